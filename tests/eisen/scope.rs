//! The scope: what weighs more than the rest, what a decided shift does, and that a product is known by all that it has.

use rust_decimal_macros::dec;
use wijkplan::dekking::{Ernst, Oordeel};
use wijkplan::plan::begroting::Verschuiving;
use wijkplan::plan::voorziening::{Bevoegd, Mandaat};
use wijkplan::plan::{Budgetregel, Plan, Scopestatus, Waarde};

use super::{eis, na, toets};

fn ernst(wijzig: impl FnOnce(&mut Plan)) -> Vec<Ernst> {
    toets(&na(wijzig)).bevindingen.iter().filter(|b| b.eis.id == "SC-2").map(|b| b.ernst).collect()
}

#[test]
fn what_the_law_forbids_weighs_most_and_an_indicatie_least() {
    assert_eq!(ernst(|p| p.voorzieningen[2].naam = "Jeugdbescherming licht".into()), [Ernst::Blokkerend]);
    assert_eq!(ernst(|p| p.voorzieningen[2].taken = vec!["bescherming".into()]), [Ernst::Blokkerend]);
    assert_eq!(ernst(|p| p.voorzieningen[2].taken = vec!["dyslexie".into()]), [Ernst::Waarschuwing]);
    assert_eq!(ernst(|p| p.voorzieningen[1].mandaat.indicatie = Some(Bevoegd::Team)), [Ernst::Aandacht]);
}

#[test]
fn a_voorziening_without_mandate_is_not_judged_and_the_others_are() {
    let toetsing = toets(&na(|p| p.voorzieningen[1].mandaat = Mandaat::default()));
    let open: Vec<&str> = toetsing.open.iter().filter(|o| o.eis.id == "SC-2").map(|o| o.sleutel.as_str()).collect();
    assert_eq!(open, ["SC-2 stad voorziening:begeleiding"]);
}

#[test]
fn a_decided_shift_pays_for_what_a_line_is_short_and_takes_it_from_the_other() {
    let krap = |p: &mut Plan| p.begroting.budgetregels[0].bedrag[0].waarde = Waarde::vast(dec!(400000));
    let schuif = |p: &mut Plan, euro| {
        krap(p);
        let motivatie = "besloten".to_owned();
        let (van, naar) = (Budgetregel::Welzijn, Budgetregel::Wmo);
        p.begroting.verschuivingen.push(Verschuiving { van, naar, bedrag: Waarde::vast(euro), motivatie });
    };
    let gevonden = |plan: &Plan| -> Vec<String> {
        let toetsing = toets(plan);
        toetsing.bevindingen.iter().filter(|b| b.eis.id == "SC-4").map(|b| b.sleutel.to_string()).collect()
    };
    assert_eq!(gevonden(&na(krap)), ["SC-4 stad budgetregel:Wmo"]);
    assert_eq!(gevonden(&na(|p| schuif(p, dec!(14000)))), Vec::<String>::new());
    // Welzijn asks 368.000 of its million.
    assert_eq!(gevonden(&na(|p| schuif(p, dec!(640000)))), ["SC-4 stad budgetregel:Welzijn"]);
}

#[test]
fn a_line_without_an_amount_is_not_judged() {
    let toetsing = toets(&na(|p| p.voorzieningen[3].budgetregel = Some(Budgetregel::Incidenteel)));
    assert!(matches!(toetsing.oordeel_eis(eis("SC-4")), Oordeel::NogNiet(_)));
    assert_eq!(
        toetsing.open.iter().map(|o| o.sleutel.as_str()).filter(|s| s.starts_with("SC-4")).collect::<Vec<_>>(),
        ["SC-4 stad budgetregel:Incidenteel"]
    );
}

/// What is out or may still go out asks for no aanbieder.
#[test]
fn only_what_is_in_must_be_offered() {
    for status in [Scopestatus::Uit, Scopestatus::Bespreekbaar] {
        let plan = na(|p| {
            p.scope[0].status = status;
            p.organisaties[1].aanbod.clear();
        });
        assert_eq!(toets(&plan).oordeel_eis(eis("SC-1")), Oordeel::Voldoet, "{status:?}");
    }
}

#[test]
fn a_product_is_known_by_law_code_level_and_description_together() {
    for wijzig in [
        |p: &mut Plan| p.voorzieningen[1].vervangt[0].omschrijving.push_str(" (1-4 dagdelen)"),
        |p: &mut Plan| p.voorzieningen[1].vervangt[0].niveau = None,
        |p: &mut Plan| p.voorzieningen[1].vervangt[0].wet = Some(wijkplan::plan::voorziening::Wet::Jeugdwet),
        |p: &mut Plan| p.voorzieningen[1].vervangt[0].code.push('x'),
    ] {
        let toetsing = toets(&na(wijzig));
        let gevonden: Vec<&str> = toetsing.bevindingen.iter().map(|b| b.sleutel.as_str()).collect();
        assert_eq!(gevonden, ["SC-1 stad scope:p1"]);
    }
}
