//! What the planner writes down: plain data, one noun a file. Nothing here is computed, shown, read or saved.

pub mod begroting;
pub mod bereiksregels;
pub mod besluit;
pub mod bestemming;
pub mod bezetting;
pub mod bron;
pub mod bsn;
pub mod buurtteam;
pub mod codes;
pub mod contract;
pub mod controle;
pub mod dagdeel;
pub mod deel;
pub mod eis_af;
pub mod eis_uit;
pub mod exact;
pub mod figuren;
pub mod functie;
pub mod grens;
pub mod initiatief;
pub mod inlezing;
pub mod kaal;
pub mod kanaal;
pub mod kerncijfer;
pub mod lijst;
pub mod locatie;
pub mod mijlpaal;
pub mod nabij;
pub mod normen;
pub mod notitie;
pub mod nulmeting;
pub mod opdracht;
pub mod openpunt;
pub mod organisatie;
pub mod overname;
pub mod pad;
pub mod periode;
pub mod prognose;
pub mod punt;
pub mod rijksdriehoek;
pub mod risico;
pub mod scenario;
pub mod scope;
pub mod standpunt;
pub mod toegankelijk;
pub mod vacature;
pub mod verdeling;
mod verdwenen;
pub mod verloop;
pub mod voorziening;
pub mod waar;
pub mod waarde;
pub mod weging;
pub mod wijk;
pub mod wijkgrens;
pub mod wijziging;

use serde::{Deserialize, Serialize};

pub use begroting::{Begroting, Budgetregel};
pub use bereiksregels::{Bereiksregels, Gepland, Toegangsmethode};
pub use besluit::Besluit;
pub use bestemming::Bestemming;
pub use bezetting::{Aanstelling, Deskundigheid, Dienstverband, Expertise, Plek};
pub use bron::{Bron, Broncode, Herkomst};
pub use buurtteam::Buurtteam;
pub use codes::{
    Aanstellingcode, Buurtcode, Functiecode, Locatiecode, Organisatiecode, Overnamecode, Teamcode, Voorzieningcode,
    Werktijdcode, Wijkcode,
};
pub use contract::{Afspraak, Contract, Contractsoort};
use controle::{Codesoort as C, Eenmalig as E};
pub use dagdeel::{Dag, Dagdeel, Dagdelen};
use deel::{Soort as S, beschrijf};
pub use eis_af::EisAf;
pub use eis_uit::EisUit;
pub use functie::{Functie, Functiesoort, Rol, Werktijd};
pub use initiatief::{Initiatief, Initiatiefsoort};
pub use inlezing::{Inlezing, Inlezingcode};
pub use kanaal::{Kanaal, Kanaalcode, Kanaalsoort};
pub use kerncijfer::Kerncijfer;
pub use lijst::Lijst;
pub use locatie::{Gebruik, Locatie, Locatiefunctie, Locatiesoort};
pub use mijlpaal::Mijlpaal;
pub use normen::{Afronding, Normen};
pub use notitie::{Notitie, Onderwerp};
pub use nulmeting::{Meetvraag, Nulmeting};
pub use opdracht::Opdracht;
pub use openpunt::OpenPunt;
pub use organisatie::{Achtergrond, Elders, Organisatie, Positie, Referentie};
pub use overname::Overname;
pub use pad::{Pad, Stap};
pub use periode::{Bespreking, Periode, Realisatie, Tijdvak};
pub use prognose::Prognose;
pub use punt::{Kwaliteit, Punt};
pub use rijksdriehoek::Rd;
pub use risico::Risico;
pub use scenario::{Scenario, Scenariocode, Zet};
pub use scope::{Scopecode, Scopedeel, Scopesoort, Scopestatus};
pub use standpunt::Standpunt;
pub use toegankelijk::Toegankelijk;
pub use verdeling::{Methode, Verdeeleenheid, Verdeling};
pub use verloop::{Handeling, Verloop};
pub use voorziening::{Domein, Niveau, Voorziening, Vraagregel};
pub use waar::Waar;
pub use waarde::{Band, Last, Status, Steun, Waarde};
pub use weging::{Ernst, Gewicht, Weging};
pub use wijk::{Buurt, Wijk};
pub use wijkgrens::{Omtrek, Wijkgrens};
pub use wijziging::{Weigering, Wijziging};

