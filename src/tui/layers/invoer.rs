//! One value to type: a number, a folder, or the filter of a screen. What is wrong with it is said below the field, and
//! what was typed stays.

use std::path::PathBuf;

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::Line;
use rust_decimal::Decimal;

use super::lijst;
use crate::text::getal;
use crate::text::maat::Maat;
use crate::tui::bewerken::{self, correctie, eisen, scenarios};
use crate::tui::blik::invoer::{Cijfer, Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::effect::{Effect, Planwerk};
use crate::tui::inlezen;
use crate::tui::keys::Toets;
use crate::tui::kolommen;
use crate::tui::meenemen;
use crate::tui::model::Model;
use crate::tui::plannen;
use crate::tui::view::vel::{Vel, breek};

/// The amounts from which a thousandth is no amount that a planner sets.
const VEEL: Decimal = Decimal::ONE_THOUSAND;

/// Cells of the field with its frame, and its least lines.
const BREED: u16 = 66;
const LAAGST: u16 = 7;

/// Handles a key.
pub fn toets(model: &mut Model, mut invoer: Invoer, toets: Toets) -> Vec<Effect> {
    if toets.code == KeyCode::Enter {
        return match neem_over(model, &invoer) {
            Ok(effecten) => effecten,
            Err(fout) => {
                invoer.fout = Some(fout);
                model.blik.lagen.push(Laag::Invoer(invoer));
                Vec::new()
            }
        };
    }
    if toets.code == KeyCode::Tab && invoer.doel.is_pad() {
        let (getypt, alles) = (invoer.veld.tekst().to_owned(), invoer.doel == Invoerdoel::Inlezen);
        model.blik.lagen.push(Laag::Invoer(invoer));
        return vec![Effect::Plan(Planwerk::VulAan(getypt, alles))];
    }
    if invoer.veld.toets(toets) {
        invoer.fout = None;
    }
    model.blik.lagen.push(Laag::Invoer(invoer));
    bijwerken(model);
    Vec::new()
}

/// Lets the rows of the screen follow the filter while it is typed.
pub fn bijwerken(model: &mut Model) {
    if let Some(Laag::Invoer(Invoer { doel: Invoerdoel::Filter, veld, .. })) = model.blik.lagen.last() {
        let tekst = veld.tekst().to_owned();
        filter(model, tekst);
    }
}

/// Filters the list that is open, or else the screen.
pub fn filter(model: &mut Model, tekst: String) {
    if lijst::open(model).is_some() {
        return lijst::filter(model, tekst);
    }
    model.blik.zet_filter(tekst);
    crate::tui::selectie::naar_zichtbaar(model);
}

fn neem_over(model: &mut Model, invoer: &Invoer) -> Result<Vec<Effect>, String> {
    let tekst = invoer.veld.tekst();
    match &invoer.doel {
        Invoerdoel::Filter => return Ok(Vec::new()),
        Invoerdoel::Map => {
            let map = tekst.trim();
            if map.is_empty() {
                return Err("typ de naam van een map, bijvoorbeeld mijn-plan".to_owned());
            }
            return Ok(vec![Effect::BewaarIn(PathBuf::from(map))]);
        }
        doel @ (Invoerdoel::Plan
        | Invoerdoel::NieuwPlan { .. }
        | Invoerdoel::Plannaam
        | Invoerdoel::Kopienaam
        | Invoerdoel::Kopie { .. }) => return plannen::getypt(model, doel, tekst),
        Invoerdoel::Inlezen => return inlezen::getypt(model, tekst),
        Invoerdoel::Inleesjaar => return inlezen::jaar_getypt(model, tekst),
        Invoerdoel::Receptnaam => return kolommen::naam_getypt(model, tekst, invoer.fout.as_deref()),
        Invoerdoel::Export => return meenemen::exporteer(model, tekst),
        Invoerdoel::Planexport => return meenemen::exporteer_plan(model, tekst),
        Invoerdoel::Scenario(doel) => return scenarios::noem(model, doel, tekst).map(|()| Vec::new()),
        Invoerdoel::Eis(eis) => return eisen::zet_uit(model, eis, tekst).map(|()| Vec::new()),
        Invoerdoel::Weging(weging) => return eisen::zet_weging(model, weging, tekst).map(|()| Vec::new()),
        Invoerdoel::Motivatie(voornemen) => {
            return correctie::zet_motivatie(model, voornemen, tekst).map(|()| Vec::new());
        }
        _ => {}
    }
    let (maat, nu) = invoer.maat.unwrap_or((Maat::Stuks { weinig: false }, Decimal::ZERO));
    let waarde = maat.lees(tekst, &[nu])?;
    als_op_het_scherm(&invoer.doel, tekst, waarde, nu)?;
    veel_meer(invoer, waarde, nu)?;
    if waarde < Decimal::ZERO && !matches!(invoer.doel, Invoerdoel::Correctie(_) | Invoerdoel::Planjaar(_)) {
        return Err("typ een getal van 0 of meer".to_owned());
    }
    bewerken::zet(model, &invoer.doel, waarde).map(|()| Vec::new())
}

/// On Begroting the amounts stand in thousands, and here they are typed whole: what is about a thousandth of what stands
/// there was read from the screen.
fn als_op_het_scherm(doel: &Invoerdoel, tekst: &str, waarde: Decimal, nu: Decimal) -> Result<(), String> {
    let euro = !matches!(doel, Invoerdoel::Begroting(Cijfer::Prijspeil | Cijfer::Prijsstijging | Cijfer::Functie(_)));
    let heel = waarde.checked_mul(Decimal::ONE_THOUSAND).unwrap_or(waarde);
    let lijkt = heel >= nu / Decimal::TWO && heel <= nu.saturating_mul(Decimal::TWO);
    if !matches!(doel, Invoerdoel::Begroting(_)) || !euro || nu < VEEL || !lijkt || tekst.contains(['€', 'e']) {
        return Ok(());
    }
    Err(format!(
        "het scherm toont bedragen × € 1.000, hier typt u hele euro's: bedoelt u {}? Typ dat, of zet er € voor",
        getal::euro(heel)
    ))
}

/// So many times what stands there is rather a comma that was forgotten.
const VEEL_MEER: Decimal = Decimal::TEN;

/// Asks once whether a figure that is ten times as large, or more, is meant; the same answer again is taken.
fn veel_meer(invoer: &Invoer, waarde: Decimal, nu: Decimal) -> Result<(), String> {
    // More than all is refused for what it is.
    let te_veel = matches!(invoer.maat, Some((Maat::Procent, _))) && waarde > Decimal::ONE_HUNDRED;
    if nu <= Decimal::ZERO || waarde < nu.saturating_mul(VEEL_MEER) || te_veel {
        return Ok(());
    }
    let keer = getal::geheel(waarde.checked_div(nu).unwrap_or_default());
    let vraag = format!("dat is {keer} × zoveel als {}; klopt dat? [enter] neemt het over", getal::volledig(nu));
    if invoer.fout.as_ref() == Some(&vraag) { Ok(()) } else { Err(vraag) }
}

/// Draws the field.
pub fn teken(vel: &mut Vel<'_, '_>, invoer: &Invoer) {
    let thema = vel.thema();
    if invoer.doel == Invoerdoel::Filter {
        let scherm = vel.vlak();
        let regel = Rect { y: scherm.bottom().saturating_sub(2), height: scherm.height.min(1), ..scherm };
        vel.leeg(regel);
        return vel.veld(regel, " zoek: ", &invoer.veld);
    }
    let (woorden, stijl) = match &invoer.fout {
        Some(fout) => (format!("▲ {fout}"), thema.fout()),
        None => (invoer.uitleg.clone(), thema.zwak()),
    };
    let regels = breek(&woorden, vel.vensterruimte(BREED));
    // The field with a blank line, and the frame; no lower than it is for a few words.
    let hoogte = u16::try_from(regels.len() + 4).unwrap_or(u16::MAX).max(LAAGST);
    let binnen = vel.venster(BREED, hoogte, &invoer.titel);
    vel.veld(binnen, "", &invoer.veld);
    let uitleg = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    vel.regels(uitleg, regels.into_iter().map(|regel| Line::styled(regel, stijl)));
}
