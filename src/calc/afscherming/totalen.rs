//! What is hidden beside the total that it is a part of: the file for others must judge what is split, and what cannot be,
//! as the plan does, and the numbers in the place of hidden ones need not add up as the true ones do.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::sommen::{Post, Som, sommen};
use super::{Aantal, Afscherming, houdt_twijfel};
use crate::calc::afronding::{naar_beneden, naar_boven, naar_rato};
use crate::plan::{Band, Plan, Vraagregel, Waarde};

impl Afscherming {
    /// Lets what stands for hidden counts be above, at or below the total of their voorziening as the true counts are,
    /// where that leaves enough doubt about each of them. What is in `vast` keeps what stands for it.
    pub(super) fn pas_in_totalen(&self, plan: &Plan, zonder_klein: &mut Plan, vast: &BTreeSet<Aantal>) {
        let sommen = sommen(plan);
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let Vraagregel::Verdeeld { totaal, .. } = &voorziening.vraag else { continue };
            let Some(posten) = sommen.get(&Som::Meting(v)) else { continue };
            let alle = posten.len() == plan.wijken.len();
            if self.verborgen.contains_key(&Aantal::Totaal(v)) {
                if !vast.contains(&Aantal::Totaal(v)) {
                    pas_totaal(v, totaal.midden - som(posten), posten, alle, zonder_klein);
                }
            } else if let Some(samen) = self.past_in(totaal, posten, alle, zonder_klein) {
                let vrij =
                    posten.iter().map(|p| p.aantal).filter(|a| self.verborgen.contains_key(a) && !vast.contains(a));
                let vrij: Vec<(Aantal, Decimal)> =
                    vrij.filter_map(|a| Some((a, a.lees(zonder_klein)?.midden))).collect();
                let anders = samen - staat(posten, zonder_klein);
                for (aantal, nieuw) in verschuif(&vrij, anders) {
                    aantal.stel(zonder_klein, nieuw);
                }
            }
        }
    }

    /// What counts must add up to in the file to stand to a total that it shows as they do in the plan; nothing where they
    /// do already, or where it would tell too much.
    fn past_in(&self, totaal: &Waarde, posten: &[Post<'_>], alle: bool, zonder_klein: &Plan) -> Option<Decimal> {
        let (weg, getoond): (Vec<&Post<'_>>, Vec<&Post<'_>>) =
            posten.iter().partition(|p| self.verborgen.contains_key(&p.aantal));
        let getoond: Decimal = getoond.iter().map(|p| p.midden).sum();
        let (echt, hier) = (som(posten), staat(posten, zonder_klein));
        let (mut minst, mut meest) = (Decimal::ZERO, Decimal::MAX);
        for totaal in Band::ALLE.map(|band| totaal.bij(band)) {
            match echt.cmp(&totaal) {
                Ordering::Greater => minst = minst.max(naar_beneden(totaal, 0) + Decimal::ONE),
                Ordering::Equal if alle => (minst, meest) = (totaal, totaal),
                Ordering::Less if alle => meest = meest.min(naar_boven(totaal, 0) - Decimal::ONE),
                // Who is not measured gets the rest, if that is nothing too.
                Ordering::Equal | Ordering::Less => meest = meest.min(totaal),
            }
        }
        let samen = hier.max(minst).min(meest);
        let openbaar = alle && weg.iter().any(|p| self.herleidbaar.contains(&p.aantal));
        let zegt_niets = || openbaar || houdt_twijfel(&weg, minst - getoond, meest - getoond);
        (hier != samen && zegt_niets()).then_some(samen)
    }
}

/// A total that is hidden itself stands to what stands for its parts as it does to the parts.
fn pas_totaal(voorziening: usize, over: Decimal, posten: &[Post<'_>], alle: bool, zonder_klein: &mut Plan) {
    let (zelf, hier) = (Aantal::Totaal(voorziening), staat(posten, zonder_klein));
    let Some(nu) = zelf.lees(zonder_klein).map(|w| w.midden) else { return };
    let past = match over.cmp(&Decimal::ZERO) {
        Ordering::Less => nu.min(hier - Decimal::ONE),
        Ordering::Equal if alle => hier,
        Ordering::Greater if alle => nu.max(hier + Decimal::ONE),
        Ordering::Equal | Ordering::Greater => nu.max(hier),
    };
    if past > Decimal::ZERO {
        zelf.stel(zonder_klein, past);
    }
}

fn som(posten: &[Post<'_>]) -> Decimal {
    posten.iter().map(|p| p.midden).sum()
}

/// What these counts add up to in the file.
fn staat(posten: &[Post<'_>], zonder_klein: &Plan) -> Decimal {
    posten.iter().filter_map(|p| Some(p.aantal.lees(zonder_klein)?.midden)).sum()
}

/// These counts with so many more or fewer together: whole, by their size, and what is left over with the largest. None
/// where that leaves one with nothing.
fn verschuif(aantallen: &[(Aantal, Decimal)], anders: Decimal) -> Vec<(Aantal, Decimal)> {
    let nu: Vec<Decimal> = aantallen.iter().map(|(_, n)| *n).collect();
    let doel = nu.iter().sum::<Decimal>() + anders;
    let mut delen: Vec<Decimal> = naar_rato(doel, &nu).into_iter().map(|deel| naar_beneden(deel, 0)).collect();
    let rest = doel - delen.iter().sum::<Decimal>();
    let grootste = (0..delen.len()).rev().max_by_key(|&n| nu[n]);
    if let Some(n) = grootste {
        delen[n] += rest;
    }
    if delen.iter().any(|deel| *deel < Decimal::ONE) {
        return Vec::new();
    }
    aantallen.iter().map(|(aantal, _)| *aantal).zip(delen).collect()
}