/// Version of the plan format that this program writes.
pub const VERSIE: u32 = 2;

/// A whole plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Format version.
    pub versie: u32,
    /// Name of the plan.
    pub naam: String,
    /// The municipality.
    pub gemeente: Gemeente,
    /// The years that the plan covers, ascending; the first is shown first.
    pub planjaren: Vec<u16>,
    /// The year whose volumes the vraagregels describe; growth counts from here.
    pub basisjaar: u16,
    /// Origin of every figure that has none of its own.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
    /// When the opdracht is awarded, begins and ends.
    #[serde(default, skip_serializing_if = "Opdracht::is_leeg")]
    pub opdracht: Opdracht,
    /// Sources.
    pub bronnen: Lijst<Bron>,
    /// Norms.
    pub normen: Normen,
    /// Working hours.
    pub werktijden: Lijst<Werktijd>,
    /// Kinds of staff.
    pub functies: Lijst<Functie>,
    /// What the opdracht asks for, and what it leaves out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope: Lijst<Scopedeel>,
    /// Kinds of support.
    pub voorzieningen: Lijst<Voorziening>,
    /// Organisations.
    pub organisaties: Lijst<Organisatie>,
    /// Teams.
    pub buurtteams: Lijst<Buurtteam>,
    /// Who is there.
    pub bezetting: Lijst<Aanstelling>,
    /// Municipal staff to take over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overname: Lijst<Overname>,
    /// Places.
    pub locaties: Lijst<Locatie>,
    /// How inhabitants reach the buurtteams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kanalen: Lijst<Kanaal>,
    /// Rules of the distribution.
    pub verdeling: Verdeling,
    /// Money.
    pub begroting: Begroting,
    /// A population forecast, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prognose: Option<Prognose>,
    /// Requirements that are not held against this plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eisen_uit: Lijst<EisUit>,
    /// Requirements that this plan weighs otherwise than their source does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wegingen: Lijst<Weging>,
    /// How requirements are answered for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eisen_af: Lijst<EisAf>,
    /// The questions that are asked in every wijk before the opdracht begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetvragen: Lijst<Meetvraag>,
    /// How it is in the wijken before the opdracht begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nulmetingen: Lijst<Nulmeting>,
    /// What was realised, per wijk and period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub realisatie: Lijst<Realisatie>,
    /// What was said of a period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub besprekingen: Lijst<Bespreking>,
    /// What is tried out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Lijst<Scenario>,
    /// What was read in from files of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inlezingen: Lijst<Inlezing>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub besluiten: Lijst<Besluit>,
    /// What is due when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mijlpalen: Lijst<Mijlpaal>,
    /// What can go wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risicos: Lijst<Risico>,
    /// Which side is taken where the documents contradict each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standpunten: Lijst<Standpunt>,
    /// What is not known yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_punten: Lijst<OpenPunt>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notities: Lijst<Notitie>,
    /// The wijken. In a plan folder each stands in a file of its own under `wijken/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wijken: Lijst<Wijk>,
}

