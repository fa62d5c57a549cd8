//! What workplaces cost: a place that gets more of them costs more by the norm of the plan, and less when it loses them
//! again. Where the plan has no such norm, what they cost is not known, and is not made up.

use rust_decimal::Decimal;

use crate::calc::kosten::prijsfactor;
use crate::plan::waarde::{Last, Status, Steun};
use crate::plan::{Band, Locatie, Plan, Waarde, Wijziging};

/// The reasoning at the cost of a place of which only workplaces that came with a change are known.
pub const ALLEEN_ERBIJ: &str = "Alleen de werkplekken die erbij kwamen; wat de locatie zelf kost, is niet bekend";

/// What so many workplaces more cost in a year, at its prices; nothing without a norm.
pub fn prijs(plan: &Plan, aantal: Decimal, jaar: u16, band: Band) -> Option<Decimal> {
    let norm = plan.normen.kosten_per_werkplek.as_ref()?;
    Some(aantal * norm.bij(band) * prijsfactor(plan, jaar, band))
}

/// The change that gives a place these workplaces, with what that does to its cost. `kosten_was` is what the plan on disk
/// says of its cost: a place that is again as it was, is that to the byte.
pub fn wijziging(
    plan: &Plan,
    plek: &Locatie,
    werkplekken: &Waarde<Steun>,
    kosten_was: Option<&Waarde<Last>>,
) -> Wijziging {
    let verschil = werkplekken.midden - plek.werkplekken.midden;
    let eerst = Wijziging::werkplekken(&plek.code, werkplekken);
    let kosten = kosten(plan, plek, verschil);
    if kosten == plek.kosten {
        return eerst;
    }
    let kosten = kosten.map(|k| kosten_was.filter(|was| was.even_groot(&k)).cloned().unwrap_or(k));
    let waar = ["locaties", plek.code.as_str(), "kosten"];
    let dan = kosten.map_or_else(|| Wijziging::leeg(waar), |kosten| Wijziging::zet(waar, &kosten));
    Wijziging::Samen(vec![eerst, dan])
}

/// The cost of a place with so many workplaces more or fewer; nothing where it is not known.
fn kosten(plan: &Plan, plek: &Locatie, verschil: Decimal) -> Option<Waarde<Last>> {
    let nu = plek.kosten.clone();
    let Some(norm) = plan.normen.kosten_per_werkplek.as_ref().filter(|_| !verschil.is_zero()) else { return nu };
    // Of a place whose cost is not known, only what comes with a change is.
    let alleen_erbij = nu.as_ref().is_none_or(|k| k.toelichting.as_deref() == Some(ALLEEN_ERBIJ));
    if nu.is_none() && verschil < Decimal::ZERO {
        return None;
    }
    let nu = nu.unwrap_or_else(|| Waarde::vast(Decimal::ZERO));
    let op = |nu: Decimal, norm: Decimal| (nu + verschil * norm).max(Decimal::ZERO);
    let (laag, midden, hoog) = (op(nu.laag, norm.laag), op(nu.midden, norm.midden), op(nu.hoog, norm.hoog));
    if alleen_erbij && midden.is_zero() {
        return None;
    }
    let mut nieuw = Waarde::band(laag.min(midden), midden, hoog.max(midden));
    nieuw.wordt_eigen();
    if alleen_erbij {
        nieuw.toelichting = Some(ALLEEN_ERBIJ.to_owned());
        nieuw.status = Some(Status::Aanname);
    }
    Some(nieuw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::waarde::EIGEN;
    use rust_decimal_macros::dec;

    /// A place of € 45.000 with six workplaces, and a norm of € 8.000, € 5.000 to € 12.000.
    fn plan() -> Plan {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.normen.kosten_per_werkplek = Some(Waarde::band(dec!(5000), dec!(8000), dec!(12000)));
        plan
    }

    fn erbij(plan: &mut Plan, stap: i64) {
        let plek = &plan.locaties[0];
        let nieuw = plek.werkplekken.door_planner(plek.werkplekken.midden + Decimal::from(stap));
        wijziging(plan, plek, &nieuw, None).pas_toe(plan).unwrap();
    }

    #[test]
    fn sixteen_workplaces_more_cost_what_the_norm_says() {
        let mut plan = plan();
        let voor = calc::bereken(&plan, 2028, Band::Midden).kosten;
        erbij(&mut plan, 16);
        let kosten = plan.locaties[0].kosten.clone().unwrap();
        assert_eq!((kosten.laag, kosten.midden, kosten.hoog), (dec!(125000), dec!(173000), dec!(237000)));
        assert_eq!(kosten.toelichting.as_deref(), Some(EIGEN));
        let na = calc::bereken(&plan, 2028, Band::Midden).kosten;
        assert_eq!(na.uitgaven() - voor.uitgaven(), dec!(128000));
        assert_eq!(prijs(&plan, dec!(16), 2028, Band::Midden), Some(dec!(128000)));
        erbij(&mut plan, -16);
        assert!(plan.locaties[0].kosten.as_ref().unwrap().even_groot(&Waarde::vast(dec!(45000))));
    }

    #[test]
    fn a_place_that_is_again_as_on_disk_is_that_to_the_byte() {
        let mut plan = plan();
        let op_schijf = plan.clone();
        erbij(&mut plan, 3);
        let plek = &plan.locaties[0];
        let was = &op_schijf.locaties[0];
        wijziging(&plan, plek, &was.werkplekken, was.kosten.as_ref()).pas_toe(&mut plan).unwrap();
        assert_eq!(plan, op_schijf);
    }

    #[test]
    fn of_a_place_whose_cost_is_unknown_only_what_comes_is_counted() {
        let mut plan = plan();
        plan.locaties[0].kosten = None;
        erbij(&mut plan, -1);
        assert_eq!(plan.locaties[0].kosten, None);
        erbij(&mut plan, 2);
        erbij(&mut plan, 1);
        let kosten = plan.locaties[0].kosten.clone().unwrap();
        assert_eq!((kosten.midden, kosten.toelichting.as_deref()), (dec!(24000), Some(ALLEEN_ERBIJ)));
        erbij(&mut plan, -3);
        assert_eq!(plan.locaties[0].kosten, None, "unknown again, and not nought");
    }

    #[test]
    fn without_a_norm_nothing_is_made_up() {
        let mut plan = plan();
        plan.normen.kosten_per_werkplek = None;
        erbij(&mut plan, 16);
        assert!(plan.locaties[0].kosten.as_ref().unwrap().even_groot(&Waarde::vast(dec!(45000))));
        assert_eq!(prijs(&plan, dec!(16), 2028, Band::Midden), None);
    }
}
