//! The map over the whole screen, with what is under the cursor beside it.
//!
//! ```text
//! ┌ Kaart · oordeel ────────────────────────────────────────────────────────────┐
//! │        ▟███████▙▄                                  Marsdijk     ▲ tekort    │
//! │   ▟███▛▀▜ ▲ Marsdijk ▙                             11.930 inwoners (2024)   │
//! │   ██ ● Peelo  ▐█◆██████                            44,6 fte benodigd, …     │
//! │   ████▙▄▄▟██████┼██▛▘                              Buurt Marsdijk-Zuid …    │
//! └──────────────────────────────────────────────────── ● voldoet ▲ tekort ─────┘
//! ```

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use crate::calc::raster::Venster;
use crate::dekking::{Gevolg, in_volgorde};
use crate::plan::{Locatie, Plan};
use crate::text::aantal::hoofdletter;
use crate::text::{self, getal, getoond, namen, oordeel};
use crate::tui::blik::kaart::Kaart;
use crate::tui::blik::lagen::Laag;
use crate::tui::effect::Effect;
use crate::tui::kaart as doe;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::kaart::Daad;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::view::kaart::{
    Gezien, Kleuring, Lagen, buurten_in_woorden, plekken_in_woorden, teken as teken_kaart, van_plek,
};
use crate::tui::view::vel::{Klik, Vel, Zone, breek, kort};

/// Cells of a large step.
const SPRONG: i32 = 8;
/// Findings beside the map.
const BEVINDINGEN: usize = 4;
/// Lines of each.
const REGELS: usize = 2;

/// Handles a key.
pub fn toets(model: &mut Model, kaart: Box<Kaart>, toets: Toets) -> Vec<Effect> {
    model.blik.lagen.push(Laag::Kaart(kaart));
    let stap = if toets.ctrl { SPRONG } else { 1 };
    match toets.code {
        KeyCode::Left => doe::beweeg(model, -stap, 0),
        KeyCode::Right => doe::beweeg(model, stap, 0),
        KeyCode::Up => doe::beweeg(model, 0, -stap),
        KeyCode::Down => doe::beweeg(model, 0, stap),
        KeyCode::PageUp => doe::beweeg(model, 0, -SPRONG),
        KeyCode::PageDown => doe::beweeg(model, 0, SPRONG),
        KeyCode::Home => doe::beweeg(model, -SPRONG, 0),
        KeyCode::End => doe::beweeg(model, SPRONG, 0),
        KeyCode::Tab => doe::wijk(model, 1),
        KeyCode::BackTab => doe::wijk(model, -1),
        KeyCode::Char('+' | '=') => doe::zoom(model, 1),
        KeyCode::Char('-') => doe::zoom(model, -1),
        KeyCode::Char('0') => doe::heel(model),
        KeyCode::Char('n') => doe::doe(model, Daad::Cijfer),
        KeyCode::Char('v') => doe::volgende_plek(model, 1),
        KeyCode::Char('x') => doe::volgende_buurt(model),
        KeyCode::Char('b') => doe::op_kaart(model, |_, kaart, _| kaart.buurten = !kaart.buurten),
        KeyCode::Char('a') => doe::probeer(model),
        KeyCode::Char('m') => doe::verplaats(model),
        KeyCode::Enter => doe::bewaar(model),
        KeyCode::Char('w') => naar(model, Scherm::Wijk),
        KeyCode::Char('e') => bewerk(model),
        _ => {}
    }
    Vec::new()
}

/// Leaves the map for a screen.
fn naar(model: &mut Model, scherm: Scherm) {
    model.blik.lagen.retain(|laag| !matches!(laag, Laag::Kaart(_) | Laag::Presentatie));
    model.blik.vervolg.push(Message::Ga(scherm));
}

/// The form of the place under the cursor.
fn bewerk(model: &mut Model) {
    if doe::op_plek(model) {
        crate::tui::formulier::openen::plek(model, model.blik.keuze.locatie);
    } else {
        model.blik.zeg("zet de cursor op een locatie om haar te bewerken");
    }
}

