//! Maximum flow from what there is to what is asked: which hours of which staff cover which demand, when everyone can
//! do several things but only once.
//!
//! The method is Dinic's (E. A. Dinic, 1970) on a network of three layers: sources → allowed edges → demands. What is
//! left short is explained by the minimum cut (L. R. Ford and D. R. Fulkerson, 1956). Nothing here knows what a source
//! or a demand stands for.

mod zoeker;

use zoeker::{Lijsten, TIENDEN, Zoeker};

/// A network. Amounts are whole units of one kind, such as tenths of an hour.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Netwerk {
    /// What each source can give.
    pub aanbod: Vec<u64>,
    /// What each demand asks.
    pub vraag: Vec<u64>,
    /// Class of each demand: 0 is served first, then 1, and so on. A demand without one is of class 0.
    pub voorrang: Vec<u8>,
    /// Which source may serve which demand, by their places in the lists. An edge to a place that is not there carries
    /// nothing; of two equal edges one is enough.
    pub kanten: Vec<(u32, u32)>,
}

/// The flow through a [`Netwerk`], and what holds it back.
///
/// No other flow covers more of the classes 0 to c together, for any c. What each class gets in total does not depend
/// on the order of the lists, nor do the two `knelpunt` lists. Within a class all demands are filled in steps, so
/// that a shortage is shared by those who share its cause; the last step, and who serves whom, follows the order of the
/// lists. It is the same on every run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroom {
    /// Flow over each edge.
    pub stroom: Vec<u64>,
    /// What each demand gets.
    pub gedekt: Vec<u64>,
    /// What each source has left.
    pub ongebruikt: Vec<u64>,
    /// True for the demands that share in a shortage: they fall short, or are served by a source of `knelpunt_aanbod`.
    pub knelpunt_vraag: Vec<bool>,
    /// True for the sources that could serve any of `knelpunt_vraag`; they have nothing left, and all that they have
    /// goes there already. These people can do nothing more for these demands.
    pub knelpunt_aanbod: Vec<bool>,
    tekort: Vec<u64>,
    toegestaan: Lijsten,
    bediend: Lijsten,
}

/// The bottleneck behind one shortage, places in the lists of the [`Netwerk`], ascending.
///
/// No source outside `bronnen` may serve any of `vragen`, and all that `bronnen` have goes to `vragen`. So what
/// `vragen` ask beyond what `bronnen` have is exactly their shortage, however the hours are moved about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Knelpunt {
    /// The demands to which the shortage could be moved, with the one that it is about.
    pub vragen: Vec<usize>,
    /// The sources that would have to grow.
    pub bronnen: Vec<usize>,
}

impl Stroom {
    fn van(zoeker: Zoeker) -> Self {
        let (knelpunt_aanbod, knelpunt_vraag) = zoeker.vast();
        let Zoeker { stroom, over, gevraagd, gedekt, van_vraag: toegestaan, .. } = zoeker;
        let tekort = gevraagd.iter().zip(&gedekt).map(|(vraag, gedekt)| vraag - gedekt).collect();
        let bediend = toegestaan.omgekeerd(over.len(), |kant| stroom[kant] > 0);
        Self { stroom, gedekt, ongebruikt: over, knelpunt_vraag, knelpunt_aanbod, tekort, toegestaan, bediend }
    }

    /// What a demand falls short; zero for a demand that is not there.
    pub fn tekort(&self, vraag: usize) -> u64 {
        self.tekort.get(vraag).copied().unwrap_or(0)
    }

    /// The bottlenecks behind all shortages, and the place in that list of each demand that is short.
    ///
    /// Demands to which each other's shortage could be moved have one bottleneck in common.
    pub fn knelpunten(&self) -> (Vec<Knelpunt>, Vec<Option<usize>>) {
        let mut knelpunten: Vec<(Knelpunt, Vec<bool>)> = Vec::new();
        let mut van: Vec<Option<usize>> = vec![None; self.tekort.len()];
        for vraag in (0..self.tekort.len()).filter(|&vraag| self.tekort[vraag] > 0) {
            // Where a demand leads to one that leads back to it, they lead to the same.
            let zelfde = |ook: usize| van[ook].filter(|&knelpunt| knelpunten[knelpunt].1[vraag]);
            van[vraag] = match self.achteruit(vraag, zelfde) {
                Gevonden::Bekend(knelpunt) => Some(knelpunt),
                Gevonden::Nieuw(knelpunt, vragen) => {
                    knelpunten.push((knelpunt, vragen));
                    Some(knelpunten.len() - 1)
                }
            };
        }
        (knelpunten.into_iter().map(|(knelpunt, _)| knelpunt).collect(), van)
    }

    /// All demands and sources from which a demand can be reached in the residual graph: over an allowed edge from a
    /// source to a demand, and back over an edge that carries something. Ends where they are `bekend`.
    fn achteruit(&self, vraag: usize, bekend: impl Fn(usize) -> Option<usize>) -> Gevonden {
        let (mut vragen, mut bronnen) = (vec![false; self.tekort.len()], vec![false; self.ongebruikt.len()]);
        let mut wacht = vec![vraag];
        vragen[vraag] = true;
        while let Some(vraag) = wacht.pop() {
            if let Some(knelpunt) = bekend(vraag) {
                return Gevonden::Bekend(knelpunt);
            }
            for boog in self.toegestaan.bij(vraag) {
                if !std::mem::replace(&mut bronnen[boog.naar], true) {
                    let verder = self.bediend.bij(boog.naar).iter().map(|boog| boog.naar);
                    wacht.extend(verder.filter(|&ook| !std::mem::replace(&mut vragen[ook], true)));
                }
            }
        }
        let plaatsen = |vlaggen: &[bool]| (0..vlaggen.len()).filter(|&i| vlaggen[i]).collect();
        Gevonden::Nieuw(Knelpunt { vragen: plaatsen(&vragen), bronnen: plaatsen(&bronnen) }, vragen)
    }
}

/// What a search for a bottleneck ends with.
enum Gevonden {
    /// The place of one found before.
    Bekend(usize),
    /// A bottleneck, and a flag for each demand in it.
    Nieuw(Knelpunt, Vec<bool>),
}

/// Finds the flow.
///
/// The classes are filled one after the other. A path that covers more of a later class may give an earlier demand
/// other people, but never fewer hours, as the way back from a demand to the sink is on no path. Because the amounts
/// that demands can get together form a polymatroid, serving the classes, and their steps, in turn costs nothing of the
/// total. Only what shares in a shortage is filled in steps: what it asks and what can serve it is a network of its own.
pub fn los_op(netwerk: &Netwerk) -> Stroom {
    let mut zoeker = Zoeker::op(netwerk);
    zoeker.vul_klassen(netwerk, &[TIENDEN]);
    if zoeker.maak_los(&netwerk.aanbod) {
        zoeker.vul_klassen(netwerk, &STAPPEN);
    }
    Stroom::van(zoeker)
}

/// The steps in which the demands of a class are filled, in tenths of what they ask. Most shortages are small, so the
/// steps are small where those end; each one more costs a search.
const STAPPEN: [u64; 4] = [5, 8, 9, TIENDEN];

#[cfg(test)]
mod tests;
