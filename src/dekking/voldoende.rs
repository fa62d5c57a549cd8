//! VD: enough staff for the demand.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Oorzaak, Reikwijdte, zelfde_plaats,
};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::procent;
use crate::calc::gedekt::{self, Taak};
use crate::plan::{Band, Niveau, Plan};

pub(super) static EISEN: &[&Eis] = &[&UREN, &RATIO];

/// What is found of staff against demand.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// Hours of a voorziening that nobody can do.
    Ongedekt(Ongedekt),
    /// Too little of a functie for the work.
    OnderRatio {
        /// The functie.
        functie: usize,
        /// Fte needed.
        nodig: Decimal,
    },
}

/// Hours of a voorziening in a gebied that nobody can do.
#[derive(Debug, Clone, PartialEq)]
pub struct Ongedekt {
    /// The voorziening.
    pub voorziening: usize,
    /// Hours asked in the gebied.
    pub gevraagd: Decimal,
    /// Hours of them that are not covered.
    pub ongedekt: Decimal,
    /// The functie that is missing most for it.
    pub functie: usize,
    /// Fte of direct work of that functie that would do it.
    pub fte: Decimal,
    /// The fte that would also do what competes for the same people and is short: less is shared and not enough.
    pub fte_samen: Decimal,
    /// The other functies that can do this work; they have no hours left either.
    pub ook_op: Vec<usize>,
    /// Percent that must be covered.
    pub norm: Decimal,
}

/// Percent of the hours of a voorziening that must be covered: all of them where the plan has no norm.
pub fn norm_gedekt(plan: &Plan, band: Band) -> Decimal {
    plan.normen.gedekt.as_ref().map_or(Decimal::ONE_HUNDRED, |norm| norm.bij(band))
}

static UREN: Eis = Eis {
    id: "VD-1",
    titel: "de uren van elke voorziening gedekt",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap; S0 vraag 43: “dient (met onderaannemers) voor een dekkend \
                 zorglandschap te realiseren”",
        citaat: "Dit zorgt ervoor dat iedereen, ongeacht locatie of zorgvraag, toegang heeft tot passende zorg en \
                 ondersteuning.",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "minimaal {} van de uren van elke voorziening is gedekt",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Plan(|plan| {
            let norm = plan.normen.gedekt.as_ref().map(|gedekt| Normfiguur::van(plan, gedekt));
            norm.or_else(|| Some(Normfiguur::aanname(Decimal::ONE_HUNDRED)))
        }),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let norm = norm_gedekt(plan, uitkomst.band);
        let uren = &uitkomst.gedekt;
        for gebied in 0..=uitkomst.stad() {
            let plaats = if gebied == uitkomst.stad() { Plaats::Stad } else { Plaats::Wijk(gebied) };
            if uren.gevraagd.rij(gebied).iter().all(Decimal::is_zero) {
                zonder_vraag(toets, plaats);
            }
            for voorziening in 0..plan.voorzieningen.len() {
                let (gevraagd, gedekt) = (uren.gevraagd[(gebied, voorziening)], uren.gedekt[(gebied, voorziening)]);
                if gevraagd.is_zero() {
                    continue;
                }
                let maat = Maat::minstens(gedekt, procent(norm) * gevraagd, Eenheid::Uur);
                let tekort = if maat.voldoet() { None } else { ongedekt(&toets.stand, gebied, voorziening, norm) };
                match tekort {
                    Some(feit) => {
                        let feit = bevinding::Feit::Voldoende(Feit::Ongedekt(feit));
                        toets.vind(plaats, Over::Voorziening(voorziening), maat, feit);
                    }
                    None => toets.voldoet(plaats),
                }
            }
        }
    },
};

/// A place where no hours are asked: nobody lives there, the city offers nothing of its own, or the demand is not known.
fn zonder_vraag(toets: &mut Toets<'_, '_>, plaats: Plaats) {
    let stedelijk = || toets.stand.plan.voorzieningen.iter().any(|v| v.niveau != Niveau::Wijk);
    let hoort_er_vraag = match plaats {
        Plaats::Stad => stedelijk(),
        Plaats::Team(_) | Plaats::Wijk(_) => toets.stand.bewoond(plaats),
    };
    if hoort_er_vraag {
        toets.nog_niet(plaats, Ontbreekt::Vraag);
    }
}

