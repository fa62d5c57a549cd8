//! [`Regio`]: what a file tells of one gemeente, wijk or buurt, and what that changes in the plan.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive as _;

use super::super::{Reden, Vel};
use super::{Cijfers, Kolommen};
use crate::calc::bereik::hemelsbreed;
use crate::plan::deel::Deel as _;
use crate::plan::kaal::letters;
use crate::plan::waar::Waar;
use crate::plan::wijk::{Bevolking, Leeftijden, Reeks};
use crate::plan::{Bron, Kerncijfer, Kwaliteit, Plan, Punt, Waarde, Wijziging};

/// Where figures go. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doel {
    Gemeente,
    Wijk(usize),
    Buurt(usize, usize),
}

/// What a file tells of a region.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Regio {
    /// Its code in the file.
    code: String,
    /// Its name in the file; empty where that gives none.
    genoemd: String,
    pub naam: String,
    pub regel: u32,
    /// Where it stands in the plan.
    pub doel: Result<Doel, Reden>,
    /// By year.
    pub cijfers: BTreeMap<u16, Cijfers>,
    punt: Option<Punt>,
    pub redenen: Vec<Reden>,
}

/// Letters from which one name may stand in another: `Wijk 00 Assen centrum` is Centrum.
const VEELZEGGEND: usize = 4;
/// Metres within which a point is the same.
const ZELFDE: f64 = 2.0;

impl Regio {
    pub fn van(plan: &Plan, code: &str, naam: &str, regel: u32) -> Self {
        let doel = plek(plan, code).ok_or_else(|| Reden::Regio(code.to_owned()));
        let doel = doel.and_then(|doel| {
            let daar = naam_van(plan, doel);
            if naam.is_empty() || zelfde_naam(naam, daar) { Ok(doel) } else { Err(Reden::AndereNaam(daar.to_owned())) }
        });
        let genoemd = naam.to_owned();
        let naam = if naam.is_empty() { code.to_owned() } else { format!("{naam} ({code})") };
        Self {
            code: code.to_owned(),
            genoemd,
            naam,
            regel,
            doel,
            cijfers: BTreeMap::new(),
            punt: None,
            redenen: Vec::new(),
        }
    }

    /// Takes a point in degrees.
    pub fn punt(&mut self, lat: &str, lon: &str, kwaliteit: &str) {
        let getal = |tekst: &str| tekst.replace(',', ".").parse::<f64>().ok();
        let woord = letters(kwaliteit);
        let kwaliteit = [("benaderd", Kwaliteit::Benaderd), ("straat", Kwaliteit::Straat)]
            .into_iter()
            .find_map(|(deel, kwaliteit)| woord.contains(deel).then_some(kwaliteit))
            .unwrap_or(Kwaliteit::Precies);
        match getal(lat).zip(getal(lon)) {
            Some((lat, lon)) => self.punt = Some(Punt { lat, lon, kwaliteit }),
            None => self.redenen.push(Reden::Punt(format!("{lat} / {lon}"))),
        }
    }

    /// The year of the inhabitants of a wijk as it becomes.
    pub fn jaar_van_wijk(&self, plan: &Plan) -> Option<(usize, u16)> {
        let Ok(Doel::Wijk(w)) = self.doel else { return None };
        let nu = plan.wijken[w].bevolking.jaar;
        let nieuwste =
            self.cijfers.iter().filter(|(_, cijfers)| bevolking(cijfers).is_some()).map(|(jaar, _)| *jaar).max();
        Some((w, nieuwste.map_or(nu, |jaar| jaar.max(nu))))
    }
}

fn plek(plan: &Plan, code: &str) -> Option<Doel> {
    match code.get(..2)? {
        "GM" => (plan.gemeente.code == code).then_some(Doel::Gemeente),
        "WK" => plan.wijken.iter().position(|w| w.code.as_str() == code).map(Doel::Wijk),
        _ => {
            let mut wijken = plan.wijken.iter().enumerate();
            wijken
                .find_map(|(w, wijk)| Some(Doel::Buurt(w, wijk.buurten.iter().position(|b| b.code.as_str() == code)?)))
        }
    }
}

fn naam_van(plan: &Plan, doel: Doel) -> &str {
    match doel {
        Doel::Gemeente => &plan.gemeente.naam,
        Doel::Wijk(w) => &plan.wijken[w].naam,
        Doel::Buurt(w, b) => &plan.wijken[w].buurten[b].naam,
    }
}

