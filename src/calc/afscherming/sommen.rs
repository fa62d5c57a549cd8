//! Sums that a reader may know: which counts of people in support add up to one, and whether the plan holds the sum itself.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Aantal, KLEINSTE, is_geteld, is_klein, openbaar};
use crate::calc::voortgang::Maat;
use crate::plan::wijk::Reeks;
use crate::plan::{Broncode, Kerncijfer, Periode, Plan, Status, Vraagregel, Waarde, Wijkcode};

/// Counts that add up to a sum that a reader may know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Som {
    /// What is measured of a voorziening in the wijken.
    Meting(usize),
    /// A key figure over the wijken, by source and year.
    Stad(Kerncijfer, Broncode, u16),
    /// A count of a realisatie over the wijken, in a period.
    Realisatie(Periode, Maat),
    /// A key figure over the buurten of a wijk.
    Buurten(usize, Kerncijfer, Broncode, u16),
}

/// One count of a sum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Post<'p> {
    pub(super) aantal: Aantal,
    pub(super) midden: Decimal,
    pub(super) is_klein: bool,
    /// The figure, where it is one with an origin of its own.
    pub(super) waarde: Option<&'p Waarde>,
    /// True for one that is measured and not published.
    pub(super) geheim: bool,
    pub(super) code: &'p str,
}

impl Post<'_> {
    /// True for one that must be hidden.
    pub(super) fn klein(&self) -> bool {
        self.geheim && self.is_klein
    }
}

/// Whether the plan itself holds the sum of counts.
pub(super) enum Bekend {
    Nee,
    /// As a count that can be hidden.
    Geheim(Aantal),
    /// As published.
    Openbaar,
}

pub(super) fn bekende_som(plan: &Plan, sommen: &Sommen<'_>, som: &Som, posten: usize) -> Bekend {
    match som {
        Som::Stad(..) | Som::Realisatie(..) => Bekend::Nee,
        Som::Meting(v) => match &plan.voorzieningen[*v].vraag {
            Vraagregel::Verdeeld { totaal, .. } if geteld_totaal(plan, *v) && posten == plan.wijken.len() => {
                if openbaar(plan, totaal, None) { Bekend::Openbaar } else { Bekend::Geheim(Aantal::Totaal(*v)) }
            }
            _ => Bekend::Nee,
        },
        Som::Buurten(wijk, cijfer, bron, jaar) => match wijkcijfer(plan, *wijk, *cijfer, bron, *jaar) {
            Some((aantal, _)) if posten == plan.wijken[*wijk].buurten.len() => {
                let stad = Som::Stad(*cijfer, bron.clone(), *jaar);
                let post = sommen.get(&stad).and_then(|posten| posten.iter().find(|p| p.aantal == aantal));
                match post {
                    Some(post) if post.geheim => Bekend::Geheim(aantal),
                    Some(post) if post.waarde.is_some_and(|w| is_geteld(plan, w, Some(bron), true)) => Bekend::Openbaar,
                    _ => Bekend::Nee,
                }
            }
            _ => Bekend::Nee,
        },
    }
}

pub(super) type Sommen<'p> = BTreeMap<Som, Vec<Post<'p>>>;

/// All counts of people in support, by the sum of which they are a part.
pub(super) fn sommen(plan: &Plan) -> Sommen<'_> {
    let mut uit = Sommen::new();
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (rij, meting) in wijk.vraag.iter().enumerate() {
            let Some(v) = plan.voorzieningen.iter().position(|v| v.code == meting.voorziening) else { continue };
            let aantal = Aantal::Meting { wijk: w, rij };
            let post = post(plan, aantal, &meting.volume, None, wijk.code.as_str());
            uit.entry(Som::Meting(v)).or_default().push(post);
        }
        for (r, reeks, cijfer, waarde) in ondersteund(&wijk.kerncijfers) {
            let aantal = Aantal::Wijk { wijk: w, reeks: r, cijfer };
            let post = post(plan, aantal, waarde, Some(&reeks.bron), wijk.code.as_str());
            uit.entry(Som::Stad(cijfer, reeks.bron.clone(), reeks.jaar)).or_default().push(post);
        }
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            for (r, reeks, cijfer, waarde) in ondersteund(&buurt.kerncijfers) {
                let aantal = Aantal::Buurt { wijk: w, buurt: b, reeks: r, cijfer };
                let post = post(plan, aantal, waarde, Some(&reeks.bron), buurt.code.as_str());
                uit.entry(Som::Buurten(w, cijfer, reeks.bron.clone(), reeks.jaar)).or_default().push(post);
            }
        }
    }
    for (rij, realisatie) in plan.realisatie.iter().enumerate() {
        for (maat, midden) in
            [Maat::Clienten, Maat::Wachtenden].into_iter().filter_map(|m| Some((m, m.gerealiseerd(realisatie)?)))
        {
            let post = Post {
                aantal: Aantal::Realisatie { rij, maat },
                midden,
                is_klein: midden > Decimal::ZERO && midden < KLEINSTE,
                waarde: None,
                geheim: true,
                code: realisatie.wijk.as_ref().map_or("", Wijkcode::as_str),
            };
            uit.entry(Som::Realisatie(realisatie.periode(), maat)).or_default().push(post);
        }
    }
    uit
}

pub(super) fn post<'p>(
    plan: &Plan,
    aantal: Aantal,
    waarde: &'p Waarde,
    reeks: Option<&Broncode>,
    code: &'p str,
) -> Post<'p> {
    let geheim = is_geteld(plan, waarde, reeks, true) && !openbaar(plan, waarde, reeks);
    Post { aantal, midden: waarde.midden, is_klein: is_klein(waarde), waarde: Some(waarde), geheim, code }
}

pub(super) fn ondersteund(reeksen: &[Reeks]) -> impl Iterator<Item = (usize, &Reeks, Kerncijfer, &Waarde)> {
    reeksen.iter().enumerate().flat_map(|(r, reeks)| {
        let cijfers = reeks.cijfers.iter().filter(|(cijfer, _)| cijfer.telt_ondersteuning());
        cijfers.map(move |(cijfer, waarde)| (r, reeks, *cijfer, waarde))
    })
}

pub(super) fn wijkcijfer<'p>(
    plan: &'p Plan,
    wijk: usize,
    cijfer: Kerncijfer,
    bron: &Broncode,
    jaar: u16,
) -> Option<(Aantal, &'p Waarde)> {
    let reeksen = plan.wijken[wijk].kerncijfers.iter().enumerate();
    let (reeks, waarde) = reeksen
        .filter(|(_, r)| r.bron == *bron && r.jaar == jaar)
        .find_map(|(plaats, r)| Some((plaats, r.cijfers.get(&cijfer)?)))?;
    Some((Aantal::Wijk { wijk, reeks, cijfer }, waarde))
}

/// True when the total of a voorziening is counted, and not assumed.
pub(super) fn geteld_totaal(plan: &Plan, voorziening: usize) -> bool {
    let voorziening = &plan.voorzieningen[voorziening];
    let (Vraagregel::Verdeeld { totaal: som, .. } | Vraagregel::PerWijk(som)) = &voorziening.vraag else {
        return false;
    };
    plan.status(&voorziening.herkomst.van(som, &plan.herkomst)) == Some(Status::Gemeten)
}
