//! Vraag: per wijk and voorziening the volume, how it is found, and the hours that it asks.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::plan::{Kerncijfer, Plan, Vraagregel};
use crate::text::{kerncijfer, namen};

/// One row a wijk and voorziening.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, vraag) = (zicht.plan(), &zicht.stand.uitkomst.vraag);
    let mut rijen = Vec::new();
    let mut uren = Decimal::ZERO;
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let gevonden = if vraag.gemeten[(w, v)] { "gemeten".to_owned() } else { regel(&voorziening.vraag) };
            uren += vraag.uren[(w, v)];
            rijen.push(vec![
                Cel::tekst(wijk.code.as_str()),
                Cel::tekst(&wijk.naam),
                Cel::tekst(voorziening.code.as_str()),
                Cel::tekst(&voorziening.naam),
                Cel::tekst(namen::domein(voorziening.domein)),
                Cel::Aantal(vraag.volume[(w, v)]),
                Cel::tekst(&voorziening.eenheid),
                Cel::tekst(gevonden),
                Cel::Uren(vraag.uren[(w, v)]),
            ]);
        }
    }
    let mut totaal = vec![Cel::Leeg; 9];
    totaal[1] = Cel::tekst("samen");
    totaal[8] = Cel::Uren(uren);
    let mut voetnoten = vec![format!(
        "Volume: per jaar, in het basisjaar {}. Uren: in {}, na groei, fasering en preventie.",
        plan.basisjaar, zicht.stand.uitkomst.jaar
    )];
    voetnoten.extend(voetnoot::bronnen(plan, bronnen(plan)));
    voetnoten.extend(voetnoot::let_op(plan));
    Tabel {
        naam: "vraag",
        titel: zicht.titel("Vraag"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("voorziening", "voorziening"),
            ("naam", "naam"),
            ("domein", "domein"),
            ("volume", "volume"),
            ("eenheid", "eenheid"),
            ("gevonden", "gevonden"),
            ("uren", "uren"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
}

/// How the volume of a voorziening is estimated.
fn regel(vraag: &Vraagregel) -> String {
    match vraag {
        Vraagregel::Verdeeld { naar, .. } => format!("geschat naar {}", kerncijfer::kort(*naar)),
        Vraagregel::PerDuizend { van, .. } => format!("geschat per 1.000 {}", kerncijfer::kort(*van)),
        Vraagregel::PerWijk(_) => "vast per wijk".to_owned(),
        Vraagregel::PerLeeftijd(_) => "geschat naar leeftijd".to_owned(),
        Vraagregel::Gemeten => "niet gemeten".to_owned(),
    }
}

/// The sources of the rules themselves and of the key figures that they follow.
fn bronnen(plan: &Plan) -> Vec<&crate::plan::Broncode> {
    let mut uit = Vec::new();
    for voorziening in &plan.voorzieningen {
        uit.extend(&voorziening.herkomst.bron);
        let gevolgd: Option<Kerncijfer> = match &voorziening.vraag {
            Vraagregel::Verdeeld { naar, totaal } => {
                uit.extend(&totaal.bron);
                Some(*naar)
            }
            Vraagregel::PerDuizend { van, aantal } => {
                uit.extend(&aantal.bron);
                Some(*van)
            }
            Vraagregel::PerLeeftijd(_) => Some(Kerncijfer::Inwoners),
            Vraagregel::PerWijk(_) | Vraagregel::Gemeten => None,
        };
        for wijk in &plan.wijken {
            match gevolgd {
                Some(k) if k.is_bevolking() => uit.push(&wijk.bevolking.bron),
                Some(k) => uit.extend(crate::plan::wijk::zoek(&wijk.kerncijfers, k).map(|(_, reeks)| &reeks.bron)),
                None => {}
            }
        }
    }
    uit
}
