//! Begroting: the posts against the lumpsum in every year of the plan, and what stands behind the selected one.
//!
//! ```text
//! ┌ Begroting · band midden · × € 1.000 ─────────────────────────────────────────┐
//! │ post                      ▸2028           2029           2030           2031 │
//! │▸personeel                27.930         28.768         29.631         30.520 │
//! │ overhead 13 %             3.631          3.740          3.852          3.968 │
//! │ over of tekort        ● over 31    ▲ tekort 12    …                          │
//! │ van de lumpsum    ███████  99 %  ███████▲100 %    …                          │
//! ┌ Personeel in 2028, per functie ──────────────────────────────────────────────┐
//! │ functie                       fte    per fte          euro   deel             │
//! │ sociaal werker               43,1     86.500     4.101.234   14 %             │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::{Vel, breek, vul};
use super::verdeling::cellen;
use super::{afkorting, jaarbalken};
use crate::calc::afronding::{deel, minder, vergelijk};
use crate::calc::kosten::Kosten;
use crate::dekking::{Ernst, Ontbreekt, Oordeel};
use crate::report::meerjarenbegroting::Jaarkosten;
use crate::report::post::Post;
use crate::report::stamboom::Stambomen;
use crate::text::aantal::hoofdletter;
use crate::text::getoond::{self, Getoond, Grens};
use crate::text::{self, getal, namen};
use crate::tui::bewerken::begroting::{self, Achter, Regel};
use crate::tui::layers::stamboom;
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;

/// From this width on, amounts are whole euros and the bars stand beside the table.
const RUIM: u16 = 120;
/// Cells of a year on a narrow and on a wide screen, and of the names of the lines.
const SMAL: usize = 14;
const BREED: usize = 20;
const NAAM: usize = 17;
/// Cells of the bar of a year in the table.
const BALK: usize = 6;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let ruim = vlak.width >= RUIM;
    let jaren = vel.model.meerjaren().nu.len();
    let rijen = Rij::lijst(vel.model, vlak);
    let boven = u16::try_from(rijen.len() + 3).unwrap_or(u16::MAX);
    let boven = boven.min(vlak.height.saturating_sub(5));
    let boven = if ruim { boven.max(jaarbalken::hoogte(jaren)).min(vlak.height / 2) } else { boven };
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven), Constraint::Fill(1)]));
    if ruim {
        let breedte = (4 + 28 + jaren * (BREED + 1)).min(usize::from(vlak.width) * 3 / 4);
        let breedte = Constraint::Length(u16::try_from(breedte).unwrap_or(u16::MAX));
        let [links, rechts] = boven.layout(&Layout::horizontal([breedte, Constraint::Fill(1)]));
        tabel(vel, links, &rijen, ruim);
        jaarbalken::teken(vel, rechts);
    } else {
        tabel(vel, boven, &rijen, ruim);
    }
    achter(vel, onder);
}

/// A row of the table. The bar cannot be selected, so it is no [`Regel`].
#[derive(Clone, Copy)]
enum Rij {
    Regel(usize),
    Balk,
}

impl Rij {
    /// The rows that are shown: all of them, but on a small screen inside the list below, what a change there does.
    fn lijst(model: &Model, vlak: Rect) -> Vec<Self> {
        let ruim = vlak.width >= RUIM;
        let balk = (!ruim).then_some(Self::Balk);
        let alle = Regel::AANTAL + usize::from(!ruim);
        if model.keuze.post.is_some() && usize::from(vlak.height) < alle + 15 {
            let gevolg = [Post::Samen, Post::Lumpsum, Post::Over].map(|post| Self::Regel(post as usize));
            return std::iter::once(Self::Regel(model.keuze.begroting)).chain(gevolg).chain(balk).collect();
        }
        let posten = (0..Post::ALLE.len()).map(Self::Regel);
        posten.chain(balk).chain((Post::ALLE.len()..Regel::AANTAL).map(Self::Regel)).collect()
    }
}

