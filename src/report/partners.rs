//! Who gets which fte and euro: each organisatie per wijk and domein in every year of the plan (`partners`), and what that
//! is of the whole in one year (`aandeel`).

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::afronding::naar_rato;
use crate::calc::partners::{Deel, delen, delen_in};
use crate::plan::{Domein, Organisatie, Organisatiecode};
use crate::text::{namen, plek};

const EURO: &str =
    "Euro: kosten van de mensen in het jaar, zonder overhead. Vacatures en vrijwilligers tellen niet mee.";

const DOMEIN: &str = "Wie in meer domeinen werkt, telt in elk mee naar de uren die daar gevraagd worden.";

/// The share of one organisatie in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Aandeel {
    /// The organisatie, by position.
    pub organisatie: usize,
    /// Average fte.
    pub fte: Decimal,
    /// What they cost, euro without overhead.
    pub euro: Decimal,
    /// That of each domein, in the order of [`Domein::ALLE`].
    pub per_domein: [Decimal; Domein::ALLE.len()],
}

/// What each organisatie gets in the year, in the order of the plan; who gets nothing stands there too.
pub fn aandelen(zicht: &Zicht<'_>) -> Vec<Aandeel> {
    let leeg = |organisatie| Aandeel {
        organisatie,
        fte: Decimal::ZERO,
        euro: Decimal::ZERO,
        per_domein: [Decimal::ZERO; Domein::ALLE.len()],
    };
    let mut uit: Vec<Aandeel> = (0..zicht.plan().organisaties.len()).map(leeg).collect();
    for deel in delen(zicht.plan(), zicht.stand.gids, zicht.stand.uitkomst) {
        let hier = &mut uit[deel.organisatie];
        hier.fte += deel.fte;
        hier.euro += deel.euro;
        if let Some(domein) = deel.domein {
            hier.per_domein[domein as usize] += deel.euro;
        }
    }
    uit
}

/// One row an organisatie.
pub fn aandeel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, band) = (zicht.plan(), zicht.stand.uitkomst.band);
    let alle = aandelen(zicht);
    let totaal: Decimal = alle.iter().map(|a| a.euro).sum();
    let fte: Decimal = alle.iter().map(|a| a.fte).sum();
    let klein_tot = plan.normen.klein_tot.bij(band);
    let pct = |deel: Decimal| if totaal.is_zero() { Cel::Geen } else { Cel::Procent(deel) };
    let euros: Vec<Decimal> = alle.iter().map(|a| a.euro).collect();
    let delen = naar_rato(Decimal::ONE_HUNDRED, &euros);
    let rij = |(a, deel): (&Aandeel, Decimal)| {
        let organisatie = &plan.organisaties[a.organisatie];
        let klein = organisatie.is_klein(klein_tot, band).map_or(Cel::Leeg, Cel::JaNee);
        let mut rij = vec![
            Cel::tekst(organisatie.code.as_str()),
            Cel::tekst(&organisatie.naam),
            Cel::tekst(namen::positie(organisatie.positie)),
            klein,
            Cel::Fte(a.fte),
            Cel::Euro(a.euro),
            pct(deel),
        ];
        rij.extend(a.per_domein.map(Cel::Euro));
        rij
    };
    let mut kolommen = Kolom::lijst(&[
        ("code", "code"),
        ("organisatie", "organisatie"),
        ("positie", "positie"),
        ("klein", "klein"),
        ("fte", "fte"),
        ("euro", "euro"),
        ("aandeel", "aandeel"),
    ]);
    let domeinen = Domein::ALLE.map(|domein| Kolom::nieuw(domein.naam().to_lowercase(), namen::domein(domein)));
    kolommen.extend(domeinen);
    let mut samen = vec![
        Cel::Leeg,
        Cel::tekst("samen"),
        Cel::Leeg,
        Cel::Leeg,
        Cel::Fte(fte),
        Cel::Euro(totaal),
        pct(Decimal::ONE_HUNDRED),
    ];
    let van = |d: usize| alle.iter().map(|a| a.per_domein[d]).sum();
    samen.extend((0..Domein::ALLE.len()).map(|d| Cel::Euro(van(d))));
    let mut voetnoten = vec![EURO.to_owned(), DOMEIN.to_owned()];
    voetnoten.push("Klein: naar de omvang van de hele organisatie; leeg waar het plan die niet geeft.".to_owned());
    Tabel {
        naam: "aandeel",
        titel: zicht.titel("Aandeel van elke partner"),
        kolommen,
        rijen: alle.iter().zip(delen).map(rij).collect(),
        totaal: Some(samen),
        voetnoten,
    }
    .telt_op(&[])
}

