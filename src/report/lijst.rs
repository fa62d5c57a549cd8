//! [`TABELLEN`]: every table by name. The one place where a table is added.

use super::tabel::Tabel;
use super::zicht::Zicht;
use super::{
    aannames, aanstellingen, begroting, bereik, besluiten, bevindingen, bezetting, bronnen, buurten, dekking, eisen,
    eisen_uit, formatie, huisvesting, kerncijfers, locaties, notities, openpunten, overzicht, scenarios, verdeling,
    vraag, werktijd,
};

/// A table that can be asked for.
#[derive(Debug)]
pub struct Rapport {
    /// Name on the command line; the same as that of the table.
    pub naam: &'static str,
    /// What it shows, in one line without a full stop.
    pub uitleg: &'static str,
    /// Makes it.
    pub maak: fn(&Zicht<'_>) -> Tabel,
}

/// All tables, in the order of the chain.
pub static TABELLEN: [Rapport; 23] = [
    Rapport { naam: "overzicht", uitleg: "per wijk: inwoners, fte nodig en er is, oordeel", maak: overzicht::tabel },
    Rapport { naam: "kerncijfers", uitleg: "de cijfers van elke wijk, met bron en jaar", maak: kerncijfers::tabel },
    Rapport { naam: "buurten", uitleg: "de buurten: inwoners, leeftijden, gezondheid, punt", maak: buurten::tabel },
    Rapport { naam: "vraag", uitleg: "per wijk en voorziening: volume en uren", maak: vraag::tabel },
    Rapport { naam: "werktijd", uitleg: "uren van één fte per functie", maak: werktijd::tabel },
    Rapport { naam: "formatie", uitleg: "benodigde fte per wijk en functie, stap voor stap", maak: formatie::tabel },
    Rapport { naam: "verdeling", uitleg: "basisniveau en wijkplus per wijk", maak: verdeling::tabel },
    Rapport { naam: "bezetting", uitleg: "wie er is tegen wat nodig is, per wijk en functie", maak: bezetting::tabel },
    Rapport { naam: "aanstellingen", uitleg: "de regels van de bezetting", maak: aanstellingen::tabel },
    Rapport { naam: "huisvesting", uitleg: "werkplekken, ruimten en kosten per wijk", maak: huisvesting::tabel },
    Rapport { naam: "locaties", uitleg: "alle plekken van het plan", maak: locaties::tabel },
    Rapport { naam: "bereik", uitleg: "per buurt de dichtstbijzijnde plek van elke soort", maak: bereik::tabel },
    Rapport { naam: "begroting", uitleg: "de posten van het jaar tegen de lumpsum", maak: begroting::tabel },
    Rapport { naam: "dekking", uitleg: "elke eis in elke wijk", maak: dekking::tabel },
    Rapport { naam: "bevindingen", uitleg: "wat er schort, hoeveel, en wat helpt", maak: bevindingen::tabel },
    Rapport { naam: "eisen", uitleg: "de eisen met hun bron en oordeel", maak: eisen::tabel },
    Rapport { naam: "bronnen", uitleg: "waar de cijfers vandaan komen", maak: bronnen::tabel },
    Rapport {
        naam: "aannames",
        uitleg: "de cijfers die geen document geeft, met de redenering",
        maak: aannames::tabel,
    },
    Rapport {
        naam: "scenarios",
        uitleg: "de wijzigingen van elk scenario, en of ze nog passen",
        maak: scenarios::tabel,
    },
    Rapport { naam: "besluiten", uitleg: "wat is besloten, door wie, waarom", maak: besluiten::tabel },
    Rapport {
        naam: "openpunten",
        uitleg: "wat nog niet bepaald is, wie antwoordt en wanneer",
        maak: openpunten::tabel,
    },
    Rapport { naam: "notities", uitleg: "opmerkingen bij wijken, plekken en cijfers", maak: notities::tabel },
    Rapport { naam: "eisen_uit", uitleg: "de eisen die niet meetellen, en waarom", maak: eisen_uit::tabel },
];

/// The table with this name.
pub fn zoek(naam: &str) -> Option<&'static Rapport> {
    TABELLEN.iter().find(|r| r.naam == naam)
}
