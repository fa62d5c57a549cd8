//! Nulmetingen: how it is in a wijk before the opdracht begins, by the same questions everywhere (S3: “inzicht krijgen in
//! wat er is, wat inwoners willen en wat nodig is”), and the questions of the plan ([`Meetvraag`]).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::bron::Broncode;
use super::codes::{Wijkcode, code};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};

code! {
    /// Code of a question of the nulmeting within the plan. An answer may have the question itself in its place.
    Meetvraagcode,
}

/// A question that is asked in every wijk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meetvraag {
    /// Code within the plan.
    pub code: Meetvraagcode,
    /// The question, in the words in which it is asked everywhere.
    pub vraag: String,
    /// Whether it asks for a figure or for a story.
    #[serde(default, skip_serializing_if = "Meetsoort::is_vertellen")]
    pub soort: Meetsoort,
}

/// What a question asks for (S1: “combineer meetbare gegevens (tellen) met kwalitatieve inzichten (vertellen)”).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meetsoort {
    /// A story.
    #[default]
    Vertellen,
    /// A figure.
    Tellen,
}

impl Meetsoort {
    /// True for the usual one, which is not written.
    pub fn is_vertellen(&self) -> bool {
        *self == Self::Vertellen
    }
}

/// The measurement of one wijk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nulmeting {
    /// Which wijk.
    pub wijk: Wijkcode,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub antwoorden: Vec<Meetantwoord>,
}

/// What came out of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meetantwoord {
    /// The code of the question, or the question itself where the plan has no code for it.
    pub vraag: Meetvraagcode,
    /// What came out; empty where it is not answered yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub antwoord: String,
    /// The day of the answer, where that is not the day of the measurement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
    /// The source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Where in it, or who said it: a page, a meeting of residents.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plaats: String,
}

impl Meetantwoord {
    /// True when there is an answer.
    pub fn is_beantwoord(&self) -> bool {
        !self.antwoord.trim().is_empty()
    }

    /// True when nothing but the question stands there.
    pub fn is_leeg(&self) -> bool {
        !self.is_beantwoord() && self.datum.is_none() && self.bron.is_none() && self.plaats.trim().is_empty()
    }
}

/// A question as it is asked in every wijk: one of the plan, or one that stands only in answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gevraagd<'p> {
    /// By what an answer names it.
    pub code: &'p str,
    /// The question.
    pub vraag: &'p str,
    /// What it asks for; none where nobody said so.
    pub soort: Option<Meetsoort>,
}

impl Gevraagd<'_> {
    fn heet(&self, vraag: &str) -> bool {
        let vraag = vraag.trim();
        vraag == self.code.trim() || vraag == self.vraag.trim()
    }

    /// The answer to it in a wijk.
    pub fn antwoord<'n>(&self, meting: &'n Nulmeting) -> Option<&'n Meetantwoord> {
        meting.antwoorden.iter().find(|a| a.is_beantwoord() && self.heet(a.vraag.as_str()))
    }
}

/// The questions that are asked in every wijk: those of the plan in its order, then those that stand only in answers.
pub fn gevraagd(plan: &Plan) -> Vec<Gevraagd<'_>> {
    let mut uit: Vec<Gevraagd<'_>> = Vec::new();
    for vraag in &plan.meetvragen {
        uit.push(Gevraagd { code: &vraag.code.0, vraag: &vraag.vraag, soort: Some(vraag.soort) });
    }
    let los: BTreeSet<&str> = plan.nulmetingen.iter().flat_map(|n| &n.antwoorden).map(|a| a.vraag.0.trim()).collect();
    for vraag in los {
        if !uit.iter().any(|al| al.heet(vraag)) {
            uit.push(Gevraagd { code: vraag, vraag, soort: None });
        }
    }
    uit
}

/// The three questions of S3, for a plan that has none yet.
pub fn van_s3() -> [Meetvraag; 3] {
    [("wat-is-er", "Wat is er in de wijk?"), ("wat-willen", "Wat willen inwoners?"), ("wat-nodig", "Wat is er nodig?")]
        .map(|(code, vraag)| Meetvraag { code: code.into(), vraag: vraag.to_owned(), soort: Meetsoort::Vertellen })
}

beschrijf! { Meetvraag, "een vraag van de nulmeting", "de vraag van de nulmeting", sleutel |v| v.code.as_str();
    code: S::Code(C::Meetvraag), "code", "de korte naam van de vraag in het plan";
    vraag: S::Naam, "vraag", "de vraag, in elke wijk in dezelfde woorden";
    soort: S::Deel, "tellen of vertellen", "of het antwoord een getal is of een verhaal";
}

keuze! { Meetsoort, "soort vraag";
    Vertellen: "vertellen";
    Tellen: "tellen";
}

beschrijf! { Nulmeting, "een nulmeting", "de nulmeting", sleutel |n| n.wijk.as_str();
    wijk: S::Verwijzing(C::Wijk), "wijk", "van welke wijk";
    datum: S::Datum, "datum", "de dag van de meting, zoals 1-10-2027; leeg: nog niet gemeten";
    antwoorden: S::LIJST, "antwoorden", "de vragen met wat eruit kwam; in elke wijk dezelfde vragen";
}

beschrijf! { Meetantwoord, "een antwoord van de nulmeting", "het antwoord van de nulmeting", sleutel |v| v.vraag.as_str();
    vraag: S::Los(C::Meetvraag), "vraag", "welke vraag, met de code of in de woorden van de vraag";
    antwoord: S::LangeTekst, "antwoord", "wat eruit kwam, een verhaal of een getal; leeg: nog niet beantwoord";
    datum: S::Datum, "datum", "de dag van het antwoord, zoals 1-10-2027; leeg: de dag van de meting";
    bron: S::Verwijzing(C::Bron), "bron", "uit welke bron van het plan het komt; geen: niet opgegeven";
    plaats: S::Tekst, "waar of van wie", "waar in de bron, of van wie: een bladzijde, een wijkgesprek, een peiling";
}
