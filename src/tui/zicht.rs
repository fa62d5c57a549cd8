//! [`Zicht`]: what the planner is looking at, to begin there again the next time. Rows are named by their codes, so that
//! they are found in a plan that others changed; a row that is gone is passed over.

use serde::{Deserialize, Serialize};

use super::blik::keuze::Toon;
use super::blik::orde::Orde;
use super::model::Model;
use super::scherm::Scherm;
use crate::dekking::EISEN;
use crate::plan::{Band, Scenariocode};

/// The name of the city among the gebieden.
const STAD: &str = "stad";

/// What a planner is looking at. What an older release did not know is left as it is at a first start.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Zicht {
    /// The screen.
    pub scherm: Option<Scherm>,
    /// Code of the wijk, or `STAD`.
    pub gebied: String,
    /// Code of the functie.
    pub functie: String,
    /// Code of the place.
    pub locatie: String,
    /// Id of the eis.
    pub eis: String,
    /// Line of Verdeling.
    pub regel: usize,
    /// Line of Begroting.
    pub begroting: usize,
    /// Block of Wijk.
    pub blok: usize,
    /// The figure of Formatie.
    pub toon: Option<Toon>,
    /// The orders of rows that are not that of the plan.
    pub ordes: Vec<(Scherm, Orde)>,
    /// The filters that are not empty.
    pub filters: Vec<(Scherm, String)>,
    /// The year.
    pub jaar: Option<u16>,
    /// The band.
    pub band: Option<Band>,
    /// Code of the scenario.
    pub scenario: Option<Scenariocode>,
}

impl Zicht {
    /// What is looked at now.
    pub fn van(model: &Model) -> Self {
        let keuze = &model.blik.keuze;
        let plan = &model.werk.plan;
        let gebied = plan.wijken.get(keuze.gebied).map_or(STAD, |w| w.code.as_str());
        let filters = Scherm::ALLE.into_iter().zip(model.blik.filters.iter().cloned());
        let ordes = Scherm::ALLE.into_iter().zip(model.blik.ordes);
        Self {
            scherm: Some(model.blik.scherm),
            gebied: gebied.to_owned(),
            functie: plan.functies.get(keuze.functie).map(|f| f.code.to_string()).unwrap_or_default(),
            locatie: plan.locaties.get(keuze.locatie).map(|l| l.code.to_string()).unwrap_or_default(),
            eis: EISEN.get(keuze.eis).map(|e| e.id.to_owned()).unwrap_or_default(),
            regel: keuze.regel,
            begroting: keuze.begroting,
            blok: keuze.blok,
            toon: Some(model.blik.toon),
            ordes: ordes.filter(|(_, orde)| *orde != Orde::default()).collect(),
            filters: filters.filter(|(_, tekst)| !tekst.is_empty()).collect(),
            jaar: Some(model.stand.jaar),
            band: Some(model.stand.band),
            scenario: model.werk.scenario().map(|s| s.code.clone()),
        }
    }

    /// Looks there again. Year and band are for who starts the screens, since the command line and the
    /// environment go before them.
    pub fn toon_in(&self, model: &mut Model) {
        // One that is not there any more, or does not fit any more, is gone back to when what is restored has it.
        if model.wissel(self.scenario.as_ref()).is_err() {
            model.werk.gezocht.clone_from(&self.scenario);
        }
        let plan = &model.werk.plan;
        let gebied = plan.wijken.iter().position(|w| w.code.as_str() == self.gebied);
        let gebied = gebied.or((self.gebied == STAD).then_some(plan.wijken.len()));
        let functie = plan.functies.iter().position(|f| f.code.as_str() == self.functie);
        let locatie = plan.locaties.iter().position(|l| l.code.as_str() == self.locatie);
        let eis = EISEN.iter().position(|e| e.id == self.eis);
        let keuze = &mut model.blik.keuze;
        keuze.gebied = gebied.unwrap_or(keuze.gebied);
        keuze.functie = functie.unwrap_or(keuze.functie);
        keuze.locatie = locatie.unwrap_or(keuze.locatie);
        keuze.eis = eis.unwrap_or(keuze.eis);
        (keuze.regel, keuze.begroting, keuze.blok) = (self.regel, self.begroting, self.blok);
        model.blik.scherm = self.scherm.unwrap_or(model.blik.scherm);
        model.blik.toon = self.toon.unwrap_or(model.blik.toon);
        for (plek, scherm) in Scherm::ALLE.iter().enumerate() {
            if let Some((_, tekst)) = self.filters.iter().find(|(van, _)| van == scherm) {
                model.blik.filters[plek].clone_from(tekst);
            }
            if let Some((_, orde)) = self.ordes.iter().find(|(van, _)| van == scherm) {
                model.blik.ordes[plek] = *orde;
            }
        }
        model.begrens();
        super::selectie::naar_zichtbaar(model);
    }
}
