//! [`Oordeel`]: the one scale on which a requirement is judged in a place. What was not judged has values of its own,
//! so that it can never look good.

use super::eis::Ernst;

/// The judgement on a requirement in a place, or on a place as a whole; the heaviest is the greatest. What cannot be
/// judged may still turn out to be a shortage, so it weighs more than a remark, and less than what is known to be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeel {
    /// It says nothing here.
    NietVanToepassing,
    /// It was judged, and nothing was found.
    Voldoet,
    /// Worth a look.
    Aandacht,
    /// It cannot be judged; what is missing for that.
    NogNiet(Ontbreekt),
    /// A wish or norm is not met.
    LetOp,
    /// A requirement is not met.
    Tekort,
}

impl Oordeel {
    /// True for what is wrong.
    pub const fn ernst(self) -> Option<Ernst> {
        match self {
            Self::Aandacht => Some(Ernst::Aandacht),
            Self::LetOp => Some(Ernst::Waarschuwing),
            Self::Tekort => Some(Ernst::Blokkerend),
            Self::NietVanToepassing | Self::Voldoet | Self::NogNiet(_) => None,
        }
    }
}

impl From<Ernst> for Oordeel {
    fn from(ernst: Ernst) -> Self {
        match ernst {
            Ernst::Aandacht => Self::Aandacht,
            Ernst::Waarschuwing => Self::LetOp,
            Ernst::Blokkerend => Self::Tekort,
        }
    }
}

/// What is missing to judge a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ontbreekt {
    /// No buurtteam serves the wijk.
    Buurtteam,
    /// Nobody stands in the bezetting.
    Bezetting,
    /// The plan has no places.
    Locaties,
    /// No demand is known.
    Vraag,
    /// A part of the demand is not known.
    DeelVanVraag,
    /// A key figure is not known, and cannot be estimated.
    Kerncijfer,
    /// The plan promises no basisniveau.
    Basis,
    /// No voorziening belongs to the basisaanbod.
    Basisaanbod,
    /// The plan distributes nothing.
    Verdeling,
    /// The wijk has no buurten, so nobody's distance is known.
    Buurten,
    /// Of so many inhabitants it is not known where their buurt lies that it decides.
    Punten,
    /// The plan names no municipal staff to take over.
    Overname,
    /// No organisatie says how much it can supply.
    Levering,
    /// The plan gives no lumpsum for the year.
    Lumpsum,
    /// Nobody answers for the opdracht.
    Leden,
    /// A member has not said whether it has a place in another samenwerkingsverband.
    Elders,
    /// No onderaannemer says from which background it works.
    Achtergrond,
    /// No row of the bezetting says what its people know in depth.
    Expertise,
    /// No organisatie shows experience with the scope.
    Referenties,
    /// The three bands move together: none stands for a year in which more is asked.
    Bandbreedte,
    /// An organisatie does not say how large it is.
    Omvang,
    /// The gross wage of a functie is not known.
    Loonkosten,
    /// What municipal staff costs today and which hours it has is not known.
    Voorwaarden,
    /// The plan does not say what the opdracht asks for.
    Scope,
    /// No organisatie says what it offers.
    Aanbod,
    /// No voorziening says to which group of responsibilities it belongs.
    Groepen,
    /// It is not known who decides about the voorziening.
    Mandaat,
    /// It is not known of which line of the budget it is paid.
    Budgetregels,
    /// What a line of the budget holds in the year is not known.
    Budgetbedrag,
    /// It is not known when the opdracht is awarded.
    Gunning,
    /// It is not known when the opdracht begins.
    Start,
    /// It is not known in which dagdelen the places can be used.
    Dagdelen,
    /// The plan has no kanalen.
    Kanalen,
    /// It is not known who keeps a kanaal open, for how long, or with how many people.
    Kanaalgegevens,
    /// It is not known what inhabitants find in the places.
    Functies,
    /// The plan has no place of this kind.
    Vindplaatsen,
    /// It is not known what is agreed with the places.
    Afspraken,
    /// It is not known how many rooms a place has, or in which dagdelen.
    Kamers,
    /// The contract of a place is not known.
    Contracten,
    /// How long before the end the contract of a place can be ended, is not known.
    Opzegtermijn,
    /// No place says that it was there before the plan.
    Bestaand,
    /// It is not known whether everyone can come to a place.
    Toegankelijkheid,
    /// The plan names no risks.
    Risicos,
    /// It is not known when the risks were looked at.
    Risicosessie,
    /// The plan does not say how the requirement is met.
    Verantwoording,
    /// No wijk was measured before the opdracht begins.
    Nulmeting,
    /// The plan does not say what is for trying out something new.
    Innovatie,
    /// It is not known when the indicaties of today end.
    Indicaties,
    /// It is not known how many are judged anew, how long that takes, and what runs on.
    Herindicaties,
    /// It is not known how many come in and how long their support lasts.
    Doorlooptijd,
}
