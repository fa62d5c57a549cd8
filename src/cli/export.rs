//! `wijkplan export [PLAN] --naar MAP`: all tables as CSV files or as one workbook, or the whole plan as one RON file.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Csv, zonder_effect};
use super::{Afloop, uitvoer};
use crate::calc::afscherming::Afscherming;
use crate::plan::nabij::nabij;
use crate::plan::{Organisatiecode, Plan};
use crate::report::csv::{self, Profiel};
use crate::report::tabel::Tabel;
use crate::report::uitgave::Uitgave;
use crate::report::{datapakket, werkboek};
use crate::store::laden::hoort_bij_map;
use crate::store::schrijven::schrijf_alle;
use crate::store::staat::uitgeschreven;
use crate::store::vorm::heel_ron;
use crate::text::aantal::aantal;
use crate::text::afbreken::zichtbaar;
use crate::text::afscherming::{INTERN, geheim, hoeveel};
use crate::text::schrijffout::{Oorzaak, Schrijffout};

/// Where the export goes, and as what.
#[derive(Debug, Args)]
pub(super) struct Doel {
    /// Map voor de bestanden; bij xlsx en ron ook een bestandsnaam
    #[arg(long, value_name = "MAP")]
    pub naar: PathBuf,
    /// Soort bestanden: csv, xlsx, datapakket of ron; standaard csv
    #[arg(long, value_name = "SOORT", hide_possible_values = true)]
    pub formaat: Option<Exportformaat>,
    /// Soort csv: nederlands of internationaal; standaard nederlands
    #[arg(long, value_name = "SOORT", hide_possible_values = true)]
    pub csv: Option<Csv>,
    /// Code van een partner: alleen wat zij krijgt, niets van anderen
    #[arg(long, value_name = "CODE")]
    pub partner: Option<String>,
    /// Ook kleine aantallen; naam en kop zeggen “intern, niet delen”
    #[arg(long)]
    pub intern: bool,
    /// Wat het plan zelf bevat: te wijzigen en weer te importeren
    #[arg(long, conflicts_with = "partner")]
    pub gegevens: bool,
    /// Vervangt bestanden die er al staan
    #[arg(long)]
    pub overschrijven: bool,
}

/// Kind of export.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Exportformaat {
    /// A file a table.
    #[value(help = "elke tabel een bestand")]
    #[default]
    Csv,
    /// One workbook, a sheet a table.
    #[value(help = "één werkboek (Excel), elke tabel een blad")]
    Xlsx,
    /// A Frictionless Data Package.
    #[value(help = "CSV met een beschrijving voor programma's")]
    Datapakket,
    /// The plan itself.
    #[value(help = "het hele plan")]
    Ron,
}

