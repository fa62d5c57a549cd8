//! Cause before consequence: lays each finding under the one that it follows from.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::bevinding::{Bevinding, Over, Plaats, Sleutel};
use super::eis::{Eis, Ernst};
use super::toetsing::{Stand, Toetsing};

/// Says of every finding, and of everything that could not be judged, from which finding it follows.
///
/// A cause is never lighter than its consequence, so that what blocks a plan is always counted. Of several causes the
/// one that is most short is told; of those that are equal the first by its codes.
pub(super) fn leg(stand: &Stand<'_>, toetsing: &mut Toetsing) {
    let kaart = Kaart::van(&toetsing.bevindingen);
    let zoek = |eis: &'static Eis, ernst: Option<Ernst>, plaats: Plaats, over: Over| -> Option<Sleutel> {
        eis.oorzaken.iter().find_map(|regel| {
            let hier = kaart.hier(stand, regel.eis, plaats).into_iter().map(|b| &toetsing.bevindingen[b]);
            let telt = |b: &&Bevinding| ernst.is_none_or(|e| b.ernst >= e) && (regel.geldt)(stand, plaats, over, b);
            let oorzaak = hier.filter(telt).max_by_key(|b| (b.maat.tekort(), Reverse(&b.sleutel)))?;
            Some(oorzaak.sleutel.clone())
        })
    };
    let van_bevinding = |b: &Bevinding| zoek(b.eis, Some(b.ernst), b.plaats, b.over);
    let bevindingen: Vec<Option<Sleutel>> = toetsing.bevindingen.iter().map(van_bevinding).collect();
    let open: Vec<Option<Sleutel>> = toetsing.open.iter().map(|o| zoek(o.eis, None, o.plaats, o.over)).collect();
    for (bevinding, oorzaak) in toetsing.bevindingen.iter_mut().zip(bevindingen) {
        bevinding.gevolg_van = oorzaak;
    }
    for (open, oorzaak) in toetsing.open.iter_mut().zip(open) {
        open.gevolg_van = oorzaak;
    }
}

/// The findings of each requirement by gebied, so that a large city is not searched for each of its findings.
struct Kaart(HashMap<(&'static str, usize), Vec<usize>>);

impl Kaart {
    fn van(bevindingen: &[Bevinding]) -> Self {
        let mut kaart: HashMap<_, Vec<usize>> = HashMap::new();
        for (nummer, b) in bevindingen.iter().enumerate() {
            for &gebied in &b.gebieden {
                kaart.entry((b.eis.id, gebied)).or_default().push(nummer);
            }
        }
        Self(kaart)
    }

    /// The findings against a requirement in any gebied of a place.
    fn hier(&self, stand: &Stand<'_>, eis: &'static str, plaats: Plaats) -> Vec<usize> {
        let gebieden = plaats.gebieden(stand.gids);
        let mut uit: Vec<usize> = gebieden.filter_map(|g| self.0.get(&(eis, g))).flatten().copied().collect();
        uit.sort_unstable();
        uit.dedup();
        uit
    }
}
