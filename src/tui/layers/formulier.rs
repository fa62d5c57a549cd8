//! A form: keys and drawing. What its rows are and what they do stands in `tui::formulier`.
//!
//! ```text
//! ┌ Jeugd-ggz-behandelaar, Voorbeeld Jeugd-ggz, vacature, team Lariks-Pittelo ──┐
//! │  functie        Jeugd-ggz-behandelaar                                    ▾ │
//! │▸ dienstverband  vacature                                                 ▾ │
//! │  fte            0,6                                                        │
//! │                                                                            │
//! │ een vacature telt niet als bezetting; vul haar door iets anders te kiezen  │
//! └────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Laag;
use super::invoer::veldregel;
use super::veld::Veld;
use crate::dekking::Ernst;
use crate::plan::{Aanstelling, Wijziging};
use crate::text::aantal::{fte, opsomming};
use crate::tui::effect::Effect;
use crate::tui::formulier::antwoord::Inhoud;
use crate::tui::formulier::{Formulier, Lijst, Regel, openen};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view::tabel::eerste_rij;
use crate::tui::view::vel::{Vel, breek, kort, kort_begin, vul};

/// Cells of the names of the rows.
const NAAM: usize = 15;

/// Handles a key.
pub fn toets(model: &mut Model, mut formulier: Box<Formulier>, toets: Toets) -> Vec<Effect> {
    if formulier.lijst.is_some() {
        in_lijst(model, &mut formulier, toets);
        model.lagen.push(Laag::Formulier(formulier));
        return Vec::new();
    }
    let laatste = formulier.regels.len().saturating_sub(1);
    match toets.code {
        KeyCode::Enter => return bewaar(model, formulier),
        KeyCode::Char('s') if toets.ctrl => return bewaar(model, formulier),
        KeyCode::Char('d') if toets.ctrl && !formulier.nieuw => return haal_weg(model, formulier),
        KeyCode::Char('n') if toets.ctrl && !formulier.nieuw => formulier.wordt_kopie(&model.plan),
        KeyCode::Up | KeyCode::BackTab => formulier.keuze = formulier.keuze.saturating_sub(1),
        KeyCode::Down | KeyCode::Tab => formulier.keuze = (formulier.keuze + 1).min(laatste),
        _ if formulier.kies().is_some() => in_keuze(model, &mut formulier, toets),
        _ => {
            if formulier.veld().is_some_and(|veld| veld.toets(toets)) {
                formulier.beantwoord(&model.plan);
            }
        }
    }
    model.lagen.push(Laag::Formulier(formulier));
    Vec::new()
}

/// A key on a row with a list of answers: the arrows take the one beside it, a space or a letter opens the list.
fn in_keuze(model: &Model, formulier: &mut Formulier, toets: Toets) {
    let Some(kies) = formulier.kies() else { return };
    let stap = match toets.code {
        KeyCode::Left => kies.gekozen().checked_sub(1),
        KeyCode::Right => Some(kies.gekozen() + 1).filter(|i| *i < kies.opties.len()),
        _ => {
            if let Some(teken) = toets.teken().filter(|t| !t.is_control()) {
                open(formulier, teken);
            }
            return;
        }
    };
    if let (Some(naar), false) = (stap, kies.meer) {
        kies.neem(naar);
        formulier.beantwoord(&model.plan);
    }
}

/// Opens the list of answers, at what is chosen; a letter already filters it.
fn open(formulier: &mut Formulier, teken: char) {
    let gekozen = formulier.kies().map_or(0, |kies| kies.gekozen());
    let mut lijst = Lijst { zoek: Veld::default(), keuze: gekozen };
    if teken != ' ' {
        lijst.zoek.voeg_in(teken);
        lijst.keuze = 0;
    }
    formulier.lijst = Some(lijst);
}

fn in_lijst(model: &Model, formulier: &mut Formulier, toets: Toets) {
    let (getoond, meer) = (formulier.getoond(), formulier.kies().is_some_and(|kies| kies.meer));
    let Some(lijst) = &mut formulier.lijst else { return };
    let laatste = getoond.len().saturating_sub(1);
    lijst.keuze = lijst.keuze.min(laatste);
    let gekozen = getoond.get(lijst.keuze).copied();
    match toets.code {
        KeyCode::Up => lijst.keuze = lijst.keuze.saturating_sub(1),
        KeyCode::Down => lijst.keuze = (lijst.keuze + 1).min(laatste),
        KeyCode::PageUp => lijst.keuze = lijst.keuze.saturating_sub(10),
        KeyCode::PageDown => lijst.keuze = (lijst.keuze + 10).min(laatste),
        KeyCode::Enter => {
            // Of several each is put on or off with a space; here enter is enough.
            if meer || gekozen.is_some() {
                formulier.lijst = None;
            }
            if !meer {
                neem(model, formulier, gekozen);
            }
        }
        KeyCode::Char(' ') if meer => neem(model, formulier, gekozen),
        _ => {
            if lijst.zoek.toets(toets) {
                lijst.keuze = 0;
            }
        }
    }
}

