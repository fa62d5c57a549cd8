//! What can be done with the table of a screen: ordering its rows, marking them, taking it along.

use super::actie::{ALTIJD, Actie, Waar};
use super::gekozen::MET_RIJ;
use crate::tui::message::Message;
use crate::tui::message::soorten::Stuk;
use crate::tui::scherm::Scherm;

const SORTEERBAAR: Waar =
    Waar::Op(&[Scherm::Overzicht, Scherm::Formatie, Scherm::Huisvesting, Scherm::Verdeling, Scherm::Dekking]);

const MERKBAAR: Waar = Waar::Op(&[Scherm::Formatie, Scherm::Huisvesting]);

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "volgorde",
        titel: "rijen sorteren op de volgende kolom",
        hulp: "Na de laatste kolom weer zoals in het plan. Een klik op het kopje van een kolom sorteert daarop.",
        tip: "sorteren",
        toetsen: &["o"],
        waar: SORTEERBAAR,
        wanneer: ALTIJD,
        bericht: Message::Volgorde,
    },
    Actie {
        id: "richting",
        titel: "rijen andersom sorteren",
        hulp: "Draait de volgorde van de rijen om.",
        tip: "andersom",
        toetsen: &["d"],
        waar: SORTEERBAAR,
        wanneer: |m| m.blik.orde().kolom > 0,
        bericht: Message::Richting,
    },
    Actie {
        id: "merken",
        titel: "selecteren om samen te wijzigen",
        hulp: "Selecteert de gekozen cel of locatie, of maakt dat ongedaan; typen en een stap meer of minder wijzigen dan alles wat geselecteerd is, in één keer.",
        tip: "selecteren",
        toetsen: &["spatie"],
        waar: MERKBAAR,
        wanneer: MET_RIJ,
        bericht: Message::Merk,
    },
    Actie {
        id: "merken-alle",
        titel: "alle getoonde rijen selecteren",
        hulp: "Op Formatie in de gekozen kolom; zijn ze alle geselecteerd, dan is daarna geen ervan geselecteerd.",
        tip: "",
        toetsen: &["ctrl+a"],
        waar: MERKBAAR,
        wanneer: MET_RIJ,
        bericht: Message::MerkAlle,
    },
    Actie {
        id: "kopie-cel",
        titel: "een cel kopiëren",
        hulp: "Zet de gekozen cel op het klembord van de terminal; staat de terminal dat niet toe, dan kunt u exporteren.",
        tip: "kopiëren",
        toetsen: &["y"],
        waar: Waar::Overal,
        // On Verdeling the selected wijk is copied.
        wanneer: |m| MET_RIJ(m) && (m.blik.scherm != Scherm::Verdeling || m.wijk().is_some()),
        bericht: Message::Kopieer(Stuk::Cel),
    },
    Actie {
        id: "kopie-rij",
        titel: "de rij kopiëren",
        hulp: "Zet de gekozen rij op het klembord, om in een spreadsheet te plakken.",
        tip: "",
        toetsen: &["Y"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Kopieer(Stuk::Rij),
    },
    Actie {
        id: "kopie-tabel",
        titel: "de hele tabel kopiëren",
        hulp: "Zet de tabel zoals u haar ziet, met kopjes, op het klembord, om in een spreadsheet te plakken.",
        tip: "",
        toetsen: &["T"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Kopieer(Stuk::Tabel),
    },
    Actie {
        id: "exporteren",
        titel: "exporteren wat u ziet",
        hulp: "Schrijft de tabel zoals u haar ziet in een bestand: xlsx of csv voor een spreadsheet (Excel), json voor een programma.",
        tip: "exporteren",
        toetsen: &["X"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Exporteer,
    },
    Actie {
        id: "exporteren-plan",
        titel: "het hele plan exporteren",
        hulp: "Schrijft alle tabellen als werkboek (xlsx) of als CSV in een map, zonder kleine aantallen; of het plan zelf als ron.",
        tip: "",
        toetsen: &["ctrl+x"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::ExporteerPlan,
    },
];
