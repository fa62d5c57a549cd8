//! Contradictions in and between the source documents: what each of the two says, literally, and what comes of it when it
//! is computed again. Figures follow from the plan where it holds them, and otherwise from the tables of the documents as
//! they were printed (`denkmodel`); nothing is copied from a computation of others. Words are made in `text::strijd`.
//!
//! Not here: which side a plan takes ([`Standpunt`]).

mod afspraken;
mod bedragen;
mod denkmodel;

use std::sync::LazyLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::plan::{Plan, Standpunt};

/// One contradiction.
#[derive(Debug)]
pub struct Strijd {
    /// Its number, such as `I14`.
    pub nr: &'static str,
    /// What it is about, in a few Dutch words.
    pub over: &'static str,
    /// What the first source says.
    pub een: Zegt,
    /// What the second says; none where the first contradicts itself.
    pub ander: Option<Zegt>,
    /// The figures, computed again; none for a contradiction of words. Without figures where the plan does not hold them.
    pub reken: Option<fn(&Plan) -> Vec<Cijfer>>,
    /// What it means for a plan, in one Dutch sentence without figures of its own.
    pub gevolg: &'static str,
}

/// What a document says.
#[derive(Debug)]
pub struct Zegt {
    /// Code of the document (S0 to S4).
    pub document: &'static str,
    /// Question, chapter or bijlage.
    pub plaats: &'static str,
    /// What it says, literally.
    pub citaat: &'static str,
}

/// A figure as it is stated, beside what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijfer {
    /// Which figure, where there are several.
    pub bij: &'static str,
    /// What the document says; none where it gives no figure.
    pub gesteld: Option<Grootte>,
    /// What it comes to.
    pub berekend: Grootte,
}

/// An amount of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grootte {
    /// Euro.
    Euro(Decimal),
    /// A count.
    Aantal(Decimal),
    /// A share of a whole.
    Procent(Decimal),
    /// A day.
    Dag(Date),
}

const fn zegt(document: &'static str, plaats: &'static str, citaat: &'static str) -> Zegt {
    Zegt { document, plaats, citaat }
}

/// All contradictions, in the order of their numbers.
pub static STRIJD: LazyLock<Vec<&'static Strijd>> = LazyLock::new(|| {
    let mut alle: Vec<&Strijd> = bedragen::STRIJD.iter().chain(afspraken::STRIJD).collect();
    alle.sort_by_key(|strijd| nummer(strijd.nr));
    alle
});

fn nummer(nr: &str) -> u32 {
    nr.trim_start_matches('I').parse().unwrap_or(u32::MAX)
}

/// The side that a plan takes.
pub fn standpunt<'p>(plan: &'p Plan, strijd: &Strijd) -> Option<&'p Standpunt> {
    plan.standpunten.iter().find(|s| s.strijd.as_str() == strijd.nr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    fn cijfers(nr: &str) -> Vec<(Option<Grootte>, Grootte)> {
        let strijd = STRIJD.iter().find(|s| s.nr == nr).unwrap();
        strijd.reken.unwrap()(&plan()).into_iter().map(|c| (c.gesteld, c.berekend)).collect()
    }

    #[test]
    fn there_are_forty_three_each_with_what_both_say() {
        let nummers: Vec<u32> = STRIJD.iter().map(|s| nummer(s.nr)).collect();
        assert_eq!(nummers, (1..=43).collect::<Vec<u32>>());
        for strijd in STRIJD.iter() {
            assert!(!strijd.een.citaat.is_empty() && strijd.gevolg.ends_with('.'), "{}", strijd.nr);
            // One source alone contradicts itself, which only a computation can show.
            assert!(strijd.ander.is_some() || strijd.reken.is_some(), "{}", strijd.nr);
            assert!(standpunt(&plan(), strijd).is_none(), "{}: no side until the planner takes one", strijd.nr);
        }
    }

    #[test]
    fn the_figures_come_to_what_the_tables_give() {
        use Grootte::{Aantal, Dag, Euro, Procent};
        let euro = |e| Euro(e);
        for (nr, verwacht) in [
            ("I1", vec![(Some(euro(dec!(2568804))), euro(dec!(2618804)))]),
            ("I2", vec![(Some(euro(dec!(1900000))), euro(dec!(2618804)))]),
            ("I3", vec![(Some(euro(dec!(12594))), euro(dec!(11335)))]),
            ("I4", vec![(Some(euro(dec!(5567))), euro(dec!(10020)))]),
            ("I5", vec![(Some(euro(dec!(744601))), euro(dec!(747795)))]),
            ("I6", vec![(Some(euro(dec!(13273000))), euro(dec!(13274000)))]),
            ("I9", vec![(Some(euro(dec!(1350000))), euro(dec!(1000000)))]),
            ("I10", vec![(Some(euro(dec!(500000))), euro(dec!(1000000)))]),
            (
                "I14",
                vec![
                    (Some(Dag(date(2028, 1, 1))), Dag(date(2028, 3, 1))),
                    (Some(Aantal(dec!(183))), Aantal(dec!(123))),
                ],
            ),
            ("I19", vec![(Some(Aantal(dec!(26))), Aantal(dec!(27)))]),
            ("I41", vec![(None, Aantal(dec!(0)))]),
        ] {
            assert_eq!(cijfers(nr), verwacht, "{nr}");
        }
        // Four years of the total, and the years in which what was spent has come back.
        let totaal: Vec<Grootte> = cijfers("I7").into_iter().map(|(_, b)| b).collect();
        assert_eq!(totaal, [35_071, 36_474, 37_933, 39_450].map(|n: i64| Euro(Decimal::from(n * 1000))));
        let samen: Vec<Grootte> = cijfers("I12").into_iter().map(|(_, b)| b).collect();
        assert_eq!(samen, [-802, 1_741, -73, 3_228].map(|n: i64| Euro(Decimal::from(n * 1000))));
        assert_eq!(cijfers("I8")[0], (Some(Euro(dec!(1052000))), Euro(dec!(853000))));
        assert!(matches!(cijfers("I13")[1].1, Procent(p) if p.round_dp(0) == dec!(38)));
        assert_eq!(cijfers("I15")[0], (Some(Aantal(dec!(56))), Aantal(dec!(54))));
    }

    #[test]
    fn what_the_plan_does_not_hold_is_not_computed() {
        let mut leeg = plan();
        leeg.begroting.initiatieven.clear();
        leeg.scope.clear();
        for nr in ["I1", "I2", "I15", "I18", "I19", "I37"] {
            let strijd = STRIJD.iter().find(|s| s.nr == nr).unwrap();
            assert!(strijd.reken.unwrap()(&leeg).is_empty(), "{nr}");
        }
    }
}
