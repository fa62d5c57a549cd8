//! Begroting: the posts against the lumpsum in every year of the plan, and what stands behind the selected one.
//!
//! ```text
//! ┌ Begroting · bandbreedte midden · × € 1.000 ─────────────────────────────────────────┐
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

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::grafiek::balk::{self, Deel};
use super::grafiek::tekens::LICHT;
use super::lumpsum::{oordeel, van_lumpsum};
use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::{Vel, vul};
use super::{achter, doorjaren, jaarbalken};
use crate::calc::afronding::{minder, vergelijk};
use crate::calc::kosten::Kosten;
use crate::dekking::{Ernst, Oordeel};
use crate::report::meerjarenbegroting::Jaarkosten;
use crate::report::post::Post;
use crate::text::getoond::{self, Getoond};
use crate::text::{getal, namen};
use crate::tui::achter::Regel;
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;

/// From this width on, amounts are whole euros and the bars stand beside the table, where all years fit so.
const RUIM: u16 = 120;
/// Cells of a year on a narrow and on a wide screen, and of the names of the lines.
const SMAL: usize = 14;
const BREED: usize = 20;
const NAAM: usize = 17;
/// Least lines for pictures beside what stands behind a line.
const BEELDHOOGTE: u16 = 15;
/// Cells of the bar of a year in the table.
const BALK: usize = 6;

/// The lines that follow from others.
const SOMMEN: [Post; 4] = [Post::Samen, Post::Over, Post::MetVacatures, Post::OverMetVacatures];

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let jaren = vel.model.meerjaren().nu.len();
    let ruim = is_ruim(vlak, jaren);
    let rijen = Rij::lijst(vel.model, vlak);
    let boven = u16::try_from(rijen.len() + 3).unwrap_or(u16::MAX);
    let boven = boven.min(vlak.height.saturating_sub(5));
    let boven = if ruim { boven.max(jaarbalken::hoogte(jaren)).min(vlak.height / 2) } else { boven };
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven), Constraint::Fill(1)]));
    if ruim {
        let breedte = (4 + 28 + jaren * (BREED + 1)).min(tabelruimte(vlak));
        let breedte = Constraint::Length(u16::try_from(breedte).unwrap_or(u16::MAX));
        let [links, rechts] = boven.layout(&Layout::horizontal([breedte, Constraint::Fill(1)]));
        tabel(vel, links, &rijen, ruim);
        jaarbalken::teken(vel, rechts);
    } else {
        tabel(vel, boven, &rijen, ruim);
    }
    if vlak.width < doorjaren::VANAF || onder.height < BEELDHOOGTE {
        return achter::teken(vel, onder);
    }
    let [links, rechts] =
        onder.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(doorjaren::BREED)]));
    achter::teken(vel, links);
    doorjaren::geld_en_fte(vel, rechts);
}

/// What the table gets beside the bars at most.
fn tabelruimte(vlak: Rect) -> usize {
    usize::from(vlak.width) * 3 / 4
}

/// True where amounts are whole euros and the bars stand beside the table.
fn is_ruim(vlak: Rect, jaren: usize) -> bool {
    // The frame, the mark of the row and the name come before the years.
    let past = 3 + NAAM + jaren * (BREED + 1) <= tabelruimte(vlak);
    vlak.width >= RUIM && (past || vlak.width >= 2 * RUIM)
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
        let ruim = is_ruim(vlak, model.meerjaren().nu.len());
        let balk = (!ruim).then_some(Self::Balk);
        let alle = Regel::AANTAL + usize::from(!ruim);
        if model.blik.keuze.post.is_some() && usize::from(vlak.height) < alle + 15 {
            let gevolg = [Post::Samen, Post::Lumpsum, Post::Over].map(|post| Self::Regel(post as usize));
            return std::iter::once(Self::Regel(model.blik.keuze.begroting)).chain(gevolg).chain(balk).collect();
        }
        // The bar belongs to what is there, and stands above what the vacatures would make of it.
        let tot = Post::Over as usize + 1;
        (0..tot).map(Self::Regel).chain(balk).chain((tot..Regel::AANTAL).map(Self::Regel)).collect()
    }
}

