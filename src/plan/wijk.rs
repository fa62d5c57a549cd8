//! A wijk and its buurten: who lives there, and what the statistics say of it. No demand rules, no places.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::{Buurtcode, Voorzieningcode, Wijkcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Soort as S, beschrijf};
use super::grens::Getalsoort as G;
use super::kerncijfer::{Kerncijfer, uniek};
use super::punt::Punt;
use super::waarde::{Last, Waarde};
use super::wijkgrens::Wijkgrens;

/// One CBS wijk with its buurten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wijk {
    /// CBS code.
    pub code: Wijkcode,
    /// Name, without the CBS prefix.
    pub naam: String,
    /// Inhabitants of the whole wijk, as the source counts them: rounded, so not the sum of the buurten.
    pub bevolking: Bevolking,
    /// Key figures by source and year. A figure that is not there is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kerncijfers: Vec<Reeks>,
    /// Measured demand, where it is known; it takes the place of an estimate by rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vraag: Vec<Meting>,
    /// Caveats that a planner must see beside the figures of this wijk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub let_op: Vec<String>,
    /// Where it ends on the map, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grens: Option<Wijkgrens>,
    /// The neighbourhoods.
    pub buurten: Vec<Buurt>,
}

/// Inhabitants by age, with year and source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bevolking {
    /// Reference year (1 January).
    pub jaar: u16,
    /// Source.
    pub bron: Broncode,
    /// All ages.
    pub inwoners: u32,
    /// By age group.
    pub leeftijd: Leeftijden,
}

/// Inhabitants in the five age groups of CBS Kerncijfers wijken en buurten. Rounded to 5, so they need not add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leeftijden {
    /// 0 to 15 years.
    pub van_0_tot_15: u32,
    /// 15 to 25 years.
    pub van_15_tot_25: u32,
    /// 25 to 45 years.
    pub van_25_tot_45: u32,
    /// 45 to 65 years.
    pub van_45_tot_65: u32,
    /// 65 years and over.
    pub vanaf_65: u32,
}

/// One neighbourhood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buurt {
    /// CBS code.
    pub code: Buurtcode,
    /// Name.
    pub naam: String,
    /// Where its people are taken to live; how far they are from anything is not known without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub punt: Option<Punt>,
    /// All ages; year and source are those of the wijk.
    pub inwoners: u32,
    /// By age group.
    pub leeftijd: Leeftijden,
    /// Key figures of the buurt itself, where a source gives them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kerncijfers: Vec<Reeks>,
}

/// Key figures from one source and year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reeks {
    /// Source.
    pub bron: Broncode,
    /// Year that the figures describe.
    pub jaar: u16,
    /// The figures; each at most once.
    #[serde(deserialize_with = "uniek")]
    pub cijfers: BTreeMap<Kerncijfer, Waarde<Last>>,
}

/// A measured volume of one voorziening in one wijk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meting {
    /// Which voorziening.
    pub voorziening: Voorzieningcode,
    /// Units per year (clients, signals, meetings), as the voorziening names them.
    pub volume: Waarde<Last>,
}

/// The value of a key figure among several reeksen, with the reeks that gives it; the first that has it wins.
pub fn zoek(reeksen: &[Reeks], cijfer: Kerncijfer) -> Option<(&Waarde<Last>, &Reeks)> {
    reeksen.iter().find_map(|r| r.cijfers.get(&cijfer).map(|w| (w, r)))
}

beschrijf! { Wijk, "een wijk", "de wijk",
    sleutel |w| w.code.as_str(),
    oorsprong |w, ruimer| ruimer.geteld(&w.bevolking.bron);
    code: S::Code(C::Wijk), "code", "de code van het CBS: WK, vier cijfers van de gemeente, en twee cijfers of hoofdletters";
    naam: S::Naam, "naam", "hoe de wijk heet";
    bevolking: S::Deel, "bevolking", "de inwoners van de hele wijk, zoals de bron ze telt";
    kerncijfers: S::LIJST, "kerncijfers", "cijfers over de wijk, per bron en jaar; wat er niet staat, is niet bekend";
    vraag: S::een_per(E::Voorziening), "gemeten vraag", "wat er in deze wijk is gemeten; het gaat vóór een schatting";
    let_op: S::LIJST, "let op", "wat u moet weten als u de cijfers van deze wijk leest";
    grens: S::Deel, "grens", "waar de wijk ophoudt, voor de kaart; zonder grens staan alleen haar buurten erop";
    buurten: S::LIJST, "buurten", "de buurten van de wijk";
}

beschrijf! { Bevolking, "de bevolking", "de bevolking";
    jaar: S::Jaartal, "jaar", "het jaar van de telling, op 1 januari";
    bron: S::Verwijzing(C::Bron), "bron", "waar de aantallen vandaan komen";
    inwoners: S::Telling, "inwoners", "alle inwoners";
    leeftijd: S::Deel, "leeftijd", "de inwoners per leeftijdsgroep";
}

beschrijf! { Leeftijden, "de leeftijden", "de leeftijden";
    van_0_tot_15: S::Telling, "0 tot 15 jaar", "inwoners van 0 tot 15 jaar";
    van_15_tot_25: S::Telling, "15 tot 25 jaar", "inwoners van 15 tot 25 jaar";
    van_25_tot_45: S::Telling, "25 tot 45 jaar", "inwoners van 25 tot 45 jaar";
    van_45_tot_65: S::Telling, "45 tot 65 jaar", "inwoners van 45 tot 65 jaar";
    vanaf_65: S::Telling, "65 jaar en ouder", "inwoners van 65 jaar en ouder";
}

beschrijf! { Buurt, "een buurt", "de buurt", sleutel |b| b.code.as_str();
    code: S::Code(C::Buurt), "code", "de code van het CBS: BU, vier cijfers van de gemeente, en vier cijfers of hoofdletters";
    naam: S::Naam, "naam", "hoe de buurt heet";
    punt: S::Punt, "punt", "waar haar inwoners geacht worden te wonen; leeg: niet bekend, en dan is ook hun afstand niet bekend";
    inwoners: S::Telling, "inwoners", "alle inwoners; jaar en bron zijn die van de wijk";
    leeftijd: S::Deel, "leeftijd", "de inwoners per leeftijdsgroep";
    kerncijfers: S::LIJST, "kerncijfers", "cijfers over de buurt zelf, als een bron die geeft";
}

beschrijf! { Reeks, "een reeks kerncijfers", "de reeks kerncijfers",
    sleutel |r| format!("{} {}", r.bron, r.jaar),
    oorsprong |r, ruimer| ruimer.uit(&r.bron);
    bron: S::Verwijzing(C::Bron), "bron", "waar de cijfers vandaan komen";
    jaar: S::Jaartal, "jaar", "het jaar waar de cijfers over gaan";
    cijfers: S::Deel, "cijfers", "de cijfers; wat er niet staat, is niet bekend";
}

beschrijf! { Meting, "een gemeten vraag", "de gemeten vraag", sleutel |m| m.voorziening.as_str();
    voorziening: S::Verwijzing(C::Voorziening), "voorziening", "van welke voorziening";
    volume: S::Cijfer(G::Volume), "aantal", "eenheden per jaar, zoals de voorziening ze telt";
}
