//! [`Wijziging`]: the one way to change a plan. Applying one gives its inverse, so undo, redo, a journal, scenarios and
//! a comparison are all lists of these. Their Dutch words stand in `text::wijziging`.
//!
//! A wijziging carries whole figures, with band and origin, so that its inverse restores every byte. What a plan may
//! be is decided in one place, [`super::controle`]: a wijziging that would add a mistake to the plan is refused.

mod figuur;
mod plaats;
pub mod veld;
pub mod verschil;
pub mod weigering;
pub mod zaak;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bezetting::Aanstelling;
use super::codes::{Aanstellingcode, Functiecode, Locatiecode};
use super::exact::Exact;
use super::locatie::{Gebruik, Locatie};
use super::scenario::{Scenario, Scenariocode, Zet};
use super::verdeling::{Basisregel, Gewicht, Methode};
use super::waar::Waar;
use super::waarde::{Last, Steun, Waarde};
use super::{Kerncijfer, Plan};

pub use super::deel::vind::cijfer;
pub use weigering::{Bezwaar, Weigering};
pub use zaak::{Veldwijziging, Zaak, Zaakcode};

/// One change of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Wijziging {
    /// The fte of a row of the bezetting.
    Fte {
        /// Which row.
        aanstelling: Aanstellingcode,
        /// Its new figure.
        fte: Waarde<Steun>,
    },
    /// A row of the bezetting more, at a position in the list.
    AanstellingErbij {
        /// Position, 0 is first.
        plaats: usize,
        /// The row.
        rij: Box<Aanstelling>,
    },
    /// A row of the bezetting less.
    AanstellingEraf(Aanstellingcode),
    /// The fixed foot of a basisregel.
    Voet {
        /// Which functie.
        functie: Functiecode,
        /// Its new figure.
        voet: Waarde<Last>,
    },
    /// The rate per 1.000 of a basisregel.
    Per1000 {
        /// Which functie.
        functie: Functiecode,
        /// Its new figure.
        per_1000: Waarde<Last>,
    },
    /// All weights of the plus at once: they only make sense together.
    Gewichten(Vec<(Kerncijfer, Procent)>),
    /// How fractions of a tenth are settled.
    Methode(Methode),
    /// The fte to distribute.
    Totaal(Waarde<Steun>),
    /// The workplaces of a place.
    Werkplekken {
        /// Which place.
        locatie: Locatiecode,
        /// Its new figure.
        werkplekken: Waarde<Steun>,
    },
    /// Whether a place can be used.
    Gebruik {
        /// Which place.
        locatie: Locatiecode,
        /// Its new state.
        gebruik: Gebruik,
    },
    /// Whether a place is the central one of its wijk.
    Centraal {
        /// Which place.
        locatie: Locatiecode,
        /// Its new state.
        centraal: bool,
    },
    /// A place more, at a position in the list.
    LocatieErbij {
        /// Position, 0 is first.
        plaats: usize,
        /// The place.
        locatie: Box<Locatie>,
    },
    /// A place less.
    LocatieEraf(Locatiecode),
    /// The name of the plan.
    Naam(String),
    /// Several that belong together; undone together. Only the whole has to fit the plan.
    Samen(Vec<Self>),
    /// Any figure; made by [`Wijziging::figuur`].
    Figuur {
        /// Which figure.
        waar: Waar,
        /// Its new value, with band and origin.
        waarde: Waarde<Last>,
    },
    /// Any text, choice or list of a noun.
    Veld(Box<Veldwijziging>),
    /// A noun more, at a position in its list.
    Erbij {
        /// Position, 0 is first.
        plaats: usize,
        /// The noun.
        zaak: Box<Zaak>,
    },
    /// A noun less.
    Eraf(Zaakcode),
    /// A wijziging more in a scenario, at a position in its list.
    ZetErbij {
        /// Which scenario.
        scenario: Scenariocode,
        /// Position, 0 is first.
        plaats: usize,
        /// The wijziging with what it replaced.
        zet: Box<Zet>,
    },
    /// A wijziging less in a scenario.
    ZetEraf {
        /// Which scenario.
        scenario: Scenariocode,
        /// Position, 0 is first.
        plaats: usize,
    },
}

/// A percentage, written exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Procent(pub Decimal);

impl Serialize for Procent {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        super::exact::schrijf_ruw(&super::exact::schrijf(self.0), s)
    }
}

impl<'de> Deserialize<'de> for Procent {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Exact::deserialize(d).map(|e| Self(e.0))
    }
}

impl Wijziging {
    /// Applies the change and gives the one that takes it back.
    ///
    /// # Errors
    /// Why it cannot be; the plan is then unchanged. A plan that fits together still does afterwards.
    pub fn pas_toe(&self, plan: &mut Plan) -> Result<Self, Weigering> {
        let terug = self.voer_uit(plan)?;
        weigering::keur(self, &terug, plan)?;
        Ok(terug)
    }

