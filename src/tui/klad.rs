//! [`Klad`]: what the planner typed and did not confirm yet, as it outlives the program: the forms and texts that are open,
//! and the scenario in which they were being filled in. A search, a path and a number on many rows at once are none.

use serde::{Deserialize, Serialize};

use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::Laag;
use super::formulier::klad::Formulierklad;
use super::message::Message;
use super::message::klad::{Kladkeuze, Kladvondst};
use super::model::Model;
use super::vragen::vraag;
use crate::plan::Scenariocode;
use crate::text::afbreken::kort;

/// Cells of what was typed, in the question about it.
const AANGEHAALD: usize = 40;

/// What was being typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Klad {
    scenario: Option<Scenariocode>,
    stukken: Vec<Stuk>,
}

/// One form or text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Stuk {
    Invoer(Invoer),
    Formulier(Formulierklad),
}

impl Klad {
    /// What is being typed now; none where nothing would be lost.
    pub fn van(model: &Model) -> Option<Self> {
        let stuk = |laag: &Laag| match laag {
            Laag::Invoer(invoer) if invoer.verliest() && blijft(&invoer.doel) => Some(Stuk::Invoer(invoer.clone())),
            Laag::Formulier(formulier) if formulier.is_gevuld() => Formulierklad::van(formulier).map(Stuk::Formulier),
            _ => None,
        };
        let stukken: Vec<Stuk> = model.blik.lagen.iter().filter_map(stuk).collect();
        let scenario = model.werk.scenario().map(|s| s.code.clone());
        (!stukken.is_empty()).then_some(Self { scenario, stukken })
    }

    /// What it is, to ask about it: ““Nieuw besluit”, waar u typte: “Meer jeugd””.
    pub fn woorden(&self) -> String {
        let (titel, getypt) = match self.stukken.last() {
            Some(Stuk::Invoer(invoer)) => (invoer.titel.as_str(), Some(invoer.veld.tekst().trim())),
            Some(Stuk::Formulier(formulier)) => (formulier.titel.as_str(), formulier.eerste()),
            None => ("", None),
        };
        match getypt {
            Some(tekst) => format!("“{titel}”: u typte “{}”", kort(tekst, AANGEHAALD)),
            None => format!("“{titel}”"),
        }
    }

    /// Opens it again, to go on with.
    pub fn weer(self, model: &mut Model) {
        // One that does not fit any more is not gone back to; the header tells where one is.
        let _ = model.wissel(self.scenario.as_ref());
        for stuk in self.stukken {
            let laag = match stuk {
                Stuk::Invoer(invoer) => Some(Laag::Invoer(invoer)),
                Stuk::Formulier(klad) => klad.weer(&model.werk.plan).map(|f| Laag::Formulier(Box::new(f))),
            };
            match laag {
                Some(laag) => model.blik.lagen.push(laag),
                None => model.blik.zeg_fout("waar u mee bezig was, past niet meer in het plan van nu"),
            }
        }
    }
}

/// True for what still means the same after another start.
const fn blijft(doel: &Invoerdoel) -> bool {
    !doel.is_pad()
        && !matches!(
            doel,
            Invoerdoel::Filter
                | Invoerdoel::Export
                | Invoerdoel::Planexport
                | Invoerdoel::Gemerkt
                | Invoerdoel::Inleesjaar
                | Invoerdoel::Receptnaam
        )
}

/// Asks what is to become of what was left behind.
pub fn gevonden(model: &mut Model, vondst: &Kladvondst) {
    let uitleg = format!(
        "U was bezig met {}; dat was {} en het is niet bevestigd. In het plan staat het niet.",
        vondst.woorden, vondst.geleden
    );
    let kies = |tekst: &str, keuze| (tekst.to_owned(), Message::Kladkeuze(keuze));
    let opties = vec![
        kies("verdergaan: het staat er weer zoals u het typte", Kladkeuze::Verder),
        kies("later: bij de volgende start vraagt wijkplan het weer", Kladkeuze::Laat),
        kies("weggooien: dit komt niet terug", Kladkeuze::Weg),
    ];
    vraag(model, "Verdergaan waar u was?", uitleg, opties, Some(Message::Kladkeuze(Kladkeuze::Laat)));
}

/// Asks before what was typed is thrown away.
pub fn vraag_weg(model: &mut Model) {
    let uitleg = "Wat u hier hebt ingevuld, staat nog niet in het plan.".to_owned();
    let opties = vec![("verder typen".to_owned(), Message::Afgebroken), ("weggooien".to_owned(), Message::GooiKladWeg)];
    vraag(model, "Nog niet opgeslagen", uitleg, opties, None);
}

/// Throws away what was typed or chosen in the popup on top: the page of a form, or all of it.
pub fn gooi_weg(model: &mut Model) {
    match model.blik.lagen.pop() {
        Some(Laag::Formulier(mut formulier)) => {
            if formulier.terug(&model.werk.plan) {
                model.blik.lagen.push(Laag::Formulier(formulier));
            }
        }
        Some(Laag::Invoer(Invoer { doel: Invoerdoel::Map, .. })) => model.blik.na_opslaan = None,
        Some(Laag::Invoer(_) | Laag::Inlezen(_)) | None => {}
        Some(ander) => model.blik.lagen.push(ander),
    }
}
