//! The one table of everything a planner can do: [`ACTIES`]. It feeds key resolution, the hint bar, `?`, the palette,
//! clicks on hints, and the key list in the documentation. A new action is one row here and one arm in `update`.

use ratatui::crossterm::event::KeyCode;

use super::keys::Toets;
use super::layers::{Laag, Laagsoort};
use super::message::Message;
use super::model::{Model, Scherm};

/// One thing that can be done.
#[derive(Debug)]
pub struct Actie {
    /// Stable name.
    pub id: &'static str,
    /// What it does, in a few words: in the palette and in the key list.
    pub titel: &'static str,
    /// One sentence more, for the help.
    pub hulp: &'static str,
    /// The word behind the key in the hint bar; empty keeps it out of the bar.
    pub tip: &'static str,
    /// Keys, by the names of `keys`.
    pub toetsen: &'static [&'static str],
    /// Where it applies.
    pub waar: Waar,
    /// Whether it would do something now.
    pub wanneer: fn(&Model) -> bool,
    /// What it sends.
    pub bericht: Message,
}

/// Where an action applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waar {
    /// On every screen.
    Overal,
    /// On these screens.
    Op(&'static [Scherm]),
    /// In these popups.
    Laag(&'static [Laagsoort]),
}

/// What a key means depends on this and on nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The screen.
    pub scherm: Scherm,
    /// The popup on top.
    pub laag: Option<Laagsoort>,
}

impl Context {
    /// The context of a model.
    pub fn van(model: &Model) -> Self {
        Self { scherm: model.scherm, laag: model.lagen.last().map(Laag::soort) }
    }
}

impl Waar {
    /// True when it applies in this context.
    pub fn geldt(self, context: Context) -> bool {
        match (self, context.laag) {
            (Self::Overal, None) => true,
            (Self::Op(schermen), None) => schermen.contains(&context.scherm),
            (Self::Laag(lagen), Some(laag)) => lagen.contains(&laag),
            _ => false,
        }
    }
}

const ALTIJD: fn(&Model) -> bool = |_| true;
const GEWIJZIGD: fn(&Model) -> bool = |m| !m.geschiedenis.gedaan.is_empty();
const TERUGGENOMEN: fn(&Model) -> bool = |m| !m.geschiedenis.ongedaan.is_empty();
const MET_BEVINDING: fn(&Model) -> bool = |m| !m.getoonde_bevindingen().is_empty();
const MEER_BEVINDINGEN: fn(&Model) -> bool = |m| m.getoonde_bevindingen().len() > 1;
const MEER_JAREN: fn(&Model) -> bool = |m| m.plan.planjaren.len() > 1;
const MET_LOCATIE: fn(&Model) -> bool = |m| !m.plan.locaties.is_empty();
const MET_FUNCTIE: fn(&Model) -> bool = |m| !m.plan.functies.is_empty();
const MET_WIJK: fn(&Model) -> bool = |m| !m.plan.wijken.is_empty();

const MET_BEVINDINGEN: Waar = Waar::Op(&[Scherm::Overzicht, Scherm::Wijk, Scherm::Dekking]);
const BEWERKBAAR: Waar = Waar::Op(&[Scherm::Formatie, Scherm::Huisvesting, Scherm::Verdeling]);

