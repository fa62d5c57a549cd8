//! Who covers what, when everyone can do several things but only once, and who comes short when that is too little.
//!
//! A maximum flow from what there is to what is asked fixes how much is covered in all, not whose. Of all maximum flows
//! this room finds the one that is fair to the end: first within the first class, then within the next, the smallest
//! share of what is asked is as large as can be, then the next smallest, and so on. Exactly one division does that
//! (N. Megiddo, 1974; S. Fujishige, 1980), so it depends on no order of any list. In one sentence: *who waits for the same
//! scarce people gets the same part of what it asks; legal duties go first.*
//!
//! Shares are exact fractions of whole units. Nothing here knows what a source or a demand stands for.

mod breuk;
mod graaf;
mod trappen;

use std::ops::Range;

pub use breuk::Breuk;
pub use trappen::Trap;

use graaf::{BEGIN, EINDE, Graaf};
use trappen::Gebied;

/// Most units that all sources, and all demands, may have together: with more a product would not fit.
pub const MEESTE: u64 = 1 << 61;

/// A network. Amounts are whole units of one kind, such as billionths of an hour; together at most [`MEESTE`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Netwerk {
    /// What each source can give.
    aanbod: Vec<u64>,
    /// The class of each demand: the lowest is served first.
    klassen: Vec<u8>,
    /// What each demand asks: the sum of its parts.
    gevraagd: Vec<u64>,
    delen: Vec<Deel>,
    /// The sources that may serve each part, one part after the other.
    wie: Vec<u32>,
}

/// A part of a demand, that its own sources may serve.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Deel {
    vraag: u32,
    uren: u64,
    /// Where its sources stand.
    wie: Range<u32>,
    /// The first so many of them are meant for it; the others can stand in.
    eigen: u32,
}

impl Netwerk {
    /// A network with these sources and nothing that asks for them yet.
    pub fn met(aanbod: Vec<u64>) -> Self {
        Self { aanbod, ..Self::default() }
    }

    /// A demand more, without parts; its place in the list.
    pub fn vraag(&mut self, klasse: u8) -> usize {
        self.klassen.push(klasse);
        self.gevraagd.push(0);
        self.klassen.len() - 1
    }

    /// A part more of the demand that was added last, with the sources that are meant for it and those that can stand in.
    /// Its place in the list of parts. A source that is not there serves nothing.
    pub fn deel(&mut self, uren: u64, eigen: &[u32], ook: &[u32]) -> usize {
        let bestaat = |bron: &&u32| (**bron as usize) < self.aanbod.len();
        let begin = plaats(self.wie.len());
        self.wie.extend(eigen.iter().filter(bestaat));
        let eigen = plaats(self.wie.len()) - begin;
        self.wie.extend(ook.iter().filter(bestaat));
        let vraag = self.gevraagd.len().saturating_sub(1);
        if let Some(gevraagd) = self.gevraagd.get_mut(vraag) {
            *gevraagd += uren;
            self.delen.push(Deel { vraag: plaats(vraag), uren, wie: begin..plaats(self.wie.len()), eigen });
        }
        self.delen.len().saturating_sub(1)
    }

    /// The same network with other amounts at the sources.
    #[must_use]
    pub fn met_aanbod(&self, aanbod: Vec<u64>) -> Self {
        debug_assert_eq!(aanbod.len(), self.aanbod.len());
        Self { aanbod, ..self.clone() }
    }

    /// What a part asks.
    pub fn uren(&self, deel: usize) -> u64 {
        self.delen[deel].uren
    }

    /// The parts of a demand.
    pub fn delen_van(&self, vraag: usize) -> Range<usize> {
        let tot = |vraag| self.delen.partition_point(|deel| (deel.vraag as usize) < vraag);
        tot(vraag)..tot(vraag + 1)
    }

    /// True when a source may serve some part of a demand.
    pub fn bedient(&self, bron: u32, vraag: usize) -> bool {
        self.delen_van(vraag).any(|deel| self.wie(deel).contains(&bron))
    }

    /// The sources that may serve a part.
    fn wie(&self, deel: usize) -> &[u32] {
        let Range { start, end } = self.delen[deel].wie;
        &self.wie[start as usize..end as usize]
    }
}

/// The fair division of what there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroom {
    /// What each demand gets of what it asks. The only maximum flow that is fair to the end; no order decides it.
    pub aandeel: Vec<Breuk>,
    /// What each part gets, in `noemer`ths of a unit. Of a demand with a shortage several divisions over its parts may do;
    /// which one follows the order of the lists.
    pub deel: Vec<(u128, u128)>,
    /// What each source has left; where several can do the same work, the order of the lists decides which of them.
    pub over: Vec<u64>,
    /// The shortages, lowest class first, then smallest share. Their demands are all that get less than they ask.
    pub trappen: Vec<Trap>,
}

