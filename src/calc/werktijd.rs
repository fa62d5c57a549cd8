//! Step 2: how many hours of one fte are there for the work (WISN: available working time, CAS and CAF;
//! WHO, *Workload indicators of staffing need*, 2010).

use rust_decimal::Decimal;

use super::afronding::{deel, procent};
use crate::plan::functie::{Omvang, Werktijd};
use crate::plan::{Band, Plan};

/// Hours of one fte in a year, and what supporting tasks take of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Beschikbaar {
    /// Contract hours.
    pub contract: Decimal,
    /// Public holidays, leave, sickness and training, in hours.
    pub aftrek: [Decimal; 4],
    /// Hours that one fte is at work (AWT).
    pub uren: Decimal,
    /// Share of these that each supporting task takes, in the order of the plan.
    pub ondersteunend: Vec<Decimal>,
    /// Sum of those shares (CAS).
    pub cas: Decimal,
    /// What one fte of direct work asks in fte: `1 ÷ (1 − CAS)`. Zero when supporting tasks take everything.
    pub caf: Decimal,
    direct: Decimal,
}

impl Beschikbaar {
    /// Hours of one fte that are left for direct work.
    pub const fn direct(&self) -> Decimal {
        self.direct
    }
}

/// Working time of every functie of the plan, in its order.
pub fn bereken(plan: &Plan, band: Band) -> Vec<Beschikbaar> {
    let leeg = Beschikbaar {
        contract: Decimal::ZERO,
        aftrek: [Decimal::ZERO; 4],
        uren: Decimal::ZERO,
        ondersteunend: Vec::new(),
        cas: Decimal::ZERO,
        caf: Decimal::ONE,
        direct: Decimal::ZERO,
    };
    let per_werktijd: Vec<Beschikbaar> = plan.werktijden.iter().map(|w| van(w, band)).collect();
    plan.functies
        .iter()
        .map(|f| {
            let plaats = plan.werktijden.iter().position(|w| w.code == f.werktijd);
            plaats.map_or_else(|| leeg.clone(), |i| per_werktijd[i].clone())
        })
        .collect()
}

/// `AWT = contract − (feestdagen + verlof + ziekte + scholing)`; `CAF = 1 ÷ (1 − CAS)`.
pub fn van(w: &Werktijd, band: Band) -> Beschikbaar {
    let contract = w.contracturen.bij(band);
    let aftrek = [
        w.feestdagen.bij(band),
        w.verlof.bij(band),
        procent(w.ziekteverzuim.bij(band)) * contract,
        w.scholing.bij(band),
    ];
    let uren = (contract - aftrek.iter().sum::<Decimal>()).max(Decimal::ZERO);
    let per_dag = w.uren_per_dag.bij(band);
    // In hours, which most of them are given in: shares of the hours would have no last decimal.
    let taken = w.ondersteunend.iter().map(|taak| match &taak.omvang {
        Omvang::Procent(p) => procent(p.bij(band)) * uren,
        Omvang::UrenPerDag(u) => deel(u.bij(band) * uren, per_dag),
        Omvang::UrenPerWeek { uren: u, weken } => u.bij(band) * weken.bij(band),
        Omvang::UrenPerJaar(u) => u.bij(band),
    });
    let taken: Vec<Decimal> = taken.collect();
    let samen: Decimal = taken.iter().sum();
    let direct = (uren - samen).max(Decimal::ZERO);
    Beschikbaar {
        contract,
        aftrek,
        uren,
        ondersteunend: taken.iter().map(|&taak| deel(taak, uren)).collect(),
        cas: deel(samen, uren),
        caf: deel(uren, direct),
        direct,
    }
}
