//! What a cell of someone else's file says: a number, yes or no, or that it is not known.

use rust_decimal::Decimal;

use crate::calc::afscherming::is_teken;
use crate::plan::exact::{DECIMALEN, GROOTSTE};
use crate::plan::kaal::kaal;

/// What stands in a cell where a number belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Getal {
    /// A number.
    Is(Decimal),
    /// The source does not know it, or does not tell.
    Onbekend,
    /// It was hidden in a file for others: what the plan has stays.
    Verborgen,
    /// It can be read in two ways, as `1.234`.
    Dubbelzinnig,
    /// No number.
    Geen,
}

/// What sets the decimals of a column apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimaalteken {
    /// A point.
    Punt,
    /// A comma.
    Komma,
}

/// What the sources write where they have no figure. A lone zero is a figure.
pub fn is_onbekend(cel: &str) -> bool {
    matches!(cel, "" | "." | "-" | "–" | "x" | "X" | "?" | "*" | "nb" | "n.b." | "NB" | "nvt" | "n.v.t." | "NA")
        || kaal(cel) == "onbekend"
}

/// What sets decimals apart in these cells; nothing where none of them tells.
pub fn decimaalteken<'c>(mut cellen: impl Iterator<Item = &'c str>) -> Option<Decimaalteken> {
    cellen.find_map(|cel| teken_van(&kern(cel)?))
}

fn teken_van(cel: &str) -> Option<Decimaalteken> {
    use Decimaalteken::{Komma, Punt};
    match (cel.rfind('.'), cel.rfind(',')) {
        (None, None) => None,
        (Some(punt), Some(komma)) => Some(if punt > komma { Punt } else { Komma }),
        (Some(_), None) => (!kan_duizendtal(cel, '.')).then_some(Punt),
        (None, Some(_)) => (!kan_duizendtal(cel, ',')).then_some(Komma),
    }
}

/// True for groups of three digits with this sign between them, as thousands are written.
fn kan_duizendtal(cel: &str, teken: char) -> bool {
    let mut delen = cel.split(teken);
    let eerste = delen.next().unwrap_or_default();
    (1..=3).contains(&eerste.len()) && !eerste.starts_with('0') && delen.all(|deel| deel.len() == 3)
}

/// The digits and signs of a number without its unit; nothing where something else stands there.
fn kern(cel: &str) -> Option<String> {
    let cel = cel.trim_start_matches('\'').trim_start_matches('€').trim_end_matches(['%', '€']);
    let kern: String = cel.chars().filter(|t| !t.is_whitespace()).collect();
    let cijfers = kern.strip_prefix('-').unwrap_or(&kern);
    let goed = cijfers.starts_with(|t: char| t.is_ascii_digit())
        && cijfers.ends_with(|t: char| t.is_ascii_digit())
        && cijfers.chars().all(|t| t.is_ascii_digit() || t == '.' || t == ',');
    goed.then_some(kern)
}

/// Reads a cell in a column with this sign for decimals.
pub fn getal(cel: &str, teken: Option<Decimaalteken>) -> Getal {
    if !cel.is_empty() && cel.len() <= 9 && cel.bytes().all(|b| b.is_ascii_digit()) {
        return cel.parse::<u32>().map_or(Getal::Geen, |n| Getal::Is(n.into()));
    }
    if is_onbekend(cel) {
        return Getal::Onbekend;
    }
    if is_teken(cel) {
        return Getal::Verborgen;
    }
    let Some(kern) = kern(cel) else { return Getal::Geen };
    let (min, cijfers) = kern.strip_prefix('-').map_or((false, kern.as_str()), |rest| (true, rest));
    let (duizend, komma) = match teken_van(cijfers).or(teken) {
        Some(Decimaalteken::Punt) => (',', '.'),
        None if cijfers.contains(['.', ',']) => return Getal::Dubbelzinnig,
        Some(Decimaalteken::Komma) | None => ('.', ','),
    };
    let (geheel, breuk) = cijfers.split_once(komma).unwrap_or((cijfers, ""));
    let in_groepen = !geheel.contains(duizend) || kan_duizendtal(geheel, duizend);
    if !in_groepen || breuk.contains(['.', ',']) {
        return Getal::Geen;
    }
    let tekst = format!("{}.{}0", geheel.replace(duizend, ""), breuk.trim_end_matches('0'));
    match Decimal::from_str_exact(&tekst).map(|d| d.normalize()) {
        Ok(waarde) if waarde <= Decimal::from(GROOTSTE) && waarde.scale() <= DECIMALEN => {
            Getal::Is(if min && !waarde.is_zero() { -waarde } else { waarde })
        }
        _ => Getal::Geen,
    }
}

/// Yes or no; nothing for anything else.
pub fn ja_nee(cel: &str) -> Option<bool> {
    match kaal(cel).as_str() {
        "ja" | "j" | "1" | "waar" | "true" => Some(true),
        "nee" | "n" | "0" | "onwaar" | "false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn numbers_are_read_as_their_column_writes_them() {
        use Decimaalteken::{Komma, Punt};
        for (cel, teken, verwacht) in [
            ("405", None, Getal::Is(dec!(405))),
            ("0.6", None, Getal::Is(dec!(0.6))),
            ("132489,926", None, Getal::Is(dec!(132489.926))),
            ("1.234,5", None, Getal::Is(dec!(1234.5))),
            ("1,234.5", None, Getal::Is(dec!(1234.5))),
            ("1.234", None, Getal::Dubbelzinnig),
            ("1.234", Some(Komma), Getal::Is(dec!(1234))),
            ("1.234", Some(Punt), Getal::Is(dec!(1.234))),
            ("0.125", Some(Komma), Getal::Is(dec!(0.125))),
            ("-12,5", None, Getal::Is(dec!(-12.5))),
            ("€ 12.000,00", None, Getal::Is(dec!(12000))),
            ("14,9 %", None, Getal::Is(dec!(14.9))),
            ("1 234", None, Getal::Is(dec!(1234))),
            (".", None, Getal::Onbekend),
            ("onbekend", None, Getal::Onbekend),
            ("< 10", None, Getal::Verborgen),
            ("verborgen", None, Getal::Verborgen),
            ("1.23.456", None, Getal::Geen),
            ("12a", None, Getal::Geen),
            ("1e3", None, Getal::Geen),
            ("99999999999999", None, Getal::Geen),
            ("4294967295999", None, Getal::Geen),
        ] {
            assert_eq!(getal(cel, teken), verwacht, "{cel}");
        }
    }

    #[test]
    fn the_column_tells_what_its_sign_means() {
        let van = |cellen: &[&str]| decimaalteken(cellen.iter().copied());
        assert_eq!(van(&["1.234", ".", "12,5"]), Some(Decimaalteken::Komma));
        assert_eq!(van(&["1.234", "0.6"]), Some(Decimaalteken::Punt));
        assert_eq!(van(&["1.234", "1.235.000"]), None);
        assert_eq!(van(&["12", "onbekend"]), None);
    }
}
