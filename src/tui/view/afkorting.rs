//! Short names for narrow columns: the one place where a name of a wijk, a functie or a key figure is abbreviated. A
//! short name is never just cut off: a point or a hyphen tells that something is left out, and a legend says what.

use unicode_width::UnicodeWidthStr;

use super::vel::kort;
use crate::plan::{Gebruik, Locatie, Locatiesoort, Wijk};
use crate::text::namen;

/// Words and how they are shortened, in the order in which that is done until a name fits.
const WOORDEN: [(&str, &str); 34] = [
    ("Specialistisch begeleider LVB, ASS en NAH", "Spec. LVB, ASS, NAH"),
    ("Jeugd- en gezinswerker", "Jeugd-/gezinswerker"),
    ("en POH Jeugd", "en POH"),
    ("Ouderenadviseur en mantelzorgondersteuner", "Ouderen, mantelzorg"),
    ("Specialistisch begeleider", "Spec. begeleider"),
    ("Schoolmaatschappelijk werker", "Schoolmaatsch. werk"),
    ("mantelzorgondersteuner", "mantelzorg"),
    ("Schuldhulpverlener en budgetcoach", "Schuldhulp en budget"),
    ("Activiteitenbegeleider", "Act.begeleider"),
    ("activiteitenbegeleider", "act.begeleider"),
    ("eenzame 65-plussers", "eenzaam 65+"),
    ("moeite met rondkomen", "rondkomen"),
    ("inkomen per inwoner", "inkomen p.p."),
    ("arbeidsongeschikt", "arb.ongesch."),
    ("alleenwonenden", "alleenwonend"),
    ("angst of depressie", "angst, depr."),
    ("lichamelijk beperkt", "lich. beperkt"),
    ("gezinnen met kind", "met kind"),
    ("sociaal minimum", "soc. minimum"),
    ("ernstig eenzaam", "ernst. eenzaam"),
    ("ernstig beperkt", "ernst. beperkt"),
    ("afstand huisarts", "afst. huisarts"),
    ("Sociaal werker", "Soc. werker"),
    ("dagbesteding", "dagbest."),
    ("Schoolmaatsch. werk", "Schoolm.werk"),
    ("Ouderenadviseur", "Ouderenadv."),
    ("coördinator", "coörd."),
    ("verslaving", "versl."),
    ("behandelaar", "beh."),
    ("Begeleider", "Begel."),
    ("begeleider", "begel."),
    ("buurtteam", "team"),
    ("ambulant", "amb."),
    ("werker", "werk."),
];

/// A name of at most `breedte` cells, its longest words abbreviated; the end is left out only where that is not enough.
pub fn naam(naam: &str, breedte: usize) -> String {
    let mut uit = naam.to_owned();
    for (woord, kort) in WOORDEN {
        if uit.width() <= breedte {
            return uit;
        }
        uit = uit.replace(woord, kort);
    }
    for (verbinding, korter) in [(" en ", ", "), (", ", " ")] {
        if uit.width() > breedte {
            uit = uit.replace(verbinding, korter);
        }
    }
    // What still does not fit loses its last words, and then letters.
    if uit.width() > breedte
        && let Some((hele, _)) = uit.char_indices().rfind(|(i, c)| *c == ' ' && uit[..*i].width() < breedte)
        && uit[..hele].width() * 3 > breedte * 2
    {
        return format!("{}…", uit[..hele].trim_end_matches([',', ' ']));
    }
    kort(&uit, breedte)
}

/// A name of at most `letters` letters for every wijk, each its own. A name of parts gives its first letter and its last
/// part (“A-Oost”), another its beginning and, where there is room, a point (“Noord.”); equal ones get a number.
pub fn afkortingen(wijken: &[Wijk], letters: usize) -> Vec<String> {
    let mut uit: Vec<String> = wijken.iter().map(|w| van_wijk(&w.naam, letters)).collect();
    let eerst = uit.clone();
    for (i, wijk) in wijken.iter().enumerate() {
        if eerst.iter().filter(|a| **a == eerst[i]).count() > 1 {
            let nummer = (i + 1).to_string();
            let ruimte = letters.saturating_sub(nummer.len());
            uit[i] = wijk.naam.chars().take(ruimte).collect::<String>() + &nummer;
        }
    }
    uit
}

