//! [`Blik`]: what the planner is looking at: the screen and what is selected on it, filters, orders and marks, the popups
//! that are open, the last thing that was said, and how it looks. No figure of the plan stands here.

pub mod inlezing;
pub mod inrichting;
pub mod invoer;
pub mod kaart;
pub mod keuze;
pub mod lagen;
pub mod merken;
pub mod orde;
pub mod veld;

use std::path::PathBuf;

use jiff::civil::Date;

use crate::text::{getal, gevolg, zoeken};

use super::formulier::Formulier;
use super::keys::Toets;
use super::message::Message;
use super::message::soorten::Pagina;
use super::scherm::Scherm;
use super::thema::Thema;
use inrichting::Inrichting;
use kaart::Kaartcijfer;
use keuze::{Keuze, Toon};
use lagen::Laag;
use merken::Merken;
use orde::Orde;

/// Columns of the smallest window that is drawn in.
pub const BREEDTE: u16 = 60;
/// Lines of the smallest window that is drawn in.
pub const HOOGTE: u16 = 20;

/// So much of what was said can be read again.
const GEZEGD: usize = 20;

/// The last thing to say to the planner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statusregel {
    /// The words; shortened where they do not fit.
    pub tekst: String,
    /// What must stay in sight behind them: what a change did to the findings.
    pub staart: String,
    /// What a change did in the years that are not shown, as soon as that is known; none where there was no change.
    pub jaren: Option<String>,
    /// What may follow where there is room for it: in which wijk.
    pub waar: String,
    /// True when something could not be done.
    pub fout: bool,
    /// The year that was shown, of which `staart` tells.
    pub jaar: u16,
}

/// What the planner is looking at.
#[derive(Debug)]
pub struct Blik {
    /// What day it is, for what is overdue; 1970 until the shell tells it.
    pub vandaag: Date,
    /// The screen.
    pub scherm: Scherm,
    /// What is selected on it.
    pub keuze: Keuze,
    /// The figure of Formatie.
    pub toon: Toon,
    /// The figure of the map.
    pub kaartcijfer: Kaartcijfer,
    /// The order of the rows of each screen, in the order of [`Scherm::ALLE`].
    pub ordes: [Orde; Scherm::ALLE.len()],
    /// The filter of each screen, in the same order.
    pub filters: [String; Scherm::ALLE.len()],
    /// What is marked to be changed together.
    pub merken: Merken,
    /// The popups, the top one last.
    pub lagen: Vec<Laag>,
    /// What follows at once on what a popup answered, in this order.
    pub vervolg: Vec<Message>,
    /// What the planner asked and waits for, because it is being worked out; the next key is something else again.
    pub wacht: Option<Message>,
    /// The page at which the presentation was left.
    pub presentatie: Pagina,
    /// The part of that page, where it does not fit on one screen.
    pub deel: usize,
    /// The step of the tour that is shown.
    pub rondleiding: Option<usize>,
    /// The last thing to say.
    pub status: Option<Statusregel>,
    /// What was said before that, the last at the end.
    pub gezegd: Vec<Statusregel>,
    /// The colours.
    pub thema: Thema,
    /// The keys and the mouse.
    pub inrichting: Inrichting,
    /// True while a drag of the mouse has begun a change that its next steps belong to.
    pub sleep: bool,
    /// Columns and lines of the last frame that was drawn: what the planner is looking at.
    pub maat: (u16, u16),
    /// What follows when the save that is under way succeeds.
    pub na_opslaan: Option<Message>,
    /// The key that does what it means when it is pressed again at once.
    pub nog_eens: Option<Toets>,
    /// The folder from which a file was read in last.
    pub inleesmap: Option<PathBuf>,
}

