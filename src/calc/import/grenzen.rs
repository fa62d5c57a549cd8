//! Borders of wijken from a map: which wijk a surface is of, by its code or else by its name, and which get, change or keep
//! a border. Of a whole country only the surfaces of the gemeente of the plan are looked at.

use std::collections::BTreeMap;

use super::cijfers::{is_code, is_naam, jaar_in, jaar_van_bestand, kale_naam, zelfde_naam};
use super::recept::Veld;
use super::{Bestand, Noot, Reden, Regel, Uitslag, Vel, Vraag, Werk};
use crate::plan::codes::naar_naam;
use crate::plan::deel::Beschreven as _;
use crate::plan::kaal::letters;
use crate::plan::{Bron, Broncode, Herkomst, Omtrek, Plan, Punt, Status, Wijk, Wijkgrens, Wijziging};

/// Headings of the name of a wijk.
const NAMEN: [&str; 7] = ["wknaam", "wijknaam", "statnaam", "naam", "wijk", "name", "wijkenenbuurten"];
/// Headings of the name of a gemeente.
const GEMEENTEN: [&str; 3] = ["gmnaam", "gemeentenaam", "gemeente"];
/// Headings of the year of the division.
const JAREN: [&str; 3] = ["jaargrens", "jaar", "jrstatcode"];

/// The columns of a map that say which wijk a surface is of.
pub(super) struct Kolommen {
    naam: Option<usize>,
    gemeente: Option<usize>,
    jaar: Option<usize>,
}

impl Kolommen {
    /// The columns, when the file has surfaces.
    pub fn herken(van: &Bestand) -> Option<Self> {
        let kop: Vec<String> = van.vel.gelezen_als().iter().map(|kop| letters(kop)).collect();
        let kolom = |namen: &[&str]| namen.iter().find_map(|naam| kop.iter().position(|kop| kop == naam));
        let kolommen = Self { naam: kolom(&NAMEN), gemeente: kolom(&GEMEENTEN), jaar: kolom(&JAREN) };
        (!van.vlakken.is_empty()).then_some(kolommen)
    }

    /// The columns that are read by their heading, each with its field.
    pub fn gelezen(&self) -> Vec<(usize, &'static str)> {
        let kolommen = [self.naam, self.gemeente, self.jaar].into_iter().zip(velden());
        kolommen.filter_map(|(kolom, veld)| Some((kolom?, veld.naam))).collect()
    }

    /// The headings of the columns that are not read.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        let gelezen = [self.naam, self.gemeente, self.jaar];
        let met_code = |kolom: usize| vel.kolom(kolom).find(|cel| !cel.is_empty()).is_some_and(is_code);
        let over = |k: &usize| !gelezen.contains(&Some(*k)) && !met_code(*k) && !vel.koppen[*k].is_empty();
        (0..vel.koppen.len()).filter(over).map(|k| vel.koppen[k].clone()).collect()
    }
}

/// What a column of a map can be read as.
pub(super) fn velden() -> Vec<Veld> {
    vec![
        Veld { naam: "naam", koppen: &NAMEN },
        Veld { naam: "gemeente", koppen: &GEMEENTEN },
        Veld { naam: "jaar", koppen: &JAREN },
    ]
}

/// Whose a surface is.
enum Van {
    Wijk(usize, Vec<Reden>),
    /// A buurt: a plan has no borders of these.
    Buurt,
    /// Another gemeente.
    Buiten,
    Niemand(Reden),
}

/// What a file has of a wijk.
struct Gevonden {
    regel: u32,
    naam: String,
    jaar: Option<u16>,
    omtrek: Omtrek,
    redenen: Vec<Reden>,
}

