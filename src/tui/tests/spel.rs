//! What a planner does, step by step: screen, keys, screen.

use ratatui::crossterm::event::{MouseButton, MouseEventKind};
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::tui::blik::lagen::Laag;
use crate::tui::scherm::Scherm;

#[test]
fn a_step_of_fte_shows_its_full_consequence_at_once_and_undo_takes_it_back() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("3<omlaag><omlaag>").bevat("2,4");
    tafel.druk("+").bevat("2,5").bevat("2,4 → 2,5 fte").bevat("gewijzigd");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.5));
    tafel.druk("u").bevat("teruggezet: ").bevat("2,5 → 2,4 fte").bevat_niet("gewijzigd");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("<ctrl+r>").bevat("opnieuw");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.5));
}

#[test]
fn findings_gained_and_lost_are_told() {
    let mut tafel = Tafel::nieuw(120, 40);
    let voor = tafel.model.stand.toetsing.bevindingen.len();
    let blokkerend = tafel.model.stand.aantal(crate::dekking::Ernst::Blokkerend);
    tafel.druk("3<enter>0<enter>");
    assert!(tafel.model.stand.toetsing.bevindingen.len() > voor);
    let daarna = tafel.model.stand.aantal(crate::dekking::Ernst::Blokkerend);
    tafel.bevat(&format!("▲ {blokkerend} → {daarna}")).bevat(&format!("2028 ▲ {daarna} !"));
    tafel.druk("u").bevat(&format!("▲ {daarna} → {blokkerend}"));
    assert_eq!(tafel.model.stand.toetsing.bevindingen.len(), voor);
}

#[test]
fn where_several_rows_stand_behind_a_cell_the_chosen_one_changes() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag>+").bevat("welke bezettingsregel");
    tafel.druk("<omlaag><enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[2].fte.midden, dec!(1.5));
    tafel.druk("++");
    assert_eq!(tafel.model.werk.plan.bezetting[2].fte.midden, dec!(1.7), "the choice stays for the cell");
    assert_eq!(tafel.model.werk.plan.bezetting[1].fte.midden, dec!(5));
}

#[test]
fn where_nobody_is_somebody_can_be_added() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<end>").druk("<rechts><rechts><rechts>");
    tafel.druk("<home>+").bevat("Nieuwe bezettingsregel").bevat("Opbouwwerker");
    tafel.druk("<omlaag><omlaag><omlaag>1,5<enter>");
    let rij = tafel.model.werk.plan.bezetting.last().unwrap();
    assert_eq!((rij.fte.midden, rij.functie.as_str()), (dec!(1.5), "opbouwwerker"));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_number_that_is_none_is_refused_with_how_to_write_it() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<enter><ctrl+u>veel<enter>").bevat("geen getal");
    tafel.druk("<ctrl+u>-1<enter>").bevat("0 of meer");
    tafel.druk("<esc>");
    assert!(tafel.model.blik.lagen.is_empty());
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn weights_always_add_up_to_a_hundred() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("5");
    for toetsen in ["<rechts>", "+++", "<omlaag><links><links>", "<omlaag>-", "<enter><ctrl+u>97<enter>", "<links>"] {
        tafel.druk(toetsen).bevat("samen 100 %");
        let som: rust_decimal::Decimal = tafel.model.werk.plan.verdeling.gewichten.iter().map(|g| g.procent).sum();
        assert_eq!(som, dec!(100));
    }
    let totaal = tafel.model.stand.uitkomst.verdeling.totaal;
    assert_eq!(totaal, dec!(21), "the total stays");
    tafel.druk("<enter><ctrl+u>101<enter>").bevat("van 0 tot en met 100");
}

