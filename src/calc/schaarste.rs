//! Which people are lacking where hours are short: the functies, each on a plek, that may do the work and with whom it
//! would be covered, and how much of them that takes.
//!
//! With an unbounded source for every part of some work that work is always covered, whatever else waits for its people.
//! What such a source then puts to use in all is the least of it that is enough ([`super::stroom::Bijdrage`]): all who
//! would share in it get theirs too. So the fte that are named are those of the whole shortage.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;

use super::Uitkomst;
use super::afronding::deel;
use super::gedekt::{Gedekt, Tekort, beschikbare, uit_eenheden};
use super::stroom::{Bijdrage, MEESTE};
use super::werktijd::Beschikbaar;
use crate::plan::Plek;

/// Work that waits for the same people.
#[derive(Debug, Clone, PartialEq)]
pub struct Schaarste {
    /// The people who are asked for it and of whom hours are lacking, by position in [`Gedekt::bronnen`], with these
    /// hours: the most first, then by code. Where several functies do parts of the same work, whose hours are lacking is
    /// a choice; how many hours in all is not.
    pub kort: Vec<(usize, Decimal)>,
    /// The tekorten behind it, by position in [`Gedekt::tekorten`]: with other people who can help with some of the work,
    /// its parts may get different shares.
    pub tekorten: Vec<usize>,
}

impl Schaarste {
    /// Gebied and voorziening of all work that waits.
    pub fn werk<'g>(&'g self, gedekt: &'g Gedekt) -> impl Iterator<Item = (usize, usize)> + 'g {
        self.tekorten.iter().flat_map(|&t| gedekt.tekorten[t].werk.iter().copied())
    }

    /// Hours that nobody can do.
    pub fn ongedekt(&self, gedekt: &Gedekt) -> Decimal {
        self.tekorten.iter().map(|&t| gedekt.tekorten[t].ongedekt).sum()
    }

    /// The functies that may also do some work and have nothing left, by position, ascending.
    pub fn ook_op(&self, gedekt: &Gedekt, waar: (usize, usize)) -> Vec<usize> {
        let kort = |functie: usize| self.kort.iter().any(|&(b, _)| gedekt.bronnen[b].functie == functie);
        let uitgeput =
            self.tekorten.iter().flat_map(|&t| &gedekt.tekorten[t].uitgeput).map(|&b| (b, &gedekt.bronnen[b]));
        let ook = uitgeput.filter(|&(b, bron)| bron.ploeg.is_some() && !kort(bron.functie) && gedekt.kan(b, waar));
        let mut functies: Vec<usize> = ook.map(|(_, bron)| bron.functie).collect();
        functies.sort_unstable();
        functies.dedup();
        functies
    }
}

/// All shortages, those behind the first tekorten first.
pub(super) fn schaarsten(gedekt: &Gedekt) -> Vec<Schaarste> {
    let mut per_wie: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for t in 0..gedekt.tekorten.len() {
        let mut wie: Vec<usize> = kort(gedekt, &[t]).map(|(bron, _)| bron).collect();
        wie.sort_unstable();
        per_wie.entry(wie).or_default().push(t);
    }
    let van = |tekorten: Vec<usize>| Schaarste { kort: kort(gedekt, &tekorten).collect(), tekorten };
    let mut uit: Vec<Schaarste> = per_wie.into_values().map(van).collect();
    uit.sort_by(|a, b| a.tekorten.cmp(&b.tekorten));
    uit
}

fn kort(gedekt: &Gedekt, tekorten: &[usize]) -> impl Iterator<Item = (usize, Decimal)> {
    gedekt.gevraagd_van(tekorten).into_iter().filter(|(_, uren)| *uren > Decimal::ZERO)
}

/// People of one functie on one plek who are lacking.
#[derive(Debug, Clone, PartialEq)]
pub struct Mist {
    /// Position in [`Gedekt::bronnen`].
    pub bron: usize,
    /// Where.
    pub plek: Plek,
    /// Position of the functie.
    pub functie: usize,
    /// Fte with which the whole shortage is covered, those of the other people who are lacking included.
    pub fte: Decimal,
}

/// Of more people than this all are named, without a search for those that are not needed.
const HOOGSTENS: usize = 8;

/// Finds out how many people are lacking.
#[derive(Debug)]
pub struct Mensen<'u> {
    gedekt: &'u Gedekt,
    werktijd: &'u [Beschikbaar],
    /// The flow of legal duties, and that of all work, in which sources without a bound are tried.
    proef: [Option<Bijdrage<'u>>; 2],
    /// What was found, by the first tekort behind it.
    gevonden: HashMap<Option<usize>, Vec<Mist>>,
}

impl<'u> Mensen<'u> {
    /// Of an outcome.
    pub fn van(uitkomst: &'u Uitkomst) -> Self {
        Self { gedekt: &uitkomst.gedekt, werktijd: &uitkomst.werktijd, proef: [None, None], gevonden: HashMap::new() }
    }