fn neem(model: &Model, formulier: &mut Formulier, optie: Option<usize>) {
    if let (Some(kies), Some(optie)) = (formulier.kies(), optie) {
        kies.neem(optie);
        formulier.beantwoord(&model.plan);
    }
}

/// A line that was pointed at: a row, or an answer of the open list.
pub fn wijs_aan(model: &mut Model, regel: usize) {
    let Some(Laag::Formulier(formulier)) = model.lagen.last_mut() else { return };
    let (kiest, meer) = (formulier.kiest(), formulier.kies().is_some_and(|kies| kies.meer));
    match &mut formulier.lijst {
        Some(lijst) => {
            lijst.keuze = regel;
            let toets = Toets::kaal(if meer { KeyCode::Char(' ') } else { KeyCode::Enter });
            super::toets(model, toets);
        }
        None if formulier.keuze == regel && kiest => open(formulier, ' '),
        None => formulier.keuze = regel.min(formulier.regels.len().saturating_sub(1)),
    }
}

/// Keeps the whole as one change. What is wrong is said in its row, and the form stays.
fn bewaar(model: &mut Model, mut formulier: Box<Formulier>) -> Vec<Effect> {
    match formulier.wijziging(&model.plan) {
        Ok(None) => model.zeg("er is niets gewijzigd"),
        Ok(Some(wijziging)) => {
            let kort = samengevat(&formulier, &wijziging);
            let erbij = wijziging.clone();
            if !model.wijzig(wijziging) {
                return geweigerd(model, formulier);
            }
            if let (Some(status), Some(kort)) = (&mut model.status, kort) {
                status.tekst = kort;
            }
            if formulier.nieuw {
                openen::kies_nieuw(model, &erbij);
            }
        }
        Err((rij, fout)) => {
            formulier.keuze = rij;
            formulier.regels[rij].fout = Some(fout);
            model.lagen.push(Laag::Formulier(formulier));
        }
    }
    Vec::new()
}

/// What was kept, where it is more than one line can say: the names of the fields, and the vacature that is left.
fn samengevat(formulier: &Formulier, wijziging: &Wijziging) -> Option<String> {
    let delen = wijziging.delen();
    if formulier.nieuw || delen.len() < 2 {
        return None;
    }
    let zelf = formulier.regels.iter().filter(|r| r.zelf && r.anders());
    let velden: Vec<String> = zelf.map(|r| r.naam.to_owned()).collect();
    let over = delen.iter().find_map(|deel| deel.erbij_van::<Aanstelling>());
    let over = over.map(|rij| format!("{} blijft vacature; ", fte(rij.fte.midden)));
    Some(format!("{}gewijzigd: {}", over.unwrap_or_default(), opsomming(&velden)))
}

/// The plan does not take it: why is said in the form, which stays.
fn geweigerd(model: &mut Model, mut formulier: Box<Formulier>) -> Vec<Effect> {
    if let Some(status) = model.status.take_if(|s| s.fout) {
        if let Some(regel) = formulier.regels.get_mut(formulier.keuze) {
            regel.fout = Some(status.tekst);
        }
        model.lagen.push(Laag::Formulier(formulier));
    }
    Vec::new()
}

fn haal_weg(model: &mut Model, formulier: Box<Formulier>) -> Vec<Effect> {
    let weg = formulier.weg(&model.plan);
    if weg.is_some_and(|wijziging| !model.wijzig(wijziging)) {
        return geweigerd(model, formulier);
    }
    Vec::new()
}

