//! Every figure of the demand and the formatie of the built-in plan opens a pedigree that ends in sources or aannames.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use wijkplan::calc::{self, Gids, Uitkomst};
use wijkplan::plan::{Band, Plan};
use wijkplan::report::meerjarenbegroting::jaren;
use wijkplan::report::post::Post;
use wijkplan::report::stamboom::Stambomen;
use wijkplan::report::tabel::Cel;

fn ingebouwd() -> Plan {
    wijkplan::store::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the built-in plan opens").plan
}

fn voor_elke_uitkomst(plan: &Plan, mut doe: impl FnMut(&Uitkomst)) {
    for band in Band::ALLE {
        doe(&calc::bereken(plan, 2028, band));
    }
}

#[test]
fn no_figure_is_without_a_source_or_an_aanname() {
    let plan = ingebouwd();
    voor_elke_uitkomst(&plan, |uitkomst| {
        let bomen = Stambomen::van(&plan, uitkomst);
        for functie in 0..plan.functies.len() {
            for gebied in 0..=uitkomst.stad() {
                let boom = bomen.nodig(gebied, functie);
                assert_eq!(boom.zonder_herkomst(), Vec::<&_>::new(), "{}", boom.wat);
                assert_eq!(boom.waarde.waarde(), Some(uitkomst.formatie[(gebied, functie)].fte));
            }
        }
        for locatie in 0..plan.locaties.len() {
            for boom in bomen.plek(locatie) {
                assert_eq!(boom.zonder_herkomst(), Vec::<&_>::new(), "{}", boom.wat);
            }
        }
        for voorziening in 0..plan.voorzieningen.len() {
            for wijk in 0..plan.wijken.len() {
                let boom = bomen.uren(wijk, voorziening);
                assert_eq!(boom.zonder_herkomst(), Vec::<&_>::new(), "{}", boom.wat);
                assert_eq!(boom.waarde, Cel::Uren(uitkomst.vraag.uren[(wijk, voorziening)]));
            }
        }
    });
}

/// The hours under “uren werk” are those that the formatie counts: the tree is the computation, not a story beside it.
#[test]
fn the_parts_of_the_work_add_up() {
    let plan = ingebouwd();
    voor_elke_uitkomst(&plan, |uitkomst| {
        let bomen = Stambomen::van(&plan, uitkomst);
        for functie in 0..plan.functies.len() {
            for gebied in 0..=uitkomst.stad() {
                let boom = bomen.nodig(gebied, functie);
                let Some(werk) = boom.takken.first() else { continue };
                let uren = |cel: &Cel| if let Cel::Uren(u) = cel { *u } else { panic!("geen uren: {cel:?}") };
                let som: rust_decimal::Decimal = werk.takken.iter().map(|t| uren(&t.waarde)).sum();
                assert_eq!(som.round_dp(9), uren(&werk.waarde).round_dp(9), "{}", boom.wat);
            }
        }
    });
}

/// Every post of the budget opens a pedigree of the same amount, in every year.
#[test]
fn no_amount_of_the_budget_is_without_a_source_or_an_aanname() {
    let plan = ingebouwd();
    for &jaar in &plan.planjaren {
        let uitkomst = calc::bereken(&plan, jaar, Band::Midden);
        let bomen = Stambomen::van(&plan, &uitkomst);
        for post in Post::ALLE {
            let boom = bomen.post(post);
            assert_eq!(boom.zonder_herkomst(), Vec::<&_>::new(), "{}", boom.wat);
            assert_eq!(boom.waarde, post.euro(&uitkomst.kosten).map_or(Cel::Leeg, Cel::Euro), "{}", boom.wat);
        }
    }
}

/// What the table says of each year is what the budget of that year alone says.
#[test]
fn the_years_beside_each_other_are_those_of_one_year() {
    let plan = ingebouwd();
    for band in Band::ALLE {
        let naast = jaren(&plan, &Gids::van(&plan), band, None);
        let elk = plan.planjaren.iter().map(|&jaar| (jaar, calc::bereken(&plan, jaar, band).kosten));
        assert_eq!(naast, elk.collect::<Vec<_>>());
    }
}
