//! The form of how much an organisatie can supply of a functie.

use super::antwoord as a;
use super::{Rol, Vorm, Vraag, samen};
use crate::plan::organisatie::Levering;
use crate::plan::wijziging::Veldwijziging;
use crate::plan::wijziging::veld::Organisatieveld;
use crate::plan::{Functiecode, Herkomst, Organisatie, Organisatiecode, Plan, Steun, Waarde, Wijziging};

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

    fn wijziging(&self, plan: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        let levering = Levering { functie: self.functie.clone(), fte: self.fte.clone() };
        let mut nieuw = van(plan, &self.organisatie)?.levering.clone();
        if let Some(oud) = oud.filter(|oud| oud.organisatie == self.organisatie) {
            let plaats = nieuw.iter().position(|l| l.functie == oud.functie)?;
            nieuw[plaats] = levering;
            return Some(lijst(&self.organisatie, nieuw));
        }
        nieuw.push(levering);
        let weg = oud.and_then(|oud| oud.weg(plan));
        samen(weg.into_iter().chain([lijst(&self.organisatie, nieuw)]).collect())
    }

    fn weg(&self, plan: &Plan) -> Option<Wijziging> {
        let mut over = van(plan, &self.organisatie)?.levering.clone();
        over.retain(|l| l.functie != self.functie);
        Some(lijst(&self.organisatie, over))
    }

    fn kopie(&self, _: &Plan) -> Self {
        self.clone()
    }
}

fn van<'p>(plan: &'p Plan, code: &Organisatiecode) -> Option<&'p Organisatie> {
    plan.organisaties.iter().find(|o| o.code == *code)
}

fn lijst(organisatie: &Organisatiecode, levering: Vec<Levering>) -> Wijziging {
    let veld = Veldwijziging::Organisatie(organisatie.clone(), Organisatieveld::Levering(levering));
    Wijziging::Veld(Box::new(veld))
}
