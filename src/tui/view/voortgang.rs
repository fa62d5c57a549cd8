//! Below the list of the voortgang: the figure of the selected row over the periods, plan and realisation, and what was
//! said of its period.
//!
//! ```text
//! ┌ Peelo: uren ─────────────────────────┐
//! │  1.120  ○⠤⠤⠤⠤⠤○                      │
//! │    980  ◆⠒⠒⠒⠒⠒◆                      │
//! │        K1 2028 K2 2028               │
//! │ ○ plan     1.100   1.100             │
//! │ ◆ gedaan     980   1.120             │
//! │ datadag 12-4-2028: men wacht langer  │
//! └──────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::grafiek::jaarlijn::{self, Reeks};
use super::grafiek::tekens::{ER_IS, NODIG};
use super::vel::{Vel, kort};
use crate::plan::periode::Bespreekstap;
use crate::report::{besprekingen, tekst, voortgang};
use crate::text::aantal::hoofdletter;
use crate::text::datum::datum;
use crate::text::periode;

/// Lines of the rule above it, the picture with its figures, and the three conversations.
pub const HOOGTE: u16 = 11;
/// Cells of a period at least, and of the names before them.
const PER_PERIODE: u16 = 9;
const NAMEN: u16 = 17;

/// Draws what belongs to the row at a position of the voortgang.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect, plaats: usize) {
    let (plan, thema) = (&vel.model.werk.plan, vel.thema());
    let regels = vel.model.met_zicht(voortgang::regels);
    let Some(gekozen) = regels.get(plaats) else { return };
    let wijk = plan.realisatie[gekozen.realisatie].wijk.as_ref();
    // Only periods of one length make a line.
    let lengte = gekozen.periode.tijdvak.maanden().1;
    let lijn: Vec<_> = regels
        .iter()
        .filter(|r| (r.gebied, r.maat) == (gekozen.gebied, gekozen.maat))
        .filter(|r| plan.realisatie[r.realisatie].wijk.as_ref() == wijk && r.periode.tijdvak.maanden().1 == lengte)
        .collect();
    let past = usize::from(vlak.width.saturating_sub(NAMEN) / PER_PERIODE).max(1);
    let hier = lijn.iter().position(|r| r.periode == gekozen.periode).unwrap_or(0);
    let eerste = hier.saturating_sub(past / 2).min(lijn.len().saturating_sub(past));
    let lijn = &lijn[eerste..lijn.len().min(eerste + past)];
    let namen: Vec<String> = lijn.iter().map(|r| periode::kort(r.periode)).collect();
    let van_plan = Reeks {
        naam: "plan",
        teken: NODIG,
        stijl: thema.plus(),
        waarden: lijn.iter().map(|r| r.plan.ok()).collect(),
        leeg: "geen cijfer in het plan",
    };
    let is = Reeks {
        naam: "gedaan",
        teken: ER_IS,
        stijl: thema.kop(),
        waarden: lijn.iter().map(|r| r.is).collect(),
        leeg: jaarlijn::NOG_NIET,
    };
    let delen = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(3)];
    let [kop, beeld, onder] = vlak.layout(&Layout::vertical(delen));
    let titel = format!("{}: {}", hoofdletter(&periode::waar(plan, wijk)), periode::maat(gekozen.maat));
    vel.regel(kop, Line::styled(titel, thema.kop()));
    let maat = gekozen.maat;
    let toon = |waarde| tekst::cel(&voortgang::cel(maat, waarde));
    jaarlijn::teken(vel, beeld, &namen, Some(hier - eerste), &[van_plan, is], toon);
    let breed = usize::from(onder.width);
    let gesprek = |stap: Bespreekstap| match besprekingen::gehouden(plan, gekozen.periode, stap) {
        None => (format!("{}: nog niet", stap.woord()), thema.zwak()),
        Some(gehouden) => {
            let dag = gehouden.datum.map(|dag| format!(" {}", datum(dag))).unwrap_or_default();
            (format!("{}{dag}: {}", stap.woord(), gehouden.tekst), ratatui::style::Style::new())
        }
    };
    let gesprekken = Bespreekstap::ALLE.map(gesprek);
    vel.regels(onder, gesprekken.into_iter().map(|(regel, stijl)| Line::styled(kort(&regel, breed), stijl)));
}
