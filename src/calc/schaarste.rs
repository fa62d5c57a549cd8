//! Which people are lacking where hours are short: the functies, each on a plek, that may do the work and with whom it
//! would be covered, and how much of them that takes.
//!
//! With an unbounded source for every part of some work that work is always covered, whatever else waits for its people.
//! What such a source then puts to use in all is the least of it that is enough ([`super::stroom::Bijdrage`]): all who
//! would share in it get theirs too. So the hours that are named are those of the whole shortage.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Uitkomst;
use super::afronding::deel;
use super::gedekt::{Gedekt, Tekort, naar_boven, uit_eenheden};
use super::stroom::{Bijdrage, MEESTE};
use super::werktijd::Beschikbaar;
use crate::plan::Plek;

/// People of one functie on one plek who are lacking.
#[derive(Debug, Clone, PartialEq)]
pub struct Mist {
    /// Position in [`Gedekt::bronnen`].
    pub bron: usize,
    /// Where.
    pub plek: Plek,
    /// Position of the functie.
    pub functie: usize,
    /// Hours of direct work that they would put to use.
    pub uren: Decimal,
    /// Fte that bring these hours, after the additional tasks for which nobody is there yet.
    pub fte: Decimal,
}

/// Work that waits for the same people.
#[derive(Debug, Clone, PartialEq)]
pub struct Schaarste {
    /// Whom it waits for; with all of them together it is covered in full.
    pub mist: Vec<Mist>,
    /// The tekorten behind it, by position in [`Gedekt::tekorten`].
    pub tekorten: Vec<usize>,
}

impl Schaarste {
    /// Gebied and voorziening of all work that waits, with the position of its tekort.
    pub fn werk<'g>(&self, gedekt: &'g Gedekt) -> impl Iterator<Item = (usize, usize)> + 'g {
        let tekorten: Vec<usize> = self.tekorten.clone();
        tekorten.into_iter().flat_map(|t| gedekt.tekorten[t].werk.iter().copied())
    }

    /// The functies that may also do some work and have nothing left, by position, ascending.
    pub fn ook_op(&self, gedekt: &Gedekt, waar: (usize, usize)) -> Vec<usize> {
        let Some(tekort) = gedekt.tekort[waar] else { return Vec::new() };
        let mist = |b: usize| self.mist.iter().any(|m| m.bron == b || m.functie == gedekt.bronnen[b].functie);
        let er_zijn = |&&b: &&usize| gedekt.bronnen[b].ploeg.is_some() && !mist(b) && gedekt.kan(b, waar);
        let op = gedekt.tekorten[tekort].uitgeput.iter().filter(er_zijn);
        let mut functies: Vec<usize> = op.map(|&b| gedekt.bronnen[b].functie).collect();
        functies.sort_unstable();
        functies.dedup();
        functies
    }

    /// Hours that nobody can do.
    pub fn ongedekt(&self, gedekt: &Gedekt) -> Decimal {
        self.tekorten.iter().map(|&t| gedekt.tekorten[t].ongedekt).sum()
    }
}

/// All shortages of an outcome, those behind the first tekorten first.
pub fn schaarsten(uitkomst: &Uitkomst) -> Vec<Schaarste> {
    let gedekt = &uitkomst.gedekt;
    if gedekt.tekorten.is_empty() {
        return Vec::new();
    }
    let mut zoeker = Zoeker::op(gedekt);
    let mut per_wie: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for (t, tekort) in gedekt.tekorten.iter().enumerate() {
        per_wie.entry(zoeker.wie(tekort)).or_default().push(t);
    }
    let mut uit: Vec<Schaarste> = per_wie
        .into_iter()
        .map(|(bronnen, tekorten)| Schaarste {
            mist: zoeker.hoeveel(&uitkomst.werktijd, &bronnen, &tekorten),
            tekorten,
        })
        .collect();
    uit.sort_by(|a, b| a.tekorten.cmp(&b.tekorten));
    uit
}

