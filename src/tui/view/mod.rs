//! Drawing: one file a screen, each `&Model` in, a part of a frame out; `kader` is what all screens share, `tabel`,
//! `vel` and the pictures of `grafiek` what they are drawn with.

mod achter;
pub mod afkorting;
pub mod begroting;
pub mod besluiten;
mod contracttijd;
pub mod dekking;
pub mod doorjaren;
pub mod ernst;
pub mod formatie;
pub mod grafiek;
pub mod herkomst;
pub mod huisvesting;
pub mod inbandbreedte;
pub mod jaarbalken;
mod jaarbanden;
pub mod kaart;
pub mod kader;
pub mod klein;
pub mod knelpunt;
mod lumpsum;
pub mod overzicht;
pub mod presentatie;
pub mod rondleiding;
pub mod scenarios;
pub mod schuiven;
pub mod tabel;
pub mod vel;
pub mod verdeling;
pub mod voortgang;
mod weekrooster;
pub mod wijk;
pub mod wijkbalken;
pub mod wijkblok;
