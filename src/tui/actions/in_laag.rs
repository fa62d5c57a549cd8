//! What can be done in a popup, and in a window that is too small.

use ratatui::crossterm::event::KeyCode;

use super::actie::{ALTIJD, Actie, Waar};
use crate::plan::deel::vind::vind;
use crate::tui::blik::lagen::{Laag, Laagsoort};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::soorten::{Lijstsoort, Stuk};
use crate::tui::model::Model;

/// The popups that show a table of the reports.
const MET_TABEL: &[Laagsoort] = &[Laagsoort::Lijst, Laagsoort::Vergelijking, Laagsoort::Veranderd];
const MET_RIJEN: &[Laagsoort] = &[Laagsoort::Lijst, Laagsoort::Rijen];
const SPLITSEN: &[Laagsoort] = &[Laagsoort::Splitsen];
/// The pages of a form with fields.
const VELDEN: &[Laagsoort] = &[Laagsoort::Formulier, Laagsoort::Bladzijde];
const KAN_WEG: fn(&Model) -> bool = |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.kan_weg());
const OP_VELD: fn(&Model) -> bool = |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if !f.opent());

/// Whether a row is selected: a list can be empty.
const MET_RIJ: fn(&Model) -> bool = |m| match m.blik.lagen.last() {
    Some(Laag::Lijst(lijst)) => !lijst.rijen(&lijst.soort.tabel(m)).is_empty(),
    Some(Laag::Formulier(formulier)) => !formulier.blad.regels.is_empty(),
    _ => false,
};

/// Whether that row stands in the plan: that of what an organisatie can supply may follow from what is asked.
const EIGEN_RIJ: fn(&Model) -> bool = |m| match m.blik.lagen.last() {
    Some(Laag::Lijst(lijst)) => {
        MET_RIJ(m) && lijst.soort.waar_van(m, lijst.keuze).is_some_and(|waar| vind(&m.werk.plan, &waar).is_some())
    }
    _ => MET_RIJ(m),
};

