//! One table for all screens: it draws the rows that fit and no more, keeps the first column in sight while the others
//! move along, and makes its cells clickable.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::vel::{Vel, vul};
use crate::tui::blik::orde::{Orde, Sleutel};
use crate::tui::message::Message;

/// Most cells of the first column: on a wide screen numbers must not stray from what they belong to.
const BREEDST: usize = 46;

/// A column.
#[derive(Debug, Clone)]
pub struct Kolom {
    kop: String,
    breedte: usize,
    rechts: bool,
    klik: Option<Message>,
    pijl: Option<&'static str>,
}

impl Kolom {
    /// A column of words, at least this wide. The first column of a table takes the width that is left.
    pub fn tekst(kop: impl Into<String>, breedte: usize) -> Self {
        Self { kop: kop.into(), breedte, rechts: false, klik: None, pijl: None }
    }

    /// A column of numbers.
    pub fn getal(kop: impl Into<String>, breedte: usize) -> Self {
        Self { kop: kop.into(), breedte, rechts: true, klik: None, pijl: None }
    }

    /// The same, with a mark before its heading.
    #[must_use]
    pub fn met_pijl(mut self, pijl: &'static str) -> Self {
        self.pijl = Some(pijl);
        self
    }

    /// The same, as the column with this key among those by which the rows can be ordered: a click on its heading orders
    /// by it, and a mark before the heading tells that they are.
    #[must_use]
    pub fn ordent(mut self, orde: Orde, sleutels: &[Sleutel], sleutel: &str) -> Self {
        if let Some(k) = sleutels.iter().position(|s| s.sleutel == sleutel) {
            self.klik = Some(Message::OrdeOp(k + 1));
            self.pijl = (orde.kolom == k + 1).then(|| orde.pijl(sleutels[k].oplopend));
        }
        self
    }
}

/// What stands in a cell.
pub type Vak = (String, Style);

/// A table to draw.
pub struct Tabelbeeld<'t> {
    /// Columns; the first stays in sight.
    pub kolommen: Vec<Kolom>,
    /// Columns at the right that stay in sight as well.
    pub vast_rechts: usize,
    /// Number of rows.
    pub rijen: usize,
    /// What stands in row and column.
    pub vak: &'t dyn Fn(usize, usize) -> Vak,
    /// The selected row.
    pub gekozen: Option<usize>,
    /// The selected column; without one the whole row is marked.
    pub kolom: Option<usize>,
    /// A row of totals below.
    pub totaal: Option<Vec<Vak>>,
    /// What a click on row and column sends.
    pub klik: &'t dyn Fn(usize, usize) -> Option<Message>,
    /// What to say when there are no rows.
    pub leeg: &'t str,
}

