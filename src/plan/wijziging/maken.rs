//! Making wijzigingen: the usual ones by name, and any by its way.

use rust_decimal::Decimal;

use super::Wijziging;
use crate::plan::deel::vind::bestemming;
use crate::plan::deel::{Beschreven, Blikmut, Deel, Inhoud, Rij};
use crate::plan::scenario::Scenariocode;
use crate::plan::waar::Waar;
use crate::plan::{
    Aanstelling, Aanstellingcode, Besluit, Bespreking, Bron, Buurtteam, EisAf, EisUit, Functie, Functiecode, Gebruik,
    Inlezing, Kanaal, Kerncijfer, Last, Locatie, Locatiecode, Meetvraag, Methode, Mijlpaal, Notitie, Nulmeting,
    OpenPunt, Organisatie, Overname, Realisatie, Risico, Scenario, Scopedeel, Standpunt, Steun, Voorziening, Waarde,
    Weging, Werktijd, Wijk, Zet,
};

/// A noun that stands in a list of the plan itself.
pub trait Zaak: Rij {
    /// The name of that list.
    const LIJST: &'static str;

    /// The way to it in a plan.
    fn waar(&self) -> Waar {
        let code = self.eigen().map(std::borrow::Cow::into_owned).unwrap_or_default();
        Waar::nieuw([Self::LIJST, &code])
    }
}

macro_rules! zaken {
    ($($zaak:ident = $lijst:literal,)+) => {$(
        impl Zaak for $zaak {
            const LIJST: &'static str = $lijst;
        }
    )+};
}

zaken! {
    Bron = "bronnen",
    Werktijd = "werktijden",
    Functie = "functies",
    Scopedeel = "scope",
    Voorziening = "voorzieningen",
    Organisatie = "organisaties",
    Buurtteam = "buurtteams",
    Aanstelling = "bezetting",
    Overname = "overname",
    Locatie = "locaties",
    Kanaal = "kanalen",
    EisUit = "eisen_uit",
    Weging = "wegingen",
    EisAf = "eisen_af",
    Meetvraag = "meetvragen",
    Nulmeting = "nulmetingen",
    Realisatie = "realisatie",
    Bespreking = "besprekingen",
    Scenario = "scenarios",
    Inlezing = "inlezingen",
    Besluit = "besluiten",
    Mijlpaal = "mijlpalen",
    Risico = "risicos",
    Standpunt = "standpunten",
    OpenPunt = "open_punten",
    Notitie = "notities",
    Wijk = "wijken",
}

impl Wijziging {
    /// A part gets another value.
    pub fn zet<const N: usize>(waar: [&str; N], waarde: &impl Beschreven) -> Self {
        Self::Zet { waar: Waar::nieuw(waar), waarde: waarde.inhoud() }
    }

    /// Something that can be left out is left out.
    pub fn leeg<const N: usize>(waar: [&str; N]) -> Self {
        Self::Zet { waar: Waar::nieuw(waar), waarde: Inhoud::niets() }
    }

    /// A figure gets another value, whichever way it works.
    pub fn figuur(waar: Waar, waarde: Waarde<Last>) -> Self {
        Self::Zet { waar, waarde: Inhoud::cijfer(waarde) }
    }

    /// A noun more; it stands by its code.
    pub fn erbij<Z: Zaak>(zaak: &Z) -> Self {
        Self::rij([Z::LIJST], zaak)
    }

    /// A noun more, behind all others in its list: for what keeps record, in the order in which it came.
    pub fn achteraan<Z: Zaak>(lijst: &[Z], zaak: &Z) -> Self {
        Self::Erbij { waar: Waar::nieuw([Z::LIJST]), plaats: Some(lijst.len()), rij: zaak.inhoud() }
    }

    /// A row more in a list; it stands by its key.
    pub fn rij<const N: usize>(lijst: [&str; N], rij: &impl Rij) -> Self {
        Self::Erbij { waar: Waar::nieuw(lijst), plaats: None, rij: rij.inhoud() }
    }

