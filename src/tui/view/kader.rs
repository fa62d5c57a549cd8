//! What every screen shares: the header with the plan and its verdict, the tabs, the status line and the hint bar.
//!
//! ```text
//!  Assen 2028 · basisplan · gewijzigd  ▲ niet dekkend 2028–31 midden · ▲ 4 ! 2 · 24/25 eisen
//!  [1 Overzicht] 2 Wijk  3 Formatie  4 Huisvesting  5 Verdeling  6 Dekking
//!  …
//!  Peelo, jeugd-ggz-behandelaar: 1,2 → 1,3 fte · 1 bevinding minder
//!  enter openen  h herstel  / zoeken                  : actie  ? hulp  q stoppen
//! ```

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::vel::{Vel, kort, kort_wijziging};
use crate::dekking::Ernst;
use crate::text;
use crate::tui::actions::{self, Actie, Context};
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::message::plannen::Plandaad;
use crate::tui::message::scenario::Daad;
use crate::tui::message::{Message, kaart as opkaart};
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;

/// Draws the parts around a screen and gives the space that is left for it.
pub fn teken(vel: &mut Vel<'_, '_>, scherm: Rect) -> Rect {
    kop(vel, Rect { height: 1, ..scherm });
    tabs(vel, Rect { y: scherm.y + 1, height: 1, ..scherm });
    status(vel, Rect { y: scherm.bottom() - 2, height: 1, ..scherm });
    Rect { y: scherm.y + 2, height: scherm.height - 4, ..scherm }
}

/// What the name of the plan gets beside the verdict at least, and on a narrow screen.
const NAAM: usize = 14;
const NAAM_SMAL: usize = 8;
/// What the name of a scenario gets at most.
const SCENARIOBREEDTE: usize = 30;
/// How many letters of that name stand before everything else.
const SCENARIOLETTERS: usize = 12;

fn kop(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let smal = vlak.width < 100;
    let gewijzigd = model.werk.schijf.kop(model.werk.gewijzigd, smal, &model.blik.inrichting.toetsen.van("van-schijf"));
    let merk = if smal { "" } else { "wijkplan  " };
    let gemeente = if smal && model.werk.actief.is_some() {
        String::new()
    } else {
        format!("{merk}{} ", model.werk.plan.gemeente.naam)
    };
    // Its name stands out by itself.
    let streep = if gemeente.is_empty() { "" } else { "· " };
    let voor = format!(" {gemeente}{} {streep}", model.stand.jaar);
    let bezet = voor.width() + gewijzigd.width() + 2;
    let strookbreedte = |naam: usize| {
        let past = |naam: usize| usize::from(vlak.width).saturating_sub(bezet + naam + 1);
        let Some(scenario) = model.werk.scenario() else { return past(naam.min(model.werk.plan.naam.width())) };
        // Nobody may edit the wrong scenario: its name comes before what the verdict rests on, but for its end how many
        // causes there are.
        let breed = scenario.naam.width();
        let telling = text::strook::met_telling(&model.stand.strook, (model.stand.jaar, model.stand.band));
        let ruim = past((SCENARIO.width() + breed + 1).min(SCENARIOBREEDTE));
        let krap = past(breed.min(SCENARIOLETTERS) + 2);
        if ruim < telling && telling <= krap { telling } else { ruim }
    };
    // On a narrow screen what was changed goes before what the plan is called, and the verdict before both.
    let naam = match (smal, gewijzigd.is_empty()) {
        (true, false) => 0,
        (true, true) => NAAM_SMAL,
        (false, _) => NAAM,
    };
    let rechts = strook(vel, strookbreedte(naam));
    let breedte = u16::try_from(rechts.width() + 1).unwrap_or(vlak.width).min(vlak.width);
    let over = usize::from(vlak.width - breedte).saturating_sub(bezet);
    let zonder_naam = over < NAAM_SMAL && model.werk.plan.scenarios.is_empty();
    let mut links = if zonder_naam {
        vec![Span::styled(voor.trim_end_matches(" · ").to_owned(), thema.kop())]
    } else {
        let mut links = vec![Span::styled(voor, thema.kop())];
        links.extend(waarin(model, over, smal));
        links
    };
    links.push(Span::styled(gewijzigd, thema.oordeel(Ernst::Waarschuwing)));
    let naam = Rect { width: vlak.width - breedte, ..vlak };
    vel.regel(naam, Line::from(links));
    vel.klikbaar(naam, Message::Plan(Plandaad::Kies));
    vel.regel(Rect { x: vlak.right() - breedte, width: breedte, ..vlak }, rechts);
}

