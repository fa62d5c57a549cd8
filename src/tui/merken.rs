//! Marked cells of Formatie and places of Huisvesting, to change together in one step. A mark is by code, so that it
//! stays on its noun whatever the order, the filter or the scenario; one whose noun is gone is gone too.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::bewerken::{formatie, huisvesting};
use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::Laag;
use super::model::Model;
use super::scherm::Scherm;
use crate::calc::Gids;
use crate::calc::afronding::TIENDE;
use crate::plan::{Aanstelling, Aanstellingcode, Functiecode, Wijkcode, Wijziging};
use crate::text;
use crate::text::aantal::aantal;

/// What stands at something that is marked.
pub const VINK: &str = "✓";

/// What is done to everything that is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ingreep {
    /// Steps more or less.
    Stap(i32),
    /// This value.
    Waarde(Decimal),
}

impl Ingreep {
    fn op(self, nu: Decimal, stap: Decimal) -> Decimal {
        match self {
            Self::Stap(n) => (nu + stap * Decimal::from(n)).max(Decimal::ZERO),
            Self::Waarde(waarde) => waarde,
        }
    }
}

impl Model {
    fn merk_van_cel(&self, functie: usize, gebied: usize) -> Option<(Functiecode, Option<Wijkcode>)> {
        Some((
            self.werk.plan.functies.get(functie)?.code.clone(),
            self.werk.plan.wijken.get(gebied).map(|w| w.code.clone()),
        ))
    }

    /// True when a cell of Formatie is marked.
    pub fn is_gemerkt(&self, functie: usize, gebied: usize) -> bool {
        !self.blik.merken.cellen.is_empty()
            && self.merk_van_cel(functie, gebied).is_some_and(|merk| self.blik.merken.cellen.contains(&merk))
    }

    /// True when a place is marked.
    pub fn is_plek_gemerkt(&self, locatie: usize) -> bool {
        self.werk.plan.locaties.get(locatie).is_some_and(|l| self.blik.merken.plekken.contains(&l.code))
    }

    /// How many are marked on the screen that is shown.
    pub fn gemerkt(&self) -> usize {
        match self.blik.scherm {
            Scherm::Formatie => self.blik.merken.cellen.len(),
            Scherm::Huisvesting => self.blik.merken.plekken.len(),
            _ => 0,
        }
    }

    /// What is marked, in words; nothing where nothing is.
    pub fn gemerkt_in_woorden(&self) -> Option<String> {
        let n = self.gemerkt() as u64;
        let wat = if self.blik.scherm == Scherm::Huisvesting { ("locatie", "locaties") } else { ("cel", "cellen") };
        (n > 0).then(|| format!("{} geselecteerd", aantal(n, wat.0, wat.1)))
    }

    /// Marks what is selected, or takes its mark away.
    pub fn merk(&mut self) {
        match self.blik.scherm {
            Scherm::Formatie => {
                if let Some(merk) = self.merk_van_cel(self.blik.keuze.functie, self.blik.keuze.gebied) {
                    wissel(&mut self.blik.merken.cellen, merk);
                }
            }
            Scherm::Huisvesting => {
                if let Some(plek) = self.werk.plan.locaties.get(self.blik.keuze.locatie) {
                    wissel(&mut self.blik.merken.plekken, plek.code.clone());
                }
            }
            _ => {}
        }
    }

    /// Marks all rows that are shown, on Formatie in the selected column; when all are, takes their marks away.
    pub fn merk_alle(&mut self) {
        match self.blik.scherm {
            Scherm::Formatie => {
                let gebied = self.blik.keuze.gebied;
                let alle: Vec<_> = self.functies().iter().filter_map(|&f| self.merk_van_cel(f, gebied)).collect();
                alle_of_geen(&mut self.blik.merken.cellen, alle);
            }
            Scherm::Huisvesting => {
                let alle = self.locaties().iter().map(|&l| self.werk.plan.locaties[l].code.clone()).collect();
                alle_of_geen(&mut self.blik.merken.plekken, alle);
            }
            _ => {}
        }
    }

    /// Takes away all marks of the screen that is shown; false when there are none.
    pub fn laat_los(&mut self) -> bool {
        let waren = self.gemerkt() > 0;
        match self.blik.scherm {
            Scherm::Formatie => self.blik.merken.cellen.clear(),
            Scherm::Huisvesting => self.blik.merken.plekken.clear(),
            _ => {}
        }
        waren
    }

