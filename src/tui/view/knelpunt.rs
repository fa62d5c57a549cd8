//! What stands in the way of the selected cell of Formatie: the bottleneck where hours are short, as the finding that
//! VD-1 makes of it, and the hours that nobody can use.

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::calc::schaarste::Mensen;
use crate::dekking::{self, Bevinding, EISEN, Ernst, Plaats};
use crate::text::{getal, plek};
use crate::tui::model::Model;

/// The largest shortage among the work that a functie is asked to do in a gebied, with who is used up; none where all
/// hours are covered. Where it stays within the norm of the plan it is no finding yet, and weighs less.
pub fn van_cel(model: &Model, functie: usize, gebied: usize) -> Option<Bevinding> {
    let eis = EISEN.iter().find(|e| e.id == "VD-1")?;
    let taken = model.uitkomst.gedekt.taken.iter();
    let hier = taken.filter(|t| t.gebied == gebied && t.functie == functie && t.ongedekt() > Decimal::ZERO);
    let voorziening = hier.max_by_key(|t| t.ongedekt())?.voorziening;
    let plaats = if gebied == model.stad() { Plaats::Stad } else { Plaats::Wijk(gebied) };
    let feit = model.stand(|stand| {
        dekking::ongedekt(
            stand,
            &mut Mensen::van(stand.uitkomst),
            gebied,
            voorziening,
            stand.plan.normen.gedekt(model.band),
        )
    })?;
    let gemeld = model.bevindingen.iter().any(|b| b.eis.id == eis.id && b.plaats == plaats && b.feit == feit);
    let ernst = if gemeld { eis.ernst } else { Ernst::Waarschuwing };
    Some(Bevinding { eis, plaats, ernst, feit })
}

/// The hours that the staff of a functie has left, in words: “over: 120 uur (buurtteam Noord)”; empty where nobody is.
pub fn over(model: &Model, gids: &Gids<'_>, functie: usize, gebied: usize) -> String {
    let stad = model.stad();
    let ploegen = model.uitkomst.gedekt.ploegen.iter().filter(|p| p.functie == functie);
    let hier: Vec<_> =
        ploegen.filter(|p| if gebied == stad { p.wijken.is_empty() } else { p.wijken.contains(&gebied) }).collect();
    let [eerste, ..] = hier[..] else { return String::new() };
    let uren: Decimal = hier.iter().map(|p| p.ongebruikt).sum();
    let over = format!("over: {}", getal::uren(uren, 0));
    // Staff that serves one wijk needs no other name than the cell has, and nothing that is left needs none.
    if !uren.is_zero() && gids.wijken_van(&eerste.plek).len() > 1 {
        format!("{over} ({})", plek::van_aanstelling(&model.plan, &eerste.plek))
    } else {
        over
    }
}