/// The verdict strip in one line: the answer in its colour, and what it rests on.
pub fn strook(vel: &Vel<'_, '_>, breedte: usize) -> Line<'static> {
    let (model, thema) = (vel.model, vel.thema());
    let zin = text::strook::regel(&model.stand.strook, (model.stand.jaar, model.stand.band), breedte);
    let stijl = thema.vonnis(model.stand.strook.vonnis());
    match zin.split_once(" · ") {
        Some((antwoord, rest)) => {
            Line::from(vec![Span::styled(antwoord.to_owned(), stijl), Span::raw(format!(" · {rest}"))])
        }
        None => Line::styled(zin, stijl),
    }
}

/// The plan, and in which scenario of it one is. Where there is no room for both, the scenario: nobody may edit the
/// wrong one.
fn waarin(model: &Model, ruimte: usize, smal: bool) -> Vec<Span<'static>> {
    let thema = model.blik.thema;
    let in_scenario = match model.werk.scenario() {
        None if model.werk.plan.scenarios.is_empty() => return vec![Span::raw(kort(&model.werk.plan.naam, ruimte))],
        None => Span::styled("basisplan", thema.kop()),
        Some(scenario) => {
            let past = SCENARIO.width() + scenario.naam.width().min(SCENARIOBREEDTE) < ruimte;
            let naam = |merk: usize| kort(&scenario.naam, ruimte.saturating_sub(merk).min(40));
            // Without room it stands between brackets, as the tab of the screen.
            let kort = || format!("[{}]", naam(2));
            Span::styled(
                if past { format!("{SCENARIO}{} ", naam(SCENARIO.width() + 1)) } else { kort() },
                thema.actief(),
            )
        }
    };
    let over = ruimte.saturating_sub(in_scenario.width() + 3);
    if smal || over < 8 {
        return vec![in_scenario];
    }
    vec![Span::raw(format!("{} · ", kort(&model.werk.plan.naam, over))), in_scenario]
}

const SCENARIO: &str = " scenario: ";

fn tabs(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let thema = vel.thema();
    let namen = Scherm::ALLE.map(|s| (s.naam(), s.kort()));
    let actief = Scherm::ALLE.iter().position(|s| *s == vel.model.blik.scherm).unwrap_or(0);
    let mut x = vlak.x + 1;
    for (i, tekst) in tabteksten(&namen, actief, usize::from(vlak.width)).into_iter().enumerate() {
        let breedte = u16::try_from(tekst.width()).unwrap_or(0);
        let stijl = if i == actief { thema.actief() } else { thema.zwak() };
        let tab = Rect { x, width: breedte, ..vlak }.intersection(vlak);
        vel.regel(tab, Line::styled(tekst, stijl));
        vel.klikbaar(tab, Message::Ga(Scherm::ALLE[i]));
        x = x.saturating_add(breedte);
    }
}

/// The words of the tabs: whole names where they fit, else short ones, else numbers; the active one is always whole.
fn tabteksten(namen: &[(&str, &str)], actief: usize, breedte: usize) -> Vec<String> {
    let maak = |ruim: bool, ander: &dyn Fn(&str) -> String| -> Vec<String> {
        let tab = |(i, &(lang, kort)): (usize, &(&str, &str))| {
            let n = i + 1;
            match (i == actief, ruim) {
                (true, true) => format!("[{n} {lang}]"),
                (true, false) => format!("[{n} {lang}] "),
                (false, true) => format!(" {n} {lang} "),
                (false, false) => format!("{n}{} ", ander(kort)),
            }
        };
        namen.iter().enumerate().map(tab).collect()
    };
    let past = |teksten: &Vec<String>| teksten.concat().trim_end().width() < breedte;
    let ruim = maak(true, &|_| String::new());
    let kort = || maak(false, &|kort| format!(" {kort}"));
    let cijfers = || maak(false, &|_| String::new());
    if past(&ruim) { ruim } else { Some(kort()).filter(past).unwrap_or_else(cijfers) }
}

/// Cells of what was said that are left to it before its consequences are told.
const LEESBAAR: usize = 44;

