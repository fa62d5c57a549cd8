//! Eisen on and off, and how heavy they weigh. What departs from the source asks why; going back to it does not.

use crate::dekking::{EISEN, Eis, ernst, uit, weging};
use crate::plan::eis_uit::Eiscode;
use crate::plan::scenario::toepassen::zetten;
use crate::plan::wijziging::Zaak as _;
use crate::plan::{EisUit, Ernst, Gewicht, Weging, Wijziging};
use crate::text::namen;
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::message::Message;
use crate::tui::message::soorten::Weegwijze;
use crate::tui::model::Model;
use crate::tui::verslag::nieuw_besluit;
use crate::tui::vragen::vraag;

/// Switches the selected eis on again, or asks why it is to be off.
pub fn wissel(model: &mut Model) {
    let eis = model.gekozen_eis();
    let code = Eiscode(eis.id.to_owned());
    if let Some(uit) = uit(&model.werk.plan, eis).cloned() {
        model.wijzig(weer_aan(eis, &uit));
        return;
    }
    let titel = format!("Waarom telt {} niet mee?", eis.id);
    let uitleg = format!(
        "{}: geen oordeel meer, in geen wijk. Deze zin staat er in het plan en bij de toets bij. Esc verandert niets.",
        crate::text::aantal::hoofdletter(eis.titel)
    );
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel,
        uitleg,
        veld: Veld::default(),
        doel: Invoerdoel::Eis(code),
        fout: None,
        maat: None,
    }));
}

/// Switches a requirement on again. Where the name of before a split holds it off, its other halves stay off by their own.
fn weer_aan(eis: &Eis, uit: &EisUit) -> Wijziging {
    let mut delen = vec![Wijziging::eraf([EisUit::LIJST, uit.eis.as_str()])];
    let anderen = EISEN.iter().filter(|e| e.id != eis.id && e.heet(uit.eis.as_str()));
    delen.extend(anderen.map(|ander| {
        Wijziging::erbij(&EisUit { eis: Eiscode(ander.id.to_owned()), motivatie: uit.motivatie.clone() })
    }));
    if delen.len() == 1 { delen.swap_remove(0) } else { Wijziging::Samen(delen) }
}

/// Takes the typed motivation and switches the eis off.
///
/// # Errors
/// What is wrong with the motivation.
pub fn zet_uit(model: &mut Model, eis: &Eiscode, motivatie: &str) -> Result<(), String> {
    let motivatie = motivatie.trim();
    if motivatie.is_empty() {
        return Err("typ waarom; een eis zonder reden uitzetten kan niemand uitleggen".to_owned());
    }
    let uit = EisUit { eis: eis.clone(), motivatie: motivatie.to_owned() };
    model.wijzig(Wijziging::erbij(&uit));
    Ok(())
}

/// Weighs the selected eis otherwise: asks how, then why.
pub fn weeg(model: &mut Model, wijze: Weegwijze) {
    let (eis, plan) = (model.gekozen_eis(), &model.werk.plan);
    let nu = weging(plan, eis).cloned();
    match wijze {
        Weegwijze::Vraag => {
            let zo = |gewicht, ernst| Message::EisWegen(Weegwijze::Zo { gewicht, ernst });
            let gezet = nu.as_ref().and_then(|w| w.gewicht);
            let mut opties = Vec::new();
            if crate::dekking::gewicht(plan, eis) < Gewicht::Eis {
                let tekst = "geldt voortaan als eis: een bevinding is blokkerend (een besluit)";
                opties.push((tekst.to_owned(), zo(Some(Gewicht::Eis), None)));
            }
            let anders = Ernst::ALLE.into_iter().filter(|e| *e != ernst(plan, eis));
            opties.extend(
                anders
                    .map(|ernst| (format!("een bevinding weegt als {}", namen::ernst(ernst)), zo(gezet, Some(ernst)))),
            );
            if nu.is_some() {
                opties.push(("weegt weer zoals in het document".to_owned(), Message::EisWegen(Weegwijze::Document)));
            }
            let uitleg = format!(
                "Nu: {} met gewicht {}. In het document: {} met gewicht {}.",
                namen::ernst(ernst(plan, eis)),
                namen::gewicht(crate::dekking::gewicht(plan, eis)),
                namen::ernst(eis.ernst),
                namen::gewicht(eis.bron.gewicht),
            );
            vraag(model, &format!("Hoe weegt {}?", eis.id), uitleg, opties, None);
        }
        Weegwijze::Zo { gewicht, ernst } => {
            let weging = Weging { eis: Eiscode(eis.id.to_owned()), gewicht, ernst, motivatie: String::new() };
            model.blik.lagen.push(Laag::Invoer(Invoer {
                titel: format!("Waarom weegt {} anders?", eis.id),
                uitleg: "Deze zin staat er in het plan en bij de toets bij. Esc verandert niets.".to_owned(),
                veld: Veld::default(),
                doel: Invoerdoel::Weging(weging),
                fout: None,
                maat: None,
            }));
        }
        Weegwijze::Document => {
            if let Some(nu) = nu {
                model.wijzig(Wijziging::eraf([Weging::LIJST, nu.eis.as_str()]));
            }
        }
    }
}

/// Takes the typed motivation and weighs the eis so. What became an eis was decided, so the form of a besluit follows.
///
/// # Errors
/// What is wrong with the motivation.
pub fn zet_weging(model: &mut Model, weging: &Weging, motivatie: &str) -> Result<(), String> {
    let motivatie = motivatie.trim();
    if motivatie.is_empty() {
        return Err("typ waarom; een andere weging zonder reden kan niemand uitleggen".to_owned());
    }
    let weging = Weging { motivatie: motivatie.to_owned(), ..weging.clone() };
    let voor = model.werk.plan.clone();
    let was = voor.wegingen.iter().find(|w| w.eis == weging.eis);
    let mut delen: Vec<Wijziging> = was.map(|w| Wijziging::eraf([Weging::LIJST, w.eis.as_str()])).into_iter().collect();
    delen.push(Wijziging::erbij(&weging));
    let gelukt = model.wijzig(if delen.len() == 1 { delen.swap_remove(0) } else { Wijziging::Samen(delen) });
    let wordt_eis = weging.gewicht == Some(Gewicht::Eis) && was.is_none_or(|w| w.gewicht != Some(Gewicht::Eis));
    if gelukt && wordt_eis {
        let zetten = zetten(&voor, &model.werk.plan).unwrap_or_default();
        nieuw_besluit(model, format!("{} geldt als eis", weging.eis), zetten);
    }
    Ok(())
}
