//! Every table that the program shows or writes, as values: [`tabel::Tabel`]. A screen and its command are two
//! renderings of the same one. One file a table; a new one is added in [`lijst`].

pub mod aanstellingen;
pub mod begroting;
pub mod bereik;
pub mod bevindingen;
pub mod bezetting;
pub mod bronnen;
pub mod buurten;
pub mod controle;
pub mod csv;
pub mod dekking;
pub mod eisen;
pub mod formatie;
pub mod huisvesting;
pub mod json;
pub mod kerncijfers;
pub mod kleur;
pub mod lijst;
pub mod locaties;
pub mod overzicht;
pub mod stamboom;
pub mod tabel;
pub mod tekst;
pub mod toets;
pub mod toetstekst;
pub mod verdeling;
pub mod voetnoot;
pub mod vraag;
pub mod werktijd;
pub mod zicht;
