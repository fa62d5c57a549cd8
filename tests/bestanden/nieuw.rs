//! A plan of a gemeente from public files: what it holds, and that nothing untrue is found of it. The gemeente and its
//! figures are invented; the layouts are those of CBS.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use wijkplan::calc;
use wijkplan::calc::import::gemeente::{Fout, gemeenten};
use wijkplan::calc::import::{self as lezen, Bestand, Reden, Uitslag, Vraag};
use wijkplan::dekking::{Ernst, Ontbreekt, Toetsing};
use wijkplan::plan::figuren::figuren;
use wijkplan::plan::{Band, Gemeente, Kerncijfer, Plan, Status, controle};
use wijkplan::report::berekend::Berekend;
use wijkplan::report::lijst;
use wijkplan::report::tabel::{Cel, Tabel};
use wijkplan::store;
use wijkplan::store::nieuw::gemeente::{Begin, begin};

use super::tijdelijk;

const KOP: &str = "\u{FEFF}\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Codering (code)\";\
    \"Bevolking/Aantal inwoners (aantal)\";\"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)\"\r\n";

/// Letters in codes, as in Amsterdam; a wijk without anybody; of one the ages are not told.
const RIJEN_2024: &str = "\"Proefstad\";\"Proefstad   \";\"GM0999    \";21011;3000;3000;6000;6000;3011\r\n\
    \"Wijk 00 Centrum\";\"Proefstad   \";\"WK099900  \";9000;1000;1500;3000;2500;1000\r\n\
    \"Markt\";\"Proefstad   \";\"BU09990000\";9000;1000;1500;3000;2500;1000\r\n\
    \"Noord\";\"Proefstad   \";\"WK0999AA  \";12000;2000;1500;3000;3500;2000\r\n\
    \"Plas\";\"Proefstad   \";\"BU0999AA02\";0;0;0;0;0;0\r\n\
    \"Polder\";\"Proefstad   \";\"BU0999AA01\";12000;2000;1500;3000;3500;2000\r\n\
    \"Haven\";\"Proefstad   \";\"WK0999AB  \";0;0;0;0;0;0\r\n\
    \"Rand\";\"Proefstad   \";\"WK099903  \";10;       .;       .;.;.;.\r\n\
    \"Elders\";\"Elders      \";\"WK099800  \";5;0;0;0;5;0\r\n";

/// Four years before: Noord had a number, and code 03 was a village.
const ODATA_2020: &str = "WK_CODE,WK_NAAM,GM_CODE,GM_NAAM,AantalInwoners_5,k_0Tot15Jaar_8,k_15Tot25Jaar_9,k_25Tot45Jaar_10,\
    k_45Tot65Jaar_11,k_65JaarOfOuder_12,HuishoudensTotaal_28,WmoClienten_105\n\
    WK099900,Wijk 00 Centrum,GM0999,Proefstad,8000,900,1400,2700,2200,800,4000,400\n\
    WK099901,Noord,GM0999,Proefstad,11000,1900,1400,2800,3000,1900,5000,500\n\
    WK099903,Dorp,GM0999,Proefstad,1000,100,100,300,300,200,500,50\n";

fn bestand(map: &Path, naam: &str, tekst: &str) -> Bestand {
    let pad = map.join(naam);
    fs::write(&pad, tekst).unwrap();
    store::import::lees(&pad).unwrap().remove(0)
}

fn proefstad() -> Gemeente {
    Gemeente { code: "GM0999".to_owned(), naam: "Proefstad".to_owned(), inwoners: None }
}

fn uit(bestanden: &[Bestand], jaar: Option<u16>) -> Result<Begin, Fout> {
    begin(&store::ingebouwd().unwrap().plan, &proefstad(), bestanden, Vraag { jaar }, 10_000)
}

fn gemaakt() -> (Begin, Plan) {
    let map = tijdelijk();
    let kwb = bestand(map.path(), "kwb_2024.csv", &format!("{KOP}{RIJEN_2024}"));
    let eerder = bestand(map.path(), "kwb_2020.csv", ODATA_2020);
    // In whatever order they are given.
    let andersom = uit(&[eerder.clone(), kwb.clone()], None).unwrap();
    let begin = uit(&[kwb, eerder], None).unwrap();
    assert_eq!(begin.plan.wijken, andersom.plan.wijken);
    let doel = map.path().join("plan");
    store::schrijf_gemeente(&doel, &begin).unwrap();
    let geopend = store::open(&doel).map_err(|fout| panic!("{fout}")).unwrap().plan;
    assert_eq!(geopend, begin.plan);
    (begin, geopend)
}

