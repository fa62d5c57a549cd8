//! What the advice of a finding itself asks, where that is one edit of the plan and leaves nothing to choose: another
//! first day, a contract that lasts, evenings, people at a kanaal, a fixed face, a second aanbieder, the experience of an
//! onderaannemer.

use std::cmp::Reverse;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::mensen::tweede_aanbieder;
use crate::calc::afronding::{deel, naar_boven};
use crate::dekking::feiten::{Bereikbaar, Divers, Invoering, Kanalen, Team, Vastgoed, Verband};
use crate::dekking::{Bevinding, Feit, Moment, Over, Plaats, Stand, VROEGST, beroep_op};
use crate::plan::{Aanstelling, functie::Rol};
use crate::plan::{Dag, Kanaalsoort, Plek, Wijkcode, Wijziging};

/// The edit that does what the advice says; none where it asks a choice, or something that the plan cannot know.
pub(super) fn wijziging(stand: &Stand<'_>, bevinding: &Bevinding) -> Option<Wijziging> {
    let (plan, tekort) = (stand.plan, bevinding.maat.tekort());
    match &bevinding.feit {
        Feit::Invoering(Invoering::TeVroeg { vroegst, .. }) => Some(Wijziging::zet(["opdracht", "start"], vroegst)),
        Feit::Invoering(Invoering::VoorJanuari) => Some(Wijziging::zet(["opdracht", "start"], &VROEGST)),
        Feit::Vastgoed(Vastgoed::ContractTeKort { moet, .. }) => {
            let Over::Locatie(plek) = bevinding.over else { return None };
            let code = plan.locaties.get(plek)?.code.as_str();
            Some(Wijziging::zet(["locaties", code, "contract", "tot"], moet))
        }
        Feit::Kanalen(Kanalen::WeinigMensen(soort)) => mensen(stand, *soort, tekort),
        Feit::Bereikbaar(Bereikbaar::WeinigOpen(Moment::Avond)) => avonden(stand, bevinding.plaats, tekort),
        Feit::Team(Team::GeenVasteVerbinder) => vast_gezicht(stand, bevinding),
        Feit::Divers(Divers::WeinigAanbieders { voorziening, .. }) => tweede_aanbieder(stand, bevinding, *voorziening),
        Feit::Verband(Verband::ZonderReferentie { .. }) => {
            let wie = beroep_op(plan, bevinding.over)?;
            Some(Wijziging::zet(["organisaties", wie.code.as_str(), "beroep_op"], &true))
        }
        _ => None,
    }
}

/// People more at the first kanaal of a kind, by code.
fn mensen(stand: &Stand<'_>, soort: Kanaalsoort, tekort: Decimal) -> Option<Wijziging> {
    let kanaal = stand.plan.kanalen.iter().filter(|kanaal| kanaal.soort == soort).min_by_key(|kanaal| &kanaal.code)?;
    let fte = kanaal.fte.as_ref()?;
    let meer = fte.door_planner(fte.midden + tekort);
    Some(Wijziging::zet(["kanalen", kanaal.code.as_str(), "fte"], &meer))
}

/// Evenings more in the first meeting place of a wijk, by code, of which is known when it is open: from Monday on, those
/// on which none is.
fn avonden(stand: &Stand<'_>, plaats: Plaats, tekort: Decimal) -> Option<Wijziging> {
    let Plaats::Wijk(wijk) = plaats else { return None };
    let hier = stand.uitkomst.huisvesting[wijk].locaties.iter().map(|&l| &stand.plan.locaties[l]);
    let hier: Vec<_> = hier.filter(|plek| plek.soort.is_ontmoetingsplek() && plek.dagdelen.bekend()).collect();
    let plek = hier.iter().min_by_key(|plek| &plek.code)?;
    let dicht = Dag::ALLE.into_iter().filter(|dag| !hier.iter().any(|plek| plek.dagdelen.avond.contains(dag)));
    let erbij: Vec<Dag> = dicht.take(naar_boven(tekort, 0).to_usize()?).collect();
    let mut avond = plek.dagdelen.avond.clone();
    avond.extend(erbij);
    avond.sort_unstable();
    Some(Wijziging::zet(["locaties", plek.code.as_str(), "dagdelen", "avond"], &avond))
}

/// The wijkverbinder of a team of the wijk who has most time for it becomes its fixed face, where nobody else loses theirs
/// by that.
fn vast_gezicht(stand: &Stand<'_>, bevinding: &Bevinding) -> Option<Wijziging> {
    let Plaats::Wijk(wijk) = bevinding.plaats else { return None };
    let (plan, gids) = (stand.plan, stand.gids);
    let code = &plan.wijken[wijk].code;
    let verbindt = |rij: &&(&Aanstelling, &Decimal)| {
        let functie = gids.functies.get(&rij.0.functie).map(|&f| &plan.functies[f]);
        functie.is_some_and(|f| f.rollen.contains(&Rol::Wijkverbinder))
    };
    let hier = |rij: &&(&Aanstelling, &Decimal)| {
        matches!(rij.0.plek, Plek::Team(_))
            && gids.wijken_van(&rij.0.plek).contains(&wijk)
            && !rij.0.vast_in.contains(code)
    };
    let rijen: Vec<(&Aanstelling, &Decimal)> = plan.bezetting.iter().zip(&stand.uitkomst.bezetting.per_rij).collect();
    let per_wijk = |(rij, fte): &(&Aanstelling, &Decimal)| deel(**fte, (rij.vast_in.len() + 1).into());
    let beste = rijen.iter().filter(verbindt).filter(hier).max_by_key(|rij| (per_wijk(rij), Reverse(&rij.0.code)))?;
    if per_wijk(beste) < bevinding.maat.moet {
        return None;
    }
    let mut vast_in: Vec<Wijkcode> = beste.0.vast_in.clone();
    vast_in.push(code.clone());
    vast_in.sort();
    Some(Wijziging::zet(["bezetting", beste.0.code.as_str(), "vast_in"], &vast_in))
}
