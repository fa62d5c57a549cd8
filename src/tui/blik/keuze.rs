//! What is selected, and which figure the matrix of Formatie shows: positions and choices, without the plan.

use serde::{Deserialize, Serialize};

use crate::plan::Aanstellingcode;

/// Which figure the matrix of Formatie shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toon {
    /// Fte there.
    ErIs,
    /// Fte needed.
    Nodig,
    /// There less needed.
    Verschil,
    /// There divided by needed.
    Ratio,
    /// Share of the asked hours that is covered, whoever does the work.
    Gedekt,
}

impl Toon {
    /// The figure that is shown next.
    #[must_use]
    pub const fn volgende(self) -> Self {
        match self {
            Self::ErIs => Self::Nodig,
            Self::Nodig => Self::Verschil,
            Self::Verschil => Self::Ratio,
            Self::Ratio => Self::Gedekt,
            Self::Gedekt => Self::ErIs,
        }
    }

    /// Its name, with its unit.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::ErIs => "bezet, fte",
            Self::Nodig => "benodigd, fte",
            Self::Verschil => "bezet − benodigd, fte",
            Self::Ratio => "ratio: bezet ÷ benodigd",
            Self::Gedekt => "gedekt, % van de uren",
        }
    }

    /// Name of the table that shows it.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::ErIs => "formatie_er_is",
            Self::Nodig => "formatie_nodig",
            Self::Verschil => "formatie_verschil",
            Self::Ratio => "formatie_ratio",
            Self::Gedekt => "formatie_gedekt",
        }
    }
}

/// What is selected. Positions refer to the lists of the plan; the gebied is shared by all screens, so that a planner
/// keeps looking at the same wijk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keuze {
    /// A wijk or, after the last wijk, the city.
    pub gebied: usize,
    /// Row of Formatie.
    pub functie: usize,
    /// Row of Huisvesting.
    pub locatie: usize,
    /// What Huisvesting shows below its places.
    pub huis: Huisblik,
    /// The wijk of which it shows the week, as long as this place is the selected one; else that of the place.
    pub huiswijk: Option<(usize, usize)>,
    /// Line of Verdeling: the weights, then foot and rate of each basisregel, then the total.
    pub regel: usize,
    /// Row of Dekking.
    pub eis: usize,
    /// Line of Begroting: the posts, then the prices.
    pub begroting: usize,
    /// True when Begroting shows the staff per wijk.
    pub per_wijk: bool,
    /// Row of Scenario's: the base plan, then the scenarios.
    pub scenario: usize,
    /// Wijziging of the selected scenario.
    pub zet: usize,
    /// Block of Besluiten.
    pub verslag: Verslag,
    /// Row of that block.
    pub stuk: usize,
    /// Block of Wijk.
    pub blok: usize,
    /// Row inside the block of Wijk, or inside the list of Begroting, once it was entered.
    pub post: Option<usize>,
    /// Lines that the open block of Wijk, or the text of Besluiten, is scrolled.
    pub schuif: usize,
    /// Finding among those that are shown.
    pub bevinding: usize,
    /// The row of the bezetting that `+` and `-` change, once chosen.
    pub rij: Option<Aanstellingcode>,
}

/// What Huisvesting shows below its places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Huisblik {
    /// The workplaces of the teams, and how far people live from a meeting place.
    #[default]
    Teams,
    /// The rooms of a wijk in each dagdeel of a week.
    Week,
    /// The contracts against the years of the opdracht.
    Contracten,
}

impl Huisblik {
    /// What is shown next.
    #[must_use]
    pub const fn volgende(self) -> Self {
        match self {
            Self::Teams => Self::Week,
            Self::Week => Self::Contracten,
            Self::Contracten => Self::Teams,
        }
    }
}

/// A block of the screen Besluiten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verslag {
    /// What was decided.
    #[default]
    Besluiten,
    /// What is not known yet.
    OpenPunten,
    /// Remarks.
    Notities,
    /// What is due when.
    Mijlpalen,
}

impl Verslag {
    /// All blocks, in order.
    pub const ALLE: [Self; 4] = [Self::Besluiten, Self::OpenPunten, Self::Notities, Self::Mijlpalen];

    /// Its title.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Besluiten => "Besluiten",
            Self::OpenPunten => "Open punten",
            Self::Notities => "Notities",
            Self::Mijlpalen => "Mijlpalen",
        }
    }
}

/// A position so many steps further in a list of so many, never past its ends.
pub fn schuif(nu: usize, stap: i32, aantal: usize) -> usize {
    let afstand = usize::try_from(stap.unsigned_abs()).unwrap_or(usize::MAX);
    let naar = if stap < 0 { nu.saturating_sub(afstand) } else { nu.saturating_add(afstand) };
    naar.min(aantal.saturating_sub(1))
}
