//! Every repair that the program offers to carry out does what it says: the finding is gone, with a tenth of fte less it
//! is not, and undoing it brings the plan back.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use rust_decimal::Decimal;
use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{self, Bevinding, Stand};
use wijkplan::plan::{Band, Plan};
use wijkplan::store;
use wijkplan::voorstel::{self, Herstel};

const JAAR: u16 = 2028;

fn bevindingen(plan: &Plan) -> Vec<Bevinding> {
    dekking::toets(plan, &calc::bereken(plan, JAAR, Band::Midden))
}

/// What a finding is about, whatever the amounts: the same finding before and after.
fn kern(b: &Bevinding) -> String {
    use dekking::Feit;
    let waarover = match &b.feit {
        Feit::Ongedekt { voorziening, .. } => format!("voorziening {voorziening}"),
        Feit::OnderRatio { functie, .. } | Feit::OnderBasis { functie, .. } => format!("functie {functie}"),
        _ => String::new(),
    };
    format!("{} {:?} {waarover}", b.eis.id, b.plaats)
}

#[test]
fn each_repair_clears_its_finding_and_can_be_undone() {
    let plan = store::ingebouwd().unwrap().plan;
    let uitkomst = calc::bereken(&plan, JAAR, Band::Midden);
    let gids = Gids::van(&plan);
    let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
    let mut gedaan = 0;
    for bevinding in bevindingen(&plan) {
        let herstel = voorstel::herstel(&stand, &bevinding);
        let Some(wijziging) = voorstel::wijziging(&plan, &herstel) else { continue };
        let mut beter = plan.clone();
        let terug = wijziging.pas_toe(&mut beter).expect("the repair can be carried out");
        let over: Vec<String> = bevindingen(&beter).iter().map(kern).collect();
        assert!(!over.contains(&kern(&bevinding)), "{} after {herstel:?}", kern(&bevinding));
        terug.pas_toe(&mut beter).expect("the repair can be undone");
        assert_eq!(beter, plan);
        if let (dekking::Feit::Ongedekt { .. }, Herstel::MeerFte { functie, fte, plaats, rij }) =
            (&bevinding.feit, &herstel)
        {
            let net_niet = *fte - Decimal::new(1, 1);
            let minder = Herstel::MeerFte { functie: *functie, fte: net_niet, plaats: *plaats, rij: rij.clone() };
            let mut krap = plan.clone();
            voorstel::wijziging(&plan, &minder).unwrap().pas_toe(&mut krap).unwrap();
            let over: Vec<String> = bevindingen(&krap).iter().map(kern).collect();
            assert!(over.contains(&kern(&bevinding)), "{} is gone with a tenth less than {fte}", kern(&bevinding));
        }
        gedaan += 1;
    }
    assert!(gedaan >= 5, "only {gedaan} repairs could be tried");
}
