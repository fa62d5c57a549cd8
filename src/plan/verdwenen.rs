//! Places that are not in the plan any more and that it still knows of: a scenario or besluit that took one away keeps what
//! stood there, as the way back. An edit of the plan itself leaves no trace in it.

use super::{Locatie, Plan};

impl Plan {
    /// Those places, by code; one that was taken away twice as the first scenario by its position keeps it.
    pub fn verdwenen(&self) -> Vec<&Locatie> {
        let zetten = self.scenarios.iter().flat_map(|s| &s.wijzigingen);
        let zetten = zetten.chain(self.besluiten.iter().flat_map(|b| &b.wijzigingen));
        let weg = zetten.flat_map(|zet| zet.terug.delen()).filter_map(|deel| deel.erbij_van::<Locatie>());
        let mut uit: Vec<&Locatie> = Vec::new();
        for plek in weg {
            if !self.locaties.iter().chain(uit.iter().copied()).any(|er| er.code == plek.code) {
                uit.push(plek);
            }
        }
        uit.sort_by(|a, b| a.code.cmp(&b.code));
        uit
    }
}
