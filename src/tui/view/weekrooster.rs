//! A week of rooms in a wijk: of each kind what the work asks and what there is, in each of the 21 dagdelen.
//!
//! ```text
//! ┌ Week in Marsdijk · benodigd / beschikbaar ───────────────────────────────────┐
//! │                   ma       di       wo       do       vr       za      zo    │
//! │ spr. ochtend   12,9/2!  12,9/2!  12,9/2!  12,9/2!  12,9/2!     ·       ·     │
//! │ spr. avond      2,9/2?   2,9/2?   2,9/2?   2,9/2?   2,9/2?     ·       ·     │
//! └───────────────────────────── ● genoeg  ! te weinig  ? hoogstens zoveel ──────┘
//! ```

use std::rc::Rc;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::vel::{Vel, breek, vul};
use crate::calc::ruimten::{self, Cel, Ruimten, Soort};
use crate::dekking::{Ontbreekt, Oordeel, Plaats};
use crate::plan::dagdeel::WEEK;
use crate::plan::{Dag, Dagdeel};
use crate::text::bevinding;
use crate::text::{getal, getoond, namen, oordeel};

/// Lines with its frame in which all kinds fit.
pub const HOOGTE: u16 = 13;

/// Cells inside the frame from which on a kind is written in full.
const RUIM: u16 = 120;

/// Draws the week of the selected wijk.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let Some(wijk) = model.huiswijk() else {
        let binnen = vel.kader(vlak, "Week");
        let tekst = breek("Kies een locatie om de week van haar wijk te zien.", usize::from(binnen.width));
        return vel.regels(binnen, tekst.into_iter().map(Line::raw));
    };
    let (plan, gids) = (&model.werk.plan, Rc::clone(&vel.gids));
    let ruimten = ruimten::bereken(plan, &gids, &model.stand.uitkomst);
    let titel = format!("Week in {} · ruimten benodigd / beschikbaar", plan.wijken[wijk].naam);
    let uitleg = [
        (Oordeel::Voldoet, "genoeg"),
        (Oordeel::LetOp, "te weinig"),
        (Oordeel::NogNiet(Ontbreekt::Kamers), "hoogstens zoveel, niet bekend wanneer"),
    ];
    let voet = uitleg.into_iter().flat_map(|(stand, woord)| {
        [
            Span::styled(format!(" {}", oordeel::teken(stand)), thema.oordeel(stand)),
            Span::styled(format!(" {woord} "), thema.zwak()),
        ]
    });
    let binnen = vel.kader_met_voet(vlak, &titel, Line::from(voet.collect::<Vec<_>>()));
    let ruim = binnen.width >= RUIM;
    let (label, kolom) = if ruim { (23, 13) } else { (14, 9) };
    let mut kop = vec![Span::raw(" ".repeat(label))];
    kop.extend(Dag::ALLE.iter().map(|dag| {
        let naam = if ruim { dag.woord().to_owned() } else { dag.naam().to_lowercase() };
        Span::styled(vul(&naam, kolom, true), thema.kop())
    }));
    let mut regels = vec![Line::from(kop)];
    for soort in Soort::ALLE {
        for deel in Dagdeel::ALLE {
            regels.push(regel(vel, &ruimten, (wijk, soort, deel), (ruim, label, kolom)));
        }
    }
    let bevonden = model.stand.toetsing.bevindingen.iter();
    let hier = bevonden.filter(|b| b.eis.id == "HV-6" && b.plaats == Plaats::Wijk(wijk));
    for b in hier {
        let zin = breek(&bevinding::wat(plan, b), usize::from(binnen.width).saturating_sub(2));
        let stijl = thema.oordeel(b.ernst);
        regels.extend(zin.into_iter().enumerate().map(|(i, deel)| {
            let teken = if i == 0 { oordeel::teken(b.ernst.into()) } else { " " };
            Line::from(vec![Span::styled(format!("{teken} "), stijl), Span::raw(deel)])
        }));
    }
    vel.geschoven(binnen, &regels, 0);
}

/// One kind of room in one part of the day.
fn regel(
    vel: &Vel<'_, '_>,
    ruimten: &Ruimten,
    (wijk, soort, deel): (usize, Soort, Dagdeel),
    (ruim, label, kolom): (bool, usize, usize),
) -> Line<'static> {
    let thema = vel.thema();
    let naam = namen::ruimten(soort);
    let kort = match soort {
        Soort::Werkplek => "werk",
        Soort::Spreekkamer => "spr.",
        Soort::Groepsruimte => "grp.",
    };
    let naam = format!(" {} {}", if ruim { naam } else { kort }, deel.woord());
    let mut regel = vec![Span::raw(vul(&naam, label, false))];
    for d in (0..WEEK.len()).filter(|&d| WEEK[d].1 == deel) {
        let (tekst, stijl) = vak(vel, ruimten.cel(soort, wijk, d));
        regel.push(Span::styled(vul(&tekst, kolom, true), stijl.unwrap_or_else(|| thema.zwak())));
    }
    Line::from(regel)
}

/// “12,9/2!”; a dot where nothing is asked.
fn vak(vel: &Vel<'_, '_>, cel: &Cel) -> (String, Option<Style>) {
    if cel.nodig.is_zero() && !cel.meer {
        return ("·".to_owned(), None);
    }
    let (er_is, stand) = match cel.genoeg() {
        Some(true) => (Some(cel.er_is), Oordeel::Voldoet),
        Some(false) => (cel.hoogstens, Oordeel::LetOp),
        None => (cel.hoogstens, Oordeel::NogNiet(Ontbreekt::Kamers)),
    };
    let tekst = match er_is {
        Some(er_is) => {
            // As many decimals as tell on which side it is.
            let (er_is, nodig) = getoond::uit_elkaar(er_is, cel.nodig, 1);
            format!("{}/{}", nodig.kort(0), er_is.kort(0))
        }
        None => format!("{}/{}", getoond::rond(cel.nodig, 1).kort(0), getal::STREEP),
    };
    (format!("{tekst}{}", oordeel::teken(stand)), Some(vel.thema().oordeel(stand)))
}
