//! [`Verslag`]: the blocks of the screen Besluiten, their rows, and what is done with them. Which wijzigingen a
//! besluit covers is chosen from those that are not saved yet and those of the scenarios.

use rust_decimal::Decimal;

use super::blik::keuze::Verslag;
use super::formulier::Formulier;
use super::message::Message;
use super::message::verslag::{Bron, Daad};
use super::model::Model;
use super::stukken::gekozen;
use super::vragen::vraag;
use crate::plan::besluit::{Besluit, Besluitcode};
use crate::plan::codes::vrij;
use crate::plan::deel::Beschreven as _;
use crate::plan::mijlpaal::{Mijlpaal, Mijlpaalcode};
use crate::plan::openpunt::{OpenPunt, Openpuntcode};
use crate::plan::scenario::toepassen::zetten;
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Wijziging, Zet};
use crate::text::aantal::aantal;

/// Does it.
pub fn doe(model: &mut Model, daad: Daad) {
    match daad {
        Daad::Erbij => erbij(model),
        Daad::Besluit(bron) => {
            let (wat, zetten) = (naam(model, &bron), wijzigingen(model, &bron));
            nieuw_besluit(model, wat, zetten);
        }
        Daad::Bewerk => bewerk(model),
        Daad::Verwijder => verwijder(model),
        Daad::Koppel => koppel(model),
        Daad::KoppelVan(code, bron) => {
            let Some(besluit) = model.werk.plan.besluiten.iter().find(|b| b.code == code) else { return };
            let mut alle = besluit.wijzigingen.clone();
            alle.extend(wijzigingen(model, &bron).into_iter().filter(|zet| !besluit.wijzigingen.contains(zet)));
            model.wijzig(Wijziging::zet(["besluiten", code.as_str(), "wijzigingen"], &alle));
        }
    }
}

fn wijzigingen(model: &Model, bron: &Bron) -> Vec<Zet> {
    match bron {
        Bron::Geen => Vec::new(),
        // Changes that cannot be told apart are told by no one.
        Bron::Onbewaard => zetten(&model.werk.schijf.plan, model.werk.basis()).unwrap_or_default(),
        Bron::Scenario(code) => {
            let scenario = model.werk.basis().scenarios.iter().find(|s| s.code == *code);
            scenario.map(|s| s.wijzigingen.clone()).unwrap_or_default()
        }
    }
}

fn naam(model: &Model, bron: &Bron) -> String {
    match bron {
        Bron::Scenario(code) => crate::text::wijziging::scenarionaam(model.werk.basis(), code).to_owned(),
        _ => String::new(),
    }
}

/// What a besluit can cover, each with its words; sources without wijzigingen are left out.
fn bronnen(model: &Model) -> Vec<(String, Bron)> {
    let scenarios = model.werk.basis().scenarios.iter().map(|s| Bron::Scenario(s.code.clone()));
    let alle = std::iter::once(Bron::Onbewaard).chain(scenarios);
    let met_woorden = alle.map(|bron| {
        let n = wijzigingen(model, &bron).len();
        let telling = aantal(Decimal::from(n), "wijziging", "wijzigingen");
        let woorden = match &bron {
            Bron::Scenario(_) => format!("{telling} van het scenario “{}”", naam(model, &bron)),
            _ => format!("{telling} sinds de laatste opslag"),
        };
        (n, woorden, bron)
    });
    met_woorden.filter(|(n, ..)| *n > 0).map(|(_, woorden, bron)| (woorden, bron)).collect()
}

