//! The map over the whole screen: moving, zooming, choosing, and trying a place out before it is kept.

use std::rc::Rc;

use super::blik::kaart::{Kaart, Proef};
use super::blik::lagen::Laag;
use super::formulier::{Formulier, openen};
use super::message::kaart::Daad;
use super::model::Model;
use super::scherm::Scherm;
use crate::calc;
use crate::calc::bereik::hemelsbreed;
use crate::calc::raster::Venster;
use crate::dekking::Toetsing;
use crate::plan::{Kwaliteit, Locatie, Locatiesoort, Plan, Punt, Wijk, Wijziging, wijkgrens};

/// How much nearer a step of the zoom is.
const STAP: f64 = 1.5;
/// Steps of it.
const DICHTST: i8 = 8;
/// Far enough for all of any plan.
const VERST: i8 = -8;
/// Cells left of the map and above it: the frame of the popup, and its margin.
const RAND: (u16, u16) = (2, 2);
/// Cells between the map and what stands beside it.
const TUSSEN: u16 = 1;
/// Cells within which something is pointed at.
const VANG: f64 = 1.6;
/// Kinds of place that can be tried out: those where people meet, and the smallest first.
const SOORTEN: [Locatiesoort; 5] = [
    Locatiesoort::Buurtkamer,
    Locatiesoort::Wijkcentrum,
    Locatiesoort::Mfa,
    Locatiesoort::HuisVanDeWijk,
    Locatiesoort::Inloop,
];

/// Columns and lines of the map on a screen of this size, and columns of what stands beside it.
pub fn maten((breed, hoog): (u16, u16)) -> (u16, u16, u16) {
    let zij = if breed >= 120 { 48 } else { 29 };
    let kaart = breed.saturating_sub(2 * RAND.0 + TUSSEN + zij);
    (kaart, hoog.saturating_sub(2 * RAND.1), zij)
}

/// Which part of the world the map shows.
pub fn venster(model: &Model, kaart: &Kaart) -> Option<Venster> {
    let (breed, hoog, _) = maten(model.blik.maat);
    let (kern, heel) =
        (Venster::kern(&model.werk.plan, breed, hoog)?, Venster::passend(&model.werk.plan, breed, hoog)?);
    let nu = kern.dichterbij(STAP.powi(kaart.zoom.into()), kaart.midden.unwrap_or(kern.midden));
    Some(if nu.meter < heel.meter { nu } else { heel })
}

/// The map that is open on top.
fn open(model: &Model) -> Option<&Kaart> {
    match model.blik.lagen.last() {
        Some(Laag::Kaart(kaart)) => Some(kaart),
        _ => None,
    }
}

/// True while a place is tried on the map on top.
pub fn probeert(model: &Model) -> bool {
    matches!(model.blik.lagen.last(), Some(Laag::Kaart(kaart)) if kaart.proef.is_some())
}

/// True when the cursor is on a place.
pub fn op_plek(model: &Model) -> bool {
    match model.blik.lagen.last() {
        Some(Laag::Kaart(kaart)) => {
            venster(model, kaart).is_some_and(|venster| plek_bij(model, kaart, venster).is_some())
        }
        _ => false,
    }
}

/// Something with the map.
pub fn doe(model: &mut Model, daad: Daad) {
    match daad {
        Daad::Open => toon(model),
        Daad::Cijfer => model.blik.kaartcijfer = model.blik.kaartcijfer.volgende(),
        Daad::Wijs(x, y) => op_kaart(model, |model, kaart, venster| {
            kaart.cursor = midden_van(venster, (x, y));
            // What is being tried goes along; else a place that is pointed at can be dragged from here.
            let hier = if kaart.proef.is_none() { plek_bij(model, kaart, venster) } else { None };
            kaart.greep = hier.map(|l| model.werk.plan.locaties[l].code.clone());
        }),
        Daad::Sleep(x, y) => op_kaart(model, |model, kaart, venster| {
            kaart.cursor = midden_van(venster, (x, y));
            if let Some(code) = kaart.greep.clone() {
                let soort = model.werk.plan.locaties.iter().find(|l| l.code == code).map(|l| l.soort);
                kaart.proef = soort.and_then(|soort| proef(model, kaart, Some(&code), soort));
            }
        }),
        Daad::Los => {
            let sleept = open(model).is_some_and(|k| k.greep.is_some() && k.proef.is_some());
            if sleept {
                bewaar(model);
            }
            op_kaart(model, |_, kaart, _| kaart.greep = None);
        }
    }
}

