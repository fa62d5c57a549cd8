//! Wijk: everything about one wijk, in six blocks. On a small screen one of them is open; on a large one all are.
//!
//! ```text
//! ┌ Marsdijk ────────────────────┐┌ Kerncijfers ─────────────────────────────────┐
//! │ Mensen            11.930     ││ Wmo-cliënten      460 personen     CBS 2020  │
//! │▸Kerncijfers       24 cijfers ││ jeugdzorg         415 personen     CBS 2020  │
//! │ Vraag             61.020 uur ││ eenzaam          42,0 % volwass.  RIVM 2020  │
//! │ Team              ▲ 39,0 fte ││ let op: twee jaargangen …                    │
//! │ Plekken           5          ││                                              │
//! │ Bevindingen       ▲ 3        ││                                              │
//! └──────────────────────────────┘└──────────────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::tabel::eerste_rij;
use super::vel::{Vel, vul};
use super::wijkblok::{regels, samenvatting};
use super::{doorjaren, kaart};
use crate::text::aantal::hoofdletter;
use crate::text::verslag::MERK;
use crate::tui::message::{Doel, Message};
use crate::tui::posten::{self, Blok, Post};
use crate::tui::{notities, onderwerpen};

/// Lines of the picture over the years, and of a screen with room for it.
const JAARHOOGTE: u16 = 13;
const MET_JAREN: u16 = 42;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    if vel.model.werk.plan.wijken.is_empty() {
        let binnen = vel.kader(vlak, "Wijk");
        let zin = "Dit plan heeft nog geen wijken. Zet voor elke wijk een bestand in de map wijken/ van het plan.";
        let zinnen = super::vel::breek(zin, usize::from(binnen.width));
        return vel.regels(binnen, zinnen.into_iter().map(Line::raw));
    }
    if vlak.width >= 120 && vlak.height >= 34 {
        alle(vel, vlak);
    } else {
        een(vel, vlak);
    }
}

/// Lines of the map, and of what stands above it then.
const KAART: u16 = 15;
const BIJ_KAART: u16 = 12;

/// All six blocks: three columns of two.
fn alle(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let naam = naam(vel);
    let mut kolommen: [Rect; 3] =
        vlak.layout(&Layout::horizontal([Constraint::Fill(4), Constraint::Fill(5), Constraint::Fill(5)]));
    // The column decides what stands together: people, work, place.
    let mut paren =
        [(Blok::Mensen, Blok::Kerncijfers, 18), (Blok::Vraag, Blok::Team, 24), (Blok::Plekken, Blok::Bevindingen, 14)];
    if vlak.width >= doorjaren::VANAF && vlak.height >= MET_JAREN && vel.model.heeft_grenzen() {
        let [rest, op] = kolommen[0].layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(KAART)]));
        (kolommen[0], paren[0].2) = (rest, BIJ_KAART);
        kaart::paneel(vel, op, kaart::Lagen { plekken: true, ..kaart::Lagen::default() });
    }
    if vlak.width >= doorjaren::VANAF && vlak.height >= MET_JAREN {
        let delen = Layout::vertical([Constraint::Fill(1), Constraint::Length(JAARHOOGTE)]);
        let [rest, jaren] = kolommen[2].layout(&delen);
        kolommen[2] = rest;
        let g = vel.model.blik.keuze.gebied;
        doorjaren::fte(vel, jaren, &hoofdletter(vel.model.gebiedsnaam(g)), |stand| stand.gebied(g));
    }
    for (kolom, (boven, onder, hoogte)) in kolommen.into_iter().zip(paren) {
        let [b, o] = kolom
            .layout(&Layout::vertical([Constraint::Length(hoogte.min(kolom.height / 2 + 4)), Constraint::Fill(1)]));
        for (blok, vlak) in [(boven, b), (onder, o)] {
            let titel = if blok == Blok::Mensen { format!("{naam}: mensen") } else { blok.naam().to_owned() };
            blok_in(vel, vlak, blok, &titel);
        }
    }
}

