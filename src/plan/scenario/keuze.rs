//! What is undecided in the scope, and the wijziging that decides it the other way: the plan without what may still go
//! out, or with what may still come in. What this does is seen in a scenario.

use rust_decimal::Decimal;

use super::{Scenario, Scenariocode, Zet};
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::wijziging::{Weigering, Wijziging};
use crate::plan::{Last, Plan, Scopedeel, Scopestatus, Status, Voorziening, Waarde};

/// A matter that is not decided yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Openkeuze {
    /// What it is called.
    pub naam: String,
    /// True for what is out now, and may come in.
    pub erbij: bool,
}

/// The matters that are not decided yet, in the order of the scope.
pub fn open_keuzes(plan: &Plan) -> Vec<Openkeuze> {
    let mut uit: Vec<Openkeuze> = Vec::new();
    for onderdeel in plan.scope.iter().filter(|s| !s.keuze.is_empty()) {
        if !uit.iter().any(|k| k.naam == onderdeel.keuze) {
            let erbij = delen(plan, &onderdeel.keuze).all(|s| s.status == Scopestatus::Uit);
            uit.push(Openkeuze { naam: onderdeel.keuze.clone(), erbij });
        }
    }
    uit
}

fn delen<'p>(plan: &'p Plan, keuze: &'p str) -> impl Iterator<Item = &'p Scopedeel> + Clone {
    plan.scope.iter().filter(move |s| s.keuze == keuze)
}

/// The voorzieningen that do nothing but what a matter is about, and those that do other work of the scope as well; by
/// position.
pub fn geraakt(plan: &Plan, keuze: &str) -> (Vec<usize>, Vec<usize>) {
    let raakt = |v: &Voorziening| delen(plan, keuze).any(|s| s.door(v));
    let ander = |v: &Voorziening| plan.scope.iter().any(|s| s.keuze != keuze && s.is_aanbod() && s.door(v));
    let geraakt = plan.voorzieningen.iter().enumerate().filter(|(_, v)| raakt(v));
    let (ook, alleen): (Vec<_>, Vec<_>) = geraakt.partition(|(_, v)| ander(v));
    let plaatsen = |welke: Vec<(usize, &Voorziening)>| welke.into_iter().map(|(v, _)| v).collect();
    (plaatsen(alleen), plaatsen(ook))
}

/// What decides a matter the other way, part by part.
pub fn andersom(plan: &Plan, keuze: &Openkeuze) -> Vec<Wijziging> {
    let status = if keuze.erbij { Scopestatus::In } else { Scopestatus::Uit };
    let anders = delen(plan, &keuze.naam).filter(|s| s.status != status);
    let mut uit: Vec<Wijziging> =
        anders.map(|s| Wijziging::zet(["scope", s.code.as_str(), "status"], &status)).collect();
    for v in geraakt(plan, &keuze.naam).0 {
        let voorziening = &plan.voorzieningen[v];
        let code = voorziening.code.as_str();
        let fasering = if keuze.erbij { Vec::new() } else { niets(plan) };
        if voorziening.status != Some(status) {
            uit.push(Wijziging::zet(["voorzieningen", code, "status"], &status));
        }
        if voorziening.fasering != fasering {
            uit.push(Wijziging::zet(["voorzieningen", code, "fasering"], &fasering));
        }
    }
    uit
}

/// No work in any year of the plan.
fn niets(plan: &Plan) -> Vec<Jaarwaarde<Last>> {
    let mut waarde = Waarde::vast(Decimal::ZERO);
    (waarde.status, waarde.toelichting) = (Some(Status::Aanname), Some("Scenario: niet in de scope".to_owned()));
    plan.planjaren.iter().map(|&jaar| Jaarwaarde { jaar, waarde: waarde.clone() }).collect()
}

/// A scenario that decides a matter the other way.
///
/// # Errors
/// When the plan does not take it.
pub fn scenario(
    plan: &Plan,
    keuze: &Openkeuze,
    code: Scenariocode,
    naam: String,
    toelichting: String,
) -> Result<Scenario, Weigering> {
    let mut stand = plan.clone();
    let zet = |doe: Wijziging| doe.pas_toe(&mut stand).map(|terug| Zet { doe, terug });
    let wijzigingen = andersom(plan, keuze).into_iter().map(zet).collect::<Result<_, _>>()?;
    Ok(Scenario { code, naam, toelichting, samengevoegd: None, wijzigingen })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::scenario::toepassen::toegepast;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    #[test]
    fn the_built_in_plan_has_four_matters_of_which_one_is_out_now() {
        let keuzes: Vec<(String, bool)> = open_keuzes(&plan()).into_iter().map(|k| (k.naam, k.erbij)).collect();
        let verwacht = [
            ("logeren", false),
            ("specialistische jeugdbehandeling", false),
            ("onderwijs-zorgarrangementen", true),
            ("indicatie huishouden", false),
        ];
        assert_eq!(keuzes, verwacht.map(|(naam, erbij)| (naam.to_owned(), erbij)));
    }

    #[test]
    fn what_does_other_work_as_well_stays() {
        let plan = plan();
        let namen =
            |welke: Vec<usize>| -> Vec<&str> { welke.iter().map(|&v| plan.voorzieningen[v].code.as_str()).collect() };
        let (alleen, ook) = geraakt(&plan, "specialistische jeugdbehandeling");
        assert_eq!(namen(alleen), ["gezinsbehandeling", "jeugd-ggz", "medicatiecontrole"]);
        assert_eq!(namen(ook), ["jeugd-verslaving"]);
    }

    #[test]
    fn a_scenario_decides_it_the_other_way_and_back_again_is_the_plan() {
        for keuze in open_keuzes(&plan()) {
            let mut plan = plan();
            let uren = |plan: &Plan, v: usize| {
                let uitkomst = crate::calc::bereken(plan, 2028, crate::plan::Band::Midden);
                crate::calc::scope::werk(plan, &uitkomst)[v].gevraagd
            };
            let nieuw = scenario(&plan, &keuze, Scenariocode::from("s"), keuze.naam.clone(), String::new()).unwrap();
            assert!(nieuw.wijzigingen.len() > 1, "{}", keuze.naam);
            plan.scenarios.push(nieuw);
            let na = toegepast(&plan, &Scenariocode::from("s")).unwrap();
            let geraakt = geraakt(&plan, &keuze.naam).0;
            assert!(!geraakt.is_empty(), "{}", keuze.naam);
            for v in geraakt {
                assert_eq!(uren(&plan, v).is_zero(), keuze.erbij, "{}", plan.voorzieningen[v].code);
                assert_eq!(uren(&na, v).is_zero(), !keuze.erbij, "{}", plan.voorzieningen[v].code);
            }
            let anders = Openkeuze { naam: keuze.naam, erbij: !keuze.erbij };
            assert_eq!(open_keuzes(&na).into_iter().filter(|k| k.naam == anders.naam).collect::<Vec<_>>(), [anders]);
        }
    }
}
