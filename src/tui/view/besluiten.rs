//! Besluiten: what was decided, what is not known yet, the notes and what is due, with the selected one in full. The block
//! that is looked at is the highest.
//!
//! ```text
//! ┌ Besluiten (1) ───────────────┐┌ Besluit ─────────────────────────────────────┐
//! │▸12-10-2026 Meer jeugd in Pee…││ Meer jeugd in Peelo                          │
//! ┌ Open punten (2) ─────────────┐│ datum      12-10-2026                        │
//! │ ▲ 1-9-2026 Q44 Waar komt het…││ wie        wethouder, teamleiders            │
//! ┌ Notities (1) ────────────────┐│ motivatie  De wachtlijst is daar het langst. │
//! │ Peelo: bellen over de school ││ wijziging  Buurtteam Peelo: 1,2 → 1,6 fte    │
//! ┌ Mijlpalen (1) ───────────────┐│                                              │
//! │ 31-1-2027 (nog 66 dagen) Aan…││                                              │
//! └──────────────────────────────┘└──────────────────────────────────────────────┘
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::tabel::eerste_rij;
use super::vel::{Vel, breek, vul};
use crate::dekking::Oordeel;
use crate::plan::Mijlpaal;
use crate::text::datum::datum;
use crate::text::verslag::nog;
use crate::text::zoeken::niets;
use crate::text::{oordeel, waar};
use crate::tui::blik::keuze::Verslag;
use crate::tui::message::{Doel, Message};
use crate::tui::stukken;

/// Cells of the names of the parts of a text.
const NAAM: usize = 12;

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let [links, rechts] = vlak.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]));
    let nu = vel.model.blik.keuze.verslag;
    let hoogten = Verslag::ALLE.map(|blok| Constraint::Fill(if blok == nu { 3 } else { 2 }));
    let blokken: [Rect; 4] = links.layout(&Layout::vertical(hoogten));
    for (blok, vlak) in Verslag::ALLE.into_iter().zip(blokken) {
        lijst(vel, vlak, blok);
    }
    tekst(vel, rechts);
}

/// A row in one line, and whether it is overdue.
fn regel(vel: &Vel<'_, '_>, blok: Verslag, i: usize) -> (String, bool) {
    let (model, plan) = (vel.model, &vel.model.werk.plan);
    match blok {
        Verslag::Besluiten => {
            let besluit = &plan.besluiten[i];
            (format!("{} {}", datum(besluit.datum), besluit.wat), false)
        }
        Verslag::OpenPunten => {
            let punt = &plan.open_punten[i];
            let te_laat = punt.te_laat(model.blik.vandaag);
            let merk = if te_laat {
                oordeel::teken(Oordeel::Tekort)
            } else if punt.status.is_open() {
                "?"
            } else {
                oordeel::teken(Oordeel::Voldoet)
            };
            let dag = punt.uiterlijk.filter(|_| punt.status.is_open()).map(datum).unwrap_or_default();
            let delen = [merk, &dag, &punt.nummer, &punt.vraag];
            let delen: Vec<&str> = delen.into_iter().filter(|d| !d.is_empty()).collect();
            (delen.join(" "), te_laat)
        }
        Verslag::Mijlpalen => {
            let mijlpaal = &plan.mijlpalen[i];
            let nog = nog(mijlpaal, model.blik.vandaag);
            let voorbij = mijlpaal.dagen(model.blik.vandaag).is_some_and(|dagen| dagen < 0);
            let merk = match (mijlpaal.gedaan, voorbij) {
                (true, _) => oordeel::teken(Oordeel::Voldoet),
                (_, true) => oordeel::teken(Oordeel::Tekort),
                _ => "",
            };
            let dag = mijlpaal.uiterlijk.map_or_else(|| mijlpaal.wanneer.clone(), datum);
            let nog = if nog.is_empty() || voorbij { String::new() } else { format!("({nog})") };
            let delen = [merk, &dag, &nog, &mijlpaal.wat];
            let delen: Vec<&str> = delen.into_iter().filter(|d| !d.is_empty()).collect();
            (delen.join(" "), voorbij)
        }
        Verslag::Notities => {
            let notitie = &plan.notities[i];
            (format!("{}: {}", waar::onderwerp(plan, &notitie.over), notitie.tekst), false)
        }
    }
}

const fn leeg(blok: Verslag) -> &'static str {
    match blok {
        Verslag::Besluiten => "Nog geen besluiten. a legt er een vast, met wie, waarom en wat het wijzigt.",
        Verslag::OpenPunten => "Geen open punten. a voegt een vraag toe, met wie antwoordt en wanneer.",
        Verslag::Mijlpalen => "Geen mijlpalen. a voegt er een toe, met wanneer, wie en wat dan klaar is.",
        Verslag::Notities => "Geen notities. N maakt er een, op elk scherm, bij wat gekozen is.",
    }
}

