//! Two teams in one wijk: whose work is whose, worked out by hand. One fte is a thousand hours.

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::calc::Uitkomst;
use wijkplan::dekking::Plaats;
use wijkplan::plan::functie::AanvullendeTaak;
use wijkplan::plan::voorziening::Inzet;
use wijkplan::plan::wijk::Meting;
use wijkplan::plan::{Aanstelling, Buurtteam, Domein, Plan, Plek, Vraagregel, Waarde};
use wijkplan::voorstel::splitsen::{Gaat, Splitsing};

use super::gevallen::{SOCIAAL, fte, jeugdteam};
use super::{dekkend, na, reken, toets};

/// Noord and Zuid each have a team for all but the young, and together a jeugdteam. The young of Noord ask 3.000 hours,
/// those of Zuid 1.000; the jeugdteam has 2,4 fte, and no one of the city helps.
fn utrecht() -> Plan {
    na(|p| {
        p.voorzieningen.retain(|v| v.code.as_str() != "crisis");
        p.bezetting.retain(|r| !["s1", "z4"].contains(&r.code.as_str()));
        p.voorzieningen[2].vraag = Vraagregel::Gemeten;
        for (wijk, volume) in p.wijken.iter_mut().zip([150, 50]) {
            wijk.vraag.push(Meting { voorziening: "gezin".into(), volume: Waarde::vast(volume.into()) });
        }
        jeugdteam(p, SOCIAAL);
        p.buurtteams[1].domeinen = SOCIAAL.to_vec();
        p.buurtteams[2].werkgebied = p.wijken.iter().map(|w| w.code.clone()).collect();
        fte(p, "n3", dec!(2.4));
    })
}

/// Plans in which teams share wijken in every way, and all come short: the work of Noord is done by its own team and by
/// one that serves Zuid as well, for all fields or for those of the young.
pub fn gedeelde_wijken() -> Vec<Plan> {
    let breed = na(|p| {
        p.buurtteams[1].werkgebied = p.wijken.iter().map(|w| w.code.clone()).collect();
        for (code, hoeveel) in [("n1", dec!(0.5)), ("n2", dec!(1)), ("z2", dec!(0.5)), ("z4", dec!(1.2))] {
            fte(p, code, hoeveel);
        }
        p.locaties[0].werkplekken = Waarde::vast(dec!(1));
    });
    let (mut jeugd, mut zonder) = (utrecht(), utrecht());
    jeugd.buurtteams[0].domeinen.clear();
    jeugd.locaties[0].werkplekken = Waarde::vast(dec!(1));
    zonder.buurtteams[2].domeinen = vec![Domein::Bestaanszekerheid];
    vec![breed, utrecht(), jeugd, zonder]
}

/// Hours covered of the young in Noord and Zuid.
fn jeugd(uitkomst: &Uitkomst) -> [Decimal; 2] {
    [0, 1].map(|wijk| uitkomst.gedekt.gedekt[(wijk, 2)])
}

/// Fte of a functie in Noord and Zuid.
fn er_is(uitkomst: &Uitkomst, functie: usize) -> [Decimal; 2] {
    [0, 1].map(|wijk| uitkomst.bezetting.fte[(wijk, functie)])
}

/// 2.400 hours for 4.000 are 60 % of each: 1.800 and 600. Noord has 1,0 begeleider more than it needs, who may help; but
/// they are in a team that does not have the young, so their 1.000 hours stay unused. Were it one of its fields, their 3.000
/// hours and those 2.400 would be there for its own 2.000 and these 4.000, all of them duties: 90 %, so 2.700 and 900.
#[test]
fn demand_of_a_domein_goes_to_the_team_that_has_it_and_to_no_other() {
    let mut plan = utrecht();
    plan.voorzieningen[2].kan_ook = vec!["begeleider".into()];
    fte(&mut plan, "n2", dec!(3));
    let (uitkomst, _) = reken(&plan);
    assert_eq!(jeugd(&uitkomst), [dec!(1800), dec!(600)]);
    let over: Decimal = uitkomst.gedekt.ploegen.iter().filter(|p| p.functie == 1).map(|p| p.ongebruikt).sum();
    assert_eq!(over, dec!(1000));
    plan.buurtteams[0].domeinen.clear();
    assert_eq!(jeugd(&reken(&plan).0), [dec!(2700), dec!(900)]);
}

