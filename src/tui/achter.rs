//! The lines of the screen Begroting, and the list behind the one that is selected.

use rust_decimal::Decimal;

use super::model::Model;
use crate::calc::huisvesting;
use crate::report::post::Post;

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regel {
    /// A post of the budget.
    Post(Post),
    /// How the lumpsum goes on after the last year that is given.
    Doortrekken,
    /// What prices do each year.
    Prijsstijging,
    /// The year of the prices in the plan.
    Prijspeil,
}

impl Regel {
    /// Number of lines.
    pub const AANTAL: usize = Post::ALLE.len() + 3;

    /// The line at a position: the posts, then how they go on.
    pub fn van(positie: usize) -> Self {
        match Post::ALLE.get(positie) {
            Some(post) => Self::Post(*post),
            None if positie == Post::ALLE.len() => Self::Doortrekken,
            None if positie == Post::ALLE.len() + 1 => Self::Prijsstijging,
            None => Self::Prijspeil,
        }
    }
}

/// What stands behind the selected line as a list: positions in the lists of the plan, the largest amount first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Achter {
    /// Functies.
    Functies(Vec<usize>),
    /// Gebieden: the wijken, and the city.
    Gebieden(Vec<usize>),
    /// Places that are in use.
    Locaties(Vec<usize>),
    /// No list: the line is a figure of its own, or a sum.
    Niets,
}

impl Achter {
    /// What stands behind the selected line in the year that is shown.
    pub fn van(model: &Model) -> Self {
        let kosten = &model.stand.uitkomst.kosten;
        let grootste = |mut rijen: Vec<usize>, euro: &dyn Fn(usize) -> Decimal| {
            rijen.sort_by_key(|&i| std::cmp::Reverse(euro(i)));
            rijen
        };
        match Regel::van(model.blik.keuze.begroting) {
            Regel::Post(Post::Personeel) if model.blik.keuze.per_wijk => {
                let rijen = (0..kosten.per_gebied.len()).collect();
                Self::Gebieden(grootste(rijen, &|g| kosten.per_gebied[g]))
            }
            Regel::Post(Post::Personeel) => {
                let rijen = (0..kosten.per_functie.len()).collect();
                Self::Functies(grootste(rijen, &|f| kosten.per_functie[f]))
            }
            Regel::Post(Post::Huisvesting) => {
                let rijen = huisvesting::gebruikt(&model.stand.uitkomst.huisvesting);
                let (plan, stand) = (&model.werk.plan, &model.stand);
                let euro = |l: usize| {
                    huisvesting::jaarkosten(plan, &plan.locaties[l], stand.jaar, stand.band).unwrap_or(-Decimal::ONE)
                };
                Self::Locaties(grootste(rijen, &euro))
            }
            _ => Self::Niets,
        }
    }

    /// The positions.
    pub fn rijen(&self) -> &[usize] {
        match self {
            Self::Functies(rijen) | Self::Gebieden(rijen) | Self::Locaties(rijen) => rijen,
            Self::Niets => &[],
        }
    }

    /// The position that is selected. It is the functie, the gebied or the place of the other screens, so that a row
    /// that moves because its amount changes stays selected.
    pub fn gekozen(&self, model: &Model) -> usize {
        match self {
            Self::Functies(_) => model.blik.keuze.functie,
            Self::Gebieden(_) => model.blik.keuze.gebied,
            Self::Locaties(_) => model.blik.keuze.locatie,
            Self::Niets => 0,
        }
    }

    /// Selects a position.
    pub fn kies(&self, model: &mut Model, positie: usize) {
        match self {
            Self::Functies(_) => model.blik.keuze.functie = positie,
            Self::Gebieden(_) => model.blik.keuze.gebied = positie,
            Self::Locaties(_) => model.blik.keuze.locatie = positie,
            Self::Niets => {}
        }
    }
}
