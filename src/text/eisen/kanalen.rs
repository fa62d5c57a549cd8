//! BR-4 in words.

use crate::dekking::Bevinding;
use crate::dekking::feiten::Kanalen as Feit;
use crate::plan::{Kanaalsoort, Plan};
use crate::text::eenheid::bedrag;
use crate::text::getal;

/// The kanaal as the subject of a sentence.
const fn kanaal(soort: Kanaalsoort) -> &'static str {
    match soort {
        Kanaalsoort::Binnenlopen => "om binnen te lopen",
        Kanaalsoort::Bellen => "om te bellen",
        Kanaalsoort::Appen => "om te appen",
        Kanaalsoort::Digitaal => "om digitaal langs te komen",
    }
}

pub(super) fn wat(_plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::GeenKanaal(soort) => format!("er is geen kanaal {}", kanaal(soort)),
        Feit::NooitOpen(soort) => format!("het kanaal {} is geen uur in de week open", kanaal(soort)),
        Feit::WeinigMensen(soort) => format!(
            "op het kanaal {} antwoordt {}, en dat moet {} zijn",
            kanaal(soort),
            bedrag(b.maat.is, b.maat.eenheid),
            getal::volledig(b.maat.moet)
        ),
        Feit::NietBinnenlopen => "inwoners kunnen nergens in de wijk binnenlopen".to_owned(),
    }
}

pub(super) fn raad(_plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::GeenKanaal(_) => "maak het kanaal in de lijst kanalen, met wie het openhoudt".to_owned(),
        Feit::NooitOpen(_) => "vul bij het kanaal de uren per week in".to_owned(),
        Feit::WeinigMensen(_) => format!("zet er {} meer op", bedrag(b.maat.tekort(), b.maat.eenheid)),
        Feit::NietBinnenlopen => "zet bij het kanaal binnenlopen een locatie in de wijk".to_owned(),
    }
}
