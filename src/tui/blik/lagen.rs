//! [`Laag`]: the popups as values, one on another. What their keys do and how they look stands in `layers`, one file a
//! popup; a new kind is added here in [`Laag`] and [`Laagsoort`], and there.

pub use super::inlezing::{Inlezing, Kolommenlijst};
use super::invoer::{Invoer, Voornemen};
use super::kaart::Kaart;
use super::orde::Orde;
use super::veld::Veld;
use crate::plan::{Aanstellingcode, Domein, Locatie, Teamcode, Wijkcode, Wijziging};
use crate::report::tabel::Tabel;
use crate::report::vergelijking::Rij;
use crate::tui::formulier::Formulier;
use crate::tui::message::Message;
use crate::tui::message::inlezen::{Inleesdaad, Waarvan};
use crate::tui::message::soorten::Lijstsoort;

/// An open popup.
#[derive(Debug, Clone, PartialEq)]
pub enum Laag {
    /// The presentation, over the whole screen.
    Presentatie,
    /// All keys.
    Hulp(Hulp),
    /// All actions, by a few letters.
    Palet(Palet),
    /// One value to type.
    Invoer(Invoer),
    /// One of a list.
    Keuze(Keuzelijst),
    /// What a repair would do.
    Herstel(Box<Voorstel>),
    /// A team that is to be split in two.
    Splitsen(Box<Splitsen>),
    /// The map.
    Kaart(Box<Kaart>),
    /// What a file of others would do to the plan.
    Inlezen(Inlezing),
    /// Which column of it says what.
    Kolommen(Kolommenlijst),
    /// Changes that are not saved.
    Stoppen,
    /// Something to read.
    Bericht(Bericht),
    /// A noun of the plan to fill in.
    Formulier(Box<Formulier>),
    /// A table whose rows open.
    Lijst(Lijst),
    /// Two scenarios side by side.
    Vergelijking(Box<Vergeleken>),
    /// What was read in, and what it did.
    Veranderd(Box<Veranderd>),
}

/// The kind of a popup: what its keys depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Laagsoort {
    /// See [`Laag::Presentatie`].
    Presentatie,
    /// See [`Laag::Hulp`].
    Hulp,
    /// See [`Laag::Palet`].
    Palet,
    /// See [`Laag::Invoer`].
    Invoer,
    /// See [`Laag::Keuze`].
    Keuze,
    /// See [`Laag::Herstel`].
    Herstel,
    /// See [`Laag::Splitsen`].
    Splitsen,
    /// See [`Laag::Kaart`].
    Kaart,
    /// See [`Laag::Inlezen`].
    Inlezen,
    /// See [`Laag::Kolommen`].
    Kolommen,
    /// See [`Laag::Stoppen`].
    Stoppen,
    /// See [`Laag::Bericht`].
    Bericht,
    /// See [`Laag::Formulier`].
    Formulier,
    /// A page of a form below the first.
    Bladzijde,
    /// A page of a form that is a list.
    Rijen,
    /// The open list of answers of a form.
    Antwoorden,
    /// See [`Laag::Lijst`].
    Lijst,
    /// See [`Laag::Vergelijking`].
    Vergelijking,
    /// See [`Laag::Veranderd`].
    Veranderd,
}

impl Laagsoort {
    /// Those that lie over a part of the screen.
    pub const VENSTERS: [Self; 18] = [
        Self::Hulp,
        Self::Palet,
        Self::Invoer,
        Self::Keuze,
        Self::Herstel,
        Self::Splitsen,
        Self::Kaart,
        Self::Inlezen,
        Self::Kolommen,
        Self::Stoppen,
        Self::Bericht,
        Self::Formulier,
        Self::Bladzijde,
        Self::Rijen,
        Self::Antwoorden,
        Self::Lijst,
        Self::Vergelijking,
        Self::Veranderd,
    ];
    /// Those with lines to move along.
    pub const MET_LIJST: [Self; 14] = [
        Self::Hulp,
        Self::Palet,
        Self::Keuze,
        Self::Splitsen,
        Self::Inlezen,
        Self::Kolommen,
        Self::Bericht,
        Self::Formulier,
        Self::Bladzijde,
        Self::Rijen,
        Self::Antwoorden,
        Self::Lijst,
        Self::Vergelijking,
        Self::Veranderd,
    ];
    /// Those where Enter takes a line.
    pub const MET_KEUZE: [Self; 3] = [Self::Palet, Self::Keuze, Self::Antwoorden];
}

