//! The search behind [`super::los_op`]: filling what is short, over the shortest paths first.

use super::Netwerk;

pub(super) const TIENDEN: u64 = 10;

/// Distance of a place from which no path has been found.
const BUITEN: u32 = u32::MAX;

/// Distance of a place from which no path can be found any more.
const VAST: u32 = u32::MAX - 1;

/// An edge as seen from one of its ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Boog {
    /// Place of the edge in the network.
    pub kant: usize,
    /// Place at the other end.
    pub naar: usize,
}

/// Edges by the place at one end, one after the other in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lijsten {
    einde: Vec<usize>,
    bogen: Vec<Boog>,
}

impl Lijsten {
    /// Collects the pairs (place, edge) by place, each list in the order of the pairs.
    fn van(aantal: usize, paren: impl Iterator<Item = (usize, Boog)> + Clone) -> Self {
        let mut einde = vec![0; aantal];
        for (plaats, _) in paren.clone() {
            einde[plaats] += 1;
        }
        let mut som = 0;
        for telling in &mut einde {
            som += std::mem::replace(telling, som);
        }
        let mut bogen = vec![Boog::default(); som];
        for (plaats, boog) in paren {
            bogen[einde[plaats]] = boog;
            einde[plaats] += 1;
        }
        Self { einde, bogen }
    }

    /// The edges for which `telt` holds, by their other ends, of which there are `aantal`.
    pub fn omgekeerd(&self, aantal: usize, telt: impl Fn(usize) -> bool + Copy) -> Self {
        let alle = (0..self.einde.len()).flat_map(|plaats| self.bij(plaats).iter().map(move |&boog| (plaats, boog)));
        let paren = alle.filter(move |(_, boog)| telt(boog.kant));
        Self::van(aantal, paren.map(|(plaats, Boog { kant, naar })| (naar, Boog { kant, naar: plaats })))
    }

    fn begin(&self, plaats: usize) -> usize {
        plaats.checked_sub(1).map_or(0, |vorige| self.einde[vorige])
    }

    pub fn bij(&self, plaats: usize) -> &[Boog] {
        &self.bogen[self.begin(plaats)..self.einde[plaats]]
    }
}

/// The search: a flow that grows, and the distances in its residual graph to what is short.
///
/// Paths are looked for from the demands back to the sources, as few demands are short. Where no source with something
/// left is found, none ever will be: no path from such a source enters what was searched, so no later one opens a way
/// out of it. What was searched stands fast, and is the bottleneck of what is short in it.
pub(super) struct Zoeker {
    /// Flow over each edge.
    pub stroom: Vec<u64>,
    /// What each source has left.
    pub over: Vec<u64>,
    /// What each demand asks.
    pub gevraagd: Vec<u64>,
    /// What each demand gets.
    pub gedekt: Vec<u64>,
    /// What each demand still lacks of the step that is being filled; zero where that step is not for it.
    tekort: Vec<u64>,
    /// Edges by source.
    van_bron: Lijsten,
    /// Edges by demand.
    pub van_vraag: Lijsten,
    /// Edges to the nearest demand that lacks something.
    afstand_bron: Vec<u32>,
    afstand_vraag: Vec<u32>,
    /// Next edge to try, an index in the lists; edges before it lead nowhere at these distances.
    verder_bron: Vec<usize>,
    verder_vraag: Vec<usize>,
    /// The demands that lack something of the step.
    kort: Vec<usize>,
    /// The sources from which the paths of these distances begin, ascending.
    vanaf: Vec<usize>,
    /// The places that have a distance, nearest first.
    bronnen: Vec<usize>,
    vragen: Vec<usize>,
    /// Edges by turns there and back.
    pad: Vec<Boog>,
}

