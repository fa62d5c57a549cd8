//! [`Waarde`]: one figure with its band, its source and its status. Every figure that a planner owns is one.
//!
//! Not here: what a figure means (the noun that holds it) and how it is shown (`text`).

use std::marker::PhantomData;

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bron::Broncode;
use super::deel::keuze;
use super::exact::{self, Exact};

/// Which of the three computations: low, middle or high pressure on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Band {
    /// Little work, much relief.
    Laag,
    /// The middle estimate.
    #[default]
    Midden,
    /// Much work, little relief.
    Hoog,
}

impl Band {
    /// All bands, low to high.
    pub const ALLE: [Self; 3] = [Self::Laag, Self::Midden, Self::Hoog];
}

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Counted or published by the source.
    Gemeten,
    /// Read in a public source that counts nothing, as a news item.
    OpenbareBron,
    /// Computed by a model or a stated rule.
    Geschat,
    /// No document gives it.
    Aanname,
    /// Decided by the planners or their client.
    Besluit,
}

/// The reasoning at a figure that a planner set by hand, as it stands in the plan.
pub const EIGEN: &str = "Eigen invoer";

/// Which way a figure works on the pressure on the plan.
pub trait Werking: Copy + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// True when a higher figure means more pressure.
    const DRUKT: bool;
}

/// A figure that adds work or cost: its high value belongs to the high band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Last;

/// A figure that relieves, such as hours available: its low value belongs to the high band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steun;

impl Werking for Last {
    const DRUKT: bool = true;
}
impl Werking for Steun {
    const DRUKT: bool = false;
}

/// A figure: `laag ≤ midden ≤ hoog`, with where it comes from. The type parameter declares which way it works.
///
/// In RON a bare number is a figure without a band; `(midden: 4, laag: 3, hoog: 6, bron: "…", status: Geschat,
/// toelichting: "…")` gives the rest, each part optional but `midden`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waarde<W = Last> {
    /// Lowest plausible value.
    pub laag: Decimal,
    /// The value to plan with.
    pub midden: Decimal,
    /// Highest plausible value.
    pub hoog: Decimal,
    /// Source, where it differs from that of the noun or the plan.
    pub bron: Option<Broncode>,
    /// Status, where it differs from that of the noun or the plan.
    pub status: Option<Status>,
    /// The reasoning, in one line.
    pub toelichting: Option<String>,
    werking: PhantomData<W>,
}

impl<W: Werking> Waarde<W> {
    /// A figure without a band.
    pub const fn vast(waarde: Decimal) -> Self {
        Self {
            laag: waarde,
            midden: waarde,
            hoog: waarde,
            bron: None,
            status: None,
            toelichting: None,
            werking: PhantomData,
        }
    }

    /// A figure with a band; the caller keeps `laag ≤ midden ≤ hoog`.
    pub const fn band(laag: Decimal, midden: Decimal, hoog: Decimal) -> Self {
        Self { laag, midden, hoog, bron: None, status: None, toelichting: None, werking: PhantomData }
    }

    /// The value that enters the computation of `band`.
    pub fn bij(&self, band: Band) -> Decimal {
        match (band, W::DRUKT) {
            (Band::Midden, _) => self.midden,
            (Band::Laag, true) | (Band::Hoog, false) => self.laag,
            (Band::Hoog, true) | (Band::Laag, false) => self.hoog,
        }
    }

    /// True when low and high differ.
    pub fn heeft_band(&self) -> bool {
        self.laag != self.hoog
    }

    /// The same figure moved so that its middle is `midden`; the distance to low and high stays, never below zero.
    #[must_use]
    pub fn verplaatst(&self, midden: Decimal) -> Self {
        let stap = midden.saturating_sub(self.midden);
        let mut nieuw = self.clone();
        nieuw.laag = self.laag.saturating_add(stap).max(Decimal::ZERO).min(midden);
        nieuw.hoog = self.hoog.saturating_add(stap).max(midden);
        nieuw.midden = midden;
        nieuw
    }

    /// The figure as a planner sets it by hand: moved, and no longer that of its source but an aanname of their own.
    #[must_use]
    pub fn door_planner(&self, midden: Decimal) -> Self {
        if midden == self.midden {
            return self.clone();
        }
        let mut nieuw = self.verplaatst(midden);
        nieuw.wordt_eigen();
        nieuw
    }

    /// Makes the figure an aanname of the planner. It borrows no source from what surrounds it.
    pub fn wordt_eigen(&mut self) {
        self.bron = None;
        self.status = Some(Status::Aanname);
        self.toelichting = Some(EIGEN.to_owned());
    }

    /// The same figure, working the other way.
    #[must_use]
    pub fn anders_werkend<V: Werking>(&self) -> Waarde<V> {
        Waarde {
            laag: self.laag,
            midden: self.midden,
            hoog: self.hoog,
            bron: self.bron.clone(),
            status: self.status,
            toelichting: self.toelichting.clone(),
            werking: PhantomData,
        }
    }

    /// True when low, middle and high are the same, whatever the origin.
    pub fn even_groot(&self, ander: &Self) -> bool {
        (self.laag, self.midden, self.hoog) == (ander.laag, ander.midden, ander.hoog)
    }

    /// True when the three values stand in order.
    pub fn geordend(&self) -> bool {
        self.laag <= self.midden && self.midden <= self.hoog
    }
}

