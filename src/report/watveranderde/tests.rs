//! What the table tells of an invented list of indicaties, held against the plan before and after it.

use std::path::Path;

use jiff::civil::date;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::*;
use crate::calc::import::{self, Bestand, Vel, Vorm, Vraag};
use crate::plan::inlezing::met_inlezing;
use crate::plan::{Band, Waarde, Wijziging};
use crate::store::vorm::heel_ron;
use crate::text::waar::waar as in_woorden;

fn plan() -> Plan {
    let plan = crate::store::open(Path::new("examples/twee-wijken")).unwrap().plan;
    Plan { inlezingen: crate::plan::Lijst::default(), ..plan }
}

/// A list of indicaties: the voorziening, the wijk, how many, and when they end.
fn lijst(rijen: &[(&str, &str, u32, &str)]) -> Bestand {
    let mut blad = import::Blad::default();
    blad.rij(1, ["voorziening", "wijk", "aantal", "einddatum"]);
    for (n, (voorziening, wijk, aantal, einde)) in rijen.iter().enumerate() {
        blad.rij(u32::try_from(n).unwrap() + 2, [*voorziening, wijk, &aantal.to_string(), einde]);
    }
    let vorm = Vorm::Csv { scheiding: ';', windows: false };
    Bestand { naam: "indicaties.csv".to_owned(), deel: None, vel: Vel::van(blad), vlakken: Vec::new(), vorm }
}

/// Reads it in on a day, and gives the way back.
fn lees(plan: &mut Plan, bestand: Bestand, dag: Date) -> Wijziging {
    let naam = bestand.naam.clone();
    let vangst = import::lees(plan, &[bestand], Vraag::default()).unwrap();
    let wijziging = met_inlezing(plan, vangst.wijziging.unwrap(), &[naam], dag).unwrap();
    wijziging.pas_toe(plan).unwrap()
}

fn tabel_van(plan: &Plan, doe: impl Fn(&Zicht<'_>) -> Tabel) -> Tabel {
    Berekend::van("plan".to_owned(), plan.clone(), 2028, Band::Midden).met(doe)
}

/// The cells of a row: was, is, where they come from.
fn rij<'t>(tabel: &'t Tabel, wat: &str, waar: &str) -> Option<[&'t Cel; 4]> {
    let is =
        |cel: &Cel, tekst: &str| matches!(cel, Cel::Tekst(t) if t == tekst) || tekst.is_empty() && *cel == Cel::Leeg;
    let rij = tabel.rijen.iter().find(|rij| is(&rij[0], wat) && is(&rij[1], waar))?;
    Some([&rij[2], &rij[3], &rij[7], &rij[8]])
}

const LIJST: &[(&str, &str, u32, &str)] = &[
    ("begeleiding", "WK999901", 31, "2028-06-30"),
    ("begeleiding", "WK999902", 12, "2028-06-30"),
    ("begeleiding", "WK999902", 7, "2027-12-31"),
];

