//! Two plans side by side, or a plan and a scenario of it: what differs in the plan, and what that does to each wijk.
//! The values stand here, the tables in [`tabellen`].

pub mod tabellen;

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::calc::formatie::ratio;
use crate::dekking::{Bevinding, Feit, Plaats};
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Plan, Wijkcode, Wijziging};
use crate::text::bevinding::tekort;
use crate::text::wijziging::wijziging as in_woorden;

/// One of the two.
#[derive(Debug, Clone, Copy)]
pub struct Zijde<'a> {
    /// What it is called: the name of the plan or of the scenario.
    pub naam: &'a str,
    /// The plan, what follows from it and what is found against it.
    pub zicht: Zicht<'a>,
}

/// Two plans side by side, in the same year and band.
#[derive(Debug, Clone, Copy)]
pub struct Vergelijking<'a> {
    /// The one from which is looked.
    pub van: Zijde<'a>,
    /// The other.
    pub naar: Zijde<'a>,
}

/// One difference in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Verschil {
    /// The wijziging that would make the one into the other.
    pub wijziging: Wijziging,
    /// The same in words, with what stands in the one and in the other.
    pub woorden: String,
}

/// What follows from a plan in one wijk, or for the whole city.
#[derive(Debug, Clone, PartialEq)]
pub struct Kengetallen {
    /// Fte needed.
    pub nodig: Decimal,
    /// Fte there.
    pub er_is: Decimal,
    /// Hours that nobody can do; for the whole city those of all wijken too.
    pub ongedekt: Decimal,
    /// `er is ÷ nodig`, where something is needed.
    pub ratio: Option<Decimal>,
    /// Workplaces.
    pub werkplekken: Decimal,
    /// Workplaces that the fte ask.
    pub werkplekken_nodig: Decimal,
    /// Inhabitants within the norm of a meeting place.
    pub binnen: u32,
    /// All inhabitants of the buurten.
    pub inwoners: u32,
    /// Staff and places, euro; for the whole city all posts but the reserve.
    pub kosten: Decimal,
    /// For the whole city what the vacatures would add, euro.
    pub vacatures: Option<Decimal>,
    /// For the whole city what is set apart, euro: no cost, so that less of it does not look cheaper.
    pub reserve: Option<Decimal>,
}

/// One wijk, or the whole city, in both.
#[derive(Debug, Clone, PartialEq)]
pub struct Rij {
    /// The wijk; nothing for the whole city.
    pub wijk: Option<Wijkcode>,
    /// Its name.
    pub naam: String,
    /// In the one; nothing when the wijk is not there.
    pub van: Option<Kengetallen>,
    /// In the other.
    pub naar: Option<Kengetallen>,
}

/// The findings of the one that the other does not have, and those of both whose amount differs.
#[derive(Debug, Clone)]
pub struct Bevindingen<'a> {
    /// Only in the other.
    pub erbij: Vec<&'a Bevinding>,
    /// In both, and more is short in the other: as it is in the one and in the other.
    pub erger: Vec<(&'a Bevinding, &'a Bevinding)>,
    /// In both, and less is short in the other.
    pub beter: Vec<(&'a Bevinding, &'a Bevinding)>,
    /// Only in the one.
    pub weg: Vec<&'a Bevinding>,
}

impl<'a> Vergelijking<'a> {
    /// What differs in the plan.
    pub fn verschillen(&self) -> Vec<Verschil> {
        let (van, naar) = (self.van.zicht.plan(), self.naar.zicht.plan());
        let lijst = verschil(van, naar).into_iter();
        lijst.map(|wijziging| Verschil { woorden: in_woorden(van, &wijziging), wijziging }).collect()
    }

    /// Every wijk of either, in the order of the one and then of the other, and last the whole city.
    pub fn rijen(&self) -> Vec<Rij> {
        let (van, naar) = (self.van.zicht.plan(), self.naar.zicht.plan());
        let plek = |plan: &Plan, code: &Wijkcode| plan.wijken.iter().position(|w| w.code == *code);
        let alleen_daar = naar.wijken.iter().filter(|w| plek(van, &w.code).is_none());
        let mut uit: Vec<Rij> = van
            .wijken
            .iter()
            .chain(alleen_daar)
            .map(|wijk| Rij {
                wijk: Some(wijk.code.clone()),
                naam: wijk.naam.clone(),
                van: plek(van, &wijk.code).map(|w| van_wijk(&self.van.zicht, w)),
                naar: plek(naar, &wijk.code).map(|w| van_wijk(&self.naar.zicht, w)),
            })
            .collect();
        uit.push(Rij {
            wijk: None,
            naam: "samen".to_owned(),
            van: Some(van_stad(&self.van.zicht)),
            naar: Some(van_stad(&self.naar.zicht)),
        });
        uit
    }

