//! What each wijk gets, as bars of basis and plus, with what changed since the plan was opened or saved; below them what
//! the planner must know: ties, corrections, exceptions, and whether the method matters.
//!
//! ```text
//! ┌ Per wijk · samen 292,2 fte ──────────────────┐
//! │ wijk             basis  plus samen sinds open│
//! │▸Centrum ████▒▒▒▒  20,1  20,8  40,9  +0,3     │
//! │ Samen             …                          │
//! │ █ basisniveau  ▒ wijkplus                    │
//! │ ! een andere methode verschuift 2 wijken …   │
//! └──────────────────────────────────────────────┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::afkorting::afkortingen;
use super::tabel::eerste_rij;
use super::vel::{Vel, breek, kort, vul};
use super::verdeling::cellen;
use crate::calc::methodekeuze;
use crate::dekking::Ernst;
use crate::text::getal;
use crate::tui::layers::toelichting;
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;

/// Cells of a number and of a sum.
const GETAL: usize = 6;

/// Draws the bars and what must be known.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let uit = &model.uitkomst.verdeling;
    let was = model.ijkpunt.bij(model.band).map(|v| v.totaal).filter(|t| *t != uit.totaal);
    let was = was.map_or_else(String::new, |t| format!(" (was {})", getal::getal(t, 1)));
    let binnen = vel.kader(vlak, &format!("Per wijk · samen {}{was}", getal::fte(uit.totaal)));
    if plan.wijken.is_empty() {
        let zin = "Dit plan heeft nog geen wijken om over te verdelen.";
        return vel.regels(binnen, breek(zin, usize::from(binnen.width)).into_iter().map(Line::raw));
    }
    let breedte = usize::from(binnen.width);
    let verschillen: Vec<Decimal> = (0..plan.wijken.len()).map(|w| verschil(model, w)).collect();
    let anders = verschillen.iter().any(|v| !v.is_zero());
    let maten = Maten::van(model, breedte, anders);
    let onder = opmerkingen(vel, breedte, anders);
    let hoogte = usize::from(binnen.height);
    // The wijken go first; what must be known takes at least two lines.
    let rijen = plan.wijken.len().min(hoogte.saturating_sub(2 + onder.len().min(2)).max(1));
    vel.regel(Rect { height: 1, ..binnen }, maten.kop(thema.kop()));
    let lijf = Rect { y: binnen.y + 1, height: u16::try_from(rijen).unwrap_or(0), ..binnen };
    let eerste = eerste_rij(model.wijk().unwrap_or(0), rijen, plan.wijken.len());
    for (w, rij) in (eerste..plan.wijken.len()).zip(lijf.rows()) {
        let regel = maten.wijk(vel, w, verschillen[w]);
        vel.regel(rij, regel);
        vel.klikbaar(rij, Message::Kies(Doel::Gebied(w)));
    }
    let (basis, plus): (Decimal, Decimal) = (uit.basis.iter().sum(), uit.plus.iter().sum());
    let mut regels = vec![maten.som(basis, plus, verschillen.iter().sum(), thema.kop())];
    regels.extend(onder);
    let rest = Rect { y: lijf.bottom(), height: binnen.bottom().saturating_sub(lijf.bottom()), ..binnen };
    let past = usize::from(rest.height);
    if regels.len() > past && past > 1 {
        regels.truncate(past - 1);
        regels.push(Line::styled(" … i toont de hele toelichting", thema.zwak()));
    }
    vel.regels(rest.intersection(binnen), regels);
}

/// What a wijk gets more than when the plan was opened or saved.
fn verschil(model: &Model, wijk: usize) -> Decimal {
    let nu = model.uitkomst.verdeling.samen(wijk);
    let was = model.ijkpunt.samen(model.band, &model.plan.wijken[wijk].code);
    was.map_or(Decimal::ZERO, |was| nu - was)
}

/// Where everything stands on a line.
struct Maten {
    naam: usize,
    balk: usize,
    anders: bool,
    grootste: Decimal,
    namen: Vec<String>,
}

impl Maten {
    fn van(model: &Model, breedte: usize, anders: bool) -> Self {
        let uit = &model.uitkomst.verdeling;
        let naam = if breedte >= 50 { 16 } else { 8 };
        let getallen = (3 + usize::from(anders)) * GETAL;
        let balk = breedte.saturating_sub(naam + 2 + getallen).max(2);
        let grootste = (0..model.plan.wijken.len()).map(|w| uit.samen(w)).max().unwrap_or_default().max(Decimal::ONE);
        Self { naam, balk, anders, grootste, namen: afkortingen(&model.plan.wijken, naam) }
    }

