//! Dekking: every eis for every wijk, with the source of the selected one, its norm, and the smallest repair.
//!
//! ```text
//!  ▲ niet dekkend in 2028–2031, midden           2028  2029  2030  2031
//!  25 eisen: 23 getoetst, 1 uit (VD-2)     laag   ▲ 0   ▲ 0   ▲ 1   ▲ 1
//! ┌ Dekking 2028 · bandbreedte midden ──────────────────────────────────────────────────┐
//! │ eis                                    Ce  Kl  La  Ma  Pe  Pi  stad          │
//! │ TM-3 vier domeinen in elk team          ●   ●   ●   ●   ●   ●   ·            │
//! │▸BR-1 een ontmoetingsplek dichtbij       ●   !   !   !   ●   !   ·            │
//! ┌ BR-1 in Marsdijk: waarschuwing ──────────────────────────────────────────────┐
//! │ “iedereen, ongeacht locatie …” S2, bijlage 9 (eis)                           │
//! │▸! BR-1  4.310 van 11.930 inwoners wonen verder dan 800 m …                   │
//! │         → buurtkamer in Marsdijk-Zuid                                        │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;

use super::afkorting::afkortingen;
use super::grafiek::hitte;
use super::kaart::legenda;
use super::overzicht::{geen, lijst_van};
use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::{Vel, breek};
use super::{doorjaren, inbandbreedte, jaarbanden};
use crate::calc::formatie;
use crate::dekking::{EISEN, Eis, Plaats, ernst, geldt, uit, weging};
use crate::report::jaarstand::Jaarstand;
use crate::text::aantal::hoofdletter;
use crate::text::afbreken::rechts;
use crate::text::getoond::{self, Grens};
use crate::text::zoeken::niets;
use crate::text::{getal, namen, oordeel};
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::{notities, onderwerpen};

/// Least lines for the detail beside the matrix, and of a picture below it.
const BREEDHOOGTE: u16 = 28;
const BEELDHOOGTE: u16 = 6;
/// Cells of a figure below the matrix.
const SMALST: usize = 4;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.eisen().len()).unwrap_or(u16::MAX);
    let [glans, vlak] = vlak.layout(&Layout::vertical([Constraint::Length(jaarbanden::HOOGTE), Constraint::Fill(1)]));
    jaarbanden::teken(vel, glans);
    if vlak.width >= doorjaren::VANAF && vlak.height >= BREEDHOOGTE {
        return breed(vel, vlak, rijen);
    }
    let boven_hoogte = rijen.saturating_add(3).min(vlak.height * 3 / 5).max(6);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven_hoogte), Constraint::Fill(1)]));
    matrix(vel, boven);
    detail(vel, onder);
}

/// The matrix with what is needed and there below it, and beside it the detail of the selected cell.
fn breed(vel: &mut Vel<'_, '_>, vlak: Rect, rijen: u16) {
    let [links, rechts] = vlak.layout(&Layout::horizontal([Constraint::Fill(5), Constraint::Fill(3)]));
    let gebieden = u16::try_from(vel.model.stad() + 4).unwrap_or(u16::MAX);
    let hoogte = rijen.saturating_add(4).max(vlak.height.saturating_sub(gebieden));
    let hoogte = if hoogte.saturating_add(BEELDHOOGTE) > vlak.height { vlak.height } else { hoogte };
    let [boven, onder] = links.layout(&Layout::vertical([Constraint::Length(hoogte), Constraint::Fill(1)]));
    matrix(vel, boven);
    if onder.height > 0 {
        inbandbreedte::teken(vel, onder, "Fte: benodigd van laag tot hoog, en bezet", Jaarstand::gebied);
    }
    detail(vel, rechts);
}

/// Why an eis gives no judgement on a gebied, where it is off or says nothing there.
fn zwijgt(model: &Model, eis: &Eis, gebied: usize) -> Option<String> {
    if let Some(uit) = uit(&model.werk.plan, eis) {
        return Some(format!("– telt in dit plan niet mee: {}", uit.motivatie));
    }
    let stad = gebied == model.stad();
    let zegt_iets = if stad { eis.reikwijdte.stad() } else { eis.reikwijdte.wijk() };
    let waar = if stad { "per wijk" } else { "voor de stad als geheel" };
    (!zegt_iets).then(|| format!("– deze eis wordt {waar} getoetst"))
}

