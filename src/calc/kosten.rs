//! Step 8, the year's total: what staff and places cost, against the lumpsum.

use rust_decimal::Decimal;

use super::afronding::{fijn, procent};
use super::bezetting::Aanwezig;
use super::domeinwerk::Werk;
use super::gids::Gids;
use super::huisvesting::Ruimte;
use super::vraag::groeifactor;
use super::{bezetting, formatie, huisvesting, jaren, vraag, werktijd};
use crate::plan::{Aanstelling, Band, Dienstverband, Plan};

/// The money of one year, euro. No post is rounded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kosten {
    /// True where the plan says who works there: without that, what people cost is not known.
    pub met_mensen: bool,
    /// True where it says where people can go.
    pub met_plekken: bool,
    /// True where it says what may be spent: without that, an amount of nought is none.
    pub met_lumpsum: bool,
    /// What prices have become since the prijspeil of the plan, as a factor.
    pub prijsfactor: Decimal,
    /// Staff per functie, in the order of the plan.
    pub per_functie: Vec<Decimal>,
    /// Staff of each gebied: the wijken, last the city.
    pub per_gebied: Vec<Decimal>,
    /// All staff.
    pub personeel: Decimal,
    /// Overhead on staff.
    pub overhead: Decimal,
    /// Places, and the kanalen beside them.
    pub huisvesting: Decimal,
    /// The kanalen of those.
    pub kanalen: Decimal,
    /// Activities, materials and volunteers.
    pub activiteiten: Decimal,
    /// Set aside for residents' initiatives.
    pub oormerk: Decimal,
    /// Reserve.
    pub reserve: Decimal,
    /// All posts together.
    pub totaal: Decimal,
    /// What the vacatures would add, with their overhead, from the day that each is to be filled. They are no post.
    pub vacatures: Decimal,
    /// The lumpsum of the year, where the plan gives it or that of a year before it.
    pub lumpsum: Option<Decimal>,
    /// The year of which the plan gives the lumpsum; an earlier one where it is carried over.
    pub lumpsum_uit: Option<u16>,
}

impl Kosten {
    /// What is left of the lumpsum, less than nought where it is too little.
    pub fn over(&self) -> Option<Decimal> {
        self.lumpsum.map(|lumpsum| lumpsum - self.totaal)
    }

    /// What is spent: all posts but the reserve, which is set apart. Comparisons go by this, so that a plan that sets
    /// less apart does not look cheaper.
    pub fn uitgaven(&self) -> Decimal {
        self.totaal - self.reserve
    }

    /// All posts, and what the vacatures would add.
    pub fn met_vacatures(&self) -> Decimal {
        self.totaal + self.vacatures
    }

    /// What is left of the lumpsum once the vacatures are filled, less than nought where it is too little.
    pub fn over_met_vacatures(&self) -> Option<Decimal> {
        self.lumpsum.map(|lumpsum| lumpsum - self.met_vacatures())
    }
}

/// What one euro of the prijspeil has become in `jaar`; the oormerk and the reserve do not follow it.
pub fn prijsfactor(plan: &Plan, jaar: u16, band: Band) -> Decimal {
    match (plan.begroting.prijspeil, &plan.begroting.prijsstijging) {
        (Some(prijspeil), Some(stijging)) => groeifactor(stijging.bij(band), prijspeil, jaar),
        _ => Decimal::ONE,
    }
}

