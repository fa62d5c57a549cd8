//! What counts for the reach of places and for access to the teams: which places, how fast people walk, and how access
//! falls off with distance. The distances that an eis holds against stand among the other norms.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::locatie::{Gebruik, Locatie};
use super::normen::aannames;
use super::waarde::{Status, Steun, Waarde};

/// What counts. A plan that says nothing of it counts every place that can be used in the year, across the borders of
/// wijken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bereiksregels {
    /// True when only a place in the wijk itself counts, and for a buurtteam one in its werkgebied.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alleen_eigen_wijk: bool,
    /// From when a place that is not there yet counts.
    #[serde(default, skip_serializing_if = "Gepland::is_vanaf_opening")]
    pub gepland: Gepland,
    /// True when a place of which the future is being decided does not count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub zonder_onzeker: bool,
    /// True when a place that is only assumed ([`Locatie::is_aangenomen`]) does not count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub zonder_aangenomen: bool,
    /// How far the average person walks, metres per minute.
    #[serde(default = "tempo", skip_serializing_if = "is_tempo")]
    pub tempo: Waarde<Steun>,
    /// How far who is 65 or older walks, metres per minute.
    #[serde(default = "tempo_ouderen", skip_serializing_if = "is_tempo_ouderen")]
    pub tempo_ouderen: Waarde<Steun>,
    /// How access to the teams is computed.
    #[serde(default, skip_serializing_if = "Toegangsmethode::is_e2sfca")]
    pub methode: Toegangsmethode,
    /// Distance up to which an inhabitant counts wholly for a place, metres along the street.
    #[serde(default = "dichtbij", skip_serializing_if = "is_dichtbij")]
    pub dichtbij: Waarde<Steun>,
    /// Distance of the second ring, metres along the street.
    #[serde(default = "verder", skip_serializing_if = "is_verder")]
    pub verder: Waarde<Steun>,
    /// Distance of the last ring, beyond which nobody counts, metres along the street.
    #[serde(default = "ver", skip_serializing_if = "is_ver")]
    pub ver: Waarde<Steun>,
    /// How far who lives in the second ring counts, percent.
    #[serde(default = "gewicht_verder", skip_serializing_if = "is_gewicht_verder")]
    pub gewicht_verder: Waarde<Steun>,
    /// How far who lives in the last ring counts, percent.
    #[serde(default = "gewicht_ver", skip_serializing_if = "is_gewicht_ver")]
    pub gewicht_ver: Waarde<Steun>,
}

impl Default for Bereiksregels {
    fn default() -> Self {
        Self {
            alleen_eigen_wijk: false,
            gepland: Gepland::default(),
            zonder_onzeker: false,
            zonder_aangenomen: false,
            tempo: tempo(),
            tempo_ouderen: tempo_ouderen(),
            methode: Toegangsmethode::default(),
            dichtbij: dichtbij(),
            verder: verder(),
            ver: ver(),
            gewicht_verder: gewicht_verder(),
            gewicht_ver: gewicht_ver(),
        }
    }
}

impl Bereiksregels {
    /// True when nothing differs from what holds where a plan is silent.
    pub fn is_standaard(&self) -> bool {
        *self == Self::default()
    }

    /// True when every place that can be used in a year counts in it, for everyone.
    pub fn telt_alles(&self) -> bool {
        self.gepland == Gepland::VanafOpening
            && !(self.alleen_eigen_wijk || self.zonder_onzeker || self.zonder_aangenomen)
    }

    /// True when a place counts in a year.
    pub fn telt(&self, plek: &Locatie, jaar: u16) -> bool {
        let is_er = match self.gepland {
            Gepland::Niet => plek.bruikbaar(jaar) && !plek.is_gepland(),
            Gepland::Altijd if plek.is_gepland() => plek.gebruik.dicht().is_none_or(|vanaf| jaar < vanaf),
            Gepland::VanafOpening | Gepland::Altijd => plek.bruikbaar(jaar),
        };
        let onzeker = self.zonder_onzeker && plek.gebruik == Gebruik::ToekomstOnzeker;
        is_er && !onzeker && !(self.zonder_aangenomen && plek.is_aangenomen())
    }
}

/// From when a place that is not there yet counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gepland {
    /// Never.
    Niet,
    /// From the year in which it opens, where that is known.
    #[default]
    VanafOpening,
    /// In every year, also where it is only wished for.
    Altijd,
}

impl Gepland {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    fn is_vanaf_opening(&self) -> bool {
        *self == Self::VanafOpening
    }
}

/// How access to the teams is computed from supply, inhabitants and distance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toegangsmethode {
    /// Enhanced two-step floating catchment: who lives further away counts for less (Luo and Qi, 2009).
    #[default]
    E2sfca,
    /// Two-step floating catchment: within reach or not (Luo and Wang, 2003).
    Sfca2,
    /// Three-step floating catchment: who has more places in reach divides over them (Wan, Zou and Sternberg, 2012).
    Sfca3,
}

impl Toegangsmethode {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    fn is_e2sfca(&self) -> bool {
        *self == Self::E2sfca
    }
}

