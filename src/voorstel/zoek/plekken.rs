//! A place that a repair asks for and that nobody has found yet: what can be said of it, marked as an aanname.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::plan::codes::naar_naam;
use crate::plan::deel::Beschreven as _;
use crate::plan::{Afspraak, Herkomst, Kwaliteit, Locatie, Locatiecode, Locatiesoort, Plan, Punt, Status, Waarde};

/// What the place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruimtesoort {
    /// To meet in a buurt.
    Buurtkamer,
    /// The central place of a wijk.
    Hoofdlocatie,
}

/// A place in a wijk that is still to be found: in this buurt, or in the one with most inhabitants. Its name says so, its
/// point is that of the buurt, and its cost that of the places of its kind in the plan; nothing where none is known.
pub fn nieuwe_locatie(plan: &Plan, wijk: usize, buurt: Option<usize>, soort: Ruimtesoort) -> Locatie {
    let van = &plan.wijken[wijk];
    let grootste = || {
        let alle = (0..van.buurten.len()).map(|b| (&van.buurten[b], b)).filter(|(b, _)| b.punt.is_some());
        alle.max_by_key(|(b, _)| (b.inwoners, Reverse(&b.code))).map(|(_, b)| b)
    };
    let buurt = buurt.or_else(grootste).and_then(|b| van.buurten.get(b));
    let (woord, soort, centraal) = match soort {
        Ruimtesoort::Buurtkamer => ("Buurtkamer", Locatiesoort::Buurtkamer, false),
        Ruimtesoort::Hoofdlocatie => ("Hoofdlocatie", Locatiesoort::HuisVanDeWijk, true),
    };
    let naam = format!("{woord} {} (nog te zoeken)", buurt.map_or(&van.naam, |b| &b.naam));
    let punt = buurt.and_then(|b| b.punt).unwrap_or(Punt { lat: 0.0, lon: 0.0, kwaliteit: Kwaliteit::Benaderd });
    Locatie {
        code: Locatiecode(naar_naam(plan, "locaties", naam.trim_end_matches(" (nog te zoeken)"))),
        naam,
        soort,
        wijk: van.code.clone(),
        punt: Punt { kwaliteit: Kwaliteit::Benaderd, ..punt },
        centraal,
        afspraak: Some(Afspraak::Gewenst),
        groepsruimten: Waarde::vast(Decimal::ONE),
        kosten: kosten(plan, soort),
        herkomst: Herkomst {
            bron: None,
            status: Some(Status::Aanname),
            toelichting: "Nog te zoeken: het punt is dat van de buurt".to_owned(),
        },
        ..Locatie::leeg()
    }
}

/// What a place of this kind costs: the middle one of those of which the plan knows it.
fn kosten(plan: &Plan, soort: Locatiesoort) -> Option<Waarde> {
    let bekend = plan.locaties.iter().filter(|l| l.soort == soort).filter_map(|l| Some(l.kosten.as_ref()?.midden));
    let mut bekend: Vec<Decimal> = bekend.collect();
    bekend.sort_unstable();
    let midden = bekend.get(bekend.len().checked_sub(1)? / 2)?;
    let mut kosten = Waarde::vast(*midden);
    kosten.status = Some(Status::Aanname);
    kosten.toelichting = Some("Als de andere locaties van deze soort".to_owned());
    Some(kosten)
}
