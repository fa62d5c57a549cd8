//! A row of the bezetting that serves more wijken than the one whose cell is selected: what is edited there is the row of
//! the whole team, and that is said before and after.

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::plan::{Aanstelling, Plan, Plek};
use crate::text::aantal::opsomming;
use crate::text::plek;

/// What such a row is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gedeeld {
    /// The team, in words.
    pub team: String,
    /// Its wijken.
    pub wijken: Vec<String>,
}

/// The team of a row that serves more wijken; none for any other row.
pub fn van(plan: &Plan, gids: &Gids<'_>, rij: &Aanstelling) -> Option<Gedeeld> {
    let Plek::Team(_) = rij.plek else { return None };
    let wijken: Vec<String> =
        gids.wijken_van(&rij.plek).iter().filter_map(|w| plan.wijken.get(*w).map(|w| w.naam.clone())).collect();
    (wijken.len() > 1).then(|| Gedeeld { team: plek::van_aanstelling(plan, &rij.plek), wijken })
}

impl Gedeeld {
    /// Before a value is typed.
    pub fn vooraf(&self, deel: Decimal) -> String {
        format!(
            "Dit is de bezettingsregel van het hele {}, dat in {} werkt; de cel toont het deel van één wijk, {}",
            self.team,
            opsomming(&self.wijken),
            crate::text::aantal::fte(deel)
        )
    }

    /// Behind what was changed. Short, so that the figures stay in sight; which wijken it are was said before.
    pub const ACHTERAF: &str = " (hele team)";
}
