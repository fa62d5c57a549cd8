//! `TopoJSON`: surfaces that touch share their lines, and the numbers of a line may be small steps on a grid. It becomes
//! what `GeoJSON` becomes.
//!
//! A line can be used any number of times, so that a small file could fill the memory: the points of all surfaces together
//! are counted, and bounded.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::prelude::ToPrimitive as _;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::lijst::{EIGEN, Lijst};
use super::{Geojsonfout, Kenmerk, Objectfout, Stelsel, Vorm, eigenschappen, gesloten, naam};
use crate::plan::wijkgrens::{Omtrek, Ring, Vlak};

/// Most points of all surfaces together: 80 MB of them. All wijken of the Netherlands, simplified, have 100.000.
const MEESTE_PUNTEN: usize = 5_000_000;

/// The first two numbers of a list.
#[derive(Clone, Copy)]
pub(super) struct Positie(f64, f64);

impl<'de> Deserialize<'de> for Positie {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Lezer;
        impl<'de> Visitor<'de> for Lezer {
            type Value = Positie;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("twee getallen")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rij: A) -> Result<Positie, A::Error> {
                let (Some(x), Some(y)) = (rij.next_element()?, rij.next_element()?) else {
                    return Err(A::Error::custom(format_args!("{EIGEN}een punt heeft twee getallen")));
                };
                while rij.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Positie(x, y))
            }
        }
        d.deserialize_seq(Lezer)
    }
}

/// The grid on which the numbers are steps.
#[derive(Deserialize)]
pub(super) struct Rooster {
    scale: (f64, f64),
    translate: (f64, f64),
}

impl Rooster {
    fn punt(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.mul_add(self.scale.0, self.translate.0), y.mul_add(self.scale.1, self.translate.1))
    }
}

/// A thing: a shape, or several with what is known of each.
#[derive(Deserialize)]
pub(super) struct Vormen {
    #[serde(rename = "type", default)]
    soort: Option<String>,
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    arcs: Option<Lijst>,
    #[serde(default)]
    coordinates: Option<Lijst>,
    #[serde(default)]
    geometries: Vec<Vormen>,
}

/// The parts of a file.
pub(super) struct Topologie {
    pub lijnen: Vec<Vec<Positie>>,
    pub rooster: Option<Rooster>,
    pub objecten: BTreeMap<String, Vormen>,
}

impl Topologie {
    /// What is in it, layer by layer.
    pub(super) fn lees(self, stelsel: Option<Stelsel>) -> Result<Vec<Kenmerk>, Geojsonfout> {
        let ruw: Vec<Vec<(f64, f64)>> = self.lijnen.iter().map(|lijn| self.absoluut(lijn)).collect();
        let eerste = ruw.iter().flatten().next().copied();
        let stelsel = stelsel.unwrap_or_else(|| eerste.map_or(Stelsel::Wgs84, Stelsel::naar_grootte));
        let lijn = |(nummer, punten): (usize, Vec<(f64, f64)>)| {
            let punten: Result<Ring, Objectfout> = punten.into_iter().map(|punt| stelsel.punt(punt)).collect();
            punten.map_err(|wat| Geojsonfout::Lijn { nummer, wat })
        };
        let lijnen = ruw.into_iter().enumerate().map(lijn).collect::<Result<_, _>>()?;
        let mut lezer = Lezer { lijnen, rooster: self.rooster.as_ref(), stelsel, over: MEESTE_PUNTEN, uit: Vec::new() };
        for (laag, vormen) in self.objecten {
            lezer.neem(&laag, vormen)?;
        }
        Ok(lezer.uit)
    }

    /// A line in the numbers of the file: on a grid each point is a step from the one before.
    fn absoluut(&self, lijn: &[Positie]) -> Vec<(f64, f64)> {
        let Some(rooster) = &self.rooster else { return lijn.iter().map(|p| (p.0, p.1)).collect() };
        let stap = |hier: &mut (f64, f64), p: &Positie| {
            *hier = (hier.0 + p.0, hier.1 + p.1);
            Some(rooster.punt(*hier))
        };
        lijn.iter().scan((0.0, 0.0), stap).collect()
    }
}

