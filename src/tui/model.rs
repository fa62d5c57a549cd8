//! [`Model`]: everything that a frame depends on, in three rooms: [`Werk`], what the planner works on; [`Stand`], what
//! follows from it; [`Blik`], what the planner is looking at. Only what needs more than one of them stands here; changing
//! the plan is in `wijzigen`, the rows of the screens in `rijen`.

use super::blik::Blik;
use super::blik::lagen::Laag;
use super::message::Message;
use super::message::soorten::{Lijstsoort, Pagina};
use super::scherm::Scherm;
use super::stand::taak::Taak;
use super::stand::{Meerjaren, Stand};
use super::thema::Thema;
use super::werk::Werk;
use crate::calc::Gids;
use crate::dekking::{self, Been, Bevinding, EISEN, Eis, Open, in_volgorde};
use crate::plan::{Plan, Scenario};
use crate::report::varianten::{self, Variant};
use crate::report::zicht::Zicht;
use crate::store::Opslag;
use crate::text;
use crate::text::verslag::Deel;

/// Everything that a frame depends on.
#[derive(Debug)]
pub struct Model {
    /// What the planner works on.
    pub werk: Werk,
    /// What follows from it.
    pub stand: Stand,
    /// What the planner is looking at.
    pub blik: Blik,
}

impl Model {
    /// A model of a plan, at its first year and the middle band.
    pub fn nieuw(plan: Plan, opslag: Opslag, thema: Thema) -> Self {
        let werk = Werk::nieuw(plan, opslag);
        Self { stand: Stand::van(&werk), werk, blik: Blik::nieuw(thema) }
    }

    /// Position of the city among the gebieden.
    pub fn stad(&self) -> usize {
        self.werk.plan.wijken.len()
    }

    /// Name of a gebied.
    pub fn gebiedsnaam(&self, gebied: usize) -> &str {
        text::plek::van_gebied(&self.werk.plan, gebied)
    }

    /// The wijk that is selected; none where that is the city.
    pub fn wijk(&self) -> Option<usize> {
        (self.blik.keuze.gebied < self.werk.plan.wijken.len()).then_some(self.blik.keuze.gebied)
    }

    /// The scenario that is selected on its screen; nothing for the base plan.
    pub fn gekozen_scenario(&self) -> Option<&Scenario> {
        self.werk.basis().scenarios.get(self.blik.keuze.scenario.checked_sub(1)?)
    }

    /// True when a wijk has a border, so that there is something to fill on the map.
    pub fn heeft_grenzen(&self) -> bool {
        self.werk.plan.wijken.iter().any(|w| w.grens.is_some())
    }

