//! Whether a plan fits together. Every mistake is a value with the way to it; the words stand in `text::planfout`.
//!
//! Each file here holds the checks of one kind; [`controleer`] is the list of all. What a requirement asks of a good
//! plan is not here but in `dekking`: a plan that fails requirements is still a plan.

mod cijfers;
mod codes;
mod jaren;
pub mod omvang;
mod plekken;
mod sommen;
pub mod tellingen;
mod verwijzingen;

pub use verwijzingen::verwijzing;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::codes::Wijkcode;
use super::grens::Grensfout;
use super::kerncijfer::Kerncijfer;
use super::pad::Pad;
use super::{Plan, VERSIE};

/// One mistake in a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planfout {
    /// Where.
    pub pad: Pad,
    /// What.
    pub soort: Foutsoort,
}

/// The nouns that have a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Codesoort {
    /// A source.
    Bron,
    /// Working hours.
    Werktijd,
    /// A kind of staff.
    Functie,
    /// A kind of support.
    Voorziening,
    /// An organisation.
    Organisatie,
    /// A team.
    Buurtteam,
    /// A row of the bezetting.
    Aanstelling,
    /// Municipal staff to take over.
    Overname,
    /// A place.
    Locatie,
    /// A wijk.
    Wijk,
    /// A buurt.
    Buurt,
    /// The municipality.
    Gemeente,
    /// A requirement that is off.
    Eis,
    /// A scenario.
    Scenario,
    /// A decision.
    Besluit,
    /// An open point.
    OpenPunt,
    /// A note.
    Notitie,
}

/// What may stand only once in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eenmalig {
    /// A year.
    Jaar,
    /// A functie.
    Functie,
    /// A voorziening.
    Voorziening,
    /// A key figure.
    Kerncijfer,
    /// A wijk of a team.
    Wijk,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Foutsoort {
    /// The plan is of a format that this program does not know; its version.
    Versie(u32),
    /// A code or a name is empty.
    LeegVeld,
    /// A code that is not of the form that CBS gives it.
    Codevorm(Codesoort),
    /// A buurt whose code names another wijk than the one it stands in.
    BuurtElders(Wijkcode),
    /// A code that stands twice.
    DubbeleCode {
        /// Of what.
        soort: Codesoort,
        /// The code.
        code: String,
        /// The first place.
        eerste: Pad,
    },
    /// A year, functie, key figure or wijk that stands twice in one list.
    TweeKeer {
        /// What stands there twice.
        wat: Eenmalig,
        /// The first place.
        eerste: Pad,
    },
    /// A code that nothing has.
    Onbekend {
        /// What it should be the code of.
        soort: Codesoort,
        /// The code.
        code: String,
        /// The code that was probably meant.
        nabij: Option<String>,
    },
    /// Shares that do not add up to 100 %; their sum.
    Aandelen(Decimal),
    /// Hand corrections that do not add up to zero; their sum.
    Correcties(Decimal),
    /// A hand correction, or a requirement that is off, without a motivation.
    GeenMotivatie,
    /// A hand correction that is not in whole tenths of fte.
    GeenTienden(Decimal),
    /// A figure outside its bounds.
    Grens(Grensfout),
    /// A band whose values do not stand in order.
    Band {
        /// Lowest value.
        laag: Decimal,
        /// Middle value.
        midden: Decimal,
        /// Highest value.
        hoog: Decimal,
    },
    /// A figure with neither a source nor a status.
    GeenHerkomst,
    /// A plan without years.
    GeenPlanjaren,
    /// Years that do not ascend.
    NietOplopend,
    /// A year outside the range that is allowed here.
    Jaar {
        /// The year.
        jaar: u16,
        /// First year allowed.
        van: u16,
        /// Last year allowed.
        tot_en_met: u16,
    },
    /// A plan without wijken.
    GeenWijken,
    /// Working hours of which nothing is left for the work; what is left in the high band, hours per year.
    GeenWerkuren(Decimal),
    /// Supporting tasks that take (nearly) all hours; the share in the high band, percent.
    Ondersteuning(Decimal),
    /// A key figure that cannot be counted up, and so cannot be followed.
    NietTelbaar(Kerncijfer),
    /// A key figure that is known in no wijk, and so cannot be followed.
    NergensBekend(Kerncijfer),
    /// A key figure of the population in a list of other key figures.
    BevolkingInReeks(Kerncijfer),
    /// A last day before the first.
    EindVoorBegin {
        /// First day.
        vanaf: Date,
        /// Last day.
        tot_en_met: Date,
    },
    /// A point that is not in the Netherlands.
    BuitenNederland,
    /// A day outside the years that are allowed here.
    Datum {
        /// The day.
        datum: Date,
        /// First year allowed.
        van: u16,
        /// Last year allowed.
        tot_en_met: u16,
    },
    /// A list that is too long.
    TeVeelRijen {
        /// Rows that it has.
        zijn: usize,
        /// Rows that it may have.
        hoogstens: usize,
    },
    /// A plan that is too large as a whole.
    TeGroot {
        /// In what.
        wat: Geheel,
        /// How large it is.
        is: Decimal,
        /// How large it may be.
        hoogst: i64,
    },
}

/// In what a plan as a whole is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geheel {
    /// Inhabitants.
    Inwoners,
    /// How many times the volume of the base year a demand becomes.
    Groei,
    /// Hours a year that all demand asks.
    Vraag,
    /// Contract hours a year of all staff.
    Bezetting,
}

/// Everything in the plan that does not fit. Of a plan in an unknown format that is all that is said.
pub fn controleer(plan: &Plan) -> Vec<Planfout> {
    let mut fouten = Fouten(Vec::new());
    if plan.versie != VERSIE {
        fouten.meld(Pad::begin().met("versie"), Foutsoort::Versie(plan.versie));
        return fouten.0;
    }
    jaren::controleer(plan, &mut fouten);
    codes::controleer(plan, &mut fouten);
    verwijzingen::controleer(plan, &mut fouten);
    cijfers::controleer(plan, &mut fouten);
    sommen::controleer(plan, &mut fouten);
    plekken::controleer(plan, &mut fouten);
    omvang::controleer(plan, &mut fouten);
    fouten.0
}

/// The mistakes found so far.
struct Fouten(Vec<Planfout>);

impl Fouten {
    fn meld(&mut self, pad: Pad, soort: Foutsoort) {
        self.0.push(Planfout { pad, soort });
    }
}

/// The elements of a list with the way to each.
fn genummerd<T>(lijst: &[T], pad: Pad) -> impl Iterator<Item = (Pad, &T)> {
    lijst.iter().enumerate().map(move |(index, deel)| (pad.met(index), deel))
}

/// The elements of a list of the plan itself.
fn lijst<'a, T>(veld: &'static str, lijst: &'a [T]) -> impl Iterator<Item = (Pad, &'a T)> {
    genummerd(lijst, Pad::begin().met(veld))
}