fn erbij(model: &mut Model) {
    match model.blik.keuze.verslag {
        Verslag::Besluiten => {
            let bronnen = bronnen(model);
            if bronnen.is_empty() {
                return nieuw_besluit(model, String::new(), Vec::new());
            }
            let mut opties: Vec<(String, Message)> =
                bronnen.into_iter().map(|(woorden, bron)| (woorden, Message::Verslag(Daad::Besluit(bron)))).collect();
            opties.push(("geen: alleen het besluit zelf".to_owned(), Message::Verslag(Daad::Besluit(Bron::Geen))));
            let uitleg = "In het formulier kunt u er nog wijzigingen uit halen.".to_owned();
            vraag(model, "Welke wijzigingen horen bij het besluit?", uitleg, opties, None);
        }
        Verslag::OpenPunten => {
            let punt =
                OpenPunt { code: Openpuntcode(vrij(&model.werk.plan, "open_punten", "punt")), ..OpenPunt::leeg() };
            let formulier = Formulier::nieuwe(&model.werk.plan, &punt);
            model.blik.toon(formulier);
        }
        Verslag::Mijlpalen => {
            let code = Mijlpaalcode(vrij(&model.werk.plan, "mijlpalen", "mijlpaal"));
            let formulier = Formulier::nieuwe(&model.werk.plan, &Mijlpaal { code, ..Mijlpaal::leeg() });
            model.blik.toon(formulier);
        }
        Verslag::Notities => model.blik.vervolg.push(Message::NieuweNotitie),
    }
}

/// Opens the form of a besluit on wijzigingen; today, unless the planner says otherwise.
pub fn nieuw_besluit(model: &mut Model, wat: String, wijzigingen: Vec<Zet>) {
    let besluit = Besluit {
        code: Besluitcode(vrij(&model.werk.plan, "besluiten", "besluit")),
        wat,
        datum: model.blik.vandaag,
        wijzigingen,
        ..Besluit::leeg()
    };
    let formulier = Formulier::nieuwe(&model.werk.plan, &besluit);
    model.blik.toon(formulier);
}

fn bewerk(model: &mut Model) {
    let plan = &model.werk.plan;
    let formulier = match gekozen(model) {
        Some((Verslag::Besluiten, i)) => Formulier::van(plan, &plan.besluiten[i]),
        Some((Verslag::OpenPunten, i)) => Formulier::van(plan, &plan.open_punten[i]),
        Some((Verslag::Mijlpalen, i)) => Formulier::van(plan, &plan.mijlpalen[i]),
        Some((Verslag::Notities, i)) => Formulier::van(plan, &plan.notities[i]),
        None => return model.blik.zeg("hier staat nog niets; a voegt iets toe"),
    };
    model.blik.toon(formulier);
}

fn verwijder(model: &mut Model) {
    let plan = &model.werk.plan;
    let waar = match gekozen(model) {
        Some((Verslag::Besluiten, i)) => plan.besluiten[i].waar(),
        Some((Verslag::OpenPunten, i)) => plan.open_punten[i].waar(),
        Some((Verslag::Mijlpalen, i)) => plan.mijlpalen[i].waar(),
        Some((Verslag::Notities, i)) => plan.notities[i].waar(),
        None => return,
    };
    model.wijzig(Wijziging::Eraf(waar));
}

/// True when there is a besluit to which wijzigingen can be added.
pub fn kan_koppelen(model: &Model) -> bool {
    matches!(gekozen(model), Some((Verslag::Besluiten, _)))
}

fn koppel(model: &mut Model) {
    let Some((Verslag::Besluiten, i)) = gekozen(model) else { return };
    let (code, wat) = (model.werk.plan.besluiten[i].code.clone(), model.werk.plan.besluiten[i].wat.clone());
    let bronnen = bronnen(model);
    if bronnen.is_empty() {
        return model.blik.zeg("er is niets te koppelen: geen wijzigingen sinds de laatste opslag en geen scenario's");
    }
    let bericht = |(woorden, bron)| (woorden, Message::Verslag(Daad::KoppelVan(code.clone(), bron)));
    let opties = bronnen.into_iter().map(bericht).collect();
    vraag(model, "Wijzigingen koppelen", format!("Ze komen bij “{wat}” te staan."), opties, None);
}