/// Divides what there is.
pub fn los_op(netwerk: &Netwerk) -> Stroom {
    let mut stroom = Stroom {
        aandeel: vec![Breuk::HEEL; netwerk.klassen.len()],
        deel: netwerk.delen.iter().map(|deel| (u128::from(deel.uren), 1)).collect(),
        over: Vec::new(),
        trappen: Vec::new(),
    };
    let mut vloed = Vloed::op(netwerk);
    for klasse in vloed.klassen() {
        vloed.open(klasse);
        let Some(gebied) = vloed.tekort(klasse) else { continue };
        vloed.sluit(&gebied);
        let mut trappen = trappen::trappen(netwerk, gebied);
        trappen.sort_by(|a, b| a.deel.cmp(&b.deel).then_with(|| a.vragen.cmp(&b.vragen)));
        for trap in &trappen {
            trap.vragen.iter().for_each(|&vraag| stroom.aandeel[vraag] = trap.deel);
            trap.delen.iter().for_each(|&(deel, krijgt)| stroom.deel[deel] = (krijgt, trap.deel.noemer));
        }
        stroom.trappen.extend(trappen);
    }
    stroom.over = vloed.over();
    stroom
}

/// Whether sources without a bound would cover some demands in full, and how much of them that takes.
#[derive(Debug, Clone)]
pub struct Bijdrage<'n> {
    vloed: Vloed<'n>,
    /// What was left at the edges of the sources that were given more, the first first.
    erbij: Vec<(usize, u128)>,
}

impl<'n> Bijdrage<'n> {
    /// The demands of a class, and of all that go before it.
    pub fn aan(netwerk: &'n Netwerk, klasse: u8) -> Self {
        let mut vloed = Vloed::op(netwerk);
        for eerder in vloed.klassen().into_iter().filter(|&k| k <= klasse) {
            vloed.open(eerder);
        }
        vloed.graaf.onthoud();
        Self { vloed, erbij: Vec::new() }
    }

    /// Forgets what sources were given more.
    pub fn opnieuw(&mut self) {
        self.vloed.graaf.herstel();
        for (kant, rest) in self.erbij.drain(..).rev() {
            self.vloed.graaf.draag(kant, rest);
        }
    }

    /// The units that a source can put to use of so many that it would have more, from here on counted as there.
    ///
    /// Of a source without a bound ([`MEESTE`]) that is the least that does what any number of units would do: what more
    /// of a source adds to a group of demands is at most what it adds to all of them, as sources and demands complement
    /// each other.
    pub fn van(&mut self, bron: usize, hoogstens: u64) -> u64 {
        let (kant, graaf) = (self.vloed.uit_bron(bron), &mut self.vloed.graaf);
        let over = graaf.rest(kant);
        self.erbij.push((kant, over));
        graaf.draag(kant, over + u128::from(hoogstens));
        let meer = graaf.vul();
        // A source that could do anything for a shortage had nothing left.
        graaf.draag(kant, if meer > 0 { 0 } else { over });
        u64::try_from(meer).unwrap_or(u64::MAX)
    }

    /// True when all these demands get all that they ask with these sources unbounded, beside what was tried before.
    pub fn dekt_met(&mut self, bronnen: &[usize], vragen: &[usize]) -> bool {
        for &bron in bronnen {
            self.van(bron, MEESTE);
        }
        self.dekt(vragen)
    }

    /// True when all these demands then get all that they ask, in the fair division.
    pub fn dekt(&self, vragen: &[usize]) -> bool {
        vragen.iter().all(|&vraag| !self.vloed.graaf.vast(self.vloed.van_vraag(vraag)))
    }
}

/// The maximum flow of the classes that are open, and of each class the demands that share in its shortage.
#[derive(Debug, Clone)]
struct Vloed<'n> {
    netwerk: &'n Netwerk,
    graaf: Graaf,
    /// What is left of a source that was taken out: nothing.
    gesloten: Vec<bool>,
}

impl<'n> Vloed<'n> {
    fn op(netwerk: &'n Netwerk) -> Self {
        let (vragen, delen, bronnen) = (netwerk.klassen.len(), netwerk.delen.len(), netwerk.aanbod.len());
        let mut kanten = Vec::with_capacity(vragen + delen + bronnen + netwerk.wie.len());
        let van_deel = |deel: usize| plaats(2 + vragen + deel);
        let van_bron = |bron: usize| plaats(2 + vragen + delen + bron);
        kanten.extend((0..vragen).map(|vraag| (BEGIN, plaats(2 + vraag), 0)));
        let naar_deel = |(d, deel): (usize, &Deel)| (2 + deel.vraag, van_deel(d), u128::from(deel.uren));
        kanten.extend(netwerk.delen.iter().enumerate().map(naar_deel));
        kanten.extend(netwerk.aanbod.iter().enumerate().map(|(b, &heeft)| (van_bron(b), EINDE, u128::from(heeft))));
        for d in 0..delen {
            kanten.extend(netwerk.wie(d).iter().map(|&b| (van_deel(d), van_bron(b as usize), u128::MAX)));
        }
        let graaf = Graaf::van(2 + vragen + delen + bronnen, &kanten);
        Self { netwerk, graaf, gesloten: vec![false; bronnen] }
    }

