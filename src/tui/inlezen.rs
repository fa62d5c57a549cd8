//! Reading in a file of others: choosing it, what it would do to the plan, and doing that. Reading a large file takes longer
//! than a frame: the shell does it on a thread of its own, and the screen goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::{Inlezing, Laag};
use super::blik::veld::Veld;
use super::effect::{Effect, Inleeswerk};
use super::layers::veranderd;
use super::message::Message;
use super::message::inlezen::{Inleesantwoord, Inleesdaad};
use super::model::Model;
use super::vragen::{bericht, vraag};
use crate::plan::inlezing::met_inlezing;
use crate::report::import::Voorproef;
use crate::store;
use crate::store::inhoud::Inhoud;

/// Does it.
pub fn doe(model: &mut Model, daad: Inleesdaad) -> Vec<Effect> {
    match daad {
        Inleesdaad::Kies => vec![Effect::Inlezen(Inleeswerk::Zoek(model.blik.inleesmap.clone()))],
        Inleesdaad::Map(map) => vec![Effect::Inlezen(Inleeswerk::Zoek(Some(map)))],
        Inleesdaad::Typ => {
            model.blik.lagen.push(Laag::Invoer(Invoer {
                titel: "Welk bestand inlezen?".to_owned(),
                uitleg: "Het pad van een bestand. Tab vult een naam aan, ~ is uw eigen map.".to_owned(),
                veld: Veld::default(),
                doel: Invoerdoel::Inlezen,
                fout: None,
                maat: None,
            }));
            Vec::new()
        }
        Inleesdaad::Lees(pad) => {
            model.blik.inleesmap = pad.parent().map(Path::to_owned).filter(|map| map.as_os_str() != "");
            model.blik.lagen.push(Laag::Inlezen(Inlezing::van(pad.clone())));
            vec![Effect::Inlezen(Inleeswerk::Lees(pad))]
        }
        Inleesdaad::Veranderd => {
            veranderd::kies(model);
            Vec::new()
        }
        Inleesdaad::Toon(waarvan) => {
            veranderd::open(model, waarvan);
            Vec::new()
        }
    }
}

/// Takes the path that was typed.
///
/// # Errors
/// What is wrong with it.
pub fn getypt(model: &mut Model, tekst: &str) -> Result<Vec<Effect>, String> {
    let pad = tekst.trim();
    if pad.is_empty() {
        return Err("typ het pad van een bestand, bijvoorbeeld ~/Downloads/scholen.csv".to_owned());
    }
    Ok(doe(model, Inleesdaad::Lees(store::staat::uitgeschreven(Path::new(pad)))))
}

/// Takes what came back.
pub fn antwoord(model: &mut Model, antwoord: Inleesantwoord) {
    match antwoord {
        Inleesantwoord::Inhoud(Ok(inhoud)) => kies(model, &inhoud),
        Inleesantwoord::Inhoud(Err(fout)) => {
            model.blik.inleesmap = None;
            bericht(model, "Deze map is niet te lezen", &fout);
        }
        Inleesantwoord::Gelezen(pad, uitslag) => gelezen(model, &pad, uitslag),
    }
}

/// Asks which file.
fn kies(model: &mut Model, inhoud: &Inhoud) {
    let naam = |pad: &Path| pad.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stuur = |daad| Message::Inlezen(daad);
    let mut opties: Vec<(String, Message)> =
        inhoud.bestanden.iter().map(|pad| (naam(pad), stuur(Inleesdaad::Lees(pad.clone())))).collect();
    let map = |tekst: String, pad: &PathBuf| (tekst, stuur(Inleesdaad::Map(pad.clone())));
    opties.extend(inhoud.mappen.iter().map(|pad| map(format!("{}{}", naam(pad), std::path::MAIN_SEPARATOR), pad)));
    opties
        .extend(inhoud.map.parent().map(|boven| map(format!("een map hoger: {}", boven.display()), &boven.to_owned())));
    opties.extend(inhoud.downloads.iter().map(|pad| map(format!("uw downloads: {}", pad.display()), pad)));
    opties.push(("een pad typen …".to_owned(), stuur(Inleesdaad::Typ)));
    let uitleg = format!(
        "In {}: CSV, XLSX, ODS, GeoJSON of TopoJSON, ook als .gz. Wat een bestand is, zegt zijn inhoud; u ziet eerst wat er \
         verandert.",
        inhoud.map.display()
    );
    model.blik.inleesmap = Some(inhoud.map.clone());
    vraag(model, "Welk bestand inlezen?", uitleg, opties, None);
}

/// Shows what the file would do, where that is still waited for.
fn gelezen(model: &mut Model, pad: &Path, uitslag: Result<Arc<Voorproef>, String>) {
    let Some(Laag::Inlezen(inlezing)) = model.blik.lagen.last_mut() else { return };
    if inlezing.pad != pad || inlezing.klaar.is_some() {
        return;
    }
    match uitslag {
        Ok(voorproef) => inlezing.klaar = Some(voorproef),
        Err(fout) => {
            model.blik.lagen.pop();
            bericht(model, "Niet ingelezen", &fout);
        }
    }
}

/// Carries it out, as one change; false where there is nothing to do or the plan refuses it.
pub fn voer_uit(model: &mut Model, inlezing: &Inlezing) -> bool {
    let Some(voorproef) = &inlezing.klaar else { return false };
    let Some(wijziging) = voorproef.wijziging.clone() else { return false };
    // A scenario keeps what it does itself; the plan refuses what cannot be, with words.
    let met = match &model.werk.actief {
        Some(_) => Ok(wijziging.clone()),
        None => met_inlezing(&model.werk.plan, wijziging.clone(), &[inlezing.naam()], model.blik.vandaag),
    };
    if !model.wijzig(met.unwrap_or(wijziging)) {
        return false;
    }
    let toets = model.blik.inrichting.toetsen.van("wat-veranderde");
    if let Some(status) = &mut model.blik.status {
        // The key stands first: a narrow screen cuts off what comes behind it.
        status.tekst =
            format!("ingelezen, [{toets}] toont wat veranderde; uit {}: {}", inlezing.naam(), voorproef.samen);
    }
    true
}