fn lijst(vel: &mut Vel<'_, '_>, vlak: Rect, blok: Verslag) {
    let (model, thema) = (vel.model, vel.thema());
    let stukken = stukken::stukken(model, blok);
    let actief = model.blik.keuze.verslag == blok;
    let titel = format!("{}{} ({})", if actief { "▸ " } else { "" }, blok.naam(), stukken.len());
    let te_laat = match blok {
        Verslag::OpenPunten => model.werk.plan.open_punten.iter().filter(|p| p.te_laat(model.blik.vandaag)).count(),
        Verslag::Mijlpalen => {
            let voorbij = |m: &&Mijlpaal| m.dagen(model.blik.vandaag).is_some_and(|dagen| dagen < 0);
            model.werk.plan.mijlpalen.iter().filter(voorbij).count()
        }
        _ => 0,
    };
    let voet = match te_laat {
        0 if actief => Line::styled(" ← → ander blok ", thema.zwak()),
        0 => Line::default(),
        n if blok == Verslag::Mijlpalen => Line::styled(format!(" ▲ {n} voorbij "), thema.fout()),
        n => Line::styled(format!(" ▲ {n} te laat "), thema.fout()),
    };
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    vel.klikbaar(vlak, Message::Kies(Doel::Stuk(blok, 0)));
    if stukken.is_empty() {
        let zin = match model.blik.filter() {
            "" => leeg(blok).to_owned(),
            letters => niets("stuk", letters),
        };
        let regels = breek(&zin, usize::from(binnen.width).saturating_sub(2));
        return vel.regels(binnen, regels.into_iter().map(|r| Line::styled(format!(" {r}"), thema.zwak())));
    }
    let keuze = if actief { model.blik.keuze.stuk.min(stukken.len() - 1) } else { 0 };
    let eerste = eerste_rij(keuze, usize::from(binnen.height), stukken.len());
    for (r, rij) in (eerste..stukken.len()).zip(binnen.rows()) {
        let (woorden, te_laat) = regel(vel, blok, stukken[r]);
        let hier = actief && r == keuze;
        let stijl = if te_laat { thema.fout() } else { Style::new() };
        let stijl = if hier { stijl.patch(thema.gekozen()) } else { stijl };
        let woorden = vul(&woorden, usize::from(rij.width).saturating_sub(1), false);
        vel.regel(rij, Line::from(vec![Span::raw(if hier { "▸" } else { " " }), Span::styled(woorden, stijl)]));
        vel.klikbaar(rij, Message::Kies(Doel::Stuk(blok, r)));
    }
    vel.meer(binnen, eerste > 0, eerste + usize::from(binnen.height) < stukken.len());
}

fn tekst(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let titel = match model.blik.keuze.verslag {
        Verslag::Besluiten => "Besluit",
        Verslag::OpenPunten => "Open punt",
        Verslag::Notities => "Notitie",
        Verslag::Mijlpalen => "Mijlpaal",
    };
    let binnen = vel.kader(vlak, titel);
    let binnen = Rect { x: binnen.x + 1, width: binnen.width.saturating_sub(2), ..binnen };
    let breedte = usize::from(binnen.width);
    let delen = stukken::volledig(model);
    if delen.is_empty() {
        let zin = "Wat in een workshop wordt besloten, wat nog moet worden uitgezocht en wat u wilt onthouden, staat hier \
                   bij het plan en gaat mee in elke export.";
        return vel.regels(binnen, breek(zin, breedte).into_iter().map(|r| Line::styled(r, thema.zwak())));
    }
    let mut regels = Vec::new();
    let mut vorige = "";
    for (naam, woorden) in &delen {
        if naam.is_empty() {
            regels.extend(breek(woorden, breedte).into_iter().map(|r| Line::styled(r, thema.kop())));
            regels.push(Line::default());
            continue;
        }
        // One name for all that follow each other under it.
        let kop = if *naam == vorige { "" } else { naam };
        vorige = naam;
        for (n, r) in breek(woorden, breedte.saturating_sub(NAAM)).into_iter().enumerate() {
            let voor = if n == 0 { vul(kop, NAAM, false) } else { " ".repeat(NAAM) };
            let stijl = if woorden.starts_with('▲') { thema.fout() } else { Style::new() };
            regels.push(Line::from(vec![Span::styled(voor, thema.zwak()), Span::styled(r, stijl)]));
        }
    }
    vel.geschoven(binnen, &regels, model.blik.keuze.schuif);
}
