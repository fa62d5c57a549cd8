//! Two of the base plan and the scenarios side by side: per wijk what follows from each, and below it what differs in
//! the plan and in the findings.
//!
//! ```text
//! ┌ A: basisplan · B: Meer jeugd · 2028, bandbreedte midden ─────────────────────┐
//! │ A: ▲ niet dekkend in 2028–2031, midden · ▲ 5 ! 9 · 24 van 25 eisen           │
//! │    Peelo: 420 van 2.100 uur is niet gedekt, en nog 4 blokkerende oorzaken    │
//! │ B: ▲ niet dekkend in 2028–2031, midden · ▲ 4 ! 9 · 24 van 25 eisen           │
//! │ Over van de lumpsum van 2028: A € 93.000, B -€ 54.000; verschil -€ 147.000.  │
//! │                         er is         uur ongedekt            € × 1.000      │
//! │                  A     B     ±      A      B      ±      A      B      ±     │
//! │ Centrum       34,7  34,7     =      0      0      =  3.412  3.412      =     │
//! │ Peelo         27,1  27,6  +0,5    420    310   -110  2.711  2.748    +37     │
//! │ Anders in het plan                                                           │
//! │ · Buurtteam Peelo, jeugd- en gezinswerker: 1,2 → 1,6 fte                     │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use crate::dekking::Bevinding;
use crate::plan::Wijkcode;
use crate::report::tabel::Tabel;
use crate::report::vergelijking::zinnen::Lot;
use crate::report::vergelijking::{Deel, Kengetallen, Rij, Vergelijking};
use crate::report::zicht::Zicht;
use crate::text::reden::reden;
use crate::text::{self, getal, getoond, namen, oordeel};
use crate::tui::blik::lagen::{Laag, Vergeleken, Vergelijkrij};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::model::Model;
use crate::tui::view::grafiek::verschil;
use crate::tui::view::vel::{Vel, breek, vul};

/// Lines that a page moves.
const BLADZIJDE: usize = 10;
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

