//! Who comes short, and by how much: the lexicographically optimal shares (S. Fujishige, 1980) of the demands of one
//! class that share in a shortage.
//!
//! The amounts that demands can get together form a polymatroid. The demands of a region have an average share, all that
//! they can get ÷ all that they ask. Where all of them can get that share, it is the share of each. Where they cannot,
//! a minimum cut at that share parts the region in two, the demands whose share is below it with the people that they
//! need, and the rest, which loses nothing by it; each is treated the same way. That takes one flow more than there are
//! shares. A cut runs through whole hours, so that everything stays a whole number: within a region amounts are
//! multiplied by what is asked there.

use super::Netwerk;
use super::breuk::Breuk;
use super::graaf::{BEGIN, EINDE, Graaf};

/// Demands that can be served by a few sources only, and all that these sources have is needed for them.
#[derive(Debug, Clone, Default)]
pub(super) struct Gebied {
    /// The sources, by their place in the network.
    pub bronnen: Vec<u32>,
    /// The parts that only these can serve.
    pub delen: Vec<u32>,
    /// The demands that share, each with what it gets already by parts that are covered elsewhere.
    pub vragen: Vec<(u32, u64)>,
}

/// Demands with one share, connected by the people that they wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap {
    /// What each of them gets of what it asks.
    pub deel: Breuk,
    /// The demands, ascending.
    pub vragen: Vec<usize>,
    /// The sources that are used up by them, ascending.
    pub bronnen: Vec<usize>,
    /// What each part of them that cannot be covered in full gets, in `deel.noemer`ths of a unit, with its place.
    pub delen: Vec<(usize, u128)>,
}

/// Numbers of the nodes of a network within a region; [`GEEN`] outside it.
struct Plaatsen {
    bron: Vec<u32>,
    deel: Vec<u32>,
    vraag: Vec<u32>,
}

const GEEN: u32 = u32::MAX;

/// Treats a region and all that it falls apart in.
pub(super) fn trappen(netwerk: &Netwerk, gebied: Gebied) -> Vec<Trap> {
    let mut plaatsen = Plaatsen {
        bron: vec![GEEN; netwerk.aanbod.len()],
        deel: vec![GEEN; netwerk.delen.len()],
        vraag: vec![GEEN; netwerk.klassen.len()],
    };
    let mut uit = Vec::new();
    let mut open = vec![gebied];
    while let Some(gebied) = open.pop() {
        for samen in plaatsen.splits(netwerk, &gebied) {
            match plaatsen.verdeel(netwerk, &samen) {
                Ok(trap) => uit.push(trap),
                Err(delen) => open.extend(*delen),
            }
        }
    }
    uit
}

impl Plaatsen {
    /// Numbers what is in a region.
    fn nummer(&mut self, gebied: &Gebied) {
        for (nummer, &bron) in (0..).zip(&gebied.bronnen) {
            self.bron[bron as usize] = nummer;
        }
        for (nummer, &deel) in (0..).zip(&gebied.delen) {
            self.deel[deel as usize] = nummer;
        }
        for (nummer, &(vraag, _)) in (0..).zip(&gebied.vragen) {
            self.vraag[vraag as usize] = nummer;
        }
    }

    /// Forgets the numbers.
    fn wis(&mut self, gebied: &Gebied) {
        gebied.bronnen.iter().for_each(|&bron| self.bron[bron as usize] = GEEN);
        gebied.delen.iter().for_each(|&deel| self.deel[deel as usize] = GEEN);
        gebied.vragen.iter().for_each(|&(vraag, _)| self.vraag[vraag as usize] = GEEN);
    }

