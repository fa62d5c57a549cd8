//! `wijkplan dokter [PLAN]`: what the program finds around it: the terminal, colours, the clipboard, folders and rights,
//! settings, work that was not saved, and whether the plan opens. It changes nothing.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use super::fout::Fout;
use super::keuze::Weergave;
use super::{Afloop, keuze, pager, uitvoer};
use crate::plan::nabij::nabij;
use crate::report::tabel::{Cel, Kolom, Tabel};
use crate::store::instellingen::{self, Plek};
use crate::store::laden::{self, Opslag};
use crate::store::staat::{self, Staat};
use crate::store::{self, herstel, recent};
use crate::text::aantal::{aantal, opsomming};
use crate::text::afbreken::zichtbaar;
use crate::text::melding::Melding;
use crate::tui::instellingen::Instellingen;

/// The smallest terminal in which the screens are whole.
const KLEINST: (u16, u16) = (60, 20);

/// The size for which the screens are made.
const RUIM: (u16, u16) = (80, 24);

/// Every variable of the program itself.
const EIGEN: [&str; 4] = [staat::OMGEVING, instellingen::OMGEVING, keuze::PLAT, pager::EIGEN];

/// Lets programs in tmux copy.
const TMUX: &str = "tmux set -s set-clipboard on";

/// How it is with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hoe {
    Goed,
    LetOp,
    Fout,
}

/// One part that was looked at.
struct Onderdeel {
    naam: &'static str,
    hoe: Hoe,
    bevonden: String,
    advies: String,
}

/// Looks at all of it. The answer is no where something does not work.
pub(super) fn voer_uit(plan: Option<&Path>, weergave: Weergave) -> Result<Afloop, Fout> {
    let delen: Vec<Onderdeel> = [programma(), terminal(), kleuren(weergave), tekens(), klembord(), lezer(), omgeving()]
        .into_iter()
        .chain(mappen())
        .chain(plannen(plan))
        .collect();
    uitvoer::los(&tabel(&delen), weergave)?;
    Ok(if delen.iter().any(|d| d.hoe == Hoe::Fout) { Afloop::Nee } else { Afloop::Goed })
}

fn tabel(delen: &[Onderdeel]) -> Tabel {
    let rij = |d: &Onderdeel| {
        let hoe = match d.hoe {
            Hoe::Goed => "goed",
            Hoe::LetOp => "let op",
            Hoe::Fout => "fout",
        };
        vec![Cel::tekst(d.naam), Cel::tekst(hoe), Cel::tekst(zichtbaar(&d.bevonden)), Cel::tekst_of_leeg(&d.advies)]
    };
    Tabel {
        naam: "dokter",
        titel: "Wat wijkplan om zich heen vindt".to_owned(),
        kolommen: Kolom::lijst(&[
            ("onderdeel", "onderdeel"),
            ("stand", "stand"),
            ("bevonden", "bevonden"),
            ("advies", "advies"),
        ]),
        rijen: delen.iter().map(rij).collect(),
        totaal: None,
        voetnoten: Vec::new(),
    }
}

fn goed(naam: &'static str, bevonden: impl Into<String>) -> Onderdeel {
    Onderdeel { naam, hoe: Hoe::Goed, bevonden: bevonden.into(), advies: String::new() }
}

fn niet(naam: &'static str, hoe: Hoe, bevonden: impl Into<String>, advies: impl Into<String>) -> Onderdeel {
    Onderdeel { naam, hoe, bevonden: bevonden.into(), advies: advies.into() }
}

/// A variable that is set and not empty.
fn gezet(naam: &str) -> Option<String> {
    std::env::var(naam).ok().filter(|w| !w.is_empty())
}

