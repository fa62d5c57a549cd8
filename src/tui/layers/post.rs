//! What stands behind a row of the screen Wijk: figures down to their sources, and places and staff with their origin.
//! Text to read; a finding and its eis are in `eis`.

use crate::calc::kerncijfers;
use crate::plan::kerncijfer::Telling;
use crate::plan::waarde::Werking;
use crate::plan::wijk::zoek;
use crate::plan::{Aanstelling, Band, Broncode, Herkomst, Kerncijfer, Locatie, Plan, Waarde, Wijk};
use crate::report::herkomst::regel;
use crate::report::stamboom::{Stambomen, Tak};
use crate::text::aantal::{fte, hoofdletter};
use crate::text::{getal, kerncijfer, namen, plek};
use crate::tui::bewerken::formatie::rijen;
use crate::tui::blik::lagen::Bericht;
use crate::tui::model::Model;
use crate::tui::notities;
use crate::tui::posten::{self, Post};

/// The text behind a row; none for a finding.
pub fn bericht(model: &Model, post: Post) -> Option<Bericht> {
    let waar = model.gebiedsnaam(model.blik.keuze.gebied);
    let bij = notities::regels_bij(&model.werk.plan, &notities::van_post(model, post));
    let (titel, mut regels) = match post {
        Post::Kerncijfer(cijfer) => (kerncijfer::kort(cijfer).to_owned(), cijferregels(model, cijfer)),
        Post::Vraag(v) => {
            let voorziening = &model.werk.plan.voorzieningen[v];
            let stambomen = Stambomen::van(&model.werk.plan, &model.stand.uitkomst);
            let takken = posten::vraagwijken(model, voorziening.niveau).into_iter().map(|w| stambomen.uren(w, v));
            (voorziening.naam.clone(), takken.flat_map(|tak| boom(&tak)).collect())
        }
        Post::Functie(f) => (plek::functie(&model.werk.plan, f), functieregels(model, f)),
        Post::Locatie(l) => {
            let locatie = &model.werk.plan.locaties[l];
            let mut regels = plekregels(model, locatie);
            regels.extend(bij);
            return Some(Bericht::nieuw(locatie.naam.clone(), regels));
        }
        Post::Bevinding(_) => return None,
    };
    regels.extend(bij);
    Some(Bericht::nieuw(format!("{} · {waar}", hoofdletter(&titel)), regels))
}

fn boom(tak: &Tak) -> Vec<String> {
    tak.regels().into_iter().map(|(diepte, tak)| regel(diepte, tak)).collect()
}

fn cijferregels(model: &Model, cijfer: Kerncijfer) -> Vec<String> {
    let stambomen = Stambomen::van(&model.werk.plan, &model.stand.uitkomst);
    let lijst = posten::wijken(model);
    let mut uit = Vec::new();
    if let [_, _, ..] = lijst {
        uit.push("opgeteld over de wijken:".to_owned());
    }
    for wijk in lijst {
        match cijfer.telling() {
            Telling::Maat => uit.push(maat(&model.werk.plan, wijk, cijfer, model.stand.band)),
            _ => uit.extend(boom(&stambomen.kerncijfer(wijk, cijfer))),
        }
    }
    uit
}

/// A measure, such as an average: it counts nothing, so it has no tree.
fn maat(plan: &Plan, wijk: &Wijk, cijfer: Kerncijfer, band: Band) -> String {
    let naam = hoofdletter(kerncijfer::naam(cijfer));
    match (kerncijfers::cijfer(wijk, cijfer, band), zoek(&wijk.kerncijfers, cijfer)) {
        (Some(waarde), Some((figuur, reeks))) => {
            let noun = Herkomst { bron: Some(reeks.bron.clone()), ..Herkomst::default() };
            let eenheid = kerncijfer::eenheid(cijfer);
            let bron = oorsprong(plan, &noun.van(figuur, &plan.herkomst), Some(reeks.jaar));
            format!("{naam} in {}: {} {eenheid}{bron}", wijk.naam, getal::volledig(waarde))
        }
        _ => format!("{naam} in {}: onbekend bij de bron", wijk.naam),
    }
}

