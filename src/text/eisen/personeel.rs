//! PE in words.

use crate::dekking::Bevinding;
use crate::dekking::feiten::Personeel as Feit;
use crate::plan::{Functiecode, Plan};
use crate::text::aantal::{fte, kleine_letter};
use crate::text::eenheid::bedrag;
use crate::text::plek;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::NietGeplaatst(overname) => {
            let over = fte(b.maat.tekort());
            let Some(wie) = plan.overname.get(overname) else { return over };
            let functie = functie(plan, &wie.functie);
            format!("{over} {functie} van “{}” is nog niet in een buurtteam geplaatst", wie.vanuit)
        }
        Feit::DetacheringTeLang(aanstelling) => {
            let rij = plan.bezetting.get(aanstelling);
            let wie = rij.map_or_else(String::new, |r| {
                format!("{} in {}", functie(plan, &r.functie), plek::van_aanstelling(plan, &r.plek))
            });
            let duurt = if rij.is_some_and(|r| r.tot_en_met.is_some()) {
                let (is, moet) = (bedrag(b.maat.is, b.maat.eenheid), bedrag(b.maat.moet, b.maat.eenheid));
                format!("duurt {is}, en hoogstens {moet} mag")
            } else {
                "heeft geen einddatum".to_owned()
            };
            format!("de tijdelijke detachering van {wie} {duurt}")
        }
        Feit::BovenLevering { organisatie, functie } => {
            let naam = plan.organisaties.get(organisatie).map_or("", |o| &o.naam);
            let (kan, ingezet) = (fte(b.maat.moet), fte(b.maat.is));
            let functie = plek::functie(plan, functie);
            format!("{naam} kan {kan} {functie} leveren; het plan zet {ingezet} in (vacatures meegeteld)")
        }
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let hoeveel = fte(b.maat.tekort());
    match feit {
        Feit::NietGeplaatst(overname) => {
            let naam = plan.overname.get(overname).map_or_else(String::new, |o| functie(plan, &o.functie));
            format!("plaats {hoeveel} {naam} in een buurtteam")
        }
        Feit::DetacheringTeLang(_) => {
            "laat de detachering binnen twee jaar eindigen en neem de medewerkers daarna in dienst".to_owned()
        }
        Feit::BovenLevering { functie, .. } => {
            format!("zoek {hoeveel} {} bij een andere partner", plek::functie(plan, functie))
        }
    }
}

fn functie(plan: &Plan, code: &Functiecode) -> String {
    plan.functies.iter().find(|f| f.code == *code).map_or_else(String::new, |f| kleine_letter(&f.naam))
}
