//! Ruimten: per wijk, dagdeel and kind of room what the work asks, what there is, what is short, and what is free elsewhere.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::ruimten::{self, Cel as Ruimte, Ruimten, Soort};
use crate::dekking::Ontbreekt;
use crate::plan::dagdeel::WEEK;
use crate::text::{getal, namen, oordeel, plek};

/// One row a wijk, kind and dagdeel in which something is asked or is there; then the city, and at last all together.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let ruimten = ruimten::bereken(plan, zicht.stand.gids, uitkomst);
    let momenten = || Soort::ALLE.into_iter().flat_map(|soort| (0..WEEK.len()).map(move |dagdeel| (soort, dagdeel)));
    let rij = |code: Cel, wijk: &str, (soort, dagdeel): (Soort, usize), cel: &Ruimte| {
        let (dag, deel) = WEEK[dagdeel];
        let mut rij = vec![
            code,
            Cel::tekst(wijk),
            Cel::tekst(namen::ruimten(soort)),
            Cel::tekst(dag.woord()),
            Cel::tekst(deel.woord()),
        ];
        rij.extend(cellen(cel));
        rij
    };
    let iets = |cel: &Ruimte| !cel.nodig.is_zero() || !cel.er_is.is_zero() || cel.meer;
    let mut rijen = Vec::new();
    for gebied in 0..=plan.wijken.len() {
        for (soort, dagdeel) in momenten() {
            let cel = ruimten.cel(soort, gebied, dagdeel);
            if iets(cel) {
                let code = Cel::tekst(plek::gebiedcode(plan, gebied));
                let mut rij = rij(code, plek::van_gebied(plan, gebied), (soort, dagdeel), cel);
                rij.push(genoeg(cel));
                rij.extend(elders(zicht, &ruimten, soort, gebied, dagdeel));
                rijen.push(rij);
            }
        }
    }
    for (soort, dagdeel) in momenten() {
        let samen = samen((0..=plan.wijken.len()).map(|gebied| ruimten.cel(soort, gebied, dagdeel)));
        if iets(&samen.0) {
            let mut rij = rij(Cel::Leeg, "samen", (soort, dagdeel), &samen.0);
            // What is short in one wijk is not made good by what is over in another.
            rij[8] = Cel::Getal(samen.1, 1);
            rij.extend([Cel::Leeg, Cel::Leeg, Cel::Leeg, Cel::Leeg]);
            rijen.push(rij);
        }
    }
    let normen = &plan.normen;
    let norm = |waarde: Decimal| getal::volledig(waarde);
    let band = uitkomst.band;
    Tabel {
        naam: "ruimten",
        titel: zicht.titel("Ruimten per dagdeel"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("soort", "soort"),
            ("dag", "dag"),
            ("dagdeel", "dagdeel"),
            ("nodig", "benodigd"),
            ("er_is", "beschikbaar"),
            ("hoogstens", "hoogstens"),
            ("tekort", "tekort"),
            ("genoeg", "genoeg"),
            ("elders", "vrij in"),
            ("vrij", "vrij"),
            ("afstand", "gemiddelde afstand"),
        ]),
        rijen,
        totaal: None,
        voetnoten: vec![
            format!(
                "Spreekkamers: individuele uren × {} % op locatie ÷ {} weken ÷ ({} uur × {} % bezet), tenzij de voorziening het \
                 anders zegt; groepsruimten: een ruimte per bijeenkomst. {} % is 's avonds, verdeeld over vijf avonden; de rest \
                 over tien ochtenden en middagen.",
                norm(normen.op_locatie.bij(band)),
                norm(normen.werkweken.bij(band)),
                norm(normen.uren_per_dagdeel.bij(band)),
                norm(normen.bezettingsgraad.bij(band)),
                norm(normen.in_de_avond.bij(band)),
            ),
            "Beschikbaar: wat er zeker is, elke ruimte één keer. Eerst voor de eigen wijk; wat over is, helpt de andere wijken van \
             hetzelfde team en dan het stedelijk werk."
                .to_owned(),
            "Hoogstens: als alle locaties waarvan de dagdelen niet bekend zijn, dan ook te gebruiken zijn; leeg: van een locatie is \
             niet bekend hoeveel ruimten zij heeft. Tekort: wat er dan nog ontbreekt."
                .to_owned(),
        ],
    }
}

fn cellen(cel: &Ruimte) -> [Cel; 4] {
    [
        Cel::Getal(cel.nodig, 1),
        Cel::Getal(cel.er_is, 1),
        cel.hoogstens.map_or(Cel::Leeg, |er_is| Cel::Getal(er_is, 1)),
        Cel::Getal(cel.tekort(), 1),
    ]
}

fn genoeg(cel: &Ruimte) -> Cel {
    match cel.genoeg() {
        Some(ja) => Cel::JaNee(ja),
        None => Cel::tekst(oordeel::nog_niet(if cel.meer { Ontbreekt::DeelVanVraag } else { Ontbreekt::Kamers })),
    }
}

/// All gebieden together, and what is short in them.
fn samen<'r>(cellen: impl Iterator<Item = &'r Ruimte>) -> (Ruimte, Decimal) {
    let leeg = Ruimte { hoogstens: Some(Decimal::ZERO), ..Ruimte::default() };
    cellen.fold((leeg, Decimal::ZERO), |(som, tekort), cel| {
        let som = Ruimte {
            nodig: som.nodig + cel.nodig,
            meer: som.meer || cel.meer,
            er_is: som.er_is + cel.er_is,
            hoogstens: som.hoogstens.zip(cel.hoogstens).map(|(som, cel)| som + cel),
        };
        (som, tekort + cel.tekort())
    })
}

/// The room that is free elsewhere while rooms are short here.
fn elders(zicht: &Zicht<'_>, ruimten: &Ruimten, soort: Soort, gebied: usize, dagdeel: usize) -> [Cel; 3] {
    let plan = zicht.plan();
    let kort = !ruimten.cel(soort, gebied, dagdeel).tekort().is_zero();
    let vrij = kort.then(|| ruimten.elders(plan, zicht.stand.uitkomst.band, soort, gebied, dagdeel)).flatten();
    match vrij {
        Some(vrij) => [Cel::tekst(&plan.locaties[vrij.locatie].naam), Cel::Getal(vrij.vrij, 1), Cel::Meter(vrij.meter)],
        None => [Cel::Leeg, Cel::Leeg, Cel::Leeg],
    }
}
