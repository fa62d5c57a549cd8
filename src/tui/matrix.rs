//! The figures of Formatie: what is needed, there, asked and covered per functie and gebied, their sums, and the order
//! of the rows, also as a table to copy and export. No drawing; which figure is shown as what stands in
//! `view::formatie`.

use std::iter::Sum;
use std::ops::Add;

use rust_decimal::Decimal;

use super::blik::keuze::Toon;
use super::blik::orde::{Orde, Sleutel};
use super::model::Model;
use super::scherm::Scherm;
use crate::calc::formatie::ratio;
use crate::calc::per_functie::{self, Uren};
use crate::calc::{Rooster, Uitkomst};
use crate::report::formatie::Maatstaf;
use crate::report::tabel::{Cel, Kolom, Tabel};
use crate::text::getoond::Grens;
use crate::text::{namen, plek, zoeken};

/// What is known of one or more cells together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cijfers {
    /// Fte needed.
    pub nodig: Decimal,
    /// Fte there.
    pub er_is: Decimal,
    /// Hours asked and covered.
    pub uren: Uren,
}

impl Add for Cijfers {
    type Output = Self;

    fn add(self, ander: Self) -> Self {
        Self { nodig: self.nodig + ander.nodig, er_is: self.er_is + ander.er_is, uren: self.uren + ander.uren }
    }
}

impl Sum for Cijfers {
    fn sum<I: Iterator<Item = Self>>(cellen: I) -> Self {
        cellen.fold(Self::default(), Add::add)
    }
}

impl Cijfers {
    /// True when nothing is asked and nobody is there.
    pub fn leeg(&self, toon: Toon) -> bool {
        match toon {
            Toon::Gedekt => self.uren.gevraagd.is_zero(),
            _ => self.nodig.is_zero() && self.er_is.is_zero(),
        }
    }

    /// The figure that is shown, with all its decimals; nothing where it is shown as empty.
    fn als_cel(&self, model: &Model) -> Cel {
        let (toon, maatstaf) = (model.blik.toon, Maatstaf::van(&model.werk.plan, model.stand.band));
        match toon {
            _ if self.leeg(toon) => Cel::Leeg,
            Toon::ErIs => Cel::Fte(self.er_is),
            Toon::Nodig => maatstaf.nodig(self.nodig),
            Toon::Verschil => Cel::Fte(self.er_is - self.nodig),
            Toon::Ratio => maatstaf.ratio(self.ratio(toon)),
            Toon::Gedekt => self.ratio(toon).map_or(Cel::Leeg, |r| {
                Cel::Gehaald(r * Decimal::ONE_HUNDRED, Grens::Minstens(model.werk.plan.normen.gedekt(model.stand.band)))
            }),
        }
    }

    /// How much is short: fte, or hours where the covered share is shown.
    fn tekort(&self, toon: Toon) -> Decimal {
        match toon {
            Toon::Gedekt => self.uren.gevraagd - self.uren.gedekt,
            _ => (self.nodig - self.er_is).max(Decimal::ZERO),
        }
    }

    /// There ÷ needed, or covered ÷ asked; none where nothing is asked.
    pub fn ratio(&self, toon: Toon) -> Option<Decimal> {
        match toon {
            Toon::Gedekt => ratio(self.uren.gedekt, self.uren.gevraagd),
            _ => ratio(self.er_is, self.nodig),
        }
    }
}

/// All cells.
#[derive(Debug)]
pub struct Matrix<'u> {
    uitkomst: &'u Uitkomst,
    uren: Rooster<Uren>,
}

impl<'u> Matrix<'u> {
    /// The cells of an outcome.
    pub fn van(uitkomst: &'u Uitkomst) -> Self {
        let uren = per_functie::bereken(&uitkomst.gedekt, uitkomst.formatie.kolommen());
        Self { uitkomst, uren }
    }

    /// One functie in one gebied.
    pub fn cel(&self, functie: usize, gebied: usize) -> Cijfers {
        let plaats = (gebied, functie);
        Cijfers {
            nodig: self.uitkomst.formatie[plaats].fte,
            er_is: self.uitkomst.bezetting.fte[plaats],
            uren: self.uren[plaats],
        }
    }

    /// One functie in all gebieden.
    pub fn rij(&self, functie: usize) -> Cijfers {
        (0..=self.uitkomst.stad()).map(|g| self.cel(functie, g)).sum()
    }

    /// These functies in one gebied.
    pub fn kolom(&self, functies: &[usize], gebied: usize) -> Cijfers {
        functies.iter().map(|&f| self.cel(f, gebied)).sum()
    }

    /// These functies in all gebieden.
    pub fn alles(&self, functies: &[usize]) -> Cijfers {
        functies.iter().map(|&f| self.rij(f)).sum()
    }

    /// The cells of the screen as values.
    pub fn tabel(&self, model: &Model) -> Tabel {
        let (plan, toon) = (&model.werk.plan, model.blik.toon);
        let functies = model.functies();
        let cel = |c: Cijfers| c.als_cel(model);
        let mut kolommen = Kolom::lijst(&[("functie", "functie")]);
        kolommen.extend(plan.wijken.iter().map(|w| Kolom::nieuw(w.code.as_str(), &w.naam)));
        kolommen.extend(Kolom::lijst(&[("stad", plek::STEDELIJK), ("samen", "samen")]));
        let rij = |kop: &str, van: &dyn Fn(usize) -> Cijfers, samen: Cijfers| {
            let vakken = (0..=self.uitkomst.stad()).map(|g| cel(van(g)));
            std::iter::once(Cel::tekst(kop)).chain(vakken).chain([cel(samen)]).collect::<Vec<Cel>>()
        };
        let rijen = functies.iter().map(|&f| rij(&plan.functies[f].naam, &|g| self.cel(f, g), self.rij(f)));
        let (figuur, naam) = (toon.naam(), toon.sleutel());
        Tabel {
            naam,
            titel: format!("Formatie {} · bandbreedte {} · {figuur}", model.stand.jaar, namen::band(model.stand.band)),
            kolommen,
            rijen: rijen.collect(),
            totaal: Some(rij("samen", &|g| self.kolom(&functies, g), self.alles(&functies))),
            voetnoten: Vec::new(),
        }
        .telt_op(&[])
    }

    /// What the gebieden are short of a functie together.
    fn tekort(&self, functie: usize, toon: Toon) -> Decimal {
        (0..=self.uitkomst.stad()).map(|g| self.cel(functie, g).tekort(toon)).sum()
    }
}

/// Puts functies in the order that was chosen; equal ones stay in that of the plan. What is short is what the gebieden
/// are short together, without what others have over; what asks nothing has no ratio and stands last.
pub fn sorteer(model: &Model, functies: &mut [usize]) {
    let (toon, orde) =
        (model.blik.toon, if model.blik.scherm == Scherm::Formatie { model.blik.orde() } else { Orde::default() });
    let Some(Sleutel { sleutel, oplopend, .. }) = orde.sleutel(Scherm::Formatie.sleutels()) else { return };
    let matrix = Matrix::van(&model.stand.uitkomst);
    match sleutel {
        "tekort" => {
            let tekorten: Vec<Decimal> = (0..model.werk.plan.functies.len()).map(|f| matrix.tekort(f, toon)).collect();
            orde.sorteer_op(oplopend, functies, |&f| tekorten.get(f));
        }
        "ratio" => orde.sorteer_op(oplopend, functies, |&f| matrix.rij(f).ratio(toon)),
        _ => orde.sorteer_op(oplopend, functies, |&f| Some(zoeken::Rang::van(&model.werk.plan.functies.get(f)?.naam))),
    }
}
