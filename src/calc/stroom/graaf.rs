//! A maximum flow by E. A. Dinic's method (1970): shortest paths first, a whole layer at a time. Nothing here knows what
//! a place stands for.

/// Distance of a place that was not reached.
const VER: u32 = u32::MAX;

/// Place where all flow begins.
pub(super) const BEGIN: u32 = 0;
/// Place where all flow ends.
pub(super) const EINDE: u32 = 1;

/// A flow network with what every edge still bears. Edge `k` of the list it was made from has arcs `2k` and, back,
/// `2k + 1`.
#[derive(Debug, Clone)]
pub(super) struct Graaf {
    /// The place at the far end of each arc.
    naar: Vec<u32>,
    /// What each arc still bears.
    pub rest: Vec<u128>,
    /// Where the arcs of each place begin in `bogen`, and at last where they end.
    begin: Vec<u32>,
    /// Arcs by the place where they leave, in the order of the list.
    bogen: Vec<u32>,
    /// Steps from the begin.
    afstand: Vec<u32>,
    /// Next arc to try, an index in `bogen`; those before it lead nowhere at these distances.
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
        let mut bogen = vec![0; kanten.len() * 2];
        let mut naar = Vec::with_capacity(kanten.len() * 2);
        let mut rest = Vec::with_capacity(kanten.len() * 2);
        for (&(van, tot, hoeveel), boog) in kanten.iter().zip((0_u32..).step_by(2)) {
            for (plaats, boog) in [(van, boog), (tot, boog + 1)] {
                let hier = &mut vrij[plaats as usize];
                bogen[*hier as usize] = boog;
                *hier += 1;
            }
            naar.extend([tot, van]);
            rest.extend([hoeveel, 0]);
        }
        let (afstand, verder) = (vec![VER; plaatsen], begin[..plaatsen].to_vec());
        let (rij, pad) = (Vec::with_capacity(plaatsen), Vec::new());
        Self { naar, rest, begin, bogen, afstand, verder, rij, pad, gestuurd: None }
    }

    /// What flows over an edge.
    pub fn stroom(&self, kant: usize) -> u128 {
        self.rest[2 * kant + 1]
    }

    /// Sends so much over the edges of a path; each must bear it.
    pub fn stuur(&mut self, pad: &[usize], hoeveel: u128) {
        for &kant in pad {
            self.rest[2 * kant] -= hoeveel;
            self.rest[2 * kant + 1] += hoeveel;
        }
    }

    /// Remembers from here on what is sent.
    pub fn onthoud(&mut self) {
        self.gestuurd = Some(Vec::new());
    }

    /// Takes back all that was sent since it was remembered. What can be reached is then unknown until it is filled again.
    pub fn herstel(&mut self) {
        while let Some((boog, hoeveel)) = self.gestuurd.as_mut().and_then(Vec::pop) {
            self.rest[boog as usize] += hoeveel;
            self.rest[boog as usize ^ 1] -= hoeveel;
        }
    }

    /// Takes a place out: nothing flows through it any more, and what did is forgotten.
    pub fn sluit(&mut self, plaats: u32) {
        for i in self.begin[plaats as usize]..self.begin[plaats as usize + 1] {
            let boog = self.bogen[i as usize] as usize;
            self.rest[boog] = 0;
            self.rest[boog ^ 1] = 0;
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
            for i in self.begin[hier as usize]..self.begin[hier as usize + 1] {
                let boog = self.bogen[i as usize] as usize;
                let daar = self.naar[boog] as usize;
                if self.rest[boog] > 0 && self.afstand[daar] == VER {
                    self.afstand[daar] = volgende;
                    self.verder[daar] = self.begin[daar];
                    self.rij.push(self.naar[boog]);
                }
            }
        }
        self.afstand[EINDE as usize] != VER
    }

    /// Finds one path to the end, each step one further, and sends what it bears. Not recursive, as a path can be as long
    /// as there are places.
    fn zoek_pad(&mut self) -> Option<u128> {
        self.pad.clear();
        let mut hier = BEGIN;
        while hier != EINDE {
            let einde = self.begin[hier as usize + 1];
            let verder = self.afstand[hier as usize] + 1;
            let mut i = self.verder[hier as usize];
            while i < einde {
                let boog = self.bogen[i as usize] as usize;
                if self.rest[boog] > 0 && self.afstand[self.naar[boog] as usize] == verder {
                    break;
                }
                i += 1;
            }
            self.verder[hier as usize] = i;
            if i < einde {
                let boog = self.bogen[i as usize];
                self.pad.push(boog);
                hier = self.naar[boog as usize];
            } else {
                let terug = self.pad.pop()?;
                hier = self.naar[terug as usize ^ 1];
                self.verder[hier as usize] += 1;
            }
        }
        let hoeveel = self.pad.iter().map(|&boog| self.rest[boog as usize]).min()?;
        for &boog in &self.pad {
            self.rest[boog as usize] -= hoeveel;
            self.rest[boog as usize ^ 1] += hoeveel;
        }
        if let Some(gestuurd) = &mut self.gestuurd {
            gestuurd.extend(self.pad.iter().map(|&boog| (boog, hoeveel)));
        }
        Some(hoeveel)
    }

    /// After [`Graaf::vul`]: true for the places from which nothing more can reach the end. They are the side of the
    /// begin of the smallest minimum cut (L. R. Ford and D. R. Fulkerson, 1956).
    pub fn vast(&self, plaats: u32) -> bool {
        self.afstand[plaats as usize] != VER
    }
}