fn tabel(vel: &mut Vel<'_, '_>, vlak: Rect, rijen: &[Rij], ruim: bool) {
    let (model, thema) = (vel.model, vel.thema());
    let meerjaren = model.meerjaren();
    let jaren = &meerjaren.nu;
    let maat = Maat::van(model, ruim);
    let eenheid = if ruim { "euro" } else { "× € 1.000" };
    let titel = format!("Begroting · band {} · {eenheid}", namen::band(model.band));
    let benaderd = |post: Post| jaren.iter().any(|(_, kosten)| maat.benaderd(kosten, post));
    let benaderd: Vec<Post> = [Post::Samen, Post::Over].into_iter().filter(|&post| benaderd(post)).collect();
    let voet = match (maat.verschil > 0, benaderd.is_empty()) {
        (false, true) => String::new(),
        (true, true) => " + en - achter een bedrag: sinds openen of opslaan ".to_owned(),
        (false, false) => format!(" {} ", getoond::AFGEROND),
        (true, false) => format!(" + en -: sinds openen of opslaan · {} ", getoond::AFGEROND),
    };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let mut kolommen = vec![Kolom::tekst("post", NAAM)];
    kolommen.extend(jaren.iter().map(|(jaar, _)| {
        Kolom::getal(if *jaar == model.jaar { format!("▸{jaar}") } else { jaar.to_string() }, maat.breedte())
    }));
    let vak = |r: usize, k: usize| -> Vak {
        let jaar = k.checked_sub(1).and_then(|j| jaren.get(j));
        match (rijen[r], jaar) {
            (Rij::Balk, None) => ("van de lumpsum".to_owned(), thema.zwak()),
            (Rij::Balk, Some((_, kosten))) => balk(model, kosten),
            (Rij::Regel(i), None) => {
                let regel = Regel::van(i);
                let voor = matches!(regel, Regel::Post(post) if benaderd.contains(&post));
                let voor = if voor { format!("{} ", getoond::BENADERD) } else { String::new() };
                (format!("{voor}{}", naam(model, regel, ruim)), kopstijl(model, regel))
            }
            (Rij::Regel(i), Some(jaar)) => maat.vak(model, Regel::van(i), jaar),
        }
    };
    let buiten = model.keuze.post.is_none();
    let gekozen = rijen.iter().position(|r| matches!(r, Rij::Regel(i) if *i == model.keuze.begroting));
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: rijen.len(),
        vak: &vak,
        gekozen,
        kolom: jaren.iter().position(|(jaar, _)| *jaar == model.jaar).map(|j| j + 1).filter(|_| buiten),
        totaal: None,
        klik: &|r, k| {
            let Rij::Regel(regel) = rijen[r] else { return None };
            let jaar = k.checked_sub(1).and_then(|j| jaren.get(j)).map_or(model.jaar, |(jaar, _)| *jaar);
            Some(Message::Kies(Doel::Begroting(regel, jaar)))
        },
        leeg: "",
    }
    .teken(vel, binnen);
}

/// What a line is called, with the figure of the plan that makes it.
fn naam(model: &Model, regel: Regel, ruim: bool) -> String {
    let b = &model.plan.begroting;
    let procent = |wat: &str, waarde: Decimal| format!("{wat} {} %", getal::volledig(waarde));
    match regel {
        Regel::Post(Post::Overhead) => procent("overhead", b.overhead.bij(model.band)),
        Regel::Post(Post::Reserve) => procent("reserve", b.reserve.bij(model.band)),
        Regel::Post(Post::Oormerk) if !ruim => "oormerk".to_owned(),
        Regel::Post(Post::Samen) if !ruim => "samen".to_owned(),
        Regel::Post(Post::Over) => "over of tekort".to_owned(),
        Regel::Post(post) => post.naam().to_owned(),
        Regel::Prijsstijging => match &b.prijsstijging {
            Some(stijging) if ruim => procent("prijsstijging per jaar", stijging.bij(model.band)),
            Some(stijging) => format!("prijzen +{} %", getal::volledig(stijging.bij(model.band))),
            None => "prijsstijging –".to_owned(),
        },
        Regel::Prijspeil => format!("prijspeil {}", b.prijspeil.map_or_else(|| getal::STREEP.to_owned(), getal::jaar)),
    }
}

