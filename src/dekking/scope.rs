//! SC: the scope of the opdracht. What is in is offered, what is out is not, what is undecided is marked, and all of it
//! has money.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::scope::{Werk, aanbieders, budget, door, is_aanbieder, werk};
use crate::plan::voorziening::Bevoegd;
use crate::plan::{Budgetregel, Domein, Plan, Scopedeel, Scopesoort, Scopestatus, Voorziening, Wijziging};

pub(super) static EISEN: &[&Eis] = &[&GEBODEN, &MANDAAT, &BESPREEKBAAR, &GELD];

/// What is found of the scope. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// No voorziening carries it out; whether somebody offers it all the same.
    ZonderVoorziening {
        /// True when somebody does.
        aanbieder: bool,
    },
    /// The voorziening that carries it out asks no work in the year.
    ZonderWerk {
        /// The voorziening.
        voorziening: usize,
        /// True when somebody offers it.
        aanbieder: bool,
    },
    /// Nobody does any of the work.
    ZonderMensen {
        /// The voorziening.
        voorziening: usize,
        /// True when somebody offers it.
        aanbieder: bool,
    },
    /// Nobody offers it, or only the gemeente.
    ZonderAanbieder {
        /// True when the gemeente does.
        gemeente: bool,
    },
    /// Who would offer it has not said so yet: this organisatie, the first by code.
    NogTeVragen(usize),
    /// A voorziening does what the buurtteam may not do: this part of the scope.
    BuitenMandaat(usize),
    /// The buurtteam takes decisions on bestaanszekerheid.
    BesluitDoorTeam,
    /// The buurtteam decides who gets a voorziening that the gemeente gives.
    IndicatieDoorTeam,
    /// A voorziening that may still go out is not marked so; because of this part of the scope.
    NietBespreekbaar(usize),
    /// No scenario tells what the plan is without it; because of this part of the scope.
    ZonderScenario(usize),
    /// The voorzieningen of a line of the budget cost more than it holds.
    BovenRegel,
}

impl Feit {
    /// True where no voorziening does a part of the scope, or one for which nothing is asked or nobody works.
    pub const fn zonder_werk(self) -> bool {
        matches!(self, Self::ZonderVoorziening { .. } | Self::ZonderWerk { .. } | Self::ZonderMensen { .. })
    }

    /// True where nobody but the gemeente offers a part of the scope.
    pub const fn zonder_aanbieder(self) -> bool {
        match self {
            Self::ZonderVoorziening { aanbieder }
            | Self::ZonderWerk { aanbieder, .. }
            | Self::ZonderMensen { aanbieder, .. } => !aanbieder,
            Self::ZonderAanbieder { .. } => true,
            Self::NogTeVragen(_)
            | Self::BuitenMandaat(_)
            | Self::BesluitDoorTeam
            | Self::IndicatieDoorTeam
            | Self::NietBespreekbaar(_)
            | Self::ZonderScenario(_)
            | Self::BovenRegel => false,
        }
    }
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Scope(feit)
}

/// The norm of what asks for every one.
const ALLE: &[Norm] = &[Norm {
    zin: "van elk onderdeel dat in de scope zit minimaal {}, en minimaal één aanbieder",
    eenheid: Eenheid::Voorziening,
    maat: Normmaat::Vast(Decimal::ONE, Some("S0")),
}];

static GEBODEN: Eis = Eis {
    id: "SC-1",
    titel: "elk onderdeel van de scope wordt geboden",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 43; vraag 53: “We verwachten een samenwerkingsverband met verschillende aanbieders die de breedte \
                 van de opdracht bestrijken.”",
        citaat: "Het samenwerkingsverband dient ervaring te hebben met de gehele scope van de opdracht en dient (met \
                 onderaannemers) voor een dekkend zorglandschap te realiseren.",
        gewicht: Gewicht::Eis,
    },
    normen: ALLE,
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let gevraagd = |s: &Scopedeel| s.is_aanbod() && s.status == Scopestatus::In;
        let niemand = plan.organisaties.iter().all(|o| o.aanbod.is_empty());
        if toets.niet_ingevuld(!plan.scope.iter().any(gevraagd), [Plaats::Stad], Ontbreekt::Scope)
            || toets.niet_ingevuld(niemand, [Plaats::Stad], Ontbreekt::Aanbod)
            || toets.niet_ingevuld(plan.bezetting.is_empty(), [Plaats::Stad], Ontbreekt::Bezetting)
        {
            return;
        }
        let (werk, aanbieders) = (werk(plan, uitkomst), aanbieders(plan));
        for (plaats, onderdeel) in plan.scope.iter().enumerate().filter(|(_, s)| gevraagd(s)) {
            let van = aanbieders.get(&onderdeel.code).map_or(&[][..], Vec::as_slice);
            geboden(toets, plaats, &werk, van);
        }
    },
};

