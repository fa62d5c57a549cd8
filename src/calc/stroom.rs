//! Maximum flow from what there is to what is asked: which hours of which staff cover which demand, when everyone can
//! do several things but only once.
//!
//! The method is Dinic's (E. A. Dinic, 1970) on a network of three layers: sources → allowed edges → demands. What is
//! left short is explained by the minimum cut (L. R. Ford and D. R. Fulkerson, 1956). Nothing here knows what a source
//! or a demand stands for.

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
        let Zoeker { kanten, stroom, over, gevraagd, gedekt, van_vraag, .. } = zoeker;
        let tekort: Vec<u64> = gevraagd.iter().zip(&gedekt).map(|(vraag, gedekt)| vraag - gedekt).collect();
        let toegestaan = van_vraag.met(|kant| kanten[kant].0);
        let bediend = Lijsten::van(
            over.len(),
            (0..kanten.len()).filter(|&kant| stroom[kant] > 0).map(|kant| (kanten[kant].0, kanten[kant].1)),
        );
        let kort = (0..tekort.len()).filter(|&vraag| tekort[vraag] > 0);
        let (knelpunt_vraag, knelpunt_aanbod) = achteruit(&toegestaan, &bediend, kort);
        Self { stroom, gedekt, ongebruikt: over, knelpunt_vraag, knelpunt_aanbod, tekort, toegestaan, bediend }
    }

    /// The same flow without what shares in a shortage: all that the people of the bottleneck have goes there, and
    /// nobody else can, so the rest stands and its people are left out of the search.
    fn losgemaakt(&self, netwerk: &Netwerk) -> Zoeker {
        let mut zoeker = Zoeker::op(netwerk);
        zoeker.over.fill(0);
        zoeker.gedekt.clone_from(&self.gedekt);
        for (kant, &(bron, vraag)) in zoeker.kanten.iter().enumerate() {
            if self.knelpunt_vraag.get(vraag) == Some(&true) {
                zoeker.gedekt[vraag] = 0;
                if self.stroom[kant] > 0 {
                    zoeker.over[bron] += self.stroom[kant];
                }
            } else {
                zoeker.stroom[kant] = self.stroom[kant];
            }
        }
        zoeker
    }

    /// What a demand falls short; zero for a demand that is not there.
    pub fn tekort(&self, vraag: usize) -> u64 {
        self.tekort.get(vraag).copied().unwrap_or(0)
    }

    /// The bottleneck behind the shortage of one demand; empty where there is no shortage.
    pub fn knelpunt(&self, vraag: usize) -> Knelpunt {
        if self.tekort(vraag) == 0 {
            return Knelpunt::default();
        }
        let (vragen, bronnen) = achteruit(&self.toegestaan, &self.bediend, [vraag]);
        let plaatsen = |vlaggen: Vec<bool>| (0..vlaggen.len()).filter(|&i| vlaggen[i]).collect();
        Knelpunt { vragen: plaatsen(vragen), bronnen: plaatsen(bronnen) }
    }
}

/// Finds the flow.
///
/// The classes are filled one after the other. A path that covers more of a later class may give an earlier demand
/// other people, but never fewer hours, as the way back from a demand to the sink is on no path. Because the amounts
/// that demands can get together form a polymatroid, serving the classes, and their steps, in turn costs nothing of the
/// total. Only what shares in a shortage is filled in steps: what it asks and what can serve it is a network of its own.
pub fn los_op(netwerk: &Netwerk) -> Stroom {
    let ineens = Stroom::van(vul(netwerk));
    if ineens.tekort.iter().all(|&tekort| tekort == 0) {
        return ineens;
    }
    let mut zoeker = ineens.losgemaakt(netwerk);
    vul_verder(netwerk, &mut zoeker, &STAPPEN);
    for (over, ongebruikt) in zoeker.over.iter_mut().zip(&ineens.ongebruikt) {
        *over += ongebruikt;
    }
    Stroom::van(zoeker)
}

fn vul(netwerk: &Netwerk) -> Zoeker {
    let mut zoeker = Zoeker::op(netwerk);
    vul_verder(netwerk, &mut zoeker, &[TIENDEN]);
    zoeker
}

/// Fills what is open, class by class and step by step.
fn vul_verder(netwerk: &Netwerk, zoeker: &mut Zoeker, stappen: &[u64]) {
    let klasse = |vraag: usize| netwerk.voorrang.get(vraag).copied().unwrap_or(0);
    let mut klassen: Vec<u8> = (0..netwerk.vraag.len()).map(klasse).collect();
    klassen.sort_unstable();
    klassen.dedup();
    for nu in klassen {
        let open: Vec<bool> = (0..netwerk.vraag.len()).map(|vraag| klasse(vraag) == nu).collect();
        for &stap in stappen {
            zoeker.hef_op(&open, stap);
            while zoeker.lagen(&open) {
                zoeker.vul(&open);
            }
        }
    }
}

