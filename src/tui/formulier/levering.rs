//! The form of how much an organisatie can supply of a functie.

use super::antwoord as a;
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::organisatie::Levering;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Functiecode, Herkomst, Organisatie, Organisatiecode, Plan, Steun, Waar, Waarde, Wijziging};

/// How much one organisatie can supply of one functie. In the plan it stands in the list of that organisatie.
#[derive(Debug, Clone, PartialEq)]
pub struct Aanbod {
    /// Who.
    pub organisatie: Organisatiecode,
    /// Of what.
    pub functie: Functiecode,
    /// Fte at most.
    pub fte: Waarde<Steun>,
}

impl Vorm for Aanbod {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "organisatie",
            uitleg: "wie het kan leveren",
            rol: Rol::Los,
            lees: |plan, l| a::organisatie(plan, &l.organisatie),
            zet: |plan, l, i| a::uit_organisatie(plan, i).map(|code| l.organisatie = code),
        },
        Vraag {
            naam: "functie",
            uitleg: "welk werk",
            rol: Rol::Los,
            lees: |plan, l| a::functie(plan, &l.functie),
            zet: |plan, l, i| a::uit_functie(plan, i).map(|code| l.functie = code),
        },
        Vraag {
            naam: "kan leveren",
            uitleg: a::FIGUUR,
            rol: Rol::Figuur,
            lees: |_, l| a::figuur(&l.fte),
            zet: |_, l, i| a::zet_figuur(&mut l.fte, i),
        },
        Vraag {
            naam: "herkomst",
            uitleg: "waar het aantal fte vandaan komt; wat u zelf invult, is eigen invoer",
            rol: Rol::Herkomst,
            lees: |plan, l| a::herkomst(plan, &Herkomst::default(), &l.fte),
            zet: |plan, l, i| {
                a::zet_herkomst(plan, &mut l.fte, i);
                Ok(())
            },
        },
        Vraag {
            naam: "toelichting",
            uitleg: "wie het zei en wanneer, of waarom u het verwacht",
            rol: Rol::Toelichting,
            lees: |plan, l| a::toelichting(plan, &Herkomst::default(), &l.fte),
            zet: |_, l, i| {
                a::zet_toelichting(&mut l.fte, i);
                Ok(())
            },
        },
    ];

    fn titel(&self, plan: &Plan, nieuw: bool) -> String {
        let wie = van(plan, &self.organisatie).map_or("", |o| o.naam.as_str());
        if nieuw { "Hoeveel kan een organisatie leveren?".to_owned() } else { format!("Levering door {wie}") }
    }

    fn klopt(&self, plan: &Plan, oud: Option<&Self>) -> Result<(), (&'static str, String)> {
        let zelfde = oud.is_some_and(|o| (&o.organisatie, &o.functie) == (&self.organisatie, &self.functie));
        let er_al = van(plan, &self.organisatie).is_some_and(|o| o.levering.iter().any(|l| l.functie == self.functie));
        if er_al && !zelfde {
            return Err(("functie", "van deze functie staat de levering er al; open die rij".to_owned()));
        }
        Ok(())
    }

    fn wijziging(&self, _: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        let rij = |aanbod: &Self| Levering { functie: aanbod.functie.clone(), fte: aanbod.fte.clone() };
        let erbij = Wijziging::rij(["organisaties", self.organisatie.as_str(), "levering"], &rij(self));
        match oud {
            None => Some(erbij),
            Some(oud) if waar(oud) == waar(self) => samen(tussen(&waar(oud), &rij(oud), &rij(self))),
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

fn van<'p>(plan: &'p Plan, code: &Organisatiecode) -> Option<&'p Organisatie> {
    plan.organisaties.iter().find(|o| o.code == *code)
}

fn waar(aanbod: &Aanbod) -> Waar {
    Waar::nieuw(["organisaties", aanbod.organisatie.as_str(), "levering", aanbod.functie.as_str()])
}