/// Reads the surfaces of a map.
pub(super) fn lees(werk: &mut Werk, bestand: usize, van: &Bestand, kolommen: &Kolommen, vraag: Vraag) -> Vec<Noot> {
    let plan = werk.stand.clone();
    let vel = &van.vel;
    let mut noten = Vec::new();
    let mut gevonden: BTreeMap<usize, Gevonden> = BTreeMap::new();
    let (mut buiten, mut buurten) = (0_usize, 0_usize);
    let mut geweigerd = Vec::new();
    for (rij, omtrek) in (0..vel.aantal()).zip(&van.vlakken) {
        let naam = naam(vel, kolommen, rij);
        match wiens(&plan, vel, kolommen, rij) {
            Van::Buiten => buiten += 1,
            Van::Buurt => buurten += 1,
            Van::Niemand(reden) => geweigerd.push(Gevonden {
                regel: vel.regel(rij),
                naam,
                jaar: None,
                omtrek: Omtrek::default(),
                redenen: vec![reden],
            }),
            Van::Wijk(w, redenen) => {
                let jaar = kolommen.jaar.and_then(|kolom| jaar_in(vel.cel(rij, kolom)));
                let nieuw = || Gevonden { regel: vel.regel(rij), naam, jaar, omtrek: Omtrek::default(), redenen };
                // What a file gives in several objects is one border.
                gevonden.entry(w).or_insert_with(nieuw).omtrek.0.extend(omtrek.0.iter().cloned());
            }
        }
    }
    if gevonden.values().any(|g| g.jaar.is_none()) {
        let jaar = jaar_van_bestand(van, vraag, &mut noten);
        for g in gevonden.values_mut() {
            g.jaar = g.jaar.or(jaar);
        }
    }
    noten.extend((buiten > 0).then_some(Noot::Buiten(buiten)));
    noten.extend((buurten > 0).then_some(Noot::Buurten(buurten)));
    let zonder = |(w, wijk): (usize, &Wijk)| (!gevonden.contains_key(&w)).then(|| wijk.naam.clone());
    let zonder: Vec<String> = plan.wijken.iter().enumerate().filter_map(zonder).collect();
    noten.extend((!zonder.is_empty() && !gevonden.is_empty()).then_some(Noot::Zonder(zonder)));
    for (w, gevonden) in gevonden {
        let regel = regel(&werk.stand, bestand, van, &plan.wijken[w], gevonden);
        werk.voer_uit(regel);
    }
    for Gevonden { regel, naam, redenen, .. } in geweigerd {
        let uitslag = Uitslag::Geweigerd;
        werk.voer_uit(Regel { bestand, regel, naam, uitslag, redenen, wijzigingen: Vec::new() });
    }
    noten
}

/// What a row is about: its name, with its code.
fn naam(vel: &Vel, kolommen: &Kolommen, rij: usize) -> String {
    let naam = kolommen.naam.map_or("", |kolom| vel.cel(rij, kolom));
    let code = vel.cellen(rij).find(|cel| is_code(cel) && !cel.starts_with("GM")).unwrap_or_default();
    match (naam, code) {
        ("", code) => code.to_owned(),
        (naam, "") => naam.to_owned(),
        (naam, code) => format!("{naam} ({code})"),
    }
}

/// The wijk of a row: by its code wherever it stands, or else by its name.
fn wiens(plan: &Plan, vel: &Vel, kolommen: &Kolommen, rij: usize) -> Van {
    let genoemd = kolommen.naam.map_or("", |kolom| vel.cel(rij, kolom));
    let codes: Vec<&str> = vel.cellen(rij).filter(|cel| is_code(cel)).collect();
    let eigen = |code: &str| code.get(2..6) == plan.gemeente.code.get(2..6);
    if codes.iter().any(|code| !eigen(code)) {
        return Van::Buiten;
    }
    if codes.iter().any(|code| code.starts_with("BU")) {
        return Van::Buurt;
    }
    if let Some(code) = codes.iter().find(|code| code.starts_with("WK")) {
        let Some(w) = plan.wijken.iter().position(|w| w.code.as_str() == *code) else {
            return match met_andere_code(plan, vel, kolommen, genoemd) {
                Some(w) => Van::Wijk(w, vec![Reden::AndereCode(plan.wijken[w].code.to_string())]),
                None => Van::Niemand(Reden::Regio((*code).to_owned())),
            };
        };
        let daar = &plan.wijken[w].naam;
        let anders = !genoemd.is_empty() && !zelfde_naam(genoemd, daar);
        return Van::Wijk(w, anders.then(|| Reden::AndereNaam(daar.clone())).into_iter().collect());
    }
    let gemeente = kolommen.gemeente.map_or("", |kolom| vel.cel(rij, kolom));
    if !gemeente.is_empty() && letters(gemeente) != letters(&plan.gemeente.naam) {
        return Van::Buiten;
    }
    if genoemd.is_empty() {
        return Van::Niemand(Reden::GeenNaam);
    }
    let met_naam = |past: &dyn Fn(&str) -> bool| {
        let mut wijken = plan.wijken.iter().enumerate().filter(|(_, wijk)| past(&wijk.naam));
        wijken.next().filter(|_| wijken.next().is_none()).map(|(w, _)| w)
    };
    let precies = met_naam(&|naam| letters(naam) == letters(genoemd));
    match precies.or_else(|| met_naam(&|naam| zelfde_naam(naam, genoemd))) {
        Some(w) => Van::Wijk(w, vec![Reden::WijkOpNaam(plan.wijken[w].naam.clone())]),
        None => Van::Niemand(Reden::Wijk(genoemd.to_owned())),
    }
}

