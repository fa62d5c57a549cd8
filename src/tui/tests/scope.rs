//! The scope on the screen: the list of what is asked, and the scenario's of what is undecided.

use super::Tafel;
use crate::plan::Scopestatus;
use crate::tui::scherm::Scherm;

fn tafel() -> Tafel {
    Tafel::met(crate::store::ingebouwd().unwrap().plan, 160, 48)
}

#[test]
fn the_scope_shows_what_nobody_offers_and_each_row_opens() {
    let mut tafel = tafel();
    tafel.druk("C").bevat("Scope").bevat("I4V Veilige").bevat("Voorbeeld");
    tafel.druk("/herstelplek<enter>").bevat("voorziening en");
    tafel.druk("<enter>").bevat("of het in de scope zit");
    let mut tafel = self::tafel();
    tafel.druk("I").bevat("Mandaat").bevat("WPDA").druk("<enter>").bevat("▸ toegang");
}

/// Every part against every partner, at both sizes: the holes stand beside the name, whatever else fits.
#[test]
fn the_verband_shows_the_holes_and_each_row_opens() {
    for (breedte, hoogte) in [(80, 24), (160, 48)] {
        let mut tafel = Tafel::met(crate::store::ingebouwd().unwrap().plan, breedte, hoogte);
        tafel.druk("H").bevat("Zo dekken wij").bevat("zonder aanbieder: 10").bevat("Dagbesteding · e");
        tafel.druk("/humanitas<enter>").bevat("aanbieder; e").bevat_niet("I4V Veilige");
        tafel.druk("<enter>").bevat("of het in de scope zit");
    }
}

#[test]
fn what_is_undecided_becomes_a_scenario_by_one_action_and_is_undone_by_one_key() {
    let mut tafel = tafel();
    tafel.druk(":scenario zonder logeren<enter>").bevat("Zonder logeren").bevat("minder");
    assert_eq!(tafel.model.blik.scherm, Scherm::Scenarios);
    let basis = tafel.model.werk.basis();
    assert_eq!(basis.scenarios.len(), 1);
    assert!(basis.scenarios[0].toelichting.contains("logeren in het sociale netwerk"), "{:?}", basis.scenarios[0]);
    let status = |tafel: &Tafel| tafel.model.werk.plan.scope.iter().find(|s| s.keuze == "logeren").map(|s| s.status);
    assert_eq!(status(&tafel), Some(Scopestatus::Bespreekbaar), "the base plan stays as it is");
    tafel.druk("<enter>");
    assert_eq!(status(&tafel), Some(Scopestatus::Uit));
    // Once is enough.
    tafel.druk("0:scenario zonder logeren<enter>").bevat("is er al");
    assert_eq!(tafel.model.werk.basis().scenarios.len(), 1);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.basis().scenarios.len(), 0);
    tafel.druk(":scenario met onderwijs-zorg<enter>").bevat("Met onderwijs-zorgarrangementen").bevat("meer");
}