struct Lezer<'t> {
    lijnen: Vec<Ring>,
    rooster: Option<&'t Rooster>,
    stelsel: Stelsel,
    /// Points that may still be used.
    over: usize,
    uit: Vec<Kenmerk>,
}

impl Lezer<'_> {
    fn neem(&mut self, laag: &str, vormen: Vormen) -> Result<(), Geojsonfout> {
        if vormen.soort.as_deref() == Some("GeometryCollection") {
            return vormen.geometries.into_iter().try_for_each(|deel| self.neem(laag, deel));
        }
        let vorm = self.vorm(&vormen);
        let eigenschappen = eigenschappen(vormen.properties, vormen.id);
        let vorm = vorm.map_err(|wat| Geojsonfout::Deel {
            laag: laag.to_owned(),
            nummer: self.uit.len() + 1,
            naam: naam(&eigenschappen),
            wat,
        })?;
        self.uit.push(Kenmerk { eigenschappen, vorm });
        Ok(())
    }

    fn vorm(&mut self, vormen: &Vormen) -> Result<Vorm, Objectfout> {
        let Some(soort) = vormen.soort.as_deref() else { return Ok(Vorm::Geen) };
        let scheef = || Objectfout::Nesting(soort.to_owned());
        let lijnen = || vormen.arcs.as_ref().and_then(Lijst::rij).ok_or_else(scheef);
        let punten = || vormen.coordinates.as_ref().ok_or_else(scheef);
        match soort {
            "Polygon" => Ok(vlakken(vec![self.vlak(lijnen()?)?])),
            "MultiPolygon" => {
                let vlak = |deel: &Lijst| self.vlak(deel.rij().ok_or_else(scheef)?);
                Ok(vlakken(lijnen()?.iter().map(vlak).collect::<Result<_, _>>()?))
            }
            "Point" => Ok(Vorm::Punten(vec![self.punt(punten()?)?])),
            "MultiPoint" => {
                let punten = punten()?.rij().ok_or_else(scheef)?;
                Ok(Vorm::Punten(punten.iter().map(|punt| self.punt(punt)).collect::<Result<_, _>>()?))
            }
            _ => Err(Objectfout::Soort(soort.to_owned())),
        }
    }

    fn punt(&self, lijst: &Lijst) -> Result<(f64, f64), Objectfout> {
        let punt = lijst.punt().ok_or_else(|| Objectfout::Nesting("Point".to_owned()))?;
        self.stelsel.punt(self.rooster.map_or(punt, |rooster| rooster.punt(punt)))
    }

    /// A surface. Of a ring that simplification made a line nothing is left.
    fn vlak(&mut self, ringen: &[Lijst]) -> Result<Vlak, Objectfout> {
        let mut uit = Vlak::new();
        for (plaats, ring) in ringen.iter().enumerate() {
            match gesloten(self.ring(ring)) {
                Ok(ring) => uit.push(ring),
                Err(Objectfout::Ring) if plaats == 0 => return Ok(Vlak::new()),
                Err(Objectfout::Ring) => {}
                Err(fout) => return Err(fout),
            }
        }
        Ok(uit)
    }

    /// The lines of a ring after each other; each begins where the one before ends.
    fn ring(&mut self, lijst: &Lijst) -> Result<Ring, Objectfout> {
        let nesting = || Objectfout::Nesting("vlak".to_owned());
        let mut uit = Ring::new();
        for nummer in lijst.rij().ok_or_else(nesting)? {
            let nummer = nummer.getal().filter(|n| n.fract() == 0.0).and_then(|n| n.to_i64()).ok_or_else(nesting)?;
            // A number below nought is that line the other way round.
            let plaats = if nummer < 0 { !nummer } else { nummer };
            let lijn = usize::try_from(plaats).ok().and_then(|plaats| self.lijnen.get(plaats));
            let lijn = lijn.ok_or(Objectfout::GeenLijn(nummer))?;
            self.over = self.over.checked_sub(lijn.len()).ok_or(Objectfout::TeVeel)?;
            let rest = usize::from(!uit.is_empty());
            if nummer < 0 {
                uit.extend(lijn.iter().rev().skip(rest));
            } else {
                uit.extend(lijn.iter().skip(rest));
            }
        }
        Ok(uit)
    }
}

