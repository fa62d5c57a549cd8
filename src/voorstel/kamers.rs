//! HV-6: what helps a wijk that is short of rooms: a place that it has in more dagdelen, a place of others that is free then,
//! or else a place that is still to be found. The rooms of all dagdelen are counted again before anything is proposed.

use rust_decimal::Decimal;

use super::Herstel;
use crate::calc::Gids;
use crate::calc::afronding::naar_boven;
use crate::calc::huisvesting::voor;
use crate::calc::ruimten::{self, Ruimten, Soort};
use crate::dekking::feiten::Ruimten as Feit;
use crate::dekking::{Plaats, Stand};
use crate::plan::dagdeel::{Dagdelen, WEEK};
use crate::plan::{Bestemming, Dagdeel, Locatie, Locatiecode, Plan, Wijkcode, Wijziging};

/// The kinds of room that work asks beside workplaces.
const KAMERS: [Soort; 2] = [Soort::Spreekkamer, Soort::Groepsruimte];

/// What helps.
pub(super) fn herstel(stand: &Stand<'_>, plaats: Plaats, feit: &Feit) -> Herstel {
    let Plaats::Wijk(wijk) = plaats else { return Herstel::Raad };
    let Some(meest) = feit.kort.iter().map(|kort| kort.nodig - kort.er_is).max() else { return Herstel::Raad };
    let kort: Vec<usize> = feit.kort.iter().map(|kort| kort.dagdeel).collect();
    let nu = ruimten::bereken(stand.plan, stand.gids, stand.uitkomst);
    let eigen = eigen_plekken(stand, wijk, &kort)
        .into_iter()
        .map(|code| Herstel::MeerDagdelen { locatie: code, dagdelen: kort.clone() });
    let anders = feit.elders.and_then(|(_, elders)| stand.plan.locaties.get(elders.locatie));
    let anders =
        anders.map(|plek| Herstel::OokVoor { locatie: plek.code.clone(), wijk: stand.plan.wijken[wijk].code.clone() });
    let helpt = |herstel: &Herstel| {
        super::wijziging(stand.plan, herstel).is_some_and(|w| is_genoeg(stand, &nu, wijk, feit.soort, &w))
    };
    let gevonden = eigen.chain(anders).find(helpt);
    gevonden.unwrap_or(Herstel::Kamers { soort: feit.soort, aantal: naar_boven(meest, 0), dagdelen: kort })
}

/// The places that are for the wijk, and that it cannot use in some of these dagdelen; by code.
fn eigen_plekken(stand: &Stand<'_>, wijk: usize, kort: &[usize]) -> Vec<Locatiecode> {
    let Stand { plan, gids, uitkomst } = stand;
    let hier = |plek: &&Locatie| {
        let dicht = |d: &usize| plek.te_gebruiken(WEEK[*d].0, WEEK[*d].1) == Some(false);
        plek.bruikbaar(uitkomst.jaar)
            && plek.soort.is_te_bezoeken()
            && plek.dagdelen.bekend()
            && kort.iter().any(dicht)
            && voor(plan, gids, plek).iter().any(|(gebied, _)| *gebied == wijk)
    };
    let mut codes: Vec<Locatiecode> = plan.locaties.iter().filter(hier).map(|plek| plek.code.clone()).collect();
    codes.sort();
    codes
}

/// True when a change takes the shortage of a wijk away and makes no other longer.
fn is_genoeg(stand: &Stand<'_>, nu: &Ruimten, wijk: usize, soort: Soort, wijziging: &Wijziging) -> bool {
    let mut na = stand.plan.clone();
    if wijziging.pas_toe(&mut na).is_err() {
        return false;
    }
    let straks = ruimten::bereken(&na, &Gids::van(&na), stand.uitkomst);
    let tekort = |ruimten: &Ruimten, soort, gebied, d| ruimten.cel(soort, gebied, d).tekort();
    let elk = || (0..=na.wijken.len()).flat_map(|g| (0..WEEK.len()).map(move |d| (g, d)));
    straks.krapste(soort, wijk).is_none()
        && KAMERS.into_iter().all(|soort| elk().all(|(g, d)| tekort(&straks, soort, g, d) <= tekort(nu, soort, g, d)))
}

/// The dagdelen of a place with these too, in the order of the week.
fn met(nu: &Dagdelen, erbij: &[usize]) -> Dagdelen {
    let op = |deel: Dagdeel| {
        let dagen = WEEK.iter().enumerate().filter(|(_, (_, dagdeel))| *dagdeel == deel);
        let heeft = dagen.filter(|(d, (dag, dagdeel))| nu.heeft(*dag, *dagdeel) || erbij.contains(d));
        heeft.map(|(_, (dag, _))| *dag).collect()
    };
    Dagdelen {
        ochtend: op(Dagdeel::Ochtend),
        middag: op(Dagdeel::Middag),
        avond: op(Dagdeel::Avond),
        aantal: nu.aantal,
    }
}

/// The dagdelen of a place that is to be found.
pub(super) fn dagdelen(welke: &[usize]) -> Dagdelen {
    met(&Dagdelen::default(), welke)
}

/// What gives a place more dagdelen.
pub(super) fn meer_dagdelen(plan: &Plan, code: &Locatiecode, erbij: &[usize]) -> Option<Wijziging> {
    let plek = plan.locaties.iter().find(|plek| plek.code == *code)?;
    Some(Wijziging::zet(["locaties", code.as_str(), "dagdelen"], &met(&plek.dagdelen, erbij)))
}

/// What makes a place for another wijk too.
pub(super) fn ook_voor(plan: &Plan, code: &Locatiecode, wijk: &Wijkcode) -> Option<Wijziging> {
    let plek = plan.locaties.iter().find(|plek| plek.code == *code)?;
    let mut wijken = match &plek.voor {
        Bestemming::Wijken(wijken) if !wijken.is_empty() => wijken.clone(),
        Bestemming::Eigen | Bestemming::Wijken(_) => vec![plek.wijk.clone()],
        Bestemming::Stad => return None,
    };
    wijken.push(wijk.clone());
    wijken.sort();
    wijken.dedup();
    Some(Wijziging::zet(["locaties", code.as_str(), "voor"], &Bestemming::Wijken(wijken)))
}

/// Rooms of a kind in a place that is to be found.
pub(super) fn zet_kamers(plek: &mut Locatie, soort: Soort, aantal: Decimal) {
    match soort {
        Soort::Werkplek => plek.werkplekken = plek.werkplekken.door_planner(aantal),
        Soort::Spreekkamer => plek.spreekkamers = plek.spreekkamers.door_planner(aantal),
        Soort::Groepsruimte => plek.groepsruimten = plek.groepsruimten.door_planner(aantal),
    }
}
