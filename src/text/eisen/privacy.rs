//! AV in words.

use crate::calc::afscherming::KLEINSTE;
use crate::dekking::Bevinding;
use crate::dekking::feiten::Privacy as Feit;
use crate::plan::Plan;
use crate::text::aantal::aantal;
use crate::text::bevinding;
use crate::text::waar::van_pad;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::Burgerservicenummer(waar) => {
            let namen = waar.iter().map(|pad| van_pad(plan, pad)).collect();
            let hoeveel = aantal(waar.len() as u64, "tekst", "teksten");
            format!("in {hoeveel} staat een getal dat een burgerservicenummer kan zijn: {}", super::kort(namen))
        }
        Feit::Herleidbaar => format!(
            "wat van {} is gemeten, is kleiner dan {KLEINSTE} en volgt uit openbare cijfers, ook als een export het \
             verbergt",
            bevinding::over(plan, b.over)
        ),
    }
}

pub(super) fn raad(feit: &Feit) -> String {
    match feit {
        Feit::Burgerservicenummer(_) => "haal het getal weg: in een plan staan geen personen".to_owned(),
        Feit::Herleidbaar => {
            "neem voor deze wijk een schatting in plaats van de meting, of rond haar af op een tiental".to_owned()
        }
    }
}
