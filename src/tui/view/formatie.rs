//! Formatie: functie × wijk, with the figure that is asked for, and the pedigree of the selected cell.
//!
//! ```text
//! ┌ Formatie 2028 midden · bezet, fte ───────────────────────────────────────────┐
//! │ functie               Centrum   Lariks   Oost   …   heel Assen   samen       │
//! │ opbouwwerker            2,1 ●    1,6 ●   2,7+●           1,0 ●   18,2 ●      │
//! │▸jeugd-ggz-behandelaar   1,1▁▲    1,2▄▲   1,9 ●           2,0▄!   17,4▄!      │
//! ├ Herkomst: jeugd-ggz-behandelaar in Lariks ───────────────────────────────────┤
//! │ nodig 1,6 fte = 1.820 uur ÷ 1.363 per fte (AWT) × CAF 1,25 + IAF 0,3         │
//! │ gedekt 1.100 van 1.820 uur (60 %) · over: 0 uur                              │
//! │ er is 1,2 fte: …                                                             │
//! └──────────────────────────────────────────────────────────────────────────────┘
//!  Noord. Noorderpark · A-Oost Assen-Oost …
//! ```

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::afkorting::{self, afkortingen};
use super::grafiek::hitte;
use super::tabel::{Kolom, Tabelbeeld, Vak};
use super::vel::Vel;
use super::{doorjaren, ernst, herkomst, inbandbreedte};
use crate::calc::afronding::procent;
use crate::dekking::Oordeel;
use crate::report::niet_ingevuld::Grond;
use crate::text::aantal::hoofdletter;
use crate::text::getoond::{self, Getoond, Grens};
use crate::text::zoeken::niets;
use crate::text::{self, getal, namen};
use crate::tui::blik::keuze::Toon;
use crate::tui::matrix::{Cijfers, Matrix};
use crate::tui::merken::VINK;
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;
use crate::tui::notities;
use crate::tui::scherm::Scherm;

/// Cells of a number with its mark.
const SMALST: usize = 7;
/// Least cells of the column of sums.
const SAMEN: usize = 8;
/// Cells of the names of the functies on a narrow and on a wide screen.
const NAAM: usize = 20;
const RUIM: usize = 24;
/// Least lines for pictures beside the pedigree, and what those over the years get of them.
const BEELDHOOGTE: u16 = 15;
const JAARHOOGTE: u16 = 8;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.functies().len()).unwrap_or(u16::MAX);
    let kolommen = Kolommen::in_breedte(vel.model, usize::from(vlak.width.saturating_sub(2)));
    let legenda = kolommen.legenda(vel.model, usize::from(vlak.width.saturating_sub(2)));
    let regels = u16::from(legenda.is_some());
    // At 80×24 both halves keep nine lines; more space goes to the table until all functies are in sight.
    let boven_hoogte =
        rijen.saturating_add(4).min((vlak.height / 2).max(vlak.height.saturating_sub(20))).max(vlak.height / 2 - 1);
    let delen = Layout::vertical([Constraint::Length(boven_hoogte), Constraint::Fill(1), Constraint::Length(regels)]);
    let [boven, onder, voet] = vlak.layout(&delen);
    tabel(vel, boven, &kolommen);
    if vlak.width < doorjaren::VANAF || onder.height < BEELDHOOGTE {
        herkomst::teken(vel, onder);
    } else {
        let [links, rechts] =
            onder.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(doorjaren::BREED)]));
        herkomst::teken(vel, links);
        beelden(vel, rechts);
    }
    let thema = vel.thema();
    vel.regels(voet, legenda.into_iter().map(|r| Line::styled(format!(" {r}"), thema.zwak())));
}

