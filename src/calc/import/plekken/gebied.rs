//! In which wijk a place of a file stands: by code, by name, or by the nearest buurt.

use std::collections::BTreeMap;

use super::super::Reden;
use crate::calc::bereik::hemelsbreed;
use crate::plan::kaal::letters;
use crate::plan::{Buurt, Kwaliteit, Plan, Punt, Wijk};

/// Metres from the nearest buurt beyond which a place is taken to be of another gemeente. The label points of the widest
/// buurten lie some five kilometres apart.
const BUITEN: f64 = 5_000.0;

/// The wijken and buurten of a plan by code and by name. Positions refer to the lists of the plan.
pub(in crate::calc::import) struct Gebied<'p> {
    plan: &'p Plan,
    /// By code, or by the letters of a name; nothing where several have that.
    plekken: BTreeMap<String, Option<Plek>>,
}

/// A wijk, and the buurt in it where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::calc::import) struct Plek {
    pub wijk: usize,
    pub buurt: Option<usize>,
}

impl<'p> Gebied<'p> {
    pub fn van(plan: &'p Plan) -> Self {
        let mut plekken = BTreeMap::new();
        let wijken = plan.wijken.iter().enumerate();
        // A wijk goes before a buurt that has its name.
        for (w, wijk) in wijken.clone() {
            plekken.insert(letters(wijk.code.as_str()), Some(Plek { wijk: w, buurt: None }));
            plekken
                .entry(letters(&wijk.naam))
                .and_modify(|er| *er = None)
                .or_insert(Some(Plek { wijk: w, buurt: None }));
        }
        for (w, wijk) in wijken {
            for (b, buurt) in wijk.buurten.iter().enumerate() {
                let plek = Plek { wijk: w, buurt: Some(b) };
                plekken.insert(letters(buurt.code.as_str()), Some(plek));
                let van_buurt = |er: &Option<Plek>| er.is_none_or(|er| er.buurt.is_some());
                plekken
                    .entry(letters(&buurt.naam))
                    .and_modify(|er| {
                        if van_buurt(er) {
                            *er = None;
                        }
                    })
                    .or_insert(Some(plek));
            }
        }
        Self { plan, plekken }
    }

    pub fn wijk(&self, plek: Plek) -> &'p Wijk {
        &self.plan.wijken[plek.wijk]
    }

    pub fn buurt(&self, plek: Plek) -> Option<&'p Buurt> {
        plek.buurt.map(|b| &self.plan.wijken[plek.wijk].buurten[b])
    }

    /// The wijk or buurt with this code or name; CBS writes `Wijk 00 Centrum`.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub fn genoemd(&self, tekst: &str) -> Result<Plek, Reden> {
        let heel = letters(tekst);
        let zonder_nummer = || {
            let rest = tekst.trim().strip_prefix("Wijk ")?.trim_start_matches(|t: char| t.is_ascii_digit());
            self.plekken.get(&letters(rest))
        };
        match self.plekken.get(&heel).or_else(zonder_nummer) {
            Some(Some(plek)) => Ok(*plek),
            Some(None) => Err(Reden::WijkDubbel(tekst.to_owned())),
            None => Err(Reden::Wijk(tekst.to_owned())),
        }
    }

    /// The buurt that is nearest to a point; the first of equals by code.
    ///
    /// # Errors
    /// It is so far that the point is not in this gemeente.
    pub fn naaste(&self, punt: Punt) -> Result<Plek, Reden> {
        let buurten = self.plan.wijken.iter().enumerate().flat_map(|(w, wijk)| {
            let met_punt = wijk.buurten.iter().enumerate().filter_map(|(b, buurt)| Some((b, buurt, buurt.punt?)));
            met_punt.map(move |(b, buurt, daar)| (hemelsbreed(punt, daar), &buurt.code, w, b))
        });
        let naaste = buurten.min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        match naaste {
            Some((meter, _, wijk, buurt)) if meter <= BUITEN => Ok(Plek { wijk, buurt: Some(buurt) }),
            Some((meter, ..)) => Err(Reden::BuitenGemeente(meter)),
            None => Err(Reden::GeenWijk),
        }
    }

    /// The buurt of which the point stands for a place without one: its own, or the largest of its wijk that has one.
    pub fn staat_voor(&self, plek: Plek) -> Option<(&'p Buurt, Punt)> {
        let grootste = || {
            let buurten = self.wijk(plek).buurten.iter().filter(|b| b.punt.is_some());
            buurten.max_by(|a, b| a.inwoners.cmp(&b.inwoners).then_with(|| b.code.cmp(&a.code)))
        };
        let buurt = self.buurt(plek).filter(|b| b.punt.is_some()).or_else(grootste)?;
        Some((buurt, Punt { kwaliteit: Kwaliteit::Benaderd, ..buurt.punt? }))
    }
}
