//! [`Uiterlijk`]: how the screens look and listen, remembered for the planner and not for one plan.

use serde::{Deserialize, Serialize};

use super::blik::inrichting::Vanzelf;
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
}

impl Uiterlijk {
    /// What is to be remembered now. A choice beside colours that the environment forced is for this once: then what was
    /// remembered stays.
    pub fn van(model: &Model, eerder: Self) -> Self {
        let inrichting = &model.blik.inrichting;
        let muis = (inrichting.muis != inrichting.muis_vanzelf).then_some(inrichting.muis);
        match inrichting.vanzelf {
            Vanzelf::Vast(_) => Self { muis, ..eerder },
            Vanzelf::Voorkeur(_) => Self { thema: inrichting.gekozen, muis, ..eerder },
            Vanzelf::Terminal(thema) => Self { thema: inrichting.gekozen, terminal: Some(thema), muis },
        }
    }
}