impl Tabelbeeld<'_> {
    /// Draws the table.
    pub fn teken(&self, vel: &mut Vel<'_, '_>, vlak: Rect) {
        let thema = vel.thema();
        if vlak.is_empty() || self.kolommen.is_empty() {
            return;
        }
        if self.rijen == 0 {
            let regels = super::vel::breek(self.leeg, usize::from(vlak.width));
            return vel.regels(vlak, regels.into_iter().map(|r| Line::styled(r, thema.zwak())));
        }
        let (zichtbaar, links, rechts) = self.kolommen_in(usize::from(vlak.width));
        let laatste = zichtbaar.len().saturating_sub(1 + self.vast_rechts);
        let kop = zichtbaar.iter().enumerate().map(|(i, &(k, breedte))| {
            let kop = &self.kolommen[k].kop;
            let tekst = match (i, links, rechts) {
                (1, true, _) => format!("‹{}", super::vel::kort(kop, breedte.saturating_sub(1))),
                (i, _, true) if i == laatste && i > 0 => {
                    format!("{}›", super::vel::kort(kop, breedte.saturating_sub(1)))
                }
                _ => kop.clone(),
            };
            let stijl =
                if self.kolom == Some(k) { thema.kop().add_modifier(Modifier::UNDERLINED) } else { thema.kop() };
            (tekst, stijl)
        });
        let kop: Vec<Vak> = kop.collect();
        let kopvlak = Rect { height: 1, ..vlak };
        let koppen = self.koppen_in(&zichtbaar, &kop);
        self.rij(vel, kopvlak, &koppen, kop.into_iter(), |k| self.kolommen[k].pijl);
        kliks(vel, kopvlak, &koppen, |k| self.kolommen[k].klik.clone());

        let voet = u16::from(self.totaal.is_some() && vlak.height > 3);
        let lijf = Rect { y: vlak.y + 1, height: vlak.height.saturating_sub(1 + voet), ..vlak };
        let hoogte = usize::from(lijf.height);
        let eerste = eerste_rij(self.gekozen.unwrap_or(0), hoogte, self.rijen);
        for (r, vak) in (eerste..self.rijen).zip(lijf.rows()) {
            let gekozen = self.gekozen == Some(r);
            let vakken = zichtbaar.iter().map(|&(k, _)| {
                let (tekst, stijl) = (self.vak)(r, k);
                let hier = gekozen && self.kolom == Some(k);
                (tekst, if hier { stijl.patch(thema.gekozen()) } else { stijl })
            });
            let vakken: Vec<Vak> = vakken.collect();
            self.rij(vel, vak, &zichtbaar, vakken.into_iter(), |k| (gekozen && k == 0).then_some("▸"));
            if gekozen && self.kolom.is_none() {
                vel.stijl(Rect { x: vak.x + 1, width: vak.width.saturating_sub(1), ..vak }, thema.gekozen());
            }
            kliks(vel, vak, &zichtbaar, |k| (self.klik)(r, k));
        }
        vel.meer(lijf, eerste > 0, eerste + hoogte < self.rijen);
        if let (Some(totaal), 1) = (&self.totaal, voet) {
            let onder = Rect { y: vlak.bottom() - 1, height: 1, ..vlak };
            let vakken: Vec<Vak> = zichtbaar.iter().map(|&(k, _)| totaal.get(k).cloned().unwrap_or_default()).collect();
            self.rij(vel, onder, &zichtbaar, vakken.into_iter(), |_| None);
        }
    }

    /// The columns that fit with their widths, and whether more stand to the left and to the right.
    fn kolommen_in(&self, ruimte: usize) -> (Vec<(usize, usize)>, bool, bool) {
        let aantal = self.kolommen.len();
        let breedte = |k: usize| self.kolommen[k].breedte + 1;
        let slot = aantal.saturating_sub(self.vast_rechts).max(1);
        let vast: usize = (slot..aantal).map(breedte).sum();
        // One cell in front of the first column is for the mark of the selected row.
        let over = ruimte.saturating_sub(self.kolommen[0].breedte + 1 + vast);
        let alle: usize = (1..slot).map(breedte).sum();
        let (van, tot) = if alle <= over { (1, slot) } else { self.venster(over, slot, breedte) };
        let gebruikt: usize = (van..tot).map(breedte).sum::<usize>() + vast;
        let eerste = ruimte.saturating_sub(gebruikt + 1).min(BREEDST.max(self.kolommen[0].breedte));
        let mut uit = vec![(0, eerste)];
        uit.extend((van..tot).chain(slot..aantal).map(|k| (k, self.kolommen[k].breedte)));
        (uit, van > 1, tot < slot)
    }

    /// The widths of the headings: one that is longer than the numbers below it takes what the words before it leave.
    fn koppen_in(&self, zichtbaar: &[(usize, usize)], kop: &[Vak]) -> Vec<(usize, usize)> {
        let mut uit = zichtbaar.to_vec();
        for i in 1..uit.len() {
            let [links, hier] = [uit[i - 1], uit[i]];
            if self.kolommen[hier.0].rechts && !self.kolommen[links.0].rechts {
                let over = links.1.saturating_sub(kop[i - 1].0.width());
                let meer = kop[i].0.width().saturating_sub(hier.1).min(over);
                uit[i - 1].1 -= meer;
                uit[i].1 += meer;
            }
        }
        uit
    }

    /// The run of columns around the selected one that fits.
    fn venster(&self, ruimte: usize, slot: usize, breedte: impl Fn(usize) -> usize) -> (usize, usize) {
        let gekozen = self.kolom.unwrap_or(1).clamp(1, slot.saturating_sub(1).max(1)).min(slot);
        let (mut van, mut tot, mut som) = (gekozen, gekozen, 0);
        loop {
            if tot < slot && som + breedte(tot) <= ruimte {
                som += breedte(tot);
                tot += 1;
            } else if van > 1 && som + breedte(van - 1) <= ruimte {
                van -= 1;
                som += breedte(van);
            } else {
                return (van, tot);
            }
        }
    }

    fn rij(
        &self,
        vel: &mut Vel<'_, '_>,
        vlak: Rect,
        zichtbaar: &[(usize, usize)],
        vakken: impl Iterator<Item = Vak>,
        ervoor: impl Fn(usize) -> Option<&'static str>,
    ) {
        let mut delen: Vec<Span<'_>> = Vec::with_capacity(2 * zichtbaar.len());
        for (&(k, breedte), (tekst, stijl)) in zichtbaar.iter().zip(vakken) {
            delen.push(Span::raw(ervoor(k).unwrap_or(" ")));
            delen.push(Span::styled(vul(&tekst, breedte, self.kolommen[k].rechts), stijl));
        }
        vel.regel(vlak, Line::from(delen));
    }
}

/// Makes the cells of a row clickable.
fn kliks(vel: &mut Vel<'_, '_>, vlak: Rect, zichtbaar: &[(usize, usize)], klik: impl Fn(usize) -> Option<Message>) {
    let mut x = vlak.x;
    for &(k, breedte) in zichtbaar {
        let breedte = u16::try_from(breedte + 1).unwrap_or(u16::MAX);
        if let Some(bericht) = klik(k) {
            vel.klikbaar(Rect { x, width: breedte, ..vlak }.intersection(vlak), bericht);
        }
        x = x.saturating_add(breedte);
    }
}

/// The first row to draw so that the selected one stays in the middle as long as there is something to scroll.
pub fn eerste_rij(gekozen: usize, hoogte: usize, aantal: usize) -> usize {
    gekozen.saturating_sub(hoogte / 2).min(aantal.saturating_sub(hoogte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_in_sight() {
        for aantal in 0..40_usize {
            for hoogte in 1..20 {
                for gekozen in 0..aantal {
                    let eerste = eerste_rij(gekozen, hoogte, aantal);
                    assert!(eerste <= gekozen && gekozen < eerste + hoogte);
                }
            }
        }
    }
}