    /// The people for whom work waits: with all of them together it is covered in full. Each brings what is lacking of its
    /// own, and then what else would share in it.
    pub fn mist(&mut self, schaarste: &Schaarste) -> &[Mist] {
        let eerste = schaarste.tekorten.first().copied();
        if !self.gevonden.contains_key(&eerste) {
            let mist = self.zoek(schaarste);
            self.gevonden.insert(eerste, mist);
        }
        &self.gevonden[&eerste]
    }

    fn zoek(&mut self, schaarste: &Schaarste) -> Vec<Mist> {
        let gedekt = self.gedekt;
        let wettelijk = schaarste.tekorten.iter().all(|&t| gedekt.tekorten[t].wettelijk);
        let bronnen = self.wie(schaarste, wettelijk);
        let eigen =
            |bron: usize| schaarste.kort.iter().find(|(b, _)| *b == bron).map_or(0, |&(_, uren)| beschikbare(uren));
        let proef = self.begin(wettelijk);
        let mut uren: Vec<u64> = bronnen.iter().map(|&bron| proef.van(bron, eigen(bron))).collect();
        for (uren, &bron) in uren.iter_mut().zip(&bronnen) {
            *uren += proef.van(bron, MEESTE);
        }
        // Additional tasks are done once in a gebied, by the first of a functie as in the division itself.
        let mut volgorde: Vec<usize> = (0..bronnen.len()).collect();
        volgorde.sort_by_key(|&i| (gedekt.bronnen[bronnen[i]].wijken.len(), bronnen[i]));
        let mut gedaan: HashSet<(usize, usize)> = HashSet::new();
        let mut taken = vec![Decimal::ZERO; bronnen.len()];
        for i in volgorde {
            let bron = &gedekt.bronnen[bronnen[i]];
            let open = bron.taken_tekort.iter().filter(|(gebied, _)| gedaan.insert((*gebied, bron.functie)));
            taken[i] = open.map(|(_, uren)| uren).sum();
        }
        let mist = |((b, uren), taken): ((usize, u64), Decimal)| {
            let bron = &gedekt.bronnen[b];
            let fte = deel(uit_eenheden(uren) + taken, self.werktijd[bron.functie].direct());
            Mist { bron: b, plek: bron.plek.clone(), functie: bron.functie, fte }
        };
        bronnen.into_iter().zip(uren).zip(taken).map(mist).collect()
    }

    /// The flow as it is, to try in.
    fn begin(&mut self, wettelijk: bool) -> &mut Bijdrage<'u> {
        let netwerk = &self.gedekt.net.netwerk;
        let proef = self.proef[usize::from(!wettelijk)]
            .get_or_insert_with(|| Bijdrage::aan(netwerk, Tekort::klasse_van(wettelijk)));
        proef.opnieuw();
        proef
    }

    /// One source that may do some of all this work and is enough, or else as few as are. Of those who are asked for its
    /// parts the one that lacks most hours is tried first, of equal ones that with the first code; those of parts that
    /// are covered now come last, as others who come short would take them.
    fn wie(&mut self, schaarste: &Schaarste, wettelijk: bool) -> Vec<usize> {
        let gedekt = self.gedekt;
        let gevraagd: Vec<usize> = gedekt.gevraagd_van(&schaarste.tekorten).into_iter().map(|(bron, _)| bron).collect();
        let vragen: Vec<usize> = schaarste.werk(gedekt).filter_map(|waar| gedekt.net.vragen[waar]).collect();
        let helpt_elk =
            |bronnen: &[usize]| schaarste.werk(gedekt).all(|waar| bronnen.iter().any(|&b| gedekt.kan(b, waar)));
        let mut genoeg = |bronnen: &[usize]| helpt_elk(bronnen) && self.begin(wettelijk).dekt_met(bronnen, &vragen);
        if let Some(&bron) = gevraagd.iter().find(|&&bron| genoeg(&[bron])) {
            return vec![bron];
        }
        let proef = self.begin(wettelijk);
        let dekt = |n: &usize| proef.dekt_met(&gevraagd[n - 1..*n], &vragen) && helpt_elk(&gevraagd[..*n]);
        let tot = (1..gevraagd.len()).find(dekt).unwrap_or(gevraagd.len());
        let mut samen = gevraagd[..tot].to_vec();
        // Who lacks least may not be needed. Where a whole team is lacking everyone is.
        if samen.len() <= HOOGSTENS {
            for bron in gevraagd[..tot].iter().rev() {
                let zonder: Vec<usize> = samen.iter().copied().filter(|b| b != bron).collect();
                if helpt_elk(&zonder) && self.begin(wettelijk).dekt_met(&zonder, &vragen) {
                    samen = zonder;
                }
            }
        }
        samen
    }
}
