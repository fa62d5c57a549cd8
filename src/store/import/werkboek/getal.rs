//! Numbers of a workbook as text: a spreadsheet keeps them in binary, and shows fifteen digits.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// How a cell shows its number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Vorm {
    /// As it is.
    #[default]
    Gewoon,
    /// As a percentage: a hundred times as much.
    Procent,
    /// As a day.
    Datum,
}

/// The number in words of a Dutch table, never such that it can be read in two ways; nothing for what is no number.
pub(super) fn tekst(rauw: &str, vorm: Vorm, begin: Date) -> Option<String> {
    let rauw = rauw.trim();
    if vorm == Vorm::Gewoon && !rauw.is_empty() && rauw.len() <= 9 && rauw.bytes().all(|b| b.is_ascii_digit()) {
        return Some(rauw.to_owned());
    }
    let waarde: f64 = rauw.parse().ok().filter(|w: &f64| w.is_finite())?;
    match vorm {
        Vorm::Gewoon => Some(komma(waarde)),
        Vorm::Procent => Some(format!("{} %", komma(waarde * 100.0))),
        Vorm::Datum => Some(dag(waarde, begin).map_or_else(|| komma(waarde), |dag| dag.to_string())),
    }
}

/// With fifteen digits and a decimal comma.
fn komma(waarde: f64) -> String {
    let Ok(precies) = Decimal::from_scientific(&format!("{waarde:.14e}")) else { return waarde.to_string() };
    let tekst = precies.normalize().to_string().replace('.', ",");
    // Three decimals look like thousands.
    let drie = tekst.split_once(',').is_some_and(|(_, na)| na.len() == 3);
    if drie { tekst + "0" } else { tekst }
}

/// The day with this number, counted from the day before `begin`; nothing for a moment within a day.
fn dag(waarde: f64, begin: Date) -> Option<Date> {
    if waarde.fract() != 0.0 || !(1.0..3_000_000.0).contains(&waarde) {
        return None;
    }
    // The first spreadsheet took 1900 for a leap year, and all after it do.
    let vroeg = begin == BEGIN_1900 && waarde < 61.0;
    let dagen = format!("{waarde:.0}").parse::<i64>().ok()? + i64::from(vroeg);
    begin.checked_add(dagen.days()).ok()
}

/// The day nought of most workbooks.
pub(super) const BEGIN_1900: Date = date(1899, 12, 30);
/// The day nought of some from a Mac.
pub(super) const BEGIN_1904: Date = date(1904, 1, 1);

/// How a format of a spreadsheet shows a number: by its number, or where it has none of its own by its pattern.
pub(super) fn vorm(nummer: u32, patroon: Option<&str>) -> Vorm {
    let Some(patroon) = patroon else {
        return match nummer {
            9 | 10 => Vorm::Procent,
            14..=22 | 27..=36 | 50..=58 => Vorm::Datum,
            _ => Vorm::Gewoon,
        };
    };
    let mut tekens = patroon.chars();
    let mut vorm = Vorm::Gewoon;
    while let Some(teken) = tekens.next() {
        match teken {
            // What is quoted or set apart is shown as it stands.
            '"' => while tekens.next().is_some_and(|t| t != '"') {},
            '[' => while tekens.next().is_some_and(|t| t != ']') {},
            '\\' | '_' | '*' => {
                tekens.next();
            }
            '%' => return Vorm::Procent,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' => vorm = Vorm::Datum,
            _ => {}
        }
    }
    vorm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_that_the_sheet_shows() {
        for (rauw, vorm, verwacht) in [
            ("12", Vorm::Gewoon, "12"),
            ("12.5", Vorm::Gewoon, "12,5"),
            ("1.234", Vorm::Gewoon, "1,2340"),
            ("0.30000000000000004", Vorm::Gewoon, "0,3"),
            ("1E3", Vorm::Gewoon, "1000"),
            ("-7", Vorm::Gewoon, "-7"),
            ("0.125", Vorm::Procent, "12,5 %"),
            ("46753", Vorm::Datum, "2028-01-01"),
            ("59", Vorm::Datum, "1900-02-28"),
            ("61", Vorm::Datum, "1900-03-01"),
            ("46753.5", Vorm::Datum, "46753,5"),
        ] {
            assert_eq!(tekst(rauw, vorm, BEGIN_1900).as_deref(), Some(verwacht), "{rauw}");
        }
        assert_eq!(tekst("45291", Vorm::Datum, BEGIN_1904).as_deref(), Some("2028-01-01"));
        assert_eq!(tekst("NaN", Vorm::Gewoon, BEGIN_1900), None);
    }

    #[test]
    fn a_format_tells_a_day_and_a_percentage() {
        for (patroon, verwacht) in [
            ("dd-mm-yyyy", Vorm::Datum),
            ("[$-413]d mmmm yyyy", Vorm::Datum),
            ("0.0%", Vorm::Procent),
            ("#,##0.0\" %\"", Vorm::Gewoon),
            ("\"dag\" 0", Vorm::Gewoon),
            ("[Red]0", Vorm::Gewoon),
            ("#,##0.00\\ \"y\"", Vorm::Gewoon),
        ] {
            assert_eq!(vorm(164, Some(patroon)), verwacht, "{patroon}");
        }
        assert_eq!([vorm(14, None), vorm(10, None), vorm(0, None)], [Vorm::Datum, Vorm::Procent, Vorm::Gewoon]);
    }
}