    /// Applies the change without looking at what it makes of the plan as a whole.
    pub(super) fn voer_uit(&self, plan: &mut Plan) -> Result<Self, Weigering> {
        match self {
            Self::Fte { aanstelling, fte } => {
                let rij = zoek(&mut plan.bezetting, |r| &r.code, aanstelling)?;
                let fte = ruil(&mut rij.fte, fte)?;
                Ok(Self::Fte { aanstelling: aanstelling.clone(), fte })
            }
            Self::AanstellingErbij { plaats, rij } => {
                if plan.bezetting.iter().any(|r| r.code == rij.code) {
                    return Err(Weigering::BestaatAl(rij.code.0.clone()));
                }
                geldig(&rij.fte)?;
                plan.bezetting.insert((*plaats).min(plan.bezetting.len()), (**rij).clone());
                Ok(Self::AanstellingEraf(rij.code.clone()))
            }
            Self::AanstellingEraf(code) => {
                let plaats = plek(&plan.bezetting, |r| &r.code, code)?;
                Ok(Self::AanstellingErbij { plaats, rij: Box::new(plan.bezetting.remove(plaats)) })
            }
            Self::Voet { functie, voet } => {
                let voet = ruil(&mut regel(plan, functie)?.voet, voet)?;
                Ok(Self::Voet { functie: functie.clone(), voet })
            }
            Self::Per1000 { functie, per_1000 } => {
                let per_1000 = ruil(&mut regel(plan, functie)?.per_1000, per_1000)?;
                Ok(Self::Per1000 { functie: functie.clone(), per_1000 })
            }
            Self::Gewichten(nieuw) => weeg(&mut plan.verdeling.gewichten, nieuw).map(Self::Gewichten),
            Self::Methode(methode) => Ok(Self::Methode(std::mem::replace(&mut plan.verdeling.methode, *methode))),
            Self::Totaal(totaal) => ruil(&mut plan.verdeling.totaal, totaal).map(Self::Totaal),
            Self::Werkplekken { locatie, werkplekken } => {
                let plek = zoek(&mut plan.locaties, |l| &l.code, locatie)?;
                let werkplekken = ruil(&mut plek.werkplekken, werkplekken)?;
                Ok(Self::Werkplekken { locatie: locatie.clone(), werkplekken })
            }
            Self::Gebruik { locatie, gebruik } => {
                let plek = zoek(&mut plan.locaties, |l| &l.code, locatie)?;
                let gebruik = std::mem::replace(&mut plek.gebruik, gebruik.clone());
                Ok(Self::Gebruik { locatie: locatie.clone(), gebruik })
            }
            Self::Centraal { locatie, centraal } => {
                let plek = zoek(&mut plan.locaties, |l| &l.code, locatie)?;
                let centraal = std::mem::replace(&mut plek.centraal, *centraal);
                Ok(Self::Centraal { locatie: locatie.clone(), centraal })
            }
            Self::LocatieErbij { plaats, locatie } => {
                if plan.locaties.iter().any(|l| l.code == locatie.code) {
                    return Err(Weigering::BestaatAl(locatie.code.0.clone()));
                }
                plan.locaties.insert((*plaats).min(plan.locaties.len()), (**locatie).clone());
                Ok(Self::LocatieEraf(locatie.code.clone()))
            }
            Self::LocatieEraf(code) => {
                let plaats = plek(&plan.locaties, |l| &l.code, code)?;
                Ok(Self::LocatieErbij { plaats, locatie: Box::new(plan.locaties.remove(plaats)) })
            }
            Self::Naam(naam) => Ok(Self::Naam(std::mem::replace(&mut plan.naam, naam.clone()))),
            Self::Samen(delen) => samen(delen, plan),
            Self::Figuur { waar, waarde } => {
                let waarde = figuur::ruil(plan, waar, waarde)?;
                Ok(Self::Figuur { waar: waar.clone(), waarde })
            }
            Self::Veld(veld) => veld.ruil(plan).map(|terug| Self::Veld(Box::new(terug))),
            Self::Erbij { plaats, zaak } => zaak.erbij(*plaats, plan).map(Self::Eraf),
            Self::Eraf(code) => {
                let (plaats, zaak) = code.eraf(plan)?;
                Ok(Self::Erbij { plaats, zaak: Box::new(zaak) })
            }
            Self::ZetErbij { scenario, plaats, zet } => {
                let zetten = &mut zoek(&mut plan.scenarios, |s: &Scenario| &s.code, scenario)?.wijzigingen;
                let plaats = (*plaats).min(zetten.len());
                zetten.insert(plaats, (**zet).clone());
                Ok(Self::ZetEraf { scenario: scenario.clone(), plaats })
            }
            Self::ZetEraf { scenario, plaats } => {
                let zetten = &mut zoek(&mut plan.scenarios, |s: &Scenario| &s.code, scenario)?.wijzigingen;
                if *plaats >= zetten.len() {
                    return Err(Weigering::BestaatNiet(format!("{scenario}, {}", plaats.saturating_add(1))));
                }
                let zet = Box::new(zetten.remove(*plaats));
                Ok(Self::ZetErbij { scenario: scenario.clone(), plaats: *plaats, zet })
            }
        }
    }

