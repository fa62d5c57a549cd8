//! Going to where something of the plan is seen, with its row selected: the screen that shows it, or else its list.

use super::blik::keuze::Verslag;
use super::blik::lagen::{Laag, Lijst};
use super::formulier::ingangen::{Ingang, waren};
use super::formulier::openen;
use super::layers::eis;
use super::model::Model;
use super::scherm::Scherm;
use super::selectie::ga;
use super::stukken::stukken;
use crate::calc::Gids;
use crate::dekking::EISEN;
use crate::plan::{Plek, Waar};

/// Where an eis stands: among those that the plan can switch off.
pub fn eisplaats(id: &str) -> Waar {
    Waar::nieuw(["eisen_uit", id])
}

/// Shows what stands at a place in the plan.
pub fn wijs(model: &mut Model, waar: &Waar) {
    let plaats = waren(&model.werk.plan, &Waar(waar.0[..waar.0.len().min(1)].to_vec()));
    let plaats = plaats.iter().position(|rij| rij.0.get(1) == waar.0.get(1));
    match (&waar.stappen()[..], plaats) {
        (["eisen_uit" | "wegingen", id], _) => naar_eis(model, id),
        (["wijken", _, verder @ ..], Some(wijk)) => {
            naar(model, Scherm::Wijk, |m| m.blik.keuze.gebied = wijk);
            if !verder.is_empty() {
                openen::op(model, waar.clone());
            }
        }
        (["locaties", _], Some(locatie)) => naar(model, Scherm::Huisvesting, |m| m.blik.keuze.locatie = locatie),
        (["functies", _], Some(functie)) => naar(model, Scherm::Formatie, |m| m.blik.keuze.functie = functie),
        (["bezetting", _], Some(rij)) => naar(model, Scherm::Formatie, |m| kies_rij(m, rij)),
        (["scenarios", _], _) => {
            let scenario = model.werk.basis().scenarios.iter().position(|s| Some(s.code.as_str()) == code(waar));
            naar(model, Scherm::Scenarios, |m| m.blik.keuze.scenario = scenario.map_or(0, |s| s + 1));
        }
        (["besluiten", _], Some(stuk)) => naar_stuk(model, Verslag::Besluiten, stuk),
        (["open_punten", _], Some(stuk)) => naar_stuk(model, Verslag::OpenPunten, stuk),
        (["mijlpalen", _], Some(stuk)) => naar_stuk(model, Verslag::Mijlpalen, stuk),
        (["notities", _], Some(stuk)) => naar_stuk(model, Verslag::Notities, stuk),
        ([lijst, _], Some(rij)) => match Ingang::van(lijst).and_then(Ingang::soort) {
            Some(soort) => model.blik.lagen.push(Laag::Lijst(Lijst { keuze: rij, ..Lijst::van(soort) })),
            None => openen::op(model, waar.clone()),
        },
        _ => openen::op(model, waar.clone()),
    }
}

fn code(waar: &Waar) -> Option<&str> {
    waar.0.get(1).map(String::as_str)
}

/// Shows a screen with this selected; a filter that hides it goes.
fn naar(model: &mut Model, scherm: Scherm, kies: impl Fn(&mut Model)) {
    ga(model, scherm);
    kies(model);
    if !model.in_zicht() {
        model.blik.zet_filter(String::new());
    }
    model.begrens();
}

fn naar_eis(model: &mut Model, id: &str) {
    let Some(eis) = EISEN.iter().position(|eis| eis.id == id) else { return };
    naar(model, Scherm::Dekking, |m| m.blik.keuze.eis = eis);
    let bericht = eis::blad(model, EISEN[eis], model.gekozen_bevinding());
    model.blik.lagen.push(Laag::Bericht(bericht));
}

/// The cell of Formatie to which a row of the bezetting belongs.
fn kies_rij(model: &mut Model, rij: usize) {
    let Some(rij) = model.werk.plan.bezetting.get(rij) else { return };
    let gids = Gids::van(&model.werk.plan);
    let functie = gids.functies.get(&rij.functie).copied();
    let gebied = if rij.plek == Plek::Stad { Some(model.stad()) } else { gids.wijken_van(&rij.plek).first().copied() };
    let keuze = &mut model.blik.keuze;
    keuze.functie = functie.unwrap_or(keuze.functie);
    keuze.gebied = gebied.unwrap_or(keuze.gebied);
    keuze.rij = Some(rij.code.clone());
}

fn naar_stuk(model: &mut Model, blok: Verslag, stuk: usize) {
    naar(model, Scherm::Besluiten, |m| {
        let plaats = |m: &Model| stukken(m, blok).iter().position(|&i| i == stuk);
        if plaats(m).is_none() {
            m.blik.zet_filter(String::new());
        }
        (m.blik.keuze.verslag, m.blik.keuze.stuk) = (blok, plaats(m).unwrap_or(0));
    });
}
