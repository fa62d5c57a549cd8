//! PE: the people. Municipal staff placed and on the conditions that they had, secondment not too long and at wage cost,
//! nobody asked for more than they can supply, and no functie that hangs on one of them.

use std::collections::BTreeMap;

use jiff::ToSpan;
use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte, zelfde_plaats};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use crate::calc::{kosten, personeel};
use crate::plan::{Aanstelling, Dienstverband, Plek, Status};

pub(super) static EISEN: &[&Eis] = &[&GEPLAATST, &TWEE_JAAR, &LOONKOSTEN, &LEVERING, &VOORWAARDEN, &EEN_MENS];

/// What is found of staff as people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feit {
    /// Municipal staff that has no place in the bezetting; position of the overname.
    NietGeplaatst(usize),
    /// A temporary secondment of more than two years, or without an end; position in the bezetting.
    DetacheringTeLang(usize),
    /// Seconded staff that costs more than its wage; position in the bezetting.
    BovenLoonkosten(usize),
    /// Taken over for less than they cost the gemeente.
    MinderLoon(Overgenomen),
    /// Taken over to other working hours.
    AndereWerktijd(Overgenomen),
    /// More asked of an organisatie than it can supply.
    BovenLevering {
        /// The organisatie.
        organisatie: usize,
        /// The functie.
        functie: usize,
    },
    /// Functies of a team that hang on one person; their positions.
    EenMens(Vec<usize>),
}

/// Municipal staff in a row of the bezetting; positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgenomen {
    /// The row.
    pub aanstelling: usize,
    /// Where it came from.
    pub overname: usize,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Personeel(feit)
}

/// Years that a temporary secondment may last.
const HOOGSTENS: i32 = 2;

static GEPLAATST: Eis = Eis {
    id: "PE-1",
    titel: "al het gemeentelijk personeel geplaatst",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 83",
        citaat: "Er komt een verplichte overname van gemeentelijk personeel",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    // What rests on an aanname or an estimate is a warning until it is counted or decided.
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if plan.overname.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Overname);
        }
        for (overname, wie) in plan.overname.iter().enumerate() {
            let band = uitkomst.band;
            let maat = Maat::minstens(personeel::geplaatst(plan, wie, band), wie.fte.bij(band), Eenheid::Fte);
            if maat.voldoet() {
                toets.voldoet(Plaats::Stad);
                continue;
            }
            let status = plan.status(&wie.herkomst.van(&wie.fte, &plan.herkomst));
            let ernst = match status {
                Some(Status::Gemeten | Status::Besluit) => Ernst::Blokkerend,
                Some(Status::OpenbareBron | Status::Geschat | Status::Aanname) | None => Ernst::Waarschuwing,
            };
            toets.vind_met(ernst, Plaats::Stad, Over::Overname(overname), maat, feit(Feit::NietGeplaatst(overname)));
        }
    },
};

static TWEE_JAAR: Eis = Eis {
    id: "PE-2",
    titel: "tijdelijke detachering hoogstens twee jaar",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    // It describes one of three ways to come over; nothing demands it.
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 5, mogelijkheid 2",
        citaat: "Bij deze optie blijven medewerkers maximaal twee jaar in dienst van de gemeente Assen",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm { zin: "hoogstens {}", eenheid: Eenheid::Jaar, maat: Normmaat::Vast(Decimal::TWO, Some("S2")) }],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        if plan.bezetting.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        for (aanstelling, rij) in plan.bezetting.iter().enumerate() {
            if rij.dienstverband == Dienstverband::TijdelijkeDetachering {
                toets.houd(Plaats::Stad, Over::Aanstelling(aanstelling), duur(rij), || {
                    feit(Feit::DetacheringTeLang(aanstelling))
                });
            }
        }
    },
};

/// The days that a secondment lasts, against those that it may; of one without a last day, that it has none. One
/// without a first day is there from before the plan, and only its end is known: it is not measured.
fn duur(rij: &Aanstelling) -> Maat {
    let Some(tot) = rij.tot_en_met else { return Maat::hoogstens(Decimal::ONE, Decimal::ZERO, Eenheid::Detachering) };
    let dagen = |vanaf: jiff::civil::Date, tot: jiff::civil::Date| (tot - vanaf).get_days();
    let grens = rij.vanaf.and_then(|vanaf| Some((vanaf, vanaf.checked_add(HOOGSTENS.years()).ok()?)));
    let (is, moet) = grens.map_or((0, 0), |(vanaf, grens)| (dagen(vanaf, tot) + 1, dagen(vanaf, grens)));
    Maat::hoogstens(is.into(), moet.into(), Eenheid::Dag)
}

static LOONKOSTEN: Eis = Eis {
    id: "PE-3",
    titel: "gedetacheerd personeel voor niet meer dan zijn loonkosten",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 5, mogelijkheid 1",
        citaat: "Bij detachering zonder winst oogmerk mogen de totale bruto kosten (werknemers- en werkgeverslasten) \
                 niet hoger zijn dan de bruto loonkosten per medewerker.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        if plan.bezetting.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        for (aanstelling, rij) in plan.bezetting.iter().enumerate() {
            if !rij.dienstverband.is_detachering() {
                continue;
            }
            let over = Over::Aanstelling(aanstelling);
            let functie = gids.functies.get(&rij.functie).map(|&f| &plan.functies[f]);
            let Some(loon) = functie.and_then(|f| f.bruto_loonkosten.as_ref()) else {
                toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Loonkosten);
                continue;
            };
            let is = kosten::tarief(plan, gids, rij, uitkomst.band);
            let maat = Maat::hoogstens(is, loon.bij(uitkomst.band), Eenheid::EuroPerFte);
            toets.houd(Plaats::Stad, over, maat, || feit(Feit::BovenLoonkosten(aanstelling)));
        }
    },
};

