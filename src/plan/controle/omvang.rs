//! How large a plan as a whole may be. With these bounds and those of [`crate::plan::grens`] no sum, product or power of
//! the chain leaves the range of [`Decimal`], and no number of people or of hundredths of an hour that of its integers.
//!
//! The bounds are far above any gemeente: all of the Netherlands has some 18 million inhabitants and would ask about
//! 10⁸ hours. The demand is bounded without fasering and preventie, in the high band and the year in which it is
//! highest, so that no change of a year can take a plan over it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Fouten, Foutsoort, Geheel, genummerd, lijst};
use crate::plan::grens::{Getalsoort, mag};
use crate::plan::kerncijfer::{LEEFTIJDEN, Telling};
use crate::plan::prognose::PerLeeftijd;
use crate::plan::voorziening::Vorm;
use crate::plan::wijk::{Leeftijden, zoek};
use crate::plan::{Band, Kerncijfer, Pad, Plan, Voorziening, Vraagregel, Wijk};

/// Most hours a year that a plan may ask, and that its staff may have.
pub const UREN: i64 = 1_000_000_000;

/// Most inhabitants, by wijk or by buurt.
pub const INWONERS: i64 = 100_000_000;

/// Most combinations of a wijk, a voorziening and a functie: who can cover what is worked out over all of them, for every
/// year, every band and every repair. A plan of 3.000 wijken with the lists of Assen has 1,8 million.
pub const COMBINATIES: i64 = 2_000_000;

/// How many times the volume of the base year a demand may become: twenty years of doubling.
pub const GROEI: i64 = 1 << 20;

/// A list of the plan: its field, how long it is, and how long it may be.
type Lengte = (&'static str, fn(&Plan) -> usize, usize);

/// How long lists may be.
const HOOGSTENS: [Lengte; 11] = [
    ("planjaren", |p| p.planjaren.len(), 20),
    ("functies", |p| p.functies.len(), 1_000),
    ("werktijden", |p| p.werktijden.len(), 1_000),
    ("scope", |p| p.scope.len(), 10_000),
    ("voorzieningen", |p| p.voorzieningen.len(), 1_000),
    ("organisaties", |p| p.organisaties.len(), 10_000),
    ("bezetting", |p| p.bezetting.len(), 100_000),
    ("locaties", |p| p.locaties.len(), 100_000),
    ("kanalen", |p| p.kanalen.len(), 1_000),
    ("wijken", |p| p.wijken.len(), 5_000),
    ("scenarios", |p| p.scenarios.len(), 1_000),
];

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    lengten(plan, fouten);
    tellingen(plan, fouten);
    // Of figures that lie outside their bounds, no sum means anything.
    if fouten.0.is_empty() {
        vraag(plan, fouten);
        bezetting(plan, fouten);
    }
}

/// How long lists are, each and together.
pub(super) fn lengten(plan: &Plan, fouten: &mut Fouten) {
    for (veld, lengte, hoogstens) in HOOGSTENS {
        let zijn = lengte(plan);
        if zijn > hoogstens {
            fouten.meld(Pad::begin().met(veld), Foutsoort::TeVeelRijen { zijn, hoogstens });
        }
    }
    let samen = [plan.wijken.len(), plan.voorzieningen.len(), plan.functies.len()].map(Decimal::from);
    let samen = samen.into_iter().fold(Decimal::ONE, Decimal::saturating_mul);
    geheel(Geheel::Combinaties, samen, COMBINATIES, &Pad::begin().met("voorzieningen"), fouten);
}

/// People that no figure shows: of the forecast and of the gemeente, and all together.
pub(super) fn tellingen(plan: &Plan, fouten: &mut Fouten) {
    if let Some(prognose) = &plan.prognose {
        for (pad, jaar) in genummerd(&prognose.jaren, Pad::begin().met("prognose").met("jaren")) {
            for (veld, aantal) in VELDEN.into_iter().zip(jaar.leeftijd.lijst()) {
                if let Err(fout) = mag(Getalsoort::Aantal, Decimal::from(aantal)) {
                    fouten.meld(pad.met("leeftijd").met(veld), Foutsoort::Grens(fout));
                }
            }
        }
    }
    let som = |delen: &mut dyn Iterator<Item = u32>| delen.map(i64::from).sum::<i64>();
    let per_buurt = som(&mut plan.wijken.iter().flat_map(|w| &w.buurten).map(|b| b.inwoners));
    let per_wijk = som(&mut plan.wijken.iter().map(|w| w.bevolking.inwoners));
    let gemeente = plan.gemeente.inwoners.map_or(0, i64::from);
    let wijken = Pad::begin().met("wijken");
    for (inwoners, pad) in [(per_wijk.max(per_buurt), wijken), (gemeente, Pad::begin().met("gemeente").met("inwoners"))]
    {
        geheel(Geheel::Inwoners, inwoners.into(), INWONERS, &pad, fouten);
    }
}

