//! wijkplan.
pub mod plan;
