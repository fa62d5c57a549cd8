//! Which column of a file of others says what: as what it is read, set by hand, and kept with the plan as a recipe. The
//! preview is worked out again at each choice, beside the screens.

use std::path::Path;

use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::{Gevolg, Inlezing, Keuzelijst, Kolommenlijst, Laag, Optie};
use super::blik::veld::Veld;
use super::effect::{Effect, Inleeswerk};
use super::message::Message;
use super::message::inlezen::{Inleesdaad, Kolomdaad, Wens};
use super::model::Model;
use super::vragen::{bericht, vraag};
use crate::calc::import::recept::{Groep, Recept};
use crate::plan::kaal::letters;
use crate::text::aantal::hoofdletter;
use crate::text::afbreken::{kort, zichtbaar};
use crate::text::recept as woorden;

/// Cells of a heading in a question.
const KOP: usize = 40;

/// Does it.
pub fn doe(model: &mut Model, daad: Kolomdaad) -> Vec<Effect> {
    match daad {
        Kolomdaad::Open => vraag_blad(model, None),
        Kolomdaad::Blad(blad) => open_blad(model, blad, None),
        Kolomdaad::VraagSoort => {
            if let Some(lijst) = lijst(model) {
                vraag_soort(model, lijst.blad, None);
            }
        }
        Kolomdaad::Soort(blad, soort) => return lees_als(model, blad, soort),
        Kolomdaad::Kolom(kolom) => vraag_veld(model, kolom),
        Kolomdaad::Veld(kolom, veld) => return zet(model, kolom, veld),
        Kolomdaad::VraagRecept => vraag_recept(model),
        Kolomdaad::Recept(recept) => return volg(model, recept.as_deref()),
        Kolomdaad::VraagNaam => vraag_naam(model),
    }
    Vec::new()
}

/// The file that is read or was, where that is open.
pub fn open(model: &mut Model) -> Option<&mut Inlezing> {
    model.blik.lagen.iter_mut().rev().find_map(|laag| match laag {
        Laag::Inlezen(inlezing) => Some(inlezing),
        _ => None,
    })
}

/// The same, to look at.
pub fn gelezen(model: &Model) -> Option<&Inlezing> {
    model.blik.lagen.iter().rev().find_map(|laag| match laag {
        Laag::Inlezen(inlezing) => Some(inlezing),
        _ => None,
    })
}

/// The columns that are shown, below whatever is open on them.
fn lijst(model: &Model) -> Option<Kolommenlijst> {
    model.blik.lagen.iter().rev().find_map(|laag| match laag {
        Laag::Kolommen(lijst) => Some(*lijst),
        _ => None,
    })
}

/// Reads the file again with what the planner says of it now.
pub fn opnieuw(model: &mut Model, zeg: impl FnOnce(&mut Wens)) -> Vec<Effect> {
    let Some(inlezing) = open(model) else { return Vec::new() };
    zeg(&mut inlezing.wens);
    inlezing.bezig = true;
    vec![Effect::Inlezen(Inleeswerk::Lees(inlezing.pad.clone(), inlezing.wens.clone()))]
}

fn stuur(daad: Kolomdaad) -> Message {
    Message::Inlezen(Inleesdaad::Kolommen(daad))
}

