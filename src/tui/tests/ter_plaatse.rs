//! Figures edited where they are seen, and what happens in the plan beside the noun that is kept.

use rust_decimal_macros::dec;

use super::zaken::{alles, formulier, toetsen};
use super::{Tafel, proefplan};
use crate::plan::controle::controleer;
use crate::plan::deel::vind::vind;
use crate::plan::waarde::EIGEN;
use crate::plan::{Plan, Status, Waar};
use crate::tui::formulier::ingangen::{ingangen, waren};
use crate::tui::formulier::openen;
use crate::tui::update::update;

#[test]
fn demand_and_key_figures_are_edited_on_wijk() {
    let mut tafel = Tafel::met(alles(), 120, 40);
    let gebied = 0;
    tafel.druk("2<rechts>").model.blik.keuze.gebied = gebied;
    for (blok, naam) in [(0, "Mensen"), (1, "Kerncijfers"), (2, "Vraag")] {
        tafel.model.blik.keuze.blok = blok;
        tafel.model.blik.keuze.post = Some(0);
        tafel.druk("e");
        let voor = tafel.model.werk.plan.clone();
        let regel = formulier(&tafel).unwrap_or_else(|| panic!("{naam}")).regel().unwrap().naam.clone();
        assert!(!regel.is_empty());
        let poging = toetsen(formulier(&tafel).unwrap()).unwrap()[0].clone();
        if naam != "Vraag" {
            tafel.druk(&poging).druk("<ctrl+s>");
            assert_ne!(tafel.model.werk.plan, voor, "{naam}: {regel}");
            tafel.druk("u");
        }
        assert_eq!(tafel.model.werk.plan, voor, "{naam}");
        tafel.druk("<esc><esc>");
    }
}

#[test]
fn a_measured_demand_opens_its_figure_and_an_estimate_its_rule() {
    let plan = alles();
    let (w, wijk) = plan.wijken.iter().enumerate().find(|(_, w)| !w.vraag.is_empty()).unwrap();
    let code = wijk.vraag[0].voorziening.clone();
    let v = plan.voorzieningen.iter().position(|v| v.code == code).unwrap();
    let mut tafel = Tafel::met(plan.clone(), 120, 40);
    tafel.druk("2").model.blik.keuze.gebied = w;
    crate::tui::formulier::ter_plaatse::vraag(&mut tafel.model, v);
    assert_eq!(formulier(&tafel).unwrap().regel().unwrap().naam, "aantal");
    tafel.druk("77<enter>");
    assert_eq!(tafel.model.werk.plan.wijken[w].vraag[0].volume.midden, dec!(77));
    assert_eq!(tafel.model.werk.plan.wijken[w].vraag[0].volume.toelichting.as_deref(), Some(EIGEN));
    let (geschat, _) = plan.voorzieningen.iter().enumerate().find(|(_, v)| v.code != code).unwrap();
    crate::tui::formulier::ter_plaatse::vraag(&mut tafel.model, geschat);
    assert_eq!(formulier(&tafel).unwrap().regel().unwrap().naam, "vraag");
}

