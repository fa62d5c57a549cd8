//! Overname: the municipal staff to take over, how it comes, and who has no place in the bezetting yet.

use rust_decimal::Decimal;

use super::aanstellingen::datum;
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::{Zicht, bron_en_status};
use crate::calc::personeel;
use crate::text::namen;

/// One row a group of posts, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, band) = (zicht.plan(), zicht.stand.uitkomst.band);
    let mut samen = [Decimal::ZERO; 3];
    let mut rijen = Vec::with_capacity(plan.overname.len());
    for wie in &plan.overname {
        let fte = wie.fte.bij(band);
        let geplaatst = personeel::geplaatst(plan, wie, band);
        let over = (fte - geplaatst).max(Decimal::ZERO);
        for (som, deel) in samen.iter_mut().zip([fte, geplaatst, over]) {
            *som += deel;
        }
        let functie = plan.functies.iter().find(|f| f.code == wie.functie);
        let [bron, status] = bron_en_status(plan, &wie.herkomst.van(&wie.fte, &plan.herkomst));
        rijen.push(vec![
            Cel::tekst(wie.code.as_str()),
            Cel::tekst(&wie.vanuit),
            Cel::tekst(functie.map_or(wie.functie.as_str(), |f| &f.naam)),
            Cel::Fte(fte),
            Cel::Fte(geplaatst),
            Cel::Fte(over),
            Cel::tekst(namen::variant(wie.variant)),
            datum(wie.datum),
            Cel::aantal(wie.geplaatst.len() as u64),
            bron,
            status,
        ]);
    }
    let mut totaal = vec![Cel::Leeg; 11];
    totaal[1] = Cel::tekst("samen");
    for (cel, som) in totaal[3..6].iter_mut().zip(samen) {
        *cel = Cel::Fte(som);
    }
    Tabel {
        naam: "overname",
        titel: zicht.titel("Overname van gemeentelijk personeel"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("vanuit", "vanuit"),
            ("functie", "functie"),
            ("fte", "fte"),
            ("geplaatst", "geplaatst"),
            ("zonder_plek", "ongeplaatst"),
            ("variant", "variant"),
            ("datum", "datum"),
            ("rijen", "bezettingsregels"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Geplaatst: de fte van de bezettingsregels die ze werden, in welk jaar ook; de drie varianten staan \
             in S2 bijlage 5."
                .to_owned(),
        ],
    }
    .telt_op(&[])
}
