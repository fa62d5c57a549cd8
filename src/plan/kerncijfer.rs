//! The key figures that a wijk or buurt can have, and what each counts. A new one is added in [`Kerncijfer`] and
//! [`Kerncijfer::telling`]; its Dutch words stand in `text::namen`.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::deel::keuze;
use super::waarde::{Last, Waarde};

/// A key figure. Names follow CBS *Kerncijfers wijken en buurten* and the RIVM health monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kerncijfer {
    /// Inhabitants of all ages (from the bevolking of the wijk).
    Inwoners,
    /// 0 to 15 years (idem).
    Inwoners0Tot15,
    /// 15 to 25 years (idem).
    Inwoners15Tot25,
    /// 25 to 45 years (idem).
    Inwoners25Tot45,
    /// 45 to 65 years (idem).
    Inwoners45Tot65,
    /// 65 years and over (idem).
    Inwoners65Plus,
    /// Households.
    Huishoudens,
    /// One-person households.
    Eenpersoonshuishoudens,
    /// Households with children.
    HuishoudensMetKinderen,
    /// Households with a low income, percent of households.
    LaagInkomen,
    /// Households under or around the social minimum, percent of households.
    SociaalMinimum,
    /// Average income per inhabitant, × € 1.000.
    InkomenPerInwoner,
    /// People on bijstand.
    Bijstand,
    /// People on disability benefit.
    Arbeidsongeschiktheid,
    /// People on unemployment benefit.
    Werkloosheid,
    /// Young people with jeugdzorg in natura.
    Jeugdzorg,
    /// Clients with a Wmo-maatwerkvoorziening.
    WmoClienten,
    /// Divorced inhabitants.
    Gescheiden,
    /// Widowed inhabitants.
    Verweduwd,
    /// Adults who feel lonely, percent of 18+.
    Eenzaam,
    /// Adults who feel (very) severely lonely, percent of 18+.
    ErnstigEenzaam,
    /// Adults severely limited by their health, percent of 18+.
    ErnstigBeperkt,
    /// Adults with one or more physical limitations, percent of 18+.
    LichamelijkBeperkt,
    /// Adults with a high risk of anxiety or depression, percent of 18+.
    AngstOfDepressie,
    /// Adults who give mantelzorg, percent of 18+.
    Mantelzorger,
    /// Adults who do volunteer work, percent of 18+.
    Vrijwilliger,
    /// Adults who have trouble making ends meet, percent of 18+.
    MoeiteMetRondkomen,
    /// People over 65 who feel lonely, percent of 65+.
    Eenzaam65Plus,
    /// Distance to the nearest huisarts, km.
    AfstandHuisarts,
    /// Distance to the nearest school, km.
    AfstandSchool,
}

/// What the number of a key figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// A number of people, households or clients.
    Aantal,
    /// A percentage of another key figure.
    Procent(Kerncijfer),
    /// A percentage of the inhabitants from 15 years on, the nearest that the age groups of CBS come to 18+.
    ProcentVolwassenen,
    /// A measure that cannot be counted up over wijken, such as an average or a distance.
    Maat,
}

/// The age groups, which add up to the inhabitants; youngest first, as in `Leeftijden::lijst`.
pub const LEEFTIJDEN: [Kerncijfer; 5] = [
    Kerncijfer::Inwoners0Tot15,
    Kerncijfer::Inwoners15Tot25,
    Kerncijfer::Inwoners25Tot45,
    Kerncijfer::Inwoners45Tot65,
    Kerncijfer::Inwoners65Plus,
];

/// Of whom or what a key figure counts a part: what an estimate of it goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noemer {
    /// Another key figure.
    Cijfer(Kerncijfer),
    /// Inhabitants under 25.
    Jongeren,
    /// Inhabitants from 15 years on, as in [`Telling::ProcentVolwassenen`].
    Volwassenen,
}

impl Noemer {
    /// The key figures that are counted together.
    pub const fn cijfers(&self) -> &[Kerncijfer] {
        use Kerncijfer as K;
        match self {
            Self::Cijfer(cijfer) => std::slice::from_ref(cijfer),
            Self::Jongeren => &[K::Inwoners0Tot15, K::Inwoners15Tot25],
            Self::Volwassenen => &[K::Inwoners15Tot25, K::Inwoners25Tot45, K::Inwoners45Tot65, K::Inwoners65Plus],
        }
    }
}

impl Kerncijfer {
    /// What its number counts.
    pub const fn telling(self) -> Telling {
        match self {
            Self::LaagInkomen | Self::SociaalMinimum => Telling::Procent(Self::Huishoudens),
            Self::Eenzaam
            | Self::ErnstigEenzaam
            | Self::ErnstigBeperkt
            | Self::LichamelijkBeperkt
            | Self::AngstOfDepressie
            | Self::Mantelzorger
            | Self::Vrijwilliger
            | Self::MoeiteMetRondkomen => Telling::ProcentVolwassenen,
            Self::Eenzaam65Plus => Telling::Procent(Self::Inwoners65Plus),
            Self::InkomenPerInwoner | Self::AfstandHuisarts | Self::AfstandSchool => Telling::Maat,
            _ => Telling::Aantal,
        }
    }

