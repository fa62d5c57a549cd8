//! [`Model`]: the plan on the table, what follows from it, and what the planner is looking at. Changing the plan goes
//! through [`Model::wijzig`] and nowhere else, so that every edit can be taken back and the figures are never old.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::mem;
use std::path::PathBuf;

use super::instellingen::Inrichting;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bewerken::begroting::{Achter, Regel};
use super::layers::Laag;
use super::matrix;
use super::meerjaren::Meerjaren;
use super::merken::Merken;
use super::orde::Orde;
use super::posten;
use super::presentatie::Pagina;
use super::scenario::Actief;
use super::schijf::Schijf;
use super::thema::Thema;
use super::verslag::{self, Verslag};
use super::view;
use super::wijzigen::Vangnet;
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{EISEN, Stand, Strook, Telling, Toetsing};
use crate::plan::{Aanstellingcode, Band, Handeling, Plan, Scenariocode, Verloop};
use crate::report::varianten::{Variant, varianten};
use crate::store::Opslag;
use crate::text;
use crate::text::verslag::{self as verslag_in_woorden, Deel};
use crate::voorstel::Herstel;

pub use super::scherm::Scherm;

/// Which figure the matrix of Formatie shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toon {
    /// Fte there.
    ErIs,
    /// Fte needed.
    Nodig,
    /// There less needed.
    Verschil,
    /// There divided by needed.
    Ratio,
    /// Share of the asked hours that is covered, whoever does the work.
    Gedekt,
}

impl Toon {
    /// Name of the table that shows it.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::ErIs => "formatie_er_is",
            Self::Nodig => "formatie_nodig",
            Self::Verschil => "formatie_verschil",
            Self::Ratio => "formatie_ratio",
            Self::Gedekt => "formatie_gedekt",
        }
    }
}

/// What is selected. Positions refer to the lists of the plan; the gebied is shared by all screens, so that a planner
/// keeps looking at the same wijk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keuze {
    /// A wijk or, after the last wijk, the city.
    pub gebied: usize,
    /// Row of Formatie.
    pub functie: usize,
    /// Row of Huisvesting.
    pub locatie: usize,
    /// Line of Verdeling: the weights, then foot and rate of each basisregel, then the total.
    pub regel: usize,
    /// Row of Dekking.
    pub eis: usize,
    /// Line of Begroting: the posts, then the prices.
    pub begroting: usize,
    /// True when Begroting shows the staff per wijk.
    pub per_wijk: bool,
    /// Row of Scenario's: the base plan, then the scenarios.
    pub scenario: usize,
    /// Wijziging of the selected scenario.
    pub zet: usize,
    /// Block of Besluiten.
    pub verslag: Verslag,
    /// Row of that block.
    pub stuk: usize,
    /// Block of Wijk.
    pub blok: usize,
    /// Row inside the block of Wijk, or inside the list of Begroting, once it was entered.
    pub post: Option<usize>,
    /// Lines that the open block of Wijk, or the text of Besluiten, is scrolled.
    pub schuif: usize,
    /// Finding among those that are shown.
    pub bevinding: usize,
    /// The row of the bezetting that `+` and `-` change, once chosen.
    pub rij: Option<Aanstellingcode>,
}

/// The last thing to say to the planner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statusregel {
    /// The words; shortened where they do not fit.
    pub tekst: String,
    /// What must stay in sight behind them: what a change did to the findings.
    pub staart: String,
    /// What may follow where there is room for it: in which wijk.
    pub waar: String,
    /// True when something could not be done.
    pub fout: bool,
}

