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
use unicode_width::UnicodeWidthStr as _;

use crate::dekking::Ernst;
use crate::plan::deel::Soort;
use crate::plan::deel::vind::bestemming;
use crate::plan::{Aanstelling, Plan, Wijziging};
use crate::text::aantal::{fte, opsomming};
use crate::text::zoeken::niets;
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::effect::Effect;
use crate::tui::formulier::antwoord::Antwoord;
use crate::tui::formulier::regel::Regel;
use crate::tui::formulier::{Formulier, Lijst, openen};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view::tabel::eerste_rij;
use crate::tui::view::vel::{Vel, breek, kort, kort_begin, vul};
use crate::tui::weghalen;

/// Cells of the names of the rows.
const NAAM: usize = 15;
const MEESTE_NAAM: usize = 26;

/// Handles a key.
pub fn toets(model: &mut Model, mut formulier: Box<Formulier>, toets: Toets) -> Vec<Effect> {
    if formulier.lijst.is_some() {
        in_lijst(model, &mut formulier, toets);
        model.blik.lagen.push(Laag::Formulier(formulier));
        return Vec::new();
    }
    let plan = &model.werk.plan;
    let laatste = formulier.blad.regels.len().saturating_sub(1);
    let keuze = formulier.blad.keuze;
    match toets.code {
        KeyCode::Enter if formulier.opent() => formulier.open(plan),
        KeyCode::Enter if formulier.is_dieper() => drop(formulier.klaar(plan)),
        KeyCode::Enter => return bewaar(model, formulier),
        KeyCode::Char('s') if toets.ctrl => return bewaar(model, formulier),
        KeyCode::Char('d') if toets.ctrl && formulier.kan_weg() => {
            weghalen::vraag(model, &formulier.waar());
            return Vec::new();
        }
        KeyCode::Char('n') if toets.ctrl && formulier.kan_gekopieerd() => formulier.wordt_kopie(plan),
        KeyCode::Char('o') if toets.ctrl => formulier.open_herkomst(plan),
        KeyCode::Up | KeyCode::BackTab => formulier.blad.keuze = keuze.saturating_sub(1),
        KeyCode::Down | KeyCode::Tab => formulier.blad.keuze = (keuze + 1).min(laatste),
        KeyCode::PageUp => formulier.blad.keuze = keuze.saturating_sub(10),
        KeyCode::PageDown => formulier.blad.keuze = (keuze + 10).min(laatste),
        _ if formulier.is_rijen() => in_rijen(plan, &mut formulier, toets),
        KeyCode::Char(' ') | KeyCode::Right if formulier.opent() => formulier.open(plan),
        _ if formulier.kies().is_some() => in_keuze(model, &mut formulier, toets),
        _ => {
            if formulier.veld().is_some_and(|veld| veld.toets(toets)) {
                formulier.beantwoord(&model.werk.plan);
            }
        }
    }
    model.blik.lagen.push(Laag::Formulier(formulier));
    Vec::new()
}

/// A key on a page that is a list.
fn in_rijen(plan: &Plan, formulier: &mut Formulier, toets: Toets) {
    match toets.code {
        KeyCode::Char('a') => formulier.rij_erbij(plan),
        KeyCode::Char('e' | ' ') | KeyCode::Right => formulier.open(plan),
        KeyCode::Char('y') => formulier.rij_kopie(plan),
        KeyCode::Char('d') | KeyCode::Delete => formulier.rij_weg(plan),
        KeyCode::Home => formulier.blad.keuze = 0,
        KeyCode::End => formulier.blad.keuze = formulier.blad.regels.len().saturating_sub(1),
        _ => {}
    }
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
        formulier.beantwoord(&model.werk.plan);
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
        formulier.beantwoord(&model.werk.plan);
    }
}

/// A line that was pointed at: a row, or an answer of the open list.
pub fn wijs_aan(model: &mut Model, regel: usize) {
    let Some(Laag::Formulier(formulier)) = model.blik.lagen.last_mut() else { return };
    let (kiest, opent, meer) = (formulier.kiest(), formulier.opent(), formulier.kies().is_some_and(|kies| kies.meer));
    match &mut formulier.lijst {
        Some(lijst) => {
            lijst.keuze = regel;
            let toets = Toets::kaal(if meer { KeyCode::Char(' ') } else { KeyCode::Enter });
            model.blik.vervolg.push(Message::Laagtoets(toets));
        }
        None if formulier.blad.keuze == regel && kiest => open(formulier, ' '),
        None if formulier.blad.keuze == regel && opent => formulier.open(&model.werk.plan),
        None => formulier.blad.keuze = regel.min(formulier.blad.regels.len().saturating_sub(1)),
    }
}