#[test]
fn a_drag_of_a_slider_is_one_change() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("5");
    let scherm = tafel.scherm();
    let regel = scherm.lines().position(|r| r.contains("jeugdzorg")).unwrap();
    let x = scherm.lines().nth(regel).unwrap().chars().position(|c| c == '█').unwrap();
    let (x, y) = (u16::try_from(x).unwrap(), u16::try_from(regel).unwrap());
    tafel.klik(x, y);
    for stap in 1..8 {
        tafel.muisevent(MouseEventKind::Drag(MouseButton::Left), x + stap, y);
    }
    tafel.muisevent(MouseEventKind::Up(MouseButton::Left), x + 7, y);
    assert_eq!(tafel.model.werk.verloop.gedaan.len(), 1);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn basis_norms_and_method_can_be_changed_where_they_stand() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("5<omlaag><omlaag><omlaag>+");
    assert_eq!(tafel.model.werk.plan.verdeling.basis[0].voet.midden, dec!(0.6));
    tafel.druk("<omlaag>-");
    assert_eq!(tafel.model.werk.plan.verdeling.basis[0].per_1000.midden, dec!(0.19));
    tafel.druk("m").bevat("grootste rest");
    tafel.druk("<end><enter><ctrl+u>25<enter>").bevat("25");
    tafel.druk("uuuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn places_can_be_changed_where_they_stand() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("4<omlaag>c");
    assert!(tafel.model.werk.plan.locaties[1].centraal);
    tafel.druk("++");
    assert_eq!(tafel.model.werk.plan.locaties[1].werkplekken.midden, dec!(6));
    tafel.druk("<enter><ctrl+u>2,5<enter>").bevat("hele getallen");
    tafel.druk("<esc>uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_repair_is_shown_before_it_is_carried_out() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("6/HV-5<enter><rechts>").bevat("werkplekken");
    tafel.druk("h").bevat("Als u dit uitvoert").bevat("Wat helpt");
    assert_eq!(tafel.model.werk.plan, proefplan());
    let voor = tafel.model.stand.toetsing.bevindingen.len();
    tafel.druk("<enter>").bevat("! ");
    assert!(tafel.model.stand.toetsing.bevindingen.len() < voor);
}

#[test]
fn stopping_asks_only_when_something_would_be_lost() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("q");
    assert!(tafel.gestopt);
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3+q").bevat("nog niet opgeslagen");
    assert!(!tafel.gestopt);
    tafel.druk("<esc>").bevat_niet("Stoppen?");
    tafel.druk("qw");
    assert!(tafel.gestopt);
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3+uq");
    assert!(tafel.gestopt, "what is undone is not lost");
}

#[test]
fn the_built_in_plan_asks_for_a_folder() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3+s").bevat("In welke map");
    tafel.druk("<enter>").bevat("typ de naam van een map");
    tafel.druk("<esc>");
    assert!(tafel.model.werk.gewijzigd);
}

#[test]
fn rows_are_found_by_their_letters() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3/gezin").bevat("Jeugd- en gezinswerker");
    let rijen = tafel.model.functies();
    assert_eq!(rijen, [2]);
    tafel.druk("<enter>");
    assert_eq!(tafel.model.blik.keuze.functie, 2, "the selection follows the rows that are left");
    tafel.druk("<esc>").bevat("Opbouwwerker");
    tafel.druk("/niets").bevat("Geen functie of domein gevonden");
    tafel.druk("<esc>").bevat("Opbouwwerker");
}

#[test]
fn a_row_that_the_filter_hides_is_not_changed() {
    for scherm in ["3", "4"] {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(scherm).druk("/zzz<enter>");
        for toets in ["-", "+", "e", "c", "r", "i", "f", "<enter>"] {
            tafel.druk(toets);
            assert!(tafel.model.blik.lagen.is_empty() && tafel.model.werk.plan == proefplan(), "{toets} op {scherm}");
        }
        tafel.druk("-").bevat("geen rij met “zzz”").bevat("er verandert niets").bevat("esc toont");
    }
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("4/kamer<enter>+");
    assert_ne!(tafel.model.werk.plan, proefplan());
    assert_eq!(tafel.model.locaties(), [tafel.model.blik.keuze.locatie], "what changes is what is seen");
}

#[test]
fn the_origin_of_a_place_and_of_covered_hours_is_told() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("4i").bevat("Herkomst: Huis van Noord").bevat("werkplekken: 10").bevat("dicht bij een ontmoetingsplek");
    tafel.druk("<esc>3<omlaag><omlaag>i<pgdn><pgdn><pgdn>").bevat("gedekt: ").bevat("knelpunt: ");
    tafel.druk("<esc>1i").bevat("som van de functies").druk("<esc>6i").bevat("kies een getal");
    assert!(tafel.model.blik.lagen.is_empty());
}

#[test]
fn a_typed_value_that_the_plan_refuses_stays_with_the_reason() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel
        .druk("3<omlaag><omlaag><enter>99999999<enter>")
        .bevat("klopt dat?")
        .druk("<enter>")
        .bevat("99999999")
        .bevat("een aantal fte is ten hoogste");
    assert_eq!(tafel.model.blik.lagen.len(), 1);
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("<ctrl+u>1,5<enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden.to_string(), "1.5");
}

#[test]
fn the_mouse_reaches_tabs_rows_cells_and_hints() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.klik_op("5 Verd");
    assert_eq!(tafel.model.blik.scherm, Scherm::Verdeling);
    tafel.klik_op("1 Overz").klik_op("Zuid-West");
    assert_eq!(tafel.model.blik.keuze.gebied, 2);
    tafel.klik_op("? hulp");
    assert!(matches!(tafel.model.blik.lagen[..], [Laag::Hulp(_)]));
    tafel.klik(0, 0);
    assert!(tafel.model.blik.lagen.is_empty(), "a click beside a popup closes it");
    tafel.muisevent(MouseEventKind::ScrollDown, 40, 10);
    assert_eq!(tafel.model.blik.keuze.gebied, 3);
}

