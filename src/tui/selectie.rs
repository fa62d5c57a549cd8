//! Moving the selection: what the arrows mean on each screen, along the rows that the filter lets through.

use super::blik::keuze::schuif;
use super::message::Doel;
use super::model::Model;
use super::scherm::Scherm;
use super::schermen;

/// Lines of a block that can be scrolled to; drawing stops at its last line.
const LANGSTE_BLOK: usize = 60;

/// Shows a screen.
pub fn ga(model: &mut Model, scherm: Scherm) {
    model.blik.scherm = scherm;
    model.blik.keuze.bevinding = 0;
    model.blik.keuze.schuif = 0;
    model.blik.keuze.post = None;
    naar_zichtbaar(model);
    model.begrens();
}

/// True when a figure that can be changed is selected already: pointing at it again opens it.
pub fn is_gekozen(model: &Model, doel: Doel) -> bool {
    let keuze = &model.blik.keuze;
    match doel {
        Doel::Cel(functie, gebied) => (keuze.functie, keuze.gebied) == (functie, gebied),
        Doel::Locatie(locatie) => keuze.locatie == locatie,
        Doel::Regel(regel) => keuze.regel == regel,
        Doel::Begroting(regel, jaar) => (keuze.begroting, model.stand.jaar, keuze.post) == (regel, jaar, None),
        _ => false,
    }
}

/// Moves by rows and columns.
pub fn beweeg(model: &mut Model, rijen: i32, kolommen: i32) {
    if rijen != 0 {
        let (lijst, nu) = lijst(model);
        model.blik.keuze.bevinding = 0;
        let plek = lijst.iter().position(|&i| i == nu).unwrap_or(0);
        if let Some(&naar) = lijst.get(schuif(plek, rijen, lijst.len())) {
            zet(model, naar);
        }
    }
    if kolommen != 0 {
        (schermen::van(model.blik.scherm).opzij)(model, kolommen);
    }
    model.begrens();
}

/// Moves by ten rows; on Wijk, scrolls the open block by five, and on Besluiten the text.
pub fn blader(model: &mut Model, paginas: i32) {
    if model.blik.scherm == Scherm::Besluiten || (model.blik.scherm == Scherm::Wijk && model.blik.keuze.post.is_none())
    {
        model.blik.keuze.schuif = schuif(model.blik.keuze.schuif, paginas.saturating_mul(5), LANGSTE_BLOK);
    } else {
        beweeg(model, paginas.saturating_mul(10), 0);
    }
}

/// The next or former wijk of those that are shown; after the last wijk comes the first. On Huisvesting it is the one of
/// which the week is shown.
pub fn buurwijk(model: &mut Model, stap: i32) {
    if model.blik.scherm == Scherm::Huisvesting {
        let aantal = i32::try_from(model.werk.plan.wijken.len()).unwrap_or(i32::MAX).max(1);
        let nu = model.huiswijk().and_then(|w| i32::try_from(w).ok()).unwrap_or(-1);
        let naar = usize::try_from((nu + stap).rem_euclid(aantal)).unwrap_or(0);
        model.blik.keuze.huiswijk = Some((model.blik.keuze.locatie, naar));
        return;
    }
    let wijken = model.verdeelwijken();
    let Some(laatste) = wijken.len().checked_sub(1) else { return };
    let nu = wijken.iter().position(|&w| w == model.blik.keuze.gebied);
    let naar = match (nu, stap) {
        (None, 1..) => 0,
        (Some(nu), 1..) if nu >= laatste => 0,
        (Some(nu), 1..) => nu + 1,
        (None | Some(0), _) => laatste,
        (Some(nu), _) => nu - 1,
    };
    model.blik.keuze.gebied = wijken[naar];
}

/// To the first or the last row.
pub fn rand(model: &mut Model, einde: bool) {
    let (lijst, _) = lijst(model);
    if let Some(&naar) = if einde { lijst.last() } else { lijst.first() } {
        model.blik.keuze.bevinding = 0;
        zet(model, naar);
    }
    model.begrens();
}

/// Moves the selection to a row that the filter lets through, when it is on one that it does not.
pub fn naar_zichtbaar(model: &mut Model) {
    if model.blik.scherm == Scherm::Verdeling
        && !model.blik.filter().is_empty()
        && !model.wijk().is_some_and(|w| model.verdeelwijken().contains(&w))
    {
        buurwijk(model, 1);
    }
    let (lijst, nu) = lijst(model);
    if let (false, Some(&eerste)) = (lijst.contains(&nu), lijst.first()) {
        zet(model, eerste);
        model.begrens();
    }
}

/// The rows of the screen and the selected one.
fn lijst(model: &Model) -> (Vec<usize>, usize) {
    (schermen::van(model.blik.scherm).rijen)(model)
}

fn zet(model: &mut Model, naar: usize) {
    (schermen::van(model.blik.scherm).kies)(model, naar);
}
