//! Where more fte of a functie can come in a place: first the vacatures that stand open there, then a row that grows.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::Herstel;
use crate::calc::afronding::{deel, fijn, minder, naar_boven};
use crate::calc::bezetting::{deel_van_jaar, reken_toe};
use crate::calc::domeinwerk::Werk;
use crate::calc::personeel::{self, Levering};
use crate::dekking::{Plaats, Stand};
use crate::plan::{Aanstelling, Dienstverband, Plek};

/// The rows of the bezetting that can take more of one functie in one place, by position.
pub(super) struct Ruimte {
    /// The functie.
    pub functie: usize,
    /// Vacatures that stand open the whole year, the largest first; they are filled first.
    pub vacatures: Vec<usize>,
    /// The row that grows by what they do not hold: the largest of those whose organisatie is asked for least beyond
    /// what it can supply; a vacature itself where nobody else is there.
    pub rij: Option<usize>,
}

impl Ruimte {
    /// The room for a functie in a place, where `fte` are asked.
    pub(super) fn van(stand: &Stand<'_>, plaats: Plaats, functie: usize, fte: Decimal) -> Self {
        let wijken = gebied(stand, plaats);
        Self::bij(stand, |r| in_gebied(stand, &wijken, functie, r), functie, fte)
    }

    /// The room for a functie among the people of one plek: what they cover is not what those of another plek would.
    pub(super) fn op_plek(stand: &Stand<'_>, plek: &Plek, functie: usize, fte: Decimal) -> Self {
        Self::bij(stand, |r| r.plek == *plek, functie, fte)
    }

    fn bij(stand: &Stand<'_>, hier: impl Fn(&Aanstelling) -> bool, functie: usize, fte: Decimal) -> Self {
        let past = |r: &Aanstelling| hier(r) && stand.gids.functies.get(&r.functie) == Some(&functie);
        let bezetting = &stand.plan.bezetting;
        let hier: Vec<usize> = (0..bezetting.len()).filter(|&r| past(&bezetting[r])).collect();
        let open = |&r: &usize| {
            let rij = &bezetting[r];
            let heel_jaar = deel_van_jaar(rij, stand.uitkomst.jaar) == Decimal::ONE;
            rij.dienstverband == Dienstverband::Vacature && heel_jaar && rij.fte.midden > Decimal::ZERO
        };
        let mut vacatures: Vec<usize> = hier.iter().copied().filter(open).collect();
        vacatures.sort_by_key(|&r| (Reverse(bezetting[r].fte.midden), &bezetting[r].code));
        let te_veel = |r: usize| {
            let na = levering_na(stand, &bezetting[r], fte);
            na.map_or(Decimal::ZERO, |l| (l.gevraagd - l.kan).max(Decimal::ZERO))
        };
        let rijen = hier.into_iter().filter(|&r| bezetting[r].dienstverband.telt());
        let rij = rijen.min_by_key(|&r| (te_veel(r), Reverse(bezetting[r].fte.midden), &bezetting[r].code));
        let rij = rij.or_else(|| vacatures.first().copied());
        Self { functie, vacatures, rij }
    }

    /// How much of each vacature `fte` fill, and what is left for the row.
    pub(super) fn vul(&self, stand: &Stand<'_>, fte: Decimal) -> (Vec<(usize, Decimal)>, Decimal) {
        let mut over = fte;
        let mut delen = Vec::new();
        for &r in &self.vacatures {
            let deel = over.min(stand.plan.bezetting[r].fte.midden);
            if deel > Decimal::ZERO {
                delen.push((r, deel));
                over -= deel;
            }
        }
        (delen, over)
    }

    /// Average fte that `fte` more bring in each row, in the year and band.
    pub(super) fn brengt(&self, stand: &Stand<'_>, fte: Decimal) -> Vec<(usize, Decimal)> {
        let (delen, over) = self.vul(stand, fte);
        let band = stand.uitkomst.band;
        let vervuld = |(r, deel): (usize, Decimal)| (r, stand.plan.bezetting[r].fte.verplaatst(deel).bij(band));
        let mut uit: Vec<(usize, Decimal)> = delen.into_iter().map(vervuld).collect();
        if let Some(rij) = self.rij.filter(|_| over > Decimal::ZERO) {
            uit.push((rij, fijn(over * deel_van_jaar(&stand.plan.bezetting[rij], stand.uitkomst.jaar))));
        }
        uit
    }

    /// So many fte more, as a repair.
    pub(super) fn herstel(&self, stand: &Stand<'_>, plaats: Plaats, fte: Decimal) -> Herstel {
        let bezetting = &stand.plan.bezetting;
        let (delen, over) = self.vul(stand, fte);
        // A vacature is asked of its organisatie already; only what comes beyond it is more.
        let rij = self.rij.map(|r| &bezetting[r]);
        let boven = rij.filter(|_| over > Decimal::ZERO).and_then(|rij| levering_na(stand, rij, over));
        Herstel::MeerFte {
            functie: self.functie,
            fte,
            plaats,
            vacatures: delen.into_iter().map(|(r, _)| bezetting[r].code.clone()).collect(),
            rij: rij.map(|r| r.code.clone()),
            boven: boven.filter(|l| minder(l.kan, l.gevraagd)),
        }
    }
}

