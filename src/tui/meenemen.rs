//! Taking what is seen out of the program: to the clipboard of the terminal, or as a file. Both write the [`Blad`] with
//! the writers of the reports.

use std::mem;
use std::path::{Path, PathBuf};

use super::blad::{Blad, kies};
use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::Laag;
use super::blik::veld::Veld;
use super::effect::Effect;
use super::layers::{veranderd, vergelijking};
use super::message::Message;
use super::message::soorten::Stuk;
use super::model::Model;
use super::schermen;
use super::stand::Stand;
use super::vragen::vraag;
use crate::calc::afscherming::Afscherming;
use crate::report::afgeschermd::{ervoor, merk};
use crate::report::berekend::Berekend;
use crate::report::csv::{self, Profiel};
use crate::report::tabel::Tabel;
use crate::report::uitgave::Uitgave;
use crate::report::{json, klembord, tekst, werkboek};
use crate::store::vorm::heel_ron;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::afscherming::geheim;
use crate::text::namen;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

/// Most bytes that are sent to a clipboard: terminals such as hterm take 100.000 in all, and what is copied becomes a
/// third longer on its way. A larger text would be cut off or dropped without a word.
const MEESTE: usize = 74_994;

/// Most files that are named one by one.
const LOS: usize = 6;

/// What is seen now: the list or comparison on top, or else the screen; nothing in any other popup.
pub fn blad(model: &Model) -> Option<Blad> {
    match model.blik.lagen.last() {
        None => Some((schermen::van(model.blik.scherm).blad)(model)),
        Some(Laag::Lijst(lijst)) => {
            let tabel = lijst.soort.tabel(model);
            let rijen = lijst.rijen(&tabel);
            let rij = rijen.iter().position(|r| *r == lijst.keuze);
            Some(Blad::met_rij(kies(tabel, &rijen), rij))
        }
        Some(Laag::Vergelijking(beeld)) => {
            let mut tabellen = vergelijking::tabellen(model, beeld).into_iter();
            let tabel = tabellen.next()?;
            Some(Blad { verder: tabellen.collect(), ..Blad::los(tabel) })
        }
        Some(Laag::Veranderd(beeld)) => {
            let tabel = veranderd::tabel(model, &beeld.waarvan)?;
            Some(Blad::met_rij(tabel, Some(beeld.keuze)))
        }
        Some(_) => None,
    }
}

/// Copies a part of what is seen.
pub fn kopieer(model: &mut Model, stuk: Stuk) -> Vec<Effect> {
    let Some(blad) = blad(model) else { return Vec::new() };
    let tabel = &blad.tabel;
    if stuk == Stuk::Tabel {
        let maat = format!("{} met kopjes", aantal(tabel.rijen.len() as u64, "rij", "rijen"));
        return stuur(model, klembord::tabel(tabel), &format!("de tabel {}, {maat}", tabel.titel));
    }
    let Some(rij) = blad.rij.and_then(|r| tabel.rijen.get(r)) else {
        model.blik.zeg_fout("er is geen rij gekozen om te kopiëren");
        return Vec::new();
    };
    let naam = rijnaam(tabel, rij);
    match (stuk, blad.kolom) {
        (Stuk::InKolom(k), _) | (Stuk::Cel, Some(k)) => {
            let (Some(cel), Some(kolom)) = (rij.get(k), tabel.kolommen.get(k)) else { return Vec::new() };
            let waarde = klembord::vak(cel);
            let getoond = if waarde.is_empty() { "leeg" } else { &waarde };
            let wat = format!("{getoond} ({naam}, {})", kolom.kop);
            stuur(model, waarde, &wat)
        }
        (Stuk::Cel, None) => {
            let opties = tabel.kolommen.iter().zip(rij).enumerate().map(|(k, (kolom, cel))| {
                (format!("{:<20} {}", kolom.kop, tekst::cel(cel)), Message::Kopieer(Stuk::InKolom(k)))
            });
            let opties = opties.collect();
            // What the rows are ordered by is what is looked at.
            let orde = model.blik.orde().sleutel(model.blik.scherm.sleutels()).map_or("", |s| s.sleutel);
            let keuze = tabel.kolommen.iter().position(|k| k.sleutel == orde).unwrap_or(0);
            vraag(model, &format!("{naam}: welke cel kopiëren?"), String::new(), opties, None);
            if let Some(Laag::Keuze(lijst)) = model.blik.lagen.last_mut() {
                lijst.keuze = keuze;
            }
            Vec::new()
        }
        _ => {
            let wat = format!("de rij {naam}, {}", aantal(rij.len() as u64, "cel", "cellen"));
            stuur(model, klembord::rij(rij), &wat)
        }
    }
}

