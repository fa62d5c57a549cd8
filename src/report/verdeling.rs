//! Verdeling: the total of fte over the wijken as an equal basisniveau and a wijkplus by need.

use rust_decimal::Decimal;

use super::formatie::Maatstaf;
use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::Zicht;
use crate::plan::{Plan, Verdeeleenheid};
use crate::text::aantal::{aantal, fte, hoofdletter, opsomming};
use crate::text::{self, getal, kerncijfer, namen};

/// One row a wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let verdeeld = &uitkomst.verdeling;
    let maatstaf = Maatstaf::van(plan, uitkomst.band);
    let rijen = plan
        .wijken
        .iter()
        .enumerate()
        .map(|(w, wijk)| {
            vec![
                Cel::tekst(wijk.code.as_str()),
                Cel::tekst(&wijk.naam),
                Cel::aantal(wijk.bevolking.inwoners),
                Cel::Procent(verdeeld.behoefte[w] * Decimal::ONE_HUNDRED),
                Cel::Fte(verdeeld.basis[w]),
                Cel::Fte(verdeeld.plus[w]),
                Cel::Fte(verdeeld.correctie[w]),
                Cel::Fte(verdeeld.samen(w)),
                maatstaf.nodig(uitkomst.nodig(w)),
                Cel::Fte(verdeeld.samen(w) - uitkomst.nodig(w)),
            ]
        })
        .collect();
    let basis: Decimal = verdeeld.basis.iter().sum();
    let plus: Decimal = verdeeld.plus.iter().sum();
    let inwoners: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let nodig: Decimal = (0..uitkomst.stad()).map(|w| uitkomst.nodig(w)).sum();
    let totaal = vec![
        Cel::Leeg,
        Cel::tekst("samen"),
        Cel::aantal(inwoners),
        Cel::Procent(verdeeld.behoefte.iter().sum::<Decimal>() * Decimal::ONE_HUNDRED),
        Cel::Fte(basis),
        Cel::Fte(plus),
        Cel::Fte(verdeeld.correctie.iter().sum()),
        Cel::Fte(basis + plus),
        maatstaf.nodig(nodig),
        Cel::Fte(basis + plus - nodig),
    ];
    Tabel {
        naam: "verdeling",
        titel: zicht.titel("Verdeling"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("behoefte", "aandeel in de behoefte %"),
            ("basis", "basis"),
            ("plus", "plus"),
            ("waarvan_correctie", "w.v. correctie"),
            ("samen", "samen"),
            ("nodig", "benodigd"),
            ("verschil", "verschil"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: voetnoten(zicht, plan),
    }
    .telt_op(&[
        Rijsom { is: "samen", plus: &["basis", "plus"], min: &[] },
        Rijsom { is: "verschil", plus: &["samen"], min: &["nodig"] },
    ])
}

fn te_verdelen(zicht: &Zicht<'_>) -> String {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let in_fte = format!("{}, in hele tienden", fte(uitkomst.verdeling.totaal));
    match plan.verdeling.eenheid {
        Verdeeleenheid::Fte => format!("Te verdelen over de wijken: {in_fte}."),
        Verdeeleenheid::Euro => format!(
            "Te verdelen over de wijken: {} voor personeel. Dat is, na het basisniveau en bij {} per fte van de plus, \
             {in_fte}; zie de tabel verdeling_euro.",
            getal::euro(plan.verdeling.totaal.bij(uitkomst.band)),
            getal::euro(uitkomst.verdeling.euro.prijs),
        ),
    }
}

fn voetnoten(zicht: &Zicht<'_>, plan: &Plan) -> Vec<String> {
    let verdeeld = &zicht.stand.uitkomst.verdeling;
    let gewichten: Vec<String> = plan
        .verdeling
        .gewichten
        .iter()
        .map(|g| format!("{} {} %", kerncijfer::kort(g.naar), getal::volledig(g.procent)))
        .collect();
    let mut uit = vec![
        te_verdelen(zicht),
        format!(
            "Basis: per functie een vaste voet en een aantal per 1.000 inwoners, in elke wijk volgens dezelfde regel \
             ({}).",
            aantal(plan.verdeling.basis.len() as u64, "functie", "functies")
        ),
        format!(
            "Plus: wat overblijft, naar {}; afronding: {}.",
            opsomming(&gewichten),
            namen::methode(plan.verdeling.methode)
        ),
    ];
    let zinnen = text::verdeling::gelijkspel(plan, verdeeld).into_iter().chain(text::verdeling::rest(plan, verdeeld));
    uit.extend(zinnen.map(|zin| format!("{}.", hoofdletter(&zin))));
    if !verdeeld.tekort.is_zero() {
        uit.push(format!(
            "Let op: het basisniveau is samen {} meer dan er te verdelen is; er is geen plus.",
            fte(verdeeld.tekort)
        ));
    }
    uit.extend(voetnoot::gaten(zicht, Over::Verdeling));
    for c in &plan.verdeling.correcties {
        let wijk = plan.wijken.iter().find(|w| w.code == c.wijk).map_or(c.wijk.as_str(), |w| &w.naam);
        // What was asked is told too where it does not count, or the footnote says what the table does not do.
        let toegepast = if verdeeld.correctie_vervalt {
            " gevraagd, niet toegepast: de correcties brengen een wijk onder haar basisniveau"
        } else {
            ""
        };
        let motivatie = c.motivatie.trim_end_matches('.');
        uit.push(format!("Correctie {wijk}: {} fte{toegepast}. {motivatie}.", getal::verschil(c.fte, 1)));
    }
    uit.push(voetnoot::afronding(plan));
    uit.extend(voetnoot::kerncijfers(plan));
    uit
}
