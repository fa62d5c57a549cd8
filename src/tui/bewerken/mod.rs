//! From what is selected to a [`Wijziging`](crate::plan::Wijziging): one file a screen that can be edited. Nothing here
//! changes a plan itself; that is [`Model::wijzig`].

pub mod begroting;
pub mod correctie;
mod eigen;
pub mod eisen;
pub mod formatie;
pub mod gedeeld;
pub mod huisvesting;
pub mod keuzes;
pub mod scenarios;
pub mod verdeling;

use rust_decimal::Decimal;

use super::blik::invoer::Invoerdoel;
use super::merken::{self, Ingreep};
use super::model::Model;

/// Applies a typed value. What is wrong with it is said in a sentence, and nothing changes.
pub fn zet(model: &mut Model, doel: &Invoerdoel, waarde: Decimal) -> Result<(), String> {
    let plan = &model.werk.plan;
    let wijziging = match doel {
        Invoerdoel::Fte(code) => formatie::fte(model, code, waarde),
        Invoerdoel::Werkplekken(code) => {
            if !waarde.fract().is_zero() {
                return Err("werkplekken zijn hele getallen".to_owned());
            }
            huisvesting::werkplekken(model, code, waarde)
        }
        Invoerdoel::Voet(functie) => verdeling::voet(model, functie, waarde),
        Invoerdoel::Per1000(functie) => verdeling::per_1000(model, functie, waarde),
        Invoerdoel::Gewicht(gewicht) => {
            if waarde > Decimal::ONE_HUNDRED || !waarde.fract().is_zero() {
                return Err("een gewicht is een heel percentage van 0 tot en met 100".to_owned());
            }
            verdeling::gewichten(plan, *gewicht, u32::try_from(waarde).unwrap_or(0))
        }
        Invoerdoel::Totaal => Some(verdeling::totaal(model, waarde)),
        Invoerdoel::Begroting(cijfer) => return begroting::zet(model, cijfer, waarde),
        Invoerdoel::Gemerkt => return merken::verander(model, Ingreep::Waarde(waarde)),
        Invoerdoel::Correctie(wijk) => return correctie::zet(model, wijk, waarde),
        Invoerdoel::Planjaar(jaar) => Some(begroting::jaar_erbij(plan, *jaar, waarde)?),
        Invoerdoel::Motivatie(_)
        | Invoerdoel::Eis(_)
        | Invoerdoel::Weging(_)
        | Invoerdoel::Scenario(_)
        | Invoerdoel::Map
        | Invoerdoel::Plan
        | Invoerdoel::NieuwPlan { .. }
        | Invoerdoel::Plannaam
        | Invoerdoel::Kopienaam
        | Invoerdoel::Kopie { .. }
        | Invoerdoel::Export
        | Invoerdoel::Inlezen
        | Invoerdoel::Inleesjaar
        | Invoerdoel::Receptnaam
        | Invoerdoel::Planexport
        | Invoerdoel::Filter => None,
    };
    let gelukt = wijziging.is_none_or(|wijziging| model.wijzig(wijziging));
    if let (Invoerdoel::Fte(code), true) = (doel, gelukt) {
        formatie::meld_gedeeld(model, code);
    }
    if let (Invoerdoel::Gewicht(_), true) = (doel, gelukt) {
        verdeling::meld_gewicht(model);
    }
    // The plan does not take it: why is said where it was typed.
    match model.blik.status.take_if(|status| !gelukt && status.fout) {
        Some(status) => Err(status.tekst),
        None => Ok(()),
    }
}
