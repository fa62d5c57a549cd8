//! How heavy a requirement weighs in a plan.

use rust_decimal_macros::dec;
use wijkplan::dekking::{EISEN, Ernst, Gewicht, Strook, Vonnis, ernst, gewicht};
use wijkplan::plan::{Band, Plan, Waarde, Weging};
use wijkplan::text;

use super::gevallen::fte;
use super::{eis, na, toets};

fn weeg(plan: &mut Plan, eis: &str, gewicht: Option<Gewicht>, ernst: Option<Ernst>) {
    plan.wegingen.push(Weging { eis: eis.into(), gewicht, ernst, motivatie: "zo besloten".into() });
}

fn strook(plan: &Plan) -> Strook {
    Strook::van(plan, None, Band::Midden)
}

/// Of each requirement: what the plan says of its weight is what it weighs, and no source becomes less binding.
#[test]
fn the_plan_says_how_heavy_each_eis_weighs() {
    for eis in EISEN.iter() {
        for wil in Ernst::ALLE {
            let plan = na(|p| weeg(p, eis.id, None, Some(wil)));
            assert_eq!(ernst(&plan, eis), wil, "{}", eis.id);
            assert_eq!(gewicht(&plan, eis), eis.bron.gewicht, "{}", eis.id);
        }
        let plan = na(|p| weeg(p, eis.id, Some(Gewicht::Eis), None));
        assert_eq!(gewicht(&plan, eis), Gewicht::Eis, "{}", eis.id);
        let verwacht = if eis.bron.gewicht == Gewicht::Eis { eis.ernst } else { Ernst::Blokkerend };
        assert_eq!(ernst(&plan, eis), verwacht, "{}", eis.id);
        let plan = na(|p| weeg(p, eis.id, Some(Gewicht::Norm), None));
        assert_eq!((gewicht(&plan, eis), ernst(&plan, eis)), (eis.bron.gewicht, eis.ernst), "{}", eis.id);
    }
}

/// A voornemen that became an eis blocks: without its oormerk the plan is not dekkend any more.
#[test]
fn a_voornemen_that_became_an_eis_blocks() {
    let zonder = |p: &mut Plan| p.begroting.oormerk = Waarde::vast(dec!(0));
    assert_eq!(strook(&na(zonder)).vonnis(), Some(Vonnis::Dekkend));
    let plan = na(|p| {
        zonder(p);
        weeg(p, "BG-2", Some(Gewicht::Eis), None);
    });
    assert_eq!(strook(&plan).vonnis(), Some(Vonnis::NietDekkend));
}

/// What is weighed lighter does not block, and is told beside the verdict.
#[test]
fn what_weighs_lighter_is_told_beside_the_verdict() {
    let plan = na(|p| {
        fte(p, "n2", dec!(1.99));
        for eis in ["VD-1", "BN-1a"] {
            weeg(p, eis, None, Some(Ernst::Aandacht));
        }
    });
    let strook = strook(&plan);
    assert_eq!(strook.vonnis(), Some(Vonnis::Dekkend));
    assert_eq!(strook.stand().lichter, ["BN-1a", "VD-1"]);
    assert!(
        text::strook::eisen(&strook).contains("2 lichter gewogen (BN-1a, VD-1)"),
        "{}",
        text::strook::eisen(&strook)
    );
}

/// A check that weighs some findings lighter keeps doing so when the plan makes the requirement heavier; made lighter, none
/// of its findings is heavier than that.
#[test]
fn findings_that_the_check_weighs_itself_follow() {
    let ernsten = |plan: &Plan| -> Vec<Ernst> {
        toets(plan).bevindingen.iter().filter(|b| b.eis.id == "BN-3").map(|b| b.ernst).collect()
    };
    let scheef = |p: &mut Plan| p.verdeling.totaal = Waarde::vast(p.verdeling.totaal.midden * dec!(1.2));
    assert_eq!(eis("BN-3").ernst, Ernst::Blokkerend);
    assert_eq!(ernsten(&na(scheef)), [Ernst::Waarschuwing]);
    let met = |wil| {
        na(|p| {
            scheef(p);
            weeg(p, "BN-3", None, Some(wil));
        })
    };
    assert_eq!(ernsten(&met(Ernst::Aandacht)), [Ernst::Aandacht]);
    assert_eq!(ernsten(&met(Ernst::Blokkerend)), [Ernst::Waarschuwing]);
}

/// The name of before a split weighs both halves, unless a half has a word of its own.
#[test]
fn the_name_of_before_a_split_weighs_its_halves() {
    let plan = na(|p| {
        weeg(p, "HV-1", None, Some(Ernst::Blokkerend));
        weeg(p, "HV-1b", None, Some(Ernst::Aandacht));
    });
    assert_eq!(ernst(&plan, eis("HV-1a")), Ernst::Blokkerend);
    assert_eq!(ernst(&plan, eis("HV-1b")), Ernst::Aandacht);
}
