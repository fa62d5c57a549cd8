//! The leaves: what is replaced as one piece.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::inhoud::{Niets, lees, ron, vervang, zelfde};
use super::macros::{als_geheel, blad};
use super::{Aard, Beschreven, Blik, Blikmut, Bouw, Cijfer, Deel, Inhoud, Ongepast};
use crate::plan::bron::Herkomst;
use crate::plan::exact;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::punt::{Kwaliteit, Punt};
use crate::plan::scenario::Zet;
use crate::plan::waar::Waar;
use crate::plan::waarde::{Last, Waarde, Werking};
use crate::plan::wijkgrens::Omtrek;
use crate::plan::wijziging::Wijziging;

blad! {
    String: "", "een tekst", |t| Blik::Tekst(t), Self::new();
    bool: "", "ja of nee", |ja| Blik::Ja(*ja), false;
    u8: "", "een getal", |n| Blik::Geheel(u64::from(*n)), 0;
    u16: "", "een getal", |n| Blik::Geheel(u64::from(*n)), 0;
    Date: "", "een dag", |dag| Blik::Datum(*dag), date(2028, 1, 1);
    Herkomst: "Herkomst", "een herkomst", |h| Blik::Herkomst(h), Self::default();
    Punt: "Punt", "een punt", |p| Blik::Punt(p), Self { lat: 0.0, lon: 0.0, kwaliteit: Kwaliteit::Benaderd };
    Omtrek: "", "een omtrek", |o| Blik::Omtrek(o), Self::default();
    Waar: "", "een plaats in het plan", |w| Blik::Waar(w), Self::default();
    Zet: "Zet", "een wijziging van een scenario of besluit", |z| Blik::Zet(z),
        Self { doe: Wijziging::Samen(Vec::new()), terug: Wijziging::Samen(Vec::new()) };
}

/// A type whose content is a figure, so that any figure can be read and replaced in the same way.
macro_rules! als_cijfer {
    (
        $type:ident $(<$w:ident>)?, $naam:literal, $woord:literal;
        |$z:ident| $blik:expr, |$v:ident| $waarde:expr, |$i:ident| $zet:expr, $lees:expr
    ) => {
        impl $(<$w: Werking>)? Deel for $type $(<$w>)? {
            fn aard(&self) -> &'static Aard {
                <Self as Beschreven>::AARD
            }

            fn blik(&self) -> Blik<'_> {
                let $z = self;
                $blik
            }

            fn blik_mut(&mut self) -> Blikmut<'_> {
                Blikmut::Heel
            }

            fn inhoud(&self) -> Inhoud {
                let $v = self;
                Inhoud::zoals::<Waarde<Last>>($waarde)
            }

            fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast> {
                let $i = inhoud;
                *self = $zet.ok_or(Ongepast)?;
                Ok(())
            }

            fn zelfde(&self, ander: &dyn Deel) -> bool {
                zelfde(self, ander)
            }

            fn ron(&self) -> ron::Result<String> {
                self.inhoud().als_cijfer().map_or_else(|| Ok(String::new()), ron)
            }
        }

        impl $(<$w: Werking>)? Beschreven for $type $(<$w>)? {
            const AARD: &'static Aard = &Aard {
                naam: $naam,
                een: $woord,
                de: $woord,
                bouw: Bouw::Blad,
                lees: $lees,
                leeg: || Self::leeg().inhoud(),
            };

            fn leeg() -> Self {
                Default::default()
            }
        }
    };
}

als_cijfer! {
    Waarde<W>, "Waarde", "een getal met een bandbreedte"; |w| Blik::Cijfer(Cijfer {
        laag: w.laag, midden: w.midden, hoog: w.hoog,
        bron: w.bron.as_ref(), status: w.status, toelichting: w.toelichting.as_deref(),
    }), |w| w.anders_werkend(), |i| i.als_cijfer().map(Waarde::anders_werkend), lees::<Self>
}

