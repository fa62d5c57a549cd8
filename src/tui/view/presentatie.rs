//! The presentation: one page at a time, large enough to be read from the back of the room. It fills whatever screen
//! there is; what the page is about stands in `tui::presentatie`.
//!
//! ```text
//!   █ ▄▀▄ █▀▄ █ █▀▀ …            the name
//!   ████ ██ ██   ████ ██████     the figures that matter most
//!   nodig        er is
//!   ▀▀▄ █▀█ …                    what stands beside them
//!   ▲ tekort: 56 van 2.100 uur schuldhulp is niet gedekt
//!   4 van 13 · Assen 2028 · band midden
//! ```

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::vel::{Vel, breek};
use super::{groot, kader, scenarios};
use crate::calc::Uitkomst;
use crate::calc::afronding::minder;
use crate::dekking::{Bevinding, EISEN, Ernst, Ontbreekt, Oordeel, Plaats, Strook};
use crate::report::besluiten::volgorde;
use crate::report::varianten::{Uitslag, Variant};
use crate::text::aantal::hoofdletter;
use crate::text::datum::datum;
use crate::text::{self, bevinding, getal, getoond, namen, oordeel};
use crate::tui::message::Message;
use crate::tui::message::soorten::{Blad, Pagina};
use crate::tui::presentatie;

/// A figure with what it is.
struct Cijfer {
    waarde: String,
    naam: &'static str,
    stijl: Style,
}

/// What is left of the page below what was written already.
struct Blanco<'v, 'm, 'b> {
    vel: &'v mut Vel<'m, 'b>,
    rest: Rect,
    /// The size of the largest figures; all other sizes follow from it.
    maat: u16,
}

/// Draws the page.
pub fn teken(vel: &mut Vel<'_, '_>) {
    let scherm = vel.vlak();
    vel.leeg(scherm);
    vel.zones.clear();
    let [links, rechts] = [scherm.x, scherm.x + scherm.width / 2].map(|x| Rect {
        x,
        width: scherm.width / 2,
        height: scherm.height.saturating_sub(2),
        ..scherm
    });
    vel.klikbaar(links, Message::Blad(Blad::Terug));
    vel.klikbaar(rechts, Message::Blad(Blad::Verder));
    let (plek, pagina) = presentatie::huidige(vel.model);
    voet(vel, Rect { y: scherm.bottom().saturating_sub(2), height: 1, ..scherm }, plek);
    let rest = Rect {
        x: scherm.x + 2,
        y: scherm.y + 1,
        width: scherm.width.saturating_sub(4),
        height: scherm.height.saturating_sub(3),
    };
    let maat = (scherm.width / 40).min(scherm.height / 12).max(1);
    let blanco = Blanco { vel, rest, maat };
    match pagina {
        Pagina::Titel => titel(blanco),
        Pagina::Wijk(w) => wijk(blanco, w),
        Pagina::Geld => geld(blanco),
        Pagina::Bevindingen => bevindingen(blanco),
        Pagina::Scenario(s) => scenario(blanco, s),
        Pagina::Besluiten => besluiten(blanco),
    }
}

/// Where one is, for who holds the keys; the last thing that was said takes its place.
fn voet(vel: &mut Vel<'_, '_>, vlak: Rect, plek: usize) {
    let (model, thema) = (vel.model, vel.thema());
    if model.blik.status.is_some() {
        return kader::status(vel, vlak);
    }
    let (n, band) = (presentatie::paginas(model).len(), namen::band(model.stand.band));
    let scenario = model.werk.scenario().map_or_else(String::new, |s| format!("{} · ", s.naam));
    let plaats =
        format!("  {} van {n} · {} {} · {scenario}", plek + 1, model.werk.plan.gemeente.naam, model.stand.jaar);
    let delen = vec![Span::styled(plaats, thema.zwak()), Span::styled(format!("band {band}"), thema.kop())];
    vel.regel(vlak, Line::from(delen));
}

