//! `wijkplan import BESTAND… [PLAN]`: shows what files of others would do to a plan, and does it where that is asked.

use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args;

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Reken, Weergave};
use super::recept::Kolommen;
use super::{Afloop, recept, uitvoer};
use crate::calc::import::{self, Afwijzing, Bestand, Vangst, Vraag, sjabloon};
use crate::plan::inlezing::met_inlezing;
use crate::plan::scenario::toepassen::{vrije_code, zetten};
use crate::plan::{Plan, Scenario, Verloop};
use crate::report::{csv, import as voorproef};
use crate::store::staat::vandaag;
use crate::store::{self, Geopend, Laadfout, Sessie, Staat, staat};
use crate::text;
use crate::text::aantal::opsomming;
use crate::text::afbreken::zichtbaar;
use crate::text::bewaarfout::Bewaarfout;
use crate::text::datum::datum;
use crate::text::melding::Melding;

/// What is read in, and how far it goes.
#[derive(Debug, Clone, Args)]
pub(super) struct Wat {
    /// Toont wat er zou gebeuren, en schrijft niets
    #[arg(long, conflicts_with = "ja")]
    pub proef: bool,
    /// Voert uit zonder te vragen
    #[arg(long)]
    pub ja: bool,
    /// Jaar van de cijfers, als het bestand dat niet zegt
    #[arg(long, value_name = "JAAR", value_parser = clap::value_parser!(u16).range(1995..=2100))]
    pub jaar: Option<u16>,
    /// Zet de wijzigingen in een scenario met deze naam
    #[arg(long = "scenario", value_name = "NAAM")]
    pub scenario: Option<String>,
    #[command(flatten)]
    pub kolommen: Kolommen,
    /// Schrijft een lege lijst van locaties om in te vullen
    #[arg(long, conflicts_with_all = ["proef", "ja", "scenario"])]
    pub sjabloon: bool,
}

/// Shows the preview, and carries it out where that is asked.
pub(super) fn voer_uit(
    bestanden: Vec<PathBuf>,
    (voor, voorbeeld): (Option<PathBuf>, bool),
    wat: &Wat,
    weergave: Weergave,
) -> Result<Afloop, Fout> {
    if wat.sjabloon {
        return schrijf_sjabloon(&bestanden, weergave);
    }
    let (bestanden, plannen): (Vec<_>, Vec<_>) = bestanden.into_iter().partition(|pad| !is_plan(pad));
    if bestanden.is_empty() {
        return Err(Fout::gebruik(
            "er is geen bestand genoemd om te importeren",
            "noem een CSV-, XLSX-, ODS- of GeoJSON-bestand, en daarachter uw plan: wijkplan import locaties.csv mijn-plan",
        ));
    }
    let invoer =
        Invoer::een(plannen, voor, (Reken::default(), Reken::default()), "import")?.met_voorbeeld(voorbeeld)?;
    let Geopend { plan, opslag } = invoer.open()?;
    let (mut gelezen, heten) = lees_bestanden(&bestanden)?;
    let te_bewaren = wat.kolommen.pas_toe(&opslag, &mut gelezen, &heten)?;
    let vangst = lees(&plan, (&gelezen, &heten), Vraag { jaar: wat.jaar })?;
    uitvoer::los(&voorproef::tabel(&plan, &vangst), weergave)?;
    if let Some(nieuw) = te_bewaren {
        recept::bewaar(&opslag, &nieuw)?;
    }
    if vangst.wijziging.is_none() {
        uitvoer::meld("Er is niets te importeren: het plan blijft zoals het is.\n");
        let iets = vangst.regels.iter().any(|r| r.uitslag == import::Uitslag::Gelijk);
        return Ok(if iets { Afloop::Goed } else { Afloop::Nee });
    }
    if wat.proef {
        return Ok(Afloop::Goed);
    }
    let Some(pad) = invoer.plan.as_deref() else {
        return Err(Fout::gebruik(
            "er is geen plan genoemd, dus er is niets geschreven",
            "noem achter het bestand de map van uw plan; een eigen plan maakt u met “wijkplan nieuw MAP”",
        ));
    };
    if !wat.ja && !gevraagd(&vangst)? {
        return Ok(Afloop::Nee);
    }
    bewaar(pad, &plan, &vangst, (namen(&bestanden), wat.scenario.as_deref()))?;
    Ok(Afloop::Goed)
}

/// A folder or a `.ron` file is a plan; anything else is read in.
fn is_plan(pad: &Path) -> bool {
    let pad = staat::uitgeschreven(pad);
    pad.is_dir() || pad.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"))
}

/// Reads files as rows of cells, of a workbook each sheet; with what each is called in a message.
pub(super) fn lees_bestanden(paden: &[PathBuf]) -> Result<(Vec<Bestand>, Vec<String>), Fout> {
    let mut gelezen: Vec<Bestand> = Vec::new();
    let mut namen: Vec<String> = Vec::new();
    let mut fouten = Vec::new();
    for pad in paden {
        match store::import::lees(&staat::uitgeschreven(pad)) {
            Ok(bladen) => {
                namen.extend(bladen.iter().map(|blad| match &blad.deel {
                    Some(deel) => format!("{}, blad {deel}", pad.display()),
                    None => pad.display().to_string(),
                }));
                gelezen.extend(bladen);
            }
            Err(melding) => fouten.push(melding),
        }
    }
    if !fouten.is_empty() {
        return Err(Fout::Laden { fout: Laadfout { meldingen: fouten, meer: 0 }, hulp: None });
    }
    Ok((gelezen, namen))
}

