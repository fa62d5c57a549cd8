//! Dutch words and numbers. What the program shows is worded here and nowhere else.

pub mod getal;
pub mod leesfout;
pub mod melding;
pub mod naam;
pub mod planfout;
pub mod ronfout;
pub mod schrijffout;
