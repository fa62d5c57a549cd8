//! The palette: every action by a few of its letters, with its key beside it.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::veld::Veld;
use super::{Laag, Laagsoort};
use crate::tui::actions::{Actie, Context, acties};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view::tabel::eerste_rij;
use crate::tui::view::vel::{Vel, vul};

/// The state of the palette.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Palet {
    /// What was typed.
    pub zoek: Veld,
    /// The selected line.
    pub keuze: usize,
}

/// The actions that fit what was typed and apply on the screen below, the best first.
pub fn gevonden(model: &Model, zoek: &str) -> Vec<&'static Actie> {
    // Below the palette lies a screen or the presentation.
    let laag = model.lagen.contains(&Laag::Presentatie).then_some(Laagsoort::Presentatie);
    let context = Context { scherm: model.scherm, laag, te_klein: false };
    let mut uit: Vec<(u32, &Actie)> = acties()
        .filter(|a| a.waar.geldt(context) && a.bericht != Message::Palet)
        .filter_map(|a| score(a.titel, zoek).map(|s| (s, a)))
        .collect();
    // The sort is stable: equal scores keep the order of the table.
    uit.sort_by_key(|&(score, actie)| (!(actie.wanneer)(model), score));
    uit.into_iter().map(|(_, a)| a).collect()
}

/// How badly `zoek` fits `tekst`: the letters that are skipped between its letters, or none when they do not stand
/// there in that order.
pub fn score(tekst: &str, zoek: &str) -> Option<u32> {
    let tekst: Vec<char> = tekst.to_lowercase().chars().collect();
    let zoek: Vec<char> = zoek.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
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
                Some(actie) => crate::tui::update::update(model, actie.bericht.clone()),
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
    model.lagen.push(Laag::Palet(palet));
    Vec::new()
}

/// Draws the palette.
pub fn teken(vel: &mut Vel<'_, '_>, palet: &Palet) {
    let binnen = vel.venster(66, 18, "Opdracht");
    let thema = vel.thema();
    let (voor, na) = palet.zoek.gesplitst();
    vel.regel(binnen, super::invoer::veldregel(": ", voor, na, thema.kop()));
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    let gevonden = gevonden(vel.model, palet.zoek.tekst());
    if gevonden.is_empty() {
        return vel.regel(lijf, Line::styled("Geen opdracht met deze letters.", thema.zwak()));
    }
    let eerste = eerste_rij(palet.keuze, usize::from(lijf.height), gevonden.len());
    for (i, vlak) in (eerste..gevonden.len()).zip(lijf.rows()) {
        let actie = gevonden[i];
        let gekozen = i == palet.keuze;
        let kan = (actie.wanneer)(vel.model);
        let stijl = if kan { ratatui::style::Style::new() } else { thema.zwak() };
        let stijl = if gekozen { stijl.patch(thema.gekozen()) } else { stijl };
        let merk = if gekozen { "▸" } else { " " };
        let titel = if kan { actie.titel.to_owned() } else { format!("{} (nu niets te doen)", actie.titel) };
        let breedte = usize::from(lijf.width).saturating_sub(14);
        let toets = vul(&vel.model.inrichting.toetsen.toets(actie), 12, true);
        let delen =
            vec![Span::raw(merk), Span::styled(vul(&titel, breedte, false), stijl), Span::styled(toets, thema.kop())];
        vel.regel(vlak, Line::from(delen));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
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
