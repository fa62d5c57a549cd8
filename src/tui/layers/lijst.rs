//! A table of the plan whose rows open as a form. It shows the same values as the table of the command line; it stays open
//! below the form, and so shows what the form did.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;

use super::langs::langs;
use crate::calc::afronding::minder;
use crate::dekking::Ernst;
use crate::report::mijlpalen::te_beantwoorden;
use crate::report::tabel::{Cel, Tabel};
use crate::report::{tekst, verband};
use crate::text::aantal::hoofdletter;
use crate::text::{afbreken, datum, getoond, oordeel, zoeken};
use crate::tui::blik::lagen::{Laag, Lijst};
use crate::tui::effect::Effect;
use crate::tui::formulier::openen;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;
use crate::tui::view::tabel::{Kolom, Tabelbeeld};
use crate::tui::view::vel::{Vel, breek, kort};
use crate::tui::view::voortgang;
use crate::tui::weghalen;

/// Cells inside the popup at 80 columns.
const SMAL: u16 = 74;

impl Lijst {
    /// Positions of the rows of its table that are shown, in their order.
    pub fn rijen(&self, tabel: &Tabel) -> Vec<usize> {
        let past = |r: &usize| tabel.rijen[*r].iter().any(|cel| zoeken::past(&tekst::cel(cel), &self.filter));
        let mut uit: Vec<usize> = (0..tabel.rijen.len()).filter(past).collect();
        let getoond = self.soort.getoond(tabel);
        if let Some(kolom) = self.orde.kolom.checked_sub(1).and_then(|k| getoond.get(k)) {
            self.orde.sorteer(tabel, &tabel.kolommen[kolom.plaats].sleutel, !kolom.getal, &mut uit);
        }
        uit
    }

    /// Where the selected row stands among those that are shown; the first one when it is not there.
    fn plaats(&self, rijen: &[usize]) -> usize {
        rijen.iter().position(|r| *r == self.keuze).unwrap_or(0)
    }
}

/// The list that is open, below whatever is open on it.
pub fn open(model: &mut Model) -> Option<&mut Lijst> {
    model.blik.lagen.iter_mut().rev().find_map(|laag| match laag {
        Laag::Lijst(lijst) => Some(lijst),
        _ => None,
    })
}

/// Filters the rows, and keeps the selection on one that is shown.
pub fn filter(model: &mut Model, tekst: String) {
    let Some(lijst) = open(model) else { return };
    lijst.filter = tekst;
    let zo = lijst.clone();
    let rijen = zo.rijen(&zo.soort.tabel(model));
    if let (Some(lijst), Some(&rij)) = (open(model), rijen.get(zo.plaats(&rijen))) {
        lijst.keuze = rij;
    }
}

/// Handles a key.
pub fn toets(model: &mut Model, mut lijst: Lijst, toets: Toets) -> Vec<Effect> {
    let tabel = lijst.soort.tabel(model);
    let rijen = lijst.rijen(&tabel);
    let laatste = rijen.len().saturating_sub(1);
    let nu = lijst.plaats(&rijen);
    let naar = langs(toets.code, nu, laatste);
    lijst.keuze = rijen.get(naar).copied().unwrap_or(0);
    if let Some(orde) = lijst.orde.met_toets(toets.code, lijst.soort.getoond(&tabel).len()) {
        lijst.orde = orde;
    }
    let (soort, keuze) = (lijst.soort, lijst.keuze);
    model.blik.lagen.push(Laag::Lijst(lijst));
    match toets.code {
        KeyCode::Enter | KeyCode::Char('e') if !rijen.is_empty() => openen::uit_lijst(model, soort, keuze),
        KeyCode::Enter | KeyCode::Char('e') => {
            model.blik.zeg("hier is geen rij om te openen; [a] voegt er een toe, als dat kan");
        }
        KeyCode::Char('z') if soort == Lijstsoort::Zaken("buurtteams") => {
            let team = model.werk.plan.buurtteams.get(keuze).map(|t| t.code.clone());
            model.blik.vervolg.extend(team.map(|team| Message::SplitsTeam(Some(team))));
        }
        KeyCode::Char('a') => openen::nieuw_in(model, soort, keuze),
        KeyCode::Char('y') if !rijen.is_empty() => openen::kopie_uit(model, soort, keuze),
        KeyCode::Char('d') | KeyCode::Delete if !rijen.is_empty() => match soort.waar_van(model, keuze) {
            Some(waar) => weghalen::vraag(model, &waar),
            None => model.blik.zeg(weghalen::NIETS),
        },
        _ => {}
    }
    Vec::new()
}

/// Below this height every line above the rows counts.
const LAAG: u16 = 30;