fn code_van(plan: &Plan, doel: Doel) -> &str {
    match doel {
        Doel::Gemeente => &plan.gemeente.code,
        Doel::Wijk(w) => plan.wijken[w].code.as_str(),
        Doel::Buurt(w, b) => plan.wijken[w].buurten[b].code.as_str(),
    }
}

fn inwoners_van(plan: &Plan, doel: Doel) -> u32 {
    match doel {
        Doel::Gemeente => plan.gemeente.inwoners.unwrap_or_default(),
        Doel::Wijk(w) => plan.wijken[w].bevolking.inwoners,
        Doel::Buurt(w, b) => plan.wijken[w].buurten[b].inwoners,
    }
}

/// A name without the number that CBS sets before it; whole where nothing else is left by which it is known.
pub(in crate::calc::import) fn kale_naam(naam: &str) -> &str {
    let los = naam.strip_prefix("Wijk ").map(|rest| rest.trim_start_matches(|t: char| t.is_ascii_digit()).trim_start());
    let vast = || {
        let rest = naam.strip_prefix("Wijk")?.trim_start_matches(|t: char| t.is_ascii_digit()).strip_prefix('-')?;
        Some(rest).filter(|rest| letters(rest).len() >= VEELZEGGEND)
    };
    let genummerd = naam.chars().any(|t| t.is_ascii_digit());
    los.filter(|rest| genummerd && !rest.is_empty()).or_else(vast).unwrap_or(naam)
}

/// The letters of a name without the number that CBS sets before it.
fn zonder_nummer(naam: &str) -> String {
    let kern = naam.strip_prefix("Wijk ").map(|rest| rest.trim_start_matches(|t: char| t.is_ascii_digit()));
    letters(kern.filter(|rest| !rest.is_empty()).unwrap_or(naam))
}

/// True where one name is the other, or stands in it.
pub(in crate::calc::import) fn zelfde_naam(een: &str, ander: &str) -> bool {
    let (een, ander) = (zonder_nummer(een), zonder_nummer(ander));
    let (kort, lang) = if een.len() < ander.len() { (&een, &ander) } else { (&ander, &een) };
    kort == lang || (kort.len() >= VEELZEGGEND && lang.contains(kort.as_str()))
}

/// Finds by their names the regions of which the code was changed: those that the plan has under another code, once, and that
/// no other row is about. One with very many more or fewer inhabitants is another area.
pub(super) fn zoek_op_naam(plan: &Plan, regios: &mut [Regio]) {
    let sleutel = |niveau: &str, naam: &str| (niveau == "WK", zonder_nummer(naam));
    let mut plekken: BTreeMap<(bool, String), Vec<Doel>> = BTreeMap::new();
    for (w, wijk) in plan.wijken.iter().enumerate() {
        plekken.entry(sleutel("WK", &wijk.naam)).or_default().push(Doel::Wijk(w));
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            plekken.entry(sleutel("BU", &buurt.naam)).or_default().push(Doel::Buurt(w, b));
        }
    }
    let mut zoekers: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for (i, regio) in regios.iter().enumerate() {
        let kan = !regio.code.starts_with("GM") && is_naam(&regio.genoemd);
        if kan && matches!(regio.doel, Err(Reden::Regio(_) | Reden::AndereNaam(_))) {
            zoekers.entry(sleutel(&regio.code[..2], &regio.genoemd)).or_default().push(i);
        }
    }
    for (sleutel, zoekers) in zoekers {
        let ([i], Some([doel])) = (&zoekers[..], plekken.get(&sleutel).map(Vec::as_slice)) else { continue };
        if regios.iter().any(|regio| regio.doel.as_ref() == Ok(doel)) {
            continue;
        }
        let code = code_van(plan, *doel).to_owned();
        let hier = regios[*i].cijfers.values().rev().find_map(|c| c.get(&Kerncijfer::Inwoners)?.to_u32());
        let daar = inwoners_van(plan, *doel);
        let regio = &mut regios[*i];
        if let Some(hier) = hier.filter(|hier| hier.abs_diff(daar) * OMVANG > *hier.max(&daar)) {
            regio.doel = Err(Reden::AndereOmvang(code, hier, daar));
        } else {
            regio.doel = Ok(*doel);
            regio.redenen.push(Reden::AndereCode(code));
        }
    }
}

/// What part of the inhabitants may be more or fewer in the same area: one in so many.
const OMVANG: u32 = 4;

/// True for a name by which an area is known: more than a number.
pub(in crate::calc::import) fn is_naam(naam: &str) -> bool {
    zonder_nummer(naam).trim_start_matches("wijk").trim_start_matches("buurt").chars().any(|t| t.is_ascii_lowercase())
}