/// Surfaces; nothing where none is left.
fn vlakken(mut vlakken: Vec<Vlak>) -> Vorm {
    vlakken.retain(|vlak| !vlak.is_empty());
    if vlakken.is_empty() { Vorm::Geen } else { Vorm::Vlakken(Omtrek(vlakken)) }
}

#[cfg(test)]
mod tests {
    use super::super::lees;
    use super::*;

    /// Two squares that share a line, on a grid of a tenth of a degree.
    fn topologie(lijnen: &str, ringen: &str) -> String {
        format!(
            r#"{{"type":"Topology","transform":{{"scale":[0.1,0.1],"translate":[6.0,53.0]}},"arcs":{lijnen},
            "objects":{{"wijk_2024":{{"type":"GeometryCollection","geometries":[
            {{"type":"Polygon","id":"WK1","properties":{{"naam":"West"}},"arcs":{ringen}}},
            {{"type":"MultiPolygon","properties":{{"naam":"Oost"}},"arcs":[[[-1,2]]]}},
            {{"type":null,"properties":{{"naam":"Nergens"}}}}]}}}}}}"#
        )
    }

    const LIJNEN: &str = "[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]]";

    fn fout(tekst: &str) -> String {
        lees(tekst.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn lines_that_are_shared_are_walked_both_ways() {
        let kaart = lees(topologie(LIJNEN, "[[0,1]]").as_bytes()).unwrap();
        assert_eq!((kaart.titels, kaart.topologie), (vec!["wijk_2024".to_owned()], true));
        let vorm = |n: usize| kaart.kenmerken[n].vorm.clone();
        let west = vec![(53.0, 6.1), (53.1, 6.1), (53.1, 6.0), (53.0, 6.0)];
        assert_eq!(vorm(0), Vorm::Vlakken(Omtrek(vec![vec![west]])));
        // From the end of the shared line back, and on along its own.
        let oost = vec![(53.1, 6.1), (53.0, 6.1), (53.0, 6.2), (53.1, 6.2)];
        assert_eq!(vorm(1), Vorm::Vlakken(Omtrek(vec![vec![oost]])));
        assert_eq!(vorm(2), Vorm::Geen);
        assert_eq!(kaart.kenmerken[0].eigenschappen["id"], "WK1");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_name() {
        for (lijnen, ringen, waar, wat) in [
            (LIJNEN, "[[0,7]]", "wijk_2024, object 1 (West): ", "lijn 7 staat niet in het bestand"),
            (LIJNEN, "[[0,-9]]", "wijk_2024, object 1 (West): ", "lijn -9 staat niet in het bestand"),
            (LIJNEN, "[0,1]", "wijk_2024, object 1 (West): ", "de coördinaten horen niet bij een vlak"),
            (LIJNEN, "[[0.5]]", "wijk_2024, object 1 (West): ", "de coördinaten horen niet bij een vlak"),
            ("[[[1,0],[900,1]]]", "[[0]]", "lijn 0: het punt 96", "dan de breedtegraad (53,0)"),
            ("[[[1]]]", "[[0]]", "regel 1, kolom ", "een punt heeft twee getallen"),
        ] {
            let gezegd = fout(&topologie(lijnen, ringen));
            assert!(gezegd.starts_with(waar) && gezegd.ends_with(wat), "{gezegd} / {waar}{wat}");
        }
        let half = topologie(LIJNEN, "[[0,1]]");
        assert!(fout(&half[..half.len() - 4]).starts_with("regel 5, kolom "), "{}", fout(&half[..half.len() - 4]));
    }

    #[test]
    fn a_small_file_does_not_become_a_large_one() {
        let lang = format!("[[[1,0]{}]]", ",[0,0]".repeat(2_000));
        let ringen = format!("[[0{}]]", ",0".repeat(2_600));
        assert!(fout(&topologie(&lang, &ringen)).contains("meer dan 5.000.000 punten"));
        let diep = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(100_000);
        let diep = format!("{{\"type\":\"Topology\",\"arcs\":[],\"objects\":{{\"a\":{diep}");
        assert!(fout(&diep).contains("te diep in elkaar"), "{}", fout(&diep));
    }
}