/// All actions; those of one screen stand before those of all, because the hint bar follows this order.
pub static ACTIES: &[Actie] = &[
    Actie {
        id: "openen",
        titel: "openen",
        hulp: "Opent wat gekozen is: een wijk of een bevinding.",
        tip: "openen",
        toetsen: &["enter"],
        waar: MET_BEVINDINGEN,
        wanneer: ALTIJD,
        bericht: Message::Open,
    },
    Actie {
        id: "typen",
        titel: "waarde typen",
        hulp: "Vraagt een nieuwe waarde voor wat gekozen is.",
        tip: "typen",
        toetsen: &["enter"],
        waar: BEWERKBAAR,
        wanneer: ALTIJD,
        bericht: Message::Open,
    },
    Actie {
        id: "meer",
        titel: "een stap meer",
        hulp: "Formatie: 0,1 fte; Huisvesting: één werkplek; Verdeling: 1 % van de wijkplus, 0,1 fte voet.",
        tip: "of - stap",
        toetsen: &["+", "="],
        waar: BEWERKBAAR,
        wanneer: ALTIJD,
        bericht: Message::Stap(1),
    },
    Actie {
        id: "minder",
        titel: "een stap minder",
        hulp: "Formatie: 0,1 fte; Huisvesting: één werkplek; Verdeling: 1 % of 0,1 fte.",
        tip: "",
        toetsen: &["-", "_"],
        waar: BEWERKBAAR,
        wanneer: ALTIJD,
        bericht: Message::Stap(-1),
    },
    Actie {
        id: "tonen",
        titel: "er is, nodig, verschil, ratio of gedekte uren tonen",
        hulp: "Wisselt welk cijfer de tabel van Formatie laat zien.",
        tip: "tonen",
        toetsen: &["n"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: ALTIJD,
        bericht: Message::Toon,
    },
    Actie {
        id: "herkomst",
        titel: "herkomst van het getal tonen",
        hulp: "Toont waaruit het gekozen getal volgt, tot aan de bronnen en aannames.",
        tip: "herkomst",
        toetsen: &["i"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::Herkomst,
    },
    Actie {
        id: "volgorde",
        titel: "functies anders ordenen",
        hulp: "Zoals in het plan, op naam, grootste tekort eerst of laagste ratio eerst.",
        tip: "orde",
        toetsen: &["o"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: MET_FUNCTIE,
        bericht: Message::Volgorde,
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
        titel: "een andere rij van de bezetting kiezen",
        hulp: "Staan er meer rijen achter een cel, dan kiest u hier welke + en - veranderen.",
        tip: "rij",
        toetsen: &["r"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: ALTIJD,
        bericht: Message::AndereRij,
    },
    Actie {
        id: "rij-erbij",
        titel: "een rij aan de bezetting toevoegen",
        hulp: "Voegt in de gekozen cel mensen van een organisatie toe.",
        tip: "erbij",
        toetsen: &["a"],
        waar: Waar::Op(&[Scherm::Formatie]),
        wanneer: |m| !m.plan.organisaties.is_empty() && !m.plan.functies.is_empty(),
        bericht: Message::RijErbij,
    },
    Actie {
        id: "centraal",
        titel: "centrale plek van de wijk aan of uit",
        hulp: "Maakt de gekozen plek de centrale plek van haar wijk, of juist niet meer.",
        tip: "centraal",
        toetsen: &["c"],
        waar: Waar::Op(&[Scherm::Huisvesting]),
        wanneer: MET_LOCATIE,
        bericht: Message::Centraal,
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
        id: "methode",
        titel: "methode van verdelen wisselen",
        hulp: "Sainte-Laguë, grootste rest of D'Hondt: hoe delen van een tiende fte worden toegewezen.",
        tip: "methode",
        toetsen: &["m"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: ALTIJD,
        bericht: Message::Methode,
    },
    Actie {
        id: "toelichting",
        titel: "toelichting op de verdeling tonen",
        hulp: "De plus van de gekozen wijk per gewicht, de correcties en uitzonderingen, en wat een andere methode zou geven.",
        tip: "toelichting",
        toetsen: &["i"],
        waar: Waar::Op(&[Scherm::Verdeling]),
        wanneer: MET_WIJK,
        bericht: Message::Herkomst,
    },
    Actie {
        id: "herstel",
        titel: "herstel van de bevinding bekijken",
        hulp: "Toont het kleinste herstel van de gekozen bevinding, wat het verandert, en voert het uit als u dat wilt.",
        tip: "herstel",
        toetsen: &["h"],
        waar: MET_BEVINDINGEN,
        wanneer: MET_BEVINDING,
        bericht: Message::Herstel,
    },
    Actie {
        id: "volgende-bevinding",
        titel: "volgende bevinding",
        hulp: "Loopt langs de bevindingen die onderaan of in het blok staan.",
        tip: "bevinding",
        toetsen: &["v"],
        waar: MET_BEVINDINGEN,
        wanneer: MEER_BEVINDINGEN,
        bericht: Message::VolgendeBevinding,
    },
    Actie {
        id: "ongedaan",
        titel: "ongedaan maken",
        hulp: "Neemt de laatste verandering terug; zo ver terug als u wilt.",
        tip: "ongedaan",
        toetsen: &["u", "ctrl+z"],
        waar: Waar::Overal,
        wanneer: GEWIJZIGD,
        bericht: Message::Ongedaan,
    },
    Actie {
        id: "opnieuw",
        titel: "opnieuw doen",
        hulp: "Doet opnieuw wat ongedaan is gemaakt.",
        tip: "opnieuw",
        toetsen: &["ctrl+r", "ctrl+y"],
        waar: Waar::Overal,
        wanneer: TERUGGENOMEN,
        bericht: Message::Opnieuw,
    },
    Actie {
        id: "opslaan",
        titel: "opslaan",
        hulp: "Schrijft het plan weg. Het ingebouwde voorbeeld verandert nooit; daarvoor vraagt wijkplan een map.",
        tip: "opslaan",
        toetsen: &["s", "ctrl+s"],
        waar: Waar::Overal,
        wanneer: |m| m.geschiedenis.gewijzigd(),
        bericht: Message::Opslaan,
    },
    Actie {
        id: "omhoog",
        titel: "omhoog",
        hulp: "De rij erboven.",
        tip: "",
        toetsen: &["omhoog"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Beweeg(-1, 0),
    },
    Actie {
        id: "omlaag",
        titel: "omlaag",
        hulp: "De rij eronder.",
        tip: "",
        toetsen: &["omlaag"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Beweeg(1, 0),
    },
    Actie {
        id: "links",
        titel: "naar links",
        hulp: "De wijk ervoor; op Verdeling: het gewicht een stap lager.",
        tip: "",
        toetsen: &["links"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Beweeg(0, -1),
    },
    Actie {
        id: "rechts",
        titel: "naar rechts",
        hulp: "De wijk erna; op Verdeling: het gewicht een stap hoger.",
        tip: "",
        toetsen: &["rechts"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Beweeg(0, 1),
    },
    Actie {
        id: "pagina-omhoog",
        titel: "een pagina omhoog",
        hulp: "Tien rijen omhoog.",
        tip: "",
        toetsen: &["pgup"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Blader(-1),
    },
    Actie {
        id: "pagina-omlaag",
        titel: "een pagina omlaag",
        hulp: "Tien rijen omlaag.",
        tip: "",
        toetsen: &["pgdn"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Blader(1),
    },
    Actie {
        id: "begin",
        titel: "naar de eerste rij",
        hulp: "De bovenste rij.",
        tip: "",
        toetsen: &["home", "g"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Rand { einde: false },
    },
    Actie {
        id: "einde",
        titel: "naar de laatste rij",
        hulp: "De onderste rij.",
        tip: "",
        toetsen: &["end", "G"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Rand { einde: true },
    },
    scherm("scherm-overzicht", "Overzicht tonen", "De kaart, de wijken en wat er speelt.", &["1"], Scherm::Overzicht),
    scherm("scherm-wijk", "Wijk tonen", "Alles over één wijk.", &["2"], Scherm::Wijk),
    scherm("scherm-formatie", "Formatie tonen", "Nodig en aanwezig, per functie en wijk.", &["3"], Scherm::Formatie),
    scherm("scherm-huisvesting", "Huisvesting tonen", "Plekken, werkplekken en bereik.", &["4"], Scherm::Huisvesting),
    scherm("scherm-verdeling", "Verdeling tonen", "Basisniveau en wijkplus.", &["5"], Scherm::Verdeling),
    scherm("scherm-dekking", "Dekking tonen", "De eisen, wijk voor wijk.", &["6"], Scherm::Dekking),
    Actie {
        id: "scherm-volgende",
        titel: "volgende scherm",
        hulp: "Het scherm rechts van dit.",
        tip: "",
        toetsen: &["tab"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Volgende,
    },
    Actie {
        id: "scherm-vorige",
        titel: "vorige scherm",
        hulp: "Het scherm links van dit.",
        tip: "",
        toetsen: &["shift+tab"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Vorige,
    },
    Actie {
        id: "opslaan-als",
        titel: "opslaan in een andere map",
        hulp: "Schrijft het plan in een map die nog leeg is of nog niet bestaat.",
        tip: "",
        toetsen: &["S"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::OpslaanAls,
    },
    Actie {
        id: "band",
        titel: "band wisselen: laag, midden, hoog",
        hulp: "Rekent met lage, middelste of hoge druk op het plan.",
        tip: "band",
        toetsen: &["b"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Band,
    },
    Actie {
        id: "jaar",
        titel: "jaar wisselen",
        hulp: "Toont het volgende jaar van het plan.",
        tip: "jaar",
        toetsen: &["j"],
        waar: Waar::Overal,
        wanneer: MEER_JAREN,
        bericht: Message::Jaar,
    },
    Actie {
        id: "zoeken",
        titel: "rijen zoeken",
        hulp: "Houdt alleen de rijen over waarin staat wat u typt. Esc toont weer alles.",
        tip: "zoeken",
        toetsen: &["/"],
        waar: Waar::Overal,
        wanneer: |m| m.scherm != Scherm::Verdeling,
        bericht: Message::Zoek,
    },
    Actie {
        id: "thema",
        titel: "kleuren wisselen",
        hulp: "Donker, licht, kleurenblind of zonder kleur.",
        tip: "",
        toetsen: &["t"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Thema,
    },
    Actie {
        id: "palet",
        titel: "opdracht kiezen",
        hulp: "Alle opdrachten, te vinden op een paar letters.",
        tip: "opdracht",
        toetsen: &[":", "ctrl+p"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Palet,
    },
    Actie {
        id: "wissen",
        titel: "zoekwoord wissen",
        hulp: "Toont weer alle rijen.",
        tip: "alles tonen",
        toetsen: &["esc"],
        waar: Waar::Overal,
        wanneer: |m| !m.filter().is_empty(),
        bericht: Message::Sluit,
    },
    Actie {
        id: "hulp",
        titel: "hulp tonen",
        hulp: "Alle toetsen, met wat ze doen; typ om te zoeken.",
        tip: "hulp",
        toetsen: &["?"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Hulp,
    },
    Actie {
        id: "stoppen",
        titel: "stoppen",
        hulp: "Sluit wijkplan af; zijn er veranderingen die niet bewaard zijn, dan vraagt het eerst wat u wilt.",
        tip: "stoppen",
        toetsen: &["q", "ctrl+c"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Stop,
    },
    laag("laag-omhoog", "omhoog", "", &["omhoog"], &Laagsoort::MET_LIJST, KeyCode::Up),
    laag("laag-omlaag", "omlaag", "", &["omlaag"], &Laagsoort::MET_LIJST, KeyCode::Down),
    laag("laag-kiezen", "kiezen", "kiezen", &["enter"], &Laagsoort::MET_KEUZE, KeyCode::Enter),
    laag("laag-akkoord", "waarde overnemen", "overnemen", &["enter"], &[Laagsoort::Invoer], KeyCode::Enter),
    Actie {
        id: "laag-uitvoeren",
        titel: "herstel uitvoeren",
        hulp: "Voert het herstel uit; u kunt het ongedaan maken.",
        tip: "uitvoeren",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Herstel]),
        wanneer: |m| matches!(m.lagen.last(), Some(Laag::Herstel(v)) if v.wijziging.is_some()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    laag("laag-gelezen", "sluiten", "sluiten", &["enter"], &[Laagsoort::Bericht, Laagsoort::Hulp], KeyCode::Enter),
    Actie {
        id: "stoppen-opslaan",
        titel: "opslaan en stoppen",
        hulp: "Bewaart de veranderingen en sluit af.",
        tip: "opslaan",
        toetsen: &["o"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::OpslaanEnStop,
    },
    Actie {
        id: "stoppen-weggooien",
        titel: "stoppen zonder opslaan",
        hulp: "Gooit de veranderingen weg en sluit af.",
        tip: "weggooien",
        toetsen: &["w"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::StopDirect,
    },
    Actie {
        id: "laag-sluiten",
        titel: "sluiten",
        hulp: "Gaat terug zonder iets te veranderen.",
        tip: "terug",
        toetsen: &["esc", "ctrl+c"],
        waar: Waar::Laag(&Laagsoort::ALLE),
        wanneer: ALTIJD,
        bericht: Message::Sluit,
    },
];

const fn scherm(
    id: &'static str,
    titel: &'static str,
    hulp: &'static str,
    toetsen: &'static [&'static str],
    scherm: Scherm,
) -> Actie {
    Actie { id, titel, hulp, tip: "", toetsen, waar: Waar::Overal, wanneer: ALTIJD, bericht: Message::Ga(scherm) }
}

const fn laag(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    lagen: &'static [Laagsoort],
    code: KeyCode,
) -> Actie {
    Actie {
        id,
        titel,
        hulp: "In een venster.",
        tip,
        toetsen,
        waar: Waar::Laag(lagen),
        wanneer: ALTIJD,
        bericht: Message::Laagtoets(Toets::kaal(code)),
    }
}

/// The actions that apply in a context, in the order of the table.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Actie> {
    ACTIES.iter().filter(move |a| a.waar.geldt(context))
}

/// The message of a key in a context. In a popup, a key without an action is typed into it.
pub fn los_op(context: Context, toets: Toets) -> Option<Message> {
    in_context(context)
        .find(|a| a.toetsen.iter().any(|naam| Toets::lees(naam) == Some(toets)))
        .map(|a| a.bericht.clone())
        .or_else(|| context.laag.map(|_| Message::Laagtoets(toets)))
}

impl Actie {
    /// Its first key, as shown.
    pub fn toets(&self) -> String {
        self.toetsen.first().and_then(|naam| Toets::lees(naam)).map(|t| t.to_string()).unwrap_or_default()
    }

    /// All its keys, as shown.
    pub fn alle_toetsen(&self) -> String {
        let labels: Vec<String> =
            self.toetsen.iter().filter_map(|naam| Toets::lees(naam)).map(|t| t.to_string()).collect();
        labels.join(", ")
    }

    /// Where it applies, in words.
    pub fn plaats(&self) -> String {
        match self.waar {
            Waar::Overal => "overal".to_owned(),
            Waar::Op(schermen) => schermen.iter().map(|s| s.naam()).collect::<Vec<_>>().join(", "),
            Waar::Laag(_) => "in een venster".to_owned(),
        }
    }
}
