//! What was read in from files of others, and what it did: each figure as it was and as it is, with its source, then the
//! outcomes and the findings. Of the selected row it is told what it is.
//!
//! ```text
//! ┌ Wat veranderde · indicaties.csv, ingelezen op 3-11-2026 ─────────────────────┐
//! │ Was: het plan van nu zonder wat is ingelezen; is: het plan van nu. …         │
//! │ wat                                       was         is   verschil  soort   │
//! │ ▸Centrum, vraag, begeleiding licht         40         62        +22  ingele… │
//! │  Vraag · hele stad                    312.400    318.900     +6.500  uitkom… │
//! │                                                                              │
//! │ Eenheden per jaar, zoals de voorziening ze telt.                             │
//! │ Bron van was: S4, geschat. Bron van is: indicaties, gemeten.                 │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::langs::langs;
use crate::report::tabel::{Cel, Tabel};
use crate::report::{tekst, watveranderde};
use crate::text::datum::datum;
use crate::text::getal::STREEP;
use crate::tui::blik::lagen::{Laag, Veranderd};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::inlezen::{Inleesdaad, Waarvan};
use crate::tui::model::Model;
use crate::tui::view::tabel::{Kolom, Tabelbeeld};
use crate::tui::view::vel::{Vel, breek};
use crate::tui::vragen::vraag;

/// Most lines of what is held against what.
const KOP: usize = 7;
/// From this height on there is room for them.
const HOOG: u16 = 30;
/// Most lines of what the selected row is.
const VOET: usize = 6;
/// From this width on a row tells where it is and in what it is counted.
const BREED: u16 = 120;

/// Asks of which inlezing, the last one first; in a scenario that scenario comes before them. Where there is only one, it is
/// shown.
pub fn kies(model: &mut Model) {
    let plan = &model.werk.plan;
    let scenario = model.werk.scenario().map(|s| (format!("scenario {}", s.naam), Waarvan::Scenario(s.code.clone())));
    let mut inlezingen: Vec<_> = plan.inlezingen.iter().collect();
    inlezingen.sort_by_key(|i| std::cmp::Reverse(watveranderde::orde(i)));
    let inlezingen = inlezingen.into_iter().map(|i| {
        let naam = format!("{}, ingelezen op {}", i.naam, datum(i.datum));
        (naam, Waarvan::Inlezing(i.code.clone()))
    });
    let mut keuzen: Vec<(String, Waarvan)> = scenario.into_iter().chain(inlezingen).collect();
    match keuzen.len() {
        0 => model.blik.zeg(watveranderde::NIETS),
        1 => open(model, keuzen.remove(0).1),
        _ => {
            let optie = |(naam, waarvan)| (naam, Message::Inlezen(Inleesdaad::Toon(waarvan)));
            let opties = keuzen.into_iter().map(optie).collect();
            vraag(model, "Wat veranderde: waarvan?", "De laatste staat bovenaan.".to_owned(), opties, None);
        }
    }
}

/// Shows what it did.
pub fn open(model: &mut Model, waarvan: Waarvan) {
    match tabel(model, &waarvan) {
        Some(tabel) => model.blik.lagen.push(Laag::Veranderd(Box::new(Veranderd { waarvan, tabel, keuze: 0 }))),
        None => model.blik.zeg_fout("deze inlezing staat niet meer in het plan"),
    }
}

/// Its table, of the plan that is shown now; nothing where it is not there any more.
pub fn tabel(model: &Model, waarvan: &Waarvan) -> Option<Tabel> {
    let plan = &model.werk.plan;
    match waarvan {
        Waarvan::Inlezing(code) => {
            let inlezing = plan.inlezingen.iter().find(|i| i.code == *code)?;
            Some(model.met_zicht(|zicht| watveranderde::van(zicht, inlezing)))
        }
        Waarvan::Scenario(code) => {
            let scenario = plan.scenarios.iter().find(|s| s.code == *code)?;
            Some(model.met_zicht(|zicht| watveranderde::van_scenario(zicht, scenario)))
        }
    }
}

/// Handles a key.
pub fn toets(model: &mut Model, mut beeld: Box<Veranderd>, toets: Toets) -> Vec<Effect> {
    let laatste = beeld.tabel.rijen.len().saturating_sub(1);
    beeld.keuze = langs(toets.code, beeld.keuze, laatste);
    model.blik.lagen.push(Laag::Veranderd(beeld));
    Vec::new()
}

