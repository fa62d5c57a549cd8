//! Who gets which fte and euro: the bezetting of a year by employer, gebied and domein.
//!
//! Staff of several domeinen counts for each by the hours that it is asked there in that gebied; where nothing is asked,
//! for the first that its functie knows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::afronding::{naar_rato, procent};
use super::bezetting::Aanwezig;
use super::domeinwerk::Werk;
use super::gids::Gids;
use super::kosten::{prijsfactor, tarief};
use super::vraag::Vraag;
use super::{Uitkomst, bezetting, formatie, vraag, werktijd};
use crate::plan::{Band, Domein, Niveau, Plan};

/// What one organisatie has in one gebied for one domein.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deel {
    /// The organisatie, by position.
    pub organisatie: usize,
    /// The gebied: a wijk by position, or the city as the last.
    pub gebied: usize,
    /// The domein; none for a functie that knows none.
    pub domein: Option<Domein>,
    /// Average fte in the year.
    pub fte: Decimal,
    /// What they cost in the year, euro without overhead.
    pub euro: Decimal,
}

/// What the staff of each organisatie costs in the year, euro without overhead, in the order of the plan.
pub fn euro(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Decimal> {
    let plaats = plaatsen(plan);
    let mut uit = vec![Decimal::ZERO; plan.organisaties.len()];
    for (rij, fte) in plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij) {
        if let Some(&o) = plaats.get(rij.organisatie.as_str()) {
            uit[o] += fte * tarief(plan, gids, rij, uitkomst.band) * uitkomst.kosten.prijsfactor;
        }
    }
    uit
}

