//! What the plan does with the scope: which voorzieningen carry out a part of it, who offers it, and what the work of a
//! voorziening asks, gets and costs.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::afronding::deel;
use super::{Uitkomst, kosten};
use crate::plan::{Budgetregel, Plan, Positie, Scopecode, Scopedeel};

/// The work of one voorziening in the whole city, in one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Werk {
    /// Hours asked.
    pub gevraagd: Decimal,
    /// Hours covered.
    pub gedekt: Decimal,
    /// Fte of direct work that are asked.
    pub fte_nodig: Decimal,
    /// Fte of direct work that are covered.
    pub fte_gedekt: Decimal,
    /// What the fte that are asked cost, with overhead, at the prices of the year.
    pub euro: Decimal,
}

/// The work of every voorziening, in the order of the plan. Additional tasks of posts are nobody's work in particular,
/// and stand in none of them.
pub fn werk(plan: &Plan, uitkomst: &Uitkomst) -> Vec<Werk> {
    let mut uren = vec![vec![(Decimal::ZERO, Decimal::ZERO); plan.functies.len()]; plan.voorzieningen.len()];
    for taak in &uitkomst.gedekt.taken {
        let (gevraagd, gedekt) = &mut uren[taak.voorziening][taak.functie];
        *gevraagd += taak.gevraagd;
        *gedekt += taak.gedekt;
    }
    let van = |per_functie: Vec<(Decimal, Decimal)>| {
        let mut uit = Werk::default();
        for (f, (gevraagd, gedekt)) in per_functie.into_iter().enumerate().filter(|(_, (uren, _))| !uren.is_zero()) {
            let direct = uitkomst.werktijd[f].direct();
            let fte = deel(gevraagd, direct);
            uit.gevraagd += gevraagd;
            uit.gedekt += gedekt;
            uit.fte_nodig += fte;
            uit.fte_gedekt += deel(gedekt, direct);
            uit.euro += kosten::van_fte(plan, f, fte, uitkomst.jaar, uitkomst.band);
        }
        uit
    };
    uren.into_iter().map(van).collect()
}

/// The voorzieningen that carry out a part of the scope, by position.
pub fn door(plan: &Plan, onderdeel: &Scopedeel) -> Vec<usize> {
    plan.voorzieningen.iter().enumerate().filter(|(_, v)| onderdeel.door(v)).map(|(v, _)| v).collect()
}

/// Who offers each part of the scope, by position.
pub fn aanbieders(plan: &Plan) -> HashMap<&Scopecode, Vec<usize>> {
    let mut uit: HashMap<&Scopecode, Vec<usize>> = HashMap::new();
    for (o, organisatie) in plan.organisaties.iter().enumerate() {
        for aanbod in &organisatie.aanbod {
            uit.entry(&aanbod.wat).or_default().push(o);
        }
    }
    uit
}

/// True for an organisatie that can offer something in the opdracht: any but the gemeente, which gives it.
pub fn is_aanbieder(plan: &Plan, organisatie: usize) -> bool {
    plan.organisaties.get(organisatie).is_some_and(|o| o.positie != Positie::Gemeente)
}

/// What a line of the budget holds in the year, with what was decided to shift to it or from it; nothing where the plan
/// gives no amount for that year.
pub fn budget(plan: &Plan, uitkomst: &Uitkomst, regel: Budgetregel) -> Option<Decimal> {
    let hier = plan.begroting.budgetregels.iter().find(|b| b.regel == regel)?;
    let bedrag = hier.bedrag.iter().find(|b| b.jaar == uitkomst.jaar)?.waarde.bij(uitkomst.band);
    Some(bedrag + plan.begroting.verschoven(regel, uitkomst.band))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;

    #[test]
    fn the_work_of_all_voorzieningen_is_all_the_work() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let uitkomst = crate::calc::bereken(&plan, 2028, Band::Midden);
        let werk = werk(&plan, &uitkomst);
        let rond = |uren: Decimal| uren.round_dp(12);
        let alle = |rooster: &crate::calc::Rooster<Decimal>| {
            (0..rooster.rijen()).flat_map(|g| rooster.rij(g).to_vec()).sum::<Decimal>()
        };
        assert_eq!(rond(werk.iter().map(|w| w.gevraagd).sum()), rond(alle(&uitkomst.gedekt.gevraagd)));
        assert_eq!(rond(werk.iter().map(|w| w.gedekt).sum()), rond(alle(&uitkomst.gedekt.gedekt)));
        let dienst: Decimal =
            (0..=uitkomst.stad()).flat_map(|g| uitkomst.formatie.rij(g).to_vec()).map(|n| n.fte - n.aanvullend).sum();
        assert_eq!(werk.iter().map(|w| w.fte_nodig).sum::<Decimal>().round_dp(9), dienst.round_dp(9));
    }
}
