//! The form of a figure where it is seen: demand and key figures on Wijk, what the formatie follows from on Formatie, the
//! norm of an eis on Dekking.

use super::Formulier;
use crate::plan::deel::Beschreven as _;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::{Normen, Waar};
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::vragen::vraag as stel_vraag;

/// The demand for a voorziening: what was measured in the wijk, or else the rule.
pub fn vraag(model: &mut Model, voorziening: usize) {
    let plan = &model.werk.plan;
    let Some(voorziening) = plan.voorzieningen.get(voorziening) else { return };
    let code = voorziening.code.as_str();
    let gemeten =
        plan.wijken.get(model.blik.keuze.gebied).filter(|w| w.vraag.iter().any(|m| m.voorziening.as_str() == code));
    let formulier = match gemeten {
        Some(wijk) => Formulier::op(plan, Waar::nieuw(["wijken", wijk.code.as_str(), "vraag", code])),
        None => Some(Formulier::van(plan, voorziening)),
    };
    let veld = if gemeten.is_some() { "volume" } else { "vraag" };
    if let Some(mut formulier) = formulier {
        if gemeten.is_none() {
            formulier.let_op = Some("deze regel geldt voor de vraag in alle wijken".to_owned());
        }
        model.blik.toon(formulier.bij(veld));
    }
}

/// A key figure of the selected wijk, in the reeks that gives it; one that is not known yet in the first.
pub fn kerncijfer(model: &mut Model, cijfer: Kerncijfer) {
    let plan = &model.werk.plan;
    let Some(wijk) = plan.wijken.get(model.blik.keuze.gebied) else {
        return model.blik.zeg("dit is een som over de wijken; kies eerst een wijk");
    };
    let leeftijd = match cijfer {
        Kerncijfer::Inwoners => Some("inwoners"),
        Kerncijfer::Inwoners0Tot15 => Some("van_0_tot_15"),
        Kerncijfer::Inwoners15Tot25 => Some("van_15_tot_25"),
        Kerncijfer::Inwoners25Tot45 => Some("van_25_tot_45"),
        Kerncijfer::Inwoners45Tot65 => Some("van_45_tot_65"),
        Kerncijfer::Inwoners65Plus => Some("vanaf_65"),
        _ => None,
    };
    let geeft = wijk.kerncijfers.iter().find(|r| r.cijfers.contains_key(&cijfer)).or_else(|| wijk.kerncijfers.first());
    let formulier = match (leeftijd, geeft.and_then(crate::plan::deel::Rij::eigen)) {
        (Some(veld), _) => Some(Formulier::van(plan, wijk).bij(veld)),
        (None, Some(reeks)) => {
            let waar = Waar::nieuw(["wijken", wijk.code.as_str(), "kerncijfers", &reeks]);
            Formulier::op(plan, waar).map(|f| f.naar(plan, &["cijfers", cijfer.naam()]))
        }
        (None, None) => Some(Formulier::van(plan, wijk).bij("kerncijfers")),
    };
    if let Some(formulier) = formulier {
        model.blik.toon(formulier);
    }
}

/// Asks which of the figures behind the selected functie: what it costs, its hours, the demand that asks for it.
pub fn achter_functie(model: &mut Model) {
    let plan = &model.werk.plan;
    let Some(functie) = plan.functies.get(model.blik.keuze.functie) else {
        return model.blik.zeg("dit plan heeft nog geen functies");
    };
    let mut opties = vec![
        (
            format!("{}: kosten en taken", functie.naam),
            Message::Formulier(Waar::nieuw(["functies", functie.code.as_str()])),
        ),
        (
            "werktijd: uren van een fte".to_owned(),
            Message::Formulier(Waar::nieuw(["werktijden", functie.werktijd.as_str()])),
        ),
    ];
    let vraagt = plan.voorzieningen.iter().filter(|v| v.inzet.iter().any(|i| i.functie == functie.code));
    opties.extend(vraagt.map(|v| {
        let waar = Waar::nieuw(["voorzieningen", v.code.as_str()]);
        (format!("{}: vraag, uren per eenheid, inzet", v.naam), Message::Formulier(waar))
    }));
    let titel = format!("Waaruit volgt wat er nodig is: {}", functie.naam);
    stel_vraag(model, &titel, "Kies wat u wilt wijzigen; het geldt in elke wijk.".to_owned(), opties, None);
}

/// The norm of the selected eis.
pub fn norm(model: &mut Model) {
    let eis = model.gekozen_eis();
    let van_eis = format!("({})", eis.id);
    match Normen::AARD.velden().iter().find(|veld| veld.uitleg.contains(&van_eis)) {
        Some(veld) => {
            if let Some(formulier) = Formulier::op(&model.werk.plan, Waar::nieuw(["normen"])) {
                model.blik.toon(formulier.bij(veld.naam));
            }
        }
        None => model.blik.zeg(format!("{} heeft geen norm die in het plan staat", eis.id)),
    }
}
