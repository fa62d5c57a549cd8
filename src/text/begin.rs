//! Where a planner begins in a plan in which something is not filled in yet.

use rust_decimal::Decimal;

use super::aantal::opsomming;
use super::{getoond, kerncijfer, nieuw};
use crate::calc::Uitkomst;
use crate::plan::Plan;

/// A part of a plan that is filled in, in the order in which one follows from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deel {
    /// Key figures that the demand follows.
    Kerncijfers,
    /// Where people live.
    Punten,
    /// What the gemeente asks.
    Scope,
    /// Who takes part.
    Organisaties,
    /// Which team works where.
    Buurtteams,
    /// Where people can go.
    Locaties,
    /// Who works there.
    Bezetting,
    /// What may be spent.
    Lumpsum,
}

impl Deel {
    /// All, in order.
    pub const ALLE: [Self; 8] = [
        Self::Kerncijfers,
        Self::Punten,
        Self::Scope,
        Self::Organisaties,
        Self::Buurtteams,
        Self::Locaties,
        Self::Bezetting,
        Self::Lumpsum,
    ];

    /// True where nothing of it is filled in.
    pub fn is_leeg(self, plan: &Plan) -> bool {
        let mut buurten = plan.wijken.iter().flat_map(|w| &w.buurten);
        match self {
            Self::Kerncijfers => !nieuw::onbekend(plan).is_empty(),
            Self::Punten => {
                buurten.next().is_some() && plan.wijken.iter().flat_map(|w| &w.buurten).all(|b| b.punt.is_none())
            }
            Self::Scope => plan.scope.is_empty(),
            Self::Organisaties => plan.organisaties.is_empty(),
            Self::Buurtteams => plan.buurtteams.is_empty(),
            Self::Locaties => plan.locaties.is_empty(),
            Self::Bezetting => plan.bezetting.is_empty(),
            Self::Lumpsum => plan.begroting.lumpsum.is_empty(),
        }
    }
}

/// The parts in which nothing is filled in; none in a plan in which a samenwerkingsverband stands with its teams, people and
/// places.
pub fn leeg(plan: &Plan) -> Vec<Deel> {
    let kern = [Deel::Organisaties, Deel::Buurtteams, Deel::Locaties, Deel::Bezetting];
    if !kern.into_iter().any(|deel| deel.is_leeg(plan)) {
        return Vec::new();
    }
    Deel::ALLE.into_iter().filter(|deel| deel.is_leeg(plan)).collect()
}

/// The same in one sentence.
pub fn kort(plan: &Plan) -> Option<String> {
    let naam = |deel| match deel {
        Deel::Kerncijfers => "kerncijfers",
        Deel::Punten => "punten van buurten",
        Deel::Scope => "scope",
        Deel::Organisaties => "organisaties",
        Deel::Buurtteams => "buurtteams",
        Deel::Locaties => "locaties",
        Deel::Bezetting => "bezetting",
        Deel::Lumpsum => "lumpsum",
    };
    let delen: Vec<String> = leeg(plan).into_iter().map(|deel| naam(deel).to_owned()).collect();
    (!delen.is_empty()).then(|| format!("Nog in te vullen: {}.", opsomming(&delen)))
}

/// What is to be filled in, in one line.
pub fn deel(deel: Deel, plan: &Plan, uitkomst: &Uitkomst) -> String {
    match deel {
        Deel::Kerncijfers => {
            let welke: Vec<String> =
                nieuw::onbekend(plan).into_iter().map(|c| kerncijfer::naam(c).to_owned()).collect();
            format!(
                "kerncijfers: geen wijk heeft een cijfer voor {}; “wijkplan import BESTAND… PLAN” leest ze uit bestanden van CBS en RIVM",
                opsomming(&welke)
            )
        }
        Deel::Punten => "punten: waar de buurten liggen; “wijkplan import BESTAND… PLAN” leest ze uit een lijst met \
                         buurtcodes, lat en lon"
            .to_owned(),
        Deel::Scope => "scope: welke producten en taken de gemeente vraagt, en welke voorziening ze doet".to_owned(),
        Deel::Organisaties => "organisaties: wie er meedoet, met welke functies en in welke rol".to_owned(),
        Deel::Buurtteams => "buurtteams: welk team werkt in welke wijken".to_owned(),
        Deel::Locaties => {
            "locaties: waar mensen terechtkunnen en waar het team werkt; te beginnen met één hoofdlocatie per wijk"
                .to_owned()
        }
        Deel::Bezetting => format!("bezetting: wie waar werkt; {}", nodig(plan, uitkomst)),
        Deel::Lumpsum => "begroting: de lumpsum per jaar, en wat daarvan apart staat".to_owned(),
    }
}

/// How much the plan asks for, as far as it is known.
fn nodig(plan: &Plan, uitkomst: &Uitkomst) -> String {
    let gebieden = || 0..uitkomst.formatie.rijen();
    let som: Decimal = gebieden().map(|g| uitkomst.nodig(g)).sum();
    let hoeveel = getoond::nodig(som, plan.normen.afronding).tekst();
    let waar = "“wijkplan reken --tabel formatie” geeft dat per wijk en functie";
    match (gebieden().all(|g| uitkomst.nodig_bekend(g)), som.is_zero()) {
        (true, _) => format!("nodig is {hoeveel} fte, en {waar}"),
        (false, true) => "hoeveel er nodig is, is niet bekend zolang de vraag ontbreekt".to_owned(),
        (false, false) => format!("nodig is minstens {hoeveel} fte, zonder de vraag die niet bekend is, en {waar}"),
    }
}