/// Keeps the whole as one change. What is wrong is said in its row, and the form stays.
fn bewaar(model: &mut Model, mut formulier: Box<Formulier>) -> Vec<Effect> {
    match formulier.wijziging(&model.werk.plan) {
        // Scenario's are kept in the base plan: one cannot name a noun otherwise than the plan does.
        Ok(Some(wijziging)) if model.werk.scenario().is_some() && hernoemt(&wijziging) => {
            zet_fout(&mut formulier, "een code wijzigt u in het basisplan, niet in een scenario".to_owned());
            model.blik.lagen.push(Laag::Formulier(formulier));
        }
        Ok(None) => model.blik.zeg("er is niets gewijzigd"),
        Ok(Some(wijziging)) => {
            let kort = samengevat(&formulier, &wijziging);
            let erbij = wijziging.clone();
            if !model.wijzig(wijziging) {
                return geweigerd(model, formulier);
            }
            if let (Some(status), Some(kort)) = (&mut model.blik.status, kort) {
                status.tekst = kort;
            }
            if formulier.nieuw {
                openen::kies_nieuw(model, &erbij);
            }
        }
        Err((rij, fout)) => {
            formulier.blad.keuze = rij;
            zet_fout(&mut formulier, fout);
            model.blik.lagen.push(Laag::Formulier(formulier));
        }
    }
    Vec::new()
}

/// What was kept, where it is more than one line can say: the names of the fields, and the vacature that is left.
fn samengevat(formulier: &Formulier, wijziging: &Wijziging) -> Option<String> {
    let delen = wijziging.delen();
    if formulier.nieuw || delen.len() < 2 || delen.iter().any(|deel| verhuist(deel)) {
        return None;
    }
    let zelf = formulier.blad.regels.iter().filter(|r| r.zelf && r.anders());
    let velden: Vec<String> = zelf.map(|r| r.naam.clone()).collect();
    if velden.is_empty() {
        return None;
    }
    let over = delen.iter().find_map(|deel| deel.erbij_van::<Aanstelling>());
    let over = over.map(|rij| format!("{} blijft vacature; ", fte(rij.fte.midden)));
    Some(format!("{}gewijzigd: {}", over.unwrap_or_default(), opsomming(&velden)))
}

/// True where a wijk goes to or from a team: what follows from that says more than which fields changed.
fn verhuist(wijziging: &Wijziging) -> bool {
    let waar = wijziging.waar();
    waar.is_some_and(|waar| matches!(waar.stappen()[..], ["buurtteams", _, "werkgebied" | "domeinen", ..]))
}

/// The plan does not take it: why is said in the form, which stays.
fn geweigerd(model: &mut Model, mut formulier: Box<Formulier>) -> Vec<Effect> {
    if let Some(status) = model.blik.status.take_if(|s| s.fout) {
        zet_fout(&mut formulier, status.tekst);
        model.blik.lagen.push(Laag::Formulier(formulier));
    }
    Vec::new()
}

fn zet_fout(formulier: &mut Formulier, fout: String) {
    let keuze = formulier.blad.keuze;
    if let Some(regel) = formulier.blad.regels.get_mut(keuze) {
        regel.fout = Some(fout);
    }
}

/// True when it gives a noun of the plan another code.
fn hernoemt(wijziging: &Wijziging) -> bool {
    let code = |deel: &&Wijziging| match deel {
        Wijziging::Zet { waar, .. } => {
            bestemming(waar).and_then(|daar| daar.veld).is_some_and(|veld| matches!(veld.soort, Soort::Code(_)))
        }
        _ => false,
    };
    !wijziging.is_verslag() && wijziging.delen().iter().any(code)
}

/// Draws the form, and the open list on top of it.
pub fn teken(vel: &mut Vel<'_, '_>, formulier: &Formulier) {
    let thema = vel.thema();
    let breedte = vel.vlak().width.saturating_sub(4).min(90);
    let regels = &formulier.blad.regels;
    let hoogte = u16::try_from(regels.len().max(1) + 6).unwrap_or(u16::MAX);
    let titel = formulier.opschrift(&vel.model.werk.plan);
    let binnen = vel.venster(breedte, hoogte, &kort(&titel, usize::from(breedte).saturating_sub(6)));
    let tekst = usize::from(binnen.width);
    let regel = formulier.regel();
    let (woorden, stijl) = match regel.and_then(|r| r.fout.as_ref()) {
        Some(fout) => (format!("▲ {fout}"), thema.fout()),
        None => (regel.map_or("", |r| r.uitleg.as_str()).to_owned(), thema.zwak()),
    };
    let uitleg = breek(&woorden, tekst).into_iter().map(|r| Line::styled(r, stijl));
    let let_op = formulier.let_op.as_ref().map(|let_op| breek(&format!("! {let_op}"), tekst)).unwrap_or_default();
    let mut uitleg: Vec<Line<'_>> =
        let_op.into_iter().map(|r| Line::styled(r, thema.oordeel(Ernst::Waarschuwing))).chain(uitleg).collect();
    uitleg.truncate(3);
    let onder = u16::try_from(uitleg.len()).unwrap_or(0);
    let lijf = Rect { height: binnen.height.saturating_sub(onder + 1), ..binnen };
    let eerste = eerste_rij(formulier.blad.keuze, usize::from(lijf.height), regels.len());
    let naam = regels.iter().map(|r| r.naam.width()).max().unwrap_or(0).saturating_add(1).clamp(NAAM, MEESTE_NAAM);
    let naam = if formulier.is_rijen() { 0 } else { naam };
    if regels.is_empty() {
        vel.regel(lijf, Line::styled("Hier staat nog niets; a voegt iets toe.", thema.zwak()));
    }
    for (i, vlak) in (eerste..regels.len()).zip(lijf.rows()) {
        rij(vel, vlak, &regels[i], (naam, i == formulier.blad.keuze));
        vel.klikbaar(vlak, Message::Laagkeuze(i));
    }
    vel.meer(lijf, eerste > 0, eerste + usize::from(lijf.height) < regels.len());
    let voet = Rect { y: binnen.bottom().saturating_sub(onder), height: onder, ..binnen };
    vel.regels(voet.intersection(binnen), uitleg);
    if let Some(lijst) = &formulier.lijst {
        opties(vel, formulier, lijst);
    }
}

