//! TM: the buurtteam. Number of teams, a team for every wijk, the four domeinen in each. Who works in it together stands
//! in `samenstelling`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Oorzaak, Reikwijdte, zelfde_plaats,
};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use crate::plan::{Aanstelling, Domein, Functiesoort, Plek};

pub(super) static EISEN: &[&Eis] = &[&TEAMS, &TEAM_PER_WIJK, &EIGEN_TEAM, &VIER_DOMEINEN];

/// What is found of a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// People in a team that has no wijk; its position.
    TeamZonderWijk(usize),
    /// Fewer teams than asked.
    TeWeinigTeams,
    /// No team serves this wijk.
    WijkZonderTeam,
    /// A team that serves several wijken.
    MeerWijken,
    /// Nobody works there yet.
    Niemand,
    /// In a team too few, or nobody, have this field as their first.
    DomeinOntbreekt(Domein),
    /// Several teams of a wijk do the work of this field.
    DomeinGedeeld(Domein),
    /// No team of a wijk does the work of this field.
    DomeinZonderTeam(Domein),
    /// Nobody of this kind in a team.
    SoortOntbreekt(Functiesoort),
    /// Too few specialists among so many fte.
    WeinigSpecialist(Decimal),
    /// Too many specialists among so many fte.
    VeelSpecialist(Decimal),
    /// Too few experts by experience.
    WeinigErvaring,
    /// No volunteers, and no residents' initiative.
    GeenVrijwilligers,
    /// Nobody is the fixed face of the wijk, or not for long enough.
    GeenVasteVerbinder,
    /// More people than know each other.
    TeamTeGroot,
}

pub(super) const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Team(feit)
}

static TEAMS: Eis = Eis {
    id: "TM-1",
    titel: "genoeg buurtteams voor de stad",
    been: Been::Team,
    reikwijdte: Reikwijdte::Stad,
    // The one intention that blocks: fewer than six contradicts both S2 and S0 vraag 91.
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "Herkenbare buurtteams",
        citaat: "We stellen voor om Assen te zien als één werkgebied waarin minimaal zes buurtteams actief zijn.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "minimaal {}",
        eenheid: Eenheid::Buurtteam,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.buurtteams))),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let zijn = gids.werkgebied.iter().filter(|gebied| !gebied.is_empty()).count();
        let maat = Maat::minstens(zijn.into(), plan.normen.buurtteams.bij(uitkomst.band), Eenheid::Buurtteam);
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::TeWeinigTeams));
        // A team that is there for no wijk is none; what its people do is done for nobody.
        for (team, _) in gids.werkgebied.iter().enumerate().filter(|(_, wijken)| wijken.is_empty()) {
            let hier = |r: &Aanstelling| matches!(&r.plek, Plek::Team(code) if *code == plan.buurtteams[team].code);
            let rijen = plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij).filter(|(rij, _)| hier(rij));
            let maat = Maat::hoogstens(rijen.map(|(_, fte)| fte).sum(), Decimal::ZERO, Eenheid::Fte);
            if !maat.voldoet() {
                let over = Over::Buurtteam(team);
                toets.vind_met(Ernst::Waarschuwing, Plaats::Stad, over, maat, feit(Feit::TeamZonderWijk(team)));
            }
        }
    },
};

static TEAM_PER_WIJK: Eis = Eis {
    id: "TM-2a",
    titel: "elke wijk heeft een buurtteam",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: PER_WIJK,
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        // A wijk is left out only where there are teams to leave it out of.
        let Stand { plan, gids, .. } = toets.stand;
        let wijken = (0..plan.wijken.len()).map(Plaats::Wijk);
        if toets.niet_ingevuld(plan.buurtteams.is_empty(), wijken, Ontbreekt::Buurtteam) {
            return;
        }
        for (wijk, teams) in gids.teams_van.iter().enumerate() {
            let maat = Maat::minstens(u8::from(!teams.is_empty()).into(), Decimal::ONE, Eenheid::Buurtteam);
            toets.houd(Plaats::Wijk(wijk), Over::Plaats, maat, || feit(Feit::WijkZonderTeam));
        }
    },
};

