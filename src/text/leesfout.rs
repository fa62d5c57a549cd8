//! What can be wrong with a file before its content is read, and how that is said. Values and words are one table.

use std::io;

use super::schrijffout::is_netwerk;

/// Largest file that is read, in bytes.
pub const GROOTSTE_BESTAND: u64 = 20_000_000;

/// Why a file or folder could not be read as text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Leesfout {
    /// There is nothing with this name.
    #[error("dit bestand of deze map bestaat niet")]
    Ontbreekt,
    /// The user may not read it.
    #[error("u mag dit bestand niet lezen")]
    GeenToegang,
    /// The user may not look in this folder.
    #[error("u mag niet in deze map kijken")]
    MapDicht,
    /// Links that lead to each other.
    #[error("deze koppeling leidt naar zichzelf terug")]
    Kring,
    /// A name that the system does not take.
    #[error("deze naam is te lang, of er staan tekens in die niet kunnen")]
    Naam,
    /// A network disk that is gone.
    #[error("de netwerkschijf is niet te bereiken")]
    Netwerk,
    /// A file of another kind than a plan.
    #[error("dit is {}, geen plan", .0.naam())]
    AndereSoort(Bestandssoort),
    /// A folder where a file is expected.
    #[error("hier wordt een bestand verwacht, maar dit is een map")]
    IsMap,
    /// A file where a folder is expected.
    #[error("hier wordt een map verwacht, maar dit is een bestand")]
    GeenMap,
    /// A pipe, a device or the like.
    #[error("dit is geen gewoon bestand")]
    GeenBestand,
    /// A folder without `plan.ron`.
    #[error("in deze map staat geen bestand plan.ron")]
    GeenPlan,
    /// Larger than [`GROOTSTE_BESTAND`]; the size in bytes.
    #[error("dit bestand is te groot: {}, en wijkplan leest er ten hoogste {}", megabyte(*.0), megabyte(GROOTSTE_BESTAND))]
    TeGroot(u64),
    /// Nothing in it, or blanks only.
    #[error("dit bestand is leeg")]
    Leeg,
    /// Saved as UTF-16.
    #[error("dit bestand is opgeslagen als UTF-16 (“Unicode”) in plaats van UTF-8")]
    Utf16,
    /// A byte that UTF-8 does not have; the byte and the letter that Windows-1252 makes of it.
    #[error("dit bestand is geen UTF-8; het lijkt Windows-1252, waarin byte {byte:#04X} de letter “{teken}” is")]
    GeenUtf8 {
        /// The first byte that does not fit.
        byte: u8,
        /// What it stands for in Windows-1252.
        teken: char,
    },
    /// A NUL byte: no text at all.
    #[error("dit bestand is geen tekst: er staat een nulbyte in")]
    Nulbyte,
    /// Anything else, with the number that the operating system gives.
    #[error("dit bestand is niet te lezen{}", foutnummer(*.0))]
    Schijf(Option<i32>),
}

impl Leesfout {
    /// What to do about it.
    pub fn herstel(&self) -> Option<&'static str> {
        Some(match self {
            Self::Ontbreekt => "controleer de naam; met “wijkplan nieuw MAP” maakt u een map om mee te beginnen",
            Self::GeenToegang => "vraag de eigenaar om leesrechten, of kopieer het bestand naar een eigen map",
            Self::MapDicht => "vraag de eigenaar om toegang tot de map, of kopieer haar naar een eigen map",
            Self::Kring => "haal de koppeling weg, of geef het bestand zelf",
            Self::Naam => "controleer de naam",
            Self::Netwerk => "probeer het opnieuw als de verbinding er weer is, of kopieer het plan naar deze computer",
            Self::AndereSoort(soort) => soort.herstel(),
            Self::IsMap => "geef de map van een plan of een .ron-bestand, of haal deze map weg",
            Self::GeenMap => "haal dit bestand weg, of geef de map waarin het plan staat",
            Self::GeenBestand => "geef een gewoon .ron-bestand of de map van een plan",
            Self::GeenPlan => "geef de map waarin plan.ron staat; met “wijkplan nieuw MAP” maakt u er een",
            Self::TeGroot(_) => "controleer of dit het goede bestand is; een plan van heel Assen is kleiner dan 1 MB",
            Self::Leeg => "zet een reservekopie terug, of haal het bestand weg als het hier niet hoort",
            Self::Utf16 | Self::GeenUtf8 { .. } => "open het in uw tekstverwerker en sla het op als UTF-8",
            Self::Nulbyte => "controleer of dit het goede bestand is, of zet een reservekopie terug",
            Self::Schijf(_) => return None,
        })
    }
}

