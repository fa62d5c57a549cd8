//! HV, of places for inhabitants, in words.

use rust_decimal::Decimal;

use super::kort;
use crate::dekking::feiten::Plekken as Feit;
use crate::dekking::{Bevinding, Over, Plaats};
use crate::plan::{Locatie, Locatiesoort, Plan, Steun, Waarde};
use crate::text::aantal::{aantal, opsomming};
use crate::text::getal;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::GeenHuis => "het team heeft geen huis van de wijk".to_owned(),
        Feit::BuurtTeVer { buurten, meter } => {
            let namen = kort(buurtnamen(plan, b, buurten));
            let meter = getal::meter(*meter);
            if buurten.len() == 1 {
                format!("de buurt {namen} ligt verder dan {meter} van een buurtkamer of ontmoetingsplek")
            } else {
                format!("de buurten {namen} liggen verder dan {meter} van een buurtkamer of ontmoetingsplek")
            }
        }
        Feit::WeinigScholen { scholen } => format!(
            "met {} van de {} is afgesproken dat het team er te vinden is, en dat moet met {} zijn",
            getal::geheel(b.maat.is),
            aantal(*scholen, "school", "scholen"),
            getal::geheel(b.maat.moet)
        ),
        Feit::GeenVindplaats(soort) => {
            format!("met geen {} is afgesproken dat het team er te vinden is", vindplaats(*soort))
        }
        Feit::NietToegankelijk => {
            let Some(plek) = locatie(plan, b.over) else { return String::new() };
            let niet = plek.toegankelijk.delen().into_iter().filter(|(_, deel)| *deel == Some(false));
            let zinnen: Vec<String> = niet.map(|(naam, _)| zonder(naam).to_owned()).collect();
            format!("{} {}", plek.naam, opsomming(&zinnen))
        }
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::GeenHuis => {
            "maak van een wijkcentrum of MFA een huis: ondersteuning, activiteit en ontmoeting".to_owned()
        }
        Feit::BuurtTeVer { buurten, .. } => match buurtnamen(plan, b, buurten).into_iter().next() {
            Some(buurt) => format!("open een buurtkamer in {buurt}"),
            None => String::new(),
        },
        Feit::WeinigScholen { .. } => {
            format!("maak afspraken met nog {}", aantal(b.maat.tekort(), "school", "scholen"))
        }
        Feit::GeenVindplaats(soort) => format!("maak een afspraak met een {} in de wijk", vindplaats(*soort)),
        Feit::NietToegankelijk => "pas de locatie aan, of kies een andere".to_owned(),
    }
}

/// “Telt vanaf 2030; in de jaren ervoor is deze eis niet van toepassing.”
pub(super) fn telt_vanaf(plan: &Plan, jaren: &Waarde<Steun>) -> Option<String> {
    let eerste = Decimal::from(plan.begin()?) + jaren.midden;
    let vanaf = (plan.begin()?..=u16::MAX).find(|jaar| Decimal::from(*jaar) >= eerste)?;
    let vanaf = getal::jaar(vanaf);
    Some(format!("Telt vanaf {vanaf}; in de jaren ervoor is deze eis niet van toepassing."))
}

fn buurtnamen(plan: &Plan, b: &Bevinding, buurten: &[usize]) -> Vec<String> {
    let Plaats::Wijk(w) = b.plaats else { return Vec::new() };
    let Some(wijk) = plan.wijken.get(w) else { return Vec::new() };
    buurten.iter().filter_map(|&b| wijk.buurten.get(b)).map(|b| b.naam.clone()).collect()
}

/// The place that something is about.
pub(in crate::text) fn locatie(plan: &Plan, over: Over) -> Option<&Locatie> {
    match over {
        Over::Locatie(l) => plan.locaties.get(l),
        Over::Verdwenen(n) => plan.verdwenen().get(n).copied(),
        _ => None,
    }
}

const fn vindplaats(soort: Locatiesoort) -> &'static str {
    soort.woord()
}

fn zonder(naam: &str) -> &'static str {
    match naam {
        "rolstoel" => "is niet overal te bereiken met een rolstoel",
        "toilet" => "heeft geen toilet voor wie in een rolstoel zit",
        _ => "heeft geen halte dichtbij",
    }
}
