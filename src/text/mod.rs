//! Dutch words and numbers. What the program shows is worded here and nowhere else.

pub mod aantal;
pub mod afbreken;
pub mod begin;
pub mod bevinding;
pub mod bewaarfout;
pub mod botsing;
pub mod datum;
pub mod getal;
pub mod gevolg;
pub mod herstel;
pub mod instelling;
pub mod kerncijfer;
pub mod leesfout;
pub mod melding;

pub mod namen;
pub mod norm;
pub mod onderdeel;
pub mod planfout;
pub mod plek;
pub mod ronfout;
pub mod schrijffout;
pub mod start;
pub mod telling;
pub mod veld;
pub mod verslag;
pub mod vonnis;
pub mod voorlezen;
pub mod waar;
pub mod weigering;
pub mod wijziging;
pub mod zaak;
