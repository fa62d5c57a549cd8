//! Voortgang: what was realised in each wijk and period, beside what the plan says of it, and what is missing.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::voortgang::{Maat, Planning, Vergeleken};
use crate::plan::{Periode, Plan};
use crate::text::aantal::opsomming;
use crate::text::afbreken::zichtbaar;
use crate::text::periode::{self, NIET_OPGEGEVEN};
use crate::text::{namen, plek};

/// All that was realised beside the plan, by gebied and period: the rows of the table.
pub fn regels(zicht: &Zicht<'_>) -> Vec<Vergeleken> {
    let plan = zicht.plan();
    Planning::van(plan, zicht.stand.gids, zicht.stand.uitkomst).vergelijk(plan)
}

/// One row a realisatie and figure.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let (naam, band) = (zichtbaar(&plan.naam), namen::band(zicht.stand.uitkomst.band));
    Tabel {
        naam: "voortgang",
        titel: format!("Voortgang: plan en realisatie · {naam} · bandbreedte {band}"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("waar", "waar"),
            ("jaar", "jaar"),
            ("periode", "periode"),
            ("wat", "wat"),
            ("plan", "plan"),
            ("gerealiseerd", "gedaan"),
            ("verschil", "verschil"),
            ("ontbreekt", "wat ontbreekt"),
            ("van_plan", "wat het plan telt"),
            ("bron", "bron van de realisatie"),
            ("plaats", "waar of van wie"),
        ]),
        rijen: regels(zicht).iter().map(|regel| rij(plan, regel)).collect(),
        totaal: None,
        voetnoten: voetnoten(plan),
    }
}

fn rij(plan: &Plan, regel: &Vergeleken) -> Vec<Cel> {
    let realisatie = &plan.realisatie[regel.realisatie];
    let code = match &realisatie.wijk {
        Some(wijk) => wijk.as_str(),
        None => plan.gemeente.code.as_str(),
    };
    let cel = |waarde: Decimal| cel(regel.maat, waarde);
    let zonder_plan = regel.plan.err().map(|geen| periode::geen(geen, regel.periode.jaar));
    let zonder_is = regel.is.is_none().then(|| NIET_OPGEGEVEN.to_owned());
    let ontbreekt: Vec<String> = zonder_plan.into_iter().chain(zonder_is).collect();
    vec![
        Cel::tekst(code),
        Cel::tekst(periode::waar(plan, realisatie.wijk.as_ref())),
        Cel::Jaar(regel.periode.jaar),
        Cel::tekst(periode::periode(regel.periode)),
        Cel::tekst(periode::maat(regel.maat)),
        regel.plan.map_or(Cel::Leeg, cel),
        regel.is.map_or(Cel::Leeg, cel),
        regel.verschil().map_or(Cel::Leeg, |meer| Cel::Verschil(meer, u32::from(regel.maat == Maat::Fte))),
        Cel::tekst_of_leeg(&ontbreekt.join("; ")),
        Cel::tekst_of_leeg(if regel.plan.is_ok() { periode::van_plan(regel.maat) } else { "" }),
        realisatie.bron.as_ref().map_or(Cel::Leeg, |b| Cel::tekst(b.as_str())),
        Cel::tekst_of_leeg(&realisatie.plaats),
    ]
}

/// A figure with its kind.
pub fn cel(maat: Maat, waarde: Decimal) -> Cel {
    match maat {
        Maat::Fte => Cel::Fte(waarde),
        Maat::Uren => Cel::Uren(waarde),
        Maat::Euro => Cel::Euro(waarde),
        Maat::Clienten | Maat::Wachtenden => Cel::Aantal(waarde),
    }
}

fn voetnoten(plan: &Plan) -> Vec<String> {
    if plan.realisatie.is_empty() {
        return vec!["Er staat nog geen realisatie in dit plan.".to_owned()];
    }
    let vast = [
        "Plan: fte zijn die van het jaar, gemiddeld; uren en euro zijn die van het jaar × de maanden van de periode ÷ 12, \
         ook waar het plan in de loop van het jaar verandert.",
        "Uren: de gevraagde uren van de voorzieningen in de wijk; stedelijk: van die voor de stad en de regio. Euro: het \
         personeel, zonder overhead en huisvesting.",
        "De mensen van een team met meer wijken zijn in het plan naar behoefte over die wijken verdeeld.",
        "Het plan heeft geen aantal cliënten of wachtenden per periode om de realisatie mee te vergelijken.",
    ];
    let vast = vast.into_iter().map(str::to_owned);
    vast.chain(zonder_realisatie(plan)).collect()
}

/// Of each period that was realised somewhere, the inhabited wijken of which nothing is given.
fn zonder_realisatie(plan: &Plan) -> Option<String> {
    let mut perioden: BTreeMap<Periode, Vec<&str>> = BTreeMap::new();
    for r in &plan.realisatie {
        perioden.entry(r.periode()).or_default().extend(r.wijk.as_ref().map(crate::plan::Wijkcode::as_str));
    }
    let mist = |(van, wijken): (&Periode, &Vec<&str>)| {
        let hier = plan.wijken.iter().enumerate().filter(|(_, w)| w.bevolking.inwoners > 0);
        let namen = hier.filter(|(_, w)| !wijken.contains(&w.code.as_str())).map(|(g, _)| plek::van_gebied(plan, g));
        let namen: Vec<String> = namen.map(str::to_owned).collect();
        (!namen.is_empty()).then(|| format!("{}: {}", periode::periode(*van), opsomming(&namen)))
    };
    let delen: Vec<String> = perioden.iter().filter_map(mist).collect();
    (!delen.is_empty()).then(|| format!("Zonder realisatie: {}.", delen.join("; ")))
}