/// What is said of an eis in a gebied where nothing is found against it, a line each: that it is met, that it says
/// nothing, or what is missing to judge it.
pub fn stand(model: &Model, eis: &Eis) -> Vec<String> {
    let gebied = model.getoond_gebied();
    if let Some(waarom) = zwijgt(model, eis, gebied) {
        return vec![waarom];
    }
    let open = model.getoonde_open().into_iter().map(|o| format!("? {}", oordeel::nog_niet(o.ontbreekt)));
    let open: Vec<String> = open.collect();
    if open.is_empty() { vec![geen(model, model.stand.toetsing.oordeel(eis, gebied))] } else { open }
}

fn matrix(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let stad = model.stad();
    let eisen = model.eisen();
    let orde =
        model.blik.orde().woorden(Scherm::Dekking.sleutels()).map_or_else(String::new, |orde| format!(" · {orde}"));
    let titel = format!("Dekking {} · bandbreedte {}{orde}", model.stand.jaar, namen::band(model.stand.band));
    let voet = legenda(vel, vlak.width);
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    // The wijken share what the names of the eisen leave; with room enough the verdict stands there in words.
    let ruimte = usize::from(binnen.width).saturating_sub(if binnen.width > 110 { 52 } else { 34 });
    let per_kolom = (ruimte / (stad + 1)).saturating_sub(1).clamp(3, 13);
    let namen_kort = afkortingen(&model.werk.plan.wijken, per_kolom);
    let eerste = Kolom::tekst("eis", 24).ordent(model.blik.orde(), Scherm::Dekking.sleutels(), "titel");
    let mut kolommen = vec![eerste];
    for g in 0..=stad {
        let naam = namen_kort.get(g).map_or("stad", String::as_str);
        kolommen.push(Kolom::tekst(naam, if g == stad { per_kolom.max(4) } else { per_kolom }));
    }
    let vak = |r: usize, k: usize| {
        let eis = EISEN[eisen[r]];
        if k == 0 {
            let merk = notities::merk(&model.werk.plan, &onderwerpen::van_eis(eis.id));
            if geldt(&model.werk.plan, eis) {
                return (format!("{} {}{merk}", eis.id, eis.titel), Style::new());
            }
            return (format!("{} uit: {}{merk}", eis.id, eis.titel), thema.zwak());
        }
        if zwijgt(model, eis, k - 1).is_some() {
            return (" –".to_owned(), thema.zwak());
        }
        let oordeel = model.stand.toetsing.oordeel(eis, k - 1);
        let woord = if per_kolom >= 11 { format!(" {}", oordeel::kort(oordeel)) } else { String::new() };
        (format!(" {}{woord}", oordeel::teken(oordeel)), hitte::op_oordeel(thema, oordeel))
    };
    // What is over is no matter of an eis: it stands below them, where there is room.
    let past = usize::from(binnen.height) >= eisen.len() + 2 && per_kolom >= RATIO;
    let ratios = past.then(|| {
        let kop = std::iter::once(("fte bezet, % van benodigd".to_owned(), thema.kop()));
        kop.chain((0..=stad).map(|g| ratio(model, g, per_kolom))).collect()
    });
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: eisen.len(),
        vak: &vak,
        gekozen: eisen.iter().position(|&e| e == model.blik.keuze.eis),
        kolom: Some(model.blik.keuze.gebied + 1),
        totaal: ratios,
        klik: &|r, k| {
            let gebied = if k == 0 { model.blik.keuze.gebied } else { k - 1 };
            Some(Message::Kies(Doel::Toets(eisen[r], gebied)))
        },
        leeg: &(niets("eis", model.blik.filter()) + " Esc toont alle eisen."),
    }
    .teken(vel, binnen);
}

/// What is there against what is needed in a gebied, with how far it is from enough.
/// Cells of the widest ratio: `<100`.
const RATIO: usize = 4;