/// Everything that a frame depends on.
#[derive(Debug)]
pub struct Model {
    /// The plan that is shown: as it is now or, in a scenario, as the scenario makes it.
    pub plan: Plan,
    /// The scenario that is shown, with the plan as it is without it.
    pub actief: Option<Actief>,
    /// The scenario that was shown before the base plan.
    pub vorig: Option<Scenariocode>,
    /// Where it stands on disk.
    pub opslag: Opslag,
    /// What was changed in the plan without any scenario, to undo and redo.
    pub verloop: Verloop,
    /// What is known of the plan on disk.
    pub schijf: Schijf,
    /// True when the plan is another than the one on disk.
    pub gewijzigd: bool,
    /// What was done and is not in the journal yet.
    pub te_noteren: Vec<Handeling>,
    /// The way back from the last change, until the journal has it.
    pub vangnet: Option<Vangnet>,
    /// The year that is shown.
    pub jaar: u16,
    /// The band that is shown.
    pub band: Band,
    /// What follows from the plan in that year and band.
    pub uitkomst: Uitkomst,
    /// What is found when that is held against all requirements.
    pub toetsing: Toetsing,
    /// What the plan comes to in all its years and bands, as far as it was computed.
    pub strook: Strook,
    /// The repair of each finding, once it was asked for: some take milliseconds to find.
    pub(super) herstellen: Vec<OnceCell<Herstel>>,
    /// The base plan and its scenarios, once they were asked for.
    pub(super) varianten: OnceCell<Vec<Variant>>,
    /// The budget of all years, once it was asked for.
    pub(super) meerjaren: OnceCell<Meerjaren>,
    /// The words of each besluit, once they were asked for: telling its wijzigingen takes milliseconds.
    besluiten: Vec<OnceCell<Vec<Deel>>>,
    /// What day it is, for what is overdue; 1970 until the shell tells it.
    pub vandaag: Date,
    /// The screen.
    pub scherm: Scherm,
    /// What is selected on it.
    pub keuze: Keuze,
    /// The figure of Formatie.
    pub toon: Toon,
    /// The order of the rows of each screen, as [`Model::filters`].
    pub ordes: [Orde; Scherm::ALLE.len()],
    /// The filter of each screen, in the order of [`Scherm::ALLE`].
    pub filters: [String; Scherm::ALLE.len()],
    /// What is marked to be changed together.
    pub merken: Merken,
    /// The popups, the top one last.
    pub lagen: Vec<Laag>,
    /// The page at which the presentation was left.
    pub presentatie: Pagina,
    /// The step of the tour that is shown.
    pub rondleiding: Option<usize>,
    /// The last thing to say.
    pub status: Option<Statusregel>,
    /// The colours.
    pub thema: Thema,
    /// The keys and the mouse.
    pub inrichting: Inrichting,
    /// True while a drag of the mouse has begun a change that its next steps belong to.
    pub sleep: bool,
    /// Columns and lines of the last frame that was drawn: what the planner is looking at.
    pub maat: (u16, u16),
    /// True when the program ends after the save that is under way.
    pub stop_na_opslaan: bool,
}

impl Model {
    /// A model of a plan, at its first year and the middle band.
    pub fn nieuw(plan: Plan, opslag: Opslag, thema: Thema) -> Self {
        let jaar = plan.planjaren.first().copied().unwrap_or(plan.basisjaar);
        let band = Band::default();
        let uitkomst = calc::bereken(&plan, jaar, band);
        let toetsing = Toetsing::van(&plan, &uitkomst);
        let mut strook = Strook::leeg(&plan, None, band);
        strook.zet(jaar, band, Telling::van(&plan, &toetsing));
        let herstellen = vec![OnceCell::new(); toetsing.bevindingen.len()];
        let besluiten = vec![OnceCell::new(); plan.besluiten.len()];
        let schijf = Schijf::van(plan.clone());
        Self {
            plan,
            actief: None,
            vorig: None,
            opslag,
            verloop: Verloop::default(),
            schijf,
            gewijzigd: false,
            te_noteren: Vec::new(),
            vangnet: None,
            jaar,
            band,
            uitkomst,
            toetsing,
            strook,
            herstellen,
            varianten: OnceCell::new(),
            meerjaren: OnceCell::new(),
            besluiten,
            vandaag: Date::constant(1970, 1, 1),
            scherm: Scherm::Overzicht,
            keuze: Keuze::default(),
            toon: Toon::ErIs,
            ordes: Default::default(),
            filters: Default::default(),
            merken: Merken::default(),
            lagen: Vec::new(),
            presentatie: Pagina::default(),
            rondleiding: None,
            status: None,
            thema,
            inrichting: Inrichting::default(),
            sleep: false,
            maat: (view::BREEDTE, view::HOOGTE),
            stop_na_opslaan: false,
        }
    }

    /// Begins with another year and band than the first.
    pub fn begin_bij(&mut self, jaar: Option<u16>, band: Band) {
        let jaar = jaar.unwrap_or(self.jaar);
        if (jaar, band) != (self.jaar, self.band) {
            (self.jaar, self.band) = (jaar, band);
            self.bekijk();
        }
    }

