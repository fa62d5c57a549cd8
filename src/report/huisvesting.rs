//! Huisvesting: per wijk the workplaces needed and there, rooms, places, floor and cost; what is for the whole city apart.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::calc::huisvesting::{Ruimte, gebruikt};
use crate::calc::ruimten::{self, Ruimten, Soort};
use crate::plan::{Plan, Waarde};
use crate::text::aantal::{aantal, opsomming};
use crate::text::{getal, plek};

/// One row a wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, huisvesting) = (zicht.plan(), &zicht.stand.uitkomst.huisvesting);
    let mut som = Ruimte::default();
    let mut rijen = Vec::with_capacity(huisvesting.len());
    let per_dagdeel = ruimten::bereken(plan, zicht.stand.gids, zicht.stand.uitkomst);
    let mut vloer_samen = [Decimal::ZERO; 2];
    for (gebied, ruimte) in huisvesting.iter().enumerate() {
        let vloer = vloer(plan, &per_dagdeel, gebied);
        // A plan in which nothing is for the whole city has no row for it.
        if gebied == plan.wijken.len() && ruimte.locaties.is_empty() && vloer[1].is_zero() {
            continue;
        }
        let centraal: Vec<String> = ruimte.centraal.iter().map(|&l| plan.locaties[l].naam.clone()).collect();
        let mut rij = vec![Cel::tekst(plek::gebiedcode(plan, gebied)), Cel::tekst(plek::van_gebied(plan, gebied))];
        rij.extend(cellen(ruimte));
        rij.push(Cel::tekst_of_leeg(&opsomming(&centraal)));
        let inwoners = plan.wijken.get(gebied).map(|wijk| Decimal::from(wijk.bevolking.inwoners));
        rij.extend(van_kosten(ruimte, inwoners));
        rij.extend(vloer.map(|m2| Cel::Getal(m2, 0)));
        rijen.push(rij);
        (0..2).for_each(|i| vloer_samen[i] += vloer[i]);
        som.fte += ruimte.fte;
        som.werkplekken_nodig += ruimte.werkplekken_nodig;
        som.werkplekken += ruimte.werkplekken;
        som.spreekkamers += ruimte.spreekkamers;
        som.groepsruimten += ruimte.groepsruimten;
        som.kosten += ruimte.kosten;
        som.gewenst += ruimte.gewenst;
        som.geschat += ruimte.geschat;
        som.zonder_kosten += ruimte.zonder_kosten;
    }
    som.locaties = gebruikt(huisvesting);
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen")];
    totaal.extend(cellen(&som));
    totaal.push(Cel::Leeg);
    let inwoners = plan.wijken.iter().map(|wijk| Decimal::from(wijk.bevolking.inwoners)).sum();
    totaal.extend(van_kosten(&som, Some(inwoners)));
    totaal.extend(vloer_samen.map(|m2| Cel::Getal(m2, 0)));
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
            ("zonder_kosten", "kosten onbekend"),
            ("kosten_per_werkplek", "kosten per werkplek"),
            ("kosten_per_inwoner", "kosten per inwoner"),
            ("m2_laag", "benodigd m², minstens"),
            ("m2_hoog", "benodigd m², hoogstens"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: [
            format!("Norm: {} werkplek per fte van het buurtteam.", getal::volledig(norm)),
            "Kosten: euro in het jaar. Alleen locaties die in dit jaar te gebruiken zijn tellen mee. Kosten onbekend: van zoveel \
             locaties zijn ze niet bekend, en ontbreken ze dus in de kosten ervoor; een locatie voor meer wijken staat in elk \
             daarvan."
                .to_owned(),
            "M² bvo: wat in het drukste dagdeel benodigd is, met de normen van laag tot hoog; een raming.".to_owned(),
            voetnoot::TOEREKENING.to_owned(),
        ]
        .into_iter()
        .chain(voetnoten)
        .collect(),
    }
    .telt_op(&[Rijsom { is: "verschil", plus: &["werkplekken"], min: &["werkplekken_nodig"] }])
}

/// Places without known cost, and the cost per workplace that there is and per inhabitant.
fn van_kosten(r: &Ruimte, inwoners: Option<Decimal>) -> [Cel; 3] {
    let per = |aantal: Decimal| match euro(r) {
        Cel::Leeg => Cel::Leeg,
        _ if aantal.is_zero() => Cel::Geen,
        _ => Cel::Euro(deel(r.kosten, aantal)),
    };
    [Cel::aantal(r.zonder_kosten), per(r.werkplekken), inwoners.map_or(Cel::Leeg, per)]
}

/// The floor that a gebied asks, m² from low to high: of each kind of room what it asks in its busiest dagdeel.
fn vloer(plan: &Plan, ruimten: &Ruimten, gebied: usize) -> [Decimal; 2] {
    let normen = [&plan.normen.m2_werkplek, &plan.normen.m2_spreekkamer, &plan.normen.m2_groepsruimte];
    let samen = |norm: fn(&Waarde) -> Decimal| {
        Soort::ALLE.into_iter().zip(normen).map(|(soort, m2)| ruimten.piek(soort, gebied) * norm(m2)).sum()
    };
    [samen(|m2| m2.laag), samen(|m2| m2.hoog)]
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
        euro(r),
    ]
}

/// What the places cost; nothing where that is known of none of them.
fn euro(r: &Ruimte) -> Cel {
    if r.zonder_kosten > 0 && r.kosten.is_zero() { Cel::Leeg } else { Cel::Euro(r.kosten) }
}
