//! Cells that are pasted on a screen or in a list, as a spreadsheet copies them: what each would become is shown first, and all of it is
//! one wijziging. Where one of them cannot be filled, nothing is.

mod lijst;
mod vulling;

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::achter::Achter;
use super::bewerken::{begroting, formatie, gedeeld, huisvesting};
use super::blik::invoer::Cijfer;
use super::blik::lagen::Lijst;
use super::message::Message;
use super::model::Model;
use super::scherm::Scherm;
use super::vragen::vraag;
use crate::calc::Gids;
use crate::calc::afscherming::is_teken;
use crate::plan::Wijziging;
use crate::text;
use crate::text::aantal::{aantal, fte};
use crate::text::getal;
use crate::text::maat::{Maat, cellen};
use vulling::Vulling;

/// Cells that are filled at once; more is no block that a planner looks through.
const MEESTE: usize = 2_000;

/// Shows what the cells would fill, from the selected one on to the right and down.
pub fn op_scherm(model: &mut Model, tekst: &str) {
    let blok = cellen(tekst);
    let vul: fn(&Model, usize, usize, &str) -> Result<Vulling, String> = match model.blik.scherm {
        Scherm::Formatie => op_formatie,
        Scherm::Huisvesting if lijst::noemt_kolommen(model, &blok) => {
            return toon(model, &blok, |model| lijst::locaties(model, &blok));
        }
        Scherm::Huisvesting => op_huisvesting,
        Scherm::Begroting => op_begroting,
        _ => {
            let zin = "niets geplakt: cellen plakt u op Formatie, Huisvesting of Begroting, vanaf de gekozen cel, of in \
                       een lijst";
            return model.blik.zeg_fout(zin);
        }
    };
    toon(model, &blok, |model| {
        let mut uit = Vec::new();
        for (rij, regel) in blok.iter().enumerate() {
            for (kolom, cel) in regel.iter().enumerate().filter(|(_, cel)| !cel.is_empty() && !is_teken(cel)) {
                uit.push(vul(model, rij, kolom, cel).map_err(|waarom| (Some((rij, kolom)), waarom))?);
            }
        }
        Ok(uit)
    });
}

/// Shows what the cells would fill in a list, from the selected row down.
pub fn in_lijst(model: &mut Model, op: &Lijst, tekst: &str) {
    let blok = cellen(tekst);
    toon(model, &blok, |model| lijst::vullingen(model, op, &blok));
}

/// Shows what a block would fill, and asks whether it may.
fn toon(model: &mut Model, blok: &[Vec<&str>], vullingen: impl FnOnce(&Model) -> Result<Vec<Vulling>, lijst::Bezwaar>) {
    let n: usize = blok.iter().map(Vec::len).sum();
    if n > MEESTE {
        let (n, meeste) = (getal::geheel(n.into()), getal::geheel(MEESTE.into()));
        return model.blik.zeg_fout(format!("niets geplakt: {n} cellen, en er gaan er {meeste} tegelijk"));
    }
    let vullingen = match vullingen(model) {
        Ok(vullingen) => vullingen,
        Err((Some((rij, kolom)), waarom)) => {
            let waar = format!("rij {}, kolom {}", rij + 1, kolom + 1);
            return model.blik.zeg_fout(format!("niets geplakt, {waar}: {waarom}"));
        }
        Err((None, waarom)) => return model.blik.zeg_fout(format!("niets geplakt: {waarom}")),
    };
    let zelfde = vullingen.iter().filter(|v| v.wijziging.is_none()).count();
    let (zinnen, wijzigingen): (Vec<String>, Vec<Wijziging>) =
        vullingen.into_iter().filter_map(|v| Some((v.zin, v.wijziging?))).unzip();
    if wijzigingen.is_empty() {
        return model.blik.zeg("niets geplakt: er stond niets anders dan er al staat");
    }
    let mut uitleg = zinnen.join("\n");
    if zelfde > 0 {
        let _ = write!(uitleg, "\n{} al zo.", aantal(zelfde as u64, "cel staat er", "cellen staan er"));
    }
    let samen = Wijziging::Samen(wijzigingen);
    let hoeveel = aantal(samen.delen().len() as u64, "cel", "cellen");
    let opties = vec![
        (format!("{hoeveel} vullen, als één wijziging"), Message::Vul(Box::new(samen))),
        ("niet plakken".to_owned(), Message::Afgebroken),
    ];
    vraag(model, &format!("Plakken: {hoeveel}"), uitleg, opties, Some(Message::Afgebroken));
}

