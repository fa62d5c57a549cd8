//! The tables of S2 as they are printed: the financieel denkmodel in thousands of euro, 2026 to 2031, and bijlage 6. What
//! is computed with them stands in `bedragen`.

use rust_decimal::Decimal;

use crate::calc::afronding::halverwege;

/// The first year of the table.
pub const EERSTE: u16 = 2026;

/// Years in the table.
pub const JAREN: usize = 6;

/// One line, thousands of euro a year.
pub type Regel = [i64; JAREN];

pub const JEUGD: Regel = [13_520, 14_061, 14_623, 15_208, 15_816, 16_449];
pub const WMO: Regel = [12_763, 13_273, 13_804, 14_357, 14_931, 15_528];
pub const TOTAAL: Regel = [32_425, 33_722, 35_070, 36_473, 37_932, 39_449];
pub const BESTAANSZEKERHEID: Regel = [172, 179, 186, 193, 201, 209];
pub const BESPARING_MINIMUM: Regel = [0, 0, 1_052, 1_824, 1_897, 1_972];
pub const PERSONEEL: Regel = [0, 0, 0, 1_000, 1_000, 1_350];
pub const PARTNERSCHAP: Regel = [0, 0, 354, 354, 354, 354];
pub const ONVOORZIEN: Regel = [0, 0, 500, 500, 0, 0];
pub const SALDO_MINIMUM: Regel = [-1_040, -1_040, -692, 1_970, 2_543, 2_968];
pub const SALDO_MAXIMUM: Regel = [-1_040, -1_040, -692, 2_699, 3_301, 3_757];

/// Growth of the budget, percent a year.
pub const GROEI: u32 = 4;

/// The projectteam of bijlage 6: name, schaal, tenths of fte, and what it costs in euro.
pub const PROJECTTEAM: [(&str, u8, i64, i64); 13] = [
    ("HR-Advies", 11, 10, 113_350),
    ("Beleidsadvies", 11, 10, 113_350),
    ("Financieel Advies", 11, 5, 56_675),
    ("Communicatie", 10, 5, 50_100),
    ("Medewerker Uitvoering", 9, 10, 90_600),
    ("Projectsecretaris", 9, 5, 45_300),
    ("Contractmanagement", 11, 5, 56_675),
    ("Strategisch Adviseur / verandermanagement", 12, 4, 50_800),
    ("Projectcontroller", 11, 1, 12_594),
    ("Medewerker informatie-management", 9, 2, 18_120),
    ("Functioneel Beheerder", 9, 2, 18_120),
    ("Deelprojectleider", 11, 10, 113_350),
    ("Privacy Officer", 10, 1, 5_567),
];

/// What one fte of a schaal costs by the rows of the same table for whole posts, euro a year.
pub const fn per_fte(schaal: u8) -> i64 {
    match schaal {
        9 => 90_600,
        10 => 100_200,
        11 => 113_350,
        _ => 127_000,
    }
}

/// What a row of the projectteam comes to by its fte and schaal, euro.
pub fn naar_schaal(rij: &(&str, u8, i64, i64)) -> Decimal {
    Decimal::new(per_fte(rij.1) * rij.2, 1)
}

/// A line in a year, euro; nought outside the table.
pub fn in_jaar(regel: &Regel, jaar: u16) -> Decimal {
    let plaats = jaar.checked_sub(EERSTE).map(usize::from);
    plaats.and_then(|p| regel.get(p)).map_or(Decimal::ZERO, |duizend| Decimal::from(duizend * 1000))
}

/// All of a line up to and with a year, euro.
pub fn tot_en_met(regel: &Regel, jaar: u16) -> Decimal {
    (EERSTE..=jaar).map(|jaar| in_jaar(regel, jaar)).sum()
}

/// An amount after so many years of growth, rounded to thousands of euro as the table is.
pub fn gegroeid(bedrag: Decimal, jaren: u16) -> Decimal {
    let factor = Decimal::ONE + Decimal::new(GROEI.into(), 2);
    let som = (0..jaren).fold(bedrag, |som, _| som * factor);
    in_duizenden(som)
}

/// Rounded to thousands, half up.
pub fn in_duizenden(bedrag: Decimal) -> Decimal {
    let duizend = Decimal::ONE_THOUSAND;
    halverwege(bedrag / duizend, 0) * duizend
}
