//! The Dutch words for the nouns of a plan file, as messages about files use them.

use crate::plan::controle::Codesoort;

/// A noun of the file format with its article, by the name that it has in the code: `Buurt` is “een buurt”. A name
/// that is not listed is shown as it is.
pub fn onderdeel(naam: &str) -> String {
    let woord = match naam {
        "Plan" => "het plan",
        "Gemeente" => "de gemeente",
        "Herkomst" => "een herkomst",
        "Bron" => "een bron",
        "Normen" => "de normen",
        "Werktijd" => "een werktijd",
        "OndersteunendeTaak" => "een ondersteunende taak",
        "AanvullendeTaak" => "een aanvullende taak",
        "Functie" => "een functie",
        "Voorziening" => "een voorziening",
        "Product" => "een product",
        "Inzet" => "een regel van de inzet",
        "Jaarwaarde" => "een waarde voor een jaar",
        "Organisatie" => "een organisatie",
        "Buurtteam" => "een buurtteam",
        "Aanstelling" => "een regel van de bezetting",
        "Locatie" => "een locatie",
        "Punt" => "een punt",
        "Verdeling" => "de verdeling",
        "Basisregel" => "een regel van het basisniveau",
        "Gewicht" => "een gewicht",
        "Correctie" => "een correctie",
        "Begroting" => "de begroting",
        "Wijk" => "een wijk",
        "Bevolking" => "de bevolking",
        "Leeftijden" => "de leeftijden",
        "Buurt" => "een buurt",
        "Reeks" => "een reeks kerncijfers",
        "Meting" => "een gemeten vraag",
        "EisUit" => "een eis die uit staat",
        "Scenario" => "een scenario",
        "Zet" => "een wijziging van een scenario of besluit",
        "Besluit" => "een besluit",
        "Alternatief" => "een afgewezen alternatief",
        "OpenPunt" => "een open punt",
        "Notitie" => "een notitie",
        "Waarde" => "een getal met een bandbreedte",
        "Instellingen" => "de instellingen",
        ander => return format!("“{ander}”"),
    };
    woord.to_owned()
}

/// What an enum of the file format is a list of: `Domein` is “domein”.
pub fn keuze(naam: &str) -> String {
    let woord = match naam {
        "Status" => "status",
        "Kerncijfer" => "kerncijfer",
        "Domein" => "domein",
        "Wet" => "wet",
        "Niveau" => "niveau",
        "Vraagregel" => "vraagregel",
        "Vorm" => "vorm",
        "Functiesoort" => "soort functie",
        "Rol" => "rol",
        "Omvang" => "omvang",
        "Plek" => "plek",
        "Dienstverband" => "dienstverband",
        "Locatiesoort" => "soort locatie",
        "Gebruik" => "gebruik",
        "Positie" => "positie",
        "Kwaliteit" => "kwaliteit",
        "Afronding" => "afronding",
        "Methode" => "methode",
        "Verdeeleenheid" => "eenheid",
        "Thema" => "stel kleuren",
        ander => return format!("waarde van “{ander}”"),
    };
    woord.to_owned()
}

/// A noun that has a code, without and with its article.
pub fn met_code(soort: Codesoort) -> (&'static str, &'static str) {
    match soort {
        Codesoort::Bron => ("bron", "de bron"),
        Codesoort::Werktijd => ("werktijd", "de werktijd"),
        Codesoort::Functie => ("functie", "de functie"),
        Codesoort::Voorziening => ("voorziening", "de voorziening"),
        Codesoort::Organisatie => ("organisatie", "de organisatie"),
        Codesoort::Buurtteam => ("buurtteam", "het buurtteam"),
        Codesoort::Aanstelling => ("regel van de bezetting", "de regel van de bezetting"),
        Codesoort::Locatie => ("locatie", "de locatie"),
        Codesoort::Wijk => ("wijk", "de wijk"),
        Codesoort::Buurt => ("buurt", "de buurt"),
        Codesoort::Gemeente => ("gemeente", "de gemeente"),
        Codesoort::Eis => ("eis die uit staat", "de eis die uit staat"),
        Codesoort::Scenario => ("scenario", "het scenario"),
        Codesoort::Besluit => ("besluit", "het besluit"),
        Codesoort::OpenPunt => ("open punt", "het open punt"),
        Codesoort::Notitie => ("notitie", "de notitie"),
    }
}

/// `a, b of c`.
pub fn een_van<T: AsRef<str>>(delen: &[T]) -> String {
    match delen {
        [] => String::new(),
        [een] => een.as_ref().to_owned(),
        [begin @ .., laatste] => {
            let begin: Vec<&str> = begin.iter().map(AsRef::as_ref).collect();
            format!("{} of {}", begin.join(", "), laatste.as_ref())
        }
    }
}
