//! RI and MO in words.

use crate::dekking::Bevinding;
use crate::dekking::feiten::Sturing as Feit;
use crate::text::aantal::{aantal, opsomming};
use crate::text::datum::datum;
use crate::text::eenheid::bedrag;

pub(super) fn wat(b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::Ongemeten => format!(
            "de nulmeting heeft {} van {}",
            bedrag(b.maat.is, b.maat.eenheid),
            aantal(b.maat.moet, "vraag", "vragen"),
        ),
        Feit::NaDeStart(dag) => format!("de nulmeting van {} is niet van vóór de start", datum(*dag)),
        Feit::RisicosOnbeheerd { eigenaar, maatregel, herzien, laat } => {
            let delen = [
                (*eigenaar, "heeft geen eigenaar", "hebben geen eigenaar"),
                (*maatregel, "heeft geen maatregel", "hebben geen maatregel"),
                (*herzien, "heeft geen dag van herziening", "hebben geen dag van herziening"),
                (*laat, "wordt pas na meer dan een jaar herzien", "worden pas na meer dan een jaar herzien"),
            ];
            let delen = delen.into_iter().filter(|(n, ..)| *n > 0);
            let delen: Vec<String> = delen.map(|(n, een, meer)| aantal(n as u64, een, meer)).collect();
            format!("van {} {}", aantal(b.maat.moet, "risico", "risico's"), opsomming(&delen))
        }
    }
}

pub(super) fn raad(feit: &Feit) -> String {
    match feit {
        Feit::Ongemeten => "stel in elke wijk dezelfde vragen en vul in wat eruit kwam".to_owned(),
        Feit::NaDeStart(_) => "meet vóór de start, of zet de juiste dag bij de meting".to_owned(),
        Feit::RisicosOnbeheerd { .. } => {
            "vul bij elk risico in wie erop let, wat eraan wordt gedaan en wanneer het weer wordt besproken".to_owned()
        }
    }
}
