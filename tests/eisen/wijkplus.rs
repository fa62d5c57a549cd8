//! A weight that is moved shows which wijken come to differ: who is there from what is given, and the plus from what is
//! asked.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::plan::verdeling::Gewicht;
use wijkplan::plan::{Kerncijfer, Plan};
use wijkplan::store;

use super::toets;

/// The wijken that an eis names, and by how much they differ together.
fn verschil(plan: &Plan, eis: &str) -> (usize, Decimal) {
    let hier = toets(plan).bevindingen;
    let hier: Vec<Decimal> = hier.iter().filter(|b| b.eis.id == eis).map(|b| b.maat.tekort()).collect();
    (hier.len(), hier.iter().sum())
}

#[test]
fn all_plus_on_children_names_more_wijken_and_more_fte_and_moved_back_the_same() {
    let plan = store::ingebouwd().unwrap().plan;
    let met = |gewichten: Vec<Gewicht>| {
        let mut anders = plan.clone();
        anders.verdeling.gewichten = gewichten;
        anders
    };
    let naar = Kerncijfer::Inwoners0Tot15;
    let kinderen = met(vec![Gewicht { naar, procent: dec!(100), toelichting: String::new() }]);
    let terug = met(plan.verdeling.gewichten.clone());
    for eis in ["BN-4", "BN-5"] {
        let (eerst, dan) = (verschil(&plan, eis), verschil(&kinderen, eis));
        assert!(dan.0 > eerst.0 && dan.1 > eerst.1, "{eis}: {eerst:?} {dan:?}");
        assert_eq!(verschil(&terug, eis), eerst, "{eis}");
    }
}