/// The functie of the selected row: what it needs in each gebied from low to high, and through the years.
fn beelden(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let model = vel.model;
    let f = model.blik.keuze.functie;
    let Some(functie) = model.werk.plan.functies.get(f).filter(|_| model.in_zicht()) else {
        vel.kader(vlak, "Bandbreedte");
        return;
    };
    let naam = hoofdletter(&functie.naam);
    let gebieden = u16::try_from(model.stad() + 4).unwrap_or(u16::MAX);
    let hoogte = gebieden.min(vlak.height.saturating_sub(JAARHOOGTE));
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(hoogte), Constraint::Fill(1)]));
    inbandbreedte::teken(vel, boven, &naam, |stand, g| stand.cel(g, f));
    doorjaren::fte(vel, onder, &naam, |stand| stand.functie(f));
}

/// How wide the columns are, and what stands above them.
struct Kolommen {
    eerste: usize,
    breedte: usize,
    namen: Vec<String>,
}

impl Kolommen {
    /// Names in full where all columns then fit; else as wide as fits, at least [`SMALST`].
    fn in_breedte(model: &Model, breedte: usize) -> Self {
        let wijken = &model.werk.plan.wijken;
        let langste = wijken.iter().map(|w| w.naam.chars().count()).max().unwrap_or(0).max(SMALST);
        // The wijken, the city and their sum, each with a blank; the mark of the selected row.
        let past = |b: &usize| (wijken.len() + 1) * (b + 1) + b.max(&SAMEN) + 2 + RUIM <= breedte;
        let kolom = (SMALST..=langste).rev().find(past);
        let eerste = if kolom.is_some() { RUIM } else { NAAM };
        let kolom = kolom.unwrap_or(SMALST);
        Self { eerste, breedte: kolom, namen: afkortingen(wijken, kolom) }
    }

    /// What the short names stand for, in one line: those nearest to the selected column, as far as they fit.
    fn legenda(&self, model: &Model, breedte: usize) -> Option<String> {
        let alle = afkorting::legenda(&model.werk.plan.wijken, &self.namen);
        let mut delen: Vec<(usize, String)> =
            alle.into_iter().map(|(w, kort, naam)| (w, format!("{kort}={naam}"))).collect();
        delen.sort_by_key(|(w, _)| w.abs_diff(model.blik.keuze.gebied));
        let mut over = breedte;
        delen.retain(|(_, deel)| {
            let past = deel.width() + 2 <= over;
            over = if past { over - deel.width() - 2 } else { 0 };
            past
        });
        delen.sort_by_key(|(w, _)| *w);
        let woorden: Vec<String> = delen.into_iter().map(|(_, deel)| deel).collect();
        (!woorden.is_empty()).then(|| woorden.join("  "))
    }
}

/// Cells of a number in the narrowest column: a blank and the mark of its verdict stand behind it.
const CIJFERS: usize = SMALST - 2;

/// The fte that a cell shows; nothing for a share.
fn fte(model: &Model, cel: &Cijfers) -> Option<Getoond> {
    if cel.leeg(model.blik.toon) || zonder_mensen(model) {
        return None;
    }
    match model.blik.toon {
        Toon::ErIs => Some(getoond::rond(cel.er_is, 1)),
        Toon::Nodig => Some(getoond::nodig(cel.nodig, model.werk.plan.normen.afronding)),
        Toon::Verschil => Some(getoond::rond(cel.er_is - cel.nodig, 1)),
        Toon::Ratio | Toon::Gedekt => None,
    }
}

/// True where what is shown is of people, and nobody is filled in yet.
fn zonder_mensen(model: &Model) -> bool {
    model.blik.toon != Toon::Nodig && Grond::Bezetting.is_leeg(&model.werk.plan)
}

