//! `wijkplan controleer`: what adds up, and what does not.

use wijkplan::plan::Plan;

use super::uitvoer;

/// What controleer says of the built-in plan with a change.
fn na(wijzig: impl FnOnce(&mut Plan)) -> String {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("plan.ron");
    let mut plan = wijkplan::store::ingebouwd().unwrap().plan;
    wijzig(&mut plan);
    std::fs::write(&bestand, wijkplan::store::vorm::heel_ron(&plan).unwrap()).unwrap();
    uitvoer(&format!("controleer {}", super::pad(&bestand)), 0)
}

/// Lariks has six buurten: seven numbers rounded to 5 may be 17 apart, and they are 5 apart.
#[test]
fn people_that_do_not_add_up_are_a_warning_with_both_numbers() {
    let goed = uitvoer("controleer", 0);
    assert!(goed.contains("klopt: alles is gelezen") && !goed.contains("Let op"), "{goed}");
    assert!(goed.contains("69.700 per wijk geteld, 69.720 per buurt en 69.701 in heel Assen"), "{goed}");
    let plan = |buurt: u32| na(|plan| plan.wijken[1].buurten[0].inwoners += buurt);
    assert!(!plan(20).contains("Lariks: de buurten"), "{}", plan(20));
    let fout = plan(25);
    let zin = "Let op: Lariks: de buurten zijn samen 5.405 inwoners, en opgegeven is 5.385 inwoners"
        .replace("5.405 inwoners", "5.405");
    let een_regel = fout.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    assert!(een_regel.contains(&zin), "{fout}");
    assert!(een_regel.contains("20 verschil. De bron rondt af op 5, en dat verklaart hier hoogstens 17."), "{fout}");
    assert!(fout.contains("is te gebruiken, met "), "{fout}");
}

#[test]
fn ages_and_wijken_are_held_against_their_whole_too() {
    let jong = na(|plan| plan.wijken[0].bevolking.leeftijd.van_0_tot_15 += 100);
    assert!(jong.contains("Let op: Centrum: de leeftijden zijn samen "), "{jong}");
    let oud = na(|plan| plan.wijken[0].buurten[2].leeftijd.vanaf_65 += 100);
    assert!(oud.contains("Let op: Overcingel (Centrum): de leeftijden "), "{oud}");
    let groot = na(|plan| plan.gemeente.inwoners = Some(70_701));
    assert!(groot.contains("Let op: Assen: de wijken zijn samen 69.700"), "{groot}");
    // A source that says nothing of rounding must add up to the last person.
    let precies = na(|plan| plan.bronnen[0].afgerond_op = None);
    assert!(precies.contains("Let op: Lariks: de buurten zijn samen 5.380"), "{precies}");
    assert!(!uitvoer("controleer tests/klein", 0).contains("Let op"));
}

#[test]
fn controleer_names_a_conflict_copy_beside_the_plan() {
    let map = tempfile::tempdir().unwrap();
    let plan = map.path().join("plan");
    uitvoer(&format!("nieuw {}", super::pad(&plan)), 0);
    std::fs::copy(plan.join("plan.ron"), plan.join("plan (1).ron")).unwrap();
    let uit = super::wijkplan(["controleer", super::pad(&plan)]).output().unwrap();
    let fout = String::from_utf8(uit.stderr).unwrap();
    assert_eq!(uit.status.code(), Some(0));
    assert!(fout.contains("conflictkopie") && fout.contains("plan (1).ron"), "{fout}");
}
