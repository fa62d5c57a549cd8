//! Bezetting: per gebied and voorziening the hours that are asked, those that the staff covers together, and what is
//! the bottleneck.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::dekking::{self, Feit};
use crate::text::getoond::Grens;
use crate::text::{aantal::opsomming, namen, plek};

/// One row a gebied and voorziening that is asked there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let uren = &uitkomst.gedekt;
    let mut rijen = Vec::new();
    let mut som = [Decimal::ZERO; 2];
    let grens = Grens::Minstens(plan.normen.gedekt(uitkomst.band));
    for gebied in 0..=uitkomst.stad() {
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let (gevraagd, gedekt) = (uren.gevraagd[(gebied, v)], uren.gedekt[(gebied, v)]);
            if gevraagd.is_zero() {
                continue;
            }
            som[0] += gevraagd;
            som[1] += gedekt;
            let mut rij = vec![
                Cel::tekst(plek::gebiedcode(plan, gebied)),
                Cel::tekst(plek::van_gebied(plan, gebied)),
                Cel::tekst(voorziening.code.as_str()),
                Cel::tekst(&voorziening.naam),
                Cel::tekst(namen::wet(voorziening.wet)),
            ];
            rij.extend(cellen(grens, gevraagd, gedekt));
            rij.extend(knelpunt(zicht, gebied, v));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(grens, som[0], som[1]));
    totaal.extend([Cel::Leeg, Cel::Leeg, Cel::Leeg]);
    Tabel {
        naam: "bezetting",
        titel: zicht.titel("Bezetting: wat de mensen samen dekken"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("gebied", "gebied"),
            ("voorziening", "voorziening"),
            ("naam", "naam"),
            ("wet", "wet"),
            ("gevraagd", "gevraagd"),
            ("gedekt", "gedekt"),
            ("ongedekt", "ongedekt"),
            ("deel", "deel"),
            ("knelpunt", "knelpunt"),
            ("knelpunt_fte", "fte te kort"),
            ("ook_op", "ook op"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Uren per jaar. Iedereen kan veel, maar elk uur maar één keer: gedekt is het meeste dat de mensen samen \
             kunnen doen (maximale stroom), wettelijke plichten eerst."
                .to_owned(),
            "Knelpunt: de functie die het meest ontbreekt. Ook op: wie dit werk ook kan en geen uren over heeft."
                .to_owned(),
            voetnoot::TOEREKENING.to_owned(),
        ],
    }
    .telt_op(&[Rijsom { is: "ongedekt", plus: &["gevraagd"], min: &["gedekt"] }])
}

fn cellen(grens: Grens, gevraagd: Decimal, gedekt: Decimal) -> [Cel; 4] {
    let procent = deel(gedekt * Decimal::ONE_HUNDRED, gevraagd);
    let procent = if gevraagd.is_zero() { Cel::Geen } else { Cel::Gehaald(procent, grens) };
    [Cel::Uren(gevraagd), Cel::Uren(gedekt), Cel::Uren(gevraagd - gedekt), procent]
}

fn knelpunt(zicht: &Zicht<'_>, gebied: usize, voorziening: usize) -> [Cel; 3] {
    let plan = zicht.plan();
    let feit = dekking::ongedekt(&zicht.stand, gebied, voorziening, Decimal::ONE_HUNDRED);
    let Some(Feit::Ongedekt { functie, fte, ook_op, .. }) = feit else { return [Cel::Leeg, Cel::Leeg, Cel::Leeg] };
    let namen: Vec<String> = ook_op.into_iter().map(|f| plek::functie(plan, f)).collect();
    [Cel::tekst(plek::functie(plan, functie)), Cel::Getal(fte, 2), Cel::tekst(opsomming(&namen))]
}
