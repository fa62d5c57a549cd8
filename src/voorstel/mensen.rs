//! People for what a team lacks as a team, and a second party for the work of one.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::Herstel;
use super::ruimte::{in_tienden, meer_fte};
use crate::calc::bezetting::deel_van_jaar;
use crate::calc::personeel::afnames;
use crate::dekking::{Bevinding, Plaats, Stand};
use crate::plan::vacature::vrije_code;
use crate::plan::{Aanstelling, Dienstverband, Functie, Organisatie, Organisatiecode, Plan, Waarde, Wijziging};

/// More fte of one of the functies that `past`: the first by code of those of which a vacature stands open there, else of
/// those of which somebody works there, else of all.
pub(super) fn erbij(stand: &Stand<'_>, plaats: Plaats, past: impl Fn(&Functie) -> bool, tekort: Decimal) -> Herstel {
    let functies = &stand.plan.functies;
    let alle = (0..functies.len()).filter(|&f| past(&functies[f]));
    let alle = alle.map(|f| {
        let herstel = meer_fte(stand, plaats, f, tekort);
        let (open, er_is) = match &herstel {
            Herstel::MeerFte { vacatures, rij, .. } => (!vacatures.is_empty(), rij.is_some()),
            _ => (false, false),
        };
        ((Reverse(open), Reverse(er_is), &functies[f].code), herstel)
    });
    alle.min_by(|(een, _), (ander, _)| een.cmp(ander)).map_or(Herstel::Raad, |(_, herstel)| herstel)
}

/// A row as this one, of another organisatie: nothing of the people themselves goes with it.
pub(super) fn van_partner(rij: &Aanstelling, organisatie: &Organisatiecode) -> Aanstelling {
    Aanstelling {
        organisatie: organisatie.clone(),
        dienstverband: Dienstverband::InDienst,
        vast_in: Vec::new(),
        expertise: Vec::new(),
        kosten_per_fte: None,
        vanaf: None,
        tot_en_met: None,
        ..rij.clone()
    }
}

/// The same row with so many fte, under a code of its own.
pub(super) fn met_fte(plan: &Plan, rij: &Aanstelling, fte: Decimal) -> Aanstelling {
    let mut nieuw = Aanstelling { code: vrije_code(plan, rij.code.as_str()), fte: Waarde::vast(fte), ..rij.clone() };
    nieuw.fte.wordt_eigen();
    nieuw
}

/// A part of the largest row that does the work of a voorziening, done by a party that says it can and does none of it, or
/// too little: so much that it counts as an aanbieder, where who does it now keeps that much too.
pub(super) fn tweede_aanbieder(stand: &Stand<'_>, bevinding: &Bevinding, voorziening: usize) -> Option<Wijziging> {
    let Stand { plan, gids, uitkomst } = *stand;
    if bevinding.maat.tekort() != Decimal::ONE {
        return None;
    }
    let vanaf = plan.normen.aanbieder_vanaf.bij(uitkomst.band);
    let doet = |rij: &&Aanstelling| {
        let inzet = plan.voorzieningen[voorziening].inzet.iter().any(|i| i.functie == rij.functie);
        inzet && rij.dienstverband.telt() && deel_van_jaar(rij, uitkomst.jaar) == Decimal::ONE
    };
    let van = |rij: &Aanstelling| plan.organisaties.iter().find(|o| o.code == rij.organisatie);
    let doen: Vec<(&Aanstelling, &Organisatie)> =
        plan.bezetting.iter().filter(doet).filter_map(|rij| Some((rij, van(rij)?))).collect();
    let van_partij = |partij: &str| -> Decimal {
        doen.iter().filter(|(_, o)| o.partij() == partij).map(|(rij, _)| rij.fte.midden).sum()
    };
    let over = afnames(plan, gids, uitkomst.jaar, uitkomst.band);
    let kan = |organisatie: usize, functie: usize, fte: Decimal| {
        let hier = over.iter().find(|a| (a.organisatie, a.functie) == (organisatie, functie));
        hier.and_then(|a| a.kan.map(|kan| kan - a.gevraagd)).is_none_or(|over| over >= fte)
    };
    let van_rij = |(rij, nu): &(&'_ Aanstelling, &'_ Organisatie)| {
        let functie = *gids.functies.get(&rij.functie)?;
        let past = |o: usize| {
            let ander = &plan.organisaties[o];
            let fte = in_tienden(vanaf - van_partij(ander.partij()));
            let blijft = rij.fte.midden >= fte && van_partij(nu.partij()) - fte >= vanaf;
            let mag = fte > Decimal::ZERO && ander.positie.is_aanbieder() && ander.functies.contains(&rij.functie);
            (blijft && mag && kan(o, functie, fte)).then_some((fte, &ander.code))
        };
        (0..plan.organisaties.len()).filter_map(past).min()
    };
    let keuzes = doen.iter().filter_map(|een| Some((een.0, van_rij(een)?)));
    let (rij, (fte, ander)) = keuzes.min_by_key(|(rij, _)| (Reverse(rij.fte.midden), &rij.code))?;
    let minder = Wijziging::fte(&rij.code, &rij.fte.door_planner(rij.fte.midden - fte));
    let erbij = Wijziging::erbij(&met_fte(plan, &van_partner(rij, ander), fte));
    Some(Wijziging::Samen(vec![minder, erbij]))
}
