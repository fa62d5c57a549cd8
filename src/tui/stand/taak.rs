//! [`Taak`]: what takes longer than a frame, as a value: it is worked out beside the screens, and its [`Antwoord`] is taken
//! by the [`Stand`](super::Stand) that asked for it, or dropped when the plan is another by then.

use std::sync::Arc;

use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{self, Bevinding, Sleutel, Telling, Toetsing};
use crate::plan::{Band, Plan};
use crate::report::jaarstand::Jaarstand;
use crate::report::uitval;
use crate::report::varianten::Variant;
use crate::report::zicht::Zicht;
use crate::voorstel::zoek::{self, Jaar, Voortgang};
use crate::voorstel::{self, Herstel};

/// Something to work out, of a plan as it was when it was asked.
#[derive(Debug, Clone)]
pub struct Taak {
    /// The state of the plan that it is about.
    pub nummer: u64,
    /// The plan.
    pub plan: Arc<Plan>,
    /// What of it.
    pub wat: Wat,
}

/// What is to be worked out.
#[derive(Debug, Clone)]
pub enum Wat {
    /// What the plan comes to in a year and band.
    Vak(u16, Band),
    /// The base plan, or a scenario of it, in a year and band.
    Variant(usize, u16, Band),
    /// What that one comes to in another year and band; the plan is as it makes it.
    Variantvak(usize, u16, Band),
    /// What falls when a partner drops out, for each of them.
    Uitval(Arc<Uitkomst>),
    /// The repair of a finding, by its position among them.
    Herstel(usize, Box<Bevinding>, Arc<Uitkomst>),
    /// The smallest repair of the finding with this key, over all years of the plan in one band.
    Kleinste(Sleutel, Band, Arc<Voortgang>),
}

/// What came out.
#[derive(Debug, Clone)]
pub enum Antwoord {
    /// Of [`Wat::Vak`].
    Vak(u16, Band, Telling, Box<Jaarstand>),
    /// Of [`Wat::Variant`]; none where there is no such scenario.
    Variant(usize, Option<Box<Variant>>),
    /// Of [`Wat::Variantvak`].
    Variantvak(usize, u16, Band, Telling),
    /// Of [`Wat::Uitval`].
    Uitval(Box<uitval::Beeld>),
    /// Of [`Wat::Herstel`].
    Herstel(usize, Herstel),
    /// Of [`Wat::Kleinste`].
    Kleinste(Sleutel, Box<zoek::Uitkomst>),
}

impl Taak {
    /// Works it out.
    pub fn reken(&self) -> Antwoord {
        let plan = &*self.plan;
        match &self.wat {
            Wat::Vak(jaar, band) => {
                let uitkomst = calc::bereken(plan, *jaar, *band);
                let telling = Telling::van(plan, &Toetsing::van(plan, &uitkomst));
                Antwoord::Vak(*jaar, *band, telling, Box::new(Jaarstand::van(&uitkomst)))
            }
            Wat::Variant(nummer, jaar, band) => {
                Antwoord::Variant(*nummer, Variant::van(plan, *nummer, *jaar, *band).map(Box::new))
            }
            Wat::Variantvak(nummer, jaar, band) => {
                Antwoord::Variantvak(*nummer, *jaar, *band, Telling::bereken(plan, *jaar, *band))
            }
            Wat::Uitval(uitkomst) => {
                let (gids, toetsing) = (Gids::van(plan), Toetsing::van(plan, uitkomst));
                let stand = dekking::Stand { plan, gids: &gids, uitkomst };
                Antwoord::Uitval(Box::new(uitval::beeld(&Zicht { stand, toetsing: &toetsing })))
            }
            Wat::Kleinste(sleutel, band, voortgang) => {
                let jaren: Vec<Jaar> = plan.planjaren.iter().map(|&jaar| Jaar::van(plan, jaar, *band)).collect();
                let uitkomst = zoek::zoek(plan, &jaren, sleutel, zoek::HOOGSTENS, voortgang);
                Antwoord::Kleinste(sleutel.clone(), Box::new(uitkomst))
            }
            Wat::Herstel(plaats, bevinding, uitkomst) => {
                let gids = Gids::van(plan);
                let stand = dekking::Stand { plan, gids: &gids, uitkomst };
                Antwoord::Herstel(*plaats, voorstel::herstel(&stand, bevinding))
            }
        }
    }
}
