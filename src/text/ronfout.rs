//! The Dutch words for everything that the RON reader can say. Its own words are English and never shown.

use ron::Error;

use super::melding::Zin;
use super::onderdeel::{een_van, keuze, onderdeel};
use crate::plan::nabij::nabij;

/// What is wrong and how to mend it; `stond` is the piece of the file that is pointed at.
pub fn woorden(fout: &Error, stond: &str) -> Zin {
    match fout {
        Error::NoSuchStructField { expected, found, outer } => Zin {
            wat: format!("onbekend veld “{found}”{}", binnen(outer.as_deref())),
            herstel: bedoeld(found, expected, "hier kunnen staan"),
        },
        Error::MissingStructField { field, outer } => Zin {
            wat: format!("het veld “{field}” ontbreekt{}", binnen(outer.as_deref())),
            herstel: Some(format!("voeg “{field}: …” toe")),
        },
        Error::DuplicateStructField { field, outer } => Zin {
            wat: format!("het veld “{field}” staat er twee keer{}", binnen(outer.as_deref())),
            herstel: Some("haal er een weg".to_owned()),
        },
        Error::NoSuchEnumVariant { expected, found, outer } => Zin {
            wat: match outer {
                Some(naam) => format!("“{found}” is geen {}", keuze(naam)),
                None => format!("“{found}” kan hier niet staan"),
            },
            herstel: bedoeld(found, expected, "kies uit"),
        },
        Error::ExpectedDifferentStructName { expected, found } => Zin {
            wat: format!("hier hoort {}, maar er staat “{found}”", onderdeel(expected)),
            herstel: Some("laat de naam voor het haakje weg".to_owned()),
        },
        Error::IntegerOutOfBounds => Zin {
            wat: format!("{} past hier niet", aangehaald(stond)),
            herstel: Some("schrijf een geheel getal, niet negatief en niet te groot".to_owned()),
        },
        Error::ExceededRecursionLimit => Zin {
            wat: "hier staan te veel haakjes in elkaar".to_owned(),
            herstel: Some("haal de overbodige haakjes weg; een plan heeft er ten hoogste tien diep".to_owned()),
        },
        Error::InvalidEscape(_) => Zin {
            wat: "na een backslash staat hier iets dat geen teken oplevert".to_owned(),
            herstel: Some(r#"schrijf \\ voor een backslash en \" voor een aanhalingsteken"#.to_owned()),
        },
        Error::Eof => Zin {
            wat: "het bestand houdt te vroeg op".to_owned(),
            herstel: Some("sluit elk haakje, of zet een reservekopie terug".to_owned()),
        },
        Error::ExpectedStringEnd => Zin {
            wat: "deze tekst heeft geen aanhalingsteken aan het eind".to_owned(),
            herstel: Some("zet er een \" achter".to_owned()),
        },
        Error::UnclosedBlockComment | Error::UnclosedLineComment => Zin {
            wat: "deze opmerking houdt niet op".to_owned(),
            herstel: Some("sluit haar met */ of begin een nieuwe regel".to_owned()),
        },
        Error::TrailingCharacters => Zin {
            wat: "na het laatste haakje staat nog iets".to_owned(),
            herstel: Some("haal weg wat er te veel staat; een haakje is misschien te vroeg gesloten".to_owned()),
        },
        Error::NoSuchExtension(_) | Error::ExpectedAttribute | Error::ExpectedAttributeEnd => Zin {
            wat: "wijkplan kent deze regel met #! niet".to_owned(),
            herstel: Some("haal de regel weg".to_owned()),
        },
        Error::ExpectedMapColon => Zin {
            wat: format!("na de naam hoort een dubbele punt{}", maar_er_staat(stond)),
            herstel: Some("schrijf naam: waarde".to_owned()),
        },
        Error::ExpectedComma => Zin {
            wat: format!("hier hoort een komma of een sluitend haakje{}", maar_er_staat(stond)),
            herstel: Some("zet een komma tussen twee delen".to_owned()),
        },
        ander => hier_hoort(verwacht(ander), stond),
    }
}

/// A file that begins with a field: the bracket before it was forgotten.
pub fn haakje_vergeten(veld: &str) -> Zin {
    Zin {
        wat: format!("voor {} ontbreekt een haakje", aangehaald(veld)),
        herstel: Some("zet ( aan het begin van het bestand en ) aan het eind".to_owned()),
    }
}

/// What should have stood there and how to write it, for the errors that are about the kind of value.
fn verwacht(fout: &Error) -> (&'static str, &'static str) {
    match fout {
        Error::ExpectedArray => ("een lijst tussen [ en ]", "zet er [ en ] omheen, ook om één deel"),
        Error::ExpectedArrayEnd => ("] aan het eind van de lijst", "sluit de lijst met ]"),
        Error::ExpectedMap => ("een lijst tussen { en }", "schrijf {Naam: getal, …}"),
        Error::ExpectedMapEnd => ("} aan het eind van de lijst", "sluit de lijst met }"),
        Error::ExpectedBoolean => ("true (ja) of false (nee)", "schrijf true of false"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            ("een geheel getal", "schrijf alleen cijfers, zoals 12")
        }
        Error::ExpectedFloat | Error::FloatUnderscore => ("een getal", "schrijf cijfers met een punt, zoals 52.99"),
        Error::ExpectedString => ("een tekst tussen aanhalingstekens", "zet er \" voor en achter"),
        Error::ExpectedChar | Error::ExpectedByteLiteral | Error::ExpectedByteString => ("een teken", "schrijf er een"),
        Error::ExpectedOption => ("een waarde of None", "schrijf de waarde, of laat het veld weg"),
        Error::ExpectedOptionEnd | Error::ExpectedStructLikeEnd => ("een sluitend haakje )", "sluit dit deel met )"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedStructName(_) => {
            ("een deel tussen ( en )", "schrijf (veld: waarde, …)")
        }
        Error::ExpectedUnit => ("()", "schrijf ()"),
        Error::ExpectedDifferentLength { .. } => ("een ander aantal delen", "vergelijk met een plan dat wel opent"),
        Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) | Error::ExpectedIdentifier => {
            ("de naam van een veld", "schrijf veld: waarde")
        }
        _ => ("iets anders", "vergelijk met een plan dat wel opent; “wijkplan nieuw MAP” maakt er een"),
    }
}

fn hier_hoort((wat, herstel): (&str, &str), stond: &str) -> Zin {
    Zin { wat: format!("hier hoort {wat}{}", maar_er_staat(stond)), herstel: Some(herstel.to_owned()) }
}

fn maar_er_staat(stond: &str) -> String {
    if stond.is_empty() { String::new() } else { format!(", maar er staat {}", aangehaald(stond)) }
}

/// A short piece of the file; a text in a file has its own quotes already.
fn aangehaald(stond: &str) -> String {
    let kort: String = stond.chars().take_while(|t| !t.is_control()).take(40).collect();
    let rest = if kort.len() < stond.len() { "…" } else { "" };
    if kort.starts_with('"') { format!("{kort}{rest}") } else { format!("“{kort}{rest}”") }
}

fn binnen(outer: Option<&str>) -> String {
    outer.map_or_else(String::new, |naam| format!(" in {}", onderdeel(naam)))
}

fn bedoeld(gevonden: &str, mogelijk: &[&str], anders: &str) -> Option<String> {
    match nabij(gevonden, mogelijk.iter().copied()) {
        Some(nabij) => Some(format!("bedoelde u “{nabij}”?")),
        None if mogelijk.is_empty() => None,
        None => Some(format!("{anders}: {}", een_van(mogelijk))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every error that the reader has, and may have in a later version for what is not listed.
    fn alle() -> Vec<Error> {
        let naam = || Some("Buurt".to_owned());
        let utf8 = String::from_utf8(vec![0xFF]).unwrap_err().utf8_error();
        vec![
            Error::Fmt,
            Error::Io("some English".into()),
            Error::Message("some English".into()),
            Error::Eof,
            Error::ExpectedArray,
            Error::ExpectedArrayEnd,
            Error::ExpectedAttribute,
            Error::ExpectedAttributeEnd,
            Error::ExpectedBoolean,
            Error::ExpectedComma,
            Error::ExpectedChar,
            Error::ExpectedByteLiteral,
            Error::ExpectedFloat,
            Error::FloatUnderscore,
            Error::ExpectedInteger,
            Error::ExpectedOption,
            Error::ExpectedOptionEnd,
            Error::ExpectedMap,
            Error::ExpectedMapColon,
            Error::ExpectedMapEnd,
            Error::ExpectedDifferentStructName { expected: "Gemeente", found: "Gemente".into() },
            Error::ExpectedStructLike,
            Error::ExpectedNamedStructLike("Buurt"),
            Error::ExpectedStructLikeEnd,
            Error::ExpectedUnit,
            Error::ExpectedString,
            Error::ExpectedByteString,
            Error::ExpectedStringEnd,
            Error::ExpectedIdentifier,
            Error::InvalidEscape("Unknown escape character"),
            Error::IntegerOutOfBounds,
            Error::InvalidIntegerDigit { digit: 'x', base: 10 },
            Error::NoSuchExtension("unwrap_all".into()),
            Error::UnclosedBlockComment,
            Error::UnclosedLineComment,
            Error::UnderscoreAtBeginning,
            Error::UnexpectedChar('%'),
            Error::Utf8Error(utf8),
            Error::TrailingCharacters,
            Error::InvalidValueForType { expected: "a valid value".into(), found: "the string".into() },
            Error::ExpectedDifferentLength { expected: "a tuple of size".into(), found: 3 },
            Error::NoSuchEnumVariant { expected: &["Wmo", "Jeugd"], found: "Wom".into(), outer: Some("Domein".into()) },
            Error::NoSuchEnumVariant { expected: &[], found: "Wom".into(), outer: None },
            Error::NoSuchStructField { expected: &["inwoners"], found: "inwonrs".into(), outer: naam() },
            Error::NoSuchStructField { expected: &["code", "naam", "punt"], found: "straat".into(), outer: None },
            Error::MissingStructField { field: "naam", outer: naam() },
            Error::DuplicateStructField { field: "naam", outer: naam() },
            Error::InvalidIdentifier("5".into()),
            Error::SuggestRawIdentifier("5".into()),
            Error::ExpectedRawValue,
            Error::ExceededRecursionLimit,
            Error::ExpectedStructName("Buurt".into()),
            Error::ExpectedRangeSyntax,
        ]
    }

    #[test]
    fn every_error_has_dutch_words() {
        let tekst: Vec<String> = alle()
            .iter()
            .map(|fout| {
                let Zin { wat, herstel } = woorden(fout, "95,5");
                let eigen = fout.to_string();
                assert!(!wat.contains(&eigen), "{wat}");
                match herstel {
                    Some(herstel) => format!("{wat}\n  {herstel}"),
                    None => wat,
                }
            })
            .collect();
        let tekst = tekst.join("\n");
        for engels in ["xpected", "English", "nvalid", "nknown", "ission", " the ", " a ", " found ", "unclosed"] {
            assert!(!tekst.contains(engels), "{engels} in {tekst}");
        }
        insta::assert_snapshot!("alle_fouten", tekst);
    }
}
