//! The weights of the plus as sliders, with what each of them gives to the selected wijk: its share in the key figure
//! and the fte of its plus that come of it.
//!
//! ```text
//! ┌ Wijkplus volgt (← →) ───────────────┐
//! │ wijk: Centrum ([w] volgende)   fte │
//! │▸jeugdzorg     ██████░░  20 % 9,1 2,1│
//! └────────────── samen 100 %    8,8 9,8┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::afkorting;
use super::grafiek::balk::{self, Deel};
use super::grafiek::tekens::LICHT;
use super::tabel::eerste_rij;
use super::vel::{Klik, Vel, Zone, breek, vul};
use super::wijkbalken::Maat;
use crate::calc::bijdrage;
use crate::plan::Verdeeleenheid;
use crate::text::{getal, kerncijfer};
use crate::tui::message::{Doel, Message};
use crate::tui::verdeelregel::Regel;
use crate::tui::{notities, onderwerpen};

/// Cells of the share and of the fte of the selected wijk, and of a weight.
const AANDEEL: usize = 8;
const FTE: usize = 5;
const EURO: usize = 8;
const PROCENT: usize = 6;

/// Draws the sliders.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (gewichten, thema) = (&vel.model.werk.plan.verdeling.gewichten, vel.thema());
    let som: Decimal = gewichten.iter().map(|g| g.procent).sum();
    let voet = Line::styled(format!(" samen {} % ", getal::volledig(som)), thema.kop());
    let binnen = vel.kader_met_voet(vlak, "Wijkplus volgt (sleep of ← →)", voet);
    if gewichten.is_empty() {
        let zin = "Dit plan heeft nog geen gewichten. Voeg ze toe onder verdeling in plan.ron.";
        return vel.regels(binnen, breek(zin, usize::from(binnen.width)).into_iter().map(Line::raw));
    }
    let naam = if binnen.width >= 50 { 19 } else { 14 };
    // A slider that is too short cannot be read or dragged; then the explanation tells the share.
    let aandeel = if binnen.width >= 50 { AANDEEL } else { 0 };
    let maat = Maat(vel.model.werk.plan.verdeling.eenheid);
    let plus = if maat.0 == Verdeeleenheid::Fte { FTE } else { EURO };
    let breed = usize::from(binnen.width).saturating_sub(naam + 2 + PROCENT + aandeel + plus).max(4);
    let kop = kop(vel, naam + 2 + breed + PROCENT, aandeel, plus);
    vel.regel(Rect { height: 1, ..binnen }, kop);
    let lijf = Rect { y: binnen.y + 1, height: binnen.height.saturating_sub(1), ..binnen };
    let uit = &vel.model.stand.uitkomst.verdeling;
    let delen = vel
        .model
        .wijk()
        .map(|w| bijdrage::bereken(&vel.model.werk.plan, uit, w, vel.model.stand.band))
        .unwrap_or_default();
    let waard = vel.model.wijk().map_or(Decimal::ONE, |w| uit.plus_waard(w, maat.0));
    let nu = match Regel::van(&vel.model.werk.plan, vel.model.blik.keuze.regel) {
        Regel::Gewicht(g) => Some(g),
        _ => None,
    };
    let eerste = eerste_rij(nu.unwrap_or(0), usize::from(lijf.height), gewichten.len());
    for (g, rij) in (eerste..gewichten.len()).zip(lijf.rows()) {
        let gewicht = &gewichten[g];
        let hier = nu == Some(g);
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        let procent = format!("{} %", getal::volledig(gewicht.procent));
        let merk = notities::merk(&vel.model.werk.plan, &onderwerpen::van_regel(&vel.model.werk.plan, g));
        let mut regel = vec![
            Span::raw(if hier { "▸" } else { " " }),
            Span::styled(
                vul(&(afkorting::naam(kerncijfer::kort(gewicht.naar), naam - merk.len()) + merk), naam, false),
                stijl,
            ),
            Span::raw(" "),
        ];
        let deel = Deel::vol(gewicht.procent, thema.plus());
        regel.extend(balk::balk(deel, Decimal::ONE_HUNDRED, breed, (LICHT, thema.zwak())));
        regel.push(Span::styled(vul(&procent, PROCENT, true), stijl));
        if let Some(deel) = delen.get(g) {
            let procent = getal::getal(deel.aandeel * Decimal::ONE_HUNDRED, 1);
            regel.push(Span::styled(vul(&procent, aandeel, true), thema.zwak()));
            regel.push(Span::raw(vul(&maat.kaal(deel.fte * waard), plus, true)));
        }
        vel.regel(rij, Line::from(regel));
        vel.klikbaar(rij, Message::Kies(Doel::Regel(g)));
        let begin = rij.x + u16::try_from(naam + 2).unwrap_or(0);
        let balkvlak = Rect { x: begin, width: u16::try_from(breed).unwrap_or(0), ..rij };
        vel.zones.push(Zone { vlak: balkvlak.intersection(rij), klik: Klik::Schuif(g) });
    }
    vel.meer(lijf, eerste > 0, eerste + usize::from(lijf.height) < gewichten.len());
}

/// The selected wijk above what the weights give it, or how to select one.
fn kop(vel: &Vel<'_, '_>, breedte: usize, aandeel: usize, plus: usize) -> Line<'static> {
    let thema = vel.thema();
    match vel.model.wijk() {
        Some(w) => {
            let eenheid = if plus == FTE { "fte" } else { "×€1.000" };
            let wijk = format!(" wijk: {} ([w] volgende)", vel.model.werk.plan.wijken[w].naam);
            let delen =
                format!("{}{}{}", vul(&wijk, breedte, false), vul("aandeel", aandeel, true), vul(eenheid, plus, true));
            Line::styled(delen, thema.kop())
        }
        None => Line::styled(" w kiest een wijk: wat elk gewicht haar geeft", thema.zwak()),
    }
}
