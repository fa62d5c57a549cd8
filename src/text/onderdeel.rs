//! The Dutch words for the nouns of a plan file, as messages about files use them.

use crate::plan::controle::Codesoort;
use crate::plan::deel::Aard;

/// A noun of the file format with its article, by the name that it has in the code: `Buurt` is “een buurt”. A name
/// that is not known is shown as it is.
pub fn onderdeel(naam: &str) -> String {
    match naam {
        "Instellingen" => "de instellingen".to_owned(),
        _ => aard(naam).map_or_else(|| format!("“{naam}”"), |aard| aard.een.to_owned()),
    }
}

/// What an enum of the file format is a list of: `Domein` is “domein”.
pub fn keuze(naam: &str) -> String {
    match naam {
        "Thema" => "stel kleuren".to_owned(),
        _ => aard(naam).map_or_else(|| format!("waarde van “{naam}”"), |aard| aard.een.to_owned()),
    }
}

fn aard(naam: &str) -> Option<&'static Aard> {
    let mut gevonden = None;
    Aard::alle(&mut |aard| {
        if aard.naam == naam {
            gevonden = Some(aard);
        }
    });
    gevonden
}

/// A noun that has a code, without and with its article.
pub fn met_code(soort: Codesoort) -> (&'static str, &'static str) {
    Aard::met_code(soort).map_or(("onderdeel", "het onderdeel"), |aard| (aard.kaal(), aard.de))
}

/// `a, b of c`.
pub fn een_van<T: AsRef<str>>(delen: &[T]) -> String {
    match delen {
        [] => String::new(),
        [een] => een.as_ref().to_owned(),
        [begin @ .., laatste] => {
            let begin: Vec<&str> = begin.iter().map(AsRef::as_ref).collect();
            format!("{} of {}", begin.join(", "), laatste.as_ref())
        }
    }
}
