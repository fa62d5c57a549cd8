//! Help: what this screen is for, and every action with its keys; typing filters them.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::zoeken;
use crate::tui::actions::{Actie, Waar, acties};
use crate::tui::blik::lagen::{Hulp, Laag, Laagsoort};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::model::Model;
use crate::tui::schermen;
use crate::tui::view::vel::{Vel, breek, vul};

const PRESENTATIE: &str = "Presentatie: één pagina tegelijk, leesbaar voor een hele zaal. Wat u op een toets bij een pagina \
    vertelt, komt nooit vanzelf op het scherm.";

/// Handles a key.
pub fn toets(model: &mut Model, mut hulp: Hulp, toets: Toets) -> Vec<Effect> {
    match toets.code {
        KeyCode::Enter => return Vec::new(),
        KeyCode::Up => hulp.schuif = hulp.schuif.saturating_sub(1),
        KeyCode::Down => hulp.schuif += 1,
        KeyCode::PageUp => hulp.schuif = hulp.schuif.saturating_sub(10),
        KeyCode::PageDown => hulp.schuif += 10,
        _ => {
            if hulp.zoek.toets(toets) {
                hulp.schuif = 0;
            }
        }
    }
    let langst = regels(&hulp, model, 40, ratatui::style::Style::new()).len();
    hulp.schuif = hulp.schuif.min(langst.saturating_sub(1));
    model.blik.lagen.push(Laag::Hulp(hulp));
    Vec::new()
}

fn past(actie: &Actie, toetsen: &str, zoek: &str) -> bool {
    let tekst = format!("{} {} {} {}", actie.titel, actie.hulp, toetsen, actie.plaats());
    zoek.split_whitespace().all(|woord| zoeken::past(&tekst, woord))
}

fn regels(hulp: &Hulp, model: &Model, breedte: usize, kop: ratatui::style::Style) -> Vec<Line<'static>> {
    let (scherm, presentatie) = (model.blik.scherm, model.blik.lagen.contains(&Laag::Presentatie));
    let kaart = &model.blik.inrichting.toetsen;
    let mut uit = Vec::new();
    if hulp.zoek.tekst().is_empty() {
        let uitleg = if presentatie { PRESENTATIE } else { schermen::van(scherm).uitleg };
        uit.extend(breek(uitleg, breedte).into_iter().map(Line::from));
        uit.push(Line::default());
    }
    let hier = |a: &&Actie| matches!(a.waar, Waar::Op(s) if s.contains(&scherm));
    let op_pagina = |a: &&Actie| a.waar == Waar::Laag(&[Laagsoort::Presentatie]);
    let steeds = |a: &&Actie| a.waar == Waar::Steeds;
    let overal = |a: &&Actie| matches!(a.waar, Waar::Overal | Waar::Steeds);
    let elders = |a: &&Actie| matches!(a.waar, Waar::Op(s) if !s.contains(&scherm));
    let groepen: Vec<(String, Vec<&Actie>)> = if presentatie {
        vec![
            ("In de presentatie".to_owned(), acties().filter(op_pagina).collect()),
            ("Overal".to_owned(), acties().filter(steeds).collect()),
        ]
    } else {
        vec![
            (format!("Op {}", scherm.naam()), acties().filter(hier).collect()),
            ("Overal".to_owned(), acties().filter(overal).collect()),
            ("Op andere schermen".to_owned(), acties().filter(elders).collect()),
            ("In de presentatie".to_owned(), acties().filter(op_pagina).collect()),
        ]
    };
    for (titel, acties) in groepen {
        let acties: Vec<&Actie> =
            acties.into_iter().filter(|a| past(a, &kaart.alle_toetsen(a), hulp.zoek.tekst())).collect();
        if acties.is_empty() {
            continue;
        }
        uit.push(Line::styled(titel, kop));
        for actie in acties {
            let rest = format!("{}. {}", crate::text::aantal::hoofdletter(actie.titel), actie.hulp);
            let (toetsen, rest) = (breek(&kaart.alle_toetsen(actie), 14), breek(&rest, breedte.saturating_sub(15)));
            for i in 0..toetsen.len().max(rest.len()) {
                let deel = |lijst: &[String]| lijst.get(i).cloned().unwrap_or_default();
                let voor = Span::styled(vul(&deel(&toetsen), 14, false), kop);
                uit.push(Line::from(vec![voor, Span::raw(" "), Span::raw(deel(&rest))]));
            }
        }
        uit.push(Line::default());
    }
    if uit.is_empty() {
        uit.push(Line::from(zoeken::niets("sneltoets of actie", hulp.zoek.tekst())));
    }
    uit
}

/// Draws the help.
pub fn teken(vel: &mut Vel<'_, '_>, hulp: &Hulp) {
    let scherm = vel.vlak();
    let binnen = vel.venster(scherm.width.min(100), scherm.height.saturating_sub(2), "Hulp");
    let kop = vel.thema().kop();
    vel.veld(binnen, "zoek: ", &hulp.zoek);
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    let regels = regels(hulp, vel.model, usize::from(lijf.width), kop);
    vel.geschoven(lijf, &regels, hulp.schuif);
}
