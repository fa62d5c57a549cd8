//! The disk: plans come in here and go out here. Everything that touches a file lives in this module; what a file
//! means is decided in `plan`, and the words for what is wrong with it stand in `text`.

pub mod aantekening;
mod aanwezig;
pub mod bestand;
mod bijwerken;
pub mod geojson;
pub mod gewijzigd;
pub mod herinnering;
pub mod herstel;
pub mod import;
pub mod ingebouwd;
pub mod inhoud;
pub mod instellingen;
pub mod journaal;
pub mod klad;
pub mod laden;
mod lezer;
mod migratie;
pub mod nieuw;
pub mod ontleden;
mod opmerkingen;
mod opruimen;
pub mod opslaan;
pub mod padaanvulling;
pub mod plaats;
pub mod planbestand;
pub mod recent;
pub mod recepten;
mod samenloop;
pub mod schrijven;
pub mod sessie;
pub mod slot;
mod soort;
pub mod staat;
mod stukken;
pub mod systeem;
pub mod versies;
pub mod vingerafdruk;
pub mod vorm;

pub use ingebouwd::ingebouwd;
pub use laden::{Geopend, Laadfout, Opslag, open};
pub use nieuw::gemeente::schrijf_gemeente;
pub use nieuw::schrijf_nieuw;
pub use opslaan::{bewaar, bewaar_als};
pub use sessie::Sessie;
pub use staat::Staat;