#[test]
fn a_plan_has_the_wijken_of_the_newest_file_and_the_figures_of_all() {
    let (begin, plan) = gemaakt();
    assert!(controle::controleer(&plan).is_empty());
    assert_eq!((plan.naam.as_str(), plan.gemeente.inwoners, plan.basisjaar), ("Plan Proefstad", Some(21_011), 2024));
    let wijken: Vec<(&str, &str, u32, u16)> = plan
        .wijken
        .iter()
        .map(|w| (w.code.as_str(), w.naam.as_str(), w.bevolking.inwoners, w.bevolking.jaar))
        .collect();
    let moet = [
        ("WK099900", "Centrum", 9_000, 2024),
        ("WK099903", "Rand", 0, 2024),
        ("WK0999AA", "Noord", 12_000, 2024),
        ("WK0999AB", "Haven", 0, 2024),
    ];
    assert_eq!(wijken, moet);
    // A nought that nobody counted says so; one that is counted does not.
    assert_eq!(plan.wijken.iter().map(|w| w.let_op.len()).collect::<Vec<_>>(), [0, 1, 1, 0]);
    assert!(plan.wijken[2].let_op[0].contains("onder code WK099901: gevonden op de naam"), "{:?}", plan.wijken[2]);
    let noord: Vec<(&str, u32)> = plan.wijken[2].buurten.iter().map(|b| (b.code.as_str(), b.inwoners)).collect();
    assert_eq!(noord, [("BU0999AA01", 12_000), ("BU0999AA02", 0)]);
    // Figures of 2020 where code and name agree, and of Noord, which got letters; the others are told.
    let wmo = |w: usize| wijkplan::plan::wijk::zoek(&plan.wijken[w].kerncijfers, Kerncijfer::WmoClienten);
    assert_eq!(wmo(0).map(|(w, reeks)| (w.midden, reeks.jaar)), Some((400.into(), 2020)));
    assert_eq!(wmo(2).map(|(w, reeks)| (w.midden, reeks.jaar)), Some((500.into(), 2020)));
    assert!([1, 3].into_iter().all(|w| plan.wijken[w].kerncijfers.is_empty()));
    let op_naam = begin.vangst.regels.iter().find(|r| r.naam == "Noord (WK099901)").unwrap();
    assert!(op_naam.redenen.contains(&Reden::AndereCode("WK0999AA".to_owned())) && op_naam.is_twijfel(), "{op_naam:?}");
    let geweigerd: Vec<&Reden> = begin
        .vangst
        .regels
        .iter()
        .filter(|r| r.uitslag == Uitslag::Geweigerd)
        .filter_map(|r| r.redenen.last())
        .collect();
    assert_eq!(geweigerd, [&Reden::AndereNaam("Rand".to_owned())]);
    // Sources are of these files, and say nothing of the gemeente of the example.
    let cbs: Vec<_> = plan.bronnen.iter().filter(|b| b.code.as_str().starts_with("CBS-8")).collect();
    assert!(cbs.iter().map(|b| b.vindplaats.as_str()).eq(["kwb_2020.csv", "kwb_2024.csv"]), "{cbs:?}");
    assert!(cbs.iter().all(|b| b.let_op.is_empty()));
}

/// A name finds an area of which the code was changed only where nothing speaks against it.
#[test]
fn a_changed_code_is_found_by_its_name_where_that_can_be_one_area_only() {
    let map = tijdelijk();
    let (_, plan) = gemaakt();
    let proef = |rijen: &str| {
        let kop = ODATA_2020.lines().next().unwrap();
        let van = bestand(map.path(), "kwb_2020.csv", &format!("{kop}\n{rijen}"));
        lezen::lees(&plan, &[van], Vraag { jaar: None }).unwrap().regels
    };
    let rij = |code: &str, naam: &str, inwoners: u32| format!("{code},{naam},GM0999,Proefstad,{inwoners},,,,,,,500\n");
    let redenen = |rijen: &str| proef(rijen).into_iter().map(|r| r.redenen).collect::<Vec<_>>();
    let gevonden = [Reden::AndereCode("WK0999AA".to_owned())];
    assert_eq!(redenen(&rij("WK099901", "Noord", 9_001)), [gevonden.to_vec()]);
    let omvang = Reden::AndereOmvang("WK0999AA".to_owned(), 8_999, 12_000);
    assert_eq!(redenen(&rij("WK099901", "Noord", 8_999)), [[omvang]]);
    // Two of that name, or one that has the code.
    let twee = rij("WK099901", "Noord", 11_000) + &rij("WK099905", "Noord", 11_000);
    assert_eq!(redenen(&twee), [[Reden::Regio("WK099901".to_owned())], [Reden::Regio("WK099905".to_owned())]]);
    let ook = rij("WK099901", "Noord", 11_000) + &rij("WK0999AA", "Noord", 11_000);
    assert_eq!(redenen(&ook)[0], [Reden::Regio("WK099901".to_owned())]);
    // A number is no name, and a part of one is not enough.
    assert_eq!(redenen(&rij("WK099907", "Wijk 07", 5)), [[Reden::Regio("WK099907".to_owned())]]);
    assert_eq!(redenen(&rij("WK099901", "Noorderpark", 11_000)), [[Reden::Regio("WK099901".to_owned())]]);
}