fn programma() -> Onderdeel {
    let waar = std::env::current_exe().map_or_else(|_| String::new(), |pad| format!(", {}", pad.display()));
    let (versie, os, arch) = (env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    goed("programma", format!("wijkplan {versie} voor {os} ({arch}){waar}"))
}

fn terminal() -> Onderdeel {
    const NAAM: &str = "terminal";
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return niet(
            NAAM,
            Hoe::LetOp,
            "invoer of uitvoer is geen terminal",
            "de schermen openen alleen in een terminal; hier geeft wijkplan tekst",
        );
    }
    let soort = gezet("TERM").unwrap_or_else(|| "onbekend".to_owned());
    if uitvoer::is_dom() {
        return niet(NAAM, Hoe::LetOp, "TERM is dumb", "de schermen openen hier niet; kies een andere terminal");
    }
    match crossterm::terminal::size() {
        Ok((breed, hoog)) => {
            let bevonden = format!("{soort}, {breed} × {hoog} tekens");
            if breed < KLEINST.0 || hoog < KLEINST.1 {
                niet(NAAM, Hoe::Fout, bevonden, format!("maak het venster minstens {} × {}", KLEINST.0, KLEINST.1))
            } else if breed < RUIM.0 || hoog < RUIM.1 {
                niet(NAAM, Hoe::LetOp, bevonden, format!("vanaf {} × {} is er plaats voor alles", RUIM.0, RUIM.1))
            } else {
                goed(NAAM, bevonden)
            }
        }
        Err(_) => niet(NAAM, Hoe::LetOp, format!("{soort}, afmeting onbekend"), "kies een andere terminal"),
    }
}

fn kleuren(weergave: Weergave) -> Onderdeel {
    const NAAM: &str = "kleuren";
    if let Some(waarom) = uitvoer::zonder_kleur() {
        return niet(NAAM, Hoe::LetOp, format!("uit: {waarom}"), "haal die instelling weg voor kleur");
    }
    let diepte = match gezet("COLORTERM").as_deref() {
        Some("truecolor" | "24bit") => "16 miljoen",
        _ if gezet("TERM").is_some_and(|t| t.contains("256")) => "256",
        _ => "16",
    };
    let nu = if uitvoer::stijl(weergave).kleur { "aan" } else { "uit in deze uitvoer" };
    goed(NAAM, format!("{nu}; de terminal zegt {diepte} kleuren te tonen"))
}

fn tekens() -> Onderdeel {
    const NAAM: &str = "tekens";
    let taal = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(gezet);
    match taal {
        _ if cfg!(windows) => goed(NAAM, "Unicode"),
        Some(taal) if ["utf-8", "utf8"].iter().any(|u| taal.to_lowercase().contains(u)) => goed(NAAM, taal),
        taal => niet(
            NAAM,
            Hoe::LetOp,
            taal.map_or_else(|| "geen taal ingesteld".to_owned(), |t| format!("{t}, zonder UTF-8")),
            "zet LANG op een taal met UTF-8, zoals nl_NL.UTF-8, voor de juiste tekens",
        ),
    }
}

fn klembord() -> Onderdeel {
    const NAAM: &str = "klembord";
    if gezet("TMUX").is_some() {
        return niet(NAAM, Hoe::LetOp, "via tmux (OSC 52)", format!("kopiëren werkt als tmux het toestaat: {TMUX}"));
    }
    goed(NAAM, "via de terminal (OSC 52), als die het toestaat")
}

fn lezer() -> Onderdeel {
    const NAAM: &str = "pager";
    match pager::commando() {
        Some(woorden) => goed(NAAM, format!("lange uitvoer op een terminal gaat door {}", woorden.join(" "))),
        None => goed(NAAM, "geen: lange uitvoer verschijnt in één keer"),
    }
}

fn omgeving() -> Onderdeel {
    const NAAM: &str = "omgevingsvariabelen";
    let alle: Vec<String> = std::env::vars_os()
        .filter_map(|(naam, _)| naam.into_string().ok())
        .filter(|naam| naam.starts_with("WIJKPLAN_"))
        .collect();
    let onbekend: Vec<&String> = alle.iter().filter(|n| !EIGEN.contains(&n.as_str())).collect();
    if let Some(naam) = onbekend.first() {
        let bedoeld = nabij(naam, EIGEN).map_or_else(
            || format!("wijkplan kent {}", opsomming(&EIGEN.map(str::to_owned))),
            |b| format!("bedoelde u {b}?"),
        );
        return niet(NAAM, Hoe::LetOp, format!("{naam} bestaat niet"), bedoeld);
    }
    goed(NAAM, if alle.is_empty() { "geen van wijkplan gezet".to_owned() } else { alle.join(", ") })
}

