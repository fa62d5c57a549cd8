//! Eisen on and off. Off asks why; on again does not.

use crate::dekking::{EISEN, Eis, uit};
use crate::plan::eis_uit::Eiscode;
use crate::plan::wijziging::Zaak as _;
use crate::plan::{EisUit, Wijziging};
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::model::Model;

/// Switches the selected eis on again, or asks why it is to be off.
pub fn wissel(model: &mut Model) {
    let eis = model.gekozen_eis();
    let code = Eiscode(eis.id.to_owned());
    if let Some(uit) = uit(&model.werk.plan, eis).cloned() {
        model.wijzig(weer_aan(eis, &uit));
        return;
    }
    let titel = format!("Waarom telt {} niet mee?", eis.id);
    let uitleg = format!(
        "{}: geen oordeel meer, in geen wijk. Deze zin staat er in het plan en bij de toets bij. Esc verandert niets.",
        crate::text::aantal::hoofdletter(eis.titel)
    );
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel,
        uitleg,
        veld: Veld::default(),
        doel: Invoerdoel::Eis(code),
        fout: None,
        maat: None,
    }));
}

/// Switches a requirement on again. Where the name of before a split holds it off, its other halves stay off by their own.
fn weer_aan(eis: &Eis, uit: &EisUit) -> Wijziging {
    let mut delen = vec![Wijziging::eraf([EisUit::LIJST, uit.eis.as_str()])];
    let anderen = EISEN.iter().filter(|e| e.id != eis.id && e.heet(uit.eis.as_str()));
    delen.extend(anderen.map(|ander| {
        Wijziging::erbij(&EisUit { eis: Eiscode(ander.id.to_owned()), motivatie: uit.motivatie.clone() })
    }));
    if delen.len() == 1 { delen.swap_remove(0) } else { Wijziging::Samen(delen) }
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
