//! Verdeling: what the plus follows, the norms of the basis, and what each wijk gets.
//!
//! ```text
//! ┌ Wijkplus: waarop ─────────────────────┐┌ Per wijk · fte ─────────────────────┐
//! │▸jeugdzorg           ██████░░░░░░  20 %││ Centrum    ██████████▒▒▒▒▒▒    40,9 │
//! │ laag inkomen        ██████░░░░░░  20 %││ Lariks     ███████▒▒▒▒▒        27,1 │
//! │                         samen  100 %  ││ █ basis 210,4   ▒ plus 126,6        │
//! ┌ Basisniveau ──────────────────────────┐│                                     │
//! │ opbouwwerker     voet 1,0  per 1.000 …││                                     │
//! └───────────────────────────────────────┘└─────────────────────────────────────┘
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::tabel::{Kolom, Tabelbeeld, eerste_rij};
use super::vel::{Klik, Vel, Zone, breek, vul};
use crate::text::{getal, kerncijfer, namen};
use crate::tui::bewerken::verdeling::Regel;
use crate::tui::message::{Doel, Message};

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let breedte = if vlak.width >= 120 { 60 } else { vlak.width / 2 };
    let [links, rechts] = vlak.layout(&Layout::horizontal([Constraint::Length(breedte), Constraint::Fill(1)]));
    let gewichten = u16::try_from(vel.model.plan.verdeling.gewichten.len()).unwrap_or(u16::MAX);
    let hoogte = gewichten.saturating_add(3).min(vlak.height / 2 + 1);
    let [boven, onder] = links.layout(&Layout::vertical([Constraint::Length(hoogte), Constraint::Fill(1)]));
    schuiven(vel, boven);
    basis(vel, onder);
    wijken(vel, rechts);
}

fn gekozen(vel: &Vel<'_, '_>) -> Regel {
    Regel::van(&vel.model.plan, vel.model.keuze.regel)
}

fn schuiven(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (gewichten, thema) = (&vel.model.plan.verdeling.gewichten, vel.thema());
    let som: Decimal = gewichten.iter().map(|g| g.procent).sum();
    let voet = Line::styled(format!(" samen {} %  ", getal::volledig(som)), thema.kop());
    let binnen = vel.kader_met_voet(vlak, "Wijkplus volgt (sleep of ← →)", voet);
    if gewichten.is_empty() {
        let zin = "Dit plan heeft nog geen gewichten. Voeg ze toe onder verdeling in plan.ron.";
        return vel.regels(binnen, breek(zin, usize::from(binnen.width)).into_iter().map(Line::raw));
    }
    let naam = if binnen.width >= 50 { 21 } else { 17 };
    let balk = usize::from(binnen.width).saturating_sub(naam + 9).max(4);
    let nu = match gekozen(vel) {
        Regel::Gewicht(g) => Some(g),
        _ => None,
    };
    let eerste = eerste_rij(nu.unwrap_or(0), usize::from(binnen.height), gewichten.len());
    for (g, rij) in (eerste..gewichten.len()).zip(binnen.rows()) {
        let gewicht = &gewichten[g];
        let vol = cellen(gewicht.procent, Decimal::ONE_HUNDRED, balk);
        let hier = nu == Some(g);
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        let procent = format!("{} %", getal::volledig(gewicht.procent));
        vel.regel(
            rij,
            Line::from(vec![
                Span::raw(if hier { "▸" } else { " " }),
                Span::styled(vul(kerncijfer::kort(gewicht.naar), naam, false), stijl),
                Span::raw(" "),
                Span::styled("█".repeat(vol), thema.plus()),
                Span::styled("░".repeat(balk - vol), thema.zwak()),
                Span::styled(vul(&procent, 6, true), stijl),
            ]),
        );
        vel.klikbaar(rij, Message::Kies(Doel::Regel(g)));
        let begin = rij.x + u16::try_from(naam + 2).unwrap_or(0);
        let balkvlak = Rect { x: begin, width: u16::try_from(balk).unwrap_or(0), ..rij };
        vel.zones.push(Zone { vlak: balkvlak.intersection(rij), klik: Klik::Schuif(g) });
    }
}

