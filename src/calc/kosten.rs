//! Step 8, the year's total: what staff and places cost, against the lumpsum.

use rust_decimal::Decimal;

use super::afronding::{fijn, procent};
use super::bezetting::Aanwezig;
use super::gids::Gids;
use super::huisvesting::Ruimte;
use super::vraag::groeifactor;
use super::{bezetting, formatie, huisvesting, vraag, werktijd};
use crate::plan::{Band, Plan};

/// The money of one year, euro. No post is rounded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kosten {
    /// What prices have become since the prijspeil of the plan, as a factor.
    pub prijsfactor: Decimal,
    /// Staff per functie, in the order of the plan.
    pub per_functie: Vec<Decimal>,
    /// Staff of each gebied: the wijken, last the city.
    pub per_gebied: Vec<Decimal>,
    /// All staff.
    pub personeel: Decimal,
    /// Overhead on staff.
    pub overhead: Decimal,
    /// Places.
    pub huisvesting: Decimal,
    /// Activities, materials and volunteers.
    pub activiteiten: Decimal,
    /// Set aside for residents' initiatives.
    pub oormerk: Decimal,
    /// Reserve.
    pub reserve: Decimal,
    /// All posts together.
    pub totaal: Decimal,
    /// The lumpsum of the year, where the plan gives it.
    pub lumpsum: Option<Decimal>,
}

impl Kosten {
    /// What is left of the lumpsum, less than nought where it is too little.
    pub fn over(&self) -> Option<Decimal> {
        self.lumpsum.map(|lumpsum| lumpsum - self.totaal)
    }
}

/// What one euro of the prijspeil has become in `jaar`; the oormerk and the reserve do not follow it.
pub fn prijsfactor(plan: &Plan, jaar: u16, band: Band) -> Decimal {
    match (plan.begroting.prijspeil, &plan.begroting.prijsstijging) {
        (Some(prijspeil), Some(stijging)) => groeifactor(stijging.bij(band), prijspeil, jaar),
        _ => Decimal::ONE,
    }
}

/// The cost of a year by itself: only the steps of the chain that it needs.
pub fn in_jaar(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Kosten {
    let vraag = vraag::bereken(plan, gids, jaar, band);
    let werktijd = werktijd::bereken(plan, band);
    let formatie = formatie::bereken(plan, gids, &vraag, &werktijd, band);
    let aanwezig = bezetting::bereken(plan, gids, &formatie, jaar, band);
    let ruimte = huisvesting::bereken(plan, gids, &aanwezig, jaar, band);
    bereken(plan, &aanwezig, &ruimte, jaar, band)
}

/// Computes the cost of the staff that is there and the places that are used.
pub fn bereken(plan: &Plan, aanwezig: &Aanwezig, ruimte: &[Ruimte], jaar: u16, band: Band) -> Kosten {
    let prijsfactor = prijsfactor(plan, jaar, band);
    let gebieden = aanwezig.fte.rijen();
    let mut per_functie = vec![Decimal::ZERO; plan.functies.len()];
    let mut per_gebied = vec![Decimal::ZERO; gebieden];
    for (f, functie) in plan.functies.iter().enumerate() {
        let tarief = functie.kosten_per_fte.bij(band) * prijsfactor;
        for (g, gebied) in per_gebied.iter_mut().enumerate() {
            let euro = fijn(aanwezig.fte[(g, f)] * tarief);
            per_functie[f] += euro;
            *gebied += euro;
        }
    }
    let b = &plan.begroting;
    let personeel: Decimal = per_functie.iter().sum();
    let overhead = fijn(personeel * procent(b.overhead.bij(band)));
    let huisvesting = ruimte.iter().map(|r| r.kosten).sum::<Decimal>();
    let activiteiten = fijn(b.activiteiten.bij(band) * prijsfactor);
    let oormerk = b.oormerk.bij(band);
    let lumpsum = b.lumpsum.iter().find(|l| l.jaar == jaar).map(|l| l.waarde.bij(band));
    let reserve = fijn(lumpsum.unwrap_or_default() * procent(b.reserve.bij(band)));
    let totaal = personeel + overhead + huisvesting + activiteiten + oormerk + reserve;
    Kosten {
        prijsfactor,
        per_functie,
        per_gebied,
        personeel,
        overhead,
        huisvesting,
        activiteiten,
        oormerk,
        reserve,
        totaal,
        lumpsum,
    }
}