/// More fte, so that at least `tekort` is there.
pub(super) fn meer_fte(stand: &Stand<'_>, plaats: Plaats, functie: usize, tekort: Decimal) -> Herstel {
    let (tekort, ruimte) = match plaats {
        Plaats::Wijk(wijk) if !stand.gids.teams_in(wijk).is_empty() => gedeeld(stand, wijk, functie, tekort),
        _ => (tekort, Ruimte::van(stand, plaats, functie, in_tienden(tekort))),
    };
    let mut fte = in_tienden(tekort);
    // What a vacature brings may be less than its fte in this band.
    let vacant: Vec<_> = ruimte.brengt(stand, fte).into_iter().filter(|(r, _)| ruimte.vacatures.contains(r)).collect();
    let gevuld: Decimal = ruimte.vul(stand, fte).0.iter().map(|(_, deel)| *deel).sum();
    let brengt: Decimal = vacant.iter().map(|(_, fte)| *fte).sum();
    if brengt < gevuld && !vacant.is_empty() {
        fte = in_tienden(tekort + gevuld - brengt);
    }
    // The people of a wijk are those of its team.
    let plaats = match plaats {
        Plaats::Wijk(w) => bij_team(stand, &ruimte, w).unwrap_or(plaats),
        Plaats::Team(_) | Plaats::Stad => plaats,
    };
    ruimte.herstel(stand, plaats, fte)
}

/// True for a row that works in one of these wijken, or in none where there are none. Where teams divide the work, more people of another's work help nobody.
fn in_gebied(stand: &Stand<'_>, wijken: &[usize], functie: usize, rij: &Aanstelling) -> bool {
    let hier = stand.gids.wijken_van(&rij.plek);
    let van_anderen = team(stand, &rij.plek)
        .is_some_and(|&team| !hier.iter().any(|&w| stand.gids.teams_voor(w, functie).any(|t| t == team)));
    let raakt = if wijken.is_empty() { hier.is_empty() } else { hier.iter().any(|w| wijken.contains(w)) };
    raakt && !van_anderen
}

/// The room in a wijk whose teams share it or another. Of people who come in a team that works elsewhere too it gets a
/// part, so they come where that is largest, and so many more as makes up for what goes elsewhere.
fn gedeeld(stand: &Stand<'_>, wijk: usize, functie: usize, tekort: Decimal) -> (Decimal, Ruimte) {
    let Stand { plan, gids, uitkomst } = *stand;
    let werk = Werk { vraag: &uitkomst.vraag, formatie: &uitkomst.formatie, band: uitkomst.band };
    let aandeel = |plek: &Plek| -> Decimal {
        let delen = reken_toe(plan, gids, werk, plek, functie, Decimal::ONE);
        delen.into_iter().filter(|(w, _)| *w == wijk).map(|(_, deel)| deel).sum()
    };
    let past =
        |r: &Aanstelling| gids.functies.get(&r.functie) == Some(&functie) && in_gebied(stand, &[wijk], functie, r);
    let meeste = plan.bezetting.iter().filter(|r| past(r)).map(|r| aandeel(&r.plek)).max().unwrap_or_default();
    let tekort = if meeste.is_zero() { tekort } else { deel(tekort, meeste) };
    let hier = |r: &Aanstelling| !meeste.is_zero() && past(r) && aandeel(&r.plek) == meeste;
    (tekort, Ruimte::bij(stand, hier, functie, in_tienden(tekort)))
}

/// The team of a wijk where more people come; of several the one whose people they join, or else the first by code that
/// does the work of the functie.
fn bij_team(stand: &Stand<'_>, ruimte: &Ruimte, wijk: usize) -> Option<Plaats> {
    let teams = stand.gids.teams_in(wijk);
    if let [enige] = teams {
        return Some(Plaats::Team(*enige));
    }
    let rij = ruimte.vacatures.first().copied().or(ruimte.rij);
    match rij.map(|r| &stand.plan.bezetting[r].plek) {
        Some(plek) => team(stand, plek).map(|&team| Plaats::Team(team)),
        None => stand.gids.teams_voor(wijk, ruimte.functie).next().map(Plaats::Team),
    }
}

/// The team of a plek, by position.
fn team<'s>(stand: &'s Stand<'_>, plek: &Plek) -> Option<&'s usize> {
    if let Plek::Team(code) = plek { stand.gids.teams.get(code) } else { None }
}

/// Rounded up to tenths of fte.
pub(super) fn in_tienden(fte: Decimal) -> Decimal {
    naar_boven(fte, 1)
}

/// The wijken of a place; none of the city.
pub(super) fn gebied(stand: &Stand<'_>, plaats: Plaats) -> Vec<usize> {
    plaats.gebieden(stand.gids).filter(|&g| g < stand.plan.wijken.len()).collect()
}

/// What is asked of the organisatie of a row with so many fte more in it, where the plan says what it can supply.
fn levering_na(stand: &Stand<'_>, rij: &Aanstelling, fte: Decimal) -> Option<Levering> {
    let uitkomst = stand.uitkomst;
    let alle = personeel::leveringen(stand.plan, stand.gids, uitkomst.jaar, uitkomst.band);
    let hier = |l: &Levering| {
        stand.plan.organisaties[l.organisatie].code == rij.organisatie
            && stand.gids.functies.get(&rij.functie) == Some(&l.functie)
    };
    let levering = alle.into_iter().find(hier)?;
    Some(Levering { gevraagd: levering.gevraagd + fijn(fte * deel_van_jaar(rij, uitkomst.jaar)), ..levering })
}