    /// A noun or a row less.
    pub fn eraf<const N: usize>(waar: [&str; N]) -> Self {
        Self::Eraf(Waar::nieuw(waar))
    }

    /// The fte of a row of the bezetting.
    pub fn fte(aanstelling: &Aanstellingcode, fte: &Waarde<Steun>) -> Self {
        Self::zet(["bezetting", aanstelling.as_str(), "fte"], fte)
    }

    /// The fixed foot of a basisregel.
    pub fn voet(functie: &Functiecode, voet: &Waarde<Last>) -> Self {
        Self::zet(["verdeling", "basis", functie.as_str(), "voet"], voet)
    }

    /// The rate per 1.000 of a basisregel.
    pub fn per_1000(functie: &Functiecode, per_1000: &Waarde<Last>) -> Self {
        Self::zet(["verdeling", "basis", functie.as_str(), "per_1000"], per_1000)
    }

    /// The weights of the plus, which only make sense together.
    pub fn gewichten(gewichten: impl IntoIterator<Item = (Kerncijfer, Decimal)>) -> Self {
        let zet = |(naar, procent): (Kerncijfer, Decimal)| {
            Self::zet(["verdeling", "gewichten", naar.naam(), "procent"], &procent)
        };
        Self::Samen(gewichten.into_iter().map(zet).collect())
    }

    /// How fractions of a tenth are settled.
    pub fn methode(methode: Methode) -> Self {
        Self::zet(["verdeling", "methode"], &methode)
    }

    /// What there is to distribute.
    pub fn totaal(totaal: &Waarde<Steun>) -> Self {
        Self::zet(["verdeling", "totaal"], totaal)
    }

    /// The workplaces of a place.
    pub fn werkplekken(locatie: &Locatiecode, werkplekken: &Waarde<Steun>) -> Self {
        Self::zet(["locaties", locatie.as_str(), "werkplekken"], werkplekken)
    }

    /// Whether a place can be used.
    pub fn gebruik(locatie: &Locatiecode, gebruik: &Gebruik) -> Self {
        Self::zet(["locaties", locatie.as_str(), "gebruik"], gebruik)
    }

    /// Whether a place is the central one of its wijk.
    pub fn centraal(locatie: &Locatiecode, centraal: bool) -> Self {
        Self::zet(["locaties", locatie.as_str(), "centraal"], &centraal)
    }

    /// The name of the plan.
    pub fn naam(naam: &str) -> Self {
        Self::zet(["naam"], &naam.to_owned())
    }

    /// A wijziging more in a scenario, at a position in its list.
    pub fn zet_erbij(scenario: &Scenariocode, plaats: usize, zet: &Zet) -> Self {
        let waar = Waar::nieuw(["scenarios", scenario.as_str(), "wijzigingen"]);
        Self::Erbij { waar, plaats: Some(plaats), rij: zet.inhoud() }
    }

    /// A wijziging less in a scenario.
    pub fn zet_eraf(scenario: &Scenariocode, plaats: usize) -> Self {
        Self::eraf(["scenarios", scenario.as_str(), "wijzigingen", &plaats.to_string()])
    }

    /// The noun or row that it adds, when it is one of this type.
    pub fn erbij_van<T: Beschreven>(&self) -> Option<&T> {
        match self {
            Self::Erbij { rij, .. } => rij.als(),
            _ => None,
        }
    }
}

/// The way to a row that is added to a list: as if it stands there alone.
pub(super) fn rij_waar(lijst: &Waar, rij: &Inhoud) -> Waar {
    let mut leeg = bestemming(lijst).map(|daar| (daar.aard.leeg)());
    let sleutel = match leeg.as_mut().map(|leeg| leeg.deel_mut().blik_mut()) {
        Some(Blikmut::Rijen(rijen)) => rijen.eigen_van(rij).ok().flatten(),
        _ => None,
    };
    sleutel.map_or_else(|| lijst.clone(), |sleutel| lijst.met(&sleutel))
}