/// Each organisatie per wijk and domein, with its fte and euro in every year of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    van_partners(zicht, |_| true)
}

/// The same of one organisatie, without a figure of another.
pub fn van(zicht: &Zicht<'_>, code: &Organisatiecode) -> Tabel {
    van_partners(zicht, |organisatie| organisatie.code == *code)
}

/// An organisatie, a gebied and a domein.
type Sleutel = (usize, usize, Option<Domein>);

fn van_partners(zicht: &Zicht<'_>, hoort: impl Fn(&Organisatie) -> bool) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let gids = zicht.stand.gids;
    let per_jaar: Vec<(u16, BTreeMap<Sleutel, Deel>)> = plan
        .planjaren
        .iter()
        .map(|&jaar| {
            let delen = if jaar == uitkomst.jaar {
                delen(plan, gids, uitkomst)
            } else {
                delen_in(plan, gids, jaar, uitkomst.band)
            };
            let hier = delen.into_iter().filter(|deel| hoort(&plan.organisaties[deel.organisatie]));
            (jaar, hier.map(|deel| ((deel.organisatie, deel.gebied, deel.domein), deel)).collect())
        })
        .collect();
    let sleutels: BTreeSet<Sleutel> = per_jaar.iter().flat_map(|(_, delen)| delen.keys().copied()).collect();
    let mut kolommen =
        Kolom::lijst(&[("code", "code"), ("organisatie", "organisatie"), ("wijk", "wijk"), ("domein", "domein")]);
    for (jaar, _) in &per_jaar {
        kolommen.push(Kolom::nieuw(format!("fte_{jaar}"), format!("fte {jaar}")));
        kolommen.push(Kolom::nieuw(format!("euro_{jaar}"), format!("euro {jaar}")));
    }
    let rij = |sleutel: &Sleutel| {
        let organisatie = &plan.organisaties[sleutel.0];
        let mut rij = vec![
            Cel::tekst(organisatie.code.as_str()),
            Cel::tekst(&organisatie.naam),
            Cel::tekst(plek::van_gebied(plan, sleutel.1)),
            sleutel.2.map_or(Cel::Leeg, |domein| Cel::tekst(namen::domein(domein))),
        ];
        for (_, delen) in &per_jaar {
            let (fte, euro) = delen.get(sleutel).map_or_else(Default::default, |deel| (deel.fte, deel.euro));
            rij.extend([Cel::Fte(fte), Cel::Euro(euro)]);
        }
        rij
    };
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg];
    for (_, delen) in &per_jaar {
        totaal.push(Cel::Fte(delen.values().map(|deel| deel.fte).sum()));
        totaal.push(Cel::Euro(delen.values().map(|deel| deel.euro).sum()));
    }
    Tabel {
        naam: "partners",
        // All years: the year that was asked for makes no difference.
        titel: format!("Wat partners krijgen · bandbreedte {}", namen::band(uitkomst.band)),
        kolommen,
        rijen: sleutels.iter().map(rij).collect(),
        totaal: Some(totaal),
        voetnoten: vec![EURO.to_owned(), DOMEIN.to_owned()],
    }
    .telt_op(&[])
}
