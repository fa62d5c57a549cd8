//! The contracts of the places over the years of the opdracht: how long each runs, and what it leaves uncovered.
//!
//! ```text
//! ┌ Contracten · opdracht 1-1-2028 t/m 31-12-2035 ───────────────────────────────┐
//! │                       2028   2030   2032   2034                              │
//! │ Wijkcentrum De Dissel ████████████████▒▒▒▒▒▒▒▒▒▒  ! t/m 31-12-2032, 3,0 jaar │
//! │ MFA Kloosterveste     ··························  ? einde niet bekend        │
//! └──────────────────────── █ loopt  ▒ ongedekt  · niet bekend ──────────────────┘
//! ```

use jiff::Span as Tijdsduur;
use jiff::civil::{Date, date};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::vel::{Vel, breek, kort, vul};
use crate::dekking::{Ontbreekt, Oordeel};
use crate::plan::Locatie;
use crate::plan::contract::Contractsoort;
use crate::text::datum::datum;
use crate::text::{getoond, namen, oordeel};

/// Cells of what stands behind a bar.
const SLOT: usize = 33;

/// Draws the contracts of the places that are shown, with the selected one in sight.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let plan = &model.werk.plan;
    let Some((van, tot)) = plan.looptijd(model.stand.band) else {
        let binnen = vel.kader(vlak, "Contracten");
        let tekst = breek("Het plan heeft nog geen jaren om de contracten naast te leggen.", usize::from(binnen.width));
        return vel.regels(binnen, tekst.into_iter().map(Line::raw));
    };
    let titel = format!("Contracten · opdracht {} t/m {}", datum(van), datum(tot));
    let voet = Line::styled(" █ loopt  ▒ ongedekt  · niet bekend ", thema.zwak());
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    let breedte = usize::from(binnen.width);
    let naam = (breedte / 4).clamp(12, 40);
    let balk = breedte.saturating_sub(naam + SLOT + 3);
    let lijst = model.locaties();
    let tijd = Tijd { balk, van, dagen: dagen(van, tot).max(1) };
    let kop = Line::styled(format!(" {} {}", " ".repeat(naam), tijd.jaren(tot)), thema.kop());
    let mut regels = Vec::with_capacity(lijst.len());
    for &l in &lijst {
        let plek = &plan.locaties[l];
        let (stand, slot) = stand(vel, plek);
        let gekozen = l == model.blik.keuze.locatie;
        let merk = if gekozen { "▸" } else { " " };
        let stijl = if gekozen { thema.kop() } else { ratatui::style::Style::new() };
        regels.push(Line::from(vec![
            Span::styled(format!("{merk}{} ", vul(&plek.naam, naam, false)), stijl),
            Span::styled(tijd.balk(plek), thema.oordeel(stand)),
            Span::styled(format!(" {} {}", oordeel::teken(stand), kort(&slot, SLOT - 2)), thema.oordeel(stand)),
        ]));
    }
    let [boven, onder] = {
        let hoogte = binnen.height.min(1);
        [Rect { height: hoogte, ..binnen }, Rect { y: binnen.y + hoogte, height: binnen.height - hoogte, ..binnen }]
    };
    let gekozen = lijst.iter().position(|&l| l == model.blik.keuze.locatie).unwrap_or(0);
    let vanaf = gekozen.saturating_sub(usize::from(onder.height) / 2);
    vel.regel(boven, kop);
    vel.geschoven(onder, &regels, vanaf);
}

/// How the contract of a place stands to the opdracht, in words.
fn stand(vel: &Vel<'_, '_>, plek: &Locatie) -> (Oordeel, String) {
    let model = vel.model;
    if !plek.bruikbaar(model.stand.jaar) {
        return (Oordeel::NietVanToepassing, namen::in_gebruik(plek));
    }
    if !plek.is_toegezegd() && plek.contract.is_leeg() {
        return (Oordeel::NogNiet(Ontbreekt::Contracten), "alleen gewenst, geen contract".to_owned());
    }
    match (model.werk.plan.ongedekt(&plek.contract, model.stand.band), plek.contract.tot) {
        (None, _) => (Oordeel::NogNiet(Ontbreekt::Contracten), "einde niet bekend".to_owned()),
        (Some(_), None) => (Oordeel::Voldoet, "eigendom, zonder einde".to_owned()),
        (Some(jaren), Some(tot)) if jaren.is_zero() => (Oordeel::Voldoet, format!("t/m {}", datum(tot))),
        (Some(jaren), Some(tot)) => {
            let jaren = getoond::rond(jaren, 1).tekst();
            (Oordeel::LetOp, format!("t/m {}, {jaren} jaar ongedekt", datum(tot)))
        }
    }
}

/// The years of the opdracht as a bar.
struct Tijd {
    balk: usize,
    van: Date,
    dagen: i64,
}

fn dagen(van: Date, tot: Date) -> i64 {
    van.until(tot).map_or(0, |span| i64::from(span.get_days()))
}

impl Tijd {
    /// The years above it; one that would run into the one before it is left out.
    fn jaren(&self, tot: Date) -> String {
        let mut kop = String::new();
        for jaar in self.van.year()..=tot.year() {
            let verstreken = dagen(self.van, date(jaar, 1, 1)).max(0);
            let lengte = i64::try_from(self.balk).unwrap_or(0);
            let x = usize::try_from(verstreken * lengte / self.dagen).unwrap_or(0);
            let past = kop.is_empty() || kop.len() < x;
            if past && x + 4 <= self.balk {
                kop += &" ".repeat(x - kop.len());
                kop += &jaar.to_string();
            }
        }
        kop
    }

    /// The bar of a place: blank where it is not there yet, or not any more.
    fn balk(&self, plek: &Locatie) -> String {
        (0..self.balk).map(|x| self.teken(plek, x)).collect()
    }

    fn teken(&self, plek: &Locatie, x: usize) -> char {
        // The middle of the cell.
        let deel = |x: usize| i64::try_from(x).unwrap_or(0);
        let verstreken = self.dagen * deel(2 * x + 1) / deel(2 * self.balk).max(1);
        let Ok(dag) = self.van.checked_add(Tijdsduur::new().days(verstreken)) else { return ' ' };
        let jaar = u16::try_from(dag.year()).unwrap_or(u16::MAX);
        let contract = &plek.contract;
        if !plek.bruikbaar(jaar) || contract.van.is_some_and(|van| dag < van) {
            return ' ';
        }
        match (contract.tot, contract.soort) {
            (Some(tot), _) if dag <= tot => '█',
            (Some(_), _) => '▒',
            (None, Some(Contractsoort::Eigendom)) => '█',
            (None, _) => '·',
        }
    }
}
