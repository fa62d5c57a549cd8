//! `wijkplan tabaanvulling SHELL`: what a shell needs to complete commands, options and their values. The script of the shell
//! asks the program itself at each tab, so that the years and scenario's of the plan that is typed are offered too.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::{Arg, Command, ValueEnum};
use clap_complete::env::Shells;
use clap_complete::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter};

use super::fout::Fout;
use super::herkomst;
use super::{Afloop, commando, uitvoer};
use crate::plan::Plan;
use crate::report::lijst::TABELLEN;
use crate::store;
use crate::text::afbreken::zichtbaar;
use crate::text::getal;

/// The variable in which the script names its shell when it asks.
const VRAAG: &str = "WIJKPLAN_AANVULLEN";

/// The shells that can complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    /// Bash.
    #[value(help = "Linux, en oudere Mac")]
    Bash,
    /// Zsh.
    #[value(help = "Mac")]
    Zsh,
    /// Fish.
    #[value(help = "fish")]
    Fish,
    /// `PowerShell`.
    #[value(help = "Windows")]
    Powershell,
}

impl Shell {
    const fn naam(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Powershell => "powershell",
        }
    }
}

/// Writes the script.
pub(super) fn voer_uit(shell: Shell) -> Result<Afloop, Fout> {
    let mut bytes = Vec::new();
    if let Some(maker) = Shells::builtins().completer(shell.naam()) {
        let schrijf = maker.write_registration(VRAAG, "wijkplan", "wijkplan", "wijkplan", &mut bytes);
        schrijf.map_err(|fout| Fout::uitvoer(&fout))?;
    }
    uitvoer::druk_af(&String::from_utf8_lossy(&bytes))?;
    Ok(Afloop::Goed)
}

/// What can stand at the place where tab was pressed, when a shell asks that; `argumenten` are those of the program.
pub(super) fn voorstellen(argumenten: &[OsString]) -> Option<String> {
    let naam = std::env::var(VRAAG).ok()?;
    let shells = Shells::builtins();
    let shell = shells.completer(&naam)?;
    let getypt: Vec<OsString> = argumenten.iter().skip_while(|a| *a != "--").skip(1).cloned().collect();
    if getypt.is_empty() {
        return Some(String::new());
    }
    let mut bytes = Vec::new();
    let hier = std::env::current_dir().ok();
    // An answer that cannot be made is no answer: the shell goes on without.
    let _ = shell.write_complete(&mut met_waarden(&getypt), getypt, hier.as_deref(), &mut bytes);
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The command line with what each value can be; those of a plan are of the plan that is typed.
fn met_waarden(getypt: &[OsString]) -> Command {
    let plan = plan_van(getypt);
    in_alle(commando::bouw(), &|arg| aangevuld(arg, plan.clone()))
}

fn in_alle(commando: Command, doe: &impl Fn(Arg) -> Arg) -> Command {
    commando.mut_args(doe).mut_subcommands(|onder| in_alle(onder, doe))
}

fn aangevuld(arg: Arg, plan: Option<PathBuf>) -> Arg {
    match arg.get_id().as_str() {
        "plan" | "plannen" | "een" | "ander" => arg.add(ArgValueCompleter::new(PathCompleter::any().filter(is_plan))),
        "map" => arg.add(ArgValueCompleter::new(PathCompleter::dir())),
        "naar" => arg.add(ArgValueCompleter::new(PathCompleter::any())),
        "tabel" => arg.add(ArgValueCandidates::new(|| TABELLEN.iter().map(|t| kandidaat(t.naam, t.uitleg)).collect())),
        "jaar" => {
            arg.add(uit_plan(plan, |plan| plan.planjaren.iter().map(|&j| kandidaat(&getal::jaar(j), "")).collect()))
        }
        "scenario" => arg.add(uit_plan(plan, |plan| {
            plan.scenarios.iter().map(|s| kandidaat(s.code.as_str(), &zichtbaar(&s.naam))).collect()
        })),
        "herkomst" => arg.add(ArgValueCompleter::new(move |begin: &OsStr| {
            let begin = begin.to_string_lossy();
            geopend(plan.as_deref())
                .map(|plan| herkomst::verder(&plan, &begin))
                .unwrap_or_default()
                .into_iter()
                .map(|(woord, uitleg)| kandidaat(&woord, &uitleg))
                .collect()
        })),
        _ => arg,
    }
}

fn kandidaat(woord: &str, uitleg: &str) -> CompletionCandidate {
    CompletionCandidate::new(woord).help((!uitleg.is_empty()).then(|| uitleg.to_owned().into()))
}

fn uit_plan(
    pad: Option<PathBuf>,
    lijst: impl Fn(&Plan) -> Vec<CompletionCandidate> + Send + Sync + 'static,
) -> ArgValueCandidates {
    ArgValueCandidates::new(move || geopend(pad.as_deref()).map(|plan| lijst(&plan)).unwrap_or_default())
}

fn geopend(pad: Option<&Path>) -> Option<Plan> {
    pad.map_or_else(store::ingebouwd, store::open).ok().map(|geopend| geopend.plan)
}

/// A folder, which may be a plan or hold one, or a plan in one file.
fn is_plan(pad: &Path) -> bool {
    pad.is_dir() || pad.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"))
}

/// The plan among the words that are typed: the first that is there and is no command and no value of an option.
fn plan_van(getypt: &[OsString]) -> Option<PathBuf> {
    let commandos: Vec<String> = commando::bouw().get_subcommands().map(|c| c.get_name().to_owned()).collect();
    let mut vorig = OsString::new();
    for woord in getypt.iter().skip(1) {
        let van_optie = vorig.to_string_lossy().starts_with('-') && vorig != "--plat" && vorig != "--voorbeeld";
        let is_woord = woord.to_str().is_some_and(|w| w.starts_with('-') || commandos.iter().any(|o| o == w));
        vorig.clone_from(woord);
        let pad = store::staat::uitgeschreven(Path::new(woord));
        if !van_optie && !is_woord && !woord.is_empty() && is_plan(&pad) && pad.exists() {
            return Some(pad);
        }
    }
    None
}
