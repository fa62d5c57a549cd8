//! Overzicht: the answer first. Where the plan covers, where not, and what would help.
//!
//! ```text
//! ┌ Kaart ───────────────────────┐┌ Wijken ──────────────────────────────────────┐
//! │               ·  ●           ││ wijk       inw. 2024 benodigd bezet oordeel  │
//! │          ●   Peelo ●         ││ Centrum         7.165   41,7   40,9  ! let op│
//! │   ●  Kloosterveen  ▲▲ ●      ││▸Marsdijk       11.930   44,6   39,0  ▲ tekort│
//! └ ● voldoet ! let op ▲ tekort ─┘└──────── € 34,6 mln van € 35,0 mln lumpsum ───┘
//! ┌ Marsdijk: 3 bevindingen ─────────────────────────────────────────────────────┐
//! │▸▲ BR-1 4.310 inwoners wonen verder dan 800 m van een ontmoetingsplek         │
//! │        → buurtkamer in Marsdijk-Zuid: 3.650 van hen dichtbij                 │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::grafiek::tekens::{BEREIK, ER_IS, MIDDEN};
use super::tabel::{Kolom, Tabelbeeld};
use super::vel::{Vel, breek};
use super::{afkorting, doorjaren, inbandbreedte, kaart};
use crate::calc::kosten::Kosten;
use crate::dekking::{Bevinding, Oordeel, Plaats, in_volgorde};
use crate::plan::Wijk;
use crate::report::toetstekst::letter;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::getoond::{self, Getoond};
use crate::text::zoeken::niets;
use crate::text::{self, getal, namen, oordeel};
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::thema::Thema;
use crate::tui::{notities, onderwerpen};

/// Stands for the repair that is being searched for.
const ZOEKT: &str = "maatregel wordt gezocht …";

/// Least lines for a picture beside the findings.
const BEELDHOOGTE: u16 = 10;
/// Cells of the range of a wijk, and of a table with room for it.
const STROOK: usize = 17;
const MET_STROOK: u16 = 78;
/// Cells of the reason of a verdict, of a table with room for it as well, and of a screen on which the map leaves that.
const REDEN: usize = 20;
const MET_REDEN: u16 = 99;
const RUIM: u16 = 150;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let gebieden = u16::try_from(vel.model.stad() + 1).unwrap_or(u16::MAX);
    let tabelhoogte = gebieden.saturating_add(4);
    // A tall screen gives the map more; the findings always keep six lines.
    let boven_hoogte = tabelhoogte.max(vlak.height * 3 / 5).min(vlak.height.saturating_sub(6)).max(vlak.height / 2);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven_hoogte), Constraint::Fill(1)]));
    let tabelbreedte = if vlak.width >= RUIM { MET_REDEN } else { 50 };
    let kaartbreedte = vlak.width.saturating_sub(tabelbreedte).clamp(20, vlak.width / 2);
    let [links, rechts] = boven.layout(&Layout::horizontal([Constraint::Length(kaartbreedte), Constraint::Fill(1)]));
    kaart::paneel(vel, links, kaart::Lagen { buurten: true, plekken: false, ..kaart::Lagen::default() });
    wijken(vel, rechts);
    if vlak.width < doorjaren::VANAF || onder.height < BEELDHOOGTE {
        return bevindingen(vel, onder);
    }
    let [links, rechts] =
        onder.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(doorjaren::BREED)]));
    bevindingen(vel, links);
    doorjaren::gebied(vel, rechts, vel.model.blik.keuze.gebied);
}

/// What stands in the place of the wijken where there are none, or the filter lets none through.
fn leeg(model: &Model) -> String {
    if model.werk.plan.wijken.is_empty() {
        "Dit plan heeft nog geen wijken. Zet voor elke wijk een bestand in de map wijken/.".to_owned()
    } else {
        niets("wijk", model.blik.filter()) + " Esc toont alle wijken."
    }
}