/// The only wijk of the plan with a name that stands once in the file, of which the file does not have the code: its code was
/// changed.
fn met_andere_code(plan: &Plan, vel: &Vel, kolommen: &Kolommen, genoemd: &str) -> Option<usize> {
    let naam = letters(kale_naam(genoemd));
    let heet_zo = |van: &str| letters(kale_naam(van)) == naam;
    let mut wijken = plan.wijken.iter().enumerate().filter(|(_, wijk)| heet_zo(&wijk.naam));
    let (w, wijk) = wijken.next().filter(|_| is_naam(genoemd) && wijken.next().is_none())?;
    let eens = vel.kolom(kolommen.naam?).filter(|cel| heet_zo(cel)).count() == 1;
    let met_code = (0..vel.aantal()).any(|rij| vel.cellen(rij).any(|cel| cel == wijk.code.as_str()));
    (eens && !met_code).then_some(w)
}

/// What becomes of a wijk.
fn regel(stand: &Plan, bestand: usize, van: &Bestand, wijk: &Wijk, gevonden: Gevonden) -> Regel {
    let Gevonden { regel, naam, jaar, omtrek, mut redenen } = gevonden;
    let mut uit =
        Regel { bestand, regel, naam, uitslag: Uitslag::Geweigerd, redenen: Vec::new(), wijzigingen: Vec::new() };
    let punten: Vec<Punt> = wijk.buurten.iter().filter_map(|b| b.punt).collect();
    let buurten = punten.len();
    let buiten = punten.iter().filter(|punt| !omtrek.bevat(punt.lat, punt.lon)).count();
    redenen.extend((buiten > 0).then_some(Reden::BuurtenBuiten(buiten, buurten)));
    let nu = wijk.grens.as_ref();
    uit.uitslag = match (jaar, nu) {
        // Another wijk with that code or name, or coordinates that are not what they seem.
        _ if buurten > 0 && buiten == buurten => Uitslag::Geweigerd,
        (_, Some(nu)) if nu.omtrek == omtrek && jaar.is_none_or(|jaar| jaar == nu.jaar) => Uitslag::Gelijk,
        (None, _) => {
            redenen.push(Reden::ZonderJaar);
            Uitslag::Geweigerd
        }
        // The newest year wins, in whatever order files come.
        (Some(jaar), Some(nu)) if jaar < nu.jaar => {
            redenen.push(Reden::OudereGrens(jaar, nu.jaar));
            Uitslag::Geweigerd
        }
        (Some(_), None) => Uitslag::Nieuw,
        (Some(_), Some(_)) => Uitslag::Gewijzigd,
    };
    if let (Some(jaar), Uitslag::Nieuw | Uitslag::Gewijzigd) = (jaar, uit.uitslag) {
        let bron = bron(stand, van, jaar);
        let herkomst = Herkomst { bron: Some(bron.code.clone()), ..Herkomst::default() };
        if let Some(nu) = nu {
            redenen.push(Reden::GrensWordt(nu.omtrek.vierkante_meter(), omtrek.vierkante_meter()));
        }
        let grens = Some(Wijkgrens { jaar, herkomst, omtrek });
        let er = stand.bronnen.iter().any(|b| b.code == bron.code);
        uit.wijzigingen.extend((!er).then(|| Wijziging::erbij(&bron)));
        uit.wijzigingen.push(Wijziging::zet(["wijken", wijk.code.as_str(), "grens"], &grens));
    }
    uit.redenen = redenen;
    uit
}

/// The source that the file is: the one that a plan has of it, or else a new one.
fn bron(stand: &Plan, van: &Bestand, jaar: u16) -> Bron {
    let titel = format!("Grenzen van wijken {jaar}, bestand {}", van.naam);
    let er = stand.bronnen.iter().find(|b| b.titel == titel);
    er.cloned().unwrap_or_else(|| Bron {
        code: Broncode(naar_naam(stand, "bronnen", van.naam.split('.').next().unwrap_or_default())),
        titel,
        jaar: Some(jaar),
        status: Some(Status::OpenbareBron),
        vindplaats: van.naam.clone(),
        ..Bron::leeg()
    })
}
