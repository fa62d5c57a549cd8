//! DV: diverse aanbieders. More than one for each voorziening, more than one background, everyone's expertise within
//! reach, and a share for who is small.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use crate::calc::afronding::{deel, procent};
use crate::calc::partners;
use crate::plan::{Domein, Expertise, Organisatie, Plek, Positie};

pub(super) static EISEN: &[&Eis] = &[&AANBIEDERS, &ACHTERGROND, &EXPERTISE, &KLEIN];

/// What is found of the variety of aanbieders. Positions refer to the lists of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feit {
    /// Too few aanbieders do the work of a voorziening.
    WeinigAanbieders {
        /// The voorziening.
        voorziening: usize,
        /// Who do, one organisatie for each party.
        wie: Vec<usize>,
    },
    /// Too few backgrounds among the onderaannemers; which there are.
    WeinigAchtergronden(Vec<String>),
    /// No onderaannemer with a background does work of this field.
    DomeinZonderAchtergrond(Domein),
    /// Nobody in the city knows this in depth.
    GeenExpertise(Expertise),
    /// Too few who know this in depth, in the team and in the city.
    WeinigExpertise {
        /// What.
        expertise: Expertise,
        /// Fte for the whole city.
        stedelijk: Decimal,
    },
    /// Small organisaties get a small share of the money; euro that they get in the year.
    KleinAandeel(Decimal),
    /// A small organisatie that works for the gemeente today has no part in the plan; its position.
    KleinVerliestAlles(usize),
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Divers(feit)
}

/// Fte of the year that count, of each organisatie, in rows that `telt`.
fn fte_per_organisatie(stand: &Stand<'_>, telt: impl Fn(usize) -> bool) -> Vec<Decimal> {
    let plan = stand.plan;
    let plaats: BTreeMap<_, usize> = plan.organisaties.iter().enumerate().map(|(o, org)| (&org.code, o)).collect();
    let mut uit = vec![Decimal::ZERO; plan.organisaties.len()];
    for (r, rij) in plan.bezetting.iter().enumerate().filter(|(r, _)| telt(*r)) {
        if let Some(&o) = plaats.get(&rij.organisatie) {
            uit[o] += stand.uitkomst.bezetting.per_rij[r];
        }
    }
    uit
}

static AANBIEDERS: Eis = Eis {
    id: "DV-1",
    titel: "elke voorziening van meer dan één aanbieder",
    been: Been::Divers,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9",
        citaat: "Een zorgstructuur waarin voldoende en diverse zorgaanbieders beschikbaar zijn",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "minimaal {}, een concern telt als één",
            eenheid: Eenheid::Aanbieder,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aanbieders))),
        },
        Norm {
            zin: "elk met ten minste {}",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aanbieder_vanaf))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if plan.voorzieningen.is_empty() || plan.bezetting.is_empty() {
            let ontbreekt = if plan.bezetting.is_empty() { Ontbreekt::Bezetting } else { Ontbreekt::Vraag };
            return toets.nog_niet(Plaats::Stad, ontbreekt);
        }
        let (moet, vanaf) = (plan.normen.aanbieders.bij(uitkomst.band), plan.normen.aanbieder_vanaf.bij(uitkomst.band));
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let doet = |r: usize| voorziening.inzet.iter().any(|i| i.functie == plan.bezetting[r].functie);
            let mut partijen: BTreeMap<&str, (usize, Decimal)> = BTreeMap::new();
            for (o, fte) in fte_per_organisatie(&toets.stand, doet).into_iter().enumerate() {
                let organisatie = &plan.organisaties[o];
                if organisatie.positie.is_aanbieder() && fte > Decimal::ZERO {
                    partijen.entry(organisatie.partij()).or_insert((o, Decimal::ZERO)).1 += fte;
                }
            }
            let wie: Vec<usize> = partijen.into_values().filter(|(_, fte)| *fte >= vanaf).map(|(o, _)| o).collect();
            let maat = Maat::minstens(wie.len().into(), moet, Eenheid::Aanbieder);
            toets.houd(Plaats::Stad, Over::Voorziening(v), maat, || {
                feit(Feit::WeinigAanbieders { voorziening: v, wie })
            });
        }
    },
};