/// The degrees of the middle of a cell.
fn midden_van(venster: Venster, (x, y): (u16, u16)) -> (f64, f64) {
    venster.punt((f64::from(x) + 0.5, f64::from(y) + 0.5))
}

/// Shows the map, with the cursor in the wijk that is selected.
fn toon(model: &mut Model) {
    let plan = &model.werk.plan;
    let wijk = model.wijk().or(if plan.wijken.is_empty() { None } else { Some(0) });
    let op_scherm = model.blik.scherm == Scherm::Huisvesting;
    let plek = plan.locaties.get(model.blik.keuze.locatie).filter(|_| op_scherm).map(|l| (l.punt.lat, l.punt.lon));
    let Some(cursor) = plek.or_else(|| wijk.map(|w| midden(&plan.wijken[w]))) else {
        return model.blik.zeg_fout("dit plan heeft nog geen wijken om op een kaart te zetten");
    };
    let kaart = Kaart { zoom: 0, midden: None, cursor, buurten: true, proef: None, greep: None };
    model.blik.lagen.push(Laag::Kaart(Box::new(kaart)));
}

/// Changes the map on top; what is under the cursor is selected after that, and what is tried goes with it.
pub fn op_kaart(model: &mut Model, wijzig: impl FnOnce(&Model, &mut Kaart, Venster)) {
    let Some(Laag::Kaart(mut kaart)) = model.blik.lagen.pop() else { return };
    if let Some(venster) = venster(model, &kaart) {
        let stond = kaart.cursor;
        wijzig(model, &mut kaart, venster);
        binnen(model, &mut kaart);
        if let (Some(proef_nu), true) = (&kaart.proef, kaart.cursor != stond && kaart.greep.is_none()) {
            let (van, soort) = (proef_nu.van.clone(), proef_nu.soort);
            kaart.proef = proef(model, &kaart, van.as_ref(), soort);
        }
        if let Some(w) = wijk_op(&model.werk.plan, kaart.cursor) {
            (model.blik.keuze.gebied, model.blik.keuze.bevinding) = (w, 0);
        }
        if let Some(l) = plek_bij(model, &kaart, venster) {
            model.blik.keuze.locatie = l;
        }
    }
    model.blik.lagen.push(Laag::Kaart(kaart));
}

/// Keeps the cursor on the map and in sight, and the zoom where the next step of it is seen.
fn binnen(model: &Model, kaart: &mut Kaart) {
    let (breed, hoog, _) = maten(model.blik.maat);
    let Some(heel) = Venster::passend(&model.werk.plan, breed, hoog) else { return };
    let rand = |(x, y): (f64, f64)| (x.clamp(0.0, f64::from(breed) - 0.01), y.clamp(0.0, f64::from(hoog) - 0.01));
    kaart.cursor = heel.punt(rand(heel.cel(kaart.cursor)));
    let al_heel = |kaart: &Kaart| {
        let nader = Kaart { zoom: kaart.zoom + 1, ..kaart.clone() };
        venster(model, &nader).is_some_and(|v| v.meter >= heel.meter)
    };
    while kaart.zoom < 0 && al_heel(kaart) {
        kaart.zoom += 1;
    }
    if venster(model, kaart).is_some_and(|v| v.in_cel(kaart.cursor).is_none()) {
        kaart.midden = Some(kaart.cursor);
    }
}

/// Moves the cursor by so many cells.
pub fn beweeg(model: &mut Model, dx: i32, dy: i32) {
    op_kaart(model, |_, kaart, venster| {
        let (x, y) = venster.cel(kaart.cursor);
        kaart.cursor = venster.punt((x + f64::from(dx), y + f64::from(dy)));
    });
}