impl Zoeker {
    pub fn op(netwerk: &Netwerk) -> Self {
        let (bronnen, vragen) = (netwerk.aanbod.len(), netwerk.vraag.len());
        let kanten =
            netwerk.kanten.iter().enumerate().map(|(kant, &(bron, vraag))| (kant, bron as usize, vraag as usize));
        let bestaat = kanten.filter(|&(_, bron, vraag)| bron < bronnen && vraag < vragen);
        let van_bron = bestaat.clone().map(|(kant, bron, vraag)| (bron, Boog { kant, naar: vraag }));
        let van_vraag = bestaat.map(|(kant, bron, vraag)| (vraag, Boog { kant, naar: bron }));
        Self {
            van_bron: Lijsten::van(bronnen, van_bron),
            van_vraag: Lijsten::van(vragen, van_vraag),
            stroom: vec![0; netwerk.kanten.len()],
            over: netwerk.aanbod.clone(),
            gevraagd: netwerk.vraag.clone(),
            gedekt: vec![0; vragen],
            tekort: vec![0; vragen],
            afstand_bron: vec![BUITEN; bronnen],
            afstand_vraag: vec![BUITEN; vragen],
            verder_bron: vec![0; bronnen],
            verder_vraag: vec![0; vragen],
            kort: Vec::with_capacity(vragen),
            vanaf: Vec::new(),
            bronnen: Vec::with_capacity(bronnen),
            vragen: Vec::with_capacity(vragen),
            pad: Vec::new(),
        }
    }

    /// Fills what does not stand fast, class by class and step by step.
    pub fn vul_klassen(&mut self, netwerk: &Netwerk, stappen: &[u64]) {
        let klasse = |vraag: usize| netwerk.voorrang.get(vraag).copied().unwrap_or(0);
        let mut klassen: Vec<u8> = (0..netwerk.vraag.len()).map(klasse).collect();
        klassen.sort_unstable();
        klassen.dedup();
        for nu in klassen {
            for &stap in stappen {
                self.hef_op(stap, |vraag| klasse(vraag) == nu);
                while self.meet() {
                    self.vul();
                }
            }
        }
    }

    /// Takes what stands fast, all that shares in a shortage, back to where nothing is filled: all that its people have
    /// goes there, and nobody else can, so the rest is left as it is. False when there is no shortage.
    pub fn maak_los(&mut self, aanbod: &[u64]) -> bool {
        let mut los = false;
        for (bron, afstand) in self.afstand_bron.iter_mut().enumerate().filter(|(_, afstand)| **afstand == VAST) {
            *afstand = BUITEN;
            self.over[bron] = aanbod[bron];
        }
        for (vraag, afstand) in self.afstand_vraag.iter_mut().enumerate().filter(|(_, afstand)| **afstand == VAST) {
            *afstand = BUITEN;
            self.gedekt[vraag] = 0;
            for boog in self.van_vraag.bij(vraag) {
                self.stroom[boog.kant] = 0;
            }
            los = true;
        }
        los
    }

    /// Opens the demands of a class up to a step, in tenths.
    fn hef_op(&mut self, stap: u64, is_open: impl Fn(usize) -> bool) {
        self.kort.clear();
        for (plaats, &vraag) in self.gevraagd.iter().enumerate() {
            if is_open(plaats) && self.afstand_vraag[plaats] != VAST {
                let tot_hier = vraag / TIENDEN * stap + vraag % TIENDEN * stap / TIENDEN;
                self.tekort[plaats] = tot_hier.saturating_sub(self.gedekt[plaats]);
                self.kort.push(plaats);
            } else {
                self.tekort[plaats] = 0;
            }
        }
    }

    /// Measures how far places are from the nearest demand that lacks something, up to the nearest sources that have
    /// something left. False when there are no such sources: the flow is maximal, and all that was measured stands fast.
    fn meet(&mut self) -> bool {
        self.wis(BUITEN);
        let Self { tekort, kort, bronnen, vragen, .. } = self;
        kort.retain(|&vraag| tekort[vraag] > 0);
        vragen.extend_from_slice(kort);
        for &vraag in &*vragen {
            self.afstand_vraag[vraag] = 0;
            self.verder_vraag[vraag] = self.van_vraag.begin(vraag);
        }
        let (mut afstand, mut gezien, mut gevonden) = (0, 0, false);
        while gezien < vragen.len() {
            let begin = bronnen.len();
            afstand += 1;
            for &Boog { naar: bron, .. } in vragen[gezien..].iter().flat_map(|&vraag| self.van_vraag.bij(vraag)) {
                if self.afstand_bron[bron] == BUITEN {
                    self.afstand_bron[bron] = afstand;
                    self.verder_bron[bron] = self.van_bron.begin(bron);
                    bronnen.push(bron);
                    gevonden |= self.over[bron] > 0;
                }
            }
            if gevonden {
                self.vanaf.clear();
                self.vanaf.extend(bronnen[begin..].iter().filter(|&&bron| self.over[bron] > 0));
                self.vanaf.sort_unstable();
                return true;
            }
            gezien = vragen.len();
            afstand += 1;
            for boog in bronnen[begin..].iter().flat_map(|&bron| self.van_bron.bij(bron)) {
                if self.stroom[boog.kant] > 0 && self.afstand_vraag[boog.naar] == BUITEN {
                    self.afstand_vraag[boog.naar] = afstand;
                    self.verder_vraag[boog.naar] = self.van_vraag.begin(boog.naar);
                    vragen.push(boog.naar);
                }
            }
        }
        self.wis(VAST);
        false
    }

