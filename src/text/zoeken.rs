//! How names are searched and ordered: without accents, capitals and curly quotes, and with the numbers in them by their
//! size. What is shown keeps its letters.

pub use crate::plan::kaal::kaal;

/// That nothing of a kind was found with these letters: “Geen wijk gevonden met “xyz”.”
pub fn niets(wat: &str, letters: &str) -> String {
    format!("Geen {wat} gevonden met “{}”.", super::afbreken::zichtbaar(letters))
}

/// True when what is searched for stands in a text.
pub fn past(tekst: &str, zoek: &str) -> bool {
    kaal(tekst).contains(&kaal(zoek))
}

/// Where a name stands among others: É by the E, Wijk 2 before Wijk 10.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rang(Vec<Stuk>);

/// A run of digits or of other characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Stuk {
    /// By its number of digits, then by these.
    Getal(usize, String),
    Tekst(String),
}

impl Rang {
    /// That of a name.
    pub fn van(naam: &str) -> Self {
        let kaal = kaal(naam);
        let mut uit: Vec<Stuk> = Vec::new();
        for teken in kaal.chars() {
            match (uit.last_mut(), teken.is_ascii_digit()) {
                (Some(Stuk::Getal(_, cijfers)), true) => cijfers.push(teken),
                (Some(Stuk::Tekst(tekst)), false) => tekst.push(teken),
                (_, true) => uit.push(Stuk::Getal(0, teken.to_string())),
                (_, false) => uit.push(Stuk::Tekst(teken.to_string())),
            }
        }
        for stuk in &mut uit {
            if let Stuk::Getal(lengte, cijfers) = stuk {
                *cijfers = cijfers.trim_start_matches('0').to_owned();
                *lengte = cijfers.len();
            }
        }
        Self(uit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_on_any_keyboard_finds_the_name() {
        for (naam, zoek) in [
            ("Étage", "etage"),
            ("Etage", "étage"),
            ("E\u{301}tage", "etage"),
            ("’t Zand", "'t zand"),
            ("'t Markehuus", "’t mark"),
            ("zorgcoördinator", "coordinator"),
            ("Œuvre", "oeuvre"),
            ("Huis\u{a0}12", "huis 12"),
        ] {
            assert!(past(naam, zoek), "{zoek} in {naam}");
        }
        assert!(!past("Zand", "'t zand"));
    }

    #[test]
    fn names_stand_where_a_reader_looks_for_them() {
        let mut namen =
            ["Wijk 10", "Zuid", "’t Zand", "Étage", "Wijk 2", "Fabriek", "'t Hofje", "Wijk", "Duin", "Wijk 007"];
        namen.sort_by_key(|naam| Rang::van(naam));
        assert_eq!(
            namen,
            ["'t Hofje", "’t Zand", "Duin", "Étage", "Fabriek", "Wijk", "Wijk 2", "Wijk 007", "Wijk 10", "Zuid"]
        );
    }
}
