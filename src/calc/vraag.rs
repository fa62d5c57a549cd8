//! Step 1: the demand. Volumes per wijk and voorziening, measured or by the rule of the voorziening, and the hours
//! that they ask in one year.

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, naar_rato, procent};
use super::cohort;
use super::gids::Gids;
use super::kerncijfers::aantal;
use super::rooster::Rooster;
use crate::plan::voorziening::{Jaarwaarde, Vorm};
use crate::plan::waarde::Werking;
use crate::plan::{Band, Plan, Voorziening, Vraagregel};

/// The demand of one year and band: rows are wijken, columns voorzieningen, in the order of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Vraag {
    /// Units in the base year, as measured or estimated; an estimate is no count, and need not be whole.
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
        let werk = Werk::van(plan, voorziening, jaar, band);
        for w in 0..rijen {
            uren[(w, v)] = werk.uren(volume[(w, v)]);
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
            let rest = (totaal.bij(band) - bekend).max(Decimal::ZERO);
            let gewichten: Vec<Decimal> =
                open.iter().map(|&w| aantal(&plan.wijken[w], *naar).unwrap_or_default()).collect();
            for (&w, deel) in open.iter().zip(naar_rato(rest, &gewichten)) {
                volume[(w, kolom)] = deel;
            }
        }
        Vraagregel::PerDuizend { aantal: per_1000, van } => {
            for w in open {
                let bevolking = aantal(&plan.wijken[w], *van).unwrap_or_default();
                volume[(w, kolom)] = fijn(per_1000.bij(band) * bevolking * Decimal::new(1, 3));
            }
        }
        Vraagregel::PerWijk(per_wijk) => {
            for w in open {
                volume[(w, kolom)] = per_wijk.bij(band);
            }
        }
        Vraagregel::PerLeeftijd(per_1000) => {
            for w in open {
                volume[(w, kolom)] = cohort::volume(&plan.wijken[w].bevolking.leeftijd, per_1000, band);
            }
        }
        Vraagregel::Gemeten => {}
    }
}

/// The work of one year that follows from a volume in the base year: all that multiplies it and, apart, all that divides
/// it, so that hours are divided once.
#[derive(Debug, Clone, Copy)]
pub struct Werk {
    maal: Decimal,
    door: Decimal,
}

impl Werk {
    /// The work of a voorziening in `jaar`.
    pub fn van(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Self {
        let (maal, door) = match &v.vorm {
            Vorm::Individueel => (Decimal::ONE, Decimal::ONE),
            Vorm::Groep { grootte, bijeenkomsten } => (bijeenkomsten.bij(band), grootte.bij(band)),
        };
        let fasering = in_jaar(&v.fasering, jaar, band).map_or(Decimal::ONE, procent);
        let preventie = in_jaar(&v.preventie, jaar, band).map_or(Decimal::ZERO, procent);
        let (nu, toen) = groei_als_breuk(plan, v, jaar, band);
        let maal = maal * v.uren_per_eenheid.bij(band) * fasering * (Decimal::ONE - preventie) * nu;
        Self { maal, door: door * toen }
    }

    /// Hours for so many units.
    pub fn uren(self, volume: Decimal) -> Decimal {
        match volume.checked_mul(self.maal) {
            Some(product) => deel(product, self.door),
            None => volume * deel(self.maal, self.door),
        }
    }
}

/// Growth since the base year: by the ages of the forecast where the plan has one for this voorziening, else by its rate.
pub fn groei(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Decimal {
    let (nu, toen) = groei_als_breuk(plan, v, jaar, band);
    deel(nu, toen)
}

fn groei_als_breuk(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> (Decimal, Decimal) {
    let volgens_tempo = || (groeifactor(v.groei.bij(band), plan.basisjaar, jaar), Decimal::ONE);
    cohort::groei(plan, v, jaar, band).unwrap_or_else(volgens_tempo)
}

/// `(1 + procent ÷ 100)` to the power of the years that passed; before the base year nothing grows.
pub fn groeifactor(per_jaar: Decimal, basisjaar: u16, jaar: u16) -> Decimal {
    let factor = Decimal::ONE + procent(per_jaar);
    (basisjaar..jaar).fold(Decimal::ONE, |product, _| product * factor)
}

fn in_jaar<W: Werking>(reeks: &[Jaarwaarde<W>], jaar: u16, band: Band) -> Option<Decimal> {
    reeks.iter().find(|j| j.jaar == jaar).map(|j| j.waarde.bij(band))
}
