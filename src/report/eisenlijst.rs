//! Eisenlijst: every requirement with what the document says, the judgement of now, and how the samenwerkingsverband answers
//! for it: the list for the offer.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::{EISEN, Eis, ernst, geldt, gewicht};
use crate::text::namen;

/// One row a requirement, in the order in which they are shown.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rij = |eis: &&'static Eis| {
        let af = plan.eisen_af.iter().find(|af| af.eis.as_str() == eis.id);
        let tekst = |van: fn(&crate::plan::EisAf) -> &String| af.map_or(Cel::Leeg, |af| Cel::tekst_of_leeg(van(af)));
        vec![
            Cel::tekst(eis.id),
            Cel::tekst(eis.titel),
            Cel::tekst(namen::been(eis.been)),
            if geldt(plan, eis) { Cel::Oordeel(zicht.toetsing.oordeel_eis(eis)) } else { Cel::tekst(voetnoot::UIT) },
            tekst(|af| &af.hoe),
            tekst(|af| &af.bewijs),
            tekst(|af| &af.eigenaar),
            Cel::JaNee(af.is_some_and(|af| af.af)),
            Cel::tekst(namen::gewicht(gewicht(plan, eis))),
            Cel::tekst(namen::ernst(ernst(plan, eis))),
            Cel::tekst(eis.bron.document),
            Cel::tekst(eis.bron.plaats),
            Cel::tekst(eis.bron.citaat),
        ]
    };
    Tabel {
        naam: "eisenlijst",
        titel: zicht.titel("Eisenlijst"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("titel", "titel"),
            ("pijler", "pijler"),
            ("oordeel", "oordeel"),
            ("hoe", "hoe wij voldoen"),
            ("bewijs", "bewijs"),
            ("eigenaar", "eigenaar"),
            ("afgevinkt", "afgevinkt"),
            ("gewicht", "gewicht"),
            ("ernst", "ernst"),
            ("document", "bron"),
            ("plaats", "plaats"),
            ("citaat", "citaat"),
        ]),
        rijen: EISEN.iter().map(rij).collect(),
        totaal: None,
        voetnoten: voetnoot::eisen_uit(plan).collect(),
    }
}
