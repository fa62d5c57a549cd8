//! What a change of the wijken or domeinen of teams did to them, told at once in the status line.

use super::model::Model;
use crate::dekking::{Teamstand, teamstanden};
use crate::plan::{Handeling, Wijziging};
use crate::text;

/// True when a change may move wijken or domeinen between teams. One of a scenario may hold anything.
fn raakt_teams(wijziging: &Wijziging) -> bool {
    let begin = |deel: &Wijziging| deel.waar().and_then(|waar| waar.stappen().first().map(|stap| (*stap).to_owned()));
    wijziging.delen().into_iter().any(|deel| matches!(begin(deel).as_deref(), Some("buurtteams" | "scenarios")))
}

impl Model {
    /// What the teams come to, where what is about to be done may change that.
    pub(super) fn teams_voor(&self, handeling: &Handeling) -> Option<Vec<Teamstand>> {
        let verloop = &self.werk.verloop;
        let raakt = match handeling {
            Handeling::Doe(wijziging) | Handeling::Vervolg(wijziging) => raakt_teams(wijziging),
            Handeling::Terug => verloop.gedaan.last().is_some_and(|stap| raakt_teams(&stap.heen)),
            Handeling::Opnieuw => verloop.ongedaan.last().is_some_and(|stap| raakt_teams(&stap.heen)),
        };
        raakt.then(|| self.bij_stand(teamstanden))
    }

    /// Says what became of the teams, instead of which fields of them changed.
    pub(super) fn meld_teams(&mut self, voor: Option<Vec<Teamstand>>, tekst: &str) {
        let Some(voor) = voor else { return };
        let verschil = text::teamstand::verschil(&voor, &self.bij_stand(teamstanden));
        let hoe = ["teruggezet: ", "opnieuw: "].into_iter().find(|hoe| tekst.starts_with(hoe)).unwrap_or_default();
        if let (Some(status), false) = (&mut self.blik.status, verschil.is_empty()) {
            status.tekst = format!("{hoe}{}", verschil.join("; "));
        }
    }
}
