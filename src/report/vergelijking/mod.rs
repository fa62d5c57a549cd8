//! Two plans side by side, or a plan and a scenario of it: what differs in the plan, and what that does to each wijk.
//! The values stand here, the tables in [`tabellen`], the sentences in [`zinnen`].

pub mod tabellen;
pub mod zinnen;

use rust_decimal::Decimal;

use super::formatie::Maatstaf;
use super::zicht::Zicht;
use crate::calc::afronding::deel;
use crate::calc::formatie::ratio;
use crate::dekking::Gevolg;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Plan, Wijkcode, Wijziging};
use crate::text::getoond::{self, Getoond, Grens};
use crate::text::plek;
use crate::text::wijziging::wijziging as in_woorden;

/// Cells of a ratio where it is shown.
const RATIO: usize = 5;

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
    /// The least that the plan asks of it, and how it shows what is needed.
    pub maatstaf: Maatstaf,
    /// Workplaces.
    pub werkplekken: Decimal,
    /// Workplaces that the fte ask.
    pub werkplekken_nodig: Decimal,
    /// Inhabitants within the norm of a meeting place.
    pub binnen: u32,
    /// All inhabitants of the buurten.
    pub inwoners: u32,
    /// Staff and places, euro; of what is of no gebied and for the whole city all posts but the reserve.
    pub kosten: Decimal,
    /// For the whole city what the vacatures would add, euro.
    pub vacatures: Option<Decimal>,
    /// For the whole city what is set apart, euro: no cost, so that less of it does not look cheaper.
    pub reserve: Option<Decimal>,
    /// What the distribution gives, fte; nothing for what it is not about.
    pub gegeven: Option<Decimal>,
}

/// How a part is worked out of one side.
type Kant = fn(&Zicht<'_>) -> Kengetallen;

/// What a row tells of. All but the last add up to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deel {
    /// One wijk.
    Wijk(Wijkcode),
    /// What the city offers as a whole.
    Stedelijk,
    /// The posts of the budget that are of no gebied: money, and nothing else.
    Overig,
    /// The whole city.
    Samen,
}

/// A part of the city, or all of it, in both.
#[derive(Debug, Clone, PartialEq)]
pub struct Rij {
    /// Which.
    pub deel: Deel,
    /// Its name.
    pub naam: String,
    /// In the one; nothing when the wijk is not there.
    pub van: Option<Kengetallen>,
    /// In the other.
    pub naar: Option<Kengetallen>,
}

impl<'a> Vergelijking<'a> {
    /// What differs in the plan.
    pub fn verschillen(&self) -> Vec<Verschil> {
        let (van, naar) = (self.van.zicht.plan(), self.naar.zicht.plan());
        let lijst = verschil(van, naar);
        // What is new in the other is called by its name where something refers to it.
        let mut bekend = van.clone();
        for nieuw in &lijst {
            if matches!(nieuw, Wijziging::Erbij { waar, .. } if waar.0.len() == 1) {
                // What is refused is worded by its code.
                let _ = nieuw.pas_toe(&mut bekend);
            }
        }
        lijst.into_iter().map(|wijziging| Verschil { woorden: in_woorden(&bekend, &wijziging), wijziging }).collect()
    }

    /// Every wijk of either, in the order of the one and then of the other, what is of no wijk, and last the whole city.
    pub fn rijen(&self) -> Vec<Rij> {
        let (van, naar) = (self.van.zicht.plan(), self.naar.zicht.plan());
        let plek = |plan: &Plan, code: &Wijkcode| plan.wijken.iter().position(|w| w.code == *code);
        let alleen_daar = naar.wijken.iter().filter(|w| plek(van, &w.code).is_none());
        let mut uit: Vec<Rij> = van
            .wijken
            .iter()
            .chain(alleen_daar)
            .map(|wijk| Rij {
                deel: Deel::Wijk(wijk.code.clone()),
                naam: wijk.naam.clone(),
                van: plek(van, &wijk.code).map(|w| van_wijk(&self.van.zicht, w)),
                naar: plek(naar, &wijk.code).map(|w| van_wijk(&self.naar.zicht, w)),
            })
            .collect();
        let rest: [(Deel, &str, Kant); 3] = [
            (Deel::Stedelijk, plek::STEDELIJK, stedelijk),
            (Deel::Overig, "overig", overig),
            (Deel::Samen, "samen", van_stad),
        ];
        uit.extend(rest.into_iter().map(|(deel, naam, kant)| Rij {
            deel,
            naam: naam.to_owned(),
            van: Some(kant(&self.van.zicht)),
            naar: Some(kant(&self.naar.zicht)),
        }));
        uit
    }

