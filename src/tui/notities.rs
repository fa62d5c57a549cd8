//! Notes where they belong: what the selection is as the subject of a note, which rows have notes, and the notes
//! themselves below a figure or an explanation.

use super::blik::keuze::Verslag;
use super::blik::lagen::{Gevolg, Keuzelijst, Laag, Optie};
use super::formulier::Formulier;
use super::message::Message;
use super::model::Model;
use super::onderwerpen::{figuur, van_cel, van_eis, van_gebied, van_regel, van_scenario};
use super::posten::{self, Post};
use super::scherm::Scherm;
use super::stukken;
use crate::dekking::EISEN;
use crate::plan::codes::vrij;
use crate::plan::notitie::Notitiecode;
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

/// What a note about the selection is about.
pub fn gekozen(model: &Model) -> Onderwerp {
    let (plan, keuze) = (&model.werk.plan, &model.blik.keuze);
    match model.blik.scherm {
        Scherm::Overzicht => van_gebied(plan, keuze.gebied),
        Scherm::Wijk => match posten::gekozen(model) {
            Some(post) => van_post(model, post),
            None => van_gebied(plan, keuze.gebied),
        },
        Scherm::Formatie => van_cel(plan, keuze.functie, keuze.gebied),
        Scherm::Huisvesting => {
            plan.locaties.get(keuze.locatie).map_or(Onderwerp::Plan, |l| Onderwerp::Locatie(l.code.clone()))
        }
        Scherm::Verdeling => van_regel(plan, keuze.regel),
        Scherm::Dekking => EISEN.get(keuze.eis).map_or(Onderwerp::Plan, |e| van_eis(e.id)),
        Scherm::Begroting => figuur(["begroting"]),
        Scherm::Scenarios => model.gekozen_scenario().map_or(Onderwerp::Plan, |s| van_scenario(&s.code)),
        Scherm::Besluiten => match stukken::gekozen(model) {
            Some((Verslag::Besluiten, i)) => figuur(["besluiten", plan.besluiten[i].code.as_str()]),
            Some((Verslag::OpenPunten, i)) => figuur(["open_punten", plan.open_punten[i].code.as_str()]),
            _ => Onderwerp::Plan,
        },
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

/// Opens the form of a note about the selection; where there are notes already, the planner chooses.
pub fn open(model: &mut Model) {
    let over_dit = gekozen(model);
    let hier = over(&model.werk.plan, &over_dit);
    if hier.is_empty() {
        return nieuw(model);
    }
    let mut opties: Vec<Optie> = hier
        .iter()
        .map(|n| Optie { tekst: n.tekst.clone(), gevolg: Gevolg::Stuur(Message::Notitie(Some(n.code.clone()))) })
        .collect();
    opties.push(Optie { tekst: "nieuwe notitie".to_owned(), gevolg: Gevolg::Stuur(Message::NieuweNotitie) });
    let titel = format!("Notities bij {}", text::waar::onderwerp(&model.werk.plan, &over_dit));
    let uitleg = "Kies een notitie om haar te bewerken of weg te halen.".to_owned();
    model.blik.lagen.push(Laag::Keuze(Keuzelijst { titel, uitleg, opties, keuze: 0, bij_esc: None }));
}

/// Opens the form of one note.
pub fn bewerk(model: &mut Model, code: &Notitiecode) {
    if let Some(notitie) = model.werk.plan.notities.iter().find(|n| n.code == *code) {
        let formulier = Formulier::van(&model.werk.plan, notitie);
        model.blik.toon(formulier);
    }
}

/// Opens the form of a new note about the selection.
pub fn nieuw(model: &mut Model) {
    let over = gekozen(model);
    let code = Notitiecode(vrij(&model.werk.plan, "notities", "notitie"));
    let notitie = Notitie { code, over, tekst: String::new(), verborgen: false };
    let formulier = Formulier::nieuwe(&model.werk.plan, &notitie);
    model.blik.toon(formulier);
}
