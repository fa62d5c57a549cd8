//! What is followed per period: what was realised in a wijk ([`Realisatie`]), and the three conversations about it
//! ([`Bespreking`]; S2: “datadag”, “duidingssessie”, “op bestuurlijk niveau afgestemd”).
//!
//! Few figures, and each may be left out: what is not known is never nought (S1: “beperk het aantal indicatoren”).

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::Wijkcode;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;

/// Which part of a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tijdvak {
    /// All of it.
    #[default]
    Jaar,
    /// Months 1 to 6.
    Halfjaar1,
    /// Months 7 to 12.
    Halfjaar2,
    /// Months 1 to 3.
    Kwartaal1,
    /// Months 4 to 6.
    Kwartaal2,
    /// Months 7 to 9.
    Kwartaal3,
    /// Months 10 to 12.
    Kwartaal4,
    /// Month 1.
    Januari,
    /// Month 2.
    Februari,
    /// Month 3.
    Maart,
    /// Month 4.
    April,
    /// Month 5.
    Mei,
    /// Month 6.
    Juni,
    /// Month 7.
    Juli,
    /// Month 8.
    Augustus,
    /// Month 9.
    September,
    /// Month 10.
    Oktober,
    /// Month 11.
    November,
    /// Month 12.
    December,
}

impl Tijdvak {
    /// Its first month, and how many months it has.
    pub const fn maanden(self) -> (u8, u8) {
        match self {
            Self::Jaar => (1, 12),
            Self::Halfjaar1 => (1, 6),
            Self::Halfjaar2 => (7, 6),
            Self::Kwartaal1 => (1, 3),
            Self::Kwartaal2 => (4, 3),
            Self::Kwartaal3 => (7, 3),
            Self::Kwartaal4 => (10, 3),
            Self::Januari => (1, 1),
            Self::Februari => (2, 1),
            Self::Maart => (3, 1),
            Self::April => (4, 1),
            Self::Mei => (5, 1),
            Self::Juni => (6, 1),
            Self::Juli => (7, 1),
            Self::Augustus => (8, 1),
            Self::September => (9, 1),
            Self::Oktober => (10, 1),
            Self::November => (11, 1),
            Self::December => (12, 1),
        }
    }
}

/// A part of a year of the calendar. They are ordered by their begin; of those that begin together the shortest is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Periode {
    /// The year.
    pub jaar: u16,
    /// Which part of it.
    pub tijdvak: Tijdvak,
}

impl PartialOrd for Periode {
    fn partial_cmp(&self, ander: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(ander))
    }
}

impl Ord for Periode {
    fn cmp(&self, ander: &Self) -> std::cmp::Ordering {
        let orde = |p: &Self| (p.jaar, p.tijdvak.maanden());
        orde(self).cmp(&orde(ander))
    }
}

/// What was realised in a wijk in a period, or for the city as a whole and in no wijk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Realisatie {
    /// Which wijk; none for what is of the city and of no wijk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wijk: Option<Wijkcode>,
    /// The year.
    pub jaar: u16,
    /// Which part of it.
    pub tijdvak: Tijdvak,
    /// Average fte that worked there.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "misschien")]
    pub fte: Option<Decimal>,
    /// Hours of support that were given.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "misschien")]
    pub uren: Option<Decimal>,
    /// What the staff cost, euro without overhead and places.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "misschien")]
    pub euro: Option<Decimal>,
    /// People who got support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clienten: Option<u32>,
    /// People who waited on the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wachtenden: Option<u32>,
    /// The source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Where in it, or who gave it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plaats: String,
}

impl Realisatie {
    /// The period.
    pub const fn periode(&self) -> Periode {
        Periode { jaar: self.jaar, tijdvak: self.tijdvak }
    }

    fn sleutel(&self) -> String {
        let waar = self.wijk.as_ref().map_or(STEDELIJK, Wijkcode::as_str);
        format!("{waar} {} {}", self.jaar, self.tijdvak.naam())
    }
}

/// In the key of a realisatie of no wijk.
const STEDELIJK: &str = "stedelijk";

/// One of the three conversations about a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bespreking {
    /// The year.
    pub jaar: u16,
    /// Which part of it.
    pub tijdvak: Tijdvak,
    /// Which of the three.
    pub stap: Bespreekstap,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
    /// Who were there: roles and organisations, no names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wie: String,
    /// What came out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tekst: String,
}

impl Bespreking {
    /// The period.
    pub const fn periode(&self) -> Periode {
        Periode { jaar: self.jaar, tijdvak: self.tijdvak }
    }

    fn sleutel(&self) -> String {
        format!("{} {} {}", self.jaar, self.tijdvak.naam(), self.stap.naam())
    }
}