/// The consequences of a change as far as they fit; the first always stands. What changed comes before what it cost.
fn staart_die_past(staart: &str, ruimte: usize) -> &str {
    let mut uit = staart;
    while let Some((eerder, _)) =
        uit.rsplit_once(" · ").filter(|(eerder, _)| uit.width() > ruimte && !eerder.is_empty())
    {
        uit = eerder;
    }
    uit
}

/// Says at the end of the line by which key all of it is read, and gives what is left of the line.
fn verder(vel: &mut Vel<'_, '_>, vlak: Rect) -> Rect {
    let woord = if vlak.width < 100 { "" } else { "alles " };
    let tekst = format!(" [{}] {woord}", vel.model.blik.inrichting.toetsen.van("berichten"));
    let breedte = u16::try_from(tekst.width()).unwrap_or(0).min(vlak.width);
    let hier = Rect { x: vlak.right() - breedte, width: breedte, ..vlak };
    let stijl = vel.thema().kop();
    vel.regel(hier, Line::styled(tekst, stijl));
    vel.klikbaar(hier, Message::Berichten);
    Rect { width: vlak.width - breedte, ..vlak }
}

/// Draws the last thing that was said.
pub fn status(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let thema = vel.thema();
    let model = vel.model;
    // What is cut can be read in full, by a key that is said beside it; in a popup that key is typed.
    let lang = model.blik.status.as_ref().is_some_and(|s| s.volledig().width() + 2 > usize::from(vlak.width));
    let vlak = if lang && model.blik.lagen.is_empty() { verder(vel, vlak) } else { vlak };
    let ruimte = usize::from(vlak.width).saturating_sub(2);
    let regel = match &model.blik.status {
        Some(s) if s.fout => Line::styled(format!(" {}", kort(&format!("▲ {}", s.tekst), ruimte)), thema.fout()),
        Some(s) => {
            let alles = s.gevolgen();
            let staart = staart_die_past(&alles, ruimte.saturating_sub(s.tekst.width().min(LEESBAAR)));
            let tekst = kort_wijziging(&s.tekst, ruimte.saturating_sub(staart.width()));
            let past = tekst.width() + staart.width() + s.waar.width() <= ruimte;
            let waar = if past && staart == alles { s.waar.as_str() } else { "" };
            Line::from(vec![
                Span::raw(format!(" {tekst}")),
                Span::styled(staart.to_owned(), thema.kop()),
                Span::styled(waar, thema.kop()),
            ])
        }
        None if model.gemerkt() > 0 => {
            let wat = model.gemerkt_in_woorden().unwrap_or_default();
            let toets = |id| model.blik.inrichting.toetsen.van(id);
            let (meer, minder, typen) = (toets("meer"), toets("minder"), toets("typen"));
            let zin = format!(" {wat}: {meer}, {minder} of {typen} wijzigt ze samen, {} laat ze los", toets("wissen"));
            Line::styled(zin, thema.kop())
        }
        None if !model.blik.filter().is_empty() => Line::styled(
            format!(" alleen rijen met “{}”; esc toont alles", kort(model.blik.filter(), 30)),
            thema.zwak(),
        ),
        None => Line::default(),
    };
    vel.regel(vlak, regel);
}

/// The word behind a key: where it leads from here.
fn woord(model: &Model, actie: &Actie) -> String {
    match actie.bericht {
        Message::Scenario(Daad::HeenEnWeer) if model.werk.actief.is_none() => "scenario".to_owned(),
        _ => model.blik.inrichting.toetsen.tip(actie),
    }
}

fn tipbreedte(model: &Model, actie: &Actie) -> u16 {
    let toets = model.blik.inrichting.toetsen.toets(actie);
    u16::try_from(toets.width() + woord(model, actie).width() + 3).unwrap_or(u16::MAX)
}

