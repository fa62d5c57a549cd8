//! [`Dia`]: what a page says, as lines in their order of importance, and how these are spread over as many screens as they
//! need. It knows no plan.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::groot;
use crate::dekking::{Oordeel, Vonnis};
use crate::tui::model::Model;
use crate::tui::view::vel::{breek, vul};

/// Cells left and right of what is written.
pub const MARGE: u16 = 2;

/// Lines that belong together.
pub type Blok = Vec<Line<'static>>;

/// From these on a page has room to breathe, and letters of twice the size.
const RUIM: (usize, usize) = (120, 38);
/// Below this height nothing is large.
const LAAG: usize = 17;
/// Cells between figures, and between columns.
const TUSSEN: usize = 4;

/// The room for what a page says.
#[derive(Debug, Clone, Copy)]
pub struct Maat {
    /// Cells.
    pub breedte: usize,
    /// Lines.
    pub hoogte: usize,
}

impl Maat {
    /// That of a screen: what stands above and below is taken off.
    pub fn van((breedte, hoogte): (u16, u16)) -> Self {
        let hoogte = usize::from(hoogte).saturating_sub(5).max(3);
        Self { breedte: usize::from(breedte).saturating_sub(2 * usize::from(MARGE)).max(20), hoogte }
    }

    /// True where there is room for more white and larger letters.
    pub const fn ruim(self) -> bool {
        self.breedte >= RUIM.0 && self.hoogte >= RUIM.1
    }

    const fn letters(self) -> usize {
        if self.ruim() { 2 } else { (self.hoogte >= LAAG) as usize }
    }
}

/// A page.
#[derive(Debug, Clone)]
pub struct Dia {
    /// A word, a name or a figure that is read in the last row.
    pub groot: (String, Style),
    /// What the page says, in one sentence.
    pub punt: (String, Style),
    /// What that rests on.
    pub blokken: Vec<Blok>,
}

impl Dia {
    /// The page as the screens that it takes, at least one; each after the first tells that it goes on with `naam`.
    pub fn delen(&self, maat: Maat, naam: &str) -> Vec<Vec<Line<'static>>> {
        let (woord, stijl) = (&self.groot.0, self.groot.1.add_modifier(Modifier::BOLD));
        let letters = groot::passend(woord, maat.breedte, maat.letters());
        let mut deel: Vec<Line<'static>> = match letters {
            0 => zin("", woord, stijl, maat.breedte),
            letters => groot::regels(woord, letters).into_iter().map(|r| Line::styled(r, stijl)).collect(),
        };
        deel.extend((letters > 0).then(Line::default));
        deel.extend(zin("", &self.punt.0, self.punt.1.add_modifier(Modifier::BOLD), maat.breedte));
        deel.push(Line::default());
        let (mut delen, mut begonnen) = (Vec::new(), false);
        for blok in &self.blokken {
            let na_wit = deel.last().is_none_or(|regel| regel.width() == 0);
            let wit = usize::from(maat.ruim() && !na_wit);
            // What takes more than half a screen is not worth leaving one half empty for.
            let heel = blok.len() <= maat.hoogte / 2;
            if begonnen && heel && deel.len() + wit + blok.len() > maat.hoogte {
                delen.push(std::mem::take(&mut deel));
            } else if wit > 0 {
                deel.push(Line::default());
            }
            begonnen = true;
            for (n, regel) in blok.iter().enumerate() {
                let nodig = Some(bijeen(blok, n)).filter(|&regels| regels <= maat.hoogte / 2).unwrap_or(1);
                if deel.len() + nodig > maat.hoogte {
                    delen.push(std::mem::take(&mut deel));
                }
                if deel.is_empty() {
                    deel.extend(zin("", &format!("{naam}, vervolg"), stijl, maat.breedte));
                    deel.push(Line::default());
                    // What goes on keeps its heading, which tells the units.
                    deel.extend(kop_van(blok).filter(|_| n > 1).cloned());
                }
                // White is for between what is said.
                if regel.width() > 0 || deel.last().is_some_and(|vorige| vorige.width() > 0) {
                    deel.push(regel.clone());
                }
            }
        }
        delen.push(deel);
        delen
    }
}

/// The heading that was put above a block.
fn kop_van(blok: &Blok) -> Option<&Line<'static>> {
    blok.get(1).filter(|_| blok[0].width() == 0)
}

/// Lines from this one on that are one sentence, or a heading with the first one below it.
fn bijeen(blok: &Blok, vanaf: usize) -> usize {
    let kop = if kop_van(blok).is_some() { 2_usize.saturating_sub(vanaf) } else { 0 };
    let vervolg = |regel: &&Line<'_>| regel.spans.first().is_some_and(|s| s.width() > 0 && s.content.trim().is_empty());
    kop + 1 + blok.iter().skip(vanaf + kop + 1).take_while(vervolg).count()
}

/// A sentence over as many lines as it needs, the later ones below its words and not below what stands before it.
pub fn zin(voor: &str, tekst: &str, stijl: Style, breedte: usize) -> Vec<Line<'static>> {
    let inspringen = voor.width();
    let regels = breek(tekst, breedte.saturating_sub(inspringen)).into_iter().enumerate();
    let regel = |(n, regel): (usize, String)| {
        let voor = if n == 0 { voor.to_owned() } else { " ".repeat(inspringen) };
        Line::from(vec![Span::styled(voor, stijl), Span::styled(regel, stijl)])
    };
    regels.map(regel).collect()
}

