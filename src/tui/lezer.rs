//! [`Lezer`]: reads a file of others on a thread of its own, so that the screen goes on while a large one is read. Of two that
//! are asked for, the last is waited for.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use super::effect::Inleeswerk;
use super::message::inlezen::{Inleesantwoord, Wens};
use crate::calc::import::{self, Vraag};
use crate::calc::proef::proef;
use crate::plan::Plan;
use crate::report::import::Voorproef;
use crate::store;
use crate::store::inhoud::inhoud;
use crate::text::import as in_woorden;
use crate::text::leesfout::Leesfout;

/// What is being read.
#[derive(Debug, Default)]
pub struct Lezer(Option<Bezig>);

/// Which file, read with what the planner says of it, and where the answer comes.
type Bezig = ((PathBuf, Wens), Receiver<Result<Voorproef, String>>);

impl Lezer {
    /// Does it; the answer where that is there at once.
    pub fn doe(&mut self, werk: Inleeswerk, plan: &Plan) -> Option<Inleesantwoord> {
        match werk {
            Inleeswerk::Zoek(map) => {
                let fout = |fout: io::Error| Leesfout::from(&fout).to_string();
                Some(Inleesantwoord::Inhoud(inhoud(map.as_deref()).map_err(fout)))
            }
            Inleeswerk::Lees(pad, wens) => {
                let (klaar, antwoord) = channel();
                let (plan, te_lezen, zo) = (plan.clone(), pad.clone(), wens.clone());
                let draad = thread::Builder::new().name("lezer".to_owned()).spawn(move || {
                    let gelezen = proef(|| lees(&plan, &te_lezen, &zo));
                    // Nobody listens any more where another file was asked for.
                    let _ = klaar.send(gelezen.unwrap_or_else(|| Err(GESTRAND.to_owned())));
                });
                match draad {
                    Ok(_) => self.0 = Some(((pad, wens), antwoord)),
                    Err(fout) => {
                        return Some(Inleesantwoord::Gelezen(pad, wens, Err(Leesfout::from(&fout).to_string())));
                    }
                }
                None
            }
        }
    }

    /// What was read, once that is known.
    pub fn antwoord(&mut self) -> Option<Inleesantwoord> {
        let (_, antwoord) = self.0.as_ref()?;
        let gelezen = match antwoord.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Err(GESTRAND.to_owned()),
            Ok(gelezen) => gelezen,
        };
        self.0.take().map(|((pad, wens), _)| Inleesantwoord::Gelezen(pad, wens, gelezen.map(Arc::new)))
    }
}

/// Reads a file against a plan. Nothing is kept.
///
/// # Errors
/// Why it cannot be read, and what to do.
pub fn lees(plan: &Plan, pad: &Path, wens: &Wens) -> Result<Voorproef, String> {
    let bladen = store::import::lees(pad).map_err(|fout| fout.to_string())?;
    let vangst = import::lees(plan, &bladen, Vraag { jaar: wens.jaar }).map_err(|afwijzing| {
        let zin = in_woorden::afwijzing(&afwijzing.waarom);
        zin.herstel.map_or(zin.wat.clone(), |herstel| format!("{}\n{herstel}", zin.wat))
    })?;
    Ok(Voorproef::van(plan, vangst))
}

/// What is said of a file that the program cannot handle.
const GESTRAND: &str = "Dit bestand is niet te lezen, door een fout in wijkplan. Uw plan is zoals het was.";