impl Blanco<'_, '_, '_> {
    /// Size of a name and of the figures in second place.
    const fn klein(&self) -> u16 {
        if self.maat < 4 { 1 } else { self.maat / 2 }
    }

    /// Size of words; 0 is ordinary text.
    const fn woorden(&self) -> u16 {
        self.maat / 4
    }

    const fn wit(&self) -> u16 {
        if self.maat < 2 { 0 } else { self.maat / 2 }
    }

    fn zak(&mut self, regels: u16) {
        let regels = regels.min(self.rest.height);
        self.rest.y += regels;
        self.rest.height -= regels;
    }

    fn naam(&mut self, tekst: &str) {
        let maat = groot::passend(tekst, self.rest.width, self.klein());
        let stijl = self.vel.thema().kop();
        let hoog = groot::hoogte(maat);
        groot::schrijf(self.vel, self.rest, tekst, maat, stijl);
        self.zak(hoog + self.wit());
    }

    /// Figures beside each other, each with its name below it, as large as they all fit.
    fn cijfers(&mut self, cijfers: &[Cijfer], grootst: u16) {
        let tussen = self.maat.saturating_mul(2).max(2);
        let aantal = u16::try_from(cijfers.len()).unwrap_or(u16::MAX).max(1);
        let breedte = |c: &Cijfer, (maat, onder)| groot::breedte(&c.waarde, maat).max(groot::breedte(c.naam, onder));
        let samen = |maten| {
            let wit = tussen.saturating_mul(aantal - 1);
            cijfers.iter().map(|c| breedte(c, maten)).fold(wit, u16::saturating_add)
        };
        // Long names become small before short figures do.
        let maten =
            (0..=self.woorden()).rev().flat_map(|onder| (grootst.div_ceil(2)..=grootst).rev().map(move |m| (m, onder)));
        let maten = maten.into_iter().find(|&m| samen(m) <= self.rest.width);
        let maten = maten.or_else(|| Some((1, 0)).filter(|&m| samen(m) <= self.rest.width)).unwrap_or((0, 0));
        let (maat, onder) = maten;
        let hoog = groot::hoogte(maat);
        // What is left over is spread between them, but not so far that they no longer belong together.
        let extra = (self.rest.width.saturating_sub(samen(maten)) / aantal).min(tussen * 2);
        let mut x = self.rest.x;
        for cijfer in cijfers {
            let vlak = Rect { x, width: self.rest.right().saturating_sub(x), ..self.rest };
            groot::schrijf(self.vel, vlak, &cijfer.waarde, maat, cijfer.stijl.add_modifier(Modifier::BOLD));
            let y = vlak.y.saturating_add(hoog + u16::from(onder > 0)).min(vlak.bottom());
            let naam = Rect { y, height: vlak.bottom() - y, ..vlak };
            groot::schrijf(self.vel, naam, cijfer.naam, onder, Style::new());
            x = x.saturating_add(breedte(cijfer, maten) + tussen + extra);
        }
        self.zak(hoog + u16::from(onder > 0) + groot::hoogte(onder) + self.wit());
    }

    /// A sentence, as large as it fits in what is left.
    fn zin(&mut self, tekst: &str, stijl: Style) {
        let stijl = stijl.add_modifier(Modifier::BOLD);
        let maat = (0..=self.woorden()).rev().find(|&m| groot::regels(tekst, self.rest.width, m) <= self.rest.height);
        let genomen = groot::alinea(self.vel, self.rest, tekst, maat.unwrap_or(0), stijl);
        self.zak(genomen + u16::from(self.maat > 1));
    }

    /// Sentences below each other, at most this large; whole ones, and as many as there is room for. The last line says
    /// how many there are more.
    fn zinnen(&mut self, zinnen: &[(String, Style)], grootst: u16) {
        let hoogte = |maat: u16| {
            let regels = zinnen.iter().map(|(tekst, _)| groot::regels(tekst, self.rest.width, maat));
            regels.fold(0, |som: u16, n| som.saturating_add(n).saturating_add(u16::from(maat > 0)))
        };
        let maat = (self.woorden()..=grootst).rev().find(|&m| hoogte(m) <= self.rest.height);
        let maat = maat.unwrap_or_else(|| self.woorden());
        let mut nog = zinnen.len();
        for (tekst, stijl) in zinnen {
            let hoog = groot::regels(tekst, self.rest.width, maat);
            if hoog.saturating_add(u16::from(nog > 1)) > self.rest.height {
                break;
            }
            let genomen = groot::alinea(self.vel, self.rest, tekst, maat, *stijl);
            self.zak(genomen + u16::from(maat > 0));
            nog -= 1;
        }
        if nog > 0 {
            self.vel.regel(self.rest, Line::from(format!("… en nog {nog}")));
        }
    }

    /// The answer on a page: its verdict, and the heaviest finding.
    fn antwoord(&mut self, gevonden: Option<&Bevinding>, oordeel: Oordeel, anders: &str) {
        let (plan, thema) = (&self.vel.model.werk.plan, self.vel.thema());
        let oordeel = gevonden.map_or(oordeel, |b| b.ernst.into());
        let zin = gevonden.map_or_else(
            || anders.to_owned(),
            |b| {
                // What several wijken share is not the shortage of one.
                let gedeeld = matches!(b.plaats, Plaats::Team(_)) || b.gebieden.len() > 1;
                let waar = if gedeeld { format!("{}: ", bevinding_plaats(self.vel, b)) } else { String::new() };
                waar + &bevinding::kern(plan, b)
            },
        );
        let tekst = format!("{} {}: {zin}", oordeel::teken(oordeel), oordeel::kort(oordeel));
        self.zin(&tekst, thema.oordeel(oordeel));
    }
}