impl From<&io::Error> for Leesfout {
    fn from(fout: &io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::NotFound => Self::Ontbreekt,
            io::ErrorKind::PermissionDenied => Self::GeenToegang,
            io::ErrorKind::IsADirectory => Self::IsMap,
            io::ErrorKind::NotADirectory => Self::GeenMap,
            io::ErrorKind::InvalidFilename => Self::Naam,
            soort if is_netwerk(soort) => Self::Netwerk,
            soort if is_kring(soort) => Self::Kring,
            _ => Self::Schijf(fout.raw_os_error()),
        }
    }
}

/// True for links that lead to each other. The standard library has the kind, but does not let it be named yet.
pub(super) fn is_kring(soort: io::ErrorKind) -> bool {
    format!("{soort:?}") == "FilesystemLoop"
}

/// A kind of file that people have figures in, and that is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bestandssoort {
    /// Rows with commas, semicolons or tabs.
    Csv,
    /// A spreadsheet of Excel.
    Excel,
    /// A spreadsheet of `LibreOffice`.
    Ods,
    /// Points and areas on a map, as JSON.
    GeoJson,
    /// Any other JSON.
    Json,
    /// Points and areas on a map, as a database.
    GeoPackage,
    /// A page of a website.
    Webpagina,
    /// Any other XML.
    Xml,
    /// A text to print.
    Pdf,
    /// A text of Word.
    Word,
    /// Something packed.
    Ingepakt,
}

impl Bestandssoort {
    /// Its name, with its article.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Csv => "een CSV-bestand",
            Self::Excel => "een Excel-bestand",
            Self::Ods => "een ODS-bestand (LibreOffice)",
            Self::GeoJson => "een GeoJSON-bestand",
            Self::Json => "een JSON-bestand",
            Self::GeoPackage => "een GeoPackage of een andere SQLite-database",
            Self::Webpagina => "een webpagina",
            Self::Xml => "een XML-bestand",
            Self::Pdf => "een PDF",
            Self::Word => "een Word-bestand",
            Self::Ingepakt => "een ingepakt bestand",
        }
    }

    const fn herstel(self) -> &'static str {
        match self {
            Self::Csv | Self::GeoJson => {
                "geef een .ron-bestand of de map van een plan; “wijkplan import BESTAND PLAN” leest dit bestand in een plan"
            }
            Self::Excel | Self::Ods | Self::Json | Self::GeoPackage | Self::Xml => {
                "geef een .ron-bestand of de map van een plan; cijfers en locaties uit dit bestand zet u, met hun bron, \
                 in een plan"
            }
            Self::Ingepakt => "pak het uit, en geef de map van het plan of het .ron-bestand dat erin zit",
            Self::Webpagina | Self::Pdf | Self::Word => "geef een .ron-bestand of de map van een plan",
        }
    }
}

fn megabyte(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}

/// The number of an error of the operating system, in words; nothing when there is none.
pub(super) fn foutnummer(nummer: Option<i32>) -> String {
    nummer.map_or_else(String::new, |n| format!(" (foutnummer {n} van het besturingssysteem)"))
}
