//! Lists: rows by their key.
//!
//! A row is known by its code, its name or its year, so that the way to it holds when rows are added before it. Rows
//! of one key are told apart by a number: `Overleg`, `Overleg#2`. A row without a key is known by its position.

use std::borrow::Cow;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::inhoud::lees;
use super::macros::als_geheel;
use super::{Aard, Beschreven, Blik, Blikmut, Bouw, Deel, Inhoud, Ongepast};
use crate::plan::scenario::Zet;

/// Something that can stand in a list.
pub trait Rij: Beschreven + Clone + PartialEq + Serialize + DeserializeOwned {
    /// What it is known by within its list.
    fn eigen(&self) -> Option<Cow<'_, str>>;
}

/// A list, whatever its rows are.
pub trait Rijen: Deel {
    /// Number of rows.
    fn aantal(&self) -> usize;

    /// The row at a position.
    fn rij(&self, plaats: usize) -> Option<&dyn Deel>;

    /// The same, to change it.
    fn rij_mut(&mut self, plaats: usize) -> Option<&mut dyn Deel>;

    /// What the row at a position is known by.
    fn sleutel(&self, plaats: usize) -> Option<String>;

    /// The position of the row with this key.
    fn plek(&self, sleutel: &str) -> Option<usize>;

    /// What the row at a position would be known by if it stood there alone; none where rows have no key.
    fn eigen(&self, plaats: usize) -> Option<String>;

    /// True when it would be known by this.
    fn heet(&self, plaats: usize, eigen: &str) -> bool;

    /// What a row that does not stand there would be known by.
    ///
    /// # Errors
    /// When it is no row of this list.
    fn eigen_van(&self, rij: &Inhoud) -> Result<Option<String>, Ongepast>;

    /// Puts a row at a position; beyond the end is at the end.
    ///
    /// # Errors
    /// When it is no row of this list.
    fn voeg_in(&mut self, plaats: usize, rij: &Inhoud) -> Result<(), Ongepast>;

    /// Takes the row at a position out.
    fn haal_uit(&mut self, plaats: usize) -> Option<Inhoud>;
}

impl<T: Rij> Rijen for Vec<T> {
    fn aantal(&self) -> usize {
        self.len()
    }

    fn rij(&self, plaats: usize) -> Option<&dyn Deel> {
        self.get(plaats).map(|rij| rij as &dyn Deel)
    }

    fn rij_mut(&mut self, plaats: usize) -> Option<&mut dyn Deel> {
        self.get_mut(plaats).map(|rij| rij as &mut dyn Deel)
    }

    fn sleutel(&self, plaats: usize) -> Option<String> {
        sleutel(self, plaats)
    }

    fn plek(&self, sleutel: &str) -> Option<usize> {
        positie(self, sleutel)
    }

    fn eigen(&self, plaats: usize) -> Option<String> {
        self.get(plaats)?.eigen().map(Cow::into_owned)
    }

    fn heet(&self, plaats: usize, eigen: &str) -> bool {
        self.get(plaats).and_then(Rij::eigen).is_some_and(|hier| hier == eigen)
    }

    fn eigen_van(&self, rij: &Inhoud) -> Result<Option<String>, Ongepast> {
        Ok(uit::<T>(rij)?.eigen().map(Cow::into_owned))
    }

    fn voeg_in(&mut self, plaats: usize, rij: &Inhoud) -> Result<(), Ongepast> {
        let rij = uit(rij)?;
        self.insert(plaats.min(self.len()), rij);
        Ok(())
    }

    fn haal_uit(&mut self, plaats: usize) -> Option<Inhoud> {
        (plaats < self.len()).then(|| self.remove(plaats).inhoud())
    }
}

/// The row that a content is.
fn uit<T: Rij>(inhoud: &Inhoud) -> Result<T, Ongepast> {
    inhoud.als::<T>().cloned().ok_or(Ongepast)
}

/// The key of the row at `plaats`.
pub fn sleutel<T: Rij>(lijst: &[T], plaats: usize) -> Option<String> {
    let Some(eigen) = lijst.get(plaats)?.eigen() else { return Some(plaats.to_string()) };
    match lijst[..plaats].iter().filter(|r| r.eigen().as_ref() == Some(&eigen)).count() {
        0 => Some(eigen.into_owned()),
        eerder => Some(format!("{eigen}#{}", eerder + 1)),
    }
}

/// The position of the row with this key.
pub fn positie<T: Rij>(lijst: &[T], gezocht: &str) -> Option<usize> {
    let rechtstreeks = lijst.iter().position(|r| r.eigen().is_some_and(|eigen| eigen == gezocht));
    let genummerd = || {
        let (kern, nummer) = gezocht.rsplit_once('#')?;
        let eerder = nummer.parse::<usize>().ok()?.checked_sub(1)?;
        let zelfde = lijst.iter().enumerate().filter(|(_, r)| r.eigen().is_some_and(|eigen| eigen == kern));
        zelfde.map(|(i, _)| i).nth(eerder)
    };
    let op_plaats = || {
        let plaats: usize = gezocht.parse().ok()?;
        lijst.get(plaats)?.eigen().is_none().then_some(plaats)
    };
    rechtstreeks.or_else(genummerd).or_else(op_plaats)
}

impl<T: Rij> Deel for Vec<T> {
    als_geheel!();

    fn blik(&self) -> Blik<'_> {
        Blik::Rijen(self)
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        Blikmut::Rijen(self)
    }
}

impl<T: Rij> Beschreven for Vec<T> {
    const AARD: &'static Aard = &Aard {
        naam: "",
        een: T::AARD.een,
        de: T::AARD.de,
        bouw: Bouw::Rijen(T::AARD),
        lees: lees::<Self>,
        leeg: || Self::new().inhoud(),
    };

    fn leeg() -> Self {
        Self::new()
    }
}

macro_rules! sleutels {
    ($($rij:ty: |$r:ident| $eigen:expr;)+) => {$(
        impl Rij for $rij {
            fn eigen(&self) -> Option<Cow<'_, str>> {
                let $r = self;
                $eigen
            }
        }
    )+};
}

sleutels! {
    String: |tekst| Some(Cow::from(tekst));
    u16: |jaar| Some(Cow::from(jaar.to_string()));
    Zet: |_z| None;
}
