//! The one table of everything a planner can do: [`acties`]. It feeds key resolution, the hint bar, `?`, the palette,
//! clicks on hints, and the key list in the documentation. A new action is one row here and one arm in `update`.

mod actie;
mod besluiten;
mod gekozen;
mod in_laag;
mod inlezen;
pub mod kaart;
mod lijsten;
mod op_scherm;
mod opkaart;
mod overal;
mod presentatie;
mod rondleiding;
mod scenarios;
mod tabellen;

use super::blik::inrichting::Toetsenkaart;
use super::keys::Toets;
use super::message::Message;
use super::message::scenario::Daad;
pub use actie::{Actie, Context, Waar};

/// All actions; those of one screen stand before those of all, because the hint bar follows this order.
pub fn acties() -> impl Iterator<Item = &'static Actie> {
    // The keys of the tour go before those of the screen below it.
    rondleiding::ACTIES
        .iter()
        .chain(op_scherm::ACTIES)
        .chain(scenarios::ACTIES)
        .chain(besluiten::ACTIES)
        .chain(presentatie::ACTIES)
        .chain(overal::ACTIES)
        .chain(lijsten::ACTIES)
        .chain(inlezen::ACTIES)
        .chain(tabellen::ACTIES)
        .chain(opkaart::ACTIES)
        .chain(in_laag::ACTIES)
}

/// The actions that apply in a context, in the order of the table.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Actie> {
    acties().filter(move |a| a.waar.geldt(context))
}

/// What an action sends. A key that begins a number may have been meant for a figure: what leads to another plan, and on
/// a figure all that is no screen, is done when it is pressed again.
fn voorzichtig(context: Context, toets: Toets, actie: &Actie) -> Message {
    let begint_getal = toets.teken().is_some_and(|teken| teken.is_ascii_digit() || teken == ',');
    let ander_plan = matches!(actie.bericht, Message::Scenario(Daad::HeenEnWeer));
    let scherm = matches!(actie.bericht, Message::Ga(_));
    if context.laag.is_none() && begint_getal && (ander_plan || context.cel && !scherm) {
        return Message::Nogmaals { toets, wat: actie.titel, bericht: Box::new(actie.bericht.clone()) };
    }
    actie.bericht.clone()
}

/// The message of a key in a context. In a popup, a key without an action is typed into it; on a screen it is said that it
/// means nothing.
pub fn los_op(kaart: &Toetsenkaart, context: Context, toets: Toets) -> Option<Message> {
    let actie = in_context(context).find(|a| kaart.heeft(a, toets));
    actie.map(|a| voorzichtig(context, toets, a)).or_else(|| match context.laag {
        _ if context.te_klein => None,
        Some(_) => Some(Message::Laagtoets(toets)),
        None => toets.heeft_naam().then_some(Message::Onbekend(toets)),
    })
}
