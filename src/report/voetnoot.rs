//! What stands under a table: sources by name, caveats, rules.

use std::collections::BTreeSet;

use super::zicht::Zicht;
use crate::calc::gaten::{self, Gat, Reeks};
use crate::dekking::{EISEN, Eis, weging};
use crate::plan::bron::Bron;
use crate::plan::{Broncode, Gepland, Plan};
use crate::text::aantal::opsomming;
use crate::text::{eisblad, gat, namen, plek};

/// How staff of a team with several wijken is shown per wijk.
pub const TOEREKENING: &str = "Wie in een team met meer dan één wijk werkt, is naar behoefte aan die wijken \
                               toegerekend; in de praktijk werkt het team voor al zijn wijken.";

/// Why a repair of uncovered hours takes more fte than these hours.
pub const NAAR_WIE: &str = "Maatregel bij VD-1: wie erbij komt, doet eerst wettelijk werk en deelt zijn uren met al het werk \
                            dat op dezelfde mensen wacht; daarom is er meer nodig dan de uren die hier ontbreken.";

/// Who comes short.
pub const EERLIJK: &str = "Wie op dezelfde schaarse mensen wacht, krijgt hetzelfde deel van zijn uren; wettelijk werk gaat \
                           voor. Hoeveel er in totaal tekort is, ligt vast; wie het treft, is deze keuze.";

/// What a verdict per wijk is.
pub const OORDEEL: &str = "Oordeel: de zwaarste bevinding in de wijk of bij haar buurtteam. Wat nog niet te toetsen is, \
                           telt nooit als goed.";

/// The verdict on a requirement that is switched off.
pub const UIT: &str = "uit";

/// The requirements that are switched off, a sentence each.
pub fn eisen_uit(plan: &Plan) -> impl Iterator<Item = String> {
    plan.eisen_uit.iter().map(|e| format!("Eis {} telt niet mee: {}.", e.eis, e.motivatie.trim_end_matches('.')))
}

/// The requirements that the plan weighs otherwise, and why.
pub fn wegingen(plan: &Plan) -> impl Iterator<Item = String> {
    let van = |eis: &&'static Eis| {
        Some(format!("{}: {}.", eis.id, eisblad::weging(eis, weging(plan, eis)?).trim_end_matches('.')))
    };
    EISEN.iter().filter_map(van)
}

/// What a table is about, as far as what the plan does not say goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The demand.
    Vraag,
    /// The basisniveau and the plus.
    Verdeling,
    /// The money.
    Geld,
    /// Everything.
    Alles,
}

/// How a warning begins.
pub const LET_OP: &str = "Let op: ";

/// What the plan does not say whatever the year, and what was done with it instead; a sentence each.
pub fn gaten(zicht: &Zicht<'_>, over: Over) -> Vec<String> {
    let alle = gaten::zonder_jaren(zicht.plan(), zicht.stand.gids, zicht.stand.uitkomst);
    let nergens = gaten::nergens(zicht.plan(), &alle);
    let hoort = |gat: &Gat| match (over, gat) {
        (Over::Alles, _) => true,
        (Over::Geld, _) => false,
        (Over::Vraag, Gat::Kerncijfer { voor, .. }) => voor.vraag,
        (Over::Verdeling, Gat::Kerncijfer { voor, .. }) => voor.verdeling,
        (Over::Vraag, gat) => !matches!(gat, Gat::Ongewogen { .. }),
        (Over::Verdeling, gat) => matches!(gat, Gat::Ongewogen { .. }),
    };
    // What no wijk has is told once.
    let mut uit = Vec::new();
    let mut overal = std::collections::BTreeSet::new();
    for gat in alle.iter().filter(|gat| hoort(gat)) {
        match gat {
            Gat::Kerncijfer { cijfer, .. } if nergens.contains(cijfer) => drop(overal.insert(*cijfer)),
            gat => uit.push(in_zin(zicht, gat)),
        }
    }
    if !overal.is_empty() {
        uit.insert(0, format!("{LET_OP}{}", gat::nergens(overal)));
    }
    uit
}

/// The yearly figures that the plan does not give in these years; a sentence each. That fasering is over is a fact, the
/// others are warnings.
pub fn doorgetrokken(zicht: &Zicht<'_>, over: Over, jaren: &[u16]) -> Vec<String> {
    let hoort = |gat: &Gat| match (over, gat) {
        (Over::Alles, _) => true,
        (Over::Geld, Gat::Doorgetrokken { reeksen, .. }) => reeksen.contains(&Reeks::Lumpsum),
        (Over::Vraag, Gat::Doorgetrokken { reeksen, .. }) => reeksen.iter().any(|r| *r != Reeks::Lumpsum),
        (over, _) => over == Over::Vraag,
    };
    gaten::in_jaren(zicht.plan(), jaren).iter().filter(|gat| hoort(gat)).map(|gat| in_zin(zicht, gat)).collect()
}

fn in_zin(zicht: &Zicht<'_>, gat: &Gat) -> String {
    let zin = gat::zin(zicht.plan(), gat, zicht.stand.uitkomst.band);
    if matches!(gat, Gat::FaseringVoorbij { .. }) { zin } else { format!("{LET_OP}{zin}") }
}

