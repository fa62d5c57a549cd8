//! A folder to start a plan from.

pub mod gemeente;
mod overgenomen;

use std::path::Path;

use super::ingebouwd::{ingebouwd, ingebouwde_bestanden};
use super::laden::{Opslag, PLANBESTAND, WIJKENMAP};
use super::opslaan::{bewaar_als, lege_map};
use super::schrijven::schrijf_alle;
use super::staat::uitgeschreven;
use crate::plan::Plan;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

/// Writes a plan folder: the built-in plan with its comments, or with `leeg` the same gemeente with its wijken, norms,
/// functies and voorzieningen, but nobody and nothing there yet.
///
/// # Errors
/// When the folder has something in it, or cannot be written.
pub fn schrijf_nieuw(map: &Path, leeg: bool) -> Result<(), Schrijffout> {
    let map = &uitgeschreven(map);
    if leeg {
        let voorbeeld = ingebouwd().map_err(|_| Schrijffout::bij(map, Oorzaak::Vorm))?;
        return bewaar_als(&zonder_invulling(voorbeeld.plan), map).map(|_: Opslag| ());
    }
    lege_map(map)?;
    let teksten: Vec<_> = ingebouwde_bestanden()
        .iter()
        .map(|(naam, tekst)| {
            let pad = if *naam == PLANBESTAND { map.join(naam) } else { map.join(WIJKENMAP).join(naam) };
            (pad, (*tekst).to_owned())
        })
        .collect();
    schrijf_alle(&teksten)
}

/// The plan without what a samenwerkingsverband fills in itself.
fn zonder_invulling(mut plan: Plan) -> Plan {
    "Nieuw plan".clone_into(&mut plan.naam);
    plan.bezetting.clear();
    plan.overname.clear();
    plan.kanalen.clear();
    plan.locaties.clear();
    plan.organisaties.clear();
    plan.verdeling.correcties.clear();
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;

    #[test]
    fn folder_opens_as_the_built_in_plan_with_its_comments() {
        let map = tempfile::tempdir().unwrap();
        let nieuw = map.path().join("mijn-plan");
        schrijf_nieuw(&nieuw, false).unwrap();
        assert_eq!(open(&nieuw).unwrap().plan, ingebouwd().unwrap().plan);
        for (naam, tekst) in ingebouwde_bestanden() {
            let onder = if *naam == PLANBESTAND { nieuw.join(naam) } else { nieuw.join(WIJKENMAP).join(naam) };
            assert_eq!(std::fs::read_to_string(onder).unwrap(), *tekst);
        }
        assert_eq!(schrijf_nieuw(&nieuw, false).unwrap_err().oorzaak, Oorzaak::MapNietLeeg);
        assert_eq!(schrijf_nieuw(&nieuw, true).unwrap_err().oorzaak, Oorzaak::MapNietLeeg);
    }

    #[test]
    fn empty_plan_opens_and_has_the_wijken_but_nobody() {
        let map = tempfile::tempdir().unwrap();
        schrijf_nieuw(map.path(), true).unwrap();
        let plan = open(map.path()).map_err(|fout| panic!("{fout}")).unwrap().plan;
        assert_eq!(plan.wijken.len(), 10);
        assert!(plan.bezetting.is_empty() && plan.locaties.is_empty() && plan.organisaties.is_empty());
    }
}