/// Borders are of a source of their own; those of a wijk of which the code was changed are found by its name.
#[test]
fn a_plan_with_the_borders_of_a_map_opens() {
    let map = tijdelijk();
    let vierkant = |x: f64| format!("[[[{x},53.0],[{0},53.0],[{0},53.1],[{x},53.1],[{x},53.0]]]", x + 0.1);
    let wijk = |code: &str, x: f64| {
        let naam = if code == "WK099901" { "Noord" } else { "Centrum" };
        let eigen = format!("\"WK_CODE\":\"{code}\",\"WK_NAAM\":\"{naam}\",\"GM_NAAM\":\"Proefstad\"");
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{{eigen}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{}}}}}",
            vierkant(x)
        )
    };
    let kaart = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}",
        wijk("WK099900", 6.5),
        wijk("WK099901", 6.6)
    );
    let grenzen = bestand(map.path(), "wijken_2020.geojson", &kaart);
    let kwb = bestand(map.path(), "kwb_2024.csv", &format!("{KOP}{RIJEN_2024}"));
    let begin = uit(&[grenzen, kwb], None).unwrap();
    assert_eq!(begin.plan.wijken.iter().filter(|w| w.grens.is_some()).count(), 2);
    assert_eq!(controle::controleer(&begin.plan), []);
    let daar = map.path().join("plan");
    store::schrijf_gemeente(&daar, &begin).unwrap();
    assert_eq!(store::open(&daar).unwrap().plan, begin.plan);
}

#[test]
fn every_figure_that_was_taken_over_is_an_aanname_and_nothing_else_came_along() {
    let (_, plan) = gemaakt();
    let mut gezien = 0;
    figuren(&plan, &mut |figuur| {
        let pad = figuur.pad().to_string();
        if pad.starts_with("wijken") {
            return;
        }
        let herkomst = figuur.herkomst();
        assert_eq!(herkomst.status, Some(Status::Aanname), "{pad}: {herkomst:?}");
        assert!(!herkomst.bron.is_some_and(|b| b.as_str().starts_with("CBS-8")), "{pad}");
        gezien += 1;
    });
    assert!(gezien > 200, "{gezien}");
    assert!(plan.organisaties.is_empty() && plan.locaties.is_empty() && plan.bezetting.is_empty());
    assert!(plan.scope.is_empty() && plan.kanalen.is_empty() && plan.overname.is_empty());
    assert!(plan.risicos.is_empty() && plan.mijlpalen.is_empty() && plan.open_punten.is_empty());
    assert!(plan.begroting.lumpsum.is_empty() && plan.begroting.initiatieven.is_empty() && plan.opdracht.is_leeg());
    let tekst = fs::read_to_string("plan.ron").unwrap();
    assert!(tekst.contains("Voorbeeld Dagbesteding"), "the example has organisaties");
}

#[test]
fn nothing_is_short_where_nobody_is_filled_in_yet() {
    let (_, plan) = gemaakt();
    for &jaar in &plan.planjaren {
        for band in Band::ALLE {
            let toetsing = Toetsing::van(&plan, &calc::bereken(&plan, jaar, band));
            for b in &toetsing.bevindingen {
                assert!(b.ernst != Ernst::Blokkerend && ["VV-1", "GG-1", "TM-2b"].contains(&b.eis.id), "{}", b.eis.id);
            }
            for ontbreekt in [Ontbreekt::Bezetting, Ontbreekt::Locaties, Ontbreekt::Lumpsum, Ontbreekt::Scope] {
                assert!(toetsing.open.iter().any(|o| o.ontbreekt == ontbreekt), "{ontbreekt:?}");
            }
        }
    }
}

