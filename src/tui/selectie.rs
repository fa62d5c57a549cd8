//! Moving the selection: what the arrows mean on each screen, along the rows that the filter lets through.

use super::achter::{Achter, Regel};
use super::bewerken::begroting;
use super::blik::keuze::Verslag;
use super::message::Message;
use super::model::Model;
use super::posten::{self, Blok};
use super::scherm::Scherm;
use super::stukken;

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
        match model.blik.scherm {
            // Left and right move the slider.
            Scherm::Verdeling => model.blik.vervolg.push(Message::Stap(kolommen)),
            Scherm::Begroting => begroting::jaar(model, kolommen),
            Scherm::Overzicht | Scherm::Wijk | Scherm::Formatie | Scherm::Dekking => {
                model.blik.keuze.bevinding = 0;
                model.blik.keuze.schuif = 0;
                model.blik.keuze.gebied = schuif(model.blik.keuze.gebied, kolommen, model.stad() + 1);
            }
            Scherm::Scenarios => {
                let aantal = model.gekozen_scenario().map_or(0, |s| s.wijzigingen.len());
                model.blik.keuze.zet = schuif(model.blik.keuze.zet, kolommen, aantal);
            }
            Scherm::Besluiten => {
                let blok = Verslag::ALLE.iter().position(|b| *b == model.blik.keuze.verslag).unwrap_or(0);
                model.blik.keuze.verslag = Verslag::ALLE[schuif(blok, kolommen, Verslag::ALLE.len())];
                (model.blik.keuze.stuk, model.blik.keuze.schuif) = (0, 0);
            }
            Scherm::Huisvesting => {}
        }
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

/// The next or former wijk of those that are shown; after the last wijk comes the first.
pub fn buurwijk(model: &mut Model, stap: i32) {
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

/// True unless the filter hides the row that is worked on; what is not seen is not changed. On Overzicht the map shows
/// what is selected.
pub fn in_zicht(model: &Model) -> bool {
    if model.blik.filter().is_empty()
        || !matches!(model.blik.scherm, Scherm::Formatie | Scherm::Huisvesting | Scherm::Dekking)
    {
        return true;
    }
    let (lijst, nu) = lijst(model);
    lijst.contains(&nu)
}

/// The rows of the screen and the selected one.
fn lijst(model: &Model) -> (Vec<usize>, usize) {
    let keuze = &model.blik.keuze;
    match model.blik.scherm {
        Scherm::Overzicht => (model.gebieden(), keuze.gebied),
        Scherm::Wijk if keuze.post.is_some() => {
            let blok = posten::blok(model);
            let rij = if blok == Blok::Bevindingen { keuze.bevinding } else { keuze.post.unwrap_or(0) };
            ((0..posten::posten(model, blok).len()).collect(), rij)
        }
        Scherm::Wijk => ((0..Blok::ALLE.len()).collect(), keuze.blok),
        Scherm::Formatie => (model.functies(), keuze.functie),
        Scherm::Huisvesting => (model.locaties(), keuze.locatie),
        Scherm::Verdeling => ((0..model.regels()).collect(), keuze.regel),
        Scherm::Dekking => (model.eisen(), keuze.eis),
        Scherm::Begroting if keuze.post.is_some() => {
            let achter = Achter::van(model);
            let gekozen = achter.gekozen(model);
            (achter.rijen().to_vec(), gekozen)
        }
        Scherm::Begroting => ((0..Regel::AANTAL).collect(), keuze.begroting),
        Scherm::Scenarios => ((0..=model.werk.basis().scenarios.len()).collect(), keuze.scenario),
        Scherm::Besluiten => ((0..stukken::stukken(model, keuze.verslag).len()).collect(), keuze.stuk),
    }
}

fn zet(model: &mut Model, naar: usize) {
    if model.blik.scherm == Scherm::Begroting && model.blik.keuze.post.is_some() {
        return Achter::van(model).kies(model, naar);
    }
    let keuze = &mut model.blik.keuze;
    match model.blik.scherm {
        Scherm::Overzicht => keuze.gebied = naar,
        Scherm::Wijk if keuze.post.is_some() => {
            keuze.post = Some(naar);
            keuze.bevinding = naar;
        }
        Scherm::Wijk => {
            keuze.blok = naar;
            keuze.schuif = 0;
        }
        Scherm::Formatie => keuze.functie = naar,
        Scherm::Huisvesting => keuze.locatie = naar,
        Scherm::Verdeling => keuze.regel = naar,
        Scherm::Dekking => keuze.eis = naar,
        Scherm::Begroting => keuze.begroting = naar,
        Scherm::Scenarios => {
            keuze.scenario = naar;
            keuze.zet = 0;
        }
        Scherm::Besluiten => {
            keuze.stuk = naar;
            keuze.schuif = 0;
        }
    }
}

fn schuif(nu: usize, stap: i32, aantal: usize) -> usize {
    let afstand = usize::try_from(stap.unsigned_abs()).unwrap_or(usize::MAX);
    let naar = if stap < 0 { nu.saturating_sub(afstand) } else { nu.saturating_add(afstand) };
    naar.min(aantal.saturating_sub(1))
}
