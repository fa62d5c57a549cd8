//! HV: a place to work and to meet.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte};
use crate::calc::huisvesting::hele_werkplekken;

pub(super) static CENTRALE_PLEK: Eis = Eis {
    id: "HV-1",
    titel: "een centrale plek in elke wijk",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "Huisvesting; S3 2.2.2: “Minimaal één centrale plek per wijk”",
        citaat: "zou er per wijk één of meerdere locaties voor het buurtteam moeten zijn",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let mut uit = Vec::new();
        for (w, ruimte) in stand.uitkomst.huisvesting.iter().enumerate() {
            if ruimte.centraal.is_empty() {
                let hier = stand.plan.locaties.iter().enumerate().filter(|(_, l)| l.wijk == stand.plan.wijken[w].code);
                let vervallen =
                    hier.filter(|(_, l)| !l.gebruik.bruikbaar(stand.uitkomst.jaar)).map(|(i, _)| i).collect();
                uit.push(Bevinding::nieuw(&CENTRALE_PLEK, Plaats::Wijk(w), Feit::GeenCentralePlek { vervallen }));
            }
        }
        uit
    },
};

pub(super) static WERKPLEKKEN: Eis = Eis {
    id: "HV-5",
    titel: "genoeg werkplekken voor het team",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting",
        citaat: "Aantal werkplekken per wijk bepalen op basis van data en wijkanalyse.",
        gewicht: Gewicht::Wens,
    },
    // A team may work from any of its wijken, so places and people are counted per team.
    toets: |stand| {
        let mut uit = Vec::new();
        for (team, gebied) in stand.gids.werkgebied.iter().enumerate() {
            let som: Decimal = gebied.iter().map(|&w| stand.uitkomst.huisvesting[w].werkplekken_nodig).sum();
            let nodig = hele_werkplekken(som);
            let er_is: Decimal = gebied.iter().map(|&w| stand.uitkomst.huisvesting[w].werkplekken).sum();
            if er_is < nodig {
                let feit = Feit::WerkplekkenTekort { nodig, er_is };
                uit.push(Bevinding::nieuw(&WERKPLEKKEN, Plaats::Team(team), feit));
            }
        }
        uit
    },
};
