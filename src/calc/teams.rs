//! Which wijken one buurtteam could serve: a proposal that goes by inhabitants and neighbours, and by nothing else. A wijk
//! is never split.
//!
//! The smallest team goes together with the neighbour that brings it nearest to the size asked for, as long as that is
//! nearer than it is by itself. So a wijk that is larger stands alone, and one with few people goes with the one beside it.

use super::bereik::hemelsbreed;
use crate::plan::{Kwaliteit, Plan, Punt, Wijk};

/// By what it is known which wijken are neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Buren {
    /// Their borders: two points in common.
    Grens,
    /// Where their people live: the nearest is the neighbour.
    Punt,
    /// Their codes: CBS numbers what lies together one after the other, as a rule.
    Code,
}

/// Wijken that could have one team, by position in the plan, and by what their neighbours are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// The wijken of each team in the order of their codes; the teams by their first wijk.
    pub teams: Vec<Vec<usize>>,
    /// How neighbours are known.
    pub buren: Buren,
}

/// A team in the making.
#[derive(Debug, Clone)]
struct Groep {
    /// In the order of their codes.
    wijken: Vec<usize>,
    inwoners: u64,
    /// No neighbour brings it nearer to the size asked for.
    klaar: bool,
}

/// Proposes teams of about so many inhabitants.
pub fn stel_voor(plan: &Plan, per_team: u32) -> Voorstel {
    let mut volgorde: Vec<usize> = (0..plan.wijken.len()).collect();
    volgorde.sort_by_key(|&w| &plan.wijken[w].code);
    let kaart = Kaart::van(plan, &volgorde);
    let mut groepen: Vec<Groep> = volgorde
        .iter()
        .map(|&w| Groep { wijken: vec![w], inwoners: plan.wijken[w].bevolking.inwoners.into(), klaar: false })
        .collect();
    let norm = u64::from(per_team);
    let rang = |w: usize| volgorde.iter().position(|&v| v == w).unwrap_or(usize::MAX);
    let eerste = |groep: &Groep| groep.wijken.first().map_or(usize::MAX, |&w| rang(w));
    loop {
        let open = (0..groepen.len()).filter(|&g| !groepen[g].klaar);
        let Some(kleinste) = open.min_by_key(|&g| (groepen[g].inwoners, eerste(&groepen[g]))) else { break };
        let ver = |inwoners: u64| inwoners.abs_diff(norm);
        let samen = |g: usize| groepen[kleinste].inwoners + groepen[g].inwoners;
        let beste =
            kaart.buren(plan, &groepen, kleinste).into_iter().min_by_key(|&g| (ver(samen(g)), eerste(&groepen[g])));
        match beste.filter(|&g| ver(samen(g)) < ver(groepen[kleinste].inwoners)) {
            Some(ander) => {
                let erbij = groepen[kleinste].clone();
                let groep = &mut groepen[ander];
                groep.wijken.extend(erbij.wijken);
                groep.wijken.sort_by_key(|&w| rang(w));
                (groep.inwoners, groep.klaar) = (groep.inwoners + erbij.inwoners, false);
                groepen.remove(kleinste);
            }
            None => groepen[kleinste].klaar = true,
        }
    }
    groepen.sort_by_key(eerste);
    Voorstel { teams: groepen.into_iter().map(|groep| groep.wijken).collect(), buren: kaart.soort() }
}

/// What is known of where wijken lie.
enum Kaart {
    /// Which touch, by position.
    Grens(Vec<Vec<bool>>),
    /// Where the people of each live.
    Punt(Vec<Punt>),
    /// The place of each in the order of their codes.
    Code(Vec<usize>),
}

impl Kaart {
    fn van(plan: &Plan, volgorde: &[usize]) -> Self {
        if !plan.wijken.is_empty() && plan.wijken.iter().all(|w| w.grens.is_some()) {
            let hoeken: Vec<Vec<(i64, i64)>> = plan.wijken.iter().map(hoeken).collect();
            let raakt = |a: usize, b: usize| a != b && gemeen(&hoeken[a], &hoeken[b]);
            return Self::Grens((0..hoeken.len()).map(|a| (0..hoeken.len()).map(|b| raakt(a, b)).collect()).collect());
        }
        let punten: Option<Vec<Punt>> = plan.wijken.iter().map(middelpunt).collect();
        punten.map_or_else(
            || {
                Self::Code(
                    plan.wijken
                        .iter()
                        .enumerate()
                        .map(|(w, _)| volgorde.iter().position(|v| *v == w).unwrap_or(w))
                        .collect(),
                )
            },
            Self::Punt,
        )
    }

