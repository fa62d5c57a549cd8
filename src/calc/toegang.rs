//! Access: how many fte of the buurtteams an inhabitant has within reach, by a floating catchment ([`zwevend`]). It is
//! computed when it is asked for, and is no part of the chain.
//!
//! Supply is the fte of a team at the places where it works: divided over them by the workplaces that it can use there,
//! averaged over its week and counted as in HV-5, so without those that are only wished for. A team without any sits at
//! its central places that are more than wished for. One without such a place is nowhere: its fte count for nobody, which
//! is told. So what all inhabitants have together is the fte of the teams that somebody reaches.
//!
//! Demand is the inhabitants of a buurt, at its point. Which places count, and how far, say the rules for reach of the plan
//! ([`crate::plan::Bereiksregels`]).

pub mod zwevend;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Uitkomst;
use super::afronding::{deel, naar_rato};
use super::bereik::{boog, koorde, koorde_van, omweg, richting};
use super::gids::Gids;
use super::huisvesting::{Teamruimte, per_team};
use crate::plan::{Band, Locatie, Plan, Toegangsmethode, Waarde};
use zwevend::{Paar, Ring};

/// Access of every buurt, and what of the supply is nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Toegang {
    /// Every buurt, wijk by wijk, in the order of [`super::bereik::Bereik::buurten`].
    pub buurten: Vec<Buurttoegang>,
    /// Fte at each place that has any, in the order of their codes.
    pub aanbod: Vec<Aanbod>,
    /// Fte of teams without a place, by position of the team.
    pub zonder_locatie: Vec<(usize, Decimal)>,
    /// Fte that work in a wijk without a team, by position of the wijk.
    pub zonder_team: Vec<(usize, Decimal)>,
}

/// Access of one buurt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Buurttoegang {
    /// Position of the wijk in the plan.
    pub wijk: usize,
    /// Position of the buurt in its wijk.
    pub buurt: usize,
    /// False for a buurt without a point: of its inhabitants nothing is known, and nobody else shares with them.
    pub bekend: bool,
    /// Inhabitants.
    pub inwoners: u32,
    /// Fte per 1.000 inhabitants; zero where no team is within reach.
    pub per_1000: f64,
    /// The fte that its inhabitants have together; those of all buurten add up to [`Toegang::bereikt`].
    pub fte: Decimal,
    /// Places with people within reach.
    pub locaties: usize,
}

impl Buurttoegang {
    /// True where people live who have no team within reach.
    pub const fn buiten_bereik(&self) -> bool {
        self.bekend && self.inwoners > 0 && self.locaties == 0
    }
}

/// The fte at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Aanbod {
    /// Position of the place in the plan.
    pub locatie: usize,
    /// Fte of all teams there.
    pub fte: Decimal,
    /// True when somebody has it within reach.
    pub bereikt: bool,
}

impl Toegang {
    /// The buurten of one wijk.
    pub fn van_wijk(&self, wijk: usize) -> &[Buurttoegang] {
        let tot = |wijk| self.buurten.partition_point(|b| b.wijk < wijk);
        &self.buurten[tot(wijk)..tot(wijk + 1)]
    }

    /// Fte per 1.000 inhabitants of some buurten together, as far as it is known where they live; none where nobody does.
    pub fn samen(buurten: &[Buurttoegang]) -> Option<Decimal> {
        let inwoners: u32 = buurten.iter().filter(|b| b.bekend).map(|b| b.inwoners).sum();
        let fte: Decimal = buurten.iter().map(|b| b.fte).sum();
        (inwoners > 0).then(|| deel(fte * Decimal::ONE_THOUSAND, inwoners.into()))
    }

    /// The fte that somebody has within reach.
    pub fn bereikt(&self) -> Decimal {
        self.aanbod.iter().filter(|plek| plek.bereikt).map(|plek| plek.fte).sum()
    }
}

