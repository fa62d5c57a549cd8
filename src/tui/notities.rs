//! Notes where they belong: what the selection is as the subject of a note, which rows have notes, and the notes
//! themselves below a figure or an explanation.

use super::model::Model;
use super::onderwerpen::{figuur, van_cel, van_eis};
use super::posten::Post;
use crate::plan::{Notitie, Onderwerp, Plan};
use crate::text;
use crate::text::verslag::MERK;

/// A row of the screen Wijk as the subject of a note.
pub fn van_post(model: &Model, post: Post) -> Onderwerp {
    let (plan, g) = (&model.werk.plan, model.blik.keuze.gebied);
    let in_wijk = |lijst: &str, code: &str| match plan.wijken.get(g) {
        Some(wijk) => figuur(["wijken", wijk.code.as_str(), lijst, code]),
        None if lijst == "vraag" => figuur(["voorzieningen", code]),
        None => Onderwerp::Plan,
    };
    match post {
        Post::Kerncijfer(cijfer) => in_wijk("kerncijfers", &format!("{cijfer:?}")),
        Post::Vraag(v) => in_wijk("vraag", plan.voorzieningen[v].code.as_str()),
        Post::Functie(f) => van_cel(plan, f, g),
        Post::Locatie(l) => Onderwerp::Locatie(plan.locaties[l].code.clone()),
        Post::Bevinding(b) => model.getoonde_bevindingen().get(b).map_or(Onderwerp::Plan, |b| van_eis(b.eis.id)),
    }
}

/// The notes about something.
pub fn over<'p>(plan: &'p Plan, over: &Onderwerp) -> Vec<&'p Notitie> {
    plan.notities.iter().filter(|n| n.over == *over).collect()
}

/// The notes about something, each in a line.
pub fn regels_bij(plan: &Plan, onderwerp: &Onderwerp) -> Vec<String> {
    over(plan, onderwerp).into_iter().map(text::verslag::bij).collect()
}

/// The notes about the selected functie in the selected gebied, and about that functie everywhere.
pub fn bij_cel(model: &Model) -> Vec<String> {
    let (functie, stad) = (model.blik.keuze.functie, model.stad());
    let mut uit = regels_bij(&model.werk.plan, &van_cel(&model.werk.plan, functie, model.blik.keuze.gebied));
    if model.blik.keuze.gebied < stad {
        uit.extend(regels_bij(&model.werk.plan, &van_cel(&model.werk.plan, functie, stad)));
    }
    uit
}

/// What stands behind the name of something that has notes; nothing where it has none.
pub fn merk(plan: &Plan, onderwerp: &Onderwerp) -> &'static str {
    if over(plan, onderwerp).is_empty() { "" } else { MERK }
}

/// What stands behind the name of a functie: it has notes itself or in a wijk.
pub fn merk_functie(plan: &Plan, functie: usize) -> &'static str {
    let Some(code) = plan.functies.get(functie).map(|f| f.code.as_str()) else { return "" };
    let hoort = |n: &Notitie| match &n.over {
        Onderwerp::Figuur(waar) => {
            matches!(waar.stappen()[..], ["functies", f] | ["wijken", _, "functies", f] if f == code)
        }
        _ => false,
    };
    if plan.notities.iter().any(hoort) { MERK } else { "" }
}
