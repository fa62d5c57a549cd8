//! Staff as a matter of people: who of the gemeente is not placed yet, and where a plan asks more of an organisatie
//! than it can supply.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::afronding::deel;
use super::bezetting::{dagen_van, fte_dagen};
use super::gids::Gids;
use crate::plan::{Band, Dienstverband, Functiecode, Overname, Plan};

/// The fte of an overname that stand in the bezetting: the whole fte of its rows, whatever the year.
pub fn geplaatst(plan: &Plan, overname: &Overname, band: Band) -> Decimal {
    let rijen = plan.bezetting.iter().filter(|rij| overname.geplaatst.contains(&rij.code));
    rijen.map(|rij| rij.fte.bij(band)).sum()
}

/// What one organisatie is asked for of one functie in a year, against what it can supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levering {
    /// Position of the organisatie.
    pub organisatie: usize,
    /// Position of the functie.
    pub functie: usize,
    /// Average fte in the bezetting and the vacatures of the year.
    pub gevraagd: Decimal,
    /// Fte that it says it can supply.
    pub kan: Decimal,
}

/// What one organisatie is asked for of one functie, whether it says how much it can supply or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Afname {
    /// Position of the organisatie.
    pub organisatie: usize,
    /// Position of the functie.
    pub functie: usize,
    /// Average fte in the bezetting and the vacatures of the year.
    pub gevraagd: Decimal,
    /// The part of it that is vacature.
    pub vacature: Decimal,
    /// Fte that it says it can supply, where it says so.
    pub kan: Option<Decimal>,
}

/// Every organisatie with each functie that it supplies, is asked for, or says how much it can supply of.
pub fn afnames(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Vec<Afname> {
    let functies = plan.functies.len();
    let plaatsen: BTreeMap<_, _> = plan.organisaties.iter().enumerate().map(|(o, org)| (&org.code, o)).collect();
    let mut per_paar: BTreeMap<usize, Afname> = BTreeMap::new();
    let mut bij = |organisatie: usize, functie: &Functiecode, doe: &dyn Fn(&mut Afname)| {
        let Some(&functie) = gids.functies.get(functie) else { return };
        let leeg = Afname { organisatie, functie, gevraagd: Decimal::ZERO, vacature: Decimal::ZERO, kan: None };
        doe(per_paar.entry(organisatie * functies + functie).or_insert(leeg));
    };
    for (o, organisatie) in plan.organisaties.iter().enumerate() {
        organisatie.functies.iter().for_each(|f| bij(o, f, &|_| {}));
        for levering in &organisatie.levering {
            let fte = levering.fte.bij(band);
            bij(o, &levering.functie, &|a| a.kan = Some(a.kan.unwrap_or_default() + fte));
        }
    }
    // Days first, as in the bezetting.
    for rij in &plan.bezetting {
        let open = rij.dienstverband == Dienstverband::Vacature;
        let dagen = if open || rij.dienstverband.telt() { fte_dagen(rij, jaar, band) } else { Decimal::ZERO };
        if let (Some(&o), false) = (plaatsen.get(&rij.organisatie), dagen.is_zero()) {
            bij(o, &rij.functie, &|a| {
                a.gevraagd += dagen;
                a.vacature += if open { dagen } else { Decimal::ZERO };
            });
        }
    }
    let jaardagen = dagen_van(jaar);
    let gemiddeld =
        |a: Afname| Afname { gevraagd: deel(a.gevraagd, jaardagen), vacature: deel(a.vacature, jaardagen), ..a };
    per_paar.into_values().map(gemiddeld).collect()
}

/// All supplies that the plan names, with what is asked of them.
pub fn leveringen(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Vec<Levering> {
    let alle = afnames(plan, gids, jaar, band).into_iter();
    let met = alle.filter_map(|a| {
        let Afname { organisatie, functie, gevraagd, .. } = a;
        a.kan.map(|kan| Levering { organisatie, functie, gevraagd, kan })
    });
    met.collect()
}