/// The fields in which an inhabitant chooses an aanbieder for themselves.
const INDIVIDUEEL: [Domein; 2] = [Domein::Wmo, Domein::Jeugd];

static ACHTERGROND: Eis = Eis {
    id: "DV-2",
    titel: "variatie in levensovertuiging en culturele achtergrond",
    been: Been::Divers,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Beperkte keuzevrijheid",
        citaat: "onderaannemers te contracteren die voldoende variatie bieden in levensovertuigingen en culturele \
                 achtergronden",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "minimaal {} bij onderaannemers, en ten minste één in Wmo en één in Jeugd",
        eenheid: Eenheid::Achtergrond,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.achtergronden))),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let onder = |o: &Organisatie| o.positie == Positie::Onderaannemer && o.achtergronden().next().is_some();
        if plan.bezetting.is_empty() || !plan.organisaties.iter().any(onder) {
            let ontbreekt = if plan.bezetting.is_empty() { Ontbreekt::Bezetting } else { Ontbreekt::Achtergrond };
            return toets.nog_niet(Plaats::Stad, ontbreekt);
        }
        let met = |telt: &dyn Fn(usize) -> bool| -> Vec<usize> {
            let fte = fte_per_organisatie(&toets.stand, telt).into_iter().enumerate();
            fte.filter(|(o, fte)| onder(&plan.organisaties[*o]) && *fte > Decimal::ZERO).map(|(o, _)| o).collect()
        };
        let alle: BTreeSet<_> = met(&|_| true).into_iter().flat_map(|o| plan.organisaties[o].achtergronden()).collect();
        let maat =
            Maat::minstens(alle.len().into(), plan.normen.achtergronden.bij(uitkomst.band), Eenheid::Achtergrond);
        let namen = alle.into_iter().map(|(_, naam)| naam).collect();
        let in_domein = INDIVIDUEEL.map(|domein| {
            let kent = |r: usize| {
                let functie = toets.stand.gids.functies.get(&plan.bezetting[r].functie);
                functie.is_some_and(|&f| plan.functies[f].domeinen.contains(&domein))
            };
            (domein, met(&kent).len())
        });
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::WeinigAchtergronden(namen)));
        for (domein, zijn) in in_domein {
            let maat = Maat::minstens(zijn.into(), Decimal::ONE, Eenheid::Onderaannemer);
            toets.houd(Plaats::Stad, Over::Domein(domein), maat, || feit(Feit::DomeinZonderAchtergrond(domein)));
        }
    },
};

static EXPERTISE: Eis = Eis {
    id: "DV-3",
    titel: "expertise in het team of in de stad",
    been: Been::Divers,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9; S2 bijlage 1: “doelgroepen LVB, ASS en NAH”",
        citaat: "Dit zorgt ervoor dat iedereen, ongeacht locatie of zorgvraag, toegang heeft tot passende zorg en \
                 ondersteuning.",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "van elke expertise minimaal {} in het team",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.expertise_team))),
        },
        Norm {
            zin: "of minimaal {} stedelijk",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.expertise_stad))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let plaatsen = toets.stand.teamgebieden();
        let alle = plaatsen.iter().copied().chain([Plaats::Stad]);
        let leeg = plan.bezetting.iter().all(|rij| rij.expertise.is_empty());
        if toets.niet_ingevuld(leeg, alle, Ontbreekt::Expertise) {
            return;
        }
        let (in_team, in_stad) =
            (plan.normen.expertise_team.bij(uitkomst.band), plan.normen.expertise_stad.bij(uitkomst.band));
        for expertise in Expertise::ALLE {
            let stand = toets.stand;
            let fte = |telt: &dyn Fn(&Plek) -> bool| fte_met(&stand, expertise, telt);
            let (over, stedelijk) = (Over::Expertise(expertise), fte(&|plek| *plek == Plek::Stad));
            if fte(&|_| true).is_zero() {
                let maat = Maat::minstens(Decimal::ZERO, in_stad, Eenheid::Fte);
                toets.vind_met(Ernst::Blokkerend, Plaats::Stad, over, maat, feit(Feit::GeenExpertise(expertise)));
                continue;
            }
            toets.voldoet(Plaats::Stad);
            for &plaats in &plaatsen {
                if toets.stand.zonder_team(plaats) {
                    toets.nog_niet_over(plaats, over, Ontbreekt::Buurtteam);
                    continue;
                }
                if stedelijk >= in_stad {
                    toets.voldoet(plaats);
                } else {
                    let maat = Maat::minstens(fte(&|plek| werkt_voor(&stand, plek, plaats)), in_team, Eenheid::Fte);
                    toets.houd(plaats, over, maat, || feit(Feit::WeinigExpertise { expertise, stedelijk }));
                }
            }
        }
    },
};

