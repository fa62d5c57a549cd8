//! [`Eis`]: a requirement with where it comes from, how heavy it weighs, by which norm it is held, and what it can
//! follow from. Not here: what is found against it (`bevinding`), and whether it is met (`oordeel`).

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::EISEN;
use super::bevinding::{Bevinding, Eenheid, Over, Plaats};
use super::toetsing::{Stand, Toets};
use crate::plan::waarde::Werking;
use crate::plan::{Band, EisUit, Herkomst, Plan, Status, Waarde, Weging};
pub use crate::plan::{Ernst, Gewicht};

/// A requirement.
#[derive(Debug)]
pub struct Eis {
    /// Short name, such as `TM-1`; a requirement that was split in halves ends in a letter, such as `HV-1a`.
    pub id: &'static str,
    /// What it asks, in a few Dutch words.
    pub titel: &'static str,
    /// Which leg of a dekkend zorglandschap it belongs to.
    pub been: Been,
    /// For what it can be met or not.
    pub reikwijdte: Reikwijdte,
    /// How heavy a finding weighs, and how heavy it weighs that it cannot be judged, unless the plan weighs it otherwise
    /// ([`ernst`]).
    pub ernst: Ernst,
    /// Where it comes from.
    pub bron: Bronplaats,
    /// What is held against it; none where it asks a yes or no.
    pub normen: &'static [Norm],
    /// What a finding against it can follow from; the first that holds is the cause.
    pub oorzaken: &'static [Oorzaak],
    /// The check. A place of which it says nothing is not judged.
    pub toets: fn(&mut Toets<'_, '_>),
}

/// The place in the source documents that asks for it.
#[derive(Debug)]
pub struct Bronplaats {
    /// Code of the document (S0 to S4).
    pub document: &'static str,
    /// Question, chapter or bijlage.
    pub plaats: &'static str,
    /// What it says, literally.
    pub citaat: &'static str,
    /// How binding that is.
    pub gewicht: Gewicht,
}

/// The legs on which a dekkend zorglandschap stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Been {
    /// The buurtteam itself.
    Team,
    /// The equal level in every wijk.
    Basisniveau,
    /// Enough staff for the demand.
    Voldoende,
    /// More than one aanbieder, and for everyone.
    Divers,
    /// Reachable from everywhere.
    Bereikbaar,
    /// A place to work and meet.
    Huisvesting,
    /// The people and where they come from.
    Personeel,
    /// Who answers for the opdracht.
    Verband,
    /// The money.
    Begroting,
    /// All that the opdracht asks for.
    Scope,
    /// From the award to the work.
    Invoering,
    /// Knowing how it goes, and what can go wrong.
    Sturing,
    /// What all of it is counted with.
    Gegevens,
}

/// For what a requirement can be met or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reikwijdte {
    /// For the city as a whole.
    Stad,
    /// For each wijk, itself or through its team.
    Wijk,
    /// For each wijk, and for what the city offers as a whole.
    Beide,
}

impl Reikwijdte {
    /// True when the requirement says something of wijken.
    pub const fn wijk(self) -> bool {
        !matches!(self, Self::Stad)
    }

    /// True when it says something of the city.
    pub const fn stad(self) -> bool {
        !matches!(self, Self::Wijk)
    }
}

/// One measure that a requirement is held by.
#[derive(Debug)]
pub struct Norm {
    /// What it says, in Dutch, with `{}` for the amount and its unit.
    pub zin: &'static str,
    /// Unit of the amount.
    pub eenheid: Eenheid,
    /// The amount, and who set it.
    pub maat: Normmaat,
}

/// Where the amount of a norm stands.
#[derive(Debug)]
pub enum Normmaat {
    /// In the requirement itself: no plan can change it. By the document with this code, or nobody.
    Vast(Decimal, Option<&'static str>),
    /// In the plan, where the plan gives it.
    Plan(fn(&Plan) -> Option<Normfiguur>),
}

/// A figure of the plan that is a norm, whichever way it works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normfiguur {
    /// Its value in each band, low to high.
    bij: [Decimal; 3],
    herkomst: Herkomst,
}

impl Normfiguur {
    /// A figure among the norms of the plan.
    pub fn van<W: Werking>(plan: &Plan, waarde: &Waarde<W>) -> Self {
        let herkomst = plan.normen.herkomst.van(waarde, &plan.herkomst);
        Self { bij: Band::ALLE.map(|band| waarde.bij(band)), herkomst }
    }

    /// What holds where the plan gives no figure.
    pub(super) fn aanname(waarde: Decimal) -> Self {
        let herkomst = Herkomst { status: Some(Status::Aanname), ..Herkomst::default() };
        Self { bij: [waarde; 3], herkomst }
    }
}

/// Who set a norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Steller {
    /// A document that asks for requirements; its code.
    Document(String),
    /// Another source of the plan, such as a rule of thumb of the field; its code.
    Bron(String),
    /// A decision of the planners or their client.
    Besluit,
    /// Nobody: it is an aanname.
    Aanname,
}

