//! `wijkplan nieuw MAP`: a folder to start from.

use std::path::Path;

use super::commando::Nieuw;
use super::fout::Fout;
use super::{Afloop, uitvoer};
use crate::store;
use crate::text::afbreken::zichtbaar;
use crate::text::commando::argument;

/// Writes the folder.
pub(super) fn voer_uit(nieuw: &Nieuw, plan: Option<&Path>) -> Result<Afloop, Fout> {
    if let Some(plan) = plan {
        let wat = format!("“{}” is hier te veel: nieuw begint altijd met het ingebouwde voorbeeld", plan.display());
        return Err(Fout::gebruik(wat, "geef alleen de map die gemaakt moet worden"));
    }
    store::schrijf_nieuw(&nieuw.map, nieuw.leeg)?;
    let wat = if nieuw.leeg { "een leeg plan" } else { "het voorbeeldplan" };
    let (map, als_woord) = (zichtbaar(&nieuw.map.display().to_string()), argument(&nieuw.map));
    uitvoer::druk_af(&format!(
        "In {map} staat nu {wat}. Verder: wijkplan {als_woord}, of wijkplan toets {als_woord}\n"
    ))?;
    Ok(Afloop::Goed)
}
