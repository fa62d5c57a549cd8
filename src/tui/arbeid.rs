//! [`Arbeid`]: the thread beside the screens that works out what takes longer than a frame. It gets tasks as values and
//! gives their answers; a task of a state of the plan that is gone is passed over, so that an edit stops what it makes
//! pointless. Nobody waits for it.

use std::any::Any;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use super::model::Model;
use super::stand::taak::{Antwoord, Taak};
use crate::calc::proef::proef;

/// The task holds a fault of the program.
#[derive(Debug)]
struct Gestrand;

/// The thread, and what it was given.
#[derive(Debug)]
pub struct Arbeid {
    taken: Sender<Taak>,
    /// The state of the plan that a task was of, and its answer; none where it was passed over, and a fault where it
    /// holds one.
    antwoorden: Receiver<(u64, Option<Result<Antwoord, Gestrand>>)>,
    /// The state of the plan of which tasks are worth their time.
    geldig: Arc<AtomicU64>,
    /// Tasks that were given and not answered.
    uit: usize,
    draad: Option<JoinHandle<()>>,
}

impl Arbeid {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn begin() -> std::io::Result<Self> {
        let (taken, te_doen) = channel::<Taak>();
        let (klaar, antwoorden) = channel();
        let geldig = Arc::new(AtomicU64::new(0));
        let telt = Arc::clone(&geldig);
        let draad = thread::Builder::new().name("rekenaar".to_owned()).spawn(move || {
            for taak in te_doen {
                let antwoord =
                    (telt.load(Ordering::Relaxed) == taak.nummer).then(|| proef(|| taak.reken()).ok_or(Gestrand));
                if klaar.send((taak.nummer, antwoord)).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { taken, antwoorden, geldig, uit: 0, draad: Some(draad) })
    }

    /// Gives what the screen waits for, when nothing is under way; false when there is nothing to do.
    pub fn geef(&mut self, model: &Model) -> bool {
        self.geldig.store(model.stand.nummer(), Ordering::Relaxed);
        if self.uit == 0 {
            for taak in model.taken() {
                if self.taken.send(taak).is_err() {
                    self.gevallen();
                }
                self.uit += 1;
            }
        }
        self.uit > 0
    }

    /// Takes the answers that have come; true when the screen is another by them.
    pub fn neem(&mut self, model: &mut Model) -> bool {
        // What is under way for a plan that is gone can stop.
        self.geldig.store(model.stand.nummer(), Ordering::Relaxed);
        let mut anders = false;
        loop {
            match self.antwoorden.try_recv() {
                Ok((nummer, antwoord)) => {
                    self.uit -= 1;
                    anders |= match antwoord {
                        None => false,
                        Some(Ok(antwoord)) => model.neem(nummer, antwoord),
                        Some(Err(Gestrand)) => model.strandt(nummer),
                    };
                }
                Err(TryRecvError::Empty) => return anders || model.stand.vordert(),
                Err(TryRecvError::Disconnected) => self.gevallen(),
            }
        }
    }

    /// A thread that is gone is a fault of the program: it ends as every other.
    fn gevallen(&mut self) -> ! {
        let fout = self.draad.take().and_then(|draad| draad.join().err());
        resume_unwind(fout.unwrap_or_else(|| -> Box<dyn Any + Send> { Box::new(()) }))
    }
}
