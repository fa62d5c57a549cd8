//! What follows from a plan: pure functions, one step of the chain a file, and [`Uitkomst`] which holds them all.
//!
//! Rows and columns follow the order of the lists in the plan. A *gebied* is a wijk or, as the last one, the city.
//! Every function takes a plan that passed [`crate::plan::controle`]; on another it answers, but means nothing.

pub mod afronding;
pub mod bereik;
pub mod bezetting;
pub mod bijdrage;
mod breed;
pub mod cohort;
pub mod domeinwerk;
pub mod formatie;
pub mod gaten;
pub mod gedekt;
pub mod gids;
pub mod huisvesting;
pub mod jaren;
pub mod kerncijfers;
pub mod kosten;
pub mod methodekeuze;
pub mod per_functie;
pub mod personeel;
pub mod rooster;
pub mod schaarste;
pub mod stroom;
pub mod toedeling;
pub mod ver;
pub mod verdeling;
pub mod vraag;
pub mod werktijd;

use rust_decimal::Decimal;

pub use gids::Gids;
pub use rooster::Rooster;

use crate::plan::{Band, Plan};

/// Everything that follows from a plan in one year and band.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitkomst {
    /// The year.
    pub jaar: u16,
    /// The band.
    pub band: Band,
    /// Volumes and hours per wijk and voorziening.
    pub vraag: vraag::Vraag,
    /// Working time per functie.
    pub werktijd: Vec<werktijd::Beschikbaar>,
    /// Fte needed per gebied and functie.
    pub formatie: Rooster<formatie::Nodig>,
    /// Basis and plus per wijk.
    pub verdeling: verdeling::Verdeeld,
    /// Fte there per gebied and functie.
    pub bezetting: bezetting::Aanwezig,
    /// Hours that the staff covers together.
    pub gedekt: gedekt::Gedekt,
    /// Workplaces per wijk.
    pub huisvesting: Vec<huisvesting::Ruimte>,
    /// Distances per buurt.
    pub bereik: bereik::Bereik,
    /// Money of the year.
    pub kosten: kosten::Kosten,
}

impl Uitkomst {
    /// Position of the city among the gebieden.
    pub fn stad(&self) -> usize {
        self.formatie.rijen().saturating_sub(1)
    }

    /// Fte needed in one gebied, all functies, in tenths.
    pub fn nodig(&self, gebied: usize) -> Decimal {
        self.formatie.rij(gebied).iter().map(|n| n.fte).sum()
    }

    /// True where all of what is needed in one gebied is known.
    pub fn nodig_bekend(&self, gebied: usize) -> bool {
        self.formatie.rij(gebied).iter().all(|n| !n.onbekend)
    }

    /// Fte there in one gebied, all functies.
    pub fn er_is(&self, gebied: usize) -> Decimal {
        self.bezetting.fte.rij(gebied).iter().sum()
    }
}

/// Computes the whole chain.
pub fn bereken(plan: &Plan, jaar: u16, band: Band) -> Uitkomst {
    let gids = Gids::van(plan);
    let vraag = vraag::bereken(plan, &gids, jaar, band);
    let werktijd = werktijd::bereken(plan, band);
    let formatie = formatie::bereken(plan, &gids, &vraag, &werktijd, band);
    let verdeling = verdeling::bereken(plan, &gids, jaar, band);
    let werk = domeinwerk::Werk { vraag: &vraag, formatie: &formatie, band };
    let bezetting = bezetting::bereken(plan, &gids, werk, jaar);
    let gegeven =
        gedekt::Gegeven { vraag: &vraag, werktijd: &werktijd, formatie: &formatie, per_rij: &bezetting.per_rij, band };
    let gedekt = gedekt::bereken(plan, &gids, gegeven);
    let huisvesting = huisvesting::bereken(plan, &gids, &bezetting, jaar, band);
    let bereik = bereik::bereken(plan, jaar, band);
    let kosten = kosten::bereken(plan, &bezetting, &huisvesting, jaar, band);
    Uitkomst { jaar, band, vraag, werktijd, formatie, verdeling, bezetting, gedekt, huisvesting, bereik, kosten }
}