/// The fields of [`Leeftijden`], in the order of its list.
const VELDEN: [&str; 5] = ["van_0_tot_15", "van_15_tot_25", "van_25_tot_45", "van_45_tot_65", "vanaf_65"];

fn geheel(wat: Geheel, is: Decimal, hoogst: i64, pad: &Pad, fouten: &mut Fouten) {
    if is > Decimal::from(hoogst) {
        fouten.meld(pad.clone(), Foutsoort::TeGroot { wat, is, hoogst });
    }
}

/// The hours that all demand asks, and how it grows.
pub(super) fn vraag(plan: &Plan, fouten: &mut Fouten) {
    let mut vraag = taken(plan);
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        let groei = groei(plan, voorziening);
        geheel(Geheel::Groei, groei, GROEI, &pad.met("groei"), fouten);
        vraag = vraag.saturating_add(volume(plan, voorziening).saturating_mul(per_eenheid(voorziening, groei)));
    }
    geheel(Geheel::Vraag, vraag.ceil(), UREN, &Pad::begin().met("voorzieningen"), fouten);
}

/// Contract hours of all rows of the bezetting, also of those that are open or not there yet.
pub(super) fn bezetting(plan: &Plan, fouten: &mut Fouten) {
    let werktijden: HashMap<_, _> = plan.werktijden.iter().rev().map(|w| (&w.code, w.contracturen.hoog)).collect();
    let functies: HashMap<_, _> = plan.functies.iter().rev().map(|f| (&f.code, &f.werktijd)).collect();
    let contract = |functie| functies.get(functie).and_then(|w| werktijden.get(*w)).copied().unwrap_or_default();
    let uren = plan.bezetting.iter().map(|r| r.fte.hoog.saturating_mul(contract(&r.functie)));
    let uren = uren.fold(Decimal::ZERO, Decimal::saturating_add);
    geheel(Geheel::Bezetting, uren.ceil(), UREN, &Pad::begin().met("bezetting"), fouten);
}

/// Hours of named staff on additional tasks, in every gebied.
fn taken(plan: &Plan) -> Decimal {
    let per_gebied = plan.functies.iter().flat_map(|f| &f.aanvullend).fold(Decimal::ZERO, |som, taak| {
        som.saturating_add(taak.personen.bij(Band::Hoog).saturating_mul(taak.uren.bij(Band::Hoog)))
    });
    per_gebied.saturating_mul(Decimal::from(plan.wijken.len() + 1))
}

/// Most hours that one unit asks in a year, of all functies together.
fn per_eenheid(v: &Voorziening, groei: Decimal) -> Decimal {
    let uren = v.uren_per_eenheid.bij(Band::Hoog);
    let eenheid = match &v.vorm {
        Vorm::Individueel => uren,
        Vorm::Groep { grootte, bijeenkomsten } => {
            let samen = bijeenkomsten.bij(Band::Hoog).saturating_mul(uren);
            samen.checked_div(grootte.bij(Band::Hoog)).unwrap_or(Decimal::MAX)
        }
    };
    // The shares of a high band may be more than a whole.
    let inzet: Decimal = v.inzet.iter().map(|i| i.procent.bij(Band::Hoog)).fold(Decimal::ZERO, Decimal::saturating_add);
    let inzet = (inzet / Decimal::ONE_HUNDRED).max(Decimal::ONE);
    eenheid.saturating_mul(groei).saturating_mul(inzet)
}

