//! How long the chain takes: opening the built-in plan, computing it, drawing it, changing it, and computing a gemeente
//! of a hundred wijken.

#![allow(missing_docs, clippy::expect_used, reason = "a benchmark; the macros of criterion make undocumented items")]

use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use rust_decimal::Decimal;
use wijkplan::calc::raster::{Raster, Venster};
use wijkplan::dekking::{EISEN, Toetsing};
use wijkplan::plan::scenario::toepassen::nieuw;
use wijkplan::plan::voorziening::Inzet;
use wijkplan::plan::{Band, EisUit, Plan, Plek, Scenariocode, Waarde, Wijziging};
use wijkplan::tui::beeld::view;
use wijkplan::tui::keys::Toets;
use wijkplan::tui::message::Message;
use wijkplan::tui::message::kaart::Daad;
use wijkplan::tui::model::Model;
use wijkplan::tui::scherm::Scherm;
use wijkplan::tui::thema::Thema;
use wijkplan::tui::update::update;
use wijkplan::{calc, store};

const JAAR: u16 = 2028;

fn ingebouwd() -> Plan {
    store::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the built-in plan opens").plan
}

/// The built-in plan blown up: its nouns over and over under other codes, each wijk with a team of its own.
fn groot(wijken: usize, voorzieningen: usize, functies: usize) -> Plan {
    let klein = ingebouwd();
    let mut plan = klein.clone();
    let keer = |n: usize, lengte: usize| (0..n).map(move |i| (i, i % lengte));
    plan.functies = keer(functies, klein.functies.len())
        .map(|(i, bron)| {
            let mut f = klein.functies[bron].clone();
            f.code.0 = format!("f{i}");
            f
        })
        .collect();
    plan.voorzieningen = keer(voorzieningen, klein.voorzieningen.len())
        .map(|(i, bron)| {
            let mut v = klein.voorzieningen[bron].clone();
            v.code.0 = format!("v{i}");
            let deel = |n: usize, p: i64| Inzet {
                functie: plan.functies[n % functies].code.clone(),
                procent: Waarde::vast(Decimal::from(p)),
            };
            v.inzet = vec![deel(i, 50), deel(i * 7 + 1, 30), deel(i * 11 + 2, 20)];
            v.kan_ook = (0..5).map(|k| plan.functies[(i * 3 + k * 5) % functies].code.clone()).collect();
            v
        })
        .collect();
    plan.wijken = keer(wijken, klein.wijken.len())
        .map(|(i, bron)| {
            let mut w = klein.wijken[bron].clone();
            w.code.0 = format!("WK01{i:04}");
            w
        })
        .collect();
    plan.buurtteams = plan
        .wijken
        .iter()
        .map(|w| {
            let mut team = klein.buurtteams[0].clone();
            team.code.0.clone_from(&w.code.0);
            team.werkgebied = vec![w.code.clone()];
            team
        })
        .collect();
    plan.bezetting = plan
        .buurtteams
        .iter()
        .flat_map(|team| plan.functies.iter().map(move |f| (team, f)))
        .enumerate()
        .map(|(i, (team, f))| {
            let mut rij = klein.bezetting[0].clone();
            rij.code.0 = format!("r{i}");
            rij.plek = Plek::Team(team.code.clone());
            rij.functie = f.code.clone();
            rij
        })
        .collect();
    plan
}

fn keten(c: &mut Criterion) {
    let plan = ingebouwd();
    c.bench_function("openen: ingebouwd plan", |b| b.iter(ingebouwd));
    c.bench_function("keten: ingebouwd plan, een band", |b| {
        b.iter(|| calc::bereken(black_box(&plan), JAAR, Band::Midden));
    });
    c.bench_function("keten: ingebouwd plan, drie banden", |b| {
        b.iter(|| Band::ALLE.map(|band| calc::bereken(black_box(&plan), JAAR, band)));
    });
    let uitkomst = calc::bereken(&plan, JAAR, Band::Midden);
    c.bench_function("eisen: ingebouwd plan", |b| b.iter(|| Toetsing::van(black_box(&plan), &uitkomst)));

    let groot = groot(100, 60, 40);
    let mut traag = c.benchmark_group("groot");
    traag.sample_size(20);
    traag.bench_function("keten: 100 wijken, 60 voorzieningen, 40 functies, een band", |b| {
        b.iter_batched(|| (), |()| calc::bereken(black_box(&groot), JAAR, Band::Midden), BatchSize::PerIteration);
    });
    traag.finish();
}

