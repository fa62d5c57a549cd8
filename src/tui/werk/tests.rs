//! The work without a screen: what is done is kept, can be taken back, and is never lost to a scenario or a fault.

use super::actief::Verlaten;
use super::{Gedaan, Genoteerd, Werk};
use crate::plan::scenario::toepassen::nieuw;
use crate::plan::{Handeling, Plan, Wijziging, exact};
use crate::store::Opslag;
use crate::text::bewaarfout::Bewaarfout;

fn plan() -> Plan {
    exact::opties().from_str(include_str!("../tests/proefplan.ron")).unwrap()
}

fn meer(plan: &Plan) -> Wijziging {
    let rij = &plan.bezetting[0];
    Wijziging::fte(&rij.code, &rij.fte.door_planner(rij.fte.midden + rust_decimal::Decimal::ONE))
}

#[test]
fn what_is_done_waits_for_the_journal_and_can_be_taken_back() {
    let mut werk = Werk::nieuw(plan(), Opslag::Ingebouwd);
    assert!(!werk.gewijzigd && werk.aantal_wijzigingen() == 0);
    let meer = meer(&werk.plan);
    assert_eq!(werk.doe(Handeling::Doe(meer.clone())), Ok(Gedaan::Anders));
    assert_eq!((werk.gewijzigd, werk.aantal_wijzigingen()), (true, 1));
    assert_eq!(werk.te_noteren, [Handeling::Doe(meer.clone())]);
    assert_eq!(werk.doe(Handeling::Doe(meer)), Ok(Gedaan::Niets), "the second time it is so already");
    assert_eq!(werk.doe(Handeling::Terug), Ok(Gedaan::Anders));
    assert_eq!(werk.plan, plan());
    assert!(!werk.gewijzigd);
}

#[test]
fn a_change_that_would_not_read_back_is_taken_back() {
    let mut werk = Werk::nieuw(plan(), Opslag::Ingebouwd);
    let meer = meer(&werk.plan);
    werk.doe(Handeling::Doe(meer)).unwrap();
    let uitslag = werk.genoteerd(Err(Bewaarfout::NietTeBewaren));
    assert_eq!(uitslag, Genoteerd::Teruggenomen(Bewaarfout::NietTeBewaren));
    assert_eq!((werk.plan.clone(), werk.gewijzigd, werk.verloop.gedaan.len()), (plan(), false, 0));
}

#[test]
fn a_fault_that_stays_is_told_once() {
    let mut werk = Werk::nieuw(plan(), Opslag::Ingebouwd);
    for al_gezegd in [false, true] {
        let uitslag = werk.genoteerd(Err(Bewaarfout::GeenStaat));
        assert_eq!(uitslag, Genoteerd::Onveilig(Bewaarfout::GeenStaat, al_gezegd));
    }
    assert_eq!(werk.genoteerd(Ok(())), Genoteerd::Veilig);
    assert_eq!(werk.schijf.onveilig, None);
}

#[test]
fn in_a_scenario_the_base_plan_stays_and_undo_can_lead_out_of_it() {
    let mut werk = Werk::nieuw(plan(), Opslag::Ingebouwd);
    let erbij = nieuw(&werk.plan, "een".into(), "Meer jeugd".into());
    werk.doe(Handeling::Doe(erbij)).unwrap();
    werk.wissel(Some(&"een".into())).unwrap();
    let zet = werk.op_basis(meer(&werk.plan)).unwrap().unwrap();
    assert_eq!(werk.doe(Handeling::Doe(zet)), Ok(Gedaan::Anders));
    assert_eq!(werk.basis().bezetting, plan().bezetting);
    assert_ne!(werk.plan.bezetting, plan().bezetting);
    assert_eq!(werk.doe(Handeling::Terug), Ok(Gedaan::Anders));
    let weg = werk.doe(Handeling::Terug);
    assert_eq!(weg, Ok(Gedaan::Verlaten("Meer jeugd".to_owned(), Verlaten::Weg)));
    assert_eq!((werk.plan.clone(), werk.scenarionaam()), (plan(), None));
}