impl Blik {
    /// The first look, in these colours.
    pub fn nieuw(thema: Thema) -> Self {
        Self {
            vandaag: Date::constant(1970, 1, 1),
            scherm: Scherm::Overzicht,
            keuze: Keuze::default(),
            toon: Toon::ErIs,
            kaartcijfer: Kaartcijfer::default(),
            ordes: Default::default(),
            filters: Default::default(),
            merken: Merken::default(),
            lagen: Vec::new(),
            vervolg: Vec::new(),
            wacht: None,
            presentatie: Pagina::default(),
            deel: 0,
            rondleiding: None,
            status: None,
            gezegd: Vec::new(),
            thema,
            inrichting: Inrichting::default(),
            sleep: false,
            maat: (BREEDTE, HOOGTE),
            na_opslaan: None,
            nog_eens: None,
            inleesmap: None,
        }
    }

    /// Filter of the screen that is shown.
    pub fn filter(&self) -> &str {
        &self.filters[self.scherm as usize]
    }

    /// Sets the filter of the screen that is shown.
    pub fn zet_filter(&mut self, tekst: String) {
        self.filters[self.scherm as usize] = tekst;
    }

    /// True when the filter of the screen lets a row with this name through.
    pub fn laat_door(&self, naam: &str) -> bool {
        let filter = self.filter();
        filter.is_empty() || zoeken::past(naam, filter)
    }

    /// The order of the screen that is shown.
    pub fn orde(&self) -> Orde {
        self.ordes[self.scherm as usize]
    }

    /// Orders the rows of the screen that is shown.
    pub fn zet_orde(&mut self, orde: Orde) {
        self.ordes[self.scherm as usize] = orde;
    }

    /// True when the window is too small to draw in.
    pub const fn te_klein(&self) -> bool {
        self.maat.0 < BREEDTE || self.maat.1 < HOOGTE
    }

    /// Opens a form.
    pub fn toon(&mut self, formulier: Formulier) {
        self.lagen.push(Laag::Formulier(Box::new(formulier)));
    }

    /// Puts what was said last by what was said before; that something is being looked for is not kept.
    pub fn berg(&mut self) {
        let zoekt = self.wacht.take().is_some();
        if let Some(status) = self.status.take().filter(|_| !zoekt) {
            self.gezegd.push(status);
            self.gezegd.drain(..self.gezegd.len().saturating_sub(GEZEGD));
        }
    }

    /// Says something in the status line.
    pub fn zeg(&mut self, tekst: impl Into<String>) {
        self.berg();
        self.status = Some(Statusregel::van(tekst.into(), false));
    }

    /// Says that the repair is being searched for, and asks this again when it is found.
    pub fn zoek(&mut self, bericht: Message) {
        self.zeg("de maatregel wordt gezocht …");
        self.wacht = Some(bericht);
    }

    /// Says in the status line that something could not be done.
    pub fn zeg_fout(&mut self, tekst: impl Into<String>) {
        self.berg();
        self.status = Some(Statusregel::van(tekst.into(), true));
    }
}

impl Statusregel {
    /// What a change did: to the findings of the year that is shown and of the others, then to hours and money.
    pub fn gevolgen(&self) -> String {
        let jaren = self.jaren.as_deref().unwrap_or_default();
        if jaren.is_empty() {
            return self.staart.clone();
        }
        let rest = [" · ongedekt", " · +€", " · -€"].iter().filter_map(|deel| self.staart.find(deel)).min();
        let (bevindingen, rest) = self.staart.split_at(rest.unwrap_or(self.staart.len()));
        if !bevindingen.contains(gevolg::ZELFDE) {
            return format!("{bevindingen}{jaren}{rest}");
        }
        // Where others have changed, that comes before the year in which nothing has.
        let zelfde = format!(" · {}:{}", getal::jaar(self.jaar), gevolg::ZELFDE.trim_start_matches(" ·"));
        format!("{jaren}{}{rest}", bevindingen.replace(gevolg::ZELFDE, &zelfde))
    }

    /// All of it.
    pub fn volledig(&self) -> String {
        let merk = if self.fout { "▲ " } else { "" };
        format!("{merk}{}{}{}", self.tekst, self.gevolgen(), self.waar)
    }

    const fn van(tekst: String, fout: bool) -> Self {
        Self { tekst, staart: String::new(), jaren: None, waar: String::new(), fout, jaar: 0 }
    }
}
