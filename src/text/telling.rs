//! Counts that do not add up and points that are far, in words.

use super::aantal::{aantal, hoofdletter};
use super::getal;
use crate::calc::ver::{VER, Ver};
use crate::plan::Plan;
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

/// A point that is far from where it should be, in one sentence.
pub fn ver(plan: &Plan, ver: &Ver) -> String {
    let (wie, meter, waarvan) = match *ver {
        Ver::Locatie { locatie, meter } => {
            let l = plan.locaties.get(locatie);
            let wijk = l.and_then(|l| plan.wijken.iter().find(|w| w.code == l.wijk)).map_or("", |w| w.naam.as_str());
            (l.map_or("", |l| l.naam.as_str()), meter, format!("van elke buurt van {wijk}"))
        }
        Ver::Buurt { wijk, buurt, meter } => {
            let naam = plan.wijken.get(wijk).and_then(|w| w.buurten.get(buurt)).map_or("", |b| b.naam.as_str());
            (naam, meter, "van elke andere buurt".to_owned())
        }
    };
    format!(
        "{}: het punt ligt hemelsbreed {} of meer {waarvan}, en verder dan {} is zelden goed; kijk het punt na.",
        hoofdletter(wie),
        getal::meter(meter),
        getal::meter(VER),
    )
}
