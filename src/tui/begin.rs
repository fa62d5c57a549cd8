//! [`Opening`]: a plan that was opened to work on, at the start and when another plan is opened in the same window. What
//! cannot be opened any more is looked for in the journal. How it comes to lie on the table stands in `leggen`.

use std::path::{Path, PathBuf};

use super::blik::inrichting::Inrichting;
use super::thema::Thema;
use crate::plan::{Band, Plan, Verloop};
use crate::store::herstel::Hersteld;
use crate::store::sessie::Begin;
use crate::store::{self, Laadfout, Opslag, Sessie, Staat, staat};
use crate::text::start;

/// A plan that was opened.
#[derive(Debug)]
pub struct Opening {
    /// The plan.
    pub plan: Plan,
    /// What can be undone and redone.
    pub verloop: Verloop,
    /// The session on disk, and what it asks.
    pub begin: Begin,
    /// Why this is what was left of the plan that was asked for, and not that plan.
    pub noodgreep: Option<String>,
    /// What the status line says first.
    pub welkom: Welkom,
    /// True when the planner only looks.
    pub kijken: bool,
}

/// What the status line says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Welkom {
    /// Nothing: the plan was asked for.
    Geen,
    /// The plan of the last time.
    Verder,
    /// The one that is built in.
    Voorbeeld,
    /// The one that is built in, because the plan of the last time at this path cannot be opened.
    NietVerder(PathBuf),
}

/// How the planner wants to begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wens {
    /// The colours, where they are not the planner's choice of the last time.
    pub thema: Option<Thema>,
    /// The colours until another choice is remembered.
    pub voorkeur: Option<Thema>,
    /// The keys and the mouse.
    pub inrichting: Inrichting,
    /// The year to begin with; otherwise that of the last time, or the first of the plan.
    pub jaar: Option<u16>,
    /// The band to begin with; otherwise that of the last time, or the middle one.
    pub band: Option<Band>,
}

impl Opening {
    /// The plan at `pad`, or what a crashed session left of it where it cannot be opened; with `kijken`, the plan only.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn van(pad: &Path, staat: Option<Staat>, kijken: bool) -> Result<Self, Laadfout> {
        let pad = &store::laden::aangewezen(pad);
        let nu = staat::nu();
        if kijken {
            return Sessie::kijk(pad, staat, nu).map(|(plan, begin)| Self { kijken, ..Self::met(plan, begin) });
        }
        match Sessie::open(pad, staat.clone(), nu) {
            Ok((plan, begin)) => Ok(Self::met(plan, begin)),
            Err(fout) => staat.and_then(|staat| Self::uit_journaal(pad, staat, &fout)).ok_or(fout),
        }
    }

    /// The plan that is built in.
    ///
    /// # Errors
    /// As [`store::ingebouwd()`].
    pub fn voorbeeld(staat: Option<Staat>, kijken: bool) -> Result<Self, Laadfout> {
        let plan = store::ingebouwd()?.plan;
        let nu = staat::nu();
        let begin = if kijken { Sessie::kijk_nergens(staat, nu) } else { Sessie::ingebouwd(&plan, staat, nu) };
        Ok(Self { kijken, welkom: Welkom::Voorbeeld, ..Self::met(plan, begin) })
    }

    fn met(plan: Plan, begin: Begin) -> Self {
        let (verloop, noodgreep, welkom) = (Verloop::default(), None, Welkom::Geen);
        Self { plan, verloop, begin, noodgreep, welkom, kijken: false }
    }

    /// The work of a crashed session on a plan that cannot be opened any more.
    fn uit_journaal(pad: &Path, staat: Staat, waarom: &Laadfout) -> Option<Self> {
        let (gevonden, _) = store::herstel::zoek(&staat, Some(&Opslag::Bestand(pad.to_owned())));
        let gevonden = gevonden.into_iter().next()?;
        let (Hersteld { plan, verloop, .. }, sessie) = Sessie::verdwenen(gevonden, staat, staat::nu());
        let begin = Begin { sessie, bezet: None, gevonden: Vec::new(), vast: false, waarschuwingen: Vec::new() };
        let noodgreep = Some(format!("{waarom}\n{}", start::uit_herstelbestand()));
        Some(Self { verloop, noodgreep, ..Self::met(plan, begin) })
    }
}
