//! GG in words.

use super::kort;
use crate::dekking::feiten::Gegevens as Feit;
use crate::plan::Plan;
use crate::text::{gat, plek};

pub(super) fn wat(plan: &Plan, feit: &Feit) -> String {
    match feit {
        Feit::CijfersOntbreken(cijfers) => gat::cijfers(cijfers),
        Feit::VraagOnbekend(voorzieningen) => {
            let namen = kort(voorzieningen.iter().map(|&v| plek::voorziening(plan, v)).collect());
            format!("hoeveel vraag er is naar {namen}, is niet bekend; of ze gedekt is, is niet te toetsen")
        }
        Feit::Gat(gat) => gat::kern(plan, gat),
    }
}

pub(super) fn raad(plan: &Plan, feit: &Feit) -> String {
    match feit {
        Feit::CijfersOntbreken(_) => "zoek de cijfers op bij de bron, of vul een eigen aanname in".to_owned(),
        Feit::VraagOnbekend(_) => "vul in hoeveel vraag er is (0 als er geen is), of kies een andere regel".to_owned(),
        Feit::Gat(gat) => gat::aanvullen(plan, gat),
    }
}