/// The rings of the plan, the nearest first. With 2SFCA all that lies within the last counts wholly.
pub fn ringen(plan: &Plan, band: Band) -> Vec<Ring> {
    let regels = &plan.normen.bereik;
    let getal = |waarde: &Waarde<_>| waarde.bij(band).to_f64().unwrap_or(0.0);
    let deel = |waarde: &Waarde<_>| getal(waarde) / 100.0;
    let (verder, ver) = match regels.methode {
        Toegangsmethode::Sfca2 => (1.0, 1.0),
        Toegangsmethode::E2sfca | Toegangsmethode::Sfca3 => (deel(&regels.gewicht_verder), deel(&regels.gewicht_ver)),
    };
    [(&regels.dichtbij, 1.0), (&regels.verder, verder), (&regels.ver, ver)]
        .map(|(tot, gewicht)| Ring { tot: getal(tot), gewicht })
        .to_vec()
}

/// Computes the access.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Toegang {
    let (aanbod, zonder_locatie) = aanbod(plan, gids, uitkomst);
    let (vragen, mut buurten) = vragen(plan);
    let paren = paren(plan, gids, uitkomst.band, &vragen, &aanbod);
    let vraag: Vec<f64> = vragen.iter().map(|vraag| f64::from(vraag.inwoners)).collect();
    let fte: Vec<f64> = aanbod.iter().map(|(_, fte)| fte.to_f64().unwrap_or(0.0)).collect();
    let per_inwoner = match plan.normen.bereik.methode {
        Toegangsmethode::E2sfca | Toegangsmethode::Sfca2 => zwevend::toegang(&vraag, &fte, &paren),
        Toegangsmethode::Sfca3 => zwevend::toegang(&vraag, &fte, &zwevend::verdeeld(&paren, vragen.len())),
    };
    for paar in &paren {
        buurten[vragen[paar.vraag].plaats].locaties += 1;
    }
    let bereikt = zwevend::bereikt(&vraag, aanbod.len(), &paren);
    // What floating point leaves of the sum goes with the buurt that has most: the parts are the supply to the last digit.
    let samen: Decimal = aanbod.iter().zip(&bereikt).filter(|(_, bereikt)| **bereikt).map(|((_, fte), _)| *fte).sum();
    let van_buurt = vraag.iter().zip(&per_inwoner).map(|(p, a)| Decimal::try_from(p * a).unwrap_or_default());
    for ((vraag, per_inwoner), fte) in
        vragen.iter().zip(&per_inwoner).zip(naar_rato(samen, &van_buurt.collect::<Vec<_>>()))
    {
        let buurt = &mut buurten[vraag.plaats];
        (buurt.per_1000, buurt.fte) = (per_inwoner * 1_000.0, fte);
    }
    let aanbod = aanbod.into_iter().zip(bereikt);
    let van_wijk = |(w, ruimte): (usize, &super::huisvesting::Ruimte)| {
        (gids.teams_in(w).is_empty() && !ruimte.fte.is_zero()).then_some((w, ruimte.fte))
    };
    Toegang {
        buurten,
        aanbod: aanbod.map(|((locatie, fte), bereikt)| Aanbod { locatie, fte, bereikt }).collect(),
        zonder_locatie,
        zonder_team: uitkomst.huisvesting.iter().enumerate().filter_map(van_wijk).collect(),
    }
}

/// The fte at each place, by position, in the order of their codes; and those of teams without any.
type Verdeeld = (Vec<(usize, Decimal)>, Vec<(usize, Decimal)>);

