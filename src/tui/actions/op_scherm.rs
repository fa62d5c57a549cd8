//! What can be done on some screens only.

use super::actie::{ALTIJD, Actie, Waar};
use super::gekozen::{self, MET_CIJFER, MET_RIJ};
use crate::tui::blik::keuze::Huisblik;
use crate::tui::message::Message;
use crate::tui::message::soorten::Weegwijze;
use crate::tui::model::Model;
use crate::tui::posten::{self, Blok, Post};
use crate::tui::scherm::Scherm;

const MET_BEVINDING: fn(&Model) -> bool = |m| !m.getoonde_bevindingen().is_empty();
/// On Overzicht the first step goes into the findings.
const MEER_BEVINDINGEN: fn(&Model) -> bool = |m| {
    let erin = m.blik.scherm == Scherm::Overzicht && m.blik.keuze.post.is_none();
    // On a small screen Wijk shows one block at a time.
    let (breed, hoog) = m.blik.maat;
    let verborgen = m.blik.scherm == Scherm::Wijk && posten::blok(m) != Blok::Bevindingen && (breed < 120 || hoog < 38);
    !verborgen && m.getoonde_bevindingen().len() > usize::from(!erin)
};
const MET_LOCATIE: fn(&Model) -> bool = |m| !m.werk.plan.locaties.is_empty();
const MET_FUNCTIE: fn(&Model) -> bool = |m| !m.werk.plan.functies.is_empty();
const MET_WEEK: fn(&Model) -> bool = |m| m.blik.keuze.huis == Huisblik::Week && !m.werk.plan.wijken.is_empty();
const MET_WIJK: fn(&Model) -> bool = |m| !m.werk.plan.wijken.is_empty();
const MET_BEVINDINGEN: Waar = Waar::Op(&[Scherm::Overzicht, Scherm::Wijk, Scherm::Dekking]);
const BEWERKBAAR: Waar = Waar::Op(gekozen::BEWERKBAAR);

