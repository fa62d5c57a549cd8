//! Scope: every part of the opdracht with its status, what the plan does with it, who offers it, and what is missing.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::scope::{Werk, aanbieders, door, is_aanbieder, werk};
use crate::dekking::feiten::Verband;
use crate::dekking::{Bevinding, Feit, Over, telt_als_ervaring};
use crate::plan::{Plan, Scopedeel, Scopesoort, Wijkcode};
use crate::text::aantal::opsomming;
use crate::text::{namen, scope as in_woorden, zaak};

/// One row a part of the scope, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let (werk, aanbieders) = (werk(plan, zicht.stand.uitkomst), aanbieders(plan));
    let mut geteld = vec![false; plan.voorzieningen.len()];
    let rij = |(plaats, onderdeel): (usize, &Scopedeel)| {
        let voorzieningen = door(plan, onderdeel);
        for &v in &voorzieningen {
            geteld[v] = true;
        }
        let van = aanbieders.get(&onderdeel.code).map_or(&[][..], Vec::as_slice);
        let (wet, code, niveau) = sleutel(onderdeel);
        let som = |deel: fn(&Werk) -> Decimal| {
            let alle = voorzieningen.iter().map(|&v| deel(&werk[v]));
            if voorzieningen.is_empty() { None } else { Some(alle.sum::<Decimal>()) }
        };
        vec![
            Cel::tekst(onderdeel.code.as_str()),
            Cel::tekst(in_woorden::soort(&onderdeel.soort)),
            wet,
            code,
            niveau,
            Cel::tekst(&onderdeel.naam),
            Cel::tekst(onderdeel.status.woord()),
            Cel::tekst_of_leeg(&in_woorden::voorzieningen(plan, &voorzieningen)),
            som(|w| w.fte_nodig).map_or(Cel::Leeg, Cel::Fte),
            som(|w| w.fte_gedekt).map_or(Cel::Leeg, Cel::Fte),
            som(|w| w.euro).map_or(Cel::Leeg, Cel::Euro),
            Cel::tekst_of_leeg(&organisaties(plan, onderdeel, van)),
            Cel::aantal(referenties(plan, onderdeel) as u64),
            Cel::tekst_of_leeg(&ontbreekt(zicht, plaats)),
            Cel::tekst_of_leeg(&onderdeel.keuze),
            Cel::tekst_of_leeg(&percelen(plan, &voorzieningen)),
            onderdeel.bron.as_ref().map_or(Cel::Leeg, |b| Cel::tekst(b.as_str())),
            Cel::tekst_of_leeg(&onderdeel.plaats),
            onderdeel.datum.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string())),
        ]
    };
    let rijen: Vec<Vec<Cel>> = plan.scope.iter().enumerate().map(rij).collect();
    let samen = |deel: fn(&Werk) -> Decimal| werk.iter().zip(&geteld).filter(|(_, g)| **g).map(|(w, _)| deel(w)).sum();
    let mut totaal = vec![Cel::Leeg; KOLOMMEN.len()];
    totaal[5] = Cel::tekst("samen, elke voorziening één keer");
    totaal[8] = Cel::Fte(samen(|w| w.fte_nodig));
    totaal[9] = Cel::Fte(samen(|w| w.fte_gedekt));
    totaal[10] = Cel::Euro(samen(|w| w.euro));
    Tabel {
        naam: "scope",
        titel: zicht.titel("Scope"),
        kolommen: Kolom::lijst(&KOLOMMEN),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Fte en euro zijn die van de voorziening als geheel: producten die door dezelfde voorziening worden vervangen, \
             delen ze. Fte: uren direct werk gedeeld door de uren van één fte, zonder de vaste taken van een post; \
             euro: wat de benodigde fte kosten, met overhead, in prijzen van het jaar."
                .to_owned(),
            "Ervaring: referenties die tellen (SV-3): van een lid, of van een onderaannemer op wie u een beroep doet."
                .to_owned(),
            "Organisaties: wie het biedt; tussen haakjes waar, als dat niet overal is. De gemeente telt niet als aanbieder."
                .to_owned(),
        ],
    }
}

