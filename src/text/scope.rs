//! The scope in words.

use rust_decimal::Decimal;

use super::aantal::{fte, hoofdletter, opsomming};
use super::eenheid::bedrag;
use super::{getal, plek};
use crate::dekking::Eenheid;
use crate::dekking::feiten::Scope as Feit;
use crate::plan::scenario::keuze::Openkeuze;
use crate::plan::voorziening::Bevoegd;
use crate::plan::{Plan, Scopedeel, Scopesoort};

/// A part of the scope as it stands in a sentence: “product 02A01 niveau 4 (I4V …)”, “Hang Out”.
pub fn naam(plan: &Plan, plaats: usize) -> String {
    plan.scope.get(plaats).map_or_else(String::new, van)
}

/// The same of the part itself.
pub fn van(onderdeel: &Scopedeel) -> String {
    match &onderdeel.soort {
        Scopesoort::Product { productcode, niveau, .. } => {
            let niveau = niveau.map(|n| format!(" niveau {n}")).unwrap_or_default();
            // The list of the gemeente has dashes where there is no code.
            let code = productcode.trim_matches('-');
            if code.is_empty() {
                format!("product “{}”", onderdeel.naam)
            } else {
                format!("product {code}{niveau} ({})", onderdeel.naam)
            }
        }
        _ => format!("“{}”", onderdeel.naam),
    }
}

/// What a part is, in the shortest word: “product”, “deelopdracht welzijn”.
pub fn soort(soort: &Scopesoort) -> &'static str {
    match soort {
        Scopesoort::Product { .. } => "product",
        Scopesoort::Bestaanszekerheid => "bestaanszekerheid",
        Scopesoort::Hoofdopdracht => "hoofdopdracht welzijn",
        Scopesoort::Deelopdracht => "deelopdracht welzijn",
        Scopesoort::Groep => "groep bijlage 2",
        Scopesoort::Indicatie => "indicatie",
        Scopesoort::BuitenMandaat { .. } => "buiten het mandaat",
    }
}

/// Who decides, in the shortest word.
pub const fn bevoegd(wie: Bevoegd) -> &'static str {
    match wie {
        Bevoegd::Team => "team",
        Bevoegd::Gemeente => "gemeente",
        Bevoegd::Wpda => "WPDA",
    }
}

/// Names of voorzieningen, by position.
pub fn voorzieningen(plan: &Plan, welke: &[usize]) -> String {
    welke.iter().map(|&v| plek::voorziening(plan, v)).collect::<Vec<_>>().join("; ")
}

/// What a part of the scope lacks, in a few words: “voorziening en aanbieder”; empty where it is not that.
pub const fn ontbreekt(feit: Feit) -> &'static str {
    match feit {
        Feit::ZonderVoorziening { aanbieder: false } => "voorziening en aanbieder",
        Feit::ZonderVoorziening { aanbieder: true } => "voorziening",
        Feit::ZonderWerk { aanbieder: false, .. } => "vraag en aanbieder",
        Feit::ZonderWerk { aanbieder: true, .. } => "vraag",
        Feit::ZonderMensen { aanbieder: false, .. } => "mensen en aanbieder",
        Feit::ZonderMensen { aanbieder: true, .. } => "mensen",
        Feit::ZonderAanbieder { .. } => "aanbieder",
        Feit::NogTeVragen(_) => "toezegging",
        Feit::BuitenMandaat(_)
        | Feit::BesluitDoorTeam
        | Feit::IndicatieDoorTeam
        | Feit::NietBespreekbaar(_)
        | Feit::ZonderScenario(_)
        | Feit::BovenRegel => "",
    }
}

/// A matter that is decided the other way, as the palette offers it: “zonder logeren”.
pub fn keuze(keuze: &Openkeuze) -> String {
    let voorzetsel = if keuze.erbij { "met" } else { "zonder" };
    format!("{voorzetsel} {}", keuze.naam)
}

/// The name of the scenario in which it is: “Zonder logeren”.
pub fn scenarionaam(van: &Openkeuze) -> String {
    hoofdletter(&keuze(van))
}

/// What that scenario changes: the voorzieningen that go or come, and those that do other work as well and so stay.
pub fn gevolg_van_keuze(plan: &Plan, keuze: &Openkeuze, geraakt: &[usize], blijft: &[usize]) -> String {
    let namen = |welke: &[usize]| opsomming(&welke.iter().map(|&v| plek::voorziening(plan, v)).collect::<Vec<_>>());
    let wat = match (geraakt.is_empty(), keuze.erbij) {
        (true, _) => "Geen voorziening van het plan doet alleen dit".to_owned(),
        (false, true) => format!("Erbij: {}", namen(geraakt)),
        (false, false) => format!("Eruit: {}", namen(geraakt)),
    };
    let rest = match blijft {
        [] => String::new(),
        blijft => format!(" Blijft, want doet ook ander werk uit de scope: {}.", namen(blijft)),
    };
    let mensen = if keuze.erbij { "Er komen geen mensen bij." } else { "De mensen blijven in de bezetting staan." };
    format!("{wat}.{rest} {mensen}")
}

/// That the scenario is there, with how much work it is more or less: fte and euro before and after.
pub fn keuze_gemaakt(naam: &str, voor: (Decimal, Decimal), na: (Decimal, Decimal), jaar: u16) -> String {
    let (fte_om, euro_om) = (na.0 - voor.0, na.1 - voor.1);
    let kant = if fte_om < Decimal::ZERO { "minder" } else { "meer" };
    format!(
        "“{naam}” is gemaakt: in {jaar} {} en {} aan werk {kant}; de bezetting is dezelfde",
        fte(getal::rond(fte_om.abs(), 1)),
        bedrag(euro_om.abs(), Eenheid::Euro),
    )
}