    /// What became of the findings, the hours and the money.
    pub fn gevolg(&self) -> Gevolg<'a> {
        let kant = |zicht: &Zicht<'a>| (zicht.stand.uitkomst, zicht.toetsing);
        Gevolg::tussen(kant(&self.van.zicht), kant(&self.naar.zicht))
    }
}

impl Kengetallen {
    /// What is needed and what is there, as they are shown.
    pub fn fte(&self) -> (Getoond, Getoond) {
        let paar = getoond::nodig_en_er_is(self.nodig, self.er_is, self.maatstaf.regel);
        (paar.moet, paar.is)
    }

    /// The ratio as it is shown, in as many cells as its column has, if there is one.
    pub fn ratio_getoond(&self) -> Option<String> {
        let grenzen = getoond::ratiogrenzen(self.maatstaf.norm);
        self.ratio.map(|ratio| getoond::getoetst_in(RATIO, ratio, 2, &grenzen))
    }

    /// Whole percents within the norm of a meeting place as they are shown, if anyone lives there.
    pub fn bereik_getoond(&self) -> Option<String> {
        let norm = [Grens::Minstens(self.maatstaf.dichtbij)];
        self.bereik().map(|procent| getoond::getoetst(procent, 0, &norm))
    }

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
        maatstaf: Maatstaf::van(zicht.plan(), uitkomst.band),
        werkplekken: ruimte.werkplekken,
        werkplekken_nodig: ruimte.werkplekken_nodig,
        binnen: uitkomst.bereik.binnen[wijk],
        inwoners: uitkomst.bereik.inwoners[wijk],
        kosten: uitkomst.kosten.per_gebied[wijk] + ruimte.kosten,
        vacatures: None,
        reserve: None,
        gegeven: Some(uitkomst.verdeling.samen(wijk)),
    }
}

/// What is of no gebied: the posts of the budget that nobody works in and that are no place.
fn overig(zicht: &Zicht<'_>) -> Kengetallen {
    let kosten = &zicht.stand.uitkomst.kosten;
    let euro = kosten.overhead + kosten.activiteiten + kosten.oormerk;
    Kengetallen { kosten: euro, ..alleen(zicht, Decimal::ZERO, Decimal::ZERO) }
}

/// What is of no wijk: what the city offers as a whole.
fn stedelijk(zicht: &Zicht<'_>) -> Kengetallen {
    let uitkomst = zicht.stand.uitkomst;
    let stad = uitkomst.stad();
    Kengetallen {
        ongedekt: uitkomst.gedekt.ongedekt()[stad],
        kosten: uitkomst.kosten.per_gebied[stad],
        ..alleen(zicht, uitkomst.nodig(stad), uitkomst.er_is(stad))
    }
}

/// People, and nothing else.
fn alleen(zicht: &Zicht<'_>, nodig: Decimal, er_is: Decimal) -> Kengetallen {
    Kengetallen {
        nodig,
        er_is,
        ongedekt: Decimal::ZERO,
        ratio: ratio(er_is, nodig),
        maatstaf: Maatstaf::van(zicht.plan(), zicht.stand.uitkomst.band),
        werkplekken: Decimal::ZERO,
        werkplekken_nodig: Decimal::ZERO,
        binnen: 0,
        inwoners: 0,
        kosten: Decimal::ZERO,
        vacatures: None,
        reserve: None,
        gegeven: None,
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
        maatstaf: Maatstaf::van(zicht.plan(), uitkomst.band),
        werkplekken: uitkomst.huisvesting.iter().map(|r| r.werkplekken).sum(),
        werkplekken_nodig: uitkomst.huisvesting.iter().map(|r| r.werkplekken_nodig).sum(),
        binnen: uitkomst.bereik.binnen.iter().sum(),
        inwoners: uitkomst.bereik.inwoners.iter().sum(),
        kosten: uitkomst.kosten.uitgaven(),
        vacatures: Some(uitkomst.kosten.vacatures),
        reserve: Some(uitkomst.kosten.reserve),
        gegeven: Some((0..uitkomst.stad()).map(|w| uitkomst.verdeling.samen(w)).sum()),
    }
}