fn kopstijl(model: &Model, regel: Regel) -> Style {
    let thema = model.thema;
    match regel {
        Regel::Post(Post::Samen | Post::Lumpsum | Post::Over) => thema.kop(),
        Regel::Prijsstijging | Regel::Prijspeil => thema.zwak(),
        Regel::Post(_) => Style::new(),
    }
}

/// The share of the lumpsum as a bar; what goes over it is told by a sign as well.
fn balk(model: &Model, kosten: &Kosten) -> Vak {
    let thema = model.thema;
    let Some(lumpsum) = kosten.lumpsum.filter(|l| !l.is_zero()) else {
        return ("geen lumpsum".to_owned(), thema.oordeel(Ernst::Waarschuwing));
    };
    let vol = cellen(kosten.totaal, lumpsum, BALK);
    let teken = if minder(lumpsum, kosten.totaal) { "▲" } else { " " };
    let procent = vul(&van_lumpsum(kosten.totaal, lumpsum), 7, true);
    let tekst = format!("{}{}{teken}{procent}", "█".repeat(vol), "░".repeat(BALK - vol));
    (tekst, thema.oordeel(oordeel(kosten)))
}

/// What is spent as a percentage of the lumpsum: more than 100 only where it is more.
pub(super) fn van_lumpsum(totaal: Decimal, lumpsum: Decimal) -> String {
    let procent = deel(totaal * Decimal::ONE_HUNDRED, lumpsum);
    format!("{} %", getoond::getoetst_in(5, procent, 1, &[Grens::Hoogstens(Decimal::ONE_HUNDRED)]))
}

/// Whether a year stays within its lumpsum, as BG-1 judges it.
pub(super) fn oordeel(kosten: &Kosten) -> Oordeel {
    match kosten.over() {
        None => Oordeel::NogNiet(Ontbreekt::Lumpsum),
        Some(over) if minder(over, Decimal::ZERO) => Oordeel::Tekort,
        Some(_) if kosten.personeel.is_zero() => Oordeel::NogNiet(Ontbreekt::Bezetting),
        Some(_) => Oordeel::Voldoet,
    }
}

/// How amounts and their differences with the plan on disk are written.
struct Maat {
    ruim: bool,
    /// Cells of the widest difference; none where there is none.
    verschil: usize,
    /// True when the difference of what is left fits in every year.
    over: bool,
}

impl Maat {
    fn van(model: &Model, ruim: bool) -> Self {
        let mut maat = Self { ruim, verschil: 0, over: true };
        for jaar in &model.meerjaren().nu {
            for post in Post::ALLE {
                maat.verschil = maat.verschil.max(maat.anders(model, post, jaar).map_or(0, |v| v.width() + 1));
            }
        }
        let past = |(_, kosten): &Jaarkosten| maat.saldo(kosten).width() + maat.verschil <= maat.breedte();
        maat.over = model.meerjaren().nu.iter().all(past);
        maat
    }

    /// What is left or short, in a sign, a word and an amount; nothing without a lumpsum.
    fn saldo(&self, kosten: &Kosten) -> String {
        let Some(over) = kosten.over() else { return String::new() };
        let woord = if minder(over, Decimal::ZERO) { "tekort" } else { "over" };
        format!("{} {woord} {}", text::oordeel::teken(oordeel(kosten)), self.getoond(over.abs()).tekst())
    }

    fn getoond(&self, euro: Decimal) -> Getoond {
        getoond::rond(if self.ruim { euro } else { euro * Decimal::new(1, 3) }, 0)
    }

