//! A scenario that cannot be applied as it was meant, in words.

use super::aantal::hoofdletter;
use super::weigering::weigering;
use super::wijziging::{scenarionaam, zet_in_woorden};
use crate::plan::scenario::{Botsing, Keuze, Reden};
use crate::plan::{Plan, Wijziging, Zet};

/// Why a scenario cannot be applied, in one sentence: which one, and which wijziging of it is in the way.
pub fn past_niet(plan: &Plan, botsing: &Botsing) -> String {
    if matches!(botsing.reden, Reden::GeenScenario) {
        return self::botsing(plan, botsing);
    }
    let (naam, nummer) = (scenarionaam(plan, &botsing.scenario), botsing.plaats + 1);
    format!(
        "het scenario “{naam}” past niet meer op het basisplan: wijziging {nummer}{}{}",
        if matches!(botsing.reden, Reden::Anders { .. }) { " is " } else { ", " },
        self::botsing(plan, botsing)
    )
}

/// What the scenario wants, what is in the way, in one sentence.
pub fn botsing(plan: &Plan, botsing: &Botsing) -> String {
    let zet = |terug| zet_in_woorden(plan, &Zet { doe: botsing.wijziging.clone(), terug });
    match &botsing.reden {
        Reden::GeenScenario => format!("het scenario “{}” staat niet in het plan", botsing.scenario),
        Reden::Geweigerd(reden) => {
            format!("“{}” kan niet meer: {}", zet(botsing.wijziging.clone()), weigering(plan, reden))
        }
        Reden::Bezet(sleutel) => {
            format!(
                "“{}” kan zo niet meer: “{sleutel}” staat er intussen al, met iets anders",
                zet(botsing.wijziging.clone())
            )
        }
        Reden::Anders { verwacht, nu } => match (zet(verwacht.clone()), zet(nu.clone())) {
            // What differs, such as the bounds of a figure, does not show in these words.
            (toen, nu) if toen == nu => format!("gemaakt op een plan dat hier intussen anders is: “{nu}”"),
            (toen, nu) => format!("gemaakt als “{toen}”, en nu zou het zijn “{nu}”"),
        },
    }
}

/// What the scenario wanted, what it would be now, and why that is asked: a sentence a line.
pub fn toen_en_nu(plan: &Plan, botsing: &Botsing) -> String {
    let scenario = plan.scenarios.iter().find(|s| s.code == botsing.scenario);
    // The plan as the zetten before this one leave it.
    let mut stand = plan.clone();
    for eerder in scenario.iter().flat_map(|s| s.wijzigingen.iter().take(botsing.plaats)) {
        let _ = eerder.doe.pas_toe(&mut stand);
    }
    let zet = |terug: &Wijziging| zet_in_woorden(&stand, &Zet { doe: botsing.wijziging.clone(), terug: terug.clone() });
    match &botsing.reden {
        Reden::Anders { verwacht, nu } => {
            const VERANDERD: &str = "Het basisplan is hier gewijzigd nadat het scenario is gemaakt";
            match (zet(verwacht), zet(nu)) {
                (toen, nu) if toen == nu => {
                    format!(
                        "Bedacht als: {nu}.\n{VERANDERD}, in de bandbreedte, de bron of iets anders dat hier niet staat."
                    )
                }
                (toen, nu) => format!("Bedacht als: {toen}.\nNu zou het worden: {nu}.\n{VERANDERD}."),
            }
        }
        Reden::Geweigerd(_) | Reden::Bezet(_) | Reden::GeenScenario => {
            format!("{}.", hoofdletter(&self::botsing(&stand, botsing)))
        }
    }
}

/// A way to settle it.
pub const fn keuze(botsing: &Botsing, keuze: Keuze) -> &'static str {
    match (keuze, &botsing.reden) {
        (Keuze::VanScenario, Reden::Bezet(_)) => {
            "houd beide: de rij van het scenario komt ernaast, of haar waarden gaan voor"
        }
        (Keuze::VanScenario, _) => "houd wat het scenario wil",
        (Keuze::VanPlan, _) => "houd wat in het plan staat; de wijziging vervalt uit het scenario",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Scenariocode, Waarde};
    use rust_decimal_macros::dec;

    #[test]
    fn the_same_words_are_not_said_twice() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let aanstelling = plan.bezetting[0].code.clone();
        let fte = |waarde| Wijziging::fte(&aanstelling, &waarde);
        let was = fte(Waarde::vast(dec!(0.7)));
        let botst = |nu| Botsing {
            scenario: Scenariocode::from("a"),
            plaats: 0,
            wijziging: fte(Waarde::vast(dec!(0.9))),
            reden: Reden::Anders { verwacht: was.clone(), nu },
        };
        let band = botst(fte(Waarde::band(dec!(0.6), dec!(0.7), dec!(0.8))));
        for woorden in [botsing(&plan, &band), toen_en_nu(&plan, &band)] {
            assert_eq!(woorden.matches("0,7 → 0,9").count(), 1, "{woorden}");
            assert!(woorden.contains("anders") && !woorden.contains("nu zou"), "{woorden}");
        }
        let ander = botst(fte(Waarde::vast(dec!(0.5))));
        assert!(botsing(&plan, &ander).contains("0,5 → 0,9"), "{}", botsing(&plan, &ander));
    }
}