/// Where a figure can be selected, and the screens that say where that is; two have an explanation of their own.
const MET_HERKOMST: Waar = Waar::Op(&[
    Scherm::Formatie,
    Scherm::Wijk,
    Scherm::Overzicht,
    Scherm::Dekking,
    Scherm::Scenarios,
    Scherm::Besluiten,
]);

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "openen",
        titel: "openen",
        hulp: "Opent wat gekozen is: een wijk, een blok en dan zijn rijen, een eis, of een bevinding met haar eis.",
        tip: "openen",
        toetsen: &["enter"],
        waar: MET_BEVINDINGEN,
        wanneer: |m| m.blik.scherm != Scherm::Wijk || !posten::posten(m, posten::blok(m)).is_empty(),
        bericht: Message::Open,
    },
    Actie {
        id: "typen",
        titel: "waarde typen",
        hulp: "Vraagt een nieuwe waarde voor wat gekozen is; op Begroting gaat het eerst in de lijst achter een post.",
        tip: "typen",
        toetsen: &["enter"],
        waar: BEWERKBAAR,
        wanneer: MET_CIJFER,
        bericht: Message::Open,
    },
    Actie {
        id: "meer",
        titel: "een stap meer",
        hulp: "Formatie: 0,1 fte; Huisvesting: één werkplek; Verdeling: 1 % van de wijkplus, 0,1 fte vaste voet; \
               Begroting: € 100.000 lumpsum, 0,5 % overhead, € 500 per fte.",
        tip: "of {minder} stap",
        toetsen: &["+", "="],
        waar: BEWERKBAAR,
        wanneer: MET_CIJFER,
        bericht: Message::Stap(1),
    },
    Actie {
        id: "minder",
        titel: "een stap minder",
        hulp: "Formatie: 0,1 fte; Huisvesting: één werkplek; Verdeling: 1 % of 0,1 fte; Begroting: als bij meer.",
        tip: "",
        toetsen: &["-", "_"],
        waar: BEWERKBAAR,
        wanneer: MET_CIJFER,
        bericht: Message::Stap(-1),
    },
    Actie {
        id: "tonen",
        titel: "bezet, benodigd, verschil, ratio of gedekte uren tonen",
        hulp: "Wisselt welk cijfer de tabel van Formatie laat zien.",
        tip: "tonen",
        toetsen: &["n"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: ALTIJD,
        bericht: Message::Toon,
    },
    Actie {
        id: "tonen-huisvesting",
        titel: "werkplekken en bereik, de week of de contracten tonen",
        hulp: "Wisselt wat er onder de locaties staat: werkplekken per team en bereik, de ruimten per dagdeel, of de contracten.",
        tip: "week",
        toetsen: &["r"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: ALTIJD,
        bericht: Message::Toon,
    },
    Actie {
        id: "week-volgende",
        titel: "week van de volgende wijk tonen",
        hulp: "De ruimten per dagdeel van de wijk hierna; na de laatste komt de eerste.",
        tip: "wijk",
        toetsen: &["w"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: MET_WEEK,
        bericht: Message::Buurwijk(1),
    },
    Actie {
        id: "week-vorige",
        titel: "week van de vorige wijk tonen",
        hulp: "De ruimten per dagdeel van de wijk hiervoor.",
        tip: "",
        toetsen: &["W"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: MET_WEEK,
        bericht: Message::Buurwijk(-1),
    },
    Actie {
        id: "herkomst",
        titel: "herkomst van het getal tonen",
        hulp: "Toont waaruit het gekozen getal volgt, tot aan de bronnen en aannames.",
        tip: "herkomst",
        toetsen: &["i"],
        waar: MET_HERKOMST,
        wanneer: |m| match m.blik.scherm {
            Scherm::Formatie => MET_FUNCTIE(m),
            _ => posten::gekozen(m).is_some(),
        },
        bericht: Message::Herkomst,
    },
    Actie {
        id: "herkomst-kolom",
        titel: "herkomst van de hele kolom tonen",
        hulp: "Toont wat de gekozen wijk nodig heeft, functie voor functie, tot aan de bronnen en aannames.",
        tip: "kolom",
        toetsen: &["k"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::Kolomherkomst,
    },
    Actie {
        id: "herkomst-functie",
        titel: "herkomst van de hele rij tonen",
        hulp: "Toont wat er van de gekozen functie nodig is, wijk voor wijk, tot aan de bronnen en aannames.",
        tip: "functie",
        toetsen: &["f"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::Rijherkomst,
    },
    Actie {
        id: "andere-rij",
        titel: "een andere bezettingsregel kiezen",
        hulp: "Staan er meer bezettingsregels achter een cel, dan kiest u hier welke + en - wijzigen.",
        tip: "bezettingsregel",
        toetsen: &["r"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::AndereRij,
    },
    Actie {
        id: "bewerken",
        titel: "alles van de gekozen bezettingsregel of locatie bewerken",
        hulp: "Opent een formulier met alle velden, ook om te kopiëren of te verwijderen; op Wijk ook van vraag en kerncijfers.",
        tip: "bewerken",
        toetsen: &["e"],
        waar: Waar::Op(&[Scherm::Wijk, Scherm::Formatie, Scherm::Huisvesting]),
        wanneer: |m| {
            let post = posten::gekozen(m).filter(|_| MET_WIJK(m));
            let in_wijk = post.is_some_and(|post| !matches!(post, Post::Bevinding(_)));
            if m.blik.scherm == Scherm::Wijk { in_wijk } else { MET_RIJ(m) }
        },
        bericht: Message::Bewerk,
    },
    Actie {
        id: "erbij",
        titel: "een bezettingsregel of een locatie toevoegen",
        hulp: "Opent een leeg formulier: op Formatie en in Wijk mensen van een organisatie, op Huisvesting een locatie.",
        tip: "erbij",
        toetsen: &["a"],
        waar: Waar::Op(&[Scherm::Wijk, Scherm::Formatie, Scherm::Huisvesting]),
        wanneer: |m| match (m.blik.scherm, posten::blok(m)) {
            (Scherm::Huisvesting, _) | (Scherm::Wijk, Blok::Plekken) => MET_WIJK(m),
            (Scherm::Formatie, _) | (Scherm::Wijk, Blok::Team) => {
                MET_FUNCTIE(m) && !m.werk.plan.organisaties.is_empty()
            }
            _ => false,
        },
        bericht: Message::Erbij,
    },
    Actie {
        id: "achter-functie",
        titel: "vraag, uren en kosten achter de functie bewerken",
        hulp: "De cijfers waaruit de formatie van de gekozen functie volgt: haar werktijd, en de voorzieningen die haar vragen.",
        tip: "vraag",
        toetsen: &["w"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::AchterFunctie,
    },
    Actie {
        id: "norm",
        titel: "norm van de gekozen eis bewerken",
        hulp: "Opent de normen van het plan bij die van de gekozen eis.",
        tip: "norm",
        toetsen: &["e"],
        waar: Waar::Op(&[Scherm::Dekking]),
        wanneer: ALTIJD,
        bericht: Message::Bewerk,
    },
    Actie {
        id: "centraal",
        titel: "hoofdlocatie van de wijk aan of uit",
        hulp: "Maakt de gekozen locatie de hoofdlocatie van haar wijk, of juist niet meer.",
        tip: "centraal",
        toetsen: &["c"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: MET_LOCATIE,
        bericht: Message::Centraal,
    },
    Actie {
        id: "herkomst-plek",
        titel: "herkomst van de gekozen locatie tonen",
        hulp: "Toont waar haar ruimten en kosten vandaan komen, en waaruit werkplekken en bereik van haar wijk volgen.",
        tip: "herkomst",
        toetsen: &["i"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: MET_LOCATIE,
        bericht: Message::Herkomst,
    },
    Actie {
        id: "wijk-volgende",
        titel: "volgende wijk kiezen",
        hulp: "De schuiven tonen wat elk gewicht aan de gekozen wijk geeft.",
        tip: "wijk",
        toetsen: &["w"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: MET_WIJK,
        bericht: Message::Buurwijk(1),
    },
    Actie {
        id: "wijk-vorige",
        titel: "vorige wijk kiezen",
        hulp: "De wijk erboven in de lijst van Verdeling.",
        tip: "",
        toetsen: &["W"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: MET_WIJK,
        bericht: Message::Buurwijk(-1),
    },
    Actie {
        id: "correctie",
        titel: "wijkplus met de hand corrigeren",
        hulp: "Geeft de gekozen wijk meer of minder wijkplus, ten laste of ten gunste van een andere wijk, met een motivatie.",
        tip: "correctie",
        toetsen: &["c"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: MET_WIJK,
        bericht: Message::Corrigeer,
    },
    Actie {
        id: "uitzonderingen",
        titel: "uitzonderingen op het basisniveau bewerken",
        hulp: "Waar een wijk iets anders krijgt dan de regel; maken, wijzigen en weghalen, altijd met een motivatie.",
        tip: "uitzondering",
        toetsen: &["e"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: |m| !m.werk.plan.wijken.is_empty() && !m.werk.plan.verdeling.basis.is_empty(),
        bericht: Message::Bewerk,
    },
    Actie {
        id: "methode",
        titel: "afronding van de verdeling wisselen",
        hulp: "Sainte-Laguë (eerlijk voor klein en groot), grootste rest of D'Hondt: hoe delen van een tiende fte worden toegewezen.",
        tip: "afronding",
        toetsen: &["m"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: ALTIJD,
        bericht: Message::Methode,
    },
    Actie {
        id: "eenheid",
        titel: "verdelen in fte of in euro",
        hulp: "Of het totaal in fte staat of in euro's voor personeel; het andere volgt dan, tegen de kosten per fte.",
        tip: "fte of €",
        toetsen: &["f"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: ALTIJD,
        bericht: Message::Eenheid,
    },
    Actie {
        id: "toelichting",
        titel: "toelichting op de verdeling tonen",
        hulp: "De plus van de gekozen wijk per gewicht, de correcties en uitzonderingen, en wat een andere afronding zou geven.",
        tip: "toelichting",
        toetsen: &["i"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: MET_WIJK,
        bericht: Message::Herkomst,
    },
    Actie {
        id: "herkomst-begroting",
        titel: "herkomst van het bedrag tonen",
        hulp: "Toont waaruit het gekozen bedrag volgt, tot aan de bronnen en aannames.",
        tip: "herkomst",
        toetsen: &["i"],
        waar: Waar::Op(&[Scherm::Begroting]),
        wanneer: ALTIJD,
        bericht: Message::Herkomst,
    },
    Actie {
        id: "tonen-begroting",
        titel: "personeel per functie of per wijk tonen",
        hulp: "Wisselt wat er onderaan achter de post personeel staat.",
        tip: "per wijk",
        toetsen: &["n"],
        waar: Waar::Op(&[Scherm::Begroting]),
        wanneer: ALTIJD,
        bericht: Message::Toon,
    },
    Actie {
        id: "planjaar-erbij",
        titel: "een planjaar toevoegen",
        hulp: "Voegt een jaar toe en trekt preventie, fasering en lumpsum door uit het laatste jaar, met een percentage.",
        tip: "jaar erbij",
        toetsen: &["a"],
        waar: Waar::Op(&[Scherm::Begroting]),
        wanneer: ALTIJD,
        bericht: Message::Erbij,
    },
    Actie {
        id: "herstel",
        titel: "maatregel voor de bevinding bekijken",
        hulp: "Toont wat de gekozen bevinding verhelpt en wat dat wijzigt, zoekt of het kleiner kan, en voert het uit als u dat wilt.",
        tip: "maatregel",
        toetsen: &["h"],
        waar: MET_BEVINDINGEN,
        wanneer: MET_BEVINDING,
        bericht: Message::Herstel,
    },
    Actie {
        id: "eisen-kiezen",
        titel: "kiezen welke eisen u ziet",
        hulp: "Alleen wat tekortschiet, in de stad of in de gekozen wijk, of alleen één pijler of één ernst.",
        tip: "kiezen",
        toetsen: &["f"],
        waar: Waar::Op(&[Scherm::Dekking]),
        wanneer: ALTIJD,
        bericht: Message::KiesEisen,
    },
    Actie {
        id: "eis-aan-uit",
        titel: "de gekozen eis uitzetten of weer aanzetten",
        hulp: "Een eis die uit is, geeft nergens een oordeel meer; waarom, moet erbij staan.",
        tip: "eis aan/uit",
        toetsen: &["x"],
        waar: Waar::Op(&[Scherm::Dekking]),
        wanneer: ALTIJD,
        bericht: Message::EisAanUit,
    },
    Actie {
        id: "eis-wegen",
        titel: "de gekozen eis zwaarder of lichter wegen",
        hulp: "Een voornemen wordt een eis, of een bevinding weegt anders; waarom, moet erbij staan.",
        tip: "wegen",
        toetsen: &["w"],
        waar: Waar::Op(&[Scherm::Dekking]),
        wanneer: |m| crate::dekking::geldt(&m.werk.plan, m.gekozen_eis()),
        bericht: Message::EisWegen(Weegwijze::Vraag),
    },
    Actie {
        id: "volgende-bevinding",
        titel: "volgende bevinding",
        hulp: "Loopt langs de bevindingen die onderaan of in het blok staan; op Overzicht gaat het eerst erin.",
        tip: "bevinding",
        toetsen: &["v"],
        waar: MET_BEVINDINGEN,
        wanneer: MEER_BEVINDINGEN,
        bericht: Message::VolgendeBevinding,
    },
    Actie {
        id: "team_splitsen",
        titel: "splits dit team in tweeën",
        hulp: "Een nieuw team krijgt een deel van de wijken of van de domeinen; de mensen gaan mee naar behoefte, of blijven.",
        tip: "splitsen",
        toetsen: &["z"],
        waar: Waar::Op(&[Scherm::Wijk]),
        wanneer: |m| {
            let wijk = m.werk.plan.wijken.get(m.blik.keuze.gebied);
            wijk.is_some_and(|wijk| m.werk.plan.buurtteams.iter().any(|t| t.werkgebied.contains(&wijk.code)))
        },
        bericht: Message::SplitsTeam(None),
    },
];