#[test]
fn band_and_year_follow_their_keys() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("b").bevat("hoge raming");
    tafel.druk("b").bevat("lage raming");
    tafel.druk("j").bevat("Proefstad 2029");
    tafel.druk("3j").bevat("Formatie 2028");
}

#[test]
fn a_plan_without_anything_says_what_to_do() {
    let mut plan = proefplan();
    plan.wijken.clear();
    plan.functies.clear();
    plan.voorzieningen.clear();
    plan.bezetting.clear();
    plan.locaties.clear();
    plan.buurtteams.clear();
    plan.verdeling.gewichten.clear();
    plan.verdeling.basis.clear();
    let mut tafel = Tafel::met(plan, 80, 24);
    for (toets, woorden) in [
        ("1", "nog geen wijken"),
        ("2", "nog geen wijken"),
        ("3", "nog geen functies"),
        ("4", "nog geen locaties"),
        ("5", "nog geen gewichten"),
        ("6", "TM-1"),
    ] {
        tafel.druk(toets).bevat(woorden);
        tafel.druk("+-<enter><esc>nhivacm<omlaag><rechts><end><home><esc>");
    }
}

#[test]
fn typing_replaces_the_value_and_arrows_edit_it() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag><enter>").bevat("wat u typt vervangt").druk("1,5<enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(1.5));
    tafel.druk("<enter><backspace>6<enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(1.6));
}

#[test]
fn in_a_window_that_is_too_small_nothing_can_be_lost() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3+q").bevat("Stoppen?");
    let plan = tafel.model.werk.plan.clone();
    for (breedte, hoogte) in [(40, 10), (59, 24), (80, 19), (20, 5), (8, 3)] {
        tafel.vlak = ratatui::layout::Rect::new(0, 0, breedte, hoogte);
        tafel.druk("wo<enter><esc>u+q").klik(3, 3);
        assert!(!tafel.gestopt && tafel.model.werk.plan == plan && tafel.model.blik.lagen == [Laag::Stoppen]);
    }
    tafel.vlak = ratatui::layout::Rect::new(0, 0, 40, 10);
    tafel.bevat("Uw wijzigingen zijn nog niet").bevat("groter is, doen toetsen niets.");
    tafel.vlak = ratatui::layout::Rect::new(0, 0, 80, 24);
    tafel.bevat("Stoppen?").druk("<esc>u");
    tafel.vlak = ratatui::layout::Rect::new(0, 0, 12, 4);
    tafel.bevat("q stopt").druk("q");
    assert!(tafel.gestopt);
}

#[test]
fn what_was_said_goes_away_with_the_next_key() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>+").bevat("2,4 → 2,5 fte").druk("<links>").bevat_niet("2,4 → 2,5 fte");
}

#[test]
fn every_row_of_a_wijk_opens_something_true() {
    let mut tafel = Tafel::nieuw(80, 24);
    for (blok, woorden) in
        [("", "Inwoners"), ("<omlaag>", "("), ("<omlaag>", "volume"), ("<omlaag>", "Bezet"), ("<omlaag>", "Gebruik: ")]
    {
        tafel.druk("2").druk(blok).druk("<enter><omlaag><omhoog><enter>");
        assert!(matches!(tafel.model.blik.lagen[..], [Laag::Bericht(_)]), "{blok}");
        let tekst = tafel.scherm();
        assert!(tekst.to_lowercase().contains(&woorden.to_lowercase()), "{tekst}");
        tafel.druk("<esc><esc>");
        assert_eq!(tafel.model.blik.keuze.post, None);
    }
}

#[test]
fn an_eis_that_is_met_tells_its_norm_and_source() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("6<enter>").bevat("TM-1").bevat("Bron: ").bevat("Norm: ");
}

#[test]
fn a_place_that_nobody_can_use_or_meet_at_does_not_become_central() {
    let mut plan = proefplan();
    plan.locaties[1].gebruik = crate::plan::Gebruik::Verkocht(2024);
    let mut tafel = Tafel::met(plan.clone(), 80, 24);
    tafel.druk("4<omlaag>c").bevat("kan in 2028 geen hoofdlocatie zijn: verkocht in 2024");
    assert_eq!(tafel.model.werk.plan, plan);
    plan.locaties[1].gebruik = crate::plan::Gebruik::Open;
    plan.locaties[1].soort = crate::plan::Locatiesoort::School;
    let mut tafel = Tafel::met(plan.clone(), 80, 24);
    tafel.druk("4<omlaag>c").bevat("school is geen ontmoetingsplek");
    assert_eq!(tafel.model.werk.plan, plan);
}