/// Fte of the year that know something in depth, in rows on a plek that `telt`.
fn fte_met(stand: &Stand<'_>, expertise: Expertise, telt: &dyn Fn(&Plek) -> bool) -> Decimal {
    let rijen = stand.plan.bezetting.iter().zip(&stand.uitkomst.bezetting.per_rij);
    let delen = rijen.flat_map(|(rij, fte)| rij.expertise.iter().map(move |deel| (rij, fte, deel)));
    let hier = delen.filter(|(rij, _, deel)| deel.expertise == expertise && telt(&rij.plek));
    hier.map(|(_, fte, deel)| fte * procent(deel.procent.into())).sum()
}

/// True for who works in a team or a wijk of this place, and not for the whole city.
fn werkt_voor(stand: &Stand<'_>, plek: &Plek, plaats: Plaats) -> bool {
    let hier = |wijk: usize| plaats.raakt(wijk, stand.gids);
    *plek != Plek::Stad && stand.gids.wijken_van(plek).iter().copied().any(hier)
}

static KLEIN: Eis = Eis {
    id: "DV-4",
    titel: "kleine organisaties houden een deel",
    been: Been::Divers,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "Kleine organisaties; S1 5a, Risico’s: “Verdwijnen van kleine aanbieders en lokale initiatieven.”",
        citaat: "Stimuleer kleinschalige, missiegedreven organisaties.",
        gewicht: Gewicht::Wens,
    },
    normen: &[
        Norm {
            zin: "minimaal {} van de kosten van personeel",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aandeel_klein))),
        },
        Norm {
            zin: "klein is minder dan {} in de hele organisatie",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.klein_tot))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let per_organisatie = partners::euro(plan, gids, uitkomst);
        let totaal: Decimal = per_organisatie.iter().sum();
        if totaal.is_zero() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        for (o, organisatie) in plan.organisaties.iter().enumerate() {
            let Some(nu) = organisatie.euro_nu.as_ref().map(|nu| nu.bij(uitkomst.band)) else { continue };
            let klein = organisatie.is_klein(plan.normen.klein_tot.bij(uitkomst.band), uitkomst.band);
            if klein == Some(true) && nu > Decimal::ZERO && per_organisatie[o].is_zero() {
                let maat = Maat::minstens(Decimal::ZERO, nu, Eenheid::Euro);
                toets.vind(Plaats::Stad, Over::Organisatie(o), maat, feit(Feit::KleinVerliestAlles(o)));
            }
        }
        let (mut klein, mut misschien) = (Decimal::ZERO, Decimal::ZERO);
        for (organisatie, &euro) in plan.organisaties.iter().zip(&per_organisatie) {
            match organisatie.is_klein(plan.normen.klein_tot.bij(uitkomst.band), uitkomst.band) {
                Some(true) => klein += euro,
                Some(false) => {}
                None => misschien += euro,
            }
        }
        let moet = plan.normen.aandeel_klein.bij(uitkomst.band);
        let maat = |euro: Decimal| Maat::minstens(deel(euro * Decimal::ONE_HUNDRED, totaal), moet, Eenheid::Procent);
        // What is certain either way needs no organisatie that says nothing of its size.
        if !maat(klein).voldoet() && maat(klein + misschien).voldoet() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Omvang);
        }
        toets.houd(Plaats::Stad, Over::Plaats, maat(klein), || feit(Feit::KleinAandeel(klein)));
    },
};
