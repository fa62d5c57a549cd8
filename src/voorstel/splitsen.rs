//! Splitting a team in two: some of its wijken, or some of its domeinen in all of them, go to a new team. Its people stay,
//! or are divided by what the work of each half needs of them; a place goes with its wijk.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::calc::afronding::{TIENDE, deel, halverwege};
use crate::calc::domeinwerk::Werk;
use crate::dekking::Stand;
use crate::plan::codes::vrij;
use crate::plan::{Aanstelling, Aanstellingcode, Buurtteam, Domein, Plan, Plek, Teamcode, Wijkcode, Wijziging};

/// What goes to the new team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gaat {
    /// Wijken, with all the work of the team there.
    Wijken(BTreeSet<Wijkcode>),
    /// Domeinen, in all wijken of the team.
    Domeinen(BTreeSet<Domein>),
}

/// A team that is to be split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splitsing {
    /// The team.
    pub team: Teamcode,
    /// What goes to the new one.
    pub gaat: Gaat,
    /// True when its people are divided by need; otherwise all stay.
    pub mensen: bool,
    /// What it is called from then on.
    pub naam: String,
    /// Code and name of the new team.
    pub nieuw: (Teamcode, String),
}

/// Decimals in which fte are divided: contracts are not finer.
const HONDERDSTEN: u32 = 2;

impl Splitsing {
    /// The team as it stays and the new one; none where one of them would have nothing left.
    pub fn teams(&self, plan: &Plan) -> Option<(Buurtteam, Buurtteam)> {
        let oud = plan.buurtteams.iter().find(|t| t.code == self.team)?;
        let mut blijft = Buurtteam { naam: self.naam.clone(), ..oud.clone() };
        let (code, naam) = self.nieuw.clone();
        let mut nieuw = Buurtteam { code, naam, toelichting: String::new(), ..oud.clone() };
        let leeg = match &self.gaat {
            Gaat::Wijken(weg) => {
                blijft.werkgebied.retain(|wijk| !weg.contains(wijk));
                nieuw.werkgebied.retain(|wijk| weg.contains(wijk));
                blijft.werkgebied.is_empty() || nieuw.werkgebied.is_empty()
            }
            Gaat::Domeinen(weg) => {
                (nieuw.domeinen, blijft.domeinen) = oud.alle_domeinen().into_iter().partition(|d| weg.contains(d));
                blijft.domeinen.is_empty() || nieuw.domeinen.is_empty() || oud.werkgebied.is_empty()
            }
        };
        (!leeg).then_some((blijft, nieuw))
    }

    /// The one change that splits the team, to be undone as one; none where one of the two would have nothing.
    pub fn wijziging(&self, stand: &Stand<'_>) -> Option<Wijziging> {
        let plan = stand.plan;
        let oud = plan.buurtteams.iter().find(|t| t.code == self.team)?;
        let (blijft, nieuw) = self.teams(plan)?;
        let op = |veld| ["buurtteams", oud.code.as_str(), veld];
        let mut delen = Vec::new();
        if blijft.naam != oud.naam {
            delen.push(Wijziging::zet(op("naam"), &blijft.naam));
        }
        if blijft.domeinen != oud.domeinen {
            delen.push(Wijziging::zet(op("domeinen"), &blijft.domeinen));
        }
        for wijk in oud.werkgebied.iter().filter(|wijk| !blijft.werkgebied.contains(wijk)) {
            delen.push(Wijziging::eraf(["buurtteams", oud.code.as_str(), "werkgebied", wijk.as_str()]));
        }
        delen.push(Wijziging::erbij(&nieuw));
        if self.mensen {
            delen.extend(mensen(stand, (&blijft, &nieuw)));
        }
        Some(Wijziging::Samen(delen))
    }
}

/// What happens to the rows of the bezetting: each gives the new team its part, in hundredths of fte and a tenth at least,
/// and keeps the rest, so that both are exactly what it was. A row that goes as a whole stays the same row.
fn mensen(stand: &Stand<'_>, (blijft, nieuw): (&Buurtteam, &Buurtteam)) -> Vec<Wijziging> {
    let plan = stand.plan;
    let mut na = plan.clone();
    na.buurtteams = vec![blijft.clone(), nieuw.clone()].into();
    let aandelen = aandelen(stand, &na);
    let mut delen = Vec::new();
    let (plek, naar) = (Plek::Team(blijft.code.clone()), Plek::Team(nieuw.code.clone()));
    for rij in plan.bezetting.iter().filter(|rij| rij.plek == plek) {
        let Some(&functie) = stand.gids.functies.get(&rij.functie) else { continue };
        let deel = halverwege(rij.fte.midden * aandelen[functie], HONDERDSTEN);
        // Nobody is hired for less than a tenth: such a part stays with the rest of its row.
        let gaat = match (deel < TIENDE, rij.fte.midden - deel < TIENDE) {
            (true, _) if aandelen[functie] < Decimal::ONE => Decimal::ZERO,
            (_, true) => rij.fte.midden,
            _ => deel,
        };
        if gaat <= Decimal::ZERO {
            continue;
        }
        if aandelen[functie] == Decimal::ONE || gaat == rij.fte.midden {
            delen.push(Wijziging::zet(["bezetting", rij.code.as_str(), "plek"], &naar));
            continue;
        }
        let code = Aanstellingcode(vrij(&na, "bezetting", rij.code.as_str()));
        let erbij = Aanstelling { code, plek: naar.clone(), fte: rij.fte.door_planner(gaat), ..rij.clone() };
        delen.push(Wijziging::fte(&rij.code, &rij.fte.door_planner(rij.fte.midden - gaat)));
        delen.push(Wijziging::erbij(&erbij));
        // Who was placed by the gemeente in that row still is.
        for overname in plan.overname.iter().filter(|o| o.geplaatst.contains(&rij.code)) {
            delen.push(Wijziging::rij(["overname", overname.code.as_str(), "geplaatst"], &erbij.code));
        }
        // Its code is not free for the next.
        na.bezetting.push(erbij);
    }
    delen
}

/// Which part of the people of each functie goes to the second team of `halven`, 0 to 1: as the need of it for the work
/// of both. Where nothing is needed of it: as the inhabitants of the wijken, or as the domeinen that it knows.
fn aandelen(stand: &Stand<'_>, halven: &Plan) -> Vec<Decimal> {
    let Stand { plan, uitkomst, .. } = stand;
    let gids = Gids::van(halven);
    let werk = Werk { vraag: &uitkomst.vraag, formatie: &uitkomst.formatie, band: uitkomst.band };
    let nodig = |team: usize, functie: usize| -> Decimal {
        gids.werkgebied[team].iter().map(|&w| werk.nodig(halven, &gids, Some(team), w, functie)).sum()
    };
    let zelfde_werk = halven.buurtteams[0].alle_domeinen() == halven.buurtteams[1].alle_domeinen();
    let anders = |team: usize, functie: usize| -> Decimal {
        if zelfde_werk {
            gids.werkgebied[team].iter().map(|&w| Decimal::from(plan.wijken[w].bevolking.inwoners)).sum()
        } else {
            plan.functies[functie].domeinen.iter().filter(|domein| gids.heeft(team, **domein)).count().into()
        }
    };
    let van_functie = |functie: usize| {
        let [hier, daar] = [0, 1].map(|team| nodig(team, functie));
        let geen = (hier + daar).is_zero();
        let [hier, daar] = if geen { [0, 1].map(|team| anders(team, functie)) } else { [hier, daar] };
        deel(daar, hier + daar)
    };
    (0..plan.functies.len()).map(van_functie).collect()
}
