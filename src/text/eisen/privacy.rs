//! AV in words.

use crate::calc::afscherming::KLEINSTE;
use crate::dekking::Bevinding;
use crate::dekking::feiten::Privacy as Feit;
use crate::plan::Plan;
use crate::text::bevinding;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::Herleidbaar => format!(
            "wat van {} is gemeten, is kleiner dan {KLEINSTE} en volgt uit openbare cijfers, ook als een export het \
             verbergt",
            bevinding::over(plan, b.over)
        ),
    }
}

pub(super) fn raad(feit: Feit) -> String {
    match feit {
        Feit::Herleidbaar => {
            "neem voor deze wijk een schatting in plaats van de meting, of rond haar af op een tiental".to_owned()
        }
    }
}
