//! PE in words.

use super::kort;
use crate::dekking::Bevinding;
use crate::dekking::feiten::Personeel as Feit;
use crate::plan::{Functiecode, Plan, Werktijdcode};
use crate::text::aantal::{fte, kleine_letter};
use crate::text::eenheid::bedrag;
use crate::text::plek;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match *feit {
        Feit::NietGeplaatst(overname) => {
            let over = fte(b.maat.tekort());
            let Some(wie) = plan.overname.get(overname) else { return over };
            let functie = functie(plan, &wie.functie);
            format!("{over} {functie} van “{}” is nog niet in een buurtteam geplaatst", wie.vanuit)
        }
        Feit::DetacheringTeLang(aanstelling) => {
            let rij = plan.bezetting.get(aanstelling);
            let wie = wie_in(plan, aanstelling);
            let duurt = if rij.is_some_and(|r| r.tot_en_met.is_some()) {
                let (is, moet) = (bedrag(b.maat.is, b.maat.eenheid), bedrag(b.maat.moet, b.maat.eenheid));
                format!("duurt {is}, en hoogstens {moet} mag")
            } else {
                "heeft geen einddatum".to_owned()
            };
            format!("de tijdelijke detachering van {wie} {duurt}")
        }
        Feit::BovenLoonkosten(aanstelling) => format!(
            "de detachering van {} kost {}, en de loonkosten zijn {}",
            wie_in(plan, aanstelling),
            bedrag(b.maat.is, b.maat.eenheid),
            bedrag(b.maat.moet, b.maat.eenheid),
        ),
        Feit::MinderLoon(van) => format!(
            "{} kost {}, en bij de gemeente {}: hun voorwaarden blijven niet gelijk",
            wie_in(plan, van.aanstelling),
            bedrag(b.maat.is, b.maat.eenheid),
            bedrag(b.maat.moet, b.maat.eenheid),
        ),
        Feit::AndereWerktijd(van) => {
            let nu = plan.overname.get(van.overname).and_then(|o| o.werktijd_nu.as_ref());
            let functie = plan.bezetting.get(van.aanstelling).map(|r| &r.functie);
            let straks = plan.functies.iter().find(|f| Some(&f.code) == functie).map(|f| &f.werktijd);
            format!(
                "{} heeft nu de werktijd {}, en het plan rekent met {}",
                wie_in(plan, van.aanstelling),
                werktijd(plan, nu),
                werktijd(plan, straks),
            )
        }
        Feit::EenMens(ref functies) => {
            let hangt = if functies.len() == 1 { "hangt" } else { "hangen" };
            let namen = functies.iter().map(|&f| plek::functie(plan, f)).collect();
            let hoeveel = bedrag(b.maat.is, b.maat.eenheid);
            format!("{hoeveel} {hangt} van één mens af, zonder vervanging in de stad: {}", kort(namen))
        }
        Feit::BovenLevering { organisatie, functie } => {
            let naam = plan.organisaties.get(organisatie).map_or("", |o| &o.naam);
            let (kan, ingezet) = (fte(b.maat.moet), fte(b.maat.is));
            let functie = plek::functie(plan, functie);
            format!("{naam} kan {kan} {functie} leveren; het plan zet {ingezet} in (vacatures meegeteld)")
        }
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    let hoeveel = fte(b.maat.tekort());
    match *feit {
        Feit::NietGeplaatst(overname) => {
            let naam = plan.overname.get(overname).map_or_else(String::new, |o| functie(plan, &o.functie));
            format!("plaats {hoeveel} {naam} in een buurtteam")
        }
        Feit::DetacheringTeLang(_) => {
            "laat de detachering binnen twee jaar eindigen en neem de medewerkers daarna in dienst".to_owned()
        }
        Feit::BovenLoonkosten(_) => {
            format!("spreek een detachering af voor hoogstens {}", bedrag(b.maat.moet, b.maat.eenheid))
        }
        Feit::MinderLoon(_) => format!("reken met {}", bedrag(b.maat.moet, b.maat.eenheid)),
        Feit::AndereWerktijd(van) => {
            let nu = plan.overname.get(van.overname).and_then(|o| o.werktijd_nu.as_ref());
            format!("geef hun een functie met de werktijd {}", werktijd(plan, nu))
        }
        Feit::BovenLevering { functie, .. } => {
            format!("zoek {hoeveel} {} bij een andere partner", plek::functie(plan, functie))
        }
        Feit::EenMens(_) => {
            "bundel deze functies in de stad, of vul bij de bezettingsregel in dat het er meer zijn".to_owned()
        }
    }
}

/// Who is in a row of the bezetting, and where.
fn wie_in(plan: &Plan, aanstelling: usize) -> String {
    let rij = plan.bezetting.get(aanstelling);
    rij.map_or_else(String::new, |r| {
        format!("{} in {}", functie(plan, &r.functie), plek::van_aanstelling(plan, &r.plek))
    })
}

fn werktijd(plan: &Plan, code: Option<&Werktijdcode>) -> String {
    plan.werktijden.iter().find(|w| Some(&w.code) == code).map_or_else(String::new, |w| format!("“{}”", w.naam))
}

fn functie(plan: &Plan, code: &Functiecode) -> String {
    plan.functies.iter().find(|f| f.code == *code).map_or_else(String::new, |f| kleine_letter(&f.naam))
}
