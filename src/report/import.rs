//! The preview of an import: what each row of the files does to the plan, before anything is done.

use super::kolommen::Blad;
use super::tabel::{Cel, Kolom, Tabel};
use crate::calc::import::recept::Recept;
use crate::calc::import::{Noot, Reden, Regel, Uitslag, Vangst};
use crate::plan::{Plan, Wijziging};
use crate::text::aantal::hoofdletter;
use crate::text::melding::{Melding, Zin};
use crate::text::{import as in_woorden, recept};

/// How a year is given on the command line.
const MET_OPTIE: &str = "geef het met --jaar";

/// One row a row of the files; `plan` is the plan before.
pub fn tabel(plan: &Plan, vangst: &Vangst) -> Tabel {
    let meer = vangst.bestanden.len() > 1;
    let rijen = vangst.regels.iter().map(|regel| {
        let bestand = meer.then(|| Cel::tekst(&vangst.bestanden[regel.bestand].naam));
        let rest = [
            Cel::aantal(regel.regel),
            Cel::tekst(&regel.naam),
            Cel::tekst(in_woorden::uitslag(regel.uitslag)),
            Cel::JaNee(regel.is_twijfel()),
            Cel::tekst_of_leeg(&in_woorden::regel(plan, regel)),
        ];
        bestand.into_iter().chain(rest).collect()
    });
    let mut voetnoten: Vec<String> =
        vangst.bestanden.iter().enumerate().map(|(n, b)| in_woorden::bestand(vangst, n, b, MET_OPTIE)).collect();
    voetnoten.extend(in_woorden::kies_soort(vangst));
    let bestand = meer.then(|| Kolom::nieuw("bestand", "bestand"));
    let koppen =
        [("regel", "regel"), ("naam", "naam"), ("wordt", "wordt"), ("twijfel", "twijfel"), ("waarom", "waarom en wat")];
    Tabel {
        naam: "import",
        titel: format!("Import · {} · {}", plan.naam, in_woorden::samen(vangst)),
        kolommen: bestand.into_iter().chain(Kolom::lijst(&koppen)).collect(),
        rijen: rijen.collect(),
        totaal: None,
        voetnoten,
    }
}

/// The same to read on a screen.
#[derive(Debug)]
pub struct Voorproef {
    /// What the files are, and what becomes of their rows.
    pub kop: Vec<String>,
    /// What becomes of each row that is not as the plan has it; what asks for attention first.
    pub regels: Vec<Voorregel>,
    /// How many there are of each.
    pub samen: String,
    /// True where a file itself does not say of which year it is.
    pub zonder_jaar: bool,
    /// All of it as one change; nothing where the plan stays as it is.
    pub wijziging: Option<Wijziging>,
    /// Its columns, sheet by sheet.
    pub bladen: Vec<Blad>,
    /// The recipes that the plan has.
    pub recepten: Vec<Recept>,
    /// True where nothing of it can be read as long as nobody says what its columns are.
    pub onbekend: bool,
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorregel {
    /// What it is about, and where it stands.
    pub naam: String,
    /// What becomes of it.
    pub uitslag: Uitslag,
    /// True where something is to be looked at.
    pub twijfel: bool,
    /// Why, and what changes.
    pub uitleg: String,
}

impl Voorproef {
    /// A file of which nothing can be read as long as nobody says what its columns are: why, and what to do.
    pub fn onbekend(zin: Zin) -> Self {
        Self {
            kop: std::iter::once(zin.wat).chain(zin.herstel).map(|zin| format!("{}.", hoofdletter(&zin))).collect(),
            regels: Vec::new(),
            samen: String::new(),
            zonder_jaar: false,
            wijziging: None,
            bladen: Vec::new(),
            recepten: Vec::new(),
            onbekend: true,
        }
    }

    /// The same with the columns of the file, and the recipes of the plan; what is wrong with some of those is told first.
    #[must_use]
    pub fn met_kolommen(mut self, bladen: Vec<Blad>, recepten: Vec<Recept>, fouten: &[Melding]) -> Self {
        self.kop.splice(0..0, fouten.iter().map(recept::niet_gelezen));
        (self.bladen, self.recepten) = (bladen, recepten);
        self
    }

    /// What was read; `plan` is the plan before.
    pub fn van(plan: &Plan, vangst: Vangst) -> Self {
        let mut kop: Vec<String> = vangst
            .bestanden
            .iter()
            .enumerate()
            .map(|(n, een)| in_woorden::bestand(&vangst, n, een, "geef het zelf"))
            .collect();
        kop.extend(in_woorden::kies_soort(&vangst));
        let te_tonen = |regel: &&Regel| regel.uitslag != Uitslag::Gelijk || regel.redenen.iter().any(Reden::is_twijfel);
        let mut regels: Vec<Voorregel> =
            vangst.regels.iter().filter(te_tonen).map(|r| Voorregel::van(plan, r)).collect();
        regels.sort_by_key(Voorregel::rang);
        let zonder_jaar = vangst.bestanden.iter().flat_map(|b| &b.noten).any(Noot::is_van_jaar);
        Self {
            kop,
            regels,
            samen: in_woorden::samen(&vangst),
            zonder_jaar,
            wijziging: vangst.wijziging,
            bladen: Vec::new(),
            recepten: Vec::new(),
            onbekend: false,
        }
    }
}

impl Voorregel {
    fn van(plan: &Plan, regel: &Regel) -> Self {
        Self {
            naam: in_woorden::naam(regel),
            uitslag: regel.uitslag,
            twijfel: regel.is_twijfel(),
            uitleg: in_woorden::regel(plan, regel),
        }
    }

    /// What asks for attention goes first.
    fn rang(&self) -> (bool, Uitslag) {
        (!self.twijfel && self.uitslag != Uitslag::Geweigerd, self.uitslag)
    }
}
