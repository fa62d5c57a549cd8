//! Mandaat: per voorziening who lets in, who finds out and who decides.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::Over;
use crate::plan::Voorziening;
use crate::plan::voorziening::Bevoegd;
use crate::text::{bevinding, namen, scope as in_woorden};

/// One row a voorziening, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let wie = |bevoegd: Option<Bevoegd>| bevoegd.map_or(Cel::Leeg, |wie| Cel::tekst(in_woorden::bevoegd(wie)));
    let rij = |(plaats, v): (usize, &Voorziening)| {
        let hier =
            zicht.toetsing.bevindingen.iter().filter(|b| b.eis.id == "SC-2" && b.over == Over::Voorziening(plaats));
        let gevonden: Vec<String> = hier.map(|b| bevinding::wat(plan, b)).collect();
        vec![
            Cel::tekst(v.code.as_str()),
            Cel::tekst(&v.naam),
            Cel::tekst(namen::domein(v.domein)),
            Cel::tekst(namen::wet(v.wet)),
            wie(v.mandaat.toegang),
            wie(v.mandaat.indicatie),
            wie(v.mandaat.besluit),
            v.status.map_or(Cel::Leeg, |s| Cel::tekst(s.woord())),
            Cel::tekst_of_leeg(&v.perceel),
            Cel::tekst_of_leeg(&gevonden.join("; ")),
        ]
    };
    Tabel {
        naam: "mandaat",
        titel: zicht.titel("Mandaat"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("voorziening", "voorziening"),
            ("domein", "domein"),
            ("wet", "wet"),
            ("toegang", "toegang"),
            ("indicatie", "indicatie"),
            ("besluit", "besluit"),
            ("status", "status"),
            ("perceel", "perceel"),
            ("bevinding", "bevinding"),
        ]),
        rijen: plan.voorzieningen.iter().enumerate().map(rij).collect(),
        totaal: None,
        voetnoten: vec![
            "Team: het buurtteam; WPDA: Werkplein Drentsche Aa. Leeg bij indicatie of besluit: dat is er niet. Wat het \
             buurtteam niet mag doen, staat in de tabel scope als “buiten het mandaat”."
                .to_owned(),
        ],
    }
}