    /// The classes that there are, the one that goes first first.
    fn klassen(&self) -> Vec<u8> {
        let mut klassen = self.netwerk.klassen.clone();
        klassen.sort_unstable();
        klassen.dedup();
        klassen
    }

    fn van_vraag(&self, vraag: usize) -> u32 {
        debug_assert!(vraag < self.netwerk.klassen.len());
        plaats(2 + vraag)
    }

    fn van_deel(&self, deel: usize) -> u32 {
        plaats(2 + self.netwerk.klassen.len() + deel)
    }

    fn van_bron(&self, bron: usize) -> u32 {
        plaats(2 + self.netwerk.klassen.len() + self.netwerk.delen.len() + bron)
    }

    /// The edge from a source to the end.
    fn uit_bron(&self, bron: usize) -> usize {
        self.netwerk.klassen.len() + self.netwerk.delen.len() + bron
    }

    /// Covers as much as can be of one class more; who was covered before stays so. People do the work that is meant for
    /// them first, and stand in where they have time left.
    fn open(&mut self, klasse: u8) {
        let netwerk = self.netwerk;
        for (vraag, _) in netwerk.klassen.iter().enumerate().filter(|(_, k)| **k == klasse) {
            self.graaf.draag(vraag, u128::from(netwerk.gevraagd[vraag]));
        }
        let (vragen, naar_wie) = (netwerk.klassen.len(), self.uit_bron(netwerk.aanbod.len()));
        for (d, deel) in netwerk.delen.iter().enumerate() {
            let vraag = deel.vraag as usize;
            if netwerk.klassen[vraag] != klasse {
                continue;
            }
            for i in 0..deel.eigen {
                let wie = deel.wie.start + i;
                let bron = self.uit_bron(netwerk.wie[wie as usize] as usize);
                let pad = [vraag, vragen + d, naar_wie + wie as usize, bron];
                let hoeveel = pad.iter().map(|&kant| self.graaf.rest(kant)).min().unwrap_or(0);
                if hoeveel > 0 {
                    self.graaf.stuur(&pad, hoeveel);
                }
            }
        }
        self.graaf.vul();
    }

    /// The demands of a class that share in a shortage, after it was opened; none where all are covered.
    fn tekort(&self, klasse: u8) -> Option<Gebied> {
        let netwerk = self.netwerk;
        let vast = |plaats: u32| self.graaf.vast(plaats);
        let hier = |&vraag: &usize| netwerk.klassen[vraag] == klasse && vast(self.van_vraag(vraag));
        let mut al = vec![0_u64; netwerk.klassen.len()];
        let mut delen = Vec::new();
        for (d, deel) in netwerk.delen.iter().enumerate() {
            if vast(self.van_deel(d)) {
                delen.push(plaats(d));
            } else {
                al[deel.vraag as usize] += deel.uren;
            }
        }
        let vragen: Vec<(u32, u64)> =
            (0..netwerk.klassen.len()).filter(hier).map(|vraag| (plaats(vraag), al[vraag])).collect();
        let bronnen = (0..netwerk.aanbod.len()).filter(|&b| vast(self.van_bron(b))).map(plaats).collect();
        (!vragen.is_empty()).then_some(Gebied { bronnen, delen, vragen })
    }

    /// Takes a shortage out: its people do nothing else, and its parts that others cover stay covered.
    fn sluit(&mut self, gebied: &Gebied) {
        for &bron in &gebied.bronnen {
            self.graaf.sluit(self.van_bron(bron as usize));
            self.gesloten[bron as usize] = true;
        }
        for &deel in &gebied.delen {
            self.graaf.sluit(self.van_deel(deel as usize));
        }
        for &(vraag, _) in &gebied.vragen {
            self.graaf.sluit(self.van_vraag(vraag as usize));
        }
    }

    /// What each source has left.
    fn over(&self) -> Vec<u64> {
        let rest = |bron: usize| self.graaf.rest(self.uit_bron(bron));
        (0..self.netwerk.aanbod.len())
            .map(|bron| if self.gesloten[bron] { 0 } else { u64::try_from(rest(bron)).unwrap_or(u64::MAX) })
            .collect()
    }
}

/// A number of a node; networks are far smaller than what this holds.
fn plaats(nummer: usize) -> u32 {
    u32::try_from(nummer).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
