//! The Dutch words of the key figures: name, unit, and the key under which files and programs know them.

use crate::plan::Kerncijfer;
use crate::plan::kerncijfer::Telling;

/// Name, as a planner says it.
pub const fn naam(cijfer: Kerncijfer) -> &'static str {
    cijfer.woord()
}

/// Name in at most twenty characters, for a column or a slider.
pub const fn kort(cijfer: Kerncijfer) -> &'static str {
    match cijfer {
        Kerncijfer::Inwoners => "inwoners",
        Kerncijfer::Inwoners0Tot15 => "0 tot 15 jaar",
        Kerncijfer::Inwoners15Tot25 => "15 tot 25 jaar",
        Kerncijfer::Inwoners25Tot45 => "25 tot 45 jaar",
        Kerncijfer::Inwoners45Tot65 => "45 tot 65 jaar",
        Kerncijfer::Inwoners65Plus => "65-plussers",
        Kerncijfer::Huishoudens => "huishoudens",
        Kerncijfer::Eenpersoonshuishoudens => "alleenwonenden",
        Kerncijfer::HuishoudensMetKinderen => "gezinnen met kind",
        Kerncijfer::LaagInkomen => "laag inkomen",
        Kerncijfer::SociaalMinimum => "sociaal minimum",
        Kerncijfer::InkomenPerInwoner => "inkomen per inwoner",
        Kerncijfer::Bijstand => "bijstand",
        Kerncijfer::Arbeidsongeschiktheid => "arbeidsongeschikt",
        Kerncijfer::Werkloosheid => "werkloosheid",
        Kerncijfer::Jeugdzorg => "jeugdzorg",
        Kerncijfer::WmoClienten => "Wmo-cliënten",
        Kerncijfer::Gescheiden => "gescheiden",
        Kerncijfer::Verweduwd => "verweduwd",
        Kerncijfer::Eenzaam => "eenzaam",
        Kerncijfer::ErnstigEenzaam => "ernstig eenzaam",
        Kerncijfer::ErnstigBeperkt => "ernstig beperkt",
        Kerncijfer::LichamelijkBeperkt => "lichamelijk beperkt",
        Kerncijfer::AngstOfDepressie => "angst of depressie",
        Kerncijfer::Mantelzorger => "mantelzorgers",
        Kerncijfer::Vrijwilliger => "vrijwilligers",
        Kerncijfer::MoeiteMetRondkomen => "moeite met rondkomen",
        Kerncijfer::Eenzaam65Plus => "eenzame 65-plussers",
        Kerncijfer::AfstandHuisarts => "afstand huisarts",
        Kerncijfer::AfstandSchool => "afstand school",
    }
}

/// Unit of its figure.
pub const fn eenheid(cijfer: Kerncijfer) -> &'static str {
    match cijfer {
        Kerncijfer::Huishoudens | Kerncijfer::Eenpersoonshuishoudens | Kerncijfer::HuishoudensMetKinderen => {
            "huishoudens"
        }
        Kerncijfer::LaagInkomen | Kerncijfer::SociaalMinimum => "% van de huishoudens",
        Kerncijfer::InkomenPerInwoner => "× € 1.000 per jaar",
        Kerncijfer::Eenzaam65Plus => "% van de 65-plussers",
        Kerncijfer::AfstandHuisarts | Kerncijfer::AfstandSchool => "km",
        _ => match cijfer.telling() {
            Telling::ProcentVolwassenen => "% van de volwassenen",
            _ => "personen",
        },
    }
}

/// Key in JSON and CSV: stable, lower case, without blanks.
pub fn sleutel(cijfer: Kerncijfer) -> String {
    let mut uit = String::new();
    let mut vorige = '_';
    for teken in format!("{cijfer:?}").chars() {
        let grens = teken.is_ascii_uppercase() || (teken.is_ascii_digit() && !vorige.is_ascii_digit());
        if grens && vorige != '_' {
            uit.push('_');
        }
        uit.push(teken.to_ascii_lowercase());
        vorige = teken;
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_unique_and_lower_case() {
        let sleutels: BTreeSet<String> = Kerncijfer::ALLE.into_iter().map(sleutel).collect();
        assert_eq!(sleutels.len(), Kerncijfer::ALLE.len());
        assert!(sleutels.contains("wmo_clienten") && sleutels.contains("inwoners_0_tot_15"), "{sleutels:?}");
        assert!(sleutels.iter().all(|s| s.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric())));
    }

    #[test]
    fn short_names_are_short_and_unique() {
        let namen: BTreeSet<&str> = Kerncijfer::ALLE.into_iter().map(kort).collect();
        assert_eq!(namen.len(), Kerncijfer::ALLE.len());
        assert!(namen.iter().all(|n| n.chars().count() <= 20), "{namen:?}");
    }
}