    /// Computes what follows from a plan that changed. What it comes to in other years and bands is not known then.
    /// Gives what followed before.
    pub fn herbereken(&mut self) -> (Uitkomst, Toetsing) {
        self.gewijzigd = *self.basis() != self.schijf.plan;
        // The year that is shown can be taken out of the plan: then the last before it, or else the first.
        let jaren = &self.plan.planjaren;
        let tot = jaren.iter().filter(|jaar| **jaar <= self.jaar).max();
        self.jaar = tot.or(jaren.iter().min()).copied().unwrap_or(self.jaar);
        self.strook = Strook::leeg(&self.plan, None, self.band);
        self.bekijk()
    }

    /// Computes what follows from the plan in the year and band that are shown. Gives what followed before.
    pub fn bekijk(&mut self) -> (Uitkomst, Toetsing) {
        let uitkomst = calc::bereken(&self.plan, self.jaar, self.band);
        let toetsing = Toetsing::van(&self.plan, &uitkomst);
        let voor = (mem::replace(&mut self.uitkomst, uitkomst), mem::replace(&mut self.toetsing, toetsing));
        self.strook.band = self.band;
        self.strook.zet(self.jaar, self.band, Telling::van(&self.plan, &self.toetsing));
        self.herstellen = vec![OnceCell::new(); self.toetsing.bevindingen.len()];
        self.varianten = OnceCell::new();
        self.vergeet_jaren();
        self.besluiten = vec![OnceCell::new(); self.plan.besluiten.len()];
        self.begrens();
        voor
    }

    /// Keeps every selection inside its list.
    pub fn begrens(&mut self) {
        self.begrens_merken();
        let begrens = |waarde: &mut usize, aantal: usize| *waarde = (*waarde).min(aantal.saturating_sub(1));
        begrens(&mut self.keuze.gebied, self.plan.wijken.len() + 1);
        begrens(&mut self.keuze.functie, self.plan.functies.len());
        begrens(&mut self.keuze.locatie, self.plan.locaties.len());
        let regels = self.regels();
        begrens(&mut self.keuze.regel, regels);
        begrens(&mut self.keuze.eis, EISEN.len());
        let scenarios = self.basis().scenarios.len() + 1;
        begrens(&mut self.keuze.scenario, scenarios);
        let zetten = self.gekozen_scenario().map_or(0, |s| s.wijzigingen.len());
        begrens(&mut self.keuze.zet, zetten);
        let stukken = verslag::stukken(self, self.keuze.verslag).len();
        begrens(&mut self.keuze.stuk, stukken);
        let aantal = self.getoonde_bevindingen().len();
        begrens(&mut self.keuze.bevinding, aantal);
        begrens(&mut self.keuze.begroting, Regel::AANTAL);
        let aantal = if self.scherm == Scherm::Begroting {
            Achter::van(self).rijen().len()
        } else {
            posten::posten(self, posten::blok(self)).len()
        };
        self.keuze.post = self.keuze.post.filter(|_| aantal > 0).map(|rij| rij.min(aantal - 1));
    }

    /// Says something in the status line.
    pub fn zeg(&mut self, tekst: impl Into<String>) {
        self.status =
            Some(Statusregel { tekst: tekst.into(), staart: String::new(), waar: String::new(), fout: false });
    }

    /// Says in the status line that something could not be done.
    pub fn zeg_fout(&mut self, tekst: impl Into<String>) {
        self.status = Some(Statusregel { tekst: tekst.into(), staart: String::new(), waar: String::new(), fout: true });
    }

    /// Position of the city among the gebieden.
    pub fn stad(&self) -> usize {
        self.plan.wijken.len()
    }

    /// Name of a gebied.
    pub fn gebiedsnaam(&self, gebied: usize) -> &str {
        text::plek::van_gebied(&self.plan, gebied)
    }

    /// Lines of Verdeling: the weights, foot and rate of each basisregel, and the total.
    pub fn regels(&self) -> usize {
        self.plan.verdeling.gewichten.len() + 2 * self.plan.verdeling.basis.len() + 1
    }

    /// Filter of the screen that is shown.
    pub fn filter(&self) -> &str {
        Scherm::ALLE.iter().position(|s| *s == self.scherm).map_or("", |i| self.filters[i].as_str())
    }

