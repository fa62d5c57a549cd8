//! [`Lijst`]: a list of the plan that copies of the plan share for as long as none of them changes it.
//!
//! Every edit, trial and scenario begins with a copy of the plan, and most change one list of it. A copy costs nothing
//! here, and two lists that come from one copy are known to be the same without looking at their rows.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::{fmt, slice, vec};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::deel::{Aard, Beschreven, Blik, Blikmut, Deel, Inhoud, Ongepast, Rij};

/// A list whose rows are copied when it is changed while another has them too.
pub struct Lijst<T>(Arc<Vec<T>>);

impl<T> Lijst<T> {
    /// True when both are the same by where they come from, whatever their rows are.
    pub fn deelt(&self, ander: &Self) -> bool {
        Arc::ptr_eq(&self.0, &ander.0)
    }
}

impl<T> Default for Lijst<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Lijst<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PartialEq> PartialEq for Lijst<T> {
    fn eq(&self, ander: &Self) -> bool {
        self.deelt(ander) || self.0 == ander.0
    }
}

impl<T: Eq> Eq for Lijst<T> {}

impl<T: fmt::Debug> fmt::Debug for Lijst<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> Deref for Lijst<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T: Clone> DerefMut for Lijst<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        Arc::make_mut(&mut self.0)
    }
}

impl<T> From<Vec<T>> for Lijst<T> {
    fn from(rijen: Vec<T>) -> Self {
        Self(Arc::new(rijen))
    }
}

impl<T> FromIterator<T> for Lijst<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rijen: I) -> Self {
        Vec::from_iter(rijen).into()
    }
}

impl<T: Clone> IntoIterator for Lijst<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        Arc::unwrap_or_clone(self.0).into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Lijst<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.0.iter()
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Lijst<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T: Serialize> Serialize for Lijst<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.0.as_slice().serialize(s)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lijst<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Vec::deserialize(d).map(Self::from)
    }
}

/// To whoever looks at the parts of a plan it is the list of its rows.
impl<T: Rij> Deel for Lijst<T> {
    fn aard(&self) -> &'static Aard {
        Self::AARD
    }

    fn blik(&self) -> Blik<'_> {
        self.0.blik()
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        Arc::make_mut(&mut self.0).blik_mut()
    }

    fn inhoud(&self) -> Inhoud {
        self.0.inhoud()
    }

    fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast> {
        Arc::make_mut(&mut self.0).zet(inhoud)
    }

    fn zelfde(&self, ander: &dyn Deel) -> bool {
        ander.als::<Self>().map_or_else(|| self.0.zelfde(ander), |ander| self == ander)
    }

    fn ron(&self) -> ron::Result<String> {
        self.0.ron()
    }
}

impl<T: Rij> Beschreven for Lijst<T> {
    const AARD: &'static Aard = Vec::<T>::AARD;

    fn leeg() -> Self {
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lijst;

    #[test]
    fn a_copy_shares_its_rows_until_one_of_the_two_changes() {
        let een: Lijst<u16> = vec![2028, 2029].into();
        let mut ander = een.clone();
        assert!(een.deelt(&ander) && een == ander);
        ander.push(2030);
        assert_eq!((een.as_slice(), ander.as_slice()), (&[2028, 2029][..], &[2028, 2029, 2030][..]));
        ander.pop();
        assert!(!een.deelt(&ander) && een == ander, "the same rows are the same list, wherever they come from");
    }
}