/// The keys that do something here and now, as far as they fit in so many cells. Help and stop are always in sight; they
/// stand at the right.
pub fn levende_tips(model: &Model, breedte: u16) -> (Vec<&'static Actie>, Vec<&'static Actie>) {
    let context = Context::van(model);
    let kaart = &model.blik.inrichting.toetsen;
    // A key of the tour hides what it usually does.
    let mut gezien = Vec::new();
    let levend: Vec<&'static Actie> = actions::in_context(context)
        .filter(|a| !a.tip.is_empty() && (a.wanneer)(model) && !kaart.toetsen(a).is_empty())
        .filter(|a| {
            let toets = kaart.toets(a);
            let vrij = !gezien.contains(&toets);
            gezien.push(toets);
            vrij
        })
        .collect();
    let is_vast = |a: &&'static Actie| matches!(a.bericht, Message::Palet | Message::Hulp | Message::Stop);
    let (vast, mut los): (Vec<_>, Vec<_>) = levend.into_iter().partition(is_vast);
    let breed = |acties: &[&Actie]| acties.iter().map(|a| tipbreedte(model, a)).sum::<u16>();
    // What was done can always be seen to be undone and saved; and the map, where it says more than the screen.
    let eerst = |a: &&Actie| match a.bericht {
        Message::Ongedaan | Message::Opnieuw | Message::Opslaan => true,
        Message::Sluit => context.laag == Some(Laagsoort::Kaart),
        Message::Kaart(opkaart::Daad::Open) => context.laag.is_none() && context.scherm.heeft_kaart(),
        _ => false,
    };
    let voorrang: Vec<&'static Actie> = los.iter().copied().filter(|a| eerst(a)).collect();
    let mut bezet = 1_u16.saturating_add(breed(&vast)).saturating_add(breed(&voorrang));
    let mut vol = false;
    los.retain(|a| {
        let eerst = voorrang.iter().any(|v| v.id == a.id);
        bezet = if eerst { bezet } else { bezet.saturating_add(tipbreedte(model, a)) };
        vol |= bezet > breedte;
        eerst || !vol
    });
    (los, vast)
}

/// Draws the hint bar.
pub fn tips(vel: &mut Vel<'_, '_>, scherm: Rect) {
    let vlak = Rect { y: scherm.bottom() - 1, height: 1, ..scherm };
    let (los, vast) = levende_tips(vel.model, vlak.width);
    let mut x = vlak.x + 1;
    for actie in los {
        x = tip(vel, actie, x, vlak);
    }
    let rechts: u16 = vast.iter().map(|a| tipbreedte(vel.model, a)).sum();
    let mut x = vlak.right().saturating_sub(rechts);
    for actie in vast {
        x = tip(vel, actie, x, vlak);
    }
}

fn tip(vel: &mut Vel<'_, '_>, actie: &'static Actie, x: u16, vlak: Rect) -> u16 {
    let thema = vel.thema();
    let kaart = &vel.model.blik.inrichting.toetsen;
    let (toets, in_woorden, breedte) = (kaart.toets(actie), woord(vel.model, actie), tipbreedte(vel.model, actie));
    let hier = Rect { x, width: breedte, ..vlak }.intersection(vlak);
    vel.regel(
        hier,
        Line::from(vec![
            Span::styled(toets, thema.kop()),
            Span::raw(" "),
            Span::styled(in_woorden.clone(), thema.zwak()),
        ]),
    );
    vel.klikbaar(hier, actie.bericht.clone());
    // A key that stands in the words of another action does its own.
    for (id, teken) in kaart.in_tip(actie) {
        let voor = in_woorden.find(&teken).unwrap_or(0) + kaart.toets(actie).width() + 1;
        let begin = hier.x.saturating_add(u16::try_from(voor).unwrap_or(0));
        let vlak = Rect { x: begin, width: u16::try_from(teken.width()).unwrap_or(0), ..hier }.intersection(hier);
        if let Some(eigen) = actions::acties().find(|a| a.id == id) {
            vel.klikbaar(vlak, eigen.bericht.clone());
        }
    }
    x.saturating_add(breedte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_tabs_fit_in_80_columns_and_in_60() {
        let namen = [
            ("Overzicht", "Overz."),
            ("Wijk", "Wijk"),
            ("Formatie", "Fte"),
            ("Huisvesting", "Huisv."),
            ("Verdeling", "Verd."),
            ("Dekking", "Dekk."),
            ("Begroting", "Begr."),
            ("Scenario's", "Scen."),
            ("Besluiten", "Besl."),
        ];
        for breedte in [60, 80, 160] {
            for actief in 0..namen.len() {
                let teksten = tabteksten(&namen, actief, breedte);
                assert!(teksten.concat().trim_end().width() < breedte, "{teksten:?}");
                assert!(teksten[actief].contains(namen[actief].0));
            }
        }
        assert_eq!(
            tabteksten(&namen, 3, 80).concat(),
            "1 Overz. 2 Wijk 3 Fte [4 Huisvesting] 5 Verd. 6 Dekk. 7 Begr. 8 Scen. 9 Besl. "
        );
    }
}