    /// Sets the filter of the screen that is shown.
    pub fn zet_filter(&mut self, tekst: String) {
        if let Some(i) = Scherm::ALLE.iter().position(|s| *s == self.scherm) {
            self.filters[i] = tekst;
        }
    }

    /// True when the filter of the screen lets a row with this name through.
    pub fn laat_door(&self, naam: &str) -> bool {
        let filter = self.filter();
        filter.is_empty() || naam.to_lowercase().contains(&filter.to_lowercase())
    }

    /// Positions of the gebieden that the filter lets through; the city last.
    pub fn gebieden(&self) -> Vec<usize> {
        let mut uit: Vec<usize> = (0..=self.stad()).filter(|&g| self.laat_door(self.gebiedsnaam(g))).collect();
        let wijken = uit.len() - usize::from(uit.last() == Some(&self.stad()));
        self.op_orde(Scherm::Overzicht, &mut uit[..wijken]);
        uit
    }

    /// Positions of the functies that the filter lets through by their name or a domein, in the chosen order.
    pub fn functies(&self) -> Vec<usize> {
        let functie = |f: usize| &self.plan.functies[f];
        let domein = |f: usize| functie(f).domeinen.iter().any(|d| self.laat_door(text::namen::domein(*d)));
        let mut uit: Vec<usize> =
            (0..self.plan.functies.len()).filter(|&f| self.laat_door(&functie(f).naam) || domein(f)).collect();
        matrix::sorteer(self, &mut uit);
        uit
    }

    /// The wijk that is selected; none where that is the city.
    pub fn wijk(&self) -> Option<usize> {
        (self.keuze.gebied < self.plan.wijken.len()).then_some(self.keuze.gebied)
    }

    /// Positions of the places that the filter lets through, by wijk; a place matches by its own name or its wijk.
    pub fn locaties(&self) -> Vec<usize> {
        let wijken: HashMap<_, _> = self.plan.wijken.iter().enumerate().map(|(w, wijk)| (&wijk.code, w)).collect();
        let plaats = |l: usize| wijken.get(&self.plan.locaties[l].wijk).copied();
        let naam = |l: usize| plaats(l).map_or("", |w| self.plan.wijken[w].naam.as_str());
        let mut uit: Vec<usize> = (0..self.plan.locaties.len())
            .filter(|&l| self.laat_door(&self.plan.locaties[l].naam) || self.laat_door(naam(l)))
            .collect();
        uit.sort_by_key(|&l| (plaats(l), !self.plan.locaties[l].centraal, l));
        self.op_orde(Scherm::Huisvesting, &mut uit);
        uit
    }

    /// Positions of the eisen that the filter lets through.
    pub fn eisen(&self) -> Vec<usize> {
        let past = |&e: &usize| self.laat_door(EISEN[e].titel) || self.laat_door(EISEN[e].id);
        let mut uit: Vec<usize> = (0..EISEN.len()).filter(past).collect();
        self.op_orde(Scherm::Dekking, &mut uit);
        uit
    }

    /// The base plan and its scenarios in the year and band that are shown, computed once.
    pub fn varianten(&self) -> &[Variant] {
        self.varianten.get_or_init(|| varianten(self.basis(), self.jaar, self.band))
    }

    /// The words of a besluit, by its position in the plan.
    pub fn besluit(&self, plaats: usize) -> &[Deel] {
        let woorden = || verslag_in_woorden::besluit(&self.plan, &self.plan.besluiten[plaats]);
        self.besluiten.get(plaats).map_or(&[], |cel| cel.get_or_init(woorden))
    }

    /// True when the window is too small to draw in.
    pub const fn te_klein(&self) -> bool {
        self.maat.0 < view::BREEDTE || self.maat.1 < view::HOOGTE
    }

    /// Calls `f` with what a check or a repair may look at.
    pub fn stand<T>(&self, f: impl FnOnce(&Stand<'_>) -> T) -> T {
        let gids = Gids::van(&self.plan);
        f(&Stand { plan: &self.plan, gids: &gids, uitkomst: &self.uitkomst })
    }

    /// The folder that a save writes to, or none for the plan that is built in.
    pub fn pad(&self) -> Option<PathBuf> {
        match &self.opslag {
            Opslag::Ingebouwd => None,
            Opslag::Bestand(pad) => Some(pad.clone()),
            Opslag::Map { map, .. } => Some(map.clone()),
        }
    }
}