/// Nearer or farther, about the cursor.
pub fn zoom(model: &mut Model, stap: i32) {
    op_kaart(model, |_, kaart, _| {
        kaart.zoom = if stap > 0 { (kaart.zoom + 1).min(DICHTST) } else { (kaart.zoom - 1).max(VERST) };
        kaart.midden = if kaart.zoom == 0 { None } else { Some(kaart.cursor) };
    });
}

/// All of the map or, where that is seen, where most people live.
pub fn heel(model: &mut Model) {
    op_kaart(model, |model, kaart, venster| {
        let heel = Venster::passend(&model.werk.plan, venster.breed, venster.hoog);
        kaart.zoom = if heel.is_some_and(|heel| venster.meter < heel.meter) { VERST } else { 0 };
        kaart.midden = None;
    });
}

/// To the next or former wijk.
pub fn wijk(model: &mut Model, stap: i32) {
    let aantal = model.werk.plan.wijken.len();
    let nu = model.blik.keuze.gebied.min(aantal.saturating_sub(1));
    let naar = if stap > 0 { (nu + 1) % aantal.max(1) } else { (nu + aantal.max(1) - 1) % aantal.max(1) };
    model.blik.keuze.gebied = naar;
    op_kaart(model, |model, kaart, _| {
        kaart.cursor = model.werk.plan.wijken.get(naar).map_or(kaart.cursor, in_eigen_wijk);
    });
    model.blik.keuze.gebied = naar;
}

/// The middle of a wijk or, where that lies in another, its largest buurt.
fn in_eigen_wijk(wijk: &Wijk) -> (f64, f64) {
    let hier = midden(wijk);
    let buiten = wijk.grens.as_ref().is_some_and(|g| !g.omtrek.bevat(hier.0, hier.1));
    let met_punt = wijk.buurten.iter().filter_map(|b| Some((b, b.punt?)));
    let grootste = met_punt.max_by_key(|(b, _)| (b.inwoners, std::cmp::Reverse(&b.code)));
    grootste.filter(|_| buiten).map_or(hier, |(_, p)| (p.lat, p.lon))
}

/// To the next place that can be visited.
pub fn volgende_plek(model: &mut Model, stap: i32) {
    let plan = &model.werk.plan;
    let plekken: Vec<usize> = (0..plan.locaties.len()).filter(|&l| plan.locaties[l].soort.is_te_bezoeken()).collect();
    let Some(eerste) = plekken.first() else { return model.blik.zeg("dit plan heeft nog geen locaties") };
    let nu = plekken.iter().position(|&l| l == model.blik.keuze.locatie);
    let naar = match nu {
        Some(i) if stap > 0 => plekken[(i + 1) % plekken.len()],
        Some(i) => plekken[(i + plekken.len() - 1) % plekken.len()],
        None => *eerste,
    };
    op_kaart(model, |model, kaart, _| {
        let punt = model.werk.plan.locaties[naar].punt;
        kaart.cursor = (punt.lat, punt.lon);
    });
    model.blik.keuze.locatie = naar;
}

/// To the next buurt with inhabitants that is beyond the norm, the one with most of them first.
pub fn volgende_buurt(model: &mut Model) {
    let plan = &model.werk.plan;
    let bereik = &model.stand.uitkomst.bereik;
    let ver = |b: &&calc::bereik::Buurtbereik| bereik.is_ver(b);
    let mut buurten: Vec<_> = bereik
        .buurten
        .iter()
        .filter(ver)
        .map(|b| &plan.wijken[b.wijk].buurten[b.buurt])
        .filter_map(|b| b.punt.filter(|_| b.inwoners > 0).map(|p| (b, (p.lat, p.lon))))
        .collect();
    buurten.sort_by_key(|(b, _)| (std::cmp::Reverse(b.inwoners), b.code.clone()));
    let Some(cursor) = open(model).map(|k| k.cursor) else { return };
    let nu = buurten.iter().position(|(_, punt)| *punt == cursor);
    let naar = nu.map_or(0, |i| (i + 1) % buurten.len());
    let Some(punt) = buurten.get(naar).map(|(_, punt)| *punt) else {
        return model.blik.zeg("geen buurt met inwoners ligt verder dan de norm");
    };
    op_kaart(model, |_, kaart, _| kaart.cursor = punt);
}