/// The jeugdteam's 2,4 gezinswerkers: 3.000 to 1.000 hours, so 1,8 and 0,6 fte. A quarter of the work of the young is then
/// given to opbouwwerkers, 750 and 250 hours, and the jeugdteam has 0,8 of these: 0,6 and 0,2 fte. All work of opbouwwerkers,
/// 2.750 and 2.250 hours, would have made that 0,44 and 0,36. Each sociaal team has 2 of its own.
#[test]
fn people_of_a_team_are_attributed_by_the_work_of_its_own_domeinen() {
    let mut plan = utrecht();
    assert_eq!(er_is(&reken(&plan).0, 2), [dec!(1.8), dec!(0.6)]);
    let inzet = |functie: &str, procent| Inzet { functie: functie.into(), procent: Waarde::vast(procent) };
    plan.voorzieningen[2].inzet = vec![inzet("gezinswerker", dec!(75)), inzet("opbouwwerker", dec!(25))];
    let n3 = plan.bezetting.iter().find(|r| r.code.as_str() == "n3").unwrap().clone();
    let erbij = Aanstelling { code: "n9".into(), functie: "opbouwwerker".into(), fte: Waarde::vast(dec!(0.8)), ..n3 };
    plan.bezetting.push(erbij);
    assert_eq!(er_is(&reken(&plan).0, 0), [dec!(2.6), dec!(2.2)]);
    plan.buurtteams[2].domeinen.clear();
    assert_eq!(er_is(&reken(&plan).0, 0), [dec!(2.44), dec!(2.36)]);
}

/// A team's work that is nowhere shared is judged over all its wijken together, that of teams which share it in each wijk.
#[test]
fn a_shortage_of_a_domein_is_one_of_its_team() {
    let (plan, gevonden) = (utrecht(), |plan: &Plan| -> Vec<String> {
        toets(plan).bevindingen.iter().filter(|b| b.eis.id == "VD-2").map(|b| b.sleutel.to_string()).collect()
    });
    assert_eq!(gevonden(&plan), ["VD-2 team:jeugd functie:gezinswerker"]);
    let mut gedeeld = plan;
    gedeeld.buurtteams[0].domeinen.clear();
    let per_wijk = ["VD-2 wijk:WK999901 functie:gezinswerker", "VD-2 wijk:WK999902 functie:gezinswerker"];
    assert_eq!(gevonden(&gedeeld), per_wijk);
}

/// Who is lacking is asked where the work belongs: at the team that has the domein, of two the first by code whatever the
/// order of the list, and at the wijk itself where no team has it.
#[test]
fn who_is_lacking_is_asked_of_the_team_that_has_the_domein() {
    let gevraagd = |plan: &Plan| {
        let (uitkomst, _) = reken(plan);
        let schaarste = uitkomst.gedekt.schaarste((0, 2)).unwrap();
        let bron = &uitkomst.gedekt.bronnen[schaarste.kort[0].0];
        (bron.plek.clone(), bron.functie)
    };
    let mut plan = utrecht();
    assert_eq!(gevraagd(&plan), (Plek::Team("jeugd".into()), 2));
    plan.buurtteams[0].domeinen.clear();
    plan.buurtteams.rotate_left(1);
    assert_eq!(gevraagd(&plan), (Plek::Team("jeugd".into()), 2), "jeugd comes before noord");
    plan.buurtteams.iter_mut().for_each(|t| t.domeinen = SOCIAAL.to_vec());
    assert_eq!(gevraagd(&plan), (Plek::Wijk("WK999901".into()), 2));
}

/// The work of 500 hours that comes with a functie in a wijk is done once, by people of either team: 4 fte less 500 hours
/// are left for 2.000, and where nobody is there the fte that are lacking hold it once.
#[test]
fn additional_tasks_are_done_once_in_a_wijk_with_two_teams() {
    let plan = |eerste: Decimal, tweede: Decimal| {
        na(|p| {
            let taak = AanvullendeTaak {
                naam: "regie".to_owned(),
                personen: Waarde::vast(dec!(1)),
                uren: Waarde::vast(dec!(500)),
            };
            p.functies[1].aanvullend = vec![taak];
            let ander = Buurtteam { code: "ander".into(), ..p.buurtteams[0].clone() };
            p.buurtteams.push(ander);
            let n2 = p.bezetting.iter().find(|r| r.code.as_str() == "n2").unwrap().clone();
            let n4 = Aanstelling { code: "n4".into(), plek: Plek::Team("ander".into()), ..n2 };
            p.bezetting.push(n4);
            fte(p, "n2", eerste);
            fte(p, "n4", tweede);
        })
    };
    let uren = |plan: &Plan| -> Decimal {
        let gedekt = reken(plan).0.gedekt;
        gedekt.ploegen.iter().filter(|p| p.functie == 1 && p.wijken == [0]).map(|p| p.uren).sum()
    };
    assert_eq!(uren(&plan(dec!(2), dec!(2))), dec!(3500));
    let leeg = plan(dec!(0), dec!(0.2));
    let (uitkomst, _) = reken(&leeg);
    let schaarste = uitkomst.gedekt.schaarste((0, 1)).unwrap();
    let fte: Decimal = wijkplan::calc::schaarste::Mensen::van(&uitkomst).mist(schaarste).iter().map(|m| m.fte).sum();
    assert_eq!(fte, dec!(2.3), "2.000 hours, and 500 of which the 200 that are there are done");
}

