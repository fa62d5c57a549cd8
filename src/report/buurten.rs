//! Buurten: every buurt with its people, its point, and the key figures that are known for buurten.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::zoek;
use crate::plan::{Kerncijfer, Plan};
use crate::text::kerncijfer::{kort, sleutel};
use crate::text::namen;

/// One row a buurt.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let cijfers = bekend(plan);
    let mut kolommen = Kolom::lijst(&[
        ("code", "code"),
        ("buurt", "buurt"),
        ("wijk", "wijk"),
        ("inwoners", "inwoners"),
        ("inwoners_0_tot_15", "0-15"),
        ("inwoners_15_tot_25", "15-25"),
        ("inwoners_25_tot_45", "25-45"),
        ("inwoners_45_tot_65", "45-65"),
        ("inwoners_65_plus", "65+"),
        ("lat", "lat"),
        ("lon", "lon"),
        ("punt", "punt"),
        ("bron", "bron inwoners"),
    ]);
    kolommen.extend(cijfers.iter().map(|&k| Kolom::nieuw(sleutel(k), format!("{} {}", kort(k), teken(k)))));
    let mut rijen = Vec::new();
    for wijk in &plan.wijken {
        for buurt in &wijk.buurten {
            let l = &buurt.leeftijd;
            let mut rij = vec![Cel::tekst(buurt.code.as_str()), Cel::tekst(&buurt.naam), Cel::tekst(&wijk.naam)];
            let aantallen =
                [buurt.inwoners, l.van_0_tot_15, l.van_15_tot_25, l.van_25_tot_45, l.van_45_tot_65, l.vanaf_65];
            rij.extend(aantallen.map(Cel::aantal));
            rij.extend(buurt.punt.map_or([Cel::Leeg, Cel::Leeg, Cel::Leeg], |punt| {
                [Cel::graad(punt.lat), Cel::graad(punt.lon), Cel::tekst(namen::kwaliteit(punt.kwaliteit))]
            }));
            rij.push(Cel::tekst(format!("{} ({})", wijk.bevolking.bron, wijk.bevolking.jaar)));
            rij.extend(
                cijfers
                    .iter()
                    .map(|&k| zoek(&buurt.kerncijfers, k).map_or(Cel::Leeg, |(w, _)| Cel::Getal(w.midden, 1))),
            );
            rijen.push(rij);
        }
    }
    let reeksen = plan.wijken.iter().flat_map(|w| &w.buurten).flat_map(|b| &b.kerncijfers).map(|r| &r.bron);
    let codes = plan.wijken.iter().map(|w| &w.bevolking.bron).chain(reeksen);
    let mut voetnoten = voetnoot::bronnen(plan, codes);
    voetnoten.extend(voetnoot::let_op(plan));
    Tabel {
        naam: "buurten",
        titel: format!("Buurten van {}", plan.gemeente.naam),
        kolommen,
        rijen,
        totaal: None,
        voetnoten,
    }
}

/// The figures of the health monitor, which are published per buurt, and any other that at least one buurt has.
fn bekend(plan: &Plan) -> Vec<Kerncijfer> {
    let buurten = || plan.wijken.iter().flat_map(|w| &w.buurten);
    let monitor = |k: Kerncijfer| k.telling() == Telling::ProcentVolwassenen || k == Kerncijfer::Eenzaam65Plus;
    let ergens = |k| buurten().any(|b| zoek(&b.kerncijfers, k).is_some());
    Kerncijfer::ALLE.into_iter().filter(|&k| monitor(k) || ergens(k)).collect()
}

fn teken(cijfer: Kerncijfer) -> &'static str {
    match cijfer.telling() {
        Telling::Procent(_) | Telling::ProcentVolwassenen => "%",
        Telling::Aantal | Telling::Maat => "",
    }
}
