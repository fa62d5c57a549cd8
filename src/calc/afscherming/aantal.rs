//! Where a count stands in a plan: to look at it, to change it, to name the way to it, and to find it in another plan.

use rust_decimal::Decimal;

use super::{Aantal, veld as telveld};
use crate::plan::deel::rijen::{positie, sleutel};
use crate::plan::waar::Waar;
use crate::plan::wijk::Reeks;
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Plan, Realisatie, Vraagregel, Waarde, Wijk};

impl Aantal {
    /// The way to it.
    pub fn waar(self, plan: &Plan) -> Option<Waar> {
        let wijk = |w: usize| plan.wijken.get(w);
        let reeks = |reeks: &Reeks| format!("{} {}", reeks.bron, reeks.jaar);
        Some(match self {
            Self::Meting { wijk: w, rij } => {
                let meting = wijk(w)?.vraag.get(rij)?;
                Waar::nieuw(["wijken", wijk(w)?.code.as_str(), "vraag", meting.voorziening.as_str(), "volume"])
            }
            Self::Wijk { wijk: w, reeks: r, cijfer } => {
                let reeks = reeks(wijk(w)?.kerncijfers.get(r)?);
                Waar::nieuw(["wijken", wijk(w)?.code.as_str(), "kerncijfers", &reeks, "cijfers", cijfer.naam()])
            }
            Self::Buurt { wijk: w, buurt: b, reeks: r, cijfer } => {
                let buurt = wijk(w)?.buurten.get(b)?;
                let (code, reeks) = (wijk(w)?.code.as_str(), reeks(buurt.kerncijfers.get(r)?));
                let stappen = ["wijken", code, "buurten", buurt.code.as_str(), "kerncijfers", &reeks, "cijfers"];
                Waar::nieuw(stappen).met(cijfer.naam())
            }
            Self::Totaal(v) => {
                let voorziening = plan.voorzieningen.get(v)?;
                let veld = if matches!(voorziening.vraag, Vraagregel::PerWijk(_)) { "per_wijk" } else { "totaal" };
                Waar::nieuw(["voorzieningen", voorziening.code.as_str(), "vraag", veld])
            }
            Self::Realisatie { rij, maat } => {
                let rij = sleutel(&plan.realisatie, rij)?;
                Waar::nieuw([Realisatie::LIJST, &rij, telveld(maat)?])
            }
        })
    }

    /// The figure, to look at.
    pub(super) fn lees(self, plan: &Plan) -> Option<&Waarde> {
        match self {
            Self::Meting { wijk, rij } => Some(&plan.wijken.get(wijk)?.vraag.get(rij)?.volume),
            Self::Wijk { wijk, reeks, cijfer } => plan.wijken.get(wijk)?.kerncijfers.get(reeks)?.cijfers.get(&cijfer),
            Self::Buurt { wijk, buurt, reeks, cijfer } => {
                plan.wijken.get(wijk)?.buurten.get(buurt)?.kerncijfers.get(reeks)?.cijfers.get(&cijfer)
            }
            Self::Totaal(voorziening) => match &plan.voorzieningen.get(voorziening)?.vraag {
                Vraagregel::Verdeeld { totaal, .. } => Some(totaal),
                Vraagregel::PerWijk(aantal) => Some(aantal),
                Vraagregel::PerDuizend { .. } | Vraagregel::PerLeeftijd(_) | Vraagregel::Gemeten => None,
            },
            Self::Realisatie { .. } => None,
        }
    }

    /// The figure in a plan.
    pub(super) fn in_plan(self, plan: &mut Plan) -> Option<&mut Waarde> {
        match self {
            Self::Meting { wijk, rij } => Some(&mut plan.wijken.get_mut(wijk)?.vraag.get_mut(rij)?.volume),
            Self::Wijk { wijk, reeks, cijfer } => {
                plan.wijken.get_mut(wijk)?.kerncijfers.get_mut(reeks)?.cijfers.get_mut(&cijfer)
            }
            Self::Buurt { wijk, buurt, reeks, cijfer } => {
                let buurt = plan.wijken.get_mut(wijk)?.buurten.get_mut(buurt)?;
                buurt.kerncijfers.get_mut(reeks)?.cijfers.get_mut(&cijfer)
            }
            Self::Totaal(voorziening) => match &mut plan.voorzieningen.get_mut(voorziening)?.vraag {
                Vraagregel::Verdeeld { totaal, .. } => Some(totaal),
                Vraagregel::PerWijk(aantal) => Some(aantal),
                Vraagregel::PerDuizend { .. } | Vraagregel::PerLeeftijd(_) | Vraagregel::Gemeten => None,
            },
            Self::Realisatie { .. } => None,
        }
    }

    /// Another number in its place in a plan.
    pub(super) fn stel(self, plan: &mut Plan, door: Decimal) {
        if let Some(waarde) = self.in_plan(plan) {
            (waarde.laag, waarde.midden, waarde.hoog) = (door, door, door);
        }
    }

    /// The same count in another plan, where it stands there and is as large.
    pub(super) fn in_ander(self, van: &Plan, naar: &Plan) -> Option<Self> {
        let wijk_daar = |wijk: usize| {
            let code = &van.wijken.get(wijk)?.code;
            naar.wijken.iter().position(|w| w.code == *code)
        };
        let daar = match self {
            Self::Meting { wijk, rij } => {
                let voorziening = &van.wijken.get(wijk)?.vraag.get(rij)?.voorziening;
                let wijk = wijk_daar(wijk)?;
                let rij = naar.wijken[wijk].vraag.iter().position(|m| m.voorziening == *voorziening)?;
                Self::Meting { wijk, rij }
            }
            Self::Wijk { wijk, reeks, cijfer } => {
                let oud = van.wijken.get(wijk)?.kerncijfers.get(reeks)?;
                let wijk = wijk_daar(wijk)?;
                Self::Wijk { wijk, reeks: reeks_als(oud, &naar.wijken[wijk].kerncijfers)?, cijfer }
            }
            Self::Buurt { wijk, buurt, reeks, cijfer } => {
                let oud = van.wijken.get(wijk)?.buurten.get(buurt)?;
                let wijk = wijk_daar(wijk)?;
                let plaats = |w: &Wijk| w.buurten.iter().position(|b| b.code == oud.code);
                let buurt = plaats(&naar.wijken[wijk])?;
                let reeks = reeks_als(oud.kerncijfers.get(reeks)?, &naar.wijken[wijk].buurten[buurt].kerncijfers)?;
                Self::Buurt { wijk, buurt, reeks, cijfer }
            }
            Self::Totaal(v) => {
                let code = &van.voorzieningen.get(v)?.code;
                Self::Totaal(naar.voorzieningen.iter().position(|v| v.code == *code)?)
            }
            Self::Realisatie { rij, maat } => {
                let sleutel = sleutel(&van.realisatie, rij)?;
                Self::Realisatie { rij: positie(&naar.realisatie, &sleutel)?, maat }
            }
        };
        let waarde = |aantal: Self, plan: &Plan| {
            if let Self::Realisatie { rij, maat } = aantal {
                let aantal = maat.gerealiseerd(plan.realisatie.get(rij)?)?;
                return Some((aantal, aantal, aantal));
            }
            let waarde = aantal.lees(plan)?;
            Some((waarde.laag, waarde.midden, waarde.hoog))
        };
        (waarde(self, van)? == waarde(daar, naar)?).then_some(daar)
    }
}

fn reeks_als(oud: &Reeks, reeksen: &[Reeks]) -> Option<usize> {
    reeksen.iter().position(|r| r.bron == oud.bron && r.jaar == oud.jaar)
}
