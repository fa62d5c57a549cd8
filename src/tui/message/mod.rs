//! [`Message`]: everything that can happen to the model. Keys, the mouse and the outcome of effects all become one of
//! these; nothing else reaches `update`.

pub mod inlezen;
pub mod kaart;
pub mod klad;
pub mod plannen;
pub mod scenario;
pub mod soorten;
pub mod verslag;

use std::path::PathBuf;

use super::blik::keuze::Verslag;
use super::effect::{Akkoord, Eerdere, Herstelwijze};
use super::keys::Toets;
use super::scherm::Scherm;
use crate::plan::notitie::Notitiecode;
use crate::plan::{Plan, Teamcode, Waar, Wijziging};
use crate::store::Opslag;
use crate::store::gewijzigd::Verandering;
use crate::store::herstel::Hersteld;
use crate::text::bewaarfout::{Bewaarfout, Houder};
use crate::text::schrijffout::Schrijffout;
use crate::voorstel::kiezen::Vraag;
use inlezen::{Inleesantwoord, Inleesdaad};
use klad::{Kladkeuze, Kladvondst};
use plannen::{Planantwoord, Plandaad};
use scenario::Daad;
use soorten::{Blad, Lijstsoort, Stuk, Tocht, Vondst, Weegwijze};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// Show a screen.
    Ga(Scherm),
    /// Show the next screen.
    Volgende,
    /// Show the screen before.
    Vorige,
    /// Move the selection by rows and columns.
    Beweeg(i32, i32),
    /// The wheel of the mouse turned, up or down.
    Wiel(i32),
    /// Move by pages.
    Blader(i32),
    /// To the first or the last row.
    Rand {
        /// True for the last.
        einde: bool,
    },
    /// Select something that was pointed at.
    Kies(Doel),
    /// Open or change what is selected.
    Open,
    /// The next band.
    Band,
    /// The next year of the plan.
    Jaar,
    /// The next figure in the matrix of Formatie; on Begroting, staff per functie or per wijk.
    Toon,
    /// Order the rows by the next column.
    Volgorde,
    /// Order the rows the other way round.
    Richting,
    /// Order the rows by a column that was pointed at.
    OrdeOp(usize),
    /// Select the wijk that stands so many further.
    Buurwijk(i32),
    /// Do this when the same key is pressed again: it may have been meant for a figure.
    Nogmaals {
        /// The key.
        toets: Toets,
        /// What it does, in the words of its action.
        wat: &'static str,
        /// What it sends.
        bericht: Box<Message>,
    },
    /// Something with the map.
    Kaart(kaart::Daad),
    /// Something with the scenarios.
    Scenario(Daad),
    /// Something with besluiten, open points or notes.
    Verslag(verslag::Daad),
    /// Show the notes about what is selected, or the form of this note.
    Notitie(Option<Notitiecode>),
    /// Open the form of a new note about what is selected.
    NieuweNotitie,
    /// Switch the selected eis off or on.
    EisAanUit,
    /// Weigh the selected eis otherwise, or ask how.
    EisWegen(Weegwijze),
    /// Ask for a hand correction of the selected wijk.
    Corrigeer,
    /// Show what the column of the selected gebied follows from.
    Kolomherkomst,
    /// Show what the row of the selected functie follows from.
    Rijherkomst,
    /// The next way to settle fractions.
    Methode,
    /// Spread fte or euro.
    Eenheid,
    /// The next set of colours.
    Thema,
    /// The terminal told whether its background is light.
    Achtergrond(bool),
    /// Listen to the mouse, or no longer.
    Muis,
    /// Show where the settings stand and how to write them.
    Instellingen,
    /// One step more (positive) or less of what is selected.
    Stap(i32),
    /// Show what the selected figure follows from, down to its sources.
    Herkomst,
    /// Choose which row of the bezetting `+` and `-` change.
    AndereRij,
    /// Open the form of what is selected.
    Bewerk,
    /// Open the form of something new beside what is selected.
    Erbij,
    /// Show this where it is seen, with its row selected.
    Wijs(Waar),
    /// Show what was said, the last first.
    Berichten,
    /// Show a list whose rows open.
    Lijst(Lijstsoort),
    /// Show what the plan holds, to open a list or a form of it.
    Zaken,
    /// Ask which of the figures behind the selected functie to change.
    AchterFunctie,
    /// Open the form of what stands at this place in the plan.
    Formulier(Waar),
    /// Take this out of the plan, with what hangs on it.
    HaalWeg(Waar),
    /// Ask how to split this team in two; without one, that of the selected wijk.
    SplitsTeam(Option<Teamcode>),
    /// The place that is selected becomes, or is no longer, the central one of its wijk.
    Centraal,
    /// The next finding of those that are shown.
    VolgendeBevinding,
    /// Show what the repair of the selected finding would do.
    Herstel,
    /// Show what the repair would do with this one chosen for it, or ask what else it needs.
    Herstelmet(Vraag, usize),
    /// The search for the smallest repair came to an end.
    Gezocht,
    /// The weight of a slider, in whole percents, as the mouse points at it.
    Schuif {
        /// Which weight.
        gewicht: usize,
        /// Its new percentage.
        procent: u32,
        /// True while the button is held: the steps of one drag are one change.
        sleep: bool,
    },
    /// Mark what is selected, or take its mark away.
    Merk,
    /// Mark all rows that are shown, or take their marks away.
    MerkAlle,
    /// Copy a part of the table that is seen.
    Kopieer(Stuk),
    /// Ask in which file to write the table that is seen.
    Exporteer,
    /// Ask where to write the whole plan.
    ExporteerPlan,
    /// Write these files over those that are there.
    Vervang(Vec<(PathBuf, Vec<u8>)>, bool),
    /// How writing went, and what was to be written.
    Geexporteerd(Result<Vec<PathBuf>, Schrijffout>, Vec<(PathBuf, Vec<u8>)>, bool),
    /// Take back the last change.
    Ongedaan,
    /// Do again what was taken back.
    Opnieuw,
    /// Save.
    Opslaan,
    /// Save in another folder.
    OpslaanAls,
    /// Something with plans as a whole.
    Plan(Plandaad),
    /// How that went.
    Plannen(Planantwoord),
    /// The files of the plan cannot be written where they stand, which is here.
    Vast(PathBuf),
    /// Stop, after a question when there are changes that are not saved.
    Stop,
    /// Stop at once.
    StopDirect,
    /// Stop as soon as the save that is under way has succeeded.
    OpslaanEnStop,
    /// Begin the presentation.
    Presentatie,
    /// Another page of the presentation.
    Blad(Blad),
    /// Ask to which page of the presentation.
    KiesPagina,
    /// Show what is told on the page of the presentation only when asked for.
    Notities,
    /// Something about the tour.
    Rondleiding(Tocht),
    /// Show all keys.
    Hulp,
    /// Show the palette.
    Palet,
    /// Filter the rows of this screen.
    Zoek,
    /// Show the rows of this screen that have a text.
    Filter(String),
    /// Ask which eisen to show.
    KiesEisen,
    /// Close the top popup; without one, clear the filter.
    Sluit,
    /// A key that means nothing on this screen.
    Onbekend(Toets),
    /// A key for the top popup.
    Laagtoets(Toets),
    /// A line of the list in the top popup was pointed at.
    Laagkeuze(usize),
    /// Text was pasted.
    Plak(String),
    /// Fill the cells that were pasted, as was shown.
    Vul(Box<Wijziging>),
    /// How the journal took the last change.
    Genoteerd(Result<(), Bewaarfout>),
    /// Save with what the planner agreed to.
    Bewaar(Akkoord),
    /// The outcome of such a save: where the plan now stands and what did not work, or what it asks.
    Bewaard(Result<(Opslag, Vec<Bewaarfout>), Bewaarfout>, Akkoord),
    /// A question was left without doing anything.
    Afgebroken,
    /// Another window has the plan.
    Bezet(Houder),
    /// Take the plan over from the other window.
    NeemOver,
    /// The outcome of that.
    Overgenomen(Result<(), Bewaarfout>),
    /// A draft was left behind on this plan.
    KladGevonden(Kladvondst),
    /// A crashed session left work.
    Gevonden(Vondst),
    /// What is to become of the draft that was left behind.
    Kladkeuze(Kladkeuze),
    /// Throw away what was typed in the popup on top.
    GooiKladWeg,
    /// What is to become of that.
    Herstelkeuze(Herstelwijze),
    /// The outcome of restoring, and how many more finds are left for the next start.
    Hersteld(Result<Box<Hersteld>, Bewaarfout>, usize),
    /// What others did to the files.
    Buiten(Verandering),
    /// Ask what to do with that.
    VraagSchijf,
    /// Make the plan on disk the plan of this window.
    NeemVanSchijf,
    /// The plan on disk, to go on with, or why it cannot be read.
    Gelezen(Result<Box<Plan>, String>),
    /// Show what the plan on disk has otherwise.
    Vergelijk,
    /// The plan on disk, to compare with, or why it cannot be read.
    Verschil(Result<Box<Plan>, String>),
    /// List the earlier versions of the plan.
    VraagVersies,
    /// Those versions; of each in how many things it differs from the plan, or none where it cannot be read.
    Versies(Vec<(Eerdere, Option<usize>)>),
    /// Show what an earlier version has otherwise.
    KiesVersie(Eerdere),
    /// That version, or why it cannot be read.
    Versie(Eerdere, Result<Box<Plan>, String>),
    /// Make it the plan again.
    BrengTerug(Eerdere, Box<Plan>),
    /// Something with a file of others.
    Inlezen(Inleesdaad),
    /// What came of that.
    Ingelezen(Inleesantwoord),
    /// What does not work while the program goes on.
    Waarschuw(Vec<Bewaarfout>),
    /// A save in a folder that the user named.
    BewaarIn(PathBuf),
}

