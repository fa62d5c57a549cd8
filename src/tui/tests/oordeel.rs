//! The verdict on the screens: it rests on what was computed, and the rest follows when nobody presses a key.

use ratatui::buffer::Buffer;

use super::{Tafel, proefplan};
use crate::plan::{Plan, exact};
use crate::tui::beeld::view;

/// The plan that is dekkend, of the tests of the eisen.
fn dekkend() -> Plan {
    exact::opties().from_str(include_str!("../../../tests/eisen/dekkend.ron")).unwrap()
}

/// The first line of the frame as it is now, without anything computed for it.
fn kop(tafel: &Tafel) -> String {
    let mut buf = Buffer::empty(tafel.vlak);
    view(&tafel.model, &mut buf);
    let rij = tafel.vlak.rows().next().unwrap();
    rij.columns().map(|cel| buf[(cel.x, cel.y)].symbol()).collect::<String>()
}

/// In the frame after an edit the other years are not known, and so the plan is not called dekkend; then they are.
#[test]
fn an_edit_is_drawn_before_the_other_years_are_known() {
    let mut tafel = Tafel::met(dekkend(), 120, 40);
    tafel.bevat("● dekkend 2028–29 midden");
    tafel.druk("3<omlaag>").model.blik.status = None;
    tafel.model.reken_af(true);
    assert!(kop(&tafel).contains("● dekkend"), "{}", kop(&tafel));
    // More of everything stays dekkend, and is not called so until all years are known.
    tafel.druk("+");
    let beeld = kop(&tafel);
    assert!(beeld.contains("… wordt berekend") && !beeld.contains('●'), "{beeld}");
    tafel.model.reken_af(true);
    assert!(kop(&tafel).contains("● dekkend"), "{}", kop(&tafel));
    // What blocks in the year that is shown is known at once.
    tafel.druk("--------");
    assert!(kop(&tafel).contains("▲ niet dekkend"), "{}", kop(&tafel));
}

/// Looking at another year or band changes nothing in what is known of the plan.
#[test]
fn another_year_or_band_asks_nothing_new() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.model.reken_af(true);
    tafel.druk("j");
    assert!(tafel.model.stand.strook.is_bekend());
    tafel.druk("b").bevat("hoge raming");
    assert!(tafel.model.stand.strook.is_bekend());
    assert!(kop(&tafel).contains(" hoog "), "{}", kop(&tafel));
    tafel.druk("u");
    let strook = tafel.model.stand.strook.clone();
    tafel.druk("3<omlaag>+u");
    tafel.model.reken_af(true);
    assert_eq!(tafel.model.stand.strook, strook, "undone, it comes to the same");
}

/// The strip is that of `toets`, in the header, on Overzicht, on Dekking, beside a scenario, in a comparison and on the
/// title page.
#[test]
fn the_verdict_is_the_same_everywhere() {
    for (breedte, hoogte) in [(80, 24), (160, 48)] {
        let alle = crate::dekking::EISEN.len();
        let mut plan = proefplan();
        plan.eisen_uit.push(crate::plan::EisUit { eis: "PE-2".into(), motivatie: "proef".into() });
        let mut tafel = Tafel::met(plan, breedte, hoogte);
        tafel.druk("1").bevat("▲ niet dekkend").bevat("laag").bevat("hoog").bevat(&format!(" van {alle} eisen"));
        tafel.druk("6").bevat("▲ niet dekkend in 2028–2029, bandbreedte midden").bevat("1 uit (PE-2)");
        tafel.bevat("nog niet te toetsen").bevat("  laag").bevat("hoog");
        tafel.druk("8").bevat("▲ basisplan").bevat(&format!("{alle} eisen"));
        tafel.druk("nEen proef<enter>v").bevat("A: ▲ niet dekkend").bevat("B: ▲ niet dekkend").druk("<esc>");
        let open = tafel.model.stand.strook.stand().open.len();
        tafel.druk("<f5>");
        let rust = format!("{alle} eisen: {} getoetst, 1 uit (PE-2), {open} nog niet", alle - 1 - open);
        // On a small screen the title page is in two parts.
        if !tafel.scherm().contains(&rust) {
            tafel.druk("<rechts>");
        }
        tafel.bevat(&rust);
        for scherm in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
            tafel.druk("<esc>").druk(scherm);
            let beeld = tafel.scherm();
            let kop = beeld.lines().next().unwrap();
            assert!(kop.contains("▲ niet dekkend") && kop.contains("midden"), "{kop}");
        }
    }
}

