//! Where the names of the wijken stand on the map: each within its own wijk, so that none collides with another, and as
//! long as it fits there.

use unicode_width::UnicodeWidthStr;

use crate::calc::raster::Raster;

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naam {
    /// Column of its first cell.
    pub x: u16,
    /// Row of its first line.
    pub y: u16,
    /// Its lines, below each other.
    pub regels: Vec<String>,
}

impl Naam {
    /// Cells of its longest line.
    pub fn breedte(&self) -> u16 {
        breedte(&self.regels)
    }

    /// True for a cell on which it stands.
    pub fn is_op(&self, x: u16, y: u16) -> bool {
        let regels = u16::try_from(self.regels.len()).unwrap_or(u16::MAX);
        (self.x..self.x.saturating_add(self.breedte())).contains(&x)
            && (self.y..self.y.saturating_add(regels)).contains(&y)
    }
}

/// A wijk that asks for a place for its name.
#[derive(Debug)]
pub struct Vraag {
    /// The forms of the name, the fullest first.
    pub vormen: Vec<Vec<String>>,
    /// Where it stands when the wijk has no border.
    pub anders: Option<(u16, u16)>,
}

/// What one cell of a sign that would be covered costs, in cells of distance to the middle.
const BEDEKT: i32 = 8;
/// What room above and below is worth.
const RUIMTE: i32 = 3;

/// Finds a place for each; none where not even the shortest form fits. `bezet` are the cells with signs.
pub fn plaats(raster: &Raster, vragen: &[Vraag], bezet: &[bool]) -> Vec<Option<Naam>> {
    let (breed, hoog) = (raster.venster.breed, raster.venster.hoog);
    let mut cellen: Vec<Vec<(u16, u16)>> = vec![Vec::new(); vragen.len()];
    for (x, y) in (0..hoog).flat_map(|y| (0..breed).map(move |x| (x, y))) {
        if let Some(van) = raster.wijk(x, y).and_then(|w| cellen.get_mut(w)) {
            van.push((x, y));
        }
    }
    let mut los: Vec<(u16, u16)> = Vec::new();
    let in_wijk = vragen.iter().zip(&cellen).enumerate().map(|(w, (vraag, eigen))| {
        let vormen = &vraag.vormen;
        vormen.iter().enumerate().find_map(|(i, vorm)| beste(raster, w, eigen, vorm, bezet, i + 1 == vormen.len()))
    });
    let mut uit: Vec<Option<Naam>> = in_wijk.collect();
    // Without a border the shortest form stands where the people live, beside those that stand there already.
    for (naam, vraag) in uit.iter_mut().zip(vragen) {
        let (None, Some(hier), Some(vorm)) = (&naam, vraag.anders, vraag.vormen.last()) else { continue };
        let lang = breedte(vorm);
        let vrij = |&(x, y): &(u16, u16)| {
            x + lang <= breed && y < hoog && los.iter().all(|(lx, ly)| *ly != y || lx.abs_diff(x) > lang)
        };
        let plekken = (0..3_u16).flat_map(|dy| [hier.1.saturating_sub(dy), hier.1 + dy]).map(|y| (hier.0, y));
        if let Some((x, y)) = plekken.into_iter().find(vrij) {
            los.push((x, y));
            *naam = Some(Naam { x, y, regels: vorm.clone() });
        }
    }
    uit
}

fn breedte(vorm: &[String]) -> u16 {
    vorm.iter().map(|regel| regel.width()).max().and_then(|b| u16::try_from(b).ok()).unwrap_or(u16::MAX)
}

/// The place within a wijk that is nearest to its middle and covers least; the shortest form may stick out.
fn beste(
    raster: &Raster,
    w: usize,
    eigen: &[(u16, u16)],
    vorm: &[String],
    bezet: &[bool],
    laatste: bool,
) -> Option<Naam> {
    let aantal = i32::try_from(eigen.len()).ok().filter(|n| *n > 0)?;
    let midden = |van: fn(&(u16, u16)) -> u16| eigen.iter().map(|c| i32::from(van(c))).sum::<i32>() / aantal;
    let (mx, my) = (midden(|c| c.0), midden(|c| c.1));
    let (breed, hoog) = (raster.venster.breed, raster.venster.hoog);
    let (lang, regels) = (breedte(vorm), u16::try_from(vorm.len()).unwrap_or(u16::MAX));
    let van_wijk = |x: u16, y: u16| x < breed && y < hoog && raster.wijk(x, y) == Some(w);
    let rij_vrij = |x: u16, y: u16| (x..x.saturating_add(lang)).all(|x| van_wijk(x, y));
    let prijs = |&(x, y): &(u16, u16)| {
        let ver = (2 * i32::from(x) + i32::from(lang) - 2 * mx).abs() / 2 + 2 * (i32::from(y) - my).abs();
        let rijen = y..y.saturating_add(regels).min(hoog);
        let onder = rijen.flat_map(|y| (x..x.saturating_add(lang).min(breed)).map(move |x| (x, y)));
        let bedekt = onder.filter(|&(x, y)| bezet[usize::from(y) * usize::from(breed) + usize::from(x)]).count();
        let ruim = i32::from(y > 0 && rij_vrij(x, y - 1)) + i32::from(rij_vrij(x, y.saturating_add(regels)));
        (ver + BEDEKT * i32::try_from(bedekt).unwrap_or(i32::MAX / BEDEKT) - RUIMTE * ruim, y, x)
    };
    let past = |&(x, y): &(u16, u16)| (0..regels).all(|i| rij_vrij(x, y.saturating_add(i)));
    let nipt = |&(x, y): &(u16, u16)| x.saturating_add(lang) <= breed && y.saturating_add(regels) <= hoog;
    let kies = |mag: &dyn Fn(&(u16, u16)) -> bool| eigen.iter().copied().filter(|c| mag(c)).min_by_key(&prijs);
    let (x, y) = kies(&past).or_else(|| if laatste { kies(&nipt) } else { None })?;
    Some(Naam { x, y, regels: vorm.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::raster::Venster;

    #[test]
    fn names_stand_in_their_wijk_and_apart() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        for (breed, hoog) in [(28, 11), (60, 20), (120, 42)] {
            let raster = Raster::van(&plan, Venster::kern(&plan, breed, hoog).unwrap());
            let vragen: Vec<Vraag> = plan
                .wijken
                .iter()
                .map(|w| Vraag {
                    vormen: vec![vec![w.naam.clone(), "1,0".into()], vec![w.naam.clone()], vec!["x".into()]],
                    anders: None,
                })
                .collect();
            let leeg = vec![false; usize::from(breed) * usize::from(hoog)];
            let namen = plaats(&raster, &vragen, &leeg);
            let mut gezien = std::collections::BTreeSet::new();
            let mut heel = 0;
            for (w, naam) in namen.iter().enumerate() {
                let naam = naam.as_ref().unwrap_or_else(|| panic!("{} staat nergens", plan.wijken[w].naam));
                heel += usize::from(naam.regels[0] == plan.wijken[w].naam);
                for (i, regel) in naam.regels.iter().enumerate() {
                    for x in naam.x..naam.x + u16::try_from(regel.width()).unwrap() {
                        let y = naam.y + u16::try_from(i).unwrap();
                        assert!(gezien.insert((x, y)), "{} staat over een ander", plan.wijken[w].naam);
                        assert_eq!(raster.wijk(x, y), Some(w));
                    }
                }
            }
            assert!(heel >= if breed > 100 { 9 } else { 1 }, "{breed}: {heel}");
        }
    }
}
