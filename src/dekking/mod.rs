//! The requirements of a *dekkend zorglandschap*. One small file per close group of eisen, one list of all: [`EISEN`].
//!
//! A check looks at a plan and what follows from it, and gives findings as values. Words are made in `text`, repairs
//! in `voorstel`.

mod basisniveau;
mod begroting;
mod bereikbaar;
mod gegevens;
mod huisvesting;
mod personeel;
mod team;
mod voldoende;

pub use voldoende::ongedekt;

use rust_decimal::Decimal;

use crate::calc::gaten::Gat;
use crate::calc::personeel::Levering;
use crate::calc::{Gids, Uitkomst};
use crate::plan::{Domein, Kerncijfer, Plan};

/// A requirement.
#[derive(Debug)]
pub struct Eis {
    /// Short name, such as `TM-1`.
    pub id: &'static str,
    /// What it asks, in a few Dutch words.
    pub titel: &'static str,
    /// Which leg of a dekkend zorglandschap it belongs to.
    pub been: Been,
    /// For what it can be met or not.
    pub reikwijdte: Reikwijdte,
    /// How heavy a finding weighs.
    pub ernst: Ernst,
    /// Where it comes from.
    pub bron: Bronplaats,
    /// The check.
    pub toets: fn(&Stand<'_>) -> Vec<Bevinding>,
}

/// The place in the source documents that asks for it.
#[derive(Debug)]
pub struct Bronplaats {
    /// Code of the document (S0 to S4).
    pub document: &'static str,
    /// Question, chapter or bijlage.
    pub plaats: &'static str,
    /// What it says, literally.
    pub citaat: &'static str,
    /// Whether the document demands it or market parties wish for it.
    pub gewicht: Gewicht,
}

/// How binding a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gewicht {
    /// Demanded by the gemeente.
    Eis,
    /// Wished for in the market consultations.
    Wens,
    /// Set by the planners.
    Norm,
}

/// The legs on which a dekkend zorglandschap stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Been {
    /// The buurtteam itself.
    Team,
    /// The equal level in every wijk.
    Basisniveau,
    /// Enough staff for the demand.
    Voldoende,
    /// Reachable from everywhere.
    Bereikbaar,
    /// A place to work and meet.
    Huisvesting,
    /// The people and where they come from.
    Personeel,
    /// The money.
    Begroting,
    /// What all of it is counted with.
    Gegevens,
}

/// For what a requirement can be met or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reikwijdte {
    /// For the city as a whole.
    Stad,
    /// For each wijk, itself or through its team.
    Wijk,
    /// For each wijk, and for what the city offers as a whole.
    Beide,
}

impl Reikwijdte {
    /// True when the requirement says something of wijken.
    pub const fn wijk(self) -> bool {
        !matches!(self, Self::Stad)
    }

    /// True when it says something of the city.
    pub const fn stad(self) -> bool {
        !matches!(self, Self::Wijk)
    }
}

/// Weight of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ernst {
    /// Worth a look.
    Aandacht,
    /// A wish or norm is not met.
    Waarschuwing,
    /// A requirement is not met: not dekkend.
    Blokkerend,
}

/// Where a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plaats {
    /// The whole city.
    Stad,
    /// One buurtteam, and so all its wijken; by position.
    Team(usize),
    /// One wijk, by position.
    Wijk(usize),
}

/// One finding against one requirement.
#[derive(Debug, Clone)]
pub struct Bevinding {
    /// Against which requirement.
    pub eis: &'static Eis,
    /// Where.
    pub plaats: Plaats,
    /// How heavy; that of the requirement unless the check knows better.
    pub ernst: Ernst,
    /// What is found.
    pub feit: Feit,
}

