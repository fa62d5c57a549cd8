//! Places from a file: which of them the plan has already, what changes of those, and which are new. What the plan has is
//! known by code, by the number that its source gives it, or by name.

pub(super) mod gebied;
mod kolommen;
mod nieuw;
mod rij;
mod velden;

use std::collections::{BTreeMap, BTreeSet};

use super::cel::{Decimaalteken, decimaalteken, is_onbekend};
use super::privacy::tekst_met_bsn;
use super::{Bestand, Reden, Regel, Soort, Uitslag, Vel, Werk};
use crate::calc::bereik::hemelsbreed;
use crate::plan::codes::{bezet, naast};
use crate::plan::kaal::letters;
use crate::plan::waar::Waar;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Kwaliteit, Locatie, Plan, Punt, Wijziging};
use gebied::Gebied;
pub use kolommen::Kolommen;
pub(super) use kolommen::velden;
use kolommen::{SJABLOON, Veld};
use rij::Rij;
use velden::{Cel, neem_over};

/// The headings of a list of places to fill in.
pub const fn sjabloon() -> &'static [&'static str] {
    &SJABLOON
}

/// Metres within which two points are that of one place.
const ZELFDE: f64 = 10.0;
/// Metres within which two places of one kind may be one.
const VLAKBIJ: f64 = 25.0;
/// Degrees by which a point that the table shows with five decimals can differ from its own.
const GRAAD: f64 = 0.000_005_1;
/// Letters from which a name that stands in another tells that they are one place.
const VEELZEGGEND: usize = 8;

/// Reads the rows of a list of places.
pub(super) fn lees(werk: &mut Werk, bestand: usize, van: &Bestand, kolommen: &Kolommen) {
    let plan = werk.stand.clone();
    let vel = &van.vel;
    let lezer = Lezer {
        plan: &plan,
        gebied: Gebied::van(&plan),
        vel,
        kolommen,
        tekens: (0..vel.koppen.len()).map(|k| decimaalteken(vel.kolom(k))).collect(),
        bestandsnaam: &van.naam,
    };
    let mut gezien = Gezien { eerder: BTreeMap::new(), genomen: BTreeMap::new(), codes: bezet(&plan, "locaties") };
    for rij in (0..vel.aantal()).filter(|rij| !vel.is_leeg(*rij)) {
        let mut regel = Regel {
            bestand,
            regel: vel.regel(rij),
            naam: lezer.naam(rij).to_owned(),
            uitslag: Uitslag::Geweigerd,
            redenen: Vec::new(),
            wijzigingen: Vec::new(),
        };
        match lezer.lees(rij, &mut gezien) {
            Ok(gelezen) => {
                (regel.uitslag, regel.redenen) = (gelezen.uitslag, gelezen.redenen);
                regel.wijzigingen = lezer.met_bron(&werk.stand, gelezen.wijzigingen);
            }
            Err(reden) => regel.redenen.push(reden),
        }
        werk.voer_uit(regel);
    }
}

/// What was seen in the rows before.
struct Gezien {
    /// The line on which each place stands, by what it is known by.
    eerder: BTreeMap<String, u32>,
    /// The line that a place of the plan is in, by its position.
    genomen: BTreeMap<usize, u32>,
    /// The codes that are taken.
    codes: BTreeSet<String>,
}

/// What becomes of a row.
struct Gelezen {
    uitslag: Uitslag,
    redenen: Vec<Reden>,
    wijzigingen: Vec<Wijziging>,
}

/// Reads the rows of one file.
struct Lezer<'p> {
    plan: &'p Plan,
    gebied: Gebied<'p>,
    vel: &'p Vel,
    kolommen: &'p Kolommen,
    tekens: Vec<Option<Decimaalteken>>,
    bestandsnaam: &'p str,
}

