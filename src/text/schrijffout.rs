//! What can go wrong when a plan is written to disk, and how that is said. Values and words are one table.

use std::io;
use std::path::{Path, PathBuf};

use super::leesfout::foutnummer;
use super::melding::Melding;

/// Why a file could not be written. Whatever stood there before still stands there whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {oorzaak}", pad.display())]
pub struct Schrijffout {
    /// The file or folder.
    pub pad: PathBuf,
    /// What is wrong with it.
    pub oorzaak: Oorzaak,
}

/// What stops the writing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Oorzaak {
    /// The built-in plan has no place on disk.
    #[error("het ingebouwde plan wordt niet gewijzigd")]
    Ingebouwd,
    /// A folder for a plan that has something in it.
    #[error("deze map bestaat al en is niet leeg")]
    MapNietLeeg,
    /// A file that is not part of the opened plan stands where one is to be written.
    #[error("hier staat al een bestand dat niet bij dit plan hoort")]
    BestaatAl,
    /// The file or folder is marked read-only.
    #[error("hier mag alleen gelezen worden")]
    AlleenLezen,
    /// The user may not write there.
    #[error("u mag hier niet schrijven")]
    GeenToegang,
    /// The folder is not there.
    #[error("de map waarin dit moet komen, bestaat niet")]
    Ontbreekt,
    /// A file where a folder is needed, or the other way round.
    #[error("hier staat een map waar een bestand moet komen, of andersom")]
    VerkeerdeSoort,
    /// A link to a folder that is gone.
    #[error("dit is een koppeling naar een map die er niet meer is")]
    Koppeling,
    /// No room.
    #[error("de schijf is vol")]
    SchijfVol,
    /// A wijk whose code is no file name.
    #[error("de code van deze wijk is niet als bestandsnaam te gebruiken")]
    Bestandsnaam,
    /// The plan cannot be put in words.
    #[error("het plan is niet als tekst te schrijven")]
    Vorm,
    /// Anything else, with the number that the operating system gives.
    #[error("dit is niet te schrijven{}", foutnummer(*.0))]
    Schijf(Option<i32>),
}

impl Oorzaak {
    /// What to do about it.
    pub fn herstel(&self) -> Option<&'static str> {
        Some(match self {
            Self::Ingebouwd => "sla het op in een eigen map",
            Self::MapNietLeeg => "geef een map die nog niet bestaat of leeg is",
            Self::BestaatAl => "sla het plan op in een andere map, of haal dit bestand weg",
            Self::AlleenLezen => "sla het plan op in een andere map, of geef uzelf hier schrijfrechten",
            Self::GeenToegang => "sla het plan op in een map waarin u mag schrijven",
            Self::Ontbreekt => "maak eerst de map waarin dit moet komen",
            Self::VerkeerdeSoort => "geef een andere naam, of haal weg wat er staat",
            Self::Koppeling => "zet die map terug, of sla het plan op in een andere map",
            Self::SchijfVol => "maak ruimte vrij en sla opnieuw op; het plan staat nog in het geheugen",
            Self::Bestandsnaam => "geef de wijk haar CBS-code, zoals WK010600",
            Self::Vorm | Self::Schijf(_) => return None,
        })
    }
}

impl Oorzaak {
    /// What to do about it in a folder that the program chose itself.
    pub fn herstel_van_map(&self) -> &'static str {
        match self {
            Self::SchijfVol => "maak ruimte vrij op de schijf",
            Self::GeenToegang | Self::AlleenLezen => "geef uzelf schrijfrechten in deze map",
            Self::VerkeerdeSoort => "haal weg wat er staat, of geef een andere map met WIJKPLAN_STAAT",
            _ => "controleer of deze map te bereiken is",
        }
    }
}

impl From<&io::Error> for Oorzaak {
    fn from(fout: &io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::NotFound => Self::Ontbreekt,
            io::ErrorKind::PermissionDenied => Self::GeenToegang,
            io::ErrorKind::ReadOnlyFilesystem => Self::AlleenLezen,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Self::VerkeerdeSoort,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::SchijfVol,
            io::ErrorKind::AlreadyExists => Self::BestaatAl,
            io::ErrorKind::DirectoryNotEmpty => Self::MapNietLeeg,
            _ => Self::Schijf(fout.raw_os_error()),
        }
    }
}

impl Schrijffout {
    /// The failure of writing `pad`.
    pub fn bij(pad: &Path, oorzaak: impl Into<Oorzaak>) -> Self {
        Self { pad: pad.to_owned(), oorzaak: oorzaak.into() }
    }

    /// The message that is shown.
    pub fn melding(&self) -> Melding {
        Melding {
            wat: self.oorzaak.to_string(),
            bestand: self.pad.display().to_string(),
            plaats: None,
            herstel: self.oorzaak.herstel().map(str::to_owned),
        }
    }
}
