//! BR: reachable from everywhere.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use crate::calc::afronding::{naar_boven, procent};

pub(super) static EISEN: &[&Eis] = &[&ONTMOETING];

/// What is found of the distance to places.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// Too many inhabitants too far from a meeting place.
    BuitenBereik {
        /// Inhabitants beyond the norm.
        buiten: u32,
        /// All inhabitants of the buurten.
        inwoners: u32,
        /// Metres that count as near.
        meter: f64,
        /// Buurten beyond the norm with inhabitants, by position in the wijk, the largest first.
        buurten: Vec<usize>,
    },
}

static ONTMOETING: Eis = Eis {
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
    normen: &[
        Norm {
            zin: "minimaal {} van de inwoners woont dichtbij",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aandeel_ontmoeting))),
        },
        Norm {
            zin: "dichtbij is hoogstens {} langs de straat",
            eenheid: Eenheid::Meter,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.afstand_ontmoeting))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let norm = plan.normen.aandeel_ontmoeting.bij(uitkomst.band);
        let bereik = &uitkomst.bereik;
        if toets.niet_ingevuld(plan.locaties.is_empty(), toets.stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for (w, wijk) in plan.wijken.iter().enumerate() {
            let (binnen, inwoners) = (bereik.binnen[w], bereik.inwoners[w]);
            if inwoners == 0 {
                if wijk.bevolking.inwoners > 0 {
                    toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Buurten);
                }
                continue;
            }
            let maat = Maat::minstens(binnen.into(), genoeg(norm, inwoners).into(), Eenheid::Inwoner);
            toets.houd(Plaats::Wijk(w), Over::Plaats, maat, || {
                let dichtbij = |meter: f64| meter <= bereik.norm;
                let ver = bereik.van_wijk(w).iter().filter(|b| !b.ontmoeting.is_some_and(|d| dichtbij(d.meter)));
                let mut buurten: Vec<usize> = ver.map(|b| b.buurt).filter(|&b| wijk.buurten[b].inwoners > 0).collect();
                buurten.sort_by_key(|&b| (std::cmp::Reverse(wijk.buurten[b].inwoners), &wijk.buurten[b].code));
                let feit = Feit::BuitenBereik { buiten: inwoners - binnen, inwoners, meter: bereik.norm, buurten };
                bevinding::Feit::Bereikbaar(feit)
            });
        }
    },
};

/// The fewest inhabitants that are so many percent of all.
pub(super) fn genoeg(percent: Decimal, inwoners: u32) -> u32 {
    naar_boven(procent(percent) * Decimal::from(inwoners), 0).to_u32().unwrap_or(inwoners)
}
