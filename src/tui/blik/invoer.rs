//! [`Invoer`]: one value that is being typed, and what it is for.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::veld::Veld;
use crate::plan::deel::Beschreven as _;
use crate::plan::eis_uit::Eiscode;
use crate::plan::{Aanstellingcode, Begroting, Functiecode, Locatiecode, Weging, Wijkcode};
use crate::text::getal;
use crate::text::maat::Maat;
use crate::tui::message::scenario::Naamdoel;

/// A value that is being typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invoer {
    /// What is asked.
    pub titel: String,
    /// How to answer.
    pub uitleg: String,
    /// What was typed.
    pub veld: Veld,
    /// What it is for.
    pub doel: Invoerdoel,
    /// What is wrong with it.
    pub fout: Option<String>,
    /// In what it is counted and what stands there now, where it is a number.
    pub maat: Option<(Maat, Decimal)>,
}

/// What a typed value is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Invoerdoel {
    /// The fte of a row of the bezetting.
    Fte(Aanstellingcode),
    /// The workplaces of a place.
    Werkplekken(Locatiecode),
    /// The foot of a basisregel.
    Voet(Functiecode),
    /// The rate of a basisregel.
    Per1000(Functiecode),
    /// A weight of the plus.
    Gewicht(usize),
    /// The fte to distribute.
    Totaal,
    /// A figure of the budget.
    Begroting(Cijfer),
    /// A year more, with how the lumpsum goes on; that may be less than zero.
    Planjaar(u16),
    /// The hand correction of a wijk; it may be less than zero.
    Correctie(Wijkcode),
    /// The name of a scenario.
    Scenario(Naamdoel),
    /// Why a hand correction is made.
    Motivatie(Voornemen),
    /// Why an eis is switched off.
    Eis(Eiscode),
    /// Why an eis is weighed otherwise; the weighing without its motivation.
    Weging(Weging),
    /// The folder to save in.
    Map,
    /// The path of a plan to open.
    Plan,
    /// The folder of a plan that begins; `leeg` for one without people and places.
    NieuwPlan {
        /// True for one without people and places.
        leeg: bool,
    },
    /// The name of the plan.
    Plannaam,
    /// The name of a copy of it.
    Kopienaam,
    /// The folder of a copy with this name.
    Kopie {
        /// What the copy is called.
        naam: String,
    },
    /// Everything that is marked on the screen.
    Gemerkt,
    /// The file to write what is seen in.
    Export,
    /// The file to read in.
    Inlezen,
    /// The year of the file that is read in.
    Inleesjaar,
    /// The name of a recipe of columns.
    Receptnaam,
    /// The file or folder of the whole plan.
    Planexport,
    /// The filter of the screen.
    Filter,
}

impl Invoerdoel {
    /// True for a path, which can be completed.
    pub const fn is_pad(&self) -> bool {
        matches!(self, Self::Map | Self::Plan | Self::NieuwPlan { .. } | Self::Kopie { .. } | Self::Inlezen)
    }
}

/// So many characters are typed again in a moment.
const WEINIG: usize = 3;

impl Invoer {
    /// True when leaving it would throw away more than a few characters. A search is no work.
    pub fn verliest(&self) -> bool {
        let getypt = self.veld.tekst().trim().chars().count();
        self.doel != Invoerdoel::Filter && self.veld.is_anders() && getypt > WEINIG
    }

    /// A question for a number, with the number that stands there now.
    pub fn getal(titel: impl Into<String>, eenheid: &str, nu: Decimal, doel: Invoerdoel) -> Self {
        let maat = match eenheid.split(' ').next().unwrap_or_default() {
            "fte" => Maat::Fte,
            "euro" => Maat::Euro,
            "procenten" => Maat::Procent,
            _ if eenheid == "hele procenten" => Maat::Procent,
            _ => Maat::Stuks { weinig: true },
        };
        let was = nu;
        let nu = getal::volledig(nu);
        Self {
            maat: Some((maat, was)),
            titel: titel.into(),
            uitleg: format!(
                "in {eenheid}, met een komma; wat u typt vervangt {nu}, pijltjes en backspace \
                 passen het aan"
            ),
            veld: Veld::vervangbaar(nu),
            doel,
            fout: None,
        }
    }
}

/// A correction that still asks for its motivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voornemen {
    /// The wijk that was selected.
    pub wijk: Wijkcode,
    /// Its whole correction, in fte.
    pub fte: Decimal,
    /// The wijk that gives or gets the other way.
    pub tegen: Wijkcode,
}

/// The name of a field in the plan file. By this name it can be read: a reference would have to outlive what it is read from.
type Veldnaam = &'static str;

/// A figure of the budget that the planner owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cijfer {
    /// The lumpsum of a year.
    Lumpsum(u16),
    /// A figure of the budget with a name of its own in the plan file.
    Veld(#[serde(deserialize_with = "bekend")] Veldnaam),
    /// Rise of prices.
    Prijsstijging,
    /// Year of the prices.
    Prijspeil,
    /// Cost of one fte.
    Functie(Functiecode),
    /// Cost of a place.
    Plek(Locatiecode),
}

/// A field of the budget, by its name.
fn bekend<'de, D: Deserializer<'de>>(lezer: D) -> Result<Veldnaam, D::Error> {
    let naam = String::deserialize(lezer)?;
    let veld = Begroting::AARD.velden().iter().map(|v| v.naam).find(|veld| *veld == naam);
    veld.ok_or_else(|| D::Error::custom(&naam))
}
