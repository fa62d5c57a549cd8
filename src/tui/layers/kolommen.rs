//! Which column of a file of others says what: its heading, what stands in it first, and as what it is read.
//!
//! ```text
//! ┌ Kolommen: lijst.csv ─────────────────────────────────────────────────────────┐
//! │ Gelezen als lijst van locaties, zoals u aanwees.                             │
//! │                                                                              │
//! │  kop                 gelezen als      eerste waarden                         │
//! │ ▸Object              naam             De Brug · De Kade                      │
//! │  Waar                wijk             Centrum · Lariks                       │
//! │  Contactnotitie      niet lezen       x · y                                  │
//! │                                                                              │
//! │ 2 nieuw. Esc gaat naar wat er verandert; daar voert u het uit.               │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::langs::langs;
use crate::calc::import::Uitslag;
use crate::text::afbreken::zichtbaar;
use crate::text::recept as woorden;
use crate::tui::blik::lagen::{Inlezing, Kolommenlijst, Laag};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::kolommen::gelezen;
use crate::tui::message::Message;
use crate::tui::message::inlezen::{Inleesdaad, Kolomdaad};
use crate::tui::model::Model;
use crate::tui::view::tabel::{Kolom, Tabelbeeld};
use crate::tui::view::vel::{Vel, breek};

/// Cells of a heading, of what it is read as, and of what stands there.
const BREEDTEN: [usize; 3] = [20, 24, 26];
/// From this width on there is room for more.
const BREED: u16 = 120;
/// Most lines of what becomes of it.
const VOET: usize = 4;

/// Handles a key.
pub fn toets(model: &mut Model, mut lijst: Kolommenlijst, toets: Toets) -> Vec<Effect> {
    let aantal = gelezen(model).and_then(|i| i.recept(lijst.blad)).map_or(0, |recept| recept.kolommen.len());
    let laatste = aantal.saturating_sub(1);
    lijst.keuze = langs(toets.code, lijst.keuze, laatste);
    model.blik.lagen.push(Laag::Kolommen(lijst));
    if toets.code == KeyCode::Enter {
        model.blik.vervolg.push(Message::Inlezen(Inleesdaad::Kolommen(Kolomdaad::Kolom(lijst.keuze))));
    }
    Vec::new()
}

/// Draws them.
pub fn teken(vel: &mut Vel<'_, '_>, lijst: Kolommenlijst) {
    let Some(inlezing) = gelezen(vel.model) else { return };
    let deel = inlezing.blad(lijst.blad).and_then(|blad| blad.naam.clone());
    let blad = deel.map_or_else(String::new, |deel| format!(", blad {deel}"));
    let binnen = vel.blad(&format!("Kolommen: {}{blad}", zichtbaar(&inlezing.naam())));
    let (Some(recept), Some(blad)) = (inlezing.recept(lijst.blad), inlezing.blad(lijst.blad)) else { return };
    let zwak = vel.thema().zwak();
    let breedte = usize::from(binnen.width);
    let hoe = match (recept.naam.as_str(), inlezing.wens.lezingen.contains_key(&lijst.blad)) {
        ("", true) => ", zoals u aanwijst".to_owned(),
        ("", false) => ", zoals wijkplan de koppen herkent".to_owned(),
        (naam, _) => format!(", volgens recept “{}”", zichtbaar(naam)),
    };
    let kop = breek(&format!("Gelezen als {}{hoe}.", woorden::groep(recept.soort)), breedte);
    let mut voet = breek(&stand(inlezing), breedte);
    voet.truncate(VOET);
    voet.extend(breek(&slot(vel.model, inlezing), breedte));
    let lang = |regels: &[String]| u16::try_from(regels.len() + 1).unwrap_or(u16::MAX);
    let (boven, onder) = (lang(&kop), lang(&voet));
    vel.regels(binnen, kop.into_iter().map(Line::from));
    let lijf =
        Rect { y: binnen.y.saturating_add(boven), height: binnen.height.saturating_sub(boven + onder), ..binnen };
    let extra = usize::from(lijf.width >= BREED) * 14;
    let kolommen = ["kop", "gelezen als", "eerste waarden"].into_iter().zip(BREEDTEN);
    let vak = |r: usize, k: usize| {
        let kolom = &recept.kolommen[r];
        match k {
            0 => (zichtbaar(&kolom.kop), Style::new()),
            1 if kolom.veld.is_empty() => (woorden::veld(recept.soort, ""), zwak),
            1 => (woorden::veld(recept.soort, &kolom.veld), Style::new()),
            _ => (blad.waarden.get(r).cloned().unwrap_or_default(), zwak),
        }
    };
    Tabelbeeld {
        kolommen: kolommen.map(|(kop, breedte)| Kolom::tekst(kop, breedte + extra)).collect(),
        vast_rechts: 0,
        rijen: recept.kolommen.len(),
        vak: &vak,
        gekozen: Some(lijst.keuze),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Laagkeuze(r)),
        leeg: "Geen enkele kolom van dit bestand heeft een kop.",
    }
    .teken(vel, lijf);
    let hoogte = (onder - 1).min(binnen.height);
    let vlak = Rect { y: binnen.bottom().saturating_sub(hoogte), height: hoogte, ..binnen };
    vel.regels(vlak, voet.into_iter().map(|regel| Line::styled(regel, zwak)));
}

/// What becomes of the file when its columns are read so.
fn stand(inlezing: &Inlezing) -> String {
    match &inlezing.klaar {
        Some(klaar) if !inlezing.bezig && klaar.onbekend => klaar.kop.join(" "),
        Some(klaar) if !inlezing.bezig => match klaar.regels.first().filter(|_| klaar.wijziging.is_none()) {
            Some(regel) if regel.uitslag == Uitslag::Geweigerd => {
                format!("Zo gelezen: {}; {}: {}.", klaar.samen, zichtbaar(&regel.naam), regel.uitleg)
            }
            _ => format!("Zo gelezen: {}.", klaar.samen),
        },
        _ => "Het bestand wordt gelezen …".to_owned(),
    }
}

/// What can be done now.
fn slot(model: &Model, inlezing: &Inlezing) -> String {
    let Some(klaar) = inlezing.klaar.as_ref().filter(|klaar| !klaar.onbekend) else {
        return "Esc gaat terug.".to_owned();
    };
    let recept = if model.werk.pad().is_some() {
        let toets = model.blik.inrichting.toetsen.van("kolommen-opslaan");
        format!("[{toets}] slaat dit op als recept van het plan.")
    } else {
        "Als recept opslaan kan zodra het plan zelf is opgeslagen.".to_owned()
    };
    let uitvoeren = if klaar.wijziging.is_some() { "; daar voert u het uit" } else { "" };
    format!("{recept} Esc gaat naar wat er verandert{uitvoeren}.")
}