#[test]
fn every_figure_that_was_read_in_stands_beside_what_stood_there_with_its_source() {
    let mut plan = plan();
    let v = plan.voorzieningen.iter().position(|v| v.code.as_str() == "begeleiding").unwrap();
    plan.voorzieningen[v].fasering.retain(|f| f.jaar != 2029);
    let voor = plan.clone();
    let terug = lees(&mut plan, lijst(LIJST), date(2026, 11, 3));
    let uitkomst = |plan: &Plan| crate::calc::bereken(plan, 2028, Band::Midden);
    let (was, is) = (uitkomst(&voor), uitkomst(&plan));
    let tabel = tabel_van(&plan, tabel);
    assert!(tabel.titel.starts_with("Wat veranderde · indicaties.csv, ingelezen op 3-11-2026 · "), "{}", tabel.titel);
    for (w, n) in [(0, dec!(31)), (1, dec!(19))] {
        let wijk = &plan.wijken[w];
        let waar = crate::plan::Waar::nieuw(["wijken", wijk.code.as_str(), "vraag", "begeleiding", "volume"]);
        let [oud, nieuw, bron_oud, bron_nieuw] = rij(&tabel, &in_woorden(&plan, &waar), &wijk.naam).unwrap();
        assert_eq!((oud, nieuw), (&Cel::Aantal(was.vraag.volume[(w, v)]), &Cel::Aantal(n)));
        assert_eq!(bron_nieuw, &Cel::tekst("indicaties, gemeten"));
        assert_ne!(bron_oud, bron_nieuw);
        // What follows is what the chain makes of both plans.
        let uren = |u: &crate::calc::Uitkomst| (0..plan.voorzieningen.len()).map(|v| u.vraag.uren[(w, v)]).sum();
        let [oud, nieuw, ..] = rij(&tabel, "Vraag", &wijk.naam).unwrap();
        assert_eq!((oud, nieuw), (&Cel::Uren(uren(&was)), &Cel::Uren(uren(&is))));
        let [oud, nieuw, ..] = rij(&tabel, "Benodigd", &wijk.naam).unwrap();
        assert_eq!((oud.waarde(), nieuw.waarde()), (Some(was.nodig(w)), Some(is.nodig(w))));
    }
    let [oud, nieuw, ..] = rij(&tabel, "Kosten", "hele stad").unwrap();
    assert_eq!((oud, nieuw), (&Cel::Euro(was.kosten.uitgaven()), &Cel::Euro(is.kosten.uitgaven())));
    // What stood there comes from where it came, and a year without fasering counts in full.
    let fasering = |jaar: u16| rij(&tabel, &format!("Begeleiding thuis, fasering, {jaar}"), "").unwrap();
    let [oud, nieuw, bron_oud, bron_nieuw] = fasering(2028);
    assert_eq!((oud.waarde(), bron_oud), (Some(dec!(80)), &Cel::tekst("aanname")));
    assert_eq!(bron_nieuw, &Cel::tekst("indicaties, geschat"));
    let gefaseerd = plan.voorzieningen[v].fasering.iter().find(|f| f.jaar == 2028).unwrap();
    assert_eq!(nieuw.waarde(), Some(gefaseerd.waarde.midden));
    let [oud, _, bron_oud, _] = fasering(2029);
    assert_eq!((oud.waarde(), bron_oud), (Some(Decimal::ONE_HUNDRED), &Cel::tekst("geen opgave: telt helemaal")));
    // And the findings are those of the comparison of the two plans.
    let (toets_was, toets_is) = (crate::dekking::Toetsing::van(&voor, &was), crate::dekking::Toetsing::van(&plan, &is));
    let gevolg = crate::dekking::Gevolg::tussen((&was, &toets_was), (&is, &toets_is));
    let aantal = |woord: &str| tabel.rijen.iter().filter(|rij| rij[6] == Cel::tekst(woord)).count();
    assert_eq!(
        [aantal("bevinding erbij"), aantal("bevinding weg"), aantal("bevinding erger"), aantal("bevinding beter")],
        [gevolg.erbij.len(), gevolg.weg.len(), gevolg.erger.len(), gevolg.beter.len()]
    );
    assert!(gevolg.erbij.len() + gevolg.weg.len() + gevolg.erger.len() + gevolg.beter.len() > 0);
    // Undo gives back every byte.
    terug.pas_toe(&mut plan).unwrap();
    assert_eq!(heel_ron(&plan).unwrap(), heel_ron(&voor).unwrap());
}

#[test]
fn what_was_changed_after_it_was_read_in_is_told_and_neither_guessed_nor_refused() {
    let mut plan = plan();
    lees(&mut plan, lijst(LIJST), date(2026, 11, 3));
    let waar = ["wijken", "WK999901", "vraag", "begeleiding", "volume"];
    Wijziging::zet(waar, &Waarde::<crate::plan::Last>::vast(dec!(44))).pas_toe(&mut plan).unwrap();
    let later = tabel_van(&plan, tabel);
    let rij_van = |tabel: &Tabel| {
        let woorden =
            Cel::tekst(in_woorden(&plan, &crate::plan::Waar::nieuw(["wijken", "WK999901", "vraag", "begeleiding"])));
        tabel.rijen.iter().find(|rij| rij[0] == woorden).cloned()
    };
    let rij = rij_van(&later).expect("it is told");
    assert_eq!((&rij[2], &rij[3], &rij[6]), (&Cel::Leeg, &Cel::Leeg, &Cel::tekst("niet meer naast elkaar")));
    assert!(later.voetnoten.iter().any(|noot| noot.contains("na het inlezen nog gewijzigd")), "{:?}", later.voetnoten);
    // The source stays on both sides: a figure that stays still may name it.
    assert!(later.rijen.iter().any(|rij| rij[6] == Cel::tekst("ingelezen")));
    // What is put back as it was is no difference any more.
    let mut heel = self::plan();
    let oud = heel.wijken[0].vraag.clone();
    lees(&mut heel, lijst(LIJST), date(2026, 11, 3));
    heel.wijken[0].vraag = oud;
    let weer = tabel_van(&heel, tabel);
    assert!(weer.voetnoten.iter().any(|noot| noot.contains("weer zoals ervoor")), "{:?}", weer.voetnoten);
}