/// The codes of the rows of a table that has names only: those that one wijk or buurt of the plan has, and one row of the
/// gemeente.
pub(super) fn op_naam(plan: &Plan, vel: &Vel, kolommen: &Kolommen) -> BTreeMap<usize, String> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut noem = |naam: &str, code: &str| codes.entry(zonder_nummer(naam)).or_default().push(code.to_owned());
    noem(&plan.gemeente.naam, &plan.gemeente.code);
    for wijk in &plan.wijken {
        noem(&wijk.naam, wijk.code.as_str());
        wijk.buurten.iter().for_each(|b| noem(&b.naam, b.code.as_str()));
    }
    let hier = letters(&plan.gemeente.naam);
    let van_gemeente = |rij: &usize| kolommen.gemeente.is_none_or(|kolom| letters(vel.cel(*rij, kolom)) == hier);
    // Of which gemeente the names are, is said in each row, or else in the row of the gemeente itself.
    let genoemd = || kolommen.naam.is_some_and(|kolom| vel.kolom(kolom).any(|cel| letters(cel) == hier));
    if kolommen.gemeente.is_none() && !genoemd() {
        return BTreeMap::new();
    }
    let mut rijen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for rij in (0..vel.aantal()).filter(van_gemeente) {
        let naam = kolommen.naam.map_or("", |kolom| vel.cel(rij, kolom));
        rijen.entry(zonder_nummer(naam)).or_default().push(rij);
    }
    let enige = |(naam, rijen): (String, Vec<usize>)| match (&rijen[..], codes.get(&naam).map(Vec::as_slice)) {
        ([rij], Some([code])) => Some((*rij, code.clone())),
        _ => None,
    };
    rijen.into_iter().filter_map(enige).collect()
}

/// All inhabitants and the age groups, when all are there.
fn bevolking(cijfers: &Cijfers) -> Option<(u32, Leeftijden)> {
    let aantal = |cijfer: &Kerncijfer| cijfers.get(cijfer).filter(|w| w.fract().is_zero())?.to_u32();
    let leeftijd = Leeftijden {
        van_0_tot_15: aantal(&Kerncijfer::Inwoners0Tot15)?,
        van_15_tot_25: aantal(&Kerncijfer::Inwoners15Tot25)?,
        van_25_tot_45: aantal(&Kerncijfer::Inwoners25Tot45)?,
        van_45_tot_65: aantal(&Kerncijfer::Inwoners45Tot65)?,
        vanaf_65: aantal(&Kerncijfer::Inwoners65Plus)?,
    };
    Some((aantal(&Kerncijfer::Inwoners)?, leeftijd))
}

/// What the figures of a region change.
pub(super) struct Gevolg {
    pub wijzigingen: Vec<Wijziging>,
    /// What is not taken over.
    pub redenen: Vec<Reden>,
    /// The sources that they name.
    pub bronnen: Vec<Bron>,
}

