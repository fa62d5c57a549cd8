//! The undecided matters of the scope: for each one action of the palette, that makes the scenario in which it is decided
//! the other way, and shows it on the screen of scenario's.

use crate::calc::{self, scope::werk};
use crate::plan::scenario::keuze::{Openkeuze, geraakt, open_keuzes, scenario};
use crate::plan::scenario::toepassen::{toegepast, vrije_code};
use crate::plan::{Plan, Wijziging};
use crate::text::{scope as in_woorden, weigering};
use crate::tui::message::Message;
use crate::tui::message::scenario::Daad;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::selectie::ga;

/// What the palette offers: “scenario zonder logeren”.
pub fn acties(plan: &Plan) -> Vec<(String, Message)> {
    let actie = |keuze: Openkeuze| {
        (format!("scenario {}", in_woorden::keuze(&keuze)), Message::Scenario(Daad::Andersom(keuze.naam)))
    };
    open_keuzes(plan).into_iter().map(actie).collect()
}

/// Makes the scenario, where it is not there yet, and shows it.
pub fn maak(model: &mut Model, naam: &str) {
    let basis = model.werk.basis().clone();
    let Some(keuze) = open_keuzes(&basis).into_iter().find(|k| k.naam == naam) else {
        return model.blik.zeg("daarover is in dit plan niets meer te kiezen");
    };
    let titel = in_woorden::scenarionaam(&keuze);
    if let Some(plaats) = basis.scenarios.iter().position(|s| s.naam == titel) {
        toon(model, plaats);
        return model.blik.zeg(format!("“{titel}” is er al"));
    }
    let (eruit, blijft) = geraakt(&basis, naam);
    let toelichting = in_woorden::gevolg_van_keuze(&basis, &keuze, &eruit, &blijft);
    let nieuw = match scenario(&basis, &keuze, vrije_code(&basis, &titel), titel.clone(), toelichting) {
        Ok(nieuw) => nieuw,
        Err(reden) => return model.blik.zeg_fout(weigering::weigering(&basis, &reden)),
    };
    let code = nieuw.code.clone();
    if model.wijzig_basis(Wijziging::achteraan(&basis.scenarios, &nieuw)) {
        toon(model, basis.scenarios.len());
        let (jaar, band) = (model.stand.jaar, model.stand.band);
        let samen = |plan: &Plan| {
            let per_voorziening = werk(plan, &calc::bereken(plan, jaar, band));
            per_voorziening.iter().fold((0.into(), 0.into()), |(fte, euro), w| (fte + w.fte_nodig, euro + w.euro))
        };
        if let Ok(na) = toegepast(model.werk.basis(), &code) {
            let zin = in_woorden::keuze_gemaakt(&titel, samen(&basis), samen(&na), jaar);
            model.blik.zeg(zin);
        }
    }
}

/// Selects a scenario on its screen; the base plan is the first row there.
fn toon(model: &mut Model, plaats: usize) {
    ga(model, Scherm::Scenarios);
    model.blik.keuze.scenario = plaats + 1;
    model.blik.keuze.zet = 0;
}
