//! BR: reachable from everywhere.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte};
use crate::calc::afronding::{naar_boven, procent};

pub(super) static ONTMOETING: Eis = Eis {
    id: "BR-1",
    titel: "een ontmoetingsplek dichtbij",
    been: Been::Bereikbaar,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap",
        citaat: "iedereen, ongeacht locatie of zorgvraag, toegang heeft tot passende zorg en ondersteuning",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let norm = stand.plan.normen.aandeel_ontmoeting.bij(stand.uitkomst.band);
        let bereik = &stand.uitkomst.bereik;
        let mut uit = Vec::new();
        for (w, wijk) in stand.plan.wijken.iter().enumerate() {
            let (binnen, inwoners) = (bereik.binnen[w], bereik.inwoners[w]);
            // A person is whole.
            let nodig = naar_boven(procent(norm) * Decimal::from(inwoners), 0).to_u32().unwrap_or(inwoners);
            if binnen >= nodig {
                continue;
            }
            let ver =
                bereik.buurten.iter().filter(|b| b.wijk == w && !b.ontmoeting.is_some_and(|d| d.meter <= bereik.norm));
            let mut buurten: Vec<usize> = ver.map(|b| b.buurt).filter(|&b| wijk.buurten[b].inwoners > 0).collect();
            buurten.sort_by_key(|&b| std::cmp::Reverse(wijk.buurten[b].inwoners));
            let feit = Feit::BuitenBereik {
                buiten: inwoners - binnen,
                inwoners,
                meter: bereik.norm,
                norm,
                tekort: nodig - binnen,
                buurten,
            };
            uit.push(Bevinding::nieuw(&ONTMOETING, Plaats::Wijk(w), feit));
        }
        uit
    },
};