/// What a row is called: its first words that are no code.
fn rijnaam(tabel: &Tabel, rij: &[crate::report::tabel::Cel]) -> String {
    let code = |k: &usize| matches!(tabel.kolommen[*k].sleutel.as_str(), "code" | "kerncijfer");
    let plaats = (0..rij.len()).find(|k| !code(k)).unwrap_or(0);
    rij.get(plaats).map(|cel| hoofdletter(&tekst::cel(cel))).unwrap_or_default()
}

fn stuur(model: &mut Model, tekst: String, wat: &str) -> Vec<Effect> {
    if tekst.len() > MEESTE {
        let toets = model.blik.inrichting.toetsen.van("exporteren");
        let zin = format!("te groot voor het klembord van een terminal; maak er met {toets} een bestand van");
        model.blik.zeg_fout(zin);
        return Vec::new();
    }
    model.blik.zeg(format!("gekopieerd: {wat}"));
    vec![Effect::Kopieer(tekst)]
}

/// Asks for the name of the file.
pub fn vraag_naam(model: &mut Model) {
    let Some(blad) = blad(model) else { return };
    let uitleg = "Met .xlsx of .csv opent een spreadsheet (Excel) het bestand, met .json een programma. Een naam zonder map \
                  komt in de map waarin wijkplan is gestart.";
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel: "Wat u ziet exporteren als bestand".to_owned(),
        uitleg: uitleg.to_owned(),
        veld: Veld::vervangbaar(bestandsnaam(model, &blad)),
        doel: Invoerdoel::Export,
        fout: None,
        maat: None,
    }));
}

/// The name that is proposed: what it is, of what, and when.
fn bestandsnaam(model: &Model, blad: &Blad) -> String {
    let jaar = model.stand.jaar.to_string();
    let scenario = model.werk.scenario().map(|s| s.naam.clone());
    let delen = [Some(blad.tabel.naam), blad.deel.as_deref(), scenario.as_deref(), Some(&jaar)];
    let mut naam = delen.into_iter().flatten().map(in_bestandsnaam).collect::<Vec<_>>().join("-");
    naam.push('-');
    naam.push_str(namen::band(model.stand.band));
    naam + ".csv"
}

/// Letters and digits, the rest as dashes: a name that every disk takes.
fn in_bestandsnaam(tekst: &str) -> String {
    let delen: Vec<String> = tekst
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|deel| !deel.is_empty())
        .map(str::to_owned)
        .collect();
    delen.join("-")
}

/// What is seen as others may see it: of the plan without its small numbers, which is looked at for as long as it takes.
fn voor_anderen(model: &mut Model) -> Option<Blad> {
    let afscherming = Afscherming::voor_anderen(&model.werk.plan);
    let hiervoor = ervoor(&model.werk.plan, &afscherming);
    let van_basis = Afscherming::voor_anderen(model.werk.basis());
    let leeg = hiervoor.iter().all(|(_, wegen)| wegen.is_empty());
    if afscherming.is_leeg() && van_basis.is_leeg() && leeg {
        return blad(model);
    }
    let plan = afscherming.plan(&model.werk.plan);
    let plan = mem::replace(&mut model.werk.plan, plan);
    let basis = model.werk.actief.as_mut().map(|actief| actief.verruil(|basis| van_basis.plan(basis)));
    let mut stand = Stand::van(&model.werk);
    (stand.jaar, stand.band) = (model.stand.jaar, model.stand.band);
    stand.bekijk(&model.werk);
    let stand = mem::replace(&mut model.stand, stand);
    let mut blad = blad(model);
    if let Some(blad) = &mut blad {
        merk(&model.werk.plan, (&afscherming, &hiervoor), std::iter::once(&mut blad.tabel).chain(&mut blad.verder));
    }
    model.stand = stand;
    model.werk.plan = plan;
    if let (Some(actief), Some(basis)) = (&mut model.werk.actief, basis) {
        actief.verruil(|_| basis);
    }
    blad
}