/// Whether the plan has what a new row refers to.
const KAN_ERBIJ: fn(&Model) -> bool = |m| match m.blik.lagen.last() {
    Some(Laag::Lijst(lijst)) => match lijst.soort {
        Lijstsoort::Levering => MET_RIJ(m),
        Lijstsoort::Overname => !m.werk.plan.functies.is_empty(),
        Lijstsoort::Vacatures => !m.werk.plan.functies.is_empty() && !m.werk.plan.organisaties.is_empty(),
        Lijstsoort::Uitzonderingen => !m.werk.plan.wijken.is_empty() && !m.werk.plan.verdeling.basis.is_empty(),
        Lijstsoort::Nulmeting => !m.werk.plan.wijken.is_empty(),
        Lijstsoort::Uitval | Lijstsoort::Verband => false,
        Lijstsoort::Scope
        | Lijstsoort::Mandaat
        | Lijstsoort::Kanalen
        | Lijstsoort::Mijlpalen
        | Lijstsoort::Risicos
        | Lijstsoort::Eisenlijst
        | Lijstsoort::Tegenstrijdigheden
        | Lijstsoort::Voortgang
        | Lijstsoort::Besprekingen
        | Lijstsoort::Zaken(_) => true,
    },
    _ => true,
};

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "stoppen-klein",
        titel: "stoppen als alles is opgeslagen",
        hulp: "In een venster dat te klein is, doen alle andere toetsen niets.",
        tip: "",
        toetsen: &["q", "ctrl+c"],
        waar: Waar::TeKlein,
        wanneer: |m| !m.werk.gewijzigd,
        bericht: Message::Stop,
    },
    laag("laag-omhoog", "omhoog", "", &["omhoog"], &Laagsoort::MET_LIJST, KeyCode::Up),
    laag("laag-omlaag", "omlaag", "", &["omlaag"], &Laagsoort::MET_LIJST, KeyCode::Down),
    laag("laag-kiezen", "kiezen", "kiezen", &["enter"], &Laagsoort::MET_KEUZE, KeyCode::Enter),
    laag("laag-akkoord", "waarde overnemen", "overnemen", &["enter"], &[Laagsoort::Invoer], KeyCode::Enter),
    Actie {
        id: "bericht-maatregel",
        titel: "maatregel voor deze bevinding bekijken",
        hulp: "In een bevinding die open is: toont de maatregel, wat die wijzigt, en voert haar uit als u dat wilt.",
        tip: "maatregel",
        toetsen: &["h"],
        waar: Waar::Laag(&[Laagsoort::Bericht]),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Bericht(bericht)) if bericht.bevinding),
        bericht: Message::Herstel,
    },
    Actie {
        id: "laag-uitvoeren",
        titel: "maatregel uitvoeren",
        hulp: "Voert de maatregel uit; u kunt het ongedaan maken.",
        tip: "uitvoeren",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Herstel]),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Herstel(v)) if v.is_uit_te_voeren()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    laag("splitsen-kiezen", "wel of niet naar het nieuwe team", "kiezen", &["spatie"], SPLITSEN, KeyCode::Char(' ')),
    Actie {
        id: "splitsen-uitvoeren",
        titel: "team zo splitsen",
        hulp: "Splitst het team zoals gekozen; u kunt het ongedaan maken.",
        tip: "splitsen",
        toetsen: &["enter"],
        waar: Waar::Laag(SPLITSEN),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Splitsen(l)) if l.wijziging.is_some()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    Actie {
        id: "lijst-splitsen",
        titel: "team in tweeën splitsen",
        hulp: "In de lijst van buurtteams: vraagt welke wijken of domeinen naar een nieuw team gaan.",
        tip: "splitsen",
        toetsen: &["z"],
        waar: Waar::Laag(&[Laagsoort::Lijst]),
        wanneer: |m| {
            let teams = Lijstsoort::Zaken("buurtteams");
            let in_lijst = matches!(m.blik.lagen.last(), Some(Laag::Lijst(l)) if l.soort == teams);
            in_lijst && !m.werk.plan.buurtteams.is_empty()
        },
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Char('z'))),
    },
    rij("lijst-openen", "rij openen", "openen", &["enter", "e"], MET_RIJEN, MET_RIJ, KeyCode::Enter),
    rij("lijst-erbij", "rij toevoegen", "erbij", &["a"], MET_RIJEN, KAN_ERBIJ, KeyCode::Char('a')),
    rij("lijst-kopie", "kopie van de rij maken", "kopie", &["y"], MET_RIJEN, EIGEN_RIJ, KeyCode::Char('y')),
    Actie {
        id: "lijst-weg",
        titel: "rij weghalen",
        hulp: "In een lijst: haalt de rij weg; hangt er iets aan, dan ziet u eerst wat.",
        tip: "weghalen",
        toetsen: &["d", "del"],
        waar: Waar::Laag(MET_RIJEN),
        wanneer: EIGEN_RIJ,
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Char('d'))),
    },
    Actie {
        id: "lijst-zoeken",
        titel: "rijen zoeken",
        hulp: "Houdt in een lijst alleen de rijen over waarin staat wat u typt. Esc toont weer alles.",
        tip: "zoeken",
        toetsen: &["/"],
        waar: Waar::Laag(&[Laagsoort::Lijst]),
        wanneer: ALTIJD,
        bericht: Message::Zoek,
    },
    Actie {
        id: "formulier-klaar",
        titel: "formulier opslaan",
        hulp: "In een formulier: slaat alles op wat u invulde, in één keer.",
        tip: "opslaan",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: OP_VELD,
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    Actie {
        id: "bladzijde-klaar",
        titel: "terug met wat u invulde",
        hulp: "Op een bladzijde van een formulier: gaat terug naar de bladzijde ervoor; daar slaat u het op.",
        tip: "klaar",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Bladzijde]),
        wanneer: OP_VELD,
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    Actie {
        id: "formulier-openen",
        titel: "bladzijde openen",
        hulp: "In een formulier: een veld met › opent als lijst of bladzijde van het formulier.",
        tip: "openen",
        toetsen: &["rechts"],
        waar: Waar::Laag(VELDEN),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.opent()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Right)),
    },
    Actie {
        id: "formulier-bewaren",
        titel: "formulier opslaan",
        hulp: "In een formulier: slaat alles op wat u invulde, ook op de andere bladzijden, in één keer.",
        tip: "alles opslaan",
        toetsen: &["ctrl+s"],
        waar: Waar::Laag(&[Laagsoort::Formulier, Laagsoort::Bladzijde, Laagsoort::Rijen]),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.opent() || f.is_dieper()),
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('s')) }),
    },
    Actie {
        id: "formulier-herkomst",
        titel: "herkomst van het cijfer bewerken",
        hulp: "In een formulier: de bron en de toelichting van dit ene cijfer.",
        tip: "herkomst",
        toetsen: &["ctrl+o"],
        waar: Waar::Laag(VELDEN),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.heeft_herkomst()),
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('o')) }),
    },
    Actie {
        id: "formulier-kiezen",
        titel: "antwoorden tonen",
        hulp: "In een formulier: opent de lijst bij een veld met vaste antwoorden; typen zoekt daarin, pijltjes nemen het volgende.",
        tip: "lijst",
        toetsen: &["spatie"],
        waar: Waar::Laag(VELDEN),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.kiest()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Char(' '))),
    },
    Actie {
        id: "formulier-kopie",
        titel: "kopie maken",
        hulp: "In een formulier: gaat verder als een nieuwe rij met dezelfde antwoorden.",
        tip: "kopie",
        toetsen: &["ctrl+n"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: |m| matches!(m.blik.lagen.last(), Some(Laag::Formulier(f)) if f.kan_gekopieerd()),
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('n')) }),
    },
    Actie {
        id: "formulier-weg",
        titel: "uit het plan verwijderen",
        hulp: "In een formulier: haalt wat u bewerkt uit het plan; hangt er iets aan, dan ziet u eerst wat.",
        tip: "verwijderen",
        toetsen: &["ctrl+d"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: KAN_WEG,
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('d')) }),
    },
    laag("laag-gelezen", "terug", "", &["enter"], &[Laagsoort::Bericht, Laagsoort::Hulp], KeyCode::Enter),
    Actie {
        id: "stoppen-opslaan",
        titel: "opslaan en stoppen",
        hulp: "Slaat de wijzigingen op en sluit af.",
        tip: "opslaan en stoppen",
        toetsen: &["o"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::OpslaanEnStop,
    },
    Actie {
        id: "stoppen-weggooien",
        titel: "stoppen zonder opslaan",
        hulp: "Sluit af; de wijzigingen zijn dan weg.",
        tip: "zonder opslaan",
        toetsen: &["w"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::StopDirect,
    },
    Actie {
        id: "laag-sluiten",
        titel: "terug",
        hulp: "Gaat terug zonder iets te wijzigen.",
        tip: "terug",
        toetsen: &["esc", "ctrl+c"],
        waar: Waar::Laag(&Laagsoort::VENSTERS),
        wanneer: ALTIJD,
        bericht: Message::Sluit,
    },
    rij(
        "lijst-volgorde",
        "rijen sorteren op de volgende kolom",
        "sorteren",
        &["o"],
        &[Laagsoort::Lijst],
        MET_RIJ,
        KeyCode::Char('o'),
    ),
    laag("lijst-richting", "rijen andersom sorteren", "", &["O"], &[Laagsoort::Lijst], KeyCode::Char('O')),
    Actie {
        id: "lijst-ongedaan",
        titel: "ongedaan maken",
        hulp: "In een lijst of een vergelijking.",
        tip: "ongedaan",
        toetsen: &["u"],
        waar: Waar::Laag(&[Laagsoort::Lijst]),
        wanneer: |m| !m.werk.verloop.gedaan.is_empty(),
        bericht: Message::Ongedaan,
    },
    tabel("lijst-opnieuw", "opnieuw doen", "", &["ctrl+r"], &[Laagsoort::Lijst], Message::Opnieuw),
    tabel("lijst-kopie-cel", "een cel kopiëren", "", &["c"], &[Laagsoort::Lijst], Message::Kopieer(Stuk::Cel)),
    tabel("lijst-kopie-rij", "de rij kopiëren", "", &["Y"], &[Laagsoort::Lijst], Message::Kopieer(Stuk::Rij)),
    tabel("laag-kopie-tabel", "de hele tabel kopiëren", "", &["T"], MET_TABEL, Message::Kopieer(Stuk::Tabel)),
    tabel("laag-exporteren", "exporteren wat u ziet", "exporteren", &["X"], MET_TABEL, Message::Exporteer),
];

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

/// For what is done with a row.
const fn rij(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    lagen: &'static [Laagsoort],
    wanneer: fn(&Model) -> bool,
    code: KeyCode,
) -> Actie {
    Actie {
        id,
        titel,
        hulp: "In een lijst met rijen.",
        tip,
        toetsen,
        waar: Waar::Laag(lagen),
        wanneer,
        bericht: Message::Laagtoets(Toets::kaal(code)),
    }
}

const fn tabel(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    lagen: &'static [Laagsoort],
    bericht: Message,
) -> Actie {
    let hulp = "In een lijst of een vergelijking.";
    Actie { id, titel, hulp, tip, toetsen, waar: Waar::Laag(lagen), wanneer: ALTIJD, bericht }
}