/// Most units of a voorziening in the base year, in all wijken: what is measured, and what its rule gives elsewhere.
fn volume(plan: &Plan, v: &Voorziening) -> Decimal {
    let gemeten = |w: &Wijk| w.vraag.iter().find(|m| m.voorziening == v.code).map(|m| m.volume.bij(Band::Hoog));
    let som = |per_wijk: &dyn Fn(&Wijk) -> Decimal| {
        plan.wijken.iter().map(per_wijk).fold(Decimal::ZERO, Decimal::saturating_add)
    };
    let of = |regel: &dyn Fn(&Wijk) -> Decimal| som(&|w| gemeten(w).unwrap_or_else(|| regel(w)));
    match &v.vraag {
        Vraagregel::Verdeeld { totaal, .. } => totaal.bij(Band::Hoog).max(of(&|_| Decimal::ZERO)),
        Vraagregel::PerDuizend { aantal, van } => {
            let tarief = aantal.bij(Band::Hoog) / Decimal::ONE_THOUSAND;
            of(&|w| tarief.saturating_mul(hoogstens(w, *van)))
        }
        Vraagregel::PerWijk(aantal) => of(&|_| aantal.bij(Band::Hoog)),
        Vraagregel::PerLeeftijd(per_1000) => {
            of(&|w| naar_leeftijd(LEEFTIJDEN.map(|groep| hoogstens(w, groep)), per_1000, Band::Hoog))
        }
        Vraagregel::Gemeten => of(&|_| Decimal::ZERO),
    }
}

/// Most people, households or clients that a key figure can count in a wijk; where it is not known, all of whom it
/// counts a part.
fn hoogstens(wijk: &Wijk, cijfer: Kerncijfer) -> Decimal {
    let inwoners = Decimal::from(wijk.bevolking.inwoners);
    if let Some(groep) = LEEFTIJDEN.iter().position(|groep| *groep == cijfer) {
        let aantallen = wijk.bevolking.leeftijd.lijst();
        let bekend = aantallen.iter().any(|aantal| *aantal > 0);
        return if bekend { Decimal::from(aantallen[groep]) } else { inwoners };
    }
    if cijfer == Kerncijfer::Inwoners {
        return inwoners;
    }
    let van = cijfer.noemer().map_or(Decimal::ZERO, |noemer| {
        noemer.cijfers().iter().map(|van| hoogstens(wijk, *van)).fold(Decimal::ZERO, Decimal::saturating_add)
    });
    match (zoek(&wijk.kerncijfers, cijfer), cijfer.telling()) {
        (Some((aantal, _)), Telling::Aantal) => aantal.hoog,
        (Some((procent, _)), Telling::Procent(_) | Telling::ProcentVolwassenen) => {
            (procent.hoog / Decimal::ONE_HUNDRED).saturating_mul(van)
        }
        _ => van,
    }
}

/// How many times the volume of the base year the demand becomes at most, in any year and band.
fn groei(plan: &Plan, v: &Voorziening) -> Decimal {
    let laatste = plan.planjaren.last().copied().unwrap_or(plan.basisjaar);
    let per_jaar = (Decimal::ONE_HUNDRED + v.groei.bij(Band::Hoog)) / Decimal::ONE_HUNDRED;
    let jaren = usize::from(laatste.saturating_sub(plan.basisjaar));
    let tarief = std::iter::repeat_n(per_jaar, jaren).fold(Decimal::ONE, Decimal::saturating_mul).max(Decimal::ONE);
    let (Vraagregel::PerLeeftijd(per_1000), Some(prognose)) = (&v.vraag, &plan.prognose) else { return tarief };
    let volume = |l: &Leeftijden, band| naar_leeftijd(l.lijst().map(Decimal::from), per_1000, band);
    let toen = prognose.jaren.iter().find(|j| j.jaar == plan.basisjaar);
    let per_band = Band::ALLE.into_iter().map(|band| {
        let toen = toen.map(|j| volume(&j.leeftijd, band)).filter(|toen| !toen.is_zero());
        let nu = prognose.jaren.iter().map(|j| volume(&j.leeftijd, band)).max();
        match (toen, nu) {
            (Some(toen), Some(nu)) => nu.checked_div(toen).unwrap_or(Decimal::MAX).max(Decimal::ONE),
            _ => Decimal::ONE,
        }
    });
    // After the last year of the forecast the demand goes on by its rate.
    per_band.max().unwrap_or(Decimal::ONE).saturating_mul(tarief)
}

fn naar_leeftijd(aantallen: [Decimal; 5], per_1000: &PerLeeftijd, band: Band) -> Decimal {
    let delen = aantallen.into_iter().zip(per_1000.lijst());
    let delen = delen.map(|(aantal, tarief)| aantal.saturating_mul(tarief.bij(band) / Decimal::ONE_THOUSAND));
    delen.fold(Decimal::ZERO, Decimal::saturating_add)
}
