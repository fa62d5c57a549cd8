//! What a file would do to the plan, before it is done: what it is, and what becomes of each row.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::calc::import::Uitslag;
use crate::report::import::{Voorproef, Voorregel};
use crate::text::import as in_woorden;
use crate::tui::blik::lagen::{Inlezing, Laag};
use crate::tui::effect::Effect;
use crate::tui::inlezen::voer_uit;
use crate::tui::keys::Toets;
use crate::tui::model::Model;
use crate::tui::view::vel::{Vel, breek};

/// Rows that a page moves.
const BLADZIJDE: usize = 8;
/// Cells of what becomes of a row.
const UITSLAG: usize = 11;
/// Most lines of what a file is.
const KOP: usize = 6;

/// Handles a key.
pub fn toets(model: &mut Model, mut inlezing: Inlezing, toets: Toets) -> Vec<Effect> {
    let laatste = inlezing.klaar.as_ref().map_or(0, |klaar| klaar.regels.len().saturating_sub(1));
    match toets.code {
        KeyCode::Enter if voer_uit(model, &inlezing) => return Vec::new(),
        KeyCode::Up => inlezing.schuif = inlezing.schuif.saturating_sub(1),
        KeyCode::PageUp => inlezing.schuif = inlezing.schuif.saturating_sub(BLADZIJDE),
        KeyCode::Home => inlezing.schuif = 0,
        KeyCode::Down => inlezing.schuif = (inlezing.schuif + 1).min(laatste),
        KeyCode::PageDown => inlezing.schuif = (inlezing.schuif + BLADZIJDE).min(laatste),
        KeyCode::End => inlezing.schuif = laatste,
        _ => {}
    }
    model.blik.lagen.push(Laag::Inlezen(inlezing));
    Vec::new()
}

/// Draws it.
pub fn teken(vel: &mut Vel<'_, '_>, inlezing: &Inlezing) {
    let binnen = vel.blad(&format!("Inlezen: {}", inlezing.naam()));
    let zwak = vel.thema().zwak();
    let Some(klaar) = &inlezing.klaar else {
        return vel.regels(binnen, [Line::styled("Het bestand wordt gelezen … esc stopt ermee.", zwak)]);
    };
    let breedte = usize::from(binnen.width);
    let mut kop: Vec<String> = klaar.kop.iter().flat_map(|zin| breek(zin, breedte)).collect();
    if kop.len() > KOP && !klaar.regels.is_empty() {
        kop.truncate(KOP);
        kop[KOP - 1].push_str(" …");
    }
    let boven = u16::try_from(kop.len() + 1).unwrap_or(u16::MAX);
    let voet = breek(&slot(vel, klaar), breedte);
    let onder = u16::try_from(voet.len() + 1).unwrap_or(u16::MAX);
    vel.regels(binnen, kop.into_iter().map(Line::from));
    let lijf =
        Rect { y: binnen.y.saturating_add(boven), height: binnen.height.saturating_sub(boven + onder), ..binnen };
    rijen(vel, lijf, klaar, inlezing.schuif);
    let hoogte = u16::try_from(voet.len()).unwrap_or(u16::MAX).min(binnen.height);
    let vlak = Rect { y: binnen.bottom().saturating_sub(hoogte), height: hoogte, ..binnen };
    vel.regels(vlak, voet.into_iter().map(|regel| Line::styled(regel, zwak)));
}

/// What can be done now.
fn slot(vel: &Vel<'_, '_>, klaar: &Voorproef) -> String {
    let terug = vel.model.blik.inrichting.toetsen.van("ongedaan");
    let toets = vel.model.blik.inrichting.toetsen.van("inlezen-jaar");
    let jaar = if klaar.zonder_jaar { format!(" [{toets}] zegt van welk jaar het bestand is.") } else { String::new() };
    let waar = match &vel.model.werk.actief {
        Some(_) => "in dit scenario",
        None => "in het plan",
    };
    if klaar.onbekend {
        let kolommen = vel.model.blik.inrichting.toetsen.van("inlezen-kolommen");
        return format!(
            "Er is nog niets in te lezen: [{kolommen}] wijst aan wat in welke kolom staat. Esc gaat terug."
        );
    }
    if klaar.wijziging.is_none() {
        return format!("Er is niets in te lezen: het plan blijft zoals het is.{jaar} Esc gaat terug.");
    }
    format!(
        "Enter zet dit {waar}, als één wijziging: {}.{jaar} [{terug}] maakt het ongedaan, esc laat alles zoals het is.",
        klaar.samen
    )
}

fn rijen(vel: &mut Vel<'_, '_>, vlak: Rect, klaar: &Voorproef, schuif: usize) {
    let ruimte = usize::from(vlak.width).saturating_sub(UITSLAG + 1);
    let mut regels: Vec<Line<'_>> = Vec::new();
    let mut getoond = schuif;
    for regel in klaar.regels.iter().skip(schuif) {
        let deze = rij(vel, regel, ruimte);
        if !regels.is_empty() && regels.len() + deze.len() > usize::from(vlak.height) {
            break;
        }
        regels.extend(deze);
        getoond += 1;
    }
    regels.truncate(usize::from(vlak.height));
    vel.regels(vlak, regels);
    vel.meer(vlak, schuif > 0, getoond < klaar.regels.len());
}

/// A row: what becomes of it, what it is, and below that why.
fn rij<'l>(vel: &Vel<'_, '_>, regel: &Voorregel, ruimte: usize) -> Vec<Line<'l>> {
    let thema = vel.thema();
    let (teken, stijl) = match regel.uitslag {
        Uitslag::Geweigerd => ("▲", thema.fout()),
        _ if regel.twijfel => ("?", thema.kop()),
        Uitslag::Nieuw | Uitslag::Gewijzigd => ("+", Style::new()),
        Uitslag::Gelijk | Uitslag::Dubbel => ("=", thema.zwak()),
    };
    let woord = format!("{teken} {:<1$}", in_woorden::uitslag(regel.uitslag), UITSLAG - 1);
    let mut uit: Vec<Line<'l>> = Vec::new();
    for (n, deel) in breek(&regel.naam, ruimte).into_iter().enumerate() {
        let voor = if n == 0 { woord.clone() } else { " ".repeat(UITSLAG + 1) };
        uit.push(Line::from(vec![Span::styled(voor, stijl), Span::raw(deel)]));
    }
    if !regel.uitleg.is_empty() {
        let onder = breek(&regel.uitleg, ruimte).into_iter();
        uit.extend(onder.map(|deel| Line::styled(format!("{}{deel}", " ".repeat(UITSLAG + 1)), thema.zwak())));
    }
    uit
}