/// Draws it.
pub fn teken(vel: &mut Vel<'_, '_>, kaart: &Kaart) {
    let (model, thema) = (vel.model, vel.thema());
    let scherm = vel.vlak();
    let cijfer = model.blik.kaartcijfer;
    let wat = if kaart.proef.is_some() { "Proef op de kaart" } else { "Kaart" };
    let binnen = vel.blad(&format!("{wat} · {}", cijfer.naam()));
    let (breed, hoog, zij) = doe::maten((scherm.width, scherm.height));
    let op_kaart = Rect { width: breed, height: hoog, ..binnen }.intersection(binnen);
    let naast = Rect { x: binnen.right().saturating_sub(zij), width: zij, ..binnen }.intersection(binnen);
    let Some(venster) = doe::venster(model, kaart) else {
        return vel.regel(binnen, Line::styled("nog geen wijken", thema.zwak()));
    };
    let gezien = match &kaart.proef {
        Some(proef) => Gezien { plan: &proef.plan, uitkomst: &proef.uitkomst, toetsing: &proef.toetsing },
        None => Gezien::van(model),
    };
    let kleuring = Kleuring::van(gezien, cijfer);
    let hier = match &kaart.proef {
        Some(proef) => plek_van_proef(&proef.plan, &model.werk.plan, proef.van.as_ref()),
        None => doe::plek_bij(model, kaart, venster),
    };
    let ring = hier.map(|l| gezien.plan.locaties[l].punt);
    let lagen = Lagen { buurten: kaart.buurten, plekken: true, plek: hier, ring, cursor: Some(kaart.cursor) };
    let getekend = teken_kaart(vel, op_kaart, (gezien, &kleuring), venster, lagen);
    vel.zones.push(Zone { vlak: op_kaart, klik: Klik::Kaart });
    let mut tekens = getekend.letters_in_woorden(gezien.plan);
    tekens.extend(in_woorden(vel, kaart, gezien));
    let tekens = legenda(tekens, usize::from(naast.width), thema.zwak());
    let hoogte = u16::try_from(tekens.len()).unwrap_or(u16::MAX).min(naast.height);
    let [boven, beneden] = naast.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(hoogte)]));
    let regels = naast_kaart(vel, kaart, (gezien, &kleuring), venster, usize::from(naast.width));
    vel.regels(boven, regels);
    vel.regels(beneden, tekens);
    let onder = Rect { x: op_kaart.x, y: binnen.bottom(), width: binnen.width, height: 1 };
    let legenda = kleuring.legenda(thema, usize::from(onder.width));
    vel.regel(onder, legenda);
}

/// The position of the place that is tried: the one that moves, or the one that the plan has not.
fn plek_van_proef(met: &Plan, zonder: &Plan, van: Option<&crate::plan::Locatiecode>) -> Option<usize> {
    met.locaties.iter().position(|l| match van {
        Some(code) => l.code == *code,
        None => zonder.locaties.iter().all(|ander| ander.code != l.code),
    })
}

/// What stands beside the map.
fn naast_kaart<'t>(
    vel: &Vel<'_, '_>,
    kaart: &Kaart,
    (gezien, kleuring): (Gezien<'_>, &Kleuring),
    venster: Venster,
    breedte: usize,
) -> Vec<Line<'t>> {
    let thema = vel.thema();
    let mut uit = Vec::new();
    if let Some(proef) = &kaart.proef {
        uit.extend(kop("Proef: nog niet in het plan", breedte, thema.kop()));
        let wat = match &proef.van {
            Some(code) => {
                let plek = gezien.plan.locaties.iter().find(|l| l.code == *code);
                format!("{} verplaatst naar de cursor", plek.map_or(code.as_str(), |l| l.naam.as_str()))
            }
            None => format!("{} op de cursor, open vanaf {}", proef.soort.woord(), gezien.uitkomst.jaar),
        };
        uit.extend(zin(&wat, breedte));
        uit.extend(gevolgen(vel.model, gezien).into_iter().flat_map(|tekst| zin(&tekst, breedte)));
        uit.push(Line::default());
    }
    uit.extend(wijk(vel, (gezien, kleuring), breedte));
    let buurt = doe::buurt_bij(gezien.plan, kaart, venster);
    uit.extend(buurt.into_iter().flat_map(|(w, b)| in_buurt(vel, gezien, w, b, breedte)));
    if kaart.proef.is_none()
        && let Some(l) = doe::plek_bij(vel.model, kaart, venster)
    {
        uit.extend(plek(vel, &gezien.plan.locaties[l], gezien, breedte));
    }
    if let Some(w) = vel.model.wijk() {
        uit.extend(bevindingen(vel, gezien, w, breedte));
    }
    uit
}

