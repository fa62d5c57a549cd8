//! Open points: what is not known yet, who answers, and by when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze_met};
use super::notitie::Onderwerp;

code! {
    /// Code of an open point within the plan.
    Openpuntcode,
}

/// One open point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPunt {
    /// Code within the plan.
    pub code: Openpuntcode,
    /// The question.
    pub vraag: String,
    /// The number under which the documents know the question, such as `Q44`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nummer: String,
    /// Who answers: a role or an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wie: String,
    /// The last day on which the answer is of use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<Date>,
    /// Whether it is answered.
    #[serde(default, skip_serializing_if = "Antwoord::is_open")]
    pub status: Antwoord,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<Onderwerp>,
}

impl OpenPunt {
    /// True when it is still open after its last day.
    pub fn te_laat(&self, vandaag: Date) -> bool {
        self.status.is_open() && self.uiterlijk.is_some_and(|dag| dag < vandaag)
    }
}

/// Whether a question is answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Antwoord {
    /// Nog niet bepaald.
    #[default]
    NogNietBepaald,
    /// Answered.
    Beantwoord {
        /// The answer.
        antwoord: String,
        /// The day on which it came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        datum: Option<Date>,
    },
}

impl Antwoord {
    /// True while there is no answer.
    pub fn is_open(&self) -> bool {
        *self == Self::NogNietBepaald
    }
}

beschrijf! { OpenPunt, "een open punt", "het open punt", sleutel |o| o.code.as_str();
    code: S::Code(C::OpenPunt), "code", "de korte naam van het open punt in het plan";
    vraag: S::Naam, "vraag", "wat er nog niet bekend is of bepaald moet worden";
    nummer: S::Tekst, "nummer", "het nummer van de vraag in de stukken, zoals Q44; mag leeg blijven";
    wie: S::Tekst, "wie", "wie het antwoord geeft: een rol of een organisatie";
    uiterlijk: S::Datum, "uiterlijk",
        "de laatste dag waarop het antwoord nog van nut is, zoals 1-1-2028; leeg: niet bepaald";
    status: S::Deel, "stand", "of de vraag is beantwoord";
    over: S::LIJST, "over", "waar de vraag over gaat";
}

keuze_met! { Antwoord, "antwoord";
    NogNietBepaald: "nog niet bepaald";
    Beantwoord {
        antwoord: S::Tekst, "antwoord", "het antwoord";
        datum: S::Datum, "beantwoord op", "de dag waarop het antwoord kwam, zoals 1-1-2028; mag leeg blijven";
    }: "beantwoord";
}
