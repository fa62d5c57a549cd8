//! Contracten: by what contract each place is used, how far it covers the opdracht, and what is given up that was there.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{besluit_over, verliest};
use crate::plan::Locatie;
use crate::text::aantal::aantal;
use crate::text::datum::datum;
use crate::text::{namen, plek};

/// One row a place, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let rijen: Vec<Vec<Cel>> = plan.locaties.iter().map(|locatie| rij(zicht, locatie)).collect();
    let onbekend = plan.locaties.iter().filter(|l| plan.ongedekt(&l.contract, uitkomst.band).is_none()).count();
    let som = |kolom: usize| rijen.iter().filter_map(|rij| rij[kolom].waarde()).sum::<Decimal>();
    let mut totaal = vec![Cel::Leeg; KOLOMMEN.len()];
    (totaal[1], totaal[9], totaal[10]) = (Cel::tekst("samen"), Cel::Aantal(som(9)), Cel::Getal(som(10), 1));
    let opdracht = plan.looptijd(uitkomst.band).map_or_else(String::new, |(van, tot)| {
        let hoe = if plan.opdracht.tot.is_some() { "" } else { " (volgens de norm: het einde staat niet in het plan)" };
        format!(
            "De opdracht loopt van {} tot en met {}{hoe}. Ongedekt: het deel daarvan na het einde van het contract, in jaren, en \
             keer de werkplekken.",
            datum(van),
            datum(tot)
        )
    });
    let mut voetnoten = vec![opdracht];
    if onbekend > 0 {
        let locaties = aantal(u64::try_from(onbekend).unwrap_or(u64::MAX), "locatie", "locaties");
        voetnoten.push(format!("Van {locaties} is het einde van het contract niet bekend; leeg is niet nul."));
    }
    voetnoten.push(
        "Opgegeven: een locatie die er al was en in dit jaar niet te gebruiken is; inwoners: wie daardoor geen ontmoetingsplek \
         dichtbij heeft."
            .to_owned(),
    );
    Tabel {
        naam: "contracten",
        titel: zicht.titel("Contracten"),
        kolommen: Kolom::lijst(&KOLOMMEN),
        rijen,
        totaal: Some(totaal),
        voetnoten: voetnoten.into_iter().filter(|noot| !noot.is_empty()).collect(),
    }
}

const KOLOMMEN: [(&str, &str); 15] = [
    ("code", "code"),
    ("naam", "naam"),
    ("voor", "voor"),
    ("titel", "contract"),
    ("van", "van"),
    ("tot", "tot en met"),
    ("opzegtermijn", "opzegtermijn, maanden"),
    ("lang_genoeg", "lang genoeg"),
    ("ongedekt", "ongedekt, jaren"),
    ("werkplekken", "werkplekken"),
    ("werkplekjaren", "ongedekt × werkplekken"),
    ("bestaand", "bestaand"),
    ("opgegeven", "opgegeven"),
    ("besluit", "besluit"),
    ("inwoners", "inwoners"),
];

fn rij(zicht: &Zicht<'_>, locatie: &Locatie) -> Vec<Cel> {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let contract = &locatie.contract;
    let dag = |dag: Option<jiff::civil::Date>| dag.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string()));
    let ongedekt = plan.ongedekt(contract, uitkomst.band);
    let werkplekken = locatie.werkplekken.bij(uitkomst.band);
    let opgegeven = locatie.bestaand && !locatie.bruikbaar(uitkomst.jaar);
    let besluit = besluit_over(plan, locatie).filter(|_| opgegeven);
    vec![
        Cel::tekst(locatie.code.as_str()),
        Cel::tekst(&locatie.naam),
        Cel::tekst(plek::voor(plan, locatie)),
        contract.soort.map_or(Cel::Leeg, |soort| Cel::tekst(soort.woord())),
        dag(contract.van),
        dag(contract.tot),
        contract.opzegtermijn.map_or(Cel::Leeg, |maanden| Cel::aantal(u64::from(maanden))),
        ongedekt.map_or(Cel::Leeg, |jaren| Cel::JaNee(jaren.is_zero())),
        ongedekt.map_or(Cel::Leeg, |jaren| Cel::Getal(jaren, 1)),
        Cel::Aantal(werkplekken),
        ongedekt.map_or(Cel::Leeg, |jaren| Cel::Getal(jaren * werkplekken, 1)),
        Cel::JaNee(locatie.bestaand),
        if opgegeven { Cel::tekst(namen::in_gebruik(locatie)) } else { Cel::Leeg },
        besluit.map_or(Cel::Leeg, |besluit| Cel::tekst(&besluit.wat)),
        if opgegeven { Cel::aantal(verliest(&zicht.stand, locatie)) } else { Cel::Leeg },
    ]
}
