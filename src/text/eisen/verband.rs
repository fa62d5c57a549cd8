//! SV in words.

use crate::dekking::feiten::Verband as Feit;
use crate::dekking::{Bevinding, beroep_op};
use crate::plan::{Organisatie, Plan, Positie};
use crate::text::aantal::opsomming;
use crate::text::eenheid::bedrag;
use crate::text::{bevinding, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::LidElders(o) => {
            format!("{} is lid of hoofdaanbieder in {}", wie(plan, o), verbanden(plan, o, Positie::is_lid))
        }
        Feit::OokOnderaannemer(o) => {
            let hier = plan.organisaties.get(o).is_some_and(|o| o.positie.is_lid());
            let (hier, daar, hoort): (_, _, fn(Positie) -> bool) = if hier {
                ("lid", "onderaannemer", |positie| positie == Positie::Onderaannemer)
            } else {
                ("onderaannemer", "lid", Positie::is_lid)
            };
            format!(
                "{} is hier {hier} en {daar} in {}; naar de letter mag dat, maar er zijn maar twee samenwerkingsverbanden",
                wie(plan, o),
                opsomming(&elders(plan, o, hoort)),
            )
        }
        Feit::LidEnOnderaannemer(o) => {
            format!("{} is lid en onderaannemer van hetzelfde samenwerkingsverband", wie(plan, o))
        }
        Feit::TweePenvoerders => {
            format!("er zijn {}: {}", bedrag(b.maat.is, b.maat.eenheid), namen(plan, Positie::Penvoerder))
        }
        Feit::TweeHoofdaanbieders => {
            format!("er zijn {}: {}", bedrag(b.maat.is, b.maat.eenheid), namen(plan, Positie::Hoofdaanbieder))
        }
        Feit::GeenPenvoerder => "de combinatie heeft geen penvoerder".to_owned(),
        Feit::TweeVormen => format!(
            "{} is hoofdaanbieder naast een combinatie; het is het een of het ander",
            namen(plan, Positie::Hoofdaanbieder),
        ),
        Feit::LidAlleen => {
            let alleen = plan.organisaties.iter().find(|o| o.positie.is_lid()).map_or("", |o| &o.naam);
            format!("{alleen} is het enige lid van de combinatie")
        }
        Feit::ZonderReferentie { ander } => {
            let wat = bevinding::over(plan, b.over);
            if ander {
                format!(
                    "{wat}: alleen wie geen lid is en op wie geen beroep wordt gedaan, heeft hiervoor een referentie"
                )
            } else {
                format!("{wat}: geen organisatie heeft hiervoor een referentie")
            }
        }
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::LidElders(o) => format!("laat {} kiezen voor één samenwerkingsverband", wie(plan, o)),
        Feit::OokOnderaannemer(_) => {
            "leg dit vast als open punt: vraag na bij de selectieleidraad of dit mag".to_owned()
        }
        Feit::LidEnOnderaannemer(o) => format!("geef {} één positie", wie(plan, o)),
        Feit::TweePenvoerders => "kies één penvoerder en maak de anderen combinatielid".to_owned(),
        Feit::TweeHoofdaanbieders => {
            "kies één hoofdaanbieder en maak de anderen onderaannemer, of maak er een combinatie van".to_owned()
        }
        Feit::GeenPenvoerder => "kies welk lid penvoerder is".to_owned(),
        Feit::TweeVormen => "maak de hoofdaanbieder lid, of de leden onderaannemer".to_owned(),
        Feit::ZonderReferentie { .. } => match beroep_op(plan, b.over) {
            Some(wie) => format!("doe een beroep op de geschiktheid van {}: zij heeft deze ervaring", wie.naam),
            None => {
                "vul bij een lid een referentie voor dit onderdeel in, of zoek een partner die haar heeft".to_owned()
            }
        },
        Feit::LidAlleen => "maak dit lid hoofdaanbieder, of neem er een tweede lid bij".to_owned(),
    }
}

/// The party of an organisatie: itself, and the concern that makes it one with others.
fn wie(plan: &Plan, organisatie: usize) -> String {
    let naam = plek::organisatie(plan, organisatie);
    let concern = plan.organisaties.get(organisatie).map_or("", |o| o.concern.trim());
    if concern.is_empty() { naam } else { format!("{naam} (concern {concern})") }
}

/// The other samenwerkingsverbanden in which a party has such a place, by name.
fn elders(plan: &Plan, organisatie: usize, hoort: fn(Positie) -> bool) -> Vec<String> {
    let partij = plan.organisaties.get(organisatie).map(Organisatie::partij);
    let leden = plan.organisaties.iter().filter(|o| Some(o.partij()) == partij);
    let mut uit: Vec<String> = Vec::new();
    for plaats in leden.flat_map(|o| &o.elders).filter(|e| hoort(e.positie)) {
        let naam = format!("“{}”", plaats.verband.trim());
        if !uit.iter().any(|al| al.to_lowercase() == naam.to_lowercase()) {
            uit.push(naam);
        }
    }
    uit
}

/// All samenwerkingsverbanden in which a party has such a place, this one first.
fn verbanden(plan: &Plan, organisatie: usize, hoort: fn(Positie) -> bool) -> String {
    let partij = plan.organisaties.get(organisatie).map(Organisatie::partij);
    let hier = plan.organisaties.iter().any(|o| Some(o.partij()) == partij && hoort(o.positie));
    let hier = hier.then(|| "dit samenwerkingsverband".to_owned());
    opsomming(&hier.into_iter().chain(elders(plan, organisatie, hoort)).collect::<Vec<_>>())
}

fn namen(plan: &Plan, positie: Positie) -> String {
    let alle = plan.organisaties.iter().filter(|o| o.positie == positie);
    opsomming(&alle.map(|o| o.naam.clone()).collect::<Vec<_>>())
}
