//! The rows of the blocks of the screen Wijk that can be selected and opened. Drawing and moving both follow these
//! lists, so that the marked row is always the one that opens.

use super::model::Model;
use super::scherm::Scherm;
use crate::calc::kerncijfers::aantal;
use crate::plan::kerncijfer::{LEEFTIJDEN, Telling};
use crate::plan::{Domein, Kerncijfer, Niveau, Wijk};

/// A block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blok {
    /// People by age, and the caveats of the figures.
    Mensen,
    /// Key figures with source and year.
    Kerncijfers,
    /// Demand by voorziening.
    Vraag,
    /// The team and who is in it.
    Team,
    /// Places.
    Plekken,
    /// Findings.
    Bevindingen,
}

impl Blok {
    /// All blocks, in order.
    pub const ALLE: [Self; 6] =
        [Self::Mensen, Self::Kerncijfers, Self::Vraag, Self::Team, Self::Plekken, Self::Bevindingen];

    /// Its title.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Mensen => "Mensen",
            Self::Kerncijfers => "Kerncijfers",
            Self::Vraag => "Vraag",
            Self::Team => "Team",
            Self::Plekken => "Locaties",
            Self::Bevindingen => "Bevindingen",
        }
    }
}

/// A row that opens. Positions refer to the lists of the plan; that of a finding to those that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    /// A key figure.
    Kerncijfer(Kerncijfer),
    /// The demand for a voorziening.
    Vraag(usize),
    /// A functie of the team.
    Functie(usize),
    /// A place.
    Locatie(usize),
    /// A finding.
    Bevinding(usize),
}

/// The wijken of the selected gebied: one, or all for the city.
pub fn wijken(model: &Model) -> &[Wijk] {
    let wijken = &model.werk.plan.wijken;
    wijken.get(model.blik.keuze.gebied).map_or(wijken, std::slice::from_ref)
}

/// The wijken whose demand a voorziening meets in the selected gebied; none where it is not offered there.
pub fn vraagwijken(model: &Model, niveau: Niveau) -> Vec<usize> {
    let (g, stad) = (model.blik.keuze.gebied, model.stad());
    match (niveau, g == stad) {
        (Niveau::Wijk, false) => vec![g],
        (Niveau::Stad | Niveau::Regio, true) => (0..stad).collect(),
        _ => Vec::new(),
    }
}

/// The rows of a block, in the order in which they are drawn.
pub fn posten(model: &Model, blok: Blok) -> Vec<Post> {
    let plan = &model.werk.plan;
    let lijst = wijken(model);
    match blok {
        Blok::Mensen => LEEFTIJDEN.map(Post::Kerncijfer).to_vec(),
        Blok::Kerncijfers => {
            // Percentages and averages of wijken do not add up.
            let toont = |c: &Kerncijfer| {
                lijst.len() == 1
                    || (c.telling() == Telling::Aantal
                        && lijst.iter().any(|w| aantal(w, *c, model.stand.band).is_some()))
            };
            Kerncijfer::ALLE.into_iter().filter(|c| !c.is_bevolking()).filter(toont).map(Post::Kerncijfer).collect()
        }
        Blok::Vraag => {
            let van = |domein: Domein| {
                let hoort = move |v: &usize| {
                    let v = &plan.voorzieningen[*v];
                    v.domein == domein && !vraagwijken(model, v.niveau).is_empty()
                };
                (0..plan.voorzieningen.len()).filter(hoort).map(Post::Vraag)
            };
            Domein::ALLE.into_iter().flat_map(van).collect()
        }
        Blok::Team => {
            let (uit, g) = (&model.stand.uitkomst, model.blik.keuze.gebied);
            let leeg = |f: usize| uit.formatie[(g, f)].fte.is_zero() && uit.bezetting.fte[(g, f)].is_zero();
            (0..plan.functies.len()).filter(|&f| !leeg(f)).map(Post::Functie).collect()
        }
        Blok::Plekken => {
            let hier = plan.wijken.get(model.blik.keuze.gebied).map(|w| &w.code);
            let telt = |l: &usize| hier.is_none_or(|code| plan.locaties[*l].wijk == *code);
            (0..plan.locaties.len()).filter(telt).map(Post::Locatie).collect()
        }
        Blok::Bevindingen => (0..model.getoonde_bevindingen().len()).map(Post::Bevinding).collect(),
    }
}

/// The block that is selected.
pub fn blok(model: &Model) -> Blok {
    Blok::ALLE[model.blik.keuze.blok.min(Blok::ALLE.len() - 1)]
}

/// The row that is selected on Wijk, while the selection is inside the block.
pub fn gekozen(model: &Model) -> Option<Post> {
    let rij = model.blik.keuze.post.filter(|_| model.blik.scherm == Scherm::Wijk)?;
    posten(model, blok(model)).into_iter().nth(rij)
}
