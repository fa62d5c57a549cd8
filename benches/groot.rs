//! What a large plan costs. `cargo bench --bench groot` measures small ones, again and again. The same program measures
//! one of any size once, or writes it:
//!
//! ```text
//! cargo bench --bench groot -- meet WIJKEN TEAMS      every step once, in milliseconds
//! cargo bench --bench groot -- maak WIJKEN TEAMS MAP  the plan as a folder
//! cargo bench --bench groot -- land AANTAL MAP        so many plans of ten wijken, each a folder in MAP
//! ```

#![allow(missing_docs, clippy::expect_used, reason = "a benchmark; the macros of criterion make undocumented items")]

mod gemeente;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use criterion::{Criterion, criterion_group};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rust_decimal::Decimal;
use wijkplan::calc::Gids;
use wijkplan::calc::import::gemeente::gemeenten;
use wijkplan::calc::import::{Vraag, keur};
use wijkplan::dekking::Toetsing;
use wijkplan::plan::{Band, Plan, Waarde, Wijziging, controle};
use wijkplan::store::import;
use wijkplan::store::nieuw::gemeente::{PER_TEAM, begin};
use wijkplan::tui::beeld::view;
use wijkplan::tui::model::Model;
use wijkplan::tui::scherm::Scherm;
use wijkplan::tui::thema::Thema;
use wijkplan::{calc, store};

use gemeente::gemeente;

const JAAR: u16 = 2028;

fn model(plan: Plan) -> Model {
    let opslag = store::ingebouwd().expect("the built-in plan opens").opslag;
    Model::nieuw(plan, opslag, Thema::default())
}

fn beeld(model: &Model) -> Buffer {
    let mut beeld = Buffer::empty(Rect::new(0, 0, 160, 48));
    view(model, &mut beeld);
    beeld
}

/// One fte more in a row of the bezetting, or one less again.
fn wijzig(model: &mut Model, meer: bool) {
    let rij = &model.werk.plan.bezetting[0];
    let stap = if meer { Decimal::ONE } else { -Decimal::ONE };
    let wijziging = Wijziging::fte(&rij.code, &rij.fte.verplaatst(rij.fte.midden + stap));
    assert!(model.wijzig(wijziging), "the change fits");
}

fn groot(c: &mut Criterion) {
    let mut groep = c.benchmark_group("groot");
    groep.sample_size(10);
    for (wijken, teams) in [(100, 50), (300, 150), (300, 2)] {
        let naam = |wat: &str| format!("{wat}: {wijken} wijken, {teams} teams");
        let plan = gemeente(wijken, teams);
        groep.bench_function(naam("controle"), |b| b.iter(|| controle::controleer(black_box(&plan))));
        groep.bench_function(naam("keten, een band"), |b| {
            b.iter(|| calc::bereken(black_box(&plan), JAAR, Band::Midden));
        });
        let uitkomst = calc::bereken(&plan, JAAR, Band::Midden);
        groep.bench_function(naam("eisen"), |b| b.iter(|| Toetsing::van(black_box(&plan), &uitkomst)));
        let mut model = model(plan.clone());
        groep.bench_function(naam("beeld"), |b| b.iter(|| beeld(&model)));
        let mut meer = false;
        groep.bench_function(naam("wijziging en beeld"), |b| {
            b.iter(|| {
                meer = !meer;
                wijzig(&mut model, meer);
                beeld(&model)
            });
        });
    }
    groep.finish();
}

