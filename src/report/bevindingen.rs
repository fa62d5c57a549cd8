//! Bevindingen: what is found, causes first and the heaviest of them before the others, with how much is short, by which
//! norm, and what would repair it.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{Bevinding, Over, Plaats};
use crate::plan::Plan;
use crate::text::{bevinding, eenheid, getal, herstel, namen, norm, plek};
use crate::voorstel;

/// One finding as a row.
#[derive(Debug, Clone)]
pub struct Regel<'z> {
    /// The plan in the year of the amounts.
    pub zicht: Zicht<'z>,
    /// The finding.
    pub bevinding: &'z Bevinding,
    /// The years in which it is found.
    pub jaren: Vec<u16>,
}

/// One row a finding.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let jaar = zicht.stand.uitkomst.jaar;
    let regels = zicht.toetsing.op_volgorde().into_iter();
    tabel_van(zicht, regels.map(|bevinding| Regel { zicht: *zicht, bevinding, jaren: vec![jaar] }))
}

/// The same of chosen findings.
pub fn tabel_van<'z>(zicht: &Zicht<'z>, regels: impl IntoIterator<Item = Regel<'z>>) -> Tabel {
    Tabel {
        naam: "bevindingen",
        titel: zicht.titel("Bevindingen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("ernst", "ernst"),
            ("plek", "plek"),
            ("plek_code", "code"),
            ("wat", "wat"),
            ("tekort", "tekort"),
            ("eenheid", "eenheid"),
            ("herstel", "kleinste herstel"),
            ("over", "over"),
            ("is", "is"),
            ("moet", "moet zijn"),
            ("norm", "norm"),
            ("norm_van", "norm van"),
            ("gevolg_van", "gevolg van"),
            ("jaar", "jaar"),
            ("jaren", "in de jaren"),
            ("sleutel", "sleutel"),
        ]),
        rijen: regels.into_iter().map(|regel| rij(&regel)).collect(),
        totaal: None,
        voetnoten: vec![
            "Herstel: het kleinste dat deze bevinding wegneemt, elk op zichzelf bekeken.".to_owned(),
            "Gevolg van: de sleutel van de bevinding waar deze uit volgt; wie die herstelt, is deze vaak ook kwijt."
                .to_owned(),
        ],
    }
}

fn rij(regel: &Regel<'_>) -> Vec<Cel> {
    let (zicht, b) = (&regel.zicht, regel.bevinding);
    let plan = zicht.plan();
    let tekort = b.maat.tekort();
    let jaren: Vec<String> = regel.jaren.iter().map(|&jaar| getal::jaar(jaar)).collect();
    let bedrag = |waarde| Cel::Getal(waarde, 2);
    vec![
        Cel::tekst(b.eis.id),
        Cel::tekst(namen::ernst(b.ernst)),
        Cel::tekst(plek::waar(plan, b)),
        Cel::tekst(code(plan, b.plaats)),
        Cel::tekst(bevinding::wat(plan, b)),
        bedrag(tekort),
        Cel::tekst(eenheid::woord(tekort, b.maat.eenheid)),
        Cel::tekst(herstel::herstel(plan, b, &voorstel::herstel(&zicht.stand, b))),
        over(plan, b.over),
        bedrag(b.maat.is),
        bedrag(b.maat.moet),
        Cel::tekst_of_leeg(&norm::norm(plan, b.eis, zicht.stand.uitkomst.band).unwrap_or_default()),
        Cel::tekst_of_leeg(&norm::stellers(plan, b.eis)),
        b.gevolg_van.as_ref().map_or(Cel::Leeg, |oorzaak| Cel::tekst(oorzaak.as_str())),
        Cel::Jaar(zicht.stand.uitkomst.jaar),
        Cel::tekst(jaren.join(", ")),
        Cel::tekst(b.sleutel.as_str()),
    ]
}

/// What a finding is about in its place; empty where it is the place itself.
pub(super) fn over(plan: &Plan, over: Over) -> Cel {
    Cel::tekst_of_leeg(&bevinding::over(plan, over))
}

/// Code of a place.
pub(super) fn code(plan: &Plan, plaats: Plaats) -> &str {
    match plaats {
        Plaats::Stad => &plan.gemeente.code,
        Plaats::Team(t) => plan.buurtteams.get(t).map_or("", |t| t.code.as_str()),
        Plaats::Wijk(w) => plan.wijken.get(w).map_or("", |w| w.code.as_str()),
    }
}