fn aanbod(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Verdeeld {
    let teams = per_team(plan, gids, &uitkomst.bezetting, &uitkomst.huisvesting);
    let mut op_plek = vec![Decimal::ZERO; plan.locaties.len()];
    let mut zonder = Vec::new();
    for (t, ruimte) in teams.iter().enumerate().filter(|(_, ruimte)| !ruimte.fte.is_zero()) {
        let plekken = gewichten(plan, ruimte, &uitkomst.bereik.locaties, uitkomst.band);
        if plekken.is_empty() {
            zonder.push((t, ruimte.fte));
        }
        let gewichten: Vec<Decimal> = plekken.iter().map(|(_, gewicht)| *gewicht).collect();
        for ((l, _), fte) in plekken.iter().zip(naar_rato(ruimte.fte, &gewichten)) {
            op_plek[*l] += fte;
        }
    }
    let mut uit: Vec<(usize, Decimal)> = op_plek.into_iter().enumerate().filter(|(_, fte)| !fte.is_zero()).collect();
    uit.sort_by_key(|(l, _)| &plan.locaties[*l].code);
    zonder.sort_by_key(|(t, _)| &plan.buurtteams[*t].code);
    (uit, zonder)
}

/// Where a team works and for which part, in the order of codes, so that no order of a list decides where the last digit
/// goes.
fn gewichten(plan: &Plan, team: &Teamruimte, van_wijk: &[Vec<usize>], band: Band) -> Vec<(usize, Decimal)> {
    let hier = team.aandeel.iter().flat_map(|&(w, aandeel)| van_wijk[w].iter().map(move |&l| (l, aandeel)));
    let hier: Vec<(usize, Decimal)> = hier.filter(|(l, _)| plan.locaties[*l].soort.is_te_bezoeken()).collect();
    let werkplekken = |&(l, aandeel): &(usize, Decimal)| {
        let plek: &Locatie = &plan.locaties[l];
        let plekken = plek.werkplekken.bij(band);
        (l, if plekken.is_zero() { plekken } else { plekken * plek.gemiddeld_aandeel() * aandeel })
    };
    let mut uit: Vec<(usize, Decimal)> =
        hier.iter().map(werkplekken).filter(|(_, gewicht)| !gewicht.is_zero()).collect();
    if uit.is_empty() {
        let hoofd =
            hier.iter().filter(|(l, _)| plan.locaties[*l].is_centrale_plek() && plan.locaties[*l].is_toegezegd());
        uit = hoofd.map(|&(l, _)| (l, Decimal::ONE)).collect();
    }
    uit.sort_by_key(|(l, _)| &plan.locaties[*l].code);
    uit
}

/// A buurt as a demand.
struct Vraag {
    /// Its position among all buurten.
    plaats: usize,
    wijk: usize,
    inwoners: u32,
    vanaf: [f64; 3],
}

/// The buurten with a point in the order of their codes, and all in that of the plan.
fn vragen(plan: &Plan) -> (Vec<Vraag>, Vec<Buurttoegang>) {
    let alle =
        plan.wijken.iter().enumerate().flat_map(|(w, wijk)| wijk.buurten.iter().enumerate().map(move |b| (w, b)));
    let mut vragen = Vec::new();
    let mut buurten = Vec::new();
    for (plaats, (wijk, (b, buurt))) in alle.enumerate() {
        let (inwoners, bekend) = (buurt.inwoners, buurt.punt.is_some());
        if let Some(punt) = buurt.punt {
            vragen.push((&buurt.code, Vraag { plaats, wijk, inwoners, vanaf: richting(punt) }));
        }
        buurten.push(Buurttoegang { wijk, buurt: b, bekend, inwoners, per_1000: 0.0, fte: Decimal::ZERO, locaties: 0 });
    }
    vragen.sort_by_key(|(code, _)| *code);
    (vragen.into_iter().map(|(_, vraag)| vraag).collect(), buurten)
}

/// Who counts how far for which place.
fn paren(plan: &Plan, gids: &Gids<'_>, band: Band, vragen: &[Vraag], aanbod: &[(usize, Decimal)]) -> Vec<Paar> {
    let omweg = omweg(plan, band);
    let ringen = ringen(plan, band);
    // The straight line is cheap to compute and never longer than the way along the sphere.
    let verst = ringen.iter().map(|ring| ring.tot).fold(0.0, f64::max) / omweg;
    let verst = koorde_van(verst);
    let plekken: Vec<(usize, [f64; 3])> = aanbod
        .iter()
        .map(|(l, _)| &plan.locaties[*l])
        .map(|plek| (gids.wijken.get(&plek.wijk).copied().unwrap_or(usize::MAX), richting(plek.punt)))
        .collect();
    let eigen = plan.normen.bereik.alleen_eigen_wijk;
    let telt = |van: usize, wijk: usize| {
        !eigen || van == wijk || gids.teams_in(van).iter().any(|&team| gids.werkgebied[team].contains(&wijk))
    };
    let mut uit = Vec::new();
    for (v, vraag) in vragen.iter().enumerate() {
        for (plek, &(wijk, daar)) in plekken.iter().enumerate() {
            let koorde = koorde(vraag.vanaf, daar);
            if koorde > verst || !telt(vraag.wijk, wijk) {
                continue;
            }
            let gewicht = zwevend::gewicht(&ringen, boog(koorde) * omweg);
            if gewicht > 0.0 {
                uit.push(Paar { vraag: v, plek, gewicht });
            }
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::{Afspraak, Dagdelen, Locatiesoort};
    use std::collections::BTreeMap;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    fn toegang(plan: &Plan) -> (Uitkomst, Toegang) {
        let uitkomst = calc::bereken(plan, 2028, Band::Midden);
        let toegang = bereken(plan, &Gids::van(plan), &uitkomst);
        (uitkomst, toegang)
    }

    #[test]
    fn every_fte_of_a_wijk_is_within_reach_of_somebody_or_a_named_gap() {
        let mut plan = plan();
        for methode in Toegangsmethode::ALLE {
            plan.normen.bereik.methode = methode;
            let (uitkomst, toegang) = toegang(&plan);
            let bezet: Decimal = uitkomst.huisvesting.iter().map(|ruimte| ruimte.fte).sum();
            let fte: Decimal = toegang.aanbod.iter().map(|plek| plek.fte).sum();
            let nergens: Decimal = toegang.zonder_locatie.iter().chain(&toegang.zonder_team).map(|(_, fte)| *fte).sum();
            assert!(fte > Decimal::ONE_HUNDRED && nergens > Decimal::TEN, "{fte} {nergens}");
            assert_eq!(fte + nergens, bezet);
            assert_eq!(toegang.buurten.iter().map(|b| b.fte).sum::<Decimal>(), toegang.bereikt());
            // Floating point and exact decimals tell the same of each buurt.
            for b in &toegang.buurten {
                let los = b.per_1000 * f64::from(b.inwoners) / 1_000.0;
                assert!((b.fte.to_f64().unwrap() - los).abs() < 1e-9, "{b:?}");
            }
        }
    }

    #[test]
    fn a_team_whose_places_are_only_wished_for_is_nowhere() {
        let mut plan = plan();
        let centrum = plan.buurtteams.iter().position(|t| t.code.as_str() == "centrum").unwrap();
        let (_, eerst) = toegang(&plan);
        assert!(eerst.zonder_locatie.iter().any(|(t, _)| *t == centrum));
        let huis = plan.locaties.iter().position(|l| l.code.as_str() == "centrum-huis").unwrap();
        plan.locaties[huis].afspraak = Some(Afspraak::Toegezegd);
        let (_, dan) = toegang(&plan);
        assert!(dan.zonder_locatie.iter().all(|(t, _)| *t != centrum));
        let fte = eerst.zonder_locatie.iter().find(|(t, _)| *t == centrum).unwrap().1;
        let hier = dan.aanbod.iter().find(|plek| plek.locatie == huis).unwrap();
        assert_eq!((hier.fte, hier.bereikt), (fte, true));
        // Without workplaces, it sits there as well: it is its central place.
        plan.locaties[huis].werkplekken = Waarde::default();
        let (_, zonder) = toegang(&plan);
        assert_eq!(zonder.aanbod, dan.aanbod);
    }

    #[test]
    fn a_team_stands_where_its_workplaces_are_for_as_long_as_it_may_use_them() {
        let mut plan = plan();
        let op = |plan: &Plan, code: &str| {
            let plek = |aanbod: &&Aanbod| plan.locaties[aanbod.locatie].code.as_str() == code;
            toegang(plan).1.aanbod.iter().find(plek).map(|plek| plek.fte)
        };
        // De Componist has 14 workplaces, LTC 4.
        let (veel, weinig) = (op(&plan, "noorderpark-componist").unwrap(), op(&plan, "noorderpark-ltc").unwrap());
        let gelijk = |a: Decimal, b: u32| assert!((a - Decimal::from(b)).abs() < Decimal::new(1, 9), "{a} {b}");
        gelijk(deel(veel * Decimal::from(4), weinig), 14);
        // One dagdeel of the ten.
        let een = Dagdelen { aantal: Some(1), ..Dagdelen::default() };
        plan.locaties.iter_mut().find(|l| l.code.as_str() == "noorderpark-ltc").unwrap().dagdelen = een;
        let (meer, minder) = (op(&plan, "noorderpark-componist").unwrap(), op(&plan, "noorderpark-ltc").unwrap());
        assert_eq!(meer + minder, veel + weinig);
        gelijk(deel(meer, minder), 35);
    }

    /// What each buurt has, and what stands at each place, by code.
    fn op_code(plan: &Plan) -> BTreeMap<String, (Decimal, u64, usize)> {
        let (_, toegang) = toegang(plan);
        let buurt = |b: &Buurttoegang| {
            let code = plan.wijken[b.wijk].buurten[b.buurt].code.as_str().to_owned();
            (code, (b.fte, b.per_1000.to_bits(), b.locaties))
        };
        let plek = |a: &Aanbod| (plan.locaties[a.locatie].code.as_str().to_owned(), (a.fte, 0, usize::from(a.bereikt)));
        toegang.buurten.iter().map(buurt).chain(toegang.aanbod.iter().map(plek)).collect()
    }

    #[test]
    fn no_order_of_a_list_decides_even_the_last_digit() {
        let mut plan = plan();
        let eerst = op_code(&plan);
        assert!(eerst.len() > 109, "every buurt, and the places");
        plan.wijken.reverse();
        plan.wijken.iter_mut().for_each(|wijk| wijk.buurten.reverse());
        plan.locaties.reverse();
        plan.buurtteams.reverse();
        plan.buurtteams.iter_mut().for_each(|team| team.werkgebied.reverse());
        assert_eq!(op_code(&plan), eerst);
    }

    #[test]
    fn two_step_has_one_ring_and_the_border_of_a_wijk_can_be_one() {
        let mut plan = plan();
        plan.normen.bereik.methode = Toegangsmethode::Sfca2;
        assert!(ringen(&plan, Band::Midden).iter().all(|ring| ring.gewicht > 0.999));
        let (_, over) = toegang(&plan);
        plan.normen.bereik.alleen_eigen_wijk = true;
        let (_, eigen) = toegang(&plan);
        // Lariks has no place of its own, but the team that works there has one in Pittelo.
        let lariks = plan.wijken.iter().position(|w| w.naam == "Lariks").unwrap();
        let centrum = plan.wijken.iter().position(|w| w.naam == "Centrum").unwrap();
        assert!(eigen.van_wijk(lariks).iter().any(|b| b.locaties == 1));
        assert!(over.van_wijk(centrum).iter().any(|b| b.locaties > 0));
        assert!(eigen.van_wijk(centrum).iter().all(|b| b.locaties == 0), "its own team is nowhere");
        assert!(
            eigen.buurten.iter().map(|b| b.locaties).sum::<usize>() < over.buurten.iter().map(|b| b.locaties).sum()
        );
    }

    #[test]
    fn a_digital_place_holds_nobody() {
        let mut plan = plan();
        for plek in plan.locaties.iter_mut().filter(|l| l.wijk.as_str() == "WK010607") {
            plek.soort = Locatiesoort::Digitaal;
        }
        let (_, toegang) = toegang(&plan);
        assert!(toegang.zonder_locatie.iter().any(|(t, _)| plan.buurtteams[*t].code.as_str() == "marsdijk"));
    }
}