    /// True where the expenses do not add up to their sum as they are shown, or the sum and what is left to the lumpsum.
    fn benaderd(&self, kosten: &Kosten, post: Post) -> bool {
        let van = |post: Post| post.euro(kosten).map(|euro| self.getoond(euro));
        let Some(is) = van(post) else { return false };
        match post {
            Post::Samen => !getoond::telt_op(Post::UITGAVEN.into_iter().filter_map(van), is),
            Post::Over => {
                let lumpsum = van(Post::Lumpsum).map(|lumpsum| lumpsum.waarde);
                van(Post::Samen).zip(lumpsum).is_some_and(|(samen, lumpsum)| lumpsum - samen.waarde != is.waarde)
            }
            _ => false,
        }
    }

    /// The difference of an amount with the plan on disk, where that is another.
    fn anders(&self, model: &Model, post: Post, (jaar, kosten): &Jaarkosten) -> Option<String> {
        let was = model.meerjaren().was(*jaar)?;
        let verschil = post.euro(kosten).unwrap_or_default() - post.euro(was).unwrap_or_default();
        vergelijk(verschil, Decimal::ZERO).is_ne().then(|| self.getoond(verschil).verschil())
    }

    fn vak(&self, model: &Model, regel: Regel, jaar: &Jaarkosten) -> Vak {
        let (thema, kosten) = (model.thema, &jaar.1);
        let post = match regel {
            Regel::Post(post) => post,
            Regel::Prijsstijging => {
                return (format!("× {}{}", getal::getal(kosten.prijsfactor, 3), self.wit()), thema.zwak());
            }
            Regel::Prijspeil => return (String::new(), Style::new()),
        };
        let Some(euro) = post.euro(kosten) else {
            return (format!("{}{}", getal::STREEP, self.wit()), thema.oordeel(Ernst::Waarschuwing));
        };
        let verschil = self.anders(model, post, jaar);
        let achter = verschil.as_ref().map_or_else(|| self.wit(), |v| vul(v, self.verschil, true));
        if post == Post::Over {
            // The word goes before the difference, which the lines above tell as well.
            let saldo = self.saldo(kosten);
            return (if self.over { saldo + &achter } else { saldo }, thema.oordeel(oordeel(kosten)));
        }
        let bedrag = self.getoond(euro).tekst();
        let stijl = if verschil.is_some() { thema.oordeel(Ernst::Waarschuwing) } else { kopstijl(model, regel) };
        (bedrag + &achter, stijl)
    }

    /// Cells of a year.
    const fn breedte(&self) -> usize {
        if self.ruim { BREED } else { SMAL }
    }

    /// What stands in place of a difference.
    fn wit(&self) -> String {
        " ".repeat(self.verschil)
    }
}

