//! Plans and journals of earlier versions, written by the program of that version: `tests/oud/<version>`. Each kind of
//! wijziging and each field of that version stands in them at least once. They open, and lead to the same.

use std::fs;
use std::path::{Path, PathBuf};

use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{Stand, Toetsing};
use wijkplan::plan::scenario::toepassen::{botsingen, toegepast};
use wijkplan::plan::{Band, Handeling, Plan, VERSIE};
use wijkplan::report::lijst::TABELLEN;
use wijkplan::report::zicht::Zicht;
use wijkplan::store::herstel::{Basisstand, Gevonden, zoek};
use wijkplan::store::{self, Staat, opslaan, vorm};

use crate::tijdelijk;

fn oud(naam: &str) -> PathBuf {
    Path::new("tests/oud/1").join(naam)
}

fn open(naam: &str) -> Plan {
    store::open(&oud(naam)).unwrap_or_else(|fout| panic!("{fout}")).plan
}

/// The plan apart from the wijzigingen that it keeps.
fn kaal(plan: &Plan) -> Plan {
    Plan { scenarios: wijkplan::plan::Lijst::default(), besluiten: wijkplan::plan::Lijst::default(), ..plan.clone() }
}

#[test]
fn plan_opens_as_one_of_this_version_and_is_written_so() {
    let tekst = fs::read_to_string(oud("plan/plan.ron")).unwrap();
    assert!(tekst.contains("versie: 1,") && tekst.contains("Veld(Voorziening("));
    let geopend = store::open(&oud("plan")).unwrap();
    assert_eq!(geopend.plan.versie, VERSIE);
    let tot = tekst.find("Scenario s2").unwrap();
    let aantal = tekst[..tot].lines().filter(|l| l.trim_start().starts_with("(doe: ")).count();
    assert!(aantal > 150, "{aantal}");
    assert_eq!(geopend.plan.scenarios[0].wijzigingen.len(), aantal);
    assert_eq!(geopend.plan.eisen_uit[0].eis.as_str(), "HV-1");

    let map = tijdelijk();
    for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        fs::create_dir_all(map.path().join("wijken")).unwrap();
        fs::copy(oud("plan").join(naam), map.path().join(naam)).unwrap();
    }
    let daar = store::open(map.path()).unwrap();
    opslaan::bewaar(&daar.plan, &daar.opslag).unwrap();
    let nieuw = fs::read_to_string(map.path().join("plan.ron")).unwrap();
    assert!(nieuw.contains(&format!("versie: {VERSIE},")) && !nieuw.contains("Veld("));
    assert_eq!(store::open(map.path()).unwrap().plan, geopend.plan);
}

/// Every figure of every table, and every finding, in all bands.
#[test]
fn scenario_leads_to_the_same_plan_tables_and_findings() {
    let plan = open("plan");
    for naam in ["s1", "s2"] {
        assert_eq!(botsingen(&plan, &naam.into()), []);
        let (stand, toen) = (kaal(&toegepast(&plan, &naam.into()).unwrap()), open(&format!("{naam}.ron")));
        assert_eq!(vorm::heel_ron(&stand).unwrap(), vorm::heel_ron(&toen).unwrap(), "{naam}");
        for band in Band::ALLE {
            assert_eq!(tabellen(&stand, band), tabellen(&toen, band), "{naam}");
        }
    }
}

fn tabellen(plan: &Plan, band: Band) -> Vec<String> {
    let uitkomst = calc::bereken(plan, plan.planjaren[0], band);
    let toetsing = Toetsing::van(plan, &uitkomst);
    let gids = Gids::van(plan);
    let zicht = Zicht { stand: Stand { plan, gids: &gids, uitkomst: &uitkomst }, toetsing: &toetsing };
    let mut uit: Vec<String> = TABELLEN.iter().map(|t| format!("{:?}", t.maak(&zicht))).collect();
    uit.push(format!("{toetsing:?}"));
    uit
}

/// A scenario of that version replaced whole lists; now it names the rows.
#[test]
fn scenario_is_told_row_by_row() {
    let plan = open("plan");
    let gewijzigd = |waar: &[&str]| {
        let zetten = plan.scenarios[0].wijzigingen.iter();
        zetten.flat_map(|z| z.doe.delen()).filter(|d| d.waar().is_some_and(|w| w.stappen().starts_with(waar))).count()
    };
    assert!(gewijzigd(&["organisaties", "B", "levering", "begeleider"]) > 0);
    assert!(gewijzigd(&["organisaties", "B", "levering", "los"]) > 0);
    let heel = plan.scenarios[0].wijzigingen.iter().flat_map(|z| z.doe.delen());
    let heel: Vec<String> = heel.filter_map(wijkplan::plan::Wijziging::waar).map(|w| w.to_string()).collect();
    assert!(!heel.contains(&"organisaties / B / levering".to_owned()), "{heel:#?}");
}

