//! The plans of `examples/`: they open, hold what they promise to show, and come to the verdict that is written here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use wijkplan::dekking::{EISEN, Strook, Toetsing, Vonnis};
use wijkplan::plan::deel::langs::langs;
use wijkplan::plan::deel::{Aard, Blik, Bouw};
use wijkplan::plan::scenario::toepassen::botsingen;
use wijkplan::plan::{Band, Dienstverband, Plan, Positie};
use wijkplan::{calc, store, text};

fn open(naam: &str) -> Plan {
    store::open(&Path::new("examples").join(naam)).unwrap_or_else(|fout| panic!("{fout}")).plan
}

/// The verdict over all years, and for each year how much was found, against which eis, and how much could not be judged.
fn uitkomst(plan: &Plan) -> String {
    let strook = Strook::van(plan, None, Band::Midden);
    let mut regels = vec![text::strook::antwoord(&strook)];
    for &jaar in &plan.planjaren {
        let telling = strook.vak(jaar, Band::Midden).unwrap();
        let per_eis = EISEN.iter().map(|eis| (eis.id, telling.van_eis(eis.id))).filter(|(_, n)| *n > 0);
        regels.push(format!(
            "{jaar}: {} blokkerend, {} waarschuwingen, {} aandachtspunten; {} nog niet te toetsen; {}",
            telling.blokkerend,
            telling.waarschuwing,
            telling.aandacht,
            telling.open.len(),
            per_eis.map(|(eis, n)| format!("{eis} {n}")).collect::<Vec<_>>().join(", ")
        ));
    }
    regels.join("\n")
}

#[test]
fn every_plan_of_the_examples_opens_and_the_readme_names_it() {
    let mappen = fs::read_dir("examples").unwrap().map(|m| m.unwrap().path());
    let mut namen: Vec<PathBuf> = mappen.filter(|map| map.join("plan.ron").is_file()).collect();
    namen.sort();
    assert_eq!(namen, [Path::new("examples/haarlem"), Path::new("examples/twee-wijken")]);
    let leesmij = fs::read_to_string("README.md").unwrap();
    for map in namen {
        let plan = store::open(&map).unwrap_or_else(|fout| panic!("{fout}")).plan;
        assert!(leesmij.contains(map.to_str().unwrap()), "{}", map.display());
        for scenario in &plan.scenarios {
            assert_eq!(botsingen(&plan, &scenario.code), [], "{}", scenario.naam);
        }
    }
    assert!(leesmij.contains("--example bevindingen"));
}

/// A planner learns the file from it: each noun of a plan, and each choice that holds something, stands in it at least once.
#[test]
fn two_wijken_hold_every_noun() {
    let plan = open("twee-wijken");
    let mut staat = BTreeSet::from([("Plan", "")]);
    langs(&plan, &mut |plek| {
        if let Blik::Groep(groep) = plek.deel.blik() {
            staat.insert((groep.aard().naam, groep.variant().map_or("", |v| v.naam)));
        }
    });
    let mut mist = BTreeSet::new();
    Aard::alle(&mut |aard| match aard.bouw {
        Bouw::Groep(_) => mist.extend([(aard.naam, "")]),
        Bouw::Keuze(varianten) => {
            mist.extend(varianten.iter().filter(|v| !v.velden.is_empty()).map(|v| (aard.naam, v.naam)));
        }
        _ => {}
    });
    assert!(mist.len() > 50, "{}", mist.len());
    mist.retain(|zaak| !staat.contains(zaak));
    assert!(mist.is_empty(), "not in examples/twee-wijken: {mist:#?}");
    // And is written there, where the program would also do without.
    let tekst: String = ["plan.ron", "wijken/WK999901.ron"]
        .map(|naam| fs::read_to_string(Path::new("examples/twee-wijken").join(naam)).unwrap())
        .concat();
    Aard::alle(&mut |aard| {
        for veld in aard.velden() {
            let zaak = veld.aard.rij().unwrap_or(veld.aard.kern());
            let staat = matches!(veld.naam, "wijken") || tekst.contains(&format!("{}: ", veld.naam));
            assert!(staat || !matches!(zaak.bouw, Bouw::Groep(_)), "{} is not written", veld.naam);
        }
    });
}

#[test]
fn two_wijken_come_to_what_their_comment_explains() {
    let plan = open("twee-wijken");
    insta::assert_snapshot!(uitkomst(&plan));
    // What the file proposes to try.
    let mut vervuld = plan.clone();
    let vacature = vervuld.bezetting.iter_mut().find(|rij| rij.code.as_str() == "akker-geld-vacature").unwrap();
    (vacature.dienstverband, vacature.vanaf) = (Dienstverband::InDienst, None);
    assert_eq!(Strook::van(&vervuld, None, Band::Midden).vonnis(), Some(Vonnis::Dekkend));
    // The comment at the end of the file explains each of them.
    let tekst = fs::read_to_string("examples/twee-wijken/plan.ron").unwrap();
    let uitleg = tekst.split("// ---- Wat eruit komt, en waarom").nth(1).unwrap();
    let strook = Strook::van(&plan, None, Band::Midden);
    for telling in plan.planjaren.iter().map(|&jaar| strook.vak(jaar, Band::Midden).unwrap()) {
        for eis in EISEN.iter().filter(|eis| telling.van_eis(eis.id) > 0 || telling.open.contains(&eis.id)) {
            assert!(uitleg.contains(eis.id), "{} is not explained", eis.id);
        }
    }
}

/// What the document does not say stays out: it is told that it lacks, and nothing is short for that.
#[test]
fn haarlem_holds_the_procedure_and_no_capacity() {
    let plan = open("haarlem");
    assert_eq!((plan.wijken.len(), plan.wijken.iter().map(|w| w.buurten.len()).sum::<usize>()), (21, 0));
    assert!(plan.bezetting.is_empty() && plan.buurtteams.is_empty() && plan.locaties.is_empty());
    assert!(plan.voorzieningen.iter().all(|v| !v.perceel.is_empty()));
    let leden = plan.organisaties.iter().filter(|o| o.positie == Positie::Combinatielid);
    assert!(leden.clone().count() == 3 && leden.clone().all(|o| !o.mag_weg && o.beroep_op));
    assert!(plan.mijlpalen.iter().all(|m| !m.citaat.is_empty()) && plan.mijlpalen.len() == 13);
    assert!(plan.risicos.iter().all(|r| !r.maatregel.is_empty()) && plan.risicos.len() == 12);
    assert_eq!(plan.open_punten.iter().filter(|o| o.nummer.starts_with("onderwerp ")).count(), 20);
    insta::assert_snapshot!(uitkomst(&plan));
    let toetsing = Toetsing::van(&plan, &calc::bereken(&plan, 2022, Band::Midden));
    assert!(toetsing.open.iter().any(|o| o.eis.id == "VD-1"));
}
