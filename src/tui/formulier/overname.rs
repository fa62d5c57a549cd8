//! The form of a group of municipal posts to take over, and which rows of the bezetting they became.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::overname::Variant;
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Aanstelling, Overname, Overnamecode, Plan, Wijziging};
use crate::text::{aantal, datum, namen};
use crate::tui::bewerken::formatie::omschrijving;

impl Vorm for Overname {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "vanuit",
            uitleg: "het team van de gemeente waar ze nu werken",
            rol: Rol::Los,
            lees: |_, o| Inhoud::tekst(o.vanuit.as_str()),
            zet: |_, o, i| a::verplicht(i, "typ uit welk team van de gemeente ze komen").map(|t| o.vanuit = t),
        },
        Vraag {
            naam: "functie",
            uitleg: "de functie die ze in het buurtteam krijgen",
            rol: Rol::Los,
            lees: |plan, o| a::functie(plan, &o.functie),
            zet: |plan, o, i| a::uit_functie(plan, i).map(|code| o.functie = code),
        },
        Vraag {
            naam: "fte",
            uitleg: a::FIGUUR,
            rol: Rol::Figuur,
            lees: |_, o| a::figuur(&o.fte),
            zet: |_, o, i| a::zet_figuur(&mut o.fte, i),
        },
        Vraag {
            naam: "variant",
            uitleg: "hoe ze overkomen: de drie mogelijkheden van S2, bijlage 5",
            rol: Rol::Los,
            lees: |_, o| a::van(&Variant::ALLE, o.variant, namen::variant),
            zet: |_, o, i| a::uit(&Variant::ALLE, i).map(|variant| o.variant = variant),
        },
        Vraag {
            naam: "datum",
            uitleg: "de geplande dag, zoals 1-1-2028; leeg: nog niet bekend",
            rol: Rol::Los,
            lees: |_, o| Inhoud::tekst(o.datum.map(datum::datum).unwrap_or_default()),
            zet: |_, o, i| datum::lees(i.getypt()).map(|dag| o.datum = dag),
        },
        Vraag {
            naam: "geplaatst",
            uitleg: "de rijen van de bezetting die ze werden; een nieuwe rij maakt u op Formatie met a",
            rol: Rol::Los,
            lees: |plan, o| {
                let alle = &plan.bezetting;
                let aan = (0..alle.len()).filter(|&i| o.geplaatst.contains(&alle[i].code)).collect();
                let woorden = |r: &Aanstelling| format!("{} {}", aantal::fte(r.fte.midden), omschrijving(plan, r));
                Inhoud::meer(alle.iter().map(woorden).collect(), aan)
            },
            zet: |plan, o, i| {
                let gekozen = i.alle().iter().filter_map(|&i| plan.bezetting.get(i));
                o.geplaatst = gekozen.map(|r| r.code.clone()).collect();
                Ok(())
            },
        },
        Vraag {
            naam: "herkomst",
            uitleg: "waar het aantal fte vandaan komt; wat u zelf invult, is eigen invoer",
            rol: Rol::Herkomst,
            lees: |plan, o| a::herkomst(plan, &o.herkomst, &o.fte),
            zet: |plan, o, i| {
                a::zet_herkomst(plan, &mut o.fte, i);
                Ok(())
            },
        },
        Vraag {
            naam: "toelichting",
            uitleg: "waarom dit aantal; het staat bij de aannames",
            rol: Rol::Toelichting,
            lees: |plan, o| a::toelichting(plan, &o.herkomst, &o.fte),
            zet: |_, o, i| {
                a::zet_toelichting(&mut o.fte, i);
                Ok(())
            },
        },
    ];

    fn titel(&self, _: &Plan, nieuw: bool) -> String {
        if nieuw { "Nieuwe overname".to_owned() } else { format!("Overname: {}", self.vanuit) }
    }

    fn klopt(&self, plan: &Plan, oud: Option<&Self>) -> Result<(), (&'static str, String)> {
        let anderen = plan.overname.iter().filter(|o| o.code != self.code);
        if let Some(ander) = anderen.into_iter().find(|o| o.geplaatst.iter().any(|code| self.geplaatst.contains(code)))
        {
            return Err(("geplaatst", format!("een van deze rijen hoort al bij de overname “{}”", ander.vanuit)));
        }
        if oud.is_none() && self.fte.midden.is_zero() {
            return Err(("fte", "typ hoeveel fte overkomt, meer dan 0".to_owned()));
        }
        Ok(())
    }

    fn wijziging(&self, _: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        if let Some(oud) = oud {
            return samen(tussen(&self.waar(), oud, self));
        }
        Some(Wijziging::erbij(self))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(self.waar()))
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan, self.code.as_str()), ..self.clone() }
    }
}

/// A code for an overname that is not there yet.
pub fn vrije_code(plan: &Plan, begin: &str) -> Overnamecode {
    Overnamecode(crate::plan::codes::vrij(plan, "overname", begin))
}
