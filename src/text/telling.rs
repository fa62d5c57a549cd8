//! Counts that do not add up, in words.

use super::aantal::{aantal, hoofdletter};
use super::getal;
use crate::plan::controle::tellingen::{Geheel, Telling};

/// One sentence with both numbers, and what rounding explains of the difference.
pub fn telling(telling: &Telling<'_>) -> String {
    let (plek, delen) = match telling.van {
        Geheel::LeeftijdenWijk(wijk) => (wijk.to_owned(), "de leeftijden"),
        Geheel::LeeftijdenBuurt(buurt, wijk) => (format!("{buurt} ({wijk})"), "de leeftijden"),
        Geheel::Buurten(wijk) => (wijk.to_owned(), "de buurten"),
        Geheel::Wijken(gemeente) => (gemeente.to_owned(), "de wijken"),
    };
    let verschil = telling.delen.abs_diff(telling.geheel);
    let afronding = match telling.afgerond_op {
        Some(op) => {
            format!(
                "de bron rondt af op {op}, en dat verklaart hier hoogstens {}",
                getal::geheel(telling.speling.into())
            )
        }
        None => "de bron rondt niet af, voor zover het plan zegt (afgerond_op)".to_owned(),
    };
    hoofdletter(&format!(
        "{plek}: {delen} zijn samen {}, en opgegeven is {}; {} verschil. {}.",
        getal::geheel(telling.delen.into()),
        aantal(telling.geheel, "inwoner", "inwoners"),
        getal::geheel(verschil.into()),
        hoofdletter(&afronding),
    ))
}