/// The middle of the people of a wijk, or of its buurten where nobody lives; of a wijk without
/// any buurt on the map that of its border.
pub fn midden(wijk: &Wijk) -> (f64, f64) {
    let buurten: Vec<(u32, Punt)> = wijk.buurten.iter().filter_map(|b| Some((b.inwoners, b.punt?))).collect();
    let leeg = buurten.iter().all(|(inwoners, _)| *inwoners == 0);
    let gewicht = |inwoners: u32| if leeg { 1.0 } else { f64::from(inwoners) };
    let som: f64 = buurten.iter().map(|(inwoners, _)| gewicht(*inwoners)).sum();
    if buurten.is_empty() {
        let hoeken: Vec<(f64, f64)> = wijk.grens.iter().flat_map(|g| g.omtrek.punten()).collect();
        let aantal = hoeken.len().max(1) as f64;
        return (hoeken.iter().map(|h| h.0).sum::<f64>() / aantal, hoeken.iter().map(|h| h.1).sum::<f64>() / aantal);
    }
    let lat: f64 = buurten.iter().map(|(inwoners, punt)| punt.lat * gewicht(*inwoners)).sum();
    let lon: f64 = buurten.iter().map(|(inwoners, punt)| punt.lon * gewicht(*inwoners)).sum();
    (lat / som, lon / som)
}

/// The wijk in which a point lies, by its border or, where it has none, by the nearest of its buurten within a kilometre.
pub fn wijk_op(plan: &Plan, (lat, lon): (f64, f64)) -> Option<usize> {
    const DICHTBIJ: f64 = 1_000.0;
    wijkgrens::wijk_op(&plan.wijken, (lat, lon)).or_else(|| {
        let hier = punt((lat, lon));
        let los = plan.wijken.iter().enumerate().filter(|(_, w)| w.grens.is_none());
        let punten = los.flat_map(|(w, wijk)| wijk.buurten.iter().filter_map(move |b| Some((w, b.punt?))));
        let buurten = punten.map(|(w, daar)| (w, hemelsbreed(daar, hier)));
        buurten.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, ver)| *ver < DICHTBIJ).map(|(w, _)| w)
    })
}

/// The place nearest to the cursor, where one is within reach of it.
pub fn plek_bij(model: &Model, kaart: &Kaart, venster: Venster) -> Option<usize> {
    let plekken = model.werk.plan.locaties.iter().enumerate().filter(|(_, l)| l.soort.is_te_bezoeken());
    dichtst(venster, kaart.cursor, plekken.map(|(l, plek)| (l, (plek.punt.lat, plek.punt.lon))))
}

/// The buurt nearest to the cursor, where one is within reach of it: its wijk and its place in that.
pub fn buurt_bij(plan: &Plan, kaart: &Kaart, venster: Venster) -> Option<(usize, usize)> {
    let buurten = plan.wijken.iter().enumerate();
    let buurten = buurten.flat_map(|(w, wijk)| wijk.buurten.iter().enumerate().map(move |(b, buurt)| ((w, b), buurt)));
    let punten = buurten.filter_map(|(hier, buurt)| Some((hier, buurt.punt.map(|p| (p.lat, p.lon))?)));
    dichtst(venster, kaart.cursor, punten)
}

fn dichtst<T>(venster: Venster, cursor: (f64, f64), punten: impl Iterator<Item = (T, (f64, f64))>) -> Option<T> {
    let (cx, cy) = venster.cel(cursor);
    let ver = |punt| {
        let (x, y) = venster.cel(punt);
        // A line is as high as two columns are wide.
        (x - cx).hypot(2.0 * (y - cy))
    };
    punten
        .map(|(wat, punt)| (wat, ver(punt)))
        .filter(|(_, ver)| *ver <= VANG)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|p| p.0)
}

fn punt((lat, lon): (f64, f64)) -> Punt {
    Punt { lat, lon, kwaliteit: Kwaliteit::Benaderd }
}

