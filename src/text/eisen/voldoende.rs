//! VD in words.

use rust_decimal::Decimal;

use super::MEESTE_NAMEN;
use crate::calc::afronding::deel;
use crate::dekking::Bevinding;
use crate::dekking::feiten::{Ongedekt, Voldoende as Feit};
use crate::plan::Plan;
use crate::text::aantal::{fte, opsomming};
use crate::text::eenheid::{percentage, percentage_naast};
use crate::text::{getal, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::Ongedekt(uren) => ongedekt(plan, uren),
        Feit::OnderRatio { functie, nodig } => {
            let van = |deel_van: Decimal| deel(deel_van * Decimal::ONE_HUNDRED, *nodig);
            let norm = van(b.maat.moet);
            format!(
                "{} {} voor {} werk, dat is {} (norm: {})",
                fte(b.maat.is),
                plek::functie(plan, *functie),
                fte(*nodig),
                percentage_naast(van(b.maat.is), norm),
                percentage(norm),
            )
        }
    }
}

/// Hours that are not covered, and who is lacking for them.
pub(in crate::text) fn ongedekt(plan: &Plan, uren: &Ongedekt) -> String {
    let kort = |namen: Vec<String>| {
        let over = namen.len().saturating_sub(MEESTE_NAMEN);
        let nog = (over > 0).then(|| format!("nog {over}"));
        opsomming(&namen.into_iter().take(MEESTE_NAMEN).chain(nog).collect::<Vec<_>>())
    };
    let mut voorzieningen: Vec<usize> = uren.werk.iter().map(|&(_, v)| v).collect();
    voorzieningen.sort_unstable();
    voorzieningen.dedup();
    let namen: Vec<String> = voorzieningen.iter().map(|&v| plek::voorziening(plan, v)).collect();
    let wat = match &namen[..] {
        [een] => een.clone(),
        meer => format!("van {} voorzieningen", meer.len()),
    };
    let welke = if namen.len() > 1 { format!(": {}", kort(namen)) } else { String::new() };
    let mist = kort(
        uren.mist
            .iter()
            .map(|(plek, f)| format!("{} ({})", plek::functie(plan, *f), plek::van_aanstelling(plan, plek)))
            .collect(),
    );
    format!(
        "{} van {} uur {wat} is niet gedekt (norm: {}){welke}; er ontbreekt {mist}{}",
        getal::uren_heel(uren.ongedekt),
        getal::geheel(uren.gevraagd),
        percentage(uren.norm),
        anderen(plan, uren),
    )
}

/// Who else may do the work, and has no hours left for it.
fn anderen(plan: &Plan, uren: &Ongedekt) -> String {
    match uren.ook_op.as_slice() {
        [] if uren.niemand_anders => ", en niemand anders mag dit werk doen".to_owned(),
        [] => ", en wie dit werk ook mag doen, is er niet".to_owned(),
        weinig if weinig.len() <= MEESTE_NAMEN => {
            let namen: Vec<String> = weinig.iter().map(|&f| plek::functie(plan, f)).collect();
            format!(", en ook bij {} is geen uur over", opsomming(&namen))
        }
        veel => format!(", en ook de {} andere functies die dit mogen doen, hebben geen uren over", veel.len()),
    }
}
