//! Whether a plan fits together. Every mistake is a value with the way to it; the words stand in `text::planfout`.
//!
//! Each file here holds the checks of one kind; [`controleer`] is the list of all. What a requirement asks of a good
//! plan is not here but in `dekking`: a plan that fails requirements is still a plan.

mod cijfers;
mod codes;
pub(super) mod geraakt;
mod jaren;
pub mod omvang;
mod plekken;
mod sommen;
pub mod tellingen;
mod verwijzingen;

pub use verwijzingen::verwijzing;

use jiff::civil::Date;
use rust_decimal::Decimal;

use self::codes::Gezien;
use super::codes::Wijkcode;
use super::deel::langs::{Plek, langs};
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
    /// A requirement that is weighed otherwise.
    Weging,
    /// A scenario.
    Scenario,
    /// What was read in.
    Inlezing,
    /// A decision.
    Besluit,
    /// An open point.
    OpenPunt,
    /// A mijlpaal.
    Mijlpaal,
    /// A risk.
    Risico,
    /// How a requirement is answered for.
    EisAf,
    /// A side in a contradiction.
    Standpunt,
    /// A note.
    Notitie,
    /// A part of the scope.
    Scope,
    /// A way to reach the buurtteams.
    Kanaal,
    /// A question of the nulmeting.
    Meetvraag,
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
    /// A field that people know in depth.
    Expertise,
    /// A part of the scope.
    Scope,
    /// A day of the week.
    Dag,
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
    /// A whole number that is no figure and lies above its bound.
    Getal {
        /// The number.
        is: u64,
        /// The highest that is allowed.
        hoogst: u32,
    },
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
    /// A place that closes before it has been open.
    DichtVoorOpen {
        /// First year in which it is open.
        opent: u16,
        /// First year in which it is not.
        dicht: u16,
    },
    /// A point that is not in the Netherlands.
    BuitenNederland,
    /// A border without a surface, or with a ring of fewer than three points.
    HalveOmtrek,
    /// A border with a point that is not in the Netherlands.
    OmtrekBuitenNederland,
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
    /// Wijken times voorzieningen times functies.
    Combinaties,
}

/// Everything in the plan that does not fit. Of a plan in an unknown format that is all that is said.
pub fn controleer(plan: &Plan) -> Vec<Planfout> {
    let mut fouten = Fouten::default();
    if plan.versie != VERSIE {
        fouten.meld(Pad::begin().met("versie"), Foutsoort::Versie(plan.versie));
        return fouten.0;
    }
    let (mut codes, mut dubbel) = (Gezien::default(), Fouten::default());
    langs(plan, &mut |plek| codes.op_plek(plek, &mut dubbel));
    let mut delen = PerDeel::default();
    langs(plan, &mut |plek| delen.bekijk(plan, plek, &|soort, code| codes.heeft(soort, code)));
    verwijzingen::bedoeld(&mut delen.verwijzingen, &codes);
    fouten.en(delen.jaren);
    jaren::planjaren(plan, &mut fouten);
    lijst("bezetting", &plan.bezetting).for_each(|(pad, rij)| jaren::begin_en_eind(&pad, rij, &mut fouten));
    lijst("locaties", &plan.locaties).for_each(|(pad, plek)| jaren::open_en_dicht(&pad, plek, &mut fouten));
    fouten.en(dubbel);
    fouten.en(delen.namen);
    lijst("wijken", &plan.wijken).for_each(|(pad, wijk)| codes::buurten(&pad, wijk, &mut fouten));
    fouten.en(delen.verwijzingen);
    verwijzingen::werkgebied(plan, &mut fouten);
    fouten.en(delen.eenmalig);
    fouten.en(delen.cijfers);
    fouten.en(delen.reeksen);
    fouten.en(delen.gevolgd);
    fouten.en(delen.sommen);
    lijst("werktijden", &plan.werktijden).for_each(|(pad, w)| sommen::werktijd(&pad, w, &mut fouten));
    plekken::wijken(plan, &mut fouten);
    fouten.en(delen.punten);
    omvang::controleer(plan, &mut fouten);
    fouten.0
}

/// What is wrong with the parts of a plan by themselves, each kind of mistake apart: mistakes are told kind by kind, but
/// the plan is walked through once.
#[derive(Default)]
struct PerDeel {
    jaren: Fouten,
    namen: Fouten,
    verwijzingen: Fouten,
    eenmalig: Fouten,
    cijfers: Fouten,
    reeksen: Fouten,
    gevolgd: Fouten,
    sommen: Fouten,
    punten: Fouten,
}

impl PerDeel {
    /// Everything that can be wrong with one part, but for its own code.
    fn bekijk(&mut self, plan: &Plan, plek: &Plek<'_, '_>, heeft: &dyn Fn(Codesoort, &str) -> bool) {
        jaren::op_plek(plek, &mut self.jaren);
        codes::naam(plek, &mut self.namen);
        verwijzingen::op_plek(plek, heeft, &mut self.verwijzingen);
        verwijzingen::eenmalig(plek, &mut self.eenmalig);
        cijfers::op_plek(plek, &mut self.cijfers);
        cijfers::reeks(plek, &mut self.reeksen);
        cijfers::gevolgd(plan, plek, &mut self.gevolgd);
        sommen::op_plek(plek, &mut self.sommen);
        plekken::op_plek(plek, &mut self.punten);
    }

    fn is_leeg(&self) -> bool {
        let Self { jaren, namen, verwijzingen, eenmalig, cijfers, reeksen, gevolgd, sommen, punten } = self;
        let alle = [jaren, namen, verwijzingen, eenmalig, cijfers, reeksen, gevolgd, sommen, punten];
        alle.iter().all(|fouten| fouten.0.is_empty())
    }
}

/// The mistakes found so far.
#[derive(Default)]
struct Fouten(Vec<Planfout>);

impl Fouten {
    fn en(&mut self, meer: Self) {
        self.0.extend(meer.0);
    }

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