/// Writes what is seen under the name that was typed, without small numbers.
pub fn exporteer(model: &mut Model, getypt: &str) -> Result<Vec<Effect>, String> {
    let getypt = getypt.trim();
    if getypt.is_empty() {
        return Err("typ de naam van een bestand, bijvoorbeeld overzicht.csv".to_owned());
    }
    let Some(blad) = voor_anderen(model) else { return Ok(Vec::new()) };
    let pad = PathBuf::from(getypt);
    let soort = pad.extension().map(|e| e.to_string_lossy().to_lowercase());
    let bestanden = match soort.as_deref() {
        Some("csv") => als_csv(&blad, &pad).map_err(|fout| fout.to_string())?,
        Some("json") => vec![(pad, als_json(model, &blad).into_bytes())],
        Some("xlsx") => vec![(pad, als_werkboek(model, &blad)?)],
        _ => return Err("laat de naam eindigen op .xlsx, .csv of .json".to_owned()),
    };
    Ok(vec![Effect::Exporteer { bestanden, vervang: false, heel: false }])
}

/// A file for each table: the others beside the first, with their name in it.
fn als_csv(blad: &Blad, pad: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, ::csv::Error> {
    let mut uit = vec![(pad.to_owned(), csv::schrijf(&blad.tabel, Profiel::Nederlands)?.into_bytes())];
    for tabel in &blad.verder {
        let stam = pad.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let naast = pad.with_file_name(format!("{stam}-{}.csv", tabel.naam));
        uit.push((naast, csv::schrijf(tabel, Profiel::Nederlands)?.into_bytes()));
    }
    Ok(uit)
}

fn als_json(model: &Model, blad: &Blad) -> String {
    let tabellen: Vec<_> = std::iter::once(&blad.tabel)
        .chain(&blad.verder)
        .map(|tabel| model.met_zicht(|zicht| json::tabel(tabel, zicht)))
        .collect();
    match tabellen.as_slice() {
        [een] => json::tekst(een),
        _ => json::tekst(&tabellen.into()),
    }
}

/// A sheet for each table, under one that names the plan.
fn als_werkboek(model: &Model, blad: &Blad) -> Result<Vec<u8>, String> {
    let tabellen: Vec<Tabel> = std::iter::once(&blad.tabel).chain(&blad.verder).cloned().collect();
    let voorblad = model.met_zicht(|zicht| Uitgave::voorblad_bij(zicht, &tabellen));
    werkboek::schrijf(&voorblad, &tabellen).map_err(|_| TE_GROOT.to_owned())
}

const TE_GROOT: &str = "dit is meer dan een blad van een spreadsheet kan bevatten";

/// Asks where the whole plan is to be written.
pub fn vraag_plannaam(model: &mut Model) {
    let uitleg = "Met .xlsx komen alle tabellen in één werkboek (Excel), met .ron het hele plan in één bestand; een naam zonder \
                  punt is een map, met elke tabel als CSV.";
    let naam = in_bestandsnaam(&model.werk.plan.naam) + ".xlsx";
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel: "Het hele plan exporteren".to_owned(),
        uitleg: uitleg.to_owned(),
        veld: Veld::vervangbaar(naam),
        doel: Invoerdoel::Planexport,
        fout: None,
        maat: None,
    }));
}

