//! VD: enough staff for the demand.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Oorzaak, Reikwijdte, zelfde_plaats,
};
use super::gegevens::onbekende_vraag;
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Teamgebied, Toets};
use crate::calc::Rooster;
use crate::calc::afronding::{minder, procent};
use crate::calc::schaarste::Schaarste;
use crate::plan::{Niveau, Plek};

static WACHTTIJD: Eis = Eis {
    id: "WL-1",
    titel: "een wachttijd die te doen is",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 8",
        citaat: "Dat is aan buurtkracht om het te faciliteren en zal nog verder uitgewerk moeten worden.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| toets.nog_niet(Plaats::Stad, Ontbreekt::Doorlooptijd),
};

pub(super) static EISEN: &[&Eis] = &[&UREN, &RATIO, &HOOG, &WACHTTIJD];

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

/// Hours that nobody can do, of all work that waits for the same people.
#[derive(Debug, Clone, PartialEq)]
pub struct Ongedekt {
    /// The work that gets less than the norm: gebied and voorziening, in the order of the plan.
    pub werk: Vec<(usize, usize)>,
    /// Hours asked for it.
    pub gevraagd: Decimal,
    /// Hours of them that are not covered.
    pub ongedekt: Decimal,
    /// The people of whom hours are lacking, plek and functie, the most hours first.
    pub mist: Vec<(Plek, usize)>,
    /// The other functies that may do some of this work; they have no hours left either.
    pub ook_op: Vec<usize>,
    /// True when no other functie may do any of it.
    pub niemand_anders: bool,
    /// Percent that must be covered.
    pub norm: Decimal,
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
        let Stand { uitkomst, .. } = toets.stand;
        let uren = &uitkomst.gedekt;
        let leeg = toets.stand.plan.bezetting.is_empty();
        for gebied in 0..=uitkomst.stad() {
            let plaats = if gebied == uitkomst.stad() { Plaats::Stad } else { Plaats::Wijk(gebied) };
            if toets.niet_ingevuld(leeg, [plaats], Ontbreekt::Bezetting) {
                continue;
            }
            if uren.gevraagd.rij(gebied).iter().all(Decimal::is_zero) {
                zonder_vraag(toets, plaats);
            } else {
                toets.voldoet(plaats);
                deel_onbekend(toets, plaats);
            }
        }
        for (nummer, schaarste) in uren.schaarsten.iter().enumerate().filter(|_| !leeg) {
            let Some(feit) = ongedekt(&toets.stand, schaarste) else { continue };
            let mut gebieden: Vec<usize> = feit.werk.iter().map(|(gebied, _)| *gebied).collect();
            gebieden.dedup();
            let plaats = plaats_van(&toets.stand, &gebieden, &feit.mist);
            let gedekt = feit.gevraagd - feit.ongedekt;
            let maat = Maat::minstens(gedekt, procent(feit.norm) * feit.gevraagd, Eenheid::Uur);
            let feit = bevinding::Feit::Voldoende(Feit::Ongedekt(feit));
            toets.vind_in(gebieden, plaats, Over::Mensen(nummer), maat, feit);
        }
    },
};

/// The place of work in several gebieden: their one wijk, the team that serves all of them, or the city. Of several such
/// teams it is the one whose people are lacking, and no one where that is not one team.
fn plaats_van(stand: &Stand<'_>, gebieden: &[usize], mist: &[(Plek, usize)]) -> Plaats {
    match gebieden {
        [wijk] if *wijk < stand.uitkomst.stad() => Plaats::Wijk(*wijk),
        [eerste, ..] => {
            let dient = |team: &usize| gebieden.iter().all(|&g| stand.gids.teams_in(g).contains(team));
            let teams: Vec<usize> = stand.gids.teams_in(*eerste).iter().copied().filter(dient).collect();
            let ontbreekt = |team: &usize| {
                mist.iter()
                    .all(|(plek, _)| matches!(plek, Plek::Team(code) if stand.gids.teams.get(code) == Some(team)))
            };
            let team = if let [enige] = teams[..] { Some(enige) } else { teams.into_iter().find(ontbreekt) };
            team.map_or(Plaats::Stad, Plaats::Team)
        }
        [] => Plaats::Stad,
    }
}

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

/// A place of which a part of the demand is not known: what is enough for the rest says nothing of that part.
fn deel_onbekend(toets: &mut Toets<'_, '_>, plaats: Plaats) {
    let stand = toets.stand;
    let onbekend = match plaats {
        Plaats::Stad => (0..stand.uitkomst.stad()).any(|w| !onbekende_vraag(&stand, w, false).is_empty()),
        Plaats::Team(_) | Plaats::Wijk(_) => {
            plaats.gebieden(stand.gids).any(|w| !onbekende_vraag(&stand, w, true).is_empty())
        }
    };
    if onbekend {
        toets.nog_niet(plaats, Ontbreekt::DeelVanVraag);
    }
}