impl<W: Werking> Default for Waarde<W> {
    fn default() -> Self {
        Self::vast(Decimal::ZERO)
    }
}

/// The long form of a figure in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Waarde")]
pub(crate) struct Vorm {
    midden: Exact,
    #[serde(default)]
    laag: Option<Exact>,
    #[serde(default)]
    hoog: Option<Exact>,
    #[serde(default)]
    bron: Option<Broncode>,
    #[serde(default)]
    status: Option<Status>,
    #[serde(default)]
    toelichting: Option<String>,
}

impl<'de, W: Werking> Deserialize<'de> for Waarde<W> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let tekst = exact::ruw(d)?;
        if !tekst.starts_with('(') && !tekst.starts_with("Waarde") {
            return exact::lees(&tekst).map(Self::vast).map_err(D::Error::custom);
        }
        let vorm: Vorm = exact::ontleed(&tekst).map_err(|e| D::Error::custom(e.code))?;
        let midden = vorm.midden.0;
        Ok(Self {
            laag: vorm.laag.map_or(midden, |e| e.0),
            midden,
            hoog: vorm.hoog.map_or(midden, |e| e.0),
            bron: vorm.bron,
            status: vorm.status,
            toelichting: vorm.toelichting,
            werking: PhantomData,
        })
    }
}

impl<W: Werking> Serialize for Waarde<W> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let aanhaal = |t: &str| ron::to_string(t).map_err(serde::ser::Error::custom);
        let midden = exact::schrijf(self.midden);
        if !self.heeft_band() && self.bron.is_none() && self.status.is_none() && self.toelichting.is_none() {
            return exact::schrijf_ruw(&midden, s);
        }
        let mut delen = vec![format!("midden: {midden}")];
        if self.heeft_band() {
            delen.push(format!("laag: {}", exact::schrijf(self.laag)));
            delen.push(format!("hoog: {}", exact::schrijf(self.hoog)));
        }
        if let Some(bron) = &self.bron {
            delen.push(format!("bron: {}", aanhaal(bron.as_str())?));
        }
        if let Some(status) = self.status {
            delen.push(format!("status: {status:?}"));
        }
        if let Some(toelichting) = &self.toelichting {
            delen.push(format!("toelichting: {}", aanhaal(toelichting)?));
        }
        exact::schrijf_ruw(&format!("({})", delen.join(", ")), s)
    }
}

/// Writes the figure as if it were not optional; the RON writer would put `Some(…)` round it.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
pub(super) fn zonder_some<W: Werking, S: Serializer>(waarde: &Option<Waarde<W>>, s: S) -> Result<S::Ok, S::Error> {
    match waarde {
        Some(waarde) => waarde.serialize(s),
        None => s.serialize_none(),
    }
}

keuze! { Status, "status";
    Gemeten: "gemeten";
    OpenbareBron: "openbare bron";
    Geschat: "geschat";
    Aanname: "aanname";
    Besluit: "besluit";
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    fn lees<W: Werking>(tekst: &str) -> Waarde<W> {
        exact::ontleed(tekst).unwrap()
    }

    #[test]
    fn bare_number_is_a_figure_without_band() {
        let w: Waarde = lees("12.50");
        assert_eq!((w.laag, w.midden, w.hoog), (dec!(12.5), dec!(12.5), dec!(12.5)));
    }

    #[test]
    fn relief_turns_the_band_round() {
        let druk: Waarde<Last> = lees("(laag: 1, midden: 2, hoog: 3)");
        let steun: Waarde<Steun> = lees("(laag: 1, midden: 2, hoog: 3)");
        assert_eq!(druk.bij(Band::Hoog), dec!(3));
        assert_eq!(steun.bij(Band::Hoog), dec!(1));
        assert_eq!(steun.bij(Band::Laag), dec!(3));
    }

    #[test]
    fn written_text_reads_back_the_same() {
        for tekst in [
            "0.1",
            "(midden: 4, laag: 3, hoog: 6.25)",
            r#"(midden: 4, bron: "S2", status: Aanname, toelichting: "zegt \"iemand\"")"#,
        ] {
            let w: Waarde = lees(tekst);
            let uit = ron::to_string(&w).unwrap();
            assert_eq!(uit, tekst);
            assert_eq!(lees::<Last>(&uit), w);
        }
    }

    #[test]
    fn what_a_planner_sets_is_no_longer_the_figure_of_its_source() {
        let w: Waarde = lees(r#"(midden: 2, laag: 1, hoog: 4, bron: "S2", status: Gemeten)"#);
        assert_eq!(w.door_planner(dec!(2)), w);
        let v = w.door_planner(dec!(3));
        assert_eq!((v.laag, v.midden, v.hoog), (dec!(2), dec!(3), dec!(5)));
        assert_eq!((v.bron, v.status, v.toelichting.as_deref()), (None, Some(Status::Aanname), Some(EIGEN)));
    }

    #[test]
    fn moving_keeps_the_width_of_the_band() {
        let w: Waarde = lees("(laag: 1, midden: 2, hoog: 4)");
        let v = w.verplaatst(dec!(5));
        assert_eq!((v.laag, v.midden, v.hoog), (dec!(4), dec!(5), dec!(7)));
        let nul = w.verplaatst(dec!(0));
        assert_eq!((nul.laag, nul.midden, nul.hoog), (dec!(0), dec!(0), dec!(2)));
    }
}
