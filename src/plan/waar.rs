//! [`Waar`]: the way to a part of the plan by codes and names, such as `["bezetting", "b1", "fte"]`. Unlike a
//! [`Pad`] it still leads to the same part when rows are added before it, so wijzigingen and notes keep it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::functie::{AanvullendeTaak, Omvang, OndersteunendeTaak};
use super::pad::{Pad, Stap};
use super::verdeling::{Basisregel, Correctie, Gewicht};
use super::voorziening::{Inzet, Jaarwaarde, Vraagregel};
use super::waarde::Werking;
use super::wijk::{Meting, Reeks};
use super::{
    Aanstelling, Bron, Buurt, Buurtteam, Functie, Locatie, Organisatie, Overname, Plan, Voorziening, Werktijd, Wijk,
};

/// The steps from the plan down to a part of it: fields by name, rows by their code, name or year.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waar(pub Vec<String>);

impl Waar {
    /// A way of these steps.
    pub fn nieuw<const N: usize>(stappen: [&str; N]) -> Self {
        Self(stappen.map(str::to_owned).to_vec())
    }

    /// The steps, outermost first.
    pub fn stappen(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }

    /// The way by codes for a way by positions. A row without a key of its own keeps its position.
    pub fn van(plan: &Plan, pad: &Pad) -> Self {
        let mut waar = Vec::with_capacity(pad.stappen().len());
        let mut nog = pad.stappen();
        while let [stap, rest @ ..] = nog {
            match stap {
                Stap::Veld(veld) => waar.push(veld.clone().into_owned()),
                Stap::Index(index) => {
                    let hier: Vec<&str> = waar.iter().map(String::as_str).collect();
                    waar.push(sleutel_in(plan, &hier, *index).unwrap_or_else(|| index.to_string()));
                }
            }
            nog = rest;
        }
        Self(waar)
    }
}

impl fmt::Display for Waar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" / "))
    }
}

