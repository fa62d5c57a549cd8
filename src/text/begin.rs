//! Where a planner begins in a plan in which something is not filled in yet.

use rust_decimal::Decimal;

use super::aantal::fte;

/// A part of a plan that a samenwerkingsverband fills in, in the order in which one follows from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deel {
    /// Who takes part.
    Organisaties,
    /// Which team works where.
    Buurtteams,
    /// Where people can go.
    Locaties,
    /// Who works there.
    Bezetting,
}

impl Deel {
    /// All, in order.
    pub const ALLE: [Self; 4] = [Self::Organisaties, Self::Buurtteams, Self::Locaties, Self::Bezetting];
}

/// What is to be filled in, in one line; `nodig` is the fte that the plan asks for.
pub fn deel(deel: Deel, nodig: Decimal) -> String {
    match deel {
        Deel::Organisaties => "organisaties: wie er meedoet, met welke functies en in welke rol".to_owned(),
        Deel::Buurtteams => "buurtteams: welk team werkt in welke wijken".to_owned(),
        Deel::Locaties => {
            "locaties: waar mensen terechtkunnen en waar het team werkt; te beginnen met één hoofdlocatie per wijk"
                .to_owned()
        }
        Deel::Bezetting => format!(
            "bezetting: wie waar werkt; nodig is {}, en “wijkplan reken --tabel formatie” geeft dat per wijk en functie",
            fte(nodig)
        ),
    }
}