    const fn soort(&self) -> Buren {
        match self {
            Self::Grens(_) => Buren::Grens,
            Self::Punt(_) => Buren::Punt,
            Self::Code(_) => Buren::Code,
        }
    }

    /// The groups that lie beside one. Of what lies beside nothing, as an island, all are.
    fn buren(&self, plan: &Plan, groepen: &[Groep], van: usize) -> Vec<usize> {
        let anderen = || (0..groepen.len()).filter(|&g| g != van);
        let hier = &groepen[van].wijken;
        match self {
            Self::Grens(raakt) => {
                let naast = |&g: &usize| hier.iter().any(|&a| groepen[g].wijken.iter().any(|&b| raakt[a][b]));
                let naast: Vec<usize> = anderen().filter(naast).collect();
                if naast.is_empty() { anderen().collect() } else { naast }
            }
            Self::Punt(punten) => {
                let meter = |g: usize| {
                    let paren = hier.iter().flat_map(|&a| groepen[g].wijken.iter().map(move |&b| (a, b)));
                    paren.map(|(a, b)| hemelsbreed(punten[a], punten[b])).min_by(f64::total_cmp).unwrap_or(f64::MAX)
                };
                let code = |g: usize| groepen[g].wijken.first().map(|&w| &plan.wijken[w].code);
                let naaste = anderen().map(|g| (meter(g), g));
                naaste
                    .min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| code(a.1).cmp(&code(b.1))))
                    .map(|p| p.1)
                    .into_iter()
                    .collect()
            }
            Self::Code(rang) => {
                let van_tot = |g: &Groep| {
                    let rangen = || g.wijken.iter().map(|&w| rang[w]);
                    rangen().min().zip(rangen().max())
                };
                let Some((eerst, laatst)) = van_tot(&groepen[van]) else { return Vec::new() };
                let naast = |&g: &usize| van_tot(&groepen[g]).is_some_and(|(a, b)| b + 1 == eerst || laatst + 1 == a);
                anderen().filter(naast).collect()
            }
        }
    }
}

/// The corners of a border in steps of a ten-thousandth of a degree, some ten metres, in order.
#[expect(clippy::cast_possible_truncation, reason = "degrees of the Netherlands")]
fn hoeken(wijk: &Wijk) -> Vec<(i64, i64)> {
    let stap = |graden: f64| (graden * 1e4).round() as i64;
    let punten = wijk.grens.iter().flat_map(|g| g.omtrek.punten());
    let mut uit: Vec<(i64, i64)> = punten.map(|(lat, lon)| (stap(lat), stap(lon))).collect();
    uit.sort_unstable();
    uit.dedup();
    uit
}

/// True where two lists in order have two in common: in one alone two borders meet at a corner.
fn gemeen(een: &[(i64, i64)], ander: &[(i64, i64)]) -> bool {
    een.iter().filter(|hoek| ander.binary_search(hoek).is_ok()).nth(1).is_some()
}