#[test]
fn the_last_of_a_day_comes_first_whatever_the_order_of_the_list() {
    let mut plan = plan();
    for n in 1..=11 {
        lees(&mut plan, lijst(&[("begeleiding", "WK999901", 20 + n, "2028-06-30")]), date(2026, 11, 3));
    }
    plan.inlezingen.reverse();
    assert_eq!(laatste(&plan).unwrap().code.as_str(), "inlezing-11");
    lees(&mut plan, lijst(&[("begeleiding", "WK999901", 50, "2028-06-30")]), date(2026, 11, 2));
    assert_eq!(laatste(&plan).unwrap().code.as_str(), "inlezing-11", "the day counts first");
}

#[test]
fn a_plan_without_any_says_so_in_a_sentence() {
    let leeg = tabel_van(&plan(), tabel);
    assert_eq!((leeg.rijen.len(), leeg.voetnoten), (0, vec![NIETS.to_owned()]));
}

#[test]
fn many_figures_are_told_per_kind_and_wijk() {
    let mut plan = plan();
    let voor = plan.clone();
    for wijk in &mut plan.wijken {
        let begin = wijk.buurten[0].clone();
        for n in 10..99 {
            let mut buurt = begin.clone();
            buurt.code = format!("BU{}{n}", &wijk.code.as_str()[2..]).as_str().into();
            wijk.buurten.push(buurt);
        }
    }
    let zetten = crate::plan::scenario::toepassen::zetten(&voor, &plan).unwrap();
    assert!(zetten.len() > 150);
    plan.inlezingen.push(Inlezing {
        code: crate::plan::Inlezingcode("inlezing-1".to_owned()),
        naam: "buurten.csv".to_owned(),
        datum: date(2026, 11, 3),
        bestanden: vec!["buurten.csv".to_owned()],
        wijzigingen: zetten,
    });
    let tabel = tabel_van(&plan, tabel);
    let ingelezen = tabel.rijen.iter().filter(|rij| rij[6] == Cel::tekst("ingelezen")).count();
    assert!(ingelezen < 40, "{ingelezen}");
    assert!(tabel.voetnoten.iter().any(|noot| noot.contains("samen per soort en wijk")));
}

#[test]
fn a_row_that_was_taken_out_since_is_told_and_takes_nothing_with_it() {
    let mut plan = plan();
    let rijen = [LIJST, &[("geldvragen", "WK999901", 50, "2028-06-30")]].concat();
    lees(&mut plan, lijst(&rijen), date(2026, 11, 3));
    plan.wijken[0].vraag.retain(|m| m.voorziening.as_str() != "geldvragen");
    let tabel = tabel_van(&plan, tabel);
    let weg = "Na het inlezen uit het plan gehaald: er is niets meer naast elkaar te zetten.";
    assert_eq!(tabel.rijen.iter().filter(|rij| rij[9] == Cel::tekst(weg)).count(), 1);
    assert!(rij(&tabel, "Begeleiding thuis, fasering, 2028", "").is_some());
}

/// Of who works there and where nothing is filled in: that is not nought.
#[test]
fn what_is_not_filled_in_is_no_nought() {
    let mut plan = plan();
    plan.bezetting = crate::plan::Lijst::default();
    plan.locaties = crate::plan::Lijst::default();
    lees(&mut plan, lijst(LIJST), date(2026, 11, 3));
    let tabel = tabel_van(&plan, tabel);
    for wat in ["Bezet", "Niet gedekt", "Kosten", "Locaties", "Werkplekken", "Benodigde werkplekken"] {
        let [was, is, ..] = rij(&tabel, wat, "hele stad").unwrap();
        assert_eq!((was, is), (&Cel::Leeg, &Cel::Leeg), "{wat}");
    }
    assert!(rij(&tabel, "Over van de lumpsum", "hele stad").is_none());
}
