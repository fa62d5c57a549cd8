//! [`Uitval`]: what becomes of a plan when an organisatie drops out of it. Its people are gone and what it could supply,
//! and so are the places and the kanalen that it keeps; nobody takes its work over.

use rust_decimal::Decimal;

use super::gevolg::Gevolg;
use super::toetsing::Toetsing;
use crate::calc::{self, Gids, Uitkomst, partners};
use crate::plan::{Band, Locatie, Organisatiecode, Plan};

/// A plan without one of its organisaties, and what follows from it.
#[derive(Debug, Clone)]
pub struct Uitval {
    /// Who dropped out.
    pub wie: Organisatiecode,
    /// Fte of the year that go with it.
    pub fte: Decimal,
    /// What they cost in the year, euro without overhead; it goes with them.
    pub euro: Decimal,
    /// Places of the year that it keeps and that go with it.
    pub locaties: usize,
    /// The plan without it.
    pub plan: Plan,
    /// What follows from that.
    pub uitkomst: Uitkomst,
    /// What is found against it.
    pub toetsing: Toetsing,
}

impl Uitval {
    /// Takes an organisatie, by position, out of a plan; `uitkomst` is that of the plan with it.
    pub fn van(plan: &Plan, uitkomst: &Uitkomst, organisatie: usize) -> Option<Self> {
        let wie = plan.organisaties.get(organisatie)?.code.clone();
        let rijen = plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij);
        let fte = rijen.filter(|(rij, _)| rij.organisatie == wie).map(|(_, fte)| fte).sum();
        let euro = partners::euro(plan, &Gids::van(plan), uitkomst)[organisatie];
        let Uitkomst { jaar, band, .. } = *uitkomst;
        let van_haar = |l: &&Locatie| l.beheerder.as_ref() == Some(&wie) && l.bruikbaar(jaar);
        let locaties = plan.locaties.iter().filter(van_haar).count();
        let (plan, uitkomst, toetsing) = bereken(zonder(plan, &wie), jaar, band);
        Some(Self { wie, fte, euro, locaties, plan, uitkomst, toetsing })
    }

    /// What it does to the plan, of which this follows and this is found.
    pub fn gevolg<'a>(&'a self, uitkomst: &'a Uitkomst, toetsing: &'a Toetsing) -> Gevolg<'a> {
        Gevolg::tussen((uitkomst, toetsing), (&self.uitkomst, &self.toetsing))
    }
}

fn bereken(plan: Plan, jaar: u16, band: Band) -> (Plan, Uitkomst, Toetsing) {
    let uitkomst = calc::bereken(&plan, jaar, band);
    let toetsing = Toetsing::van(&plan, &uitkomst);
    (plan, uitkomst, toetsing)
}

/// The plan without an organisatie, its rows of the bezetting and what refers to those, its places and its kanalen.
fn zonder(plan: &Plan, wie: &Organisatiecode) -> Plan {
    let mut plan = plan.clone();
    plan.organisaties.retain(|o| o.code != *wie);
    plan.locaties.retain(|l| l.beheerder.as_ref() != Some(wie));
    plan.kanalen.retain(|kanaal| kanaal.organisatie.as_ref() != Some(wie));
    for kanaal in &mut plan.kanalen {
        kanaal.locaties.retain(|code| plan.locaties.iter().any(|l| l.code == *code));
    }
    plan.bezetting.retain(|rij| rij.organisatie != *wie);
    for overname in &mut plan.overname {
        overname.geplaatst.retain(|code| plan.bezetting.iter().any(|rij| rij.code == *code));
    }
    plan
}