    /// The parts of a region that no source and no demand connects.
    fn splits(&mut self, netwerk: &Netwerk, gebied: &Gebied) -> Vec<Gebied> {
        self.nummer(gebied);
        let (bronnen, vragen) = (gebied.bronnen.len(), gebied.vragen.len());
        // One set a source, one a demand; a part joins them.
        let mut hoofd: Vec<usize> = (0..bronnen + vragen + gebied.delen.len()).collect();
        for (plaats, &deel) in gebied.delen.iter().enumerate() {
            let hier = bronnen + vragen + plaats;
            let vraag = self.vraag[netwerk.delen[deel as usize].vraag as usize];
            if vraag != GEEN {
                verbind(&mut hoofd, hier, bronnen + vraag as usize);
            }
            for &bron in netwerk.wie(deel as usize) {
                if self.bron[bron as usize] != GEEN {
                    verbind(&mut hoofd, hier, self.bron[bron as usize] as usize);
                }
            }
        }
        self.wis(gebied);
        let mut plek = vec![GEEN as usize; hoofd.len()];
        let mut uit: Vec<Gebied> = Vec::new();
        let mut bij = |hoofd: &mut Vec<usize>, wie: usize| {
            let top = top(hoofd, wie);
            if plek[top] == GEEN as usize {
                plek[top] = uit.len();
                uit.push(Gebied::default());
            }
            plek[top]
        };
        let waar: Vec<usize> = (0..hoofd.len()).map(|wie| bij(&mut hoofd, wie)).collect();
        for (plaats, &bron) in gebied.bronnen.iter().enumerate() {
            uit[waar[plaats]].bronnen.push(bron);
        }
        for (plaats, &vraag) in gebied.vragen.iter().enumerate() {
            uit[waar[bronnen + plaats]].vragen.push(vraag);
        }
        for (plaats, &deel) in gebied.delen.iter().enumerate() {
            uit[waar[bronnen + vragen + plaats]].delen.push(deel);
        }
        uit.retain(|gebied| !gebied.vragen.is_empty());
        uit
    }

