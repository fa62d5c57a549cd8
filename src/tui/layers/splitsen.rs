//! Splitting a team in two: which wijken or which domeinen go to the new one, and what follows from that at once.
//!
//! ```text
//! ┌ Buurtteam Zuid splitsen ─────────────────────────────────┐
//! │ Wat gaat naar het nieuwe team?                           │
//! │ [ ] wijk Zuid-West                                       │
//! │▸[x] wijk Zuid-Oost                                       │
//! │ [x] mensen verdelen naar wat elke helft nodig heeft      │
//! │                                                          │
//! │ Nieuw: buurtteam Zuid-Oost (code zuid-oost)              │
//! │ buurtteam Zuid 12,0 → 7,2 fte, 2 plekken, …              │
//! └──────────────────────────────────────────────────────────┘
//! ```

use std::collections::BTreeSet;

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::calc::{self, Gids};
use crate::dekking::{Gevolg, Stand, Toetsing, teamstanden};
use crate::plan::{Plan, Teamcode};
use crate::text;
use crate::text::aantal::hoofdletter;
use crate::tui::blik::lagen::{Gevolg as Keuzegevolg, Keuzelijst, Laag, Optie, Splitsen, Splitsregel};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view::vel::{Vel, breek, vul};
use crate::voorstel::splitsen::{Gaat, Splitsing};

/// Asks how to split a team; of the selected wijk when none is named, and which where that wijk has several.
pub fn vraag(model: &mut Model, team: Option<Teamcode>) {
    let plan = &model.werk.plan;
    if let Some(team) = team {
        match splitsbaar(plan, &team) {
            Ok(regels) => {
                let leeg = Splitsen { team, regels, keuze: 0, gevolgen: Vec::new(), wijziging: None };
                model.blik.lagen.push(Laag::Splitsen(Box::new(leeg)));
            }
            Err(waarom) => model.blik.zeg_fout(waarom),
        }
        return;
    }
    let gids = Gids::van(plan);
    match gids.teams_in(model.blik.keuze.gebied) {
        [] => model.blik.zeg("geen team werkt in dit gebied; kies een wijk met een team"),
        [enige] => vraag(model, Some(plan.buurtteams[*enige].code.clone())),
        teams => {
            let optie = |&t: &usize| {
                let team = &plan.buurtteams[t];
                let gevolg = Keuzegevolg::Stuur(Message::SplitsTeam(Some(team.code.clone())));
                Optie { tekst: hoofdletter(&text::plek::team(team)), gevolg }
            };
            let opties = teams.iter().map(optie).collect();
            let (titel, uitleg) = ("Welk team splitsen?".to_owned(), "In deze wijk werken deze teams.".to_owned());
            model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze: 0, bij_esc: None }));
        }
    }
}

/// The lines of a team: its wijken and its domeinen where it has several; the people are divided unless one says not.
fn splitsbaar(plan: &Plan, team: &Teamcode) -> Result<Vec<(Splitsregel, bool)>, String> {
    let team = plan.buurtteams.iter().find(|t| t.code == *team).ok_or("dit team staat niet (meer) in het plan")?;
    let wijken = team.werkgebied.iter().filter(|_| team.werkgebied.len() > 1).cloned().map(Splitsregel::Wijk);
    let domeinen = team.alle_domeinen();
    let met_werk = domeinen.len() > 1 && !team.werkgebied.is_empty();
    let domeinen = domeinen.into_iter().filter(|_| met_werk).map(Splitsregel::Domein);
    let mut regels: Vec<(Splitsregel, bool)> = wijken.chain(domeinen).map(|regel| (regel, false)).collect();
    if regels.is_empty() {
        return Err(format!("{} heeft één wijk en één domein: er is niets te splitsen", text::plek::team(team)));
    }
    regels.push((Splitsregel::Mensen, true));
    Ok(regels)
}

/// Handles a key: space chooses, Enter carries it out.
pub fn toets(model: &mut Model, mut splitsen: Box<Splitsen>, toets: Toets) -> Vec<Effect> {
    let laatste = splitsen.regels.len().saturating_sub(1);
    match toets.code {
        KeyCode::Enter => {
            if let Some(wijziging) = splitsen.wijziging {
                model.wijzig(wijziging);
                return Vec::new();
            }
            model.blik.zeg("kies eerst met spatie wat naar het nieuwe team gaat, en laat iets over");
        }
        KeyCode::Up => splitsen.keuze = splitsen.keuze.saturating_sub(1),
        KeyCode::Down => splitsen.keuze = (splitsen.keuze + 1).min(laatste),
        KeyCode::Home => splitsen.keuze = 0,
        KeyCode::End => splitsen.keuze = laatste,
        KeyCode::Char(' ') => {
            wissel(&mut splitsen);
            overweeg(model, &mut splitsen);
        }
        _ => {}
    }
    model.blik.lagen.push(Laag::Splitsen(splitsen));
    Vec::new()
}

/// Chooses the selected line or no longer. A team is split by wijken or by domeinen: choosing one lets go of the other.
fn wissel(splitsen: &mut Splitsen) {
    let Some((gekozen, aan)) = splitsen.regels.get_mut(splitsen.keuze) else { return };
    *aan = !*aan;
    let gekozen = gekozen.clone();
    for (regel, aan) in &mut splitsen.regels {
        let anders = matches!(
            (&gekozen, &*regel),
            (Splitsregel::Wijk(_), Splitsregel::Domein(_)) | (Splitsregel::Domein(_), Splitsregel::Wijk(_))
        );
        *aan &= !anders;
    }
}

