//! HV-6: rooms enough for talks and groups in every dagdeel.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;
use crate::calc::ruimten::{self, Cel, Elders, Ruimten, Soort};
use crate::plan::dagdeel::WEEK;

/// Too few rooms of a kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Feit {
    /// Of which kind.
    pub soort: Soort,
    /// Every dagdeel in which they are short, in the order of the week.
    pub kort: Vec<Kort>,
    /// In how many dagdelen any are asked.
    pub gevraagd: usize,
    /// A room that is free elsewhere in one of these dagdelen, with that dagdeel by its position in [`WEEK`]: the one in
    /// which most is short, if there is a room then.
    pub elders: Option<(usize, Elders)>,
}

/// A dagdeel in which rooms are short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kort {
    /// By its position in [`WEEK`].
    pub dagdeel: usize,
    /// Rooms that the work asks.
    pub nodig: Decimal,
    /// Rooms that there are at the most.
    pub er_is: Decimal,
}

pub(super) static RUIMTEN: Eis = Eis {
    id: "HV-6",
    titel: "genoeg ruimten op elk dagdeel",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting",
        citaat: "Behoefte verschilt per moment (overdag/avond) en per wijk.",
        gewicht: Gewicht::Wens,
    },
    normen: &[
        Norm {
            zin: "{} van de individuele uren vraagt een kamer",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.op_locatie))),
        },
        Norm {
            zin: "{} daarvan is 's avonds",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.in_de_avond))),
        },
        Norm {
            zin: "verdeeld over {}",
            eenheid: Eenheid::Week,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.werkweken))),
        },
        Norm {
            zin: "een dagdeel telt {}",
            eenheid: Eenheid::Uur,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.uren_per_dagdeel))),
        },
        Norm {
            zin: "en een kamer is {} daarvan in gebruik",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.bezettingsgraad))),
        },
    ],
    oorzaken: &[],
    // The workplaces are the business of HV-5; both count the dagdelen of a place in the same way.
    toets: |toets| {
        let stand = toets.stand;
        let plaatsen = stand.bewoonde_wijken();
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), plaatsen.clone(), Ontbreekt::Locaties)
            || toets.niet_ingevuld(stand.plan.voorzieningen.is_empty(), plaatsen.clone(), Ontbreekt::Vraag)
        {
            return;
        }
        let ruimten = ruimten::bereken(stand.plan, stand.gids, stand.uitkomst);
        for plaats in plaatsen.into_iter().chain([Plaats::Stad]) {
            for soort in [Soort::Spreekkamer, Soort::Groepsruimte] {
                soort_in(toets, &ruimten, plaats, soort);
            }
        }
    },
};

/// Judges one kind of room in a wijk, or of the work for the whole city.
fn soort_in(toets: &mut Toets<'_, '_>, ruimten: &Ruimten, plaats: Plaats, soort: Soort) {
    let stand = toets.stand;
    let gebied = match plaats {
        Plaats::Wijk(wijk) => wijk,
        Plaats::Stad | Plaats::Team(_) => stand.plan.wijken.len(),
    };
    let cellen: Vec<&Cel> = (0..WEEK.len()).map(|dagdeel| ruimten.cel(soort, gebied, dagdeel)).collect();
    let gevraagd = cellen.iter().filter(|cel| !cel.nodig.is_zero()).count();
    let over = Over::Ruimte(soort);
    let eenheid = if soort == Soort::Spreekkamer { Eenheid::Spreekkamer } else { Eenheid::Groepsruimte };
    if let Some(krapste) = ruimten.krapste(soort, gebied) {
        let kort =
            |d: usize| Kort { dagdeel: d, nodig: cellen[d].nodig, er_is: cellen[d].hoogstens.unwrap_or_default() };
        let ergst = kort(krapste);
        let kort: Vec<Kort> = (0..WEEK.len()).filter(|&d| !cellen[d].tekort().is_zero()).map(kort).collect();
        let vrij = |d: usize| ruimten.elders(stand.plan, stand.uitkomst.band, soort, gebied, d);
        let elders = || {
            let mut eerst = [krapste].into_iter().chain(kort.iter().map(|k| k.dagdeel));
            eerst.find_map(|d| Some((d, vrij(d)?)))
        };
        let elders = elders();
        let maat = Maat::minstens(ergst.er_is, ergst.nodig, eenheid);
        return toets.vind(plaats, over, maat, bevinding::Feit::Ruimten(Feit { soort, kort, gevraagd, elders }));
    }
    if cellen.iter().any(|cel| cel.genoeg().is_none()) {
        let meer = cellen.iter().all(|cel| cel.meer);
        return toets.nog_niet_over(plaats, over, if meer { Ontbreekt::DeelVanVraag } else { Ontbreekt::Kamers });
    }
    // The narrowest dagdeel in which something is asked.
    let met_vraag = cellen.iter().filter(|cel| !cel.nodig.is_zero());
    if let Some(krap) = met_vraag.min_by_key(|cel| cel.er_is - cel.nodig) {
        let feit = || bevinding::Feit::Ruimten(Feit { soort, kort: Vec::new(), gevraagd, elders: None });
        toets.houd(plaats, over, Maat::minstens(krap.er_is, krap.nodig, eenheid), feit);
    }
}