/// What stands behind the selected line, in the year that is shown.
fn achter(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let achter = Achter::van(model);
    let wat = match (&achter, Regel::van(model.keuze.begroting)) {
        (Achter::Functies(_), _) => "personeel per functie, de hoogste kosten eerst".to_owned(),
        (Achter::Gebieden(_), _) => "personeel per wijk, de hoogste kosten eerst".to_owned(),
        (Achter::Locaties(_), _) => "huisvesting per plek, de hoogste kosten eerst".to_owned(),
        (Achter::Niets, Regel::Post(post)) => post.naam().to_owned(),
        (Achter::Niets, Regel::Prijsstijging | Regel::Prijspeil) => "prijzen".to_owned(),
    };
    let titel = format!("{} · {}", model.jaar, hoofdletter(&wat));
    // The rows have figures of the plan; the line above them follows from these.
    let erin = if begroting::heeft_lijst(model) {
        format!(" {}: in deze lijst ", model.inrichting.toetsen.van("typen"))
    } else {
        String::new()
    };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(erin, thema.zwak()));
    if achter != Achter::Niets {
        return lijst(vel, binnen, &achter);
    }
    let bomen = Stambomen::van(&model.plan, &model.uitkomst);
    let tak = match Regel::van(model.keuze.begroting) {
        Regel::Post(post) => bomen.post(post),
        Regel::Prijsstijging | Regel::Prijspeil => bomen.prijzen(),
    };
    let breedte = usize::from(binnen.width.saturating_sub(2)).min(110);
    let boom = |diepst: usize| -> Vec<Line<'static>> {
        let takken = tak.regels().into_iter().filter(|(diepte, _)| *diepte <= diepst);
        let regels = takken.flat_map(|(diepte, tak)| {
            let stijl = if diepte == 0 { thema.kop() } else { Style::new() };
            let inspringen = " ".repeat(1 + 2 * diepte);
            let delen = breek(&stamboom::regel(0, tak), breedte.saturating_sub(2 * diepte));
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
    let (plan, kosten) = (&model.plan, &model.uitkomst.kosten);
    let ruim = vlak.width >= 100;
    // What the plan gives is in prices of another year than the amounts.
    let prijs = plan.begroting.prijspeil.map(|jaar| format!("prijs {jaar}"));
    let prijs = |anders| (prijs.as_deref().unwrap_or(anders), 10);
    let koppen: Vec<Kop<'_>> = match achter {
        Achter::Functies(_) => vec![("functie", 24), ("fte", 7), prijs("per fte"), ("euro", 12), ("deel", 7)],
        Achter::Gebieden(_) => vec![("wijk", 24), ("fte", 7), ("euro", 12), ("deel", 7)],
        Achter::Locaties(_) | Achter::Niets => vec![("plek", 24), prijs("kosten"), ("euro", 12), ("deel", 7)],
    };
    let mut kolommen: Vec<Kolom> = koppen.iter().map(|&(kop, breedte)| Kolom::getal(kop, breedte)).collect();
    kolommen[0] = Kolom::tekst(koppen[0].0, koppen[0].1);
    let uitleg = koppen.len();
    if ruim && !matches!(achter, Achter::Gebieden(_)) {
        let over = usize::from(vlak.width).saturating_sub(koppen.iter().map(|k| k.1 + 1).sum::<usize>() + 12);
        kolommen.push(Kolom::tekst("  herkomst", over.min(80)));
    }
    let rijen = achter.rijen();
    let aanwezig = &model.uitkomst.bezetting.fte;
    let aandeel = |euro: Decimal, geheel: Decimal| {
        format!("{} %", getoond::rond(deel(euro * Decimal::ONE_HUNDRED, geheel), 1).tekst())
    };
    let fte = |fte: Decimal| getoond::rond(fte, 1).tekst();
    let heel = |euro: Decimal| getoond::rond(euro, 0).tekst();
    let bomen = ruim.then(|| Stambomen::van(plan, &model.uitkomst));
    let vakken = |i: usize| -> Vec<String> {
        let mut uit = match achter {
            Achter::Functies(_) => {
                let f = &plan.functies[i];
                let samen: Decimal = (0..aanwezig.rijen()).map(|g| aanwezig[(g, i)]).sum();
                let euro = kosten.per_functie[i];
                vec![
                    hoofdletter(&f.naam),
                    fte(samen),
                    heel(f.kosten_per_fte.bij(model.band)),
                    heel(euro),
                    aandeel(euro, kosten.personeel),
                ]
            }
            Achter::Gebieden(_) => {
                let euro = kosten.per_gebied[i];
                vec![
                    hoofdletter(model.gebiedsnaam(i)),
                    fte(model.uitkomst.er_is(i)),
                    heel(euro),
                    aandeel(euro, kosten.personeel),
                ]
            }
            Achter::Locaties(_) | Achter::Niets => {
                let l = &plan.locaties[i];
                let wijk = gids.wijken.get(&l.wijk).map_or("", |&w| plan.wijken[w].naam.as_str());
                let (kaal, euro) = match &l.kosten {
                    Some(k) => {
                        let euro = k.bij(model.band) * kosten.prijsfactor;
                        (heel(k.bij(model.band)), (heel(euro), aandeel(euro, kosten.huisvesting)))
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
        uit.push(tak.and_then(|t| t.herkomst).map_or_else(String::new, |h| stamboom::oorsprong(&h)));
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
        gekozen: model.keuze.post.and_then(|_| rijen.iter().position(|&i| i == gekozen)),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Kies(Doel::Achter(rijen[r]))),
        leeg: "Hier staat nog niets in het plan.",
    }
    .teken(vel, vlak);
}