fn wijken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    let gebieden = model.gebieden();
    let per_gebied: Vec<[Getoond; 3]> = (0..=model.stad()).map(|g| fte(model, uit.nodig(g), uit.er_is(g))).collect();
    let nodig: Decimal = (0..=model.stad()).map(|g| uit.nodig(g)).sum();
    let er_is: Decimal = (0..=model.stad()).map(|g| uit.er_is(g)).sum();
    let samen = fte(model, nodig, er_is);
    let alles_bekend = (0..=model.stad()).all(|g| uit.nodig_bekend(g));
    // Nobody is filled in yet: that is not nought.
    let er = |getoond: String| if plan.bezetting.is_empty() { getal::STREEP.to_owned() } else { getoond };
    let van_nodig = |getoond: String| if alles_bekend { getoond } else { getal::STREEP.to_owned() };
    let inwoners: u32 = plan.wijken.iter().map(|w| w.bevolking.inwoners).sum();
    // Where the totals would push the last row out of sight, they stand in the title.
    let past = usize::from(vlak.height) >= gebieden.len() + 4;
    let breed = vlak.width >= 66;
    // On the smallest screen the answer goes before how many live there.
    let smal = vlak.width < 50;
    // Without a total in sight there is nothing to add up; a difference stands on a wide screen only.
    let kolom_telt = |k: usize| getoond::telt_op(per_gebied.iter().map(|rij| rij[k]), samen[k]);
    let tellen = (0..2 + usize::from(breed)).all(kolom_telt);
    let komt_uit = |rij: &[Getoond; 3]| rij[1].waarde - rij[0].waarde == rij[2].waarde;
    let benaderd = past && !(tellen && (!breed || per_gebied.iter().chain([&samen]).all(komt_uit)));
    let titel = match (past, benaderd) {
        (false, _) if !alles_bekend => format!("Wijken · benodigd niet bekend, bezet {} fte", er(samen[1].tekst())),
        (false, _) => format!("Wijken · benodigd {}, bezet {} fte", samen[0].tekst(), er(samen[1].tekst())),
        (true, false) => "Wijken · benodigd en bezet in fte".to_owned(),
        (true, true) => format!("Wijken, fte · {}", getoond::AFGEROND),
    };
    let binnen = vel.kader_met_voet(vlak, &titel, geld(&uit.kosten, thema));
    let orde = |kolom: Kolom, sleutel: &str| kolom.ordent(model.blik.orde(), Scherm::Overzicht.sleutels(), sleutel);
    let mut kolommen = vec![
        orde(Kolom::tekst("wijk", 14), "wijk"),
        orde(van_inwoners(&plan.wijken, inwoners), "inwoners"),
        // Beside the names the heading takes of the room that they leave.
        orde(Kolom::getal("benodigd", if smal { 5 } else { 8 }), "nodig"),
        orde(Kolom::getal("bezet", 5), "er_is"),
        orde(Kolom::tekst("oordeel", 10), "oordeel"),
    ];
    if breed {
        kolommen.insert(4, orde(Kolom::getal("verschil", 8), "verschil"));
    }
    if smal {
        kolommen.remove(1);
    }
    // Enough people and a shortage all the same: why, beside it.
    let met_reden = vlak.width >= MET_REDEN;
    if met_reden {
        kolommen.push(Kolom::tekst("reden", REDEN));
    }
    // Where what is there lies between what is needed at least and at most.
    let stroken = if vlak.width >= MET_STROOK {
        kolommen.push(Kolom::getal(format!("{BEREIK}{MIDDEN}{BEREIK} benodigd {ER_IS} bezet"), STROOK));
        let spreidingen: Vec<_> =
            (0..=model.stad()).map(|g| inbandbreedte::van(model, |stand| stand.gebied(g))).collect();
        inbandbreedte::stroken(&spreidingen, STROOK, [Style::new(); 2])
    } else {
        Vec::new()
    };
    let vak = |r: usize, k: usize| {
        let g = gebieden[r];
        let k = k + usize::from(smal && k > 0);
        let kaal = Style::new();
        match (k, breed) {
            (6, _) if met_reden => (afkorting::naam(&hoofdletter(&reden(model, g)), REDEN), kaal),
            (6 | 7, _) => (inbandbreedte::als_tekst(&stroken[g]), thema.plus()),
            (0, _) => {
                let letter = if g == model.stad() { " ".to_owned() } else { letter(g) };
                let merk = notities::merk(plan, &onderwerpen::van_gebied(plan, g));
                (format!("{letter} {}{merk}", hoofdletter(model.gebiedsnaam(g))), kaal)
            }
            (1, _) => {
                (plan.wijken.get(g).map_or_else(String::new, |w| getal::geheel(w.bevolking.inwoners.into())), kaal)
            }
            // Of what is not known in part, the rest is no sum.
            (2, _) | (4, true) if !uit.nodig_bekend(g) => (getal::STREEP.to_owned(), kaal),
            (2, _) => (per_gebied[g][0].tekst(), kaal),
            (3, _) => (er(per_gebied[g][1].tekst()), kaal),
            (4, true) => (er(per_gebied[g][2].verschil()), kaal),
            _ => {
                let oordeel = model.stand.toetsing.oordeel_in(g);
                (format!("{} {}", oordeel::teken(oordeel), oordeel::kort(oordeel)), thema.oordeel(oordeel))
            }
        }
    };
    let mut totaal = vec![
        (format!("{} samen", if benaderd { getoond::BENADERD } else { " " }), thema.kop()),
        (getal::geheel(inwoners.into()), thema.kop()),
        (van_nodig(samen[0].tekst()), thema.kop()),
        (er(samen[1].tekst()), thema.kop()),
    ];
    if breed {
        totaal.push((van_nodig(er(samen[2].verschil())), thema.kop()));
    }
    if smal {
        totaal.remove(1);
    }
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: if plan.wijken.is_empty() { 0 } else { gebieden.len() },
        vak: &vak,
        gekozen: gebieden.iter().position(|&g| g == model.blik.keuze.gebied),
        kolom: None,
        totaal: past.then_some(totaal),
        klik: &|r, _| Some(Message::Kies(Doel::Gebied(gebieden[r]))),
        leeg: &leeg(model),
    }
    .teken(vel, binnen);
}