static LEVERING: Eis = Eis {
    id: "PE-4",
    titel: "niet meer ingezet dan een partner kan leveren",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Tekorten personeel",
        citaat: "De arbeidsmarkt in de zorg en ondersteuning staat onder druk.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let alle = personeel::leveringen(plan, gids, uitkomst.jaar, uitkomst.band);
        if alle.is_empty() {
            toets.nog_niet(Plaats::Stad, Ontbreekt::Levering);
        }
        for levering in alle {
            let (organisatie, functie) = (levering.organisatie, levering.functie);
            let maat = Maat::hoogstens(levering.gevraagd, levering.kan, Eenheid::Fte);
            toets.houd(Plaats::Stad, Over::Levering { organisatie, functie }, maat, || {
                feit(Feit::BovenLevering { organisatie, functie })
            });
        }
    },
};

static VOORWAARDEN: Eis = Eis {
    id: "PE-5",
    titel: "overgenomen personeel houdt zijn voorwaarden",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 84",
        citaat: "Overname is onder gelijkblijvende voorwaarden voor de medewerkers van de gemeente.",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    // Of the conditions the plan knows two: what an fte costs, and how many hours it has in which cao.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        if plan.overname.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Overname);
        }
        for (aanstelling, rij) in plan.bezetting.iter().enumerate() {
            let over = Over::Aanstelling(aanstelling);
            let Some(overname) = plan.overname.iter().position(|o| o.geplaatst.contains(&rij.code)) else {
                // Taken over from where, the plan does not say.
                if rij.dienstverband == Dienstverband::OvergangVanOnderneming {
                    toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Voorwaarden);
                }
                continue;
            };
            let wie = &plan.overname[overname];
            let functie = gids.functies.get(&rij.functie).map(|&f| &plan.functies[f]);
            let (Some(loon), Some(werktijd), Some(functie)) = (&wie.kosten_nu, &wie.werktijd_nu, functie) else {
                toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Voorwaarden);
                continue;
            };
            let van = Overgenomen { aanstelling, overname };
            let is = kosten::tarief(plan, gids, rij, uitkomst.band);
            let maat = Maat::minstens(is, loon.bij(uitkomst.band), Eenheid::EuroPerFte);
            if !maat.voldoet() {
                toets.vind(Plaats::Stad, over, maat, feit(Feit::MinderLoon(van)));
            } else if functie.werktijd != *werktijd {
                let maat = Maat::afwezig(Eenheid::Werktijd);
                toets.vind(Plaats::Stad, over, maat, feit(Feit::AndereWerktijd(van)));
            } else {
                toets.voldoet(Plaats::Stad);
            }
        }
    },
};

static EEN_MENS: Eis = Eis {
    id: "PE-6",
    titel: "geen functie hangt van één mens af",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S1",
        plaats: "4a",
        citaat: "Bouw aan duurzame relaties en vaste gezichten; wisselingen ondermijnen vertrouwen.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "een functie met hoogstens {} in het team heeft vervanging in de stad",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_kwetsbaar))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    // Of who is ill somebody else of the same functie takes over: in the team, or from the city.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let norm = plan.normen.fte_kwetsbaar.bij(uitkomst.band);
        for plaats in toets.stand.teams_en_rest() {
            let Plaats::Team(team) = plaats else {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
                continue;
            };
            let mut per_functie: BTreeMap<usize, (Decimal, u32)> = BTreeMap::new();
            let hier = |rij: &Aanstelling| matches!(&rij.plek, Plek::Team(code) if *code == plan.buurtteams[team].code);
            for (rij, fte) in plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij).filter(|(rij, _)| hier(rij)) {
                if let Some(&functie) = gids.functies.get(&rij.functie).filter(|_| !fte.is_zero()) {
                    let (samen, mensen) = per_functie.entry(functie).or_default();
                    *samen += fte;
                    *mensen += rij.personen.unwrap_or_default();
                }
            }
            if toets.niet_ingevuld(per_functie.is_empty(), [plaats], Ontbreekt::Bezetting) {
                continue;
            }
            let in_stad = |functie: usize| uitkomst.bezetting.fte[(uitkomst.stad(), functie)];
            let alleen = per_functie.into_iter().filter(|(_, (fte, mensen))| *fte <= norm && *mensen < 2);
            let mut kwetsbaar: Vec<usize> = alleen.map(|(f, _)| f).filter(|&f| in_stad(f).is_zero()).collect();
            kwetsbaar.sort_by_key(|&f| &plan.functies[f].code);
            let maat = Maat::hoogstens(kwetsbaar.len().into(), Decimal::ZERO, Eenheid::Functie);
            toets.houd(plaats, Over::Plaats, maat, || feit(Feit::EenMens(kwetsbaar)));
        }
    },
};