impl Norm {
    /// The amount in one band; none where the plan gives none.
    pub fn waarde(&self, plan: &Plan, band: Band) -> Option<Decimal> {
        match &self.maat {
            Normmaat::Vast(waarde, _) => Some(*waarde),
            Normmaat::Plan(figuur) => figuur(plan).map(|f| f.bij[band as usize]),
        }
    }

    /// Who set it; an aanname where the plan does not say.
    pub fn steller(&self, plan: &Plan) -> Steller {
        let herkomst = match &self.maat {
            Normmaat::Vast(_, document) => {
                return document.map_or(Steller::Aanname, |d| Steller::Document(d.to_owned()));
            }
            Normmaat::Plan(figuur) => figuur(plan).map(|f| f.herkomst).unwrap_or_default(),
        };
        match (plan.status(&herkomst), herkomst.bron) {
            (Some(Status::Aanname), _) => Steller::Aanname,
            (_, Some(bron)) if EISEN.iter().any(|e| e.bron.document == bron.as_str()) => Steller::Document(bron.0),
            (_, Some(bron)) => Steller::Bron(bron.0),
            (Some(Status::Besluit), None) => Steller::Besluit,
            (_, None) => Steller::Aanname,
        }
    }
}

/// From which findings those of a requirement can follow.
#[derive(Debug)]
pub struct Oorzaak {
    /// Id of the requirement of the cause.
    pub eis: &'static str,
    /// True when what is said of a subject in a place follows from that finding.
    pub geldt: fn(&Stand<'_>, Plaats, Over, &Bevinding) -> bool,
}

/// What is said of a place follows from a finding on that same place.
pub(super) const fn zelfde_plaats(eis: &'static str) -> Oorzaak {
    Oorzaak { eis, geldt: |_, plaats, _, oorzaak| plaats == oorzaak.plaats }
}

impl Eis {
    /// True when it has this name. The name of a requirement before it was split stands for all its halves.
    pub fn heet(&self, naam: &str) -> bool {
        naam == self.id || self.id.strip_suffix(|t: char| t.is_ascii_lowercase()) == Some(naam)
    }
}

/// True when the planners hold this requirement against the plan.
pub fn geldt(plan: &Plan, eis: &Eis) -> bool {
    uit(plan, eis).is_none()
}

/// What switches the requirement off, with why.
pub fn uit<'p>(plan: &'p Plan, eis: &Eis) -> Option<&'p EisUit> {
    plan.eisen_uit.iter().find(|uit| eis.heet(uit.eis.as_str()))
}

/// How the plan weighs the requirement, where it does so otherwise than its source. What is said of the requirement itself
/// goes before what is said of it by its name of before a split.
pub fn weging<'p>(plan: &'p Plan, eis: &Eis) -> Option<&'p Weging> {
    let eigen = plan.wegingen.iter().find(|w| w.eis.as_str() == eis.id);
    eigen.or_else(|| plan.wegingen.iter().find(|w| eis.heet(w.eis.as_str())))
}

/// How binding the requirement is in this plan: no less than its source says.
pub fn gewicht(plan: &Plan, eis: &Eis) -> Gewicht {
    let gezet = weging(plan, eis).and_then(|w| w.gewicht);
    gezet.map_or(eis.bron.gewicht, |gezet| gezet.max(eis.bron.gewicht))
}

/// How heavy a finding against the requirement weighs in this plan: as the plan says, or else as its source, or more so
/// where it became more binding. What became an eis blocks, and what became a voornemen warns.
pub fn ernst(plan: &Plan, eis: &Eis) -> Ernst {
    let Some(weging) = weging(plan, eis) else { return eis.ernst };
    let gewicht = gewicht(plan, eis);
    weging.ernst.unwrap_or_else(|| match gewicht {
        gewicht if gewicht == eis.bron.gewicht => eis.ernst,
        Gewicht::Eis => Ernst::Blokkerend,
        Gewicht::Voornemen => eis.ernst.max(Ernst::Waarschuwing),
        Gewicht::Wens | Gewicht::Norm => eis.ernst,
    })
}

/// The same for a finding that the check itself weighs, heavier or lighter than the requirement as a whole. What the plan
/// weighs lighter is nowhere heavier than that; what it weighs heavier leaves a lighter finding as it is.
pub(super) fn ernst_van(plan: &Plan, eis: &Eis, bevonden: Ernst) -> Ernst {
    let nu = ernst(plan, eis);
    match nu.cmp(&eis.ernst) {
        Ordering::Less => bevonden.min(nu),
        Ordering::Greater if bevonden >= eis.ernst => bevonden.max(nu),
        Ordering::Equal | Ordering::Greater => bevonden,
    }
}

/// True for a requirement whose findings this plan weighs lighter than its source does.
pub fn lichter(plan: &Plan, eis: &Eis) -> bool {
    ernst(plan, eis) < eis.ernst
}