/// Judges one part of the scope.
fn geboden(toets: &mut Toets<'_, '_>, plaats: usize, werk: &[Werk], van: &[usize]) {
    let Stand { plan, uitkomst, .. } = toets.stand;
    let (aanbieder, gemeente) = (van.iter().any(|&o| is_aanbieder(plan, o)), !van.is_empty());
    let (over, voorzieningen) = (Over::Scope(plaats), door(plan, &plan.scope[plaats]));
    let gevraagd = voorzieningen.iter().copied().find(|&v| !werk[v].gevraagd.is_zero());
    let onbekend = |v: &usize| (0..plan.wijken.len()).any(|w| !uitkomst.vraag.bekend(w, *v));
    let (wat, eenheid) = if let Some(&eerste) = voorzieningen.first() {
        if voorzieningen.iter().any(|&v| !werk[v].gedekt.is_zero()) {
            if aanbieder {
                return match te_vragen(plan, plaats, van) {
                    Some(wie) => {
                        let (maat, wat) = (Maat::afwezig(Eenheid::Aanbieder), feit(Feit::NogTeVragen(wie)));
                        toets.vind_met(Ernst::Waarschuwing, Plaats::Stad, over, maat, wat);
                    }
                    None => toets.voldoet(Plaats::Stad),
                };
            }
            (Feit::ZonderAanbieder { gemeente }, Eenheid::Aanbieder)
        } else if let Some(voorziening) = gevraagd {
            (Feit::ZonderMensen { voorziening, aanbieder }, Eenheid::Voorziening)
        } else if voorzieningen.iter().any(onbekend) {
            return toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Vraag);
        } else {
            (Feit::ZonderWerk { voorziening: eerste, aanbieder }, Eenheid::Voorziening)
        }
    } else {
        (Feit::ZonderVoorziening { aanbieder }, Eenheid::Voorziening)
    };
    toets.vind(Plaats::Stad, over, Maat::afwezig(eenheid), feit(wat));
}

/// The first by code of who would offer a part of the scope, where none of them has said so.
fn te_vragen(plan: &Plan, plaats: usize, van: &[usize]) -> Option<usize> {
    let code = &plan.scope[plaats].code;
    let gevraagd = |o: &usize| plan.organisaties[*o].aanbod.iter().any(|a| a.wat == *code && !a.nog_te_vragen);
    let telt: Vec<usize> = van.iter().copied().filter(|&o| is_aanbieder(plan, o)).collect();
    if telt.iter().any(gevraagd) { None } else { telt.into_iter().min_by_key(|&o| &plan.organisaties[o].code) }
}

static MANDAAT: Eis = Eis {
    id: "SC-2",
    titel: "niets buiten het mandaat",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 14; S2, Maatwerkvoorzieningen: “Het mandaat van het buurtteam reikt niet tot het inzetten van hulp en \
                 ondersteuning op het gebied van:”",
        citaat: "Taken die vastgelegd worden in de AMvB (wet verbetering beschikbaarheid jeugdzorg), mogen niet uitgevoerd \
                 worden door Buurtkracht.",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        let geen_lijst = !plan.scope.iter().any(|s| matches!(s.soort, Scopesoort::BuitenMandaat { .. }));
        let geen_mandaat = plan.voorzieningen.iter().all(|v| v.mandaat.is_leeg());
        if toets.niet_ingevuld(geen_lijst, [Plaats::Stad], Ontbreekt::Scope)
            || toets.niet_ingevuld(geen_mandaat, [Plaats::Stad], Ontbreekt::Mandaat)
        {
            return;
        }
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let over = Over::Voorziening(v);
            let wat = if let Some((uit, amvb)) = verboden(plan, voorziening) {
                Some((if amvb { Ernst::Blokkerend } else { Ernst::Waarschuwing }, Feit::BuitenMandaat(uit)))
            } else if voorziening.domein == Domein::Bestaanszekerheid
                && voorziening.mandaat.besluit == Some(Bevoegd::Team)
            {
                Some((Ernst::Waarschuwing, Feit::BesluitDoorTeam))
            } else if voorziening.mandaat.indicatie == Some(Bevoegd::Team) {
                Some((Ernst::Aandacht, Feit::IndicatieDoorTeam))
            } else {
                None
            };
            match wat {
                Some((ernst, wat)) => {
                    let maat = Maat::hoogstens(Decimal::ONE, Decimal::ZERO, Eenheid::Taak);
                    toets.vind_met(ernst, Plaats::Stad, over, maat, feit(wat));
                }
                None if voorziening.mandaat.is_leeg() => {
                    toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Mandaat);
                }
                None => toets.voldoet(Plaats::Stad),
            }
        }
    },
};

/// The heaviest part outside the mandate that a voorziening does, by position, and whether the law forbids it. It does so
/// when it says so, or when its name or that of a product that it replaces is the name of that part.
fn verboden(plan: &Plan, voorziening: &Voorziening) -> Option<(usize, bool)> {
    let namen = || voorziening.vervangt.iter().map(|p| &p.omschrijving).chain([&voorziening.naam]);
    let heet = |s: &Scopedeel| {
        let gezocht = s.naam.to_lowercase();
        namen().any(|naam| naam.to_lowercase().contains(&gezocht))
    };
    let doet = |(plaats, s): (usize, &Scopedeel)| match s.soort {
        Scopesoort::BuitenMandaat { amvb } if s.door(voorziening) || heet(s) => Some((plaats, amvb)),
        _ => None,
    };
    let alle: Vec<(usize, bool)> = plan.scope.iter().enumerate().filter_map(doet).collect();
    alle.iter().find(|(_, amvb)| *amvb).or(alle.first()).copied()
}

