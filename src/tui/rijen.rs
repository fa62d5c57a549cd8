//! The rows of the screens: which nouns of the plan each shows, as far as its filter lets them through, in the order that
//! was chosen. Positions refer to the lists of the plan.

use std::collections::HashMap;

use super::blik::orde::{Orde, Sleutel, ZWAARTE};
use super::eisfilter;
use super::matrix;
use super::model::Model;
use super::scherm::Scherm;
use crate::dekking::EISEN;
use crate::plan::Verdeeleenheid;
use crate::report::tabel::{Cel, Tabel};
use crate::report::zicht::Zicht;
use crate::report::{dekking, locaties, overzicht, tekst, verdeling, verdeling_euro};
use crate::text;

impl Model {
    /// Lines of Verdeling: the weights, foot and rate of each basisregel, and the total.
    pub fn regels(&self) -> usize {
        self.werk.plan.verdeling.gewichten.len() + 2 * self.werk.plan.verdeling.basis.len() + 1
    }

    /// Which rows of a table the filter lets through: those that have it in a column that is shown. Without columns, all
    /// of them are.
    fn zoekt(&self, maak: fn(&Zicht<'_>) -> Tabel, getoond: &[&str]) -> impl Fn(usize) -> bool + use<> {
        let past = (!self.blik.filter().is_empty()).then(|| {
            let tabel = self.met_zicht(maak);
            let kolommen = tabel.kolommen.iter().map(|k| getoond.is_empty() || getoond.contains(&k.sleutel.as_str()));
            let kolommen: Vec<bool> = kolommen.collect();
            let cel = |cel: &Cel| match cel {
                Cel::Oordeel(oordeel) => self.blik.laat_door(text::oordeel::kort(*oordeel)),
                cel => self.blik.laat_door(&tekst::cel(cel)),
            };
            let rij = |rij: &Vec<Cel>| rij.iter().zip(&kolommen).any(|(van, getoond)| *getoond && cel(van));
            tabel.rijen.iter().map(rij).collect::<Vec<bool>>()
        });
        move |rij| past.as_ref().is_none_or(|past| past.get(rij).is_some_and(|past| *past))
    }

    /// Positions of the gebieden that the filter lets through; the city last.
    pub fn gebieden(&self) -> Vec<usize> {
        let past = self.zoekt(overzicht::tabel, &["wijk", "inwoners", "nodig", "er_is", "verschil", "oordeel"]);
        let mut uit: Vec<usize> = (0..=self.stad()).filter(|&g| past(g)).collect();
        let wijken = uit.len() - usize::from(uit.last() == Some(&self.stad()));
        self.op_orde(Scherm::Overzicht, &mut uit[..wijken]);
        uit
    }

    /// Positions of the functies that the filter lets through by their name or a domein, in the chosen order.
    pub fn functies(&self) -> Vec<usize> {
        let functie = |f: usize| &self.werk.plan.functies[f];
        let domein = |f: usize| functie(f).domeinen.iter().any(|d| self.blik.laat_door(text::namen::domein(*d)));
        let mut uit: Vec<usize> = (0..self.werk.plan.functies.len())
            .filter(|&f| self.blik.laat_door(&functie(f).naam) || domein(f))
            .collect();
        matrix::sorteer(self, &mut uit);
        uit
    }

    /// Positions of the places that the filter lets through, by wijk.
    pub fn locaties(&self) -> Vec<usize> {
        let wijken: HashMap<_, _> = self.werk.plan.wijken.iter().enumerate().map(|(w, wijk)| (&wijk.code, w)).collect();
        let plaats = |l: usize| wijken.get(&self.werk.plan.locaties[l].wijk).copied();
        let getoond = Scherm::Huisvesting.sleutels().iter().map(|s| s.sleutel).chain(["wijk"]);
        let past = self.zoekt(locaties::tabel, &getoond.collect::<Vec<_>>());
        let mut uit: Vec<usize> = (0..self.werk.plan.locaties.len()).filter(|&l| past(l)).collect();
        uit.sort_by_key(|&l| (plaats(l), !self.werk.plan.locaties[l].centraal, l));
        self.op_orde(Scherm::Huisvesting, &mut uit);
        uit
    }

    /// The wijk of which Huisvesting shows the week: the one that was asked for at the selected place, or its own.
    pub fn huiswijk(&self) -> Option<usize> {
        let keuze = &self.blik.keuze;
        let gevraagd =
            keuze.huiswijk.filter(|(locatie, wijk)| *locatie == keuze.locatie && *wijk < self.werk.plan.wijken.len());
        let eigen = || {
            let plek = self.werk.plan.locaties.get(keuze.locatie).filter(|_| self.in_zicht())?;
            self.werk.plan.wijken.iter().position(|w| w.code == plek.wijk)
        };
        gevraagd.map(|(_, wijk)| wijk).or_else(eigen)
    }

    /// Positions of the eisen that the filter lets through.
    pub fn eisen(&self) -> Vec<usize> {
        let past = self.zoekt(dekking::tabel, &[]);
        let gezegd = |e: usize| eisfilter::past(self, EISEN[e], self.blik.filter());
        let mut uit: Vec<usize> = (0..EISEN.len()).filter(|&e| past(e) || gezegd(e)).collect();
        self.op_orde(Scherm::Dekking, &mut uit);
        uit
    }

    /// Orders the rows of the screen that is shown, and says how.
    pub fn zet_orde(&mut self, orde: Orde) {
        self.blik.zet_orde(orde);
        let woorden = orde.woorden(self.blik.scherm.sleutels()).unwrap_or("zoals in het plan");
        self.blik.zeg(format!("rijen {woorden}"));
    }

    /// Puts positions of the nouns of a screen in its order, when that is not the order of the plan.
    pub fn op_orde(&self, scherm: Scherm, rijen: &mut [usize]) {
        // Another screen may ask for the same rows in the order of the plan.
        let orde = if scherm == self.blik.scherm { self.blik.orde() } else { Orde::default() };
        let Some(Sleutel { sleutel, oplopend, .. }) = orde.sleutel(scherm.sleutels()) else { return };
        let maak = match scherm {
            Scherm::Overzicht => overzicht::tabel,
            Scherm::Huisvesting => locaties::tabel,
            Scherm::Dekking => dekking::tabel,
            Scherm::Verdeling if self.werk.plan.verdeling.eenheid == Verdeeleenheid::Euro => verdeling_euro::tabel,
            Scherm::Verdeling => verdeling::tabel,
            _ => return,
        };
        let tabel = self.met_zicht(maak);
        if sleutel == ZWAARTE {
            let zwaarte = |r: &usize| {
                let oordelen = tabel.rijen.get(*r)?.iter().filter_map(|cel| match cel {
                    Cel::Oordeel(oordeel) => oordeel.ernst(),
                    _ => None,
                });
                let oordelen: Vec<_> = oordelen.collect();
                Some((oordelen.iter().max().copied(), oordelen.len()))
            };
            return orde.sorteer_op(oplopend, rijen, zwaarte);
        }
        orde.sorteer(&tabel, sleutel, oplopend, rijen);
    }

    /// Positions of the wijken in the order in which Verdeling shows them, as far as the filter lets them through.
    pub fn verdeelwijken(&self) -> Vec<usize> {
        let mut uit: Vec<usize> = (0..self.stad()).filter(|&w| self.blik.laat_door(self.gebiedsnaam(w))).collect();
        self.op_orde(Scherm::Verdeling, &mut uit);
        uit
    }

    /// True unless the filter hides the row that is worked on; what is not seen is not changed. On Overzicht the map shows
    /// what is selected.
    pub fn in_zicht(&self) -> bool {
        let keuze = &self.blik.keuze;
        self.blik.filter().is_empty()
            || match self.blik.scherm {
                Scherm::Formatie => self.functies().contains(&keuze.functie),
                Scherm::Huisvesting => self.locaties().contains(&keuze.locatie),
                Scherm::Dekking => self.eisen().contains(&keuze.eis),
                _ => true,
            }
    }
}
