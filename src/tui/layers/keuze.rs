//! One of a list: which row of the bezetting, which organisation, which finding.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::zoeken;
use crate::tui::bewerken;
use crate::tui::blik::lagen::{Gevolg, Keuzelijst, Laag};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::inlezen::Inleesdaad;
use crate::tui::model::Model;
use crate::tui::view::tabel::eerste_rij;
use crate::tui::view::vel::{Vel, breek, vul};

impl Keuzelijst {
    /// Selects the next line that begins with this letter.
    fn zoek(&mut self, letter: Option<char>) {
        let begint = |woord: &str| zoeken::kaal(woord).chars().next();
        let gezocht = letter.and_then(|c| begint(&c.to_string()));
        let past = |i: &usize| self.opties[*i].tekst.split_whitespace().next().and_then(begint) == gezocht;
        let n = self.opties.len();
        let rondom = (1..=n).map(|stap| (self.keuze + stap) % n.max(1));
        if let Some(i) = rondom.into_iter().find(past) {
            self.keuze = i;
        }
    }
}

/// How a path begins.
const BEGIN: [char; 2] = ['/', '~'];

/// Handles a key.
pub fn toets(model: &mut Model, mut lijst: Keuzelijst, toets: Toets) -> Vec<Effect> {
    let laatste = lijst.opties.len().saturating_sub(1);
    match toets.code {
        KeyCode::Enter => {
            return match lijst.opties.into_iter().nth(lijst.keuze).map(|o| o.gevolg) {
                Some(Gevolg::Stuur(bericht)) => {
                    model.blik.vervolg.push(bericht);
                    Vec::new()
                }
                Some(Gevolg::Tegenwijk(voornemen)) => {
                    bewerken::correctie::motiveer(model, voornemen);
                    Vec::new()
                }
                Some(Gevolg::Rij(code, vervolg)) => {
                    bewerken::formatie::gekozen(model, &code, vervolg);
                    Vec::new()
                }
                None => Vec::new(),
            };
        }
        KeyCode::Up => lijst.keuze = lijst.keuze.saturating_sub(1),
        KeyCode::Down => lijst.keuze = (lijst.keuze + 1).min(laatste),
        KeyCode::Home => lijst.keuze = 0,
        KeyCode::End => lijst.keuze = laatste,
        // How a path begins, which no line of the list does.
        _ if lijst.is_pad() && toets.teken().is_some_and(|teken| BEGIN.contains(&teken)) => {
            let begin = toets.teken().map(String::from).unwrap_or_default();
            model.blik.vervolg.push(Message::Inlezen(Inleesdaad::Typ(begin)));
            return Vec::new();
        }
        _ if toets.teken().is_some() => lijst.zoek(toets.teken()),
        _ => {}
    }
    model.blik.lagen.push(Laag::Keuze(lijst));
    Vec::new()
}

/// Draws the list.
pub fn teken(vel: &mut Vel<'_, '_>, lijst: &Keuzelijst) {
    let scherm = vel.vlak();
    let breedte = scherm.width.saturating_sub(4).min(90);
    let ruimte = usize::from(breedte.saturating_sub(4));
    let mut uitleg: Vec<String> = lijst.uitleg.lines().flat_map(|regel| breek(regel, ruimte)).collect();
    // What can be chosen stays in sight, however much there is to tell before it.
    let plaats = usize::from(scherm.height.saturating_sub(6)).saturating_sub(lijst.opties.len().min(6));
    if uitleg.len() > plaats.max(1) {
        let rest = uitleg.split_off(plaats.max(1) - 1).len();
        uitleg.push(format!("… en nog {rest} regels"));
    }
    let hoogte = u16::try_from(lijst.opties.len() + uitleg.len() + 3).unwrap_or(u16::MAX);
    let binnen = vel.venster(breedte, hoogte, &lijst.titel);
    let thema = vel.thema();
    let kop = u16::try_from(uitleg.len()).unwrap_or(u16::MAX);
    vel.regels(binnen, uitleg.into_iter().map(|r| Line::styled(r, thema.zwak())));
    let lijf = Rect { y: binnen.y.saturating_add(kop + 1), height: binnen.height.saturating_sub(kop + 1), ..binnen };
    let eerste = eerste_rij(lijst.keuze, usize::from(lijf.height), lijst.opties.len());
    for (i, vlak) in (eerste..lijst.opties.len()).zip(lijf.rows()) {
        let gekozen = i == lijst.keuze;
        let tekst = vul(&lijst.opties[i].tekst, usize::from(vlak.width).saturating_sub(1), false);
        let stijl = if gekozen { thema.gekozen() } else { ratatui::style::Style::new() };
        let delen = vec![Span::raw(if gekozen { "▸" } else { " " }), Span::styled(tekst, stijl)];
        vel.regel(vlak, Line::from(delen));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
    vel.meer(lijf, eerste > 0, eerste + usize::from(lijf.height) < lijst.opties.len());
}
