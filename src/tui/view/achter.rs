//! What stands behind a line of the budget: its parts as a list, or else where its figure comes from.

use std::rc::Rc;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;

use super::afkorting;
use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::{Vel, breek};
use crate::calc::afronding::deel;
use crate::calc::huisvesting;
use crate::report::herkomst;
use crate::report::post::Post;
use crate::report::stamboom::Stambomen;
use crate::text::aantal::hoofdletter;
use crate::text::{getal, getoond};
use crate::tui::achter::{Achter, Regel};
use crate::tui::bewerken::begroting;
use crate::tui::message::{Doel, Message};

/// What stands behind the selected line, in the year that is shown.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let achter = Achter::van(model);
    let wat = match (&achter, Regel::van(model.blik.keuze.begroting)) {
        (Achter::Functies(_), _) => "personeel per functie, de hoogste kosten eerst".to_owned(),
        (Achter::Gebieden(_), _) => "personeel per wijk, de hoogste kosten eerst".to_owned(),
        (Achter::Locaties(_), _) => {
            let kanalen = model.stand.uitkomst.kosten.kanalen;
            let naast =
                if kanalen.is_zero() { String::new() } else { format!(", naast {} aan kanalen", getal::euro(kanalen)) };
            format!("huisvesting per locatie, de hoogste kosten eerst{naast}")
        }
        (Achter::Niets, Regel::Post(post)) => post.naam().to_owned(),
        (Achter::Niets, Regel::Doortrekken) => "lumpsum".to_owned(),
        (Achter::Niets, Regel::Prijsstijging | Regel::Prijspeil) => "prijzen".to_owned(),
    };
    let titel = format!("{} · {}", model.stand.jaar, hoofdletter(&wat));
    // The rows have figures of the plan; the line above them follows from these.
    let erin = if begroting::heeft_lijst(model) {
        format!(" {}: in deze lijst ", model.blik.inrichting.toetsen.van("typen"))
    } else {
        String::new()
    };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(erin, thema.zwak()));
    if achter != Achter::Niets {
        return lijst(vel, binnen, &achter);
    }
    let bomen = Stambomen::van(&model.werk.plan, &model.stand.uitkomst);
    let tak = match Regel::van(model.blik.keuze.begroting) {
        Regel::Post(post) => bomen.post(post),
        Regel::Doortrekken => bomen.post(Post::Lumpsum),
        Regel::Prijsstijging | Regel::Prijspeil => bomen.prijzen(),
    };
    let breedte = usize::from(binnen.width.saturating_sub(2)).min(110);
    let boom = |diepst: usize| -> Vec<Line<'static>> {
        let takken = tak.regels().into_iter().filter(|(diepte, _)| *diepte <= diepst);
        let regels = takken.flat_map(|(diepte, tak)| {
            let stijl = if diepte == 0 { thema.kop() } else { Style::new() };
            let inspringen = " ".repeat(1 + 2 * diepte);
            let delen = breek(&herkomst::regel(0, tak), breedte.saturating_sub(2 * diepte));
            delen.into_iter().map(move |r| Line::styled(format!("{inspringen}{r}"), stijl))
        });
        regels.collect()
    };
    // The whole tree where it fits; else what the line itself follows from.
    let heel = boom(usize::MAX);
    let regels = if heel.len() <= usize::from(binnen.height) { heel } else { boom(1) };
    vel.geschoven(binnen, &regels, 0);
}

/// A column behind a line: heading, cells, and what stands in it for a position.
type Kop<'k> = (&'k str, usize);

