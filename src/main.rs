//! The door.

use std::process::ExitCode;

fn main() -> ExitCode {
    wijkplan::cli::start(std::env::args_os())
}