    /// The one share of all demands of a connected region, or the two regions into which it falls apart.
    fn verdeel(&mut self, netwerk: &Netwerk, gebied: &Gebied) -> Result<Trap, Box<[Gebied; 2]>> {
        self.nummer(gebied);
        let begin_delen = 2 + gebied.vragen.len();
        let begin_bronnen = begin_delen + gebied.delen.len();
        let plaats = |begin: usize, nummer: usize| u32::try_from(begin + nummer).unwrap_or(GEEN);
        let vast = |deel: u32| self.vraag[netwerk.delen[deel as usize].vraag as usize] == GEEN;
        let uren = |deel: u32| u128::from(netwerk.delen[deel as usize].uren);

        let noemer: u128 = gebied.vragen.iter().map(|&(vraag, _)| u128::from(netwerk.gevraagd[vraag as usize])).sum();
        let aanbod: u128 = gebied.bronnen.iter().map(|&bron| u128::from(netwerk.aanbod[bron as usize])).sum();
        let elders: u128 = gebied.vragen.iter().map(|&(_, al)| u128::from(al)).sum();
        let eerst: u128 = gebied.delen.iter().filter(|&&deel| vast(deel)).map(|&deel| uren(deel)).sum();
        let deel = Breuk { teller: (aanbod + elders).saturating_sub(eerst), noemer };

        let mut kanten = Vec::with_capacity(gebied.vragen.len() + gebied.delen.len() * 4 + gebied.bronnen.len());
        for (nummer, &(vraag, al)) in gebied.vragen.iter().enumerate() {
            let tot = deel.teller * u128::from(netwerk.gevraagd[vraag as usize]);
            kanten.push((BEGIN, plaats(2, nummer), tot.saturating_sub(noemer * u128::from(al))));
        }
        for (nummer, &d) in gebied.delen.iter().enumerate() {
            let vraag = self.vraag[netwerk.delen[d as usize].vraag as usize];
            let van = if vraag == GEEN { BEGIN } else { plaats(2, vraag as usize) };
            kanten.push((van, plaats(begin_delen, nummer), noemer * uren(d)));
        }
        let begin = kanten.len();
        let nodig: u128 = kanten.iter().filter(|kant| kant.0 == BEGIN).map(|kant| kant.2).sum();
        for (nummer, &bron) in gebied.bronnen.iter().enumerate() {
            let heeft = noemer * u128::from(netwerk.aanbod[bron as usize]);
            kanten.push((plaats(begin_bronnen, nummer), EINDE, heeft));
        }
        debug_assert_eq!(begin, gebied.vragen.len() + gebied.delen.len());
        for (nummer, &d) in gebied.delen.iter().enumerate() {
            for &bron in netwerk.wie(d as usize) {
                let bron = self.bron[bron as usize];
                if bron != GEEN {
                    kanten.push((plaats(begin_delen, nummer), plaats(begin_bronnen, bron as usize), u128::MAX));
                }
            }
        }
        let losse: Vec<bool> = gebied.delen.iter().map(|&deel| vast(deel)).collect();
        self.wis(gebied);

        let mut graaf = Graaf::van(begin_bronnen + gebied.bronnen.len(), &kanten);
        let lukt = graaf.vul() == nodig;
        let eronder = |nummer: usize| graaf.vast(plaats(2, nummer));
        let onder = (0..gebied.vragen.len()).filter(|&nummer| eronder(nummer)).count();
        if lukt || onder == 0 || onder == gebied.vragen.len() {
            let plaatsen = |lijst: &[u32]| {
                let mut plaatsen: Vec<usize> = lijst.iter().map(|&plaats| plaats as usize).collect();
                plaatsen.sort_unstable();
                plaatsen
            };
            let vragen: Vec<u32> = gebied.vragen.iter().map(|&(vraag, _)| vraag).collect();
            let krijgt = gebied.delen.iter().zip(&losse).enumerate().filter(|(_, (_, vast))| !**vast);
            let krijgt = krijgt.map(|(nummer, (&d, _))| (d as usize, graaf.stroom(gebied.vragen.len() + nummer)));
            return Ok(Trap {
                deel,
                vragen: plaatsen(&vragen),
                bronnen: plaatsen(&gebied.bronnen),
                delen: krijgt.collect(),
            });
        }

        let [mut laag, mut hoog] = [Gebied::default(), Gebied::default()];
        for (nummer, &bron) in gebied.bronnen.iter().enumerate() {
            let naar = if graaf.vast(plaats(begin_bronnen, nummer)) { &mut laag } else { &mut hoog };
            naar.bronnen.push(bron);
        }
        let mut erbij = vec![0_u64; gebied.vragen.len()];
        let mut nummers = std::collections::HashMap::new();
        for (nummer, &(vraag, _)) in gebied.vragen.iter().enumerate() {
            nummers.insert(vraag, nummer);
        }
        for (nummer, &d) in gebied.delen.iter().enumerate() {
            if graaf.vast(plaats(begin_delen, nummer)) {
                laag.delen.push(d);
                continue;
            }
            // Covered in full by people of the rest, whatever share its demand gets: there it goes first.
            hoog.delen.push(d);
            let deel = &netwerk.delen[d as usize];
            if let Some(&van) = nummers.get(&deel.vraag) {
                erbij[van] += deel.uren;
            }
        }
        for (nummer, &(vraag, al)) in gebied.vragen.iter().enumerate() {
            if eronder(nummer) {
                laag.vragen.push((vraag, al + erbij[nummer]));
            } else {
                hoog.vragen.push((vraag, al));
            }
        }
        Err(Box::new([laag, hoog]))
    }
}

fn top(hoofd: &mut [usize], wie: usize) -> usize {
    let mut hier = wie;
    while hoofd[hier] != hier {
        hoofd[hier] = hoofd[hoofd[hier]];
        hier = hoofd[hier];
    }
    hier
}

fn verbind(hoofd: &mut [usize], een: usize, ander: usize) {
    let (een, ander) = (top(hoofd, een), top(hoofd, ander));
    hoofd[een.max(ander)] = een.min(ander);
}
