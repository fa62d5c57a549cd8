//! [`Zaak`]: a noun of the plan that can be added and removed, and [`Veldwijziging`]: one field of a noun, named by
//! its code. One row a noun in each list. Aanstellingen and locaties are added and removed by variants of their own.

use serde::{Deserialize, Serialize};

use super::veld::{
    Aanstellingveld, Begrotingveld, Besluitveld, Bronveld, Buurtteamveld, EisUitveld, Functieveld, Locatieveld,
    Normenveld, Notitieveld, OpenPuntveld, Organisatieveld, Overnameveld, Planveld, Scenarioveld, Verdelingveld,
    Voorzieningveld, Werktijdveld, Wijkveld,
};
use super::{Weigering, plek, zoek};
use crate::plan::besluit::{Besluit, Besluitcode};
use crate::plan::eis_uit::{EisUit, Eiscode};
use crate::plan::notitie::{Notitie, Notitiecode};
use crate::plan::openpunt::{OpenPunt, Openpuntcode};
use crate::plan::scenario::{Scenario, Scenariocode};
use crate::plan::waar::Waar;
use crate::plan::{
    Aanstellingcode, Bron, Broncode, Buurtteam, Functie, Functiecode, Locatiecode, Organisatie, Organisatiecode,
    Overname, Overnamecode, Plan, Teamcode, Voorziening, Voorzieningcode, Werktijd, Werktijdcode, Wijk, Wijkcode,
};

macro_rules! zaken {
    ($($zaak:ident($code:ident) = $lijst:ident.$sleutel:ident),+ $(,)?) => {
        /// A noun with a code.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Zaak {
            $(#[doc = concat!("One of the `", stringify!($lijst), "`.")] $zaak($zaak),)+
        }

        /// The code of a noun, with what kind of noun it is.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Zaakcode {
            $(#[doc = concat!("One of the `", stringify!($lijst), "`.")] $zaak($code),)+
        }

        impl Zaak {
            /// Its code.
            pub fn code(&self) -> Zaakcode {
                match self { $(Self::$zaak(zaak) => Zaakcode::$zaak(zaak.$sleutel.clone()),)+ }
            }

            pub(super) fn erbij(&self, plaats: usize, plan: &mut Plan) -> Result<Zaakcode, Weigering> {
                match self {
                    $(Self::$zaak(zaak) => {
                        if plan.$lijst.iter().any(|z| z.$sleutel == zaak.$sleutel) {
                            return Err(Weigering::BestaatAl(zaak.$sleutel.to_string()));
                        }
                        plan.$lijst.insert(plaats.min(plan.$lijst.len()), zaak.clone());
                    })+
                }
                Ok(self.code())
            }
        }

        impl Zaakcode {
            /// The code without its kind.
            pub fn tekst(&self) -> &str {
                match self { $(Self::$zaak(code) => code.as_str(),)+ }
            }

            /// The way to it.
            pub fn waar(&self) -> Waar {
                match self { $(Self::$zaak(code) => Waar::nieuw([stringify!($lijst), code.as_str()]),)+ }
            }

            /// The noun itself, when it is in the plan.
            pub fn zaak(&self, plan: &Plan) -> Option<Zaak> {
                match self {
                    $(Self::$zaak(code) => {
                        plan.$lijst.iter().find(|z| z.$sleutel == *code).cloned().map(Zaak::$zaak)
                    })+
                }
            }

            pub(super) fn eraf(&self, plan: &mut Plan) -> Result<(usize, Zaak), Weigering> {
                match self {
                    $(Self::$zaak(code) => {
                        let plaats = plek(&plan.$lijst, |z| &z.$sleutel, code)?;
                        Ok((plaats, Zaak::$zaak(plan.$lijst.remove(plaats))))
                    })+
                }
            }
        }
    };
}

zaken! {
    Bron(Broncode) = bronnen.code,
    Werktijd(Werktijdcode) = werktijden.code,
    Functie(Functiecode) = functies.code,
    Voorziening(Voorzieningcode) = voorzieningen.code,
    Organisatie(Organisatiecode) = organisaties.code,
    Buurtteam(Teamcode) = buurtteams.code,
    Overname(Overnamecode) = overname.code,
    Wijk(Wijkcode) = wijken.code,
    EisUit(Eiscode) = eisen_uit.eis,
    Scenario(Scenariocode) = scenarios.code,
    Besluit(Besluitcode) = besluiten.code,
    OpenPunt(Openpuntcode) = open_punten.code,
    Notitie(Notitiecode) = notities.code,
}

