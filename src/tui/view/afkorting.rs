//! Short names of the wijken for narrow columns and a small map: each its own.

use crate::plan::{Gebruik, Locatiesoort, Wijk};
use crate::text::namen;

/// A name of at most `letters` letters for every wijk. Names that begin alike are told apart by the first letter of
/// their last part (“A-O” and “A-W”), and else by a number.
pub fn afkortingen(wijken: &[Wijk], letters: usize) -> Vec<String> {
    let begin = |naam: &str| naam.chars().take(letters).collect::<String>();
    let mut uit: Vec<String> = wijken.iter().map(|w| begin(&w.naam)).collect();
    let dubbel = |lijst: &[String], i: usize| lijst.iter().filter(|a| **a == lijst[i]).count() > 1;
    let eerst = uit.clone();
    for (i, wijk) in wijken.iter().enumerate() {
        let deel = wijk.naam.rsplit(['-', ' ']).next().filter(|d| d.len() < wijk.naam.len());
        if let (true, Some(deel)) = (dubbel(&eerst, i), deel) {
            let voor: String = wijk.naam.chars().take(letters.saturating_sub(2).clamp(1, 3)).collect();
            let na: String = deel.chars().take(letters.saturating_sub(voor.chars().count() + 1).max(1)).collect();
            uit[i] = format!("{voor}-{na}");
        }
    }
    let tweede = uit.clone();
    for i in 0..uit.len() {
        if dubbel(&tweede, i) {
            let nummer = (i + 1).to_string();
            let ruimte = letters.saturating_sub(nummer.len());
            uit[i] = wijken[i].naam.chars().take(ruimte).collect::<String>() + &nummer;
        }
    }
    uit
}

/// The kind of a place in at most eleven cells.
pub const fn locatiesoort(soort: Locatiesoort) -> &'static str {
    match soort {
        Locatiesoort::HuisVanDeWijk => "wijkhuis",
        Locatiesoort::Dagbesteding => "dagbest.",
        Locatiesoort::Sportvereniging => "sportclub",
        Locatiesoort::Huisartsenpraktijk => "huisarts",
        anders => namen::locatiesoort(anders),
    }
}

/// Whether a place can be used in at most nine cells.
pub fn gebruik(gebruik: &Gebruik) -> String {
    match gebruik {
        Gebruik::Open => "open".to_owned(),
        Gebruik::ToekomstOnzeker => "onzeker".to_owned(),
        Gebruik::Plan => "in plan".to_owned(),
        Gebruik::Verkocht(jaar) => format!("weg {jaar}"),
        Gebruik::Gesloten(jaar) => format!("dicht {jaar}"),
    }
}
