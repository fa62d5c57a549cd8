//! VD in words.

use rust_decimal::Decimal;

use super::MEESTE_NAMEN;
use crate::calc::afronding::deel;
use crate::dekking::Bevinding;
use crate::dekking::feiten::{Ongedekt, Voldoende as Feit};
use crate::plan::Plan;
use crate::text::aantal::{fte, opsomming};
use crate::text::eenheid::percentage;
use crate::text::{getal, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::Ongedekt(uren) => ongedekt(plan, uren),
        Feit::OnderRatio { functie, nodig } => {
            let van = |deel_van: Decimal| percentage(deel(deel_van * Decimal::ONE_HUNDRED, *nodig));
            format!(
                "{} {} voor {} werk, dat is {} (norm: {})",
                fte(b.maat.is),
                plek::functie(plan, *functie),
                fte(*nodig),
                van(b.maat.is),
                van(b.maat.moet),
            )
        }
    }
}

/// Hours that are not covered, and who is missing for them.
pub(in crate::text) fn ongedekt(plan: &Plan, uren: &Ongedekt) -> String {
    format!(
        "{} van {} uur {} is niet gedekt (norm: {}); vooral {} ontbreekt{}",
        getal::uren_heel(uren.ongedekt),
        getal::geheel(uren.gevraagd),
        plek::voorziening(plan, uren.voorziening),
        percentage(uren.norm),
        wie_mist(plan, uren),
        ook_geen_uren(plan, uren),
    )
}

/// Who is missing; how much, where that functie could do the hours itself.
fn wie_mist(plan: &Plan, uren: &Ongedekt) -> String {
    let wie = plek::functie(plan, uren.functie);
    let telt = kan(plan, uren) && !getal::rond(uren.fte, 2).is_zero();
    if telt { format!("{} {wie}", fte(uren.fte)) } else { wie }
}

/// True when the functie may do the work of the voorziening.
fn kan(plan: &Plan, uren: &Ongedekt) -> bool {
    let code = plan.functies.get(uren.functie).map(|f| &f.code);
    plan.voorzieningen
        .get(uren.voorziening)
        .is_some_and(|v| v.inzet.iter().any(|i| Some(&i.functie) == code) || v.kan_ook.iter().any(|f| Some(f) == code))
}

/// Who else can do the work, and has no hours left for it.
fn ook_geen_uren(plan: &Plan, uren: &Ongedekt) -> String {
    if !kan(plan, uren) {
        return "; wie dit werk kan doen, moet ook dat werk doen en heeft geen uren over".to_owned();
    }
    let wie = match uren.ook_op.as_slice() {
        [] => "niemand anders kan dit werk doen".to_owned(),
        weinig if weinig.len() <= MEESTE_NAMEN => {
            let namen: Vec<String> = weinig.iter().map(|&f| plek::functie(plan, f)).collect();
            format!("ook bij {} is geen uur over", opsomming(&namen))
        }
        veel => format!("ook de {} andere functies die dit kunnen, hebben geen uren over", veel.len()),
    };
    format!(", en {wie}")
}
