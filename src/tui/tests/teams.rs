//! Teams as a planner moves and splits them: screen, keys, screen.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::controle::controleer;
use crate::plan::{Domein, Plan, Plek, Teamcode};
use crate::tui::scherm::Scherm;

fn fte(plan: &Plan, team: &str) -> Decimal {
    plan.bezetting.iter().filter(|r| r.plek == Plek::Team(team.into())).map(|r| r.fte.midden).sum()
}

fn team<'p>(plan: &'p Plan, code: &str) -> &'p crate::plan::Buurtteam {
    plan.buurtteams.iter().find(|t| t.code == Teamcode::from(code)).unwrap()
}

/// On the screen of a wijk of Zuid.
fn op_zuid(breedte: u16, hoogte: u16) -> Tafel {
    let mut tafel = Tafel::nieuw(breedte, hoogte);
    tafel.model.blik.scherm = Scherm::Wijk;
    tafel.model.blik.keuze.gebied = 1;
    tafel
}

#[test]
fn a_team_is_split_by_its_wijken_with_its_people_and_undone_as_one() {
    let mut tafel = op_zuid(100, 40);
    let voor = fte(&tafel.model.werk.plan, "zuid");
    tafel.druk("z").bevat("Buurtteam Zuid splitsen").bevat("[x] mensen verdelen");
    tafel.druk(" ").bevat("Nieuw: buurtteam Zuid-Oost").bevat("Bevindingen");
    tafel.druk("<enter>");
    let plan = tafel.model.werk.plan.clone();
    assert_eq!(plan.buurtteams.len(), 3);
    assert_eq!((team(&plan, "zuid").werkgebied.len(), team(&plan, "zuid-oost").werkgebied.len()), (1, 1));
    assert!(fte(&plan, "zuid-oost") > dec!(0));
    assert_eq!(fte(&plan, "zuid") + fte(&plan, "zuid-oost"), voor, "both are exactly what it was");
    assert_eq!(controleer(&plan), []);
    assert_eq!(tafel.model.werk.verloop.gedaan.len(), 1);
    tafel.bevat("buurtteam Zuid").druk("u").bevat("teruggezet: ");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn people_stay_where_that_is_chosen() {
    let mut tafel = op_zuid(100, 40);
    let voor = fte(&tafel.model.werk.plan, "zuid");
    tafel.druk("z <end> ").bevat("[ ] mensen verdelen").druk("<enter>");
    let plan = &tafel.model.werk.plan;
    assert_eq!(fte(plan, "zuid"), voor);
    assert_eq!(plan.bezetting, proefplan().bezetting);
}

#[test]
fn a_team_is_split_by_its_domeinen_and_the_wijk_shows_both() {
    let mut tafel = op_zuid(120, 45);
    tafel.druk("z").druk(&"<omlaag>".repeat(4)).druk(" ").bevat("[x] domein Jeugd").druk("<enter>");
    let plan = tafel.model.werk.plan.clone();
    assert_eq!(team(&plan, "zuid-jeugd").domeinen, [Domein::Jeugd]);
    assert!(!team(&plan, "zuid").heeft(Domein::Jeugd));
    assert_eq!(team(&plan, "zuid").werkgebied, team(&plan, "zuid-jeugd").werkgebied);
    // Every domein has one team: nothing is found of that.
    assert!(tafel.model.stand.toetsing.bevindingen.iter().all(|b| b.eis.id != "TM-8"));
    tafel.bevat("Buurtteam Zuid Jeugd").bevat("Zuid-West (Jeugd)").bevat("Zuid-West (Welzijn, Wmo en");
    // Whose people stand behind a cell, and whose workplaces.
    tafel.model.blik.keuze.functie = 0;
    tafel.druk("3").bevat("buurtteam Zuid");
    tafel.druk("4").bevat("Zuid Jeugd");
    tafel.druk("2");
    // Of two teams the planner says which.
    tafel.druk("z").bevat("Welk team splitsen?").druk("<enter>").bevat("splitsen");
    tafel.druk("<esc>u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

/// All wijken or all domeinen to the new team would leave the old one nothing: that is no split, and a choice of the other
/// kind lets go of the first.
#[test]
fn a_split_leaves_both_teams_something() {
    let mut tafel = op_zuid(100, 40);
    tafel.druk("z <omlaag> <enter>").bevat("laat iets over");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel
        .druk("<omlaag> ")
        .bevat("[ ] wijk Zuid-West")
        .bevat("[ ] wijk Zuid-Oost")
        .bevat("[x] domein Welzijn")
        .druk("<esc>");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn the_list_of_teams_splits_one_as_well() {
    let mut tafel = Tafel::nieuw(100, 40);
    tafel.druk(":buurtteams bewerken<enter>").bevat("splitsen").druk("<omlaag>z").bevat("Buurtteam Zuid splitsen");
}

/// Both teams, their people, places and distances are told where a wijk goes from one to the other.
#[test]
fn a_wijk_that_moves_says_at_once_what_follows() {
    let mut tafel = Tafel::nieuw(160, 24);
    tafel.druk(":buurtteam Noord<enter><enter>").bevat("▸ naam").druk("<omlaag> <omlaag> <enter>");
    tafel.druk("<enter>");
    let status = tafel.model.blik.status.as_ref().unwrap().tekst.clone();
    insta::assert_snapshot!(
        status,
        @"buurtteam Noord 12,4 fte, 1 → 2 locaties, verste buurt 614 m → 2,6 km; buurtteam Zuid 8,0 fte, 1 → 0 locaties, verste buurt 2,8 km → –"
    );
    tafel.druk("u").bevat("teruggezet: buurtteam Noord");
}

/// A team for other work than the one that is there does not take the wijk away from it.
#[test]
fn a_second_team_with_its_own_domein_comes_beside_the_first() {
    let mut plan = proefplan();
    plan.buurtteams[1].domeinen = vec![Domein::Jeugd];
    plan.buurtteams[0].domeinen = vec![Domein::Welzijn, Domein::Wmo, Domein::Bestaanszekerheid];
    let mut tafel = Tafel::met(plan.clone(), 120, 30);
    tafel.druk(":buurtteam Noord<enter><enter>").bevat("▸ naam").druk("<omlaag> <omlaag> <enter>");
    tafel.bevat("in Zuid-Oost werkt ook buurtteam Zuid").druk("<enter>");
    let gebied = |t: usize| tafel.model.werk.plan.buurtteams[t].werkgebied.len();
    assert_eq!((gebied(0), gebied(1)), (2, 2));
    assert_eq!(controleer(&tafel.model.werk.plan), []);
}

/// Both teams work in one wijk only, so the wijk does not say whose people these are.
#[test]
fn a_row_behind_a_cell_says_of_which_team_it_is() {
    let mut tafel = Tafel::nieuw(120, 45);
    tafel.model.blik.scherm = Scherm::Wijk;
    tafel.druk("3").bevat_niet("buurtteam Noord");
    tafel.druk("2z").druk("<omlaag><omlaag> ").bevat("[x] domein Jeugd").druk("<enter>3");
    tafel.bevat(", buurtteam Noord");
}
