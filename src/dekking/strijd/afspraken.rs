//! Contradictions of words: two places that say something else of the same thing. No figure decides them.

use super::{Strijd, zegt};

const fn woorden(
    nr: &'static str,
    over: &'static str,
    een: super::Zegt,
    ander: super::Zegt,
    gevolg: &'static str,
) -> Strijd {
    Strijd { nr, over, een, ander: Some(ander), reken: None, gevolg }
}

pub(super) static STRIJD: &[Strijd] = &[
    woorden(
        "I16",
        "onderwijs-/zorgarrangementen",
        zegt("S2", "bijlage 1", "Onderwijs-/zorgarrangementen"),
        zegt("S0", "vraag 22", "Op dit moment vallen OZA's niet onder de scope"),
        "S0 is van later: reken ze niet mee, en houd een variant achter de hand.",
    ),
    woorden(
        "I17",
        "logeren",
        zegt("S2", "bijlage 1", "Wmo 04A04 8 M4 Logeren sociaal netwerk"),
        zegt("S0", "vraag 21", "Later zal bepaald worden of logeren definitief in de scope wordt opgenomen."),
        "Logeren is bespreekbaar; de naam zegt M4 en het niveau is 8.",
    ),
    woorden(
        "I20",
        "wie het risico draagt",
        zegt("S0", "vraag 58", "Binnen de scope liggen alle risico's bij het samenwerkingsverband"),
        zegt("S0", "vraag 97", "Niet alle financiele risico's liggen bij de aanbieder"),
        "Zolang het ventiel geen drempel heeft, draagt het samenwerkingsverband alles (BG-4).",
    ),
    woorden(
        "I21",
        "verwijzingen die nergens heen gaan",
        zegt("S0", "vraag 63", "Zie antwoord op vraag 13."),
        zegt("S2", "Vervolg", "(zie lijst in bijlage 6)"),
        "Vraag 13 gaat over iets anders (30 en 58 gaan over risico); de lijst van betrokkenen is bijlage 8.",
    ),
    woorden(
        "I23",
        "overname van personeel",
        zegt("S0", "vraag 83", "Er komt een verplichte overname van gemeentelijk personeel"),
        zegt(
            "S2",
            "Overwegingen rond inzet gemeentelijke medewerkers",
            "om gemeentelijke medewerkers in de eerste twee jaar van de opdracht in dienst te houden bij de gemeente",
        ),
        "Eerst detacheren en dan evalueren is geen overname; en wie de detachering betaalt, staat er op twee manieren.",
    ),
    woorden(
        "I24",
        "fte van de huidige teams",
        zegt("S2", "Organisatorische effecten", "(aantal teams met het daarbij behorende aantal fte)"),
        zegt("S2", "Organisatorische effecten", "dat circa 40-50% van de capaciteit zal transformeren"),
        "Bijlage 5 noemt bij geen team een aantal fte: een percentage van de capaciteit is niet in fte om te rekenen.",
    ),
    woorden(
        "I25",
        "geld voor huisvesting",
        zegt("S0", "vraag 56", "dat alle hiervoor genoemde onderdelen binnen de lumpsum vallen"),
        zegt(
            "S2",
            "bijlage 7, Huisvesting",
            "Het realiseren van geschikte en betaalbare huisvesting voor buurtteams is een grote kostenpost.",
        ),
        "De grondslag van de lumpsum heeft geen regel voor huisvesting: vraag of die in de tarieven zit.",
    ),
    woorden(
        "I26",
        "duur van het contract",
        zegt("S2", "Lengte contract", "een langdurig contract (denk aan 6-8 jaar)"),
        zegt("S0", "vraag 34", "De contractduur staat nog niet vast; we zullen het advies meenemen."),
        "Reken met beide: de afschrijving en de huur volgen uit de duur.",
    ),
    woorden(
        "I27",
        "wanneer een bestaande cliënt overgaat",
        zegt("S2", "Voorbereiding en implementatie", "dat bestaande cliënten (na herbeoordeling) geleidelijk overgaan"),
        zegt(
            "S0",
            "vraag 31",
            "nu is ons idee om de overgang te doen bij afloop indicatie en niet bij afloop zorgtraject.",
        ),
        "Per cliënt is dat een andere dag, en dus een ander aantal in het eerste jaar (FA-2).",
    ),
    woorden(
        "I28",
        "mandaat van het team",
        zegt("S2", "Terug naar de inwoner: wat merken zij?", "zonder eerst toestemming van de gemeente te vragen"),
        zegt("S0", "vraag 2", "dat het samenwerkingsverband wel de toegang vormt, maar geen besluiten neemt"),
        "Leg het mandaat per domein vast (SC-2).",
    ),
    woorden(
        "I29",
        "wanneer de cijfers per wijk komen",
        zegt("S0", "vraag 13", "Dat kunnen we inzichtelijker maken in de dialoogfase."),
        zegt("S0", "vraag 45", "Wij verwachten deze gegevens rond juli te kunnen delen."),
        "Het een is na de aanmelding, het ander ervoor; geen van beide noemt een jaar.",
    ),
    woorden(
        "I30",
        "het woord inschrijving",
        zegt("S0", "vraag 41", "De inschrijfdatum voor de samenwerkingsverbanden zal rond eind januari 2027 zijn."),
        zegt(
            "S0",
            "vraag 52",
            "Wat is de exacte deadline voor het indienen van offertes in de inschrijffase? Eind augustus 2027.",
        ),
        "Eén woord voor twee momenten: de aanmelding en de offerte.",
    ),
    woorden(
        "I31",
        "fasen in de planning van Haarlem",
        zegt("S4", "planning", "Juni t/m augustus 2021 Fase 2: 1e fase dialoog"),
        zegt("S4", "planning", "September t/m oktober 2021 Fase 2: Selectie voor 2e fase"),
        "Alleen de naam staat er twee keer; de looptijd van 8,5 jaar klopt.",
    ),
    woorden(
        "I32",
        "grondslag van de lumpsum",
        zegt("S0", "vraag 57", "Zie verslag Marktconsultatie mbt budgetbepaling."),
        zegt("S1", "hoofdstuk 2", "2. Methode van budgetbepaling en Sturing en monitoring"),
        "Het verslag noemt de methode in de kop en zegt er verder niets over: de grondslag staat nergens.",
    ),
    woorden(
        "I33",
        "geld voor overgenomen personeel",
        zegt(
            "S2",
            "Huidige financiële situatie",
            "voor zowel Wmo als Jeugd geldt de realisatie van 2024 als startpunt",
        ),
        zegt("S0", "vraag 83", "Er komt een verplichte overname van gemeentelijk personeel"),
        "De lonen van de gemeente zitten niet in de grondslag, en het samenwerkingsverband betaalt ze.",
    ),
    woorden(
        "I34",
        "wie een indicatie geeft",
        zegt(
            "S2",
            "Maatwerkvoorzieningen",
            "Wmo-voorzieningen als hulp bij het huishouden en collectief vervoer (taxipas)",
        ),
        zegt(
            "S0",
            "vraag 62",
            "Het afgeven van beschikkingen voor maatwerkvoorzieningen die buiten de scope van Buurtkracht vallen.",
        ),
        "Geen van de vier voorzieningen staat in bijlage 1: leg de vraag aan de gemeente voor.",
    ),
    woorden(
        "I35",
        "alle begeleiding in de scope",
        zegt("S0", "vraag 99", "Alle begeleiding valt onder de scope van buurtkracht."),
        zegt(
            "S2",
            "Maatwerkvoorzieningen",
            "Jeugdhulp-voorzieningen als vaktherapie, gespecialiseerde (gezins)begeleiding/-behandeling te indiceren.",
        ),
        "Gespecialiseerde begeleiding is in S2 maatwerk; vraag na of S0 dat verandert.",
    ),
    woorden(
        "I36",
        "hoeveel aanbieders",
        zegt("S2", "Waarom transformatie?", "bewust voor om met een kleiner aantal aanbieders te werken"),
        zegt("S2", "bijlage 9", "waarin voldoende en diverse zorgaanbieders beschikbaar zijn"),
        "Minder en toch divers: toets op DV-1 tot en met DV-4.",
    ),
    woorden(
        "I38",
        "één partij of meer",
        zegt("S1", "1.1", "Assen is van plan één partij te contracteren"),
        zegt("S0", "vraag 91", "Er is één samenwerkingsverband voor de hele gemeente Assen"),
        "Eén partij, één of enkele partijen (S2) en één samenwerkingsverband zijn drie vormen (SV-2).",
    ),
    woorden(
        "I39",
        "uitzonderingen",
        zegt("S0", "vraag 5", "Binnen de scope van buurtkracht zijn er geen individuele uitzonderingen meer."),
        zegt(
            "S0",
            "vraag 6",
            "Wanneer iemand een beschikking wenst en/ of een indicatie voor ondersteuning op zijn individuele situatie",
        ),
        "Wie erom vraagt, krijgt een onderzoek en een besluit: reken tijd voor wie dat doet.",
    ),
    woorden(
        "I40",
        "resultaat of vertrouwen",
        zegt("S2", "bijlage 4", "vraagt om heldere en afdwingbare resultaatsverplichtingen"),
        zegt("S1", "2.2, vraag 1", "waarin vertrouwen, transparantie en leren centraal staan"),
        "Vraag in de dialoog welke resultaten afdwingbaar zijn.",
    ),
    woorden(
        "I42",
        "persoonsgebonden budget",
        zegt("S0", "vraag 38", "Deze ondersteuning gaat vooraf aan een maatwerkvoorziening en sluit een pgb uit."),
        zegt("S4", "hoofdstuk 7, Inhoud", "Het blijft mogelijk om een Pgb in te zetten."),
        "Een verschil tussen twee steden, geen fout: neem Haarlem hierin niet over.",
    ),
];
