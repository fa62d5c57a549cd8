//! Verdeling in euro: what basisniveau and wijkplus are worth per wijk and per inhabitant. In whole euros that add up.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::plan::Verdeeleenheid;
use crate::text::aantal::hoofdletter;
use crate::text::{self, getal};

/// One row a wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let euro = &uitkomst.verdeling.euro;
    let rij = |code: Cel, naam: &str, inwoners: u64, [basis, plus]: [Decimal; 2]| {
        vec![
            code,
            Cel::tekst(naam),
            Cel::Aantal(Decimal::from(inwoners)),
            Cel::Euro(basis),
            Cel::Euro(plus),
            Cel::Euro(basis + plus),
            // Per inhabitant is nothing where nobody lives.
            if inwoners == 0 { Cel::Geen } else { Cel::Euro(deel(basis + plus, Decimal::from(inwoners))) },
        ]
    };
    let rijen = plan.wijken.iter().enumerate().map(|(w, wijk)| {
        let inwoners = u64::from(wijk.bevolking.inwoners);
        rij(Cel::tekst(wijk.code.as_str()), &wijk.naam, inwoners, [euro.basis[w], euro.plus[w]])
    });
    let inwoners = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let samen = rij(Cel::Leeg, "samen", inwoners, [euro.basis.iter().sum(), euro.plus.iter().sum()]);
    Tabel {
        naam: "verdeling_euro",
        titel: zicht.titel("Verdeling in euro"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("basis", "basis"),
            ("plus", "plus"),
            ("samen", "samen"),
            ("per_inwoner", "per inwoner"),
        ]),
        rijen: rijen.collect(),
        totaal: Some(samen),
        voetnoten: voetnoten(zicht),
    }
    .telt_op(&[Rijsom { is: "samen", plus: &["basis", "plus"], min: &[] }])
}

fn voetnoten(zicht: &Zicht<'_>) -> Vec<String> {
    let (plan, verdeeld) = (zicht.plan(), &zicht.stand.uitkomst.verdeling);
    let prijs = getal::euro(verdeeld.euro.prijs);
    let plus = match plan.verdeling.eenheid {
        Verdeeleenheid::Fte => {
            format!("Plus: de fte van de wijkplus × {prijs}, de gemiddelde kosten van een fte van het basisniveau.")
        }
        Verdeeleenheid::Euro => format!(
            "Plus: wat het basisniveau van de {} overlaat, op de euro verdeeld; één fte telt daarbij voor {prijs}, de \
             gemiddelde kosten van een fte van het basisniveau.",
            getal::euro(plan.verdeling.totaal.bij(zicht.stand.uitkomst.band)),
        ),
    };
    vec![
        "Euro in het jaar voor personeel, zonder overhead en zonder stedelijke inzet.".to_owned(),
        "Basis: de fte van het basisniveau × de kosten van elke functie.".to_owned(),
        plus,
    ]
    .into_iter()
    .chain(
        text::verdeling::gelijkspel(plan, verdeeld)
            .into_iter()
            .chain(text::verdeling::rest(plan, verdeeld))
            .map(|zin| format!("{}.", hoofdletter(&zin))),
    )
    .collect()
}