fn scherm(c: &mut Criterion) {
    let nieuw = || {
        let geopend = store::ingebouwd().expect("the built-in plan opens");
        Model::nieuw(geopend.plan, geopend.opslag, Thema::default())
    };
    let model = nieuw();
    for (breed, hoog) in [(80, 24), (160, 48)] {
        c.bench_function(&format!("beeld: overzicht {breed}x{hoog}"), |b| {
            b.iter(|| view(&model, &mut Buffer::empty(Rect::new(0, 0, breed, hoog))));
        });
    }
    c.bench_function("begin: openen, rekenen en het eerste beeld 160x48", |b| {
        b.iter(|| view(&nieuw(), &mut Buffer::empty(Rect::new(0, 0, 160, 48))));
    });
    let mut model = nieuw();
    let rij = model.werk.plan.bezetting[0].clone();
    let mut meer = false;
    let mut wijzig = |model: &mut Model| {
        meer = !meer;
        let fte = rij.fte.verplaatst(rij.fte.midden + Decimal::from(u8::from(meer)));
        model.wijzig(Wijziging::fte(&rij.code, &fte));
        view(model, &mut Buffer::empty(Rect::new(0, 0, 160, 48)));
    };
    c.bench_function("wijziging: een fte en het beeld erna 160x48", |b| b.iter(|| wijzig(&mut model)));
    let uit = EISEN.iter().filter(|eis| !EERSTE.contains(&eis.id));
    let uit = uit.map(|eis| EisUit { eis: eis.id.into(), motivatie: "om te meten".to_owned() });
    let mut model = nieuw();
    model.werk.plan.eisen_uit = uit.collect();
    c.bench_function("wijziging: dezelfde, met de eisen van het begin", |b| b.iter(|| wijzig(&mut model)));
}

/// The requirements with which the first figure of an edit was measured, by the names that they have now.
const EERSTE: [&str; 17] = [
    "TM-1", "TM-2a", "TM-2b", "TM-3", "BN-1a", "BN-2", "BN-3", "VD-1", "VD-2", "BR-1", "HV-1a", "HV-1b", "HV-5",
    "PE-1", "PE-2", "PE-4", "BG-1",
];

/// The budget of all years: the screen that computes them, and an edit elsewhere, which must not.
fn jaren(c: &mut Criterion) {
    let geopend = store::ingebouwd().expect("the built-in plan opens");
    let mut model = Model::nieuw(geopend.plan, geopend.opslag, Thema::default());
    let rij = model.werk.plan.bezetting[0].clone();
    let mut meer = false;
    for (scherm, naam) in [(Scherm::Begroting, "begroting"), (Scherm::Formatie, "formatie")] {
        model.blik.scherm = scherm;
        c.bench_function(&format!("wijziging: een fte en het beeld van {naam} erna 160x48"), |b| {
            b.iter(|| {
                meer = !meer;
                let fte = rij.fte.verplaatst(rij.fte.midden + Decimal::from(u8::from(meer)));
                model.wijzig(Wijziging::fte(&rij.code, &fte));
                view(&model, &mut Buffer::empty(Rect::new(0, 0, 160, 48)))
            });
        });
    }
}

