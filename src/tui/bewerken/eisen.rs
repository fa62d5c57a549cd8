//! Eisen on and off. Off asks why; on again does not.

use crate::dekking::EISEN;
use crate::plan::eis_uit::Eiscode;
use crate::plan::{EisUit, Wijziging};
use crate::tui::layers::Laag;
use crate::tui::layers::invoer::{Invoer, Invoerdoel};
use crate::tui::layers::veld::Veld;
use crate::tui::model::Model;

/// Switches the selected eis on again, or asks why it is to be off.
pub fn wissel(model: &mut Model) {
    let eis = EISEN[model.keuze.eis.min(EISEN.len() - 1)];
    let code = Eiscode(eis.id.to_owned());
    if model.plan.eisen_uit.iter().any(|uit| uit.eis == code) {
        model.wijzig(Wijziging::eraf(["eisen_uit", code.as_str()]));
        return;
    }
    let titel = format!("Waarom telt {} niet mee?", eis.id);
    let uitleg = format!(
        "{}: geen oordeel meer, in geen wijk. Deze zin staat er in het plan en bij de toets bij. Esc verandert niets.",
        crate::text::aantal::hoofdletter(eis.titel)
    );
    model.lagen.push(Laag::Invoer(Invoer {
        titel,
        uitleg,
        veld: Veld::default(),
        doel: Invoerdoel::Eis(code),
        fout: None,
    }));
}

/// Takes the typed motivation and switches the eis off.
///
/// # Errors
/// What is wrong with the motivation.
pub fn zet_uit(model: &mut Model, eis: &Eiscode, motivatie: &str) -> Result<(), String> {
    let motivatie = motivatie.trim();
    if motivatie.is_empty() {
        return Err("typ waarom; een eis zonder reden uitzetten kan niemand uitleggen".to_owned());
    }
    let uit = EisUit { eis: eis.clone(), motivatie: motivatie.to_owned() };
    model.wijzig(Wijziging::erbij(&uit));
    Ok(())
}
