//! Hints: what the bar at the bottom promises, happens.

use std::collections::HashSet;

use super::{Tafel, proefplan};
use crate::plan::Plan;
use crate::tui::actions::Actie;
use crate::tui::view::kader::levende_tips;

/// States that a planner can be in, each with its plan and the keys that lead there.
fn standen() -> Vec<(&'static str, Plan, &'static str)> {
    let leeg = || {
        let mut plan = proefplan();
        plan.wijken.clear();
        plan.functies.clear();
        plan.voorzieningen.clear();
        plan.organisaties.clear();
        plan.buurtteams.clear();
        plan.bezetting.clear();
        plan.overname.clear();
        plan.locaties.clear();
        plan.verdeling.gewichten.clear();
        plan.verdeling.basis.clear();
        plan.verdeling.uitzonderingen.clear();
        plan.verdeling.correcties.clear();
        plan.planjaren.truncate(1);
        plan
    };
    vec![
        ("basisplan", proefplan(), ""),
        ("gewijzigd", proefplan(), "3<omlaag><omlaag>+"),
        ("scenario", proefplan(), "8nProef<enter>"),
        ("terug in het basisplan", proefplan(), "8nProef<enter>0"),
        ("leeg plan", leeg(), ""),
        ("alleen lezen", proefplan(), "alleen lezen"),
    ]
}

/// What stands on top of each screen.
const LAGEN: [&str; 15] =
    ["1", "1v", "2", "2<enter>", "3", "4", "5", "6", "7", "7<enter>", "8", "9", "O", "L", "5e<esc>"];

fn tafel(plan: &Plan, heen: &str, laag: &str, (breedte, hoogte): (u16, u16)) -> Tafel {
    let mut tafel = Tafel::met(plan.clone(), breedte, hoogte);
    if heen == "alleen lezen" {
        tafel.model.werk.schijf.alleen_lezen = true;
    } else {
        tafel.druk(heen);
    }
    tafel.druk(laag);
    tafel.model.blik.status = None;
    tafel.model.reken_af(false);
    tafel
}

/// All but the status line: that a key says that it can do nothing is no effect.
fn beeld(tafel: &Tafel) -> String {
    let status = usize::from(tafel.vlak.height) - 2;
    let beeld = tafel.beeld();
    beeld.lines().enumerate().filter(|(i, _)| *i != status).map(|(_, regel)| regel).collect::<Vec<_>>().join("\n")
}

fn doet_iets(mut tafel: Tafel, actie: &Actie) -> bool {
    let stand =
        |t: &Tafel| (beeld(t), t.model.blik.lagen.len(), t.naar_buiten.len(), t.model.stand.band, t.model.stand.jaar);
    let voor = stand(&tafel);
    let toets = actie.toetsen[0];
    let toets = if toets.chars().count() > 1 { format!("<{toets}>") } else { toets.to_owned() };
    // What leads to another plan is asked first.
    let keer = if actie.id == "heen-en-weer" { 2 } else { 1 };
    tafel.druk(&toets.repeat(keer));
    tafel.model.reken_af(false);
    tafel.gestopt || voor != stand(&tafel)
}

#[test]
fn every_hint_does_something_here_and_now() {
    let mut fout = Vec::new();
    for (nummer, (stand, plan, heen)) in standen().into_iter().enumerate() {
        // What is offered differs with the state and with the size; how it is cut to a size is the same in every state.
        let maten: &[(u16, u16)] = if nummer == 0 { &[(60, 20), (80, 24), (200, 50)] } else { &[(200, 50)] };
        for laag in LAGEN {
            let mut gezien = HashSet::new();
            for &maat in maten {
                let hier = tafel(&plan, heen, laag, maat);
                let (los, vast) = levende_tips(&hier.model, maat.0);
                for actie in los.into_iter().chain(vast).filter(|a| gezien.insert(a.id)) {
                    if !doet_iets(tafel(&plan, heen, laag, maat), actie) {
                        fout.push(format!("{stand}, {laag}, {}x{}: {} {}", maat.0, maat.1, actie.toetsen[0], actie.id));
                    }
                }
            }
        }
    }
    assert!(fout.is_empty(), "tips die niets doen:\n{}", fout.join("\n"));
}

#[test]
fn the_key_between_base_and_scenario_says_where_it_leads() {
    let mut tafel = Tafel::nieuw(200, 50);
    tafel.druk("1").bevat_niet("0 basisplan").bevat_niet("0 scenario");
    tafel.druk("8nProef<enter>1").bevat("0 basisplan").druk("00").bevat("0 scenario").bevat_niet("0 basisplan");
}