/// What the signs mean.
fn in_woorden(vel: &Vel<'_, '_>, kaart: &Kaart, gezien: Gezien<'_>) -> Vec<String> {
    let norm = getal::meter(gezien.uitkomst.bereik.norm);
    let mut tekens = plekken_in_woorden(vel);
    if kaart.buurten {
        tekens.extend(buurten_in_woorden(vel, &norm));
    }
    tekens
}

/// Signs with their meaning, as many on a line as fit.
fn legenda<'t>(tekens: Vec<String>, breedte: usize, stijl: Style) -> Vec<Line<'t>> {
    let mut regels: Vec<String> = Vec::new();
    for teken in tekens {
        match regels.last_mut().filter(|regel| regel.width() + teken.width() + 2 <= breedte) {
            Some(regel) => *regel = format!("{regel}  {teken}"),
            None => regels.push(teken),
        }
    }
    regels.into_iter().map(|regel| Line::styled(regel, stijl)).collect()
}

fn kop<'t>(tekst: &str, breedte: usize, stijl: Style) -> Vec<Line<'t>> {
    breek(tekst, breedte).into_iter().map(|regel| Line::styled(regel, stijl)).collect()
}

fn zin<'t>(tekst: &str, breedte: usize) -> Vec<Line<'t>> {
    breek(tekst, breedte).into_iter().map(Line::raw).collect()
}

/// What becomes of reach, findings and money by what is tried.
fn gevolgen(model: &Model, na: Gezien<'_>) -> Vec<String> {
    let gevolg = Gevolg::tussen((&model.stand.uitkomst, &model.stand.toetsing), (na.uitkomst, na.toetsing));
    let binnen = |uit: &crate::calc::Uitkomst| uit.bereik.binnen.iter().sum::<u32>();
    let (voor, erna) = (binnen(&model.stand.uitkomst), binnen(na.uitkomst));
    let alle: u32 = na.uitkomst.bereik.inwoners.iter().sum();
    let inwoners = |aantal: u32| getal::geheel(aantal.into());
    let mut uit = vec![format!(
        "dichtbij: {} → {} inwoners ({}); nog {} verder",
        inwoners(voor),
        inwoners(erna),
        getoond::rond(Decimal::from(erna) - Decimal::from(voor), 0).verschil(),
        inwoners(alle.saturating_sub(erna))
    )];
    let bevindingen = text::gevolg::gevolg(&gevolg);
    uit.push(format!("bevindingen:{}", bevindingen.trim_start_matches(" ·")));
    let welke = text::gevolg::welke(na.plan, &gevolg);
    uit.extend(welke.split(" · ").filter(|deel| !deel.is_empty()).map(str::to_owned));
    uit
}

/// The wijk that is selected.
fn wijk<'t>(vel: &Vel<'_, '_>, (gezien, kleuring): (Gezien<'_>, &Kleuring), breedte: usize) -> Vec<Line<'t>> {
    let (model, thema) = (vel.model, vel.thema());
    let Some((w, wijk)) = model.wijk().and_then(|w| Some((w, gezien.plan.wijken.get(w)?))) else { return Vec::new() };
    let van = gezien.toetsing.oordeel_in(w);
    let mut uit = vec![Line::from(vec![
        Span::styled(format!("{} ", wijk.naam), thema.kop()),
        Span::styled(format!("{} {}", oordeel::teken(van), oordeel::kort(van)), thema.oordeel(van)),
    ])];
    let uitkomst = gezien.uitkomst;
    let inwoners = getal::geheel(wijk.bevolking.inwoners.into());
    uit.extend(zin(&format!("{inwoners} inwoners ({})", getal::jaar(wijk.bevolking.jaar)), breedte));
    let er_is = getoond::rond(uitkomst.er_is(w), 1).tekst();
    let fte = if uitkomst.nodig_bekend(w) {
        let nodig = getoond::nodig(uitkomst.nodig(w), gezien.plan.normen.afronding).tekst();
        format!("benodigd {nodig}, bezet {er_is} fte")
    } else {
        format!("benodigd niet bekend, bezet {er_is} fte")
    };
    uit.extend(zin(&fte, breedte));
    let cijfer = model.blik.kaartcijfer;
    if let Some(beeld) = kleuring.wijken.get(w).filter(|beeld| !beeld.cijfer.is_empty()) {
        uit.extend(zin(&format!("{}: {}", cijfer.naam(), beeld.cijfer), breedte));
    }
    let (binnen, alle) = (uitkomst.bereik.binnen[w], uitkomst.bereik.inwoners[w]);
    let tot = getal::meter(uitkomst.bereik.norm);
    if alle > 0 {
        let (binnen, alle) = (getal::geheel(binnen.into()), getal::geheel(alle.into()));
        uit.extend(zin(&format!("{binnen} van {alle} inwoners binnen {tot} van een ontmoetingsplek"), breedte));
    }
    uit.extend(text::plek::zonder_punt(wijk.buurten.iter()).iter().flat_map(|tekst| zin(tekst, breedte)));
    uit
}