/// Shows the columns; of a workbook with several sheets it is asked of which. `waarom` is why the file is asked about.
pub fn vraag_blad(model: &mut Model, waarom: Option<&str>) {
    let Some(klaar) = gelezen(model).and_then(|inlezing| inlezing.klaar.clone()) else { return };
    let gevuld = klaar.bladen.iter().enumerate().filter(|(_, blad)| blad.gevuld);
    let opties: Vec<(String, Message)> = gevuld
        .map(|(n, blad)| {
            let naam = blad.naam.as_deref().unwrap_or_default();
            let soort = match (blad.soort, blad.eigen) {
                (Some(soort), _) => woorden::groep(soort),
                (None, true) => "gegevens van het plan",
                (None, false) => "niet herkend",
            };
            (format!("{} ({soort})", kort(naam, KOP)), stuur(Kolomdaad::Blad(n)))
        })
        .collect();
    match &opties[..] {
        [] => {}
        [(_, Message::Inlezen(Inleesdaad::Kolommen(Kolomdaad::Blad(blad))))] => open_blad(model, *blad, waarom),
        _ => {
            let uitleg = waarom.unwrap_or("Dit bestand heeft meer dan één blad.").to_owned();
            vraag(model, "De kolommen van welk blad?", uitleg, opties, None);
        }
    }
}

/// Shows the columns of a sheet, or asks what it is.
fn open_blad(model: &mut Model, blad: usize, waarom: Option<&str>) {
    if gelezen(model).is_some_and(|inlezing| inlezing.recept(blad).is_some()) {
        return model.blik.lagen.push(Laag::Kolommen(Kolommenlijst { blad, keuze: 0 }));
    }
    vraag_soort(model, blad, waarom);
}

/// Asks what a sheet is.
fn vraag_soort(model: &mut Model, nummer: usize, waarom: Option<&str>) {
    let Some(inlezing) = gelezen(model) else { return };
    let Some(blad) = inlezing.blad(nummer) else { return };
    let nu = inlezing.recept(nummer).map(|recept| recept.soort);
    let mut uitleg = waarom.map_or_else(String::new, |waarom| format!("{} ", hoofdletter(waarom)));
    if blad.eigen {
        uitleg.push_str("Dit zijn gegevens van het plan zelf: hun kolommen heten zoals wijkplan ze noemt. ");
    }
    uitleg.push_str("Zeg wat erin staat; daarna wijst u de kolommen aan.");
    if blad.lezing(Groep::Grenzen).is_none() {
        uitleg.push_str(" Grenzen leest wijkplan alleen uit een kaart: GeoJSON of TopoJSON.");
    }
    let optie = |recept: &Recept| Optie {
        tekst: woorden::groep(recept.soort).to_owned(),
        gevolg: Gevolg::Stuur(stuur(Kolomdaad::Soort(nummer, recept.soort))),
    };
    let keuze = blad.lezingen.iter().position(|recept| Some(recept.soort) == nu).unwrap_or(0);
    let opties = blad.lezingen.iter().map(optie).collect();
    let titel = if blad.naam.is_some() { "Wat is dit blad?" } else { "Wat is dit bestand?" }.to_owned();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze, bij_esc: None }));
}

/// Reads a sheet as this, and shows its columns.
fn lees_als(model: &mut Model, blad: usize, soort: Groep) -> Vec<Effect> {
    let recept = gelezen(model).and_then(|inlezing| inlezing.blad(blad)?.lezing(soort)).cloned();
    let Some(recept) = recept else { return Vec::new() };
    if lijst(model).is_none() {
        model.blik.lagen.push(Laag::Kolommen(Kolommenlijst { blad, keuze: 0 }));
    }
    opnieuw(model, |wens| {
        wens.lezingen.insert(blad, recept);
    })
}

/// How the columns that are shown are read.
fn huidig(model: &Model) -> Option<(usize, &Recept)> {
    let blad = lijst(model)?.blad;
    Some((blad, gelezen(model)?.recept(blad)?))
}