/// The work of a schaarste that gets less than the norm, with who is lacking; none where all of it gets enough.
fn ongedekt(stand: &Stand<'_>, schaarste: &Schaarste) -> Option<Ongedekt> {
    let norm = stand.plan.normen.gedekt(stand.uitkomst.band);
    let uren = &stand.uitkomst.gedekt;
    let te_weinig = |waar: &(usize, usize)| minder(uren.gedekt[*waar], procent(norm) * uren.gevraagd[*waar]);
    Some(beschrijf(stand, schaarste, norm, schaarste.werk(uren).filter(te_weinig))).filter(|feit| !feit.werk.is_empty())
}

/// What is not covered of a voorziening in a gebied, within the norm or not; none where all hours are covered.
pub fn ongedekt_in(stand: &Stand<'_>, waar: (usize, usize)) -> Option<Ongedekt> {
    let schaarste = stand.uitkomst.gedekt.schaarste(waar)?;
    let norm = stand.plan.normen.gedekt(stand.uitkomst.band);
    Some(beschrijf(stand, schaarste, norm, std::iter::once(waar)))
}

fn beschrijf(
    stand: &Stand<'_>,
    schaarste: &Schaarste,
    norm: Decimal,
    werk: impl Iterator<Item = (usize, usize)>,
) -> Ongedekt {
    let (plan, uren) = (stand.plan, &stand.uitkomst.gedekt);
    let mut werk: Vec<(usize, usize)> = werk.collect();
    werk.sort_unstable();
    let som = |wat: &Rooster<Decimal>| werk.iter().map(|&waar| wat[waar]).sum::<Decimal>();
    let mist: Vec<(Plek, usize)> = schaarste
        .kort
        .iter()
        .map(|&(bron, _)| &uren.bronnen[bron])
        .map(|bron| (bron.plek.clone(), bron.functie))
        .collect();
    let mag = werk.iter().flat_map(|&(_, v)| {
        let voorziening = &plan.voorzieningen[v];
        voorziening.inzet.iter().map(|i| &i.functie).chain(&voorziening.kan_ook)
    });
    let lijdt = |code| stand.gids.functies.get(code).is_some_and(|f| mist.iter().any(|(_, mist)| mist == f));
    let niemand_anders = mag.into_iter().all(lijdt);
    let mut ook_op: Vec<usize> = werk.iter().flat_map(|&waar| schaarste.ook_op(uren, waar)).collect();
    ook_op.sort_unstable();
    ook_op.dedup();
    let gevraagd = som(&uren.gevraagd);
    Ongedekt { gevraagd, ongedekt: gevraagd - som(&uren.gedekt), werk, mist, ook_op, niemand_anders, norm }
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
    oorzaken: &[zelfde_plaats("TM-2a"), super::team::NIEMAND, ZELFDE_KNELPUNT],
    // Staff of a team serves all its wijken, so the ratio is that of the team; where teams share work, that of the wijk.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let norm = plan.normen.ratio.bij(uitkomst.band);
        let stad = Teamgebied { plaats: Plaats::Stad, samen: true, functies: (0..plan.functies.len()).collect() };
        for Teamgebied { plaats, samen, functies } in toets.stand.per_functie().into_iter().chain([stad]) {
            if toets.niet_ingevuld(plan.bezetting.is_empty(), samen.then_some(plaats), Ontbreekt::Bezetting) {
                continue;
            }
            let nodig = |f: usize| -> Decimal { plaats.gebieden(gids).map(|g| uitkomst.formatie[(g, f)].fte).sum() };
            if !samen {
                // What its teams are asked together is judged in each of their wijken.
            } else if (0..plan.functies.len()).all(|f| nodig(f).is_zero()) {
                zonder_vraag(toets, plaats);
            } else {
                deel_onbekend(toets, plaats);
            }
            for functie in functies {
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

static HOOG: Eis = Eis {
    id: "VD-3",
    titel: "ook genoeg als de vraag hoger uitvalt",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 8",
        citaat: "Wat gebeurt er als vroeg signalering leidt tot meer instroom dan behandelcapaciteit?  Dat is aan \
                 buurtkracht om het te faciliteren",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    // In the high band every figure is at its worst at once; that stands for no year that can come.
    toets: |toets| toets.nog_niet(Plaats::Stad, Ontbreekt::Bandbreedte),
};

/// A functie that is short follows from hours that are not covered because that same functie is missing.
const ZELFDE_KNELPUNT: Oorzaak = Oorzaak {
    eis: "VD-1",
    geldt: |stand, plaats, over, oorzaak| match (&oorzaak.feit, over) {
        (bevinding::Feit::Voldoende(Feit::Ongedekt(ongedekt)), Over::Functie(functie)) => {
            let hier = |plek: &Plek| match plek {
                Plek::Team(code) => match (plaats, stand.gids.teams.get(code)) {
                    (Plaats::Team(t), Some(&team)) => t == team,
                    (Plaats::Wijk(w), Some(&team)) => stand.gids.werkgebied[team].contains(&w),
                    _ => false,
                },
                Plek::Wijk(code) => matches!(plaats, Plaats::Wijk(w) if stand.plan.wijken[w].code == *code),
                Plek::Stad => plaats == Plaats::Stad,
            };
            ongedekt.mist.iter().any(|(plek, mist)| *mist == functie && hier(plek))
        }
        _ => false,
    },
};