static EIGEN_TEAM: Eis = Eis {
    id: "TM-2b",
    titel: "elke wijk een eigen buurtteam",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    // The documents differ (I22): nine woonwijken, a team for each, and six teams at least.
    ernst: Ernst::Aandacht,
    bron: PER_WIJK,
    normen: &[Norm {
        zin: "hoogstens {} per buurtteam",
        eenheid: Eenheid::Wijk,
        maat: Normmaat::Vast(Decimal::ONE, Some("S0")),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    toets: |toets| {
        for plaats in toets.stand.teams_en_rest() {
            if let Plaats::Team(_) = plaats {
                let wijken = plaats.gebieden(toets.stand.gids).count();
                let maat = Maat::hoogstens(wijken.into(), Decimal::ONE, Eenheid::Wijk);
                toets.houd(plaats, Over::Plaats, maat, || feit(Feit::MeerWijken));
            } else {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
            }
        }
    },
};

const PER_WIJK: Bronplaats = Bronplaats {
    document: "S0",
    plaats: "vraag 91",
    citaat: "Er is één samenwerkingsverband voor de hele gemeente Assen, per wijk is er een buurtteam.",
    gewicht: Gewicht::Eis,
};

static VIER_DOMEINEN: Eis = Eis {
    id: "TM-3",
    titel: "vier domeinen in elk team",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "Voldoende mandaat",
        citaat: "In de buurtteams 'Nieuwe stijl' zitten professionals op het gebied van welzijn, Wmo, Jeugdhulp en \
                 bestaanszekerheid.",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "minimaal {} per domein, van functies waarvan dat het eerste domein is",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_per_domein))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    // Who knows a field besides another is there for that other first: one sociaal werker is no team of four fields.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let norm = plan.normen.fte_per_domein.bij(uitkomst.band);
        for plaats in toets.stand.teamgebieden() {
            if toets.stand.zonder_team(plaats) {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
                continue;
            }
            if toets.niet_ingevuld(plan.bezetting.is_empty(), [plaats], Ontbreekt::Bezetting) {
                continue;
            }
            // What such a team lacks follows from that it has nobody.
            if plaats.gebieden(gids).all(|w| uitkomst.bezetting.fte.rij(w).iter().all(Decimal::is_zero)) {
                let maat = Maat::minstens(Decimal::ZERO, Domein::ALLE.len().into(), Eenheid::Domein);
                toets.houd(plaats, Over::Plaats, maat, || feit(Feit::Niemand));
                continue;
            }
            let fte = per_hoofddomein(&toets.stand, plaats);
            for domein in Domein::ALLE {
                let maat = Maat::minstens(fte.get(&domein).copied().unwrap_or_default(), norm, Eenheid::Fte);
                toets.houd(plaats, Over::Domein(domein), maat, || feit(Feit::DomeinOntbreekt(domein)));
            }
        }
    },
};

/// What is said of a team in which nobody works follows from that.
pub(super) const NIEMAND: Oorzaak = Oorzaak {
    eis: "TM-3",
    geldt: |_, plaats, _, oorzaak| {
        plaats == oorzaak.plaats && matches!(oorzaak.feit, bevinding::Feit::Team(Feit::Niemand))
    },
};

/// Fte in a place by the first field of their functie; of who is in a team, the first that the team has.
fn per_hoofddomein(stand: &Stand<'_>, plaats: Plaats) -> BTreeMap<Domein, Decimal> {
    let Stand { plan, gids, uitkomst } = stand;
    let mut uit = BTreeMap::new();
    for groep in uitkomst.bezetting.groepen.iter().filter(|groep| groep.telt) {
        let functie = groep.rijen.first().and_then(|&(rij, _)| gids.functies.get(&plan.bezetting[rij].functie));
        let team = if let Plek::Team(code) = &groep.plek { gids.teams.get(code) } else { None };
        let kent = |&&d: &&Domein| team.is_none_or(|&team| gids.heeft(team, d));
        let Some(&hoofd) = functie.and_then(|&f| plan.functies[f].domeinen.iter().find(kent)) else { continue };
        let hier = groep.gebieden.iter().filter(|(g, _)| plaats.raakt(*g, gids));
        *uit.entry(hoofd).or_default() += hier.map(|(_, fte)| *fte).sum::<Decimal>();
    }
    uit
}
