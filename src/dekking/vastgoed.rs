//! HV-7, HV-8, HV-10: the buildings: contracts as long as the opdracht, nothing given up that is there,
//! and all of it paid.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::huisvesting::teamplekken;
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::deel;
use crate::calc::bereik::langs_de_straat;
use crate::calc::huisvesting::jaarkosten;
use crate::plan::{Besluit, Contractsoort, Locatie, Plan, Wijziging};

/// What is found of buildings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// The contract of a place ends before the opdracht.
    ContractTeKort {
        /// Its last day.
        tot: Date,
        /// The last day of the opdracht.
        moet: Date,
    },
    /// The plan can be put out of a place too soon.
    OpzegtermijnKort,
    /// A place that was there is given up without a besluit.
    Opgegeven {
        /// Inhabitants for whom no other meeting place is near.
        inwoners: u32,
    },
    /// Of some places it is not known what they cost.
    KostenOnbekend,
    /// A workplace costs less than it can.
    WerkplekGoedkoop,
    /// A workplace costs more than it can.
    WerkplekDuur,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Vastgoed(feit)
}

pub(super) static CONTRACTEN: Eis = Eis {
    id: "HV-7",
    titel: "contracten zo lang als de opdracht",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting; S2, Transformatie: “langdurig contract (denk aan 6-8 jaar)”",
        citaat: "Langlopende vastgoedcontracten geven zekerheid en stabiliteit.",
        gewicht: Gewicht::Wens,
    },
    normen: &[
        Norm {
            zin: "zonder einddatum duurt de opdracht {}",
            eenheid: Eenheid::Jaar,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.contractjaren))),
        },
        Norm {
            zin: "opzegtermijn minimaal {}",
            eenheid: Eenheid::Maand,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.opzegtermijn))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        let Some((van, tot)) = stand.plan.looptijd(stand.uitkomst.band) else { return };
        for wijk in 0..stand.plan.wijken.len() {
            for (l, plek) in teamplekken(&stand, wijk) {
                contract(toets, wijk, (l, plek), (van, tot));
            }
        }
    },
};

/// Judges the contract of one place of a team against the days of the opdracht.
fn contract(toets: &mut Toets<'_, '_>, wijk: usize, (l, plek): (usize, &Locatie), (van, moet): (Date, Date)) {
    let (plaats, over, contract) = (Plaats::Wijk(wijk), Over::Locatie(l), &plek.contract);
    let ernst = if plek.is_centrale_plek() { Ernst::Waarschuwing } else { Ernst::Aandacht };
    let dagen = |tot: Date| Decimal::from(van.until(tot).map_or(0, |span| span.get_days()) + 1).max(Decimal::ZERO);
    match (contract.tot, contract.soort) {
        (Some(tot), _) => {
            let maat = Maat::minstens(dagen(tot), dagen(moet), Eenheid::Dag);
            if !maat.voldoet() {
                return toets.vind_met(ernst, plaats, over, maat, feit(Feit::ContractTeKort { tot, moet }));
            }
        }
        // Who owns it is put out by nobody.
        (None, Some(Contractsoort::Eigendom)) => return toets.voldoet(plaats),
        (None, _) => return toets.nog_niet_over(plaats, over, Ontbreekt::Contracten),
    }
    let Some(maanden) = contract.opzegtermijn else {
        return match contract.soort {
            Some(Contractsoort::Eigendom) => toets.voldoet(plaats),
            _ => toets.nog_niet_over(plaats, over, Ontbreekt::Opzegtermijn),
        };
    };
    let norm = toets.stand.plan.normen.opzegtermijn.bij(toets.stand.uitkomst.band);
    let maat = Maat::minstens(maanden.into(), norm, Eenheid::Maand);
    if maat.voldoet() {
        toets.voldoet(plaats);
    } else {
        toets.vind_met(ernst, plaats, over, maat, feit(Feit::OpzegtermijnKort));
    }
}

pub(super) static BEHOUD: Eis = Eis {
    id: "HV-8",
    titel: "wat er is, blijft",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 7, Huisvesting; S3: “Behoud bestaande locaties en verkoop deze niet.”",
        citaat: "Insteek is behouden wat er al is, gebruik maken van bestaand vastgoed/voorzieningen van de gemeente en \
                 zorgaanbieders/ welzijnsorganisaties.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let verdwenen = plan.verdwenen();
        let geen = plan.locaties.iter().chain(verdwenen.iter().copied()).all(|plek| !plek.bestaand);
        if toets.niet_ingevuld(geen, toets.stand.bewoonde_wijken(), Ontbreekt::Bestaand) {
            return;
        }
        for (l, plek) in plan.locaties.iter().enumerate().filter(|(_, plek)| plek.bestaand) {
            let Some(&wijk) = gids.wijken.get(&plek.wijk) else { continue };
            // What was gone before the plan began, the plan does not give up.
            let eerder = |dicht: u16| plan.planjaren.first().is_some_and(|eerste| dicht < *eerste);
            if plek.bruikbaar(uitkomst.jaar)
                || plek.gebruik.dicht().is_some_and(eerder)
                || besluit_over(plan, plek).is_some()
            {
                toets.voldoet(Plaats::Wijk(wijk));
                continue;
            }
            let feit = feit(Feit::Opgegeven { inwoners: verliest(&toets.stand, plek) });
            toets.vind(Plaats::Wijk(wijk), Over::Locatie(l), Maat::afwezig(Eenheid::Locatie), feit);
        }
        for (n, plek) in verdwenen.into_iter().enumerate().filter(|(_, plek)| plek.bestaand) {
            let Some(&wijk) = gids.wijken.get(&plek.wijk) else { continue };
            if besluit_over(plan, plek).is_some() {
                toets.voldoet(Plaats::Wijk(wijk));
                continue;
            }
            let feit = feit(Feit::Opgegeven { inwoners: verliest(&toets.stand, plek) });
            toets.vind(Plaats::Wijk(wijk), Over::Verdwenen(n), Maat::afwezig(Eenheid::Locatie), feit);
        }
    },
};