fn bevinding_plaats(vel: &Vel<'_, '_>, b: &Bevinding) -> String {
    crate::text::plek::waar(&vel.model.werk.plan, b)
}

fn cijfer(waarde: impl Into<String>, naam: &'static str) -> Cijfer {
    Cijfer { waarde: waarde.into(), naam, stijl: Style::new() }
}

fn fte(waarde: Decimal) -> String {
    getoond::rond(waarde, 1).tekst()
}

fn som(uit: &Uitkomst, van: fn(&Uitkomst, usize) -> Decimal) -> Decimal {
    (0..=uit.stad()).map(|g| van(uit, g)).sum()
}

/// What is needed and what there is; the second in the colour of the verdict on the page.
fn nodig_en_er_is(blad: &mut Blanco<'_, '_, '_>, nodig: Decimal, er_is: Decimal, bekend: bool) {
    let ernst = if bekend {
        super::ernst::bezetting(blad.vel.model, nodig, er_is)
    } else {
        Oordeel::NogNiet(Ontbreekt::DeelVanVraag)
    };
    let stijl = blad.vel.thema().oordeel(ernst);
    let (nodig, er_is) = getoond::nodig_en_er_is(nodig, er_is, blad.vel.model.werk.plan.normen.afronding);
    let tweede = Cijfer { stijl, ..cijfer(er_is.tekst(), "fte er is") };
    let maat = blad.maat;
    let wat = if bekend { "fte nodig" } else { "fte nodig, of meer" };
    blad.cijfers(&[cijfer(nodig.tekst(), wat), tweede], maat);
}

fn titel(mut blad: Blanco<'_, '_, '_>) {
    let (model, thema) = (blad.vel.model, blad.vel.thema());
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    blad.naam(&format!("{} {}", plan.gemeente.naam, model.stand.jaar));
    blad.zin(&format!("{}, band {}", plan.naam, namen::band(model.stand.band)), Style::new());
    blad.zak(blad.wit());
    let bekend = (0..=uit.stad()).all(|g| uit.nodig_bekend(g));
    nodig_en_er_is(&mut blad, som(uit, Uitkomst::nodig), som(uit, Uitkomst::er_is), bekend);
    // The answer comes before what is only good to know: that gives way where there is no room.
    let stijl = thema.vonnis(model.stand.strook.vonnis());
    let zinnen = text::strook::zinnen(&model.stand.strook);
    let noten = zinnen.iter().skip(1).flat_map(|zin| breek(&hoofdletter(zin), usize::from(blad.rest.width)));
    let noten: Vec<String> = noten.collect();
    let onder = u16::try_from(noten.len()).unwrap_or(0).min(blad.rest.height);
    blad.rest.height -= onder;
    let voet = Rect { y: blad.rest.bottom(), height: onder, ..blad.rest };
    blad.vel.regels(voet, noten.into_iter().map(Line::raw));
    blad.zin(&text::strook::antwoord(&model.stand.strook), stijl);
    let inwoners: u32 = plan.wijken.iter().map(|w| w.bevolking.inwoners).sum();
    let klein = blad.klein();
    let rij = [
        cijfer(getal::geheel(inwoners.into()), "inwoners"),
        cijfer(plan.wijken.len().to_string(), "wijken"),
        cijfer(plan.buurtteams.len().to_string(), "teams"),
    ];
    if usize::from(blad.rest.height) > usize::from(groot::hoogte(klein)) {
        blad.cijfers(&rij, klein);
    }
}