/// All demands and sources from which one of `kort` can be reached in the residual graph: over an allowed edge from a
/// source to a demand, and back over an edge that carries something.
fn achteruit(toegestaan: &Lijsten, bediend: &Lijsten, kort: impl IntoIterator<Item = usize>) -> (Vec<bool>, Vec<bool>) {
    let (mut vragen, mut bronnen) = (vec![false; toegestaan.aantal()], vec![false; bediend.aantal()]);
    let mut wacht: Vec<usize> = kort.into_iter().collect();
    for &vraag in &wacht {
        vragen[vraag] = true;
    }
    while let Some(vraag) = wacht.pop() {
        for &bron in toegestaan.bij(vraag) {
            if !std::mem::replace(&mut bronnen[bron], true) {
                wacht.extend(bediend.bij(bron).iter().filter(|&&ook| !std::mem::replace(&mut vragen[ook], true)));
            }
        }
    }
    (vragen, bronnen)
}

/// Lists of places by place, one after the other in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lijsten {
    einde: Vec<usize>,
    inhoud: Vec<usize>,
}

impl Lijsten {
    /// Collects the pairs (place, item) by place, each list in the order of the pairs.
    fn van(aantal: usize, paren: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut einde = vec![0; aantal];
        for (plaats, _) in paren.clone() {
            einde[plaats] += 1;
        }
        let mut som = 0;
        for telling in &mut einde {
            som += std::mem::replace(telling, som);
        }
        let mut inhoud = vec![0; som];
        for (plaats, ding) in paren {
            inhoud[einde[plaats]] = ding;
            einde[plaats] += 1;
        }
        Self { einde, inhoud }
    }

    fn aantal(&self) -> usize {
        self.einde.len()
    }

    fn begin(&self, plaats: usize) -> usize {
        plaats.checked_sub(1).map_or(0, |vorige| self.einde[vorige])
    }

    fn bij(&self, plaats: usize) -> &[usize] {
        &self.inhoud[self.begin(plaats)..self.einde[plaats]]
    }

    fn met(mut self, anders: impl Fn(usize) -> usize) -> Self {
        for ding in &mut self.inhoud {
            *ding = anders(*ding);
        }
        self
    }
}

/// The steps in which the demands of a class are filled, in tenths of what they ask. Most shortages are small, so the
/// steps are small where those end; each one more costs a search.
const STAPPEN: [u64; 4] = [5, 8, 9, TIENDEN];

const TIENDEN: u64 = 10;

/// Layer of a place that no path has reached.
const BUITEN: u32 = u32::MAX;

/// The search: a flow that grows, and the layers of its residual graph.
struct Zoeker {
    kanten: Vec<(usize, usize)>,
    stroom: Vec<u64>,
    /// What each source has left.
    over: Vec<u64>,
    /// What each demand asks.
    gevraagd: Vec<u64>,
    /// What each demand gets.
    gedekt: Vec<u64>,
    /// What each demand still lacks of the step that is being filled.
    tekort: Vec<u64>,
    /// Edges by source.
    van_bron: Lijsten,
    /// Edges by demand.
    van_vraag: Lijsten,
    laag_bron: Vec<u32>,
    laag_vraag: Vec<u32>,
    /// Next edge to try, an index in the lists; edges before it lead nowhere in these layers.
    verder_bron: Vec<usize>,
    verder_vraag: Vec<usize>,
}

impl Zoeker {
    fn op(netwerk: &Netwerk) -> Self {
        let (bronnen, vragen) = (netwerk.aanbod.len(), netwerk.vraag.len());
        let kanten: Vec<(usize, usize)> = netwerk.kanten.iter().map(|&(a, v)| (a as usize, v as usize)).collect();
        let bestaat = kanten.iter().enumerate().filter(|(_, kant)| kant.0 < bronnen && kant.1 < vragen);
        Self {
            van_bron: Lijsten::van(bronnen, bestaat.clone().map(|(kant, &(bron, _))| (bron, kant))),
            van_vraag: Lijsten::van(vragen, bestaat.map(|(kant, &(_, vraag))| (vraag, kant))),
            stroom: vec![0; kanten.len()],
            kanten,
            over: netwerk.aanbod.clone(),
            gevraagd: netwerk.vraag.clone(),
            gedekt: vec![0; vragen],
            tekort: vec![0; vragen],
            laag_bron: vec![BUITEN; bronnen],
            laag_vraag: vec![BUITEN; vragen],
            verder_bron: vec![0; bronnen],
            verder_vraag: vec![0; vragen],
        }
    }

    /// Opens the demands of a class up to a step, in tenths.
    fn hef_op(&mut self, open: &[bool], stap: u64) {
        for (plaats, &vraag) in self.gevraagd.iter().enumerate().filter(|&(plaats, _)| open[plaats]) {
            let tot_hier = vraag / TIENDEN * stap + vraag % TIENDEN * stap / TIENDEN;
            self.tekort[plaats] = tot_hier.saturating_sub(self.gedekt[plaats]);
        }
    }