impl Message {
    /// True when it tells how something went and is not itself asked for by the planner.
    pub const fn is_antwoord(&self) -> bool {
        matches!(
            self,
            Self::Genoteerd(_)
                | Self::Bewaard(..)
                | Self::Geexporteerd(..)
                | Self::Afgebroken
                | Self::Bezet(_)
                | Self::Overgenomen(_)
                | Self::KladGevonden(_)
                | Self::Gevonden(_)
                | Self::Hersteld(..)
                | Self::Buiten(_)
                | Self::Gelezen(_)
                | Self::Verschil(_)
                | Self::Versies(_)
                | Self::Versie(..)
                | Self::Waarschuw(_)
                | Self::Plannen(_)
                | Self::Ingelezen(_)
                | Self::Vast(_)
                | Self::Gezocht
        )
    }

    /// True when it changes what is selected right away, so that the planner must see that first.
    pub const fn wil_gezien(&self) -> bool {
        matches!(self, Self::Stap(_) | Self::Centraal | Self::Verslag(verslag::Daad::Verwijder))
            || matches!(self, Self::Scenario(Daad::Verwijder | Daad::HaalEruit | Daad::VoegSamen))
    }

    /// True when it begins a change of the plan, and shows nothing else.
    pub const fn wijzigt(&self) -> bool {
        matches!(
            self,
            Self::Stap(_)
                | Self::Schuif { .. }
                | Self::Erbij
                | Self::Corrigeer
                | Self::Methode
                | Self::Eenheid
                | Self::Centraal
                | Self::NieuweNotitie
                | Self::EisAanUit
                | Self::EisWegen(_)
                | Self::HaalWeg(_)
                | Self::SplitsTeam(_)
                | Self::Opslaan
                | Self::Plan(Plandaad::Hernoem)
                | Self::Verslag(verslag::Daad::Erbij | verslag::Daad::Besluit(_) | verslag::Daad::Verwijder)
        ) || matches!(self, Self::Scenario(daad) if !matches!(daad, Daad::Vergelijk | Daad::HeenEnWeer))
    }

    /// True when it works on the row that is selected.
    pub const fn werkt_op_rij(&self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Stap(_)
                | Self::Bewerk
                | Self::Centraal
                | Self::AndereRij
                | Self::Herkomst
                | Self::Rijherkomst
                | Self::Herstel
                | Self::VolgendeBevinding
        )
    }
}

/// What was pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doel {
    /// A gebied: a wijk, or the city.
    Gebied(usize),
    /// A cell of Formatie: functie and gebied.
    Cel(usize, usize),
    /// A place.
    Locatie(usize),
    /// A line of Verdeling.
    Regel(usize),
    /// A cell of Dekking: eis and gebied.
    Toets(usize, usize),
    /// A block of Wijk.
    Blok(usize),
    /// A row of a block of Wijk.
    Post(usize, usize),
    /// A finding among those that are shown.
    Bevinding(usize),
    /// A line of Begroting, in a year.
    Begroting(usize, u16),
    /// A functie, gebied or place behind the line of Begroting.
    Achter(usize),
    /// The base plan, or a scenario.
    Scenario(usize),
    /// A wijziging of the selected scenario.
    Zet(usize),
    /// A row of a block of Besluiten.
    Stuk(Verslag, usize),
}
