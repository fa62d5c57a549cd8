//! The page of the money: what the year costs against its lumpsum, post by post, and what is found about it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::bevindingen::per_oorzaak;
use super::dia::{Blok, Dia, Maat, onder_kop, stijl, zin};
use crate::calc::afronding::minder;
use crate::report::post::Post;
use crate::text::getoond::{self, Getoond};
use crate::text::{getal, namen, oordeel};
use crate::tui::message::soorten::Pagina;
use crate::tui::model::Model;
use crate::tui::view::grafiek::balk::{self, Deel, LEEG};
use crate::tui::view::lumpsum;
use crate::tui::view::vel::vul;

/// Cells of the name of a post, and of its amount.
const NAAM: usize = 26;
const BEDRAG: usize = 14;

/// What the page says.
pub fn dia(model: &Model, maat: Maat) -> Dia {
    let (kosten, thema) = (&model.stand.uitkomst.kosten, model.blik.thema);
    let oordeel = lumpsum::oordeel(kosten);
    let kleur = stijl(model, oordeel);
    let jaar = getal::jaar(model.stand.jaar);
    let waarin = format!("in {jaar}, bandbreedte {}", namen::band(model.stand.band));
    let (totaal, punt) = if !kosten.met_mensen {
        let lumpsum =
            kosten.lumpsum.map_or_else(String::new, |l| format!("; de lumpsum is {}", getal::euro_miljoen(l)));
        let punt = format!("Wat het plan {waarin} kost, is niet bekend: er is nog geen bezetting ingevuld{lumpsum}.");
        ("nog niet bekend".to_owned(), punt)
    } else if let (Some(lumpsum), Some(over)) = (kosten.lumpsum, kosten.over()) {
        let (totaal, van) = getoond::euro_miljoen_naast(kosten.totaal, lumpsum);
        let over = if minder(over, Decimal::ZERO) {
            format!("{} te weinig", getal::euro(-over))
        } else {
            format!("{} blijft over", getal::euro(over))
        };
        let punt = format!("Het plan kost {waarin} {totaal}, reserve inbegrepen; de lumpsum is {van}: {over}.");
        (totaal, punt)
    } else {
        let totaal = getal::euro_miljoen(kosten.totaal);
        let punt =
            format!("Het plan kost {waarin} {totaal}, reserve inbegrepen; het heeft voor dat jaar geen lumpsum.");
        (totaal, punt)
    };
    let mut blokken = onder_kop(format!("Kosten in {jaar}"), thema.kop(), vec![posten(model, maat)]);
    if !kosten.vacatures.is_zero() {
        let zin_van = format!("Vacatures vervullen kost {} per jaar extra.", getal::euro(kosten.vacatures));
        blokken.push(zin("", &zin_van, Style::new(), maat.breedte));
    }
    let lijst = model.op_pagina(Pagina::Geld);
    let bevonden = per_oorzaak(model, &lijst, None, maat);
    blokken.extend(onder_kop("Oorzaken, en wat ertegen helpt", thema.kop(), bevonden));
    Dia { groot: (format!("{} {totaal}", oordeel::teken(oordeel)), kleur), punt: (punt, kleur), blokken }
}

fn miljoen(euro: Decimal) -> Getoond {
    getoond::rond(euro * Decimal::new(1, 6), 1)
}

/// Each post with its amount and a bar, and what they come to.
fn posten(model: &Model, maat: Maat) -> Blok {
    let (kosten, thema) = (&model.stand.uitkomst.kosten, model.blik.thema);
    let posten = Post::UITGAVEN.map(|post| {
        let naam = match post {
            Post::Personeel => "mensen",
            Post::Oormerk => "inwonersinitiatieven",
            post => post.naam(),
        };
        (naam, post.euro(kosten))
    });
    let lengte = maat.breedte.saturating_sub(NAAM + BEDRAG + 2);
    let hoogste = posten.iter().filter_map(|(_, euro)| *euro).max().unwrap_or_default().max(Decimal::ONE);
    let regel = |naam: &str, euro: Option<Decimal>, stijl: Style| {
        let bedrag = |euro| format!("€ {} mln", miljoen(euro).tekst());
        let bedrag = euro.map_or_else(|| getal::STREEP.to_owned(), bedrag);
        Line::from(vec![Span::styled(vul(naam, NAAM, false), stijl), Span::styled(vul(&bedrag, BEDRAG, true), stijl)])
    };
    let mut blok: Blok = posten
        .iter()
        .map(|(naam, euro)| {
            let mut regel = regel(naam, *euro, Style::new());
            if let Some(euro) = euro {
                regel.push_span(Span::raw("  "));
                regel.spans.extend(balk::balk(Deel::vol(*euro, thema.basis()), hoogste, lengte, LEEG));
            }
            regel
        })
        .collect();
    let telt = getoond::telt_op(posten.iter().filter_map(|(_, euro)| euro.map(miljoen)), miljoen(kosten.totaal));
    let samen = if telt { "samen" } else { "≈ samen (afgerond)" };
    blok.push(regel(samen, Post::Samen.euro(kosten), thema.kop()));
    if let Some(lumpsum) = kosten.lumpsum {
        blok.push(regel("lumpsum", Some(lumpsum), thema.kop()));
    }
    blok
}
