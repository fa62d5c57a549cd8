//! [`Bestemming`]: for whom a place is.

use serde::{Deserialize, Serialize};

use super::codes::Wijkcode;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, keuze_met};

/// For whom a place is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bestemming {
    /// For the wijk in which it stands.
    #[default]
    Eigen,
    /// For these wijken; for the one in which it stands where none is named.
    Wijken(Vec<Wijkcode>),
    /// For the whole city.
    Stad,
}

impl Bestemming {
    /// True for the wijk in which it stands.
    pub fn is_eigen(&self) -> bool {
        *self == Self::Eigen
    }
}

keuze_met! { Bestemming, "bestemming";
    Eigen: "de eigen wijk";
    Wijken(wijken: S::Verwijzing(C::Wijk), "wijken", "voor welke wijken samen; de kosten gaan naar rato van de inwoners")
        : "deze wijken samen";
    Stad: "de hele stad";
}
