//! [`Deel`]: any part of a plan, seen without knowing its type. What a noun holds is described once, beside its struct,
//! by `beschrijf` or `keuze`; from that follow its figures, ways, edits, differences, references, checks, forms and
//! columns, each as one function over all nouns.
//!
//! Here stand the traits; what can be said of a type stands in [`aard`], the leaves in `blad`, the lists in `rijen`.

pub mod aard;
mod blad;
pub(super) mod inhoud;
pub mod langs;
mod macros;
pub mod rijen;
pub mod tabellen;
pub mod vind;

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::bron::{Broncode, Herkomst};
use super::figuren::Oorsprong;
use super::kerncijfer::Kerncijfer;
use super::punt::Punt;
use super::scenario::Zet;
use super::waar::Waar;
use super::waarde::{Last, Status, Waarde};
use super::wijkgrens::Omtrek;

pub use aard::{Aard, Bouw, Soort, Variant, Veld};
pub use inhoud::{Inhoud, Ongepast};
pub(super) use macros::{als_geheel, als_groep, beschrijf, blad, keuze, keuze_met};
pub use rijen::{Rij, Rijen};

/// A part of a plan: a noun, a field, a list, a row.
pub trait Deel: Any + fmt::Debug + Send + Sync {
    /// What can be said of its type.
    fn aard(&self) -> &'static Aard;

    /// What stands there.
    fn blik(&self) -> Blik<'_>;

    /// The parts of which it consists, to change them.
    fn blik_mut(&mut self) -> Blikmut<'_>;

    /// A copy that can be put in a wijziging.
    fn inhoud(&self) -> Inhoud;

    /// Replaces it.
    ///
    /// # Errors
    /// When the content is not of its kind; it is then as it was.
    fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast>;

    /// True when both say the same.
    fn zelfde(&self, ander: &dyn Deel) -> bool;

    /// Its text in a plan file.
    ///
    /// # Errors
    /// When it cannot be written as RON.
    fn ron(&self) -> ron::Result<String>;

    /// Where it remembers, as long as it does not change, whether the number by which the state knows a person stands in
    /// its texts; none for what does not remember.
    fn bsn(&self) -> Option<&OnceLock<bool>> {
        None
    }
}

impl dyn Deel {
    /// The value, when it is of this type.
    pub fn als<T: Any>(&self) -> Option<&T> {
        let deel: &dyn Any = self;
        deel.downcast_ref()
    }
}

/// A type of which is told what it is, and that has an empty form for something that is not filled in yet.
pub trait Beschreven: Deel + Sized {
    /// What can be said of it.
    const AARD: &'static Aard;

    /// As it stands in a form that nobody has filled in.
    fn leeg() -> Self;
}

/// A noun or another part with named fields.
pub trait Groep: Deel {
    /// Its fields as they are now, in the order in which they are shown.
    fn velden(&self) -> &'static [Veld];

    /// Shows every field with its description.
    fn langs<'a>(&'a self, zie: &mut dyn FnMut(&'static Veld, &'a dyn Deel));

    /// The field with this name.
    fn veld(&self, naam: &str) -> Option<&dyn Deel>;

    /// The same, to change it.
    fn veld_mut(&mut self, naam: &str) -> Option<&mut dyn Deel>;

    /// Which of several it is, for a choice.
    fn variant(&self) -> Option<&'static Variant> {
        None
    }

    /// Where the figures in it come from, as far as they do not say so themselves.
    fn oorsprong<'a>(&'a self, ruimer: Oorsprong<'a>) -> Oorsprong<'a> {
        ruimer
    }
}

/// A figure as it stands in the plan.
#[derive(Debug, Clone, Copy)]
pub struct Cijfer<'a> {
    /// Lowest plausible value.
    pub laag: Decimal,
    /// The value to plan with.
    pub midden: Decimal,
    /// Highest plausible value.
    pub hoog: Decimal,
    /// Its own source.
    pub bron: Option<&'a Broncode>,
    /// Its own status.
    pub status: Option<Status>,
    /// Its own reasoning.
    pub toelichting: Option<&'a str>,
}

/// What stands in a part.
#[derive(Debug, Clone, Copy)]
pub enum Blik<'a> {
    /// Nothing: something optional that was left out.
    Niets,
    /// A text.
    Tekst(&'a str),
    /// A code: its own or that of something else.
    Code(&'a str),
    /// Yes or no.
    Ja(bool),
    /// A whole number: a year, a scale.
    Geheel(u64),
    /// A count.
    Telling(u32),
    /// A decimal without band or origin.
    Getal(Decimal),
    /// A figure.
    Cijfer(Cijfer<'a>),
    /// A day.
    Datum(Date),
    /// Where figures come from.
    Herkomst(&'a Herkomst),
    /// A point on the map.
    Punt(&'a Punt),
    /// Surfaces on the map.
    Omtrek(&'a Omtrek),
    /// The way to another part.
    Waar(&'a Waar),
    /// A wijziging of a scenario or a besluit.
    Zet(&'a Zet),
    /// A noun, or a choice with what belongs to it.
    Groep(&'a dyn Groep),
    /// A list.
    Rijen(&'a dyn Rijen),
    /// Figures by the name of their key figure.
    Kaart(&'a BTreeMap<Kerncijfer, Waarde<Last>>),
}

/// The parts of a part, to change them.
#[derive(Debug)]
pub enum Blikmut<'a> {
    /// It has none: it is replaced as a whole.
    Heel,
    /// A noun, or a choice with what belongs to it.
    Groep(&'a mut dyn Groep),
    /// A list.
    Rijen(&'a mut dyn Rijen),
    /// Figures by the name of their key figure.
    Kaart(&'a mut BTreeMap<Kerncijfer, Waarde<Last>>),
}
