//! What follows from the plan: pure functions, one step of the chain a file. No terminal, file, clock or environment.

mod breed;
pub mod toedeling;