fn wijk(mut blad: Blanco<'_, '_, '_>, w: usize) {
    let model = blad.vel.model;
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    let Some(wijk) = plan.wijken.get(w) else { return };
    blad.naam(&wijk.naam);
    nodig_en_er_is(&mut blad, uit.nodig(w), uit.er_is(w), uit.nodig_bekend(w));
    let plekken = plan.locaties.iter().filter(|l| l.wijk == wijk.code && l.bruikbaar(model.stand.jaar)).count();
    let klein = blad.klein();
    let rij = [
        cijfer(getal::geheel(wijk.bevolking.inwoners.into()), "inwoners"),
        cijfer(fte(uit.verdeling.basis[w]), "basis"),
        cijfer(format!("+{}", fte(uit.verdeling.plus[w])), "wijkplus"),
        cijfer(plekken.to_string(), if plekken == 1 { "plek" } else { "plekken" }),
    ];
    blad.cijfers(&rij, klein);
    let oordeel = model.stand.toetsing.oordeel_in(w);
    blad.antwoord(presentatie::zwaarste(model, Pagina::Wijk(w)), oordeel, &geen(oordeel));
}

/// That nothing was found, or why it was not judged.
fn geen(oordeel: Oordeel) -> String {
    match oordeel {
        Oordeel::NietVanToepassing => "hier is niets te toetsen".to_owned(),
        Oordeel::NogNiet(ontbreekt) => oordeel::ontbreekt(ontbreekt).to_owned(),
        _ => "alles wat is getoetst, voldoet aan de normen van dit plan".to_owned(),
    }
}

fn geld(mut blad: Blanco<'_, '_, '_>) {
    let (model, thema) = (blad.vel.model, blad.vel.thema());
    let kosten = &model.stand.uitkomst.kosten;
    let miljoen = |euro: Decimal| getoond::rond(euro * Decimal::new(1, 6), 1);
    let posten = [
        (kosten.personeel, "mensen"),
        (kosten.overhead, "overhead"),
        (kosten.huisvesting, "plekken"),
        (kosten.activiteiten + kosten.oormerk, "activiteiten"),
        (kosten.reserve, "reserve"),
    ];
    let paar = kosten.lumpsum.and_then(|lumpsum| getoond::miljoen_naast(kosten.totaal, lumpsum));
    let (totaal, lumpsum) = paar.map_or((miljoen(kosten.totaal), kosten.lumpsum.map(miljoen)), |(t, l)| (t, Some(l)));
    let telt = getoond::telt_op(posten.iter().map(|(euro, _)| miljoen(*euro)), totaal);
    blad.naam(&format!("{} in mln €{}", model.stand.jaar, if telt { "" } else { ", afgerond" }));
    let over = kosten.over();
    let oordeel = super::lumpsum::oordeel(kosten);
    let mut groot = vec![Cijfer { stijl: thema.oordeel(oordeel), ..cijfer(totaal.tekst(), "kosten") }];
    groot.extend(lumpsum.map(|lumpsum| cijfer(lumpsum.tekst(), "lumpsum")));
    let (maat, klein) = (blad.maat, blad.klein());
    blad.cijfers(&groot, maat);
    let rij = posten.map(|(euro, naam)| cijfer(miljoen(euro).tekst(), naam));
    blad.cijfers(&rij, klein);
    let binnen = over.map_or_else(
        || "dit plan heeft voor dit jaar geen lumpsum".to_owned(),
        |o| format!("{} blijft over", getal::euro(o)),
    );
    blad.antwoord(presentatie::zwaarste(model, Pagina::Geld), oordeel, &binnen);
}

