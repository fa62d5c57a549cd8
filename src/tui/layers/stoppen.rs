//! The guard on stopping with changes that are not saved. Its three answers stand in the action table.

use ratatui::text::Line;
use rust_decimal::Decimal;

use crate::text::aantal::aantal;
use crate::tui::actions::{self, Context};
use crate::tui::view::vel::{Vel, breek};

/// Cells of the question with its frame.
const BREED: u16 = 60;

/// Draws the question.
pub fn teken(vel: &mut Vel<'_, '_>) {
    let thema = vel.thema();
    let n = vel.model.werk.aantal_wijzigingen();
    let zijn = if n == 1 { "is" } else { "zijn" };
    let n = aantal(Decimal::from(n), "wijziging", "wijzigingen");
    let waar = match vel.model.werk.pad() {
        Some(pad) => format!("in {}", pad.display()),
        None => "in een map die u kiest".to_owned(),
    };
    let vraag = format!("{n} {zijn} nog niet opgeslagen ({waar}).");
    let mut regels: Vec<Line<'_>> = breek(&vraag, vel.vensterruimte(BREED)).into_iter().map(Line::from).collect();
    regels.push(Line::default());
    let eerste = u16::try_from(regels.len()).unwrap_or(0);
    let acties: Vec<_> = actions::in_context(Context::van(vel.model)).collect();
    for actie in &acties {
        regels.push(Line::from(vec![
            ratatui::text::Span::styled(format!("{:<5}", vel.model.blik.inrichting.toetsen.toets(actie)), thema.kop()),
            ratatui::text::Span::raw(actie.titel),
        ]));
    }
    let binnen = vel.venster(BREED, u16::try_from(regels.len() + 2).unwrap_or(u16::MAX), "Stoppen?");
    vel.regels(binnen, regels);
    for (actie, vlak) in acties.into_iter().zip(binnen.rows().skip(usize::from(eerste))) {
        vel.klikbaar(vlak, actie.bericht.clone());
    }
}