#[test]
fn a_file_of_a_later_year_updates_the_same_plan_by_the_door_for_files() {
    let (_, mut plan) = gemaakt();
    let map = tijdelijk();
    let later = RIJEN_2024.replace("9000;1000;1500;3000;2500;1000", "9100;1000;1500;3000;2500;1100");
    let kwb = bestand(map.path(), "kwb_2025.csv", &format!("{KOP}{later}"));
    let vangst = lezen::lees(&plan, &[kwb], Vraag::default()).unwrap();
    vangst.wijziging.unwrap().pas_toe(&mut plan).unwrap();
    assert_eq!((plan.wijken[0].bevolking.jaar, plan.wijken[0].bevolking.inwoners), (2025, 9_100));
    assert_eq!(plan.wijken[0].buurten[0].inwoners, 9_100);
    assert!(controle::controleer(&plan).is_empty());
}

#[test]
fn files_of_which_no_plan_can_be_made_are_refused_for_what_they_lack() {
    let map = tijdelijk();
    let zonder_jaar = bestand(map.path(), "kwb.csv", &format!("{KOP}{RIJEN_2024}"));
    assert_eq!(uit(std::slice::from_ref(&zonder_jaar), None).unwrap_err(), Fout::GeenJaar);
    assert_eq!(uit(std::slice::from_ref(&zonder_jaar), Some(2023)).unwrap().plan.basisjaar, 2023);
    // Only inhabitants, and no ages.
    let smal: String = format!("{KOP}{RIJEN_2024}")
        .lines()
        .map(|r| r.split(';').take(4).collect::<Vec<_>>().join(";") + "\r\n")
        .collect();
    let smal = bestand(map.path(), "smal_2024.csv", &smal);
    assert_eq!(uit(&[smal], None).unwrap_err(), Fout::GeenWijken);
    assert_eq!(gemeenten(&[zonder_jaar]).len(), 2);
}

/// What nobody filled in yet is no nought in any table; what is counted and is none may be.
#[test]
fn a_nought_stands_only_where_something_was_counted() {
    let (_, plan) = gemaakt();
    let berekend = Berekend::van(plan.naam.clone(), plan, 2028, Band::Midden);
    let nullen: BTreeSet<(&str, String)> = berekend.met(|zicht| {
        let tabellen = lijst::TABELLEN.iter().map(|rapport| rapport.maak(zicht));
        let van = |tabel: Tabel| {
            let rijen: Vec<Vec<Cel>> = tabel.rijen.into_iter().chain(tabel.totaal).collect();
            let nul = |k: &usize| rijen.iter().any(|rij| rij[*k].waarde().is_some_and(|w| w.is_zero()));
            let sleutels = (0..tabel.kolommen.len()).filter(nul).map(|k| tabel.kolommen[k].sleutel.clone());
            sleutels.map(|sleutel| (tabel.naam, sleutel)).collect::<Vec<_>>()
        };
        tabellen.flat_map(van).collect()
    });
    let mut per_tabel: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (tabel, kolom) in &nullen {
        per_tabel.entry(tabel).or_default().push(kolom);
    }
    let per_tabel: Vec<String> = per_tabel.iter().map(|(tabel, k)| format!("{tabel}: {}", k.join(" "))).collect();
    // A wijk and a buurt in which nobody lives, findings that are none, edits that are none, figures that are nought.
    let mogen = [
        "aannames: hoog laag midden",
        "bereik: inwoners inwoners_65_plus",
        "bereik_wijken: dichtbij inwoners inwoners_65_plus locaties_nodig niet_op_tijd_65_plus verder_weg verder_weg_65_plus verder_weg_eigen_wijk verder_weg_na_een verder_weg_zonder_aangenomen verder_weg_zonder_gepland verder_weg_zonder_onzeker",
        "bevindingen: is kosten_per_jaar moet",
        "buurten: inwoners inwoners_0_tot_15 inwoners_15_tot_25 inwoners_25_tot_45 inwoners_45_tot_65 inwoners_65_plus",
        "eisen: bevindingen",
        "fasering: preventie",
        "formatie: aanvullend",
        "huisvesting: m2_hoog m2_laag",
        "kerncijfers: waarde",
        "metingen: is moet",
        "oordeel: blokkerend gevolgen nvt",
        "overzicht: inwoners nodig",
        "ruimten: nodig",
        "toegang: inwoners inwoners_buiten_bereik",
        "toegang_buurten: inwoners",
        "varianten: blokkerend botsingen wijzigingen",
        "verdeling: behoefte inwoners nodig",
        "verdeling_euro: inwoners",
        "vraag: uren volume",
    ];
    assert_eq!(per_tabel, mogen);
}
