//! The form of a year more: which year, and with how many percent the lumpsum of the last year goes on.

use rust_decimal::Decimal;

use super::antwoord::Inhoud;
use super::{Rol, Vorm, Vraag};
use crate::plan::{Plan, Wijziging};
use crate::text::getal;
use crate::voorstel::planjaar;

/// A year that is added to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planjaar {
    /// The year.
    pub jaar: u16,
    /// By what the lumpsum changes each year since the last that is given, percent.
    pub procent: Decimal,
}

impl Planjaar {
    /// The year after the last of the plan, with its own percentage.
    pub fn na(plan: &Plan) -> Self {
        let laatste = plan.planjaren.last().copied().unwrap_or(plan.basisjaar);
        Self { jaar: laatste.saturating_add(1), procent: plan.begroting.doortrekken.midden }
    }
}

impl Vorm for Planjaar {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "jaar",
            uitleg: "het jaar dat erbij komt; preventie, fasering en lumpsum gaan door uit het laatste jaar dat ze hebben",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(getal::jaar(p.jaar)),
            zet: |_, p, i| {
                p.jaar = i.getypt().parse().map_err(|_| "typ een jaar, zoals 2032".to_owned())?;
                Ok(())
            },
        },
        Vraag {
            naam: "lumpsum",
            uitleg: "met hoeveel procent per jaar de lumpsum verder gaat: 0 is gelijk aan het laatste jaar; het jaar krijgt \
                     de toelichting dat het is doorgetrokken",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(getal::volledig(p.procent)),
            zet: |_, p, i| {
                let procent = getal::lees(i.getypt()).map_err(|fout| fout.to_string())?;
                if !(Decimal::from(-50)..=Decimal::ONE_HUNDRED).contains(&procent) {
                    return Err("typ een percentage van -50 tot en met 100".to_owned());
                }
                p.procent = procent;
                Ok(())
            },
        },
    ];

    fn titel(&self, _: &Plan, _: bool) -> String {
        "Een planjaar erbij".to_owned()
    }

    fn klopt(&self, plan: &Plan, _: Option<&Self>) -> Result<(), (&'static str, String)> {
        if plan.planjaren.contains(&self.jaar) {
            return Err(("jaar", format!("{} staat al in het plan", self.jaar)));
        }
        Ok(())
    }

    fn wijziging(&self, plan: &Plan, _: Option<&Self>) -> Option<Wijziging> {
        Some(planjaar::erbij(plan, self.jaar, self.procent))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        None
    }

    fn kopie(&self, _: &Plan) -> Self {
        self.clone()
    }
}
