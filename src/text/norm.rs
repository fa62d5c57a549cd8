//! The norm of an eis, as the plan sets it, in words. An eis that knows no norm has none.

use super::{aantal, getal};
use crate::plan::{Band, Plan};

/// The norm of the eis with this id, in one band.
pub fn norm(plan: &Plan, eis: &str, band: Band) -> Option<String> {
    let n = &plan.normen;
    Some(match eis {
        "TM-1" => format!("minimaal {}", aantal::aantal(n.buurtteams.bij(band), "buurtteam", "buurtteams")),
        "VD-2" => {
            format!("minimaal {} % van de formatie is er, per functie en team", getal::volledig(n.ratio.bij(band)))
        }
        "BR-1" => format!(
            "minimaal {} % van de inwoners woont binnen {} m van een ontmoetingsplek",
            getal::volledig(n.aandeel_ontmoeting.bij(band)),
            getal::volledig(n.afstand_ontmoeting.bij(band))
        ),
        "HV-5" => format!("{} werkplek per fte", getal::volledig(n.werkplekken_per_fte.bij(band))),
        _ => return None,
    })
}
