//! Tables for others: computed from the plan without its small numbers ([`Afscherming`]), with `<10` where one stood.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::berekend::Berekend;
use super::tabel::{Cel, Tabel};
use super::watveranderde;
use crate::calc::afscherming::{Aantal, Afscherming, Reden};
use crate::plan::{Plan, Waar, Wijkcode};
use crate::text::afscherming::voetnoot;
use crate::text::kerncijfer::sleutel;
use crate::text::periode::{maat as maatwoord, periode};
use crate::text::waar as in_woorden;

/// What is made for others.
#[derive(Debug)]
pub struct Afgeschermd {
    /// The plan without its small numbers, with what follows from it.
    pub berekend: Berekend,
    /// What is hidden.
    pub afscherming: Afscherming,
    /// What is hidden of what stood there before each inlezing.
    pub ervoor: Vec<Ervoor>,
}

/// What is hidden of the plan before an inlezing: how its title begins, and the ways to what is hidden.
pub type Ervoor = (String, BTreeMap<Waar, Reden>);

/// What is hidden of what stood in a plan before each of its inlezingen.
pub fn ervoor(plan: &Plan, afscherming: &Afscherming) -> Vec<Ervoor> {
    let een = |inlezing| {
        let (voor, daar) = afscherming.ervoor(plan, inlezing);
        (watveranderde::titel_van(inlezing), daar.wegen(&voor))
    };
    plan.inlezingen.iter().map(een).collect()
}

impl Afgeschermd {
    /// Hides what others must not see, and computes anew where there is any.
    pub fn van(berekend: Berekend) -> Self {
        let afscherming = Afscherming::voor_anderen(&berekend.plan);
        let ervoor = ervoor(&berekend.plan, &afscherming);
        let plan = afscherming.plan(&berekend.plan);
        let (jaar, band) = (berekend.uitkomst.jaar, berekend.uitkomst.band);
        let berekend = if plan == berekend.plan { berekend } else { Berekend::van(berekend.naam, plan, jaar, band) };
        Self { berekend, afscherming, ervoor }
    }

    /// True where anything is hidden, of the plan of now or of what stood there before something was read in.
    pub fn verbergt(&self) -> bool {
        !self.afscherming.is_leeg() || self.ervoor.iter().any(|(_, wegen)| !wegen.is_empty())
    }

    /// Puts the sign of what is hidden in tables that were made of it.
    pub fn merk(&self, tabellen: &mut [Tabel]) {
        merk(&self.berekend.plan, (&self.afscherming, &self.ervoor), tabellen.iter_mut());
    }
}

/// Puts the sign of what is hidden in tables that were made of a plan without it, and says what it means.
pub fn merk<'t>(
    plan: &Plan,
    (afscherming, ervoor): (&Afscherming, &[Ervoor]),
    tabellen: impl Iterator<Item = &'t mut Tabel>,
) {
    if afscherming.is_leeg() && ervoor.iter().all(|(_, wegen)| wegen.is_empty()) {
        return;
    }
    for tabel in tabellen {
        for (&aantal, &reden) in &afscherming.verborgen {
            merk_in(plan, tabel, aantal, reden);
        }
        if tabel.naam == "watveranderde" {
            let titel = tabel.titel.clone();
            let nu = afscherming.wegen(plan);
            merk_veranderd(plan, tabel, "is", &nu);
            for (_, wegen) in ervoor.iter().filter(|(begin, _)| titel.starts_with(begin)) {
                merk_veranderd(plan, tabel, "was", wegen);
            }
        }
        tabel.voetnoten.push(voetnoot(afscherming));
    }
}

/// Puts the sign in a column of what was read in, where that row is of a count that is hidden on that side; what the
/// difference is would tell it.
fn merk_veranderd(plan: &Plan, tabel: &mut Tabel, kant: &str, wegen: &BTreeMap<Waar, Reden>) {
    let kolom = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel);
    let (Some(wat), Some(hier), Some(verschil)) = (kolom("wat"), kolom(kant), kolom("verschil")) else { return };
    for (waar, reden) in wegen {
        let woorden = Cel::tekst(in_woorden::waar(plan, waar));
        for rij in tabel.rijen.iter_mut().filter(|rij| rij[wat] == woorden && rij[hier] != Cel::Leeg) {
            rij[hier] = Cel::tekst(reden.teken());
            rij[verschil] = Cel::Leeg;
        }
    }
}

/// The columns by which a row is known, what stands there for this count, and the column in which the count stands.
fn merk_in(plan: &Plan, tabel: &mut Tabel, aantal: Aantal, reden: Reden) {
    let (sleutels, waarde): (Vec<(&str, String)>, String) = match (tabel.naam, aantal) {
        ("vraag", Aantal::Meting { wijk, rij }) => {
            let wijk = &plan.wijken[wijk];
            let voorziening = wijk.vraag[rij].voorziening.to_string();
            (vec![("code", wijk.code.to_string()), ("voorziening", voorziening)], "volume".to_owned())
        }
        ("kerncijfers", Aantal::Wijk { wijk, cijfer, .. }) => {
            let code = plan.wijken[wijk].code.to_string();
            (vec![("code", code), ("kerncijfer", sleutel(cijfer))], "waarde".to_owned())
        }
        ("buurten", Aantal::Buurt { wijk, buurt, cijfer, .. }) => {
            (vec![("code", plan.wijken[wijk].buurten[buurt].code.to_string())], sleutel(cijfer))
        }
        ("voortgang", Aantal::Realisatie { rij, maat }) => {
            let realisatie = &plan.realisatie[rij];
            let code = realisatie.wijk.as_ref().map_or(plan.gemeente.code.as_str(), Wijkcode::as_str);
            let van = periode(realisatie.periode());
            let wat = maatwoord(maat).to_owned();
            (vec![("code", code.to_owned()), ("periode", van), ("wat", wat)], "gerealiseerd".to_owned())
        }
        _ => return,
    };
    let kolom = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel);
    let sleutels: Vec<(usize, String)> = sleutels.into_iter().filter_map(|(k, is)| Some((kolom(k)?, is))).collect();
    let Some(kolom) = kolom(&waarde) else { return };
    let hoort = |rij: &Vec<Cel>| sleutels.iter().all(|(k, is)| matches!(&rij[*k], Cel::Tekst(tekst) if tekst == is));
    for rij in tabel.rijen.iter_mut().filter(|rij| hoort(rij)) {
        rij[kolom] = Cel::tekst(reden.teken());
    }
}
