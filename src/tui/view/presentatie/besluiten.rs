//! The page of what was decided, the last first, each with its reason.

use super::dia::{Dia, Maat, zin};
use crate::report::besluiten::volgorde;
use crate::text::aantal::aantal;
use crate::text::datum::datum;
use crate::tui::model::Model;

/// What the page says.
pub fn dia(model: &Model, maat: Maat) -> Dia {
    let (plan, kop) = (&model.werk.plan, model.blik.thema.kop());
    let lijst: Vec<_> = volgorde(plan).into_iter().rev().map(|i| &plan.besluiten[i]).collect();
    let laatste =
        |b: &&crate::plan::Besluit| format!("Het laatste, van {}: {}.", datum(b.datum), b.wat.trim_end_matches('.'));
    let blokken = lijst.iter().map(|b| {
        let mut blok = zin("", &format!("{}: {}", datum(b.datum), b.wat), kop, maat.breedte);
        blok.extend(zin("  ", &format!("omdat: {}", b.motivatie), ratatui::style::Style::new(), maat.breedte));
        blok
    });
    Dia {
        groot: (aantal(lijst.len() as u64, "besluit", "besluiten"), kop),
        punt: (lijst.first().map(laatste).unwrap_or_default(), kop),
        blokken: blokken.collect(),
    }
}