/// What is found, by value. Positions refer to the lists of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// Fewer teams than asked.
    TeWeinigTeams {
        /// Teams there.
        zijn: usize,
        /// Teams asked.
        nodig: Decimal,
    },
    /// No team serves this wijk.
    WijkZonderTeam,
    /// A team has nobody who knows this field.
    DomeinOntbreekt {
        /// The field.
        domein: Domein,
    },
    /// Less of a functie than the basisniveau promises.
    OnderBasis {
        /// The functie.
        functie: usize,
        /// Fte promised.
        basis: Decimal,
        /// Fte there.
        er_is: Decimal,
    },
    /// A wijk whose basis differs from the rule.
    BasisWijktAf {
        /// The functie.
        functie: usize,
        /// Fte by the rule.
        regel: Decimal,
        /// Fte by the exception.
        basis: Decimal,
        /// Position of the exception in the plan.
        uitzondering: usize,
    },
    /// The basisniveau of all wijken together is more than there is to distribute.
    BasisPastNiet {
        /// Fte beyond the total.
        tekort: Decimal,
    },
    /// The plan gives no lumpsum for the year.
    GeenLumpsum,
    /// More money asked than there is.
    BovenLumpsum {
        /// Euro beyond the lumpsum.
        tekort: Decimal,
        /// The lumpsum, euro.
        lumpsum: Decimal,
        /// Fte of average cost, with overhead, for which the shortage stands.
        fte: Decimal,
    },
    /// The vacatures ask more money than there is left.
    VacaturesBovenLumpsum {
        /// Euro beyond the lumpsum once they are filled.
        tekort: Decimal,
        /// Euro that they cost in the year.
        vacatures: Decimal,
        /// The lumpsum, euro.
        lumpsum: Decimal,
    },
    /// The fte to distribute are not those that are there.
    TotaalWijktAf {
        /// Fte to distribute over the wijken.
        totaal: Decimal,
        /// Fte there in the wijken.
        er_is: Decimal,
    },
    /// Hand corrections that would take a wijk below its basis; none of them counts.
    CorrectieOnderBasis,
    /// Municipal staff that has no place in the bezetting.
    NietGeplaatst {
        /// Position of the overname.
        overname: usize,
        /// Fte without a place.
        fte: Decimal,
    },
    /// A temporary secondment of more than two years.
    DetacheringTeLang {
        /// Position in the bezetting.
        aanstelling: usize,
        /// Its last day, if it has one.
        tot: Option<jiff::civil::Date>,
    },
    /// More asked of an organisatie than it can supply.
    BovenLevering(Levering),
    /// Hours of a voorziening that nobody can do.
    Ongedekt {
        /// The voorziening.
        voorziening: usize,
        /// Hours asked in the gebied.
        gevraagd: Decimal,
        /// Hours that are not covered.
        ongedekt: Decimal,
        /// The functie that lacks most among those that the work waits for.
        functie: usize,
        /// The fte of that functie that would do it.
        fte: Decimal,
        /// The fte that would also do what competes for the same people and is short: less is shared and not enough.
        fte_samen: Decimal,
        /// The other functies that can do this work; they have no hours left either.
        ook_op: Vec<usize>,
        /// Percent that must be covered.
        norm: Decimal,
    },
    /// Too little of a functie for the work.
    OnderRatio {
        /// The functie.
        functie: usize,
        /// Fte needed.
        nodig: Decimal,
        /// Fte there.
        er_is: Decimal,
        /// Percent that must be there.
        norm: Decimal,
    },
    /// Too many inhabitants too far from a meeting place.
    BuitenBereik {
        /// Inhabitants beyond the norm.
        buiten: u32,
        /// All inhabitants of the buurten.
        inwoners: u32,
        /// Metres that count as near.
        meter: f64,
        /// Percent that must live near.
        norm: Decimal,
        /// Inhabitants who must come within the norm to meet it.
        tekort: u32,
        /// Buurten beyond the norm with inhabitants, by position in the wijk, the largest first.
        buurten: Vec<usize>,
    },
    /// No central place that can be used.
    GeenCentralePlek {
        /// Places of the wijk that cannot be used (any more, or yet), by position.
        vervallen: Vec<usize>,
    },
    /// Fewer workplaces than the team asks.
    WerkplekkenTekort {
        /// Workplaces asked, rounded up.
        nodig: Decimal,
        /// Workplaces there.
        er_is: Decimal,
    },
    /// Key figures that a wijk does not have.
    CijfersOntbreken {
        /// The figures, each with what it is estimated at; nothing where it cannot be.
        cijfers: Vec<(Kerncijfer, Option<Decimal>)>,
    },
    /// Demand of a wijk that nothing tells: what is held against it cannot be judged.
    VraagOnbekend {
        /// The voorzieningen.
        voorzieningen: Vec<usize>,
    },
    /// Anything else that the plan does not say.
    Gat(Gat),
}

/// What a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Stand<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Positions of its nouns.
    pub gids: &'a Gids<'a>,
    /// What follows from it.
    pub uitkomst: &'a Uitkomst,
}

/// All requirements, in the order in which they are shown. A new one is added here.
pub static EISEN: [&Eis; 16] = [
    &team::ZES_TEAMS,
    &team::TEAM_PER_WIJK,
    &team::VIER_DOMEINEN,
    &basisniveau::BASISNIVEAU,
    &basisniveau::GELIJK,
    &basisniveau::PLUS,
    &voldoende::UREN,
    &voldoende::RATIO,
    &bereikbaar::ONTMOETING,
    &huisvesting::CENTRALE_PLEK,
    &huisvesting::WERKPLEKKEN,
    &personeel::GEPLAATST,
    &personeel::TWEE_JAAR,
    &personeel::LEVERING,
    &begroting::LUMPSUM,
    &gegevens::BEKEND,
];

/// True when the planners hold this requirement against the plan.
pub fn geldt(plan: &Plan, eis: &Eis) -> bool {
    plan.eisen_uit.iter().all(|uit| uit.eis.as_str() != eis.id)
}

/// Holds a plan against all requirements that are not switched off.
pub fn toets(plan: &Plan, uitkomst: &Uitkomst) -> Vec<Bevinding> {
    let gids = Gids::van(plan);
    let stand = Stand { plan, gids: &gids, uitkomst };
    EISEN.iter().filter(|eis| geldt(plan, eis)).flat_map(|eis| (eis.toets)(&stand)).collect()
}

/// True when nothing blocks: the plan is dekkend.
pub fn dekkend(bevindingen: &[Bevinding]) -> bool {
    bevindingen.iter().all(|b| b.ernst < Ernst::Blokkerend)
}

impl Bevinding {
    fn nieuw(eis: &'static Eis, plaats: Plaats, feit: Feit) -> Self {
        Self { eis, plaats, ernst: eis.ernst, feit }
    }

    /// True when the finding concerns this wijk, itself or through its team.
    pub fn raakt(&self, wijk: usize, gids: &Gids<'_>) -> bool {
        match self.plaats {
            Plaats::Stad => false,
            Plaats::Team(team) => gids.team_van.get(wijk) == Some(&Some(team)),
            Plaats::Wijk(w) => w == wijk,
        }
    }
}

/// The heaviest of the findings that concern a wijk.
pub fn ergste(bevindingen: &[Bevinding], wijk: usize, gids: &Gids<'_>) -> Option<Ernst> {
    bevindingen.iter().filter(|b| b.raakt(wijk, gids)).map(|b| b.ernst).max()
}