beschrijf! { Bereiksregels, "de regels voor bereik", "de regels voor bereik";
    alleen_eigen_wijk: S::JaNee, "alleen eigen wijk",
        "of alleen een locatie in de eigen wijk telt, en van het buurtteam een in zijn werkgebied; anders ook een over de grens";
    gepland: S::Deel, "geplande locaties", "vanaf wanneer een locatie telt die er nog niet is";
    zonder_onzeker: S::JaNee, "geen onzekere locaties",
        "of een locatie met een onzekere toekomst niet telt";
    zonder_aangenomen: S::JaNee, "geen aangenomen locaties",
        "of een locatie niet telt die het plan alleen aanneemt: met herkomst aanname en zonder bron, zoals een voorbeeld";
    tempo: S::Cijfer(G::MeterPerMinuut), "looptempo", "hoeveel meter een mens gemiddeld in een minuut loopt";
    tempo_ouderen: S::Cijfer(G::MeterPerMinuut), "looptempo ouderen",
        "hoeveel meter wie 65 jaar of ouder is in een minuut loopt";
    methode: S::Deel, "methode toegang", "hoe de toegang tot de buurtteams wordt berekend uit fte, inwoners en afstand";
    dichtbij: S::Cijfer(G::Meter), "toegang dichtbij",
        "tot hoeveel meter over straat een inwoner voor een locatie helemaal meetelt";
    verder: S::Cijfer(G::Meter), "toegang verder", "tot hoeveel meter over straat de tweede ring loopt";
    ver: S::Cijfer(G::Meter), "toegang ver",
        "tot hoeveel meter over straat de laatste ring loopt; wie verder woont, telt niet mee";
    gewicht_verder: S::Cijfer(G::Procent), "gewicht verder", "voor hoeveel procent iemand in de tweede ring meetelt";
    gewicht_ver: S::Cijfer(G::Procent), "gewicht ver", "voor hoeveel procent iemand in de laatste ring meetelt";
}

keuze! { Gepland, "tellen van geplande locaties";
    Niet: "niet";
    VanafOpening: "vanaf het jaar waarin zij opent";
    Altijd: "altijd, ook een wens zonder jaar";
}

keuze! { Toegangsmethode, "methode voor toegang";
    E2sfca: "E2SFCA, wie verder woont telt minder";
    Sfca2: "2SFCA, binnen de laatste ring of niet";
    Sfca3: "3SFCA, wie meer locaties heeft verdeelt zich";
}

aannames! {
    tempo, is_tempo: Steun = 800,
        "Gemiddeld loopt een mens in tien minuten zo'n 800 m; een vuistregel, geen harde grens";
    tempo_ouderen, is_tempo_ouderen: Steun = 500,
        "Ouderen lopen in tien minuten zo'n 500 m; een vuistregel, geen harde grens";
    dichtbij, is_dichtbij: Steun = 8_000,
        "Tien minuten lopen; de ringen van Luo en Qi (2009) zijn 10, 20 en 30 minuten";
    verder, is_verder: Steun = 16_000,
        "Twintig minuten lopen, de tweede ring van Luo en Qi (2009)";
    ver, is_ver: Steun = 24_000,
        "Dertig minuten lopen, de laatste ring van Luo en Qi (2009)";
    gewicht_verder, is_gewicht_verder: Steun = 680,
        "Het gewicht van Luo en Qi (2009) voor de tweede ring";
    gewicht_ver, is_gewicht_ver: Steun = 220,
        "Het gewicht van Luo en Qi (2009) voor de laatste ring";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::bron::Herkomst;
    use crate::plan::deel::Beschreven as _;

    fn plek(gebruik: Gebruik, opent: Option<u16>, status: Status) -> Locatie {
        let herkomst = Herkomst { status: Some(status), ..Herkomst::default() };
        Locatie { gebruik, opent, herkomst, ..Locatie::leeg() }
    }

    #[test]
    fn each_switch_takes_away_what_it_names_and_nothing_else() {
        let plekken = [
            ("gewoon", plek(Gebruik::Open, None, Status::OpenbareBron)),
            ("opent in 2029", plek(Gebruik::Plan, Some(2029), Status::Besluit)),
            ("wens", plek(Gebruik::Plan, None, Status::OpenbareBron)),
            ("onzeker", plek(Gebruik::ToekomstOnzeker, None, Status::OpenbareBron)),
            ("aangenomen", plek(Gebruik::Open, None, Status::Aanname)),
            ("weg vanaf 2029", plek(Gebruik::Verkocht(2029), None, Status::Gemeten)),
        ];
        let telt = |regels: &Bereiksregels, jaar: u16| -> Vec<&str> {
            plekken.iter().filter(|(_, plek)| regels.telt(plek, jaar)).map(|(naam, _)| *naam).collect()
        };
        let standaard = Bereiksregels::default();
        assert_eq!(telt(&standaard, 2028), ["gewoon", "onzeker", "aangenomen", "weg vanaf 2029"]);
        assert_eq!(telt(&standaard, 2029), ["gewoon", "opent in 2029", "onzeker", "aangenomen"]);
        for jaar in [2028, 2029] {
            for (naam, plek) in &plekken {
                assert_eq!(standaard.telt(plek, jaar), plek.bruikbaar(jaar), "{naam}");
            }
        }
        let niet = Bereiksregels { gepland: Gepland::Niet, ..Bereiksregels::default() };
        assert_eq!(telt(&niet, 2029), ["gewoon", "onzeker", "aangenomen"]);
        let altijd = Bereiksregels { gepland: Gepland::Altijd, ..Bereiksregels::default() };
        assert_eq!(telt(&altijd, 2028), ["gewoon", "opent in 2029", "wens", "onzeker", "aangenomen", "weg vanaf 2029"]);
        let zeker = Bereiksregels { zonder_onzeker: true, ..Bereiksregels::default() };
        assert_eq!(telt(&zeker, 2029), ["gewoon", "opent in 2029", "aangenomen"]);
        let echt = Bereiksregels { zonder_aangenomen: true, ..Bereiksregels::default() };
        assert_eq!(telt(&echt, 2029), ["gewoon", "opent in 2029", "onzeker"]);
    }
}