/// Reads the files against the plan.
fn lees(plan: &Plan, (gelezen, namen): (&[Bestand], &[String]), vraag: Vraag) -> Result<Vangst, Fout> {
    import::lees(plan, gelezen, vraag).map_err(|afwijzing| afgewezen(&afwijzing, namen))
}

/// Why a file is not read in; each is called as in `namen`.
pub(super) fn afgewezen(afwijzing: &Afwijzing, namen: &[String]) -> Fout {
    let zin = text::import::afwijzing(&afwijzing.waarom);
    let bestand = namen.get(afwijzing.bestand).cloned().unwrap_or_default();
    Fout::Laden { fout: Melding { wat: zin.wat, bestand, plaats: None, herstel: zin.herstel }.into(), hulp: None }
}

/// Asks on the terminal; without one it says what to do.
fn gevraagd(vangst: &Vangst) -> Result<bool, Fout> {
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        uitvoer::meld("Er is niets geschreven. Met --ja erbij wordt dit uitgevoerd; --proef toont het alleen.\n");
        return Ok(false);
    }
    uitvoer::meld(&format!("Uitvoeren ({})? [j/n] ", text::import::samen(vangst)));
    let mut antwoord = String::new();
    io::stdin().lock().read_line(&mut antwoord).map_err(|fout| Fout::uitvoer(&fout))?;
    let ja = ["j", "ja"].contains(&antwoord.trim().to_lowercase().as_str());
    if !ja {
        uitvoer::meld("Er is niets geschreven.\n");
    }
    Ok(ja)
}

/// Names of the files, without their folders.
fn namen(paden: &[PathBuf]) -> Vec<String> {
    paden.iter().filter_map(|pad| Some(pad.file_name()?.to_string_lossy().into_owned())).collect()
}

/// Writes the plan, or the scenario in it. The version before is kept, as at every save.
fn bewaar(
    pad: &Path,
    gezien: &Plan,
    vangst: &Vangst,
    (namen, scenario): (Vec<String>, Option<&str>),
) -> Result<(), Fout> {
    let niet = |fout: &dyn std::fmt::Display| Fout::gebruik(format!("er is niets geschreven: {fout}"), "");
    let nu = staat::nu();
    let geopend = Sessie::open(pad, Staat::van_gebruiker().ok(), nu);
    let (mut plan, begin) = geopend.map_err(|fout| Fout::Laden { fout, hulp: None })?;
    let mut sessie = begin.sessie;
    if !begin.gevonden.is_empty() {
        let wat = "van dit plan is nog werk niet opgeslagen; er is niets geschreven";
        return Err(Fout::gebruik(wat, format!("open het eerst met “wijkplan {}”", pad.display())));
    }
    if plan != *gezien {
        return Err(Fout::gebruik("het plan is intussen gewijzigd; er is niets geschreven", "importeer opnieuw"));
    }
    let Some(wijziging) = &vangst.wijziging else { return Ok(()) };
    let mut wordt = plan.clone();
    let wijziging = match scenario {
        // A scenario keeps what it does itself.
        Some(_) => wijziging.clone(),
        None => met_inlezing(&plan, wijziging.clone(), &namen, vandaag())
            .map_err(|w| niet(&text::weigering::weigering(&plan, &w)))?,
    };
    wijziging.pas_toe(&mut wordt).map_err(|w| niet(&text::weigering::weigering(&plan, &w)))?;
    let reken = format!("wijkplan reken {} --tabel watveranderde", zichtbaar(&pad.display().to_string()));
    let gezegd = if let Some(naam) = scenario {
        let wijzigingen = zetten(&plan, &wordt).map_err(|w| niet(&text::weigering::weigering(&plan, &w)))?;
        let scenario = Scenario {
            code: vrije_code(&plan, naam),
            naam: naam.to_owned(),
            toelichting: format!("Ingelezen op {}: {}", datum(vandaag()), opsomming(&namen)),
            samengevoegd: None,
            wijzigingen,
        };
        let code = zichtbaar(scenario.code.as_str());
        let gezegd = format!("Geschreven: scenario {code}. Wat het verandert, toont “{reken} --scenario {code}”.\n");
        plan.scenarios.push(scenario);
        gezegd
    } else {
        let eerder = plan.inlezingen.len();
        plan = wordt;
        // Where it is seen what it did.
        let meer = if plan.inlezingen.len() > eerder {
            format!("Wat dit aan vraag, fte, geld en bevindingen veranderde, toont “{reken}”.\n")
        } else {
            String::new()
        };
        format!(
            "Geschreven: {}. De versie van ervoor blijft: in wijkplan brengt u haar terug met “eerdere versies van het \
             plan”.\n{meer}",
            text::import::samen(vangst)
        )
    };
    let niet_bewaard = |fout: Bewaarfout| Fout::Laden { fout: fout.melding().into(), hulp: None };
    sessie.bewaar(&plan, &Verloop::default(), false, nu).map_err(niet_bewaard)?;
    sessie.sluit().map_err(niet_bewaard)?;
    uitvoer::meld(&gezegd);
    Ok(())
}

/// The headings of a list of places, to fill in.
fn schrijf_sjabloon(bestanden: &[PathBuf], weergave: Weergave) -> Result<Afloop, Fout> {
    if let Some(pad) = bestanden.first() {
        let wat = format!("“{}” is hier te veel: --sjabloon leest niets", pad.display());
        return Err(Fout::gebruik(wat, "laat het weg"));
    }
    let koppen: Vec<&str> = sjabloon().to_vec();
    let tekst = csv::kop(&koppen, weergave.profiel()).map_err(|fout| Fout::uitvoer(&fout.into()))?;
    uitvoer::schrijf(&tekst)?;
    uitvoer::meld(&text::import::sjabloon_uitleg());
    Ok(Afloop::Goed)
}
