//! Formatie: fte needed per gebied and functie with the steps from hours to fte, against who is there.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::formatie::{Nodig, ratio};
use crate::plan::{Afronding, Band, Plan};
use crate::text::getoond::Grens;
use crate::text::plek;

/// One row a gebied and functie that has work or people there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut rijen = Vec::new();
    let maatstaf = Maatstaf::van(plan, uitkomst.band);
    let mut som = (Nodig::default(), Decimal::ZERO, Decimal::ZERO);
    for gebied in 0..=plan.wijken.len() {
        for (f, functie) in plan.functies.iter().enumerate() {
            let plaats = (gebied, f);
            let nodig = uitkomst.formatie[plaats];
            let (er_is, vacature) = (uitkomst.bezetting.fte[plaats], uitkomst.bezetting.vacature[plaats]);
            if nodig.uren.is_zero() && er_is.is_zero() && vacature.is_zero() && !nodig.onbekend {
                continue;
            }
            som.0 = som.0.plus(&nodig);
            som.1 += er_is;
            som.2 += vacature;
            let mut rij = vec![
                Cel::tekst(plek::gebiedcode(plan, gebied)),
                Cel::tekst(plek::van_gebied(plan, gebied)),
                Cel::tekst(functie.code.as_str()),
                Cel::tekst(&functie.naam),
            ];
            rij.extend(cellen(maatstaf, &nodig, er_is, vacature));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(maatstaf, &som.0, som.1, som.2));
    Tabel {
        naam: "formatie",
        titel: zicht.titel("Formatie en bezetting"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("gebied", "gebied"),
            ("functie", "functie"),
            ("naam", "naam"),
            ("uren", "uren"),
            ("dienst", "uren ÷ werktijd"),
            ("aanvullend", "vaste taken"),
            ("exact", "exact"),
            ("nodig", "benodigd"),
            ("er_is", "bezet"),
            ("vacature", "vacature"),
            ("verschil", "verschil"),
            ("ratio", "ratio"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: [
            "Benodigd = uren ÷ werktijd × opslagfactor + vaste taken; de opslagfactor telt ondersteunend werk mee \
             en staat in de tabel werktijd. Methode: WISN (WHO, 2010)."
                .to_owned(),
            "Bezet: fte, gemiddeld over het jaar. Verschil = bezet min benodigd; een vacature telt niet mee."
                .to_owned(),
            voetnoot::TOEREKENING.to_owned(),
            voetnoot::afronding(plan),
        ]
        .into_iter()
        .chain(voetnoot::niemand(plan))
        .chain(voetnoot::vraag_open(zicht))
        .collect(),
    }
    .telt_op(&[Rijsom { is: "verschil", plus: &["er_is"], min: &["nodig"] }])
}

/// How a plan shows what is needed, and what it holds figures against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maatstaf {
    /// How a number of fte that are needed is shown.
    pub regel: Afronding,
    /// The least that the plan asks of `er is ÷ nodig`, as a fraction.
    pub norm: Decimal,
    /// Percent of the inhabitants who must live near a meeting place.
    pub dichtbij: Decimal,
    /// False while nobody stands in the bezetting: then it is not known who is there.
    pub ingevuld: bool,
}

impl Maatstaf {
    /// Those of a plan.
    pub fn van(plan: &Plan, band: Band) -> Self {
        Self {
            regel: plan.normen.afronding,
            norm: plan.normen.ratio(band),
            dichtbij: plan.normen.aandeel_ontmoeting.bij(band),
            ingevuld: !plan.bezetting.is_empty(),
        }
    }

    /// What is needed and what is there, as cells: needed, there, difference, ratio.
    pub fn cellen(self, nodig: Decimal, er_is: Decimal) -> [Cel; 4] {
        if !self.ingevuld {
            return [self.nodig(nodig), Cel::Leeg, Cel::Leeg, Cel::Leeg];
        }
        [self.nodig(nodig), Cel::Fte(er_is), Cel::Fte(er_is - nodig), self.ratio(ratio(er_is, nodig))]
    }

    /// `er is ÷ nodig` as a cell.
    pub fn ratio(self, ratio: Option<Decimal>) -> Cel {
        Cel::ratio(ratio, self.norm)
    }

    /// Percent of the inhabitants who live near a meeting place, as a cell.
    pub fn bereik(self, procent: Option<Decimal>) -> Cel {
        procent.map_or(Cel::Leeg, |procent| Cel::Gehaald(procent, Grens::Minstens(self.dichtbij)))
    }

    /// Fte that are needed, as a cell.
    pub const fn nodig(self, nodig: Decimal) -> Cel {
        Cel::Nodig(nodig, self.regel)
    }
}

fn cellen(maatstaf: Maatstaf, nodig: &Nodig, er_is: Decimal, vacature: Decimal) -> [Cel; 9] {
    let [nodig_is, er_is, verschil, ratio] = maatstaf.cellen(nodig.fte, er_is);
    let vacature = if maatstaf.ingevuld { Cel::Fte(vacature) } else { Cel::Leeg };
    if nodig.onbekend {
        let leeg = || Cel::Leeg;
        return [leeg(), leeg(), leeg(), leeg(), leeg(), er_is, vacature, leeg(), leeg()];
    }
    [
        Cel::Uren(nodig.uren),
        Cel::Getal(nodig.dienst, 2),
        Cel::Getal(nodig.aanvullend, 2),
        Cel::Getal(nodig.fte, 4),
        nodig_is,
        er_is,
        vacature,
        verschil,
        ratio,
    ]
}
