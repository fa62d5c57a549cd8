//! The form of an open point: the question, its number, who answers by when, the answer, and what it is about.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::openpunt::{Antwoord, Openpuntcode};
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Onderwerp, OpenPunt, Plan, Wijziging};
use crate::text::{datum, waar};
use crate::tui::notities::onderwerpen;

const DAG_ZONDER_ANTWOORD: &str = "typ eerst het antwoord, of laat deze dag leeg";

impl Vorm for OpenPunt {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "vraag",
            uitleg: "wat er nog niet bekend is of bepaald moet worden",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(p.vraag.as_str()),
            zet: |_, p, i| a::verplicht(i, "typ de vraag die nog open is").map(|t| p.vraag = t),
        },
        Vraag {
            naam: "nummer",
            uitleg: "het nummer van de vraag in de stukken, zoals Q44; mag leeg blijven",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(p.nummer.as_str()),
            zet: |_, p, i| {
                i.getypt().clone_into(&mut p.nummer);
                Ok(())
            },
        },
        Vraag {
            naam: "wie",
            uitleg: "wie het antwoord geeft: een rol of een organisatie",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(p.wie.as_str()),
            zet: |_, p, i| {
                i.getypt().clone_into(&mut p.wie);
                Ok(())
            },
        },
        Vraag {
            naam: "uiterlijk",
            uitleg: "de laatste dag waarop het antwoord nog van nut is, zoals 1-1-2028; leeg: niet bepaald",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(p.uiterlijk.map(datum::datum).unwrap_or_default()),
            zet: |_, p, i| datum::lees(i.getypt()).map(|dag| p.uiterlijk = dag),
        },
        Vraag {
            naam: "antwoord",
            uitleg: "het antwoord; leeg: nog niet bepaald",
            rol: Rol::Los,
            lees: |_, p| match &p.status {
                Antwoord::NogNietBepaald => Inhoud::tekst(""),
                Antwoord::Beantwoord { antwoord, .. } => Inhoud::tekst(antwoord.as_str()),
            },
            zet: |_, p, i| {
                let eerder = dag(&p.status);
                p.status = match i.getypt() {
                    "" => Antwoord::NogNietBepaald,
                    tekst => Antwoord::Beantwoord { antwoord: tekst.to_owned(), datum: eerder },
                };
                Ok(())
            },
        },
        Vraag {
            naam: "beantwoord op",
            uitleg: "de dag van het antwoord, zoals 1-1-2028; mag leeg blijven",
            rol: Rol::Los,
            lees: |_, p| Inhoud::tekst(dag(&p.status).map(datum::datum).unwrap_or_default()),
            zet: |_, p, i| match (datum::lees(i.getypt())?, &mut p.status) {
                (op, Antwoord::Beantwoord { datum, .. }) => {
                    *datum = op;
                    Ok(())
                }
                (None, Antwoord::NogNietBepaald) => Ok(()),
                (Some(_), Antwoord::NogNietBepaald) => Err(DAG_ZONDER_ANTWOORD.to_owned()),
            },
        },
        Vraag {
            naam: "over",
            uitleg: "waar de vraag over gaat: wijken, plekken, cijfers; spatie opent de lijst",
            rol: Rol::Los,
            lees: |plan, p| {
                let alle = alle(plan, p);
                let aan = p.over.iter().filter_map(|o| alle.iter().position(|a| a == o)).collect();
                Inhoud::meer(alle.iter().map(|o| waar::onderwerp(plan, o)).collect(), aan)
            },
            zet: |plan, p, i| {
                let alle = alle(plan, p);
                p.over = i.alle().iter().filter_map(|&i| alle.get(i)).cloned().collect();
                Ok(())
            },
        },
    ];

    fn titel(&self, _: &Plan, nieuw: bool) -> String {
        if nieuw { "Nieuw open punt".to_owned() } else { format!("Open punt: {}", self.vraag) }
    }

    fn klopt(&self, _: &Plan, _: Option<&Self>) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        if let Some(oud) = oud {
            return samen(tussen(&self.waar(), oud, self));
        }
        Some(Wijziging::achteraan(&plan.open_punten, self))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(self.waar()))
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan), ..self.clone() }
    }
}

fn dag(status: &Antwoord) -> Option<jiff::civil::Date> {
    match status {
        Antwoord::Beantwoord { datum, .. } => *datum,
        Antwoord::NogNietBepaald => None,
    }
}

/// What can be chosen: everything that has a name, and what it is about already.
fn alle(plan: &Plan, punt: &OpenPunt) -> Vec<Onderwerp> {
    let mut alle = onderwerpen(plan);
    let eigen: Vec<Onderwerp> = punt.over.iter().filter(|o| !alle.contains(o)).cloned().collect();
    alle.extend(eigen);
    alle
}

/// A code for an open point that is not there yet.
pub fn vrije_code(plan: &Plan) -> Openpuntcode {
    Openpuntcode(crate::plan::codes::vrij(plan, "open_punten", "punt"))
}
