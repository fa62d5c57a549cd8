//! Days as the Dutch write them, out and in.

use jiff::civil::Date;

/// `1-1-2028`.
pub fn datum(dag: Date) -> String {
    format!("{}-{}-{}", dag.day(), dag.month(), dag.year())
}

/// The names of the months and how they are shortened, January first.
const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a day as people type it: `1-1-2028`, `1/1/2028`, `1 jan 2028`, or as in a plan file `2028-01-01`; nothing for
/// an empty text.
///
/// # Errors
/// What is wrong with it, in one sentence without a full stop.
pub fn lees(tekst: &str) -> Result<Option<Date>, String> {
    let delen: Vec<&str> = tekst.split(|c: char| !c.is_alphanumeric()).filter(|d| !d.is_empty()).collect();
    let uitleg = "typ een datum als 1-1-2028, of laat leeg";
    let (dag, maand, jaar) = match delen[..] {
        [] => return Ok(None),
        [jaar, maand, dag] if jaar.len() == 4 => (dag, maand, jaar),
        [dag, maand, jaar] if jaar.len() == 4 => (dag, maand, jaar),
        [_, _, _] => return Err("typ het jaar met vier cijfers, zoals 1-1-2028".to_owned()),
        _ => return Err(uitleg.to_owned()),
    };
    let (Ok(dag), Some(maand), Ok(jaar)) = (dag.parse::<i8>(), maandnummer(maand), jaar.parse::<i16>()) else {
        return Err(uitleg.to_owned());
    };
    Date::new(jaar, maand, dag).map(Some).map_err(|_| format!("de dag {dag}-{maand}-{jaar} bestaat niet"))
}

fn maandnummer(tekst: &str) -> Option<i8> {
    if let Ok(nummer) = tekst.parse::<i8>() {
        return Some(nummer);
    }
    let klein = tekst.to_lowercase();
    let past =
        |maand: &&str| klein.len() >= 3 && (maand.starts_with(&klein) || (klein == "mrt" && **maand == *"maart"));
    let plaats = MAANDEN.iter().position(past)?;
    i8::try_from(plaats + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_type_them() {
        for tekst in ["1-3-2028", "01-03-2028", "1/3/2028", "1 mrt 2028", "1 Maart 2028", "2028-03-01", " 1.3.2028 "] {
            assert_eq!(lees(tekst), Ok(Some(date(2028, 3, 1))), "{tekst}");
        }
        assert_eq!(lees("  "), Ok(None));
        assert_eq!(lees(&datum(date(2028, 12, 31))), Ok(Some(date(2028, 12, 31))));
    }

    #[test]
    fn what_is_no_day_is_answered_with_what_is() {
        assert_eq!(lees("31-2-2028"), Err("de dag 31-2-2028 bestaat niet".to_owned()));
        assert_eq!(lees("1-1-28"), Err("typ het jaar met vier cijfers, zoals 1-1-2028".to_owned()));
        for tekst in ["morgen", "1-1", "1 xyz 2028", "a-b-2028", "1-1-1-2028", "999-1-2028"] {
            assert!(lees(tekst).is_err(), "{tekst}");
        }
    }
}
