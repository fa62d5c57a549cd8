//! Controle: what of a plan is checked when it is opened, and how much of it there is.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc;
use crate::plan::figuren::figuren;
use crate::plan::{Band, Plan};
use crate::text::aantal::aantal;
use crate::text::getal;

/// One row a noun of the plan. Its figures passed all checks, or the plan would not have opened.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let buurten = plan.wijken.iter().map(|w| w.buurten.len()).sum();
    let mut cijfers = 0;
    figuren(plan, &mut |_| cijfers += 1);
    let rijen = [
        ("wijken", plan.wijken.len(), "code en naam uniek, één buurtteam per wijk"),
        ("buurten", buurten, "code uniek, punt op de kaart, leeftijden"),
        ("cijfers", cijfers, "binnen de grenzen, laag ≤ midden ≤ hoog, met herkomst"),
        ("bronnen", plan.bronnen.len(), "elke bron die een cijfer noemt, staat in de lijst"),
        ("werktijden", plan.werktijden.len(), "code uniek"),
        ("functies", plan.functies.len(), "code uniek, werktijd bestaat"),
        ("voorzieningen", plan.voorzieningen.len(), "code uniek, inzet telt op tot 100 %"),
        ("organisaties", plan.organisaties.len(), "code uniek, functies bestaan"),
        ("buurtteams", plan.buurtteams.len(), "code uniek, wijken bestaan"),
        ("aanstellingen", plan.bezetting.len(), "plek, functie en organisatie bestaan, dagen op volgorde"),
        ("locaties", plan.locaties.len(), "code uniek, wijk bestaat"),
        ("gewichten", plan.verdeling.gewichten.len(), "tellen samen op tot 100 %"),
    ];
    Tabel {
        naam: "controle",
        titel: format!("Het plan “{}” klopt: alles is gelezen en gecontroleerd", plan.naam),
        kolommen: Kolom::lijst(&[("onderdeel", "onderdeel"), ("aantal", "aantal"), ("controle", "gecontroleerd")]),
        rijen: rijen
            .into_iter()
            .map(|(wat, n, hoe)| vec![Cel::tekst(wat), Cel::Aantal(Decimal::from(n)), Cel::tekst(hoe)])
            .collect(),
        totaal: None,
        voetnoten: optellingen(plan),
    }
}

/// The sums of the computation, checked again in every year and band.
fn optellingen(plan: &Plan) -> Vec<String> {
    let mut gerekend = 0_u64;
    let mut fouten = Vec::new();
    for &jaar in &plan.planjaren {
        for band in Band::ALLE {
            let uitkomst = calc::bereken(plan, jaar, band);
            let v = &uitkomst.verdeling;
            let samen: Decimal = (0..plan.wijken.len()).map(|w| v.samen(w)).sum();
            gerekend += 1;
            if v.tekort.is_zero() && samen != v.totaal {
                let (is, moet) = (getal::volledig(samen), getal::volledig(v.totaal));
                fouten.push(format!(
                    "In {} tellen basis en plus op tot {is} fte in plaats van {moet}.",
                    getal::jaar(jaar)
                ));
            }
        }
    }
    let per_wijk: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let per_buurt: u64 = plan.wijken.iter().flat_map(|w| &w.buurten).map(|b| u64::from(b.inwoners)).sum();
    let mut uit = vec![
        format!(
            "Basis en plus tellen per wijk op tot het totaal, nagerekend in {} (elk jaar, elke band).",
            aantal(gerekend, "berekening", "berekeningen")
        ),
        format!(
            "Inwoners: {} per wijk geteld, {} per buurt; de bron rondt af.",
            getal::geheel(per_wijk.into()),
            getal::geheel(per_buurt.into())
        ),
    ];
    if !fouten.is_empty() {
        uit.swap_remove(0);
        uit.extend(fouten);
    }
    uit
}