/// Draws it.
pub fn teken(vel: &mut Vel<'_, '_>, beeld: &Veranderd) {
    let tabel = &beeld.tabel;
    let titel: Vec<&str> = tabel.titel.split(" · ").take(2).collect();
    let binnen = vel.blad(&titel.join(" · "));
    let zwak = vel.thema().zwak();
    let breedte = usize::from(binnen.width);
    // Of which files it is, the title says; on a low screen the rows need the room.
    let mut kop: Vec<String> = tabel.voetnoten.iter().skip(1).flat_map(|noot| breek(noot, breedte)).collect();
    let meeste = if binnen.height < HOOG { 2 } else { KOP };
    if kop.len() > meeste {
        kop.truncate(meeste);
        kop[meeste - 1].push_str(" …");
    }
    let voet = voet(tabel, beeld.keuze, breedte);
    let hoog = |regels: usize| u16::try_from(regels + 1).unwrap_or(u16::MAX);
    let (boven, onder) = (hoog(kop.len()), hoog(VOET));
    vel.regels(binnen, kop.into_iter().map(|regel| Line::styled(regel, zwak)));
    let lijf =
        Rect { y: binnen.y.saturating_add(boven), height: binnen.height.saturating_sub(boven + onder), ..binnen };
    rijen(vel, lijf, beeld);
    let vlak = Rect { y: binnen.bottom().saturating_sub(onder - 1), height: onder - 1, ..binnen };
    vel.regels(vlak, voet.into_iter().map(Line::from));
}

/// What the selected row is, and where its figures come from.
fn voet(tabel: &Tabel, keuze: usize, breedte: usize) -> Vec<String> {
    let cel = |sleutel: &str| {
        let plaats = tabel.kolommen.iter().position(|k| k.sleutel == sleutel)?;
        Some(tabel.rijen.get(keuze)?.get(plaats).map(tekst::cel).unwrap_or_default()).filter(|t| !t.is_empty())
    };
    let kant = |sleutel: &str| cel(sleutel).unwrap_or_else(|| STREEP.to_owned());
    // Whole, as a column of a narrow screen cuts it off.
    let wat = cel("wat").map(|wat| format!("{wat}: {} → {}.", kant("was"), kant("is")));
    let mut zinnen: Vec<String> = wat.into_iter().chain(cel("uitleg")).collect();
    let bron = |kant: &str, sleutel: &str| cel(sleutel).map(|bron| format!("Bron van {kant}: {bron}."));
    let bronnen: Vec<String> = bron("was", "bron_was").into_iter().chain(bron("is", "bron_is")).collect();
    let eenheid = cel("eenheid").map(|eenheid| format!("Geteld in {eenheid}."));
    zinnen.push(eenheid.into_iter().chain(bronnen).collect::<Vec<_>>().join(" "));
    let mut uit: Vec<String> = zinnen.iter().flat_map(|zin| breek(zin, breedte)).collect();
    if uit.len() > VOET {
        uit.truncate(VOET);
        uit[VOET - 1].push_str(" …");
    }
    uit
}

fn rijen(vel: &mut Vel<'_, '_>, vlak: Rect, beeld: &Veranderd) {
    let tabel = &beeld.tabel;
    let thema = vel.thema();
    let breed = vlak.width >= BREED;
    let plaats = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel);
    let (waar, eenheid) = (plaats("waar"), plaats("eenheid"));
    let smal = [("wat", 32, false), ("was", 11, true), ("is", 11, true), ("verschil", 9, true)];
    let ruim =
        [("wat", 46, false), ("was", 14, true), ("is", 14, true), ("verschil", 11, true), ("eenheid", 14, false)];
    let mut gekozen: Vec<(usize, usize, bool)> = Vec::new();
    let kolommen = if breed { &ruim[..] } else { &smal[..] };
    let soort = ("soort", if breed { 18 } else { 10 }, false);
    for (sleutel, breedte, getal) in kolommen.iter().copied().chain([soort]) {
        gekozen.extend(plaats(sleutel).map(|k| (k, breedte, getal)));
    }
    let koppen = gekozen.iter().map(|&(k, breedte, getal)| {
        let kop = tabel.kolommen[k].kop.as_str();
        if getal { Kolom::getal(kop, breedte) } else { Kolom::tekst(kop, breedte) }
    });
    let vak = |r: usize, k: usize| {
        let (k, ..) = gekozen[k];
        let rij = &tabel.rijen[r];
        let mut woorden = tekst::cel(&rij[k]);
        let sleutel = tabel.kolommen[k].sleutel.as_str();
        match sleutel {
            // What is of a wijk says so where the name does not.
            "wat" => {
                let hier = waar.map(|w| tekst::cel(&rij[w])).filter(|w| !w.is_empty() && !woorden.contains(w.as_str()));
                if let Some(hier) = hier {
                    woorden = format!("{woorden} · {hier}");
                }
            }
            "was" | "is" if rij[k] == Cel::Leeg => STREEP.clone_into(&mut woorden),
            "was" | "is" if !breed => {
                let euro = eenheid.is_some_and(|e| tekst::cel(&rij[e]) == "euro");
                if euro {
                    woorden = format!("€ {woorden}");
                }
            }
            _ => {}
        }
        let stijl = match sleutel {
            "soort" => thema.zwak(),
            "verschil" => thema.kop(),
            _ => Style::new(),
        };
        (woorden, stijl)
    };
    Tabelbeeld {
        kolommen: koppen.collect(),
        vast_rechts: 0,
        rijen: tabel.rijen.len(),
        vak: &vak,
        gekozen: Some(beeld.keuze),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Laagkeuze(r)),
        leeg: watveranderde::NIETS,
    }
    .teken(vel, vlak);
}
