//! [`Effect`]: what must happen outside the model. Carrying one out gives the message that tells the model how it went.

use std::path::PathBuf;

use super::message::Message;
use super::model::Model;
use crate::plan::Plan;
use crate::store::{self, Opslag};

/// Something to do outside the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Save the plan where it came from.
    Bewaar,
    /// Save the plan in a folder that is empty or not there yet.
    BewaarIn(PathBuf),
    /// End the program.
    Stop,
}

/// Carries out an effect; none for [`Effect::Stop`], which is the loop's own business.
pub fn voer_uit(effect: &Effect, model: &Model) -> Option<Message> {
    let uitslag = match effect {
        Effect::Stop => return None,
        Effect::Bewaar => bewaar(&model.plan, &model.opslag),
        Effect::BewaarIn(map) => store::bewaar_als(&model.plan, map).map_err(|fout| fout.melding().to_string()),
    };
    Some(Message::Bewaard(uitslag))
}

fn bewaar(plan: &Plan, opslag: &Opslag) -> Result<Opslag, String> {
    store::bewaar(plan, opslag).map_err(|fout| fout.melding().to_string())
}
