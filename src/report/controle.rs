//! Controle: what of a plan is checked when it is opened, and how much of it there is.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, LET_OP, Over};
use super::zicht::Zicht;
use crate::calc;
use crate::calc::afronding::TIENDE;
use crate::calc::ver::ver;
use crate::plan::controle::tellingen::tellingen;
use crate::plan::figuren::figuren;
use crate::plan::{Band, Plan, Verdeeleenheid};
use crate::text::aantal::{aantal, opsomming};
use crate::text::{getal, telling};

/// What is held beside a plan about the columns of files of others.
#[derive(Debug, Clone, Default)]
pub struct Recepten {
    /// Recipes that can be read.
    pub aantal: usize,
    /// What is wrong with others, in sentences.
    pub fouten: Vec<String>,
}

/// One row a noun of the plan, and one for its recipes where it has them. Its figures passed all checks, or the plan would
/// not have opened.
pub fn tabel(zicht: &Zicht<'_>, recepten: &Recepten) -> Tabel {
    let plan = zicht.plan();
    let buurten = plan.wijken.iter().map(|w| w.buurten.len()).sum();
    let mut cijfers = 0;
    figuren(plan, &mut |_| cijfers += 1);
    let mut waarschuwingen: Vec<String> =
        tellingen(plan).iter().map(|t| format!("{LET_OP}{}", telling::telling(t))).collect();
    waarschuwingen.extend(ver(plan).iter().map(|v| format!("{LET_OP}{}", telling::ver(plan, v))));
    waarschuwingen.extend(voetnoot::gaten(zicht, Over::Alles));
    let jaren = voetnoot::doorgetrokken(zicht, Over::Alles, &plan.planjaren);
    let (erbij, feiten): (Vec<String>, Vec<String>) = jaren.into_iter().partition(|zin| zin.starts_with(LET_OP));
    waarschuwingen.extend(erbij);
    waarschuwingen.extend(recepten.fouten.iter().map(|zin| format!("{LET_OP}{zin}")));
    let met_recepten = recepten.aantal > 0 || !recepten.fouten.is_empty();
    let van_recepten = ("recepten", recepten.aantal, "elke naam één keer, elk veld één keer; elk voor andere koppen");
    let rijen = [
        ("wijken", plan.wijken.len(), "code van CBS, elke code één keer"),
        ("buurten", buurten, "code hoort bij de wijk, punt in Nederland"),
        ("cijfers", cijfers, "binnen de grenzen; laag, midden en hoog op volgorde; bron of status"),
        ("bronnen", plan.bronnen.len(), "elke genoemde bron staat in de lijst"),
        ("werktijden", plan.werktijden.len(), "er blijven uren over voor het werk"),
        ("functies", plan.functies.len(), "elke code één keer, werktijd bestaat"),
        ("voorzieningen", plan.voorzieningen.len(), "elke code één keer, inzet samen 100 %"),
        ("organisaties", plan.organisaties.len(), "elke code één keer, functies bestaan"),
        (
            "buurtteams",
            plan.buurtteams.len(),
            "elke code één keer, wijken bestaan, elke wijk hoogstens één keer in een team",
        ),
        ("bezettingsregels", plan.bezetting.len(), "plaatsing, functie en organisatie bestaan; dagen op volgorde"),
        ("locaties", plan.locaties.len(), "wijk bestaat, punt in Nederland"),
        ("gewichten", plan.verdeling.gewichten.len(), "samen 100 %"),
        ("correcties", plan.verdeling.correcties.len(), "samen nul, in tienden, met motivatie"),
    ];
    Tabel {
        naam: "controle",
        titel: match waarschuwingen.len() {
            0 => format!("Het plan “{}” klopt: alles is gelezen en gecontroleerd", plan.naam),
            n => {
                let hoeveel = aantal(n as u64, "waarschuwing", "waarschuwingen");
                format!("Het plan “{}” is te gebruiken, met {hoeveel}", plan.naam)
            }
        },
        kolommen: Kolom::lijst(&[("onderdeel", "onderdeel"), ("aantal", "aantal"), ("controle", "gecontroleerd")]),
        rijen: rijen
            .into_iter()
            .chain(met_recepten.then_some(van_recepten))
            .map(|(wat, n, hoe)| vec![Cel::tekst(wat), Cel::Aantal(Decimal::from(n)), Cel::tekst(hoe)])
            .collect(),
        totaal: None,
        voetnoten: waarschuwingen.into_iter().chain(feiten).chain(optellingen(plan)).collect(),
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
            let verdeeld: Decimal = (0..plan.wijken.len()).map(|w| v.samen(w)).sum();
            // What is left below one step, and what a weight without a figure would split, goes to no wijk.
            let over = v.totaal - verdeeld;
            gerekend += 1;
            let klopt = match plan.verdeling.eenheid {
                Verdeeleenheid::Fte => over == v.onverdeeld + v.rest,
                Verdeeleenheid::Euro => over >= Decimal::ZERO && over <= v.onverdeeld + TIENDE,
            };
            if v.tekort.is_zero() && !klopt {
                let (is, moet) = (getal::volledig(verdeeld), getal::volledig(v.totaal));
                fouten.push(format!(
                    "In {} tellen basis en plus op tot {is} fte in plaats van {moet}.",
                    getal::jaar(jaar)
                ));
            }
        }
    }
    let mut uit = vec![
        format!(
            "Basis en plus tellen per wijk op tot het totaal, nagerekend in {} (elk jaar, elke bandbreedte).",
            aantal(gerekend, "berekening", "berekeningen")
        ),
        inwoners(plan),
    ];
    if !fouten.is_empty() {
        uit.swap_remove(0);
        uit.extend(fouten);
    }
    uit
}

/// The inhabitants by wijk, by buurt and of the gemeente, and why these differ.
fn inwoners(plan: &Plan) -> String {
    let per_wijk: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let per_buurt: u64 = plan.wijken.iter().flat_map(|w| &w.buurten).map(|b| u64::from(b.inwoners)).sum();
    let mut delen = vec![
        format!("{} per wijk geteld", getal::geheel(per_wijk.into())),
        format!("{} per buurt", getal::geheel(per_buurt.into())),
    ];
    delen.extend(plan.gemeente.inwoners.map(|n| format!("{} in heel {}", getal::geheel(n.into()), plan.gemeente.naam)));
    let op = plan.bronnen.iter().filter(|b| plan.wijken.iter().any(|w| w.bevolking.bron == b.code));
    let waarom = op.filter_map(|b| b.afgerond_op).max().map_or_else(String::new, |op| {
        format!("; de bron rondt wijken en buurten af op {op}, daarom tellen deze niet precies op")
    });
    format!("Inwoners: {}{waarom}.", opsomming(&delen))
}
