//! Writing a note about what is selected.

use super::blik::lagen::{Gevolg, Keuzelijst, Laag, Optie};
use super::formulier::Formulier;
use super::message::Message;
use super::model::Model;
use super::notities::over;
use super::schermen;
use crate::plan::codes::vrij;
use crate::plan::notitie::Notitiecode;
use crate::plan::{Notitie, Onderwerp};
use crate::text;

fn gekozen(model: &Model) -> Onderwerp {
    (schermen::van(model.blik.scherm).onderwerp)(model)
}

/// Opens the form of a note about the selection; where there are notes already, the planner chooses.
pub fn open(model: &mut Model) {
    let over_dit = gekozen(model);
    let hier = over(&model.werk.plan, &over_dit);
    if hier.is_empty() {
        return nieuw(model);
    }
    let mut opties: Vec<Optie> = hier
        .iter()
        .map(|n| Optie { tekst: n.tekst.clone(), gevolg: Gevolg::Stuur(Message::Notitie(Some(n.code.clone()))) })
        .collect();
    opties.push(Optie { tekst: "nieuwe notitie".to_owned(), gevolg: Gevolg::Stuur(Message::NieuweNotitie) });
    let titel = format!("Notities bij {}", text::waar::onderwerp(&model.werk.plan, &over_dit));
    let uitleg = "Kies een notitie om haar te bewerken of weg te halen.".to_owned();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze: 0, bij_esc: None }));
}

/// Opens the form of one note.
pub fn bewerk(model: &mut Model, code: &Notitiecode) {
    if let Some(notitie) = model.werk.plan.notities.iter().find(|n| n.code == *code) {
        let formulier = Formulier::van(&model.werk.plan, notitie);
        model.blik.toon(formulier);
    }
}

/// Opens the form of a new note about the selection.
pub fn nieuw(model: &mut Model) {
    let over = gekozen(model);
    let code = Notitiecode(vrij(&model.werk.plan, "notities", "notitie"));
    let notitie = Notitie { code, over, tekst: String::new(), verborgen: false };
    let formulier = Formulier::nieuwe(&model.werk.plan, &notitie);
    model.blik.toon(formulier);
}
