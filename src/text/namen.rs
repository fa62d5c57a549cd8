//! The Dutch names of the kinds in a plan, one function a kind. Lower case; a heading capitalises its own. The key
//! figures have a file of their own, [`super::kerncijfer`].

use crate::dekking::{Been, Deel, Ernst, Gewicht};
use crate::plan::{
    Afronding, Band, Dienstverband, Domein, Functiesoort, Gebruik, Kwaliteit, Locatiesoort, Methode, Niveau, Positie,
    Rol, Status, Verdeeleenheid,
    overname::Variant,
    voorziening::{Vorm, Wet},
};

/// Name of a domein.
pub const fn domein(domein: Domein) -> &'static str {
    match domein {
        Domein::Welzijn => "welzijn",
        Domein::Wmo => "Wmo",
        Domein::Jeugd => "jeugd",
        Domein::Bestaanszekerheid => "bestaanszekerheid",
    }
}

/// Name of a law.
pub const fn wet(wet: Wet) -> &'static str {
    match wet {
        Wet::Wmo => "Wmo 2015",
        Wet::Jeugdwet => "Jeugdwet",
        Wet::Wgs => "Wet gemeentelijke schuldhulpverlening",
        Wet::Participatiewet => "Participatiewet",
        Wet::Geen => "geen wet",
    }
}

/// Where a voorziening is offered.
pub const fn niveau(niveau: Niveau) -> &'static str {
    match niveau {
        Niveau::Wijk => "in elke wijk",
        Niveau::Stad => "stedelijk",
        Niveau::Regio => "regionaal",
    }
}

/// Individual or in groups.
pub const fn vorm(vorm: &Vorm) -> &'static str {
    match vorm {
        Vorm::Individueel => "individueel",
        Vorm::Groep { .. } => "in een groep",
    }
}

/// Kind of place.
pub const fn locatiesoort(soort: Locatiesoort) -> &'static str {
    match soort {
        Locatiesoort::HuisVanDeWijk => "huis van de wijk",
        Locatiesoort::Mfa => "MFA",
        Locatiesoort::Wijkcentrum => "wijkcentrum",
        Locatiesoort::Buurtkamer => "buurtkamer",
        Locatiesoort::Inloop => "inloop",
        Locatiesoort::Dagbesteding => "dagbesteding",
        Locatiesoort::School => "school",
        Locatiesoort::Sportvereniging => "sportvereniging",
        Locatiesoort::Huisartsenpraktijk => "huisartsenpraktijk",
        Locatiesoort::Digitaal => "digitaal",
    }
}

/// Whether a place can be used, as it is said of that place: “verkocht in 2024”.
pub fn gebruik(gebruik: &Gebruik) -> String {
    match gebruik {
        Gebruik::Open => "open".to_owned(),
        Gebruik::ToekomstOnzeker => "open, toekomst onzeker".to_owned(),
        Gebruik::Plan => "nog in plan".to_owned(),
        Gebruik::Verkocht(jaar) => format!("verkocht in {jaar}"),
        Gebruik::Gesloten(jaar) => format!("gesloten vanaf {jaar}"),
    }
}

/// How good a point on the map is.
pub const fn kwaliteit(kwaliteit: Kwaliteit) -> &'static str {
    match kwaliteit {
        Kwaliteit::Precies => "precies",
        Kwaliteit::Straat => "zelfde straat",
        Kwaliteit::Benaderd => "benaderd",
    }
}

/// Contract form.
pub const fn dienstverband(dienstverband: Dienstverband) -> &'static str {
    match dienstverband {
        Dienstverband::InDienst => "in dienst",
        Dienstverband::StructureleDetachering => "structurele detachering",
        Dienstverband::TijdelijkeDetachering => "tijdelijke detachering",
        Dienstverband::OvergangVanOnderneming => "overgang van onderneming",
        Dienstverband::Inhuur => "inhuur",
        Dienstverband::Ervaringsdeskundige => "betaalde ervaringsdeskundige",
        Dienstverband::Vrijwillig => "vrijwillig",
        Dienstverband::Vacature => "vacature",
    }
}