    /// True when it changes a scenario, or which scenarios there are.
    pub fn raakt_scenario(&self) -> bool {
        self.delen().into_iter().any(|deel| match deel {
            Self::ZetErbij { .. } | Self::ZetEraf { .. } | Self::Eraf(Zaakcode::Scenario(_)) => true,
            Self::Veld(veld) => matches!(**veld, Veldwijziging::Scenario(..)),
            Self::Erbij { zaak, .. } => matches!(**zaak, Zaak::Scenario(_)),
            _ => false,
        })
    }

    /// True when it only keeps record: of besluiten, open points and notes. Nothing is computed with those, so they are
    /// never part of what a scenario tries out.
    pub fn is_verslag(&self) -> bool {
        let verslag = |deel: &Self| match deel {
            Self::Eraf(code) => matches!(code, Zaakcode::Besluit(_) | Zaakcode::OpenPunt(_) | Zaakcode::Notitie(_)),
            Self::Veld(veld) => {
                use Veldwijziging as V;
                matches!(**veld, V::Besluit(..) | V::OpenPunt(..) | V::Notitie(..))
            }
            Self::Erbij { zaak, .. } => matches!(**zaak, Zaak::Besluit(_) | Zaak::OpenPunt(_) | Zaak::Notitie(_)),
            _ => false,
        };
        self.delen().into_iter().all(verslag)
    }

    /// The wijzigingen of which it consists, in order; itself when it is not [`Self::Samen`].
    pub fn delen(&self) -> Vec<&Self> {
        match self {
            Self::Samen(delen) => delen.iter().flat_map(Self::delen).collect(),
            een => vec![een],
        }
    }
}

/// All or nothing: a refusal half-way takes back what was done.
fn samen(delen: &[Wijziging], plan: &mut Plan) -> Result<Wijziging, Weigering> {
    let mut terug: Vec<Wijziging> = Vec::with_capacity(delen.len());
    for deel in delen {
        match deel.voer_uit(plan) {
            Ok(omgekeerd) => terug.push(omgekeerd),
            Err(weigering) => {
                for omgekeerd in terug.iter().rev() {
                    omgekeerd.voer_uit(plan)?;
                }
                return Err(weigering);
            }
        }
    }
    terug.reverse();
    Ok(Wijziging::Samen(terug))
}

fn plek<T, C: PartialEq + ToString>(lijst: &[T], code: impl Fn(&T) -> &C, gezocht: &C) -> Result<usize, Weigering> {
    lijst.iter().position(|t| code(t) == gezocht).ok_or_else(|| Weigering::BestaatNiet(gezocht.to_string()))
}

fn zoek<'l, T, C: PartialEq + ToString>(
    lijst: &'l mut [T],
    code: impl Fn(&T) -> &C,
    gezocht: &C,
) -> Result<&'l mut T, Weigering> {
    let plaats = plek(lijst, code, gezocht)?;
    Ok(&mut lijst[plaats])
}

fn regel<'p>(plan: &'p mut Plan, functie: &Functiecode) -> Result<&'p mut Basisregel, Weigering> {
    zoek(&mut plan.verdeling.basis, |r| &r.functie, functie)
}

fn geldig<W: super::waarde::Werking>(waarde: &Waarde<W>) -> Result<(), Weigering> {
    if waarde.laag < Decimal::ZERO || !waarde.geordend() { Err(Weigering::Ongeldig) } else { Ok(()) }
}

fn ruil<W: super::waarde::Werking>(oud: &mut Waarde<W>, nieuw: &Waarde<W>) -> Result<Waarde<W>, Weigering> {
    geldig(nieuw)?;
    Ok(std::mem::replace(oud, nieuw.clone()))
}

fn weeg(lijst: &mut [Gewicht], nieuw: &[(Kerncijfer, Procent)]) -> Result<Vec<(Kerncijfer, Procent)>, Weigering> {
    let som: Decimal = nieuw.iter().map(|(_, p)| p.0).sum();
    let past = lijst.len() == nieuw.len()
        && lijst.iter().zip(nieuw).all(|(g, (naar, p))| g.naar == *naar && p.0 >= Decimal::ZERO)
        && som == Decimal::ONE_HUNDRED;
    if !past {
        return Err(Weigering::GewichtenKloppenNiet);
    }
    let oud = lijst.iter().map(|g| (g.naar, Procent(g.procent))).collect();
    for (gewicht, (_, procent)) in lijst.iter_mut().zip(nieuw) {
        gewicht.procent = procent.0;
    }
    Ok(oud)
}