static BESPREEKBAAR: Eis = Eis {
    id: "SC-3",
    titel: "wat nog bespreekbaar is, is gemarkeerd en doorgerekend",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 23; vraag 22: “Op dit moment vallen OZA's niet onder de scope”",
        citaat: "De onderdelen die nog bespreekbaar zijn zijn o.a. logeren op grond van de Wmo en afbakening op gebied van \
                 jeugdhulp m.b.t. specialistische behandeling.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        // Without anybody in it there is no plan yet to compute a part out of.
        let nog_leeg = plan.bezetting.is_empty() && plan.scenarios.is_empty();
        if toets.niet_ingevuld(plan.scope.is_empty(), [Plaats::Stad], Ontbreekt::Scope)
            || toets.niet_ingevuld(plan.voorzieningen.is_empty(), [Plaats::Stad], Ontbreekt::Vraag)
            || toets.niet_ingevuld(nog_leeg, [Plaats::Stad], Ontbreekt::Bezetting)
        {
            return;
        }
        toets.voldoet(Plaats::Stad);
        let open: Vec<(usize, &Scopedeel)> =
            plan.scope.iter().enumerate().filter(|(_, s)| s.status == Scopestatus::Bespreekbaar).collect();
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let mut hier = open.iter().filter(|(_, s)| s.door(voorziening));
            let wat = match voorziening.status {
                Some(Scopestatus::Uit) => None,
                Some(Scopestatus::Bespreekbaar) => {
                    let zonder = hier.find(|(_, s)| !zonder(plan, s, voorziening));
                    zonder.map(|(plaats, _)| (Feit::ZonderScenario(*plaats), Eenheid::Scenario))
                }
                Some(Scopestatus::In) | None => {
                    hier.next().map(|(plaats, _)| (Feit::NietBespreekbaar(*plaats), Eenheid::Merk))
                }
            };
            if let Some((wat, eenheid)) = wat {
                toets.vind(Plaats::Stad, Over::Voorziening(v), Maat::afwezig(eenheid), feit(wat));
            }
        }
    },
};

/// True when a scenario tells what the plan is without a part of the scope, or without the voorziening that does it.
fn zonder(plan: &Plan, onderdeel: &Scopedeel, voorziening: &Voorziening) -> bool {
    let eruit = |deel: &Wijziging| match deel {
        Wijziging::Eraf(waar) => waar.0 == ["voorzieningen", voorziening.code.as_str()],
        Wijziging::Zet { waar, waarde } => {
            waar.0 == ["scope", onderdeel.code.as_str(), "status"]
                && waarde.als::<Scopestatus>() == Some(&Scopestatus::Uit)
        }
        Wijziging::Erbij { .. } | Wijziging::Samen(_) => false,
    };
    let zetten = plan.scenarios.iter().flat_map(|s| &s.wijzigingen);
    zetten.flat_map(|zet| zet.doe.delen()).any(eruit)
}

static GELD: Eis = Eis {
    id: "SC-4",
    titel: "elke voorziening heeft geld",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 55; S2, Incidentele initiatieven: “In de toekomst zal hierover nog besluitvorming moeten plaatsvinden.”",
        citaat: "Het overige budget is door het samenwerkingsverband naar eigen inzicht in te zetten.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let begroting = &plan.begroting;
        let geen = begroting.budgetregels.is_empty() || plan.voorzieningen.iter().all(|v| v.budgetregel.is_none());
        if toets.niet_ingevuld(geen, [Plaats::Stad], Ontbreekt::Budgetregels) {
            return;
        }
        let werk = werk(plan, uitkomst);
        let mut regels: BTreeSet<Budgetregel> = begroting.budgetregels.iter().map(|b| b.regel).collect();
        for (v, voorziening) in plan.voorzieningen.iter().enumerate().filter(|(v, _)| !werk[*v].gevraagd.is_zero()) {
            match voorziening.budgetregel {
                Some(regel) => _ = regels.insert(regel),
                None => toets.nog_niet_over(Plaats::Stad, Over::Voorziening(v), Ontbreekt::Budgetregels),
            }
        }
        for regel in regels {
            let hier = plan.voorzieningen.iter().zip(&werk).filter(|(v, _)| v.budgetregel == Some(regel));
            let kosten: Decimal = hier.map(|(_, w)| w.euro).sum();
            let over = Over::Budgetregel(regel);
            match budget(plan, uitkomst, regel) {
                Some(budget) => {
                    let maat = Maat::hoogstens(kosten, budget, Eenheid::Euro);
                    toets.houd(Plaats::Stad, over, maat, || feit(Feit::BovenRegel));
                }
                None => toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Budgetbedrag),
            }
        }
    },
};