/// What is lacking in a gebied by its heaviest cause; empty where nothing is found.
fn reden(model: &Model, gebied: usize) -> String {
    let hier: Vec<&Bevinding> = model.stand.toetsing.bevindingen.iter().filter(|b| b.raakt(gebied)).collect();
    let oorzaken = in_volgorde(&hier);
    let zwaarst = oorzaken.iter().min_by_key(|b| (!b.is_oorzaak(), std::cmp::Reverse(b.ernst)));
    zwaarst.map_or_else(String::new, |b| text::bevinding::kortst(&model.werk.plan, b))
}

/// What it costs against the lumpsum.
fn geld(kosten: &Kosten, thema: Thema) -> Line<'static> {
    let geld = match kosten.lumpsum {
        None if !kosten.met_mensen => "nog geen bezetting en geen lumpsum".to_owned(),
        Some(lumpsum) if !kosten.met_mensen => {
            format!("nog geen bezetting; lumpsum {}", getal::euro_miljoen(lumpsum))
        }
        None => format!("{} geen lumpsum", getal::euro_miljoen(kosten.totaal)),
        Some(lumpsum) => {
            let (kosten, lumpsum) = getoond::euro_miljoen_naast(kosten.totaal, lumpsum);
            format!("{kosten} van {lumpsum} lumpsum")
        }
    };
    let binnen_budget = super::lumpsum::oordeel(kosten);
    Line::styled(format!(" {} {geld} ", oordeel::teken(binnen_budget)), thema.oordeel(binnen_budget))
}

/// Fte needed, there, and the difference, as they are shown.
fn fte(model: &Model, nodig: Decimal, er_is: Decimal) -> [Getoond; 3] {
    let nodig_is = getoond::nodig(nodig, model.werk.plan.normen.afronding);
    [nodig_is, getoond::rond(er_is, 1), getoond::rond(er_is - nodig, 1)]
}

