//! What stands in the way of the selected cell of Formatie: the bottleneck where hours are short, as the finding that
//! VD-1 makes of it, and the hours that nobody can use.

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::dekking::{self, Ernst, Over};
use crate::text::bevinding::ongedekt;
use crate::text::{getal, plek};
use crate::tui::model::Model;

/// What is not covered of the work that a functie is asked to do in a gebied, the largest shortage first, with who is
/// used up; none where all hours are covered, and where no staff is filled in. Where it stays within the norm of the plan it is no finding yet.
pub fn van_cel(model: &Model, functie: usize, gebied: usize) -> Option<Knelpunt> {
    if model.werk.plan.bezetting.is_empty() {
        return None;
    }
    let taken = model.stand.uitkomst.gedekt.taken.iter();
    let hier = taken.filter(|t| t.gebied == gebied && t.functie == functie && t.ongedekt() > Decimal::ZERO);
    let waar = (gebied, hier.max_by_key(|t| t.ongedekt())?.voorziening);
    let uren = &model.stand.uitkomst.gedekt;
    let tekort = uren.tekort[waar]?;
    let over = Over::Mensen(uren.schaarsten.iter().position(|s| s.tekorten.contains(&tekort))?);
    let gemeld = model.stand.toetsing.bevindingen.iter().find(|b| b.over == over && b.raakt(gebied));
    let ernst = gemeld.map_or(Ernst::Waarschuwing, |b| b.ernst);
    let uren = model.bij_stand(|stand| dekking::ongedekt_in(stand, waar))?;
    Some(Knelpunt { wat: ongedekt(&model.werk.plan, &uren), ernst })
}

/// What stands in the way, in words, and how heavy it weighs.
#[derive(Debug)]
pub struct Knelpunt {
    /// The words.
    pub wat: String,
    /// That of the finding, where it is one.
    pub ernst: Ernst,
}

/// The hours that the staff of a functie has left, in words: “over: 120 uur (buurtteam Noord)”; empty where nobody is.
pub fn over(model: &Model, gids: &Gids<'_>, functie: usize, gebied: usize) -> String {
    let stad = model.stad();
    let ploegen = model.stand.uitkomst.gedekt.ploegen.iter().filter(|p| p.functie == functie);
    let hier: Vec<_> =
        ploegen.filter(|p| if gebied == stad { p.wijken.is_empty() } else { p.wijken.contains(&gebied) }).collect();
    let [eerste, ..] = hier[..] else { return String::new() };
    let uren: Decimal = hier.iter().map(|p| p.ongebruikt).sum();
    let over = format!("over: {}", getal::uren(uren, 0));
    // Staff that serves one wijk needs no other name than the cell has, and nothing that is left needs none.
    if !uren.is_zero() && gids.wijken_van(&eerste.plek).len() > 1 {
        format!("{over} ({})", plek::van_aanstelling(&model.werk.plan, &eerste.plek))
    } else {
        over
    }
}
