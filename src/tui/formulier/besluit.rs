//! The form of a besluit: what, who by their roles, when, why, what was rejected, and the wijzigingen it covers.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::besluit::{Alternatief, Besluitcode};
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Besluit, Plan, Wijziging};
use crate::text::wijziging::zetten_in_woorden;
use crate::text::{datum, verslag};

impl Vorm for Besluit {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "besluit",
            uitleg: "wat er is besloten, in één zin; enter bewaart, esc legt niets vast",
            rol: Rol::Los,
            lees: |_, b| Inhoud::tekst(b.wat.as_str()),
            zet: |_, b, i| a::verplicht(i, "typ in één zin wat er is besloten").map(|t| b.wat = t),
        },
        Vraag {
            naam: "motivatie",
            uitleg: "waarom; ook wie er niet bij was, moet het kunnen volgen",
            rol: Rol::Los,
            lees: |_, b| Inhoud::tekst(b.motivatie.as_str()),
            zet: |_, b, i| {
                a::verplicht(i, "typ waarom; een besluit zonder motivatie kan niemand uitleggen")
                    .map(|t| b.motivatie = t)
            },
        },
        Vraag {
            naam: "wie",
            uitleg: "rollen, geen namen van mensen, met komma's ertussen: wethouder, teamleiders",
            rol: Rol::Los,
            lees: |_, b| Inhoud::tekst(b.rollen.join(", ")),
            zet: |_, b, i| {
                b.rollen = delen(i.getypt(), ',');
                Ok(())
            },
        },
        Vraag {
            naam: "datum",
            uitleg: "de dag van het besluit, zoals 1-1-2028",
            rol: Rol::Los,
            lees: |_, b| Inhoud::tekst(datum::datum(b.datum)),
            zet: |_, b, i| {
                let dag = datum::lees(i.getypt())?;
                b.datum = dag.ok_or_else(|| "typ de dag van het besluit, zoals 1-1-2028".to_owned())?;
                Ok(())
            },
        },
        Vraag {
            naam: "afgewezen",
            uitleg: "wat u ook overwoog, met tussen haakjes waarom niet: meer plekken (te duur); één team minder",
            rol: Rol::Los,
            lees: |_, b| Inhoud::tekst(b.afgewezen.iter().map(verslag::alternatief).collect::<Vec<_>>().join("; ")),
            zet: |_, b, i| {
                b.afgewezen = delen(i.getypt(), ';').iter().map(|deel| lees_alternatief(deel)).collect();
                Ok(())
            },
        },
        Vraag {
            naam: "wijzigingen",
            uitleg: "de wijzigingen van het plan die dit besluit dekt; spatie opent de lijst, daar zet u er een uit",
            rol: Rol::Los,
            lees: |plan, b| {
                let woorden = zetten_in_woorden(plan, &b.wijzigingen);
                let alle = (0..woorden.len()).collect();
                Inhoud::meer(woorden, alle)
            },
            zet: |_, b, i| {
                let mut plaats = 0..;
                b.wijzigingen.retain(|_| plaats.next().is_some_and(|n| i.alle().contains(&n)));
                Ok(())
            },
        },
    ];

    fn titel(&self, _: &Plan, nieuw: bool) -> String {
        if nieuw { "Nieuw besluit".to_owned() } else { format!("Besluit: {}", self.wat) }
    }

    fn klopt(&self, _: &Plan, _: Option<&Self>) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        if let Some(oud) = oud {
            return samen(tussen(&self.waar(), oud, self));
        }
        Some(Wijziging::achteraan(&plan.besluiten, self))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(self.waar()))
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan), ..self.clone() }
    }
}

/// A code for a besluit that is not there yet.
pub fn vrije_code(plan: &Plan) -> Besluitcode {
    Besluitcode(crate::plan::codes::vrij(plan, "besluiten", "besluit"))
}

fn delen(tekst: &str, tussen: char) -> Vec<String> {
    tekst.split(tussen).map(str::trim).filter(|d| !d.is_empty()).map(str::to_owned).collect()
}

/// Reads what [`verslag::alternatief`] writes.
fn lees_alternatief(tekst: &str) -> Alternatief {
    let met_reden = tekst.strip_suffix(')').and_then(|t| t.rsplit_once('(')).filter(|(wat, _)| !wat.trim().is_empty());
    let (wat, waarom) = met_reden.unwrap_or((tekst, ""));
    Alternatief { wat: wat.trim().to_owned(), waarom: waarom.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alternative_is_read_as_it_is_written() {
        for tekst in ["meer plekken (te duur)", "één team minder", "(niets doen)"] {
            assert_eq!(verslag::alternatief(&lees_alternatief(tekst)), tekst);
        }
        assert_eq!(lees_alternatief("a (b)").waarom, "b");
    }
}
