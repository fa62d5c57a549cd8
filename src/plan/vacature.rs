//! Filling a vacature: its row becomes a post, and what is left of its fte stays open in a row of its own.

use rust_decimal::Decimal;

use super::wijziging::Veldwijziging;
use super::wijziging::veld::Aanstellingveld;
use super::{Aanstelling, Aanstellingcode, Dienstverband, Plan, Wijziging, codes};

/// The wijzigingen that fill so many fte of a vacature, at most what it has.
pub fn vervul(plan: &Plan, oud: &Aanstelling, fte: Decimal) -> Vec<Wijziging> {
    let fte = oud.fte.verplaatst(fte.min(oud.fte.midden));
    let ervaring = |r: &Aanstelling| r.functie == oud.functie && r.dienstverband == Dienstverband::Ervaringsdeskundige;
    let dienstverband =
        if plan.bezetting.iter().any(ervaring) { Dienstverband::Ervaringsdeskundige } else { Dienstverband::InDienst };
    let nieuw = Aanstelling { fte, dienstverband, ..oud.clone() };
    let veld = Veldwijziging::Aanstelling(oud.code.clone(), Aanstellingveld::Dienstverband(dienstverband));
    let mut uit = vec![Wijziging::Veld(Box::new(veld))];
    if let Some(rest) = rest(plan, oud, &nieuw) {
        let plaats = plan.bezetting.iter().position(|r| r.code == oud.code).map_or(plan.bezetting.len(), |p| p + 1);
        uit.push(Wijziging::Fte { aanstelling: oud.code.clone(), fte: nieuw.fte });
        uit.push(Wijziging::AanstellingErbij { plaats, rij: Box::new(rest) });
    }
    uit
}

/// A code for a row that is not there yet.
pub fn vrije_code(plan: &Plan, begin: &str) -> Aanstellingcode {
    // Nor one that a scenario adds: two rows of one code would be a botsing that nobody meant.
    let zetten = plan.scenarios.iter().flat_map(|s| &s.wijzigingen).flat_map(|zet| zet.doe.delen());
    let erbij = zetten.filter_map(|deel| match deel {
        Wijziging::AanstellingErbij { rij, .. } => Some(&rij.code),
        _ => None,
    });
    let bezet: Vec<&str> = plan.bezetting.iter().map(|r| &r.code).chain(erbij).map(Aanstellingcode::as_str).collect();
    Aanstellingcode(codes::vrije_code(begin, |code| bezet.contains(&code)))
}

/// What stays open of a vacature that is filled with less fte than it has.
pub fn rest(plan: &Plan, oud: &Aanstelling, nieuw: &Aanstelling) -> Option<Aanstelling> {
    let vervuld = oud.dienstverband == Dienstverband::Vacature && nieuw.dienstverband != Dienstverband::Vacature;
    let over = oud.fte.midden - nieuw.fte.midden;
    (vervuld && over > Decimal::ZERO).then(|| Aanstelling {
        code: vrije_code(plan, oud.code.as_str()),
        fte: oud.fte.verplaatst(over),
        ..oud.clone()
    })
}
