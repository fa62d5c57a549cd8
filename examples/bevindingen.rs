//! What a plan is short of, by the library alone: open a plan, compute its first year, hold it against every eis.
//!
//! `cargo run --example bevindingen examples/twee-wijken`; without a folder it takes the plan that is built in. The exit
//! code is that of `wijkplan toets`: 0 where nothing blocks, 1 where something does, 2 for a plan that does not open.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use wijkplan::calc;
use wijkplan::dekking::{Ernst, Toetsing};
use wijkplan::plan::{Band, Plan};
use wijkplan::store;
use wijkplan::text::bevinding;

fn main() -> ExitCode {
    let geopend = match env::args_os().nth(1) {
        Some(map) => store::open(Path::new(&map)),
        None => store::ingebouwd(),
    };
    match geopend {
        Ok(geopend) => bevindingen(&geopend.plan),
        // Says in Dutch what is wrong, with file, line and column.
        Err(fout) => {
            eprintln!("{fout}");
            ExitCode::from(2)
        }
    }
}

fn bevindingen(plan: &Plan) -> ExitCode {
    let Some(&jaar) = plan.planjaren.first() else { return ExitCode::from(2) };
    // Everything that follows from the plan in one year and bandbreedte: demand, hours, fte, places, euros.
    let uitkomst = calc::bereken(plan, jaar, Band::Midden);
    let toetsing = Toetsing::van(plan, &uitkomst);
    println!("{} in {jaar}", plan.naam);
    for gevonden in &toetsing.bevindingen {
        println!("{:6} {:12} {}", gevonden.eis.id, format!("{:?}", gevonden.ernst), bevinding::regel(plan, gevonden));
    }
    // What the plan does not say is never a pass.
    for open in &toetsing.open {
        println!("{:6} {:12} {}", open.eis.id, "Nog niet", bevinding::open(plan, open));
    }
    ExitCode::from(u8::from(toetsing.aantal(Ernst::Blokkerend) > 0))
}
