//! The screen Wijk.

use super::rij::Schermrij;
use super::{gedeeld, wijkblad};
use crate::plan::Onderwerp;
use crate::tui::blik::lagen::Laag;
use crate::tui::formulier::{aanstelling, openen, ter_plaatse};
use crate::tui::layers::post;
use crate::tui::model::Model;
use crate::tui::notities::van_post;
use crate::tui::onderwerpen::van_gebied;
use crate::tui::posten::{self, Blok, Post};
use crate::tui::view;

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Wijk: alles over één wijk. Pijl-omhoog en -omlaag kiezen een blok, links en rechts de wijk.",
    rijen,
    kies: |m, rij| {
        if m.blik.keuze.post.is_some() {
            (m.blik.keuze.post, m.blik.keuze.bevinding) = (Some(rij), rij);
        } else {
            (m.blik.keuze.blok, m.blik.keuze.schuif) = (rij, 0);
        }
    },
    opzij: gedeeld::gebied,
    stap: gedeeld::stap,
    open,
    bewerk,
    erbij,
    herkomst: gedeeld::herkomst,
    onderwerp,
    blad: wijkblad::blad,
    teken: view::wijk::teken,
};

fn rijen(model: &Model) -> (Vec<usize>, usize) {
    let keuze = &model.blik.keuze;
    let Some(post) = keuze.post else { return ((0..Blok::ALLE.len()).collect(), keuze.blok) };
    let blok = posten::blok(model);
    let rij = if blok == Blok::Bevindingen { keuze.bevinding } else { post };
    ((0..posten::posten(model, blok).len()).collect(), rij)
}

/// Enters the block; once inside, opens its row.
fn open(model: &mut Model) {
    let bericht = match posten::gekozen(model) {
        Some(Post::Bevinding(_)) => return gedeeld::toon_bevinding(model),
        Some(rij) => post::bericht(model, rij),
        None => {
            model.blik.keuze.post = Some(0);
            return model.begrens();
        }
    };
    model.blik.lagen.extend(bericht.map(Laag::Bericht));
}

fn bewerk(model: &mut Model) {
    match posten::gekozen(model) {
        Some(Post::Functie(f)) => {
            model.blik.keuze.functie = f;
            openen::rij_van_cel(model);
        }
        Some(Post::Locatie(l)) => openen::plek(model, l),
        Some(Post::Vraag(v)) => ter_plaatse::vraag(model, v),
        Some(Post::Kerncijfer(cijfer)) => ter_plaatse::kerncijfer(model, cijfer),
        _ => model.blik.zeg("open met enter een blok en kies een rij; e bewerkt die dan"),
    }
}

fn erbij(model: &mut Model) {
    if posten::blok(model) == Blok::Plekken {
        let wijk = model.werk.plan.wijken.get(model.blik.keuze.gebied).map(|w| w.code.clone());
        return openen::nieuwe_plek(model, wijk);
    }
    if let Some(Post::Functie(f)) = posten::gekozen(model) {
        model.blik.keuze.functie = f;
    }
    aanstelling::nieuwe_rij(model);
}

fn onderwerp(model: &Model) -> Onderwerp {
    let gebied = || van_gebied(&model.werk.plan, model.blik.keuze.gebied);
    posten::gekozen(model).map_or_else(gebied, |post| van_post(model, post))
}