/// How municipal staff comes over (S2 bijlage 5).
pub const fn variant(variant: Variant) -> &'static str {
    match variant {
        Variant::NogNietGekozen => "nog niet gekozen",
        Variant::StructureleDetachering => "1: structurele detachering",
        Variant::TijdelijkeDetachering => "2: tijdelijke detachering, daarna in dienst",
        Variant::OvergangVanOnderneming => "3: overgang van onderneming",
    }
}

/// Broad or specialised staff.
pub const fn functiesoort(soort: Functiesoort) -> &'static str {
    match soort {
        Functiesoort::Generalist => "generalist",
        Functiesoort::Specialist => "specialist",
    }
}

/// A role in the team.
pub const fn rol(rol: Rol) -> &'static str {
    match rol {
        Rol::Ervaringsdeskundige => "ervaringsdeskundige",
        Rol::Wijkverbinder => "wijkverbinder",
    }
}

/// Place of an organisation in the samenwerkingsverband.
pub const fn positie(positie: Positie) -> &'static str {
    match positie {
        Positie::Penvoerder => "penvoerder",
        Positie::Hoofdaanbieder => "hoofdaanbieder",
        Positie::Combinatielid => "combinatielid",
        Positie::Onderaannemer => "onderaannemer",
        Positie::Gemeente => "gemeente",
        Positie::Inwonersinitiatief => "inwonersinitiatief",
    }
}

/// Band of the computation.
pub const fn band(band: Band) -> &'static str {
    match band {
        Band::Laag => "laag",
        Band::Midden => "midden",
        Band::Hoog => "hoog",
    }
}

/// How sure a figure is.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Gemeten => "gemeten",
        Status::Geschat => "geschat",
        Status::Aanname => "aanname",
        Status::Besluit => "besluit",
    }
}

/// What the total of the distribution counts.
pub const fn verdeeleenheid(eenheid: Verdeeleenheid) -> &'static str {
    match eenheid {
        Verdeeleenheid::Fte => "fte",
        Verdeeleenheid::Euro => "euro",
    }
}

/// How a whole is split into tenths of fte.
pub const fn methode(methode: Methode) -> &'static str {
    match methode {
        Methode::SainteLague => "Sainte-Laguë",
        Methode::GrootsteRest => "grootste rest",
        Methode::DHondt => "D'Hondt",
    }
}

/// How fte are rounded to tenths.
pub const fn afronding(afronding: Afronding) -> &'static str {
    match afronding {
        Afronding::Halverwege => "in tienden, een half naar boven",
        Afronding::NaarBoven => "in tienden, naar boven afgerond",
    }
}

/// Leg of a dekkend zorglandschap.
pub const fn been(been: Been) -> &'static str {
    match been {
        Been::Team => "team",
        Been::Basisniveau => "basisniveau",
        Been::Voldoende => "voldoende",
        Been::Bereikbaar => "bereikbaar",
        Been::Huisvesting => "huisvesting",
        Been::Personeel => "personeel",
        Been::Begroting => "begroting",
        Been::Gegevens => "gegevens",
    }
}

/// How binding a source is.
pub const fn gewicht(gewicht: Gewicht) -> &'static str {
    match gewicht {
        Gewicht::Eis => "eis",
        Gewicht::Voornemen => "voornemen",
        Gewicht::Wens => "wens",
        Gewicht::Norm => "eigen norm",
    }
}

/// Weight of a finding.
pub const fn ernst(ernst: Ernst) -> &'static str {
    match ernst {
        Ernst::Blokkerend => "blokkerend",
        Ernst::Waarschuwing => "waarschuwing",
        Ernst::Aandacht => "aandacht",
    }
}

/// Weight of findings, as a heading over several.
pub const fn ernst_meervoud(ernst: Ernst) -> &'static str {
    match ernst {
        Ernst::Blokkerend => "blokkerend",
        Ernst::Waarschuwing => "waarschuwingen",
        Ernst::Aandacht => "aandachtspunten",
    }
}

/// A part of the distribution over the wijken.
pub const fn deel_van_verdeling(deel: Deel) -> &'static str {
    match deel {
        Deel::Basis => "basisniveau",
        Deel::Totaal => "totaal",
        Deel::Correcties => "correcties",
    }
}

/// Yes or no.
pub const fn ja_nee(ja: bool) -> &'static str {
    if ja { "ja" } else { "nee" }
}