fn van_wijk(naam: &str, letters: usize) -> String {
    if naam.chars().count() <= letters {
        return naam.to_owned();
    }
    if let Some((begin, deel)) = naam.rsplit_once(['-', ' '])
        && let Some(voor) = begin.chars().next()
        && letters > 2
    {
        return format!("{voor}-{}", begin_van(deel, letters - 2));
    }
    begin_van(naam, letters)
}

/// The beginning of a word, up to a consonant and with a point where there is room for that.
fn begin_van(woord: &str, letters: usize) -> String {
    if woord.chars().count() <= letters {
        return woord.to_owned();
    }
    if letters < 5 {
        return woord.chars().take(letters).collect();
    }
    let mut uit: String = woord.chars().take(letters - 1).collect();
    while uit.chars().count() > 3 && uit.ends_with(['a', 'e', 'i', 'o', 'u']) {
        uit.pop();
    }
    uit.push('.');
    uit
}

/// What the short names stand for, with the position of the wijk: only those that differ from the name itself.
pub fn legenda<'w>(wijken: &'w [Wijk], afkortingen: &[String]) -> Vec<(usize, String, &'w str)> {
    let paren = wijken.iter().zip(afkortingen).enumerate().filter(|(_, (w, kort))| w.naam != **kort);
    paren.map(|(i, (w, kort))| (i, kort.clone(), w.naam.as_str())).collect()
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

/// Whether a place can be used in at most ten cells.
pub fn gebruik(plek: &Locatie) -> String {
    match (plek.opent, plek.gebruik.dicht()) {
        (Some(opent), Some(dicht)) => return format!("{opent}–{}", dicht.saturating_sub(1)),
        (Some(opent), None) => return format!("in {opent}"),
        (None, _) => {}
    }
    match &plek.gebruik {
        Gebruik::Open => "open".to_owned(),
        Gebruik::ToekomstOnzeker => "onzeker".to_owned(),
        Gebruik::Plan => "gepland".to_owned(),
        Gebruik::Verkocht(jaar) => format!("weg {jaar}"),
        Gebruik::Gesloten(jaar) => format!("dicht {jaar}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_wijk_keeps_a_name_of_its_own_at_every_width() {
        let wijken = crate::store::ingebouwd().unwrap().plan.wijken;
        for letters in 3..14 {
            let kort = afkortingen(&wijken, letters);
            assert_eq!(kort.iter().collect::<BTreeSet<_>>().len(), wijken.len(), "{kort:?}");
            assert!(kort.iter().all(|k| k.chars().count() <= letters), "{kort:?}");
            assert!(!kort.iter().any(|k| k.contains('…')));
        }
        let zeven = afkortingen(&wijken, 7);
        assert_eq!(legenda(&wijken, &zeven).len(), 6, "{zeven:?}");
        assert!(zeven.contains(&"A-Oost".to_owned()) && zeven.contains(&"Noord.".to_owned()), "{zeven:?}");
    }

    #[test]
    fn every_functie_of_assen_can_be_told_in_twenty_cells() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let kort: Vec<String> = plan.functies.iter().map(|f| naam(&f.naam, 20)).collect();
        assert_eq!(kort.iter().collect::<BTreeSet<_>>().len(), kort.len(), "{kort:?}");
        insta::assert_snapshot!(kort.join("\n"));
    }

    #[test]
    fn every_key_figure_fits_a_slider_without_being_cut_off() {
        use crate::plan::Kerncijfer;
        for cijfer in Kerncijfer::ALLE {
            let kort = naam(crate::text::kerncijfer::kort(cijfer), 14);
            assert!(kort.width() <= 14 && !kort.contains('…'), "{kort}");
        }
    }
}