/// Of an eis that was split, one half is switched on again and the other stays off for the same reason.
#[test]
fn half_of_an_eis_that_was_off_is_switched_on_alone() {
    let mut plan = proefplan();
    plan.eisen_uit.push(crate::plan::EisUit { eis: "HV-1".into(), motivatie: "later".into() });
    let mut tafel = Tafel::met(plan.clone(), 120, 60);
    tafel.druk("6");
    tafel.model.blik.keuze.eis = crate::dekking::EISEN.iter().position(|e| e.id == "HV-1b").unwrap();
    tafel.bevat("HV-1a uit").bevat("HV-1b uit");
    tafel.druk("x").bevat("HV-1a uit").bevat_niet("HV-1b uit");
    let uit = &tafel.model.werk.plan.eisen_uit;
    assert_eq!(uit.iter().map(|u| (u.eis.as_str(), u.motivatie.as_str())).collect::<Vec<_>>(), [("HV-1a", "later")]);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, plan);
}

/// What was not judged never shows the sign of what is good.
#[test]
fn what_was_not_judged_shows_a_question() {
    let mut plan = dekkend();
    plan.overname.clear();
    plan.buurtteams[1].werkgebied.clear();
    let mut tafel = Tafel::met(plan, 120, 40);
    let eis = |id: &str| crate::dekking::EISEN.iter().position(|e| e.id == id).unwrap();
    let zuid = tafel.model.werk.plan.wijken.iter().position(|w| w.naam == "Zuid").unwrap();
    tafel.druk("6");
    (tafel.model.blik.keuze.eis, tafel.model.blik.keuze.gebied) = (eis("PE-1"), tafel.model.stad());
    tafel.bevat("PE-1 · stedelijk: nog niet te toetsen: het over te nemen personeel ontbreekt");
    tafel.bevat("? PE-1  het over te nemen personeel ontbreekt").bevat_niet("● geen bevindingen");
    (tafel.model.blik.keuze.eis, tafel.model.blik.keuze.gebied) = (eis("TM-3"), zuid);
    tafel.bevat("? TM-3  het buurtteam ontbreekt").bevat_niet("● geen bevindingen");
    tafel.druk("<enter>").bevat("? nog niet te toetsen: het buurtteam ontbreekt").bevat_niet("● geen");
}

/// What a change does in a year that is not shown is said as well, as soon as that is known.
#[test]
fn the_other_years_are_told_behind_a_change() {
    let mut tafel = Tafel::nieuw(160, 40);
    tafel.scherm();
    let plan = tafel.model.werk.plan.clone();
    let mut nieuw = plan.clone();
    for rij in nieuw.bezetting.iter_mut().filter(|rij| rij.plek == plan.bezetting[0].plek) {
        rij.tot_en_met = Some(jiff::civil::date(2028, 12, 31));
    }
    let delen = crate::plan::wijziging::verschil::verschil(&plan, &nieuw);
    assert!(tafel.model.wijzig(crate::plan::Wijziging::Samen(delen)));
    // In 2028 everyone is there.
    let eerst = tafel.model.blik.status.as_ref().unwrap().gevolgen();
    assert!(eerst.contains("zelfde bevindingen") && !eerst.contains("2029"), "{eerst}");
    tafel.model.reken_af(true);
    let dan = tafel.model.blik.status.as_ref().unwrap().gevolgen();
    assert!(dan.contains("2029: ▲ ") && dan.contains(" · 2028: zelfde bevindingen"), "{dan}");
    // What changed is what stands on a narrow screen.
    assert!(dan.find("2029") < dan.find("2028"), "{dan}");
    // What was known before the change is what it is measured by: taken back, it says the same the other way round.
    tafel.druk("u").scherm();
    let terug = tafel.model.blik.status.as_ref().unwrap().gevolgen();
    assert!(terug.contains("2029: ▲ "), "{terug}");
}

/// A voornemen becomes an eis by a menu and a reason, and the form of its besluit follows; esc there keeps the weighing.
#[test]
fn a_voornemen_becomes_an_eis_by_a_besluit() {
    let mut tafel = Tafel::met(dekkend(), 120, 40);
    tafel.druk("6");
    tafel.model.blik.keuze.eis = crate::dekking::EISEN.iter().position(|e| e.id == "BG-2").unwrap();
    tafel
        .druk("w")
        .bevat("Hoe weegt BG-2?")
        .bevat("waarschuwing met gewicht voornemen")
        .bevat("geldt voortaan als eis");
    tafel.druk("<enter><enter>").bevat("typ waarom");
    tafel.druk("de raad vroeg het<enter>").bevat("BG-2 geldt als eis");
    tafel.bevat("Eis BG-2 weegt anders: de raad vroeg het").druk("<omlaag>zo besloten<enter>");
    tafel.bevat_niet("Nieuw besluit");
    assert_eq!(tafel.model.werk.plan.besluiten[0].wijzigingen.len(), 1);
    let plan = &tafel.model.werk.plan;
    assert_eq!(plan.wegingen[0].gewicht, Some(crate::plan::Gewicht::Eis));
    tafel.bevat("Weegt in dit plan als eis").bevat("de raad vroeg het");
    tafel.druk("w").bevat("weegt weer zoals in het document").druk("<end><enter>");
    assert!(tafel.model.werk.plan.wegingen.is_empty());
}
