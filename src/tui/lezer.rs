//! [`Lezer`]: reads a file of others on a thread of its own, so that the screen goes on while a large one is read. Of two that
//! are asked for, the last is waited for.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use super::effect::Inleeswerk;
use super::message::inlezen::{Inleesantwoord, Wens};
use super::werk::Werk;
use crate::calc::import::recept::volgens;
use crate::calc::import::{self, Afwijzing, Vraag, Waarom, keur};
use crate::calc::proef::proef;
use crate::plan::Plan;
use crate::report::import::Voorproef;
use crate::report::kolommen::Blad;
use crate::store::inhoud::inhoud;
use crate::store::{self, Opslag, recepten};
use crate::text::bewaarfout::Bewaarfout;
use crate::text::import as in_woorden;
use crate::text::leesfout::Leesfout;

/// What is being read.
#[derive(Debug, Default)]
pub struct Lezer(Option<Bezig>);

/// Which file, read with what the planner says of it, and where the answer comes.
type Bezig = ((PathBuf, Wens), Receiver<Result<Voorproef, String>>);

impl Lezer {
    /// Does it; the answer where that is there at once.
    pub fn doe(&mut self, werk: Inleeswerk, van: &Werk) -> Option<Inleesantwoord> {
        match werk {
            Inleeswerk::Zoek(map) => {
                let fout = |fout: io::Error| Leesfout::from(&fout).to_string();
                Some(Inleesantwoord::Inhoud(inhoud(map.as_deref()).map_err(fout)))
            }
            Inleeswerk::Bewaar(blad, recept) => {
                let pad = recepten::bewaar(&van.opslag, &recept);
                Some(Inleesantwoord::Bewaard(
                    blad,
                    recept,
                    pad.map_err(|fout| Bewaarfout::Opslaan(fout).melding().to_string()),
                ))
            }
            Inleeswerk::Lees(pad, wens) => {
                let (klaar, antwoord) = channel();
                let (plan, opslag) = (van.plan.clone(), van.opslag.clone());
                let (te_lezen, zo) = (pad.clone(), wens.clone());
                let draad = thread::Builder::new().name("lezer".to_owned()).spawn(move || {
                    let gelezen = proef(|| lees(&plan, &opslag, &te_lezen, &zo));
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

/// Reads a file against a plan, by its recipes and by what the planner says. Nothing is kept. What is of a person is refused
/// before anything else.
///
/// # Errors
/// Why it cannot be read, and what to do.
pub fn lees(plan: &Plan, opslag: &Opslag, pad: &Path, wens: &Wens) -> Result<Voorproef, String> {
    let mut bestanden = store::import::lees(pad).map_err(|fout| fout.to_string())?;
    keur(&bestanden).map_err(|afwijzing| in_zinnen(&afwijzing.waarom))?;
    let daar = recepten::lees(opslag);
    let bladen: Vec<Blad> = bestanden.iter().map(|bestand| Blad::van(bestand, &daar.recepten)).collect();
    volgens(&mut bestanden, &daar.recepten);
    for (blad, recept) in &wens.lezingen {
        if let Some(bestand) = bestanden.get_mut(*blad) {
            recept.pas_toe(bestand);
        }
    }
    let gelezen = match import::lees(plan, &bestanden, Vraag { jaar: wens.jaar }) {
        Ok(vangst) => Voorproef::van(plan, vangst),
        Err(Afwijzing { waarom: Waarom::Leeg, .. }) if bladen.iter().any(|blad| blad.gevuld) => {
            Voorproef::onbekend(in_woorden::onbekend(&[]))
        }
        Err(Afwijzing { waarom: Waarom::Onbekend(koppen), .. }) => Voorproef::onbekend(in_woorden::onbekend(&koppen)),
        Err(Afwijzing { waarom: waarom @ Waarom::Onvolledig(_), .. }) => {
            Voorproef::onbekend(in_woorden::afwijzing(&waarom))
        }
        Err(Afwijzing { waarom, .. }) => return Err(in_zinnen(&waarom)),
    };
    Ok(gelezen.met_kolommen(bladen, daar.recepten, &daar.fouten))
}

/// Why a file is refused, and what to do.
fn in_zinnen(waarom: &Waarom) -> String {
    let zin = in_woorden::afwijzing(waarom);
    zin.herstel.map_or(zin.wat.clone(), |herstel| format!("{}\n{herstel}", zin.wat))
}

/// What is said of a file that the program cannot handle.
const GESTRAND: &str = "Dit bestand is niet te lezen, door een fout in wijkplan. Uw plan is zoals het was.";