/// Both teams ask begeleiders in Noord, 2.000 hours each, and have none; one begeleider of the city helps both. What is
/// lacking is 3.000 hours and the additional 500 once, whichever team does them.
#[test]
fn additional_tasks_are_lacking_once_where_both_teams_lack_people() {
    let mut plan = na(|p| {
        p.voorzieningen.retain(|v| ["begeleiding", "gezin"].contains(&v.code.as_str()));
        for voorziening in &mut p.voorzieningen {
            voorziening.vraag = Vraagregel::Gemeten;
            voorziening.inzet = vec![Inzet { functie: "begeleider".into(), procent: Waarde::vast(dec!(100)) }];
            let volume = Waarde::vast(dec!(100));
            p.wijken[0].vraag.push(Meting { voorziening: voorziening.code.clone(), volume: volume.clone() });
            let volume = Waarde::vast(dec!(0));
            p.wijken[1].vraag.push(Meting { voorziening: voorziening.code.clone(), volume });
        }
        jeugdteam(p, SOCIAAL);
        p.bezetting.retain(|r| r.code.as_str() == "s1");
        p.bezetting[0].functie = "begeleider".into();
    });
    let mist = |plan: &Plan| -> Vec<Decimal> {
        let (uitkomst, _) = reken(plan);
        let schaarste = uitkomst.gedekt.schaarste((0, 0)).unwrap();
        assert_eq!(schaarste.kort.len(), 2);
        wijkplan::calc::schaarste::Mensen::van(&uitkomst).mist(schaarste).iter().map(|m| m.fte).collect()
    };
    let zonder: Decimal = mist(&plan).iter().sum();
    let taak =
        AanvullendeTaak { naam: "regie".to_owned(), personen: Waarde::vast(dec!(1)), uren: Waarde::vast(dec!(500)) };
    plan.functies[1].aanvullend = vec![taak];
    let met = mist(&plan);
    assert_eq!((met.len(), met.iter().sum::<Decimal>()), (2, zonder + dec!(0.5)));
}

/// Three workplaces: two for the four of the first team, one for the two of the second. With two of them the teams have
/// two thirds of what they ask, and none counts for both.
#[test]
fn workplaces_of_a_wijk_are_divided_over_its_teams_and_count_once() {
    let plan = |werkplekken: Decimal| {
        na(|p| {
            jeugdteam(p, SOCIAAL);
            p.locaties[0].werkplekken = Waarde::vast(werkplekken);
            p.normen.werkplekken_per_fte = Waarde::vast(dec!(0.5));
            for code in ["ng", "zg"] {
                fte(p, code, dec!(0));
            }
        })
    };
    let tekorten = |plan: &Plan| -> Vec<(Plaats, Decimal)> {
        let hier = toets(plan).bevindingen;
        hier.iter().filter(|b| b.eis.id == "HV-5").map(|b| (b.plaats, b.maat.tekort().round_dp(3))).collect()
    };
    assert_eq!(tekorten(&plan(dec!(3))), []);
    assert_eq!(tekorten(&plan(dec!(2))), [(Plaats::Team(0), dec!(0.667)), (Plaats::Team(2), dec!(0.333))]);
}

