//! Vraag: per wijk and voorziening the volume, how it is found, and the hours that it asks.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::Zicht;
use crate::calc::afscherming::is_gemeten;
use crate::calc::vraag::Gevonden;
use crate::plan::{Kerncijfer, Plan, Voorziening, Vraagregel, Waarde, Wijk};
use crate::text::{gat, kerncijfer, namen};

/// One row a wijk and voorziening.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, vraag) = (zicht.plan(), &zicht.stand.uitkomst.vraag);
    let mut rijen = Vec::new();
    let (mut uren, mut onbekend) = (Decimal::ZERO, 0);
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let bekend = vraag.bekend(w, v);
            let cel = |cel: Cel| if bekend { cel } else { Cel::Leeg };
            let gevonden = match vraag.gevonden[(w, v)] {
                Gevonden::Gemeten => gemeten(plan, wijk, voorziening),
                Gevonden::Regel => regel(plan, voorziening),
                Gevonden::Geschat => format!("{}; kerncijfer geschat", regel(plan, voorziening)),
                Gevonden::Onbekend => "niet bekend".to_owned(),
            };
            uren += vraag.uren[(w, v)];
            onbekend += usize::from(!bekend);
            rijen.push(vec![
                Cel::tekst(wijk.code.as_str()),
                Cel::tekst(&wijk.naam),
                Cel::tekst(voorziening.code.as_str()),
                Cel::tekst(&voorziening.naam),
                Cel::tekst(namen::domein(voorziening.domein)),
                cel(Cel::Aantal(vraag.volume[(w, v)])),
                Cel::tekst(&voorziening.eenheid),
                Cel::tekst(gevonden),
                cel(Cel::Uren(vraag.uren[(w, v)])),
            ]);
        }
    }
    let mut totaal = vec![Cel::Leeg; 9];
    totaal[1] = Cel::tekst("samen");
    totaal[8] = Cel::Uren(uren);
    let volume = format!("volume {}", plan.basisjaar);
    let mut voetnoten = vec![format!(
        "Volume: per jaar, in het basisjaar {}; een schatting is een verwachting en niet geteld, en hoeft dus niet heel te \
         zijn. Uren: in {}, na groei, fasering en preventie.",
        plan.basisjaar, zicht.stand.uitkomst.jaar
    )];
    voetnoten.extend(gat::zonder_vraag(onbekend));
    voetnoten.extend(voetnoot::gaten(zicht, Over::Vraag));
    voetnoten.extend(voetnoot::doorgetrokken(zicht, Over::Vraag, &[zicht.stand.uitkomst.jaar]));
    voetnoten.extend(voetnoot::bronnen(plan, bronnen(plan)));
    voetnoten.extend(voetnoot::let_op(plan));
    Tabel {
        naam: "vraag",
        titel: zicht.titel("Vraag"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("voorziening", "voorziening"),
            ("naam", "naam"),
            ("domein", "domein"),
            ("volume", volume.as_str()),
            ("eenheid", "eenheid"),
            ("gevonden", "hoe gevonden"),
            ("uren", "uren"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
    .telt_op(&[])
}

/// That a volume is measured, or what it is where it is marked as an estimate.
fn gemeten(plan: &Plan, wijk: &Wijk, voorziening: &Voorziening) -> String {
    let meting = wijk.vraag.iter().find(|m| m.voorziening == voorziening.code);
    let geschat = meting.filter(|m| !is_gemeten(plan, m)).and_then(|m| m.volume.status);
    geschat.map_or("gemeten", namen::status).to_owned()
}

/// How the volume of a voorziening is found, with the status of the figure that the rule starts from.
pub(super) fn regel(plan: &Plan, v: &Voorziening) -> String {
    let status = |waarde: &Waarde| {
        let herkomst = v.herkomst.van(waarde, &plan.herkomst);
        plan.status(&herkomst).map_or("onbekend", namen::status)
    };
    match &v.vraag {
        Vraagregel::Verdeeld { totaal, naar } => {
            format!("totaal {}, verdeeld naar {}", status(totaal), kerncijfer::kort(*naar))
        }
        Vraagregel::PerDuizend { aantal, van } => format!("{}, per 1.000 {}", status(aantal), kerncijfer::kort(*van)),
        Vraagregel::PerWijk(aantal) => format!("{}, in elke wijk gelijk", status(aantal)),
        Vraagregel::PerLeeftijd(per_1000) => format!("{}, per 1.000 van elke leeftijd", status(&per_1000.vanaf_65)),
        Vraagregel::Gemeten => "gemeten".to_owned(),
    }
}

/// The sources of the rules themselves and of the key figures that they follow.
fn bronnen(plan: &Plan) -> Vec<&crate::plan::Broncode> {
    let mut uit = Vec::new();
    for voorziening in &plan.voorzieningen {
        uit.extend(&voorziening.herkomst.bron);
        let gevolgd: Option<Kerncijfer> = match &voorziening.vraag {
            Vraagregel::Verdeeld { naar, totaal } => {
                uit.extend(&totaal.bron);
                Some(*naar)
            }
            Vraagregel::PerDuizend { van, aantal } => {
                uit.extend(&aantal.bron);
                Some(*van)
            }
            Vraagregel::PerLeeftijd(_) => Some(Kerncijfer::Inwoners),
            Vraagregel::PerWijk(_) | Vraagregel::Gemeten => None,
        };
        for wijk in &plan.wijken {
            match gevolgd {
                Some(k) if k.is_bevolking() => uit.push(&wijk.bevolking.bron),
                Some(k) => uit.extend(crate::plan::wijk::zoek(&wijk.kerncijfers, k).map(|(_, reeks)| &reeks.bron)),
                None => {}
            }
        }
    }
    uit
}
