//! The palette: every action by a few of its letters, with its key beside it, and everything of the plan by its name. An
//! action of another screen goes there first.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::dekking::EISEN;
use crate::text::zoeken;
use crate::tui::actions::{Actie, Context, Waar, acties};
use crate::tui::bewerken::keuzes;
use crate::tui::blik::lagen::{Laag, Laagsoort, Palet};
use crate::tui::effect::Effect;
use crate::tui::formulier::ingangen;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::selectie::ga;
use crate::tui::view::tabel::eerste_rij;
use crate::tui::view::vel::{Vel, kort, vul};
use crate::tui::wijzer::eisplaats;

/// The screen to which an action goes that does not apply on the one below; in the presentation there is none.
pub fn elders(model: &Model, actie: &Actie) -> Option<Scherm> {
    match actie.waar {
        Waar::Op(schermen)
            if !schermen.contains(&model.blik.scherm) && !model.blik.lagen.contains(&Laag::Presentatie) =>
        {
            schermen.first().copied()
        }
        _ => None,
    }
}

/// What the palette says of an action.
fn woorden(model: &Model, actie: &Actie) -> String {
    elders(model, actie).map_or_else(|| actie.titel.to_owned(), |scherm| format!("{}{}", actie.titel, naar(scherm)))
}

fn naar(scherm: Scherm) -> String {
    format!(" — {}", scherm.naam())
}

/// Does an action, on its own screen where it has one.
fn doe(model: &mut Model, actie: &Actie) -> Vec<Effect> {
    if let Some(scherm) = elders(model, actie) {
        ga(model, scherm);
        let toets = model.blik.inrichting.toetsen.van(actie.id);
        if !(actie.wanneer)(model) {
            model.blik.zeg(format!("er is hier nu niets voor “{}”; {toets} doet het", actie.titel));
            return Vec::new();
        }
        if actie.bericht.wil_gezien() {
            model.blik.zeg(format!("kies eerst wat u wilt wijzigen; {toets} doet het: {}", actie.titel));
            return Vec::new();
        }
    }
    model.blik.vervolg.push(actie.bericht.clone());
    Vec::new()
}

/// Something that the palette finds.
#[derive(Debug, Clone)]
pub enum Vondst {
    /// An action.
    Actie(&'static Actie),
    /// A list or a noun of the plan by its name, and what opens it.
    Zaak(String, Message),
}

impl Vondst {
    /// The action, when it is one.
    pub const fn actie(&self) -> Option<&'static Actie> {
        match self {
            Self::Actie(actie) => Some(actie),
            Self::Zaak(..) => None,
        }
    }
}

/// From how many letters on the nouns of the plan are looked through as well.
const LETTERS: usize = 2;

/// The lists and the nouns of the plan that fit what was typed, each with how badly.
fn zaken(model: &Model, zoek: &str) -> Vec<(u32, Vondst)> {
    if zoek.trim().chars().count() < LETTERS || model.blik.lagen.contains(&Laag::Presentatie) {
        return Vec::new();
    }
    let lijsten = ingangen::ingangen().into_iter().map(|i| (format!("{} bewerken", i.woord()), i.bericht()));
    // There are many fields: only those in which it stands as it was typed.
    let velden = ingangen::velden().into_iter().filter(|(naam, _)| zoeken::past(naam, zoek.trim()));
    let eisen = EISEN.iter().map(|e| (format!("eis {} {}", e.id, e.titel), Message::Wijs(eisplaats(e.id))));
    let alle = keuzes::acties(model.werk.basis())
        .into_iter()
        .chain(lijsten)
        .chain(velden)
        .chain(eisen)
        .chain(ingangen::namen(&model.werk.plan));
    alle.filter_map(|(naam, bericht)| Some((score(&naam, zoek)?, Vondst::Zaak(naam, bericht)))).collect()
}

/// What fits what was typed, the best first: actions of another screen only where nothing else fits as well.
pub fn gevonden(model: &Model, zoek: &str) -> Vec<Vondst> {
    // Below the palette lies a screen or the presentation.
    let laag = model.blik.lagen.contains(&Laag::Presentatie).then_some(Laagsoort::Presentatie);
    let context = Context {
        scherm: model.blik.scherm,
        laag,
        rondleiding: model.blik.rondleiding.is_some(),
        te_klein: false,
        cel: false,
    };
    let mut uit: Vec<(u32, &Actie)> = acties()
        .filter(|a| (a.waar.geldt(context) || elders(model, a).is_some()) && a.bericht != Message::Palet)
        .filter_map(|a| score(&woorden(model, a), zoek).map(|s| (s, a)))
        .collect();
    // The sort is stable: equal scores keep the order of the table.
    uit.sort_by_key(|&(score, actie)| (!kan(model, actie), score, elders(model, actie).is_some()));
    let acties = uit.into_iter().map(|(score, actie)| (!kan(model, actie), score, Vondst::Actie(actie)));
    let zaken = zaken(model, zoek).into_iter().map(|(score, zaak)| (false, score, zaak));
    let mut alle: Vec<(bool, u32, Vondst)> = acties.chain(zaken).collect();
    alle.sort_by_key(|&(kan_niet, score, _)| (kan_niet, score));
    alle.into_iter().map(|(.., vondst)| vondst).collect()
}