/// What the plan looks like when its lists stand the other way round.
#[test]
fn the_order_of_the_teams_decides_nothing() {
    let plan = utrecht();
    let mut om = plan.clone();
    om.buurtteams.reverse();
    om.bezetting.reverse();
    om.buurtteams.iter_mut().for_each(|t| t.domeinen.reverse());
    let (een, ander) = (reken(&plan), reken(&om));
    assert_eq!((jeugd(&een.0), er_is(&een.0, 2)), (jeugd(&ander.0), er_is(&ander.0, 2)));
    let sleutels = |toetsing: &wijkplan::dekking::Toetsing| {
        let mut alle: Vec<String> = toetsing.bevindingen.iter().map(|b| b.sleutel.to_string()).collect();
        alle.sort();
        alle
    };
    assert_eq!(sleutels(&een.1), sleutels(&ander.1));
}

/// What splitting a team makes of a plan; undone it is the plan again.
fn splits(plan: &Plan, team: &str, gaat: Gaat) -> Plan {
    let (uitkomst, _) = reken(plan);
    let gids = wijkplan::calc::Gids::van(plan);
    let stand = wijkplan::dekking::Stand { plan, gids: &gids, uitkomst: &uitkomst };
    let (naam, nieuw) = ("Blijft".to_owned(), ("nieuw".into(), "Nieuw".to_owned()));
    let splitsing = Splitsing { team: team.into(), gaat, mensen: true, naam, nieuw };
    let mut na = plan.clone();
    let terug = splitsing.wijziging(&stand).unwrap().pas_toe(&mut na).unwrap();
    let mut weer = na.clone();
    terug.pas_toe(&mut weer).unwrap();
    assert_eq!(weer, *plan);
    na
}

/// The rows of a team: code and fte.
fn rijen(plan: &Plan, team: &str) -> Vec<(String, Decimal)> {
    let plek = Plek::Team(team.into());
    plan.bezetting.iter().filter(|r| r.plek == plek).map(|r| (r.code.to_string(), r.fte.midden)).collect()
}

fn wijken(codes: &[&str]) -> Gaat {
    Gaat::Wijken(codes.iter().map(|code| (*code).into()).collect())
}

/// The jeugdteam by wijk: of its 2,4 gezinswerkers 1.000 of the 4.000 hours go, so 0,6 fte, and 1,8 stay. By domein no
/// row is divided: of the team of Zuid the begeleiders go with Wmo, and the opbouwwerkers stay.
#[test]
fn people_go_with_the_work_when_a_team_is_split() {
    let plan = utrecht();
    let na = splits(&plan, "jeugd", wijken(&["WK999902"]));
    assert_eq!(rijen(&na, "jeugd"), [("n3".to_owned(), dec!(1.8))]);
    assert_eq!(rijen(&na, "nieuw"), [("n3-1".to_owned(), dec!(0.6))]);
    assert_eq!(jeugd(&reken(&na).0), jeugd(&reken(&plan).0), "and so each wijk has what it had");
    let na = splits(&plan, "zuid", Gaat::Domeinen([Domein::Wmo].into()));
    assert_eq!(rijen(&na, "nieuw"), [("z2".to_owned(), dec!(1)), ("z3".to_owned(), dec!(1))]);
    assert_eq!(
        rijen(&na, "zuid"),
        [("z1".to_owned(), dec!(2)), ("zv".to_owned(), dec!(0.2)), ("zg".to_owned(), dec!(0.5))]
    );
    assert_eq!(reken(&na).0.gedekt.gedekt, reken(&plan).0.gedekt.gedekt);
}

/// Municipal staff in a row that is divided is placed in both parts: 1,0 fte, half in each wijk.
#[test]
fn municipal_staff_that_was_placed_still_is() {
    let mut plan = dekkend();
    super::gevallen::samen(&mut plan);
    let na = splits(&plan, "noord", wijken(&["WK999902"]));
    let geplaatst: Vec<&str> = na.overname[0].geplaatst.iter().map(wijkplan::plan::Aanstellingcode::as_str).collect();
    assert_eq!(geplaatst.len(), 2);
    assert!(rijen(&na, "nieuw").contains(&(geplaatst[1].to_owned(), dec!(0.5))), "{geplaatst:?}");
    assert!(toets(&na).bevindingen.iter().all(|b| b.eis.id != "PE-1"));
}