/// That nobody is filled in: what is empty is not known, and no nought.
pub fn niemand(plan: &Plan) -> Option<String> {
    plan.bezetting.is_empty().then(|| "Bezet is leeg: in dit plan staat nog niemand in de bezetting.".to_owned())
}

/// The voorzieningen of which the demand is not known somewhere; what is needed does not count it.
pub fn vraag_open(zicht: &Zicht<'_>) -> Option<String> {
    let (plan, vraag) = (zicht.plan(), &zicht.stand.uitkomst.vraag);
    let open = |v: &usize| (0..plan.wijken.len()).any(|w| !vraag.bekend(w, *v));
    let namen: Vec<String> = (0..plan.voorzieningen.len()).filter(open).map(|v| plek::voorziening(plan, v)).collect();
    (!namen.is_empty()).then(|| {
        format!(
            "Let op: benodigd is zonder de vraag die niet bekend is, naar {}; zie de tabel vraag.",
            opsomming(&namen)
        )
    })
}

/// That of some inhabitants it is not known where they live, and what that leaves out.
pub fn zonder_punt(plan: &Plan) -> Option<String> {
    let zin = plek::zonder_punt(plan.wijken.iter().flat_map(|w| &w.buurten))?;
    Some(format!("{LET_OP}{zin}; hun afstand is niet bekend, en zij tellen bij bereik en toegang niet mee."))
}

/// How distances are found.
pub fn afstanden(plan: &Plan) -> String {
    let factor = crate::text::getal::volledig(plan.normen.omwegfactor.midden);
    format!("Afstanden: hemelsbreed vanaf het punt van de buurt, maal {factor} voor de omweg langs de straat.")
}

/// Which places do not count for reach and access as they would where a plan says nothing of it, a sentence each.
pub fn bereiksregels(plan: &Plan) -> Vec<String> {
    let regels = &plan.normen.bereik;
    let mut uit: Vec<&str> = match regels.gepland {
        Gepland::VanafOpening => Vec::new(),
        Gepland::Niet => vec!["Geplande locaties tellen niet mee."],
        Gepland::Altijd => vec!["Geplande locaties tellen mee alsof zij er al zijn, ook een wens zonder jaar."],
    };
    for (aan, zin) in [
        (
            regels.alleen_eigen_wijk,
            "Locaties buiten de eigen wijk, en van een team buiten zijn werkgebied, tellen niet mee.",
        ),
        (regels.zonder_onzeker, "Locaties met een onzekere toekomst tellen niet mee."),
        (regels.zonder_aangenomen, "Locaties die het plan alleen aanneemt (voorbeelden, zonder bron) tellen niet mee."),
    ] {
        uit.extend(aan.then_some(zin));
    }
    uit.into_iter().map(str::to_owned).collect()
}

/// How fte that are needed are shown.
pub fn afronding(plan: &Plan) -> String {
    let vorm = namen::afronding(plan.normen.afronding);
    format!("Benodigde fte staan er {vorm}; gerekend en getoetst is met wat onafgerond nodig is.")
}

/// The sources with these codes, a sentence each, in the order of the plan.
pub fn bronnen<'p>(plan: &'p Plan, codes: impl IntoIterator<Item = &'p Broncode>) -> Vec<String> {
    let codes: BTreeSet<&Broncode> = codes.into_iter().collect();
    plan.bronnen.iter().filter(|b| codes.contains(&b.code)).map(bron).collect()
}

/// The sources of the inhabitants.
pub fn bevolking(plan: &Plan) -> Vec<String> {
    bronnen(plan, plan.wijken.iter().map(|w| &w.bevolking.bron))
}

/// The sources of all key figures of the wijken, with the caveats that go with them.
pub fn kerncijfers(plan: &Plan) -> Vec<String> {
    let reeksen = plan.wijken.iter().flat_map(|w| &w.kerncijfers).map(|r| &r.bron);
    let mut uit = bronnen(plan, plan.wijken.iter().map(|w| &w.bevolking.bron).chain(reeksen));
    uit.extend(let_op(plan));
    uit
}

/// The caveats of the wijken: those of all first, then those of one with its name.
pub fn let_op(plan: &Plan) -> Vec<String> {
    let mut van_alle = Vec::new();
    let mut van_een = Vec::new();
    for wijk in &plan.wijken {
        for zin in &wijk.let_op {
            if plan.wijken.iter().all(|w| w.let_op.contains(zin)) {
                if !van_alle.contains(zin) {
                    van_alle.push(zin.clone());
                }
            } else {
                van_een.push(format!("{}: {zin}", wijk.naam));
            }
        }
    }
    van_alle.extend(van_een);
    van_alle
}

fn bron(bron: &Bron) -> String {
    let mut uit = format!("Bron {}: {}", bron.code, bron.titel);
    if let Some(jaar) = bron.jaar.filter(|j| !bron.titel.contains(&j.to_string())) {
        uit.push_str(" (");
        uit.push_str(&crate::text::getal::jaar(jaar));
        uit.push(')');
    }
    for deel in [&bron.licentie, &bron.let_op] {
        if !deel.is_empty() {
            uit.push_str("; ");
            uit.push_str(deel.trim_end_matches('.'));
        }
    }
    uit.push('.');
    uit
}