fn functieregels(model: &Model, functie: usize) -> Vec<String> {
    let (plan, g) = (&model.werk.plan, model.blik.keuze.gebied);
    let gids = crate::calc::Gids::van(plan);
    let mut uit = vec![format!("Bezet {}", fte(model.stand.uitkomst.bezetting.fte[(g, functie)]))];
    let lijst = rijen(plan, &gids, functie, g);
    if lijst.is_empty() {
        uit.push("  niemand".to_owned());
    }
    uit.extend(lijst.into_iter().map(|rij| format!("  {}", aanstelling(plan, rij))));
    uit.push(String::new());
    uit.extend(boom(&Stambomen::van(plan, &model.stand.uitkomst).nodig(g, functie)));
    uit
}

fn aanstelling(plan: &Plan, rij: &Aanstelling) -> String {
    let wie = plan.organisaties.iter().find(|o| o.code == rij.organisatie).map_or("", |o| o.naam.as_str());
    let waar = plek::van_aanstelling(plan, &rij.plek);
    let niet = if rij.dienstverband.telt() { "" } else { ", telt niet mee" };
    let bron = van_figuur(plan, &rij.herkomst, &rij.fte);
    format!("{} van {wie} voor {waar}, {}{niet}{bron}", fte(rij.fte.midden), namen::dienstverband(rij.dienstverband))
}

fn plekregels(model: &Model, plek: &Locatie) -> Vec<String> {
    let (plan, band) = (&model.werk.plan, model.stand.band);
    let wijk = plan.wijken.iter().find(|w| w.code == plek.wijk).map_or("", |w| w.naam.as_str());
    let centraal = if plek.centraal { ", de hoofdlocatie" } else { "" };
    let mut uit = vec![
        format!("{} in {wijk}{centraal}.", hoofdletter(namen::locatiesoort(plek.soort))),
        format!("Gebruik: {}.", namen::in_gebruik(plek)),
    ];
    let zelf = oorsprong(plan, &plek.herkomst, None);
    // What all figures of the place have in common is said once, at the end.
    let anders = |bron: String| if bron == zelf { String::new() } else { bron };
    for (naam, waarde) in [
        ("Werkplekken", Some(&plek.werkplekken)),
        ("Spreekkamers", plek.spreekkamers_bekend()),
        ("Groepsruimten", plek.groepsruimten_bekend()),
    ] {
        uit.push(waarde.map_or_else(
            || format!("{naam}: onbekend"),
            |waarde| {
                let bron = anders(van_figuur(plan, &plek.herkomst, waarde));
                format!("{naam}: {}{bron}", getal::volledig(waarde.bij(band)))
            },
        ));
    }
    uit.push(match (plek.elk_jaar(band), &plek.kosten) {
        (None, _) => "Kosten per jaar: onbekend".to_owned(),
        (Some(euro), kosten) => {
            let bron = kosten.as_ref().map_or_else(String::new, |k| anders(van_figuur(plan, &plek.herkomst, k)));
            format!("Kosten per jaar: {}{bron}", getal::euro(euro))
        }
    });
    uit.push(format!("Plaats op de kaart: {}.", namen::kwaliteit(plek.punt.kwaliteit)));
    if !zelf.is_empty() {
        uit.push(format!("Herkomst:{zelf}"));
    }
    uit
}

fn van_figuur<W: Werking>(plan: &Plan, noun: &Herkomst, waarde: &Waarde<W>) -> String {
    oorsprong(plan, &noun.van(waarde, &plan.herkomst), None)
}

/// “ (bron, jaar, status, toelichting)”, of which only what is known; empty where nothing is.
fn oorsprong(plan: &Plan, herkomst: &Herkomst, jaar: Option<u16>) -> String {
    let bron = |code: &Broncode| plan.bronnen.iter().find(|b| b.code == *code);
    let gegeven = herkomst.bron.as_ref().and_then(bron);
    let titel = gegeven.map(|b| b.titel.clone());
    let jaar = jaar.or_else(|| gegeven?.jaar).map(getal::jaar);
    let status = plan.status(herkomst).map(|s| namen::status(s).to_owned());
    let delen = [titel, jaar, status, Some(herkomst.toelichting.clone())];
    let delen: Vec<String> = delen.into_iter().flatten().filter(|d| !d.is_empty()).collect();
    if delen.is_empty() { String::new() } else { format!(" ({})", delen.join(", ")) }
}
