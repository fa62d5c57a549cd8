//! Step 7: how far people live from a place of each kind. Distances are metres along the street, estimated as the
//! great-circle distance times the detour factor of the plan; they are `f64`, not exact decimals. The sphere is within
//! 0,4 % of the ellipsoid, far less than what the detour factor leaves open.
//!
//! Which places count say the rules of the plan ([`Bereiksregels`]). Of places that are equally far the first by code is
//! the nearest.

mod boom;
pub mod nodig;
mod plekken;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Gids;
use crate::plan::{Band, Bereiksregels, Buurt, Locatiesoort, Plan, Punt};
use plekken::Plekken;

/// Mean radius of the earth, metres (IUGG).
const AARDSTRAAL: f64 = 6_371_008.8;

/// Nearest usable place of one kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dichtstbij {
    /// Position of the place in the plan.
    pub locatie: usize,
    /// Metres along the street.
    pub meter: f64,
}

/// Reach of one buurt.
#[derive(Debug, Clone, PartialEq)]
pub struct Buurtbereik {
    /// Position of the wijk in the plan.
    pub wijk: usize,
    /// Position of the buurt in its wijk.
    pub buurt: usize,
    /// False for a buurt without a point: nothing is known of its distances.
    pub bekend: bool,
    /// Nearest meeting place.
    pub ontmoeting: Option<Dichtstbij>,
    /// Nearest central place of a buurtteam.
    pub centraal: Option<Dichtstbij>,
    /// Nearest place where the buurtteam of the wijk works. Of several teams that of the one that is furthest: an
    /// inhabitant needs them all. None where one of them has no place.
    pub team: Option<Dichtstbij>,
    /// Nearest school that agreed to have the team there.
    pub school: Option<Dichtstbij>,
    /// Nearest place per kind, in the order of [`Locatiesoort::ALLE`].
    pub per_soort: [Option<Dichtstbij>; Locatiesoort::ALLE.len()],
}

impl Buurtbereik {
    /// That of a buurt without a point.
    const fn onbekend(wijk: usize, buurt: usize) -> Self {
        let per_soort = [None; Locatiesoort::ALLE.len()];
        Self { wijk, buurt, bekend: false, ontmoeting: None, centraal: None, team: None, school: None, per_soort }
    }

    /// Nearest place of one kind.
    pub fn van_soort(&self, soort: Locatiesoort) -> Option<Dichtstbij> {
        self.per_soort[soort as usize]
    }
}

/// Reach of all buurten, and per wijk the inhabitants within the norm of a meeting place.
#[derive(Debug, Clone, PartialEq)]
pub struct Bereik {
    /// Every buurt, wijk by wijk.
    pub buurten: Vec<Buurtbereik>,
    /// Places of each wijk that count, by position in the plan.
    pub locaties: Vec<Vec<usize>>,
    /// Distance that counts as near, metres.
    pub norm: f64,
    /// How far the average person walks in a minute, metres.
    pub tempo: f64,
    /// How far who is 65 or older walks in a minute, metres.
    pub tempo_ouderen: f64,
    /// Inhabitants within the norm, per wijk.
    pub binnen: Vec<u32>,
    /// Inhabitants of the buurten with a point together, per wijk; rounding makes it differ from the count of the wijk.
    pub inwoners: Vec<u32>,
    /// Inhabitants of the buurten without a point, per wijk: how far they live is not known.
    pub zonder_punt: Vec<u32>,
    /// Inhabitants of 65 and older, per wijk.
    pub ouderen: Vec<Ouderen>,
}

/// Inhabitants of 65 and older of some buurten with a point, as far as their ages are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ouderen {
    /// All of them.
    pub alle: u32,
    /// Of these, within the norm of a meeting place.
    pub binnen: u32,
    /// Of these, there in the time in which the average person walks the norm.
    pub op_tijd: u32,
    /// Inhabitants, of any age, of buurten of which the ages are not known.
    pub onbekend: u32,
}

impl Ouderen {
    /// True where nothing is known of the ages.
    pub const fn is_onbekend(&self) -> bool {
        self.alle == 0 && self.onbekend > 0
    }
}