    /// The rows of the bezetting behind the marked cells, each once; or the first cell that has no single row to change.
    fn gemerkte_rijen(&self) -> Result<Vec<&Aanstelling>, Zonder> {
        let gids = Gids::van(&self.werk.plan);
        let mut uit: Vec<&Aanstelling> = Vec::new();
        for (functie, wijk) in &self.blik.merken.cellen {
            let f = self.werk.plan.functies.iter().position(|f| f.code == *functie).unwrap_or(usize::MAX);
            let stad = self.stad();
            let gebied = wijk.as_ref().map_or(Some(stad), |w| gids.wijken.get(w).copied()).unwrap_or(stad);
            let rijen = formatie::rijen(&self.werk.plan, &gids, f, gebied);
            let Some(rij) = formatie::enige(&rijen, self.stand.jaar) else {
                let meer = rijen.iter().any(|r| r.dienstverband.telt());
                return Err(Zonder { functie: f, gebied, meer });
            };
            if !uit.iter().any(|r| r.code == rij.code) {
                uit.push(rij);
            }
        }
        Ok(uit)
    }
}

/// A marked cell with no row of the bezetting behind it, or with more than one.
struct Zonder {
    functie: usize,
    gebied: usize,
    meer: bool,
}

/// Selects the cell that is in the way and says what is the matter with it.
fn wijs_aan(model: &mut Model, Zonder { functie, gebied, meer }: &Zonder) -> String {
    (model.blik.keuze.functie, model.blik.keuze.gebied) = (*functie, *gebied);
    model.begrens();
    let cel = format!("{}, {}", model.gebiedsnaam(*gebied), text::plek::functie(&model.werk.plan, *functie));
    let hoeveel = if *meer { "heeft meer dan één bezettingsregel" } else { "heeft geen bezettingsregel" };
    let toets = model.blik.inrichting.toetsen.van("merken");
    format!("niets gewijzigd, {toets} haalt deze cel uit de selectie: {cel} {hoeveel}")
}

fn wissel<T: Ord>(merken: &mut BTreeSet<T>, merk: T) {
    if !merken.remove(&merk) {
        merken.insert(merk);
    }
}

fn alle_of_geen<T: Ord>(merken: &mut BTreeSet<T>, alle: Vec<T>) {
    if alle.iter().all(|merk| merken.contains(merk)) {
        for merk in &alle {
            merken.remove(merk);
        }
    } else {
        merken.extend(alle);
    }
}

/// Changes everything that is marked on the screen, as one step to undo.
pub fn verander(model: &mut Model, ingreep: Ingreep) -> Result<(), String> {
    let (delen, wat) = if model.blik.scherm == Scherm::Huisvesting {
        if matches!(ingreep, Ingreep::Waarde(waarde) if !waarde.fract().is_zero()) {
            return Err("werkplekken zijn hele getallen".to_owned());
        }
        let plekken = model.werk.plan.locaties.iter().filter(|l| model.blik.merken.plekken.contains(&l.code));
        let delen: Vec<Wijziging> = plekken
            .filter_map(|l| huisvesting::werkplekken(model, &l.code, ingreep.op(l.werkplekken.midden, Decimal::ONE)))
            .collect();
        (delen, ("locatie", "locaties"))
    } else {
        let nieuw = |r: &Aanstelling| (r.code.clone(), ingreep.op(r.fte.midden, TIENDE));
        let rijen: Result<Vec<(Aanstellingcode, Decimal)>, Zonder> =
            model.gemerkte_rijen().map(|rijen| rijen.into_iter().map(nieuw).collect());
        let rijen = rijen.map_err(|zonder| wijs_aan(model, &zonder))?;
        let delen = rijen.iter().filter_map(|(code, nieuw)| formatie::fte(model, code, *nieuw));
        (delen.collect(), ("bezettingsregel", "bezettingsregels"))
    };
    let hoeveel = aantal(delen.len() as u64, wat.0, wat.1);
    if model.wijzig(Wijziging::Samen(delen))
        && let Some(status) = &mut model.blik.status
    {
        status.tekst = format!("{hoeveel} samen: {}", status.tekst);
    }
    Ok(())
}

/// Steps of everything that is marked.
pub fn stap(model: &mut Model, stappen: i32) {
    if let Err(waarom) = verander(model, Ingreep::Stap(stappen)) {
        model.blik.zeg_fout(waarom);
    }
}

/// A value to type for everything that is marked. What cannot be changed is said before anything is typed.
pub fn typ(model: &mut Model) {
    let nu = if model.blik.scherm == Scherm::Huisvesting {
        let gemerkt = model.werk.plan.locaties.iter().find(|l| model.blik.merken.plekken.contains(&l.code));
        Ok(gemerkt.map(|l| l.werkplekken.midden))
    } else {
        model.gemerkte_rijen().map(|rijen| rijen.first().map(|r| r.fte.midden))
    };
    let eenheid = if model.blik.scherm == Scherm::Huisvesting { "werkplekken" } else { "fte" };
    match (nu, model.gemerkt_in_woorden()) {
        (Err(zonder), _) => {
            let waarom = wijs_aan(model, &zonder);
            model.blik.zeg_fout(waarom);
        }
        (Ok(Some(nu)), Some(wat)) => {
            let invoer = Invoer::getal(format!("{wat}: elk zoveel {eenheid}"), eenheid, nu, Invoerdoel::Gemerkt);
            model.blik.lagen.push(Laag::Invoer(invoer));
        }
        _ => {}
    }
}
