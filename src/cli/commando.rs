//! The commands and their arguments, declared once; the help is made from them. All Dutch: see also
//! [`super::gebruiksfout`] for what clap would say in English.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::fout::Fout;
use super::gebruiksfout;
use super::invoer::Invoer;
use super::keuze::{Reken, Weergave};
use crate::report::lijst::TABELLEN;

const SJABLOON: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}\n";
/// One rule for the screens and for every command.
const PLAN_UITLEG: &str = "Map of .ron-bestand; zonder PLAN het plan van de vorige keer of het voorbeeld";

/// Planning per wijk: vraag, mensen, locaties en geld, getoetst aan een dekkend zorglandschap.
///
/// Zonder commando opent wijkplan het scherm.
#[derive(Debug, Parser)]
#[command(
    name = "wijkplan",
    override_usage = "wijkplan [OPTIES] [PLAN]\n         wijkplan COMMANDO [OPTIES] [PLAN]",
    after_help = "Hulp bij een commando: wijkplan COMMANDO --hulp"
)]
pub(super) struct Wijkplan {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plan: Option<PathBuf>,
    /// Neemt het ingebouwde voorbeeld, ook na een eigen plan
    #[arg(long, conflicts_with = "plan")]
    pub voorbeeld: bool,
    /// Tekent het scherm in gewone tekens (ASCII)
    #[arg(long)]
    pub ascii: bool,
    /// Opent het plan zonder het te vergrendelen; er verandert niets
    #[arg(long)]
    pub alleen_lezen: bool,
    #[command(flatten)]
    pub reken: Reken,
    #[command(flatten)]
    pub weergave: Weergave,
    /// Toont deze hulp
    #[arg(long = "hulp", short = 'h', alias = "help", action = ArgAction::HelpShort, global = true, display_order = 900)]
    hulp: Option<bool>,
    /// Toont de versie
    #[arg(long = "versie", short = 'V', alias = "version", action = ArgAction::Version, display_order = 901)]
    versie: Option<bool>,
    #[command(subcommand)]
    pub commando: Option<Commando>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Commando {
    Nieuw(Nieuw),
    Toets(Toets),
    Reken(Rekenen),
    Export(Export),
    Import(Import),
    Vergelijk(Vergelijk),
    Controleer(Controleer),
    #[command(name = "tabaanvulling", alias = "aanvullen")]
    Aanvullen(Aanvullen),
    Dokter(Dokter),
    Handleiding(Handleiding),
}

impl Commando {
    /// True for a command that works on one plan, which may be the one that is built in.
    pub const fn neemt_plan(&self) -> bool {
        matches!(self, Self::Toets(_) | Self::Reken(_) | Self::Export(_) | Self::Import(_) | Self::Controleer(_))
    }
}

/// Maakt een map met een plan om mee te beginnen
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan nieuw MAP [--leeg]\n         wijkplan nieuw MAP [OPTIES] --gemeente GEMEENTE --uit BESTAND...",
    after_help = "Een plan van uw eigen gemeente komt uit bestanden die iedereen kan ophalen: de\n\
                  Kerncijfers wijken en buurten van CBS (StatLine of open data, heel Nederland mag),\n\
                  de gezondheidsmonitor van RIVM, en een lijst met buurtcodes, lat en lon. Het nieuwste\n\
                  bestand met inwoners zegt welke wijken er zijn. Normen, functies en voorzieningen komen\n\
                  als aanname uit het voorbeeld; organisaties, locaties en mensen vult u zelf in."
)]
pub(super) struct Nieuw {
    /// Map die wordt gemaakt; zij bestaat nog niet of is leeg
    #[arg(value_name = "MAP", help_heading = "Argumenten")]
    pub map: PathBuf,
    /// Zonder bezetting, locaties en organisaties
    #[arg(long, conflicts_with_all = ["uit", "gemeente"])]
    pub leeg: bool,
    /// Een plan van deze gemeente: haar code (GM0153) of naam
    #[arg(long, value_name = "GEMEENTE", requires = "uit")]
    pub gemeente: Option<String>,
    /// Bestanden waaruit dat plan wordt gemaakt
    #[arg(long, value_name = "BESTAND", num_args = 1.., action = ArgAction::Append)]
    pub uit: Vec<PathBuf>,
    /// Zoveel inwoners krijgt een buurtteam ongeveer; anders 10000
    #[arg(long = "inwoners-per-team", value_name = "N", requires = "uit", value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    pub per_team: Option<u32>,
    /// Jaar van de cijfers, als het bestand dat niet zegt
    #[arg(long, value_name = "JAAR", requires = "uit")]
    pub jaar: Option<u16>,
}

