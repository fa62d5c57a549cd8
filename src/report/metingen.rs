//! Metingen: every requirement in every place, what is met included: what there is and must be, by which norm and whose,
//! how heavy it weighs, and who asks for it.

use std::cmp::Reverse;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{EISEN, Eis, Kant, Maat, Oordeel, Toetsing, ernst, geldt, gewicht};
use crate::text::{eenheid, namen, norm, oordeel, plek};

/// One row a requirement and a place of which it says something, in the year that is shown.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    over(zicht, std::slice::from_ref(zicht))
}

/// The same over several years: of each requirement and place the year in which it is judged heaviest, the first of those
/// that are equal.
pub fn over(zicht: &Zicht<'_>, zichten: &[Zicht<'_>]) -> Tabel {
    let plan = zicht.plan();
    let jaren: Vec<_> = zichten.iter().map(|z| (z.stand.uitkomst, Toetsing::gemeten(plan, z.stand.uitkomst))).collect();
    let zwaarst = |eis, gebied| {
        let van = |&n: &usize| (jaren[n].1.oordeel(eis, gebied), Reverse(n));
        (0..jaren.len()).max_by_key(van).unwrap_or_default()
    };
    let rij = |(eis, gebied): (&'static Eis, usize)| {
        let (uitkomst, toetsing) = &jaren[zwaarst(eis, gebied)];
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
            Cel::Jaar(uitkomst.jaar),
        ]
    };
    let alle = EISEN.iter().filter(|eis| geldt(plan, eis));
    let alle = alle.flat_map(|eis| (0..=plan.wijken.len()).map(move |gebied| (*eis, gebied)));
    let gezegd = |(eis, gebied): &(&'static Eis, usize)| {
        jaren.iter().any(|(_, toetsing)| toetsing.oordeel(eis, *gebied) != Oordeel::NietVanToepassing)
    };
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

const KOLOMMEN: [(&str, &str); 16] = [
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
    ("jaar", "jaar"),
];

const fn kant(kant: Kant) -> &'static str {
    match kant {
        Kant::Minstens => "minstens",
        Kant::Hoogstens => "hoogstens",
        Kant::Precies => "precies",
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Band;
    use crate::report::toets::Oordeelsvorming;

    /// A requirement that begins to count in a later year is measured in that year, and each as heavy as the matrix shows.
    #[test]
    fn over_the_years_each_is_measured_where_it_is_judged_heaviest() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let oordelen = Oordeelsvorming::van("plan", &plan, 2028, false, Band::Midden);
        let [metingen, dekking] = oordelen.met(|rapport| {
            let json = rapport.json();
            ["metingen", "dekking"].map(|naam| json[naam].clone())
        });
        let rijen = metingen.as_array().unwrap();
        let van = |eis: &str, code: &str| rijen.iter().find(|r| r["eis"] == eis && r["waar_code"] == code).unwrap();
        let hv_3 = van("HV-3", "WK010601");
        assert_eq!((&hv_3["jaar"], &hv_3["oordeel"]), (&2031.into(), &"aandacht".into()));
        assert_eq!(van("BR-1", "WK010601")["jaar"], 2028);
        for rij in dekking.as_array().unwrap() {
            for wijk in &plan.wijken {
                let (eis, code) = (rij["eis"].as_str().unwrap(), wijk.code.as_str());
                if rij[code] != "niet van toepassing" {
                    assert_eq!(van(eis, code)["oordeel"], rij[code], "{eis} {code}");
                }
            }
        }
    }
}