/// What is not covered of a voorziening in a gebied, and who would have to do it; none where all hours are covered.
pub fn ongedekt(stand: &Stand<'_>, gebied: usize, voorziening: usize, norm: Decimal) -> Option<Ongedekt> {
    let uren = &stand.uitkomst.gedekt;
    let tekorten = uren.tekorten(gebied, voorziening);
    let grootste = tekorten.first()?;
    let functie = ontbreekt(stand, grootste);
    let kan = &stand.plan.voorzieningen[voorziening].kan_ook;
    let mut ook_op = uren.uitgeput(grootste);
    ook_op.retain(|&f| f != functie && (f == grootste.functie || kan.contains(&stand.plan.functies[f].code)));
    let gevraagd = uren.gevraagd[(gebied, voorziening)];
    let ongedekt = tekorten.iter().map(|t| t.ongedekt()).sum();
    let samen = grootste.knelpunt.map_or_else(|| grootste.ongedekt(), |knelpunt| uren.knelpunten[knelpunt].ongedekt);
    let fte = gedekt::in_fte(stand.uitkomst, functie, grootste.ongedekt());
    let fte_samen = gedekt::in_fte(stand.uitkomst, functie, samen);
    Some(Ongedekt { voorziening, gevraagd, ongedekt, functie, fte, fte_samen, ook_op, norm })
}

/// The functie of the bottleneck that lacks most hours in the gebied against what is needed of it: the others stand in
/// for it. Where none lacks any, the one that has most hours in it.
fn ontbreekt(stand: &Stand<'_>, taak: &Taak) -> usize {
    let uitkomst = stand.uitkomst;
    let lijst = uitkomst.gedekt.betrokken(taak);
    let per_fte = |f: usize| uitkomst.werktijd[f].direct();
    let mist = |&f: &usize| {
        let plek = (taak.gebied, f);
        (uitkomst.formatie[plek].fte - uitkomst.bezetting.fte[plek]).max(Decimal::ZERO) * per_fte(f)
    };
    let heeft = |&f: &usize| uitkomst.bezetting.fte[(taak.gebied, f)] * per_fte(f);
    // Of two that are equal the first, which is the functie that is asked for this work.
    let meeste = lijst.iter().rev().max_by_key(|f| (mist(f), heeft(f)));
    meeste.copied().unwrap_or(taak.functie)
}

static RATIO: Eis = Eis {
    id: "VD-2",
    titel: "genoeg mensen per functie",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Beide,
    // The documents ask nothing per functie (S0 vraag 73): the mix is up to the samenwerkingsverband.
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap",
        citaat: "voldoende en diverse zorgaanbieders […] om in de uiteenlopende zorgbehoeften van de bevolking te \
                 voorzien",
        gewicht: Gewicht::Norm,
    },
    normen: &[Norm {
        zin: "minimaal {} van de formatie is er, per functie en team",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.ratio))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a"), ZELFDE_KNELPUNT],
    // Staff of a team serves all its wijken, so the ratio is that of the team.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let norm = plan.normen.ratio.bij(uitkomst.band);
        for plaats in toets.stand.teamgebieden().into_iter().chain([Plaats::Stad]) {
            let nodig = |f: usize| -> Decimal { plaats.gebieden(gids).map(|g| uitkomst.formatie[(g, f)].fte).sum() };
            if (0..plan.functies.len()).all(|f| nodig(f).is_zero()) {
                zonder_vraag(toets, plaats);
            }
            for functie in 0..plan.functies.len() {
                let nodig = nodig(functie);
                if nodig.is_zero() {
                    continue;
                }
                let er_is = plaats.gebieden(gids).map(|g| uitkomst.bezetting.fte[(g, functie)]).sum();
                let maat = Maat::minstens(er_is, procent(norm) * nodig, Eenheid::Fte);
                toets.houd(plaats, Over::Functie(functie), maat, || {
                    bevinding::Feit::Voldoende(Feit::OnderRatio { functie, nodig })
                });
            }
        }
    },
};

/// A functie that is short follows from hours that are not covered because that same functie is missing.
const ZELFDE_KNELPUNT: Oorzaak = Oorzaak {
    eis: "VD-1",
    geldt: |_, _, over, oorzaak| match &oorzaak.feit {
        bevinding::Feit::Voldoende(Feit::Ongedekt(ongedekt)) => over == Over::Functie(ongedekt.functie),
        _ => false,
    },
};
