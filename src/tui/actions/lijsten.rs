//! The tables of what the opdracht asks and of what is on the way to it, that open as a list over any screen.

use super::actie::Actie;
use super::overal::lijst;
use crate::tui::message::soorten::Lijstsoort;

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    lijst(
        "scope",
        "scope tonen: producten, voorzieningen en aanbieders",
        "Wat de gemeente vraagt: zit het erin, welke voorziening doet het, wie biedt het (of niemand), en wat ontbreekt.",
        &["C"],
        Lijstsoort::Scope,
    ),
    lijst(
        "verband",
        "verband en scope tonen: wie biedt wat, en wat niemand biedt",
        "Elk onderdeel van de scope tegen elke partner: wie het biedt, wie er ervaring mee heeft, en wat ontbreekt.",
        &["H"],
        Lijstsoort::Verband,
    ),
    lijst(
        "mandaat",
        "mandaat van de voorzieningen tonen",
        "Per voorziening waar een inwoner binnenkomt, wie nagaat of hij haar krijgt en wie besluit.",
        &["I"],
        Lijstsoort::Mandaat,
    ),
    lijst(
        "kanalen",
        "kanalen tonen: binnenlopen, bellen, appen, digitaal",
        "Hoe een inwoner het buurtteam bereikt: wie er antwoordt, hoeveel uur, met hoeveel fte, en waar men binnenloopt.",
        &["J"],
        Lijstsoort::Kanalen,
    ),
    lijst(
        "mijlpalen",
        "mijlpalen tonen: wat wanneer klaar moet zijn",
        "De termijnen en deadlines op datum: wie ervoor zorgt, hoeveel dagen er nog zijn, wat voorbij is, en welk document het zegt.",
        &["D"],
        Lijstsoort::Mijlpalen,
    ),
    lijst(
        "risicos",
        "risico's tonen",
        "Wat er mis kan gaan, wat eraan wordt gedaan, wie erop let en wanneer het weer wordt besproken.",
        &["K"],
        Lijstsoort::Risicos,
    ),
    lijst(
        "nulmeting",
        "nulmeting tonen: de vragen per wijk, met de antwoorden",
        "In elke wijk dezelfde vragen: wat is beantwoord, wanneer en uit welke bron, en wat nog open is.",
        &["f7"],
        Lijstsoort::Nulmeting,
    ),
    lijst(
        "voortgang",
        "voortgang tonen: plan tegen realisatie, per periode",
        "Per wijk en periode wat het plan zegt, wat er is gedaan, het verschil en wat ontbreekt, met een lijn door de tijd.",
        &["f8"],
        Lijstsoort::Voortgang,
    ),
    lijst(
        "besprekingen",
        "besprekingen tonen: datadag, duiding, bestuur",
        "De drie gesprekken over elke periode: wanneer, met wie en wat eruit kwam, en welk nog moet.",
        &["f9"],
        Lijstsoort::Besprekingen,
    ),
    lijst(
        "eisenlijst",
        "eisenlijst tonen: hoe wij voldoen, bewijs, eigenaar",
        "Elke eis met het oordeel van nu en hoe het samenwerkingsverband eraan voldoet; wat niet te berekenen is, vinkt u hier af.",
        &["Q"],
        Lijstsoort::Eisenlijst,
    ),
    lijst(
        "tegenstrijdigheden",
        "tegenstrijdigheden in de documenten tonen",
        "Waar de documenten elkaar of zichzelf tegenspreken, opnieuw berekend, en van welke kant dit plan uitgaat.",
        &["Z"],
        Lijstsoort::Tegenstrijdigheden,
    ),
];
