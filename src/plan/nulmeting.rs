//! Nulmetingen: how it is in a wijk before the opdracht begins, by the same questions everywhere (S3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::Wijkcode;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};

/// The measurement of one wijk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nulmeting {
    /// Which wijk.
    pub wijk: Wijkcode,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
    /// The questions with what came out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub antwoorden: Vec<Meetvraag>,
}

/// One question of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meetvraag {
    /// The question: the same words in every wijk.
    pub vraag: String,
    /// What came out; empty where it is not answered yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub antwoord: String,
}

beschrijf! { Nulmeting, "een nulmeting", "de nulmeting", sleutel |n| n.wijk.as_str();
    wijk: S::Verwijzing(C::Wijk), "wijk", "van welke wijk";
    datum: S::Datum, "datum", "de dag van de meting, zoals 1-10-2027; leeg: nog niet gemeten";
    antwoorden: S::LIJST, "antwoorden", "de vragen met wat eruit kwam; in elke wijk dezelfde vragen";
}

beschrijf! { Meetvraag, "een vraag van de nulmeting", "de vraag van de nulmeting", sleutel |v| v.vraag.as_str();
    vraag: S::Naam, "vraag", "de vraag, in elke wijk in dezelfde woorden";
    antwoord: S::LangeTekst, "antwoord", "wat eruit kwam; leeg: nog niet beantwoord";
}
