//! Metingen: every requirement in every place, what is met included: what there is and must be, by which norm and whose,
//! how heavy it weighs, and who asks for it.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{EISEN, Eis, Kant, Maat, Oordeel, Toetsing, ernst, geldt, gewicht};
use crate::text::{eenheid, namen, norm, oordeel, plek};

/// One row a requirement and a place of which it says something.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let toetsing = Toetsing::gemeten(plan, uitkomst);
    let rij = |(eis, gebied): (&'static Eis, usize)| {
        let (gevonden, maat) = (toetsing.oordeel(eis, gebied), toetsing.meting(eis, gebied));
        let cel = |cel: fn(&Maat) -> Cel| maat.as_ref().map_or(Cel::Leeg, cel);
        vec![
            Cel::tekst(eis.id),
            Cel::tekst(eis.titel),
            Cel::tekst(plek::van_gebied(plan, gebied)),
            plan.wijken.get(gebied).map_or(Cel::Leeg, |w| Cel::tekst(w.code.as_str())),
            Cel::Oordeel(gevonden),
            cel(|m| Cel::Getal(m.is, 2)),
            cel(|m| Cel::tekst(kant(m.kant))),
            cel(|m| Cel::Getal(m.moet, 2)),
            cel(|m| Cel::tekst(eenheid::woord(m.moet, m.eenheid))),
            match gevonden {
                Oordeel::NogNiet(ontbreekt) => Cel::tekst(oordeel::ontbreekt(ontbreekt)),
                _ => Cel::Leeg,
            },
            Cel::tekst_of_leeg(&norm::norm(plan, eis, uitkomst.band).unwrap_or_default()),
            Cel::tekst_of_leeg(&norm::stellers(plan, eis)),
            Cel::tekst(namen::gewicht(gewicht(plan, eis))),
            Cel::tekst(namen::ernst(ernst(plan, eis))),
            Cel::tekst(format!("{} {}", eis.bron.document, eis.bron.plaats)),
        ]
    };
    let alle = EISEN.iter().filter(|eis| geldt(plan, eis));
    let alle = alle.flat_map(|eis| (0..=plan.wijken.len()).map(move |gebied| (*eis, gebied)));
    let gezegd = |(eis, gebied): &(&'static Eis, usize)| toetsing.oordeel(eis, *gebied) != Oordeel::NietVanToepassing;
    Tabel {
        naam: "metingen",
        titel: zicht.titel("Wat is gemeten, per eis en plaats"),
        kolommen: Kolom::lijst(&KOLOMMEN),
        rijen: alle.filter(gezegd).map(rij).collect(),
        totaal: None,
        voetnoten: vec![
            "Van wat een eis op een plaats meer dan eens meet, zoals bij elke functie, staat hier wat het krapst is of het \
             meest tekortkomt; leeg waar het een ja of nee is."
                .to_owned(),
        ],
    }
}

const KOLOMMEN: [(&str, &str); 15] = [
    ("eis", "eis"),
    ("titel", "titel"),
    ("waar", "waar"),
    ("waar_code", "code"),
    ("oordeel", "oordeel"),
    ("is", "is"),
    ("kant", "kant"),
    ("moet", "moet zijn"),
    ("eenheid", "eenheid"),
    ("ontbreekt", "wat ontbreekt"),
    ("norm", "norm"),
    ("norm_van", "norm van"),
    ("gewicht", "gewicht"),
    ("ernst", "ernst"),
    ("bron", "bron"),
];

const fn kant(kant: Kant) -> &'static str {
    match kant {
        Kant::Minstens => "minstens",
        Kant::Hoogstens => "hoogstens",
        Kant::Precies => "precies",
    }
}
