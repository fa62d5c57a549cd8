//! wijkplan.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
pub mod calc;
pub mod plan;
pub mod store;
pub mod text;
