//! Formatie: functie × wijk, with the figure that is asked for, and the pedigree of the selected cell.
//!
//! ```text
//! ┌ Formatie 2028 · band midden · er is, in fte ─────────────────────────────────┐
//! │ functie               Centrum   Lariks   Oost   …   heel Assen   samen       │
//! │ opbouwwerker            2,1 ●    1,6 ●   2,7 ●           1,0 ●   18,2 ●      │
//! │▸jeugd-ggz-behandelaar   1,1 ▲    1,2 ▲   1,9 ●           2,0 !   17,4 !      │
//! ├ Herkomst: jeugd-ggz-behandelaar in Lariks ───────────────────────────────────┤
//! │ nodig 1,6 fte = 1.820 uur ÷ 1.363 uur × 1,25 + 0,3                           │
//! │ er is 1,2 fte: …                                                             │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use rust_decimal::Decimal;

use super::afkorting::afkortingen;
use super::tabel::{Kolom, Tabelbeeld};
use super::vel::Vel;
use super::{ernst, herkomst};
use crate::calc::formatie::ratio;
use crate::text::aantal::hoofdletter;
use crate::text::{getal, namen};
use crate::tui::message::{Doel, Message};
use crate::tui::model::Toon;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.functies().len()).unwrap_or(u16::MAX);
    // At 80×24 both halves keep ten lines; more space goes to the table until all functies are in sight.
    let boven_hoogte =
        rijen.saturating_add(4).min((vlak.height / 2).max(vlak.height.saturating_sub(20))).max(vlak.height / 2 - 1);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven_hoogte), Constraint::Fill(1)]));
    tabel(vel, boven);
    herkomst::teken(vel, onder);
}

/// Name of the figure that is shown, with its unit.
const fn naam(toon: Toon) -> &'static str {
    match toon {
        Toon::ErIs => "er is, in fte",
        Toon::Nodig => "nodig, in fte",
        Toon::Verschil => "er is min nodig, in fte",
        Toon::Ratio => "ratio: er is ÷ nodig",
    }
}

fn cijfer(toon: Toon, nodig: Decimal, er_is: Decimal) -> String {
    match toon {
        Toon::ErIs => getal::getal(er_is, 1),
        Toon::Nodig => getal::getal(nodig, 1),
        Toon::Verschil => getal::verschil(er_is - nodig, 1),
        Toon::Ratio => ratio(er_is, nodig).map_or_else(|| getal::STREEP.to_owned(), getal::verhouding),
    }
}

fn tabel(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let (uit, stad) = (&model.uitkomst, model.stad());
    let titel = format!("Formatie {} · band {} · {}", model.jaar, namen::band(model.band), naam(model.toon));
    let voet = super::overzicht::legenda(vel);
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    let functies = model.functies();
    let smal = binnen.width < 110;
    let (eerste, breedte) = if smal { (20, 6) } else { (30, 9) };
    let namen_kort = afkortingen(&model.plan.wijken, breedte);
    let mut kolommen = vec![Kolom::tekst("functie", eerste)];
    for g in 0..=stad {
        kolommen.push(Kolom::getal(namen_kort.get(g).map_or("stad", String::as_str), breedte));
    }
    kolommen.push(Kolom::getal("samen", breedte + 1));
    let paar = |f: usize, k: usize| -> (Decimal, Decimal) {
        let een = |g: usize| (uit.formatie[(g, f)].fte, uit.bezetting.fte[(g, f)]);
        if k <= stad + 1 {
            een(k - 1)
        } else {
            (0..=stad).map(een).fold((Decimal::ZERO, Decimal::ZERO), |a, b| (a.0 + b.0, a.1 + b.1))
        }
    };
    let gids = Rc::clone(&vel.gids);
    let vul = |nodig: Decimal, er_is: Decimal, ernst| {
        if nodig.is_zero() && er_is.is_zero() {
            return ("·  ".to_owned(), thema.zwak());
        }
        (format!("{} {}", cijfer(model.toon, nodig, er_is), namen::teken(ernst)), thema.oordeel(ernst))
    };
    let vak = |r: usize, k: usize| {
        if k == 0 {
            return (hoofdletter(&model.plan.functies[functies[r]].naam), Style::new());
        }
        let (nodig, er_is) = paar(functies[r], k);
        let samen = k > stad + 1;
        let ernst =
            if samen { ernst::bezetting(model, nodig, er_is) } else { ernst::cel(model, &gids, functies[r], k - 1) };
        vul(nodig, er_is, ernst)
    };
    let mut totaal = vec![("Samen".to_owned(), thema.kop())];
    for k in 1..=stad + 2 {
        let (nodig, er_is) =
            functies.iter().map(|&f| paar(f, k)).fold((Decimal::ZERO, Decimal::ZERO), |a, b| (a.0 + b.0, a.1 + b.1));
        totaal.push(vul(nodig, er_is, ernst::bezetting(model, nodig, er_is)));
    }
    let leeg = if model.plan.functies.is_empty() {
        "Dit plan heeft nog geen functies. Voeg ze toe onder functies in plan.ron; daarna vult deze tabel zich."
    } else {
        "Geen functie met deze letters. Esc toont alle functies."
    };
    Tabelbeeld {
        kolommen,
        vast_rechts: 1,
        rijen: functies.len(),
        vak: &vak,
        gekozen: functies.iter().position(|&f| f == model.keuze.functie),
        kolom: Some(model.keuze.gebied + 1),
        totaal: Some(totaal),
        klik: &|r, k| {
            let gebied = if k == 0 { model.keuze.gebied } else { (k - 1).min(stad) };
            Some(Message::Kies(Doel::Cel(functies[r], gebied)))
        },
        leeg,
    }
    .teken(vel, binnen);
}