    /// The findings that came and went, and those that became worse or better.
    pub fn bevindingen(&self) -> Bevindingen<'a> {
        let mut over: Vec<(Onderwerp<'_>, &'a Bevinding)> =
            self.van.zicht.bevindingen.iter().map(|b| (onderwerp(self.van.zicht.plan(), b), b)).collect();
        let mut uit = Bevindingen { erbij: Vec::new(), erger: Vec::new(), beter: Vec::new(), weg: Vec::new() };
        for naar in self.naar.zicht.bevindingen {
            let waarover = onderwerp(self.naar.zicht.plan(), naar);
            let Some(plek) = over.iter().position(|(o, _)| *o == waarover) else {
                uit.erbij.push(naar);
                continue;
            };
            let (_, van) = over.remove(plek);
            match tekort(naar).0.cmp(&tekort(van).0) {
                Ordering::Greater => uit.erger.push((van, naar)),
                Ordering::Less => uit.beter.push((van, naar)),
                Ordering::Equal => {}
            }
        }
        uit.weg = over.into_iter().map(|(_, b)| b).collect();
        uit
    }
}

impl Kengetallen {
    /// Percent of the inhabitants within the norm of a meeting place; nothing where nobody lives.
    pub fn bereik(&self) -> Option<Decimal> {
        let procent = || deel(Decimal::from(self.binnen) * Decimal::ONE_HUNDRED, Decimal::from(self.inwoners));
        (self.inwoners > 0).then(procent)
    }
}

fn van_wijk(zicht: &Zicht<'_>, wijk: usize) -> Kengetallen {
    let uitkomst = zicht.stand.uitkomst;
    let ruimte = &uitkomst.huisvesting[wijk];
    let (nodig, er_is) = (uitkomst.nodig(wijk), uitkomst.er_is(wijk));
    Kengetallen {
        nodig,
        er_is,
        ongedekt: uitkomst.gedekt.ongedekt()[wijk],
        ratio: ratio(er_is, nodig),
        werkplekken: ruimte.werkplekken,
        werkplekken_nodig: ruimte.werkplekken_nodig,
        binnen: uitkomst.bereik.binnen[wijk],
        inwoners: uitkomst.bereik.inwoners[wijk],
        kosten: uitkomst.kosten.per_gebied[wijk] + ruimte.kosten,
        vacatures: None,
        reserve: None,
    }
}

/// What follows for the whole city.
pub fn van_stad(zicht: &Zicht<'_>) -> Kengetallen {
    let uitkomst = zicht.stand.uitkomst;
    let gebieden = 0..uitkomst.formatie.rijen();
    let nodig = gebieden.clone().map(|g| uitkomst.nodig(g)).sum();
    let er_is = gebieden.map(|g| uitkomst.er_is(g)).sum();
    Kengetallen {
        nodig,
        er_is,
        ongedekt: uitkomst.gedekt.ongedekt().into_iter().sum(),
        ratio: ratio(er_is, nodig),
        werkplekken: uitkomst.huisvesting.iter().map(|r| r.werkplekken).sum(),
        werkplekken_nodig: uitkomst.huisvesting.iter().map(|r| r.werkplekken_nodig).sum(),
        binnen: uitkomst.bereik.binnen.iter().sum(),
        inwoners: uitkomst.bereik.inwoners.iter().sum(),
        kosten: uitkomst.kosten.uitgaven(),
        vacatures: Some(uitkomst.kosten.vacatures),
        reserve: Some(uitkomst.kosten.reserve),
    }
}

/// What a finding is about, by codes: the eis, the place, and the functie, voorziening, domein or row.
type Onderwerp<'p> = (&'static str, &'p str, String);

fn onderwerp<'p>(plan: &'p Plan, bevinding: &Bevinding) -> Onderwerp<'p> {
    let plek = match bevinding.plaats {
        Plaats::Stad => "",
        Plaats::Team(t) => plan.buurtteams.get(t).map_or("", |t| t.code.as_str()),
        Plaats::Wijk(w) => plan.wijken.get(w).map_or("", |w| w.code.as_str()),
    };
    let functie = |f: usize| plan.functies.get(f).map(|f| f.code.to_string()).unwrap_or_default();
    let waarvan = match &bevinding.feit {
        Feit::OnderBasis { functie: f, .. }
        | Feit::OnderRatio { functie: f, .. }
        | Feit::BasisWijktAf { functie: f, .. } => functie(*f),
        Feit::NietGeplaatst { overname, .. } => {
            plan.overname.get(*overname).map(|o| o.code.to_string()).unwrap_or_default()
        }
        Feit::DetacheringTeLang { aanstelling, .. } => {
            plan.bezetting.get(*aanstelling).map(|r| r.code.to_string()).unwrap_or_default()
        }
        Feit::BovenLevering(levering) => {
            let organisatie = plan.organisaties.get(levering.organisatie).map_or("", |o| o.code.as_str());
            format!("{organisatie} {}", functie(levering.functie))
        }
        Feit::Ongedekt { voorziening, .. } => {
            plan.voorzieningen.get(*voorziening).map(|v| v.code.to_string()).unwrap_or_default()
        }
        Feit::DomeinOntbreekt { domein } => format!("{domein:?}"),
        Feit::Gat(gat) => gat.code(plan),
        _ => String::new(),
    };
    (bevinding.eis.id, plek, waarvan)
}