/// Everything that organisaties have in a year that was worked out, in their order, each by gebied and domein.
pub fn delen(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Deel> {
    verdeel(plan, gids, (&uitkomst.vraag, &uitkomst.bezetting), uitkomst.jaar, uitkomst.band)
}

/// The same in another year: only the steps of the chain that it needs.
pub fn delen_in(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Vec<Deel> {
    let vraag = vraag::bereken(plan, gids, jaar, band);
    let werktijd = werktijd::bereken(plan, band);
    let formatie = formatie::bereken(plan, gids, &vraag, &werktijd, band);
    let aanwezig = bezetting::bereken(plan, gids, Werk { vraag: &vraag, formatie: &formatie, band }, jaar);
    verdeel(plan, gids, (&vraag, &aanwezig), jaar, band)
}

fn plaatsen(plan: &Plan) -> BTreeMap<&str, usize> {
    plan.organisaties.iter().enumerate().map(|(o, org)| (org.code.as_str(), o)).collect()
}

fn verdeel(plan: &Plan, gids: &Gids<'_>, (vraag, aanwezig): (&Vraag, &Aanwezig), jaar: u16, band: Band) -> Vec<Deel> {
    let (plaats, factor, stad) = (plaatsen(plan), prijsfactor(plan, jaar, band), plan.wijken.len());
    let mut uit: BTreeMap<(usize, usize, Option<Domein>), Deel> = BTreeMap::new();
    let mut bij = |rij: usize, gebied: usize, domein: Option<Domein>, fte: Decimal| {
        let rij = &plan.bezetting[rij];
        let Some(&organisatie) = plaats.get(rij.organisatie.as_str()) else { return };
        let leeg = Deel { organisatie, gebied, domein, fte: Decimal::ZERO, euro: Decimal::ZERO };
        let deel = uit.entry((organisatie, gebied, domein)).or_insert(leeg);
        deel.fte += fte;
        deel.euro += fte * tarief(plan, gids, rij, band) * factor;
    };
    for groep in aanwezig.groepen.iter().filter(|groep| groep.telt) {
        let van_groep = groep.rijen.first().and_then(|&(rij, _)| gids.functies.get(&plan.bezetting[rij].functie));
        let Some(&functie) = van_groep else { continue };
        // Who works in a team without a wijk is paid by the city.
        let los = groep.rijen.iter().map(|(_, fte)| *fte).collect();
        let los = groep.gebieden.is_empty().then_some((stad, los));
        let gebieden = groep.gebieden.iter().map(|&(gebied, _)| (gebied, groep.in_gebied(gebied)));
        for (gebied, per_rij) in gebieden.chain(los) {
            let kent = domeinen(plan, gids, vraag, (gebied, functie), band);
            let (welke, gewichten): (Vec<_>, Vec<_>) = kent.into_iter().unzip();
            for (&(rij, _), fte) in groep.rijen.iter().zip(per_rij) {
                let delen = welke.iter().zip(naar_rato(fte, &gewichten));
                delen.for_each(|(&domein, fte)| bij(rij, gebied, domein, fte));
            }
        }
    }
    uit.into_values().filter(|deel| !deel.fte.is_zero()).collect()
}

/// The domeinen for which a functie works in a gebied, each with the hours that it is asked there; where nothing is asked,
/// the first that it knows.
fn domeinen(
    plan: &Plan,
    gids: &Gids<'_>,
    vraag: &Vraag,
    (gebied, functie): (usize, usize),
    band: Band,
) -> Vec<(Option<Domein>, Decimal)> {
    let kent = &plan.functies[functie].domeinen;
    let uren = |domein: Domein| -> Decimal {
        let hier = plan.voorzieningen.iter().enumerate().filter(|(_, v)| v.domein == domein);
        let werk = hier.flat_map(|(v, voorziening)| voorziening.inzet.iter().map(move |inzet| (v, voorziening, inzet)));
        let van = werk.filter(|(_, _, inzet)| gids.functies.get(&inzet.functie) == Some(&functie));
        let uren = |v, niveau| uren_in(plan, vraag, gebied, (v, niveau));
        van.map(|(v, voorziening, inzet)| uren(v, voorziening.niveau) * procent(inzet.procent.bij(band))).sum()
    };
    let met_uren: Vec<_> = kent.iter().map(|&domein| (Some(domein), uren(domein))).collect();
    if met_uren.iter().any(|(_, uren)| !uren.is_zero()) {
        return met_uren;
    }
    vec![(kent.first().copied(), Decimal::ONE)]
}

/// Hours of a voorziening in a gebied: what is offered once for the city is asked there and in no wijk.
fn uren_in(plan: &Plan, vraag: &Vraag, gebied: usize, (v, niveau): (usize, Niveau)) -> Decimal {
    match (gebied == plan.wijken.len(), niveau == Niveau::Wijk) {
        (false, true) => vraag.uren[(gebied, v)],
        (true, false) => vraag.uren.kolom(v).sum(),
        _ => Decimal::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use rust_decimal_macros::dec;

    #[test]
    fn what_partners_get_adds_up_to_all_staff_in_every_year_and_band() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let gids = Gids::van(&plan);
        for jaar in plan.planjaren.clone() {
            for band in Band::ALLE {
                let uitkomst = calc::bereken(&plan, jaar, band);
                let delen = delen(&plan, &gids, &uitkomst);
                assert_eq!(delen, delen_in(&plan, &gids, jaar, band));
                let bijna = |a: Decimal, b: Decimal| (a - b).abs() < dec!(0.01);
                let fte: Decimal = uitkomst.bezetting.per_rij.iter().sum();
                assert!(bijna(delen.iter().map(|d| d.fte).sum(), fte));
                assert!(bijna(delen.iter().map(|d| d.euro).sum(), uitkomst.kosten.personeel));
                for (o, euro) in euro(&plan, &gids, &uitkomst).into_iter().enumerate() {
                    let hier = delen.iter().filter(|d| d.organisatie == o);
                    assert!(bijna(hier.map(|d| d.euro).sum(), euro));
                }
                for (g, euro) in uitkomst.kosten.per_gebied.iter().enumerate() {
                    assert!(bijna(delen.iter().filter(|d| d.gebied == g).map(|d| d.euro).sum(), *euro));
                }
            }
        }
    }

    /// Of one fte of two domeinen with 30 and 10 hours a quarter is for the second.
    #[test]
    fn who_works_in_two_domeinen_counts_by_the_hours_asked_there() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let gids = Gids::van(&plan);
        let mut vraag = calc::bereken(&plan, 2028, Band::Midden).vraag;
        let functie = plan.functies.iter().position(|f| f.domeinen.len() > 1).unwrap();
        let kent = &plan.functies[functie].domeinen;
        for v in 0..plan.voorzieningen.len() {
            vraag.uren[(0, v)] = Decimal::ZERO;
        }
        assert_eq!(domeinen(&plan, &gids, &vraag, (0, functie), Band::Midden), [(Some(kent[0]), Decimal::ONE)]);
        let mut uren = Vec::new();
        for (domein, aantal) in [(kent[0], dec!(30)), (kent[1], dec!(10))] {
            let doet = |v: &&crate::plan::Voorziening| {
                v.domein == domein
                    && v.niveau == Niveau::Wijk
                    && v.inzet.iter().any(|i| i.functie == plan.functies[functie].code)
            };
            let Some(hier) = plan.voorzieningen.iter().find(doet) else { return };
            let plaats = plan.voorzieningen.iter().position(|v| v.code == hier.code).unwrap();
            let deel = hier.inzet.iter().find(|i| i.functie == plan.functies[functie].code).unwrap();
            vraag.uren[(0, plaats)] = aantal;
            uren.push(aantal * procent(deel.procent.midden));
        }
        let gewichten = domeinen(&plan, &gids, &vraag, (0, functie), Band::Midden);
        assert_eq!(gewichten.iter().take(2).map(|g| g.1).collect::<Vec<_>>(), uren);
    }
}