fn basis(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let v = &plan.verdeling;
    let voet = format!(" voet per wijk + fte per 1.000 · {} ", namen::methode(v.methode));
    let binnen = vel.kader_met_voet(vlak, "Basisniveau: in elke wijk gelijk", Line::styled(voet, thema.zwak()));
    let (n, gids) = (v.gewichten.len(), Rc::clone(&vel.gids));
    // Each basisregel is one row with two figures; the total is the last row.
    let (rij, kolom) = match gekozen(vel) {
        Regel::Gewicht(_) => (None, None),
        Regel::Voet(r) => (Some(r), Some(1)),
        Regel::Per1000(r) => (Some(r), Some(2)),
        Regel::Totaal => (Some(v.basis.len()), Some(1)),
    };
    let vak = |r: usize, k: usize| {
        let Some(regel) = v.basis.get(r) else {
            return match k {
                0 => ("Totaal over de wijken, fte".to_owned(), thema.kop()),
                1 => (getal::volledig(v.totaal.bij(model.band)), thema.kop()),
                _ => (String::new(), Style::new()),
            };
        };
        match k {
            0 => (
                gids.functies
                    .get(&regel.functie)
                    .map_or_else(|| regel.functie.to_string(), |&f| plan.functies[f].naam.clone()),
                Style::new(),
            ),
            1 => (getal::volledig(regel.voet.bij(model.band)), Style::new()),
            2 => (getal::volledig(regel.per_1000.bij(model.band)), Style::new()),
            _ => (kerncijfer::kort(regel.van).to_owned(), thema.zwak()),
        }
    };
    let mut kolommen = vec![Kolom::tekst("functie", 16), Kolom::getal("voet", 6), Kolom::getal("/1.000", 6)];
    if binnen.width >= 34 {
        kolommen.push(Kolom::tekst("van", if binnen.width >= 50 { 18 } else { 9 }));
    }
    Tabelbeeld {
        kolommen,
        rijen: v.basis.len() + 1,
        vak: &vak,
        gekozen: rij,
        kolom,
        totaal: None,
        klik: &|r, k| {
            let regel = if r == v.basis.len() { n + 2 * r } else { n + 2 * r + usize::from(k == 2) };
            Some(Message::Kies(Doel::Regel(regel)))
        },
        leeg: "",
    }
    .teken(vel, binnen);
}

fn wijken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let uit = &model.uitkomst.verdeling;
    let titel = format!("Verdeling {} · {} over de wijken", model.jaar, getal::fte(uit.totaal));
    let binnen = vel.kader(vlak, &titel);
    if plan.wijken.is_empty() {
        let zin = "Dit plan heeft nog geen wijken om over te verdelen.";
        return vel.regels(binnen, breek(zin, usize::from(binnen.width)).into_iter().map(Line::raw));
    }
    let grootste = (0..plan.wijken.len()).map(|w| uit.samen(w)).max().unwrap_or_default().max(Decimal::ONE);
    let naam = 12;
    let balk = usize::from(binnen.width).saturating_sub(naam + 22).max(4);
    let (basis, plus): (Decimal, Decimal) = (uit.basis.iter().sum(), uit.plus.iter().sum());
    let kop = format!(" {}{}{:>6}{:>6}{:>7}", vul("wijk", naam, false), " ".repeat(balk + 1), "basis", "plus", "samen");
    let mut regels = vec![Line::styled(kop, thema.kop())];
    let voetregels = 3 + usize::from(!uit.tekort.is_zero() || uit.gelijkspel);
    let hoogte = usize::from(binnen.height).saturating_sub(1 + voetregels);
    let eerste = eerste_rij(model.keuze.gebied.min(plan.wijken.len() - 1), hoogte, plan.wijken.len());
    for w in (eerste..plan.wijken.len()).take(hoogte) {
        let vol = cellen(uit.samen(w), grootste, balk);
        let deel = cellen(uit.basis[w], grootste, balk).min(vol);
        regels.push(Line::from(vec![
            Span::raw(" "),
            Span::raw(vul(&plan.wijken[w].naam, naam, false)),
            Span::raw(" "),
            Span::styled("█".repeat(deel), thema.basis()),
            Span::styled("▒".repeat(vol - deel), thema.plus()),
            Span::raw(" ".repeat(balk - vol)),
            Span::raw(vul(&getal::getal(uit.basis[w], 1), 6, true)),
            Span::raw(vul(&getal::verschil(uit.plus[w], 1), 6, true)),
            Span::styled(vul(&getal::getal(uit.samen(w), 1), 7, true), thema.kop()),
        ]));
    }
    let som = format!(
        " {}{}{:>6}{:>6}{:>7}",
        vul("Samen", naam, false),
        " ".repeat(balk + 1),
        getal::getal(basis, 1),
        getal::verschil(plus, 1),
        getal::getal(basis + plus, 1)
    );
    regels.push(Line::styled(som, thema.kop()));
    regels.push(Line::default());
    regels.push(Line::from(vec![
        Span::styled(" █ basisniveau", thema.basis()),
        Span::styled("  ▒ wijkplus", thema.plus()),
        Span::styled("  het totaal blijft gelijk", thema.zwak()),
    ]));
    if !uit.tekort.is_zero() {
        let zin = format!(" ▲ het basisniveau is {} meer dan het totaal", getal::fte(uit.tekort));
        regels.push(Line::styled(zin, thema.fout()));
    } else if uit.gelijkspel {
        regels.push(Line::styled(" · bij een gelijke stand gaat een tiende naar de eerste wijk", thema.zwak()));
    }
    vel.regels(binnen, regels);
}

/// Cells of a bar of `balk` cells for a part of a whole.
fn cellen(deel: Decimal, geheel: Decimal, balk: usize) -> usize {
    let cellen = deel.checked_mul(Decimal::from(balk)).and_then(|x| x.checked_div(geheel)).unwrap_or_default();
    crate::text::getal::rond(cellen, 0).to_usize().unwrap_or(0).min(balk)
}