/// The key of a row in the list at the end of `hier`.
fn sleutel_in(plan: &Plan, hier: &[&str], index: usize) -> Option<String> {
    match *hier {
        ["bronnen"] => sleutel(&plan.bronnen, index),
        ["werktijden"] => sleutel(&plan.werktijden, index),
        ["werktijden", code, "ondersteunend"] => sleutel(&rij(&plan.werktijden, code)?.ondersteunend, index),
        ["werktijden", code, "ondersteunend", naam, "omvang"] => {
            let taak = rij(&rij(&plan.werktijden, code)?.ondersteunend, naam)?;
            Some(soort_omvang(&taak.omvang).to_owned())
        }
        ["functies"] => sleutel(&plan.functies, index),
        ["functies", code, "aanvullend"] => sleutel(&rij(&plan.functies, code)?.aanvullend, index),
        ["voorzieningen"] => sleutel(&plan.voorzieningen, index),
        ["voorzieningen", code, lijst] => {
            let voorziening = rij(&plan.voorzieningen, code)?;
            match lijst {
                "vraag" => Some(soort_vraag(&voorziening.vraag).to_owned()),
                "fasering" => sleutel(&voorziening.fasering, index),
                "preventie" => sleutel(&voorziening.preventie, index),
                "inzet" => sleutel(&voorziening.inzet, index),
                _ => None,
            }
        }
        ["eisen_uit"] => Some(plan.eisen_uit.get(index)?.eis.to_string()),
        ["scenarios"] => Some(plan.scenarios.get(index)?.code.to_string()),
        ["besluiten"] => Some(plan.besluiten.get(index)?.code.to_string()),
        ["open_punten"] => Some(plan.open_punten.get(index)?.code.to_string()),
        ["notities"] => Some(plan.notities.get(index)?.code.to_string()),
        ["organisaties"] => sleutel(&plan.organisaties, index),
        ["buurtteams"] => sleutel(&plan.buurtteams, index),
        ["bezetting"] => sleutel(&plan.bezetting, index),
        ["overname"] => sleutel(&plan.overname, index),
        ["locaties"] => sleutel(&plan.locaties, index),
        ["verdeling", "basis"] => sleutel(&plan.verdeling.basis, index),
        ["verdeling", "gewichten"] => sleutel(&plan.verdeling.gewichten, index),
        ["verdeling", "correcties"] => sleutel(&plan.verdeling.correcties, index),
        ["begroting", "lumpsum"] => sleutel(&plan.begroting.lumpsum, index),
        ["wijken"] => sleutel(&plan.wijken, index),
        ["wijken", code, ref rest @ ..] => {
            let wijk = rij(&plan.wijken, code)?;
            match *rest {
                ["kerncijfers"] => sleutel(&wijk.kerncijfers, index),
                ["vraag"] => sleutel(&wijk.vraag, index),
                ["buurten"] => sleutel(&wijk.buurten, index),
                ["buurten", buurt, "kerncijfers"] => sleutel(&rij(&wijk.buurten, buurt)?.kerncijfers, index),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The name of the variant of an [`Omvang`] that holds one figure.
pub(super) const fn soort_omvang(omvang: &Omvang) -> &'static str {
    match omvang {
        Omvang::Procent(_) => "procent",
        Omvang::UrenPerDag(_) => "uren_per_dag",
        Omvang::UrenPerWeek { .. } => "uren_per_week",
        Omvang::UrenPerJaar(_) => "uren_per_jaar",
    }
}

/// The name of the variant of a [`Vraagregel`] that holds one figure.
pub(super) const fn soort_vraag(vraag: &Vraagregel) -> &'static str {
    match vraag {
        Vraagregel::PerWijk(_) => "per_wijk",
        Vraagregel::Verdeeld { .. } => "verdeeld",
        Vraagregel::PerDuizend { .. } => "per_duizend",
        Vraagregel::PerLeeftijd(_) => "per_leeftijd",
        Vraagregel::Gemeten => "gemeten",
    }
}

/// A row that is known by something of its own.
pub(super) trait Rij {
    /// What it is known by within its list.
    fn eigen(&self) -> Cow<'_, str>;
}

/// The key of the row at `index`. Rows with the same name are told apart by a number: `Overleg`, `Overleg#2`.
fn sleutel<T: Rij>(lijst: &[T], index: usize) -> Option<String> {
    let eigen = lijst.get(index)?.eigen();
    match lijst[..index].iter().filter(|r| r.eigen() == eigen).count() {
        0 => Some(eigen.into_owned()),
        eerder => Some(format!("{eigen}#{}", eerder + 1)),
    }
}

/// The position of the row with this key.
pub(super) fn positie<T: Rij>(lijst: &[T], gezocht: &str) -> Option<usize> {
    let rechtstreeks = lijst.iter().position(|r| r.eigen() == gezocht);
    rechtstreeks.or_else(|| (0..lijst.len()).find(|&i| sleutel(lijst, i).as_deref() == Some(gezocht)))
}

/// The row with this key.
pub(super) fn rij<'l, T: Rij>(lijst: &'l [T], gezocht: &str) -> Option<&'l T> {
    lijst.get(positie(lijst, gezocht)?)
}

macro_rules! rijen {
    ($($rij:ty: |$r:ident| $eigen:expr),+ $(,)?) => {$(
        impl Rij for $rij {
            fn eigen(&self) -> Cow<'_, str> {
                let $r = self;
                Cow::from($eigen)
            }
        }
    )+};
}

rijen! {
    Bron: |b| b.code.as_str(),
    Werktijd: |w| w.code.as_str(),
    OndersteunendeTaak: |t| t.naam.as_str(),
    Functie: |f| f.code.as_str(),
    AanvullendeTaak: |t| t.naam.as_str(),
    Voorziening: |v| v.code.as_str(),
    Inzet: |i| i.functie.as_str(),
    Organisatie: |o| o.code.as_str(),
    Buurtteam: |t| t.code.as_str(),
    Aanstelling: |a| a.code.as_str(),
    Overname: |o| o.code.as_str(),
    Locatie: |l| l.code.as_str(),
    Basisregel: |r| r.functie.as_str(),
    Gewicht: |g| format!("{:?}", g.naar),
    Correctie: |c| c.wijk.as_str(),
    Wijk: |w| w.code.as_str(),
    Buurt: |b| b.code.as_str(),
    Meting: |m| m.voorziening.as_str(),
    Reeks: |r| format!("{} {}", r.bron, r.jaar),
}

impl<W: Werking> Rij for Jaarwaarde<W> {
    fn eigen(&self) -> Cow<'_, str> {
        Cow::Owned(self.jaar.to_string())
    }
}
