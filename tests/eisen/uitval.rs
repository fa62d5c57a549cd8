//! What falls when a partner drops out, by hand for the small plan that is dekkend.

use std::collections::BTreeSet;

use rust_decimal_macros::dec;
use wijkplan::dekking::{Ernst, Uitval};
use wijkplan::report::berekend::Berekend;
use wijkplan::report::tabel::Cel;
use wijkplan::report::uitval;

use super::{JAAR, dekkend, eis, reken};
use wijkplan::plan::Band;

fn zonder(code: &str) -> (Uitval, wijkplan::calc::Uitkomst, wijkplan::dekking::Toetsing) {
    let plan = dekkend();
    let (uitkomst, toetsing) = reken(&plan);
    let plaats = plan.organisaties.iter().position(|o| o.code.as_str() == code).unwrap();
    (Uitval::van(&plan, &uitkomst, plaats).unwrap(), uitkomst, toetsing)
}

/// Voorbeeld Klein has 1 fte begeleider in Zuid and 1 fte gezinswerker for the city: 2 fte, € 180.000, and of each the
/// thousand hours that nobody else has. It is the only small organisatie and the only one with a background.
#[test]
fn what_falls_with_a_small_onderaannemer_is_as_worked_out_by_hand() {
    let (uitval, uitkomst, toetsing) = zonder("klein");
    assert_eq!((uitval.fte, uitval.euro), (dec!(2), dec!(180000)));
    let gevolg = uitval.gevolg(&uitkomst, &toetsing);
    assert_eq!(gevolg.meer_ongedekt(), dec!(2000));
    let erbij: BTreeSet<&str> = gevolg.erbij.iter().map(|b| b.sleutel.as_str()).collect();
    let moet = [
        "BN-1a team:zuid functie:begeleider",
        "VD-1 mensen:stad:gezinswerker",
        "VD-1 mensen:zuid:begeleider",
        "VD-2 team:zuid functie:begeleider",
        "DV-4 stad",
    ];
    for sleutel in moet {
        assert!(erbij.contains(sleutel), "{sleutel}: {erbij:?}");
    }
    // Nobody is left with a background or an expertise that the plan knows of: not judged, and so not good.
    for id in ["DV-2", "DV-3"] {
        assert!(uitval.toetsing.open.iter().any(|o| o.eis.id == id), "{id}");
        assert!(uitval.toetsing.oordeel_eis(eis(id)) > wijkplan::dekking::Oordeel::Voldoet);
    }
}

#[test]
fn a_penvoerder_that_leaves_leaves_nobody_who_speaks() {
    let (uitval, uitkomst, toetsing) = zonder("welzijn");
    let gevolg = uitval.gevolg(&uitkomst, &toetsing);
    let spreekt = gevolg.erbij.iter().find(|b| b.eis.id == "SV-2").unwrap();
    assert_eq!(spreekt.ernst, Ernst::Aandacht);
}

/// What a partner keeps goes with it: its places and its kanalen, and what other kanalen say of those places.
#[test]
fn places_and_kanalen_go_with_who_keeps_them() {
    let mut plan = dekkend();
    let (bij, kanaal) = (plan.locaties[0].code.clone(), plan.kanalen[0].code.clone());
    plan.locaties[0].beheerder = Some("klein".into());
    plan.kanalen[0].organisatie = Some("klein".into());
    plan.kanalen[1].locaties = vec![bij.clone()];
    let (uitkomst, _) = reken(&plan);
    let plaats = plan.organisaties.iter().position(|o| o.code.as_str() == "klein").unwrap();
    let uitval = Uitval::van(&plan, &uitkomst, plaats).unwrap();
    assert_eq!(uitval.locaties, 1);
    assert_eq!(uitval.plan.locaties.len(), plan.locaties.len() - 1);
    assert!(uitval.plan.kanalen.iter().all(|k| k.code != kanaal && !k.locaties.contains(&bij)));
}

/// Nothing refers to who is gone: staff of the gemeente that was placed is so no more.
#[test]
fn who_drops_out_is_referred_to_no_more() {
    let (uitval, ..) = zonder("gemeente");
    assert!(uitval.plan.overname.iter().all(|o| o.geplaatst.is_empty()));
    let fouten = wijkplan::plan::controle::controleer;
    assert_eq!(fouten(&uitval.plan), fouten(&dekkend()));
    assert!(uitval.toetsing.bevindingen.iter().any(|b| b.eis.id == "PE-1"));
}

#[test]
fn the_table_has_a_row_for_each_and_the_findings_behind_it() {
    let berekend = Berekend::van(String::new(), dekkend(), JAAR, Band::Midden);
    berekend.met(|zicht| {
        let (tabel, bevindingen) = (uitval::tabel(zicht), uitval::bevindingen(zicht));
        assert_eq!(tabel.rijen.len(), zicht.plan().organisaties.len());
        let kolom = |naam: &str| tabel.kolommen.iter().position(|k| k.sleutel == naam).unwrap();
        for rij in &tabel.rijen {
            let erbij = |naam| rij[kolom(naam)].waarde().unwrap();
            let alle: rust_decimal::Decimal =
                ["blokkerend", "waarschuwing", "aandacht", "erger"].map(erbij).iter().sum();
            let hier = bevindingen.rijen.iter().filter(|b| b[0] == rij[0]).count();
            assert_eq!(alle, hier.into(), "{rij:?}");
            assert_eq!(rij[kolom("eisen")] == Cel::Leeg, hier == 0);
        }
        let beeld = uitval::beeld(zicht);
        assert_eq!((beeld.tabel, beeld.woorden.len()), (tabel.clone(), tabel.rijen.len()));
    });
}
