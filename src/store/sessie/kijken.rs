//! A window that only looks: it holds no lock, keeps no journal and writes nothing of the plan. Also a window on a plan that
//! stands nowhere, which differs from it in that it may save, elsewhere.

use std::path::Path;

use jiff::Timestamp;

use super::super::gewijzigd::Stand;
use super::super::herstel::{Gevonden, Hersteld};
use super::super::laden::{Laadfout, Opslag};
use super::super::slot;
use super::super::staat::Staat;
use super::{Begin, Recht, Sessie, lees_met_stand};
use crate::plan::Plan;

impl Sessie {
    /// Opens the plan at `pad` to look at: without lock and journal, and without a look for work of crashed sessions.
    ///
    /// # Errors
    /// As `laden::open`.
    pub fn kijk(pad: &Path, staat: Option<Staat>, nu: Timestamp) -> Result<(Plan, Begin), Laadfout> {
        let (geopend, stand) = lees_met_stand(pad)?;
        Ok((geopend.plan, Self::los(geopend.opslag, stand, staat, nu).als_begin()))
    }

    /// Starts from a plan that stands nowhere: it can be saved in a folder of its own.
    pub fn nergens(staat: Option<Staat>, nu: Timestamp) -> Begin {
        let mut begin = Self::kijk_nergens(staat, nu);
        begin.sessie.recht = Recht::ZonderSlot;
        begin
    }

    /// A look at the plan that is built in.
    pub fn kijk_nergens(staat: Option<Staat>, nu: Timestamp) -> Begin {
        Self::los(Opslag::Ingebouwd, Stand::neem(&Opslag::Ingebouwd), staat, nu).als_begin()
    }

    fn los(opslag: Opslag, stand: Stand, staat: Option<Staat>, nu: Timestamp) -> Self {
        Self {
            staat,
            houder: slot::houder(nu),
            opslag,
            recht: Recht::Kijken,
            teken: None,
            stand,
            gezien: None,
            journaal: None,
        }
    }

    fn als_begin(self) -> Begin {
        Begin { sessie: self, bezet: None, gevonden: Vec::new(), vast: false, waarschuwingen: Vec::new() }
    }

    /// From now on the planner only looks: the lock is given back. To be asked while nothing was changed.
    pub fn kijk_alleen(&mut self) {
        self.recht = Recht::Kijken;
        self.teken = None;
        if let Some(leeg) = self.journaal.take() {
            let _ = leeg.sluit();
        }
    }

    /// Goes on with the work of a crashed session whose plan is not there any more. It is saved in another folder.
    pub fn verdwenen(gevonden: Gevonden, staat: Staat, nu: Timestamp) -> (Hersteld, Self) {
        let sessie = Self::nergens(Some(staat), nu).sessie;
        let hersteld = gevonden.speel();
        (hersteld, Self { journaal: Some(gevonden.ga_door()), ..sessie })
    }
}
