//! On what footing the plan uses a place: what was agreed with who has it, and the contract.

use jiff::Span;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::deel::{Soort as S, beschrijf, keuze};
use super::waarde::Band;

/// How far it is agreed that the buurtteam may use a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Afspraak {
    /// The plan wants it; nobody promised it.
    Gewenst,
    /// It was promised.
    Toegezegd,
    /// It was signed.
    Getekend,
}

/// The contract by which a place is used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// What kind of contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soort: Option<Contractsoort>,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub van: Option<Date>,
    /// Last day; none where it is not known, and for what is owned: that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Date>,
    /// Months of notice that the plan gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opzegtermijn: Option<u8>,
}

/// Kind of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Contractsoort {
    /// Rented.
    Huur,
    /// Owned by who takes part in the plan.
    Eigendom,
    /// Lent.
    Bruikleen,
    /// Used beside its own user.
    Medegebruik,
}

impl Contract {
    /// True when nothing is said of it.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }

    /// How long it runs, in years of twelve whole months; none where it is not known, or has no end.
    pub fn jaren(&self) -> Option<Decimal> {
        let maand = |dag: Date| i64::from(dag.year()) * 12 + i64::from(dag.month());
        // The last day belongs to it.
        let (van, tot) = (self.van?, self.tot?.tomorrow().ok()?);
        let dag_te_kort = i64::from(tot.day() < van.day());
        let maanden = Decimal::from(maand(tot) - maand(van) - dag_te_kort);
        (maanden > Decimal::ZERO).then(|| maanden / Decimal::from(12))
    }
}

/// Days in a year, for parts of one.
const DAGEN_PER_JAAR: Decimal = Decimal::from_parts(36_525, 0, 0, false, 2);

impl Plan {
    /// How many years at the end of the opdracht the contract of a place leaves uncovered: none is nought, and who owns a
    /// place without an end has none. Not known where its end is not.
    pub fn ongedekt(&self, contract: &Contract, band: Band) -> Option<Decimal> {
        let (begin, einde) = self.looptijd(band)?;
        let tot = match (contract.tot, contract.soort) {
            (Some(tot), _) => tot,
            (None, Some(Contractsoort::Eigendom)) => return Some(Decimal::ZERO),
            (None, _) => return None,
        };
        let vanaf = tot.max(begin.yesterday().ok()?);
        let dagen = vanaf.until(einde).ok()?.get_days();
        Some(Decimal::from(dagen.max(0)) / DAGEN_PER_JAAR)
    }

    /// The first day of the opdracht; where that is not known, that of the first year of the plan.
    fn eerste_dag(&self) -> Option<Date> {
        let van_plan = || self.planjaren.first().and_then(|jaar| Some(date(i16::try_from(*jaar).ok()?, 1, 1)));
        self.opdracht.start.or_else(van_plan)
    }

    /// The year in which the opdracht begins, or the plan where that is not known.
    pub fn begin(&self) -> Option<u16> {
        u16::try_from(self.eerste_dag()?.year()).ok()
    }

    /// The first and the last day of the opdracht. Where the last is not known, it is so many years after the first as the
    /// norm says; what it may be extended by is no part of it.
    pub fn looptijd(&self, band: Band) -> Option<(Date, Date)> {
        let van = self.eerste_dag()?;
        let maanden = || (self.normen.contractjaren.bij(band) * Decimal::from(12)).to_i32();
        let tot = || van.checked_add(Span::new().try_months(maanden()?).ok()?).ok()?.yesterday().ok();
        Some((van, self.opdracht.tot.or_else(tot)?))
    }
}

beschrijf! { Contract, "een contract", "het contract";
    soort: S::Deel, "contract", "op welke titel het plan de locatie gebruikt; geen: niet bekend";
    van: S::Datum, "contract van", "de eerste dag van het contract, zoals 1-1-2028; leeg: niet bekend";
    tot: S::Datum, "contract tot", "de laatste dag van het contract; leeg: niet bekend, en bij eigendom geen";
    opzegtermijn: S::Geheel(240), "opzegtermijn", "hoeveel maanden het plan nog heeft als de verhuurder opzegt";
}

keuze! { Afspraak, "afspraak";
    Gewenst: "gewenst";
    Toegezegd: "toegezegd";
    Getekend: "getekend";
}

keuze! { Contractsoort, "soort contract";
    Huur: "huur";
    Eigendom: "eigendom";
    Bruikleen: "bruikleen";
    Medegebruik: "medegebruik";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::deel::Beschreven as _;
    use rust_decimal_macros::dec;

    #[test]
    fn what_a_contract_leaves_uncovered_is_counted_to_the_day() {
        let mut plan = Plan::leeg();
        (plan.opdracht.start, plan.opdracht.tot) = (Some(date(2028, 1, 1)), Some(date(2035, 12, 31)));
        let ongedekt = |soort, tot| plan.ongedekt(&Contract { soort, tot, ..Contract::default() }, Band::Midden);
        let huur = Some(Contractsoort::Huur);
        assert_eq!(ongedekt(huur, Some(date(2035, 12, 31))), Some(dec!(0)));
        assert_eq!(ongedekt(huur, Some(date(2036, 12, 31))), Some(dec!(0)));
        assert_eq!(ongedekt(huur, Some(date(2035, 12, 30))), Some(dec!(1) / dec!(365.25)));
        assert_eq!(ongedekt(huur, Some(date(2031, 12, 31))), Some(dec!(4)));
        // What ended before the opdracht leaves all of it, and no more.
        assert_eq!(ongedekt(huur, Some(date(2020, 12, 31))), Some(dec!(8)));
        assert_eq!((ongedekt(huur, None), ongedekt(Some(Contractsoort::Eigendom), None)), (None, Some(dec!(0))));
    }

    #[test]
    fn a_contract_runs_in_whole_months_its_last_day_included() {
        let van = |van, tot| Contract { van: Some(van), tot: Some(tot), ..Contract::default() }.jaren();
        assert_eq!(van(date(2028, 1, 1), date(2035, 12, 31)), Some(dec!(8)));
        assert_eq!(van(date(2028, 1, 1), date(2028, 6, 30)), Some(dec!(0.5)));
        assert_eq!(van(date(2028, 3, 15), date(2029, 3, 13)), Some(dec!(11) / dec!(12)));
        assert_eq!(van(date(2028, 3, 15), date(2028, 3, 20)), None);
        assert_eq!(Contract { van: Some(date(2028, 1, 1)), ..Contract::default() }.jaren(), None);
    }
}