/// The cost of a year by itself: only the steps of the chain that it needs.
pub fn in_jaar(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Kosten {
    let vraag = vraag::bereken(plan, gids, jaar, band);
    let werktijd = werktijd::bereken(plan, band);
    let formatie = formatie::bereken(plan, gids, &vraag, &werktijd, band);
    let aanwezig = bezetting::bereken(plan, gids, Werk { vraag: &vraag, formatie: &formatie, band }, jaar);
    let ruimte = huisvesting::bereken(plan, gids, &aanwezig, jaar, band);
    bereken(plan, gids, &aanwezig, &ruimte, jaar, band)
}

/// Computes the cost of the staff that is there and the places that are used.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, ruimte: &[Ruimte], jaar: u16, band: Band) -> Kosten {
    let prijsfactor = prijsfactor(plan, jaar, band);
    let gebieden = aanwezig.fte.rijen();
    let mut per_functie = vec![Decimal::ZERO; plan.functies.len()];
    let mut per_gebied = vec![Decimal::ZERO; gebieden];
    for (f, functie) in plan.functies.iter().enumerate() {
        let tarief = functie.kosten_per_fte.bij(band) * prijsfactor;
        for (g, gebied) in per_gebied.iter_mut().enumerate() {
            let euro = fijn(aanwezig.fte[(g, f)] * tarief);
            per_functie[f] += euro;
            *gebied += euro;
        }
        // Who works in a team without a wijk is paid by the city.
        let euro = fijn(aanwezig.zonder_wijk[f] * tarief);
        per_functie[f] += euro;
        per_gebied[gebieden - 1] += euro;
    }
    for anders in afwijkend(plan, gids, aanwezig, true, band) {
        let euro = fijn(anders.euro * prijsfactor);
        per_functie[anders.functie] += euro;
        per_gebied[anders.gebied] += euro;
    }
    let b = &plan.begroting;
    let personeel: Decimal = per_functie.iter().sum();
    let opslag = procent(b.overhead.bij(band));
    let overhead = fijn(personeel * opslag);
    let vacatures = fijn(vacatures(plan, gids, aanwezig, band) * prijsfactor * (Decimal::ONE + opslag));
    let kanalen = plan.kanalen.iter().filter_map(|k| k.kosten.as_ref()).map(|k| fijn(k.bij(band) * prijsfactor)).sum();
    let huisvesting = ruimte.iter().map(|r| r.kosten).sum::<Decimal>() + kanalen;
    let activiteiten = fijn(b.activiteiten.bij(band) * prijsfactor);
    let oormerk = b.oormerk.bij(band);
    let (lumpsum, lumpsum_uit) = jaren::lumpsum(plan, jaar, band).unzip();
    let reserve = fijn(lumpsum.unwrap_or_default() * procent(b.reserve.bij(band)));
    let totaal = personeel + overhead + huisvesting + activiteiten + oormerk + reserve;
    Kosten {
        met_mensen: !plan.bezetting.is_empty(),
        met_plekken: !(plan.locaties.is_empty() && plan.kanalen.is_empty()),
        met_lumpsum: !plan.begroting.lumpsum.is_empty(),
        prijsfactor,
        per_functie,
        per_gebied,
        personeel,
        overhead,
        huisvesting,
        kanalen,
        activiteiten,
        oormerk,
        reserve,
        totaal,
        vacatures,
        lumpsum,
        lumpsum_uit,
    }
}

/// The cost of the vacatures at the prices of the plan, without overhead.
fn vacatures(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, band: Band) -> Decimal {
    let per_functie = plan.functies.iter().enumerate();
    let als_functie: Decimal = per_functie
        .map(|(f, functie)| aanwezig.vacature.kolom(f).sum::<Decimal>() * functie.kosten_per_fte.bij(band))
        .sum();
    let anders = afwijkend(plan, gids, aanwezig, false, band).into_iter();
    let vacature = |rij: usize| plan.bezetting[rij].dienstverband == Dienstverband::Vacature;
    als_functie + anders.filter(|a| vacature(a.rij)).map(|a| a.euro).sum::<Decimal>()
}

/// What one fte of a row costs in a year, at the prices of the plan: what the row itself says, or else its functie.
pub fn tarief(plan: &Plan, gids: &Gids<'_>, rij: &Aanstelling, band: Band) -> Decimal {
    let functie = || gids.functies.get(&rij.functie).map(|&f| plan.functies[f].kosten_per_fte.bij(band));
    rij.kosten_per_fte.as_ref().map(|kosten| kosten.bij(band)).or_else(functie).unwrap_or_default()
}

/// What a row with its own cost adds to that of its functie.
#[derive(Debug, Clone, Copy)]
struct Afwijking {
    rij: usize,
    functie: usize,
    gebied: usize,
    euro: Decimal,
}

/// What rows with their own cost add to that of their functie in each gebied, at the prices of the plan; of those that
/// are there, or of the others.
fn afwijkend(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, telt: bool, band: Band) -> Vec<Afwijking> {
    let mut uit = Vec::new();
    let eigen = |rij: usize| plan.bezetting[rij].kosten_per_fte.is_some();
    for groep in aanwezig.groepen.iter().filter(|g| g.telt == telt && g.rijen.iter().any(|(rij, _)| eigen(*rij))) {
        let mut bij = |plaats: usize, gebied: usize, fte: Decimal| {
            let rij = groep.rijen[plaats].0;
            if let (true, Some(&functie)) = (eigen(rij), gids.functies.get(&plan.bezetting[rij].functie)) {
                let meer =
                    tarief(plan, gids, &plan.bezetting[rij], band) - plan.functies[functie].kosten_per_fte.bij(band);
                uit.push(Afwijking { rij, functie, gebied, euro: fte * meer });
            }
        };
        for &(gebied, _) in &groep.gebieden {
            groep.in_gebied(gebied).into_iter().enumerate().for_each(|(plaats, fte)| bij(plaats, gebied, fte));
        }
        // Who works in a team without a wijk is paid by the city; a vacature there costs nothing yet.
        if groep.gebieden.is_empty() && telt {
            groep.rijen.iter().enumerate().for_each(|(plaats, (_, fte))| bij(plaats, plan.wijken.len(), *fte));
        }
    }
    uit
}