    /// Of whom or what it counts a part; nothing for all inhabitants, and for a measure that counts nothing.
    pub const fn noemer(self) -> Option<Noemer> {
        use Noemer as N;
        Some(match self.telling() {
            Telling::Maat => return None,
            Telling::Procent(van) => N::Cijfer(van),
            Telling::ProcentVolwassenen => N::Volwassenen,
            Telling::Aantal => match self {
                Self::Inwoners => return None,
                Self::Eenpersoonshuishoudens | Self::HuishoudensMetKinderen => N::Cijfer(Self::Huishoudens),
                Self::Bijstand
                | Self::Arbeidsongeschiktheid
                | Self::Werkloosheid
                | Self::Gescheiden
                | Self::Verweduwd => N::Volwassenen,
                Self::Jeugdzorg => N::Jongeren,
                _ => N::Cijfer(Self::Inwoners),
            },
        })
    }

    /// True for a number of people who are supported: clients, and who has a benefit.
    pub const fn telt_ondersteuning(self) -> bool {
        matches!(
            self,
            Self::Bijstand | Self::Arbeidsongeschiktheid | Self::Werkloosheid | Self::Jeugdzorg | Self::WmoClienten
        )
    }

    /// True for the figures that come from the bevolking of a wijk and stand in no reeks.
    pub const fn is_bevolking(self) -> bool {
        matches!(
            self,
            Self::Inwoners
                | Self::Inwoners0Tot15
                | Self::Inwoners15Tot25
                | Self::Inwoners25Tot45
                | Self::Inwoners45Tot65
                | Self::Inwoners65Plus
        )
    }
}

/// Reads a map of figures and refuses a key that stands twice; the RON reader itself would keep the last silently.
pub(in crate::plan) fn uniek<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<Kerncijfer, Waarde<Last>>, D::Error> {
    struct Lezer(PhantomData<()>);
    impl<'de> Visitor<'de> for Lezer {
        type Value = BTreeMap<Kerncijfer, Waarde<Last>>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("een lijst {Kerncijfer: getal, …}")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut lijst: A) -> Result<Self::Value, A::Error> {
            let mut uit = BTreeMap::new();
            while let Some(sleutel) = lijst.next_key()? {
                let Sleutel(cijfer) = sleutel;
                if uit.insert(cijfer, lijst.next_value()?).is_some() {
                    return Err(A::Error::custom(format!("het kerncijfer {cijfer:?} staat er twee keer")));
                }
            }
            Ok(uit)
        }
    }

    struct Sleutel(Kerncijfer);
    impl<'de> Deserialize<'de> for Sleutel {
        fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
            Kerncijfer::deserialize(d).map(Sleutel)
        }
    }

    d.deserialize_map(Lezer(PhantomData))
}

keuze! { Kerncijfer, "kerncijfer";
    Inwoners: "inwoners";
    Inwoners0Tot15: "inwoners van 0 tot 15 jaar";
    Inwoners15Tot25: "inwoners van 15 tot 25 jaar";
    Inwoners25Tot45: "inwoners van 25 tot 45 jaar";
    Inwoners45Tot65: "inwoners van 45 tot 65 jaar";
    Inwoners65Plus: "inwoners van 65 jaar en ouder";
    Huishoudens: "huishoudens";
    Eenpersoonshuishoudens: "eenpersoonshuishoudens";
    HuishoudensMetKinderen: "huishoudens met kinderen";
    LaagInkomen: "huishoudens met een laag inkomen";
    SociaalMinimum: "huishoudens onder of rond het sociaal minimum";
    InkomenPerInwoner: "gemiddeld inkomen per inwoner";
    Bijstand: "mensen met bijstand";
    Arbeidsongeschiktheid: "mensen met een arbeidsongeschiktheidsuitkering";
    Werkloosheid: "mensen met een werkloosheidsuitkering";
    Jeugdzorg: "jongeren met jeugdzorg in natura";
    WmoClienten: "Wmo-cliënten";
    Gescheiden: "gescheiden inwoners";
    Verweduwd: "verweduwde inwoners";
    Eenzaam: "volwassenen die zich eenzaam voelen";
    ErnstigEenzaam: "volwassenen die zich (zeer) ernstig eenzaam voelen";
    ErnstigBeperkt: "volwassenen die door hun gezondheid ernstig beperkt zijn";
    LichamelijkBeperkt: "volwassenen met een lichamelijke beperking";
    AngstOfDepressie: "volwassenen met een hoog risico op angst of depressie";
    Mantelzorger: "volwassenen die mantelzorg geven";
    Vrijwilliger: "volwassenen die vrijwilligerswerk doen";
    MoeiteMetRondkomen: "volwassenen die moeite hebben met rondkomen";
    Eenzaam65Plus: "65-plussers die zich eenzaam voelen";
    AfstandHuisarts: "afstand tot de dichtstbijzijnde huisarts";
    AfstandSchool: "afstand tot de dichtstbijzijnde school";
}
