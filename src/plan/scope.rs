//! The scope of the opdracht: every product, opdracht, task and service that the documents name, whether it is in or out,
//! and who says so. What the plan does with it stands at the voorzieningen and the organisaties.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze, keuze_met};
use super::voorziening::{Product, Voorziening, Wet};

code! {
    /// Code of a part of the scope within the plan.
    Scopecode,
}

/// One part of the scope, in the words of the document that names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scopedeel {
    /// Code within the plan.
    pub code: Scopecode,
    /// What the document calls it, literally.
    pub naam: String,
    /// What it is.
    pub soort: Scopesoort,
    /// What the document says of it, literally.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
    /// Whether it is in.
    pub status: Scopestatus,
    /// The undecided matter that it belongs to, such as `logeren`: what has the same word is decided together.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub keuze: String,
    /// Who says so: the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Where it says so: a question, a bijlage.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plaats: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
}

/// What a part of the scope is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Scopesoort {
    /// A product of today's purchasing. Law, code, level and name together tell it from all others; fewer do not (S2
    /// bijlage 1 has 07A05 and 45A06 twice).
    Product {
        /// The law that it falls under.
        wet: Wet,
        /// Product code.
        productcode: String,
        /// Intervention level, where the list gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        niveau: Option<u8>,
    },
    /// An opdracht for bestaanszekerheid.
    Bestaanszekerheid,
    /// One of the four parts of the opdracht for welzijn.
    Hoofdopdracht,
    /// A deelopdracht for welzijn.
    Deelopdracht,
    /// A group of responsibilities of the buurtteam.
    #[default]
    Groep,
    /// A maatwerkvoorziening of which the buurtteam is to decide who gets it.
    Indicatie,
    /// What the buurtteam may not do.
    BuitenMandaat {
        /// True where the law forbids it: it stands in the `AMvB`.
        amvb: bool,
    },
}

/// Whether a part of the scope is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scopestatus {
    /// It is in.
    In,
    /// It may still go out.
    Bespreekbaar,
    /// It is out.
    Uit,
}

impl Scopedeel {
    /// True for what somebody has to offer: everything but a group, an indicatie and what is outside the mandate.
    pub const fn is_aanbod(&self) -> bool {
        !matches!(self.soort, Scopesoort::Groep | Scopesoort::Indicatie | Scopesoort::BuitenMandaat { .. })
    }

    /// True when this is the product that a voorziening of this law names.
    fn is(&self, product: &Product, van: Wet) -> bool {
        let Scopesoort::Product { wet, productcode, niveau } = &self.soort else { return false };
        let zelfde = (product.wet.unwrap_or(van), &product.code, &product.niveau) == (*wet, productcode, niveau);
        zelfde && product.omschrijving == self.naam
    }

    /// True when a voorziening does this.
    pub fn door(&self, voorziening: &Voorziening) -> bool {
        match self.soort {
            Scopesoort::Product { .. } => voorziening.vervangt.iter().any(|p| self.is(p, voorziening.wet)),
            Scopesoort::Groep => voorziening.groep.contains(&self.code),
            _ => voorziening.taken.contains(&self.code),
        }
    }
}

beschrijf! { Scopedeel, "een onderdeel van de scope", "het onderdeel van de scope", sleutel |s| s.code.as_str();
    code: S::Code(C::Scope), "code", "de korte naam van het onderdeel in het plan";
    naam: S::Naam, "omschrijving", "hoe het onderdeel heet, letterlijk zoals in het document";
    soort: S::Deel, "soort", "wat het is";
    status: S::Deel, "status", "of het in de scope zit";
    keuze: S::Tekst, "keuze",
        "bij welke open keuze het hoort, zoals logeren: wat hetzelfde woord heeft, wordt samen beslist; leeg: bij geen";
    bron: S::Verwijzing(C::Bron), "bron", "wie zegt of het in de scope zit";
    plaats: S::Tekst, "plaats", "waar in de bron dat staat: een vraag, een bijlage";
    datum: S::Datum, "datum", "sinds wanneer dat geldt, zoals 1-1-2028; leeg: niet bekend";
    toelichting: S::LangeTekst, "toelichting", "wat het document er verder van zegt, letterlijk";
}

keuze_met! { Scopesoort, "soort";
    Groep: "groep van verantwoordelijkheden";
    Product {
        wet: S::Deel, "wet", "onder welke wet het product valt";
        productcode: S::Tekst, "productcode", "de code van het product, zoals in de lijst van de gemeente";
        niveau: S::Geheel(9), "interventieniveau", "het niveau dat de lijst erbij geeft; leeg als die er geen geeft";
    }: "product";
    Bestaanszekerheid: "bestaanszekerheid";
    Hoofdopdracht: "hoofdopdracht welzijn";
    Deelopdracht: "deelopdracht welzijn";
    Indicatie: "indicatie door het buurtteam";
    BuitenMandaat {
        amvb: S::JaNee, "AMvB", "of de wet het verbiedt: het staat op de lijst van de AMvB";
    }: "buiten het mandaat";
}

keuze! { Scopestatus, "status in de scope";
    In: "in";
    Bespreekbaar: "bespreekbaar";
    Uit: "uit";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use std::collections::BTreeSet;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    /// S2 bijlage 1 and 2, and what its chapter on maatwerk leaves with the gemeente.
    #[test]
    fn the_built_in_plan_holds_the_whole_scope() {
        let plan = plan();
        let aantal = |is: fn(&Scopesoort) -> bool| plan.scope.iter().filter(|s| is(&s.soort)).count();
        let wet = |van: Wet| {
            plan.scope.iter().filter(|s| matches!(s.soort, Scopesoort::Product { wet, .. } if wet == van)).count()
        };
        assert_eq!((wet(Wet::Wmo), wet(Wet::Jeugdwet)), (26, 30));
        assert_eq!(aantal(|s| matches!(s, Scopesoort::Product { .. })), 56);
        assert_eq!(aantal(|s| *s == Scopesoort::Bestaanszekerheid), 5);
        assert_eq!(aantal(|s| *s == Scopesoort::Hoofdopdracht), 4);
        assert_eq!(aantal(|s| *s == Scopesoort::Deelopdracht), 26);
        assert_eq!(aantal(|s| *s == Scopesoort::Groep), 13);
        assert_eq!(aantal(|s| matches!(s, Scopesoort::BuitenMandaat { .. })), 10);
        assert!(
            plan.scope.iter().all(|s| s.bron.is_some() && !s.plaats.is_empty()),
            "each with who says so, and where"
        );
    }

    #[test]
    fn law_code_level_and_description_tell_a_product_from_all_others() {
        let plan = plan();
        let product = |s: &Scopedeel| match &s.soort {
            Scopesoort::Product { wet, productcode, niveau } => {
                Some((format!("{wet:?}"), productcode.clone(), *niveau, s.naam.clone()))
            }
            _ => None,
        };
        let alle: Vec<_> = plan.scope.iter().filter_map(product).collect();
        let codes: BTreeSet<_> = alle.iter().map(|p| &p.1).collect();
        assert_eq!((alle.iter().collect::<BTreeSet<_>>().len(), codes.len()), (56, 54));
        // Each is replaced by one voorziening, and each that a voorziening replaces is one of them.
        for onderdeel in plan.scope.iter().filter(|s| product(s).is_some()) {
            let door = plan.voorzieningen.iter().filter(|v| onderdeel.door(v)).count();
            assert_eq!(door, 1, "{}", onderdeel.code);
        }
        assert_eq!(plan.voorzieningen.iter().map(|v| v.vervangt.len()).sum::<usize>(), 56);
    }
}
