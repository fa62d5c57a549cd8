//! Reading in a file of others: choosing it, what it would do to the plan, and doing that. Reading a large file takes longer
//! than a frame: the shell does it on a thread of its own, and the screen goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::{Inlezing, Laag};
use super::blik::veld::Veld;
use super::effect::{Effect, Inleeswerk};
use super::kolommen::{self, open, opnieuw};
use super::layers::veranderd;
use super::message::Message;
use super::message::inlezen::{Inleesantwoord, Inleesdaad, Wens};
use super::model::Model;
use super::vragen::{bericht, vraag};
use crate::calc::import::JAREN;
use crate::plan::inlezing::met_inlezing;
use crate::report::import::Voorproef;
use crate::store;
use crate::store::inhoud::Inhoud;
use crate::text::getal;

/// Does it.
pub fn doe(model: &mut Model, daad: Inleesdaad) -> Vec<Effect> {
    match daad {
        Inleesdaad::Kies => vec![Effect::Inlezen(Inleeswerk::Zoek(model.blik.inleesmap.clone()))],
        Inleesdaad::Map(map) => vec![Effect::Inlezen(Inleeswerk::Zoek(Some(map)))],
        Inleesdaad::Typ(begin) => {
            model.blik.lagen.push(Laag::Invoer(Invoer {
                titel: "Welk bestand inlezen?".to_owned(),
                uitleg: "Het pad van een bestand. Tab vult een naam aan, ~ is uw eigen map.".to_owned(),
                veld: {
                    let mut veld = Veld::default();
                    veld.plak(&begin);
                    veld
                },
                doel: Invoerdoel::Inlezen,
                fout: None,
                maat: None,
            }));
            Vec::new()
        }
        Inleesdaad::Lees(pad) => {
            model.blik.inleesmap = pad.parent().map(Path::to_owned).filter(|map| map.as_os_str() != "");
            model.blik.lagen.push(Laag::Inlezen(Inlezing::van(pad.clone())));
            vec![Effect::Inlezen(Inleeswerk::Lees(pad, Wens::default()))]
        }
        Inleesdaad::Jaar => {
            let nu = open(model).and_then(|inlezing| inlezing.wens.jaar);
            model.blik.lagen.push(Laag::Invoer(Invoer {
                titel: "Van welk jaar is dit bestand?".to_owned(),
                uitleg: "Het jaar waarvan de cijfers of grenzen zijn, bijvoorbeeld 2024.".to_owned(),
                veld: nu.map_or_else(Veld::default, |jaar| Veld::vervangbaar(getal::jaar(jaar))),
                doel: Invoerdoel::Inleesjaar,
                fout: None,
                maat: None,
            }));
            Vec::new()
        }
        Inleesdaad::Veranderd => {
            veranderd::kies(model);
            Vec::new()
        }
        Inleesdaad::Toon(waarvan) => {
            veranderd::open(model, waarvan);
            Vec::new()
        }
        Inleesdaad::Kolommen(daad) => kolommen::doe(model, daad),
    }
}

/// Takes the year that was typed.
///
/// # Errors
/// When it is none.
pub fn jaar_getypt(model: &mut Model, tekst: &str) -> Result<Vec<Effect>, String> {
    let jaar = tekst.trim().parse().ok().filter(|jaar| JAREN.contains(jaar));
    let jaar = jaar.ok_or_else(|| {
        let (van, tot) = (getal::jaar(*JAREN.start()), getal::jaar(*JAREN.end()));
        format!("typ een jaar van {van} tot en met {tot}")
    })?;
    Ok(opnieuw(model, |wens| wens.jaar = Some(jaar)))
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
pub fn antwoord(model: &mut Model, antwoord: Inleesantwoord) -> Vec<Effect> {
    match antwoord {
        Inleesantwoord::Inhoud(Ok(inhoud)) => kies(model, &inhoud),
        Inleesantwoord::Inhoud(Err(fout)) => {
            model.blik.inleesmap = None;
            bericht(model, "Deze map is niet te lezen", &fout);
        }
        Inleesantwoord::Gelezen(pad, wens, uitslag) => gelezen(model, &pad, &wens, uitslag),
        Inleesantwoord::Bewaard(blad, recept, uitslag) => return kolommen::bewaard(model, blad, recept, uitslag),
    }
    Vec::new()
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
    opties.push(("een pad typen …".to_owned(), stuur(Inleesdaad::Typ(String::new()))));
    let uitleg = format!(
        "In {}: CSV, XLSX, ODS, GeoJSON of TopoJSON, ook als .gz. Wat een bestand is, zegt zijn inhoud; u ziet eerst wat er \
         verandert.",
        inhoud.map.display()
    );
    model.blik.inleesmap = Some(inhoud.map.clone());
    vraag(model, "Welk bestand inlezen?", uitleg, opties, None);
}

/// Shows what the file would do, where that is still waited for.
fn gelezen(model: &mut Model, pad: &Path, wens: &Wens, uitslag: Result<Arc<Voorproef>, String>) {
    let Some(inlezing) = open(model) else { return };
    if inlezing.pad != pad || inlezing.wens != *wens || !inlezing.bezig {
        return;
    }
    inlezing.bezig = false;
    match uitslag {
        Ok(voorproef) => {
            // Once, and not again while the columns are being set.
            let vraag = (voorproef.onbekend && inlezing.klaar.is_none()).then(|| voorproef.kop.join(" "));
            (inlezing.klaar, inlezing.schuif) = (Some(voorproef), 0);
            if let Some(waarom) = vraag {
                kolommen::vraag_blad(model, Some(&waarom));
            }
        }
        Err(fout) => {
            // With what lies over it.
            let is_deze = |laag: &Laag| matches!(laag, Laag::Inlezen(_));
            if let Some(plaats) = model.blik.lagen.iter().rposition(is_deze) {
                model.blik.lagen.truncate(plaats);
            }
            bericht(model, "Niet ingelezen", &fout);
        }
    }
}

/// Carries it out, as one change; false where there is nothing to do or the plan refuses it.
pub fn voer_uit(model: &mut Model, inlezing: &Inlezing) -> bool {
    let Some(voorproef) = inlezing.klaar.as_ref().filter(|_| !inlezing.bezig) else { return false };
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
