//! The codes by which the nouns of a plan name each other. One type a noun, so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

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

/// A code that nothing in a list has: that of the copy with a number behind it.
pub fn vrije_code(begin: &str, bezet: impl Fn(&str) -> bool) -> String {
    let kern = begin.rsplit_once('-').filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(begin, |(kern, _)| kern);
    (1..u32::MAX).map(|n| format!("{kern}-{n}")).find(|code| !bezet(code)).unwrap_or_default()
}