fn cijfer(model: &Model, cel: &Cijfers) -> String {
    if zonder_mensen(model) {
        return getal::STREEP.to_owned();
    }
    let deel = |waarde: Option<Decimal>, decimalen: u32, grenzen: [Grens; 2]| {
        waarde.map_or_else(|| getal::STREEP.to_owned(), |w| getoond::getoetst_in(CIJFERS, w, decimalen, &grenzen))
    };
    let (toon, normen) = (model.blik.toon, &model.werk.plan.normen);
    match (toon, fte(model, cel)) {
        (Toon::Verschil, Some(fte)) => match fte.verschil() {
            // Of less than a hundredth only the side tells.
            lang if lang.width() > CIJFERS && fte.waarde.abs() < Decimal::ONE => {
                format!("{}0,00", if fte.waarde < Decimal::ZERO { '-' } else { '+' })
            }
            verschil => verschil,
        },
        (_, Some(fte)) => fte.tekst(),
        (Toon::Gedekt, None) => {
            // 100 only where every hour is covered.
            let grenzen = [Decimal::ONE_HUNDRED, normen.gedekt(model.stand.band)].map(Grens::Minstens);
            deel(cel.ratio(toon).map(|r| r * Decimal::ONE_HUNDRED), 0, grenzen)
        }
        (_, None) => deel(cel.ratio(toon), 2, getoond::ratiogrenzen(normen.ratio(model.stand.band))),
    }
}

/// True when the cells of every row, or of every column, add up to their sum as they are shown.
fn tellen_op(model: &Model, matrix: &Matrix<'_>, functies: &[usize]) -> (bool, bool) {
    let telt = |delen: &mut dyn Iterator<Item = Cijfers>, som: Cijfers| {
        let delen = delen.filter_map(|cel| fte(model, &cel));
        fte(model, &som).is_none_or(|som| getoond::telt_op(delen, som))
    };
    let gebieden = 0..=model.stad();
    let rijen = functies.iter().all(|&f| telt(&mut gebieden.clone().map(|g| matrix.cel(f, g)), matrix.rij(f)));
    let kolommen =
        gebieden.clone().all(|g| telt(&mut functies.iter().map(|&f| matrix.cel(f, g)), matrix.kolom(functies, g)));
    let samen = telt(&mut functies.iter().map(|&f| matrix.rij(f)), matrix.alles(functies));
    (rijen, kolommen && samen)
}

/// The least share of what is needed, or asked, that is enough.
fn norm(model: &Model) -> Decimal {
    let (normen, band) = (&model.werk.plan.normen, model.stand.band);
    if model.blik.toon == Toon::Gedekt { procent(normen.gedekt(band)) } else { normen.ratio(band) }
}

/// What stands in a cell: its figure, how far it is from what is needed, or the mark that it was given, and its verdict.
fn vak(model: &Model, cel: &Cijfers, oordeel: Oordeel, gemerkt: bool) -> Vak {
    let (toon, thema) = (model.blik.toon, model.blik.thema);
    if cel.leeg(toon) {
        return (format!("{}{} ", getal::STREEP, if gemerkt { VINK } else { " " }), thema.zwak());
    }
    let oordeel = if toon == Toon::Gedekt { ernst::gedekt(model, cel.uren) } else { oordeel };
    let (er_is, nodig) =
        if toon == Toon::Gedekt { (cel.uren.gedekt, cel.uren.gevraagd) } else { (cel.er_is, cel.nodig) };
    let bekend = !matches!(oordeel, Oordeel::NogNiet(_));
    let afwijking = hitte::afwijking(er_is, nodig, norm(model)).filter(|_| bekend);
    let tussen = if gemerkt { VINK } else { afwijking.map_or(" ", hitte::teken) };
    let stijl = thema.oordeel(oordeel);
    let stijl = afwijking.map_or(stijl, |a| stijl.patch(thema.afwijking(a)));
    let stijl = if gemerkt { stijl.add_modifier(Modifier::BOLD) } else { stijl };
    (format!("{}{tussen}{}", cijfer(model, cel), text::oordeel::teken(oordeel)), stijl)
}

