//! Help: what this screen is for, and every action with its keys; typing filters them.

use ratatui::text::{Line, Span};

use super::Laag;
use super::veld::Veld;
use crate::tui::actions::{Actie, Waar, acties};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::model::{Model, Scherm};
use crate::tui::view::vel::{Vel, breek, vul};
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// The state of the help.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hulp {
    /// What was typed.
    pub zoek: Veld,
    /// Lines that it is scrolled.
    pub schuif: usize,
}

/// What a screen is for.
const fn uitleg(scherm: Scherm) -> &'static str {
    match scherm {
        Scherm::Overzicht => {
            "Overzicht: dekt het plan, waar niet, en wat zou helpen. Links de buurten op hun plek, rechts de wijken."
        }
        Scherm::Wijk => "Wijk: alles over één wijk. Pijl-omhoog en -omlaag kiezen een blok, links en rechts de wijk.",
        Scherm::Formatie => {
            "Formatie: fte per functie en wijk. Onderaan staat hoe het gekozen getal tot stand komt en wie er is."
        }
        Scherm::Huisvesting => {
            "Huisvesting: de plekken, de werkplekken per team en de afstand tot een ontmoetingsplek."
        }
        Scherm::Verdeling => {
            "Verdeling: het gelijke basisniveau en de wijkplus naar behoefte. Schuift u één gewicht, dan schuiven de \
             andere mee, zodat ze samen 100 % blijven."
        }
        Scherm::Dekking => "Dekking: elke eis voor elke wijk, met de bron, de norm en het kleinste herstel.",
        Scherm::Scenarios => {
            "Scenario's: het basisplan en wat u erop uitprobeert, naast elkaar. In een scenario is alles te wijzigen; het \
             basisplan blijft zoals het is, tot u samenvoegt."
        }
    }
}

/// Handles a key.
pub fn toets(model: &mut Model, mut hulp: Hulp, toets: Toets) -> Vec<Effect> {
    match toets.code {
        KeyCode::Enter => return Vec::new(),
        KeyCode::Up => hulp.schuif = hulp.schuif.saturating_sub(1),
        KeyCode::Down => hulp.schuif += 1,
        KeyCode::PageUp => hulp.schuif = hulp.schuif.saturating_sub(10),
        KeyCode::PageDown => hulp.schuif += 10,
        _ => {
            if hulp.zoek.toets(toets) {
                hulp.schuif = 0;
            }
        }
    }
    hulp.schuif =
        hulp.schuif.min(regels(&hulp, model.scherm, 40, ratatui::style::Style::new()).len().saturating_sub(1));
    model.lagen.push(Laag::Hulp(hulp));
    Vec::new()
}

fn past(actie: &Actie, zoek: &str) -> bool {
    let zoek = zoek.to_lowercase();
    let tekst = format!("{} {} {} {}", actie.titel, actie.hulp, actie.alle_toetsen(), actie.plaats()).to_lowercase();
    zoek.split_whitespace().all(|woord| tekst.contains(woord))
}

fn regels(hulp: &Hulp, scherm: Scherm, breedte: usize, kop: ratatui::style::Style) -> Vec<Line<'static>> {
    let mut uit = Vec::new();
    if hulp.zoek.tekst().is_empty() {
        uit.extend(breek(uitleg(scherm), breedte).into_iter().map(Line::from));
        uit.push(Line::default());
    }
    let hier = |a: &&Actie| matches!(a.waar, Waar::Op(s) if s.contains(&scherm));
    let overal = |a: &&Actie| a.waar == Waar::Overal;
    let elders = |a: &&Actie| matches!(a.waar, Waar::Op(s) if !s.contains(&scherm));
    let groepen: [(String, Vec<&Actie>); 3] = [
        (format!("Op {}", scherm.naam()), acties().filter(hier).collect()),
        ("Overal".to_owned(), acties().filter(overal).collect()),
        ("Op andere schermen".to_owned(), acties().filter(elders).collect()),
    ];
    for (titel, acties) in groepen {
        let acties: Vec<&Actie> = acties.into_iter().filter(|a| past(a, hulp.zoek.tekst())).collect();
        if acties.is_empty() {
            continue;
        }
        uit.push(Line::styled(titel, kop));
        for actie in acties {
            let toetsen = vul(&actie.alle_toetsen(), 14, false);
            let rest = format!("{}. {}", crate::text::aantal::hoofdletter(actie.titel), actie.hulp);
            for (i, regel) in breek(&rest, breedte.saturating_sub(15)).into_iter().enumerate() {
                let voor = if i == 0 { toetsen.clone() } else { " ".repeat(14) };
                uit.push(Line::from(vec![Span::styled(voor, kop), Span::raw(" "), Span::raw(regel)]));
            }
        }
        uit.push(Line::default());
    }
    if uit.is_empty() {
        uit.push(Line::from("Geen toets of opdracht gevonden met deze woorden."));
    }
    uit
}

/// Draws the help.
pub fn teken(vel: &mut Vel<'_, '_>, hulp: &Hulp) {
    let scherm = vel.vlak();
    let binnen = vel.venster(scherm.width.min(100), scherm.height.saturating_sub(2), "Hulp");
    let kop = vel.thema().kop();
    let (voor, na) = hulp.zoek.gesplitst();
    vel.regel(binnen, super::invoer::veldregel("zoek: ", voor, na, kop));
    let lijf = Rect { y: binnen.y.saturating_add(2), height: binnen.height.saturating_sub(2), ..binnen };
    let regels = regels(hulp, vel.model.scherm, usize::from(lijf.width), kop);
    vel.geschoven(lijf, &regels, hulp.schuif);
}
