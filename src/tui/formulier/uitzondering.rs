//! The form of an exception to the basisniveau: a wijk, a functie, its fte and why. Without a motivation there is none.

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::deel::Rij as _;
use crate::plan::verdeling::Uitzondering;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Functiecode, Plan, Status, Waar, Wijziging};

/// The functies that have a basis.
fn functies(plan: &Plan) -> Vec<&Functiecode> {
    plan.verdeling.basis.iter().map(|r| &r.functie).collect()
}

impl Vorm for Uitzondering {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "wijk",
            uitleg: "de wijk waarvoor de regel niet geldt",
            rol: Rol::Los,
            lees: |plan, u| a::wijk(plan, &u.wijk),
            zet: |plan, u, i| a::uit_wijk(plan, i).map(|code| u.wijk = code),
        },
        Vraag {
            naam: "functie",
            uitleg: "de functie uit het basisniveau",
            rol: Rol::Los,
            lees: |plan, u| {
                let alle = functies(plan);
                let naam = |code: &&Functiecode| {
                    plan.functies.iter().find(|f| f.code == **code).map_or_else(|| code.to_string(), |f| f.naam.clone())
                };
                let gekozen = alle.iter().position(|f| **f == u.functie).unwrap_or(0);
                Inhoud::een(alle.iter().map(naam).collect(), gekozen)
            },
            zet: |plan, u, i| match functies(plan).get(i.gekozen()) {
                Some(code) => {
                    u.functie = (*code).clone();
                    Ok(())
                }
                None => Err("het plan heeft nog geen basisniveau".to_owned()),
            },
        },
        Vraag {
            naam: "basis",
            uitleg: "de fte in plaats van wat de regel geeft, met een komma; of laag / midden / hoog",
            rol: Rol::Los,
            lees: |_, u| a::figuur(&u.fte),
            zet: |_, u, i| {
                a::zet_figuur(&mut u.fte, i)?;
                // An exception is decided, and its motivation is its reasoning.
                (u.fte.bron, u.fte.status) = (None, Some(Status::Besluit));
                Ok(())
            },
        },
        Vraag {
            naam: "motivatie",
            uitleg: "waarom deze wijk iets anders krijgt; zonder motivatie kan het niet",
            rol: Rol::Los,
            lees: |_, u| Inhoud::tekst(u.motivatie.as_str()),
            zet: |_, u, i| {
                u.motivatie = a::verplicht(i, "typ waarom; een uitzondering zonder motivatie kan niemand uitleggen")?;
                u.fte.toelichting = Some(u.motivatie.clone());
                Ok(())
            },
        },
    ];

    fn titel(&self, plan: &Plan, nieuw: bool) -> String {
        let wijk = plan.wijken.iter().find(|w| w.code == self.wijk).map_or("", |w| w.naam.as_str());
        if nieuw {
            "Nieuwe uitzondering op het basisniveau".to_owned()
        } else {
            format!("Uitzondering op het basisniveau: {wijk}")
        }
    }

    fn klopt(&self, plan: &Plan, oud: Option<&Self>) -> Result<(), (&'static str, String)> {
        let zelfde = |u: &Self| (&u.wijk, &u.functie) == (&self.wijk, &self.functie);
        if plan.verdeling.uitzonderingen.iter().any(zelfde) && !oud.is_some_and(zelfde) {
            return Err(("functie", "voor deze wijk en functie is er al een uitzondering; open die".to_owned()));
        }
        Ok(())
    }

    fn wijziging(&self, _: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        let erbij = Wijziging::rij(LIJST, self);
        match oud {
            None => Some(erbij),
            Some(oud) if oud.eigen() == self.eigen() => samen(tussen(&waar(oud), oud, self)),
            Some(oud) => samen(vec![Wijziging::Eraf(waar(oud)), erbij]),
        }
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(waar(self)))
    }

    fn kopie(&self, _: &Plan) -> Self {
        self.clone()
    }
}

const LIJST: [&str; 2] = ["verdeling", "uitzonderingen"];

fn waar(uitzondering: &Uitzondering) -> Waar {
    Waar::nieuw(LIJST).met(&uitzondering.eigen().unwrap_or_default())
}