#[test]
fn what_a_formatie_follows_from_and_the_norm_of_an_eis_are_one_key_away() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag>w").bevat("Waaruit volgt wat er nodig is: Ambulant begeleider").bevat("werktijd");
    tafel.druk("<omlaag><omlaag><enter>").bevat("▸ naam").bevat("uren per eenheid").druk("<esc>");
    tafel.druk("6/VD-2<enter>e").bevat("Normen").bevat("▸ ratio").druk("90<enter>");
    assert_eq!(tafel.model.werk.plan.normen.ratio.midden, dec!(90));
    assert_eq!(tafel.model.werk.plan.normen.ratio.status, Some(Status::Aanname));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_wijk_that_another_team_takes_leaves_its_own_in_the_same_step() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk(":buurtteam Noord<enter><enter>").bevat("▸ naam").druk("<omlaag> <omlaag> <enter>");
    tafel.bevat("! Zuid-Oost verlaat buurtteam Zuid").druk("<enter>");
    let gebied = |plan: &Plan, t: usize| plan.buurtteams[t].werkgebied.len();
    assert_eq!((gebied(&tafel.model.werk.plan, 0), gebied(&tafel.model.werk.plan, 1)), (2, 1));
    assert_eq!(controleer(&tafel.model.werk.plan), []);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_year_more_has_the_lumpsum_of_the_last_one() {
    let mut tafel = Tafel::nieuw(80, 24);
    let voor = proefplan().begroting.lumpsum;
    let laatste = voor.iter().max_by_key(|j| j.jaar).unwrap().clone();
    openen::op(&mut tafel.model, Waar::default());
    let rij = formulier(&tafel).unwrap().blad.regels.iter().position(|r| r.naam == "planjaren").unwrap();
    tafel.druk(&"<omlaag>".repeat(rij)).druk("<end>, 2030<enter>");
    let plan = &tafel.model.werk.plan;
    assert_eq!(plan.planjaren.last(), Some(&2030));
    let nieuw = plan.begroting.lumpsum.iter().find(|j| j.jaar == 2030).unwrap();
    assert_eq!((nieuw.waarde.midden, nieuw.waarde.status), (laatste.waarde.midden, Some(Status::Aanname)));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_part_that_can_be_left_out_is_made_and_taken_away() {
    let mut tafel = Tafel::nieuw(80, 30);
    assert_eq!(tafel.model.werk.plan.prognose, None);
    tafel.druk(":prognose<enter>").bevat("Prognose").bevat("jaren");
    tafel.druk("<enter>a2028<omlaag>1<omlaag>2<omlaag>3<omlaag>4<omlaag>5<enter><ctrl+s>");
    assert_eq!(tafel.model.werk.plan.prognose.as_ref().map(|p| p.jaren.len()), Some(1));
    tafel.druk(":prognose<enter><ctrl+d>");
    assert_eq!(tafel.model.werk.plan.prognose, None);
    tafel.druk("uu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

/// Every list takes something new that is filled in as the form asks.
#[test]
fn something_new_of_every_kind_is_made_by_keys_alone() {
    for ingang in ingangen() {
        let Some(lijst) = ingang.lijst() else { continue };
        let mut tafel = Tafel::met(alles(), 120, 45);
        update(&mut tafel.model, ingang.bericht());
        tafel.druk("a");
        let mut gehad: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for _ in 0..60 {
            tafel.druk("<ctrl+s>");
            let Some(nu) = formulier(&tafel) else { break };
            let regel = nu.regel().unwrap();
            let beurt = gehad.entry(regel.naam.clone()).or_default();
            let pogingen = match (toetsen(nu), nu.opent()) {
                (Some(pogingen), _) => pogingen,
                // Shares that must make a whole.
                (None, true) => vec!["<enter>a <enter><omlaag>100<enter><esc>".to_owned()],
                (None, false) => panic!("{lijst}: {}", regel.naam),
            };
            let poging = pogingen[*beurt % pogingen.len()].clone();
            *beurt += 1;
            tafel.druk(&poging);
        }
        let fout = formulier(&tafel).and_then(|f| f.regel()).map(|r| (r.naam.clone(), r.fout.clone()));
        assert!(fout.is_none(), "{lijst}: {fout:?}");
        let (voor, na) = (alles(), tafel.model.werk.plan.clone());
        let lijst_van = Waar::nieuw([lijst]);
        assert_eq!(waren(&na, &lijst_van).len(), waren(&voor, &lijst_van).len() + 1, "{lijst}");
        assert_eq!(controleer(&na), [], "{lijst}");
        assert!(vind(&na, &lijst_van).is_some());
        tafel.druk("<esc>u");
        assert_eq!(tafel.model.werk.plan, voor, "{lijst}");
    }
}

#[test]
fn in_a_scenario_a_form_changes_the_scenario_and_leaves_codes_to_the_base_plan() {
    let mut tafel = Tafel::nieuw(80, 30);
    tafel.druk("8nMeer jeugd<enter>").bevat("Meer jeugd");
    let code = proefplan().functies[0].code.clone();
    openen::op(&mut tafel.model, Waar::nieuw(["functies", code.as_str()]));
    let rijen: Vec<String> = formulier(&tafel).unwrap().blad.regels.iter().map(|r| r.naam.clone()).collect();
    let rij = |naam: &str| "<omlaag>".repeat(rijen.iter().position(|r| r == naam).unwrap());
    tafel
        .druk(&rij("code"))
        .druk("<ctrl+u>anders<enter>")
        .bevat("een code wijzigt u in het basisplan")
        .druk("<esc>w<enter>");
    openen::op(&mut tafel.model, Waar::nieuw(["functies", code.as_str()]));
    tafel.druk(&rij("kosten per fte")).druk("77000<enter>");
    assert_eq!(tafel.model.werk.plan.functies[0].kosten_per_fte.midden, dec!(77000));
    assert_eq!(tafel.model.werk.basis().functies, proefplan().functies);
    assert_eq!(tafel.model.werk.scenario().unwrap().wijzigingen.len(), 1);
    tafel.druk("uu");
    assert_eq!(*tafel.model.werk.basis(), proefplan());
}

#[test]
fn pages_of_a_form_open_and_close_with_the_mouse() {
    let mut tafel = Tafel::met(alles(), 120, 40);
    tafel
        .druk(":voorziening Begel<enter><enter>")
        .klik_op("inzet")
        .bevat("▸ inzet")
        .klik_op("inzet")
        .bevat("licht › inzet");
    tafel.klik_op("opbouwwerker 25 %").bevat("▸ opbouwwerker 25 %").klik_op("opbouwwerker 25 %").bevat("▸ functie");
    tafel.klik_op("procent").bevat("▸ procent").klik_op("enter klaar").bevat("ambulant begeleider 75 %");
    tafel.klik_op("d weghalen").bevat_niet("opbouwwerker 25 %").klik_op("ctrl+s alles opslaan").bevat("samen 75 %");
    tafel.klik_op("esc terug");
    assert_eq!(tafel.model.werk.plan, alles());
}