/// The besluit with a reason that says what becomes of a place.
pub fn besluit_over<'p>(plan: &'p Plan, plek: &Locatie) -> Option<&'p Besluit> {
    let raakt = |deel: &Wijziging| {
        deel.waar().is_some_and(|waar| match &waar.0[..] {
            [lijst, code, veld, ..] => {
                lijst == "locaties" && code == plek.code.as_str() && ["gebruik", "opent"].contains(&veld.as_str())
            }
            [lijst, code] => lijst == "locaties" && code == plek.code.as_str() && matches!(deel, Wijziging::Eraf(_)),
            _ => false,
        })
    };
    let met_reden = plan.besluiten.iter().filter(|besluit| !besluit.motivatie.trim().is_empty());
    met_reden.into_iter().find(|besluit| besluit.wijzigingen.iter().flat_map(|zet| zet.doe.delen()).any(raakt))
}

/// The inhabitants who would have a meeting place near in this one, and have none.
pub fn verliest(stand: &Stand<'_>, plek: &Locatie) -> u32 {
    if !plek.soort.is_ontmoetingsplek() {
        return 0;
    }
    let (plan, bereik) = (stand.plan, &stand.uitkomst.bereik);
    let ver = bereik.buurten.iter().filter(|b| bereik.is_ver(b));
    let ver = ver.filter(|b| !plan.normen.bereik.alleen_eigen_wijk || plan.wijken[b.wijk].code == plek.wijk);
    let ver = ver.map(|b| &plan.wijken[b.wijk].buurten[b.buurt]);
    let dichtbij = |punt| langs_de_straat(plan, stand.uitkomst.band, punt, plek.punt) <= bereik.norm;
    ver.filter(|b| b.punt.is_some_and(dichtbij)).map(|b| b.inwoners).sum()
}

pub(super) static KOSTEN: Eis = Eis {
    id: "HV-10",
    titel: "de huisvesting in de lumpsum",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 56; S2 bijlage 7: “Het realiseren van geschikte en betaalbare huisvesting voor buurtteams is een grote \
                 kostenpost.”",
        citaat: "alle hiervoor genoemde onderdelen binnen de lumpsum vallen",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "een werkplek kost minimaal {}",
            eenheid: Eenheid::Euro,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.werkplek_minstens))),
        },
        Norm {
            zin: "en maximaal {} per jaar",
            eenheid: Eenheid::Euro,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.werkplek_hoogstens))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if toets.niet_ingevuld(plan.locaties.is_empty(), [Plaats::Stad], Ontbreekt::Locaties) {
            return;
        }
        let plekken: Vec<&Locatie> = plan.locaties.iter().filter(|plek| plek.bruikbaar(uitkomst.jaar)).collect();
        let bekend = plekken.iter().filter(|plek| plek.kent_kosten()).count();
        let maat = Maat::minstens(bekend.into(), plekken.len().into(), Eenheid::Locatie);
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::KostenOnbekend));
        // What a workplace costs, where there are any: a place that the plan has for nothing says nothing of that.
        let band = uitkomst.band;
        let betaald = plekken.iter().filter(|plek| !plek.om_niet && plek.werkplekken.bij(band) > Decimal::ZERO);
        let betaald =
            betaald.filter_map(|plek| Some((plek.werkplekken.bij(band), jaarkosten(plan, plek, uitkomst.jaar, band)?)));
        let (aantal, euro) =
            betaald.fold((Decimal::ZERO, Decimal::ZERO), |(n, som), (aantal, euro)| (n + aantal, som + euro));
        if aantal.is_zero() {
            return;
        }
        let per_werkplek = deel(euro, aantal);
        let laag = Maat::minstens(per_werkplek, plan.normen.werkplek_minstens.bij(band), Eenheid::EuroPerWerkplek);
        let hoog = Maat::hoogstens(per_werkplek, plan.normen.werkplek_hoogstens.bij(band), Eenheid::EuroPerWerkplek);
        if laag.voldoet() {
            toets.houd(Plaats::Stad, Over::Werkplekken, hoog, || feit(Feit::WerkplekDuur));
        } else {
            toets.vind(Plaats::Stad, Over::Werkplekken, laag, feit(Feit::WerkplekGoedkoop));
        }
    },
};