fn tabel(vel: &mut Vel<'_, '_>, vlak: Rect, rijen: &[Rij], ruim: bool) {
    let (model, thema) = (vel.model, vel.thema());
    let meerjaren = model.meerjaren();
    let jaren = &meerjaren.nu;
    let maat = Maat::van(model, ruim);
    let eenheid = if ruim { "euro" } else { "× € 1.000" };
    let titel = format!("Begroting · bandbreedte {} · {eenheid}", namen::band(model.stand.band));
    let benaderd = |post: Post| jaren.iter().any(|(_, kosten)| maat.benaderd(kosten, post));
    let benaderd: Vec<Post> = SOMMEN.into_iter().filter(|&post| benaderd(post)).collect();
    let voet = match (maat.verschil > 0, benaderd.is_empty()) {
        (false, true) => String::new(),
        (true, true) => " + en - achter een bedrag: sinds openen of opslaan ".to_owned(),
        (false, false) => format!(" {} ", getoond::AFGEROND),
        (true, false) => format!(" + en -: sinds openen of opslaan · {} ", getoond::AFGEROND),
    };
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let mut kolommen = vec![Kolom::tekst("post", NAAM)];
    kolommen.extend(jaren.iter().map(|(jaar, _)| {
        Kolom::getal(if *jaar == model.stand.jaar { format!("▸{jaar}") } else { jaar.to_string() }, maat.breedte())
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
    let buiten = model.blik.keuze.post.is_none();
    let gekozen = rijen.iter().position(|r| matches!(r, Rij::Regel(i) if *i == model.blik.keuze.begroting));
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: rijen.len(),
        vak: &vak,
        gekozen,
        kolom: jaren.iter().position(|(jaar, _)| *jaar == model.stand.jaar).map(|j| j + 1).filter(|_| buiten),
        totaal: None,
        klik: &|r, k| {
            let Rij::Regel(regel) = rijen[r] else { return None };
            let jaar = k.checked_sub(1).and_then(|j| jaren.get(j)).map_or(model.stand.jaar, |(jaar, _)| *jaar);
            Some(Message::Kies(Doel::Begroting(regel, jaar)))
        },
        leeg: "",
    }
    .teken(vel, binnen);
}

/// What a line is called, with the figure of the plan that makes it.
fn naam(model: &Model, regel: Regel, ruim: bool) -> String {
    let b = &model.werk.plan.begroting;
    let procent = |wat: &str, waarde: Decimal| format!("{wat} {} %", getal::volledig(waarde));
    match regel {
        Regel::Post(Post::Overhead) => procent("overhead", b.overhead.bij(model.stand.band)),
        Regel::Post(Post::Reserve) => procent("reserve", b.reserve.bij(model.stand.band)),
        Regel::Post(Post::Oormerk) if !ruim => "oormerk".to_owned(),
        Regel::Post(Post::Samen) if !ruim => "samen".to_owned(),
        Regel::Post(Post::Over) => "over of tekort".to_owned(),
        Regel::Post(Post::Vacatures) if !ruim => "vacatures".to_owned(),
        Regel::Post(Post::MetVacatures) if !ruim => "met vacatures".to_owned(),
        Regel::Post(Post::OverMetVacatures) => "over of tekort dan".to_owned(),
        Regel::Post(post) => post.naam().to_owned(),
        Regel::Doortrekken if ruim => procent("doortrekken per jaar", b.doortrekken.bij(model.stand.band)),
        Regel::Doortrekken => procent("doortrekken", b.doortrekken.bij(model.stand.band)),
        Regel::Prijsstijging => match &b.prijsstijging {
            Some(stijging) if ruim => procent("prijsstijging per jaar", stijging.bij(model.stand.band)),
            Some(stijging) => format!("prijzen +{} %", getal::volledig(stijging.bij(model.stand.band))),
            None => "prijsstijging –".to_owned(),
        },
        Regel::Prijspeil => format!("prijspeil {}", b.prijspeil.map_or_else(|| getal::STREEP.to_owned(), getal::jaar)),
    }
}

fn kopstijl(model: &Model, regel: Regel) -> Style {
    let thema = model.blik.thema;
    match regel {
        Regel::Post(Post::Samen | Post::Lumpsum | Post::Over | Post::MetVacatures | Post::OverMetVacatures) => {
            thema.kop()
        }
        Regel::Doortrekken | Regel::Prijsstijging | Regel::Prijspeil => thema.zwak(),
        Regel::Post(_) => Style::new(),
    }
}

/// The share of the lumpsum as a bar; what goes over it is told by a sign as well.
fn balk(model: &Model, kosten: &Kosten) -> Vak {
    let thema = model.blik.thema;
    let Some(lumpsum) = kosten.lumpsum.filter(|l| !l.is_zero()) else {
        return ("geen lumpsum".to_owned(), thema.oordeel(Ernst::Waarschuwing));
    };
    if !kosten.met_mensen {
        return (getal::STREEP.to_owned(), thema.oordeel(Ernst::Waarschuwing));
    }
    let stijl = thema.oordeel(oordeel(kosten));
    let vol = balk::tekst(&balk::cellen(&[Deel::vol(kosten.totaal, stijl)], lumpsum, BALK, (LICHT, stijl)));
    let teken = if minder(lumpsum, kosten.totaal) { "▲" } else { " " };
    let procent = vul(&van_lumpsum(kosten.totaal, lumpsum), 7, true);
    (format!("{vol}{teken}{procent}"), stijl)
}

/// Whether a year stays within its lumpsum once its vacatures are filled; what is over it already is told above.
fn oordeel_met_vacatures(kosten: &Kosten) -> Oordeel {
    let tekort = kosten.over_met_vacatures().is_some_and(|over| minder(over, Decimal::ZERO));
    if tekort { oordeel(kosten).max(Oordeel::LetOp) } else { oordeel(kosten) }
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
        let past = |(_, kosten): &Jaarkosten| {
            let saldi = [kosten.over(), kosten.over_met_vacatures()];
            saldi.into_iter().all(|saldo| maat.saldo(saldo).width() + maat.verschil <= maat.breedte())
        };
        maat.over = model.meerjaren().nu.iter().all(past);
        maat
    }

    /// What is left or short, in a sign, a word and an amount; nothing without a lumpsum.
    fn saldo(&self, over: Option<Decimal>) -> String {
        let Some(over) = over else { return String::new() };
        let woord = if minder(over, Decimal::ZERO) { "▲ tekort" } else { "● over" };
        format!("{woord} {}", self.getoond(over.abs()).tekst())
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
            Post::MetVacatures => !getoond::telt_op([Post::Samen, Post::Vacatures].into_iter().filter_map(van), is),
            Post::Over | Post::OverMetVacatures => {
                let uitgaven = if post == Post::Over { Post::Samen } else { Post::MetVacatures };
                let lumpsum = van(Post::Lumpsum).map(|lumpsum| lumpsum.waarde);
                van(uitgaven).zip(lumpsum).is_some_and(|(samen, lumpsum)| lumpsum - samen.waarde != is.waarde)
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
        let (thema, kosten) = (model.blik.thema, &jaar.1);
        let post = match regel {
            Regel::Post(post) => post,
            Regel::Prijsstijging => {
                return (format!("× {}{}", getal::getal(kosten.prijsfactor, 3), self.wit()), thema.zwak());
            }
            Regel::Doortrekken => {
                let uit = kosten.lumpsum_uit.filter(|uit| *uit < jaar.0).map(|uit| format!("uit {uit}{}", self.wit()));
                return (uit.unwrap_or_default(), thema.oordeel(Oordeel::Aandacht));
            }
            Regel::Prijspeil => return (String::new(), Style::new()),
        };
        let Some(euro) = post.euro(kosten) else {
            return (format!("{}{}", getal::STREEP, self.wit()), thema.oordeel(Ernst::Waarschuwing));
        };
        let verschil = self.anders(model, post, jaar);
        let achter = verschil.as_ref().map_or_else(|| self.wit(), |v| vul(v, self.verschil, true));
        if matches!(post, Post::Over | Post::OverMetVacatures) {
            // The word goes before the difference, which the lines above tell as well.
            let saldo = self.saldo(Some(euro));
            let ernst = if post == Post::Over { oordeel(kosten) } else { oordeel_met_vacatures(kosten) };
            return (if self.over { saldo + &achter } else { saldo }, thema.oordeel(ernst));
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
