//! Which eisen the screen Dekking shows: by their pijler, by how heavy they are, by what they are judged in a gebied. Each
//! is a text that can be typed in the filter as well, so that what is left out always stands on the screen.

use super::message::Message;
use super::model::Model;
use super::vragen::vraag;
use crate::dekking::{EISEN, Eis, Ernst, Oordeel, ernst, geldt, gewicht};
use crate::text::zoeken::kaal;
use crate::text::{namen, oordeel};

/// What falls short, in whatever gebied.
const SCHIET_TEKORT: &str = "schiet tekort";
/// What cannot be judged, in whatever gebied and year that is judged.
const NOG_NIET: &str = "nog niet te toetsen";

fn pijler(eis: &Eis) -> String {
    format!("pijler {}", namen::been(eis.been))
}

fn als(ernst: Ernst) -> String {
    format!("weegt als {}", namen::ernst(ernst))
}

fn in_gebied(wat: &str, naam: &str) -> String {
    format!("{wat} in {naam}")
}

/// True when the filter finds an eis by what is said of it, beside the texts in its row. Where it ends in the name of a
/// wijk, it is that wijk and no other that begins with the same letters.
pub fn past(model: &Model, eis: &Eis, filter: &str) -> bool {
    let filter = kaal(filter);
    let heel = (0..=model.stad()).any(|g| filter.ends_with(&kaal(&format!(" in {}", model.gebiedsnaam(g)))));
    let past = |woord: String| if heel { kaal(&woord).ends_with(&filter) } else { kaal(&woord).contains(&filter) };
    woorden(model, eis).into_iter().any(past)
}

fn woorden(model: &Model, eis: &Eis) -> Vec<String> {
    let plan = &model.werk.plan;
    let mut uit = vec![pijler(eis), als(ernst(plan, eis)), format!("gewicht {}", namen::gewicht(gewicht(plan, eis)))];
    if !geldt(plan, eis) {
        return uit;
    }
    // As the strip above counts them: in any year that is judged.
    if model.stand.strook.eisen(|telling| &telling.open).contains(&eis.id) {
        uit.push(NOG_NIET.to_owned());
    }
    for gebied in 0..=model.stad() {
        let (oordeel, naam) = (model.stand.toetsing.oordeel(eis, gebied), model.gebiedsnaam(gebied));
        uit.push(in_gebied(oordeel::kort(oordeel), naam));
        if oordeel.ernst().is_some() {
            uit.push(in_gebied(SCHIET_TEKORT, naam));
        } else if matches!(oordeel, Oordeel::NogNiet(_)) {
            uit.push(in_gebied(NOG_NIET, naam));
        }
    }
    uit
}

/// Asks which eisen to show; each answer says how many it leaves.
pub fn kies(model: &mut Model) {
    let hier = model.gebiedsnaam(model.blik.keuze.gebied).to_owned();
    let mut filters = vec![SCHIET_TEKORT.to_owned(), in_gebied(SCHIET_TEKORT, &hier), NOG_NIET.to_owned()];
    filters.extend(Ernst::ALLE.into_iter().rev().map(als));
    let mut pijlers: Vec<String> = EISEN.iter().map(|eis| pijler(eis)).collect();
    pijlers.dedup();
    for pijler in pijlers {
        if !filters.contains(&pijler) {
            filters.push(pijler);
        }
    }
    let mut opties = vec![(format!("alle {} eisen", EISEN.len()), Message::Filter(String::new()))];
    for filter in filters {
        let aantal = EISEN.iter().filter(|eis| past(model, eis, &filter)).count();
        opties.push((format!("{filter} ({aantal})"), Message::Filter(filter)));
    }
    let uitleg = format!(
        "De oordelen zijn die van {}, wat nog niet te toetsen is van alle jaren die tellen. Wat u kiest, staat daarna in de filter; met / typt u zelf, ook een deel van een naam \
         of van een wijk. Esc laat alles zoals het is.",
        model.stand.jaar
    );
    vraag(model, "Welke eisen?", uitleg, opties, None);
}