fn rij(vel: &mut Vel<'_, '_>, vlak: Rect, regel: &Regel, (breedte, gekozen): (usize, bool)) {
    let thema = vel.thema();
    let ruimte = usize::from(vlak.width).saturating_sub(breedte + 5);
    let merk = if gekozen { "▸ " } else { "  " };
    let naam_stijl = if regel.anders() { thema.kop() } else { thema.zwak() };
    let mut delen = vec![Span::raw(merk), Span::styled(vul(&regel.naam, breedte, false), naam_stijl)];
    let mut cursor = None;
    match &regel.inhoud {
        Antwoord::Kies(kies) => {
            let stijl = if gekozen { thema.gekozen() } else { Style::new() };
            delen.push(Span::styled(kort(&kies.woorden(), ruimte), stijl));
            delen.push(Span::styled(" ▾", thema.zwak()));
        }
        Antwoord::Open(tekst) => {
            let stijl = if gekozen { thema.gekozen() } else { Style::new() };
            delen.push(Span::styled(kort(tekst, ruimte), stijl));
            delen.push(Span::styled(" ›", thema.zwak()));
        }
        Antwoord::Typ(veld) if gekozen && !veld.gekozen() => {
            let (voor, na) = veld.gesplitst();
            let voor = kort_begin(voor, ruimte.saturating_sub(1));
            cursor = Some(voor.width());
            delen.extend([Span::raw(voor), Span::raw(na)]);
        }
        Antwoord::Typ(veld) if veld.tekst().is_empty() => {
            cursor = gekozen.then_some(0);
            delen.push(Span::styled("–", if gekozen { thema.gekozen() } else { thema.zwak() }));
        }
        Antwoord::Typ(veld) => {
            let stijl = if gekozen { thema.gekozen() } else { Style::new() };
            let tekst = kort(veld.tekst(), ruimte);
            cursor = gekozen.then(|| tekst.width());
            delen.push(Span::styled(tekst, stijl));
        }
    }
    if !regel.eenheid.is_empty() && !regel.inhoud.getypt().is_empty() {
        delen.push(Span::styled(format!(" {}", regel.eenheid), thema.zwak()));
    }
    if regel.fout.is_some() {
        delen.push(Span::styled(" ▲", thema.fout()));
    }
    vel.regel(vlak, Line::from(delen));
    if let Some(cel) = cursor {
        vel.typ_in(vlak, breedte + 2 + cel);
    }
}

fn opties(vel: &mut Vel<'_, '_>, formulier: &Formulier, lijst: &Lijst) {
    let (thema, getoond) = (vel.thema(), formulier.getoond());
    let Some(Antwoord::Kies(kies)) = formulier.regel().map(|r| &r.inhoud) else { return };
    let breedte = vel.vlak().width.saturating_sub(8).min(84);
    let hoogte = u16::try_from(kies.opties.len() + 4).unwrap_or(u16::MAX).min(18);
    let titel = formulier.regel().map_or("", |r| r.naam.as_str());
    let titel = if kies.meer { format!("{titel}: spatie zet aan of uit") } else { titel.to_owned() };
    let binnen = vel.venster(breedte, hoogte, &crate::text::aantal::hoofdletter(&titel));
    vel.veld(binnen, "zoek: ", &lijst.zoek);
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    if getoond.is_empty() {
        return vel.regel(lijf, Line::styled(niets("antwoord", lijst.zoek.tekst()), thema.zwak()));
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
    vel.meer(lijf, eerste > 0, eerste + usize::from(lijf.height) < getoond.len());
}
