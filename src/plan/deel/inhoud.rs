//! [`Inhoud`]: what stands in some part of a plan, apart from that plan: the value in a wijziging.

use std::any::Any;
use std::fmt;

use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};

use super::{Beschreven, Deel};
use crate::plan::exact;
use crate::plan::waarde::{Last, Waarde};

/// A value of some part of a plan. A figure is a [`Waarde`] here, whichever way it works and whatever its field keeps
/// of it; something that is left out is `None`.
pub struct Inhoud(Box<dyn Deel>);

/// A value that is not of the kind that stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ongepast;

impl Inhoud {
    /// The content of a part.
    pub fn van(deel: &dyn Deel) -> Self {
        deel.inhoud()
    }

    /// As it is, without looking at what kind it is.
    pub(in crate::plan) fn zoals<T: Deel>(deel: T) -> Self {
        Self(Box::new(deel))
    }

    /// Nothing: for something that can be left out.
    pub fn niets() -> Self {
        Self::zoals(Niets)
    }

    /// A figure.
    pub fn cijfer(waarde: Waarde<Last>) -> Self {
        Self::zoals(waarde)
    }

    /// True when it says that something is left out.
    pub fn is_niets(&self) -> bool {
        self.als::<Niets>().is_some()
    }

    /// The part.
    pub fn deel(&self) -> &dyn Deel {
        &*self.0
    }

    /// The part, to change it.
    pub fn deel_mut(&mut self) -> &mut dyn Deel {
        &mut *self.0
    }

    /// The value, when it is of this type.
    pub fn als<T: Any>(&self) -> Option<&T> {
        self.0.als()
    }

    /// The figure, when it is one.
    pub fn als_cijfer(&self) -> Option<&Waarde<Last>> {
        self.als()
    }

    /// The middle of the figure, when it is one without band and origin.
    pub(super) fn kaal(&self) -> Option<Decimal> {
        self.als_cijfer().filter(|w| **w == Waarde::vast(w.midden)).map(|w| w.midden)
    }
}

impl Clone for Inhoud {
    fn clone(&self) -> Self {
        self.0.inhoud()
    }
}

impl PartialEq for Inhoud {
    fn eq(&self, ander: &Self) -> bool {
        self.0.zelfde(ander.deel())
    }
}

impl fmt::Debug for Inhoud {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Inhoud {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        exact::schrijf_ruw(&self.0.ron().map_err(serde::ser::Error::custom)?, s)
    }
}

impl<T: Beschreven> From<&T> for Inhoud {
    fn from(deel: &T) -> Self {
        deel.inhoud()
    }
}

/// What stands where something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::plan) struct Niets;

impl Serialize for Niets {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_none()
    }
}

/// Reads a value of this type from the text of a plan file.
pub(in crate::plan) fn lees<T: Deel + DeserializeOwned>(tekst: &str) -> Result<Inhoud, Ongepast> {
    exact::ontleed::<T>(tekst).map(|deel| deel.inhoud()).map_err(|_| Ongepast)
}

/// Replaces a part by a value of its own type.
pub(in crate::plan) fn vervang<T: Any + Clone>(deel: &mut T, inhoud: &Inhoud) -> Result<(), Ongepast> {
    let nieuw = inhoud.als::<T>().ok_or(Ongepast)?;
    deel.clone_from(nieuw);
    Ok(())
}

/// True when the other is of the same type and says the same.
pub(in crate::plan) fn zelfde<T: Any + PartialEq>(deel: &T, ander: &dyn Deel) -> bool {
    ander.als::<T>().is_some_and(|ander| ander == deel)
}

/// The text in a plan file.
pub(in crate::plan) fn ron<T: Serialize>(deel: &T) -> ron::Result<String> {
    exact::opties().to_string(deel)
}
