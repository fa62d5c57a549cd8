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

use super::grafiek::jaarlijn::{self, NOG_NIET, Reeks};
use super::grafiek::tekens::{ER_IS, HOOG, LAAG, NODIG};
use super::vel::Vel;
use crate::plan::Band;
use crate::report::jaarstand::{Fte, Jaarstand};
use crate::text::aantal::hoofdletter;
use crate::text::begin::Deel;
use crate::text::{getal, getoond};

/// Least lines of a picture with its frame.
const LAAGST: u16 = 7;
/// Lines from which on the other bands are drawn as well.
const MET_BANDEN: u16 = 11;
/// Cells of a picture at the right of a screen.
pub const BREED: u16 = 60;
/// Cells of a screen that has room for it.
pub const VANAF: u16 = 140;

/// Draws the money above the fte of the plan.
pub fn geld_en_fte(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]));
    geld(vel, boven);
    fte(vel, onder, "heel het plan", Jaarstand::plan);
}

/// Draws the fte of a gebied above the money of the plan; where there is little room, the fte alone.
pub fn gebied(vel: &mut Vel<'_, '_>, vlak: Rect, gebied: usize) {
    let naam = hoofdletter(vel.model.gebiedsnaam(gebied));
    let delen = if vlak.height < 2 * LAAGST { [1, 0] } else { [5, 4] };
    let [boven, onder] = vlak.layout(&Layout::vertical(delen.map(Constraint::Fill)));
    fte(vel, boven, &naam, |stand| stand.gebied(gebied));
    if onder.height > 0 {
        geld(vel, onder);
    }
}

/// Draws fte of what `welke` takes from a year and band.
pub fn fte(vel: &mut Vel<'_, '_>, vlak: Rect, titel: &str, welke: impl Fn(&Jaarstand) -> Fte) {
    let (model, thema) = (vel.model, vel.thema());
    let binnen = vel.kader(vlak, &format!("Fte door de jaren: {titel}"));
    let bezet = !Deel::Bezetting.is_leeg(&model.werk.plan);
    let nodig = |band: Band, naam: &'static str, teken: &'static str| Reeks {
        naam,
        teken,
        stijl: if band == model.stand.band { thema.plus() } else { thema.zwak() },
        waarden: per_jaar(vel, band, |stand| Some(welke(stand)).filter(|fte| !fte.onbekend).map(|fte| fte.nodig)),
        leeg: "",
    };
    let er_is = Reeks {
        naam: "bezet",
        teken: ER_IS,
        stijl: thema.kop(),
        waarden: per_jaar(vel, model.stand.band, |stand| Some(welke(stand).er_is).filter(|_| bezet)),
        leeg: if bezet { "" } else { NOG_NIET },
    };
    let mut reeksen = vec![
        nodig(Band::Hoog, "benodigd hoog", HOOG),
        nodig(Band::Midden, "benodigd midden", NODIG),
        nodig(Band::Laag, "benodigd laag", LAAG),
    ];
    if binnen.height < MET_BANDEN {
        reeksen = vec![nodig(model.stand.band, "benodigd", NODIG)];
    }
    reeksen.push(er_is);
    let regel = model.werk.plan.normen.afronding;
    let toon = |fte: Decimal| getoond::nodig(fte, regel).tekst();
    let (jaren, hier) = jaren(vel);
    jaarlijn::teken(vel, binnen, &jaren, hier, &reeksen, toon);
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
        leeg: NOG_NIET,
    };
    // Without anyone in the bezetting the largest part of the costs is not known.
    let bezet = !Deel::Bezetting.is_leeg(&model.werk.plan);
    let kosten = Reeks {
        naam: "kosten",
        teken: ER_IS,
        stijl: thema.kop(),
        waarden: per_jaar(vel, band, |stand| Some(stand.kosten).filter(|_| bezet)),
        leeg: if bezet { "" } else { NOG_NIET },
    };
    let toon = |euro: Decimal| getal::getal(euro * Decimal::new(1, 6), 2);
    let (jaren, hier) = jaren(vel);
    jaarlijn::teken(vel, binnen, &jaren, hier, &[lumpsum, kosten], toon);
}

/// The years in words, and which of them is shown on the other screens.
fn jaren(vel: &Vel<'_, '_>) -> (Vec<String>, Option<usize>) {
    let stand = &vel.model.stand;
    let jaren = &stand.jaarstanden.jaren;
    (jaren.iter().map(|&jaar| getal::jaar(jaar)).collect(), jaren.iter().position(|&jaar| jaar == stand.jaar))
}

fn per_jaar(vel: &Vel<'_, '_>, band: Band, welke: impl Fn(&Jaarstand) -> Option<Decimal>) -> Vec<Option<Decimal>> {
    let standen = &vel.model.stand.jaarstanden;
    standen.jaren.iter().map(|&jaar| standen.vak(jaar, band).and_then(&welke)).collect()
}
