//! A buurt without a point: the distance of its inhabitants is not known, so it is judged only where it cannot decide.

use wijkplan::dekking::{Ontbreekt, Oordeel};
use wijkplan::plan::Plan;

use super::gevallen::{Wijzig, plek_elders, ver};
use super::{eis, na, toets};

/// The buurt at this position in a wijk loses its point.
fn zonder(plan: &mut Plan, wijk: usize, buurt: usize) {
    plan.wijken[wijk].buurten[buurt].punt = None;
}

#[test]
fn a_requirement_on_distance_is_open_where_buurten_without_a_point_decide_and_nowhere_else() {
    let open = Oordeel::NogNiet(Ontbreekt::Punten);
    let gevallen: &[(&str, usize, Wijzig, Oordeel)] = &[
        // 900 of 1.000 are known to be near, and that is enough.
        ("BR-1", 0, |p| zonder(p, 0, 1), Oordeel::Voldoet),
        ("BR-1", 0, |p| zonder(p, 0, 0), open),
        (
            "BR-1",
            0,
            |p| {
                ver(p, 101);
                zonder(p, 0, 1);
            },
            open,
        ),
        // Too many are known to be far, wherever the others live.
        (
            "BR-1",
            0,
            |p| {
                ver(p, 101);
                zonder(p, 0, 0);
            },
            Oordeel::LetOp,
        ),
        ("BR-2", 0, |p| zonder(p, 0, 1), Oordeel::Voldoet),
        ("BR-2", 0, |p| zonder(p, 0, 0), open),
        // Nobody is near what is not there.
        (
            "BR-2",
            0,
            |p| {
                p.locaties[0].centraal = false;
                zonder(p, 0, 0);
                zonder(p, 0, 1);
            },
            Oordeel::LetOp,
        ),
        ("HV-1a", 1, |p| plek_elders(p, 200), Oordeel::Voldoet),
        (
            "HV-1a",
            1,
            |p| {
                plek_elders(p, 200);
                zonder(p, 1, 0);
            },
            open,
        ),
        ("HV-3", 0, |p| zonder(p, 0, 0), open),
        // Too small to need a place of its own.
        ("HV-3", 0, |p| zonder(p, 0, 1), Oordeel::Voldoet),
    ];
    for (id, wijk, wijzig, moet) in gevallen {
        let plan = na(wijzig);
        assert_eq!(toets(&plan).oordeel(eis(id), *wijk), *moet, "{id}");
    }
}

#[test]
fn a_place_that_nobody_has_a_point_near_is_no_pass_for_a_whole_plan() {
    let plan = na(|p| p.wijken.iter_mut().flat_map(|w| &mut w.buurten).for_each(|b| b.punt = None));
    let toetsing = toets(&plan);
    for wijk in 0..plan.wijken.len() {
        for id in ["BR-1", "BR-2", "HV-3"] {
            assert_eq!(toetsing.oordeel(eis(id), wijk), Oordeel::NogNiet(Ontbreekt::Punten), "{id} {wijk}");
        }
    }
}
