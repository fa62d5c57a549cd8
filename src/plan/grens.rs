//! Between which bounds a figure lies, by the kind of figure. One list, for the check of files and for every edit.
//!
//! The bounds are wide enough for any gemeente. Together with those of a plan as a whole
//! ([`crate::plan::controle::omvang`]) they are narrow enough that no step of the chain leaves the range of [`Decimal`],
//! about 7.9 · 10²⁸. What follows from the demand is bounded there, by its hours: 10⁹, so at one available hour and the
//! most support 2 · 10¹⁰ fte. The longest product left is that of the basisniveau in euro: fte (10³ per 1.000 of 10⁷
//! people, in 5.000 wijken) × functies (10³) × euro per fte (10⁷) × twenty years of doubling (10⁶) ≈ 5 · 10²⁶.

use rust_decimal::Decimal;

/// What a figure counts, as far as its bounds go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Getalsoort {
    /// Inhabitants, households, clients: a number of them.
    Aantal,
    /// A share of a whole, percent.
    Procent,
    /// Growth, percent per year.
    Groei,
    /// Units of a voorziening per year.
    Volume,
    /// Units of a voorziening per year per 1.000 of a key figure.
    PerDuizend,
    /// Hours of staff per unit or per meeting.
    UrenPerEenheid,
    /// Participants in a group.
    Groepsgrootte,
    /// Meetings of a group in a year.
    Bijeenkomsten,
    /// Full-time equivalents.
    Fte,
    /// Fte per 1.000 of a key figure.
    FtePerDuizend,
    /// Fte more or less by hand.
    Correctie,
    /// Euro per fte per year.
    EuroPerFte,
    /// Euro per workplace per year.
    EuroPerWerkplek,
    /// Euro per year.
    Euro,
    /// Euro once.
    EuroEenmalig,
    /// Metres.
    Meter,
    /// Metres in a minute.
    MeterPerMinuut,
    /// Metres along the street for one metre as the crow flies.
    Omwegfactor,
    /// Workplaces per fte.
    WerkplekkenPerFte,
    /// Workplaces or rooms of a place.
    Plekken,
    /// Teams.
    Teams,
    /// Contract hours of one fte in a year.
    Contracturen,
    /// Hours of one working day.
    Werkdag,
    /// Hours of a task on one day.
    UrenPerDag,
    /// Hours of a task in one week.
    UrenPerWeek,
    /// Weeks in a year.
    Weken,
    /// Hours in a year.
    UrenPerJaar,
    /// Hours of all work in a period.
    Uren,
    /// People who do a task.
    Personen,
    /// A measure that cannot be counted up, such as a distance or an average.
    Maat,
}

impl Getalsoort {
    /// The lowest and the highest value, both allowed.
    #[expect(clippy::match_same_arms, reason = "what is alike by chance stays apart")]
    pub const fn grenzen(self) -> (i64, i64) {
        match self {
            Self::Aantal | Self::Volume => (0, 10_000_000),
            Self::Procent => (0, 100),
            Self::Groei => (-50, 100),
            Self::PerDuizend | Self::Meter | Self::Maat | Self::EuroPerWerkplek => (0, 1_000_000),
            Self::UrenPerEenheid | Self::Bijeenkomsten | Self::Personen | Self::Plekken => (0, 10_000),
            Self::Groepsgrootte => (1, 1_000),
            Self::Fte => (0, 100_000),
            Self::FtePerDuizend | Self::Teams => (0, 1_000),
            Self::Correctie => (-100_000, 100_000),
            Self::EuroPerFte => (0, 10_000_000),
            Self::Euro | Self::EuroEenmalig => (0, 1_000_000_000_000),
            Self::Omwegfactor => (1, 5),
            Self::MeterPerMinuut => (1, 1_000),
            Self::WerkplekkenPerFte => (0, 10),
            Self::Contracturen => (100, 8_760),
            Self::Werkdag => (1, 24),
            Self::Uren => (0, 1_000_000_000),
            Self::UrenPerDag => (0, 24),
            Self::UrenPerWeek => (0, 168),
            Self::Weken => (0, 53),
            Self::UrenPerJaar => (0, 8_760),
        }
    }
}

/// A value outside the bounds of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grensfout {
    /// What the figure counts; its [`Getalsoort::grenzen`] say what is allowed.
    pub soort: Getalsoort,
    /// The value.
    pub waarde: Decimal,
}

/// Whether a figure of this kind may have this value.
///
/// # Errors
/// The kind and the value when it lies outside the bounds.
pub fn mag(soort: Getalsoort, waarde: Decimal) -> Result<(), Grensfout> {
    let (laagst, hoogst) = soort.grenzen();
    if (Decimal::from(laagst)..=Decimal::from(hoogst)).contains(&waarde) {
        Ok(())
    } else {
        Err(Grensfout { soort, waarde })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn bounds_themselves_are_allowed_and_what_lies_beyond_is_not() {
        assert!(mag(Getalsoort::Groei, dec!(-50)).is_ok());
        assert!(mag(Getalsoort::Groei, dec!(-50.000000001)).is_err());
        assert!(mag(Getalsoort::Procent, dec!(100)).is_ok());
        assert!(mag(Getalsoort::Procent, dec!(100.1)).is_err());
        assert!(mag(Getalsoort::Groepsgrootte, dec!(0.9)).is_err());
    }

    #[test]
    fn longest_product_of_the_chain_stays_in_range() {
        let hoogst = |soort: Getalsoort| Decimal::from(soort.grenzen().1);
        let per_wijk = hoogst(Getalsoort::FtePerDuizend) * hoogst(Getalsoort::Aantal) / dec!(1000);
        let (wijken, functies, verdubbeld) = (dec!(5000), dec!(1000), dec!(1048576));
        let product = [per_wijk, wijken, functies, hoogst(Getalsoort::EuroPerFte), verdubbeld]
            .into_iter()
            .try_fold(Decimal::ONE, Decimal::checked_mul);
        assert!(product.is_some_and(|p| p.checked_mul(dec!(100)).is_some()));
    }
}
