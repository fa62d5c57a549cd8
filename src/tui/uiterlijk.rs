//! [`Uiterlijk`]: how the screens look and listen, remembered for the planner and not for one plan.

use serde::{Deserialize, Serialize};

use super::begin::Wens;
use super::blik::inrichting::{Inrichting, Vanzelf};
use super::blik::kaart::Kaartcijfer;
use super::model::Model;
use super::thema::Thema;

/// What is remembered. What is not chosen follows the settings and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Uiterlijk {
    /// The colours that were chosen.
    pub thema: Option<Thema>,
    /// Those of the terminal the last time: the first frame is drawn in them, before it answers.
    pub terminal: Option<Thema>,
    /// Whether to listen to the mouse, where that is not as in the settings.
    pub muis: Option<bool>,
    /// The figure that fills the map.
    pub kaart: Kaartcijfer,
}

impl Uiterlijk {
    /// How it looks and listens from the first frame on: as was wished, else as the planner chose the last time, else as
    /// the settings or the terminal have it.
    pub fn ingericht(self, wens: &Wens) -> Inrichting {
        let (vast, gekozen) = match wens.thema {
            Some(thema) => (Some(Vanzelf::Vast(thema)), None),
            None => (wens.voorkeur.map(Vanzelf::Voorkeur), self.thema),
        };
        let vanzelf = vast.unwrap_or(Vanzelf::Terminal(self.terminal.unwrap_or_default()));
        let muis = self.muis.unwrap_or(wens.inrichting.muis);
        Inrichting { muis, gekozen, vanzelf, ..wens.inrichting.clone() }
    }

    /// What is to be remembered now. A choice beside colours that the environment forced is for this once: then what was
    /// remembered stays.
    pub fn van(model: &Model, eerder: Self) -> Self {
        let inrichting = &model.blik.inrichting;
        let muis = (inrichting.muis != inrichting.muis_vanzelf).then_some(inrichting.muis);
        let nu = Self { muis, kaart: model.blik.kaartcijfer, ..eerder };
        match inrichting.vanzelf {
            Vanzelf::Vast(_) => nu,
            Vanzelf::Voorkeur(_) => Self { thema: inrichting.gekozen, ..nu },
            Vanzelf::Terminal(thema) => Self { thema: inrichting.gekozen, terminal: Some(thema), ..nu },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Opslag;

    #[test]
    fn the_figure_of_the_map_is_remembered_and_an_older_file_has_none() {
        let mut model = Model::nieuw(crate::store::ingebouwd().unwrap().plan, Opslag::Ingebouwd, Thema::Donker);
        model.blik.kaartcijfer = Kaartcijfer::Toegang;
        let nu = Uiterlijk::van(&model, Uiterlijk::default());
        let terug: Uiterlijk = ron::from_str(&ron::to_string(&nu).unwrap()).unwrap();
        assert_eq!((terug, terug.kaart), (nu, Kaartcijfer::Toegang));
        let oud: Uiterlijk = ron::from_str("(thema: Some(Licht))").unwrap();
        assert_eq!((oud.thema, oud.kaart), (Some(Thema::Licht), Kaartcijfer::Oordeel));
    }
}