/// A change in a scenario that has some already: what is shown is worked out from the base plan each time.
fn in_scenario(c: &mut Criterion) {
    let geopend = store::ingebouwd().expect("the built-in plan opens");
    let mut model = Model::nieuw(geopend.plan, geopend.opslag, Thema::default());
    let code = Scenariocode::from("proef");
    model.wijzig_basis(nieuw(&model.werk.plan, code.clone(), "Proef".to_owned()));
    model.wissel(Some(&code)).expect("an empty scenario fits");
    for rij in model.werk.plan.bezetting.clone().iter().take(20) {
        let fte = rij.fte.verplaatst(rij.fte.midden + Decimal::ONE);
        model.wijzig(Wijziging::fte(&rij.code, &fte));
    }
    let rij = model.werk.plan.bezetting[0].clone();
    let mut meer = false;
    c.bench_function("wijziging: een fte in een scenario van 20 en het beeld erna 160x48", |b| {
        b.iter(|| {
            meer = !meer;
            let fte = rij.fte.verplaatst(rij.fte.midden + Decimal::from(u8::from(meer)));
            model.wijzig(Wijziging::fte(&rij.code, &fte));
            view(&model, &mut Buffer::empty(Rect::new(0, 0, 160, 48)))
        });
    });
    model.blik.scherm = Scherm::Scenarios;
    c.bench_function("beeld: scenario's 160x48, na een wissel", |b| {
        b.iter(|| {
            model.wissel(Some(&code)).expect("it fits");
            view(&model, &mut Buffer::empty(Rect::new(0, 0, 160, 48)))
        });
    });
}

/// Assen with its buurten and places over and over, each a little farther: 500 buurten, 300 places.
fn druk() -> Plan {
    let mut plan = ingebouwd();
    let schuif = |i: usize| (f64::from(u32::try_from(i % 17).unwrap_or(0)) - 8.0) * 4e-4;
    for wijk in &mut plan.wijken {
        let klein = wijk.buurten.clone();
        wijk.buurten = (0..50)
            .map(|i| (i, klein[i % klein.len()].clone()))
            .map(|(i, mut b)| {
                b.code.0 = format!("BU{}{i:02}", &wijk.code.0[2..]);
                b.punt.iter_mut().for_each(|p| (p.lat, p.lon) = (p.lat + schuif(i), p.lon + schuif(i * 5)));
                b
            })
            .collect();
    }
    let klein = plan.locaties.clone();
    plan.locaties = (0..300)
        .map(|i| (i, klein[i % klein.len()].clone()))
        .map(|(i, mut l)| {
            l.code.0 = format!("l{i}");
            (l.punt.lat, l.punt.lon) = (l.punt.lat + schuif(i), l.punt.lon + schuif(i * 5));
            l
        })
        .collect();
    plan
}

/// The map of 500 buurten and 300 places on a beamer: as it stands, after an edit, and with a place under the cursor.
fn kaart(c: &mut Criterion) {
    let model = || {
        let mut model = Model::nieuw(druk(), store::Opslag::Ingebouwd, Thema::Donker);
        model.blik.maat = (160, 48);
        update(&mut model, Message::Kaart(Daad::Open));
        model
    };
    let beeld = |model: &Model| {
        let mut buf = Buffer::empty(Rect::new(0, 0, 160, 48));
        view(model, &mut buf);
        buf
    };
    let mut een = model();
    c.bench_function("kaart: 500 buurten, 300 locaties, beeld 160x48", |b| b.iter(|| beeld(&een)));
    let venster = Venster::passend(&een.werk.plan, 107, 44).expect("there is something to see");
    c.bench_function("kaart: raster 107x44", |b| b.iter(|| Raster::van(black_box(&een.werk.plan), venster)));
    update(&mut een, Message::Laagtoets(Toets::kaal(KeyCode::Char('a'))));
    let mut heen = false;
    c.bench_function("kaart: een locatie proberen en het beeld erna 160x48", |b| {
        b.iter(|| {
            heen = !heen;
            update(&mut een, Message::Laagtoets(Toets::kaal(if heen { KeyCode::Left } else { KeyCode::Right })));
            beeld(&een)
        });
    });
}

criterion_group!(benches, keten, scherm, jaren, in_scenario, kaart);
criterion_main!(benches);
