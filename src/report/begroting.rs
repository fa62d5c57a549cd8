//! Begroting: the posts of the year against the lumpsum, each with where it comes from.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::{Zicht, bron_en_status};
use crate::calc::afronding::deel;
use crate::plan::Herkomst;
use crate::text::aantal::hoofdletter;
use crate::text::getal;

/// The posts, their sum, the lumpsum, and what is left of it.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let (kosten, begroting) = (&uitkomst.kosten, &plan.begroting);
    let van = |waarde: &crate::plan::Waarde| begroting.herkomst.van(waarde, &plan.herkomst);
    let gerekend = |hoe: &str| Herkomst { toelichting: hoe.to_owned(), ..Herkomst::default() };
    let lumpsum = begroting.lumpsum.iter().find(|l| l.jaar == uitkomst.jaar);
    let van_lumpsum = lumpsum.map_or_else(Herkomst::default, |l| begroting.herkomst.van(&l.waarde, &plan.herkomst));
    let mut waarom = Vec::new();
    let mut rij = |post: &str, soort: &str, euro: Decimal, herkomst: &Herkomst| {
        let aandeel = kosten.lumpsum.filter(|l| !l.is_zero());
        let aandeel = aandeel.map_or(Cel::Leeg, |l| Cel::Procent(deel(euro * Decimal::ONE_HUNDRED, l)));
        let [bron, status] = bron_en_status(plan, herkomst);
        if !herkomst.toelichting.is_empty() {
            waarom.push(format!("{}: {}.", hoofdletter(post), herkomst.toelichting));
        }
        vec![Cel::tekst(post), Cel::tekst(soort), Cel::Euro(euro), aandeel, bron, status]
    };
    let mut rijen = vec![
        rij("personeel", "uitgave", kosten.personeel, &gerekend("fte × kosten per fte; zie de tabel aannames")),
        rij("overhead", "uitgave", kosten.overhead, &van(&begroting.overhead)),
        rij("huisvesting", "uitgave", kosten.huisvesting, &gerekend("som van de plekken; zie de tabel locaties")),
        rij("activiteiten", "uitgave", kosten.activiteiten, &van(&begroting.activiteiten)),
        rij("oormerk inwonersinitiatieven", "uitgave", kosten.oormerk, &van(&begroting.oormerk)),
        rij("reserve", "uitgave", kosten.reserve, &van(&begroting.reserve)),
        rij("uitgaven samen", "som", kosten.totaal, &Herkomst::default()),
    ];
    let mut voetnoten =
        vec!["Euro in het jaar, voor de mensen die er zijn en de plekken die in gebruik zijn.".to_owned()];
    match kosten.lumpsum {
        Some(lumpsum) => {
            rijen.push(rij("lumpsum", "inkomst", lumpsum, &van_lumpsum));
            rijen.push(rij("over van de lumpsum", "saldo", lumpsum - kosten.totaal, &Herkomst::default()));
        }
        None => voetnoten.push(format!("Voor {} staat geen lumpsum in het plan.", uitkomst.jaar)),
    }
    voetnoten.push(prijzen(zicht));
    voetnoten.extend(waarom);
    let bronnen = [&van_lumpsum, &van(&begroting.oormerk), &van(&begroting.activiteiten)];
    voetnoten.extend(voetnoot::bronnen(plan, bronnen.into_iter().filter_map(|h| h.bron.as_ref())));
    Tabel {
        naam: "begroting",
        titel: zicht.titel("Begroting"),
        kolommen: Kolom::lijst(&[
            ("post", "post"),
            ("soort", "soort"),
            ("euro", "euro"),
            ("procent_van_lumpsum", "% van de lumpsum"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: None,
        voetnoten,
    }
}

/// How prices of the plan become those of the year.
fn prijzen(zicht: &Zicht<'_>) -> String {
    let (begroting, uitkomst) = (&zicht.plan().begroting, zicht.stand.uitkomst);
    match (begroting.prijspeil, &begroting.prijsstijging) {
        (Some(prijspeil), Some(stijging)) => format!(
            "Lonen, huur en activiteiten staan op het prijspeil van {prijspeil} en stijgen met {} % per jaar, in {} × {}.",
            getal::volledig(stijging.bij(uitkomst.band)),
            uitkomst.jaar,
            getal::getal(uitkomst.kosten.prijsfactor, 3),
        ),
        _ => "Prijzen zijn in alle jaren gelijk: het plan noemt geen prijspeil met een prijsstijging.".to_owned(),
    }
}