/// Toetst of het plan dekkend is, en toont wat er ontbreekt en wat helpt
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan toets [OPTIES] [PLAN...]\n         wijkplan toets [OPTIES] --verklaar EIS [PLAN]\n         wijkplan toets [OPTIES] --herstel N [--in SCENARIO] [PLAN]",
    after_help = "Zonder --jaar worden alle planjaren getoetst.\n\
                  Bij meer plannen, of een map met plannen, krijgt elk plan één regel.\n\n\
                  Exitcode: 0 elk plan is dekkend, 1 een plan is niet dekkend of nog niet vast te stellen,\n\
                  2 de invoer klopt niet; met --verklaar gaat het over die ene eis."
)]
pub(super) struct Toets {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plannen: Vec<PathBuf>,
    /// Eén eis: wat zij vraagt, waar dat staat, en wat er ontbreekt
    #[arg(long, value_name = "EIS")]
    pub verklaar: Option<String>,
    /// Zoekt N keer de kleinste maatregel tegen wat blokkeert
    #[arg(long, value_name = "N", conflicts_with = "verklaar")]
    pub herstel: Option<u8>,
    /// Schrijft die als scenario met deze naam in het plan
    #[arg(long = "in", value_name = "SCENARIO", requires = "herstel")]
    pub naar: Option<String>,
    #[command(flatten)]
    pub reken: Reken,
    #[command(flatten)]
    pub weergave: Weergave,
}

/// Toont een tabel van de berekening
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan reken [OPTIES] --tabel NAAM [PLAN...]\n         wijkplan reken [OPTIES] --herkomst WAT [PLAN]",
    after_help = format!("{}\n\n{}", tabellen(), super::herkomst::uitleg())
)]
pub(super) struct Rekenen {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plannen: Vec<PathBuf>,
    /// Naam van de tabel
    #[arg(long, short, value_name = "NAAM", conflicts_with = "herkomst")]
    pub tabel: Option<String>,
    /// Code van een inlezing, bij watveranderde; standaard de laatste
    #[arg(long, value_name = "CODE", conflicts_with = "herkomst")]
    pub inlezing: Option<String>,
    /// In plaats van een tabel: waar één cijfer vandaan komt
    #[arg(long, value_name = "WAT")]
    pub herkomst: Option<String>,
    #[command(flatten)]
    pub reken: Reken,
    #[command(flatten)]
    pub weergave: Weergave,
}

/// Schrijft alle tabellen als csv of werkboek, of het hele plan als ron
#[derive(Debug, Args)]
#[command(override_usage = "wijkplan export [OPTIES] --naar MAP [PLAN]")]
pub(super) struct Export {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plan: Option<PathBuf>,
    #[command(flatten)]
    pub doel: super::export::Doel,
    #[command(flatten)]
    pub reken: Reken,
}

/// Leest bestanden van anderen in het plan: toont eerst wat er verandert
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan import [OPTIES] BESTAND... [PLAN]\n         wijkplan import --sjabloon",
    after_help = "Wat een bestand is, wordt aan de inhoud herkend: een lijst van locaties (uw eigen, van de\n\
                  gemeente, scholen van DUO) of GeoJSON met punten, cijfers van wijken en buurten van CBS\n\
                  en RIVM, grenzen van wijken als GeoJSON of TopoJSON (WGS84 of RD), cliënten en\n\
                  indicaties, en wat export --gegevens schreef. Tabellen als CSV, XLSX of ODS, ook\n\
                  ingepakt als .gz; van een werkboek elk blad dat wijkplan herkent.\n\
                  Een map of .ron-bestand is het plan.\n\
                  Zonder --proef of --ja vraagt wijkplan op een terminal of het mag.\n\n\
                  Exitcode: 0 uitgevoerd of getoond, 1 niets uitgevoerd, 2 een bestand is niet te lezen\n\
                  of heeft gegevens van personen."
)]
pub(super) struct Import {
    /// Bestanden, en als laatste het plan; zonder PLAN dat van de vorige keer
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub bestanden: Vec<PathBuf>,
    #[command(flatten)]
    pub wat: super::import::Wat,
    #[command(flatten)]
    pub weergave: Weergave,
}

/// Vergelijkt twee plannen, of een plan met een scenario ervan
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan vergelijk [OPTIES] A B\n         wijkplan vergelijk [OPTIES] A --scenario CODE",
    after_help = "Toont per wijk wat er verandert, welke bevindingen erbij komen en weg zijn,\nen wat er in het plan verschilt."
)]
pub(super) struct Vergelijk {
    /// Het ene plan
    #[arg(value_name = "A", help_heading = "Argumenten")]
    pub een: Option<PathBuf>,
    /// Het andere plan; zonder B het scenario van A
    #[arg(value_name = "B", help_heading = "Argumenten")]
    pub ander: Option<PathBuf>,
    #[command(flatten)]
    pub reken: Reken,
    #[command(flatten)]
    pub weergave: Weergave,
}

