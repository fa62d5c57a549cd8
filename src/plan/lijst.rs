//! [`Lijst`]: a list of the plan that copies of the plan share for as long as none of them changes it.
//!
//! Every edit, trial and scenario begins with a copy of the plan, and most change one list of it. A copy costs nothing
//! here, and two lists that come from one copy are known to be the same without looking at their rows.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};
use std::{fmt, slice, vec};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::deel::{Aard, Beschreven, Blik, Blikmut, Deel, Inhoud, Ongepast, Rij};

/// A list whose rows are copied when it is changed while another has them too.
pub struct Lijst<T> {
    rijen: Arc<Vec<T>>,
    /// What was found out of the rows as they are; forgotten by whoever may change them.
    bsn: OnceLock<bool>,
}

impl<T> Lijst<T> {
    /// True when both are the same by where they come from, whatever their rows are.
    pub fn deelt(&self, ander: &Self) -> bool {
        Arc::ptr_eq(&self.rijen, &ander.rijen)
    }
}

impl<T> Default for Lijst<T> {
    fn default() -> Self {
        Self { rijen: Arc::default(), bsn: OnceLock::new() }
    }
}

impl<T> Clone for Lijst<T> {
    fn clone(&self) -> Self {
        Self { rijen: Arc::clone(&self.rijen), bsn: self.bsn.clone() }
    }
}

impl<T: PartialEq> PartialEq for Lijst<T> {
    fn eq(&self, ander: &Self) -> bool {
        self.deelt(ander) || self.rijen == ander.rijen
    }
}

impl<T: Eq> Eq for Lijst<T> {}

impl<T: fmt::Debug> fmt::Debug for Lijst<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rijen.fmt(f)
    }
}

impl<T> Deref for Lijst<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.rijen
    }
}

impl<T: Clone> DerefMut for Lijst<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.bsn.take();
        Arc::make_mut(&mut self.rijen)
    }
}

impl<T> From<Vec<T>> for Lijst<T> {
    fn from(rijen: Vec<T>) -> Self {
        Self { rijen: Arc::new(rijen), bsn: OnceLock::new() }
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
        Arc::unwrap_or_clone(self.rijen).into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Lijst<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.rijen.iter()
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
        self.rijen.as_slice().serialize(s)
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
        self.rijen.blik()
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        (**self).blik_mut()
    }

    fn inhoud(&self) -> Inhoud {
        self.rijen.inhoud()
    }

    fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast> {
        (**self).zet(inhoud)
    }

    fn zelfde(&self, ander: &dyn Deel) -> bool {
        ander.als::<Self>().map_or_else(|| self.rijen.zelfde(ander), |ander| self == ander)
    }

    fn ron(&self) -> ron::Result<String> {
        self.rijen.ron()
    }

    fn bsn(&self) -> Option<&OnceLock<bool>> {
        Some(&self.bsn)
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

    #[test]
    fn what_was_found_out_goes_with_a_copy_and_is_forgotten_by_who_may_change_it() {
        let een: Lijst<u16> = vec![2028].into();
        assert!(*een.bsn.get_or_init(|| true));
        let mut ander = een.clone();
        assert_eq!(ander.bsn.get(), Some(&true));
        ander[0] = 2029;
        assert_eq!((een.bsn.get(), ander.bsn.get()), (Some(&true), None));
    }
}