/// Writes all tables without small numbers, or the plan itself, under the name that was typed.
pub fn exporteer_plan(model: &Model, getypt: &str) -> Result<Vec<Effect>, String> {
    let pad = PathBuf::from(getypt.trim());
    let uitgave = || {
        let (jaar, band) = (model.stand.jaar, model.stand.band);
        let naam = model.werk.scenario().map_or(&model.werk.plan.naam, |s| &s.naam);
        Uitgave::van(Berekend::van(naam.clone(), model.werk.plan.clone(), jaar, band), None, false)
    };
    let soort = pad.extension().map(|e| e.to_string_lossy().to_lowercase());
    let bestanden = match soort.as_deref() {
        Some("xlsx") => {
            let uitgave = uitgave();
            let bytes = werkboek::schrijf(&uitgave.voorblad, &uitgave.tabellen);
            vec![(pad, bytes.map_err(|_| TE_GROOT.to_owned())?)]
        }
        Some("ron") => {
            let tekst = heel_ron(&model.werk.plan).map_err(|_| "dit plan is niet als RON te schrijven".to_owned())?;
            vec![(pad, tekst.into_bytes())]
        }
        None if !pad.as_os_str().is_empty() => {
            let tabellen = uitgave().tabellen;
            let los = |tabel: &Tabel| csv::schrijf(tabel, Profiel::Nederlands).map(|t| (tabel.naam, t));
            let noten = csv::voetnoten(&tabellen, Profiel::Nederlands).map(|t| ("voetnoten", t));
            let alle: Result<Vec<_>, _> = tabellen.iter().map(los).chain([noten]).collect();
            let alle = alle.map_err(|fout| fout.to_string())?;
            alle.into_iter().map(|(naam, t)| (pad.join(format!("{naam}.csv")), t.into_bytes())).collect()
        }
        _ => return Err("laat de naam eindigen op .xlsx of .ron, of geef een map".to_owned()),
    };
    Ok(vec![Effect::Exporteer { bestanden, vervang: false, heel: true }])
}

/// What was to be written, and where it went or why not.
pub type Uitslag = Result<Vec<PathBuf>, Schrijffout>;

/// Says where it went, or asks about a file that is there already.
pub fn geexporteerd(model: &mut Model, uitslag: Uitslag, bestanden: Vec<(PathBuf, Vec<u8>)>, heel: bool) {
    match uitslag {
        Ok(paden) => {
            let een_van = |pad: &PathBuf| pad.display().to_string();
            // What has a name of its own is named; all tables of a plan are a folder.
            let namen: Vec<String> = match paden.as_slice() {
                [eerste, .., _] if paden.len() > LOS => {
                    let map = eerste.parent().unwrap_or(eerste);
                    vec![format!("{} in {}", aantal(paden.len() as u64, "bestand", "bestanden"), map.display())]
                }
                _ => paden.iter().map(een_van).collect(),
            };
            let ron = heel && paden.iter().any(|pad| pad.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")));
            let zonder = match geheim(&model.werk.plan) {
                None => String::new(),
                Some(wat) if ron => format!("; met {wat}, deel het niet"),
                Some(wat) => format!("; zonder {wat}"),
            };
            model.blik.zeg(format!("geëxporteerd: {}{zonder}", crate::text::aantal::opsomming(&namen)));
        }
        Err(Schrijffout { pad, oorzaak: Oorzaak::BestaatAl, .. }) => {
            let uitleg = format!("Er staat al een bestand {}.", pad.display());
            let opties = vec![
                ("een andere naam geven".to_owned(), if heel { Message::ExporteerPlan } else { Message::Exporteer }),
                ("vervangen door wat er nu is".to_owned(), Message::Vervang(bestanden, heel)),
                ("niet exporteren".to_owned(), Message::Afgebroken),
            ];
            vraag(model, "Dit bestand bestaat al", uitleg, opties, None);
        }
        Err(fout) => super::vragen::bericht(model, "Niet geëxporteerd", &fout.melding().to_string()),
    }
}
