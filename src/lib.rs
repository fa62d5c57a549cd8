//! wijkplan: what a wijk needs, who is there, on which places and from which share of one lumpsum, and whether that
//! makes a *dekkend zorglandschap*.
//!
//! The map of the house; arrows run one way only, from left to right of
//! `plan → calc → dekking → voorstel → report → store, cli, tui`:
//!
//! | room | what lives there |
//! |---|---|
//! | [`plan`] | what the planner writes down: plain data, one noun a file, and the changes to it |
//! | [`calc`] | what follows from it: pure functions, one step of the chain a file |
//! | [`dekking`] | the requirements, one small file per close group, one list of all |
//! | [`voorstel`] | the smallest repair of a finding |
//! | [`report`] | one typed table model, and every table that the program shows or writes |
//! | [`store`] | the disk: open, save, a folder to start from |
//! | [`cli`] | the command line, one file a command |
//! | [`text`] | Dutch words, numbers and dates: no other place formats a number |
//! | [`tui`] | the terminal: model, message, update, actions, one file a screen, one file a popup |
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod calc;
pub mod cli;
pub mod dekking;
pub mod plan;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
pub mod voorstel;