const KOLOMMEN: [(&str, &str); 19] = [
    ("code", "code"),
    ("soort", "soort"),
    ("wet", "wet"),
    ("productcode", "product"),
    ("niveau", "niveau"),
    ("omschrijving", "omschrijving"),
    ("status", "status"),
    ("voorzieningen", "voorziening"),
    ("fte_benodigd", "fte benodigd"),
    ("fte_gedekt", "fte gedekt"),
    ("euro", "euro"),
    ("organisaties", "organisaties"),
    ("ervaring", "ervaring"),
    ("ontbreekt", "wat ontbreekt"),
    ("keuze", "keuze"),
    ("perceel", "perceel"),
    ("bron", "bron"),
    ("plaats", "plaats"),
    ("datum", "datum"),
];

fn sleutel(onderdeel: &Scopedeel) -> (Cel, Cel, Cel) {
    match &onderdeel.soort {
        Scopesoort::Product { wet, productcode, niveau } => {
            let niveau = niveau.map_or(Cel::Leeg, |n| Cel::aantal(u64::from(n)));
            // The list of the gemeente has dashes where there is no code.
            (Cel::tekst(namen::wet(*wet)), Cel::tekst_of_leeg(productcode.trim_matches('-')), niveau)
        }
        _ => (Cel::Leeg, Cel::Leeg, Cel::Leeg),
    }
}

/// The percelen of the voorzieningen that do a part, each once.
fn percelen(plan: &Plan, voorzieningen: &[usize]) -> String {
    let alle = voorzieningen.iter().map(|&v| plan.voorzieningen[v].perceel.as_str());
    let alle: BTreeSet<&str> = alle.filter(|perceel| !perceel.is_empty()).collect();
    alle.into_iter().collect::<Vec<_>>().join("; ")
}

/// What is missing for a part, as found: to do it, and to show experience with it.
pub(super) fn ontbreekt(zicht: &Zicht<'_>, plaats: usize) -> String {
    let hier = zicht.toetsing.bevindingen.iter().filter(|b| b.over == Over::Scope(plaats));
    let wat = |b: &Bevinding| match b.feit {
        Feit::Scope(feit) => Some(in_woorden::ontbreekt(feit)).filter(|woorden| !woorden.is_empty()),
        Feit::Verband(Verband::ZonderReferentie { .. }) => Some("ervaring"),
        _ => None,
    };
    let mut alle: Vec<&str> = hier.filter_map(wat).collect();
    alle.sort_by_key(|woorden| *woorden == "ervaring");
    alle.join("; ")
}

/// The referenties that count of a part.
fn referenties(plan: &Plan, onderdeel: &Scopedeel) -> usize {
    let tellen = plan.organisaties.iter().filter(|o| telt_als_ervaring(o)).flat_map(|o| &o.ervaring);
    tellen.filter(|r| r.onderdelen.contains(&onderdeel.code)).count()
}

/// Who offers a part, each with where when that is not everywhere.
fn organisaties(plan: &Plan, onderdeel: &Scopedeel, van: &[usize]) -> String {
    let een = |&o: &usize| {
        let organisatie = plan.organisaties.get(o)?;
        let aanbod = organisatie.aanbod.iter().find(|a| a.wat == onderdeel.code)?;
        let wijk = |code: &Wijkcode| zaak::van_code(plan, crate::plan::controle::Codesoort::Wijk, code.as_str());
        let mut waar: Vec<String> = aanbod.wijken.iter().map(wijk).collect();
        if aanbod.nog_te_vragen {
            waar.push("nog te vragen".to_owned());
        }
        if !is_aanbieder(plan, o) {
            waar.push("telt niet mee".to_owned());
        }
        let waar = if waar.is_empty() { String::new() } else { format!(" ({})", opsomming(&waar)) };
        Some(format!("{}{waar}", organisatie.naam))
    };
    van.iter().filter_map(een).collect::<Vec<_>>().join("; ")
}