impl Laag {
    /// Its kind.
    pub fn soort(&self) -> Laagsoort {
        match self {
            Self::Presentatie => Laagsoort::Presentatie,
            Self::Hulp(_) => Laagsoort::Hulp,
            Self::Palet(_) => Laagsoort::Palet,
            Self::Invoer(_) => Laagsoort::Invoer,
            Self::Keuze(_) => Laagsoort::Keuze,
            Self::Herstel(_) => Laagsoort::Herstel,
            Self::Splitsen(_) => Laagsoort::Splitsen,
            Self::Kaart(_) => Laagsoort::Kaart,
            Self::Inlezen(_) => Laagsoort::Inlezen,
            Self::Kolommen(_) => Laagsoort::Kolommen,
            Self::Stoppen => Laagsoort::Stoppen,
            Self::Bericht(_) => Laagsoort::Bericht,
            Self::Formulier(f) if f.lijst.is_some() => Laagsoort::Antwoorden,
            Self::Formulier(f) if f.is_rijen() => Laagsoort::Rijen,
            Self::Formulier(f) if f.is_dieper() => Laagsoort::Bladzijde,
            Self::Formulier(_) => Laagsoort::Formulier,
            Self::Lijst(_) => Laagsoort::Lijst,
            Self::Vergelijking(_) => Laagsoort::Vergelijking,
            Self::Veranderd(_) => Laagsoort::Veranderd,
        }
    }

    /// The field that is typed in, if it has one.
    pub fn veld(&mut self) -> Option<&mut Veld> {
        match self {
            Self::Hulp(h) => Some(&mut h.zoek),
            Self::Palet(p) => Some(&mut p.zoek),
            Self::Invoer(i) => Some(&mut i.veld),
            Self::Formulier(f) => f.veld(),
            _ => None,
        }
    }
}

/// The state of the help.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hulp {
    /// What was typed.
    pub zoek: Veld,
    /// Lines that it is scrolled.
    pub schuif: usize,
}

/// The state of the palette.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Palet {
    /// What was typed.
    pub zoek: Veld,
    /// The selected line.
    pub keuze: usize,
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Keuzelijst {
    /// What is asked.
    pub titel: String,
    /// Why it is asked.
    pub uitleg: String,
    /// The lines.
    pub opties: Vec<Optie>,
    /// The selected line.
    pub keuze: usize,
    /// What leaving it without a choice sends.
    pub bij_esc: Option<Message>,
}