/// Asks what stands in a column.
fn vraag_veld(model: &mut Model, plaats: usize) {
    let Some((_, recept)) = huidig(model) else { return };
    let Some(kolom) = recept.kolommen.get(plaats) else { return };
    let optie = |veld: &'static str| {
        let woord = woorden::veld(recept.soort, veld);
        let eerder = recept.eerder(plaats, veld).map(|k| zichtbaar(&recept.kolommen[k].kop));
        let tekst = eerder.map_or(woord.clone(), |kop| format!("{woord} (nu uit “{}”)", kort(&kop, KOP)));
        Optie { tekst, gevolg: Gevolg::Stuur(stuur(Kolomdaad::Veld(plaats, veld))) }
    };
    let velden: Vec<&'static str> = std::iter::once("").chain(recept.soort.velden().iter().map(|v| v.naam)).collect();
    let keuze = velden.iter().position(|veld| *veld == kolom.veld).unwrap_or(0);
    let uitleg = "Een letter gaat naar het volgende veld dat zo begint. Een veld komt uit één kolom.".to_owned();
    let titel = format!("Wat staat er in “{}”?", kort(&zichtbaar(&kolom.kop), KOP));
    let opties = velden.into_iter().map(optie).collect();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze, bij_esc: None }));
}

/// Reads a column as this field.
fn zet(model: &mut Model, plaats: usize, veld: &str) -> Vec<Effect> {
    let Some((blad, recept)) = huidig(model) else { return Vec::new() };
    if recept.kolommen.get(plaats).is_none_or(|kolom| kolom.veld == veld) {
        return Vec::new();
    }
    let mut recept = recept.clone();
    recept.zet(plaats, veld);
    // It is no longer the one of that name.
    recept.naam.clear();
    opnieuw(model, |wens| {
        wens.lezingen.insert(blad, recept);
    })
}

/// Asks by which recipe of the plan the columns are to be read.
fn vraag_recept(model: &mut Model) {
    let Some((nummer, nu)) = huidig(model) else { return };
    let Some(klaar) = gelezen(model).and_then(|inlezing| inlezing.klaar.as_ref()) else { return };
    let Some(blad) = klaar.bladen.get(nummer) else { return };
    let koppen = nu.koppen();
    let passend: Vec<&Recept> = klaar.recepten.iter().filter(|recept| recept.ontbreekt(&koppen).is_empty()).collect();
    if passend.is_empty() {
        let toets = model.blik.inrichting.toetsen.van("kolommen-opslaan");
        return model.blik.zeg(format!("dit plan heeft geen recept voor deze koppen; [{toets}] maakt er een"));
    }
    let optie = |recept: &&Recept| {
        let tekst = format!("{} ({})", kort(&zichtbaar(&recept.naam), KOP), woorden::groep(recept.soort));
        Optie { tekst, gevolg: Gevolg::Stuur(stuur(Kolomdaad::Recept(Some(Box::new((*recept).clone()))))) }
    };
    let keuze = passend.iter().position(|recept| recept.naam == nu.naam);
    let mut opties: Vec<Optie> = passend.iter().map(optie).collect();
    if blad.soort.is_some() {
        let gevolg = Gevolg::Stuur(stuur(Kolomdaad::Recept(None)));
        opties.push(Optie { tekst: "zoals wijkplan het bestand vanzelf leest".to_owned(), gevolg });
    }
    let uitleg = "De recepten van dit plan die bij deze koppen passen.".to_owned();
    let titel = "Volgens welk recept?".to_owned();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze: keuze.unwrap_or(0), bij_esc: None }));
}

/// Reads the columns by a recipe, or as long as nothing is said.
fn volg(model: &mut Model, recept: Option<&Recept>) -> Vec<Effect> {
    let Some((blad, nu)) = huidig(model) else { return Vec::new() };
    let zo = recept.map(|recept| recept.voor(&nu.koppen()));
    opnieuw(model, |wens| match zo {
        Some(recept) => {
            wens.lezingen.insert(blad, recept);
        }
        None => {
            wens.lezingen.remove(&blad);
        }
    })
}