impl Vergelijk {
    /// The two sides: of two plans each as it is, of one plan the base and the scenario.
    pub fn zijden(&self, eerder: Reken) -> Result<(Invoer, Invoer), Fout> {
        let reken = self.reken.clone().of(eerder);
        let basis = Reken { scenario: None, ..reken.clone() };
        match (&self.ander, &reken.scenario) {
            (Some(ander), None) => Ok((
                Invoer { plan: self.een.clone(), reken: basis.clone(), voorbeeld: false },
                Invoer { plan: Some(ander.clone()), reken: basis, voorbeeld: false },
            )),
            (None, Some(_)) => Ok((
                Invoer { plan: self.een.clone(), reken: basis, voorbeeld: false },
                Invoer { plan: self.een.clone(), reken, voorbeeld: false },
            )),
            (Some(_), Some(_)) => Err(Fout::gebruik(
                "er staan twee plannen en een scenario",
                "geef twee plannen, of één plan met --scenario CODE",
            )),
            (None, None) => Err(Fout::gebruik(
                "er is niets om mee te vergelijken",
                "geef twee plannen, of één plan met --scenario CODE",
            )),
        }
    }
}

/// Controleert de bestanden, verwijzingen en optellingen van het plan
#[derive(Debug, Args)]
#[command(override_usage = "wijkplan controleer [OPTIES] [PLAN]")]
pub(super) struct Controleer {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plan: Option<PathBuf>,
    #[command(flatten)]
    pub weergave: Weergave,
}

/// Schrijft de tabaanvulling voor uw shell
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan tabaanvulling SHELL",
    after_help = "Voortaan in elk venster; wijkplan moet daarvoor in uw zoekpad (PATH) staan:\n  \
                  bash   wijkplan tabaanvulling bash > ~/.local/share/bash-completion/completions/wijkplan\n  \
                  zsh    wijkplan tabaanvulling zsh > een map uit $fpath, als bestand _wijkplan\n  \
                  fish   wijkplan tabaanvulling fish > ~/.config/fish/completions/wijkplan.fish\n  \
                  Windows (PowerShell)  wijkplan tabaanvulling powershell >> $PROFILE\n\n\
                  Ook de jaren en scenario's van het plan dat u typt worden aangevuld."
)]
pub(super) struct Aanvullen {
    /// Shell: bash, zsh, fish of powershell
    #[arg(value_name = "SHELL", help_heading = "Argumenten", hide_possible_values = true)]
    pub shell: super::aanvullen::Shell,
}

/// Kijkt of terminal, kleuren, mappen, rechten en plan in orde zijn
#[derive(Debug, Args)]
#[command(
    override_usage = "wijkplan dokter [OPTIES] [PLAN]",
    after_help = "Verandert niets. Exitcode: 0 alles werkt, 1 er is iets dat niet werkt."
)]
pub(super) struct Dokter {
    #[arg(value_name = "PLAN", help = PLAN_UITLEG, help_heading = "Argumenten")]
    pub plan: Option<PathBuf>,
    #[command(flatten)]
    pub weergave: Weergave,
}

/// Toont de handleiding: alle commando's, opties, bestanden en voorbeelden
#[derive(Debug, Args)]
#[command(override_usage = "wijkplan handleiding [--man]")]
pub(super) struct Handleiding {
    /// Als manpagina: wijkplan handleiding --man > wijkplan.1
    #[arg(long)]
    pub man: bool,
}

/// What the arguments ask.
pub(super) enum Gelezen {
    /// A text on stdout: help or version.
    Hulp(String),
    /// A command.
    Wijkplan(Box<Wijkplan>),
}

/// Reads the arguments, the name of the program first.
pub(super) fn lees(argumenten: &[OsString]) -> Result<Gelezen, Fout> {
    match bouw().try_get_matches_from(argumenten).and_then(|keuzen| Wijkplan::from_arg_matches(&keuzen)) {
        Ok(wijkplan) => Ok(Gelezen::Wijkplan(Box::new(wijkplan))),
        Err(fout) if matches!(fout.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Ok(Gelezen::Hulp(fout.render().to_string()))
        }
        Err(fout) => {
            let commandos: Vec<String> = bouw().get_subcommands().map(|c| c.get_name().to_owned()).collect();
            Err(gebruiksfout::met_commando(gebruiksfout::in_woorden(&fout), argumenten, &commandos))
        }
    }
}

/// The command line with everything of clap in Dutch.
pub(super) fn bouw() -> Command {
    nederlands(
        Wijkplan::command()
            .version(env!("CARGO_PKG_VERSION"))
            .disable_help_subcommand(true)
            .subcommand_help_heading("Commando's")
            .subcommand_value_name("COMMANDO"),
    )
}

fn nederlands(commando: Command) -> Command {
    let commando = commando
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(SJABLOON)
        .mut_args(|arg| if arg.get_help_heading().is_none() { arg.help_heading("Opties") } else { arg });
    commando.mut_subcommands(nederlands)
}

/// The list of tables, for the help of `reken`.
fn tabellen() -> String {
    let regels: Vec<String> = TABELLEN.iter().map(|t| format!("  {:<18} {}", t.naam, t.uitleg)).collect();
    format!("Tabellen:\n{}", regels.join("\n"))
}
