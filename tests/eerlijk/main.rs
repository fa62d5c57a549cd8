//! Who covers what in a plan, and who comes short: the goldens of fair coverage through a plan, and what must hold of any
//! plan, in whatever order its lists stand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test fails by panicking")]

mod bouw;
mod goud;
mod regel;

use std::sync::LazyLock;

use wijkplan::plan::Plan;
use wijkplan::store;

static PLAN: LazyLock<Plan> = LazyLock::new(|| store::ingebouwd().unwrap().plan);