fn bevindingen(mut blad: Blanco<'_, '_, '_>) {
    let (model, thema) = (blad.vel.model, blad.vel.thema());
    blad.naam(&format!("Bevindingen {}", model.stand.jaar));
    // That not every eis was judged stands below the counts, or these look better than they are.
    if model.stand.strook.stand().getoetst < EISEN.len() {
        let zin = hoofdletter(&text::strook::eisen(&model.stand.strook));
        let regels: Vec<String> = breek(&zin, usize::from(blad.rest.width));
        let onder = u16::try_from(regels.len()).unwrap_or(0).min(blad.rest.height);
        blad.rest.height -= onder;
        let voet = Rect { y: blad.rest.bottom(), height: onder, ..blad.rest };
        blad.vel.regels(voet, regels.into_iter().map(Line::raw));
    }
    let telling = |ernst, naam| {
        let n = model.stand.aantal(ernst);
        let stijl = if n == 0 { Style::new() } else { thema.oordeel(ernst) };
        Cijfer { stijl, ..cijfer(n.to_string(), naam) }
    };
    let rij = [
        telling(Ernst::Blokkerend, "blokkerend"),
        telling(Ernst::Waarschuwing, "let op"),
        telling(Ernst::Aandacht, "aandacht"),
    ];
    let maat = blad.maat;
    blad.cijfers(&rij, maat);
    let lijst: Vec<&Bevinding> = model.stand.toetsing.op_volgorde().into_iter().filter(|b| b.is_oorzaak()).collect();
    if lijst.is_empty() {
        let oordeel = model.stand.toetsing.oordeel_over_alles();
        return blad.antwoord(None, oordeel, &geen(oordeel));
    }
    let zin = |b: &&Bevinding| {
        let waar = hoofdletter(&bevinding_plaats(blad.vel, b));
        let tekst = format!("{} {waar}: {}", oordeel::teken_van(b.ernst), bevinding::kern(&model.werk.plan, b));
        (tekst, thema.oordeel(b.ernst))
    };
    let zinnen: Vec<(String, Style)> = lijst.iter().map(zin).collect();
    let maat = blad.woorden();
    blad.zinnen(&zinnen, maat);
}

/// What a scenario makes of the city, above what it is without.
fn scenario(mut blad: Blanco<'_, '_, '_>, plaats: usize) {
    let model = blad.vel.model;
    let Some(scenario) = model.werk.basis().scenarios.get(plaats) else { return };
    blad.naam(&scenario.naam);
    let (Some(basis), Some(gekozen)) = (model.stand.bekende_variant(0), model.stand.bekende_variant(plaats + 1)) else {
        return blad.zin(text::strook::woord(None), Style::new());
    };
    if let (Some(met), Some(zonder)) = (gekozen.uitslag(), basis.uitslag()) {
        let (maat, klein) = (blad.maat, blad.klein());
        blad.cijfers(&uitslag(blad.vel, &met), maat);
        let strook = |v: &Variant| v.strook.as_ref().map_or_else(String::new, text::strook::antwoord);
        blad.zin(&strook(gekozen), blad.vel.thema().vonnis(gekozen.strook.as_ref().and_then(Strook::vonnis)));
        blad.zin(&format!("Zonder dit scenario: {}", strook(basis)), Style::new());
        blad.cijfers(&uitslag(blad.vel, &zonder), klein);
    }
    blad.zin(&scenarios::samenvatting(basis, gekozen), Style::new());
}

/// The figures by which scenarios are weighed.
fn uitslag(vel: &Vel<'_, '_>, uitslag: &Uitslag) -> Vec<Cijfer> {
    let thema = vel.thema();
    let stad = &uitslag.stad;
    let ernst = super::ernst::bezetting(vel.model, stad.nodig, stad.er_is);
    let blokkerend = uitslag.oorzaken[0];
    let geteld = if blokkerend > 0 { thema.oordeel(Ernst::Blokkerend) } else { Style::new() };
    let (nodig, er_is) = getoond::nodig_en_er_is(stad.nodig, stad.er_is, stad.maatstaf.regel);
    let mut uit = vec![
        cijfer(nodig.tekst(), "fte nodig"),
        Cijfer { stijl: thema.oordeel(ernst), ..cijfer(er_is.tekst(), "fte er is") },
        Cijfer { stijl: geteld, ..cijfer(blokkerend.to_string(), "blokkerend") },
    ];
    // Without the reserve: a scenario that sets less apart is not cheaper.
    let tekort = uitslag.saldo.is_some_and(|saldo| minder(saldo, Decimal::ZERO));
    let miljoen = getoond::rond(stad.kosten * Decimal::new(1, 6), 1).tekst();
    let stijl = if tekort { thema.oordeel(Oordeel::Tekort) } else { Style::new() };
    uit.push(Cijfer { stijl, ..cijfer(miljoen, "mln € kosten") });
    uit
}

/// What was decided, the last first, each with its reason.
fn besluiten(mut blad: Blanco<'_, '_, '_>) {
    let plan = &blad.vel.model.werk.plan;
    blad.naam("Besluiten");
    let kop = blad.vel.thema().kop();
    let zinnen: Vec<(String, Style)> = volgorde(plan)
        .into_iter()
        .rev()
        .map(|i| &plan.besluiten[i])
        .map(|b| (format!("{}: {}. {}", datum(b.datum), b.wat.trim_end_matches('.'), b.motivatie), kop))
        .collect();
    let maat = blad.klein();
    blad.zinnen(&zinnen, maat);
}
