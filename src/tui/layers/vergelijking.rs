//! Two of the base plan and the scenarios side by side: per wijk what follows from each, and below it what differs in
//! the plan and in the findings.
//!
//! ```text
//! ┌ A: basisplan · B: Meer jeugd · 2028, band midden ────────────────────────────┐
//! │ A: ▲ niet dekkend in 2028–2031, midden · ▲ 5 ! 9 · 24 van 25 eisen           │
//! │ B: ▲ niet dekkend in 2028–2031, midden · ▲ 4 ! 9 · 24 van 25 eisen           │
//! │                    er is     ratio werkpl.  bereik      € × 1.000 bevin-     │
//! │                  A     B    A    B   A   B   A   B      A      B dingen      │
//! │ Centrum       34,7     = 1,01    =  24   =  95   =  3.412      =             │
//! │ Peelo         27,1  27,6 0,99 1,01  22   =  88   =  2.711  2.748 +1 -2       │
//! │ Anders in het plan                                                           │
//! │ · Buurtteam Peelo, jeugd- en gezinswerker: 1,2 → 1,6 fte                     │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use crate::dekking::Bevinding;
use crate::plan::Wijkcode;
use crate::report::tabel::Tabel;
use crate::report::vergelijking::{Kengetallen, Vergelijking, Zijde};
use crate::report::zicht::Zicht;
use crate::text::aantal::hoofdletter;
use crate::text::{self, bevinding, getal, getoond, namen, oordeel, plek};
use crate::tui::blik::lagen::{Laag, Vergeleken, Vergelijkrij};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::model::Model;
use crate::tui::view::vel::{Vel, breek, vul};

/// Lines that a page moves.
const BLADZIJDE: usize = 10;
/// Width of the findings that came and went, at the right of the table.
const KANTLIJN: usize = 9;
/// From this width on there is room for more figures, and the texts stand in two columns.
const BREED: u16 = 120;

/// The selected scenario beside the base plan; of the base plan, beside the first scenario that can be shown.
pub fn open(model: &Model) -> Option<Vergeleken> {
    let kan = |i: &usize| model.variant(*i).is_some_and(|v| v.berekend.is_some());
    let gekozen = Some(model.blik.keuze.scenario).filter(|&i| i > 0);
    let b = gekozen.or_else(|| (1..model.aantal_varianten()).find(kan)).filter(kan)?;
    van(model, 0, b)
}

fn van(model: &Model, a: usize, b: usize) -> Option<Vergeleken> {
    vergelijk(model, a, b, |vergelijking| werk_uit(model, (a, b), vergelijking))
}

/// The tables of a comparison, that per wijk first.
pub fn tabellen(model: &Model, beeld: &Vergeleken) -> Vec<Tabel> {
    vergelijk(model, beeld.a, beeld.b, |vergelijking| vergelijking.tabellen().to_vec()).unwrap_or_default()
}

fn vergelijk<T>(model: &Model, a: usize, b: usize, f: impl Fn(&Vergelijking<'_>) -> T) -> Option<T> {
    let (een, ander) = (model.variant(a)?, model.variant(b)?);
    een.berekend.as_ref()?.met(|van| {
        let van = Zijde { naam: &een.naam, zicht: *van };
        let naar = |naar: &Zicht<'_>| f(&Vergelijking { van, naar: Zijde { naam: &ander.naam, zicht: *naar } });
        Some(ander.berekend.as_ref()?.met(naar))
    })
}

fn werk_uit(model: &Model, (a, b): (usize, usize), vergelijking: &Vergelijking<'_>) -> Vergeleken {
    let (van, naar) = (&vergelijking.van.zicht, &vergelijking.naar.zicht);
    let bevindingen = vergelijking.gevolg();
    let tel = |zicht: &Zicht<'_>, lijst: &[&Bevinding], wijk: Option<&Wijkcode>| {
        let raakt = |b: &&&Bevinding| match wijk {
            Some(code) => op_wijk(zicht, b, code),
            None => b.raakt(zicht.stand.uitkomst.stad()),
        };
        lijst.iter().filter(raakt).count()
    };
    let alle = vergelijking.rijen();
    let samen = alle.len() - 1;
    let rijen = alle.into_iter().enumerate().map(|(i, rij)| {
        let (erbij, weg) = if i == samen {
            (bevindingen.erbij.len(), bevindingen.weg.len())
        } else {
            (tel(naar, &bevindingen.erbij, rij.wijk.as_ref()), tel(van, &bevindingen.weg, rij.wijk.as_ref()))
        };
        Vergelijkrij { rij, erbij, weg }
    });
    let regel = |kop: &str, zicht: &Zicht<'_>, b: &Bevinding| {
        let zin = bevinding::regel(zicht.plan(), b);
        format!("{kop} {} {} {}", oordeel::teken_van(b.ernst), b.eis.id, hoofdletter(&zin))
    };
    let erbij = bevindingen.erbij.iter().map(|b| regel("erbij:", naar, b));
    let beide = |kop: &str, (eerst, nu): &(&Bevinding, &Bevinding)| {
        let (plan, teken) = (naar.plan(), oordeel::teken_van(nu.ernst));
        let waar = hoofdletter(&plek::waar(plan, nu));
        let (kern, [eerst, nu_kort]) =
            (bevinding::kern(plan, nu), [eerst, nu].map(|b| bevinding::tekort_in_woorden(b)));
        format!("{kop} {teken} {} {waar}: {kern}; {nu_kort}, was {eerst}", nu.eis.id)
    };
    let erger = bevindingen.erger.iter().map(|paar| beide("erger:", paar));
    let beter = bevindingen.beter.iter().map(|paar| beide("beter:", paar));
    let weg = bevindingen.weg.iter().map(|b| regel("weg:", van, b));
    Vergeleken {
        a,
        b,
        titel: format!(
            "A: {} · B: {} · {}, band {}",
            vergelijking.van.naam,
            vergelijking.naar.naam,
            model.stand.jaar,
            namen::band(model.stand.band)
        ),
        rijen: rijen.collect(),
        in_plan: vergelijking.verschillen().into_iter().map(|v| v.woorden).collect(),
        in_bevindingen: erbij.chain(erger).chain(beter).chain(weg).collect(),
        schuif: 0,
    }
}