    /// Lays the places out by their distance in edges from the sources that have something left, up to the nearest
    /// `open` demand that lacks something. False when there is no such demand: the flow is maximal.
    fn lagen(&mut self, open: &[bool]) -> bool {
        self.laag_bron.fill(BUITEN);
        self.laag_vraag.fill(BUITEN);
        let mut bronnen: Vec<usize> = (0..self.over.len()).filter(|&bron| self.over[bron] > 0).collect();
        let mut laag = 0;
        for &bron in &bronnen {
            self.laag_bron[bron] = laag;
        }
        let mut gevonden = false;
        while !bronnen.is_empty() && !gevonden {
            let mut vragen = Vec::new();
            laag += 1;
            for &kant in bronnen.iter().flat_map(|&bron| self.van_bron.bij(bron)) {
                let vraag = self.kanten[kant].1;
                if self.laag_vraag[vraag] == BUITEN {
                    self.laag_vraag[vraag] = laag;
                    vragen.push(vraag);
                    gevonden |= open[vraag] && self.tekort[vraag] > 0;
                }
            }
            bronnen.clear();
            laag += 1;
            for &kant in vragen.iter().flat_map(|&vraag| self.van_vraag.bij(vraag)) {
                let bron = self.kanten[kant].0;
                if self.stroom[kant] > 0 && self.laag_bron[bron] == BUITEN {
                    self.laag_bron[bron] = laag;
                    bronnen.push(bron);
                }
            }
        }
        gevonden
    }

    /// Fills the layers until no path is left in them.
    fn vul(&mut self, open: &[bool]) {
        for (bron, verder) in self.verder_bron.iter_mut().enumerate() {
            *verder = self.van_bron.begin(bron);
        }
        for (vraag, verder) in self.verder_vraag.iter_mut().enumerate() {
            *verder = self.van_vraag.begin(vraag);
        }
        for begin in 0..self.over.len() {
            while self.over[begin] > 0 {
                let Some(pad) = self.pad(begin, open) else { break };
                self.duw(begin, &pad);
            }
        }
    }

    /// A path through the layers from a source to an open demand: edges by turns there and back. Not recursive, as a
    /// path can be as long as there are places.
    fn pad(&mut self, begin: usize, open: &[bool]) -> Option<Vec<usize>> {
        let mut pad = Vec::new();
        let mut bron = begin;
        loop {
            if let Some(heen) = self.heen(bron) {
                pad.push(heen);
                let vraag = self.kanten[heen].1;
                if open[vraag] && self.tekort[vraag] > 0 {
                    return Some(pad);
                }
            } else {
                // A dead end: the demand before it tries its next way back. From `begin` there is none.
                let vraag = self.kanten[pad.pop()?].1;
                self.verder_vraag[vraag] += 1;
            }
            let heen = *pad.last()?;
            let (vorige, vraag) = self.kanten[heen];
            if let Some(terug) = self.terug(vraag) {
                pad.push(terug);
                bron = self.kanten[terug].0;
            } else {
                pad.pop();
                self.verder_bron[vorige] += 1;
                bron = vorige;
            }
        }
    }

    /// The next edge from a source into the layer below it.
    fn heen(&mut self, bron: usize) -> Option<usize> {
        let rij = &self.van_bron.inhoud[self.verder_bron[bron]..self.van_bron.einde[bron]];
        let onder = self.laag_bron[bron] + 1;
        let stap = rij.iter().position(|&kant| self.laag_vraag[self.kanten[kant].1] == onder);
        self.verder_bron[bron] += stap.unwrap_or(rij.len());
        stap.map(|stap| rij[stap])
    }

    /// The next edge that carries something, from a demand back into the layer below it.
    fn terug(&mut self, vraag: usize) -> Option<usize> {
        let rij = &self.van_vraag.inhoud[self.verder_vraag[vraag]..self.van_vraag.einde[vraag]];
        let onder = self.laag_vraag[vraag] + 1;
        let stap = rij.iter().position(|&kant| self.stroom[kant] > 0 && self.laag_bron[self.kanten[kant].0] == onder);
        self.verder_vraag[vraag] += stap.unwrap_or(rij.len());
        stap.map(|stap| rij[stap])
    }

    /// Sends as much over the path as it bears.
    fn duw(&mut self, begin: usize, pad: &[usize]) {
        let Some(&laatste) = pad.last() else { return };
        let vraag = self.kanten[laatste].1;
        let terug = pad.iter().skip(1).step_by(2);
        let hoeveel = terug.map(|&kant| self.stroom[kant]).fold(self.over[begin].min(self.tekort[vraag]), u64::min);
        for (plaats, &kant) in pad.iter().enumerate() {
            // What leaves a source is never more than it has, so no edge overflows.
            if plaats % 2 == 0 {
                self.stroom[kant] += hoeveel;
            } else {
                self.stroom[kant] -= hoeveel;
            }
        }
        self.over[begin] -= hoeveel;
        self.tekort[vraag] -= hoeveel;
        self.gedekt[vraag] += hoeveel;
    }
}

#[cfg(test)]
mod tests;
