//! Mijlpalen: what is due when, by whom, and what must be ready by then. Nothing is computed with them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};

code! {
    /// Code of a mijlpaal within the plan.
    Mijlpaalcode,
}

/// One mijlpaal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mijlpaal {
    /// Code within the plan.
    pub code: Mijlpaalcode,
    /// What is due.
    pub wat: String,
    /// When, in the words of the document: “rond juli” has no year, and is no day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wanneer: String,
    /// The first day of the period that these words stand for, where they stand for more than a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub van: Option<Date>,
    /// The last day of it; none where the document names no year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<Date>,
    /// Who owes it: a role or an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wie: String,
    /// What must be ready by then.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub klaar: String,
    /// True when it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gedaan: bool,
    /// Who says so: the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Where it says so: a question, a chapter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plaats: String,
    /// What it says, literally.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub citaat: String,
}

impl Mijlpaal {
    /// By what mijlpalen are put in order: the open ones first, each group by its last day; what has none comes last.
    pub fn volgorde(&self) -> impl Ord + use<> {
        (self.gedaan, self.uiterlijk.is_none(), self.uiterlijk, self.van, self.code.clone())
    }

    /// Days from `vandaag` to its last day, less than nought when that has gone by; none where there is nothing to wait for.
    pub fn dagen(&self, vandaag: Date) -> Option<i32> {
        let dag = self.uiterlijk.filter(|_| !self.gedaan)?;
        Some((dag - vandaag).get_days())
    }
}

beschrijf! { Mijlpaal, "een mijlpaal", "de mijlpaal", sleutel |m| m.code.as_str();
    code: S::Code(C::Mijlpaal), "code", "de korte naam van de mijlpaal in het plan";
    wat: S::Naam, "wat", "wat er dan moet zijn of gebeurt";
    wanneer: S::Tekst, "wanneer", "de dag of periode zoals het document die noemt, zoals rond juli";
    van: S::Datum, "van", "de eerste dag van die periode, zoals 1-1-2028; leeg: het is één dag, of niet bekend";
    uiterlijk: S::Datum, "uiterlijk", "de laatste dag van die periode; leeg: het document noemt geen jaar";
    wie: S::Tekst, "wie", "wie ervoor zorgt: een rol of een organisatie";
    gedaan: S::JaNee, "gedaan", "of het is gebeurd";
    bron: S::Verwijzing(C::Bron), "bron", "welk document dit zegt";
    plaats: S::Tekst, "plaats", "waar in de bron dat staat: een vraag, een hoofdstuk";
    klaar: S::LangeTekst, "klaar", "wat er dan klaar moet zijn";
    citaat: S::LangeTekst, "citaat", "wat het document zegt, letterlijk";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::deel::Beschreven as _;
    use jiff::civil::date;

    fn mijlpaal(code: &str, uiterlijk: Option<Date>, gedaan: bool) -> Mijlpaal {
        Mijlpaal { code: code.into(), uiterlijk, gedaan, ..Mijlpaal::leeg() }
    }

    #[test]
    fn open_ones_come_by_their_day_then_those_without_and_then_what_is_done() {
        let mut alle = [
            mijlpaal("gedaan", Some(date(2026, 1, 1)), true),
            mijlpaal("zonder-jaar", None, false),
            mijlpaal("later", Some(date(2027, 8, 31)), false),
            mijlpaal("b", Some(date(2027, 1, 31)), false),
            mijlpaal("a", Some(date(2027, 1, 31)), false),
        ];
        alle.sort_by_key(Mijlpaal::volgorde);
        let codes: Vec<&str> = alle.iter().map(|m| m.code.as_str()).collect();
        assert_eq!(codes, ["a", "b", "later", "zonder-jaar", "gedaan"]);
    }

    #[test]
    fn days_go_down_to_its_last_day_and_past_it() {
        let dag = |m: Mijlpaal| m.dagen(date(2027, 1, 1));
        assert_eq!(dag(mijlpaal("m", Some(date(2027, 1, 31)), false)), Some(30));
        assert_eq!(dag(mijlpaal("m", Some(date(2026, 12, 31)), false)), Some(-1));
        assert_eq!(dag(mijlpaal("m", Some(date(2027, 1, 31)), true)), None);
        assert_eq!(dag(mijlpaal("m", None, false)), None);
    }
}
