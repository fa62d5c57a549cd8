//! [`Bevinding`]: one finding against one requirement, and [`Open`]: what could not be judged. Both know their place,
//! their subject and by which codes they are the same one in another computation.

use rust_decimal::Decimal;

use super::eis::{Eis, Ernst};
pub use super::maat::{Eenheid, Kant, Maat};
use super::toetsing::Stand;
use super::{
    afvinken, basisniveau, begroting, bereikbaar, divers, gegevens, huisvesting, invoering, kanalen,
    oordeel::Ontbreekt, personeel, plekken, privacy, ruimten, scope, sturing, team, vastgoed, verband, voldoende,
    vormen,
};
use crate::calc::Gids;
use crate::calc::gedekt::Bron;
use crate::calc::ruimten::Soort as Ruimtesoort;
use crate::plan::{Budgetregel, Domein, Expertise, Kanaalsoort, Locatiesoort, Plan, Plek};

/// Where a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plaats {
    /// The whole city.
    Stad,
    /// One buurtteam, and so all its wijken; by position.
    Team(usize),
    /// One wijk, by position.
    Wijk(usize),
}

impl Plaats {
    /// The gebieden that it stands for: wijken by position, the city as the last.
    pub fn gebieden<'g>(self, gids: &'g Gids<'_>) -> impl Iterator<Item = usize> + Clone + use<'g> {
        let (een, van_team) = match self {
            Self::Stad => (Some(gids.teams_van.len()), None),
            Self::Team(team) => (None, gids.werkgebied.get(team)),
            Self::Wijk(wijk) => (Some(wijk), None),
        };
        een.into_iter().chain(van_team.into_iter().flatten().copied())
    }

    /// True when it concerns a gebied: a wijk itself or through its team, or the city.
    pub fn raakt(self, gebied: usize, gids: &Gids<'_>) -> bool {
        match self {
            Self::Stad => gebied == gids.teams_van.len(),
            Self::Team(team) => gids.werkgebied.get(team).is_some_and(|wijken| wijken.contains(&gebied)),
            Self::Wijk(wijk) => wijk == gebied,
        }
    }
}

/// What a finding is about, in its place. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Over {
    /// The place itself.
    Plaats,
    /// A functie.
    Functie(usize),
    /// People who are lacking: a schaarste of the outcome, by position.
    Mensen(usize),
    /// A field of work.
    Domein(Domein),
    /// A functie of an organisatie.
    Levering {
        /// The organisatie.
        organisatie: usize,
        /// The functie.
        functie: usize,
    },
    /// A row of the bezetting.
    Aanstelling(usize),
    /// A group of municipal posts.
    Overname(usize),
    /// A part of the distribution over the wijken.
    Verdeling(Deel),
    /// Figures that the plan is counted with.
    Gegeven(Gegeven),
    /// The vacatures.
    Vacatures,
    /// The volunteers.
    Vrijwilligers,
    /// The plus of a wijk.
    Plus,
    /// A buurtteam.
    Buurtteam(usize),
    /// An organisatie.
    Organisatie(usize),
    /// A part of the scope.
    Scope(usize),
    /// A voorziening.
    Voorziening(usize),
    /// A line of the budget.
    Budgetregel(Budgetregel),
    /// An initiatief of the begroting.
    Initiatief(usize),
    /// A field that people know in depth.
    Expertise(Expertise),
    /// A place.
    Locatie(usize),
    /// A place that is not in the plan any more, among [`Plan::verdwenen`](crate::plan::Plan::verdwenen).
    Verdwenen(usize),
    /// The places of one kind.
    Locatiesoort(Locatiesoort),
    /// The kanalen of one kind.
    Kanaal(Kanaalsoort),
    /// When places are open.
    Moment(Moment),
    /// The workplaces.
    Werkplekken,
    /// The rooms of one kind.
    Ruimte(Ruimtesoort),
}

/// When places are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Mornings and afternoons.
    Overdag,
    /// Evenings.
    Avond,
    /// Days of the week.
    Dagen,
}

/// Figures that the plan is counted with. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gegeven {
    /// The key figures of a wijk.
    Cijfers,
    /// The demand of a wijk.
    Vraag,
    /// The demand for a voorziening.
    Voorziening(usize),
    /// A weight of the plus.
    Gewicht(usize),
    /// Yearly figures that end in a year.
    Reeksen(u16),
    /// Fasering that ends in a year.
    Fasering(u16),
    /// The forecast by age.
    Prognose,
}

