//! Huisvesting: per wijk the workplaces needed and there, rooms, places and cost.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::huisvesting::Ruimte;
use crate::text::aantal::{aantal, opsomming};
use crate::text::getal;

/// One row a wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, ruimten) = (zicht.plan(), &zicht.stand.uitkomst.huisvesting);
    let mut som = Ruimte::default();
    let mut rijen = Vec::with_capacity(ruimten.len());
    for (wijk, ruimte) in plan.wijken.iter().zip(ruimten) {
        let centraal: Vec<String> = ruimte.centraal.iter().map(|&l| plan.locaties[l].naam.clone()).collect();
        let mut rij = vec![Cel::tekst(wijk.code.as_str()), Cel::tekst(&wijk.naam)];
        rij.extend(cellen(ruimte));
        rij.push(Cel::tekst_of_leeg(&opsomming(&centraal)));
        rijen.push(rij);
        som.fte += ruimte.fte;
        som.werkplekken_nodig += ruimte.werkplekken_nodig;
        som.werkplekken += ruimte.werkplekken;
        som.spreekkamers += ruimte.spreekkamers;
        som.groepsruimten += ruimte.groepsruimten;
        som.kosten += ruimte.kosten;
        som.gewenst += ruimte.gewenst;
        som.geschat += ruimte.geschat;
        som.locaties.extend(&ruimte.locaties);
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen")];
    totaal.extend(cellen(&som));
    totaal.push(Cel::Leeg);
    let mut voetnoten = Vec::new();
    if !som.gewenst.is_zero() {
        let plekken = aantal(som.gewenst, "werkplek telt", "werkplekken tellen");
        voetnoten
            .push(format!("Nog {plekken} niet mee: die locaties zijn alleen gewenst, niemand heeft ze toegezegd."));
    }
    if som.geschat > 0 {
        let plekken = aantal(som.geschat, "locatie", "locaties");
        voetnoten.push(format!(
            "Van {plekken} is niet bekend op welke dagdelen het team er kan werken; elk van de tien dagdelen telt er een tiende \
             van het aantal (schatting)."
        ));
    }
    let norm = plan.normen.werkplekken_per_fte.bij(zicht.stand.uitkomst.band);
    Tabel {
        naam: "huisvesting",
        titel: zicht.titel("Huisvesting"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("fte", "fte"),
            ("werkplekken_nodig", "benodigde werkplekken"),
            ("werkplekken", "beschikbaar"),
            ("verschil", "verschil"),
            ("spreekkamers", "spreekkamers"),
            ("groepsruimten", "groepsruimten"),
            ("locaties", "locaties"),
            ("kosten", "kosten"),
            ("centrale_plek", "hoofdlocatie"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: [
            format!("Norm: {} werkplek per fte van het buurtteam.", getal::volledig(norm)),
            "Kosten: euro in het jaar. Alleen locaties die in dit jaar te gebruiken zijn tellen mee.".to_owned(),
            voetnoot::TOEREKENING.to_owned(),
        ]
        .into_iter()
        .chain(voetnoten)
        .collect(),
    }
    .telt_op(&[Rijsom { is: "verschil", plus: &["werkplekken"], min: &["werkplekken_nodig"] }])
}

fn cellen(r: &Ruimte) -> [Cel; 8] {
    [
        Cel::Fte(r.fte),
        Cel::Getal(r.werkplekken_nodig, 1),
        Cel::Aantal(r.werkplekken),
        Cel::Getal(r.werkplekken - r.werkplekken_nodig, 1),
        Cel::Aantal(r.spreekkamers),
        Cel::Aantal(r.groepsruimten),
        Cel::Aantal(Decimal::from(r.locaties.len())),
        Cel::Euro(r.kosten),
    ]
}