/// Asks before columns that were set by hand are thrown away.
pub fn vraag_weg(model: &mut Model) {
    let toets = model.blik.inrichting.toetsen.van("inlezen-kolommen");
    let uitleg = format!(
        "De kolommen die u aanwees, zijn niet opgeslagen, en van het bestand is niets ingelezen. Opslaan als recept kan bij \
         de kolommen: [{toets}]."
    );
    let opties = vec![
        ("verder met dit bestand".to_owned(), Message::Afgebroken),
        ("weggooien".to_owned(), Message::GooiKladWeg),
    ];
    vraag(model, "Kolommen weggooien?", uitleg, opties, None);
}

/// Asks under which name this is kept.
fn vraag_naam(model: &mut Model) {
    let Some((_, recept)) = huidig(model) else { return };
    let naam = recept.naam.clone();
    if model.werk.schijf.kijken {
        return model.blik.zeg_fout("alleen lezen: een recept opslaan kan hier niet");
    }
    if gelezen(model).and_then(|inlezing| inlezing.klaar.as_ref()).is_none_or(|klaar| klaar.onbekend) {
        return model.blik.zeg_fout("zo is het bestand nog niet te lezen: wijs eerst meer kolommen aan");
    }
    if model.werk.pad().is_none() {
        let toets = model.blik.inrichting.toetsen.van("opslaan");
        return bericht(
            model,
            "Sla eerst het plan op",
            &format!(
                "Een recept staat in de map van het plan, en dit plan heeft nog geen map. Ga terug met esc, sla het plan op \
                 met [{toets}] en lees het bestand dan opnieuw in."
            ),
        );
    }
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel: "Hoe heet dit recept?".to_owned(),
        uitleg:
            "Een volgend bestand met dezelfde koppen leest wijkplan dan vanzelf zo. Het komt in de map recepten van \
                 het plan."
                .to_owned(),
        veld: if naam.is_empty() { Veld::default() } else { Veld::vervangbaar(naam) },
        doel: Invoerdoel::Receptnaam,
        fout: None,
        maat: None,
    }));
}

/// Keeps it under the name that was typed. One that is there already is replaced when the same name is given again: `gezegd`
/// is what was said of it before.
///
/// # Errors
/// What is wrong with it.
pub fn naam_getypt(model: &mut Model, tekst: &str, gezegd: Option<&str>) -> Result<Vec<Effect>, String> {
    let Some((blad, nu)) = huidig(model) else { return Ok(Vec::new()) };
    let recept = nu.genaamd(tekst).map_err(|fout| {
        let zin = woorden::fout(nu, &fout);
        zin.herstel.map_or(zin.wat.clone(), |herstel| format!("{}; {herstel}", zin.wat))
    })?;
    let klaar = gelezen(model).and_then(|inlezing| inlezing.klaar.as_ref());
    let er = klaar.and_then(|klaar| klaar.recepten.iter().find(|er| letters(&er.naam) == letters(&recept.naam)));
    if let Some(er) = er {
        let vraag = format!("recept “{}” is er al; nog eens [enter] vervangt het", kort(&zichtbaar(&er.naam), KOP));
        if gezegd != Some(vraag.as_str()) {
            return Err(vraag);
        }
    }
    Ok(vec![Effect::Inlezen(Inleeswerk::Bewaar(blad, recept))])
}

/// Says where it was kept, and reads the file by it.
pub fn bewaard(
    model: &mut Model,
    blad: usize,
    recept: Recept,
    uitslag: Result<std::path::PathBuf, String>,
) -> Vec<Effect> {
    match uitslag {
        Err(fout) => {
            bericht(model, "Niet opgeslagen", &fout);
            Vec::new()
        }
        Ok(pad) => {
            let bestand = pad.file_name().map(|naam| Path::new("recepten").join(naam)).unwrap_or(pad);
            model.blik.zeg(format!(
                "opgeslagen: recept “{}”, in {}",
                kort(&zichtbaar(&recept.naam), KOP),
                zichtbaar(&bestand.display().to_string())
            ));
            opnieuw(model, |wens| {
                wens.lezingen.insert(blad, recept);
            })
        }
    }
}
