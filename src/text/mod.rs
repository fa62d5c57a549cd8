//! Dutch words: texts, numbers, messages. No other module words or formats anything for a planner.

pub mod leesfout;
pub mod melding;
pub mod schrijffout;
