//! Dagdelen: when a place can be used. A week has 21 of them: morning, afternoon and evening of seven days.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::controle::Eenmalig as E;
use super::deel::{Soort as S, beschrijf, keuze};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dag {
    /// Monday.
    Ma,
    /// Tuesday.
    Di,
    /// Wednesday.
    Wo,
    /// Thursday.
    Do,
    /// Friday.
    Vr,
    /// Saturday.
    Za,
    /// Sunday.
    Zo,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dagdeel {
    /// Before noon.
    Ochtend,
    /// After noon.
    Middag,
    /// After dinner.
    Avond,
}

impl Dagdeel {
    /// All of them, in the order of a day.
    pub const ALLE: [Self; 3] = [Self::Ochtend, Self::Middag, Self::Avond];

    /// As a planner says it.
    pub const fn woord(self) -> &'static str {
        match self {
            Self::Ochtend => "ochtend",
            Self::Middag => "middag",
            Self::Avond => "avond",
        }
    }
}

/// The 21 dagdelen of a week, day by day.
pub const WEEK: [(Dag, Dagdeel); 21] = {
    let mut week = [(Dag::Ma, Dagdeel::Ochtend); 21];
    let mut i = 0;
    while i < week.len() {
        week[i] = (Dag::ALLE[i / 3], Dagdeel::ALLE[i % 3]);
        i += 1;
    }
    week
};

/// The ten dagdelen in which a buurtteam works: mornings and afternoons from Monday to Friday.
pub const WERKWEEK: [(Dag, Dagdeel); 10] = {
    use {Dag as D, Dagdeel as P};
    [
        (D::Ma, P::Ochtend),
        (D::Ma, P::Middag),
        (D::Di, P::Ochtend),
        (D::Di, P::Middag),
        (D::Wo, P::Ochtend),
        (D::Wo, P::Middag),
        (D::Do, P::Ochtend),
        (D::Do, P::Middag),
        (D::Vr, P::Ochtend),
        (D::Vr, P::Middag),
    ]
};

/// In which dagdelen of a week the plan can use a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dagdelen {
    /// The days on which it can in the morning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ochtend: Vec<Dag>,
    /// The days on which it can in the afternoon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub middag: Vec<Dag>,
    /// The days on which it can in the evening.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avond: Vec<Dag>,
    /// How many dagdelen in a week, where it is not known which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u8>,
}

impl Dagdelen {
    /// True when nothing is said of it.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }

    /// True when it is known which dagdelen they are.
    pub fn bekend(&self) -> bool {
        [&self.ochtend, &self.middag, &self.avond].iter().any(|dagen| !dagen.is_empty())
    }

    /// The days of one part of the day.
    pub fn dagen(&self, dagdeel: Dagdeel) -> &[Dag] {
        match dagdeel {
            Dagdeel::Ochtend => &self.ochtend,
            Dagdeel::Middag => &self.middag,
            Dagdeel::Avond => &self.avond,
        }
    }

    /// True when this is one of those that are known.
    pub fn heeft(&self, dag: Dag, dagdeel: Dagdeel) -> bool {
        self.dagen(dagdeel).contains(&dag)
    }

    /// How many there are in a week; none where that is not known either.
    pub fn per_week(&self) -> Option<u8> {
        let bekend = self.ochtend.len() + self.middag.len() + self.avond.len();
        if self.bekend() { u8::try_from(bekend).ok() } else { self.aantal }
    }
}

/// So many dagdelen of which it is not known which they are, as a part of the week in which a team works.
pub fn van_werkweek(aantal: u8) -> Decimal {
    (Decimal::from(aantal) / Decimal::from(WERKWEEK.len())).min(Decimal::ONE)
}

beschrijf! { Dagdelen, "de dagdelen", "de dagdelen";
    ochtend: S::een_per(E::Dag), "ochtenden", "op welke dagen de locatie 's ochtends voor het plan is; alles leeg: niet bekend";
    middag: S::een_per(E::Dag), "middagen", "op welke dagen de locatie 's middags voor het plan is";
    avond: S::een_per(E::Dag), "avonden", "op welke dagen de locatie 's avonds voor het plan is";
    aantal: S::Geheel(21), "dagdelen", "hoeveel dagdelen in de week, als nog niet vaststaat welke";
}

keuze! { Dag, "dag";
    Ma: "maandag";
    Di: "dinsdag";
    Wo: "woensdag";
    Do: "donderdag";
    Vr: "vrijdag";
    Za: "zaterdag";
    Zo: "zondag";
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn dagdelen_are_those_that_are_named_or_so_many_of_a_working_week() {
        let bekend = Dagdelen { ochtend: vec![Dag::Ma, Dag::Za], avond: vec![Dag::Ma], ..Dagdelen::default() };
        assert!(bekend.heeft(Dag::Ma, Dagdeel::Avond) && !bekend.heeft(Dag::Za, Dagdeel::Avond));
        assert_eq!((bekend.per_week(), bekend.bekend(), bekend.is_leeg()), (Some(3), true, false));
        let geteld = Dagdelen { aantal: Some(3), ..Dagdelen::default() };
        assert_eq!((geteld.per_week(), geteld.bekend(), geteld.is_leeg()), (Some(3), false, false));
        assert_eq!(Dagdelen::default().per_week(), None);
        assert_eq!((van_werkweek(3), van_werkweek(14)), (dec!(0.3), dec!(1)));
        assert!(WERKWEEK.iter().all(|(dag, deel)| *dag < Dag::Za && *deel != Dagdeel::Avond));
        let werkweek = WEEK.into_iter().filter(|(dag, deel)| *dag < Dag::Za && *deel != Dagdeel::Avond);
        assert!(werkweek.eq(WERKWEEK) && WEEK.is_sorted() && WEEK[20] == (Dag::Zo, Dagdeel::Avond));
    }
}
