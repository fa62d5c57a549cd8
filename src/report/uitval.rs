//! Uitval: what falls when a partner drops out, for each of them (`uitval`), and finding by finding
//! (`uitval_bevindingen`). Nobody takes its work over; what is spent less, is not spent on others.

use rayon::prelude::*;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{Bevinding, Ernst, Gevolg, Uitval, in_volgorde};
use crate::plan::{Organisatie, Plan};
use crate::text::aantal::{aantal, fte, opsomming};
use crate::text::{bevinding, getal, namen, oordeel, plek};

/// Most partners that are worked out: for each of them the whole plan is.
pub const MEESTE: usize = 100;

/// The organisaties that are worked out: those with most fte, in the order of the plan.
pub fn partners(zicht: &Zicht<'_>) -> Vec<usize> {
    let plan = zicht.plan();
    let per_rij = &zicht.stand.uitkomst.bezetting.per_rij;
    let fte = |o: &Organisatie| -> rust_decimal::Decimal {
        let rijen = plan.bezetting.iter().zip(per_rij);
        rijen.filter(|(rij, _)| rij.organisatie == o.code).map(|(_, fte)| fte).sum()
    };
    let mut uit: Vec<usize> = (0..plan.organisaties.len()).collect();
    if uit.len() > MEESTE {
        uit.sort_by_cached_key(|&o| (std::cmp::Reverse(fte(&plan.organisaties[o])), &plan.organisaties[o].code));
        uit.truncate(MEESTE);
        uit.sort_unstable();
    }
    uit
}

/// Each of them dropped out in turn, with its position.
pub fn alle(zicht: &Zicht<'_>) -> Vec<(usize, Uitval)> {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let van = |o: usize| Some((o, Uitval::van(plan, uitkomst, o)?));
    partners(zicht).into_par_iter().filter_map(van).collect()
}

/// The table, and of each of its rows what falls, in words.
#[derive(Debug, Clone)]
pub struct Beeld {
    /// The table.
    pub tabel: Tabel,
    /// The words behind its rows.
    pub woorden: Vec<Vec<String>>,
}

/// Everything at once, for a screen that works it out once.
pub fn beeld(zicht: &Zicht<'_>) -> Beeld {
    let alle = alle(zicht);
    let woorden = alle.iter().map(|(o, uitval)| in_woorden(zicht, *o, uitval)).collect();
    Beeld { tabel: van_alle(zicht, &alle), woorden }
}

/// What falls with one organisatie: the sum of it, then each finding.
fn in_woorden(zicht: &Zicht<'_>, plaats: usize, uitval: &Uitval) -> Vec<String> {
    let naam = &zicht.plan().organisaties[plaats].naam;
    let gevolg = uitval.gevolg(zicht.stand.uitkomst, zicht.toetsing);
    let mut minder = vec![fte(uitval.fte), getal::euro(uitval.euro)];
    if uitval.locaties > 0 {
        minder.push(aantal(uitval.locaties as u64, "locatie", "locaties"));
    }
    let mut uit = vec![format!(
        "Zonder {naam}: {} minder, en {} uur meer dat niemand doet. Niemand neemt het werk over.",
        opsomming(&minder),
        getal::uren_heel(gevolg.meer_ongedekt()),
    )];
    let mut lijst = |kop: &str, bevindingen: Vec<&Bevinding>| {
        if !bevindingen.is_empty() {
            uit.extend([String::new(), format!("{kop} ({}):", bevindingen.len())]);
            let regel = |b: &Bevinding| {
                let teken = oordeel::teken_van(b.ernst);
                format!("{teken} {} {}", b.eis.id, bevinding::regel(&uitval.plan, b))
            };
            uit.extend(bevindingen.into_iter().map(regel));
        }
    };
    lijst("Erbij", in_volgorde(&gevolg.erbij));
    lijst("Erger", gevolg.erger.iter().map(|(_, na)| *na).collect());
    if gevolg.erbij.is_empty() && gevolg.erger.is_empty() {
        uit.push("Er komt geen bevinding bij.".to_owned());
    }
    uit
}

/// One row an organisatie.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    van_alle(zicht, &alle(zicht))
}

/// The table of those that were worked out.
pub fn van_alle(zicht: &Zicht<'_>, alle: &[(usize, Uitval)]) -> Tabel {
    let rijen = alle.iter().map(|(o, uitval)| rij(zicht, *o, uitval)).collect();
    Tabel {
        naam: "uitval",
        titel: zicht.titel("Wat valt als een partner uitvalt"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("organisatie", "organisatie"),
            ("positie", "positie"),
            ("beroep_op", "beroep op"),
            ("mag_weg", "mag weg"),
            ("fte", "fte"),
            ("euro", "euro"),
            ("locaties", "locaties"),
            ("uren", "uren ongedekt erbij"),
            ("blokkerend", "blokkerend erbij"),
            ("waarschuwing", "waarschuwing erbij"),
            ("aandacht", "aandacht erbij"),
            ("erger", "erger"),
            ("eisen", "eisen"),
        ]),
        rijen,
        totaal: None,
        voetnoten: voetnoten(zicht),
    }
}