fn ratio(model: &Model, gebied: usize, cellen: usize) -> Vak {
    let (uit, thema) = (&model.stand.uitkomst, model.blik.thema);
    let (nodig, er_is) = (uit.nodig(gebied), uit.er_is(gebied));
    let norm = model.werk.plan.normen.ratio(model.stand.band);
    let Some(deel) = formatie::ratio(er_is, nodig).filter(|_| uit.nodig_bekend(gebied)) else {
        return (format!(" {}", getal::STREEP), thema.zwak());
    };
    let afwijking = hitte::afwijking(er_is, nodig, norm);
    let (teken, stijl) = afwijking.map_or((" ", thema.kop()), |a| (hitte::teken(a), thema.afwijking(a)));
    let procent = |deel: Decimal| deel * Decimal::ONE_HUNDRED;
    let grenzen = [Decimal::ONE, norm].map(|grens| Grens::Minstens(procent(grens)));
    let cellen = cellen.min(SMALST);
    let cijfer = getoond::getoetst_in(cellen, procent(deel), 0, &grenzen);
    // A figure that takes all cells is that near to enough that it has no sign.
    (rechts(&format!("{cijfer}{}", teken.trim_end()), cellen), stijl)
}

/// Lines that a finding gets at least.
const BEVINDING: usize = 3;

fn detail(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let (eis, plan) = (model.gekozen_eis(), &model.werk.plan);
    let gebied = model.getoond_gebied();
    let waar = model.gebiedsnaam(gebied);
    let geldt = zwijgt(model, eis, gebied).is_none();
    let oordeel = model.stand.toetsing.oordeel(eis, gebied);
    let titel =
        format!("{} · {waar}: {}", eis.id, if geldt { oordeel::woord(oordeel) } else { "geen oordeel".to_owned() });
    let lijst = model.getoonde_bevindingen();
    let teams = lijst.iter().any(|b| matches!(b.plaats, Plaats::Team(_)));
    let voet = if teams { " een bevinding op een team geldt voor al zijn wijken " } else { "" };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let breedte = usize::from(binnen.width).saturating_sub(2);
    let mut kop = vec![Line::styled(
        format!(" {} · {} · {}", hoofdletter(eis.titel), namen::been(eis.been), namen::ernst(ernst(plan, eis))),
        thema.kop(),
    )];
    if let Some(norm) = crate::text::norm::norm(&model.werk.plan, eis, model.stand.band) {
        kop.extend(breek(&format!("norm: {norm}"), breedte).into_iter().map(|r| Line::raw(format!(" {r}"))));
    }
    let bron = format!(
        "“{}” {}, {} ({})",
        eis.bron.citaat,
        eis.bron.document,
        eis.bron.plaats,
        namen::gewicht(eis.bron.gewicht)
    );
    if let Some(anders) = weging(plan, eis).map(|weging| crate::text::eisblad::weging(eis, weging)) {
        kop.extend(breek(&anders, breedte).into_iter().map(|r| Line::raw(format!(" {r}"))));
    }
    let mut bij: Vec<Line<'_>> =
        breek(&bron, breedte).into_iter().map(|r| Line::styled(format!(" {r}"), thema.zwak())).collect();
    for notitie in notities::regels_bij(&model.werk.plan, &onderwerpen::van_eis(eis.id)) {
        bij.extend(breek(&notitie, breedte).into_iter().map(|r| Line::raw(format!(" {r}"))));
    }
    // What is found comes before where the eis comes from; that is behind enter as well.
    let nodig = if lijst.is_empty() { stand(model, eis).len() } else { BEVINDING };
    if kop.len() + bij.len() + nodig <= usize::from(binnen.height) {
        kop.append(&mut bij);
    }
    let hoogte = u16::try_from(kop.len()).unwrap_or(u16::MAX).min(binnen.height);
    vel.regels(binnen, kop);
    let rest = Rect { y: binnen.y + hoogte, height: binnen.height - hoogte, ..binnen };
    if !geldt {
        let regels = stand(model, eis).into_iter().flat_map(|zin| breek(&zin, breedte));
        return vel.regels(rest, regels.map(|r| Line::raw(format!(" {r}"))));
    }
    lijst_van(vel, rest, &lijst);
}
