//! Every table that the program shows or writes, as values: [`tabel::Tabel`]. A screen and its command are two
//! renderings of the same one.

pub mod stamboom;
pub mod tabel;
