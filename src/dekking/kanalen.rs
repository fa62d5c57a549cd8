//! BR-4: an inhabitant walks in, calls, sends a message, or comes by way of a screen.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte, zelfde_plaats};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::plan::{Kanaal, Kanaalsoort};

/// What is found of kanalen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// There is none of a kind.
    GeenKanaal(Kanaalsoort),
    /// It is never open.
    NooitOpen(Kanaalsoort),
    /// Too few people answer.
    WeinigMensen(Kanaalsoort),
    /// One cannot walk in anywhere in the wijk.
    NietBinnenlopen,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Kanalen(feit)
}

pub(super) static KANALEN: Eis = Eis {
    id: "BR-4",
    titel: "binnenlopen, bellen, appen en digitaal",
    been: Been::Bereikbaar,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Herkenbare buurtteams met voldoende mandaat; Huisvesting: “Dit betreffen fysieke locaties in de wijken en ook \
                 een digitale omgeving.”",
        citaat: "Contact leggen met het buurtteam moet eenvoudig zijn: binnenlopen, bellen of appen.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "op elk kanaal antwoordt minimaal {}",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_kanaal))),
    }],
    oorzaken: &[zelfde_plaats("HV-1a")],
    toets: |toets| {
        let stand = toets.stand;
        let leeg = stand.plan.kanalen.is_empty();
        let overal = [Plaats::Stad].into_iter().chain(stand.bewoonde_wijken());
        if toets.niet_ingevuld(leeg, overal, Ontbreekt::Kanalen) {
            return;
        }
        for soort in Kanaalsoort::ALLE {
            kanaal(toets, soort);
        }
        for wijk in 0..stand.plan.wijken.len() {
            let plaats = Plaats::Wijk(wijk);
            if stand.bewoond(plaats) {
                let maat = Maat::minstens(binnen_te_lopen(&stand, wijk).into(), Decimal::ONE, Eenheid::Locatie);
                toets.houd(plaats, Over::Kanaal(Kanaalsoort::Binnenlopen), maat, || feit(Feit::NietBinnenlopen));
            }
        }
    },
};

/// Judges all kanalen of one kind together.
fn kanaal(toets: &mut Toets<'_, '_>, soort: Kanaalsoort) {
    let Stand { plan, uitkomst, .. } = toets.stand;
    let (over, band) = (Over::Kanaal(soort), uitkomst.band);
    let van_soort: Vec<&Kanaal> = plan.kanalen.iter().filter(|kanaal| kanaal.soort == soort).collect();
    if van_soort.is_empty() {
        let geen = feit(Feit::GeenKanaal(soort));
        return toets.vind(Plaats::Stad, over, Maat::afwezig(Eenheid::Kanaal), geen);
    }
    let fte: Decimal = van_soort.iter().filter_map(|kanaal| kanaal.fte.as_ref()).map(|fte| fte.bij(band)).sum();
    let bekend = |kanaal: &&&Kanaal| kanaal.fte.is_some() && kanaal.uren.is_some() && kanaal.organisatie.is_some();
    let open = van_soort.iter().filter_map(|kanaal| kanaal.uren.as_ref()).any(|uren| uren.bij(band) > Decimal::ZERO);
    let maat = Maat::minstens(fte, plan.normen.fte_kanaal.bij(band), Eenheid::Fte);
    let alles_bekend = van_soort.iter().filter(bekend).count() == van_soort.len();
    // One that is known to be enough is enough, whatever another lacks; but somebody keeps it open.
    if maat.voldoet() && open && van_soort.iter().any(|kanaal| kanaal.organisatie.is_some()) {
        toets.voldoet(Plaats::Stad);
    } else if !alles_bekend {
        toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Kanaalgegevens);
    } else if open {
        toets.vind(Plaats::Stad, over, maat, feit(Feit::WeinigMensen(soort)));
    } else {
        let dicht = Maat::minstens(Decimal::ZERO, Decimal::ONE, Eenheid::UurPerWeek);
        toets.vind(Plaats::Stad, over, dicht, feit(Feit::NooitOpen(soort)));
    }
}

/// The usable places of a wijk where one can walk in; of a wijk that is too small for a place of its own, those of the other
/// wijken of its teams.
fn binnen_te_lopen(stand: &Stand<'_>, wijk: usize) -> usize {
    let (plan, gids) = (stand.plan, stand.gids);
    let klein =
        Decimal::from(plan.wijken[wijk].bevolking.inwoners) < plan.normen.inwoners_eigen_plek.bij(stand.uitkomst.band);
    let van_teams = gids.teams_in(wijk).iter().filter(|_| klein).flat_map(|&team| &gids.werkgebied[team]).copied();
    let wijken: std::collections::BTreeSet<usize> = van_teams.chain([wijk]).collect();
    let mag = |l: &usize| {
        let binnenlopen = plan.kanalen.iter().filter(|kanaal| kanaal.soort == Kanaalsoort::Binnenlopen);
        binnenlopen.into_iter().any(|kanaal| kanaal.locaties.contains(&plan.locaties[*l].code))
    };
    wijken.into_iter().flat_map(|w| &stand.uitkomst.huisvesting[w].locaties).filter(|l| mag(l)).count()
}