/// The column of the inhabitants: they are those of one year, whatever year is computed. Their total is the longest of them,
/// and no digit of it is cut off.
fn van_inwoners(wijken: &[Wijk], samen: u32) -> Kolom {
    let mut jaren = wijken.iter().map(|w| w.bevolking.jaar);
    let kop = match jaren.next() {
        Some(jaar) if jaren.all(|j| j == jaar) => format!("inw. {}", getal::jaar(jaar)),
        _ => "inwoners".to_owned(),
    };
    Kolom::getal(kop, getal::geheel(samen.into()).len().max(6))
}

fn bevindingen(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let model = vel.model;
    let lijst = model.getoonde_bevindingen();
    let naam = model.gebiedsnaam(model.blik.keuze.gebied);
    let erin = if model.blik.keuze.post.is_some() { "▸ " } else { "" };
    let titel = format!("{erin}{}: {}", hoofdletter(naam), telling(&lijst));
    // The header has the answer; what it rests on stands here.
    let rust = text::strook::rust(&model.stand.strook, usize::from(vlak.width.saturating_sub(4)));
    let voet = Line::styled(format!(" {rust} "), vel.thema().zwak());
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    let onder = begin(vel, binnen);
    lijst_van(vel, onder, &lijst);
}

/// What is still to be filled in, above the findings; gives the room that is left.
fn begin(vel: &mut Vel<'_, '_>, vlak: Rect) -> Rect {
    let Some(zin) = text::begin::kort(&vel.model.werk.plan) else { return vlak };
    let mut regels = breek(&zin, usize::from(vlak.width));
    // The findings go before it.
    regels.truncate(usize::from(vlak.height / 3));
    let hoog = u16::try_from(regels.len()).unwrap_or(0);
    let thema = vel.thema();
    vel.regels(Rect { height: hoog, ..vlak }, regels.into_iter().map(|regel| Line::styled(regel, thema.kop())));
    Rect { y: vlak.y + hoog, height: vlak.height - hoog, ..vlak }
}

/// How many findings there are, which are causes, and how many follow from them: “3 bevindingen en 1 gevolg”.
pub fn telling(lijst: &[&Bevinding]) -> String {
    let oorzaken = lijst.iter().filter(|b| b.is_oorzaak()).count();
    let gevolgen = lijst.len() - oorzaken;
    let (oorzaak, gevolg) =
        (aantal(oorzaken as u64, "bevinding", "bevindingen"), aantal(gevolgen as u64, "gevolg", "gevolgen"));
    match (oorzaken, gevolgen) {
        (_, 0) => oorzaak,
        (0, _) => gevolg,
        _ => format!("{oorzaak} en {gevolg}"),
    }
}

/// That nothing was found in what is selected: measured by norms, which leave room below what is needed; or that it was
/// not judged.
pub fn geen(model: &Model, oordeel: Oordeel) -> String {
    let waar = format!("in {}, bandbreedte {}", model.stand.jaar, namen::band(model.stand.band));
    match oordeel {
        Oordeel::NietVanToepassing => format!("– hier is {waar} niets te toetsen"),
        Oordeel::NogNiet(ontbreekt) => format!("? {}", oordeel::nog_niet(ontbreekt)),
        _ if model.blik.scherm == Scherm::Dekking => format!("● geen bevindingen: hier is aan voldaan {waar}"),
        _ => format!("● geen bevindingen: alles wat is getoetst, voldoet {waar}"),
    }
}