fn tabel(vel: &mut Vel<'_, '_>, vlak: Rect, maten: &Kolommen) {
    let (model, thema) = (vel.model, vel.thema());
    let (matrix, stad) = (Matrix::van(&model.stand.uitkomst), model.stad());
    let functies = model.functies();
    let orde =
        model.blik.orde().woorden(Scherm::Formatie.sleutels()).map_or_else(String::new, |orde| format!(" · {orde}"));
    let (rijen_tellen, kolommen_tellen) = tellen_op(model, &matrix, &functies);
    let benaderd = if rijen_tellen && kolommen_tellen { String::new() } else { format!(" · {}", getoond::AFGEROND) };
    let titel = format!(
        "Formatie {}{}{} · {}{benaderd}{orde}",
        model.stand.jaar,
        // Where little fits, as in the header.
        if vlak.width < doorjaren::VANAF { " " } else { " · bandbreedte " },
        namen::band(model.stand.band),
        model.blik.toon.naam()
    );
    let warmte = hitte::legenda(thema, norm(model));
    let over = usize::from(vlak.width).saturating_sub(warmte.width());
    let mut voet = super::kaart::legenda(vel, u16::try_from(over).unwrap_or(0));
    // On the narrowest screen the verdicts go first.
    if voet.width() + 2 <= over {
        voet.spans.splice(0..0, warmte.spans);
    }
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    let eerste = Kolom::tekst("functie", maten.eerste).ordent(model.blik.orde(), Scherm::Formatie.sleutels(), "naam");
    let mut kolommen = vec![eerste];
    for g in 0..=stad {
        kolommen.push(Kolom::getal(maten.namen.get(g).map_or("stad", String::as_str), maten.breedte));
    }
    let voor = |telt: bool| if telt { String::new() } else { format!("{} ", getoond::BENADERD) };
    kolommen.push(Kolom::getal(format!("{}samen", voor(rijen_tellen)), maten.breedte.max(SAMEN)));
    let gids = Rc::clone(&vel.gids);
    let cellen = ernst::Cellen::van(model, &gids);
    // A name may take what the columns leave, so it is shortened to the width that the table gives it.
    let ruimte = usize::from(binnen.width).saturating_sub((stad + 2) * (maten.breedte + 1) + 1).max(maten.eerste);
    let inhoud = |r: usize, k: usize| {
        let f = functies[r];
        if k == 0 {
            let merk = notities::merk_functie(&model.werk.plan, f);
            let ruimte = ruimte.min(46).saturating_sub(merk.len());
            return (afkorting::naam(&hoofdletter(&model.werk.plan.functies[f].naam), ruimte) + merk, Style::new());
        }
        if k > stad + 1 {
            let cel = matrix.rij(f);
            return vak(model, &cel, cellen.samen(&[f], 0..stad + 1), false);
        }
        vak(model, &matrix.cel(f, k - 1), cellen.cel(f, k - 1), model.is_gemerkt(f, k - 1))
    };
    let gefilterd = functies.len() < model.werk.plan.functies.len();
    let kop = if gefilterd { format!("Van de getoonde {}", functies.len()) } else { "Samen".to_owned() };
    let mut totaal = vec![(format!("{}{kop}", voor(kolommen_tellen)), thema.kop())];
    for k in 1..=stad + 2 {
        let som = if k > stad + 1 { matrix.alles(&functies) } else { matrix.kolom(&functies, k - 1) };
        let oordeel =
            if k > stad + 1 { cellen.samen(&functies, 0..stad + 1) } else { cellen.samen(&functies, k - 1..k) };
        totaal.push(vak(model, &som, oordeel, false));
    }
    let leeg = if model.werk.plan.functies.is_empty() {
        "Dit plan heeft nog geen functies. Voeg ze toe onder functies in plan.ron; daarna vult deze tabel zich."
            .to_owned()
    } else {
        niets("functie of domein", model.blik.filter()) + " Esc toont alle functies."
    };
    Tabelbeeld {
        kolommen,
        vast_rechts: 1,
        rijen: functies.len(),
        vak: &inhoud,
        gekozen: functies.iter().position(|&f| f == model.blik.keuze.functie),
        kolom: Some(model.blik.keuze.gebied + 1),
        totaal: Some(totaal),
        klik: &|r, k| {
            let gebied = if k == 0 { model.blik.keuze.gebied } else { (k - 1).min(stad) };
            Some(Message::Kies(Doel::Cel(functies[r], gebied)))
        },
        leeg: &leeg,
    }
    .teken(vel, binnen);
}
