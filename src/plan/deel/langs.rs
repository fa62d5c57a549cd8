//! Every part of a plan, once, with the way to it.

use std::borrow::Cow;

use super::{Blik, Deel, Groep, Veld};
use crate::plan::Plan;
use crate::plan::figuren::Oorsprong;
use crate::plan::grens::Getalsoort;
use crate::plan::kerncijfer::{Kerncijfer, Telling};
use crate::plan::pad::{Pad, Stap};

/// A part of a plan with the way to it. The rows of a list have the description of the list.
#[derive(Clone, Copy)]
pub struct Plek<'p, 'a> {
    stappen: &'p [Stap],
    /// Its description.
    pub veld: &'static Veld,
    /// The part.
    pub deel: &'a dyn Deel,
    /// What it counts, when it is a figure.
    pub getalsoort: Option<Getalsoort>,
    /// Where the figures here come from, as far as they do not say so themselves.
    pub oorsprong: Oorsprong<'a>,
}

impl Plek<'_, '_> {
    /// The way to it.
    pub fn pad(&self) -> Pad {
        Pad(self.stappen.to_vec())
    }

    /// The steps to it.
    pub fn stappen(&self) -> &[Stap] {
        self.stappen
    }
}

/// Shows every part of the plan to `zie`, in the order of the descriptions.
pub fn langs<'a>(plan: &'a Plan, zie: &mut dyn FnMut(&Plek<'_, 'a>)) {
    let mut loper = Loper { stappen: Vec::with_capacity(8), zie };
    loper.groep(plan, Oorsprong::van(&plan.herkomst), None);
}

/// The same of one field of the plan; of a list only the row at `rij`, where that is given.
pub fn langs_veld<'a>(plan: &'a Plan, naam: &str, rij: Option<usize>, zie: &mut dyn FnMut(&Plek<'_, 'a>)) {
    let mut loper = Loper { stappen: Vec::with_capacity(8), zie };
    let oorsprong = Oorsprong::van(&plan.herkomst).bij(&plan.herkomst);
    plan.langs(&mut |veld, deel| {
        if veld.naam != naam {
            return;
        }
        match (rij, deel.blik()) {
            (Some(plaats), Blik::Rijen(rijen)) => {
                if let Some(rij) = rijen.rij(plaats) {
                    loper.stappen.push(veld.stap());
                    loper.toon(Stap::Index(plaats), veld, rij, None, oorsprong);
                    loper.stappen.pop();
                }
            }
            _ => loper.toon(veld.stap(), veld, deel, veld.soort.getalsoort(plan, None), oorsprong),
        }
    });
}

/// Shows every part of one value, and the value itself first; `veld` describes it, or the list in which it stands.
pub fn langs_deel<'a>(deel: &'a dyn Deel, veld: &'static Veld, zie: &mut dyn FnMut(&Plek<'_, 'a>)) {
    let oorsprong = Oorsprong::GEEN;
    zie(&Plek { stappen: &[], veld, deel, getalsoort: None, oorsprong });
    let mut loper = Loper { stappen: Vec::new(), zie };
    loper.verder(veld, deel, oorsprong, lijst(veld));
}

struct Loper<'a, 'z> {
    stappen: Vec<Stap>,
    zie: &'z mut dyn FnMut(&Plek<'_, 'a>),
}

impl<'a> Loper<'a, '_> {
    fn groep(&mut self, groep: &'a dyn Groep, ruimer: Oorsprong<'a>, lijst: Option<Getalsoort>) {
        let eigen = match groep.veld("herkomst").map(Deel::blik) {
            Some(Blik::Herkomst(herkomst)) => ruimer.bij(herkomst),
            _ => ruimer,
        };
        let oorsprong = groep.oorsprong(eigen);
        let zonder_naam = groep.variant().is_some_and(|v| !v.stap.is_empty());
        groep.langs(&mut |veld, deel| {
            let stap = if zonder_naam { Stap::Index(0) } else { veld.stap() };
            let getalsoort = veld.soort.getalsoort(groep, lijst);
            self.toon(stap, veld, deel, getalsoort, oorsprong);
        });
    }

    fn toon(
        &mut self,
        stap: Stap,
        veld: &'static Veld,
        deel: &'a dyn Deel,
        getalsoort: Option<Getalsoort>,
        oorsprong: Oorsprong<'a>,
    ) {
        self.stappen.push(stap);
        (self.zie)(&Plek { stappen: &self.stappen, veld, deel, getalsoort, oorsprong });
        self.verder(veld, deel, oorsprong, lijst(veld));
        self.stappen.pop();
    }

    fn verder(&mut self, veld: &'static Veld, deel: &'a dyn Deel, oorsprong: Oorsprong<'a>, lijst: Option<Getalsoort>) {
        match deel.blik() {
            Blik::Groep(groep) => self.groep(groep, oorsprong, lijst),
            Blik::Rijen(rijen) => {
                for plaats in 0..rijen.aantal() {
                    if let Some(rij) = rijen.rij(plaats) {
                        self.toon(Stap::Index(plaats), veld, rij, None, oorsprong);
                    }
                }
            }
            Blik::Kaart(kaart) => {
                for (&cijfer, waarde) in kaart {
                    let stap = Stap::Veld(Cow::Borrowed(cijfer.naam()));
                    self.toon(stap, veld, waarde, Some(getalsoort(cijfer)), oorsprong);
                }
            }
            _ => {}
        }
    }
}

/// What the figure of a row counts, by what its list says.
pub fn lijst(veld: &Veld) -> Option<Getalsoort> {
    veld.soort.lijst().and_then(|lijst| lijst.cijfer)
}

/// What a key figure counts.
pub const fn getalsoort(cijfer: Kerncijfer) -> Getalsoort {
    match cijfer.telling() {
        Telling::Aantal => Getalsoort::Aantal,
        Telling::Procent(_) | Telling::ProcentVolwassenen => Getalsoort::Procent,
        Telling::Maat => Getalsoort::Maat,
    }
}