/// Fills them.
pub fn vul(model: &mut Model, wijziging: Wijziging) {
    let hoeveel = aantal(wijziging.delen().len() as u64, "cel", "cellen");
    if model.wijzig(wijziging)
        && let Some(status) = &mut model.blik.status
    {
        status.tekst = format!("{hoeveel} geplakt: {}", status.tekst);
    }
}

/// The row of what is shown that stands so many below the selected one.
fn eronder(rijen: &[usize], gekozen: usize, verder: usize) -> Result<usize, String> {
    let begin = rijen.iter().position(|r| *r == gekozen).ok_or("de gekozen rij staat niet in beeld")?;
    rijen.get(begin + verder).copied().ok_or_else(|| "daar is geen rij meer; plak minder rijen".to_owned())
}

fn niet_minder_dan_niets(waarde: Decimal) -> Result<Decimal, String> {
    if waarde < Decimal::ZERO { Err("plak getallen van 0 of meer".to_owned()) } else { Ok(waarde) }
}

fn op_formatie(model: &Model, rij: usize, kolom: usize, cel: &str) -> Result<Vulling, String> {
    let plan = &model.werk.plan;
    let functie = eronder(&model.functies(), model.blik.keuze.functie, rij)?;
    let gebied = model.blik.keuze.gebied + kolom;
    if gebied > model.stad() {
        return Err("daar is geen kolom meer; plak minder kolommen".to_owned());
    }
    let wat = format!("{}, {}", text::plek::functie(plan, functie), model.gebiedsnaam(gebied));
    let gids = Gids::van(plan);
    let rijen = formatie::rijen(plan, &gids, functie, gebied);
    let Some(rij) = formatie::enige(&rijen, model.stand.jaar) else {
        let hoeveel =
            if rijen.is_empty() { "heeft geen bezettingsregel" } else { "heeft meer dan één bezettingsregel" };
        return Err(format!("{wat} {hoeveel}; vul die cel met enter"));
    };
    if let Some(gedeeld) = gedeeld::van(plan, &gids, rij) {
        return Err(format!("{wat} is een deel van {}; wijzig die bezettingsregel met enter", gedeeld.team));
    }
    let nu = rij.fte.midden;
    let waarde = niet_minder_dan_niets(Maat::Fte.lees(cel, &[nu])?)?;
    let wijziging = (waarde != nu).then(|| formatie::fte(model, &rij.code, waarde)).flatten();
    Ok(Vulling::van(&wat, &fte(nu), &fte(waarde), wijziging))
}

fn op_huisvesting(model: &Model, rij: usize, kolom: usize, cel: &str) -> Result<Vulling, String> {
    if kolom > 0 {
        return Err("hier plakt u één kolom, met werkplekken".to_owned());
    }
    let plek = &model.werk.plan.locaties[eronder(&model.locaties(), model.blik.keuze.locatie, rij)?];
    let nu = plek.werkplekken.midden;
    let waarde = niet_minder_dan_niets(Maat::Stuks { weinig: true }.lees(cel, &[nu])?)?;
    if !waarde.fract().is_zero() {
        return Err("werkplekken zijn hele getallen".to_owned());
    }
    let wijziging = (waarde != nu).then(|| huisvesting::werkplekken(model, &plek.code, waarde)).flatten();
    let werkplekken = |n: Decimal| aantal(n, "werkplek", "werkplekken");
    Ok(Vulling::van(&plek.naam, &werkplekken(nu), &werkplekken(waarde), wijziging))
}

fn op_begroting(model: &Model, rij: usize, kolom: usize, cel: &str) -> Result<Vulling, String> {
    let cijfer = if model.blik.keuze.post.is_some() {
        if kolom > 0 {
            return Err("hier plakt u één kolom".to_owned());
        }
        let achter = Achter::van(model);
        let daar = eronder(achter.rijen(), achter.gekozen(model), rij)?;
        begroting::achter(model, &achter, daar)
    } else {
        let jaren = &model.werk.plan.planjaren;
        let nu = jaren.iter().position(|j| *j == model.stand.jaar).unwrap_or(0);
        let jaar = jaren.get(nu + kolom).ok_or("daar is geen jaar meer; plak minder kolommen")?;
        match begroting::op_regel(model.blik.keuze.begroting + rij, *jaar) {
            Some(cijfer) if kolom > 0 && !matches!(cijfer, Cijfer::Lumpsum(_)) => {
                return Err("dit cijfer geldt voor alle jaren; plak één kolom".to_owned());
            }
            cijfer => cijfer,
        }
    };
    let cijfer = cijfer.ok_or("deze regel volgt uit andere; daar is niets te vullen")?;
    begroting::vulling(model, &cijfer, cel)
        .map(|(wat, was, wordt, wijziging)| Vulling::van(&wat, &was, &wordt, wijziging))
}