/// The middle of the people of a wijk; none where a buurt in which they live has no point.
fn middelpunt(wijk: &Wijk) -> Option<Punt> {
    let bewoond = || wijk.buurten.iter().filter(|b| b.inwoners > 0);
    let alle: u32 = bewoond().map(|b| b.inwoners).sum();
    if alle == 0 {
        return wijk.buurten.iter().find_map(|b| b.punt);
    }
    let mut midden = Punt { lat: 0.0, lon: 0.0, kwaliteit: Kwaliteit::Benaderd };
    for buurt in bewoond() {
        let deel = f64::from(buurt.inwoners) / f64::from(alle);
        (midden.lat, midden.lon) = (midden.lat + buurt.punt?.lat * deel, midden.lon + buurt.punt?.lon * deel);
    }
    Some(midden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Omtrek, Wijkgrens};
    use proptest::prelude::*;

    /// Wijken with so many inhabitants, their codes in that order; no points and no borders.
    fn plan(inwoners: &[u32]) -> Plan {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        let een = plan.wijken[0].clone();
        plan.wijken = inwoners
            .iter()
            .enumerate()
            .map(|(n, inwoners)| {
                let mut wijk = Wijk {
                    code: format!("WK0106{n:02}").as_str().into(),
                    grens: None,
                    buurten: Vec::new(),
                    ..een.clone()
                };
                wijk.bevolking.inwoners = *inwoners;
                wijk
            })
            .collect();
        plan
    }

    fn teams(plan: &Plan, per_team: u32) -> Vec<Vec<usize>> {
        stel_voor(plan, per_team).teams
    }

    #[test]
    fn wijken_go_together_as_long_as_that_is_nearer_to_the_size_asked_for() {
        // 3.000 + 4.000 is nearer to 10.000 than 4.000; 7.000 + 6.000 is nearer than 6.000 too; 20.000 stands alone.
        assert_eq!(teams(&plan(&[3_000, 4_000, 20_000, 6_000, 7_000]), 10_000), [vec![0, 1], vec![2], vec![3, 4]]);
        // Nobody lives in the last one: it goes with the one beside it, whatever its size.
        assert_eq!(teams(&plan(&[12_000, 0]), 10_000), [vec![0, 1]]);
        assert_eq!(teams(&plan(&[9_000, 9_000]), 10_000), [vec![0], vec![1]]);
        assert_eq!(teams(&plan(&[]), 10_000), Vec::<Vec<usize>>::new());
        // One team for all where that many are asked for.
        assert_eq!(teams(&plan(&[1, 2, 3]), 1_000_000), [vec![0, 1, 2]]);
    }

    #[test]
    fn neighbours_are_those_that_touch_or_else_the_nearest_or_else_the_next_by_code() {
        let mut plan = plan(&[3_000, 12_000, 3_000, 12_000]);
        let voorstel = stel_voor(&plan, 10_000);
        assert_eq!((voorstel.buren, voorstel.teams), (Buren::Code, vec![vec![0, 1], vec![2, 3]]));
        // The first and the third lie beside each other, far from the others.
        let buurt = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan.wijken[0].buurten[0].clone();
        for (wijk, lon) in plan.wijken.iter_mut().zip([6.00, 6.50, 6.01, 6.52]) {
            let punt = Some(Punt { lat: 53.0, lon, kwaliteit: Kwaliteit::Precies });
            wijk.buurten = vec![crate::plan::Buurt { inwoners: 10, punt, ..buurt.clone() }];
        }
        let voorstel = stel_voor(&plan, 10_000);
        assert_eq!((voorstel.buren, voorstel.teams), (Buren::Punt, vec![vec![0, 2], vec![1], vec![3]]));
        // A buurt of one wijk has no point: then it is not known who is nearest.
        plan.wijken[3].buurten[0].punt = None;
        assert_eq!(stel_voor(&plan, 10_000).buren, Buren::Code);
        // In a row: 0, 3, 2, 1.
        for (wijk, begin) in plan.wijken.iter_mut().zip([6.0, 6.3, 6.2, 6.1]) {
            let vlak = vec![(53.0, begin), (53.0, begin + 0.1), (53.1, begin + 0.1), (53.1, begin)];
            let omtrek = Omtrek(vec![vec![vlak]]);
            wijk.grens = Some(Wijkgrens { jaar: 2024, herkomst: crate::plan::Herkomst::default(), omtrek });
        }
        let voorstel = stel_voor(&plan, 10_000);
        assert_eq!((voorstel.buren, voorstel.teams), (Buren::Grens, vec![vec![0, 3], vec![1, 2]]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_wijk_has_one_team_and_no_order_of_the_plan_decides(
            inwoners in proptest::collection::vec(0_u32..30_000, 1..20), per_team in 1_000_u32..40_000,
        ) {
            let plan = plan(&inwoners);
            let gevonden = teams(&plan, per_team);
            let mut alle: Vec<usize> = gevonden.concat();
            alle.sort_unstable();
            prop_assert_eq!(alle, (0..inwoners.len()).collect::<Vec<_>>());
            let mut andersom = plan;
            andersom.wijken.reverse();
            let terug = |w: &usize| inwoners.len() - 1 - w;
            let zelfde: Vec<Vec<usize>> = teams(&andersom, per_team).iter().map(|t| t.iter().map(terug).collect()).collect();
            prop_assert_eq!(zelfde, gevonden);
        }
    }
}