als_cijfer! {
    Decimal, "", "een getal"; |g| Blik::Getal(*g), |g| Waarde::vast(*g), |i| i.kaal(),
    |tekst| exact::ontleed::<exact::Exact>(tekst).map(|e| e.0.inhoud()).map_err(|_| Ongepast)
}

als_cijfer! {
    u32, "", "een aantal"; |n| Blik::Telling(*n), |n| Waarde::vast(Decimal::from(*n)),
    |i| i.kaal().filter(|d| d.fract().is_zero()).and_then(|d| d.to_u32()), lees::<Self>
}

impl<T: Beschreven + Clone + PartialEq + serde::Serialize + serde::de::DeserializeOwned> Deel for Option<T> {
    fn aard(&self) -> &'static Aard {
        <Self as Beschreven>::AARD
    }

    fn blik(&self) -> Blik<'_> {
        self.as_ref().map_or(Blik::Niets, Deel::blik)
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        self.as_mut().map_or(Blikmut::Heel, Deel::blik_mut)
    }

    fn inhoud(&self) -> Inhoud {
        self.as_ref().map_or_else(Inhoud::niets, Deel::inhoud)
    }

    fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast> {
        if inhoud.is_niets() {
            *self = None;
            return Ok(());
        }
        let mut nieuw = T::leeg();
        nieuw.zet(inhoud)?;
        *self = Some(nieuw);
        Ok(())
    }

    fn zelfde(&self, ander: &dyn Deel) -> bool {
        zelfde(self, ander)
    }

    fn ron(&self) -> ron::Result<String> {
        self.as_ref().map_or_else(|| ron(&Niets), Deel::ron)
    }
}

impl<T: Beschreven + Clone + PartialEq + serde::Serialize + serde::de::DeserializeOwned> Beschreven for Option<T> {
    const AARD: &'static Aard = &Aard {
        naam: "",
        een: T::AARD.een,
        de: T::AARD.de,
        bouw: Bouw::Misschien(T::AARD),
        lees: lees::<Self>,
        leeg: Inhoud::niets,
    };

    fn leeg() -> Self {
        None
    }
}

impl Deel for Niets {
    fn aard(&self) -> &'static Aard {
        <Option<bool> as Beschreven>::AARD
    }

    fn blik(&self) -> Blik<'_> {
        Blik::Niets
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        Blikmut::Heel
    }

    fn inhoud(&self) -> Inhoud {
        Inhoud::zoals(*self)
    }

    fn zet(&mut self, inhoud: &Inhoud) -> Result<(), Ongepast> {
        vervang(self, inhoud)
    }

    fn zelfde(&self, ander: &dyn Deel) -> bool {
        zelfde(self, ander)
    }

    fn ron(&self) -> ron::Result<String> {
        ron(self)
    }
}

impl Deel for BTreeMap<Kerncijfer, Waarde<Last>> {
    als_geheel!();

    fn blik(&self) -> Blik<'_> {
        Blik::Kaart(self)
    }

    fn blik_mut(&mut self) -> Blikmut<'_> {
        Blikmut::Kaart(self)
    }
}

impl Beschreven for BTreeMap<Kerncijfer, Waarde<Last>> {
    const AARD: &'static Aard = &Aard {
        naam: "",
        een: "een lijst kerncijfers",
        de: "de lijst kerncijfers",
        bouw: Bouw::Kaart,
        lees: |tekst| exact::ontleed::<Uniek>(tekst).map(|u| u.0.inhoud()).map_err(|_| Ongepast),
        leeg: || Self::new().inhoud(),
    };

    fn leeg() -> Self {
        Self::new()
    }
}

/// The map as a plan file has it: each key figure once.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Uniek(#[serde(deserialize_with = "crate::plan::kerncijfer::uniek")] BTreeMap<Kerncijfer, Waarde<Last>>);
