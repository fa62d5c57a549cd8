//! The codes by which the nouns of a plan name each other. One type a noun, so that they cannot be mixed up.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Plan;
use super::deel::vind::bestemming;
use super::deel::{Blik, Deel, Groep};
use super::waar::Waar;
use super::wijziging::Wijziging;

macro_rules! code {
    ($($(#[$doc:meta])* $naam:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $naam(pub String);

        impl $naam {
            /// The code as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $naam {
            fn from(tekst: &str) -> Self {
                Self(tekst.to_owned())
            }
        }

        impl std::fmt::Display for $naam {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::plan::deel::blad! { $naam: "", "een code", |code| $crate::plan::deel::Blik::Code(&code.0), Self(String::new()); }

        impl $crate::plan::deel::Rij for $naam {
            fn eigen(&self) -> Option<std::borrow::Cow<'_, str>> {
                Some(std::borrow::Cow::from(&self.0))
            }
        }
    )+};
}
pub(super) use code;

code! {
    /// CBS code of a wijk, such as `WK010607`.
    Wijkcode,
    /// CBS code of a buurt, such as `BU01060710`.
    Buurtcode,
    /// Code of a functie within the plan.
    Functiecode,
    /// Code of a voorziening within the plan.
    Voorzieningcode,
    /// Code of an organisatie within the plan.
    Organisatiecode,
    /// Code of a buurtteam within the plan.
    Teamcode,
    /// Code of a locatie within the plan.
    Locatiecode,
    /// Code of one row of the bezetting.
    Aanstellingcode,
    /// Code of an overname within the plan.
    Overnamecode,
    /// Code of a werktijd within the plan.
    Werktijdcode,
}

/// A code that nothing in a list of the plan has, nor gets in one of its scenarios: that of the copy with a number
/// behind it. Two scenarios can so never mean two things by one code.
pub fn vrij(plan: &Plan, lijst: &str, begin: &str) -> String {
    let kern = begin.rsplit_once('-').filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(begin, |(kern, _)| kern);
    let bezet = bezet(plan, lijst);
    (1..u32::MAX).map(|n| format!("{kern}-{n}")).find(|code| !bezet.contains(code)).unwrap_or_default()
}

/// A code of that kind after a name: “Meer jeugd” becomes `meer-jeugd`.
pub fn naar_naam(plan: &Plan, lijst: &str, naam: &str) -> String {
    let enkel = bestemming(&Waar::nieuw([lijst])).map_or("code", |daar| daar.aard.kaal());
    naast(&bezet(plan, lijst), naam, enkel)
}

/// A code after a name that is not among these; after `anders` where the name has no letters.
pub fn naast(bezet: &BTreeSet<String>, naam: &str, anders: &str) -> String {
    let teken = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let kaal: String = naam.to_lowercase().chars().map(teken).collect();
    let delen: Vec<&str> = kaal.split('-').filter(|deel| !deel.is_empty()).collect();
    let begin = if delen.is_empty() { anders.replace(' ', "-") } else { delen.join("-") };
    let genummerd = (2..u32::MAX).map(|n| format!("{begin}-{n}"));
    std::iter::once(begin.clone()).chain(genummerd).find(|code| !bezet.contains(code)).unwrap_or(begin)
}

/// The codes in a list, and those that scenarios add to it.
pub fn bezet(plan: &Plan, lijst: &str) -> BTreeSet<String> {
    let mut uit = BTreeSet::new();
    if let Some(Blik::Rijen(rijen)) = plan.veld(lijst).map(Deel::blik) {
        uit.extend((0..rijen.aantal()).filter_map(|plaats| rijen.eigen(plaats)));
    }
    let zetten = plan.scenarios.iter().flat_map(|s| &s.wijzigingen);
    for deel in zetten.flat_map(|zet| zet.doe.delen().into_iter().chain(zet.terug.delen())) {
        if let (Wijziging::Erbij { waar, .. }, Some(rij)) = (deel, deel.waar())
            && waar.0 == [lijst]
        {
            uit.extend(rij.0.last().cloned());
        }
    }
    uit
}
