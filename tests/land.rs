//! Every gemeente of the Netherlands from the files that anyone can download: each gets a plan, opens, is computed, judged
//! and drawn, and nothing that is found may be untrue. The files are not kept here; with them:
//!
//! ```text
//! WIJKPLAN_LAND=map cargo test --release --test land -- --nocapture
//! ```
//!
//! where the folder holds the Kerncijfers wijken en buurten of a year with all wijken and buurten, and of an earlier year
//! with the figures of the social domain.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use wijkplan::calc;
use wijkplan::calc::import::gemeente::gemeenten;
use wijkplan::calc::import::{Bestand, Reden, Uitslag, Vraag, keur};
use wijkplan::dekking::{Bevinding, Ernst, Feit, Ontbreekt, Toetsing, feiten};
use wijkplan::plan::{Band, Gemeente, Plan, Wijkcode};
use wijkplan::store::nieuw::gemeente::{Begin, PER_TEAM, begin};
use wijkplan::store::{self, import};
use wijkplan::tui::beeld::view;
use wijkplan::tui::model::Model;
use wijkplan::tui::thema::Thema;

/// The folder with the files.
const MAP: &str = "WIJKPLAN_LAND";

/// The requirements of which a plan without people, places and money can have a finding at all, and why that is true.
const MAG: [(&str, &str); 5] = [
    ("TM-2b", "wijken were joined into one team"),
    ("VV-1", "the voorzieningen of the example have no group for a field"),
    ("GG-1", "some wijken have a key figure, and this one does not"),
    ("TM-8", "two teams in a wijk"),
    ("AV-1", "a small count of people in support stands in the plan"),
];

#[derive(Default)]
struct Telling {
    gemeenten: usize,
    wijken: usize,
    buurten: usize,
    teams: usize,
    met_cijfers: usize,
    zonder: Vec<String>,
    weg: usize,
    anders: usize,
    overig: BTreeMap<String, usize>,
    bevindingen: BTreeMap<&'static str, usize>,
    maken: Duration,
    rekenen: Duration,
    langst: (Duration, String),
}

#[test]
fn every_gemeente_gets_a_plan_that_opens_and_of_which_nothing_untrue_is_found() {
    let Some(map) = std::env::var_os(MAP) else { return };
    let mut paden: Vec<PathBuf> = std::fs::read_dir(map).unwrap().map(|e| e.unwrap().path()).collect();
    paden.retain(|pad| pad.to_string_lossy().contains("kwb20") && !pad.to_string_lossy().contains("zonder_codes"));
    paden.sort();
    let begonnen = Instant::now();
    let bestanden: Vec<Bestand> = paden.iter().flat_map(|pad| import::lees(pad).unwrap()).collect();
    let gelezen = begonnen.elapsed();
    keur(&bestanden).unwrap();
    let alle = gemeenten(&bestanden);
    let inwoners = inwoners(&bestanden);
    let nu: BTreeSet<&str> = inwoners.keys().map(String::as_str).filter(|c| c.starts_with("GM")).collect();
    let voorbeeld = store::ingebouwd().unwrap().plan;
    let mut telling = Telling::default();
    for gemeente in alle.iter().filter(|g| nu.contains(g.code.as_str())) {
        een(&voorbeeld, gemeente, &bestanden, &inwoners, &mut telling);
    }
    assert_eq!(telling.gemeenten, nu.len());
    assert!(telling.gemeenten > 300, "a whole country: {}", telling.gemeenten);
    println!(
        "{} gemeenten, {} wijken, {} buurten, {} teams; lezen {gelezen:?}, maken {:?}, rekenen en toetsen {:?}, samen {:?}",
        telling.gemeenten,
        telling.wijken,
        telling.buurten,
        telling.teams,
        telling.maken,
        telling.rekenen,
        begonnen.elapsed()
    );
    println!("langst: {} {:?}", telling.langst.1, telling.langst.0);
    println!("wijken met kerncijfers: {}; zonder in: {}", telling.met_cijfers, telling.zonder.join(", "));
    println!(
        "rijen geweigerd: {} met een code die er niet meer is, {} met een andere naam",
        telling.weg, telling.anders
    );
    println!("anders geweigerd: {:?}; bevindingen: {:?}", telling.overig, telling.bevindingen);
}

