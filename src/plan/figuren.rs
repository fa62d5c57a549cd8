//! Every figure of a plan, once, with the way to it, what it counts and where it comes from. Which figures a noun has
//! follows from its description ([`crate::plan::deel`]).

use rust_decimal::Decimal;

use super::Plan;
use super::bron::{Broncode, Herkomst};
use super::deel::langs::{Plek, langs};
use super::deel::{Blik, Cijfer, Soort};
use super::grens::Getalsoort;
use super::pad::Pad;
use super::waarde::Status;

/// One figure of a plan. The way to it and where it comes from are only put together for who asks: a check looks at
/// all figures after every edit.
#[derive(Clone, Copy)]
pub struct Figuur<'f, 'a> {
    plek: &'f Plek<'f, 'a>,
    eigen: Eigen<'a>,
    /// What it counts.
    pub soort: Getalsoort,
    /// Lowest plausible value.
    pub laag: Decimal,
    /// The value to plan with.
    pub midden: Decimal,
    /// Highest plausible value.
    pub hoog: Decimal,
    /// The source that stands at the figure itself.
    pub eigen_bron: Option<&'a Broncode>,
}

/// What a figure says of where it comes from, and whether what surrounds it may say the rest.
#[derive(Clone, Copy)]
struct Eigen<'a> {
    bron: Option<&'a Broncode>,
    status: Option<Status>,
    toelichting: Option<&'a str>,
    ruimer: bool,
}

/// What surrounds a figure says of where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Oorsprong<'a> {
    plan: Option<&'a Herkomst>,
    noun: Option<&'a Herkomst>,
    bron: Option<&'a Broncode>,
    telling: Option<&'a Broncode>,
    besluit: Option<&'a str>,
}

impl<'a> Oorsprong<'a> {
    /// Nothing is known.
    pub const GEEN: Self = Self { plan: None, noun: None, bron: None, telling: None, besluit: None };

    /// As the plan says of all its figures.
    pub const fn van(plan: &'a Herkomst) -> Self {
        Self { plan: Some(plan), ..Self::GEEN }
    }

    /// As a noun says of its figures.
    #[must_use]
    pub const fn bij(self, noun: &'a Herkomst) -> Self {
        Self { noun: Some(noun), ..self }
    }

    /// From one source.
    #[must_use]
    pub const fn uit(self, bron: &'a Broncode) -> Self {
        Self { noun: None, bron: Some(bron), ..self }
    }

    /// Counts in it come from this source.
    #[must_use]
    pub const fn geteld(self, bron: &'a Broncode) -> Self {
        Self { telling: Some(bron), ..self }
    }

    /// A decision, whose motivation is its reasoning.
    #[must_use]
    pub const fn besloten(self, motivatie: &'a str) -> Self {
        Self { besluit: Some(motivatie), ..self }
    }

    fn is_onbekend(self) -> bool {
        self.bron.is_none()
            && self.noun.is_none_or(Herkomst::is_onbekend)
            && self.plan.is_none_or(Herkomst::is_onbekend)
    }

    fn noun(self) -> Herkomst {
        match self.bron {
            Some(bron) => Herkomst { bron: Some(bron.clone()), ..Herkomst::default() },
            None => self.noun.cloned().unwrap_or_default(),
        }
    }
}

impl Figuur<'_, '_> {
    /// The way to it.
    pub fn pad(&self) -> Pad {
        self.plek.pad()
    }

    /// Where it comes from, everything taken into account.
    pub fn herkomst(&self) -> Herkomst {
        let Eigen { bron, status, toelichting, ruimer } = self.eigen;
        let (noun, plan) = if ruimer {
            (self.plek.oorsprong.noun(), self.plek.oorsprong.plan.cloned().unwrap_or_default())
        } else {
            (Herkomst::default(), Herkomst::default())
        };
        noun.aangevuld(bron, status, toelichting, &plan)
    }

    /// True when nothing says where it comes from.
    pub fn zonder_herkomst(&self) -> bool {
        let Eigen { bron, status, ruimer, .. } = self.eigen;
        bron.is_none() && status.is_none() && (!ruimer || self.plek.oorsprong.is_onbekend())
    }
}

/// Shows every figure of the plan to `zie`, in the order of the plan. Optional figures that were left out, and count
/// as nought, are none; nor are counts of which no source of the population tells, such as those of a prognose.
pub fn figuren<'a>(plan: &'a Plan, zie: &mut dyn FnMut(&Figuur<'_, 'a>)) {
    langs(plan, &mut |plek| {
        if let Some(figuur) = figuur(plek) {
            zie(&figuur);
        }
    });
}

/// The figure that stands in a part of the plan, when it is one.
pub fn figuur<'f, 'a>(plek: &'f Plek<'f, 'a>) -> Option<Figuur<'f, 'a>> {
    let soort = plek.getalsoort?;
    let kaal = |getal| Cijfer { laag: getal, midden: getal, hoog: getal, bron: None, status: None, toelichting: None };
    let ruimer = Eigen { bron: None, status: None, toelichting: None, ruimer: true };
    let (cijfer, eigen) = match plek.deel.blik() {
        Blik::Cijfer(c) => (c, Eigen { bron: c.bron, status: c.status, toelichting: c.toelichting, ..ruimer }),
        Blik::Getal(getal) => (kaal(getal), ruimer),
        Blik::Telling(aantal) => {
            let bron = Some(plek.oorsprong.telling?);
            let eigen = Eigen { bron, status: Some(Status::Gemeten), toelichting: None, ruimer: false };
            (kaal(Decimal::from(aantal)), eigen)
        }
        _ => return None,
    };
    // A hand correction is a decision, and its motivation is its reasoning.
    let eigen = match plek.oorsprong.besluit {
        Some(motivatie) => {
            Eigen { bron: None, status: Some(Status::Besluit), toelichting: Some(motivatie), ruimer: false }
        }
        None => eigen,
    };
    let weggelaten = matches!(plek.veld.soort, Soort::CijferOfNul(_))
        && cijfer.laag.is_zero()
        && cijfer.midden.is_zero()
        && cijfer.hoog.is_zero()
        && eigen.bron.is_none()
        && eigen.status.is_none()
        && eigen.toelichting.is_none();
    let Cijfer { laag, midden, hoog, bron: eigen_bron, .. } = cijfer;
    (!weggelaten).then_some(Figuur { plek, eigen, soort, laag, midden, hoog, eigen_bron })
}
