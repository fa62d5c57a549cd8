//! TM: the buurtteam. Number of teams, a team for every wijk, the four domeinen in each.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte, Stand};
use crate::plan::Domein;

pub(super) static ZES_TEAMS: Eis = Eis {
    id: "TM-1",
    titel: "minimaal zes buurtteams",
    been: Been::Team,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "Herkenbare buurtteams",
        citaat: "We stellen voor om Assen te zien als één werkgebied waarin minimaal zes buurtteams actief zijn.",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let nodig = stand.plan.normen.buurtteams.bij(stand.uitkomst.band);
        let zijn = stand.gids.werkgebied.iter().filter(|gebied| !gebied.is_empty()).count();
        if Decimal::from(zijn) >= nodig {
            return Vec::new();
        }
        vec![Bevinding::nieuw(&ZES_TEAMS, Plaats::Stad, Feit::TeWeinigTeams { zijn, nodig })]
    },
};

pub(super) static TEAM_PER_WIJK: Eis = Eis {
    id: "TM-2",
    titel: "elke wijk heeft een buurtteam",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 91",
        citaat: "per wijk is er een buurtteam",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let zonder = stand.gids.team_van.iter().enumerate().filter(|(_, team)| team.is_none());
        zonder.map(|(w, _)| Bevinding::nieuw(&TEAM_PER_WIJK, Plaats::Wijk(w), Feit::WijkZonderTeam)).collect()
    },
};

pub(super) static VIER_DOMEINEN: Eis = Eis {
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
    toets: |stand| {
        let mut uit = Vec::new();
        for (team, gebied) in stand.gids.werkgebied.iter().enumerate() {
            for domein in Domein::ALLE {
                if !gebied.is_empty() && !heeft(stand, gebied, domein) {
                    uit.push(Bevinding::nieuw(&VIER_DOMEINEN, Plaats::Team(team), Feit::DomeinOntbreekt { domein }));
                }
            }
        }
        uit
    },
};

/// True when someone in one of the wijken knows the field.
fn heeft(stand: &Stand<'_>, wijken: &[usize], domein: Domein) -> bool {
    stand.plan.functies.iter().enumerate().any(|(f, functie)| {
        functie.domeinen.contains(&domein)
            && wijken.iter().any(|&w| stand.uitkomst.bezetting.fte[(w, f)] > Decimal::ZERO)
    })
}