/// Writes the files: all of them, or none.
pub(super) fn voer_uit(invoer: &Invoer, doel: &Doel, csv: Option<Csv>) -> Result<Afloop, Fout> {
    let naar = &uitgeschreven(&doel.naar);
    let formaat = doel.formaat.unwrap_or_default();
    past_bij(naar, formaat)?;
    let mut verborgen = None;
    let bestanden = match formaat {
        Exportformaat::Csv => {
            let uitgave = uitgave(invoer, doel)?;
            let bestanden =
                tabelbestanden(&uitgave.tabellen, naar, doel.csv.or(csv).unwrap_or_default().into(), doel.intern)?;
            verborgen = uitgave.verborgen;
            bestanden
        }
        Exportformaat::Xlsx => {
            if doel.csv.or(csv).is_some() {
                return Err(zonder_effect("--csv", "bij --formaat xlsx", "laat --csv weg"));
            }
            let uitgave = uitgave(invoer, doel)?;
            let pad = werkboekpad(naar, doel.intern);
            let bytes = werkboek::schrijf(&uitgave.voorblad, &uitgave.tabellen);
            let bytes = bytes.map_err(|_| Schrijffout::bij(&pad, Oorzaak::Vorm))?;
            verborgen = uitgave.verborgen;
            vec![(pad, bytes)]
        }
        Exportformaat::Datapakket => {
            if doel.csv.or(csv).is_some() {
                return Err(zonder_effect("--csv", "bij --formaat datapakket", "laat --csv weg"));
            }
            let uitgave = uitgave(invoer, doel)?;
            let bestanden = datapakket::bestanden(&uitgave, doel.intern).map_err(|fout| Fout::uitvoer(&fout.into()))?;
            verborgen = uitgave.verborgen;
            bestanden.into_iter().map(|(naam, bytes)| (naar.join(naam), bytes)).collect()
        }
        Exportformaat::Ron => {
            if doel.partner.is_some() {
                let hulp = "ron schrijft het hele plan, met alle partners; laat --formaat ron weg";
                return Err(zonder_effect("--partner", "bij --formaat ron", hulp));
            }
            let csv = doel.csv.or(csv).map(|_| "--csv");
            let intern = doel.intern.then_some("--intern").into_iter().chain(doel.gegevens.then_some("--gegevens"));
            if let Some(optie) = invoer.reken.gezet().into_iter().chain(csv).chain(intern).next() {
                let hulp = "ron schrijft het hele plan, met al zijn jaren en scenario's; laat de optie weg";
                return Err(zonder_effect(optie, "bij --formaat ron", hulp));
            }
            let plan = invoer.open()?.plan;
            if let Some(wat) = geheim(&plan) {
                uitvoer::meld(&format!("let op: dit bestand is het hele plan, met {wat}; deel het niet\n"));
            }
            vec![planbestand(&plan, naar)?]
        }
    };
    if !doel.overschrijven
        && let Some((pad, _)) = bestanden.iter().find(|(pad, _)| pad.symlink_metadata().is_ok())
    {
        let wat = format!("{} bestaat al", pad.display());
        return Err(Fout::gebruik(wat, "kies een andere map, of vervang wat er staat met --overschrijven"));
    }
    schrijf_alle(&bestanden)?;
    let wat = match bestanden.as_slice() {
        [(pad, _)] => pad.display().to_string(),
        meer => format!("{} in {}", aantal(meer.len() as u64, "bestand", "bestanden"), naar.display()),
    };
    let verborgen =
        verborgen.map(|wat| format!("Verborgen: {wat}. Voor eigen gebruik staat alles in een export met --intern.\n"));
    uitvoer::druk_af(&format!("Geschreven: {}.\n{}", zichtbaar(&wat), verborgen.unwrap_or_default()))?;
    Ok(Afloop::Goed)
}

/// The tables that are asked for.
fn uitgave(invoer: &Invoer, doel: &Doel) -> Result<Uitgave, Fout> {
    let berekend = invoer.bereken()?;
    if doel.gegevens {
        let afscherming = Afscherming::van(&berekend.plan);
        if !doel.intern && !afscherming.is_leeg() {
            let wat = format!("dit plan heeft {}, en --gegevens schrijft het zoals het is", hoeveel(&afscherming));
            return Err(Fout::gebruik(wat, "geef er --intern bij, en deel de bestanden niet"));
        }
        return Ok(Uitgave::gegevens(&berekend, doel.intern));
    }
    let partner = doel.partner.as_ref().map(|code| partner(&berekend.plan, code)).transpose()?;
    Ok(Uitgave::van(berekend, partner.as_ref(), doel.intern))
}

/// `naar` is the workbook itself when it ends in `.xlsx` and is no folder. A name says that it is not for others.
fn werkboekpad(naar: &Path, intern: bool) -> PathBuf {
    let bestand = naar.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx")) && !naar.is_dir();
    let pad = if bestand { naar.to_owned() } else { naar.join("plan.xlsx") };
    let stam = pad.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if intern && !stam.ends_with(&format!("({INTERN})")) {
        pad.with_file_name(format!("{stam} ({INTERN}).xlsx"))
    } else {
        pad
    }
}

