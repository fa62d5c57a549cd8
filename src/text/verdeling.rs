//! What must be said of a distribution: who went first on an equal claim, and what is left of the total.

use rust_decimal::Decimal;

use super::aantal::opsomming;
use super::getal;
use crate::calc::toedeling::Gelijkspel;
use crate::calc::verdeling::Verdeeld;
use crate::plan::{Plan, Verdeeleenheid};

/// What a weight of the plus does, and what it does not.
pub const GEEFT: &str = "een gewicht verandert wat een wijk krijgt; de bezetting verplaatst u op Formatie";

/// Who had an equal claim on the last tenths of fte and on the last euros, and who got them; a sentence each, and none
/// where no claims were equal.
pub fn gelijkspel(plan: &Plan, verdeeld: &Verdeeld) -> Vec<String> {
    let euro = verdeeld.euro.gelijkspel.as_ref().map(|spel| zin(plan, spel, "euro"));
    verdeeld.gelijkspel.as_ref().map(|spel| zin(plan, spel, "tiende fte")).into_iter().chain(euro).collect()
}

fn zin(plan: &Plan, spel: &Gelijkspel, stap: &str) -> String {
    let namen = |wijken: &[usize]| {
        let namen: Vec<String> = wijken.iter().filter_map(|&w| plan.wijken.get(w)).map(|w| w.naam.clone()).collect();
        opsomming(&namen)
    };
    let gingen = if spel.wel.len() == 1 { "ging" } else { "gingen" };
    format!(
        "bij een gelijke aanspraak op de laatste {stap} {gingen} {} vóór {}: de laagste CBS-code gaat voor",
        namen(&spel.wel),
        namen(&spel.niet),
    )
}

/// What is spread of the total of the plan, and what is left of it; nothing where all of it is spread.
pub fn rest(plan: &Plan, verdeeld: &Verdeeld) -> Option<String> {
    if verdeeld.rest.is_zero() {
        return None;
    }
    let som = |delen: &[Decimal]| delen.iter().sum::<Decimal>();
    Some(match plan.verdeling.eenheid {
        Verdeeleenheid::Fte => {
            let fte = |waarde: Decimal| format!("{} fte", getal::getal(waarde, waarde.normalize().scale().max(1)));
            format!(
                "van {} is {} verdeeld; {} is minder dan een tiende en blijft over",
                fte(verdeeld.totaal),
                fte(som(&verdeeld.basis) + som(&verdeeld.plus)),
                fte(verdeeld.rest),
            )
        }
        Verdeeleenheid::Euro => {
            let verdeeld_is = verdeeld.euro.totaal();
            format!(
                "van {} is {} verdeeld; {} is minder dan een euro en blijft over",
                getal::euro_cent(verdeeld_is + verdeeld.rest),
                getal::euro(verdeeld_is),
                getal::euro_cent(verdeeld.rest),
            )
        }
    })
}
