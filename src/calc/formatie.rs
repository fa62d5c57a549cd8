//! Step 3: the fte needed per gebied and functie, by WISN (WHO 2010): `Σ uren × inzet ÷ AWT × CAF + IAF`.
//!
//! A *gebied* is a wijk or, as the last row, the city: voorzieningen of stad and regio are staffed there.

use rust_decimal::Decimal;

use super::afronding::{deel, procent, tiende};
use super::gids::Gids;
use super::rooster::Rooster;
use super::vraag::Vraag;
use super::werktijd::Beschikbaar;
use crate::plan::{Band, Niveau, Plan};

/// What one gebied needs of one functie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nodig {
    /// Hours of direct work.
    pub uren: Decimal,
    /// Fte for that work alone (WISN: S).
    pub dienst: Decimal,
    /// Fte for additional tasks of named posts (WISN: IAF).
    pub aanvullend: Decimal,
    /// Fte needed, unrounded.
    pub exact: Decimal,
    /// Fte needed, in tenths by the rule of the plan.
    pub fte: Decimal,
}

/// Computes the formatie: one row per wijk and a last one for the city; columns are functies.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, vraag: &Vraag, werktijd: &[Beschikbaar], band: Band) -> Rooster<Nodig> {
    let stad = plan.wijken.len();
    let mut cellen = Rooster::gevuld(stad + 1, plan.functies.len(), Nodig::default());
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        for inzet in &voorziening.inzet {
            let Some(&f) = gids.functies.get(&inzet.functie) else { continue };
            let aandeel = procent(inzet.procent.bij(band));
            for w in 0..stad {
                let gebied = if voorziening.niveau == Niveau::Wijk { w } else { stad };
                cellen[(gebied, f)].uren += vraag.uren[(w, v)] * aandeel;
            }
        }
    }
    for (f, functie) in plan.functies.iter().enumerate() {
        let tijd = &werktijd[f];
        let taken: Decimal = functie.aanvullend.iter().map(|t| t.personen.bij(band) * t.uren.bij(band)).sum();
        for g in 0..=stad {
            cellen[(g, f)] = wisn(cellen[(g, f)].uren, taken, tijd, plan);
        }
    }
    cellen
}

fn wisn(uren: Decimal, taken: Decimal, tijd: &Beschikbaar, plan: &Plan) -> Nodig {
    if uren.is_zero() {
        return Nodig::default();
    }
    let dienst = deel(uren, tijd.uren);
    let aanvullend = deel(taken, tijd.uren);
    let exact = dienst * tijd.caf + aanvullend;
    Nodig { uren, dienst, aanvullend, exact, fte: tiende(exact, plan.normen.afronding) }
}

/// `er is ÷ nodig`, or `None` where nothing is needed (WISN ratio: below 1 is a shortage).
pub fn ratio(er_is: Decimal, nodig: Decimal) -> Option<Decimal> {
    if nodig.is_zero() { None } else { er_is.checked_div(nodig) }
}
