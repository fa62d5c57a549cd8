//! Why a change of the plan is refused, in words.

use crate::plan::Weigering;

/// One sentence without a full stop, with what to do where that is not plain.
pub fn weigering(weigering: &Weigering) -> String {
    match weigering {
        Weigering::BestaatNiet(code) => format!("“{code}” staat niet (meer) in het plan"),
        Weigering::BestaatAl(code) => format!("de code “{code}” is al in gebruik; kies een andere"),
        Weigering::Ongeldig => "dit getal kan hier niet: het is negatief, of laag, midden en hoog staan niet op \
                                volgorde"
            .to_owned(),
        Weigering::GewichtenKloppenNiet => "de gewichten tellen niet op tot 100 %; verdeel het verschil over de \
                                            andere"
            .to_owned(),
    }
}
