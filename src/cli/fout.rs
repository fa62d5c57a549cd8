//! [`Fout`]: the one error at the edge. It says what is wrong, where, and what to do, and knows its exit code.

use std::fmt;
use std::io;
use std::path::Path;

use super::wacht::PROGRAMMAFOUT;
use crate::store::Laadfout;
use crate::text::aantal::aantal;
use crate::text::melding::{HULP, Melding, ZIN, gezegd};
use crate::text::schrijffout::Schrijffout;

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Fout {
    /// The command line itself is wrong.
    Gebruik {
        /// What is wrong, in one sentence without a full stop.
        wat: String,
        /// What to do, a line each.
        hulp: Vec<String>,
    },
    /// A plan cannot be opened.
    Laden {
        /// Why.
        fout: Laadfout,
        /// What else to try.
        hulp: Option<String>,
    },
    /// A file cannot be written.
    Schrijven(Schrijffout),
    /// The output of the command cannot be written.
    Uitvoer(Schrijffout),
    /// The settings of the user are not right.
    Instellingen(Melding),
    /// A fault of the program, in sentences a line each.
    Programma(String),
}

impl Fout {
    /// A wrong use with one advice.
    pub fn gebruik(wat: impl Into<String>, hulp: impl Into<String>) -> Self {
        Self::Gebruik { wat: wat.into(), hulp: vec![hulp.into()] }
    }

    /// Output that cannot be written.
    pub fn uitvoer(fout: &io::Error) -> Self {
        Self::Uitvoer(Schrijffout::bij(Path::new("uitvoer"), fout))
    }

    /// The exit code: 2 for wrong use or bad input.
    pub fn code(&self) -> u8 {
        match self {
            Self::Gebruik { .. }
            | Self::Laden { .. }
            | Self::Schrijven(_)
            | Self::Uitvoer(_)
            | Self::Instellingen(_) => 2,
            Self::Programma(_) => PROGRAMMAFOUT,
        }
    }
}

impl Fout {
    /// The message about one file.
    fn melding(&self) -> Option<Melding> {
        Some(match self {
            Self::Schrijven(fout) => fout.melding(),
            Self::Uitvoer(fout) => fout.melding_van_uitvoer(),
            Self::Instellingen(melding) => melding.clone(),
            Self::Gebruik { .. } | Self::Laden { .. } | Self::Programma(_) => return None,
        })
    }

    /// The message in lines that can be read aloud.
    pub fn plat(&self) -> String {
        match self {
            Self::Laden { fout, hulp } => {
                let mut regels: Vec<String> = fout.meldingen.iter().map(Melding::plat).collect();
                if fout.meer > 0 {
                    regels.push(format!("En nog {}.", aantal(fout.meer as u64, "fout", "fouten")));
                }
                regels.extend(hulp.iter().map(|h| format!("hulp: {h}")));
                regels.join("\n") + "\n"
            }
            Self::Schrijven(_) | Self::Uitvoer(_) | Self::Instellingen(_) => {
                self.melding().map_or_else(String::new, |melding| format!("{}\n", melding.plat()))
            }
            Self::Gebruik { .. } | Self::Programma(_) => self.to_string().replace("\n  ", "\n"),
        }
    }
}

impl From<Schrijffout> for Fout {
    fn from(fout: Schrijffout) -> Self {
        Self::Schrijven(fout)
    }
}

impl fmt::Display for Fout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gebruik { wat, hulp } => {
                writeln!(f, "fout: {}", gezegd(wat, ZIN))?;
                hulp.iter().try_for_each(|regel| writeln!(f, "  hulp: {}", gezegd(regel, HULP)))
            }
            Self::Programma(waarom) => {
                let (wat, hulp) = waarom.split_once('\n').unwrap_or((waarom, ""));
                writeln!(f, "fout: {wat}")?;
                hulp.lines().try_for_each(|regel| writeln!(f, "  hulp: {regel}"))
            }
            Self::Laden { fout, hulp } => {
                write!(f, "{fout}")?;
                hulp.iter().try_for_each(|regel| writeln!(f, "  hulp: {regel}"))
            }
            Self::Schrijven(_) | Self::Uitvoer(_) | Self::Instellingen(_) => {
                self.melding().map_or(Ok(()), |melding| write!(f, "{melding}"))
            }
        }
    }
}