fn journaal(in_staat: &Path) -> Gevonden {
    let kamer = in_staat.join("journaal");
    fs::create_dir_all(&kamer).unwrap();
    fs::copy(oud("alles.journaal"), kamer.join("0123456789abcdef-oud.journaal")).unwrap();
    let (mut gevonden, fouten) = zoek(&Staat::in_map(in_staat), None);
    assert_eq!(fouten, []);
    gevonden.remove(0)
}

#[test]
fn journal_brings_back_what_was_done_and_undone() {
    let in_staat = tijdelijk();
    let gevonden = journaal(in_staat.path());
    let tekst = fs::read_to_string(oud("alles.journaal")).unwrap();
    assert!(tekst.starts_with("wijkplan-journaal 1\n"));
    assert_eq!(gevonden.handelingen.len(), tekst.matches(" Handeling(").count());
    let hersteld = gevonden.speel();
    assert_eq!(hersteld.geweigerd, []);
    assert_eq!(vorm::heel_ron(&hersteld.plan).unwrap(), vorm::heel_ron(&open("na_journaal.ron")).unwrap());

    // Undo goes back to before the save, redo forward again.
    let (mut plan, mut verloop) = (hersteld.plan.clone(), hersteld.verloop.clone());
    while verloop.pas_toe(&mut plan, &Handeling::Terug).unwrap() {}
    let fte = |plan: &Plan| plan.bezetting.iter().find(|r| r.code.as_str() == "b2").unwrap().fte.midden.to_string();
    assert_eq!((fte(&plan), verloop.gedaan.len()), ("1".to_owned(), 0));
    while verloop.pas_toe(&mut plan, &Handeling::Opnieuw).unwrap() {}
    // A step that was taken back before the save is redone last.
    assert!(verloop.ongedaan.is_empty());
}

/// Going on writes all of it again in this version, in the place of the old one.
#[test]
fn journal_that_goes_on_is_rewritten_whole() {
    let in_staat = tijdelijk();
    let gevonden = journaal(in_staat.path());
    let (toen, verder) = (gevonden.speel(), Handeling::Doe(wijkplan::plan::Wijziging::naam("verder")));
    let aantal = gevonden.handelingen.len();
    let mut journaal = gevonden.ga_door();
    journaal.noteer(&verder, wijkplan::store::staat::nu()).unwrap();
    drop(journaal);
    let kamer = in_staat.path().join("journaal");
    let namen: Vec<_> = fs::read_dir(&kamer).unwrap().map(|d| d.unwrap().path()).collect();
    assert_eq!(namen.len(), 1, "{namen:?}");
    assert!(fs::read_to_string(&namen[0]).unwrap().starts_with("wijkplan-journaal 2\n"));
    let (gevonden, fouten) = zoek(&Staat::in_map(in_staat.path()), None);
    assert_eq!((gevonden.len(), fouten.len(), gevonden[0].handelingen.len()), (1, 0, aantal + 1));
    let nu = gevonden[0].speel();
    assert_eq!((nu.plan.naam.as_str(), nu.verloop.gedaan.len()), ("verder", toen.verloop.gedaan.len() + 1));
    assert_eq!(kaal(&Plan { naam: toen.plan.naam.clone(), ..nu.plan }), kaal(&toen.plan));
    assert_eq!(gevonden[0].stand(None), Basisstand::Weg);
}

/// A mistake in a file of an earlier version is shown at its own line.
#[test]
fn mistake_in_an_old_file_is_shown_where_it_stands() {
    for (goed, mis) in [
        ("tekst: \"navragen\"", "tekst: \"\""),
        // A scenario that changes scenarios could lead to itself without end.
        ("doe: Fte(aanstelling: \"b2\", fte: 1.2)", "doe: ZetEraf(scenario: \"s2\", plaats: 0)"),
    ] {
        staat_op_zijn_regel(goed, mis);
    }
}

fn staat_op_zijn_regel(goed: &str, mis: &str) {
    let tekst = fs::read_to_string(oud("plan/plan.ron")).unwrap();
    let fout = tekst.replacen(goed, mis, 1);
    let regel = 1 + fout.lines().position(|l| l.contains(mis)).unwrap();
    let map = tijdelijk();
    fs::create_dir(map.path().join("wijken")).unwrap();
    for wijk in ["WK010600.ron", "WK010601.ron"] {
        fs::copy(oud("plan/wijken").join(wijk), map.path().join("wijken").join(wijk)).unwrap();
    }
    fs::write(map.path().join("plan.ron"), fout).unwrap();
    let fout = store::open(map.path()).unwrap_err();
    assert_eq!(fout.meldingen[0].plaats.as_ref().unwrap().regel, regel);
}