/// The name of the wijk, with the mark of its notes.
fn naam(vel: &Vel<'_, '_>) -> String {
    let (plan, g) = (&vel.model.werk.plan, vel.model.blik.keuze.gebied);
    hoofdletter(vel.model.gebiedsnaam(g)) + notities::merk(plan, &onderwerpen::van_gebied(plan, g))
}

/// A list of the blocks, and the selected one.
fn een(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let thema = vel.thema();
    let [links, rechts] = vlak.layout(&Layout::horizontal([Constraint::Length(27), Constraint::Fill(1)]));
    let naam = naam(vel);
    let binnen = vel.kader_met_voet(links, &naam, Line::styled(" ← → andere wijk ", thema.zwak()));
    for (i, (blok, rij)) in Blok::ALLE.into_iter().zip(binnen.rows().step_by(2)).enumerate() {
        let hier = i == vel.model.blik.keuze.blok;
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        let ruimte = usize::from(rij.width).saturating_sub(13);
        let rechts = vul(&samenvatting(vel, blok), ruimte, true);
        let merk = if hier { "▸" } else { " " };
        vel.regel(
            rij,
            Line::from(vec![
                Span::raw(merk),
                Span::styled(vul(blok.naam(), 11, false), stijl),
                Span::raw(" "),
                Span::styled(rechts, stijl),
            ]),
        );
        vel.klikbaar(rij, Message::Kies(Doel::Blok(i)));
    }
    let blok = Blok::ALLE[vel.model.blik.keuze.blok.min(Blok::ALLE.len() - 1)];
    blok_in(vel, rechts, blok, blok.naam());
}

fn blok_in(vel: &mut Vel<'_, '_>, vlak: Rect, blok: Blok, titel: &str) {
    let i = Blok::ALLE.iter().position(|b| *b == blok).unwrap_or(0);
    let open = i == vel.model.blik.keuze.blok;
    let titel = if open && vlak.width < vel.vlak().width / 2 { format!("▸ {titel}") } else { titel.to_owned() };
    let binnen = vel.kader(vlak, &titel);
    vel.klikbaar(vlak, Message::Kies(Doel::Blok(i)));
    if blok == Blok::Bevindingen {
        let lijst = vel.model.getoonde_bevindingen();
        return super::overzicht::lijst_van(vel, binnen, &lijst);
    }
    let regels = regels(vel, blok, usize::from(binnen.width.saturating_sub(2)));
    let binnen = Rect { x: binnen.x.saturating_add(1), width: binnen.width.saturating_sub(1), ..binnen };
    let gekozen = vel.model.blik.keuze.post.filter(|_| open);
    let hoogte = usize::from(binnen.height);
    let schuif = match gekozen.and_then(|rij| regels.iter().position(|(post, _)| *post == Some(rij))) {
        Some(plek) => eerste_rij(plek, hoogte, regels.len()),
        None if open => vel.model.blik.keuze.schuif.min(regels.len().saturating_sub(hoogte)),
        None => 0,
    };
    let (posten, regels): (Vec<Option<usize>>, Vec<Line<'_>>) = regels.into_iter().unzip();
    vel.geschoven(binnen, &regels, schuif);
    let thema = vel.thema();
    let model = vel.model;
    let heeft = |post: Post| !notities::over(&model.werk.plan, &notities::van_post(model, post)).is_empty();
    let alle = if model.werk.plan.notities.is_empty() { Vec::new() } else { posten::posten(model, blok) };
    let gemerkt: Vec<usize> = (0..alle.len()).filter(|&r| heeft(alle[r])).collect();
    for (rij, vlak) in posten.into_iter().skip(schuif).zip(binnen.rows()).filter_map(|(post, vlak)| Some((post?, vlak)))
    {
        vel.klikbaar(vlak, Message::Kies(Doel::Post(i, rij)));
        if gemerkt.contains(&rij) {
            vel.regel(Rect { x: vlak.right().saturating_sub(1), width: 1, ..vlak }, Line::raw(MERK.trim()));
        }
        if gekozen == Some(rij) {
            vel.regel(Rect { x: vlak.x.saturating_sub(1), width: 1, ..vlak }, Line::raw("▸"));
            vel.stijl(Rect { width: vlak.width.saturating_sub(1), ..vlak }, thema.gekozen());
        }
    }
}
