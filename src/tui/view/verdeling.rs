//! Verdeling: what the plus follows, the norms of the basis, and what each wijk gets.
//!
//! ```text
//! ┌ Wijkplus volgt ───────────── Centrum ─┐┌ Per wijk · fte ──────────── sinds ──┐
//! │▸jeugdzorg      ██████░░░ 20 % 9,1 +2,1││▸Centrum ██████████▒▒▒▒▒▒  40,9 +0,3 │
//! │ laag inkomen   ██████░░░ 20 % 8,0 +1,9││ Lariks  ███████▒▒▒▒▒      27,1 -0,3 │
//! │                         samen  100 %  ││ █ basis   ▒ plus                    │
//! ┌ Basisniveau ──────────────────────────┐│ ! een andere methode verschuift …   │
//! │ opbouwwerker     vast 1,0  per 1.000 …││ ± Buitengebied +0,3: …              │
//! └───────────────────────────────────────┘└─────────────────────────────────────┘
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::tabel::{Kolom, Tabelbeeld};
use super::vel::Vel;
use super::wijkbalken::{self, Maat};
use super::{afkorting, kaart, schuiven};
use crate::plan::Verdeeleenheid;
use crate::text::{getal, kerncijfer, namen};
use crate::tui::message::{Doel, Message};
use crate::tui::verdeelregel::Regel;
use crate::tui::{notities, onderwerpen};

/// Lines beside the wijken that their bars take, and least cells and lines of a map below them.
const BALKEN: u16 = 10;
const MET_KAART: (u16, u16) = (60, 16);

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let breedte = if vlak.width >= 120 { 66 } else { vlak.width / 2 };
    let [links, rechts] = vlak.layout(&Layout::horizontal([Constraint::Length(breedte), Constraint::Fill(1)]));
    let gewichten = u16::try_from(vel.model.werk.plan.verdeling.gewichten.len()).unwrap_or(u16::MAX);
    let hoogte = gewichten.saturating_add(4).min(vlak.height / 2 + 1);
    let [boven, onder] = links.layout(&Layout::vertical([Constraint::Length(hoogte), Constraint::Fill(1)]));
    schuiven::teken(vel, boven);
    basis(vel, onder);
    let wijken = u16::try_from(vel.model.verdeelwijken().len()).unwrap_or(u16::MAX);
    let balken = wijken.saturating_add(BALKEN);
    let over = rechts.height.saturating_sub(balken);
    if rechts.width < MET_KAART.0 || over < MET_KAART.1 || !vel.model.heeft_grenzen() {
        return wijkbalken::teken(vel, rechts);
    }
    let [balken, op] = rechts.layout(&Layout::vertical([Constraint::Length(balken), Constraint::Fill(1)]));
    wijkbalken::teken(vel, balken);
    kaart::paneel(vel, op, kaart::Lagen::default());
}

fn basis(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let v = &plan.verdeling;
    let wat = if v.eenheid == Verdeeleenheid::Fte { "in fte" } else { "vaste voet in fte" };
    let methode = if vlak.width >= 60 { namen::eerlijk(v.methode) } else { namen::methode(v.methode) };
    let voet = format!(" {wat} · afronding: {methode} ");
    let binnen = vel.kader_met_voet(vlak, "Basisniveau: vaste voet + per 1.000", Line::styled(voet, thema.zwak()));
    let (n, gids) = (v.gewichten.len(), Rc::clone(&vel.gids));
    // Each basisregel is one row with two figures; the total is the last row.
    let (rij, kolom) = match Regel::van(&vel.model.werk.plan, vel.model.blik.keuze.regel) {
        Regel::Gewicht(_) => (None, None),
        Regel::Voet(r) => (Some(r), Some(1)),
        Regel::Per1000(r) => (Some(r), Some(2)),
        Regel::Totaal => (Some(v.basis.len()), Some(1)),
    };
    let ruimte = usize::from(binnen.width).saturating_sub(if binnen.width >= 50 { 40 } else { 19 }).clamp(16, 40);
    let maat = Maat(v.eenheid);
    // A row has the notes of all its figures.
    let merk = |regel: usize| {
        let figuren = regel..(regel + 2).min(model.regels());
        figuren.map(|i| notities::merk(plan, &onderwerpen::van_regel(plan, i))).find(|m| !m.is_empty()).unwrap_or("")
    };
    let vak = |r: usize, k: usize| {
        let Some(regel) = v.basis.get(r) else {
            return match k {
                0 => (format!("Totaal, {}{}", maat.eenheid(), merk(n + 2 * r)), thema.kop()),
                1 => (maat.kaal(v.totaal.bij(model.stand.band)), thema.kop()),
                _ => (String::new(), Style::new()),
            };
        };
        match k {
            0 => (
                afkorting::naam(
                    gids.functies
                        .get(&regel.functie)
                        .map_or(regel.functie.as_str(), |&f| plan.functies[f].naam.as_str()),
                    ruimte.saturating_sub(merk(n + 2 * r).len()),
                ) + merk(n + 2 * r),
                Style::new(),
            ),
            1 => (getal::volledig(regel.voet.bij(model.stand.band)), Style::new()),
            2 => (getal::volledig(regel.per_1000.bij(model.stand.band)), Style::new()),
            _ => (afkorting::naam(kerncijfer::kort(regel.van), 18), thema.zwak()),
        }
    };
    let mut kolommen = vec![Kolom::tekst("functie", 16), Kolom::getal("vaste voet", 10), Kolom::getal("/1.000", 6)];
    if binnen.width >= 50 {
        kolommen.push(Kolom::tekst("van", 18));
    }
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
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