/// Every step once.
fn meet(plan: &Plan) {
    let mut klok = Instant::now();
    let mut stap = |wat: &str| {
        println!("{wat:<24} {:>10.1} ms", klok.elapsed().as_secs_f64() * 1e3);
        klok = Instant::now();
    };
    let map = tempfile::tempdir().expect("a temporary folder");
    let map = map.path().join("plan");
    stap("(map)");
    store::bewaar_als(plan, &map).expect("the plan is saved");
    stap("bewaren");
    let geopend = store::open(&map).expect("the plan opens");
    stap("openen");
    assert_eq!(geopend.plan.wijken.len(), plan.wijken.len());
    let fouten = controle::controleer(plan);
    stap("controle");
    assert!(fouten.is_empty(), "{fouten:?}");
    let uitkomst = calc::bereken(plan, JAAR, Band::Midden);
    stap("keten, een band");
    let toetsing = Toetsing::van(plan, &uitkomst);
    stap("eisen");
    drop((uitkomst, geopend));
    let mut model = model(plan.clone());
    stap("begin");
    beeld(&model);
    stap("eerste beeld");
    for meer in [true, false] {
        wijzig(&mut model, meer);
        stap("wijziging");
        beeld(&model);
        stap("beeld erna");
    }
    for scherm in Scherm::ALLE {
        model.blik.scherm = scherm;
        beeld(&model);
        stap(&format!("{scherm:?}, eerst"));
        beeld(&model);
        stap(&format!("{scherm:?}"));
    }
    println!("{} bevindingen", toetsing.bevindingen.len());
}

fn maak(plan: &Plan, map: &Path) {
    store::bewaar_als(plan, map).expect("the plan is saved");
}

/// 500 buurten and 300 places, all with people of a team, and everybody within the last ring of every place: no pair can be
/// left out.
fn dichtbij(c: &mut Criterion) {
    let mut plan = gemeente(50, 50);
    let mut buurten = 500;
    for wijk in &mut plan.wijken {
        wijk.buurten.truncate(buurten);
        buurten -= wijk.buurten.len();
    }
    plan.locaties.truncate(300);
    for plek in &mut plan.locaties {
        (plek.afspraak, plek.werkplekken) = (None, Waarde::vast(Decimal::ONE));
    }
    plan.normen.bereik.ver = Waarde::vast(Decimal::from(1_000_000));
    let (gids, uitkomst) = (Gids::van(&plan), calc::bereken(&plan, JAAR, Band::Midden));
    let mut groep = c.benchmark_group("dichtbij");
    groep.bench_function("bereik 500x300", |b| {
        b.iter(|| calc::bereik::bereken(black_box(&plan), &gids, JAAR, Band::Midden));
    });
    groep.bench_function("e2sfca 500x300", |b| {
        b.iter(|| calc::toegang::bereken(black_box(&plan), &gids, &uitkomst));
    });
}

/// A file of the whole country: read, a plan made of one of its gemeenten, and the years of that plan by it.
fn bestanden(c: &mut Criterion) {
    let map = tempfile::tempdir().expect("a folder");
    let pad = map.path().join("kwb_2024.csv.gz");
    std::fs::write(&pad, gemeente::land::statline()).expect("written");
    let mut groep = c.benchmark_group("bestanden");
    groep.bench_function("lezen: heel Nederland, 18.310 rijen", |b| {
        b.iter(|| import::lees(black_box(&pad)).expect("read"));
    });
    let gelezen = import::lees(&pad).expect("read");
    groep.bench_function("keuren: heel Nederland", |b| b.iter(|| keur(black_box(&gelezen)).expect("of no person")));
    let voorbeeld = store::ingebouwd().expect("the built-in plan opens").plan;
    let alle = gemeenten(&gelezen);
    let een = alle.iter().find(|g| g.code == "GM0153").expect("there");
    groep.bench_function("plan van een gemeente", |b| {
        b.iter(|| begin(&voorbeeld, black_box(een), &gelezen, Vraag::default(), PER_TEAM).expect("made"));
    });
    groep.finish();
}

criterion_group!(benches, groot, dichtbij, bestanden);

fn main() {
    let woorden: Vec<String> = std::env::args().skip(1).filter(|w| w != "--bench").collect();
    let woorden: Vec<&str> = woorden.iter().map(String::as_str).collect();
    let getal = |woord: &str| woord.parse::<usize>().expect("a number");
    match woorden[..] {
        ["meet", wijken, teams] => meet(&gemeente(getal(wijken), getal(teams))),
        ["maak", wijken, teams, map] => maak(&gemeente(getal(wijken), getal(teams)), Path::new(map)),
        ["land", aantal, map] => {
            let plan = gemeente(gemeente::WIJKEN, 5);
            (0..getal(aantal)).for_each(|n| maak(&plan, &Path::new(map).join(format!("gemeente-{n:03}"))));
        }
        _ => {
            benches();
            Criterion::default().configure_from_args().final_summary();
        }
    }
}
