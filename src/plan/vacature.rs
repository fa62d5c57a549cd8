//! Filling a vacature: its row becomes a post, and what is left of its fte stays open in a row of its own.

use rust_decimal::Decimal;

use super::{Aanstelling, Aanstellingcode, Dienstverband, Plan, Wijziging, codes};

/// The wijzigingen that fill so many fte of a vacature, at most what it has.
pub fn vervul(plan: &Plan, oud: &Aanstelling, fte: Decimal) -> Vec<Wijziging> {
    let fte = oud.fte.verplaatst(fte.min(oud.fte.midden));
    let ervaring = |r: &Aanstelling| r.functie == oud.functie && r.dienstverband == Dienstverband::Ervaringsdeskundige;
    let dienstverband =
        if plan.bezetting.iter().any(ervaring) { Dienstverband::Ervaringsdeskundige } else { Dienstverband::InDienst };
    let nieuw = Aanstelling { fte, dienstverband, ..oud.clone() };
    let mut uit = vec![Wijziging::zet(["bezetting", oud.code.as_str(), "dienstverband"], &dienstverband)];
    if let Some(rest) = rest(plan, oud, &nieuw) {
        uit.push(Wijziging::fte(&oud.code, &nieuw.fte));
        uit.push(Wijziging::erbij(&rest));
    }
    uit
}

/// A code for a row that is not there yet.
pub fn vrije_code(plan: &Plan, begin: &str) -> Aanstellingcode {
    Aanstellingcode(codes::vrij(plan, "bezetting", begin))
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