/// The parts of the distribution over the wijken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deel {
    /// The basisniveau of all wijken together.
    Basis,
    /// What there is to distribute.
    Totaal,
    /// The corrections by hand.
    Correcties,
}

/// By which a finding is the same one in another computation or another plan: codes of the requirement, the place and
/// the subject; never positions, amounts or order. Reads `VD-2 team:noord functie:opbouwwerker`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sleutel(String);

impl Sleutel {
    pub(super) fn van(stand: &Stand<'_>, eis: &Eis, plaats: Plaats, over: Over) -> Self {
        let plan = stand.plan;
        let plaats = match plaats {
            Plaats::Stad => "stad".to_owned(),
            Plaats::Team(t) => format!("team:{}", plan.buurtteams[t].code),
            Plaats::Wijk(w) => format!("wijk:{}", plan.wijken[w].code),
        };
        let functie = |f: usize| &plan.functies[f].code;
        let over = match over {
            Over::Plaats => return Self(format!("{} {plaats}", eis.id)),
            Over::Functie(f) => format!("functie:{}", functie(f)),
            Over::Mensen(schaarste) => {
                let gedekt = &stand.uitkomst.gedekt;
                let wie = |&(bron, _): &(usize, Decimal)| {
                    let Bron { plek, functie: f, .. } = &gedekt.bronnen[bron];
                    format!("{}:{}", plekcode(plek), functie(*f))
                };
                let mut wie: Vec<String> = gedekt.schaarsten[schaarste].kort.iter().map(wie).collect();
                wie.sort();
                // Where the shortage is felt may shift; who is lacking makes it the same one.
                return Self(format!("{} mensen:{}", eis.id, wie.join("+")));
            }
            Over::Domein(domein) => format!("domein:{domein:?}"),
            Over::Levering { organisatie, functie: f } => {
                format!("levering:{}:{}", plan.organisaties[organisatie].code, functie(f))
            }
            Over::Aanstelling(a) => format!("aanstelling:{}", plan.bezetting[a].code),
            Over::Overname(o) => format!("overname:{}", plan.overname[o].code),
            Over::Verdeling(deel) => format!("verdeling:{deel:?}"),
            Over::Vacatures => "vacatures".to_owned(),
            Over::Vrijwilligers => "vrijwilligers".to_owned(),
            Over::Plus => "plus".to_owned(),
            Over::Buurtteam(t) => format!("team:{}", plan.buurtteams[t].code),
            Over::Organisatie(o) => format!("organisatie:{}", plan.organisaties[o].code),
            Over::Scope(s) => format!("scope:{}", plan.scope[s].code),
            Over::Voorziening(v) => format!("voorziening:{}", plan.voorzieningen[v].code),
            Over::Budgetregel(regel) => format!("budgetregel:{}", regel.naam()),
            Over::Initiatief(i) => format!("initiatief:{}", plan.begroting.initiatieven[i].naam),
            Over::Expertise(expertise) => format!("expertise:{expertise:?}"),
            Over::Locatie(l) => format!("locatie:{}", plan.locaties[l].code),
            Over::Verdwenen(n) => {
                format!("locatie:{}", plan.verdwenen().get(n).map_or("", |plek| plek.code.as_str()))
            }
            Over::Locatiesoort(soort) => format!("locatiesoort:{soort:?}"),
            Over::Kanaal(soort) => format!("kanaal:{soort:?}"),
            Over::Moment(moment) => format!("moment:{moment:?}"),
            Over::Werkplekken => "werkplekken".to_owned(),
            Over::Ruimte(soort) => format!("ruimte:{soort:?}"),
            Over::Gegeven(gegeven) => match gegeven {
                Gegeven::Cijfers => "cijfers".to_owned(),
                Gegeven::Vraag => "vraag".to_owned(),
                Gegeven::Voorziening(v) => format!("voorziening:{}", plan.voorzieningen[v].code),
                Gegeven::Gewicht(g) => format!("gewicht:{:?}", plan.verdeling.gewichten[g].naar),
                Gegeven::Reeksen(jaar) => format!("reeksen:{jaar}"),
                Gegeven::Fasering(jaar) => format!("fasering:{jaar}"),
                Gegeven::Prognose => "prognose".to_owned(),
            },
        };
        Self(format!("{} {plaats} {over}", eis.id))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part of it that names the requirement and the place.
    pub fn plaats(&self) -> &str {
        self.0.match_indices(' ').nth(1).map_or(self.0.as_str(), |(tot, _)| &self.0[..tot])
    }

    /// The id of the requirement.
    pub fn eis(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

fn plekcode(plek: &Plek) -> &str {
    match plek {
        Plek::Team(code) => code.as_str(),
        Plek::Wijk(code) => code.as_str(),
        Plek::Stad => "stad",
    }
}

impl std::fmt::Display for Sleutel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One finding against one requirement.
#[derive(Debug, Clone)]
pub struct Bevinding {
    /// Against which requirement.
    pub eis: &'static Eis,
    /// Where.
    pub plaats: Plaats,
    /// The gebieden that it concerns, ascending; the city is the last.
    pub gebieden: Vec<usize>,
    /// How heavy; that of the requirement unless the check knows better.
    pub ernst: Ernst,
    /// What it is about there.
    pub over: Over,
    /// How much there is, and how much there must be.
    pub maat: Maat,
    /// What is found, beside that.
    pub feit: Feit,
    /// By which it is the same one elsewhere.
    pub sleutel: Sleutel,
    /// The finding that this one follows from; it counts as no cause of its own.
    pub gevolg_van: Option<Sleutel>,
}

impl Bevinding {
    /// True when it follows from no other finding.
    pub const fn is_oorzaak(&self) -> bool {
        self.gevolg_van.is_none()
    }

    /// True when it concerns a gebied.
    pub fn raakt(&self, gebied: usize) -> bool {
        self.gebieden.contains(&gebied)
    }

    /// How large it is, whatever it counts: the share that is short or too much, times the inhabitants of the gebieden
    /// that it concerns. A tenth of the hours of the whole city that nobody works so weighs as much as a team that is
    /// missing altogether for a tenth of its inhabitants.
    pub fn omvang(&self, plan: &Plan) -> Decimal {
        let inwoners = |g: &usize| plan.wijken.get(*g).map(|w| Decimal::from(w.bevolking.inwoners));
        let stad = || (0..plan.wijken.len()).filter_map(|g| inwoners(&g)).sum();
        let hier: Option<Decimal> = self.gebieden.iter().map(inwoners).sum();
        self.maat.aandeel() * hier.unwrap_or_else(stad)
    }
}

/// What is found, in the words of the group of its requirement.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// TM.
    Team(team::Feit),
    /// BN.
    Basisniveau(basisniveau::Feit),
    /// VD.
    Voldoende(voldoende::Feit),
    /// BR.
    Bereikbaar(bereikbaar::Feit),
    /// HV.
    Huisvesting(huisvesting::Feit),
    /// PE.
    Personeel(personeel::Feit),
    /// BG.
    Begroting(begroting::Feit),
    /// DV.
    Divers(divers::Feit),
    /// SV.
    Verband(verband::Feit),
    /// SC.
    Scope(scope::Feit),
    /// VV.
    Vormen(vormen::Feit),
    /// BR-4.
    Kanalen(kanalen::Feit),
    /// HV, of places for inhabitants.
    Plekken(plekken::Feit),
    /// HV, of the buildings.
    Vastgoed(vastgoed::Feit),
    /// HV-6.
    Ruimten(ruimten::Feit),
    /// FA.
    Invoering(invoering::Feit),
    /// RI, MO.
    Sturing(sturing::Feit),
    /// AF.
    Afvinken(afvinken::Feit),
    /// GG.
    Gegevens(gegevens::Feit),
    /// AV.
    Privacy(privacy::Feit),
}

/// A requirement that cannot be judged somewhere, and why.
#[derive(Debug, Clone)]
pub struct Open {
    /// Which requirement.
    pub eis: &'static Eis,
    /// Where.
    pub plaats: Plaats,
    /// What of that place.
    pub over: Over,
    /// What is missing.
    pub ontbreekt: Ontbreekt,
    /// By which it is the same one elsewhere.
    pub sleutel: Sleutel,
    /// The finding because of which it cannot be judged.
    pub gevolg_van: Option<Sleutel>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn a_share_can_be_compared_whatever_is_counted() {
        for (maat, aandeel) in [
            (Maat::afwezig(Eenheid::Domein), dec!(1)),
            (Maat::minstens(dec!(75), dec!(100), Eenheid::Uur), dec!(0.25)),
            (Maat::hoogstens(dec!(200), dec!(100), Eenheid::Euro), dec!(0.5)),
            (Maat::minstens(dec!(-50), dec!(0), Eenheid::Euro), dec!(1)),
            (Maat::precies(dec!(0), dec!(0), Eenheid::Fte), dec!(0)),
            (Maat::minstens(dec!(2), dec!(1), Eenheid::Fte), dec!(0)),
        ] {
            assert_eq!(maat.aandeel(), aandeel, "{maat:?}");
        }
    }
}
