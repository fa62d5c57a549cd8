//! Taking something out of the plan: what hangs on it is shown first, and goes with it in one step, or it stays and is
//! said why.

use super::message::Message;
use super::model::Model;
use super::vragen::{bericht, vraag as stel_vraag};
use crate::plan::deel::Inhoud;
use crate::plan::deel::vind::{bestemming, vind};
use crate::plan::wijziging::weghalen::{Weghalen, weghalen};
use crate::plan::{Plan, Waar, Wijziging};
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::waar::waar as in_woorden;
use crate::text::weigering::weigering;
use crate::text::zaak;

/// Most lines of what hangs on it.
const MEESTE: usize = 8;

/// Takes it out where nothing hangs on it; else asks.
pub fn vraag(model: &mut Model, waar: &Waar) {
    let plan = &model.werk.plan;
    let Some(deel) = vind(plan, waar) else { return model.blik.zeg(NIETS) };
    if bestemming(waar).is_some_and(|daar| daar.aard.mag_weg()) {
        model.wijzig(Wijziging::Zet { waar: waar.clone(), waarde: Inhoud::niets() });
        return;
    }
    let naam = if waar.0.len() == 2 { zaak::met_soort(plan, deel) } else { in_woorden(plan, waar) };
    let titel = format!("{} weghalen", hoofdletter(&naam));
    let gevolg = weghalen(plan, waar);
    let proef = gevolg.wijziging.pas_toe(&mut plan.clone());
    let Weghalen { weg, los, vast, wijziging } = gevolg;
    if !vast.is_empty() {
        let regels = [format!("Dit kan niet zolang er iets aan hangt ({}):", delen(vast.len()))];
        let uitleg = regels.into_iter().chain(lijst(plan, &vast)).chain([WIJZIG_EERST.to_owned()]);
        return bericht(model, &titel, &uitleg.collect::<Vec<_>>().join("\n"));
    }
    let hangt: Vec<String> = uitleg(plan, &weg, &los);
    if let Err(fout) = proef {
        let regels = hangt.into_iter().chain([format!("Dit kan niet: {}.", weigering(plan, &fout))]);
        return bericht(model, &titel, &regels.collect::<Vec<_>>().join("\n"));
    }
    if hangt.is_empty() {
        model.wijzig(wijziging);
        return;
    }
    let n = weg.len() + los.len();
    let ja = format!("weghalen, met wat eraan hangt ({})", delen(n));
    let opties = vec![("niet weghalen".to_owned(), Message::Afgebroken), (ja, Message::HaalWeg(waar.clone()))];
    stel_vraag(model, &titel, hangt.join("\n"), opties, None);
}

/// What is said of a row of which nothing stands in the plan.
pub const NIETS: &str = "hier staat niets in het plan om weg te halen";

const WIJZIG_EERST: &str = "Wijzig dat eerst.";

/// Takes it out with what hangs on it.
pub fn haal_weg(model: &mut Model, waar: &Waar) {
    let wijziging = weghalen(&model.werk.plan, waar).wijziging;
    model.wijzig(wijziging);
}

fn delen(n: usize) -> String {
    aantal(n, "plaats in het plan", "plaatsen in het plan")
}

fn uitleg(plan: &Plan, weg: &[Waar], los: &[Waar]) -> Vec<String> {
    let mut uit = Vec::new();
    if !weg.is_empty() {
        uit.push("Hieraan hangt, en gaat mee weg:".to_owned());
        uit.extend(lijst(plan, weg));
    }
    if !los.is_empty() {
        uit.push("Hier wordt het genoemd, en niet meer:".to_owned());
        uit.extend(lijst(plan, los));
    }
    uit
}

fn lijst(plan: &Plan, waren: &[Waar]) -> Vec<String> {
    let mut woorden: Vec<String> = waren.iter().map(|waar| format!("  {}", in_woorden(plan, waar))).collect();
    woorden.dedup();
    let meer = woorden.len().saturating_sub(MEESTE);
    woorden.truncate(MEESTE);
    if meer > 0 {
        woorden.push(format!("  en nog {meer}"));
    }
    woorden
}
