//! The scope on the screen: the list of what is asked, and the scenario's of what is undecided.

use super::Tafel;
use crate::dekking::Ernst;
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

/// What nobody offers asks whom the planner will ask: marked as still to be asked, and taken back by one key. What that
/// leaves is the experience, for which a form opens at whom is chosen.
#[test]
fn who_offers_a_part_is_chosen_and_marked_as_still_to_be_asked() {
    let mut tafel = tafel();
    let voor = tafel.model.werk.plan.clone();
    // The city is what SC-1 is judged of, whichever wijk is selected.
    tafel.druk("6/SC-1<enter>").bevat("SC-1 · stedelijk").bevat("Geen organisatie biedt product 50A22");
    tafel.druk("h").bevat("Wie kan dit bieden?").bevat("▸Voorbeeld Jeugdhulp: heeft er mensen voor");
    tafel.druk("<enter>").bevat("nog te vragen erbij").bevat("telt nu zelf: ▲ SV-3").druk("<enter>");
    let toegezegd = |tafel: &Tafel| {
        let wie = tafel.model.werk.plan.organisaties.iter().find(|o| o.naam == "Voorbeeld Jeugdhulp").unwrap();
        wie.aanbod.iter().find(|a| a.wat.as_str() == "jw-50A22-7").map(|a| !a.nog_te_vragen)
    };
    assert_eq!(toegezegd(&tafel), Some(false));
    let van_sc_1 = tafel.model.getoonde_bevindingen();
    assert_eq!(
        van_sc_1.last().map(|b| (b.ernst, b.sleutel.as_str())),
        Some((Ernst::Waarschuwing, "SC-1 stad scope:jw-50A22-7"))
    );
    tafel.druk("C/50A22<enter>").bevat("Voorbeeld Jeugdhulp…").bevat("toezegging; ervaring");
    tafel.druk("<esc><esc>H/I7G<enter>").bevat(" a? ").druk("<esc><esc>u");
    assert_eq!(tafel.model.werk.plan, voor);

    tafel.druk("/SV-3<enter>h").bevat("Wie heeft hier ervaring mee?").bevat("▸Voorbeeld Dagbesteding: biedt het aan");
    tafel.druk("<enter>").bevat("▸ wat").bevat("I7M Dagbesteding naar onderwijs (1-4 dagdelen)");
}

/// Two penvoerders: who it is, is a choice; the other stays a member.
#[test]
fn one_penvoerder_is_chosen_of_two() {
    use crate::plan::Positie;
    let mut plan = crate::store::ingebouwd().unwrap().plan;
    let lid = plan.organisaties.iter().position(|o| o.positie == Positie::Combinatielid).unwrap();
    plan.organisaties[lid].positie = Positie::Penvoerder;
    let mut tafel = Tafel::met(plan, 160, 48);
    tafel.druk("6/SV-2<enter>h").bevat("Wie is de penvoerder?").druk("<omlaag><enter>").bevat("▲ blokkerend");
    tafel.druk("<enter>");
    let van = |positie| tafel.model.werk.plan.organisaties.iter().filter(move |o| o.positie == positie);
    assert_eq!(van(Positie::Penvoerder).count(), 1);
    assert!(!tafel.model.stand.toetsing.bevindingen.iter().any(|b| b.eis.id == "SV-2"));
}