fn voetnoten(zicht: &Zicht<'_>) -> Vec<String> {
    let mut uit = vec![
        "Erbij en erger: bevindingen die er met deze partner niet zijn, of lichter. Niemand neemt het werk over; fte en \
         euro (zonder overhead) vallen met haar weg."
            .to_owned(),
        "Een locatie valt weg met de organisatie die haar beheert, een kanaal met de organisatie die het verzorgt. \
         Wie dat doet, staat in het plan bij de locatie en bij het kanaal; staat er niemand, dan blijft zij."
            .to_owned(),
    ];
    let organisaties = zicht.plan().organisaties.len();
    if organisaties > MEESTE {
        uit.push(format!("Van de {organisaties} organisaties staan hier de {MEESTE} met de meeste fte."));
    }
    uit
}

fn rij(zicht: &Zicht<'_>, plaats: usize, uitval: &Uitval) -> Vec<Cel> {
    let organisatie = &zicht.plan().organisaties[plaats];
    let gevolg = uitval.gevolg(zicht.stand.uitkomst, zicht.toetsing);
    let van = |ernst: Ernst| Cel::aantal(gevolg.erbij.iter().filter(|b| b.ernst == ernst).count() as u64);
    vec![
        Cel::tekst(organisatie.code.as_str()),
        Cel::tekst(&organisatie.naam),
        Cel::tekst(namen::positie(organisatie.positie)),
        Cel::JaNee(organisatie.beroep_op),
        Cel::JaNee(organisatie.mag_weg),
        Cel::Fte(uitval.fte),
        Cel::Euro(uitval.euro),
        Cel::aantal(uitval.locaties as u64),
        Cel::Uren(gevolg.meer_ongedekt()),
        van(Ernst::Blokkerend),
        van(Ernst::Waarschuwing),
        van(Ernst::Aandacht),
        Cel::aantal(gevolg.erger.len() as u64),
        Cel::tekst_of_leeg(&eisen(&gevolg).join(", ")),
    ]
}

/// The requirements against which something came or became worse, each once, in their order.
pub fn eisen(gevolg: &Gevolg<'_>) -> Vec<&'static str> {
    let geraakt = |id: &str| valt(gevolg).any(|(_, b)| b.eis.id == id);
    crate::dekking::EISEN.iter().map(|eis| eis.id).filter(|id| geraakt(id)).collect()
}

/// What came, and what became worse as it is after.
fn valt<'g>(gevolg: &'g Gevolg<'_>) -> impl Iterator<Item = (&'static str, &'g Bevinding)> {
    let erbij = gevolg.erbij.iter().map(|b| ("erbij", *b));
    erbij.chain(gevolg.erger.iter().map(|(_, na)| ("erger", *na)))
}

/// One row a finding that comes or becomes worse when an organisatie drops out.
pub fn bevindingen(zicht: &Zicht<'_>) -> Tabel {
    let mut rijen = Vec::new();
    for (o, uitval) in alle(zicht) {
        let gevolg = uitval.gevolg(zicht.stand.uitkomst, zicht.toetsing);
        rijen.extend(valt(&gevolg).map(|(hoe, b)| van_bevinding(zicht.plan(), o, &uitval, hoe, b)));
    }
    Tabel {
        naam: "uitval_bevindingen",
        titel: zicht.titel("Bevindingen als een partner uitvalt"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("organisatie", "organisatie"),
            ("verschil", "verschil"),
            ("eis", "eis"),
            ("ernst", "ernst"),
            ("plek", "plek"),
            ("tekort", "tekort"),
            ("wat", "wat"),
        ]),
        rijen,
        totaal: None,
        voetnoten: voetnoten(zicht),
    }
}

fn van_bevinding(plan: &Plan, organisatie: usize, uitval: &Uitval, hoe: &str, b: &Bevinding) -> Vec<Cel> {
    let organisatie = &plan.organisaties[organisatie];
    vec![
        Cel::tekst(organisatie.code.as_str()),
        Cel::tekst(&organisatie.naam),
        Cel::tekst(hoe),
        Cel::tekst(b.eis.id),
        Cel::tekst(namen::ernst(b.ernst)),
        Cel::tekst(plek::waar(&uitval.plan, b)),
        Cel::tekst(bevinding::tekort_in_woorden(b)),
        Cel::tekst(bevinding::wat(&uitval.plan, b)),
    ]
}
