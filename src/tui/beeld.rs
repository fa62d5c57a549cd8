//! [`view()`](fn@view): a frame, from the screen up to the popup on top.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::blik::lagen::Laag;
use super::blik::{BREEDTE, HOOGTE};
use super::model::Model;
use super::view::vel::{Vel, Zone, breek};
use super::{layers, schermen, view};
use crate::calc::proef::proef;

/// What is known of a frame that was drawn.
#[derive(Debug)]
pub struct Beeld {
    /// The places that can be clicked, the top one last.
    pub zones: Vec<Zone>,
    /// Where is typed.
    pub cursor: Option<Position>,
    /// What stood where a mark was put that more follows.
    #[cfg(test)]
    pub merken: Vec<(Position, String)>,
}

/// How a part of a frame is drawn.
type Trekker = fn(&mut Vel<'_, '_>, Deel<'_>);

/// A part of a frame.
#[derive(Clone, Copy)]
enum Deel<'l> {
    Scherm(Rect),
    Laag(&'l Laag),
}

/// Draws a frame, in the colours and characters that the terminal has.
pub fn view(model: &Model, buf: &mut Buffer) -> Beeld {
    teken(model, buf, deel)
}

/// The same, where a screen or a popup that cannot be drawn, by a fault of the program, is no more than that.
pub fn view_bij_fout(model: &Model, buf: &mut Buffer) -> Beeld {
    proef(|| view(model, buf)).unwrap_or_else(|| {
        buf.reset();
        teken(model, buf, deel_of_melding)
    })
}

fn teken(model: &Model, buf: &mut Buffer, trekker: Trekker) -> Beeld {
    let mut vel = Vel::nieuw(model, buf);
    opmaak(&mut vel, trekker);
    let beeld = Beeld {
        zones: vel.zones,
        cursor: vel.cursor,
        #[cfg(test)]
        merken: vel.merken,
    };
    let inrichting = &model.blik.inrichting;
    inrichting.diepte.breng_terug(buf, model.blik.thema);
    inrichting.tekens.breng_terug(buf);
    beeld
}

fn opmaak(vel: &mut Vel<'_, '_>, trekker: Trekker) {
    let model = vel.model;
    let scherm = vel.vlak();
    vel.stijl(scherm, vel.thema().grond());
    if scherm.width < BREEDTE || scherm.height < HOOGTE {
        view::klein::teken(vel, scherm);
        return;
    }
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        let lijf = view::kader::teken(vel, scherm);
        trekker(vel, Deel::Scherm(lijf));
    }
    if model.blik.lagen.is_empty() {
        view::kader::tips(vel, scherm);
        view::rondleiding::teken(vel);
        return;
    }
    for laag in &model.blik.lagen {
        trekker(vel, Deel::Laag(laag));
    }
    // A popup over the whole screen lies over the message line.
    if let (Some(Laag::Vergelijking(_) | Laag::Veranderd(_) | Laag::Kaart(_) | Laag::Kolommen(_)), true) =
        (model.blik.lagen.last(), model.blik.status.is_some())
    {
        view::kader::status(vel, Rect { y: scherm.bottom() - 2, height: 1, ..scherm });
    }
    view::kader::tips(vel, scherm);
}

fn deel(vel: &mut Vel<'_, '_>, deel: Deel<'_>) {
    let laag = match deel {
        Deel::Scherm(lijf) => return (schermen::van(vel.model.blik.scherm).teken)(vel, lijf),
        Deel::Laag(laag) => laag,
    };
    match laag {
        Laag::Presentatie => view::presentatie::teken(vel),
        Laag::Hulp(l) => layers::hulp::teken(vel, l),
        Laag::Palet(l) => layers::palet::teken(vel, l),
        Laag::Invoer(l) => layers::invoer::teken(vel, l),
        Laag::Keuze(l) => layers::keuze::teken(vel, l),
        Laag::Herstel(l) => layers::herstel::teken(vel, l),
        Laag::Splitsen(l) => layers::splitsen::teken(vel, l),
        Laag::Vergelijking(l) => layers::vergelijking::teken(vel, l),
        Laag::Veranderd(l) => layers::veranderd::teken(vel, l),
        Laag::Kaart(l) => layers::kaart::teken(vel, l),
        Laag::Inlezen(l) => layers::inlezen::teken(vel, l),
        Laag::Kolommen(l) => layers::kolommen::teken(vel, *l),
        Laag::Stoppen => layers::stoppen::teken(vel),
        Laag::Bericht(l) => layers::bericht::teken(vel, l),
        Laag::Formulier(l) => layers::formulier::teken(vel, l),
        Laag::Lijst(l) => layers::lijst::teken(vel, l),
    }
}

/// Draws a part or, where that cannot be done, says so in its place.
fn deel_of_melding(vel: &mut Vel<'_, '_>, wat: Deel<'_>) {
    let zones = vel.zones.len();
    if proef(|| deel(vel, wat)).is_some() {
        return;
    }
    vel.zones.truncate(zones);
    let (vlak, wat, uitweg) = match wat {
        Deel::Scherm(lijf) => {
            (lijf, format!("Het scherm {}", vel.model.blik.scherm.naam()), "de andere schermen werken")
        }
        Deel::Laag(_) => (vel.vlak(), "Dit venster".to_owned(), "[esc] sluit het"),
    };
    vel.leeg(vlak);
    let zin = format!(
        "{wat} is niet te tekenen, door een fout in wijkplan. Uw plan is heel: sla het op. Wat u het laatst deed kan \
         de oorzaak zijn, [u] neemt het terug; {uitweg}."
    );
    let stijl = vel.thema().fout();
    let regels = breek(&zin, usize::from(vlak.width).saturating_sub(2));
    vel.regels(vlak, regels.into_iter().map(|r| Line::styled(format!(" {r}"), stijl)));
}
