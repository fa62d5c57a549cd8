//! HV in words.

use crate::dekking::Bevinding;
use crate::dekking::feiten::{Elders, Huisvesting as Feit};
use crate::plan::dagdeel::WERKWEEK;
use crate::plan::{Dag, Dagdeel, Plan};
use crate::text::aantal::{aantal, opsomming};
use crate::text::eenheid::bedrag;
use crate::text::{getal, namen};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::GeenTeamplek { vervallen, elders } => {
            format!("er is geen locatie voor het team{}{}", in_buurwijk(*elders), vervallen_plekken(plan, vervallen))
        }
        Feit::GeenCentralePlek { vervallen } => {
            format!("er is geen hoofdlocatie{}", vervallen_plekken(plan, vervallen))
        }
        Feit::WerkplekkenTekort { gewenst, krapste } => {
            let er_zijn = bedrag(b.maat.is, b.maat.eenheid);
            let wanneer = krapste.and_then(|plaats| WERKWEEK.get(plaats).copied()).map_or_else(String::new, op_dagdeel);
            let alleen_gewenst = if gewenst.is_zero() {
                String::new()
            } else {
                format!("; voor nog {} is er geen toezegging", getal::volledig(*gewenst))
            };
            format!("{er_zijn}{wanneer}, en het team heeft er {} nodig{alleen_gewenst}", getal::volledig(b.maat.moet))
        }
    }
}

/// “ op dinsdagmiddag”: when there are the fewest.
fn op_dagdeel((dag, dagdeel): (Dag, Dagdeel)) -> String {
    format!(" op {}{}", dag.woord(), dagdeel.woord())
}

/// How far the place of the team in another wijk is too far.
fn in_buurwijk(elders: Option<Elders>) -> String {
    elders.map_or_else(String::new, |elders| {
        let inwoners = aantal(elders.inwoners, "inwoner", "inwoners");
        let meter = getal::meter(elders.meter);
        format!(
            ", en die in een andere wijk is voor {} van {inwoners} binnen {meter}",
            getal::geheel(elders.binnen.into())
        )
    })
}

/// “; wijkcentrum De Ster is verkocht in 2024”: what was there, or is not there yet.
fn vervallen_plekken(plan: &Plan, vervallen: &[usize]) -> String {
    let plekken = vervallen.iter().filter_map(|&l| plan.locaties.get(l));
    let zinnen: Vec<String> = plekken.map(|l| format!("{} is {}", l.naam, namen::in_gebruik(l))).collect();
    if zinnen.is_empty() { String::new() } else { format!("; {}", opsomming(&zinnen)) }
}
