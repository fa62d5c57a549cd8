//! A maximum flow by E. A. Dinic's method (1970): shortest paths first, a whole layer at a time. Nothing here knows what
//! a place stands for.

/// Distance of a place that was not reached.
const VER: u32 = u32::MAX;

/// Place where all flow begins.
pub(super) const BEGIN: u32 = 0;
/// Place where all flow ends.
pub(super) const EINDE: u32 = 1;

/// One direction of an edge.
#[derive(Debug, Clone, Copy)]
struct Boog {
    /// What it still bears.
    rest: u128,
    /// The place at its far end.
    naar: u32,
    /// The arc back.
    tegen: u32,
}

/// A flow network with what every edge still bears. The arcs of a place stand together, in the order of the list of
/// edges: a search reads them one after the other.
#[derive(Debug, Clone)]
pub(super) struct Graaf {
    bogen: Vec<Boog>,
    /// The arc of each edge, in the order of the list.
    heen: Vec<u32>,
    /// Where the arcs of each place begin in `bogen`, and at last where they end.
    begin: Vec<u32>,
    /// Steps from the begin.
    afstand: Vec<u32>,
    /// Next arc to try; those before it lead nowhere at these distances.
    verder: Vec<u32>,
    /// Places in the order in which they were reached.
    rij: Vec<u32>,
    /// Arcs of the path that is being looked for.
    pad: Vec<u32>,
    /// What was sent over which arc since [`Graaf::onthoud`].
    gestuurd: Option<Vec<(u32, u128)>>,
}

impl Graaf {
    /// A network of so many places; edges are (from, to, what it bears).
    pub fn van(plaatsen: usize, kanten: &[(u32, u32, u128)]) -> Self {
        let mut begin = vec![0_u32; plaatsen + 1];
        for &(van, naar, _) in kanten {
            begin[van as usize + 1] += 1;
            begin[naar as usize + 1] += 1;
        }
        for plaats in 0..plaatsen {
            begin[plaats + 1] += begin[plaats];
        }
        let mut vrij = begin.clone();
        let mut bogen = vec![Boog { rest: 0, naar: BEGIN, tegen: 0 }; kanten.len() * 2];
        let mut heen = Vec::with_capacity(kanten.len());
        for &(van, naar, rest) in kanten {
            let boog = vrij[van as usize];
            vrij[van as usize] += 1;
            let tegen = vrij[naar as usize];
            vrij[naar as usize] += 1;
            bogen[boog as usize] = Boog { rest, naar, tegen };
            bogen[tegen as usize] = Boog { rest: 0, naar: van, tegen: boog };
            heen.push(boog);
        }
        let (afstand, verder) = (vec![VER; plaatsen], begin[..plaatsen].to_vec());
        let (rij, pad) = (Vec::with_capacity(plaatsen), Vec::new());
        Self { bogen, heen, begin, afstand, verder, rij, pad, gestuurd: None }
    }

    /// What an edge still bears.
    pub fn rest(&self, kant: usize) -> u128 {
        self.bogen[self.heen[kant] as usize].rest
    }

    /// Makes an edge bear so much from here on.
    pub fn draag(&mut self, kant: usize, rest: u128) {
        self.bogen[self.heen[kant] as usize].rest = rest;
    }

    /// What flows over an edge.
    pub fn stroom(&self, kant: usize) -> u128 {
        let Boog { tegen, .. } = self.bogen[self.heen[kant] as usize];
        self.bogen[tegen as usize].rest
    }

    /// Sends so much over the edges of a path; each must bear it.
    pub fn stuur(&mut self, pad: &[usize], hoeveel: u128) {
        for &kant in pad {
            self.schuif(self.heen[kant], hoeveel);
        }
    }

    /// Sends so much over an arc.
    fn schuif(&mut self, boog: u32, hoeveel: u128) {
        let boog = &mut self.bogen[boog as usize];
        boog.rest -= hoeveel;
        let tegen = boog.tegen as usize;
        self.bogen[tegen].rest += hoeveel;
    }

    /// Remembers from here on what is sent.
    pub fn onthoud(&mut self) {
        self.gestuurd = Some(Vec::new());
    }

