//! Pictures: where people look rather than read. Each is drawn from figures that were worked out elsewhere; what it tells
//! by colour it tells by a sign or a place as well.

pub mod balk;
pub mod hitte;
pub mod jaarlijn;
pub mod spreiding;
pub mod tekens;
pub mod verschil;
