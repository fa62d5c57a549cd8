//! Dekking: every eis for every wijk, with the source of the selected one, its norm, and the smallest repair.
//!
//! ```text
//! ┌ Dekking 2028 · band midden ──────────────────────────────────────────────────┐
//! │ eis                                    Ce  Kl  La  Ma  Pe  Pi  stad          │
//! │ TM-3 vier domeinen in elk team          ●   ●   ●   ●   ●   ●   ·            │
//! │▸BR-1 een ontmoetingsplek dichtbij       ●   !   !   !   ●   !   ·            │
//! ┌ BR-1 in Marsdijk: waarschuwing ──────────────────────────────────────────────┐
//! │ “iedereen, ongeacht locatie …” S2, bijlage 9 (eis)                           │
//! │▸! BR-1  4.310 van 11.930 inwoners wonen verder dan 800 m …                   │
//! │         → buurtkamer in Marsdijk-Zuid                                        │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::afkorting::afkortingen;
use super::overzicht::{legenda, lijst_van};
use super::tabel::{Kolom, Tabelbeeld};
use super::vel::{Vel, breek};
use crate::calc::Gids;
use crate::dekking::{EISEN, Eis, Ernst, Plaats, geldt};
use crate::text::aantal::hoofdletter;
use crate::text::namen;
use crate::tui::message::{Doel, Message};
use crate::tui::model::{Model, raakt_gebied};
use crate::tui::notities;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.eisen().len()).unwrap_or(u16::MAX);
    let boven_hoogte = rijen.saturating_add(3).min(vlak.height * 3 / 5).max(6);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven_hoogte), Constraint::Fill(1)]));
    matrix(vel, boven);
    detail(vel, onder);
}

/// The verdict of an eis on a gebied: the heaviest finding, or none.
fn oordeel(model: &Model, gids: &Gids<'_>, eis: usize, gebied: usize) -> Option<Ernst> {
    let stad = model.stad();
    let raak = |b: &&crate::dekking::Bevinding| b.eis.id == EISEN[eis].id && raakt_gebied(b, gebied, stad, gids);
    model.bevindingen.iter().filter(raak).map(|b| b.ernst).max()
}

/// Why an eis gives no verdict on a gebied, where it gives none.
pub fn zwijgt(model: &Model, eis: &Eis, gebied: usize) -> Option<String> {
    if !geldt(&model.plan, eis) {
        let uit = model.plan.eisen_uit.iter().find(|uit| uit.eis.as_str() == eis.id);
        return Some(format!("– telt in dit plan niet mee: {}", uit.map_or("", |uit| uit.motivatie.as_str())));
    }
    let stad = gebied == model.stad();
    let zegt_iets = if stad { eis.reikwijdte.stad() } else { eis.reikwijdte.wijk() };
    let waar = if stad { "per wijk" } else { "voor de stad als geheel" };
    (!zegt_iets).then(|| format!("– deze eis wordt {waar} getoetst"))
}

fn matrix(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let (stad, gids) = (model.stad(), Rc::clone(&vel.gids));
    let eisen = model.eisen();
    let titel = format!("Dekking {} · band {}", model.jaar, namen::band(model.band));
    let voet = legenda(vel);
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    // The wijken share what the names of the eisen leave; with room enough the verdict stands there in words.
    let ruimte = usize::from(binnen.width).saturating_sub(if binnen.width > 110 { 52 } else { 34 });
    let per_kolom = (ruimte / (stad + 1)).saturating_sub(1).clamp(3, 13);
    let namen_kort = afkortingen(&model.plan.wijken, per_kolom);
    let mut kolommen = vec![Kolom::tekst("eis", 24)];
    for g in 0..=stad {
        let naam = namen_kort.get(g).map_or("stad", String::as_str);
        kolommen.push(Kolom::tekst(naam, if g == stad { per_kolom.max(4) } else { per_kolom }));
    }
    let vak = |r: usize, k: usize| {
        let eis = EISEN[eisen[r]];
        if k == 0 {
            let merk = notities::merk(&model.plan, &notities::van_eis(eis.id));
            if geldt(&model.plan, eis) {
                return (format!("{} {}{merk}", eis.id, eis.titel), Style::new());
            }
            return (format!("{} uit: {}{merk}", eis.id, eis.titel), thema.zwak());
        }
        if zwijgt(model, eis, k - 1).is_some() {
            return (" –".to_owned(), thema.zwak());
        }
        let ernst = oordeel(model, &gids, eisen[r], k - 1);
        let woord = if per_kolom >= 10 { format!(" {}", namen::oordeel_kort(ernst)) } else { String::new() };
        (format!(" {}{woord}", namen::teken(ernst)), thema.oordeel(ernst))
    };
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: eisen.len(),
        vak: &vak,
        gekozen: eisen.iter().position(|&e| e == model.keuze.eis),
        kolom: Some(model.keuze.gebied + 1),
        totaal: None,
        klik: &|r, k| {
            let gebied = if k == 0 { model.keuze.gebied } else { k - 1 };
            Some(Message::Kies(Doel::Toets(eisen[r], gebied)))
        },
        leeg: "Geen eis met deze letters. Esc toont alle eisen.",
    }
    .teken(vel, binnen);
}

fn detail(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let eis = EISEN[model.keuze.eis.min(EISEN.len() - 1)];
    let waar = model.gebiedsnaam(model.keuze.gebied);
    let ernst = oordeel(model, &vel.gids, model.keuze.eis, model.keuze.gebied);
    let woord = if zwijgt(model, eis, model.keuze.gebied).is_none() { namen::oordeel(ernst) } else { "geen oordeel" };
    let titel = format!("{} · {waar}: {woord}", eis.id);
    let lijst = model.getoonde_bevindingen();
    let teams = lijst.iter().any(|b| matches!(b.plaats, Plaats::Team(_)));
    let voet = if teams { " een bevinding op een team geldt voor al zijn wijken " } else { "" };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let breedte = usize::from(binnen.width).saturating_sub(2);
    let mut kop = vec![Line::styled(
        format!(" {} · {} · {}", hoofdletter(eis.titel), namen::been(eis.been), namen::ernst(eis.ernst)),
        thema.kop(),
    )];
    if let Some(norm) = crate::text::norm::norm(&model.plan, eis.id, model.band) {
        kop.push(Line::raw(format!(" norm: {norm}")));
    }
    let bron = format!(
        "“{}” {}, {} ({})",
        eis.bron.citaat,
        eis.bron.document,
        eis.bron.plaats,
        namen::gewicht(eis.bron.gewicht)
    );
    kop.extend(breek(&bron, breedte).into_iter().map(|r| Line::styled(format!(" {r}"), thema.zwak())));
    for notitie in notities::regels_bij(&model.plan, &notities::van_eis(eis.id)) {
        kop.extend(breek(&notitie, breedte).into_iter().map(|r| Line::raw(format!(" {r}"))));
    }
    let hoogte = u16::try_from(kop.len()).unwrap_or(u16::MAX).min(binnen.height);
    vel.regels(binnen, kop);
    let rest = Rect { y: binnen.y + hoogte, height: binnen.height - hoogte, ..binnen };
    if let Some(waarom) = zwijgt(model, eis, model.keuze.gebied) {
        let regels = breek(&waarom, breedte);
        return vel.regels(rest, regels.into_iter().map(Line::raw));
    }
    lijst_van(vel, rest, &lijst);
}