/// The folders of the program and what stands in them.
fn mappen() -> Vec<Onderdeel> {
    let mut uit = Vec::new();
    match Staat::van_gebruiker() {
        Ok(staat) => {
            uit.push(match staat.kamer("") {
                Ok(map) => schrijfbaar("map voor niet opgeslagen werk", &map),
                Err(fout) => niet(
                    "map voor niet opgeslagen werk",
                    Hoe::Fout,
                    fout.to_string(),
                    format!("geef schrijfrecht, of noem een andere map met {}", staat::OMGEVING),
                ),
            });
            uit.push(onopgeslagen(&staat));
        }
        Err(fout) => uit.push(niet(
            "map voor niet opgeslagen werk",
            Hoe::Fout,
            fout.to_string(),
            format!("noem een map met {}", staat::OMGEVING),
        )),
    }
    uit.push(match Plek::van_gebruiker() {
        Some(plek) => match Instellingen::lees(&plek) {
            Ok(_) if plek.pad.exists() => goed("instellingen", plek.pad.display().to_string()),
            Ok(_) => goed("instellingen", format!("geen; zij kunnen staan in {}", plek.pad.display())),
            Err(melding) => niet("instellingen", Hoe::Fout, melding.plat(), "de sneltoetsen zijn nu de gewone"),
        },
        None => goed("instellingen", "geen: deze gebruiker heeft geen eigen map"),
    });
    uit
}

fn onopgeslagen(staat: &Staat) -> Onderdeel {
    const NAAM: &str = "niet opgeslagen werk";
    let (gevonden, fouten) = herstel::zoek(staat, None);
    if let Some(fout) = fouten.first() {
        return niet(
            NAAM,
            Hoe::Fout,
            fout.to_string(),
            "houd dat bestand; wat leesbaar is, wordt bij het openen aangeboden",
        );
    }
    if gevonden.is_empty() {
        return goed(NAAM, "geen");
    }
    let van = aantal(gevonden.len() as u64, "eerdere sessie", "eerdere sessies");
    niet(NAAM, Hoe::LetOp, format!("van {van}"), "open het plan: wijkplan biedt aan het te herstellen")
}

/// A folder in which a file can be made, which is taken away at once.
fn schrijfbaar(naam: &'static str, map: &Path) -> Onderdeel {
    match tempfile::tempfile_in(map) {
        Ok(_) => goed(naam, map.display().to_string()),
        Err(fout) => niet(
            naam,
            Hoe::Fout,
            crate::text::schrijffout::Schrijffout::bij(map, &fout).to_string(),
            "geef uzelf schrijfrecht op deze map",
        ),
    }
}

/// The plan that is asked for, or the one of the last time.
fn plannen(gevraagd: Option<&Path>) -> Vec<Onderdeel> {
    let laatste = || recent::laatste(&Staat::van_gebruiker().ok()?).ok()?;
    let Some(pad) = gevraagd.map(Path::to_owned).or_else(laatste) else {
        return vec![goed("plan", "nog geen eigen plan geopend; wijkplan opent het ingebouwde voorbeeld")];
    };
    let pad: PathBuf = laden::aangewezen(&pad);
    match store::open(&pad) {
        Ok(geopend) => {
            let plan = &geopend.plan;
            let bevonden = format!(
                "{}: {}, {}, in {}",
                plan.naam,
                aantal(plan.wijken.len() as u64, "wijk", "wijken"),
                aantal(plan.planjaren.len() as u64, "planjaar", "planjaren"),
                pad.display()
            );
            let mut uit = vec![goed("plan", bevonden)];
            let map = match &geopend.opslag {
                Opslag::Map { map, .. } => Some(map.as_path()),
                Opslag::Bestand(pad) => pad.parent(),
                Opslag::Ingebouwd => None,
            };
            let map = map.map(|m| if m.as_os_str().is_empty() { Path::new(".") } else { m });
            uit.extend(map.map(|map| schrijfbaar("map van het plan", map)));
            uit
        }
        Err(fout) => {
            let eerste = fout.meldingen.first().map(Melding::plat).unwrap_or_default();
            vec![niet("plan", Hoe::Fout, eerste, format!("wijkplan controleer {} zegt alles", pad.display()))]
        }
    }
}
