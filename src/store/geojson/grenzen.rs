//! Borders from a file for the wijken of a plan.

use super::{Kenmerk, Vorm};
use crate::plan::{Herkomst, Omtrek, Plan, Wijkcode, Wijkgrens, Wijziging};

/// Borders of a file, held against the wijken of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Grenzen {
    /// What gives the wijken their borders; none where the file has none that the plan has not.
    pub wijziging: Option<Wijziging>,
    /// The wijken of which the file has a border.
    pub gevonden: Vec<Wijkcode>,
    /// Those of which it has none.
    pub zonder: Vec<Wijkcode>,
    /// Surfaces of the file that are no wijk of this plan.
    pub anders: usize,
}

/// The borders in a file for the wijken of a plan, found by their code wherever it stands among the properties. `jaar` is
/// the year of the division in wijken.
pub fn grenzen(plan: &Plan, kenmerken: &[Kenmerk], jaar: u16, herkomst: &Herkomst) -> Grenzen {
    let vlakken = kenmerken.iter().filter_map(|k| match &k.vorm {
        Vorm::Vlakken(omtrek) => Some((k, omtrek)),
        Vorm::Punten(_) | Vorm::Geen => None,
    });
    let mut uit = Grenzen { wijziging: None, gevonden: Vec::new(), zonder: Vec::new(), anders: 0 };
    let mut nieuw: Vec<Option<Omtrek>> = vec![None; plan.wijken.len()];
    for (kenmerk, omtrek) in vlakken {
        let heet =
            |code: &str| kenmerk.eigenschappen.values().any(|waarde| waarde.as_str().map(str::trim) == Some(code));
        match plan.wijken.iter().position(|w| heet(w.code.as_str())) {
            // What a file gives in several objects is one border.
            Some(w) => nieuw[w].get_or_insert_default().0.extend(omtrek.0.iter().cloned()),
            None => uit.anders += 1,
        }
    }
    let mut zetten = Vec::new();
    for (wijk, omtrek) in plan.wijken.iter().zip(nieuw) {
        let Some(omtrek) = omtrek else {
            uit.zonder.push(wijk.code.clone());
            continue;
        };
        uit.gevonden.push(wijk.code.clone());
        let grens = Some(Wijkgrens { jaar, herkomst: herkomst.clone(), omtrek });
        if wijk.grens != grens {
            zetten.push(Wijziging::zet(["wijken", wijk.code.as_str(), "grens"], &grens));
        }
    }
    uit.wijziging = (!zetten.is_empty()).then_some(Wijziging::Samen(zetten));
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::geojson::lees;

    const VLAK: &str = r#"{"type":"Feature","properties":{"code":"WK010600","inwoners":7165.0},
        "geometry":{"type":"Polygon","coordinates":[[[6.5,53.0],[6.6,53.0],[6.6,53.1],[6.5,53.0]]]}}"#;

    /// The file of CBS and Kadaster (CC BY 4.0) from which the borders of Assen come.
    #[test]
    fn the_built_in_borders_are_those_of_their_file() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let bestand = include_bytes!("../../../tests/bestanden/geojson/assen_wijken_2024_gegeneraliseerd.geojson");
        let bron = Herkomst { bron: Some("CBS-GRENZEN-2024".into()), ..Herkomst::default() };
        let grenzen = super::grenzen(&plan, &lees(bestand).unwrap(), 2024, &bron);
        assert_eq!((grenzen.gevonden.len(), grenzen.zonder.len(), grenzen.anders), (10, 0, 0));
        assert_eq!(grenzen.wijziging, None);
        // Those of 2020, in more detail, are other borders of the same wijken.
        let bestand = include_bytes!("../../../tests/bestanden/geojson/assen_wijken_2020.geojson");
        let grenzen = super::grenzen(&plan, &lees(bestand).unwrap(), 2020, &bron);
        assert_eq!((grenzen.gevonden.len(), grenzen.anders), (10, 0));
        assert_eq!(grenzen.wijziging.map(|w| w.delen().len()), Some(10));
    }

    #[test]
    fn borders_find_their_wijk_by_its_code_and_are_one_edit() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        let was = plan.clone();
        let kenmerken = lees(VLAK.as_bytes()).unwrap();
        let bron = Herkomst::default();
        let grenzen = super::grenzen(&plan, &kenmerken, 2024, &bron);
        assert_eq!((grenzen.gevonden.len(), grenzen.zonder.len(), grenzen.anders), (1, 9, 0));
        let terug = grenzen.wijziging.unwrap().pas_toe(&mut plan).unwrap();
        assert_eq!(plan.wijken[0].grens.as_ref().unwrap().omtrek.punten().count(), 3);
        assert!(crate::plan::controle::controleer(&plan).is_empty());
        assert_eq!(super::grenzen(&plan, &kenmerken, 2024, &bron).wijziging, None);
        terug.pas_toe(&mut plan).unwrap();
        assert_eq!(plan, was);
        let elders = lees(VLAK.replace("WK010600", "WK039200").as_bytes()).unwrap();
        assert_eq!(super::grenzen(&plan, &elders, 2024, &bron).anders, 1);
    }
}