fn op_wijk(zicht: &Zicht<'_>, bevinding: &Bevinding, code: &Wijkcode) -> bool {
    let wijk = zicht.plan().wijken.iter().position(|w| w.code == *code);
    wijk.is_some_and(|wijk| bevinding.raakt(wijk))
}

/// Handles a key: another A or B, or moving along.
pub fn toets(model: &mut Model, mut beeld: Box<Vergeleken>, toets: Toets) -> Vec<Effect> {
    let (a, b) = (beeld.a, beeld.b);
    let anders = match toets.code {
        KeyCode::Char('a') => volgende(model, a, b, true),
        KeyCode::Char('b') => volgende(model, b, a, false),
        KeyCode::Char('o') => van(model, b, a),
        _ => None,
    };
    if let Some(anders) = anders {
        *beeld = anders;
    }
    let meeste = (beeld.in_plan.len() + beeld.in_bevindingen.len() + beeld.rijen.len()) * 3;
    beeld.schuif = match toets.code {
        KeyCode::Up => beeld.schuif.saturating_sub(1),
        KeyCode::PageUp => beeld.schuif.saturating_sub(BLADZIJDE),
        KeyCode::Home => 0,
        KeyCode::Down => beeld.schuif + 1,
        KeyCode::PageDown => beeld.schuif + BLADZIJDE,
        _ => beeld.schuif,
    }
    .min(meeste);
    model.blik.lagen.push(Laag::Vergelijking(beeld));
    Vec::new()
}

/// The next one that can be shown and is not the other side.
fn volgende(model: &Model, nu: usize, ander: usize, is_a: bool) -> Option<Vergeleken> {
    let aantal = model.aantal_varianten();
    let mut rest = (1..aantal).map(|stap| (nu + stap) % aantal).filter(|&i| i != ander);
    rest.find_map(|i| if is_a { van(model, i, ander) } else { van(model, ander, i) })
}

/// A figure that stands twice in a row: under A and under B.
struct Paar {
    kop: &'static str,
    breedte: usize,
    toon: fn(&Kengetallen) -> String,
}

/// On a narrow screen only those from [`SMAL`] on: the others follow from them and from what is asked.
const PAREN: [Paar; 7] = [
    Paar { kop: "nodig", breedte: 5, toon: |k| k.fte().0.tekst() },
    Paar { kop: "ratio", breedte: 4, toon: |k| k.ratio_getoond().unwrap_or_else(streep) },
    Paar { kop: "er is", breedte: 5, toon: |k| k.fte().1.tekst() },
    Paar { kop: "uur ongedekt", breedte: 6, toon: |k| getoond::rond(k.ongedekt, 0).tekst() },
    Paar { kop: "werkpl.", breedte: 3, toon: |k| getal::volledig(getal::rond(k.werkplekken, 1)) },
    Paar { kop: "bereik", breedte: 3, toon: |k| k.bereik_getoond().unwrap_or_else(streep) },
    Paar { kop: "€ × 1.000", breedte: 6, toon: |k| getoond::rond(k.kosten * Decimal::new(1, 3), 0).tekst() },
];
const SMAL: usize = 2;

fn streep() -> String {
    getal::STREEP.to_owned()
}

/// The verdict on each side.
fn stroken(vel: &Vel<'_, '_>, beeld: &Vergeleken, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let regel = |(kant, plaats): (&str, usize)| {
        let strook = model.stand.bekende_variant(plaats)?.strook.as_ref()?;
        let zin = text::strook::regel(strook, (model.stand.jaar, model.stand.band), breedte.saturating_sub(3));
        let stijl = thema.vonnis(strook.vonnis());
        Some(Line::from(vec![Span::styled(format!("{kant}: "), thema.kop()), Span::styled(zin, stijl)]))
    };
    [("A", beeld.a), ("B", beeld.b)].into_iter().filter_map(regel).collect()
}

