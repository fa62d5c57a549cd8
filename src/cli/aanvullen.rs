//! `wijkplan aanvullen SCHIL`: what a shell needs to complete commands, options, tables and their values.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Command, ValueEnum};
use clap_complete::{Generator, Shell};

use super::fout::Fout;
use super::{Afloop, opdracht, uitvoer};
use crate::report::lijst::TABELLEN;

/// The shells that can complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Schil {
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

/// Writes the script.
pub(super) fn voer_uit(schil: Schil) -> Result<Afloop, Fout> {
    uitvoer::druk_af(&script(schil))?;
    Ok(Afloop::Goed)
}

fn script(schil: Schil) -> String {
    let maker = match schil {
        Schil::Bash => Shell::Bash,
        Schil::Zsh => Shell::Zsh,
        Schil::Fish => Shell::Fish,
        Schil::Powershell => Shell::PowerShell,
    };
    let mut opdracht = met_tabellen(opdracht::bouw());
    opdracht.set_bin_name("wijkplan");
    opdracht.build();
    let mut bytes = Vec::new();
    maker.generate(&opdracht, &mut bytes);
    let script = String::from_utf8_lossy(&bytes);
    match schil {
        Schil::Bash => zonder_plaatsen(&script),
        // What zsh writes above a list of commands.
        Schil::Zsh => script.replace(" commands' commands", " opdrachten' commands"),
        Schil::Fish | Schil::Powershell => script.into_owned(),
    }
}

/// With the names of the tables as values: `reken` itself answers a wrong name with better words than clap has.
fn met_tabellen(opdracht: Command) -> Command {
    opdracht.mut_subcommand("reken", |reken| {
        reken.mut_arg("tabel", |arg| {
            let namen = TABELLEN.iter().map(|t| PossibleValue::new(t.naam).help(t.uitleg));
            arg.value_parser(PossibleValuesParser::new(namen))
        })
    })
}

/// The words of bash without the likes of `[PLAN]`: nobody means these, and where they are offered no file is.
fn zonder_plaatsen(script: &str) -> String {
    let regel = |regel: &str| match regel.split_once("opts=\"") {
        Some((voor, woorden)) => {
            let plaats = |w: &&str| !w.starts_with(['<', '[']);
            let over: Vec<&str> = woorden.trim_end_matches('"').split(' ').filter(plaats).collect();
            format!("{voor}opts=\"{}\"\n", over.join(" "))
        }
        None => format!("{regel}\n"),
    };
    script.lines().map(regel).collect()
}