/// Which of the three conversations, in the order in which they are held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bespreekstap {
    /// The figures and signals.
    #[default]
    Datadag,
    /// What they mean for practice.
    Duiding,
    /// What is done about it, with the wethouder and the directors.
    Bestuur,
}

mod misschien {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::plan::exact::{self, Exact};

    #[expect(clippy::ref_option, reason = "the signature that serde asks for")]
    pub fn serialize<S: Serializer>(waarde: &Option<Decimal>, s: S) -> Result<S::Ok, S::Error> {
        match waarde {
            Some(waarde) => exact::schrijf_ruw(&exact::schrijf(*waarde), s),
            None => s.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Exact>::deserialize(d)?.map(|exact| exact.0))
    }
}

beschrijf! { Realisatie, "een realisatie", "de realisatie", sleutel |r| r.sleutel();
    wijk: S::Verwijzing(C::Wijk), "wijk", "in welke wijk; geen: stedelijk, wat bij geen wijk hoort";
    jaar: S::Jaar, "jaar", "in welk jaar, zoals 2028";
    tijdvak: S::Deel, "periode", "welk deel van dat jaar";
    fte: S::Cijfer(G::Fte), "fte", "hoeveel fte er in de periode gemiddeld werkte; leeg: niet bekend";
    uren: S::Cijfer(G::Uren), "uren", "hoeveel uren ondersteuning er in de periode zijn gegeven; leeg: niet bekend";
    euro: S::Cijfer(G::EuroEenmalig), "euro",
        "wat de mensen in de periode kostten, zonder overhead en huisvesting, in euro; leeg: niet bekend";
    clienten: S::Geheel(10_000_000), "cliënten", "hoeveel inwoners in de periode ondersteuning kregen; leeg: niet bekend";
    wachtenden: S::Geheel(10_000_000), "wachtenden", "hoeveel inwoners er op de laatste dag wachtten; leeg: niet bekend";
    bron: S::Verwijzing(C::Bron), "bron", "uit welke bron van het plan de cijfers komen; geen: niet opgegeven";
    plaats: S::Tekst, "waar of van wie", "waar in de bron, of van wie: een overzicht, een registratie";
}

beschrijf! { Bespreking, "een bespreking", "de bespreking", sleutel |b| b.sleutel();
    jaar: S::Jaar, "jaar", "over welk jaar, zoals 2028";
    tijdvak: S::Deel, "periode", "over welk deel van dat jaar";
    stap: S::Deel, "stap", "welk van de drie gesprekken: eerst de cijfers, dan wat zij betekenen, dan het bestuur";
    datum: S::Datum, "datum", "de dag van het gesprek, zoals 20-4-2028; leeg: nog niet gehouden";
    wie: S::Tekst, "wie", "wie erbij waren: rollen en organisaties, geen namen";
    tekst: S::LangeTekst, "uitkomst", "wat eruit kwam";
}

keuze! { Tijdvak, "periode";
    Jaar: "heel het jaar";
    Halfjaar1: "1e halfjaar";
    Halfjaar2: "2e halfjaar";
    Kwartaal1: "1e kwartaal";
    Kwartaal2: "2e kwartaal";
    Kwartaal3: "3e kwartaal";
    Kwartaal4: "4e kwartaal";
    Januari: "januari";
    Februari: "februari";
    Maart: "maart";
    April: "april";
    Mei: "mei";
    Juni: "juni";
    Juli: "juli";
    Augustus: "augustus";
    September: "september";
    Oktober: "oktober";
    November: "november";
    December: "december";
}

keuze! { Bespreekstap, "stap";
    Datadag: "datadag";
    Duiding: "duiding";
    Bestuur: "bestuur";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_come_by_their_begin_and_the_shortest_first() {
        use Tijdvak as T;
        let mut alle: Vec<Periode> = [T::Jaar, T::Kwartaal2, T::Halfjaar1, T::April, T::Januari, T::Kwartaal1]
            .map(|tijdvak| Periode { jaar: 2028, tijdvak })
            .to_vec();
        alle.push(Periode { jaar: 2027, tijdvak: T::December });
        alle.sort();
        let namen: Vec<&str> = alle.iter().map(|p| p.tijdvak.naam()).collect();
        assert_eq!(namen, ["December", "Januari", "Kwartaal1", "Halfjaar1", "Jaar", "April", "Kwartaal2"]);
    }

    #[test]
    fn parts_of_one_kind_make_a_year_without_a_gap() {
        for lengte in [1, 3, 6, 12] {
            let mut volgende = 1;
            for tijdvak in Tijdvak::ALLE.into_iter().filter(|t| t.maanden().1 == lengte) {
                assert_eq!(tijdvak.maanden().0, volgende, "{tijdvak:?}");
                volgende += lengte;
            }
            assert_eq!(volgende, 13, "{lengte}");
        }
    }
}
