//! Per gebied what is needed in the low, middle and high band, and where what is there lies in it.
//!
//! ```text
//! ┌ Ambulant begeleider: benodigd van laag tot hoog, en bezet┐
//! │ wijk          laag midden   hoog  bezet                 │
//! │ Centrum        5,9    6,8    7,9     7,4  ━━━━┿━━◆━━      │
//! │ Lariks         4,9    5,7    6,6     4,6 ◆ ━━━┿━━━━       │
//! └─────────────── ◆ bezet  ━┿━ benodigd, laag tot hoog ─────┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::afkorting::afkortingen;
use super::grafiek::balk::{Cel, spans, tekst};
use super::grafiek::spreiding::{self, Schaal, Spreiding};
use super::grafiek::tekens::{BEREIK, ER_IS, MIDDEN};
use super::tabel::eerste_rij;
use super::vel::{Vel, vul};
use crate::plan::Band;
use crate::report::jaarstand::{Fte, Jaarstand};
use crate::text::aantal::hoofdletter;
use crate::text::{begin, getal, getoond};
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;

/// Cells of a name and of a figure; least cells of a range.
const NAAM: usize = 13;
const GETAL: usize = 7;
const SMALST: usize = 8;

/// What one gebied needs in the year that is shown; none until all bands are known.
pub fn van(model: &Model, welke: impl Fn(&Jaarstand) -> Fte) -> Option<Spreiding> {
    let banden = model.stand.jaarstanden.banden(model.stand.jaar, welke)?;
    let hier = Band::ALLE.iter().position(|&band| band == model.stand.band)?;
    if banden.iter().any(|fte| fte.onbekend) {
        return None;
    }
    let bezet = !begin::Deel::Bezetting.is_leeg(&model.werk.plan);
    Some(Spreiding { nodig: banden.map(|fte| fte.nodig), er_is: Some(banden[hier].er_is).filter(|_| bezet) })
}

/// The ranges of these rows against the middle of each, on exactly `breedte` cells, all on one scale.
pub fn stroken(rijen: &[Option<Spreiding>], breedte: usize, stijlen: [Style; 2]) -> Vec<Vec<Cel>> {
    let tegen: Vec<Option<Spreiding>> = rijen.iter().map(|rij| rij.as_ref()?.tegen_midden()).collect();
    let schaal = Schaal::van(tegen.iter().flatten());
    let strook = |rij: &Option<Spreiding>| {
        rij.as_ref().zip(schaal).map_or_else(Vec::new, |(rij, s)| spreiding::cellen(rij, s, breedte, stijlen))
    };
    tegen.iter().map(strook).collect()
}

/// A range as text, for a cell of a table.
pub fn als_tekst(strook: &[Cel]) -> String {
    tekst(strook)
}

/// One range with its figures and where what is there lies: “24,1 ━━━┿━◆━━ 31,0 midden tot hoog”.
pub fn regel(vel: &Vel<'_, '_>, spreiding: &Spreiding, breedte: usize) -> Line<'static> {
    let thema = vel.thema();
    let fte = |n| getoond::nodig(n, vel.model.werk.plan.normen.afronding).tekst();
    let [laag, _, hoog] = spreiding.nodig;
    let (laag, hoog) = (format!("{} ", fte(laag)), format!(" {} ", fte(hoog)));
    let ligging = format!("bezet {ER_IS} {}", spreiding.ligging());
    let over = breedte.saturating_sub([&laag, &hoog, &ligging].map(|deel| deel.width()).iter().sum());
    let mut delen = vec![Span::raw(laag)];
    if let Some(schaal) = Schaal::van([spreiding]) {
        delen.extend(spans(&spreiding::cellen(spreiding, schaal, over, [thema.plus(), thema.kop()])));
    }
    delen.extend([Span::raw(hoog), Span::styled(ligging, thema.kop())]);
    Line::from(delen)
}

/// Draws a row for each of the gebieden.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect, titel: &str, welke: impl Fn(&Jaarstand, usize) -> Fte) {
    let (model, thema) = (vel.model, vel.thema());
    let voet = Line::from(vec![
        Span::styled(format!(" {ER_IS} bezet"), thema.kop()),
        Span::styled(format!("  {BEREIK}{MIDDEN}{BEREIK} benodigd, laag tot hoog "), thema.plus()),
    ]);
    let binnen = vel.kader_met_voet(vlak, titel, voet);
    let gebieden: Vec<usize> = (0..=model.stad()).collect();
    let rijen: Vec<Option<Spreiding>> = gebieden.iter().map(|&g| van(model, |stand| welke(stand, g))).collect();
    let breedte = usize::from(binnen.width).saturating_sub(2 + NAAM + 4 * GETAL);
    let stroken = stroken(&rijen, if breedte < SMALST { 0 } else { breedte }, [thema.plus(), thema.kop()]);
    let mut kop = vul(" wijk", NAAM + 1, false);
    kop.extend(["laag", "midden", "hoog", "bezet"].map(|k| vul(k, GETAL, true)));
    vel.regel(binnen, Line::styled(kop, thema.kop()));
    let lijf = Rect { y: binnen.y + 1, height: binnen.height.saturating_sub(1), ..binnen };
    let namen = afkortingen(&model.werk.plan.wijken, NAAM);
    let hoogte = usize::from(lijf.height);
    let hier = model.blik.keuze.gebied;
    let eerste = eerste_rij(hier, hoogte, gebieden.len());
    let regel = model.werk.plan.normen.afronding;
    for (&g, rij) in gebieden.iter().skip(eerste).zip(lijf.rows()) {
        let naam = namen.get(g).cloned().unwrap_or_else(|| hoofdletter(model.gebiedsnaam(g)));
        let stijl = if g == hier { thema.gekozen() } else { Style::new() };
        let mut delen =
            vec![Span::raw(if g == hier { "▸" } else { " " }), Span::styled(vul(&naam, NAAM, false), stijl)];
        match &rijen[g] {
            Some(Spreiding { nodig, er_is }) => {
                let nodig = nodig.map(|n| getoond::nodig(n, regel));
                delen.extend(nodig.map(|n| Span::raw(vul(&n.tekst(), GETAL, true))));
                let er_is = er_is.map_or_else(|| getal::STREEP.to_owned(), |fte| getoond::rond(fte, 1).tekst());
                delen.push(Span::styled(vul(&er_is, GETAL, true), thema.kop()));
            }
            None => delen.push(Span::styled(vul(getal::STREEP, GETAL, true), thema.zwak())),
        }
        delen.push(Span::raw(" "));
        delen.extend(spans(&stroken[g]));
        vel.regel(rij, Line::from(delen));
        vel.klikbaar(rij, Message::Kies(Doel::Gebied(g)));
    }
    vel.meer(lijf, eerste > 0, eerste + hoogte < gebieden.len());
}