/// The partner with this code.
fn partner(plan: &Plan, code: &str) -> Result<Organisatiecode, Fout> {
    let codes = || plan.organisaties.iter().map(|o| o.code.as_str());
    if let Some(organisatie) = plan.organisaties.iter().find(|o| o.code.as_str() == code) {
        return Ok(organisatie.code.clone());
    }
    let mut hulp: Vec<String> =
        nabij(code, codes()).map(|bedoeld| format!("bedoelde u “{bedoeld}”?")).into_iter().collect();
    hulp.push(format!("kies uit {}", codes().collect::<Vec<_>>().join(", ")));
    Err(Fout::Gebruik { wat: format!("de organisatie “{code}” staat niet in het plan"), hulp })
}

/// Refuses the name of a file where a folder is needed, or one that is of another kind.
fn past_bij(naar: &Path, formaat: Exportformaat) -> Result<(), Fout> {
    const VAN_BESTANDEN: [&str; 14] =
        ["csv", "tsv", "txt", "md", "ron", "json", "geojson", "xls", "xlsx", "ods", "html", "pdf", "zip", "docx"];
    let eind = naar.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let eigen = match formaat {
        Exportformaat::Csv | Exportformaat::Datapakket => false,
        Exportformaat::Xlsx => eind == "xlsx",
        Exportformaat::Ron => eind == "ron",
    };
    if naar.is_dir() || eigen || !VAN_BESTANDEN.contains(&eind.as_str()) {
        return Ok(());
    }
    let naar = naar.display();
    Err(match formaat {
        Exportformaat::Csv | Exportformaat::Datapakket => Fout::gebruik(
            format!("“{naar}” is de naam van een bestand, en hier hoort een map"),
            "geef een map: elke tabel wordt een eigen bestand",
        ),
        Exportformaat::Xlsx => {
            Fout::gebruik(format!("“{naar}” eindigt niet op .xlsx"), "geef een naam die op .xlsx eindigt, of een map")
        }
        Exportformaat::Ron => {
            Fout::gebruik(format!("“{naar}” eindigt niet op .ron"), "geef een naam die op .ron eindigt, of een map")
        }
    })
}

fn tabelbestanden(
    tabellen: &[Tabel],
    map: &Path,
    profiel: Profiel,
    intern: bool,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Fout> {
    let pad = |naam: &str| map.join(if intern { format!("{naam} ({INTERN}).csv") } else { format!("{naam}.csv") });
    let fout = |fout: ::csv::Error| Fout::uitvoer(&fout.into());
    let mut uit = Vec::with_capacity(tabellen.len() + 1);
    for tabel in tabellen {
        uit.push((pad(tabel.naam), csv::schrijf(tabel, profiel).map_err(fout)?.into_bytes()));
    }
    uit.push((pad("voetnoten"), csv::voetnoten(tabellen, profiel).map_err(fout)?.into_bytes()));
    Ok(uit)
}

/// `naar` is the file itself when it ends in `.ron` and is no folder.
fn planbestand(plan: &Plan, naar: &Path) -> Result<(PathBuf, Vec<u8>), Fout> {
    let bestand = naar.extension().is_some_and(|e| e == "ron") && !naar.is_dir();
    let pad = if bestand { naar.to_owned() } else { naar.join("plan.ron") };
    if let Some(map) = hoort_bij_map(&pad) {
        let wat = format!("in “{}” staat een plan met een bestand per wijk", map.display());
        return Err(Fout::gebruik(
            format!("{wat}; met het hele plan in één bestand erbij is het niet meer te openen"),
            "kies een andere map, of een andere naam dan plan.ron buiten de map wijken",
        ));
    }
    let tekst = heel_ron(plan).map_err(|_| Schrijffout::bij(&pad, Oorzaak::Vorm))?;
    Ok((pad, tekst.into_bytes()))
}
