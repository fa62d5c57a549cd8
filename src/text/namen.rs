//! The Dutch names of the kinds in a plan, one function a kind. Lower case; a heading capitalises its own. The key
//! figures have a file of their own, [`super::kerncijfer`].

use crate::calc::ruimten::Soort as Ruimtesoort;
use crate::dekking::{Been, Deel, Ernst, Gewicht};
use crate::plan::{
    Afronding, Band, Dienstverband, Domein, Functiesoort, Gebruik, Kwaliteit, Locatie, Locatiesoort, Methode, Niveau,
    Positie, Rol, Status, Verdeeleenheid,
    overname::Variant,
    voorziening::{Vorm, Wet},
};

/// Name of a domein.
pub const fn domein(domein: Domein) -> &'static str {
    domein.woord()
}

/// Name of a law.
pub const fn wet(wet: Wet) -> &'static str {
    wet.woord()
}

/// Where a voorziening is offered.
pub const fn niveau(niveau: Niveau) -> &'static str {
    niveau.woord()
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
    soort.woord()
}

/// One room of a kind.
pub const fn ruimte(soort: Ruimtesoort) -> &'static str {
    match soort {
        Ruimtesoort::Werkplek => "werkplek",
        Ruimtesoort::Spreekkamer => "spreekkamer",
        Ruimtesoort::Groepsruimte => "groepsruimte",
    }
}

/// Rooms of a kind.
pub const fn ruimten(soort: Ruimtesoort) -> &'static str {
    match soort {
        Ruimtesoort::Werkplek => "werkplekken",
        Ruimtesoort::Spreekkamer => "spreekkamers",
        Ruimtesoort::Groepsruimte => "groepsruimten",
    }
}

/// Whether a place can be used, as it is said of that place: “verkocht in 2024”.
pub fn gebruik(gebruik: &Gebruik) -> String {
    match gebruik {
        Gebruik::Open => "open".to_owned(),
        Gebruik::ToekomstOnzeker => "open, toekomst onzeker".to_owned(),
        Gebruik::Plan => "gepland".to_owned(),
        Gebruik::Verkocht(jaar) => format!("verkocht in {jaar}"),
        Gebruik::Gesloten(jaar) => format!("gesloten vanaf {jaar}"),
    }
}

/// Whether a place can be used and in which years, as it is said of that place: “open vanaf 2029, gesloten vanaf 2031”.
pub fn in_gebruik(locatie: &Locatie) -> String {
    let Some(opent) = locatie.opent else { return gebruik(&locatie.gebruik) };
    let rest = match &locatie.gebruik {
        Gebruik::Open => String::new(),
        Gebruik::ToekomstOnzeker => ", toekomst onzeker".to_owned(),
        Gebruik::Plan => return format!("gepland, open vanaf {opent}"),
        dicht @ (Gebruik::Verkocht(_) | Gebruik::Gesloten(_)) => format!(", {}", gebruik(dicht)),
    };
    format!("open vanaf {opent}{rest}")
}

/// How good a point on the map is.
pub const fn kwaliteit(kwaliteit: Kwaliteit) -> &'static str {
    kwaliteit.woord()
}

/// Contract form.
pub const fn dienstverband(dienstverband: Dienstverband) -> &'static str {
    dienstverband.woord()
}

/// How municipal staff comes over (S2 bijlage 5).
pub const fn variant(variant: Variant) -> &'static str {
    variant.woord()
}

/// Broad or specialised staff.
pub const fn functiesoort(soort: Functiesoort) -> &'static str {
    soort.woord()
}

/// A role in the team.
pub const fn rol(rol: Rol) -> &'static str {
    rol.woord()
}

/// Place of an organisation in the samenwerkingsverband.
pub const fn positie(positie: Positie) -> &'static str {
    positie.woord()
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
    status.woord()
}

/// What the total of the distribution counts.
pub const fn verdeeleenheid(eenheid: Verdeeleenheid) -> &'static str {
    eenheid.woord()
}

/// How a whole is split into tenths of fte.
pub const fn methode(methode: Methode) -> &'static str {
    methode.woord()
}

/// How a whole is split into tenths of fte, with what that is good for where that is not in the name.
pub const fn eerlijk(methode: Methode) -> &'static str {
    match methode {
        Methode::SainteLague => "Sainte-Laguë (eerlijk voor klein en groot)",
        Methode::GrootsteRest | Methode::DHondt => methode.woord(),
    }
}

/// How fte are rounded to tenths.
pub const fn afronding(afronding: Afronding) -> &'static str {
    afronding.woord()
}

/// Leg of a dekkend zorglandschap.
pub const fn been(been: Been) -> &'static str {
    match been {
        Been::Team => "team",
        Been::Basisniveau => "basisniveau",
        Been::Voldoende => "voldoende",
        Been::Divers => "divers",
        Been::Bereikbaar => "bereikbaar",
        Been::Huisvesting => "huisvesting",
        Been::Personeel => "personeel",
        Been::Verband => "samenwerkingsverband",
        Been::Begroting => "begroting",
        Been::Scope => "scope",
        Been::Invoering => "invoering",
        Been::Sturing => "sturing",
        Been::Gegevens => "gegevens",
    }
}

/// How binding a source is.
pub const fn gewicht(gewicht: Gewicht) -> &'static str {
    gewicht.woord()
}

/// Weight of a finding.
pub const fn ernst(ernst: Ernst) -> &'static str {
    ernst.woord()
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