/// A point as it is written down: a tenth of a metre is enough.
fn bewaard(cursor: (f64, f64)) -> Punt {
    let Punt { lat, lon, kwaliteit } = punt(cursor);
    let rond = |graden: f64| format!("{graden:.6}").parse().unwrap_or(graden);
    Punt { lat: rond(lat), lon: rond(lon), kwaliteit }
}

/// A place at the cursor that is not in the plan yet, open in the year that is shown.
fn nieuwe_plek(model: &Model, kaart: &Kaart, soort: Locatiesoort) -> Option<Locatie> {
    let plan = &model.werk.plan;
    let wijk = wijk_op(plan, kaart.cursor).or_else(|| model.wijk())?;
    let leeg = openen::lege_plek(plan, &plan.wijken[wijk].code)?;
    Some(Locatie { soort, punt: bewaard(kaart.cursor), opent: Some(model.stand.jaar), ..leeg })
}

/// What a place at the cursor would do: one that moves, or a new one.
fn proef(
    model: &Model,
    kaart: &Kaart,
    van: Option<&crate::plan::Locatiecode>,
    soort: Locatiesoort,
) -> Option<Box<Proef>> {
    let wijziging = match van {
        Some(code) => Wijziging::zet(["locaties", code.as_str(), "punt"], &bewaard(kaart.cursor)),
        // Its form asks for a name; until then it has this.
        None => Wijziging::erbij(&Locatie { naam: soort.woord().to_owned(), ..nieuwe_plek(model, kaart, soort)? }),
    };
    let mut plan = model.werk.plan.clone();
    wijziging.pas_toe(&mut plan).ok()?;
    let uitkomst = calc::bereken(&plan, model.stand.jaar, model.stand.band);
    let toetsing = Toetsing::van(&plan, &uitkomst);
    let van = van.cloned();
    Some(Box::new(Proef { van, soort, plan: Rc::new(plan), uitkomst: Rc::new(uitkomst), toetsing: Rc::new(toetsing) }))
}

/// Tries a new place at the cursor; another kind of it when one is tried already.
pub fn probeer(model: &mut Model) {
    let mut gelukt = true;
    op_kaart(model, |model, kaart, _| {
        let nu = kaart.proef.as_ref().filter(|p| p.van.is_none()).map(|p| p.soort);
        let plek = nu.and_then(|soort| SOORTEN.iter().position(|s| *s == soort)).map_or(0, |i| (i + 1) % SOORTEN.len());
        kaart.proef = proef(model, kaart, None, SOORTEN[plek]);
        gelukt = kaart.proef.is_some();
    });
    if !gelukt {
        model.blik.zeg_fout("zet de cursor in een wijk met buurten om daar een locatie te proberen");
    }
}

/// Takes up the place at the cursor, to move it.
pub fn verplaats(model: &mut Model) {
    let mut gelukt = true;
    op_kaart(model, |model, kaart, venster| {
        let plek = plek_bij(model, kaart, venster).map(|l| &model.werk.plan.locaties[l]);
        kaart.proef = plek.and_then(|plek| proef(model, kaart, Some(&plek.code), plek.soort));
        gelukt = kaart.proef.is_some();
    });
    if !gelukt {
        model.blik.zeg_fout("zet de cursor eerst op een locatie");
    }
}

/// Lets go of what is tried; false where nothing is.
pub fn laat_los(model: &mut Model) -> bool {
    match model.blik.lagen.last_mut() {
        Some(Laag::Kaart(kaart)) => {
            kaart.greep = None;
            kaart.proef.take().is_some()
        }
        _ => false,
    }
}

/// Keeps what is tried: a place that moved, or the form of a new one.
pub fn bewaar(model: &mut Model) {
    let Some(kaart) = open(model).cloned() else { return };
    let Some(proef) = &kaart.proef else { return };
    laat_los(model);
    match &proef.van {
        Some(code) => {
            model.wijzig(Wijziging::zet(["locaties", code.as_str(), "punt"], &bewaard(kaart.cursor)));
        }
        None => {
            if let Some(plek) = nieuwe_plek(model, &kaart, proef.soort) {
                let formulier = Formulier::nieuwe(&model.werk.plan, &plek);
                model.blik.toon(formulier);
            }
        }
    }
}
