//! Bezetting: per gebied and voorziening the hours that are asked, those that the staff covers together, and what is
//! the bottleneck.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::calc::gedekt::{self, Gedekt};
use crate::calc::schaarste::{Mensen, Mist};
use crate::text::getoond::Grens;
use crate::text::{aantal::opsomming, getal, getoond, namen, plek};

/// One row a gebied and voorziening that is asked there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let uren = &uitkomst.gedekt;
    let mut mensen = Mensen::van(uitkomst);
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
            rij.extend(knelpunt(zicht, &mut mensen, (gebied, v)));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(grens, som[0], som[1]));
    totaal.extend([const { Cel::Leeg }; 5]);
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
            ("samen_met", "samen met"),
            ("ontbreekt", "ontbreekt samen"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Uren per jaar. Iedereen kan veel, maar elk uur maar één keer: gedekt is het meeste dat de mensen samen \
             kunnen doen (maximale stroom)."
                .to_owned(),
            voetnoot::EERLIJK.to_owned(),
            "Knelpunt: wie er ontbreekt en dit werk mag doen. Fte te kort: van alle mensen die ontbreken samen, voor al het \
             werk dat op hen wacht; samen met: bij hoeveel ander werk dat is; ontbreekt samen: wie dat zijn, elk met hoeveel \
             fte. Een deel van hen is niet genoeg: wie erbij komt, doet eerst wettelijk werk en deelt zijn uren met al het \
             werk dat wacht. Ook op: wie dit werk ook kan en geen uren over heeft."
                .to_owned(),
            onderling(zicht),
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

/// Who is lacking for the work of a voorziening in a gebied, the fte of the whole shortage, who else is used up, and how
/// much other work waits for the same people.
fn knelpunt(zicht: &Zicht<'_>, mensen: &mut Mensen<'_>, waar: (usize, usize)) -> [Cel; 5] {
    let (plan, gedekt) = (zicht.plan(), &zicht.stand.uitkomst.gedekt);
    let Some(schaarste) = gedekt.schaarste(waar) else { return [const { Cel::Leeg }; 5] };
    let mist = mensen.mist(schaarste);
    let naam =
        |mist: &Mist| format!("{} ({})", plek::functie(plan, mist.functie), plek::van_aanstelling(plan, &mist.plek));
    let wie: Vec<String> = mist.iter().filter(|mist| gedekt.kan(mist.bron, waar)).map(naam).collect();
    let allen: Vec<String> =
        mist.iter().map(|mist| format!("{} fte {}", getoond::rond(mist.fte, 2).tekst(), naam(mist))).collect();
    let op = schaarste.ook_op(gedekt, waar);
    let namen: Vec<String> = op.into_iter().map(|f| plek::functie(plan, f)).collect();
    let fte = mist.iter().map(|mist| mist.fte).sum();
    let anderen = schaarste.werk(gedekt).count().saturating_sub(1);
    [
        Cel::tekst(opsomming(&wie)),
        Cel::Getal(fte, 2),
        Cel::tekst(opsomming(&namen)),
        Cel::aantal(anderen as u64),
        Cel::tekst(opsomming(&allen)),
    ]
}

/// Whether functies of one inzet stand in for each other, and what the other choice would do.
fn onderling(zicht: &Zicht<'_>) -> String {
    let (plan, gids, uitkomst) = (zicht.plan(), zicht.stand.gids, zicht.stand.uitkomst);
    let ongedekt = |gedekt: &Gedekt| getal::uren(gedekt.ongedekt().into_iter().sum(), 0);
    let anders = gedekt::andersom(plan, gids, uitkomst);
    let (nu, dan) = (ongedekt(&uitkomst.gedekt), ongedekt(&anders));
    if plan.normen.onderling {
        format!(
            "Functies in de inzet van één voorziening vallen voor elkaar in (norm “onderling”): {nu} ongedekt. Zonder dat \
             zou dat {dan} zijn."
        )
    } else {
        format!(
            "Functies in de inzet van één voorziening vallen niet voor elkaar in, alleen wie bij “kan ook” staat: {nu} \
             ongedekt. Met de norm “onderling” zou dat {dan} zijn."
        )
    }
}