fn een(
    voorbeeld: &Plan,
    gemeente: &Gemeente,
    bestanden: &[Bestand],
    inwoners: &BTreeMap<String, u32>,
    telling: &mut Telling,
) {
    let klok = Instant::now();
    let begonnen = begin(voorbeeld, gemeente, bestanden, Vraag::default(), PER_TEAM);
    let begonnen = begonnen.unwrap_or_else(|fout| panic!("{}: {fout:?}", gemeente.naam));
    let map = tempfile::tempdir().unwrap();
    store::schrijf_gemeente(&map.path().join("p"), &begonnen).unwrap();
    let Begin { plan, vangst, .. } = begonnen;
    let geopend = store::open(&map.path().join("p")).unwrap_or_else(|fout| panic!("{}: {fout}", gemeente.naam));
    assert_eq!(geopend.plan, plan, "{}", gemeente.naam);
    telling.maken += klok.elapsed();
    telling.gemeenten += 1;
    klopt(&plan, gemeente, inwoners);
    let rekenklok = Instant::now();
    for &jaar in &plan.planjaren {
        for band in Band::ALLE {
            let uitkomst = calc::bereken(&plan, jaar, band);
            let toetsing = Toetsing::van(&plan, &uitkomst);
            for b in &toetsing.bevindingen {
                waar(&plan, b);
                if (jaar, band) == (plan.planjaren[0], Band::Midden) {
                    *telling.bevindingen.entry(b.eis.id).or_default() += 1;
                }
            }
            assert!(toetsing.open.iter().any(|o| o.ontbreekt == Ontbreekt::Bezetting));
        }
    }
    let model = Model::nieuw(geopend.plan, geopend.opslag, Thema::default());
    let mut beeld = Buffer::empty(Rect::new(0, 0, 80, 24));
    view(&model, &mut beeld);
    telling.rekenen += rekenklok.elapsed();
    if klok.elapsed() > telling.langst.0 {
        telling.langst = (klok.elapsed(), gemeente.naam.clone());
    }
    telling.wijken += plan.wijken.len();
    telling.buurten += plan.wijken.iter().map(|w| w.buurten.len()).sum::<usize>();
    telling.teams += plan.buurtteams.len();
    let met = plan.wijken.iter().filter(|w| !w.kerncijfers.is_empty()).count();
    telling.met_cijfers += met;
    if met == 0 {
        telling.zonder.push(gemeente.naam.clone());
    }
    for regel in vangst.regels.iter().filter(|r| r.uitslag == Uitslag::Geweigerd) {
        match &regel.redenen[..] {
            [.., Reden::Regio(_)] => telling.weg += 1,
            [.., Reden::AndereNaam(_)] => telling.anders += 1,
            anders => *telling.overig.entry(format!("{anders:?}")).or_default() += 1,
        }
    }
}

/// What the files say of all regions, by code, read here in a way of its own: the newest file alone.
fn inwoners(bestanden: &[Bestand]) -> BTreeMap<String, u32> {
    let met_buurten = |b: &&Bestand| {
        (0..b.vel.aantal()).any(|rij| b.vel.cellen(rij).any(|cel| cel.len() == 10 && cel.starts_with("BU")))
    };
    let nieuwste = bestanden.iter().find(met_buurten).unwrap();
    let kolom = nieuwste.vel.koppen.iter().position(|kop| kop.ends_with("Aantal inwoners (aantal)")).unwrap();
    let code = |rij: usize| {
        nieuwste.vel.cellen(rij).find(|cel| {
            ["GM", "WK", "BU"].iter().any(|b| cel.starts_with(b))
                && cel.len() >= 6
                && cel[2..].starts_with(|t: char| t.is_ascii_digit())
        })
    };
    (0..nieuwste.vel.aantal())
        .filter_map(|rij| Some((code(rij)?.to_owned(), nieuwste.vel.cel(rij, kolom).parse().unwrap())))
        .collect()
}

/// The plan has each wijk and buurt of the gemeente and no other, each with its inhabitants; every wijk has one team, and
/// nothing is in it that nobody gave.
fn klopt(plan: &Plan, gemeente: &Gemeente, inwoners: &BTreeMap<String, u32>) {
    let naam = &gemeente.naam;
    let van = |begin: String| inwoners.range(begin.clone()..).take_while(move |(code, _)| code.starts_with(&begin));
    let nummer = &gemeente.code[2..];
    let wijken: Vec<(String, u32)> =
        plan.wijken.iter().map(|w| (w.code.as_str().to_owned(), w.bevolking.inwoners)).collect();
    assert!(van(format!("WK{nummer}")).map(|(c, n)| (c.clone(), *n)).eq(wijken), "{naam}");
    let buurten: Vec<(String, u32)> =
        plan.wijken.iter().flat_map(|w| &w.buurten).map(|b| (b.code.as_str().to_owned(), b.inwoners)).collect();
    assert!(van(format!("BU{nummer}")).map(|(c, n)| (c.clone(), *n)).eq(buurten), "{naam}");
    assert_eq!(plan.gemeente.inwoners, inwoners.get(&gemeente.code).copied(), "{naam}");
    let mut in_team: Vec<&str> = plan.buurtteams.iter().flat_map(|t| &t.werkgebied).map(Wijkcode::as_str).collect();
    in_team.sort_unstable();
    assert!(in_team.into_iter().eq(plan.wijken.iter().map(|w| w.code.as_str())), "{naam}");
    assert!(plan.organisaties.is_empty() && plan.locaties.is_empty() && plan.bezetting.is_empty(), "{naam}");
    assert!(plan.scope.is_empty() && plan.kanalen.is_empty() && plan.begroting.lumpsum.is_empty(), "{naam}");
}

/// A finding of a plan in which nobody works, nothing stands and no money is known can only be of what is there.
fn waar(plan: &Plan, b: &Bevinding) {
    let zin = wijkplan::text::bevinding::wat(plan, b);
    assert_ne!(b.ernst, Ernst::Blokkerend, "{}: {} {zin}", plan.naam, b.eis.id);
    assert!(MAG.iter().any(|(id, _)| *id == b.eis.id), "{}: {} {zin}", plan.naam, b.eis.id);
    if let Feit::Gegevens(feiten::Gegevens::CijfersOntbreken(cijfers)) = &b.feit {
        // Of each some wijk has it, and this one does not.
        for (cijfer, _) in cijfers {
            let heeft = |w: &wijkplan::plan::Wijk| wijkplan::plan::wijk::zoek(&w.kerncijfers, *cijfer).is_some();
            assert!(cijfer.is_bevolking() || plan.wijken.iter().any(heeft), "{}: {zin}", plan.naam);
        }
    }
}