/// Whether it would do something; what waits on another screen is known there.
fn kan(model: &Model, actie: &Actie) -> bool {
    elders(model, actie).is_some() || (actie.wanneer)(model)
}

/// How badly `zoek` fits `tekst`: the letters that are skipped between its letters, or none when they do not stand
/// there in that order.
pub fn score(tekst: &str, zoek: &str) -> Option<u32> {
    let tekst: Vec<char> = zoeken::kaal(tekst).chars().collect();
    let zoek: Vec<char> = zoeken::kaal(zoek).chars().filter(|c| !c.is_whitespace()).collect();
    if zoek.is_empty() {
        return Some(0);
    }
    let vanaf = |start: usize| {
        let (mut plek, mut sprongen) = (start, 0_u32);
        for letter in &zoek {
            let stap = tekst[plek..].iter().position(|c| c == letter)?;
            if plek > start {
                sprongen += u32::try_from(stap).unwrap_or(u32::MAX);
            }
            plek += stap + 1;
        }
        Some(sprongen * 4 + u32::try_from(start).unwrap_or(u32::MAX))
    };
    (0..tekst.len()).filter(|&i| tekst[i] == zoek[0]).filter_map(vanaf).min()
}

/// Handles a key.
pub fn toets(model: &mut Model, mut palet: Palet, toets: Toets) -> Vec<Effect> {
    let gevonden = gevonden(model, palet.zoek.tekst());
    match toets.code {
        KeyCode::Enter => {
            return match gevonden.get(palet.keuze) {
                Some(Vondst::Actie(actie)) => doe(model, actie),
                Some(Vondst::Zaak(_, bericht)) => {
                    model.blik.vervolg.push(bericht.clone());
                    Vec::new()
                }
                None => Vec::new(),
            };
        }
        KeyCode::Up => palet.keuze = palet.keuze.saturating_sub(1),
        KeyCode::Down => palet.keuze = (palet.keuze + 1).min(gevonden.len().saturating_sub(1)),
        _ => {
            if palet.zoek.toets(toets) {
                palet.keuze = 0;
            }
        }
    }
    model.blik.lagen.push(Laag::Palet(palet));
    Vec::new()
}

/// Draws the palette.
pub fn teken(vel: &mut Vel<'_, '_>, palet: &Palet) {
    let binnen = vel.venster(66, 18, "Actie");
    let thema = vel.thema();
    vel.veld(binnen, ": ", &palet.zoek);
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    let gevonden = gevonden(vel.model, palet.zoek.tekst());
    if gevonden.is_empty() {
        return vel.regel(lijf, Line::styled(zoeken::niets("actie", palet.zoek.tekst()), thema.zwak()));
    }
    let eerste = eerste_rij(palet.keuze, usize::from(lijf.height), gevonden.len());
    for (i, vlak) in (eerste..gevonden.len()).zip(lijf.rows()) {
        let gekozen = i == palet.keuze;
        let Vondst::Actie(actie) = &gevonden[i] else {
            zaak(vel, vlak, &gevonden[i], gekozen);
            vel.klikbaar(vlak, Message::Laagkeuze(i));
            continue;
        };
        let kan = kan(vel.model, actie);
        let stijl = if kan { ratatui::style::Style::new() } else { thema.zwak() };
        let stijl = if gekozen { stijl.patch(thema.gekozen()) } else { stijl };
        let merk = if gekozen { "▸" } else { " " };
        let breedte = usize::from(lijf.width).saturating_sub(14);
        let staart = match elders(vel.model, actie) {
            Some(scherm) => naar(scherm),
            None if kan => String::new(),
            None => " (nu niets te doen)".to_owned(),
        };
        // Where it goes stays in sight.
        let titel = kort(actie.titel, breedte.saturating_sub(staart.width())) + &staart;
        let toets = vul(&vel.model.blik.inrichting.toetsen.toets(actie), 12, true);
        let delen =
            vec![Span::raw(merk), Span::styled(vul(&titel, breedte, false), stijl), Span::styled(toets, thema.kop())];
        vel.regel(vlak, Line::from(delen));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
    vel.meer(lijf, eerste > 0, eerste + usize::from(lijf.height) < gevonden.len());
}

fn zaak(vel: &mut Vel<'_, '_>, vlak: Rect, vondst: &Vondst, gekozen: bool) {
    let Vondst::Zaak(naam, _) = vondst else { return };
    let thema = vel.thema();
    let tekst = vul(naam, usize::from(vlak.width).saturating_sub(1), false);
    let stijl = if gekozen { thema.gekozen() } else { ratatui::style::Style::new() };
    vel.regel(vlak, Line::from(vec![Span::raw(if gekozen { "▸" } else { " " }), Span::styled(tekst, stijl)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_are_enough_and_close_ones_win() {
        assert!(score("ongedaan maken", "ogm").is_some());
        assert!(score("ongedaan maken", "zz").is_none());
        assert!(score("opslaan", "ops") < score("opnieuw doen, samen", "ops"));
    }
}