    /// Gives all places that have a distance another one.
    fn wis(&mut self, afstand: u32) {
        for bron in self.bronnen.drain(..) {
            self.afstand_bron[bron] = afstand;
        }
        for vraag in self.vragen.drain(..) {
            self.afstand_vraag[vraag] = afstand;
        }
    }

    /// True for the sources, and for the demands, that stand fast.
    pub fn vast(&self) -> (Vec<bool>, Vec<bool>) {
        let vast = |afstanden: &[u32]| afstanden.iter().map(|&afstand| afstand == VAST).collect();
        (vast(&self.afstand_bron), vast(&self.afstand_vraag))
    }

    /// Fills what lacks something over the paths of these distances, until none is left.
    fn vul(&mut self) {
        for plaats in 0..self.vanaf.len() {
            let begin = self.vanaf[plaats];
            while self.over[begin] > 0 && self.vind_pad(begin) {
                self.duw(begin);
            }
        }
    }

    /// Looks for a path from a source to a demand that lacks something, each step one nearer. Not recursive, as a path
    /// can be as long as there are places.
    fn vind_pad(&mut self, begin: usize) -> bool {
        self.pad.clear();
        let mut bron = begin;
        loop {
            if let Some(heen) = self.heen(bron) {
                self.pad.push(heen);
                if self.tekort[heen.naar] > 0 {
                    return true;
                }
            } else {
                // A dead end: the demand before it tries its next way back. From `begin` there is none.
                self.pad.pop();
                let Some(vorige) = self.pad.last() else { return false };
                self.verder_vraag[vorige.naar] += 1;
            }
            let Some(&Boog { naar: vraag, .. }) = self.pad.last() else { return false };
            if let Some(terug) = self.terug(vraag) {
                self.pad.push(terug);
                bron = terug.naar;
            } else {
                self.pad.pop();
                bron = self.pad.last().map_or(begin, |terug| terug.naar);
                self.verder_bron[bron] += 1;
            }
        }
    }

    /// The next edge from a source to a demand that is nearer.
    fn heen(&mut self, bron: usize) -> Option<Boog> {
        let rij = &self.van_bron.bogen[self.verder_bron[bron]..self.van_bron.einde[bron]];
        let nader = self.afstand_bron[bron].checked_sub(1)?;
        let stap = rij.iter().position(|boog| self.afstand_vraag[boog.naar] == nader);
        self.verder_bron[bron] += stap.unwrap_or(rij.len());
        stap.map(|stap| rij[stap])
    }

    /// The next edge that carries something, from a demand back to a source that is nearer.
    fn terug(&mut self, vraag: usize) -> Option<Boog> {
        let rij = &self.van_vraag.bogen[self.verder_vraag[vraag]..self.van_vraag.einde[vraag]];
        let nader = self.afstand_vraag[vraag].checked_sub(1)?;
        let stap = rij.iter().position(|boog| self.stroom[boog.kant] > 0 && self.afstand_bron[boog.naar] == nader);
        self.verder_vraag[vraag] += stap.unwrap_or(rij.len());
        stap.map(|stap| rij[stap])
    }

    /// Sends as much over the path as it bears.
    fn duw(&mut self, begin: usize) {
        let Some(&Boog { naar: vraag, .. }) = self.pad.last() else { return };
        let terug = self.pad.iter().skip(1).step_by(2);
        let hoeveel = terug.map(|boog| self.stroom[boog.kant]).fold(self.over[begin].min(self.tekort[vraag]), u64::min);
        for (plaats, boog) in self.pad.iter().enumerate() {
            // What leaves a source is never more than it has, so no edge overflows.
            if plaats % 2 == 0 {
                self.stroom[boog.kant] += hoeveel;
            } else {
                self.stroom[boog.kant] -= hoeveel;
            }
        }
        self.over[begin] -= hoeveel;
        self.tekort[vraag] -= hoeveel;
        self.gedekt[vraag] += hoeveel;
    }
}
