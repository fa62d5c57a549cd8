//! What can go wrong when a plan is written to disk, and how that is said. Values and words are one table.

use std::io;
use std::path::{Path, PathBuf};

use super::aantal::opsomming;
use super::leesfout::{foutnummer, is_kring};
use super::melding::Melding;

/// Why a file could not be written. Whatever stood there before still stands there whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {oorzaak}", pad.display())]
pub struct Schrijffout {
    /// The file or folder.
    pub pad: PathBuf,
    /// What is wrong with it.
    pub oorzaak: Oorzaak,
    /// Which files are new and which are not, where others were replaced before it.
    pub half: Option<Box<Halverwege>>,
}

/// How far the writing of several files came; neither is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Halverwege {
    /// The files that are new.
    pub wel: Vec<PathBuf>,
    /// Those that are as they were.
    pub niet: Vec<PathBuf>,
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
    /// A device, a pipe or the like.
    #[error("dit is geen gewoon bestand, maar een apparaat of iets dergelijks")]
    GeenBestand,
    /// Links that lead to each other.
    #[error("deze koppeling leidt naar zichzelf terug")]
    Kring,
    /// A name that the system does not take.
    #[error("deze naam is te lang, of er staan tekens in die niet kunnen")]
    Naam,
    /// A network disk that is gone.
    #[error("de netwerkschijf is niet te bereiken")]
    Netwerk,
    /// Another program holds it.
    #[error("een ander programma houdt dit bezet")]
    Bezet,
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
            Self::GeenBestand => "geef de naam van een gewoon bestand of een map",
            Self::Kring => "haal de koppeling weg, of geef een andere naam",
            Self::Naam => "geef een kortere naam met letters, cijfers, streepjes en spaties",
            Self::Netwerk => "probeer het opnieuw als de verbinding er weer is, of kies een map op deze computer",
            Self::Bezet => "sluit het andere programma, of geef een andere naam",
            Self::Koppeling => "zet die map terug, of sla het plan op in een andere map",
            Self::SchijfVol => "maak ruimte vrij en sla opnieuw op; het plan staat nog in het geheugen",
            Self::Bestandsnaam => "geef de wijk haar CBS-code, zoals WK010600",
            Self::Vorm | Self::Schijf(_) => return None,
        })
    }
}

impl Oorzaak {
    /// What to do about it where a command writes to a place that was named with it.
    pub fn herstel_van_commando(&self) -> Option<&'static str> {
        match self {
            Self::SchijfVol => Some("maak ruimte vrij, of kies een andere map"),
            Self::GeenToegang => Some("kies een map waarin u mag schrijven"),
            Self::AlleenLezen => Some("kies een andere map, of geef uzelf hier schrijfrechten"),
            Self::BestaatAl => Some("kies een andere naam, of haal dit bestand weg"),
            Self::Koppeling => Some("zet die map terug, of kies een andere map"),
            ander => ander.herstel(),
        }
    }

    /// What to do about it where the output of a command goes.
    pub fn herstel_van_uitvoer(&self) -> &'static str {
        match self {
            Self::SchijfVol => "maak ruimte vrij, of stuur de uitvoer ergens anders heen",
            _ => "stuur de uitvoer ergens anders heen",
        }
    }

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
            io::ErrorKind::InvalidFilename => Self::Naam,
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::Bezet,
            soort if is_netwerk(soort) => Self::Netwerk,
            soort if is_kring(soort) => Self::Kring,
            _ => Self::Schijf(fout.raw_os_error()),
        }
    }
}

/// True for what a disk of this computer never says.
pub(super) fn is_netwerk(soort: io::ErrorKind) -> bool {
    use io::ErrorKind as E;
    matches!(
        soort,
        E::StaleNetworkFileHandle
            | E::HostUnreachable
            | E::NetworkUnreachable
            | E::NetworkDown
            | E::NotConnected
            | E::TimedOut
    )
}

impl Schrijffout {
    /// The failure of writing `pad`.
    pub fn bij(pad: &Path, oorzaak: impl Into<Oorzaak>) -> Self {
        Self { pad: pad.to_owned(), oorzaak: oorzaak.into(), half: None }
    }

    /// The same, when it came after others had been replaced.
    #[must_use]
    pub fn na(self, half: Halverwege) -> Self {
        Self { half: (!half.wel.is_empty()).then(|| Box::new(half)), ..self }
    }

    /// What went wrong and how far it came: “de schijf is vol; nieuw zijn a en b, nog oud c”.
    pub fn hoe_ver(&self) -> String {
        match &self.half {
            None => self.oorzaak.to_string(),
            Some(half) => {
                format!("{}; al nieuw: {}; nog oud: {}", self.oorzaak, namen(&half.wel), namen(&half.niet))
            }
        }
    }

    /// The message where a file was named by the user.
    pub fn melding(&self) -> Melding {
        self.met(self.oorzaak.herstel_van_commando())
    }

    /// The message where it is the output of a command.
    pub fn melding_van_uitvoer(&self) -> Melding {
        self.met(Some(self.oorzaak.herstel_van_uitvoer()))
    }

    fn met(&self, herstel: Option<&str>) -> Melding {
        Melding {
            wat: self.hoe_ver(),
            bestand: self.pad.display().to_string(),
            plaats: None,
            herstel: herstel.map(str::to_owned),
        }
    }
}

/// At most four names, so that the sentence stays one.
pub(super) fn namen(paden: &[PathBuf]) -> String {
    const MEEST: usize = 4;
    let kort = |p: &PathBuf| p.file_name().unwrap_or(p.as_os_str()).to_string_lossy().into_owned();
    let mut namen: Vec<String> = paden.iter().take(MEEST).map(kort).collect();
    if paden.len() > MEEST {
        namen.push(format!("nog {}", paden.len() - MEEST));
    }
    opsomming(&namen)
}
