//! Through the years: what is needed in each band and what is there, or what is spent and what there is to spend.
//!
//! ```text
//! ┌ Fte door de jaren: Marsdijk ─────────┐
//! │    41,2     ⢀⣀⡠⠤△                    │
//! │    38,7  ◆⠒⠒⠒⠒◆                      │
//! │           2028  2029                 │
//! │ ○ nodig   39,0  39,4                 │
//! │ ◆ er is   38,7  38,7                 │
//! └──────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use rust_decimal::Decimal;

use super::grafiek::jaarlijn::{self, Reeks};
use super::grafiek::tekens::{ER_IS, HOOG, LAAG, NODIG};
use super::vel::Vel;
use crate::plan::Band;
use crate::report::jaarstand::{Fte, Jaarstand};
use crate::text::{getal, getoond};

/// Lines from which on the other bands are drawn as well.
const MET_BANDEN: u16 = 11;
/// Cells of a picture at the right of a screen.
pub const BREED: u16 = 60;
/// Cells of a screen that has room for it.
pub const VANAF: u16 = 140;

/// Draws fte above money.
pub fn fte_en_geld(vel: &mut Vel<'_, '_>, vlak: Rect, titel: &str, welke: impl Fn(&Jaarstand) -> Fte) {
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Fill(5), Constraint::Fill(4)]));
    fte(vel, boven, titel, welke);
    geld(vel, onder);
}

/// Draws fte of what `welke` takes from a year and band.
pub fn fte(vel: &mut Vel<'_, '_>, vlak: Rect, titel: &str, welke: impl Fn(&Jaarstand) -> Fte) {
    let (model, thema) = (vel.model, vel.thema());
    let standen = &model.stand.jaarstanden;
    let binnen = vel.kader(vlak, &format!("Fte door de jaren: {titel}"));
    let nodig = |band: Band, naam: &'static str, teken: &'static str| Reeks {
        naam,
        teken,
        stijl: if band == model.stand.band { thema.plus() } else { thema.zwak() },
        waarden: per_jaar(vel, band, |stand| Some(welke(stand)).filter(|fte| !fte.onbekend).map(|fte| fte.nodig)),
    };
    let er_is = Reeks {
        naam: "er is",
        teken: ER_IS,
        stijl: thema.kop(),
        waarden: per_jaar(vel, model.stand.band, |stand| Some(welke(stand).er_is)),
    };
    let mut reeksen = vec![
        nodig(Band::Hoog, "nodig hoog", HOOG),
        nodig(Band::Midden, "nodig midden", NODIG),
        nodig(Band::Laag, "nodig laag", LAAG),
    ];
    if binnen.height < MET_BANDEN {
        reeksen = vec![nodig(model.stand.band, "nodig", NODIG)];
    }
    reeksen.push(er_is);
    let regel = model.werk.plan.normen.afronding;
    let toon = |fte: Decimal| getoond::nodig(fte, regel).tekst();
    jaarlijn::teken(vel, binnen, &standen.jaren, model.stand.jaar, &reeksen, toon);
}

/// Draws the money of the plan.
pub fn geld(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let binnen = vel.kader(vlak, "Geld door de jaren: heel het plan, € mln");
    let band = model.stand.band;
    let lumpsum = Reeks {
        naam: "lumpsum",
        teken: NODIG,
        stijl: thema.plus(),
        waarden: per_jaar(vel, band, |stand| stand.lumpsum),
    };
    let kosten =
        Reeks { naam: "kosten", teken: ER_IS, stijl: thema.kop(), waarden: per_jaar(vel, band, |s| Some(s.kosten)) };
    let toon = |euro: Decimal| getal::getal(euro * Decimal::new(1, 6), 2);
    let jaren = &model.stand.jaarstanden.jaren;
    jaarlijn::teken(vel, binnen, jaren, model.stand.jaar, &[lumpsum, kosten], toon);
}

fn per_jaar(vel: &Vel<'_, '_>, band: Band, welke: impl Fn(&Jaarstand) -> Option<Decimal>) -> Vec<Option<Decimal>> {
    let standen = &vel.model.stand.jaarstanden;
    standen.jaren.iter().map(|&jaar| standen.vak(jaar, band).and_then(&welke)).collect()
}
