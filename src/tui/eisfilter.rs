//! Which eisen the screen Dekking shows: by their pijler, by how heavy they are, by what they are judged in a gebied. Each
//! is a text that can be typed in the filter as well, so that what is left out always stands on the screen.

use super::message::Message;
use super::model::Model;
use super::vragen::vraag;
use crate::dekking::{EISEN, Eis, Ernst, Oordeel, ernst, geldt, gewicht};
use crate::text::{namen, oordeel};

/// What falls short, in whatever gebied.
const SCHIET_TEKORT: &str = "schiet tekort";
/// What cannot be judged, in whatever gebied.
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

/// The texts by which the filter finds an eis, beside those in its row.
pub fn woorden(model: &Model, eis: &Eis) -> Vec<String> {
    let plan = &model.werk.plan;
    let mut uit = vec![pijler(eis), als(ernst(plan, eis)), format!("gewicht {}", namen::gewicht(gewicht(plan, eis)))];
    if !geldt(plan, eis) {
        return uit;
    }
    for gebied in 0..=model.stad() {
        let (oordeel, naam) = (model.stand.toetsing.oordeel(eis, gebied), model.gebiedsnaam(gebied));
        uit.push(in_gebied(oordeel::kort(oordeel), naam));
        match oordeel {
            _ if oordeel.ernst().is_some() => uit.push(in_gebied(SCHIET_TEKORT, naam)),
            Oordeel::NogNiet(_) => uit.push(in_gebied(NOG_NIET, naam)),
            _ => {}
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
        let past = |eis: &&&Eis| woorden(model, eis).iter().any(|w| crate::text::zoeken::past(w, &filter));
        let aantal = EISEN.iter().filter(past).count();
        opties.push((format!("{filter} ({aantal})"), Message::Filter(filter)));
    }
    let uitleg =
        "Wat u kiest, staat daarna in de filter; met / typt u zelf, ook een deel van een naam of van een wijk. \
                  Esc laat alles zoals het is."
            .to_owned();
    vraag(model, "Welke eisen?", uitleg, opties, None);
}
