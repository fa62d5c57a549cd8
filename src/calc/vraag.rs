//! Step 1: the demand. Volumes per wijk and voorziening, measured or by the rule of the voorziening, and the hours
//! that they ask in one year.

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, naar_rato, procent};
use super::cohort;
use super::gids::Gids;
use super::jaren;
use super::kerncijfers::{Aantal, aantallen};
use super::rooster::Rooster;
use crate::plan::kerncijfer::LEEFTIJDEN;
use crate::plan::voorziening::Vorm;
use crate::plan::{Band, Kerncijfer, Plan, Voorziening, Vraagregel};

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
    /// Units in the base year, as measured or estimated; an estimate is no count, and need not be whole.
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
        let werk = Werk::van(plan, voorziening, jaar, band);
        for w in 0..rijen {
            uit.uren[(w, v)] = werk.uren(uit.volume[(w, v)]);
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
            Aantal::Bekend(aantal) => self.zet(waar, fijn(regel(aantal)), Gevonden::Regel),
            Aantal::Geschat(aantal) => self.zet(waar, fijn(regel(aantal)), Gevonden::Geschat),
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
            let rest = totaal.bij(band) - bekend;
            uit.over[kolom] = if splits(plan, *naar, kolom, band, &open, rest, uit) { Decimal::ZERO } else { rest };
        }
        Vraagregel::PerDuizend { aantal: per_1000, van } => {
            let bevolking = aantallen(plan, *van, band);
            for w in open {
                uit.zet_naar((w, kolom), bevolking[w], |n| per_1000.bij(band) * n * Decimal::new(1, 3));
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
        Self::met(plan, v, v.uren_per_eenheid.bij(band), jaar, band)
    }

    /// The meetings of a group in `jaar`, whoever leads them; [`Self::uren`] then says how many.
    pub fn bijeenkomsten(plan: &Plan, v: &Voorziening, jaar: u16, band: Band) -> Self {
        Self::met(plan, v, Decimal::ONE, jaar, band)
    }

    fn met(plan: &Plan, v: &Voorziening, per_eenheid: Decimal, jaar: u16, band: Band) -> Self {
        let (maal, door) = match &v.vorm {
            Vorm::Individueel => (Decimal::ONE, Decimal::ONE),
            Vorm::Groep { grootte, bijeenkomsten } => (bijeenkomsten.bij(band), grootte.bij(band)),
        };
        let fasering = jaren::fasering(v, jaar).map_or(Decimal::ONE, |f| procent(f.waarde.bij(band)));
        let preventie = jaren::preventie(v, jaar).map_or(Decimal::ZERO, |p| procent(p.waarde.bij(band)));
        let (nu, toen) = groei_als_breuk(plan, v, jaar, band);
        let maal = maal * per_eenheid * fasering * (Decimal::ONE - preventie) * nu;
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
    let geschat = open.iter().any(|&w| matches!(aantallen[w], Aantal::Geschat(_)));
    for (&w, deel) in open.iter().zip(naar_rato(rest, &gewichten)) {
        // One estimate moves the shares of all.
        uit.zet((w, kolom), deel, if geschat { Gevonden::Geschat } else { Gevonden::Regel });
    }
    true
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