impl Plan {
    /// The status of a figure of this origin: its own, or that of its source.
    pub fn status(&self, herkomst: &Herkomst) -> Option<Status> {
        let van_bron = || self.bronnen.iter().find(|b| Some(&b.code) == herkomst.bron.as_ref())?.status;
        herkomst.status.or_else(van_bron)
    }
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gemeente {
    /// CBS code, such as `GM0106`.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Inhabitants of the whole municipality by the source of the wijken, to hold the wijken against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inwoners: Option<u32>,
}

beschrijf! { Plan, "het plan", "het plan";
    versie: S::Vast, "versie", "de versie van het bestand";
    naam: S::Naam, "naam", "hoe het plan heet";
    gemeente: S::Deel, "gemeente", "de gemeente";
    planjaren: S::Planjaren, "planjaren", "de jaren waarover het plan gaat";
    basisjaar: S::Jaar, "basisjaar", "het jaar waarvan de vraag is beschreven; van daar af groeit zij";
    herkomst: S::Herkomst, "herkomst", "waar de cijfers van het plan vandaan komen, als niets anders het zegt";
    opdracht: S::Deel, "opdracht", "wanneer de opdracht wordt gegund, begint en eindigt";
    bronnen: S::LIJST, "bronnen", "waar de cijfers vandaan komen";
    normen: S::Deel, "normen", "de normen waaraan het plan wordt getoetst";
    werktijden: S::LIJST, "werktijden", "hoeveel uren van een fte er voor het werk overblijven";
    functies: S::LIJST, "functies", "welk soort mensen er werkt, en wat zij kosten";
    scope: S::LIJST, "scope",
        "welke producten en taken de gemeente vraagt, en welke niet";
    voorzieningen: S::LIJST, "voorzieningen",
        "welke ondersteuning het plan biedt, hoeveel ervan wordt gevraagd en wie het werk doet";
    buurtteams: S::LIJST, "buurtteams", "de teams en hun wijken";
    bezetting: S::LIJST, "bezetting", "wie er werkt, in bezettingsregels";
    overname: S::LIJST, "overname", "gemeentelijk personeel dat overkomt";
    organisaties: S::LIJST, "organisaties", "wie er meedoet, en wat zij kunnen leveren";
    locaties: S::LIJST, "locaties", "waar mensen terechtkunnen en waar het team werkt";
    kanalen: S::LIJST, "kanalen", "hoe inwoners het buurtteam bereiken: binnenlopen, bellen, appen, digitaal";
    verdeling: S::Deel, "verdeling", "de regels waarmee de fte over de wijken worden verdeeld";
    begroting: S::Deel, "begroting", "het geld";
    prognose: S::Deel, "prognose", "een prognose van de bevolking, als er een is";
    eisen_uit: S::LIJST, "eisen die uit staan", "eisen die voor dit plan niet meetellen, en waarom";
    wegingen: S::LIJST, "wegingen", "eisen die dit plan zwaarder of lichter weegt dan hun bron, en waarom";
    eisen_af: S::LIJST, "verantwoording van eisen", "hoe het samenwerkingsverband aan een eis voldoet, met bewijs en eigenaar";
    meetvragen: S::LIJST, "vragen van de nulmeting", "wat in elke wijk wordt gevraagd vóór de opdracht begint";
    nulmetingen: S::een_per(E::Wijk), "nulmetingen", "hoe het in een wijk is vóór de opdracht begint";
    realisatie: S::LIJST, "realisatie", "wat er per wijk en periode is gedaan: fte, uren, euro, cliënten, wachtenden";
    besprekingen: S::LIJST, "besprekingen", "de datadag, de duiding en het bestuur over een periode";
    scenarios: S::LIJST, "scenario's", "wat er wordt uitgeprobeerd";
    inlezingen: S::LIJST, "inlezingen", "wat uit bestanden is ingelezen, en wat het in het plan wijzigde";
    besluiten: S::LIJST, "besluiten", "wat er is besloten";
    mijlpalen: S::LIJST, "mijlpalen", "wat wanneer klaar moet zijn, en wie daarvoor zorgt";
    risicos: S::LIJST, "risico's", "wat er mis kan gaan, en wat eraan wordt gedaan";
    standpunten: S::LIJST, "standpunten",
        "van welke kant dit plan uitgaat waar de documenten elkaar tegenspreken";
    open_punten: S::LIJST, "open punten", "wat nog niet bekend is";
    notities: S::LIJST, "notities", "opmerkingen";
    wijken: S::LIJST, "wijken", "de wijken; in een map staat elke wijk in een eigen bestand";
}

beschrijf! { Gemeente, "de gemeente", "de gemeente";
    code: S::Code(C::Gemeente), "code", "de code van het CBS: GM en vier cijfers";
    naam: S::Naam, "naam", "hoe de gemeente heet";
    inwoners: S::Geheel(100_000_000), "inwoners", "alle inwoners, om de wijken tegen te houden; leeg: niet bekend";
}
