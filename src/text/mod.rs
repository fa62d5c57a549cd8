//! Dutch words and numbers. What the program shows is worded here and nowhere else.

pub mod aantal;
pub mod afbreken;
pub mod bevinding;
pub mod bewaarfout;
pub mod botsing;
pub mod datum;
pub mod getal;
pub mod gevolg;
pub mod herstel;
pub mod kerncijfer;
pub mod leesfout;
pub mod melding;
pub mod naam;
pub mod namen;
pub mod norm;
pub mod planfout;
pub mod plek;
pub mod rijen;
pub mod ronfout;
pub mod schrijffout;
pub mod veld;
pub mod waar;
pub mod weigering;
pub mod wijziging;
