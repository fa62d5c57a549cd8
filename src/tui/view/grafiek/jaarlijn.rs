//! Lines over years or other periods, with the figures below them: who cannot see the lines, reads them.
//!
//! ```text
//!   312  ⢀⡠⠤⠒⠊△
//!        ○⠤⠤⠔⠒○
//!   298  ◆⠒⠒⠒⠒◆
//!        2028  2029
//!  ○ nodig  300,5 303,1
//!  ◆ er is  301,4 301,4
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{self, Canvas};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::tekens::LIJN;
use crate::text::getal;
use crate::tui::view::vel::{Vel, vul};

/// One line.
pub struct Reeks {
    /// What it shows.
    pub naam: &'static str,
    /// The sign of its points.
    pub teken: &'static str,
    /// Its colour.
    pub stijl: Style,
    /// A figure a period; none where it is not known.
    pub waarden: Vec<Option<Decimal>>,
    /// What is said where no figure is known at all.
    pub leeg: &'static str,
}

/// What is said of what a planner has not given yet: that is not nought.
pub const NOG_NIET: &str = "nog niet ingevuld";

/// Least lines of the picture above the figures.
const LAAGST: u16 = 3;
/// Cells of the names at the left.
const NAAM: usize = 17;

/// Draws the lines with `toon` for their figures; where that does not fit, the figures alone. `hier` is the period that is
/// shown elsewhere, by position.
pub fn teken(
    vel: &mut Vel<'_, '_>,
    vlak: Rect,
    perioden: &[String],
    hier: Option<usize>,
    reeksen: &[Reeks],
    toon: impl Fn(Decimal) -> String,
) {
    let thema = vel.thema();
    let naam = u16::try_from(NAAM).unwrap_or(0).min(vlak.width);
    let per_jaar = usize::from(vlak.width - naam).checked_div(perioden.len()).unwrap_or(0);
    let tabel = u16::try_from(reeksen.len() + 1).unwrap_or(u16::MAX);
    let hoog = vlak.height.saturating_sub(tabel);
    let beeld = Rect { height: if hoog >= LAAGST && per_jaar > 1 { hoog } else { 0 }, ..vlak };
    lijnen(vel, beeld, naam, per_jaar, reeksen, &toon);
    let mut kop = vec![Span::raw(" ".repeat(NAAM))];
    kop.extend(perioden.iter().enumerate().map(|(plaats, periode)| {
        let stijl = if Some(plaats) == hier { thema.kop() } else { thema.zwak() };
        Span::styled(midden(periode, per_jaar), stijl)
    }));
    let rijen = reeksen.iter().map(|reeks| {
        let mut rij = vec![
            Span::styled(reeks.teken, reeks.stijl),
            Span::raw(vul(&format!(" {}", reeks.naam), NAAM.saturating_sub(1), false)),
        ];
        let getoond = |waarde: &Option<Decimal>| waarde.map_or_else(|| getal::STREEP.to_owned(), &toon);
        if !reeks.leeg.is_empty() && reeks.waarden.iter().all(Option::is_none) {
            rij.push(Span::styled(format!(" {}", reeks.leeg), thema.zwak()));
            return Line::from(rij);
        }
        rij.extend(reeks.waarden.iter().map(|w| Span::raw(midden(&getoond(w), per_jaar))));
        Line::from(rij)
    });
    let onder = Rect { y: beeld.bottom(), height: vlak.height - beeld.height, ..vlak };
    vel.regels(onder, std::iter::once(Line::from(kop)).chain(rijen.collect::<Vec<_>>()));
}

/// A text in the middle of a number of cells.
fn midden(tekst: &str, breedte: usize) -> String {
    let links = breedte.saturating_sub(tekst.chars().count()).div_ceil(2);
    vul(&format!("{}{tekst}", " ".repeat(links)), breedte, false)
}

/// A cell from the left, and lines from below.
type Punt = (usize, f64);

fn lijnen(
    vel: &mut Vel<'_, '_>,
    vlak: Rect,
    naam: u16,
    per_jaar: usize,
    reeksen: &[Reeks],
    toon: &impl Fn(Decimal) -> String,
) {
    let alle = || reeksen.iter().flat_map(|r| &r.waarden).filter_map(|w| *w);
    let (Some(laagste), Some(hoogste)) = (alle().min(), alle().max()) else { return };
    if vlak.is_empty() {
        return;
    }
    let doek = Rect { x: vlak.x + naam, width: vlak.width - naam, ..vlak };
    let regels = f64::from(doek.height - 1);
    // In cells, from the lower left one; where all figures are the same, halfway.
    let hoogte = |waarde: Decimal| {
        let deel = (waarde - laagste).checked_div(hoogste - laagste).and_then(|d| d.to_f64()).unwrap_or(0.5);
        deel * regels
    };
    let kolom = |jaar: usize| jaar * per_jaar + per_jaar / 2;
    let van_reeks = |reeks: &Reeks| -> Vec<Option<Punt>> {
        reeks.waarden.iter().enumerate().map(|(jaar, w)| w.map(|w| (kolom(jaar), hoogte(w)))).collect()
    };
    let punten: Vec<Vec<Option<Punt>>> = reeksen.iter().map(van_reeks).collect();
    let x = |kolom: usize| u16::try_from(kolom).map_or(0.0, f64::from);
    let beeld = Canvas::default()
        .marker(LIJN)
        .background_color(vel.grondkleur(doek))
        .x_bounds([-0.5, f64::from(doek.width) - 0.5])
        .y_bounds([-0.5, regels + 0.5])
        .paint(|ctx| {
            for (reeks, punten) in reeksen.iter().zip(&punten) {
                for paar in punten.windows(2) {
                    if let [Some((x1, y1)), Some((x2, y2))] = paar {
                        let kleur = reeks.stijl.fg.unwrap_or_default();
                        ctx.draw(&canvas::Line { x1: x(*x1), y1: *y1, x2: x(*x2), y2: *y2, color: kleur });
                    }
                }
            }
        });
    vel.widget(doek, beeld);
    for (reeks, punten) in reeksen.iter().zip(&punten) {
        for &(kolom, hoogte) in punten.iter().flatten() {
            let kolom = u16::try_from(kolom).unwrap_or(u16::MAX);
            let plaats = Rect { x: doek.x.saturating_add(kolom), y: regel(doek, hoogte), width: 1, height: 1 };
            vel.regel(plaats.intersection(doek), Line::styled(reeks.teken, reeks.stijl));
        }
    }
    let stijl = vel.thema().zwak();
    let as_links = |waarde| Line::styled(vul(&toon(waarde), NAAM - 2, true), stijl);
    vel.regel(Rect { width: naam, height: 1, ..vlak }, as_links(hoogste));
    if hoogste > laagste {
        vel.regel(Rect { y: vlak.bottom() - 1, width: naam, height: 1, ..vlak }, as_links(laagste));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the lines of the picture")]
fn regel(doek: Rect, hoogte: f64) -> u16 {
    let onder = doek.height - 1;
    doek.y + onder - hoogte.round().clamp(0.0, f64::from(onder)) as u16
}
