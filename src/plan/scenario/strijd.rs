//! A row that a scenario adds, and whose code or key the plan has given to another row meanwhile. Both can stay.

use super::toepassen::{Botsing, tot};
use crate::plan::deel::vind::{bestemming, vind};
use crate::plan::deel::{Aard, Soort};
use crate::plan::wijziging::{Wijziging, hernoem_zet};
use crate::plan::{Plan, Zet, codes};

/// The wijziging of the plan that lets both stand: a noun of the scenario gets another code there, and is named so in
/// all that follows; of a row that can stand only once, the values are those of the scenario.
pub(super) fn naast_elkaar(plan: &Plan, botsing: &Botsing) -> Option<Wijziging> {
    let scenario = plan.scenarios.iter().find(|s| s.code == botsing.scenario)?;
    let stand = tot(plan, scenario, botsing.plaats);
    let dubbel = dubbel(&stand, &botsing.wijziging)?;
    let (waar, Wijziging::Erbij { waar: lijst, rij, .. }) = (dubbel.waar()?, dubbel) else { return None };
    let sleutel = waar.0.last()?;
    let vervang = |plaats: usize, zet: &Zet| {
        let stap = plaats.to_string();
        Wijziging::zet(["scenarios", botsing.scenario.as_str(), "wijzigingen", &stap], zet)
    };
    let zetten = scenario.wijzigingen.iter().enumerate().skip(botsing.plaats);
    if let Some(soort) = bestemming(lijst).and_then(|daar| daar.aard.rij()).and_then(code) {
        let nieuw = codes::vrij(plan, lijst.0.first()?, sleutel);
        let anders = zetten.filter_map(|(plaats, zet)| {
            let nieuw = hernoem_zet(soort, sleutel, &nieuw, zet);
            (nieuw != *zet).then(|| vervang(plaats, &nieuw))
        });
        return Some(Wijziging::Samen(anders.collect()));
    }
    let daar = vind(&stand, &waar)?.inhoud();
    let zet = scenario.wijzigingen.get(botsing.plaats)?;
    let (doe, terug) = (
        Wijziging::Zet { waar: waar.clone(), waarde: rij.clone() },
        Wijziging::Zet { waar: waar.clone(), waarde: daar },
    );
    let vervangen = |in_wat: &Wijziging, oud: &Wijziging, nieuw: &Wijziging| {
        let delen = in_wat.delen().into_iter();
        let mut delen: Vec<Wijziging> = delen.map(|d| if d == oud { nieuw.clone() } else { d.clone() }).collect();
        if delen.len() == 1 { delen.remove(0) } else { Wijziging::Samen(delen) }
    };
    let nieuw =
        Zet { doe: vervangen(&zet.doe, dubbel, &doe), terug: vervangen(&zet.terug, &Wijziging::Eraf(waar), &terug) };
    Some(vervang(botsing.plaats, &nieuw))
}

/// The part that adds a row whose key another row has.
pub(super) fn dubbel<'w>(plan: &Plan, wijziging: &'w Wijziging) -> Option<&'w Wijziging> {
    wijziging.delen().into_iter().find(|deel| is_dubbel(plan, deel))
}

fn is_dubbel(plan: &Plan, deel: &Wijziging) -> bool {
    let (Wijziging::Erbij { rij, .. }, Some(waar)) = (deel, deel.waar()) else { return false };
    vind(plan, &waar).is_some_and(|daar| !daar.zelfde(rij.deel()))
}

/// The kind of code that a noun has.
fn code(rij: &'static Aard) -> Option<crate::plan::controle::Codesoort> {
    rij.velden().iter().find_map(|veld| match veld.soort {
        Soort::Code(soort) => Some(soort),
        _ => None,
    })
}