    fn kop(&self, stijl: Style) -> Line<'static> {
        let verschil = if self.anders { format!("{:>GETAL$}", "Δ") } else { String::new() };
        let wat = format!("{:>GETAL$}{:>GETAL$}{:>GETAL$}{verschil}", "basis", "plus", "samen");
        Line::styled(format!(" {} {}{wat}", vul("wijk", self.naam, false), " ".repeat(self.balk)), stijl)
    }

    fn wijk(&self, vel: &Vel<'_, '_>, w: usize, verschil: Decimal) -> Line<'static> {
        let (uit, thema) = (&vel.model.uitkomst.verdeling, vel.thema());
        let vol = cellen(uit.samen(w), self.grootste, self.balk);
        let deel = cellen(uit.basis[w], self.grootste, self.balk).min(vol);
        let hier = vel.model.wijk() == Some(w);
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        let mut regel = vec![
            Span::raw(if hier { "▸" } else { " " }),
            Span::styled(vul(&self.namen[w], self.naam, false), stijl),
            Span::raw(" "),
            Span::styled("█".repeat(deel), thema.basis()),
            Span::styled("▒".repeat(vol - deel), thema.plus()),
            Span::raw(" ".repeat(self.balk - vol)),
            Span::raw(getal6(uit.basis[w])),
            Span::raw(getal6(uit.plus[w])),
            Span::styled(getal6(uit.samen(w)), thema.kop()),
        ];
        if self.anders {
            let stijl = if verschil.is_zero() { thema.zwak() } else { thema.oordeel(Some(Ernst::Waarschuwing)) };
            regel.push(Span::styled(vul(&getal::verschil(verschil, 1), GETAL, true), stijl));
        }
        Line::from(regel)
    }

    fn som(&self, basis: Decimal, plus: Decimal, verschil: Decimal, stijl: Style) -> Line<'static> {
        let verschil = if self.anders { vul(&getal::verschil(verschil, 1), GETAL, true) } else { String::new() };
        let wat = format!("{}{}{}{verschil}", getal6(basis), getal6(plus), getal6(basis + plus));
        Line::styled(format!(" {} {}{wat}", vul("Samen", self.naam, false), " ".repeat(self.balk)), stijl)
    }
}

fn getal6(waarde: Decimal) -> String {
    vul(&getal::getal(waarde, 1), GETAL, true)
}

/// What must be known about the distribution, the most important first.
fn opmerkingen(vel: &Vel<'_, '_>, breedte: usize, anders: bool) -> Vec<Line<'static>> {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let uit = &model.uitkomst.verdeling;
    let sinds = match (anders, breedte >= 50) {
        (false, _) => "",
        (true, true) => "  Δ sinds openen of opslaan",
        (true, false) => "  Δ sinds opslaan",
    };
    let mut regels = vec![Line::from(vec![
        Span::styled(" █ basis", thema.basis()),
        Span::styled("  ▒ plus", thema.plus()),
        Span::styled(sinds, thema.zwak()),
    ])];
    let mut zeg = |teken: &str, zin: &str, stijl: Style, hoogstens: usize| {
        let delen = breek(zin, breedte.saturating_sub(3));
        let meer = delen.len() > hoogstens;
        for (i, deel) in delen.into_iter().take(hoogstens).enumerate() {
            let voor = if i == 0 { teken } else { " " };
            let deel =
                if meer && i + 1 == hoogstens { kort(&format!("{deel} …"), breedte.saturating_sub(3)) } else { deel };
            regels.push(Line::styled(format!(" {voor} {deel}"), stijl));
        }
    };
    if !uit.tekort.is_zero() {
        let zin = format!("het basisniveau is {} meer dan het totaal", getal::fte(uit.tekort));
        zeg("▲", &zin, thema.fout(), 2);
    }
    let keuze = methodekeuze::bereken(uit);
    let let_op = thema.oordeel(Some(Ernst::Waarschuwing));
    for zin in [toelichting::methode_maakt_uit(&keuze), toelichting::alabama(plan, &keuze)].into_iter().flatten() {
        zeg("!", &zin, let_op, 3);
    }
    if uit.gelijkspel {
        zeg("·", "bij een gelijke stand gaat een tiende naar de eerste wijk", thema.zwak(), 2);
    }
    // On a narrow screen one line each; the motivation in full stands in the explanation.
    let lang = if breedte >= 60 { 2 } else { 1 };
    for zin in toelichting::correcties(plan) {
        zeg("±", &zin, Style::new(), lang);
    }
    for zin in toelichting::uitzonderingen(plan) {
        zeg("≠", &format!("basis {zin}"), Style::new(), lang);
    }
    regels
}