fn lijst(vel: &mut Vel<'_, '_>, vlak: Rect, achter: &Achter) {
    let (model, gids) = (vel.model, Rc::clone(&vel.gids));
    let (plan, kosten) = (&model.werk.plan, &model.stand.uitkomst.kosten);
    let ruim = vlak.width >= 100;
    // What the plan gives is in prices of another year than the amounts.
    let prijs = plan.begroting.prijspeil.map(|jaar| format!("prijs {jaar}"));
    let prijs = |anders| (prijs.as_deref().unwrap_or(anders), 10);
    let koppen: Vec<Kop<'_>> = match achter {
        Achter::Functies(_) => vec![("functie", 24), ("fte", 7), prijs("per fte"), ("euro", 12), ("deel", 7)],
        Achter::Gebieden(_) => vec![("wijk", 24), ("fte", 7), ("euro", 12), ("deel", 7)],
        Achter::Locaties(_) | Achter::Niets => vec![("locatie", 24), prijs("kosten"), ("euro", 12), ("deel", 7)],
    };
    let mut kolommen: Vec<Kolom> = koppen.iter().map(|&(kop, breedte)| Kolom::getal(kop, breedte)).collect();
    kolommen[0] = Kolom::tekst(koppen[0].0, koppen[0].1);
    let uitleg = koppen.len();
    if ruim && !matches!(achter, Achter::Gebieden(_)) {
        let over = usize::from(vlak.width).saturating_sub(koppen.iter().map(|k| k.1 + 1).sum::<usize>() + 12);
        kolommen.push(Kolom::tekst("  herkomst", over.min(80)));
    }
    let rijen = achter.rijen();
    let aanwezig = &model.stand.uitkomst.bezetting.fte;
    let aandeel = |euro: Decimal, geheel: Decimal| {
        format!("{} %", getoond::rond(deel(euro * Decimal::ONE_HUNDRED, geheel), 1).tekst())
    };
    let fte = |fte: Decimal| getoond::rond(fte, 1).tekst();
    let heel = |euro: Decimal| getoond::rond(euro, 0).tekst();
    // Nobody is filled in yet: that is not nought.
    let er = |getoond: String| if kosten.met_mensen { getoond } else { getal::STREEP.to_owned() };
    let bomen = ruim.then(|| Stambomen::van(plan, &model.stand.uitkomst));
    let vakken = |i: usize| -> Vec<String> {
        let mut uit = match achter {
            Achter::Functies(_) => {
                let f = &plan.functies[i];
                let samen: Decimal = (0..aanwezig.rijen()).map(|g| aanwezig[(g, i)]).sum();
                let euro = kosten.per_functie[i];
                vec![
                    hoofdletter(&f.naam),
                    er(fte(samen)),
                    heel(f.kosten_per_fte.bij(model.stand.band)),
                    er(heel(euro)),
                    er(aandeel(euro, kosten.personeel)),
                ]
            }
            Achter::Gebieden(_) => {
                let euro = kosten.per_gebied[i];
                vec![
                    hoofdletter(model.gebiedsnaam(i)),
                    er(fte(model.stand.uitkomst.er_is(i))),
                    er(heel(euro)),
                    er(aandeel(euro, kosten.personeel)),
                ]
            }
            Achter::Locaties(_) | Achter::Niets => {
                let l = &plan.locaties[i];
                let wijk = gids.wijken.get(&l.wijk).map_or("", |&w| plan.wijken[w].naam.as_str());
                let (kaal, euro) = match huisvesting::jaarkosten(plan, l, model.stand.jaar, model.stand.band) {
                    Some(k) => {
                        let euro = k * kosten.prijsfactor;
                        (heel(k), (heel(euro), aandeel(euro, kosten.huisvesting)))
                    }
                    None => (getal::STREEP.to_owned(), (getal::STREEP.to_owned(), String::new())),
                };
                vec![format!("{}, {wijk}", l.naam), kaal, euro.0, euro.1]
            }
        };
        let tak = bomen.as_ref().and_then(|bomen| match achter {
            Achter::Functies(_) => bomen.kosten_van_functie(i).takken.into_iter().next(),
            Achter::Locaties(_) => Some(bomen.kosten_van_plek(i)),
            Achter::Gebieden(_) | Achter::Niets => None,
        });
        uit.push(tak.and_then(|t| t.herkomst).map_or_else(String::new, |h| herkomst::oorsprong(&h)));
        uit
    };
    let teksten: Vec<Vec<String>> = rijen.iter().map(|&i| vakken(i)).collect();
    let thema = vel.thema();
    let vak = |r: usize, k: usize| -> Vak {
        let tekst = teksten[r].get(k).map_or("", String::as_str);
        match k {
            0 => (afkorting::naam(tekst, 46), Style::new()),
            k if k == uitleg => (format!("  {tekst}"), thema.zwak()),
            _ => (tekst.to_owned(), Style::new()),
        }
    };
    let gekozen = achter.gekozen(model);
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: rijen.len(),
        vak: &vak,
        gekozen: model.blik.keuze.post.and_then(|_| rijen.iter().position(|&i| i == gekozen)),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Kies(Doel::Achter(rijen[r]))),
        leeg: "Hier staat nog niets in het plan.",
    }
    .teken(vel, vlak);
}