/// What the figures of a region change, and what is not taken over.
pub(super) fn wijzigingen(
    plan: &Plan,
    doel: Doel,
    regio: &Regio,
    jaren: &BTreeMap<usize, u16>,
    bron: &dyn Fn(u16) -> Bron,
) -> Gevolg {
    let (mut uit, mut redenen) = (Vec::new(), Vec::new());
    let mut bronnen = BTreeMap::new();
    let laatste = regio.cijfers.iter().rev().find_map(|(jaar, cijfers)| Some((*jaar, bevolking(cijfers)?)));
    match doel {
        Doel::Gemeente => {
            let inwoners = laatste.map(|(jaar, (inwoners, _))| (jaar, inwoners));
            let wijken =
                plan.wijken.iter().enumerate().map(|(w, wijk)| jaren.get(&w).copied().unwrap_or(wijk.bevolking.jaar));
            // The count of the gemeente is held against those of its wijken.
            if let Some((_, inwoners)) = inwoners.filter(|(jaar, _)| wijken.clone().all(|w| w == *jaar)) {
                if plan.gemeente.inwoners != Some(inwoners) {
                    uit.push(Wijziging::zet(["gemeente", "inwoners"], &Some(inwoners)));
                }
            } else {
                redenen.extend(inwoners.map(|(jaar, _)| Reden::AnderJaar(jaar, wijken.max().unwrap_or(jaar))));
            }
        }
        Doel::Wijk(w) => {
            let wijk = &plan.wijken[w];
            if let Some((jaar, (inwoners, leeftijd))) = laatste {
                let van = bron(jaar);
                let wordt = Bevolking { jaar, bron: van.code.clone(), inwoners, leeftijd };
                if jaar < wijk.bevolking.jaar {
                    redenen.push(Reden::AnderJaar(jaar, wijk.bevolking.jaar));
                } else if wordt != wijk.bevolking {
                    uit.push(Wijziging::zet(["wijken", wijk.code.as_str(), "bevolking"], &wordt));
                    bronnen.insert(jaar, van);
                }
            }
            reeksen(
                &Waar::nieuw(["wijken", wijk.code.as_str()]),
                &wijk.kerncijfers,
                regio,
                bron,
                &mut uit,
                &mut bronnen,
            );
            if regio.code != wijk.code.as_str() {
                let zin = onder_andere_code(regio);
                if !bronnen.is_empty() && !wijk.let_op.contains(&zin) {
                    let let_op: Vec<String> = wijk.let_op.iter().cloned().chain([zin]).collect();
                    uit.push(Wijziging::zet(["wijken", wijk.code.as_str(), "let_op"], &let_op));
                }
            }
        }
        Doel::Buurt(w, b) => {
            let (wijk, buurt) = (&plan.wijken[w], &plan.wijken[w].buurten[b]);
            let waar = ["wijken", wijk.code.as_str(), "buurten", buurt.code.as_str()];
            let van_wijk = jaren.get(&w).copied().unwrap_or(wijk.bevolking.jaar);
            match laatste {
                Some((jaar, (inwoners, leeftijd))) if jaar == van_wijk => {
                    if inwoners != buurt.inwoners {
                        uit.push(Wijziging::zet([waar[0], waar[1], waar[2], waar[3], "inwoners"], &inwoners));
                    }
                    if leeftijd != buurt.leeftijd {
                        uit.push(Wijziging::zet([waar[0], waar[1], waar[2], waar[3], "leeftijd"], &leeftijd));
                    }
                }
                Some((jaar, _)) => redenen.push(Reden::AnderJaar(jaar, van_wijk)),
                None => {}
            }
            if let Some(punt) = regio.punt {
                let zelfde = |er: crate::plan::Punt| hemelsbreed(punt, er) <= ZELFDE && punt.kwaliteit == er.kwaliteit;
                if !buurt.punt.is_some_and(zelfde) {
                    uit.push(Wijziging::zet([waar[0], waar[1], waar[2], waar[3], "punt"], &Some(punt)));
                }
            }
            reeksen(&Waar::nieuw(waar), &buurt.kerncijfers, regio, bron, &mut uit, &mut bronnen);
        }
    }
    Gevolg { wijzigingen: uit, redenen, bronnen: bronnen.into_values().collect() }
}

/// What is said at a wijk of which figures were found by its name.
fn onder_andere_code(regio: &Regio) -> String {
    let jaren: Vec<String> = regio.cijfers.keys().map(u16::to_string).collect();
    format!("Cijfers van {} staan bij de bron onder code {}: gevonden op de naam", jaren.join(", "), regio.code)
}

/// The key figures, year by year. The newest stands first, because the first that has a figure gives it.
fn reeksen(
    waar: &Waar,
    nu: &[Reeks],
    regio: &Regio,
    bron: &dyn Fn(u16) -> Bron,
    uit: &mut Vec<Wijziging>,
    bronnen: &mut BTreeMap<u16, Bron>,
) {
    let lijst = waar.met("kerncijfers");
    for (&jaar, cijfers) in &regio.cijfers {
        let eigen = cijfers.iter().filter(|(cijfer, _)| !cijfer.is_bevolking());
        let nieuw: BTreeMap<Kerncijfer, Waarde> =
            eigen.map(|(cijfer, waarde)| (*cijfer, Waarde::vast(*waarde))).collect();
        if nieuw.is_empty() {
            continue;
        }
        let van = bron(jaar);
        if let Some(reeks) = nu.iter().find(|reeks| reeks.bron == van.code && reeks.jaar == jaar) {
            let daar = lijst.met(&format!("{} {jaar}", van.code)).met("cijfers");
            for (cijfer, waarde) in nieuw {
                if reeks.cijfers.get(&cijfer).map(|er| er.midden) != Some(waarde.midden) {
                    uit.push(Wijziging::figuur(daar.met(cijfer.naam()), waarde));
                }
            }
        } else {
            let plaats = nu.iter().position(|reeks| reeks.jaar < jaar).unwrap_or(nu.len());
            let reeks = Reeks { bron: van.code.clone(), jaar, cijfers: nieuw };
            uit.push(Wijziging::Erbij { waar: lijst.clone(), plaats: Some(plaats), rij: reeks.inhoud() });
            bronnen.insert(jaar, van);
        }
    }
}