/// Draws the list.
pub fn teken(vel: &mut Vel<'_, '_>, lijst: &Lijst) {
    let thema = vel.thema();
    let tabel = lijst.soort.tabel(vel.model);
    let rijen = lijst.rijen(&tabel);
    let scherm = vel.vlak();
    let kolommen = lijst.soort.getoond(&tabel);
    let benaderd = kolommen.iter().any(|k| !tabel.kolom_telt_op(&tabel.kolommen[k.plaats].sleutel));
    let breed = usize::from(scherm.width.min(120).saturating_sub(6));
    let mut uitleg = match lijst.soort {
        Lijstsoort::Verband => breek(&vel.model.met_zicht(|zicht| verband::kop(zicht, scherm.height < LAAG)), breed),
        soort => breek(soort.uitleg(), breed),
    };
    if lijst.soort == Lijstsoort::Mijlpalen {
        uitleg.extend(te_beantwoorden(&vel.model.werk.plan).into_iter().flat_map(|zin| breek(&zin, breed)));
    }
    if benaderd {
        uitleg.extend(breek(getoond::AFGEROND, breed));
    }
    let kop = u16::try_from(uitleg.len() + 1).unwrap_or(u16::MAX);
    let hoogte = u16::try_from(tabel.rijen.len().max(1) + 4).unwrap_or(u16::MAX).saturating_add(kop);
    let met_lijn = lijst.soort == Lijstsoort::Voortgang && !rijen.is_empty();
    let hoogte = if met_lijn { hoogte.saturating_add(voortgang::HOOGTE) } else { hoogte };
    let alleen = if lijst.filter.is_empty() {
        String::new()
    } else {
        format!(" · alleen met “{}”", kort(&lijst.filter, 20))
    };
    let breedte = scherm.width.saturating_sub(2).min(120);
    let voor_titel = usize::from(breedte).saturating_sub(afbreken::breedte(&alleen) + 4);
    let titel = format!("{}{alleen}", kortste_titel(&tabel.titel, voor_titel));
    let binnen = vel.venster(breedte, hoogte, &titel);
    vel.regels(binnen, uitleg.into_iter().map(|r| Line::styled(r, thema.zwak())));
    let lijf = Rect { y: binnen.y.saturating_add(kop), height: binnen.height.saturating_sub(kop), ..binnen };
    let lijf = if met_lijn {
        let [lijf, onder] =
            lijf.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(voortgang::HOOGTE)]));
        voortgang::teken(vel, onder, rijen[lijst.plaats(&rijen)]);
        lijf
    } else {
        lijf
    };
    // On a wider screen what is left goes to the columns of words.
    let woorden = kolommen.iter().filter(|k| !k.getal).count().max(1);
    let ruim = usize::from(lijf.width.saturating_sub(SMAL)) / woorden;
    let koppen = kolommen.iter().enumerate().map(|(i, k)| {
        let kop = tabel.kolommen[k.plaats].kop.as_str();
        let kolom = if k.getal { Kolom::getal(kop, k.breedte) } else { Kolom::tekst(kop, k.breedte + ruim) };
        if lijst.orde.kolom == i + 1 { kolom.met_pijl(lijst.orde.pijl(!k.getal)) } else { kolom }
    });
    let vak = |r: usize, k: usize| {
        let plaats = kolommen[k].plaats;
        let cel = &tabel.rijen[rijen[r]][plaats];
        let woorden = match tabel.kolommen[plaats].sleutel.as_str() {
            "datum" | "vanaf" | "uiterlijk" | "herzien" => dag(cel),
            _ => tekst::cel(cel),
        };
        match tekort(&tabel.kolommen[plaats].sleutel, cel) {
            true => {
                (format!("{} {woorden}", oordeel::teken_van(Ernst::Waarschuwing)), thema.oordeel(Ernst::Waarschuwing))
            }
            false if k == 0 => (hoofdletter(&woorden), Style::new()),
            false => (woorden, Style::new()),
        }
    };
    let totaal = tabel.totaal.as_ref().filter(|_| !tabel.rijen.is_empty()).map(|cellen| {
        let woorden = kolommen.iter().enumerate().map(|(i, k)| match &cellen[k.plaats] {
            _ if i == 0 => {
                if benaderd {
                    format!("{} Samen", getoond::BENADERD)
                } else {
                    "Samen".to_owned()
                }
            }
            cel if cel.is_getal() => tekst::cel(cel),
            _ => String::new(),
        });
        woorden.map(|woorden| (woorden, thema.kop())).collect()
    });
    let leeg = if tabel.rijen.is_empty() {
        lijst.soort.leeg().to_owned()
    } else {
        zoeken::niets("rij", &lijst.filter) + " Esc toont alle rijen."
    };
    Tabelbeeld {
        kolommen: koppen.collect(),
        vast_rechts: 0,
        rijen: rijen.len(),
        vak: &vak,
        gekozen: Some(lijst.plaats(&rijen)),
        kolom: None,
        totaal,
        klik: &|r, _| Some(Message::Laagkeuze(rijen[r])),
        leeg: &leeg,
    }
    .teken(vel, lijf);
}

/// A day as the forms write it; a table for other programs has it the other way round.
fn dag(cel: &Cel) -> String {
    let tekst = tekst::cel(cel);
    datum::lees(&tekst).ok().flatten().map_or(tekst, datum::datum)
}

/// True for a figure that says that something is short.
fn tekort(sleutel: &str, cel: &Cel) -> bool {
    match (sleutel, cel) {
        ("zonder_plek", Cel::Fte(fte)) => !fte.is_zero(),
        ("over", Cel::Fte(fte)) => minder(*fte, Decimal::ZERO),
        _ => false,
    }
}

/// As many parts of a title as fit: of which plan and year it is, the header says as well.
fn kortste_titel(titel: &str, breedte: usize) -> String {
    let mut delen: Vec<&str> = titel.split(" · ").collect();
    while delen.len() > 1 && afbreken::breedte(&delen.join(" · ")) > breedte {
        delen.pop();
    }
    delen.join(" · ")
}