/// Draws the form, and the open list on top of it.
pub fn teken(vel: &mut Vel<'_, '_>, formulier: &Formulier) {
    let thema = vel.thema();
    let breedte = vel.vlak().width.saturating_sub(4).min(90);
    let hoogte = u16::try_from(formulier.regels.len() + 6).unwrap_or(u16::MAX);
    let binnen = vel.venster(breedte, hoogte, &formulier.titel);
    let tekst = usize::from(binnen.width);
    let regel = formulier.regel();
    let (woorden, stijl) = match regel.and_then(|r| r.fout.as_ref()) {
        Some(fout) => (format!("▲ {fout}"), thema.fout()),
        None => (regel.map_or("", |r| r.uitleg).to_owned(), thema.zwak()),
    };
    let uitleg = breek(&woorden, tekst).into_iter().map(|r| Line::styled(r, stijl));
    let let_op = formulier.let_op.as_ref().map(|let_op| breek(&format!("! {let_op}"), tekst)).unwrap_or_default();
    let mut uitleg: Vec<Line<'_>> =
        let_op.into_iter().map(|r| Line::styled(r, thema.oordeel(Ernst::Waarschuwing))).chain(uitleg).collect();
    uitleg.truncate(3);
    let onder = u16::try_from(uitleg.len()).unwrap_or(0);
    let lijf = Rect { height: binnen.height.saturating_sub(onder + 1), ..binnen };
    let eerste = eerste_rij(formulier.keuze, usize::from(lijf.height), formulier.regels.len());
    for (i, vlak) in (eerste..formulier.regels.len()).zip(lijf.rows()) {
        rij(vel, vlak, &formulier.regels[i], i == formulier.keuze);
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
    let voet = Rect { y: binnen.bottom().saturating_sub(onder), height: onder, ..binnen };
    vel.regels(voet.intersection(binnen), uitleg);
    if let Some(lijst) = &formulier.lijst {
        opties(vel, formulier, lijst);
    }
}

fn rij(vel: &mut Vel<'_, '_>, vlak: Rect, regel: &Regel, gekozen: bool) {
    let thema = vel.thema();
    let ruimte = usize::from(vlak.width).saturating_sub(NAAM + 5);
    let merk = if gekozen { "▸ " } else { "  " };
    let naam_stijl = if regel.anders() { thema.kop() } else { thema.zwak() };
    let mut delen = vec![Span::raw(merk), Span::styled(vul(regel.naam, NAAM, false), naam_stijl)];
    match &regel.inhoud {
        Inhoud::Kies(kies) => {
            let stijl = if gekozen { thema.gekozen() } else { Style::new() };
            delen.push(Span::styled(kort(&kies.woorden(), ruimte), stijl));
            delen.push(Span::styled(" ▾", thema.zwak()));
        }
        Inhoud::Typ(veld) if gekozen && !veld.gekozen() => {
            let (voor, na) = veld.gesplitst();
            let voor = kort_begin(voor, ruimte.saturating_sub(1));
            delen.extend(
                veldregel("", &voor, na, thema.kop())
                    .spans
                    .into_iter()
                    .map(|s| Span::styled(s.content.into_owned(), s.style)),
            );
        }
        Inhoud::Typ(veld) if veld.tekst().is_empty() => {
            delen.push(Span::styled("–", if gekozen { thema.gekozen() } else { thema.zwak() }));
        }
        Inhoud::Typ(veld) => {
            let stijl = if gekozen { thema.gekozen() } else { Style::new() };
            delen.push(Span::styled(kort(veld.tekst(), ruimte), stijl));
        }
    }
    if regel.fout.is_some() {
        delen.push(Span::styled(" ▲", thema.fout()));
    }
    vel.regel(vlak, Line::from(delen));
}

fn opties(vel: &mut Vel<'_, '_>, formulier: &Formulier, lijst: &Lijst) {
    let (thema, getoond) = (vel.thema(), formulier.getoond());
    let Some(Inhoud::Kies(kies)) = formulier.regel().map(|r| &r.inhoud) else { return };
    let breedte = vel.vlak().width.saturating_sub(8).min(84);
    let hoogte = u16::try_from(kies.opties.len() + 4).unwrap_or(u16::MAX).min(18);
    let titel = formulier.regel().map_or("", |r| r.naam);
    let titel = if kies.meer { format!("{titel}: spatie zet aan of uit") } else { titel.to_owned() };
    let binnen = vel.venster(breedte, hoogte, &crate::text::aantal::hoofdletter(&titel));
    let (voor, na) = lijst.zoek.gesplitst();
    vel.regel(binnen, veldregel("zoek: ", voor, na, thema.kop()));
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    if getoond.is_empty() {
        return vel.regel(lijf, Line::styled("Niets met deze letters.", thema.zwak()));
    }
    let keuze = lijst.keuze.min(getoond.len() - 1);
    let eerste = eerste_rij(keuze, usize::from(lijf.height), getoond.len());
    for (i, vlak) in (eerste..getoond.len()).zip(lijf.rows()) {
        let aan = kies.aan.contains(&getoond[i]);
        let merk = match (kies.meer, aan) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) => "● ",
            (false, false) => "  ",
        };
        let tekst =
            vul(&format!("{merk}{}", kies.opties[getoond[i]]), usize::from(vlak.width).saturating_sub(1), false);
        let stijl = if i == keuze { thema.gekozen() } else { Style::new() };
        let delen = vec![Span::raw(if i == keuze { "▸" } else { " " }), Span::styled(tekst, stijl)];
        vel.regel(vlak, Line::from(delen));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
}