impl Keuzelijst {
    /// True where a path can be typed instead.
    pub fn is_pad(&self) -> bool {
        let typt = |optie: &Optie| matches!(optie.gevolg, Gevolg::Stuur(Message::Inlezen(Inleesdaad::Typ(_))));
        self.opties.iter().any(typt)
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Optie {
    /// The words.
    pub tekst: String,
    /// What choosing it does.
    pub gevolg: Gevolg,
}

/// What a choice does.
#[derive(Debug, Clone, PartialEq)]
pub enum Gevolg {
    /// `+`, `-` and Enter work on this row from now on; then the step or the typing that asked for the choice follows.
    Rij(Aanstellingcode, Vervolg),
    /// Takes this wijk as the counterpart of a hand correction, and asks why.
    Tegenwijk(Voornemen),
    /// Sends a message.
    Stuur(Message),
}

/// What follows on the choice of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vervolg {
    /// Nothing.
    Niets,
    /// Steps of a tenth of fte.
    Stap(i32),
    /// A value to type.
    Typ,
    /// The form of the row.
    Formulier,
}

/// A repair that is being considered.
#[derive(Debug, Clone, PartialEq)]
pub struct Voorstel {
    /// The finding, in words.
    pub bevinding: String,
    /// The repair, in words.
    pub herstel: String,
    /// The change that does it, where the plan can be changed so.
    pub wijziging: Option<Wijziging>,
    /// The place that it asks for and that nobody has found yet: its form asks what only people know.
    pub locatie: Option<Box<Locatie>>,
    /// What it changes, in words.
    pub gevolgen: Vec<String>,
    /// How far it was searched for something smaller, in words; none while that goes on, or where it is not searched.
    pub gezocht: Option<String>,
}

impl Voorstel {
    /// True when enter carries it out, or asks what is missing for that.
    pub fn is_uit_te_voeren(&self) -> bool {
        self.wijziging.is_some() || self.locatie.is_some()
    }
}

/// A team that is to be split, with what follows from what is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Splitsen {
    /// The team.
    pub team: Teamcode,
    /// The lines, each with whether it is chosen.
    pub regels: Vec<(Splitsregel, bool)>,
    /// The selected line.
    pub keuze: usize,
    /// What splitting it so changes, in words.
    pub gevolgen: Vec<String>,
    /// The change that does it; none while one of the two would have nothing.
    pub wijziging: Option<Wijziging>,
}

/// What can be chosen of a team that is to be split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Splitsregel {
    /// A wijk goes to the new team.
    Wijk(Wijkcode),
    /// A domein goes to the new team.
    Domein(Domein),
    /// The people are divided by need.
    Mensen,
}

/// What was read in, or what a scenario is, and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Veranderd {
    /// Of which.
    pub waarvan: Waarvan,
    /// The table.
    pub tabel: Tabel,
    /// The selected row.
    pub keuze: usize,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bericht {
    /// Its title.
    pub titel: String,
    /// Its lines; each is broken where it does not fit.
    pub regels: Vec<String>,
    /// Lines that it is scrolled.
    pub schuif: usize,
    /// True when it tells of the finding that is selected, so that its repair can be asked for.
    pub bevinding: bool,
}

impl Bericht {
    /// A text from its first line.
    pub const fn nieuw(titel: String, regels: Vec<String>) -> Self {
        Self { titel, regels, schuif: 0, bevinding: false }
    }
}

/// A comparison, worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Vergeleken {
    /// Position of A among the base plan and the scenarios.
    pub(in crate::tui) a: usize,
    /// Position of B.
    pub(in crate::tui) b: usize,
    pub(in crate::tui) titel: String,
    /// What is over of the lumpsum on each side.
    pub(in crate::tui) over: Option<String>,
    pub(in crate::tui) rijen: Vec<Vergelijkrij>,
    pub(in crate::tui) in_plan: Vec<String>,
    pub(in crate::tui) in_bevindingen: Vec<String>,
    pub(in crate::tui) schuif: usize,
}

/// A wijk, or the whole city.
#[derive(Debug, Clone, PartialEq)]
pub struct Vergelijkrij {
    pub(in crate::tui) rij: Rij,
    pub(in crate::tui) erbij: usize,
    pub(in crate::tui) weg: usize,
}

/// An open list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijst {
    /// Which.
    pub soort: Lijstsoort,
    /// The selected row, as a position in its table.
    pub keuze: usize,
    /// By which of the columns that are shown the rows are ordered.
    pub orde: Orde,
    /// Only rows with these letters are shown.
    pub filter: String,
}

impl Lijst {
    /// A list at its first row.
    pub const fn van(soort: Lijstsoort) -> Self {
        Self { soort, keuze: 0, orde: Orde { kolom: 0, om: false }, filter: String::new() }
    }
}
