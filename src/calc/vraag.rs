//! Step 1: the demand. Volumes per wijk and voorziening, measured or by the rule of the voorziening, and the hours
//! that they ask in one year.

use rust_decimal::Decimal;

use super::afronding::{deel, halverwege, procent};
use super::cohort;
use super::gids::Gids;
use super::kerncijfers::aantal;
use super::rooster::Rooster;
use super::toedeling;
use crate::plan::voorziening::{Jaarwaarde, Vorm};
use crate::plan::waarde::Werking;
use crate::plan::{Band, Methode, Plan, Voorziening, Vraagregel};

/// The demand of one year and band: rows are wijken, columns voorzieningen, in the order of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Vraag {
    /// Units in the base year, as measured or estimated.
    pub volume: Rooster<Decimal>,
    /// True where the volume is measured.
    pub gemeten: Rooster<bool>,
    /// Hours of work in the year.
    pub uren: Rooster<Decimal>,
}

/// Computes the demand.
///
/// `uren = volume × groei × uren per eenheid × fasering × (1 − preventie)`; for a group the volume is first divided
/// by the size of a group and multiplied by its meetings (ontwerp §4, step 1).
pub fn bereken(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Vraag {
    let (rijen, kolommen) = (plan.wijken.len(), plan.voorzieningen.len());
    let mut volume = Rooster::gevuld(rijen, kolommen, Decimal::ZERO);
    let mut gemeten = Rooster::gevuld(rijen, kolommen, false);
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for meting in &wijk.vraag {
            if let Some(&v) = gids.voorzieningen.get(&meting.voorziening) {
                volume[(w, v)] = meting.volume.bij(band);
                gemeten[(w, v)] = true;
            }
        }
    }
    let mut uren = Rooster::gevuld(rijen, kolommen, Decimal::ZERO);
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        schat(plan, voorziening, v, band, &mut volume, &gemeten);
        let per_eenheid = uren_per_eenheid(plan, voorziening, jaar, band);
        for w in 0..rijen {
            uren[(w, v)] = volume[(w, v)] * per_eenheid;
        }
    }
    Vraag { volume, gemeten, uren }
}

/// Fills the volumes of one voorziening that are not measured.
fn schat(
    plan: &Plan,
    v: &Voorziening,
    kolom: usize,
    band: Band,
    volume: &mut Rooster<Decimal>,
    gemeten: &Rooster<bool>,
) {
    let open: Vec<usize> = (0..plan.wijken.len()).filter(|&w| !gemeten[(w, kolom)]).collect();
    match &v.vraag {
        Vraagregel::Verdeeld { totaal, naar } => {
            let bekend: Decimal = (0..plan.wijken.len()).map(|w| volume[(w, kolom)]).sum();
            let rest = (halverwege(totaal.bij(band), 0) - bekend).max(Decimal::ZERO);
            let gewichten: Vec<Decimal> =
                open.iter().map(|&w| aantal(&plan.wijken[w], *naar).unwrap_or_default()).collect();
            let delen = toedeling::verdeel_decimaal(rest, Decimal::ONE, &gewichten, Methode::SainteLague);
            for (&w, deel) in open.iter().zip(delen) {
                volume[(w, kolom)] = deel;
            }
        }
        Vraagregel::PerDuizend { aantal: per_1000, van } => {
            for w in open {
                let bevolking = aantal(&plan.wijken[w], *van).unwrap_or_default();
                volume[(w, kolom)] = halverwege(per_1000.bij(band) * bevolking / Decimal::ONE_THOUSAND, 0);
            }
        }
        Vraagregel::PerWijk(per_wijk) => {
            for w in open {
                volume[(w, kolom)] = per_wijk.bij(band);
            }
        }
        Vraagregel::PerLeeftijd(per_1000) => {
            for w in open {
                volume[(w, kolom)] = halverwege(cohort::volume(&plan.wijken[w].bevolking.leeftijd, per_1000, band), 0);
            }
        }
        Vraagregel::Gemeten => {}
    }
}

/// Hours in `jaar` that follow from one unit of volume in the base year.
pub fn uren_per_eenheid(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Decimal {
    let eenheid = match &v.vorm {
        Vorm::Individueel => v.uren_per_eenheid.bij(band),
        Vorm::Groep { grootte, bijeenkomsten } => {
            deel(bijeenkomsten.bij(band) * v.uren_per_eenheid.bij(band), grootte.bij(band))
        }
    };
    let fasering = in_jaar(&v.fasering, jaar, band).map_or(Decimal::ONE, procent);
    let preventie = in_jaar(&v.preventie, jaar, band).map_or(Decimal::ZERO, procent);
    eenheid * groei(plan, v, jaar, band) * fasering * (Decimal::ONE - preventie)
}

/// Growth since the base year: by the ages of the forecast where the plan has one for this voorziening, else by its rate.
pub fn groei(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Decimal {
    cohort::groeifactor(plan, v, jaar, band).unwrap_or_else(|| groeifactor(v.groei.bij(band), plan.basisjaar, jaar))
}

/// `(1 + procent ÷ 100)` to the power of the years that passed; before the base year nothing grows.
pub fn groeifactor(per_jaar: Decimal, basisjaar: u16, jaar: u16) -> Decimal {
    let factor = Decimal::ONE + procent(per_jaar);
    (basisjaar..jaar).fold(Decimal::ONE, |product, _| halverwege(product * factor, 12))
}

fn in_jaar<W: Werking>(reeks: &[Jaarwaarde<W>], jaar: u16, band: Band) -> Option<Decimal> {
    reeks.iter().find(|j| j.jaar == jaar).map(|j| j.waarde.bij(band))
}
