//! Kanalen: how inhabitants reach the buurtteams: who keeps each open, for how long, with how many people, and where one can
//! walk in.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::{Zicht, bron_en_status};
use crate::plan::{Kanaal, Plan, Wijkcode};
use crate::text::aantal::opsomming;

/// One row a kanaal, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let band = uitkomst.band;
    let mut bronnen = Vec::new();
    let rij = |kanaal: &Kanaal| {
        bronnen.extend(kanaal.herkomst.bron.clone());
        let [bron, status] = bron_en_status(plan, &kanaal.herkomst);
        let wie = kanaal
            .organisatie
            .as_ref()
            .map(|code| plan.organisaties.iter().find(|o| o.code == *code).map_or(code.as_str(), |o| o.naam.as_str()));
        vec![
            Cel::tekst(kanaal.code.as_str()),
            Cel::tekst(&kanaal.naam),
            Cel::tekst(kanaal.soort.woord()),
            wie.map_or(Cel::Leeg, Cel::tekst),
            kanaal.uren.as_ref().map_or(Cel::Leeg, |uren| Cel::Aantal(uren.bij(band))),
            kanaal.fte.as_ref().map_or(Cel::Leeg, |fte| Cel::Fte(fte.bij(band))),
            kanaal.kosten.as_ref().map_or(Cel::Leeg, |kosten| Cel::Euro(kosten.bij(band))),
            Cel::tekst_of_leeg(&waar(plan, kanaal, uitkomst.jaar)),
            bron,
            status,
            Cel::tekst_of_leeg(&kanaal.herkomst.toelichting),
        ]
    };
    let rijen: Vec<Vec<Cel>> = plan.kanalen.iter().map(rij).collect();
    let fte = plan.kanalen.iter().filter_map(|k| k.fte.as_ref()).map(|fte| fte.bij(band)).sum();
    let kosten = plan.kanalen.iter().filter_map(|k| k.kosten.as_ref()).map(|kosten| kosten.bij(band)).sum();
    let mut totaal = vec![Cel::Leeg; KOLOMMEN.len()];
    (totaal[1], totaal[5], totaal[6]) = (Cel::tekst("samen"), Cel::Fte(fte), Cel::Euro(kosten));
    let mut voetnoten = vec![
        "Fte: mensen uit de bezetting; zij kosten hier niets. Kosten: wat een kanaal daarnaast kost, in prijzen van het plan; \
         het telt in de begroting bij de huisvesting. Leeg is niet bekend."
            .to_owned(),
        "Binnenlopen: de wijken met een locatie die in dit jaar te gebruiken is.".to_owned(),
    ];
    voetnoten.extend(voetnoot::bronnen(plan, &bronnen));
    Tabel {
        naam: "kanalen",
        titel: zicht.titel("Kanalen"),
        kolommen: Kolom::lijst(&KOLOMMEN),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
}

const KOLOMMEN: [(&str, &str); 11] = [
    ("code", "code"),
    ("naam", "naam"),
    ("soort", "soort"),
    ("organisatie", "organisatie"),
    ("uren", "uren per week"),
    ("fte", "fte"),
    ("kosten", "kosten"),
    ("wijken", "binnenlopen"),
    ("bron", "bron"),
    ("status", "status"),
    ("toelichting", "toelichting"),
];

/// The wijken where one can walk in, in the order of the plan.
fn waar(plan: &Plan, kanaal: &Kanaal, jaar: u16) -> String {
    let open = plan.locaties.iter().filter(|plek| kanaal.locaties.contains(&plek.code) && plek.bruikbaar(jaar));
    let wijken: Vec<&Wijkcode> = open.map(|plek| &plek.wijk).collect();
    let namen = plan.wijken.iter().filter(|wijk| wijken.contains(&&wijk.code)).map(|wijk| wijk.naam.clone());
    opsomming(&namen.collect::<Vec<_>>())
}
