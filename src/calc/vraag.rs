//! Step 1: the demand. Volumes per wijk and voorziening, measured or by the rule of the voorziening, and the hours
//! that they ask in one year.

use rust_decimal::Decimal;

use super::afronding::{deel, halverwege, procent};
use super::gids::Gids;
use super::jaren;
use super::kerncijfers::{Aantal, aantallen};
use super::rooster::Rooster;
use super::{cohort, toedeling};
use crate::plan::kerncijfer::LEEFTIJDEN;
use crate::plan::voorziening::Vorm;
use crate::plan::{Band, Kerncijfer, Methode, Plan, Voorziening, Vraagregel};

/// How the volume of a voorziening in a wijk is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gevonden {
    /// Measured there.
    Gemeten,
    /// By the rule of the voorziening.
    Regel,
    /// By that rule from a key figure that is itself estimated, because the wijk does not have it.
    Geschat,
    /// Not at all: neither measured, nor does a rule give it. The volume stands as nought and means nothing.
    Onbekend,
}

/// The demand of one year and band: rows are wijken, columns voorzieningen, in the order of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Vraag {
    /// Units in the base year, as measured or estimated.
    pub volume: Rooster<Decimal>,
    /// How each volume is found.
    pub gevonden: Rooster<Gevonden>,
    /// Hours of work in the year.
    pub uren: Rooster<Decimal>,
    /// Units of the total of each voorziening that no wijk gets, because nothing says how to split them. Below zero
    /// where more is measured than the total.
    pub over: Vec<Decimal>,
}

impl Vraag {
    /// True where the demand is known: what is held against it can be judged.
    pub fn bekend(&self, wijk: usize, voorziening: usize) -> bool {
        self.gevonden[(wijk, voorziening)] != Gevonden::Onbekend
    }
}

/// Computes the demand.
///
/// `uren = volume × groei × uren per eenheid × fasering × (1 − preventie)`; for a group the volume is first divided
/// by the size of a group and multiplied by its meetings (ontwerp §4, step 1).
pub fn bereken(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Vraag {
    let (rijen, kolommen) = (plan.wijken.len(), plan.voorzieningen.len());
    let mut uit = Vraag {
        volume: Rooster::gevuld(rijen, kolommen, Decimal::ZERO),
        gevonden: Rooster::gevuld(rijen, kolommen, Gevonden::Onbekend),
        uren: Rooster::gevuld(rijen, kolommen, Decimal::ZERO),
        over: vec![Decimal::ZERO; kolommen],
    };
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for meting in &wijk.vraag {
            if let Some(&v) = gids.voorzieningen.get(&meting.voorziening) {
                uit.zet((w, v), meting.volume.bij(band), Gevonden::Gemeten);
            }
        }
    }
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        schat(plan, voorziening, v, band, &mut uit);
        let per_eenheid = uren_per_eenheid(plan, voorziening, jaar, band);
        for w in 0..rijen {
            uit.uren[(w, v)] = uit.volume[(w, v)] * per_eenheid;
        }
    }
    uit
}

impl Vraag {
    fn zet(&mut self, waar: (usize, usize), volume: Decimal, gevonden: Gevonden) {
        self.volume[waar] = volume;
        self.gevonden[waar] = gevonden;
    }

    /// A volume that follows from a number of people; of a number that is unknown nothing follows.
    fn zet_naar(&mut self, waar: (usize, usize), van: Aantal, regel: impl Fn(Decimal) -> Decimal) {
        match van {
            Aantal::Bekend(aantal) => self.zet(waar, halverwege(regel(aantal), 0), Gevonden::Regel),
            Aantal::Geschat(aantal) => self.zet(waar, halverwege(regel(aantal), 0), Gevonden::Geschat),
            Aantal::Onbekend => {}
        }
    }
}

/// Fills the volumes of one voorziening that are not measured.
fn schat(plan: &Plan, v: &Voorziening, kolom: usize, band: Band, uit: &mut Vraag) {
    let open: Vec<usize> = (0..plan.wijken.len()).filter(|&w| !uit.bekend(w, kolom)).collect();
    match &v.vraag {
        Vraagregel::Verdeeld { totaal, naar } => {
            let bekend: Decimal = uit.volume.kolom(kolom).sum();
            let rest = halverwege(totaal.bij(band), 0) - bekend;
            uit.over[kolom] = if splits(plan, *naar, kolom, band, &open, rest, uit) { Decimal::ZERO } else { rest };
        }
        Vraagregel::PerDuizend { aantal: per_1000, van } => {
            let bevolking = aantallen(plan, *van, band);
            for w in open {
                uit.zet_naar((w, kolom), bevolking[w], |n| per_1000.bij(band) * n / Decimal::ONE_THOUSAND);
            }
        }
        Vraagregel::PerWijk(per_wijk) => {
            for w in open {
                uit.zet((w, kolom), per_wijk.bij(band), Gevonden::Regel);
            }
        }
        Vraagregel::PerLeeftijd(per_1000) => {
            let groepen = LEEFTIJDEN.map(|groep| aantallen(plan, groep, band));
            let tarieven = per_1000.lijst().map(|tarief| tarief.bij(band) / Decimal::ONE_THOUSAND);
            for w in open {
                let delen = groepen.iter().zip(tarieven).map(|(groep, tarief)| groep[w].maal(tarief));
                uit.zet_naar((w, kolom), delen.fold(Aantal::Bekend(Decimal::ZERO), Aantal::plus), |n| n);
            }
        }
        Vraagregel::Gemeten => {}
    }
}

/// Splits what is left of a total over the wijken that are open, by their share in a key figure. False when something
/// is left that cannot be split: more is measured than the total, no wijk is open, or the figure is unknown in one of
/// them or nought in all.
fn splits(
    plan: &Plan,
    naar: Kerncijfer,
    kolom: usize,
    band: Band,
    open: &[usize],
    rest: Decimal,
    uit: &mut Vraag,
) -> bool {
    if open.is_empty() || rest.is_zero() {
        for &w in open {
            uit.zet((w, kolom), Decimal::ZERO, Gevonden::Regel);
        }
        return rest.is_zero();
    }
    let aantallen = aantallen(plan, naar, band);
    let gewichten: Option<Vec<Decimal>> = open.iter().map(|&w| aantallen[w].waarde()).collect();
    let Some(gewichten) = gewichten.filter(|g| rest > Decimal::ZERO && g.iter().any(|g| !g.is_zero())) else {
        return false;
    };
    let delen = toedeling::verdeel_decimaal(rest, Decimal::ONE, &gewichten, Methode::SainteLague);
    let geschat = open.iter().any(|&w| matches!(aantallen[w], Aantal::Geschat(_)));
    for (&w, deel) in open.iter().zip(delen) {
        // One estimate moves the shares of all.
        uit.zet((w, kolom), deel, if geschat { Gevonden::Geschat } else { Gevonden::Regel });
    }
    true
}

/// Hours in `jaar` that follow from one unit of volume in the base year.
pub fn uren_per_eenheid(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Decimal {
    let eenheid = match &v.vorm {
        Vorm::Individueel => v.uren_per_eenheid.bij(band),
        Vorm::Groep { grootte, bijeenkomsten } => {
            deel(bijeenkomsten.bij(band) * v.uren_per_eenheid.bij(band), grootte.bij(band))
        }
    };
    let fasering = jaren::fasering(v, jaar).map_or(Decimal::ONE, |f| procent(f.waarde.bij(band)));
    let preventie = jaren::preventie(v, jaar).map_or(Decimal::ZERO, |p| procent(p.waarde.bij(band)));
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