    /// Calls `f` with what a check or a repair may look at.
    pub fn bij_stand<T>(&self, f: impl FnOnce(&dekking::Stand<'_>) -> T) -> T {
        self.stand.bij(&self.werk.plan, f)
    }

    /// Calls `f` with what a report is made of.
    pub fn met_zicht<T>(&self, f: impl FnOnce(&Zicht<'_>) -> T) -> T {
        self.bij_stand(|stand| f(&Zicht { stand: *stand, toetsing: &self.stand.toetsing }))
    }

    /// The base plan (0) or a scenario of it, from 1 on; worked out where it was not yet.
    pub fn variant(&self, nummer: usize) -> Option<&Variant> {
        self.stand.variant(&self.werk, nummer)
    }

    /// How many there are: the base plan, and its scenarios.
    pub fn aantal_varianten(&self) -> usize {
        varianten::aantal(self.werk.basis())
    }

    /// The budget of all years in the band that is shown, computed once.
    pub fn meerjaren(&self) -> &Meerjaren {
        self.stand.meerjaren(&self.werk)
    }

    /// The words of a besluit, by its position in the plan.
    pub fn besluit(&self, plaats: usize) -> &[Deel] {
        self.stand.besluit(&self.werk.plan, plaats)
    }

    /// The requirement that is selected on Dekking.
    pub fn gekozen_eis(&self) -> &'static Eis {
        EISEN[self.blik.keuze.eis.min(EISEN.len() - 1)]
    }

    /// True when the screen shows in detail what is said of this requirement, which is `hier` when it concerns the selected
    /// gebied: on Dekking of the selected requirement only.
    fn in_beeld(&self, eis: &Eis, hier: bool) -> bool {
        hier && (self.blik.scherm != Scherm::Dekking || self.gekozen_eis().id == eis.id)
    }

    /// The gebied of which the screen tells in detail: the one that is selected, or on Dekking the city for an eis that is
    /// judged of nothing else.
    pub fn getoond_gebied(&self) -> usize {
        let van_stad = self.blik.scherm == Scherm::Dekking && !self.gekozen_eis().reikwijdte.wijk();
        if van_stad { self.stad() } else { self.blik.keuze.gebied }
    }

    /// The findings that the screen shows in detail, causes first.
    pub fn getoonde_bevindingen(&self) -> Vec<&Bevinding> {
        let alle = self.stand.toetsing.bevindingen.iter();
        in_volgorde(&alle.filter(|b| self.in_beeld(b.eis, b.raakt(self.getoond_gebied()))).collect::<Vec<_>>())
    }

    /// The findings that a page of the presentation tells of, causes first.
    pub fn op_pagina(&self, pagina: Pagina) -> Vec<&Bevinding> {
        let hier = |b: &&Bevinding| match pagina {
            Pagina::Titel | Pagina::Kaart | Pagina::Bevindingen => true,
            Pagina::Gebied(gebied) => b.raakt(gebied),
            Pagina::Geld => b.eis.been == Been::Begroting,
            Pagina::Scenario(_) | Pagina::Besluiten => false,
        };
        in_volgorde(&self.stand.toetsing.bevindingen.iter().filter(hier).collect::<Vec<_>>())
    }

    /// The finding that is selected.
    pub fn gekozen_bevinding(&self) -> Option<&Bevinding> {
        self.getoonde_bevindingen().get(self.blik.keuze.bevinding).copied()
    }

    /// What the planner waits for, once it can be shown.
    pub fn is_gevonden(&mut self) -> Option<Message> {
        if self.stand.is_gezocht() {
            return Some(Message::Gezocht);
        }
        let gevonden = self.gekozen_bevinding().is_some_and(|b| self.stand.bekend_herstel(b).is_some());
        let gevonden = self.blik.wacht.take_if(|_| gevonden);
        if gevonden.is_some() {
            self.blik.status = None;
        }
        gevonden
    }

    /// What cannot be judged of what the screen shows in detail.
    pub fn getoonde_open(&self) -> Vec<&Open> {
        let gids = Gids::van(&self.werk.plan);
        let hier = |o: &&Open| self.in_beeld(o.eis, o.plaats.raakt(self.getoond_gebied(), &gids));
        self.stand.toetsing.open.iter().filter(hier).collect()
    }

    /// Something of the plan cannot be worked out, by a fault of the program: it is not tried again until the plan is
    /// another, and the planner goes on without. False when it was of another state of the plan.
    pub fn strandt(&mut self, nummer: u64) -> bool {
        let hier = nummer == self.stand.nummer() && !self.stand.gestrand;
        if hier {
            self.stand.gestrand = true;
            self.blik.zeg_fout("niet alles is door te rekenen, door een fout in wijkplan; uw plan is heel: sla het op");
        }
        hier
    }

    /// What is to be worked out now, the most urgent first; nothing when all that the screen shows is known. What is left
    /// follows when this was taken.
    pub fn taken(&self) -> Vec<Taak> {
        if self.stand.gestrand {
            return Vec::new();
        }
        let taken = self.stand.strooktaken(&self.werk);
        if !taken.is_empty() {
            return taken;
        }
        if let Some(taak) = self.stand.zoektaak(&self.werk) {
            return vec![taak];
        }
        let taken = self.beeldtaken();
        if taken.is_empty() && self.toont_varianten() {
            return self.stand.varianttaken(&self.werk);
        }
        taken
    }

    /// What is to be worked out before the screen shows all it can, but for the years and bands and what is searched.
    fn beeldtaken(&self) -> Vec<Taak> {
        if self.toont_varianten() && (0..self.aantal_varianten()).any(|i| self.stand.bekende_variant(i).is_none()) {
            return self.stand.varianttaken(&self.werk);
        }
        if self.blik.lagen.iter().any(|laag| matches!(laag, Laag::Lijst(lijst) if lijst.soort == Lijstsoort::Uitval)) {
            return self.stand.uitvaltaak(&self.werk).into_iter().collect();
        }
        let bevindingen = if self.blik.lagen.contains(&Laag::Presentatie) {
            self.op_pagina(self.blik.presentatie)
        } else {
            self.getoonde_bevindingen()
        };
        self.stand.hersteltaken(&self.werk, &bevindingen)
    }

    /// True while the base plan and its scenarios stand beside each other on the screen.
    fn toont_varianten(&self) -> bool {
        let pagina = matches!(self.blik.presentatie, Pagina::Scenario(_));
        self.blik.scherm == Scherm::Scenarios || (pagina && self.blik.lagen.contains(&Laag::Presentatie))
    }

    /// Works out at once all that the screen shows, as a thread would beside it; with the years and bands or without.
    pub fn reken_af(&mut self, met_strook: bool) {
        loop {
            let taken = if met_strook { self.taken() } else { self.beeldtaken() };
            if taken.is_empty() {
                return;
            }
            for taak in taken {
                self.neem(taak.nummer, taak.reken());
            }
        }
    }
}