/// Tries sources without a bound.
struct Zoeker<'g> {
    gedekt: &'g Gedekt,
    /// The flow as it is, of legal duties and of all work.
    begin: [Bijdrage<'g>; 2],
    proef: [Bijdrage<'g>; 2],
}

impl<'g> Zoeker<'g> {
    fn op(gedekt: &'g Gedekt) -> Self {
        let begin = [true, false].map(|wettelijk| Bijdrage::aan(&gedekt.net.netwerk, Tekort::klasse_van(wettelijk)));
        Self { gedekt, proef: begin.clone(), begin }
    }

    /// The flow as it is, to try in.
    fn begin(&mut self, wettelijk: bool) -> &mut Bijdrage<'g> {
        let plaats = usize::from(!wettelijk);
        let proef = &mut self.proef[plaats];
        proef.opnieuw(&self.begin[plaats]);
        proef
    }

    /// The sources for which a tekort waits: one that may do some of all its work and is enough, or else as few as do.
    ///
    /// Of those who are asked for the parts that are not covered, the one that lacks most hours is tried first; of equal
    /// ones that with the first code.
    fn wie(&mut self, tekort: &Tekort) -> Vec<usize> {
        let gedekt = self.gedekt;
        let gevraagd: Vec<usize> = gedekt.gevraagd_van(tekort).into_iter().map(|(bron, _)| bron).collect();
        let vragen: Vec<usize> = tekort.werk.iter().filter_map(|&waar| gedekt.net.vragen[waar]).collect();
        let mut genoeg = |bronnen: &[usize]| {
            let proef = self.begin(tekort.wettelijk);
            for &bron in bronnen {
                proef.van(bron, MEESTE);
            }
            proef.dekt(&vragen)
        };
        let alle = |bron: usize| tekort.werk.iter().all(|&waar| gedekt.kan(bron, waar));
        if let Some(&bron) = gevraagd.iter().find(|&&bron| alle(bron) && genoeg(&[bron])) {
            return vec![bron];
        }
        let mut samen = gevraagd.clone();
        for bron in gevraagd.iter().rev() {
            let zonder: Vec<usize> = samen.iter().copied().filter(|b| b != bron).collect();
            let elk = |&waar: &(usize, usize)| zonder.iter().any(|&b| gedekt.kan(b, waar));
            if tekort.werk.iter().all(elk) && genoeg(&zonder) {
                samen = zonder;
            }
        }
        samen.sort_unstable();
        samen
    }

    /// How much of each source the whole shortage takes: what its own work lacks, and then what else would share in it.
    fn hoeveel(&mut self, werktijd: &[Beschikbaar], bronnen: &[usize], tekorten: &[usize]) -> Vec<Mist> {
        let gedekt = self.gedekt;
        let wettelijk = tekorten.iter().all(|&t| gedekt.tekorten[t].wettelijk);
        let mut eigen: BTreeMap<usize, Decimal> = BTreeMap::new();
        for (bron, uren) in tekorten.iter().flat_map(|&t| gedekt.gevraagd_van(&gedekt.tekorten[t])) {
            *eigen.entry(bron).or_default() += uren;
        }
        let proef = self.begin(wettelijk);
        let eerst = |bron: &usize| eigen.get(bron).map_or(0, |&uren| naar_boven(uren));
        let mut uren: Vec<u64> = bronnen.iter().map(|bron| proef.van(*bron, eerst(bron))).collect();
        for (uren, &bron) in uren.iter_mut().zip(bronnen) {
            *uren += proef.van(bron, MEESTE);
        }
        let mist = |(&b, uren): (&usize, u64)| {
            let bron = &gedekt.bronnen[b];
            let uren = uit_eenheden(uren);
            let fte = deel(uren + bron.taken_tekort, werktijd[bron.functie].direct());
            Mist { bron: b, plek: bron.plek.clone(), functie: bron.functie, uren, fte }
        };
        bronnen.iter().zip(uren).map(mist).collect()
    }
}