/// Works out on a copy of the plan what follows from what is chosen.
fn overweeg(model: &Model, splitsen: &mut Splitsen) {
    let plan = &model.werk.plan;
    (splitsen.gevolgen, splitsen.wijziging) = (Vec::new(), None);
    let Some(splitsing) = splitsing(plan, splitsen) else { return };
    let Some(wijziging) = model.bij_stand(|stand| splitsing.wijziging(stand)) else { return };
    let mut na = plan.clone();
    match wijziging.pas_toe(&mut na) {
        Ok(_) => {
            splitsen.gevolgen = gevolgen(model, &splitsing, &na);
            splitsen.wijziging = Some(wijziging);
        }
        Err(weigering) => splitsen.gevolgen.push(text::weigering::weigering(plan, &weigering)),
    }
}

/// What is chosen; none while nothing is.
fn splitsing(plan: &Plan, splitsen: &Splitsen) -> Option<Splitsing> {
    let team = plan.buurtteams.iter().find(|t| t.code == splitsen.team)?;
    let (mut wijken, mut domeinen, mut mensen) = (BTreeSet::new(), BTreeSet::new(), false);
    for (regel, _) in splitsen.regels.iter().filter(|(_, aan)| *aan) {
        match regel {
            Splitsregel::Wijk(wijk) => drop(wijken.insert(wijk.clone())),
            Splitsregel::Domein(domein) => drop(domeinen.insert(*domein)),
            Splitsregel::Mensen => mensen = true,
        }
    }
    let gaat = match (wijken.is_empty(), domeinen.is_empty()) {
        (true, true) => return None,
        (false, _) => Gaat::Wijken(wijken),
        (true, false) => Gaat::Domeinen(domeinen),
    };
    let (naam, nieuw) = text::splitsing::namen(plan, team, &gaat);
    Some(Splitsing { team: team.code.clone(), gaat, mensen, naam, nieuw })
}

fn gevolgen(model: &Model, splitsing: &Splitsing, na: &Plan) -> Vec<String> {
    let (gids, uitkomst) = (Gids::van(na), calc::bereken(na, model.stand.jaar, model.stand.band));
    let toetsing = Toetsing::van(na, &uitkomst);
    let (code, naam) = &splitsing.nieuw;
    let mut uit =
        vec![format!("Nieuw: {} (code {code}); naam en code kunt u daarna wijzigen.", text::plek::teamnaam(naam))];
    let teams = teamstanden(&Stand { plan: na, gids: &gids, uitkomst: &uitkomst });
    uit.extend(text::teamstand::verschil(&model.bij_stand(teamstanden), &teams).iter().map(|zin| hoofdletter(zin)));
    let gevolg = Gevolg::tussen((&model.stand.uitkomst, &model.stand.toetsing), (&uitkomst, &toetsing));
    uit.push(format!("Bevindingen{}", text::gevolg::gevolg(&gevolg)));
    uit
}

fn woorden(plan: &Plan, regel: &Splitsregel) -> String {
    match regel {
        Splitsregel::Wijk(code) => {
            let wijk = plan.wijken.iter().find(|w| w.code == *code).map_or(code.as_str(), |w| &w.naam);
            format!("wijk {wijk}")
        }
        Splitsregel::Domein(domein) => format!("domein {}", text::namen::domein(*domein)),
        Splitsregel::Mensen => "mensen verdelen naar behoefte; anders blijft iedereen".to_owned(),
    }
}

/// Draws the question.
pub fn teken(vel: &mut Vel<'_, '_>, splitsen: &Splitsen) {
    let (plan, thema) = (&vel.model.werk.plan, vel.thema());
    let breedte = vel.vlak().width.saturating_sub(4).min(90);
    let ruimte = usize::from(breedte.saturating_sub(4));
    let team = plan.buurtteams.iter().find(|t| t.code == splitsen.team).map_or_else(String::new, text::plek::team);
    let uitleg = breek("Wat gaat naar het nieuwe team? Kies wijken, of domeinen in al zijn wijken.", ruimte);
    let gevolgen: Vec<String> = splitsen.gevolgen.iter().flat_map(|gevolg| breek(gevolg, ruimte)).collect();
    let hoogte = uitleg.len() + splitsen.regels.len() + gevolgen.len() + 4;
    let titel = format!("{} splitsen", hoofdletter(&team));
    let regels: Vec<String> = splitsen
        .regels
        .iter()
        .map(|(regel, aan)| format!("[{}] {}", if *aan { "x" } else { " " }, woorden(plan, regel)))
        .collect();
    let binnen = vel.venster(breedte, u16::try_from(hoogte).unwrap_or(u16::MAX), &titel);
    let kop = u16::try_from(uitleg.len()).unwrap_or(u16::MAX);
    vel.regels(binnen, uitleg.into_iter().map(|r| Line::styled(r, thema.zwak())));
    let onder =
        |rijen: u16| Rect { y: binnen.y.saturating_add(rijen), height: binnen.height.saturating_sub(rijen), ..binnen };
    for (i, vlak) in (0..regels.len()).zip(onder(kop).rows()) {
        let gekozen = i == splitsen.keuze;
        let stijl = if gekozen { thema.gekozen() } else { Style::new() };
        let tekst = vul(&regels[i], usize::from(vlak.width).saturating_sub(1), false);
        vel.regel(vlak, Line::from(vec![Span::raw(if gekozen { "▸" } else { " " }), Span::styled(tekst, stijl)]));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
    let rijen = kop.saturating_add(u16::try_from(regels.len()).unwrap_or(u16::MAX)).saturating_add(1);
    vel.regels(onder(rijen), gevolgen.into_iter().map(Line::from));
}