/// What is found in a wijk, as far as there is room.
fn bevindingen<'t>(vel: &Vel<'_, '_>, gezien: Gezien<'_>, w: usize, breedte: usize) -> Vec<Line<'t>> {
    let (uitkomst, thema) = (gezien.uitkomst, vel.thema());
    let mut uit = vec![Line::default()];
    let hier: Vec<_> = gezien.toetsing.bevindingen.iter().filter(|b| b.raakt(w)).collect();
    for b in in_volgorde(&hier).into_iter().filter(|b| b.is_oorzaak()).take(BEVINDINGEN) {
        let woorden = hoofdletter(&text::bevinding::in_gebied(gezien.plan, uitkomst, b, w));
        let tekst = format!("{} {} {woorden}", oordeel::teken_van(b.ernst), b.eis.id);
        let mut regels = breek(&tekst, breedte);
        if regels.len() > REGELS {
            regels.truncate(REGELS);
            let laatste = regels.pop().unwrap_or_default();
            regels.push(kort(&format!("{laatste} …"), breedte));
        }
        uit.extend(regels.into_iter().map(|regel| Line::styled(regel, thema.oordeel(b.ernst))));
    }
    uit
}

/// The buurt under the cursor.
fn in_buurt<'t>(vel: &Vel<'_, '_>, gezien: Gezien<'_>, w: usize, b: usize, breedte: usize) -> Vec<Line<'t>> {
    let buurt = &gezien.plan.wijken[w].buurten[b];
    let mut uit = vec![Line::default()];
    uit.extend(kop(&format!("Buurt {}", buurt.naam), breedte, vel.thema().kop()));
    uit.extend(zin(&format!("{} inwoners", getal::geheel(buurt.inwoners.into())), breedte));
    let bereik = gezien.uitkomst.bereik.van_wijk(w).iter().find(|bereik| bereik.buurt == b);
    let tekst = match bereik.and_then(|bereik| bereik.ontmoeting) {
        Some(naar) => {
            let plek = &gezien.plan.locaties[naar.locatie].naam;
            format!("{} naar een ontmoetingsplek ({plek})", getal::meter(naar.meter))
        }
        None => "geen ontmoetingsplek te bereiken".to_owned(),
    };
    uit.extend(zin(&tekst, breedte));
    uit
}

/// The place under the cursor.
fn plek<'t>(vel: &Vel<'_, '_>, plek: &Locatie, gezien: Gezien<'_>, breedte: usize) -> Vec<Line<'t>> {
    let band = gezien.uitkomst.band;
    let mut uit = vec![Line::default()];
    let teken = van_plek(vel, plek, gezien.uitkomst.jaar);
    uit.extend(kop(&format!("{teken} {}", plek.naam), breedte, vel.thema().kop()));
    let ligt = if plek.punt.kwaliteit.is_precies() { "" } else { ", plaats benaderd" };
    let soort = format!("{}, {}{ligt}", namen::locatiesoort(plek.soort), namen::in_gebruik(plek));
    uit.extend(zin(&hoofdletter(&soort), breedte));
    let kosten = plek.kosten.as_ref().map_or_else(
        || if plek.om_niet { "om niet".to_owned() } else { "kosten niet bekend".to_owned() },
        |kosten| format!("{} per jaar", getal::euro(kosten.bij(band))),
    );
    let werk = text::aantal::aantal(plek.werkplekken.bij(band), "werkplek", "werkplekken");
    uit.extend(zin(&format!("{werk}, {kosten}"), breedte));
    uit
}