/// Of a functie that nobody asks for the people go by inhabitants: 700 of 1.000 stay, so 1,4 of 2,0 fte.
#[test]
fn people_whom_no_work_asks_go_by_inhabitants() {
    let mut plan = dekkend();
    super::gevallen::samen(&mut plan);
    plan.voorzieningen.retain(|v| v.code.as_str() != "inloop");
    plan.wijken[1].bevolking.inwoners = 700;
    plan.wijken[0].bevolking.inwoners = 300;
    let na = splits(&plan, "noord", wijken(&["WK999901"]));
    assert_eq!(rijen(&na, "noord")[0], ("n1".to_owned(), dec!(1.4)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Each functie knows one field. A team that is split by its fields, with all people of a functie where its field
    /// went, covers what it did.
    #[test]
    fn a_team_that_is_split_by_its_domeinen_covers_the_same_hours(
        tienden in prop::collection::vec(0_i64..40, 7),
        volumes in prop::collection::vec(0_u32..300, 3),
        naar_tweede in prop::collection::vec(any::<bool>(), 3),
        twee_wijken in any::<bool>(),
    ) {
        let mut plan = dekkend();
        let domeinen = [Domein::Welzijn, Domein::Wmo, Domein::Jeugd];
        for (functie, domein) in plan.functies.iter_mut().zip(domeinen) {
            functie.domeinen = vec![domein];
        }
        if twee_wijken {
            super::gevallen::samen(&mut plan);
        }
        for (rij, fte) in plan.bezetting.iter_mut().zip(tienden) {
            rij.fte = Waarde::vast(Decimal::new(fte, 1));
        }
        for (voorziening, volume) in plan.voorzieningen.iter_mut().zip(volumes) {
            voorziening.vraag = Vraagregel::PerWijk(Waarde::vast(volume.into()));
        }
        let weg: Vec<Domein> = domeinen.into_iter().zip(naar_tweede).filter(|(_, naar)| *naar).map(|(d, _)| d).collect();
        prop_assume!(!weg.is_empty());
        let mut gesplitst = plan.clone();
        let blijft = Domein::ALLE.into_iter().filter(|domein| !weg.contains(domein)).collect();
        let tweede = Buurtteam { code: "tweede".into(), domeinen: weg.clone(), ..plan.buurtteams[0].clone() };
        gesplitst.buurtteams[0].domeinen = blijft;
        gesplitst.buurtteams.push(tweede);
        for rij in &mut gesplitst.bezetting {
            let functie = plan.functies.iter().find(|f| f.code == rij.functie).unwrap();
            if rij.plek == Plek::Team("noord".into()) && weg.contains(&functie.domeinen[0]) {
                rij.plek = Plek::Team("tweede".into());
            }
        }
        let (een, ander) = (reken(&plan).0, reken(&gesplitst).0);
        prop_assert_eq!(&een.gedekt.gedekt, &ander.gedekt.gedekt);
        prop_assert_eq!(een.bezetting.fte, ander.bezetting.fte);
    }

    /// Whatever goes, the two teams have together exactly the people that the one had.
    #[test]
    fn no_hundredth_of_fte_is_won_or_lost(
        honderdsten in prop::collection::vec(0_i64..500, 8),
        volumes in prop::collection::vec(0_u32..300, 6),
        weg in prop::collection::vec(any::<bool>(), 4),
        op_wijk in any::<bool>(),
    ) {
        let mut plan = dekkend();
        super::gevallen::samen(&mut plan);
        plan.versie = wijkplan::plan::VERSIE;
        for (rij, fte) in plan.bezetting.iter_mut().zip(honderdsten) {
            rij.fte = Waarde::vast(Decimal::new(fte, 2));
        }
        for (v, voorziening) in plan.voorzieningen.iter_mut().take(3).enumerate() {
            voorziening.vraag = Vraagregel::Gemeten;
            for (w, wijk) in plan.wijken.iter_mut().enumerate() {
                let volume = Waarde::vast(volumes[2 * v + w].into());
                wijk.vraag.push(Meting { voorziening: voorziening.code.clone(), volume });
            }
        }
        let domeinen: std::collections::BTreeSet<Domein> =
            Domein::ALLE.into_iter().zip(weg).filter(|(_, weg)| *weg).map(|(domein, _)| domein).collect();
        prop_assume!(op_wijk || (1..4).contains(&domeinen.len()));
        let gaat = if op_wijk { wijken(&["WK999902"]) } else { Gaat::Domeinen(domeinen) };
        let na = splits(&plan, "noord", gaat);
        let som = |plan: &Plan| -> Vec<Decimal> {
            let van = |functie: &wijkplan::plan::Functie| {
                plan.bezetting.iter().filter(|r| r.functie == functie.code).map(|r| r.fte.midden).sum()
            };
            plan.functies.iter().map(van).collect()
        };
        prop_assert_eq!(som(&plan), som(&na));
        prop_assert_eq!(wijkplan::plan::controle::controleer(&na), vec![]);
    }
}
