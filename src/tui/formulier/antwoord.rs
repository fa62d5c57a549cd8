//! [`Antwoord`]: what stands in a row of a form, and how a figure with its band and its origin is read and put back.

use rust_decimal::Decimal;

use crate::plan::waarde::{EIGEN as EIGEN_INVOER, Status, Werking};
use crate::plan::{Herkomst, Plan, Waarde};
use crate::text::maat::Maat;
use crate::text::{getal, namen};
use crate::tui::blik::veld::Veld;

/// What stands in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Antwoord {
    /// Something to type.
    Typ(Veld),
    /// Something to choose.
    Kies(Kies),
    /// Something that opens as a page of its own; what stands in it in short.
    Open(String),
}

/// One or more answers of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kies {
    /// All answers.
    pub opties: Vec<String>,
    /// Positions of those that are chosen.
    pub aan: Vec<usize>,
    /// True when several can be chosen, or none.
    pub meer: bool,
}

impl Kies {
    /// The position of the one answer.
    pub fn gekozen(&self) -> usize {
        self.aan.first().copied().unwrap_or(0)
    }

    /// The same list with another answer.
    #[must_use]
    pub fn met(&self, gekozen: usize) -> Self {
        Self { aan: vec![gekozen.min(self.opties.len().saturating_sub(1))], ..self.clone() }
    }

    /// Takes an answer, or of several puts it on or off.
    pub fn neem(&mut self, optie: usize) {
        if !self.meer {
            self.aan = vec![optie];
        } else if let Some(plaats) = self.aan.iter().position(|i| *i == optie) {
            self.aan.remove(plaats);
        } else {
            self.aan.push(optie);
        }
    }

    /// What is chosen, in words.
    pub fn woorden(&self) -> String {
        let namen: Vec<&str> = self.aan.iter().filter_map(|&i| self.opties.get(i)).map(String::as_str).collect();
        match namen[..] {
            [] => getal::STREEP.to_owned(),
            [een] => een.to_owned(),
            _ => format!("{} gekozen: {}", namen.len(), namen.join("; ")),
        }
    }
}

impl Antwoord {
    /// A text or number that is replaced by what is typed.
    pub fn tekst(tekst: impl Into<String>) -> Self {
        Self::Typ(Veld::vervangbaar(tekst))
    }

    /// One of a list; nothing is chosen yet where there is no position.
    pub fn een(opties: Vec<String>, gekozen: impl Into<Option<usize>>) -> Self {
        Self::Kies(Kies { opties, aan: gekozen.into().into_iter().collect(), meer: false })
    }

    /// Some of a list.
    pub fn meer(opties: Vec<String>, aan: Vec<usize>) -> Self {
        Self::Kies(Kies { opties, aan, meer: true })
    }

    /// True when both give the same answer.
    pub fn zelfde(&self, ander: &Self) -> bool {
        match (self, ander) {
            (Self::Typ(a), Self::Typ(b)) => a.tekst() == b.tekst(),
            (Self::Kies(a), Self::Kies(b)) => a.aan == b.aan,
            (Self::Open(a), Self::Open(b)) => a == b,
            _ => false,
        }
    }

    /// What was typed.
    pub fn getypt(&self) -> &str {
        match self {
            Self::Typ(veld) => veld.tekst().trim(),
            _ => "",
        }
    }

    /// The position of what was chosen.
    pub fn gekozen(&self) -> usize {
        match self {
            Self::Kies(kies) => kies.gekozen(),
            _ => 0,
        }
    }

    /// The positions of all that was chosen.
    pub fn alle(&self) -> &[usize] {
        match self {
            Self::Kies(kies) => &kies.aan,
            _ => &[],
        }
    }
}

/// A figure: its middle, or low, middle and high where it has a band.
pub fn figuur<W: Werking>(waarde: &Waarde<W>) -> Antwoord {
    let delen = if waarde.heeft_band() { vec![waarde.laag, waarde.midden, waarde.hoog] } else { vec![waarde.midden] };
    Antwoord::tekst(delen.into_iter().map(getal::volledig).collect::<Vec<_>>().join(" / "))
}

/// Reads a typed figure as a change of `waarde`; its origin stays.
///
/// # Errors
/// What is wrong with it.
pub fn lees_figuur<W: Werking>(waarde: &Waarde<W>, tekst: &str, maat: Maat) -> Result<Waarde<W>, String> {
    if tekst.is_empty() {
        return Err("typ een getal".to_owned());
    }
    let mut nieuw = waarde.clone();
    let nu = [waarde.laag, waarde.midden, waarde.hoog];
    let getallen = tekst.split('/').map(|deel| maat.lees(deel, &nu)).collect::<Result<Vec<Decimal>, String>>()?;
    match getallen[..] {
        [midden] => nieuw = waarde.verplaatst(midden),
        [laag, midden, hoog] if laag <= midden && midden <= hoog => {
            (nieuw.laag, nieuw.midden, nieuw.hoog) = (laag, midden, hoog);
        }
        [_, _, _] => return Err("laag, midden en hoog staan niet op volgorde".to_owned()),
        _ => return Err("typ één getal, of laag / midden / hoog".to_owned()),
    }
    Ok(nieuw)
}

/// The answers to where a figure comes from, before the sources of the plan.
const VOORAF: usize = 3;
/// The answer that a figure is the planner's own.
pub const EIGEN: usize = 1;
const BESLUIT: usize = 2;

/// Where a figure comes from: as it is, the planner, a decision, or a source of the plan.
pub fn herkomst<W: Werking>(plan: &Plan, noun: &Herkomst, waarde: &Waarde<W>) -> Antwoord {
    let nu = noun.van(waarde, &plan.herkomst);
    let status = plan.status(&nu).map(|s| namen::status(s).to_owned());
    let bron = nu.bron.as_ref().map(ToString::to_string);
    let delen: Vec<String> = bron.into_iter().chain(status).collect();
    let nu = if delen.is_empty() { "onbekend".to_owned() } else { delen.join(", ") };
    let mut opties = vec![format!("zoals het is: {nu}"), "eigen invoer (aanname)".to_owned(), "besluit".to_owned()];
    opties.extend(plan.bronnen.iter().map(|b| format!("{}: {}", b.code, b.titel)));
    Antwoord::een(opties, 0)
}

/// Puts where a figure comes from.
pub fn zet_herkomst<W: Werking>(plan: &Plan, waarde: &mut Waarde<W>, inhoud: &Antwoord) {
    match inhoud.gekozen() {
        0 => {}
        EIGEN => waarde.wordt_eigen(),
        BESLUIT => (waarde.bron, waarde.status) = (None, Some(Status::Besluit)),
        bron => {
            waarde.bron = plan.bronnen.get(bron - VOORAF).map(|b| b.code.clone());
            waarde.status = None;
            waarde.toelichting = None;
        }
    }
}

/// The reasoning behind a figure.
pub fn toelichting<W: Werking>(plan: &Plan, noun: &Herkomst, waarde: &Waarde<W>) -> Antwoord {
    Antwoord::tekst(noun.van(waarde, &plan.herkomst).toelichting)
}

/// Puts the reasoning; without one, what a planner set themselves says at least that.
pub fn zet_toelichting<W: Werking>(waarde: &mut Waarde<W>, inhoud: &Antwoord) {
    let eigen = waarde.bron.is_none() && waarde.status == Some(Status::Aanname);
    waarde.toelichting = match inhoud.getypt() {
        "" if eigen => Some(EIGEN_INVOER.to_owned()),
        "" => None,
        tekst => Some(tekst.to_owned()),
    };
}