/// What `fte` of a functie cost in a whole year, with overhead, at the prices of that year.
pub fn van_fte(plan: &Plan, functie: usize, fte: Decimal, jaar: u16, band: Band) -> Decimal {
    let tarief = plan.functies.get(functie).map_or(Decimal::ZERO, |f| f.kosten_per_fte.bij(band));
    let opslag = Decimal::ONE + procent(plan.begroting.overhead.bij(band));
    fijn(fte * tarief * prijsfactor(plan, jaar, band) * opslag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::{Dienstverband, Waarde};
    use jiff::civil::date;
    use rust_decimal_macros::dec;

    /// A vacature of 0,5 fte begeleider of € 82.500,50, with 15 % overhead: € 47.437,7875 in a year.
    #[test]
    fn a_vacature_costs_from_the_day_that_it_is_to_be_filled_and_is_no_post() {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        let zonder = calc::bereken(&plan, 2028, Band::Midden).kosten;
        assert_eq!((zonder.vacatures, zonder.met_vacatures()), (dec!(0), zonder.totaal));
        let mut rij = plan.bezetting[0].clone();
        (rij.code, rij.dienstverband, rij.fte) = ("v".into(), Dienstverband::Vacature, Waarde::vast(dec!(0.5)));
        plan.bezetting.push(rij);
        let kosten = |plan: &Plan, jaar| calc::bereken(plan, jaar, Band::Midden).kosten;
        let met = kosten(&plan, 2028);
        assert_eq!(met.vacatures, dec!(47437.7875));
        assert_eq!((met.totaal, met.personeel), (zonder.totaal, zonder.personeel));
        assert_eq!(met.over_met_vacatures(), zonder.over().map(|over| over - dec!(47437.7875)));
        plan.bezetting[2].vanaf = Some(date(2029, 1, 1));
        assert_eq!((kosten(&plan, 2028).vacatures, kosten(&plan, 2029).vacatures), (dec!(0), dec!(47437.7875)));
        // Filled, it is staff: what it would add is what is added.
        plan.bezetting[2].dienstverband = Dienstverband::InDienst;
        let vervuld = kosten(&plan, 2029);
        assert_eq!((vervuld.vacatures, vervuld.totaal), (dec!(0), kosten_zonder(&plan) + dec!(47437.7875)));
        assert_eq!(van_fte(&plan, 0, dec!(0.5), 2029, Band::Midden), dec!(47437.7875));
    }

    fn kosten_zonder(plan: &Plan) -> Decimal {
        let mut plan = plan.clone();
        plan.bezetting.pop();
        calc::bereken(&plan, 2029, Band::Midden).kosten.totaal
    }

    /// A row that is charged at another rate costs that, where it works.
    #[test]
    fn a_row_costs_what_it_says_itself() {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        let zonder = calc::bereken(&plan, 2028, Band::Midden);
        plan.bezetting[0].kosten_per_fte = Some(Waarde::vast(plan.functies[0].kosten_per_fte.midden + dec!(1000)));
        let met = calc::bereken(&plan, 2028, Band::Midden);
        let meer = zonder.bezetting.per_rij[0] * dec!(1000);
        assert!(!meer.is_zero());
        assert_eq!(met.kosten.personeel - zonder.kosten.personeel, meer);
        assert_eq!(met.kosten.per_functie[0] - zonder.kosten.per_functie[0], meer);
        let gebieden = |kosten: &Kosten| kosten.per_gebied.iter().sum::<Decimal>();
        assert_eq!(gebieden(&met.kosten) - gebieden(&zonder.kosten), meer);
        // Not filled yet, it is what it will cost.
        plan.bezetting[0].dienstverband = Dienstverband::Vacature;
        let vacature = calc::bereken(&plan, 2028, Band::Midden).kosten;
        plan.bezetting[0].kosten_per_fte = None;
        let als_functie = calc::bereken(&plan, 2028, Band::Midden).kosten;
        let opslag = Decimal::ONE + procent(plan.begroting.overhead.midden);
        assert_eq!(vacature.vacatures - als_functie.vacatures, meer * opslag);
    }

    #[test]
    fn the_reserve_is_no_expense() {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        let veel = calc::bereken(&plan, 2028, Band::Midden).kosten;
        plan.begroting.reserve = Waarde::vast(dec!(0));
        let geen = calc::bereken(&plan, 2028, Band::Midden).kosten;
        assert_eq!((veel.uitgaven(), veel.totaal - geen.totaal), (geen.uitgaven(), dec!(20000)));
    }
}
