//! Where rounding makes the figures of a table not add up as they are shown: found by adding up what is shown, and told
//! in a footnote, before the others. No figure is bent to make a sum come out.

use rust_decimal::Decimal;

use super::tabel::{Cel, Tabel};
use super::tekst::getal_van;
use crate::calc::afronding::vergelijk;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::getal;
use crate::text::getoond::Getoond;

/// A figure that is the sum and difference of others in its row, by the keys of their columns.
#[derive(Debug, Clone, Copy)]
pub struct Rijsom {
    /// The figure.
    pub is: &'static str,
    /// What is added.
    pub plus: &'static [&'static str],
    /// What is taken away.
    pub min: &'static [&'static str],
}

/// A row whose figures are the sum of those of other rows, by position.
#[derive(Debug, Clone, Copy)]
pub struct Kolomsom<'r> {
    /// The row.
    pub is: usize,
    /// The rows that are added.
    pub plus: &'r [usize],
    /// The rows that are taken away.
    pub min: &'r [usize],
}

impl Tabel {
    /// The same, with a footnote for every column whose figures as shown do not add up to its total as shown, and for
    /// every one of `rijsommen` that does not come out in some row.
    #[must_use]
    pub fn telt_op(mut self, rijsommen: &[Rijsom]) -> Self {
        let kolommen = (0..self.kolommen.len()).filter_map(|k| self.kolom_telt_niet_op(k));
        let rijen = rijsommen.iter().filter_map(|som| self.rijen_komen_niet_uit(som));
        self.voetnoten = kolommen.chain(rijen).chain(self.voetnoten.iter().cloned()).collect();
        self
    }

    /// The same, with a footnote for every column in which a row that is the sum of others is not so as shown.
    #[must_use]
    pub fn rijen_tellen_op(mut self, sommen: &[Kolomsom<'_>]) -> Self {
        let alle = (0..self.kolommen.len()).flat_map(|k| sommen.iter().map(move |som| (k, som)));
        let noten = alle.filter_map(|(k, som)| self.rij_telt_niet_op(k, som));
        self.voetnoten = noten.chain(self.voetnoten.iter().cloned()).collect();
        self
    }

    /// True when the figures of a column add up to its total as they are shown, or it has none.
    pub fn kolom_telt_op(&self, sleutel: &str) -> bool {
        let plaats = self.kolommen.iter().position(|k| k.sleutel == sleutel);
        plaats.is_none_or(|k| self.kolom_telt_niet_op(k).is_none())
    }

    /// What to say of a column with a total, if its figures as shown do not add up to it.
    fn kolom_telt_niet_op(&self, k: usize) -> Option<String> {
        let cellen: Vec<&Cel> = self.rijen.iter().map(|rij| &rij[k]).collect();
        let (som, totaal) = wijkt_af(&self.totaal.as_ref()?[k], &cellen, &[])?;
        Some(noot(&self.kolommen[k].kop, &som, &totaal))
    }

    /// What to say of a row that is the sum of others in a column, if it is not so as shown.
    fn rij_telt_niet_op(&self, k: usize, som: &Kolomsom<'_>) -> Option<String> {
        let is = &self.rijen[som.is];
        let cellen = |rijen: &[usize]| rijen.iter().map(|&r| &self.rijen[r][k]).collect::<Vec<&Cel>>();
        let (getoond, totaal) = wijkt_af(&is[k], &cellen(som.plus), &cellen(som.min))?;
        let Some(Cel::Tekst(wat)) = is.first() else { return None };
        Some(noot(&format!("{}, {wat}", self.kolommen[k].kop), &getoond, &totaal))
    }

    /// What to say of a sum within the rows, if it does not come out as shown in one or more of them.
    fn rijen_komen_niet_uit(&self, som: &Rijsom) -> Option<String> {
        let plaats = |sleutel: &str| self.kolommen.iter().position(|k| k.sleutel == sleutel);
        let is = plaats(som.is)?;
        let plus: Vec<usize> = som.plus.iter().filter_map(|s| plaats(s)).collect();
        let min: Vec<usize> = som.min.iter().filter_map(|s| plaats(s)).collect();
        let rijen = self.rijen.iter().chain(&self.totaal);
        let anders = rijen.filter(|rij| {
            let cellen = |kolommen: &[usize]| kolommen.iter().map(|&k| &rij[k]).collect::<Vec<&Cel>>();
            wijkt_af(&rij[is], &cellen(&plus), &cellen(&min)).is_some()
        });
        let anders = anders.count();
        if anders == 0 {
            return None;
        }
        let kop = |k: &usize| self.kolommen[*k].kop.as_str();
        let eerst = plus.iter().map(kop).collect::<Vec<_>>().join(" + ");
        let rechts = min.iter().map(kop).fold(eerst, |zin, kop| format!("{zin} − {kop}"));
        Some(format!(
            "{} = {rechts}; in {} komt dat met de getoonde getallen door afronding niet precies uit.",
            hoofdletter(kop(&is)),
            aantal(anders as u64, "regel", "regels"),
        ))
    }
}

/// The footnote: “Nodig: door afronding tellen de getoonde getallen op tot 302,2; het totaal is 302,8.”
fn noot(kolom: &str, som: &str, totaal: &str) -> String {
    format!("{}: door afronding tellen de getoonde getallen op tot {som}; het totaal is {totaal}.", hoofdletter(kolom))
}

/// The sum of what cells show, and what the cell that is their sum shows, where these differ; nothing where they agree,
/// or where the cell is no sum of the others at all.
fn wijkt_af(is: &Cel, plus: &[&Cel], min: &[&Cel]) -> Option<(String, String)> {
    let exact = |cellen: &[&Cel]| cellen.iter().filter_map(|cel| cel.waarde()).sum::<Decimal>();
    let totaal = getal_van(is)?;
    if vergelijk(exact(plus) - exact(min), is.waarde()?).is_ne() {
        return None;
    }
    let getoond = |cellen: &[&Cel]| {
        let delen: Vec<Getoond> = cellen.iter().filter_map(|cel| getal_van(cel)).collect();
        let decimalen = delen.iter().map(|d| d.decimalen).max().unwrap_or(0);
        (delen.iter().map(|d| d.waarde).sum::<Decimal>(), decimalen)
    };
    let ((erbij, fijn), (eraf, ook)) = (getoond(plus), getoond(min));
    let som = erbij - eraf;
    (som != totaal.waarde).then(|| (getal::getal(som, fijn.max(ook).max(totaal.decimalen)), totaal.tekst()))
}