impl std::iter::Sum for Ouderen {
    fn sum<I: Iterator<Item = Self>>(alle: I) -> Self {
        alle.fold(Self::default(), |a, b| Self {
            alle: a.alle + b.alle,
            binnen: a.binnen + b.binnen,
            op_tijd: a.op_tijd + b.op_tijd,
            onbekend: a.onbekend + b.onbekend,
        })
    }
}

impl Bereik {
    /// The buurten of one wijk.
    pub fn van_wijk(&self, wijk: usize) -> &[Buurtbereik] {
        let tot = |wijk| self.buurten.partition_point(|b| b.wijk < wijk);
        &self.buurten[tot(wijk)..tot(wijk + 1)]
    }

    /// True for a buurt with a meeting place within the norm.
    pub fn is_dichtbij(&self, buurt: &Buurtbereik) -> bool {
        buurt.ontmoeting.is_some_and(|d| d.meter <= self.norm)
    }

    /// True for a buurt of which it is known that no meeting place is within the norm.
    pub fn is_ver(&self, buurt: &Buurtbereik) -> bool {
        buurt.bekend && !self.is_dichtbij(buurt)
    }

    /// How many minutes the average person walks over so many metres.
    pub fn minuten(&self, meter: f64) -> f64 {
        meter / self.tempo
    }

    /// How many minutes who is 65 or older walks over so many metres.
    pub fn minuten_ouderen(&self, meter: f64) -> f64 {
        meter / self.tempo_ouderen
    }

    /// How far who is 65 or older gets in the time in which the average person walks the norm, metres.
    pub fn norm_ouderen(&self) -> f64 {
        self.minuten(self.norm) * self.tempo_ouderen
    }
}

/// Great-circle distance in metres.
pub fn hemelsbreed(a: Punt, b: Punt) -> f64 {
    boog(koorde(richting(a), richting(b)))
}

/// Metres along the street between two points, by the detour factor of the plan.
pub fn langs_de_straat(plan: &Plan, band: Band, a: Punt, b: Punt) -> f64 {
    hemelsbreed(a, b) * omweg(plan, band)
}

/// Metres along the street for one metre as the crow flies.
pub(super) fn omweg(plan: &Plan, band: Band) -> f64 {
    getal(plan.normen.omwegfactor.bij(band))
}

/// Inhabitants of 65 and older; none where nothing is known of the ages of a buurt in which people live.
pub fn ouderen(buurt: &Buurt) -> Option<u32> {
    let bekend = buurt.inwoners == 0 || buurt.leeftijd.lijst().iter().any(|&aantal| aantal > 0);
    bekend.then_some(buurt.leeftijd.vanaf_65)
}

