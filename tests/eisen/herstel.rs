//! Every repair that can be carried out, on the plans that just fail.

use std::collections::BTreeSet;

use wijkplan::calc::Gids;
use wijkplan::dekking::Stand;
use wijkplan::plan::controle::controleer;
use wijkplan::voorstel::{self, Herstel};

use super::gevallen::GEVALLEN;
use super::{na, reken, toets, twee_teams};

/// Its name, and whether the plan can be changed so.
const fn soort(herstel: &Herstel) -> (&'static str, bool) {
    match herstel {
        Herstel::Raad => ("raad", false),
        Herstel::Gezegd(_) => ("gezegd", true),
        Herstel::MeerFte { .. } => ("meer fte", true),
        Herstel::Samen(_) => ("samen", true),
        Herstel::TotaalWordt { .. } => ("totaal wordt", true),
        Herstel::Buurtkamer { .. } => ("buurtkamer", false),
        Herstel::WordtCentraal(_) => ("wordt centraal", true),
        Herstel::CentralePlekVinden => ("centrale plek vinden", false),
        Herstel::MeerWerkplekken { .. } => ("meer werkplekken", true),
        Herstel::MeerDagdelen { .. } => ("meer dagdelen", true),
        Herstel::OokVoor { .. } => ("ook voor", true),
        Herstel::Kamers { .. } => ("kamers", false),
        Herstel::JarenSchrijven(_) => ("jaren schrijven", true),
    }
}

#[test]
fn what_a_repair_changes_takes_the_finding_away_and_goes_back() {
    let (mut gedaan, mut gezegd) = (BTreeSet::new(), BTreeSet::new());
    let falen = GEVALLEN.iter().map(|geval| na(geval.net_niet));
    for plan in falen.chain(twee_teams::gedeelde_wijken()) {
        let (uitkomst, toetsing) = reken(&plan);
        let gids = Gids::van(&plan);
        let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
        for bevinding in &toetsing.bevindingen {
            let herstel = voorstel::herstel(&stand, bevinding);
            let (naam, kan) = soort(&herstel);
            let Some(wijziging) = voorstel::wijziging(&plan, &herstel) else { continue };
            assert!(kan, "{naam}");
            let mut beter = plan.clone();
            let terug = wijziging.pas_toe(&mut beter).unwrap();
            let over = toets(&beter).bevindingen;
            assert!(over.iter().all(|b| b.sleutel != bevinding.sleutel), "{} after {herstel:?}", bevinding.sleutel);
            assert_eq!(controleer(&beter).len(), controleer(&plan).len(), "{} after {herstel:?}", bevinding.sleutel);
            terug.pas_toe(&mut beter).unwrap();
            assert_eq!(beter, plan, "{}", bevinding.sleutel);
            gedaan.insert(naam);
            if matches!(herstel, Herstel::Gezegd(_)) {
                gezegd.insert(bevinding.eis.id);
            }
        }
    }
    // Several people at once are needed only where they wait for each other: tried on the built-in plan.
    let alle = [
        "gezegd",
        "jaren schrijven",
        "meer dagdelen",
        "meer fte",
        "meer werkplekken",
        "ook voor",
        "totaal wordt",
        "wordt centraal",
    ];
    assert_eq!(gedaan.into_iter().collect::<Vec<_>>(), alle);
    assert_eq!(
        gezegd.into_iter().collect::<Vec<_>>(),
        ["BR-3", "BR-4", "DV-1", "FA-1", "FA-2", "HV-7", "SV-3", "TM-6"]
    );
}