/// The table: two lines of headings, and a line for each wijk.
fn tabel(vel: &Vel<'_, '_>, beeld: &Vergeleken, breedte: u16) -> Vec<Line<'static>> {
    let thema = vel.thema();
    let (naam, paren) = if breedte >= BREED { (22, &PAREN[..]) } else { (13, &PAREN[SMAL..]) };
    let nodig = naam + KANTLIJN + paren.iter().map(|p| 2 * p.breedte + 2).sum::<usize>();
    let extra = (usize::from(breedte).saturating_sub(nodig) / (2 * paren.len())).min(3);
    let mut koppen = [" ".repeat(naam), " ".repeat(naam)];
    for paar in paren {
        let een = paar.breedte + extra;
        koppen[0].push_str(&vul(paar.kop, 2 * een + 2, true));
        for kant in ["A", "B"] {
            koppen[1].push(' ');
            koppen[1].push_str(&vul(kant, een, true));
        }
    }
    koppen[0].push_str(" bevin-");
    koppen[1].push_str(" dingen");
    let mut uit: Vec<Line<'static>> = koppen.into_iter().map(|k| Line::styled(k, thema.kop())).collect();
    for (i, Vergelijkrij { rij, erbij, weg }) in beeld.rijen.iter().enumerate() {
        let kop = if i + 1 == beeld.rijen.len() { thema.kop() } else { ratatui::style::Style::new() };
        let mut delen = vec![Span::styled(vul(&rij.naam, naam, false), kop)];
        for paar in paren {
            let toon = |k: &Option<Kengetallen>| k.as_ref().map_or_else(|| getal::STREEP.to_owned(), paar.toon);
            let (van, naar) = (toon(&rij.van), toon(&rij.naar));
            let gelijk = van == naar;
            let breedte = paar.breedte + extra;
            delen.push(Span::styled(format!(" {}", vul(&van, breedte, true)), kop));
            let (tekst, stijl) = if gelijk { ("=".to_owned(), thema.zwak()) } else { (naar, thema.kop()) };
            delen.push(Span::styled(format!(" {}", vul(&tekst, breedte, true)), stijl));
        }
        let anders = match (erbij, weg) {
            (0, 0) => String::new(),
            (e, 0) => format!("+{e}"),
            (0, w) => format!("-{w}"),
            (e, w) => format!("+{e} -{w}"),
        };
        delen.push(Span::styled(format!(" {anders}"), thema.kop()));
        uit.push(Line::from(delen));
    }
    uit
}

/// A heading with sentences below it.
fn alinea(vel: &Vel<'_, '_>, kop: &str, zinnen: &[String], leeg: &str, breedte: usize) -> Vec<Line<'static>> {
    let thema = vel.thema();
    let mut uit = vec![Line::styled(kop.to_owned(), thema.kop())];
    if zinnen.is_empty() {
        uit.push(Line::styled(leeg.to_owned(), thema.zwak()));
    }
    for zin in zinnen {
        for (n, deel) in breek(zin, breedte.saturating_sub(3)).into_iter().enumerate() {
            uit.push(Line::raw(format!("{}{deel}", if n == 0 { "· " } else { "  " })));
        }
    }
    uit
}

/// Draws the comparison.
pub fn teken(vel: &mut Vel<'_, '_>, beeld: &Vergeleken) {
    let binnen = vel.blad(&beeld.titel);
    let breed = binnen.width >= BREED;
    let mut boven = stroken(vel, beeld, usize::from(binnen.width));
    boven.extend(tabel(vel, beeld, binnen.width));
    let geen = ("geen verschil in het plan", "dezelfde bevindingen");
    let teksten = |vel: &Vel<'_, '_>, breedte: usize| {
        let plan = alinea(vel, "Anders in het plan, van A naar B", &beeld.in_plan, geen.0, breedte);
        let bevindingen = alinea(vel, "Bevindingen van A naar B", &beeld.in_bevindingen, geen.1, breedte);
        (plan, bevindingen)
    };
    if !breed {
        let (plan, bevindingen) = teksten(vel, usize::from(binnen.width));
        boven.push(Line::default());
        boven.extend(plan);
        boven.extend(bevindingen);
        return vel.geschoven(binnen, &boven, beeld.schuif);
    }
    let hoogte = u16::try_from(boven.len() + 1).unwrap_or(u16::MAX);
    let [tabelvlak, rest] = binnen.layout(&Layout::vertical([Constraint::Length(hoogte), Constraint::Fill(1)]));
    vel.regels(tabelvlak, boven);
    let [links, rechts] = rest.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]));
    let links = Rect { width: links.width.saturating_sub(2), ..links };
    let (plan, bevindingen) = teksten(vel, usize::from(links.width));
    vel.geschoven(links, &plan, beeld.schuif);
    vel.geschoven(rechts, &bevindingen, beeld.schuif);
}
