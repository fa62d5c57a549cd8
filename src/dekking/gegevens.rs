//! GG: what the plan is counted with.

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte, Stand};
use crate::calc::gaten::{Gat, gaten};
use crate::plan::Niveau;

pub(super) static BEKEND: Eis = Eis {
    id: "GG-1",
    titel: "bekend is waarmee het plan rekent",
    been: Been::Gegevens,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S1",
        plaats: "verslag marktconsultatie 3, sturing",
        citaat: "Ten slotte werd data op wijkniveau genoemd als belangrijke informatiebron om gezamenlijk te bepalen \
                 wat nodig is.",
        gewicht: Gewicht::Norm,
    },
    // What is estimated is worth a look; what is not known at all leaves the demand or the plus open.
    toets: |stand| {
        let mut uit: Vec<Bevinding> = Vec::new();
        for gat in gaten(stand.plan, stand.gids, stand.uitkomst) {
            let ernst = if gat.is_open() { Ernst::Waarschuwing } else { Ernst::Aandacht };
            let (plaats, feit) = match gat {
                Gat::Kerncijfer { wijk, cijfer, kreeg, .. } => {
                    // All figures of one wijk are one finding.
                    if let Some(Bevinding { plaats: Plaats::Wijk(w), feit, ernst: eerder, .. }) = uit.last_mut()
                        && let (true, Feit::CijfersOntbreken { cijfers }) = (*w == wijk, feit)
                    {
                        cijfers.push((cijfer, kreeg.waarde()));
                        *eerder = ernst.max(*eerder);
                        continue;
                    }
                    (Plaats::Wijk(wijk), Feit::CijfersOntbreken { cijfers: vec![(cijfer, kreeg.waarde())] })
                }
                gat => (Plaats::Stad, Feit::Gat(gat)),
            };
            uit.push(Bevinding { eis: &BEKEND, plaats, ernst, feit });
        }
        uit.extend((0..stand.plan.wijken.len()).filter_map(|wijk| vraag_onbekend(stand, wijk)));
        uit
    },
};

/// The demand of a wijk that nothing tells.
fn vraag_onbekend(stand: &Stand<'_>, wijk: usize) -> Option<Bevinding> {
    let in_wijk = stand.plan.voorzieningen.iter().enumerate().filter(|(_, v)| v.niveau == Niveau::Wijk);
    let voorzieningen: Vec<usize> =
        in_wijk.map(|(v, _)| v).filter(|&v| !stand.uitkomst.vraag.bekend(wijk, v)).collect();
    let feit = (!voorzieningen.is_empty()).then_some(Feit::VraagOnbekend { voorzieningen })?;
    Some(Bevinding { eis: &BEKEND, plaats: Plaats::Wijk(wijk), ernst: Ernst::Waarschuwing, feit })
}
