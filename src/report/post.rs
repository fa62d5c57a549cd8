//! [`Post`]: a line of the budget, by one name in every table and on every screen, and where its figure comes from.

use rust_decimal::Decimal;

use crate::calc::jaren;
use crate::calc::kosten::Kosten;
use crate::plan::{Herkomst, Plan, Status, Waarde, waarde::Werking};
use crate::text::gat;

/// A line of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    /// Staff.
    Personeel,
    /// Overhead on staff.
    Overhead,
    /// Places.
    Huisvesting,
    /// Activities, materials and volunteers.
    Activiteiten,
    /// Set aside for residents' initiatives.
    Oormerk,
    /// Reserve.
    Reserve,
    /// All expenses together.
    Samen,
    /// The lumpsum.
    Lumpsum,
    /// What is left of the lumpsum; less than nought where it is too little.
    Over,
    /// What the vacatures would add, with their overhead.
    Vacatures,
    /// All expenses with the vacatures.
    MetVacatures,
    /// What is left of the lumpsum with the vacatures.
    OverMetVacatures,
}

impl Post {
    /// All lines, in the order in which they add up; what the vacatures would do stands apart, below.
    pub const ALLE: [Self; 12] = [
        Self::Personeel,
        Self::Overhead,
        Self::Huisvesting,
        Self::Activiteiten,
        Self::Oormerk,
        Self::Reserve,
        Self::Samen,
        Self::Lumpsum,
        Self::Over,
        Self::Vacatures,
        Self::MetVacatures,
        Self::OverMetVacatures,
    ];

    /// The expenses, which add up to [`Post::Samen`].
    pub const UITGAVEN: [Self; 6] =
        [Self::Personeel, Self::Overhead, Self::Huisvesting, Self::Activiteiten, Self::Oormerk, Self::Reserve];

    /// Its name in a table.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Personeel => "personeel",
            Self::Overhead => "overhead",
            Self::Huisvesting => "huisvesting",
            Self::Activiteiten => "activiteiten",
            Self::Oormerk => "oormerk inwonersinitiatieven",
            Self::Reserve => "reserve",
            Self::Samen => "uitgaven samen",
            Self::Lumpsum => "lumpsum",
            Self::Over => "over van de lumpsum",
            Self::Vacatures => "vacatures, met overhead",
            Self::MetVacatures => "uitgaven met vacatures",
            Self::OverMetVacatures => "over met vacatures",
        }
    }

    /// What kind of amount it is.
    pub const fn soort(self) -> &'static str {
        match self {
            Self::Samen | Self::MetVacatures => "som",
            Self::Lumpsum => "inkomst",
            Self::Over | Self::OverMetVacatures => "saldo",
            Self::Reserve => "reservering",
            Self::Vacatures => "nog niet vervuld",
            _ => "uitgave",
        }
    }

    /// True for what is set beside a lumpsum, in a year without one.
    pub const fn mist_lumpsum(self, kosten: &Kosten) -> bool {
        matches!(self, Self::Lumpsum | Self::Over | Self::OverMetVacatures) && kosten.lumpsum.is_none()
    }

    /// Its amount in a year; none where that rests on what is not filled in yet: nobody works there, no place is named, or
    /// there is no lumpsum.
    pub fn euro(self, kosten: &Kosten) -> Option<Decimal> {
        let bekend = match self {
            Self::Personeel
            | Self::Overhead
            | Self::Samen
            | Self::Over
            | Self::Vacatures
            | Self::MetVacatures
            | Self::OverMetVacatures => kosten.met_mensen,
            Self::Huisvesting => kosten.met_plekken,
            Self::Reserve => kosten.lumpsum.is_some(),
            Self::Activiteiten => kosten.met_lumpsum || !kosten.activiteiten.is_zero(),
            Self::Oormerk => kosten.met_lumpsum || !kosten.oormerk.is_zero(),
            Self::Lumpsum => true,
        };
        if !bekend {
            return None;
        }
        Some(match self {
            Self::Personeel => kosten.personeel,
            Self::Overhead => kosten.overhead,
            Self::Huisvesting => kosten.huisvesting,
            Self::Activiteiten => kosten.activiteiten,
            Self::Oormerk => kosten.oormerk,
            Self::Reserve => kosten.reserve,
            Self::Samen => kosten.totaal,
            Self::Lumpsum => kosten.lumpsum?,
            Self::Over => kosten.over()?,
            Self::Vacatures => kosten.vacatures,
            Self::MetVacatures => kosten.met_vacatures(),
            Self::OverMetVacatures => kosten.over_met_vacatures()?,
        })
    }

    /// Where its figure comes from; how it is computed where no figure of the plan gives it.
    pub fn herkomst(self, plan: &Plan, jaar: u16) -> Herkomst {
        let begroting = &plan.begroting;
        let gerekend = |hoe: &str| Herkomst { toelichting: hoe.to_owned(), ..Herkomst::default() };
        match self {
            Self::Personeel => gerekend("fte × kosten per fte; zie de tabel aannames"),
            Self::Overhead => van(plan, &begroting.overhead),
            Self::Huisvesting => gerekend("som van de locaties en de kanalen; zie de tabellen locaties en kanalen"),
            Self::Activiteiten => van(plan, &begroting.activiteiten),
            Self::Oormerk => van(plan, &begroting.oormerk),
            Self::Reserve => van(plan, &begroting.reserve),
            Self::Vacatures => gerekend(
                "fte × kosten per fte, met overhead, vanaf de dag waarop een vacature vervuld moet zijn; zonder dag het \
                 hele jaar",
            ),
            Self::Samen | Self::Over | Self::MetVacatures | Self::OverMetVacatures => Herkomst::default(),
            Self::Lumpsum => {
                let Some(lumpsum) = jaren::laatste(&begroting.lumpsum, jaar) else { return Herkomst::default() };
                if lumpsum.jaar == jaar {
                    return van(plan, &lumpsum.waarde);
                }
                let toelichting =
                    format!("doorgetrokken uit {}, {}", lumpsum.jaar, gat::per_jaar(begroting.doortrekken.midden));
                Herkomst { status: Some(Status::Aanname), toelichting, ..Herkomst::default() }
            }
        }
    }
}

fn van<W: Werking>(plan: &Plan, waarde: &Waarde<W>) -> Herkomst {
    plan.begroting.herkomst.van(waarde, &plan.herkomst)
}