/// Findings below each other, causes before what follows from them, each with its repair where there is room; the
/// selected one in full. Below them what could not be judged.
pub fn lijst_van(vel: &mut Vel<'_, '_>, vlak: Rect, lijst: &[&Bevinding]) {
    let (model, thema) = (vel.model, vel.thema());
    let breedte = usize::from(vlak.width).saturating_sub(9);
    let open: Vec<Line<'_>> = model
        .getoonde_open()
        .into_iter()
        .flat_map(|o| {
            let zinnen = breek(oordeel::ontbreekt(o.ontbreekt), breedte).into_iter().enumerate();
            let voor = |n| if n == 0 { format!(" ? {:<5} ", o.eis.id) } else { " ".repeat(9) };
            let stijl = thema.oordeel(Oordeel::NogNiet(o.ontbreekt));
            zinnen
                .map(move |(n, zin)| Line::from(vec![Span::styled(voor(n), stijl), Span::raw(zin)]))
                .collect::<Vec<_>>()
        })
        .collect();
    if lijst.is_empty() && open.is_empty() {
        let oordeel = hier(model);
        let regels = breek(&geen(model, oordeel), usize::from(vlak.width));
        return vel.regels(vlak, regels.into_iter().map(|r| Line::styled(r, thema.oordeel(oordeel))));
    }
    let gekozen = model.blik.keuze.bevinding.min(lijst.len().saturating_sub(1));
    let mut regels: Vec<(Option<usize>, Line<'_>)> = Vec::new();
    let mut begin = 0;
    let ruim = usize::from(vlak.height) >= lijst.len() * 3 + open.len();
    for (i, b) in lijst.iter().enumerate() {
        let hier = i == gekozen;
        if hier {
            begin = regels.len();
        }
        let merk = if hier { "▸" } else { " " };
        let kop = format!("{merk}{} {:<5}", oordeel::teken_van(b.ernst), b.eis.id);
        let volgt = b.gevolg_van.as_ref().map_or_else(String::new, |oorzaak| format!("gevolg van {}: ", oorzaak.eis()));
        let zin = match b.plaats {
            Plaats::Wijk(_) | Plaats::Stad => {
                text::bevinding::in_gebied(&model.werk.plan, &model.stand.uitkomst, b, model.blik.keuze.gebied)
            }
            Plaats::Team(_) => text::bevinding::regel(&model.werk.plan, b),
        };
        let zin = if volgt.is_empty() { hoofdletter(&zin) } else { format!("↳ {volgt}{zin}") };
        let zinnen = if hier || ruim { breek(&zin, breedte) } else { vec![super::vel::kort(&zin, breedte)] };
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        for (n, zin) in zinnen.into_iter().enumerate() {
            let voor = if n == 0 { kop.clone() } else { " ".repeat(8) };
            let delen = vec![Span::styled(voor, thema.oordeel(b.ernst)), Span::raw(" "), Span::styled(zin, stijl)];
            regels.push((Some(i), Line::from(delen)));
        }
        // Only what was found already: searching would hold up the frame.
        let zin = match model.stand.bekend_herstel(b).filter(|_| hier || ruim) {
            Some(herstel) => Some(text::herstel::herstel(&model.werk.plan, b, herstel)),
            None => hier.then(|| ZOEKT.to_owned()),
        };
        if let Some(zin) = zin {
            for (n, zin) in breek(&zin, breedte.saturating_sub(2)).into_iter().enumerate() {
                let pijl = if n == 0 { "→ " } else { "  " };
                let delen = vec![Span::raw(" ".repeat(9)), Span::styled(format!("{pijl}{zin}"), thema.kop())];
                regels.push((Some(i), Line::from(delen)));
            }
        }
    }
    regels.extend(open.into_iter().map(|regel| (None, regel)));
    let hoogte = usize::from(vlak.height);
    let eerste = begin.min(regels.len().saturating_sub(hoogte));
    let (van, beeld): (Vec<Option<usize>>, Vec<Line<'_>>) = regels.into_iter().unzip();
    vel.geschoven(vlak, &beeld, eerste);
    for (i, rij) in van.into_iter().skip(eerste).zip(vlak.rows()) {
        if let Some(i) = i {
            vel.klikbaar(rij, Message::Kies(Doel::Bevinding(i)));
        }
    }
}

/// The judgement on what the screen shows in detail: the gebied, and on Dekking one eis in it.
fn hier(model: &Model) -> Oordeel {
    let gebied = model.getoond_gebied();
    let eis = model.gekozen_eis();
    if model.blik.scherm == Scherm::Dekking {
        model.stand.toetsing.oordeel(eis, gebied)
    } else {
        model.stand.toetsing.oordeel_in(gebied)
    }
}
