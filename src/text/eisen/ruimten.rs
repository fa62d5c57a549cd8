//! HV-6 in words.

use rust_decimal::Decimal;

use crate::calc::huisvesting::hele_werkplekken as heel;
use crate::calc::ruimten::{Elders, Soort};
use crate::dekking::feiten::{Kort, Ruimten as Feit};
use crate::plan::Plan;
use crate::plan::dagdeel::WEEK;
use crate::text::aantal::aantal;
use crate::text::{getal, getoond, namen, plek};

/// “2 groepsruimten te weinig op di en do avond (benodigd 2,1, beschikbaar 0); …; dat is op 2 van de 15 dagdelen met vraag”.
pub(super) fn wat(plan: &Plan, feit: &Feit) -> String {
    let mut groepen: Vec<(Decimal, Vec<&Kort>)> = Vec::new();
    for kort in &feit.kort {
        let mist = heel(kort.nodig - kort.er_is);
        match groepen.iter_mut().find(|(hoeveel, _)| *hoeveel == mist) {
            Some((_, groep)) => groep.push(kort),
            None => groepen.push((mist, vec![kort])),
        }
    }
    // The dagdelen of equal groups stand in the order of the week.
    groepen.sort_by(|(a, _), (b, _)| b.cmp(a));
    let zinnen = groepen.iter().enumerate().map(|(i, (mist, groep))| {
        let dagdelen: Vec<usize> = groep.iter().map(|kort| kort.dagdeel).collect();
        let hoeveel = if i == 0 { ruimten(*mist, feit.soort) } else { getal::geheel(*mist) };
        let Some(kort) = groep.iter().max_by_key(|kort| kort.nodig - kort.er_is) else { return String::new() };
        let (er_is, nodig) = getoond::uit_elkaar(kort.er_is, kort.nodig, 1);
        let (er_is, nodig) = (er_is.kort(0), nodig.kort(0));
        format!("{hoeveel} te weinig op {} (benodigd {nodig}, beschikbaar {er_is})", plek::momenten(&dagdelen))
    });
    let zinnen = zinnen.collect::<Vec<_>>().join("; ");
    let (kort, gevraagd) = (getal::geheel(feit.kort.len().into()), getal::geheel(feit.gevraagd.into()));
    let wat = format!("{zinnen}; dat is op {kort} van de {gevraagd} dagdelen met vraag");
    match feit.elders.and_then(|(dagdeel, elders)| vrij(plan, feit.soort, dagdeel, elders)) {
        Some(vrij) => format!("{wat}; {vrij}"),
        None => wat,
    }
}

pub(super) fn raad(plan: &Plan, feit: &Feit) -> String {
    let elders = feit.elders.and_then(|(_, elders)| plan.locaties.get(elders.locatie));
    match elders {
        Some(locatie) => format!("gebruik {}, spreek een locatie erbij af, of verplaats werk", locatie.naam),
        None => "spreek een locatie of meer dagdelen af, of verplaats werk naar een ander dagdeel".to_owned(),
    }
}

/// “De Orchidee heeft op dinsdagavond 2 groepsruimten vrij, gemiddeld 2,1 km van de inwoners”.
fn vrij(plan: &Plan, soort: Soort, dagdeel: usize, elders: Elders) -> Option<String> {
    let (locatie, (dag, deel)) = (plan.locaties.get(elders.locatie)?, WEEK.get(dagdeel)?);
    let woord = if elders.vrij > Decimal::ONE { namen::ruimten(soort) } else { namen::ruimte(soort) };
    let (vrij, meter) = (kamers(elders.vrij), getal::meter(elders.meter));
    Some(format!(
        "{} heeft op {}{} {vrij} {woord} vrij, gemiddeld {meter} van de inwoners",
        locatie.naam,
        dag.woord(),
        deel.woord()
    ))
}

/// Rooms in at most one decimal: a part of a room is a part of a dagdeel.
fn kamers(hoeveel: Decimal) -> String {
    getoond::rond(hoeveel, 1).kort(0)
}

fn ruimten(hoeveel: Decimal, soort: Soort) -> String {
    aantal(hoeveel, namen::ruimte(soort), namen::ruimten(soort))
}
