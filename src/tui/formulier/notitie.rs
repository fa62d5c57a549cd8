//! The form of a note: what it is about, the note, and whether a presentation may show it.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::notitie::Notitiecode;
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Notitie, Onderwerp, Plan, Wijziging};
use crate::text::waar;
use crate::tui::notities::onderwerpen;

impl Vorm for Notitie {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "notitie",
            uitleg: "wat u wilt onthouden of doorgeven",
            rol: Rol::Los,
            lees: |_, n| Inhoud::tekst(n.tekst.as_str()),
            zet: |_, n, i| a::verplicht(i, "typ de notitie").map(|t| n.tekst = t),
        },
        Vraag {
            naam: "over",
            uitleg: "waar de notitie bij hoort; spatie opent de lijst, letters zoeken daarin",
            rol: Rol::Los,
            lees: |plan, n| {
                let alle = alle(plan, n);
                let gekozen = alle.iter().position(|o| *o == n.over).unwrap_or(0);
                Inhoud::een(alle.iter().map(|o| waar::onderwerp(plan, o)).collect(), gekozen)
            },
            zet: |plan, n, i| match alle(plan, n).into_iter().nth(i.gekozen()) {
                Some(over) => {
                    n.over = over;
                    Ok(())
                }
                None => Err("kies waar de notitie bij hoort".to_owned()),
            },
        },
        Vraag {
            naam: "presentatie",
            uitleg: "of de notitie bij een presentatie op het scherm mag, als u erom vraagt",
            rol: Rol::Los,
            lees: |_, n| {
                a::van(&[false, true], n.verborgen, |v| if v { "niet tonen" } else { "tonen als ik erom vraag" })
            },
            zet: |_, n, i| a::uit(&[false, true], i).map(|verborgen| n.verborgen = verborgen),
        },
    ];

    fn titel(&self, plan: &Plan, nieuw: bool) -> String {
        let over = waar::onderwerp(plan, &self.over);
        if nieuw { format!("Nieuwe notitie bij {over}") } else { format!("Notitie bij {over}") }
    }

    fn klopt(&self, _: &Plan, _: Option<&Self>) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        if let Some(oud) = oud {
            return samen(tussen(&self.waar(), oud, self));
        }
        Some(Wijziging::achteraan(&plan.notities, self))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(self.waar()))
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan), ..self.clone() }
    }
}

/// What can be chosen: everything that has a name, and what it is about already.
fn alle(plan: &Plan, notitie: &Notitie) -> Vec<Onderwerp> {
    let mut alle = onderwerpen(plan);
    if !alle.contains(&notitie.over) {
        alle.push(notitie.over.clone());
    }
    alle
}

/// A code for a note that is not there yet.
pub fn vrije_code(plan: &Plan) -> Notitiecode {
    Notitiecode(crate::plan::codes::vrij(plan, "notities", "notitie"))
}