impl<'p> Lezer<'p> {
    /// The text of a field; empty where there is no such column.
    fn tekst(&self, rij: usize, veld: Veld) -> &'p str {
        self.kolommen.van(veld).map_or("", |kolom| self.vel.cel(rij, kolom))
    }

    fn cel(&self, rij: usize, kolom: usize) -> Cel<'p> {
        // The export sets an apostrophe before what a spreadsheet would run.
        let tekst = self.vel.cel(rij, kolom);
        let tekst = tekst.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(tekst);
        Cel { kop: &self.vel.koppen[kolom], tekst, teken: self.tekens[kolom] }
    }

    fn naam(&self, rij: usize) -> &'p str {
        let naam = self.tekst(rij, Veld::Naam);
        if naam.is_empty() { self.tekst(rij, Veld::Code) } else { naam }
    }

    fn is_eigen(&self) -> bool {
        self.kolommen.soort == Soort::EigenLocaties
    }

    fn lees(&self, rij: usize, gezien: &mut Gezien) -> Result<Gelezen, Reden> {
        if let Some(kolom) = (0..self.vel.koppen.len()).find(|k| tekst_met_bsn(self.vel.cel(rij, *k))) {
            return Err(Reden::Bsn(self.vel.koppen[kolom].clone()));
        }
        if self.naam(rij).is_empty() {
            return Err(Reden::GeenNaam);
        }
        let gelezen = Rij::van(self, rij);
        let regel = self.vel.regel(rij);
        if let Some(eerder) = gezien.eerder.get(&gelezen.sleutel) {
            return Ok(dubbel(*eerder));
        }
        gezien.eerder.insert(gelezen.sleutel.clone(), regel);
        let Some(er) = self.in_plan(&gelezen) else { return nieuw::lees(self, &gelezen, gezien) };
        if let Some(eerder) = gezien.genomen.insert(er, regel) {
            return Ok(dubbel(eerder));
        }
        self.bestaande(&self.plan.locaties[er], &gelezen)
    }

    /// The position of the place in the plan that a row is about.
    fn in_plan(&self, rij: &Rij<'p>) -> Option<usize> {
        let plekken = || self.plan.locaties.iter().enumerate();
        let enige = |zelfde: &dyn Fn(&Locatie) -> bool| {
            let mut gevonden = plekken().filter(|(_, l)| zelfde(l)).map(|(n, _)| n);
            gevonden.next().filter(|_| gevonden.next().is_none())
        };
        let code = self.tekst(rij.nummer, Veld::Code);
        if !code.is_empty() {
            let gemaakt = naast(&BTreeSet::new(), code, "locatie");
            return enige(&|l| l.code.as_str() == code).or_else(|| enige(&|l| l.code.as_str() == gemaakt));
        }
        if !rij.id.is_empty() {
            let genoemd = format!("({})", rij.id);
            let van_bron = rij.code_van_id();
            if let Some(er) = enige(&|l| l.code.as_str() == van_bron || l.herkomst.toelichting.contains(&genoemd)) {
                return Some(er);
            }
        }
        let naam = letters(rij.naam);
        let in_wijk = |l: &Locatie| rij.wijk().is_none_or(|w| self.gebied.wijk(w).code == l.wijk);
        let zelfde_naam = |l: &Locatie| letters(&l.naam) == naam;
        if is_onbekend(rij.naam) {
            return None;
        }
        let bevat = |l: &Locatie| {
            let ander = letters(&l.naam);
            let (kort, lang) = if ander.len() < naam.len() { (&ander, &naam) } else { (&naam, &ander) };
            kort.len() >= VEELZEGGEND && lang.contains(kort.as_str()) && rij.soort.is_some_and(|s| s.soort == l.soort)
        };
        enige(&|l| zelfde_naam(l) && in_wijk(l))
            .or_else(|| enige(&zelfde_naam))
            .or_else(|| enige(&|l| bevat(l) && in_wijk(l)))
    }

    /// What a row changes of a place that the plan has.
    fn bestaande(&self, nu: &Locatie, rij: &Rij<'p>) -> Result<Gelezen, Reden> {
        let mut wordt = nu.clone();
        let mut redenen = Vec::new();
        if self.is_eigen() {
            self.eigen(&mut wordt, rij)?;
        } else {
            self.van_anderen(&mut wordt, rij, &mut redenen)?;
        }
        let waar = Waar::nieuw(["locaties", nu.code.as_str()]);
        let wijzigingen = tussen(&waar, nu, &wordt);
        let uitslag = if wijzigingen.is_empty() { Uitslag::Gelijk } else { Uitslag::Gewijzigd };
        Ok(Gelezen { uitslag, redenen, wijzigingen })
    }

    /// All that a planner can change in the columns of wijkplan itself.
    fn eigen(&self, wordt: &mut Locatie, rij: &Rij<'p>) -> Result<(), Reden> {
        for (veld, kolom) in self.kolommen.velden() {
            neem_over(wordt, veld, &self.cel(rij.nummer, kolom))?;
        }
        if let Some(soort) = rij.soort_of_fout()? {
            wordt.soort = soort.soort;
        }
        if let Some(wijk) = rij.wijk.clone()? {
            wordt.wijk = self.gebied.wijk(wijk).code.clone();
        }
        if let Some(punt) = rij.punt.clone()? {
            let zelfde = |a: f64, b: f64| (a - b).abs() <= GRAAD;
            if !(zelfde(punt.lat, wordt.punt.lat) && zelfde(punt.lon, wordt.punt.lon)) {
                wordt.punt = Punt { kwaliteit: wordt.punt.kwaliteit, ..punt };
                // Who types a point means that point.
                wordt.punt.kwaliteit = rij.kwaliteit.filter(|k| *k != Kwaliteit::Benaderd).unwrap_or_default();
            } else if let Some(kwaliteit) = rij.kwaliteit {
                wordt.punt.kwaliteit = kwaliteit;
            }
        }
        if let Some(bron) = self.bron_van_plan(rij.nummer) {
            wordt.herkomst.bron = Some(bron);
        }
        Ok(())
    }

    /// What a list of others knows better: where the place is, and whether it is open. What is otherwise is told.
    fn van_anderen(&self, wordt: &mut Locatie, rij: &Rij<'p>, redenen: &mut Vec<Reden>) -> Result<(), Reden> {
        if let Some(kolom) = self.kolommen.van(Veld::Gebruik) {
            neem_over(wordt, Veld::Gebruik, &self.cel(rij.nummer, kolom))?;
        }
        if let Some(punt) = rij.punt.clone()? {
            let (beter, ander) = (rang(punt) < rang(wordt.punt), hemelsbreed(punt, wordt.punt) > ZELFDE);
            if beter || (rang(punt) == rang(wordt.punt) && ander) {
                wordt.punt = punt;
            }
        }
        if letters(rij.naam) != letters(&wordt.naam) {
            redenen.push(Reden::HeetDaar(wordt.naam.clone()));
        }
        if rij.soort.is_some_and(|s| s.soort != wordt.soort) {
            redenen.push(Reden::AndereSoort(wordt.soort));
        }
        if rij.wijk().is_some_and(|w| self.gebied.wijk(w).code != wordt.wijk) {
            let naam = self.plan.wijken.iter().find(|w| w.code == wordt.wijk).map_or(wordt.wijk.as_str(), |w| &w.naam);
            redenen.push(Reden::AndereWijk(naam.to_owned()));
        }
        Ok(())
    }
}

/// The better a point, the lower.
const fn rang(punt: Punt) -> u8 {
    match punt.kwaliteit {
        Kwaliteit::Precies => 0,
        Kwaliteit::Straat => 1,
        Kwaliteit::Benaderd => 2,
    }
}

fn dubbel(eerder: u32) -> Gelezen {
    Gelezen { uitslag: Uitslag::Dubbel, redenen: vec![Reden::Eerder(eerder)], wijzigingen: Vec::new() }
}
