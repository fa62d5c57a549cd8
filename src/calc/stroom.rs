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
/// on the order of the lists, nor do the two `knelpunt` lists. Within a class all demands are filled in steps of a tenth
/// of what they ask, so that a shortage is shared by those who share its cause; the last step, and who serves whom,
/// follows the order of the lists. It is the same on every run.
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
/// total.
pub fn los_op(netwerk: &Netwerk) -> Stroom {
    let mut zoeker = Zoeker::op(netwerk);
    let klasse = |vraag: usize| netwerk.voorrang.get(vraag).copied().unwrap_or(0);
    let mut klassen: Vec<u8> = (0..netwerk.vraag.len()).map(klasse).collect();
    klassen.sort_unstable();
    klassen.dedup();
    for nu in klassen {
        let open: Vec<bool> = (0..netwerk.vraag.len()).map(|vraag| klasse(vraag) == nu).collect();
        for stap in 1..=STAPPEN {
            zoeker.hef_op(&netwerk.vraag, &open, stap);
            while zoeker.lagen(&open) {
                zoeker.vul(&open);
            }
        }
    }
    let Zoeker { kanten, stroom, over, gedekt, van_vraag, .. } = zoeker;
    let tekort: Vec<u64> = netwerk.vraag.iter().zip(&gedekt).map(|(vraag, gedekt)| vraag - gedekt).collect();
    let toegestaan = van_vraag.met(|kant| kanten[kant].0);
    let bediend = Lijsten::van(
        over.len(),
        (0..kanten.len()).filter(|&kant| stroom[kant] > 0).map(|kant| (kanten[kant].0, kanten[kant].1)),
    );
    let kort = (0..tekort.len()).filter(|&vraag| tekort[vraag] > 0);
    let (knelpunt_vraag, knelpunt_aanbod) = achteruit(&toegestaan, &bediend, kort);
    Stroom { stroom, gedekt, ongebruikt: over, knelpunt_vraag, knelpunt_aanbod, tekort, toegestaan, bediend }
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

/// Steps in which the demands of a class are filled.
const STAPPEN: u64 = 10;

/// Layer of a place that no path has reached.
const BUITEN: u32 = u32::MAX;

/// The search: a flow that grows, and the layers of its residual graph.
struct Zoeker {
    kanten: Vec<(usize, usize)>,
    stroom: Vec<u64>,
    /// What each source has left.
    over: Vec<u64>,
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
            gedekt: vec![0; vragen],
            tekort: vec![0; vragen],
            laag_bron: vec![BUITEN; bronnen],
            laag_vraag: vec![BUITEN; vragen],
            verder_bron: vec![0; bronnen],
            verder_vraag: vec![0; vragen],
        }
    }

    /// Opens one step more of the demands of a class.
    fn hef_op(&mut self, vragen: &[u64], open: &[bool], stap: u64) {
        for (plaats, &vraag) in vragen.iter().enumerate().filter(|&(plaats, _)| open[plaats]) {
            let rest = vraag % STAPPEN * stap / STAPPEN;
            self.tekort[plaats] = vraag / STAPPEN * stap + rest - self.gedekt[plaats];
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn los(aanbod: &[u64], vraag: &[u64], voorrang: &[u8], kanten: &[(u32, u32)]) -> Stroom {
        los_op(&Netwerk {
            aanbod: aanbod.to_vec(),
            vraag: vraag.to_vec(),
            voorrang: voorrang.to_vec(),
            kanten: kanten.to_vec(),
        })
    }

    #[test]
    fn a_generalist_counts_once() {
        // Hours of: 0 maatschappelijk werker (generalist), 1 schuldhulpverlener.
        // Demand: 0 begeleiding licht, 1 vroegsignalering schulden. Counted one by one both are covered: 1.000 ≥ 800,
        // and 1.000 + 100 ≥ 600. But together they ask 1.400 of 1.100 hours.
        let uit = los(&[1_000, 100], &[800, 600], &[], &[(0, 0), (0, 1), (1, 1)]);
        assert_eq!(uit.gedekt.iter().sum::<u64>(), 1_100);
        assert_eq!(uit.ongebruikt, [0, 0]);
        assert_eq!((uit.tekort(0), uit.tekort(1)), (180, 120));
        assert_eq!(uit.knelpunt(1), Knelpunt { vragen: vec![0, 1], bronnen: vec![0, 1] });
        assert_eq!(uit.knelpunt(0), uit.knelpunt(1));
    }

    #[test]
    fn a_generalist_helps_out() {
        // Hours of: 0 schuldhulpverlener, 1 opbouwwerker, 2 jeugdwerker. Demand: 0 vroegsignalering, 1 inloop,
        // 2 jongerenwerk. The schuldhulpverlener is 200 short. The opbouwwerker, who has time, knows no debts; but the
        // jeugdwerker does, and the opbouwwerker can take over jongerenwerk.
        let kanten = [(0, 0), (1, 1), (1, 2), (2, 2), (2, 0)];
        let uit = los(&[400, 500, 600], &[600, 300, 600], &[], &kanten);
        assert_eq!(uit.gedekt, [600, 300, 600]);
        assert_eq!(uit.stroom, [400, 300, 200, 400, 200]);
        assert_eq!(uit.knelpunt_vraag, [false; 3]);
        assert_eq!(uit.knelpunt_aanbod, [false; 3]);
    }

    #[test]
    fn a_bottleneck_names_the_expertise_and_nobody_else() {
        // Hours of: 0 ambulant begeleider Lariks, 1 idem Pittelo, 2 jeugd-ggz-behandelaar for the whole city.
        // Demand: 0 and 1 begeleiding, 2 and 3 jeugdbehandeling in Lariks and Pittelo.
        let kanten = [(0, 0), (1, 1), (2, 2), (2, 3)];
        let uit = los(&[500, 900, 300], &[600, 700, 200, 250], &[], &kanten);
        // At 60 % of what they ask, Lariks and Pittelo have 270 of 300; the next step gives Lariks 20 and Pittelo 10.
        assert_eq!(uit.gedekt, [500, 700, 140, 160]);
        assert_eq!(uit.ongebruikt, [0, 200, 0]);
        assert_eq!(uit.knelpunt(0), Knelpunt { vragen: vec![0], bronnen: vec![0] });
        assert_eq!(uit.knelpunt(3), Knelpunt { vragen: vec![2, 3], bronnen: vec![2] });
        assert_eq!(uit.knelpunt_vraag, [true, false, true, true]);
        assert_eq!(uit.knelpunt_aanbod, [true, false, true]);
    }

    #[test]
    fn the_first_class_goes_first_and_later_ones_move_its_people_only() {
        // Veiligheid (class 0) could be served by both sources, inloop (class 1) by the first only.
        let uit = los(&[100, 100], &[80, 100], &[0, 1], &[(0, 0), (1, 0), (0, 1)]);
        assert_eq!(uit.gedekt, [80, 100]);
        assert_eq!(uit.stroom, [0, 80, 100]);
        // With too little for both, the class decides and not the order of the list.
        assert_eq!(los(&[100], &[80, 70], &[1, 0], &[(0, 0), (0, 1)]).gedekt, [30, 70]);
        assert_eq!(los(&[100], &[80, 70], &[1], &[(0, 0), (0, 1)]).gedekt, [30, 70]);
    }

    #[test]
    fn nothing_and_nonsense_are_no_trouble() {
        let leeg = los_op(&Netwerk::default());
        assert!(leeg.stroom.is_empty() && leeg.gedekt.is_empty() && leeg.knelpunt(0) == Knelpunt::default());
        let uit = los(&[5], &[3, 4], &[], &[(0, 7), (9, 0), (0, 1), (0, 1), (u32::MAX, u32::MAX)]);
        assert_eq!(uit.stroom, [0, 0, 4, 0, 0]);
        assert_eq!(uit.knelpunt(0), Knelpunt { vragen: vec![0], bronnen: vec![] });
        let vol = los(&[u64::MAX; 2], &[u64::MAX; 3], &[], &[(0, 0), (0, 1), (1, 1), (1, 2)]);
        assert_eq!(vol.gedekt.iter().map(|&g| u128::from(g)).sum::<u128>(), 2 * u128::from(u64::MAX));
    }

    #[test]
    fn a_path_as_long_as_the_network_is_found() {
        // Source i serves demands i and i + 1. The first demand of each pair is taken first, so that the last demand
        // can be served only by moving everyone along: the free source is at the other end.
        let n = 3_000_u32;
        let kanten: Vec<(u32, u32)> = (0..n).flat_map(|i| [(i, i), (i, i + 1)]).collect();
        let mut voorrang = vec![0; n as usize + 1];
        voorrang[n as usize] = 1;
        let mut aanbod = vec![1; n as usize];
        aanbod[0] = 2;
        let uit = los(&aanbod, &vec![1; n as usize + 1], &voorrang, &kanten);
        assert_eq!(uit.gedekt, vec![1; n as usize + 1]);
    }

    fn netwerk() -> impl Strategy<Value = Netwerk> {
        let hoeveel = || prop_oneof![4 => 0_u64..12, 1 => 0_u64..1_000, 1 => (u64::MAX - 5)..=u64::MAX];
        (
            prop::collection::vec(hoeveel(), 0..=7),
            prop::collection::vec(hoeveel(), 0..=8),
            prop::collection::vec(0_u8..3, 0..=8),
            prop::collection::vec((0_u32..8, 0_u32..9), 0..30),
        )
            .prop_map(|(aanbod, vraag, voorrang, kanten)| Netwerk { aanbod, vraag, voorrang, kanten })
    }

    fn klasse(netwerk: &Netwerk, vraag: usize) -> u8 {
        netwerk.voorrang.get(vraag).copied().unwrap_or(0)
    }

    fn som<'a>(delen: impl IntoIterator<Item = &'a u64>) -> u128 {
        delen.into_iter().map(|&d| u128::from(d)).sum()
    }

    /// The capacity of the least cut between the sources and the demands for which `telt` holds: for each set of
    /// sources, all that these have, and all that is asked by the demands that any other source may serve.
    fn kleinste_snede(netwerk: &Netwerk, telt: impl Fn(usize) -> bool) -> u128 {
        let binnen = |set: u32, bron: usize| set >> bron & 1 == 1;
        (0..1_u32 << netwerk.aanbod.len())
            .map(|set| {
                let gevuld = (0..netwerk.aanbod.len()).filter(|&bron| binnen(set, bron)).map(|b| &netwerk.aanbod[b]);
                let ander = |vraag: usize| {
                    netwerk.kanten.iter().any(|&(bron, v)| {
                        v as usize == vraag && (bron as usize) < netwerk.aanbod.len() && !binnen(set, bron as usize)
                    })
                };
                let gevraagd =
                    (0..netwerk.vraag.len()).filter(|&vraag| telt(vraag) && ander(vraag)).map(|v| &netwerk.vraag[v]);
                som(gevuld) + som(gevraagd)
            })
            .min()
            .unwrap()
    }

    proptest! {
        #[test]
        fn nothing_is_made_or_lost(netwerk in netwerk()) {
            let uit = los_op(&netwerk);
            let over = |kies: &dyn Fn((u32, u32)) -> bool| {
                som(netwerk.kanten.iter().zip(&uit.stroom).filter(|(kant, _)| kies(**kant)).map(|(_, s)| s))
            };
            for (bron, (&aanbod, &rest)) in netwerk.aanbod.iter().zip(&uit.ongebruikt).enumerate() {
                prop_assert_eq!(over(&|k| k.0 as usize == bron) + u128::from(rest), u128::from(aanbod));
            }
            for (vraag, (&gevraagd, &gedekt)) in netwerk.vraag.iter().zip(&uit.gedekt).enumerate() {
                prop_assert_eq!(over(&|k| k.1 as usize == vraag), u128::from(gedekt));
                prop_assert!(gedekt <= gevraagd);
                prop_assert_eq!(uit.tekort(vraag), gevraagd - gedekt);
            }
            prop_assert_eq!(som(&uit.stroom), som(&uit.gedekt));
        }

        #[test]
        fn each_class_is_as_full_as_the_cuts_allow(netwerk in netwerk()) {
            let uit = los_op(&netwerk);
            for tot in 0..3 {
                let telt = |vraag: usize| klasse(&netwerk, vraag) <= tot;
                let gedekt = (0..netwerk.vraag.len()).filter(|&vraag| telt(vraag)).map(|vraag| &uit.gedekt[vraag]);
                prop_assert_eq!(som(gedekt), kleinste_snede(&netwerk, telt), "up to class {}", tot);
            }
        }

        #[test]
        fn a_later_class_takes_nothing_from_an_earlier_one(netwerk in netwerk()) {
            let uit = los_op(&netwerk);
            for tot in 0..3 {
                let mut minder = netwerk.clone();
                for (vraag, gevraagd) in minder.vraag.iter_mut().enumerate() {
                    if klasse(&netwerk, vraag) > tot {
                        *gevraagd = 0;
                    }
                }
                let eerder = los_op(&minder).gedekt;
                for vraag in (0..eerder.len()).filter(|&vraag| klasse(&netwerk, vraag) <= tot) {
                    prop_assert_eq!(eerder[vraag], uit.gedekt[vraag]);
                }
            }
        }

        #[test]
        fn the_cut_is_full_and_explains_the_whole_shortage(netwerk in netwerk()) {
            let uit = los_op(&netwerk);
            let bronnen = (0..netwerk.aanbod.len()).filter(|&b| uit.knelpunt_aanbod[b]).map(|b| &netwerk.aanbod[b]);
            let vragen = (0..netwerk.vraag.len()).filter(|&v| !uit.knelpunt_vraag[v]).map(|v| &netwerk.vraag[v]);
            prop_assert_eq!(som(bronnen) + som(vragen), som(&uit.gedekt));
        }

        #[test]
        fn a_bottleneck_is_shut_and_short_by_exactly_its_shortage(netwerk in netwerk()) {
            let uit = los_op(&netwerk);
            let (mut vragen, mut bronnen) = (vec![false; netwerk.vraag.len()], vec![false; netwerk.aanbod.len()]);
            for vraag in 0..netwerk.vraag.len() {
                let knel = uit.knelpunt(vraag);
                if uit.tekort(vraag) == 0 {
                    prop_assert_eq!(knel, Knelpunt::default());
                    continue;
                }
                prop_assert!(knel.vragen.contains(&vraag));
                for &(bron, ook) in netwerk.kanten.iter().filter(|k| (k.0 as usize) < bronnen.len()) {
                    prop_assert!(!knel.vragen.contains(&(ook as usize)) || knel.bronnen.contains(&(bron as usize)));
                }
                let gevraagd = som(knel.vragen.iter().map(|&v| &netwerk.vraag[v]));
                let aanwezig = som(knel.bronnen.iter().map(|&b| &netwerk.aanbod[b]));
                let tekort: u128 = knel.vragen.iter().map(|&v| u128::from(uit.tekort(v))).sum();
                prop_assert_eq!(gevraagd, aanwezig + tekort);
                knel.vragen.iter().for_each(|&v| vragen[v] = true);
                knel.bronnen.iter().for_each(|&b| bronnen[b] = true);
            }
            prop_assert_eq!(&uit.knelpunt_vraag, &vragen);
            prop_assert_eq!(&uit.knelpunt_aanbod, &bronnen);
        }

        #[test]
        fn the_order_of_the_lists_changes_no_total_and_no_bottleneck(netwerk in netwerk(), draai in 0_usize..30) {
            let uit = los_op(&netwerk);
            prop_assert_eq!(&uit, &los_op(&netwerk));
            let (bronnen, vragen) = (netwerk.aanbod.len(), netwerk.vraag.len());
            let mut om = netwerk.clone();
            om.aanbod.reverse();
            om.vraag.reverse();
            om.voorrang = (0..vragen).rev().map(|vraag| klasse(&netwerk, vraag)).collect();
            for kant in &mut om.kanten {
                let spiegel = |plaats: u32, aantal: usize| {
                    (aantal as u64).checked_sub(u64::from(plaats) + 1).map_or(u32::MAX, |p| u32::try_from(p).unwrap())
                };
                *kant = (spiegel(kant.0, bronnen), spiegel(kant.1, vragen));
            }
            om.kanten.rotate_left(draai.min(netwerk.kanten.len()));
            let mut anders = los_op(&om);
            anders.knelpunt_vraag.reverse();
            anders.knelpunt_aanbod.reverse();
            anders.gedekt.reverse();
            prop_assert_eq!(&uit.knelpunt_vraag, &anders.knelpunt_vraag);
            prop_assert_eq!(&uit.knelpunt_aanbod, &anders.knelpunt_aanbod);
            for c in 0..3 {
                let totaal = |s: &Stroom| {
                    som((0..vragen).filter(|&vraag| klasse(&netwerk, vraag) == c).map(|vraag| &s.gedekt[vraag]))
                };
                prop_assert_eq!(totaal(&uit), totaal(&anders));
            }
        }
    }

    #[test]
    fn a_large_city_is_solved_exactly() {
        // 100 wijken × 60 voorzieningen × 40 functies, of which four work for the whole city.
        let (wijken, voorzieningen, functies) = (100_u32, 60_u32, 40_u32);
        let (mut netwerk, mut worp) = (Netwerk::default(), 20_260_709_u64);
        let mut dobbel = |onder: u64| {
            worp = worp.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (worp >> 33) % onder
        };
        netwerk.aanbod = (0..wijken * functies).map(|_| dobbel(21_000)).collect();
        netwerk.vraag = (0..wijken * voorzieningen).map(|_| dobbel(16_000)).collect();
        netwerk.voorrang = (0..wijken * voorzieningen).map(|v| u8::from(v % 3 == 0)).collect();
        for wijk in 0..wijken {
            for voorziening in 0..voorzieningen {
                for functie in 0..functies {
                    let bron = if functie < 4 { functie } else { wijk * functies + functie };
                    if dobbel(8) == 0 {
                        netwerk.kanten.push((bron, wijk * voorzieningen + voorziening));
                    }
                }
            }
        }
        let uit = los_op(&netwerk);
        let bronnen = (0..netwerk.aanbod.len()).filter(|&b| uit.knelpunt_aanbod[b]).map(|b| &netwerk.aanbod[b]);
        let vragen = (0..netwerk.vraag.len()).filter(|&v| !uit.knelpunt_vraag[v]).map(|v| &netwerk.vraag[v]);
        assert_eq!(som(bronnen) + som(vragen), som(&uit.gedekt));
        assert!(uit.gedekt.iter().zip(&netwerk.vraag).any(|(g, v)| g < v));
    }
}
