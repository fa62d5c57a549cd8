//! Why a change of the plan is refused, in words.

use super::aantal::opsomming;
use super::{planfout, waar};
use crate::plan::controle::Planfout;
use crate::plan::wijziging::Bezwaar;
use crate::plan::{Pad, Plan, Stap, Waar, Weigering};

/// One sentence without a full stop, with what to do where that is not plain.
pub fn weigering(plan: &Plan, weigering: &Weigering) -> String {
    match weigering {
        Weigering::BestaatNiet(code) => format!("“{code}” staat niet (meer) in het plan"),
        Weigering::BestaatAl(code) => format!("de code “{code}” is al in gebruik; kies een andere"),
        Weigering::Ongeldig => "dit past hier niet; een aantal is een heel getal, zonder bandbreedte".to_owned(),
        Weigering::InGebruik { code, door } => {
            // Which noun it is says enough; the fields on the way to it do not help.
            let zaak = |w: &Waar| waar::waar(plan, &Waar(w.0.iter().take(2).cloned().collect()));
            let mut wie: Vec<String> = door.iter().map(zaak).collect();
            wie.sort();
            wie.dedup();
            format!("“{code}” is nog in gebruik bij {}; wijzig dat eerst", kort(wie))
        }
        Weigering::NietInScenario => "een scenario kan geen scenario's wijzigen; doe dat in het plan zelf".to_owned(),
        Weigering::PastNiet(bezwaren) => {
            let zinnen: Vec<String> = bezwaren.iter().map(|b| bezwaar(plan, b)).collect();
            zinnen.join("; ")
        }
    }
}

/// What is wrong comes first, so that it is read where the line ends early.
fn bezwaar(plan: &Plan, bezwaar: &Bezwaar) -> String {
    let pad = Pad(bezwaar.waar.0.iter().map(|stap| Stap::Veld(stap.clone().into())).collect());
    let fout = Planfout { pad, soort: bezwaar.soort.clone() };
    let wat = planfout::woorden(&fout, &|_| "een andere plaats".to_owned()).wat;
    format!("{wat} (bij {})", waar::waar(plan, &bezwaar.waar))
}

/// Most names that one sentence gives.
const MEESTE_NAMEN: usize = 5;

fn kort(mut namen: Vec<String>) -> String {
    let meer = namen.len().saturating_sub(MEESTE_NAMEN);
    namen.truncate(MEESTE_NAMEN);
    if meer > 0 {
        namen.push(format!("nog {meer}"));
    }
    opsomming(&namen)
}
