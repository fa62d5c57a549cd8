//! [`Maat`]: how much there is against how much there must be, and in what that is counted.

use rust_decimal::Decimal;

use crate::calc::afronding::vergelijk;

/// What a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eenheid {
    /// Teams.
    Buurtteam,
    /// Wijken.
    Wijk,
    /// Fields of work.
    Domein,
    /// Full-time equivalents.
    Fte,
    /// Hours per year.
    Uur,
    /// Euro per year.
    Euro,
    /// A share of a whole.
    Procent,
    /// People who live there.
    Inwoner,
    /// Workplaces.
    Werkplek,
    /// Rooms for a talk.
    Spreekkamer,
    /// Rooms for a group.
    Groepsruimte,
    /// Workplaces per fte.
    WerkplekPerFte,
    /// Places.
    Locatie,
    /// Metres along the street.
    Meter,
    /// Days.
    Dag,
    /// Dagdelen of a week.
    Dagdeel,
    /// Evenings of a week.
    Avond,
    /// Hours of a week.
    UurPerWeek,
    /// Euro per workplace per year.
    EuroPerWerkplek,
    /// Ways to reach a team.
    Kanaal,
    /// Buurten.
    Buurt,
    /// Conditions.
    Voorwaarde,
    /// Risks.
    Risico,
    /// What is to be ticked off.
    Afvinken,
    /// Texts.
    Tekst,
    /// Questions.
    Meetvraag,
    /// Weeks.
    Week,
    /// Calendar months.
    Maand,
    /// Years.
    Jaar,
    /// Secondments.
    Detachering,
    /// Rows of the bezetting.
    Bezettingsregel,
    /// Corrections by hand.
    Correctie,
    /// Key figures.
    Cijfer,
    /// Voorzieningen.
    Voorziening,
    /// Wijken of which the demand is to be measured.
    Meting,
    /// Units of demand of a voorziening.
    Vraag,
    /// Full-time equivalents of the plus.
    FtePlus,
    /// Years of the plan.
    Planjaar,
    /// Euro per fte per year.
    EuroPerFte,
    /// Working hours of a cao.
    Werktijd,
    /// Samenwerkingsverbanden.
    Samenwerkingsverband,
    /// Places in one samenwerkingsverband.
    Positie,
    /// Who signs for all.
    Penvoerder,
    /// Main contractors.
    Hoofdaanbieder,
    /// Members of a combination.
    Combinatielid,
    /// Subcontractors.
    Onderaannemer,
    /// Forms that a samenwerkingsverband can have.
    Vorm,
    /// Who offers support.
    Aanbieder,
    /// Life stances and cultural backgrounds.
    Achtergrond,
    /// Scenario's.
    Scenario,
    /// Marks at a voorziening.
    Merk,
    /// Tasks that somebody takes on.
    Taak,
    /// Works done before, that show experience.
    Referentie,
    /// People.
    Persoon,
    /// Functies that hang on one person.
    Functie,
    /// Organisaties.
    Organisatie,
    /// Counts of people that may point at persons.
    KleinAantal,
}

/// On which side of what it must be a measure is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kant {
    /// No less.
    Minstens,
    /// No more.
    Hoogstens,
    /// Neither.
    Precies,
}

/// How much there is, against how much there must be. Exact: nothing is rounded before it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maat {
    /// What there is.
    pub is: Decimal,
    /// What there must be.
    pub moet: Decimal,
    /// On which side.
    pub kant: Kant,
    /// In what.
    pub eenheid: Eenheid,
}

impl Maat {
    /// No less than `moet`.
    pub const fn minstens(is: Decimal, moet: Decimal, eenheid: Eenheid) -> Self {
        Self { is, moet, kant: Kant::Minstens, eenheid }
    }

    /// No more than `moet`.
    pub const fn hoogstens(is: Decimal, moet: Decimal, eenheid: Eenheid) -> Self {
        Self { is, moet, kant: Kant::Hoogstens, eenheid }
    }

    /// `moet`, no less and no more.
    pub const fn precies(is: Decimal, moet: Decimal, eenheid: Eenheid) -> Self {
        Self { is, moet, kant: Kant::Precies, eenheid }
    }

    /// One that is absent and must be there.
    pub const fn afwezig(eenheid: Eenheid) -> Self {
        Self::minstens(Decimal::ZERO, Decimal::ONE, eenheid)
    }

    /// True when it is good.
    pub fn voldoet(&self) -> bool {
        let stand = vergelijk(self.is, self.moet);
        match self.kant {
            Kant::Minstens => stand.is_ge(),
            Kant::Hoogstens => stand.is_le(),
            Kant::Precies => stand.is_eq(),
        }
    }

    /// How far it is from what it must be; never negative.
    pub fn tekort(&self) -> Decimal {
        if self.voldoet() { Decimal::ZERO } else { (self.moet - self.is).abs() }
    }

    /// How far it is within what it must be, as a share of the larger of the two: below zero where it is not met.
    pub(super) fn marge(&self) -> Decimal {
        let binnen = match self.kant {
            Kant::Minstens => self.is - self.moet,
            Kant::Hoogstens => self.moet - self.is,
            Kant::Precies => -(self.is - self.moet).abs(),
        };
        binnen.checked_div(self.is.abs().max(self.moet.abs())).unwrap_or_default()
    }

    /// The same as a share of the larger of the two, from 0 to 1: all that must be is missing, or all that is, is too
    /// much.
    pub(super) fn aandeel(&self) -> Decimal {
        let heel = self.is.abs().max(self.moet.abs());
        self.tekort().checked_div(heel).unwrap_or_default().min(Decimal::ONE)
    }
}