/// A heading over blocks, with white above it; nothing where there are none.
pub fn onder_kop(kop: impl Into<String>, stijl: Style, mut blokken: Vec<Blok>) -> Vec<Blok> {
    if let Some(eerste) = blokken.first_mut() {
        eerste.splice(0..0, [Line::default(), Line::styled(kop.into(), stijl)]);
    }
    blokken
}

/// Short texts in as many columns as fit, row by row.
pub fn kolommen(teksten: &[(String, Style)], breedte: usize) -> Vec<Line<'static>> {
    let breed = teksten.iter().map(|(tekst, _)| tekst.width()).max().unwrap_or(0) + TUSSEN;
    let naast = ((breedte + TUSSEN) / breed.max(1)).max(1);
    if naast == 1 {
        let regels = teksten.iter().flat_map(|(tekst, stijl)| {
            // What goes on stands below the words, not below the sign before them.
            let (teken, woorden) = tekst.split_once(' ').filter(|(t, _)| t.width() == 1).unwrap_or(("", tekst));
            let voor = if teken.is_empty() { String::new() } else { format!("{teken} ") };
            zin(&voor, woorden, *stijl, breedte)
        });
        return regels.collect();
    }
    let rij = |rij: &[(String, Style)]| {
        let cellen = rij.iter().map(|(tekst, stijl)| Span::styled(vul(tekst, breed, false), *stijl));
        Line::from(cellen.collect::<Vec<_>>())
    };
    teksten.chunks(naast).map(rij).collect()
}

/// A figure with what it is: “29,8” “fte benodigd”.
#[derive(Debug, Clone)]
pub struct Cijfer {
    /// The figure.
    pub waarde: String,
    /// Its unit and what it counts.
    pub naam: String,
    /// Its colour.
    pub stijl: Style,
}

impl Cijfer {
    /// A figure that is not judged.
    pub fn nieuw(waarde: impl Into<String>, naam: impl Into<String>) -> Self {
        Self { waarde: waarde.into(), naam: naam.into(), stijl: Style::new() }
    }
}

/// Figures beside each other: large with their names below them where there is room, and else in a sentence.
pub fn cijfers(cijfers: &[Cijfer], maat: Maat) -> Vec<Blok> {
    if !maat.ruim() {
        let delen: Vec<String> = cijfers.iter().map(|c| format!("{} {}", c.waarde, c.naam)).collect();
        return vec![zin("", &delen.join(" · "), Style::new(), maat.breedte)];
    }
    let breed = |c: &Cijfer| groot::breedte(&c.waarde, 1).max(c.naam.width()) + TUSSEN + 1;
    let (mut rijen, mut vol): (Vec<Vec<&Cijfer>>, usize) = (vec![Vec::new()], 0);
    for cijfer in cijfers {
        if vol + breed(cijfer) > maat.breedte {
            (vol, ()) = (0, rijen.push(Vec::new()));
        }
        vol += breed(cijfer);
        if let Some(rij) = rijen.last_mut() {
            rij.push(cijfer);
        }
    }
    let blok = |rij: Vec<&Cijfer>| {
        let groot: Vec<_> = rij.iter().map(|c| (c.waarde.clone(), breed(c), c.stijl)).collect();
        let mut blok = groot::naast_elkaar(&groot, 1);
        blok.push(Line::raw(rij.iter().map(|c| vul(&c.naam, breed(c), false)).collect::<String>()));
        blok
    };
    rijen.into_iter().map(blok).collect()
}

/// The colour of a judgement; that of what is in order only where the whole plan is.
pub fn stijl(model: &Model, oordeel: impl Into<Oordeel>) -> Style {
    match oordeel.into() {
        Oordeel::Voldoet if model.stand.strook.vonnis() != Some(Vonnis::Dekkend) => Style::new(),
        oordeel => model.blik.thema.oordeel(oordeel),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_ends_on_a_heading_or_in_a_sentence() {
        let lang = "een zin die niet op een regel past, en ook niet op twee";
        let zinnen: Vec<Blok> = (0..6).map(|_| zin("! ", lang, Style::new(), 24)).collect();
        let regels = zinnen[0].len();
        let alles: Vec<Blok> = vec![zinnen.concat()];
        let blokken = onder_kop("Kop", Style::new(), alles);
        for hoogte in 11..30 {
            let (groot, punt) = (("Woord".to_owned(), Style::new()), ("Punt.".to_owned(), Style::new()));
            let dia = Dia { groot, punt, blokken: blokken.clone() };
            let delen = dia.delen(Maat { breedte: 24, hoogte }, "Woord");
            let tekst = |regel: &Line<'_>| regel.to_string();
            for deel in &delen {
                assert!(deel.len() <= hoogte && deel.last().is_some_and(|r| tekst(r) != "Kop"), "{hoogte}: {deel:?}");
                let begonnen = deel.iter().filter(|r| tekst(r).starts_with('!')).count();
                let vervolg = deel.iter().filter(|r| tekst(r).starts_with("  ")).count();
                assert_eq!(vervolg, begonnen * (regels - 1), "{hoogte}: {deel:?}");
            }
        }
    }
}