/// Direction of a point from the middle of the earth, of length 1.
pub(super) fn richting(punt: Punt) -> [f64; 3] {
    let ((sin_lat, cos_lat), (sin_lon, cos_lon)) = (punt.lat.to_radians().sin_cos(), punt.lon.to_radians().sin_cos());
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// Square of the straight line between two directions: cheap, and in the order of the distance.
pub(super) fn koorde(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

/// The [`koorde`] of so many metres along the sphere, and a hair more: what is further is surely beyond.
pub(super) fn koorde_van(meter: f64) -> f64 {
    let half = (meter / (2.0 * AARDSTRAAL)).clamp(0.0, std::f64::consts::FRAC_PI_2);
    4.0 * half.sin().powi(2) * (1.0 + 1e-9)
}

/// Metres along the sphere for a [`koorde`] (haversine formula).
pub(super) fn boog(koorde: f64) -> f64 {
    2.0 * AARDSTRAAL * (koorde / 4.0).clamp(0.0, 1.0).sqrt().asin()
}

fn getal(waarde: Decimal) -> f64 {
    waarde.to_f64().unwrap_or(0.0)
}

/// Computes the reach.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Bereik {
    volgens(plan, gids, &plan.normen.bereik, jaar, band)
}

/// The same by other rules than those of the plan.
pub fn volgens(plan: &Plan, gids: &Gids<'_>, regels: &Bereiksregels, jaar: u16, band: Band) -> Bereik {
    let wijken = plan.wijken.len();
    let plekken = Plekken::van(plan, gids, regels, jaar, band);
    let mut uit = Bereik {
        buurten: Vec::new(),
        locaties: Vec::new(),
        norm: getal(plan.normen.afstand_ontmoeting.bij(band)),
        tempo: getal(regels.tempo.bij(band)),
        tempo_ouderen: getal(regels.tempo_ouderen.bij(band)),
        binnen: vec![0; wijken],
        inwoners: vec![0; wijken],
        zonder_punt: vec![0; wijken],
        ouderen: vec![Ouderen::default(); wijken],
    };
    for (w, wijk) in plan.wijken.iter().enumerate() {
        let hier = plekken.voor(gids, w);
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            let Some(punt) = buurt.punt else {
                uit.zonder_punt[w] += buurt.inwoners;
                uit.buurten.push(Buurtbereik::onbekend(w, b));
                continue;
            };
            let bereik = hier.bereik(w, b, punt);
            let dichtbij = uit.is_dichtbij(&bereik);
            uit.inwoners[w] += buurt.inwoners;
            if dichtbij {
                uit.binnen[w] += buurt.inwoners;
            }
            let op_tijd = bereik.ontmoeting.is_some_and(|d| d.meter <= uit.norm_ouderen());
            let deel = |telt: bool, n: u32| if telt { n } else { 0 };
            let van_buurt = ouderen(buurt).map_or(Ouderen { onbekend: buurt.inwoners, ..Ouderen::default() }, |n| {
                Ouderen { alle: n, binnen: deel(dichtbij, n), op_tijd: deel(op_tijd, n), onbekend: 0 }
            });
            uit.ouderen[w] = [uit.ouderen[w], van_buurt].into_iter().sum();
            uit.buurten.push(bereik);
        }
    }
    uit.locaties = plekken.van_wijk;
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Kwaliteit;

    #[test]
    fn one_degree_of_latitude_is_111_195_metres() {
        let punt = |lat, lon| Punt { lat, lon, kwaliteit: Kwaliteit::Precies };
        let noord = hemelsbreed(punt(52.0, 6.0), punt(53.0, 6.0));
        assert!((noord - 111_195.08).abs() < 0.1, "{noord}");
        assert!(hemelsbreed(punt(53.0, 6.5), punt(53.0, 6.5)) < 1e-9);
    }

    /// Wijkcentrum De Dissel and MFA Kloosterveste, against their RD coordinates (235411, 559748) and
    /// (230644, 557714): 5.182,8 m in the plane. A sphere is up to 0,4 % short of the ellipsoid here.
    #[test]
    fn agrees_with_rd_coordinates_within_four_in_a_thousand() {
        let punt = |lat, lon| Punt { lat, lon, kwaliteit: Kwaliteit::Precies };
        let meter = hemelsbreed(punt(53.018_652, 6.585_513), punt(53.001_070, 6.514_009));
        assert!((meter / 5_182.8 - 1.0).abs() < 0.004, "{meter}");
    }

    fn ingebouwd() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    fn van(plan: &Plan) -> Bereik {
        bereken(plan, &Gids::van(plan), 2028, Band::Midden)
    }

    /// Of a buurt, by the code of what is nearest.
    fn codes(plan: &Plan, b: &Buurtbereik) -> Vec<Option<(String, u64)>> {
        let alle = [b.ontmoeting, b.centraal, b.team, b.school].into_iter().chain(b.per_soort);
        let code = |d: Dichtstbij| (plan.locaties[d.locatie].code.as_str().to_owned(), d.meter.to_bits());
        alle.map(|d| d.map(code)).collect()
    }

    #[test]
    fn no_order_of_a_list_decides_what_is_nearest() {
        let mut plan = ingebouwd();
        // A twin at the same spot, and a school that agreed.
        let mut tweeling = plan.locaties.iter().find(|l| l.code.as_str() == "marsdijk-dissel").unwrap().clone();
        tweeling.code = "marsdijk-aaa".into();
        plan.locaties.push(tweeling);
        plan.locaties.iter_mut().find(|l| l.code.as_str() == "school-de-vuurvogel").unwrap().afspraak =
            Some(crate::plan::Afspraak::Toegezegd);
        let op_code = |plan: &Plan| -> std::collections::BTreeMap<_, _> {
            let een = |b: &Buurtbereik| (plan.wijken[b.wijk].buurten[b.buurt].code.clone(), codes(plan, b));
            van(plan).buurten.iter().map(een).collect()
        };
        let eerst = op_code(&plan);
        assert!(eerst.values().flatten().flatten().any(|(code, _)| code == "marsdijk-aaa"));
        assert!(eerst.values().flatten().flatten().all(|(code, _)| code != "marsdijk-dissel"), "the first by code");
        assert!(eerst.values().all(|buurt| buurt[3].as_ref().is_some_and(|(code, _)| code == "school-de-vuurvogel")));
        plan.locaties.reverse();
        plan.buurtteams.reverse();
        plan.wijken.reverse();
        assert_eq!(op_code(&plan), eerst);
    }

    #[test]
    fn older_people_are_counted_apart_and_who_is_unknown_is_not_nought() {
        let mut plan = ingebouwd();
        let bereik = van(&plan);
        let w = plan.wijken.iter().position(|w| w.naam == "Marsdijk").unwrap();
        let alle: u32 = plan.wijken[w].buurten.iter().map(|b| b.leeftijd.vanaf_65).sum();
        let Ouderen { alle: geteld, binnen, op_tijd, onbekend } = bereik.ouderen[w];
        assert_eq!((geteld, onbekend), (alle, 0));
        assert!(0 < op_tijd && op_tijd < binnen && binnen < alle, "{op_tijd} {binnen} {alle}");
        assert!((bereik.norm_ouderen() - 500.0).abs() < 1e-9 && (bereik.minuten(bereik.norm) - 10.0).abs() < 1e-9);
        assert!((bereik.minuten_ouderen(500.0) - 10.0).abs() < 1e-9);
        // Nothing is known of the ages of one buurt, and then of none.
        plan.wijken[w].buurten[0].leeftijd = crate::plan::wijk::Leeftijden::default();
        let dan = van(&plan).ouderen[w];
        assert_eq!((dan.onbekend, dan.is_onbekend()), (plan.wijken[w].buurten[0].inwoners, false));
        assert!(dan.alle < alle);
        for buurt in &mut plan.wijken[w].buurten {
            buurt.leeftijd = crate::plan::wijk::Leeftijden::default();
        }
        assert!(van(&plan).ouderen[w].is_onbekend());
    }

    #[test]
    fn of_a_buurt_without_a_point_no_distance_is_known() {
        let mut plan = ingebouwd();
        let eerst = van(&plan);
        let w = plan.wijken.iter().position(|w| w.naam == "Marsdijk").unwrap();
        plan.wijken[w].buurten[0].punt = None;
        let (dan, inwoners) = (van(&plan), plan.wijken[w].buurten[0].inwoners);
        let weg = &dan.van_wijk(w)[0];
        assert_eq!((weg.bekend, weg.ontmoeting, weg.team), (false, None, None));
        assert!(!dan.is_dichtbij(weg) && !dan.is_ver(weg));
        assert_eq!((dan.zonder_punt[w], dan.inwoners[w]), (inwoners, eerst.inwoners[w] - inwoners));
        let telt = |binnen: bool| if binnen { inwoners } else { 0 };
        assert_eq!(dan.binnen[w], eerst.binnen[w] - telt(eerst.is_dichtbij(&eerst.van_wijk(w)[0])));
        assert_eq!(dan.ouderen[w].alle, eerst.ouderen[w].alle - plan.wijken[w].buurten[0].leeftijd.vanaf_65);
        assert_eq!(dan.van_wijk(w)[1..], eerst.van_wijk(w)[1..]);
    }

    /// Who is near a meeting place in a wijk of the built-in plan, by its rules.
    fn binnen(plan: &Plan, wijk: &str) -> u32 {
        van(plan).binnen[plan.wijken.iter().position(|w| w.naam == wijk).unwrap()]
    }

    #[test]
    fn each_rule_of_the_plan_is_one_of_reach() {
        let mut plan = ingebouwd();
        // The church that was not bought, where nothing is near.
        let hullen = plan.wijken.iter().flat_map(|w| &w.buurten).find(|b| b.naam == "De Hullen").unwrap().punt.unwrap();
        plan.locaties.iter_mut().find(|l| l.code.as_str() == "marsdijk-opstandingskerk").unwrap().punt = hullen;
        let met = |wijzig: fn(&mut Bereiksregels)| {
            let mut plan = plan.clone();
            wijzig(&mut plan.normen.bereik);
            plan
        };
        // Lariks has no meeting place of its own; what Centrum has is nearly all assumed.
        assert!(binnen(&plan, "Lariks") > 0);
        assert_eq!(binnen(&met(|r| r.alleen_eigen_wijk = true), "Lariks"), 0);
        assert!(binnen(&met(|r| r.zonder_aangenomen = true), "Centrum") * 2 < binnen(&plan, "Centrum"));
        assert!(binnen(&met(|r| r.zonder_onzeker = true), "Pittelo") < binnen(&plan, "Pittelo"));
        let wens = met(|r| r.gepland = crate::plan::Gepland::Altijd);
        assert!(binnen(&wens, "Marsdijk") > binnen(&plan, "Marsdijk"));
        // The borders of a wijk are none for a team that serves both.
        let eigen = van(&met(|r| r.alleen_eigen_wijk = true));
        let lariks = plan.wijken.iter().position(|w| w.naam == "Lariks").unwrap();
        let plekken = eigen.van_wijk(lariks).iter().map(|b| &plan.locaties[b.team.unwrap().locatie]);
        assert!(plekken.clone().all(|plek| plek.code.as_str() == "pittelo-maasstee"), "{:?}", plekken.count());
    }

    #[test]
    fn of_several_teams_the_one_that_is_furthest_counts() {
        let mut plan = ingebouwd();
        let nummer = |plan: &Plan, code: &str| plan.buurtteams.iter().position(|t| t.code.as_str() == code).unwrap();
        let (centrum, marsdijk) = (nummer(&plan, "centrum"), nummer(&plan, "marsdijk"));
        let wijk = |plan: &Plan, naam: &str| plan.wijken.iter().position(|w| w.naam == naam).unwrap();
        let lariks = wijk(&plan, "Lariks");
        // Lariks has its team in De MaasStee, and now one in the Centrum as well.
        plan.buurtteams[centrum].werkgebied.push("WK010601".into());
        let punt = |code: &str| plan.locaties.iter().find(|l| l.code.as_str() == code).unwrap().punt;
        let huizen = ["pittelo-maasstee", "centrum-huis"].map(punt);
        let mut welke = std::collections::BTreeSet::new();
        for b in van(&plan).van_wijk(lariks) {
            let hier = plan.wijken[lariks].buurten[b.buurt].punt.unwrap();
            let meters = huizen.map(|huis| langs_de_straat(&plan, Band::Midden, hier, huis));
            let team = b.team.unwrap();
            assert!((team.meter - meters[0].max(meters[1])).abs() < 1e-6, "{meters:?} {team:?}");
            welke.insert(plan.locaties[team.locatie].code.clone());
        }
        assert_eq!(welke.len(), 2, "now the one and then the other is furthest");
        // And where one of them has no place, there is none.
        plan.buurtteams[marsdijk].werkgebied.push("WK010601".into());
        for plek in plan.locaties.iter_mut().filter(|l| l.wijk.as_str() == "WK010607") {
            plek.centraal = false;
            plek.werkplekken = crate::plan::Waarde::default();
        }
        assert!(van(&plan).van_wijk(lariks).iter().all(|b| b.team.is_none()));
    }
}