    /// Takes back all that was sent since it was remembered. What can be reached is then unknown until it is filled again.
    pub fn herstel(&mut self) {
        while let Some((boog, hoeveel)) = self.gestuurd.as_mut().and_then(Vec::pop) {
            self.schuif(self.bogen[boog as usize].tegen, hoeveel);
        }
    }

    /// Takes a place out: nothing flows through it any more, and what did is forgotten.
    pub fn sluit(&mut self, plaats: u32) {
        for i in self.begin[plaats as usize]..self.begin[plaats as usize + 1] {
            let boog = &mut self.bogen[i as usize];
            boog.rest = 0;
            let tegen = boog.tegen as usize;
            self.bogen[tegen].rest = 0;
        }
    }

    /// Sends as much more as the network bears, and says how much that was.
    pub fn vul(&mut self) -> u128 {
        let mut samen = 0;
        while self.meet() {
            while let Some(hoeveel) = self.zoek_pad() {
                samen += hoeveel;
            }
        }
        samen
    }

    /// Measures distances until the end is reached; false where it is not.
    fn meet(&mut self) -> bool {
        for plaats in self.rij.drain(..) {
            self.afstand[plaats as usize] = VER;
        }
        self.pad.clear();
        self.rij.push(BEGIN);
        self.afstand[BEGIN as usize] = 0;
        self.verder[BEGIN as usize] = self.begin[BEGIN as usize];
        let mut gezien = 0;
        while let Some(&hier) = self.rij.get(gezien) {
            gezien += 1;
            let volgende = self.afstand[hier as usize] + 1;
            if self.afstand[EINDE as usize] < volgende {
                break;
            }
            let hier = self.begin[hier as usize] as usize..self.begin[hier as usize + 1] as usize;
            for boog in &self.bogen[hier] {
                let daar = boog.naar as usize;
                if boog.rest > 0 && self.afstand[daar] == VER {
                    self.afstand[daar] = volgende;
                    self.verder[daar] = self.begin[daar];
                    self.rij.push(boog.naar);
                }
            }
        }
        self.afstand[EINDE as usize] != VER
    }

    /// Finds one path to the end, each step one further, and sends what it bears. Not recursive, as a path can be as long
    /// as there are places. It goes on from the last path where that still bears something, as a new search would.
    fn zoek_pad(&mut self) -> Option<u128> {
        let mut hier = self.pad.last().map_or(BEGIN, |&boog| self.bogen[boog as usize].naar);
        while hier != EINDE {
            let (eerste, einde) = (self.verder[hier as usize], self.begin[hier as usize + 1]);
            let volgende = self.afstand[hier as usize] + 1;
            let past = |boog: &Boog| boog.rest > 0 && self.afstand[boog.naar as usize] == volgende;
            let gevonden = (eerste..einde).find(|&boog| past(&self.bogen[boog as usize]));
            self.verder[hier as usize] = gevonden.unwrap_or(einde);
            if let Some(boog) = gevonden {
                self.pad.push(boog);
                hier = self.bogen[boog as usize].naar;
            } else {
                let Boog { tegen, .. } = self.bogen[self.pad.pop()? as usize];
                hier = self.bogen[tegen as usize].naar;
                self.verder[hier as usize] += 1;
            }
        }
        let hoeveel = self.pad.iter().map(|&boog| self.bogen[boog as usize].rest).min()?;
        if let Some(gestuurd) = &mut self.gestuurd {
            gestuurd.extend(self.pad.iter().map(|&boog| (boog, hoeveel)));
        }
        for i in 0..self.pad.len() {
            self.schuif(self.pad[i], hoeveel);
        }
        let vol = self.pad.iter().position(|&boog| self.bogen[boog as usize].rest == 0);
        self.pad.truncate(vol.unwrap_or(0));
        Some(hoeveel)
    }

    /// After [`Graaf::vul`]: true for the places from which nothing more can reach the end. They are the side of the
    /// begin of the smallest minimum cut (L. R. Ford and D. R. Fulkerson, 1956).
    pub fn vast(&self, plaats: u32) -> bool {
        self.afstand[plaats as usize] != VER
    }
}
