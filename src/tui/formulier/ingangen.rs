//! [`Ingang`]: what of the plan opens by its name: its lists, the nouns of which there is one, their fields, and every row.

use crate::plan::deel::vind::vind;
use crate::plan::deel::{Blik, Deel, Groep as _, Veld};
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Plan, Waar};
use crate::text::zaak::{met_soort, plan_velden};
use crate::tui::message::Message;
use crate::tui::message::soorten::Lijstsoort;

/// A list of the plan, or a noun of which there is one.
#[derive(Debug, Clone, Copy)]
pub struct Ingang(&'static Veld);

/// Everything of the plan that opens, in the order of its description; the plan itself is last.
pub fn ingangen() -> Vec<Ingang> {
    let opent = |veld: &&'static Veld| {
        let lijst = veld.aard.rij().is_some_and(|rij| !rij.velden().is_empty());
        lijst || veld.aard.velden().iter().any(|v| v.naam == "herkomst")
    };
    plan_velden().iter().filter(opent).map(Ingang).collect()
}

/// Fields that every noun has, and that say nothing of which one is meant.
const OVERAL: [&str; 6] = ["code", "naam", "toelichting", "herkomst", "bron", "status"];

/// What a planner may call a part of the plan that has another name in it.
const ANDERS: [(&str, &str); 5] = [
    ("prijzen", "begroting"),
    ("gewichten van de wijkplus", "verdeling"),
    ("personeel en mensen", "bezetting"),
    ("plekken", "locaties"),
    ("partijen en aanbieders", "organisaties"),
];

/// The fields by their names, with the list or noun that has them: “fasering: bij voorzieningen”.
pub fn velden() -> Vec<(String, Message)> {
    fn verzamel(velden: &'static [Veld], diepte: usize, uit: &mut Vec<&'static str>) {
        for veld in velden {
            if !OVERAL.contains(&veld.naam) && !uit.contains(&veld.woord) {
                uit.push(veld.woord);
            }
            if let Some(dieper) = diepte.checked_sub(1) {
                verzamel(veld.aard.velden(), dieper, uit);
                for variant in veld.aard.varianten() {
                    verzamel(variant.velden, dieper, uit);
                }
            }
        }
    }
    let mut uit = Vec::new();
    for ingang in ingangen() {
        let aard = ingang.0.aard.rij().unwrap_or(ingang.0.aard);
        let mut woorden: Vec<&str> =
            ANDERS.iter().filter(|(_, naam)| *naam == ingang.0.naam).map(|(w, _)| *w).collect();
        verzamel(aard.velden(), 2, &mut woorden);
        uit.extend(woorden.into_iter().map(|woord| (format!("{woord}: bij {}", ingang.woord()), ingang.bericht())));
    }
    uit
}

/// Every noun in a list of the plan by its name, with what shows it where it is seen.
pub fn namen(plan: &Plan) -> Vec<(String, Message)> {
    let mut uit = Vec::new();
    let lijsten = ingangen().into_iter().filter_map(Ingang::lijst).map(|lijst| Waar::nieuw([lijst]));
    let buurten = plan.wijken.iter().map(|w| Waar::nieuw(["wijken", w.code.as_str(), "buurten"]));
    for lijst in lijsten.chain(buurten) {
        for waar in waren(plan, &lijst) {
            let naam = |deel: &dyn Deel| format!("{}{}", met_soort(plan, deel), wanneer(plan, &waar));
            uit.extend(vind(plan, &waar).map(|deel| (naam(deel), Message::Wijs(waar.clone()))));
        }
    }
    uit
}

/// When a mijlpaal is due: by that it is sought as well.
fn wanneer(plan: &Plan, waar: &Waar) -> String {
    let mijlpaal = plan.mijlpalen.iter().find(|m| m.waar() == *waar).filter(|m| !m.wanneer.is_empty());
    mijlpaal.map_or_else(String::new, |m| format!(", {}", m.wanneer))
}

impl Ingang {
    /// That of a list.
    pub fn van(lijst: &str) -> Option<Self> {
        ingangen().into_iter().find(|ingang| ingang.lijst() == Some(lijst))
    }

    /// What it is called.
    pub const fn woord(self) -> &'static str {
        self.0.woord
    }

    /// The list, when it is one.
    pub fn lijst(self) -> Option<&'static str> {
        self.0.aard.rij().map(|_| self.0.naam)
    }

    /// What it is called, how much of it there is, and what it is.
    pub fn met_aantal(self, plan: &Plan) -> String {
        let aantal = match plan.veld(self.0.naam).map(Deel::blik) {
            Some(Blik::Rijen(rijen)) => format!(" ({})", rijen.aantal()),
            _ => String::new(),
        };
        format!("{}{aantal}: {}", self.woord(), self.0.uitleg)
    }

    /// The list as it is shown, when it is one.
    pub fn soort(self) -> Option<Lijstsoort> {
        match self.lijst()? {
            "overname" => Some(Lijstsoort::Overname),
            "scope" => Some(Lijstsoort::Scope),
            "kanalen" => Some(Lijstsoort::Kanalen),
            "mijlpalen" => Some(Lijstsoort::Mijlpalen),
            "risicos" => Some(Lijstsoort::Risicos),
            "besprekingen" => Some(Lijstsoort::Besprekingen),
            "eisen_af" => Some(Lijstsoort::Eisenlijst),
            "standpunten" => Some(Lijstsoort::Tegenstrijdigheden),
            naam => Some(Lijstsoort::Zaken(naam)),
        }
    }

    /// What opens it.
    pub fn bericht(self) -> Message {
        self.soort().map_or_else(|| Message::Formulier(Waar::nieuw([self.0.naam])), Message::Lijst)
    }
}

/// The ways to the rows of a list of the plan, in its order.
pub fn waren(plan: &Plan, lijst: &Waar) -> Vec<Waar> {
    match vind(plan, lijst).map(Deel::blik) {
        Some(Blik::Rijen(rijen)) => (0..rijen.aantal()).filter_map(|i| Some(lijst.met(&rijen.sleutel(i)?))).collect(),
        _ => Vec::new(),
    }
}
