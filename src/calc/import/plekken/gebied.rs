//! In which wijk a place of a file stands: by code, by name, or by the nearest buurt.

use std::collections::BTreeMap;

use super::super::Reden;
use crate::calc::bereik::hemelsbreed;
use crate::plan::kaal::letters;
use crate::plan::{Buurt, Kwaliteit, Plan, Punt, Wijk, wijkgrens};

/// Metres from the nearest buurt beyond which a place is taken to be of another gemeente. The label points of the widest
/// buurten lie some five kilometres apart.
const BUITEN: f64 = 5_000.0;

/// Metres from a border within which the wijk of a point is not sure. Borders on a map are simplified: those of CBS for a map
/// put schools of Assen up to 165 m beyond theirs.
const BIJ_GRENS: f64 = 200.0;
/// Metres outside all borders beyond which a place is taken to be of another gemeente.
const BUITEN_GRENS: f64 = 500.0;

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

    /// The wijk in which a point lies: by its border or, where that is not known, that of the nearest buurt; and how that
    /// is known.
    ///
    /// # Errors
    /// It is so far that the point is not in this gemeente.
    pub fn op_punt(&self, punt: Punt) -> Result<(Plek, Reden), Reden> {
        let wijken = &self.plan.wijken;
        let grens = |wijk: &Wijk| wijk.grens.as_ref()?.omtrek.meter_tot_lijn(punt.lat, punt.lon);
        if let Some(wijk) = wijkgrens::wijk_op(wijken, (punt.lat, punt.lon)) {
            let naam = wijken[wijk].naam.clone();
            let plek = Plek { wijk, buurt: self.naaste_van(punt, Some(wijk)).and_then(|(_, plek)| plek.buurt) };
            let ver = grens(&wijken[wijk]).unwrap_or(0.0);
            let hoe = if ver < BIJ_GRENS { Reden::WijkBijGrens(naam, ver) } else { Reden::WijkInGrens(naam) };
            return Ok((plek, hoe));
        }
        let naar_grens: Option<Vec<f64>> = wijken.iter().map(grens).collect();
        if let Some(ver) =
            naar_grens.and_then(|ver| ver.into_iter().min_by(f64::total_cmp)).filter(|m| *m > BUITEN_GRENS)
        {
            return Err(Reden::BuitenGrens(ver));
        }
        let plek = self.naaste(punt)?;
        let buurt = self.buurt(plek).map_or("", |b| &b.naam);
        Ok((plek, Reden::WijkNaarPunt(format!("{buurt} in {}", self.wijk(plek).naam))))
    }

    /// The buurt that is nearest to a point, of one wijk or of all; the first of equals by code.
    fn naaste_van(&self, punt: Punt, van: Option<usize>) -> Option<(f64, Plek)> {
        let wijken = self.plan.wijken.iter().enumerate().filter(|(w, _)| van.is_none_or(|van| van == *w));
        let buurten = wijken.flat_map(|(wijk, in_wijk)| {
            let met_afstand = move |(b, buurt): (usize, &'p Buurt)| {
                Some((hemelsbreed(punt, buurt.punt?), &buurt.code, Plek { wijk, buurt: Some(b) }))
            };
            in_wijk.buurten.iter().enumerate().filter_map(met_afstand)
        });
        let naaste = buurten.min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        naaste.map(|(meter, _, plek)| (meter, plek))
    }

    fn naaste(&self, punt: Punt) -> Result<Plek, Reden> {
        match self.naaste_van(punt, None) {
            Some((meter, plek)) if meter <= BUITEN => Ok(plek),
            Some((meter, _)) => Err(Reden::BuitenGemeente(meter)),
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
