//! The form of a row of the bezetting. A vacature is filled by giving it another dienstverband; what is left of its fte
//! stays a vacature.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::vacature::rest;
pub use crate::plan::vacature::vrije_code;
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Aanstelling, Dienstverband, Plan, Plek, Wijziging};
use crate::text::{datum, namen, plek};
use crate::tui::bewerken::formatie::omschrijving;

/// Everywhere staff can work: the teams, the wijken, the city.
fn plekken(plan: &Plan) -> Vec<Plek> {
    let teams = plan.buurtteams.iter().map(|t| Plek::Team(t.code.clone()));
    teams.chain(plan.wijken.iter().map(|w| Plek::Wijk(w.code.clone()))).chain([Plek::Stad]).collect()
}

impl Vorm for Aanstelling {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "functie",
            uitleg: "welk werk deze mensen doen",
            rol: Rol::Los,
            lees: |plan, rij| a::functie(plan, &rij.functie),
            zet: |plan, rij, i| a::uit_functie(plan, i).map(|code| rij.functie = code),
        },
        Vraag {
            naam: "organisatie",
            uitleg: "wie hun werkgever is",
            rol: Rol::Los,
            lees: |plan, rij| a::organisatie(plan, &rij.organisatie),
            zet: |plan, rij, i| a::uit_organisatie(plan, i).map(|code| rij.organisatie = code),
        },
        Vraag {
            naam: "werkt in",
            uitleg: "een team met al zijn wijken, één wijk, of de hele stad",
            rol: Rol::Los,
            lees: |plan, rij| {
                let alle = plekken(plan);
                let gekozen = alle.iter().position(|p| *p == rij.plek).unwrap_or(0);
                Inhoud::een(alle.iter().map(|p| plek::van_aanstelling(plan, p)).collect(), gekozen)
            },
            zet: |plan, rij, i| {
                rij.plek = plekken(plan).into_iter().nth(i.gekozen()).unwrap_or(Plek::Stad);
                Ok(())
            },
        },
        Vraag {
            naam: "dienstverband",
            uitleg: "een vacature en vrijwilligers tellen niet als bezetting; vul een vacature door iets anders te kiezen",
            rol: Rol::Los,
            lees: |_, rij| a::van(&Dienstverband::ALLE, rij.dienstverband, namen::dienstverband),
            zet: |_, rij, i| a::uit(&Dienstverband::ALLE, i).map(|vorm| rij.dienstverband = vorm),
        },
        Vraag {
            naam: "fte",
            uitleg: a::FIGUUR,
            rol: Rol::Figuur,
            lees: |_, rij| a::figuur(&rij.fte),
            zet: |_, rij, i| a::zet_figuur(&mut rij.fte, i),
        },
        Vraag {
            naam: "vanaf",
            uitleg: "de eerste dag, zoals 1-1-2028; leeg: er al vóór het plan; bij een vacature de dag waarop zij vervuld \
                     moet zijn, vanaf dan telt wat zij kost",
            rol: Rol::Los,
            lees: |_, rij| Inhoud::tekst(rij.vanaf.map(datum::datum).unwrap_or_default()),
            zet: |_, rij, i| datum::lees(i.getypt()).map(|dag| rij.vanaf = dag),
        },
        Vraag {
            naam: "tot en met",
            uitleg: "de laatste dag, zoals 31-12-2029; leeg: zonder einde",
            rol: Rol::Los,
            lees: |_, rij| Inhoud::tekst(rij.tot_en_met.map(datum::datum).unwrap_or_default()),
            zet: |_, rij, i| datum::lees(i.getypt()).map(|dag| rij.tot_en_met = dag),
        },
        Vraag {
            naam: "herkomst",
            uitleg: "waar het aantal fte vandaan komt; wat u zelf invult, is eigen invoer",
            rol: Rol::Herkomst,
            lees: |plan, rij| a::herkomst(plan, &rij.herkomst, &rij.fte),
            zet: |plan, rij, i| {
                a::zet_herkomst(plan, &mut rij.fte, i);
                Ok(())
            },
        },
        Vraag {
            naam: "toelichting",
            uitleg: "waarom dit aantal; het staat bij de aannames",
            rol: Rol::Toelichting,
            lees: |plan, rij| a::toelichting(plan, &rij.herkomst, &rij.fte),
            zet: |_, rij, i| {
                a::zet_toelichting(&mut rij.fte, i);
                Ok(())
            },
        },
    ];

    fn titel(&self, plan: &Plan, nieuw: bool) -> String {
        if nieuw { "Nieuwe rij van de bezetting".to_owned() } else { omschrijving(plan, self) }
    }

    fn klopt(&self, _: &Plan, oud: Option<&Self>) -> Result<(), (&'static str, String)> {
        if let (Some(vanaf), Some(tot)) = (self.vanaf, self.tot_en_met)
            && tot < vanaf
        {
            return Err(("tot en met", format!("de laatste dag ligt vóór de eerste ({})", datum::datum(vanaf))));
        }
        if oud.is_none() && self.fte.midden.is_zero() {
            return Err(("fte", "typ hoeveel fte erbij komt, meer dan 0".to_owned()));
        }
        Ok(())
    }

    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        let Some(oud) = oud else { return Some(Wijziging::erbij(self)) };
        let mut delen = tussen(&oud.waar(), oud, self);
        delen.extend(rest(plan, oud, self).map(|rij| Wijziging::erbij(&rij)));
        samen(delen)
    }

    fn weg(&self, plan: &Plan) -> Option<Wijziging> {
        // What became of municipal staff does not point to a row that is gone.
        let geplaatst = plan.overname.iter().filter(|o| o.geplaatst.contains(&self.code));
        let los = geplaatst.map(|o| Wijziging::eraf(["overname", o.code.as_str(), "geplaatst", self.code.as_str()]));
        samen([Wijziging::Eraf(self.waar())].into_iter().chain(los).collect())
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan, self.code.as_str()), ..self.clone() }
    }
}