/// A field of one noun with the value that it gets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Veldwijziging {
    /// Of the plan itself.
    Plan(Planveld),
    /// Of the norms.
    Normen(Normenveld),
    /// Of the distribution.
    Verdeling(Verdelingveld),
    /// Of the money.
    Begroting(Begrotingveld),
    /// Of a source.
    Bron(Broncode, Bronveld),
    /// Of working hours.
    Werktijd(Werktijdcode, Werktijdveld),
    /// Of a kind of staff.
    Functie(Functiecode, Functieveld),
    /// Of a kind of support.
    Voorziening(Voorzieningcode, Voorzieningveld),
    /// Of an organisation.
    Organisatie(Organisatiecode, Organisatieveld),
    /// Of a team.
    Buurtteam(Teamcode, Buurtteamveld),
    /// Of a row of the bezetting.
    Aanstelling(Aanstellingcode, Aanstellingveld),
    /// Of municipal staff to take over.
    Overname(Overnamecode, Overnameveld),
    /// Of a place.
    Locatie(Locatiecode, Locatieveld),
    /// Of a wijk.
    Wijk(Wijkcode, Wijkveld),
    /// Of a requirement that is off.
    EisUit(Eiscode, EisUitveld),
    /// Of a scenario.
    Scenario(Scenariocode, Scenarioveld),
    /// Of a decision.
    Besluit(Besluitcode, Besluitveld),
    /// Of an open point.
    OpenPunt(Openpuntcode, OpenPuntveld),
    /// Of a note.
    Notitie(Notitiecode, Notitieveld),
}

macro_rules! plekken {
    (
        delen { $($deel:ident = $naar:ident),+ $(,)? }
        lijsten { $($zaak:ident = $lijst:ident.$sleutel:ident),+ $(,)? }
    ) => {
        impl Veldwijziging {
            /// Replaces the field and gives what stood there.
            pub(super) fn ruil(&self, plan: &mut Plan) -> Result<Self, Weigering> {
                Ok(match self {
                    Self::Plan(veld) => Self::Plan(veld.ruil(plan)),
                    $(Self::$deel(veld) => Self::$deel(veld.ruil(&mut plan.$naar)),)+
                    $(Self::$zaak(code, veld) => {
                        Self::$zaak(code.clone(), veld.ruil(zoek(&mut plan.$lijst, |z| &z.$sleutel, code)?))
                    })+
                })
            }

            /// The same field as it stands in the plan, when the noun is there.
            pub fn nu(&self, plan: &Plan) -> Option<Self> {
                Some(match self {
                    Self::Plan(veld) => Self::Plan(veld.nu(plan)),
                    $(Self::$deel(veld) => Self::$deel(veld.nu(&plan.$naar)),)+
                    $(Self::$zaak(code, veld) => {
                        Self::$zaak(code.clone(), veld.nu(plan.$lijst.iter().find(|z| z.$sleutel == *code)?))
                    })+
                })
            }

            /// The way to the field.
            pub fn waar(&self) -> Waar {
                match self {
                    Self::Plan(veld) => Waar::nieuw([veld.naam()]),
                    $(Self::$deel(veld) => Waar::nieuw([stringify!($naar), veld.naam()]),)+
                    $(Self::$zaak(code, veld) => Waar::nieuw([stringify!($lijst), code.as_str(), veld.naam()]),)+
                }
            }
        }
    };
}

plekken! {
    delen {
        Normen = normen,
        Verdeling = verdeling,
        Begroting = begroting,
    }
    lijsten {
        Bron = bronnen.code,
        Werktijd = werktijden.code,
        Functie = functies.code,
        Voorziening = voorzieningen.code,
        Organisatie = organisaties.code,
        Buurtteam = buurtteams.code,
        Aanstelling = bezetting.code,
        Overname = overname.code,
        Locatie = locaties.code,
        Wijk = wijken.code,
        EisUit = eisen_uit.eis,
        Scenario = scenarios.code,
        Besluit = besluiten.code,
        OpenPunt = open_punten.code,
        Notitie = notities.code,
    }
}