fn vergelijk<T>(model: &Model, a: usize, b: usize, f: impl FnOnce(&Vergelijking<'_>) -> T) -> Option<T> {
    model.variant(a)?.naast(model.variant(b)?, f)
}

fn werk_uit(model: &Model, (a, b): (usize, usize), vergelijking: &Vergelijking<'_>) -> Vergeleken {
    let (van, naar) = (&vergelijking.van.zicht, &vergelijking.naar.zicht);
    let bevindingen = vergelijking.gevolg();
    let tel = |zicht: &Zicht<'_>, lijst: &[&Bevinding], deel: &Deel| {
        let raakt = |b: &&&Bevinding| match deel {
            Deel::Wijk(code) => op_wijk(zicht, b, code),
            Deel::Stedelijk => b.raakt(zicht.stand.uitkomst.stad()),
            Deel::Overig => false,
            Deel::Samen => true,
        };
        lijst.iter().filter(raakt).count()
    };
    let rijen = vergelijking.rijen().into_iter().map(|rij| {
        let (erbij, weg) = (tel(naar, &bevindingen.erbij, &rij.deel), tel(van, &bevindingen.weg, &rij.deel));
        Vergelijkrij { rij, erbij, weg }
    });
    let zinnen = |lot: Lot| {
        let zin = move |(ernst, zin)| format!("{}: {} {zin}", lot.woord, oordeel::teken_van(ernst));
        lot.zinnen.into_iter().map(zin)
    };
    Vergeleken {
        a,
        b,
        titel: format!(
            "A: {} · B: {} · {}, bandbreedte {}",
            vergelijking.van.naam,
            vergelijking.naar.naam,
            model.stand.jaar,
            namen::band(model.stand.band)
        ),
        over: vergelijking.over_van_de_lumpsum(),
        rijen: rijen.collect(),
        in_plan: vergelijking.verschillen().into_iter().map(|v| v.woorden).collect(),
        in_bevindingen: vergelijking.lot_van_bevindingen().into_iter().flat_map(zinnen).collect(),
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
    let meeste = (beeld.in_plan.len() + beeld.in_bevindingen.len() + beeld.rijen.len()) * 4;
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

/// A figure that stands in a row under A, under B, and as what is more.
struct Paar {
    kop: &'static str,
    breedte: usize,
    toon: fn(&Kengetallen) -> String,
    /// In the unit and with the decimals of its column.
    waarde: fn(&Kengetallen) -> Option<Decimal>,
    decimalen: u32,
    /// True for what adds up to the whole city.
    telt_op: bool,
}

/// What is weighed first: people, work and money.
const EERST: [Paar; 3] = [
    Paar {
        kop: "bezet, fte",
        breedte: 5,
        toon: |k| k.fte().1.tekst(),
        waarde: |k| Some(k.er_is),
        decimalen: 1,
        telt_op: true,
    },
    Paar {
        kop: "uur ongedekt",
        breedte: 6,
        toon: |k| getoond::rond(k.ongedekt, 0).tekst(),
        waarde: |k| Some(k.ongedekt),
        decimalen: 0,
        telt_op: true,
    },
    Paar {
        kop: GELD,
        breedte: 6,
        toon: |k| getoond::rond(k.kosten * Decimal::new(1, 3), 0).tekst(),
        waarde: |k| Some(k.kosten * Decimal::new(1, 3)),
        decimalen: 0,
        telt_op: true,
    },
];
/// The only one of what is of no gebied.
const GELD: &str = "€ × 1.000";

const DAARNA: [Paar; 4] = [
    Paar {
        kop: "benodigd, fte",
        breedte: 5,
        toon: |k| k.fte().0.tekst(),
        waarde: |k| Some(k.nodig),
        decimalen: 1,
        telt_op: true,
    },
    Paar {
        kop: "ratio",
        breedte: 4,
        toon: |k| k.ratio_getoond().unwrap_or_else(streep),
        waarde: |k| k.ratio,
        decimalen: 2,
        telt_op: false,
    },
    Paar {
        kop: "werkpl.",
        breedte: 3,
        toon: |k| getal::volledig(getal::rond(k.werkplekken, 1)),
        waarde: |k| Some(k.werkplekken),
        decimalen: 0,
        telt_op: true,
    },
    Paar {
        kop: "bereik, %",
        breedte: 3,
        toon: |k| k.bereik_getoond().unwrap_or_else(streep),
        waarde: Kengetallen::bereik,
        decimalen: 0,
        telt_op: false,
    },
];

fn streep() -> String {
    getal::STREEP.to_owned()
}

impl Paar {
    /// What B is more than A in a row.
    fn verschil(&self, rij: &Rij) -> Option<Decimal> {
        let waarde = |kant: &Option<Kengetallen>| kant.as_ref().and_then(self.waarde);
        waarde(&rij.van).zip(waarde(&rij.naar)).map(|(van, naar)| naar - van)
    }

    /// True when what is shown of the rows is what is shown of the whole city, on both sides.
    fn telt(&self, rijen: &[Vergelijkrij]) -> bool {
        let [delen @ .., samen] = rijen else { return true };
        let kant = |welke: fn(&Rij) -> &Option<Kengetallen>| {
            let getoond = |r: &Vergelijkrij| welke(&r.rij).as_ref().and_then(self.waarde);
            let getoond = |r: &Vergelijkrij| getal::rond(getoond(r).unwrap_or_default(), self.decimalen);
            delen.iter().map(getoond).sum::<Decimal>() == getoond(samen)
        };
        !self.telt_op || (kant(|r| &r.van) && kant(|r| &r.naar))
    }
}

/// The verdict on each side and why it is so, and what is over of the lumpsum.
fn stroken(vel: &Vel<'_, '_>, beeld: &Vergeleken, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let mut uit = Vec::new();
    for (kant, plaats) in [("A", beeld.a), ("B", beeld.b)] {
        let Some(variant) = model.stand.bekende_variant(plaats) else { continue };
        let (Some(strook), Some(berekend)) = (&variant.strook, &variant.berekend) else { continue };
        let waarom = reden(&berekend.plan, strook, &berekend.toetsing, model.stand.jaar);
        let zin = text::strook::regel(strook, (model.stand.jaar, model.stand.band), breedte.saturating_sub(3));
        let stijl = thema.vonnis(strook.vonnis());
        uit.push(Line::from(vec![Span::styled(format!("{kant}: "), thema.kop()), Span::styled(zin, stijl)]));
        uit.extend(breek(&waarom, breedte.saturating_sub(3)).into_iter().map(|r| Line::raw(format!("   {r}"))));
    }
    uit.extend(beeld.over.iter().flat_map(|zin| breek(zin, breedte)).map(|r| Line::styled(r, thema.kop())));
    uit
}

/// Cells on each side of the line of a bar, and of the name of a row.
const KANT: usize = 6;

/// A table: two lines of headings, and a line for each part of the city.
fn tabel(vel: &Vel<'_, '_>, beeld: &Vergeleken, paren: &[Paar], ruim: bool) -> Vec<Line<'static>> {
    let thema = vel.thema();
    let naam = if ruim { 20 } else { 13 };
    let balk = if ruim { 2 * KANT + 2 } else { 0 };
    let mut koppen = [" ".repeat(naam), " ".repeat(naam)];
    for paar in paren {
        koppen[0].push_str(&vul(paar.kop, 3 * paar.breedte + 4, true));
        koppen[0].push_str(&" ".repeat(balk));
        for (kant, breed) in [("A", paar.breedte), ("B", paar.breedte), ("±", paar.breedte + 1)] {
            koppen[1].push(' ');
            koppen[1].push_str(&vul(kant, breed, true));
        }
        koppen[1].push_str(&" ".repeat(balk));
    }
    if ruim {
        koppen[0].push_str(" bevin-");
        koppen[1].push_str(" dingen");
    }
    let telt = paren.iter().all(|paar| paar.telt(&beeld.rijen));
    let mut uit: Vec<Line<'static>> = koppen.into_iter().map(|k| Line::styled(k, thema.kop())).collect();
    let laatste = beeld.rijen.len().saturating_sub(1);
    for (i, Vergelijkrij { rij, erbij, weg }) in beeld.rijen.iter().enumerate() {
        let kop = if i == laatste { thema.kop() } else { Style::new() };
        let merk = if i == laatste && !telt { format!("{} ", getoond::BENADERD) } else { String::new() };
        let mut delen = vec![Span::styled(vul(&format!("{merk}{}", rij.naam), naam, false), kop)];
        for paar in paren {
            let breed = paar.breedte;
            if rij.deel == Deel::Overig && paar.kop != GELD {
                delen.push(Span::raw(" ".repeat(3 * breed + 4 + balk)));
                continue;
            }
            let toon = |k: &Option<Kengetallen>| k.as_ref().map_or_else(streep, paar.toon);
            for kant in [&rij.van, &rij.naar] {
                delen.push(Span::styled(format!(" {}", vul(&toon(kant), breed, true)), kop));
            }
            let meer = paar.verschil(rij).unwrap_or_default();
            let (tekst, stijl) = if meer.is_zero() {
                ("=".to_owned(), thema.zwak())
            } else {
                (getoond::rond(meer, paar.decimalen).verschil(), thema.kop())
            };
            delen.push(Span::styled(format!(" {}", vul(&tekst, breed + 1, true)), stijl));
            if ruim && i < laatste {
                let rest = beeld.rijen.iter().take(laatste);
                let hoogste = rest.filter_map(|r| paar.verschil(&r.rij)).map(|v| v.abs()).max().unwrap_or_default();
                delen.push(Span::raw(" "));
                delen.extend(verschil::balk(meer, hoogste, 2 * KANT + 1, [thema.plus(), thema.basis()], thema.zwak()));
            } else {
                delen.push(Span::raw(" ".repeat(balk)));
            }
        }
        let anders = match (erbij, weg) {
            (0, 0) => String::new(),
            _ if !ruim => String::new(),
            (e, 0) => format!("+{e}"),
            (0, w) => format!("-{w}"),
            (e, w) => format!("+{e} -{w}"),
        };
        delen.push(Span::styled(format!(" {anders}"), thema.kop()));
        uit.push(Line::from(delen));
    }
    uit.extend((!telt).then(|| Line::styled(getoond::AFGEROND, thema.zwak())));
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
    boven.extend(tabel(vel, beeld, &EERST, breed));
    let geen = ("geen verschil in het plan", "dezelfde bevindingen");
    let teksten = |vel: &Vel<'_, '_>, breedte: usize| {
        let mut plan = alinea(vel, "Anders in het plan, van A naar B", &beeld.in_plan, geen.0, breedte);
        let bevindingen = alinea(vel, "Bevindingen van A naar B", &beeld.in_bevindingen, geen.1, breedte);
        let verder = tabel(vel, beeld, &DAARNA, false);
        if breed {
            plan.push(Line::default());
            plan.extend(verder);
            (plan, bevindingen)
        } else {
            let rest = bevindingen.into_iter().chain([Line::default()]).chain(verder);
            (plan, rest.collect())
        }
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
