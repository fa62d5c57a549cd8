//! Whether a wijziging certainly leaves a plan fitting together, told from the parts that it touches alone. An edit then
//! costs what it touches, and not the whole plan.
//!
//! What is touched is a row of a list of the plan, such as one wijk with its buurten, or else a whole field. When all
//! that can be wrong with these parts, or between them and the rest, is right before and after, the wijziging adds no
//! mistake: what it does not touch is as wrong as it was. Where that is not clear, such as for a code that changes,
//! this says no more than that, and [`super::controleer`] decides.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::codes::eigen_code;
use super::{Codesoort, Fouten, PerDeel, codes, jaren, omvang, plekken, sommen, verwijzing, verwijzingen};
use crate::plan::deel::langs::{langs_deel, langs_veld};
use crate::plan::deel::vind::bestemming;
use crate::plan::deel::{Aard, Beschreven, Blik, Deel, Groep, Inhoud, Soort, Veld};
use crate::plan::wijziging::Wijziging;
use crate::plan::{Pad, Plan, Waar};

/// What a wijziging touches.
#[derive(Debug, Default)]
pub(in crate::plan) struct Geraakt {
    /// Rows of lists of the plan, by field and key, and whole fields.
    delen: BTreeSet<(&'static str, Option<String>)>,
    /// Those that stand there before it.
    staat: BTreeSet<(&'static str, Option<String>)>,
    /// Codes of rows that come or go.
    codes: Vec<(Codesoort, String)>,
}

impl Geraakt {
    /// What a wijziging touches in the plan that it is about to change; nothing when that is not clear.
    pub fn door(wijziging: &Wijziging) -> Option<Self> {
        let mut geraakt = Self::default();
        for deel in wijziging.delen() {
            geraakt.bij(deel)?;
        }
        Some(geraakt)
    }

    fn bij(&mut self, wijziging: &Wijziging) -> Option<()> {
        let waar = wijziging.waar()?;
        let (veld, verder) = waar.0.split_first()?;
        let veld = Plan::AARD.velden().iter().find(|v| v.naam == veld)?;
        // Every figure may follow what the plan says of where figures come from.
        if matches!(veld.soort, Soort::Herkomst | Soort::Vast) {
            return None;
        }
        let los = veld.soort.lijst().is_some_and(|lijst| lijst.eenmalig.is_none() && lijst.som.is_none());
        let code = veld.aard.rij().filter(|_| los).and_then(eigen_soort);
        let hier = (veld.naam, verder.first().filter(|_| code.is_some()).cloned());
        let komt = match wijziging {
            Wijziging::Zet { .. } => false,
            Wijziging::Erbij { .. } | Wijziging::Eraf(_) => match (code, verder) {
                // Everything counts over the wijken.
                (Some(Codesoort::Wijk), [_]) => return None,
                (Some(soort), [sleutel]) => {
                    self.codes.push((soort, sleutel.clone()));
                    matches!(wijziging, Wijziging::Erbij { .. })
                }
                _ if heeft_code(bestemming(&waar)?.aard) => return None,
                _ => false,
            },
            Wijziging::Samen(_) => return None,
        };
        if !komt && !self.delen.contains(&hier) {
            self.staat.insert(hier.clone());
        }
        self.delen.insert(hier);
        Some(())
    }

    /// True when nothing is wrong with these parts, or between them and the rest, but for sums over the whole plan. Asked
    /// of what a wijziging touches before it is carried out, and of what its inverse touches after.
    pub fn gaaf(&self, plan: &Plan) -> bool {
        let mut fouten = Fouten::default();
        let bestaat = Codes { plan, gevonden: RefCell::default() };
        let raakt = |velden: &[&str]| velden.iter().any(|veld| self.delen.iter().any(|(v, _)| v == veld));
        jaren::planjaren(plan, &mut fouten);
        plekken::wijken(plan, &mut fouten);
        omvang::lengten(plan, &mut fouten);
        if raakt(&["wijken", "prognose", "gemeente"]) {
            omvang::tellingen(plan, &mut fouten);
        }
        if raakt(&["buurtteams"]) {
            verwijzingen::werkgebied(plan, &mut fouten);
        }
        let mut delen = PerDeel::default();
        for (veld, sleutel) in &self.delen {
            let rij = match sleutel {
                Some(sleutel) => match rij(plan, veld, sleutel) {
                    Rij::Op(plaats) => Some(plaats),
                    Rij::Geen if !self.staat.contains(&(*veld, Some(sleutel.clone()))) => continue,
                    Rij::Geen | Rij::Meer => return false,
                },
                None => None,
            };
            langs_veld(plan, veld, rij, &mut |plek| {
                codes::op_plek(plek, &mut fouten);
                delen.bekijk(plan, plek, &|soort, code| bestaat.heeft(soort, code));
            });
            if !bij_rijen(plan, veld, rij, &mut fouten) {
                return false;
            }
        }
        // Where a key figure of a wijk goes, it may be known nowhere any more.
        if raakt(&["wijken"]) {
            for veld in met_soort(&|soort| matches!(soort, Soort::Gevolgd)) {
                langs_veld(plan, veld.naam, None, &mut |plek| super::cijfers::gevolgd(plan, plek, &mut fouten));
            }
        }
        let los = |(soort, code): &(Codesoort, String)| !bestaat.heeft(*soort, code) && genoemd(plan, *soort, code);
        fouten.0.is_empty() && delen.is_leeg() && !self.codes.iter().any(los)
    }

    /// True when the plan as a whole is not too large in what these parts count for.
    pub fn past(&self, plan: &Plan) -> bool {
        let raakt = |velden: &[&str]| velden.iter().any(|veld| self.delen.iter().any(|(v, _)| v == veld));
        let mut fouten = Fouten::default();
        if raakt(&["planjaren", "basisjaar", "functies", "voorzieningen", "prognose", "wijken"]) {
            omvang::vraag(plan, &mut fouten);
        }
        if raakt(&["functies", "werktijden", "bezetting"]) {
            omvang::bezetting(plan, &mut fouten);
        }
        fouten.0.is_empty()
    }
}

/// True when what a wijziging puts in the place of something has the same codes as that, so that the codes of the plan
/// are those that they were, but for rows that come or go.
pub(in crate::plan) fn zelfde_codes(wijziging: &Wijziging, terug: &Wijziging) -> bool {
    let (heen, mut terug) = (wijziging.delen(), terug.delen());
    terug.reverse();
    let gelijk = |(heen, terug): (&&Wijziging, &&Wijziging)| match (heen, terug) {
        (Wijziging::Zet { waar, waarde }, Wijziging::Zet { waarde: oud, .. }) => {
            codes_in(waar, waarde) == codes_in(waar, oud)
        }
        _ => true,
    };
    heen.len() == terug.len() && heen.iter().zip(&terug).all(gelijk)
}

fn codes_in(waar: &Waar, inhoud: &Inhoud) -> Vec<(Codesoort, String)> {
    let mut uit = Vec::new();
    if let Some(veld) = bestemming(waar).and_then(|daar| daar.veld) {
        langs_deel(inhoud.deel(), veld, &mut |plek| {
            uit.extend(eigen_code(plek).map(|(soort, code)| (soort, code.to_owned())));
        });
    }
    uit
}

/// The checks of rows as a whole, those that [`super::controleer`] does; false for a field of which it is not said here
/// whether there are any, so that a new one is judged with the whole plan.
fn bij_rijen(plan: &Plan, veld: &str, rij: Option<usize>, fouten: &mut Fouten) -> bool {
    let begin = Pad::begin();
    let hier = |plaats: usize| rij.is_none_or(|rij| rij == plaats);
    match veld {
        "bezetting" => {
            let rijen = plan.bezetting.iter().enumerate().filter(|(i, _)| hier(*i));
            rijen.for_each(|(_, rij)| jaren::begin_en_eind(&begin, rij, fouten));
        }
        "locaties" => {
            let rijen = plan.locaties.iter().enumerate().filter(|(i, _)| hier(*i));
            rijen.for_each(|(_, plek)| jaren::open_en_dicht(&begin, plek, fouten));
        }
        "werktijden" => {
            let rijen = plan.werktijden.iter().enumerate().filter(|(i, _)| hier(*i));
            rijen.for_each(|(_, werktijd)| sommen::werktijd(&begin, werktijd, fouten));
        }
        "wijken" => {
            let rijen = plan.wijken.iter().enumerate().filter(|(i, _)| hier(*i));
            rijen.for_each(|(_, wijk)| codes::buurten(&begin, wijk, fouten));
        }
        "naam" | "gemeente" | "planjaren" | "basisjaar" | "opdracht" | "bronnen" | "normen" | "functies" | "scope"
        | "voorzieningen" | "organisaties" | "buurtteams" | "overname" | "kanalen" | "verdeling" | "begroting"
        | "prognose" | "eisen_uit" | "wegingen" | "eisen_af" | "meetvragen" | "nulmetingen" | "realisatie"
        | "besprekingen" | "scenarios" | "inlezingen" | "besluiten" | "mijlpalen" | "risicos" | "standpunten"
        | "open_punten" | "notities" => {}
        _ => return false,
    }
    true
}

/// Where a row with a key stands in a list of the plan.
enum Rij {
    Geen,
    Op(usize),
    Meer,
}

fn rij(plan: &Plan, veld: &str, sleutel: &str) -> Rij {
    let Some(Blik::Rijen(rijen)) = plan.veld(veld).map(Deel::blik) else { return Rij::Geen };
    let mut hier = (0..rijen.aantal()).filter(|&plaats| rijen.heet(plaats, sleutel));
    match (hier.next(), hier.next()) {
        (None, _) => Rij::Geen,
        (Some(plaats), None) => Rij::Op(plaats),
        (Some(_), Some(_)) => Rij::Meer,
    }
}

/// The code that a noun has, when it has one.
fn eigen_soort(aard: &'static Aard) -> Option<Codesoort> {
    aard.velden().iter().find_map(|veld| match veld.soort {
        Soort::Code(soort) => Some(soort),
        _ => None,
    })
}

fn heeft_code(aard: &'static Aard) -> bool {
    let mut heeft = false;
    aard.met_delen(&mut |deel| heeft |= eigen_soort(deel).is_some());
    heeft
}

/// The fields of the plan in which something of a kind may stand.
fn met_soort(is: &dyn Fn(&Soort) -> bool) -> Vec<&'static Veld> {
    let mut uit = Vec::new();
    for veld in Plan::AARD.velden() {
        let mut heeft = is(&veld.soort);
        veld.aard.met_delen(&mut |deel| {
            let velden = deel.velden().iter().chain(deel.varianten().iter().flat_map(|v| v.velden));
            heeft |= velden.map(|veld| &veld.soort).any(is);
        });
        if heeft {
            uit.push(veld);
        }
    }
    uit
}

/// True when a part of the plan names this code.
fn genoemd(plan: &Plan, soort: Codesoort, code: &str) -> bool {
    let mut gevonden = false;
    let noemt = |van: &Soort| match van {
        Soort::Verwijzing(van) => *van == soort,
        // Any figure may name its source.
        _ => soort == Codesoort::Bron,
    };
    for veld in met_soort(&noemt) {
        langs_veld(plan, veld.naam, None, &mut |plek| gevonden |= verwijzing(plek) == Some((soort, code)));
    }
    gevonden
}

/// The codes of a plan, each kind looked up when it is first asked for.
struct Codes<'p> {
    plan: &'p Plan,
    gevonden: RefCell<HashMap<Codesoort, HashSet<String>>>,
}

impl Codes<'_> {
    fn heeft(&self, soort: Codesoort, code: &str) -> bool {
        let mut gevonden = self.gevonden.borrow_mut();
        gevonden.entry(soort).or_insert_with(|| codes_van(self.plan, soort)).contains(code)
    }
}

fn codes_van(plan: &Plan, soort: Codesoort) -> HashSet<String> {
    // Nouns in a list of the plan are known in it by their code.
    let lijst = Plan::AARD.velden().iter().find(|veld| veld.aard.rij().and_then(eigen_soort) == Some(soort));
    if let Some(Blik::Rijen(rijen)) = lijst.and_then(|veld| plan.veld(veld.naam)).map(Deel::blik) {
        return (0..rijen.aantal()).filter_map(|plaats| rijen.eigen(plaats)).collect();
    }
    let mut uit = HashSet::new();
    for veld in met_soort(&|van| matches!(van, Soort::Code(van) if *van == soort)) {
        langs_veld(plan, veld.naam, None, &mut |plek| {
            uit.extend(eigen_code(plek).filter(|(van, _)| *van == soort).map(|(_, code)| code.to_owned()));
        });
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Aanstelling, Notitie, Onderwerp, Waarde};
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    /// True when the parts that it touches decide that it fits.
    fn zeker(wijziging: &Wijziging) -> bool {
        let mut plan = plan();
        let geraakt = Geraakt::door(wijziging).filter(|geraakt| geraakt.gaaf(&plan));
        let terug = wijziging.voer_uit(&mut plan).unwrap();
        let erna = Geraakt::door(&terug).filter(|geraakt| geraakt.gaaf(&plan));
        zelfde_codes(wijziging, &terug) && erna.is_some() && geraakt.is_some_and(|geraakt| geraakt.past(&plan))
    }

    fn rij() -> Aanstelling {
        Aanstelling { code: "erbij".into(), ..plan().bezetting[0].clone() }
    }

    #[test]
    fn what_an_edit_touches_decides() {
        let plan = plan();
        let fte = |fte| Wijziging::fte(&plan.bezetting[0].code, &Waarde::vast(fte));
        let wijk = plan.wijken[3].code.as_str();
        let over = Onderwerp::Wijk(plan.wijken[0].code.clone());
        let notitie = Notitie { code: "n".into(), over, tekst: "zie".into(), verborgen: false };
        let goed = [
            fte(dec!(3)),
            Wijziging::zet(["begroting", "overhead"], &Waarde::<crate::plan::Last>::vast(dec!(14))),
            Wijziging::zet(["normen", "ratio"], &Waarde::<crate::plan::Steun>::vast(dec!(0.9))),
            Wijziging::zet(["wijken", wijk, "naam"], &"Anders".to_owned()),
            Wijziging::zet(["wijken", wijk, "bevolking", "inwoners"], &5000_u32),
            Wijziging::erbij(&rij()),
            Wijziging::eraf(["bezetting", plan.bezetting[5].code.as_str()]),
            Wijziging::erbij(&notitie),
            Wijziging::Samen(vec![fte(dec!(4)), Wijziging::erbij(&rij())]),
        ];
        for wijziging in &goed {
            assert!(zeker(wijziging), "{wijziging:?}");
        }
    }

    #[test]
    fn where_it_is_not_clear_the_whole_plan_is_looked_at() {
        let plan = plan();
        let rij_code = plan.bezetting[0].code.as_str();
        let onbekend = Aanstelling { functie: "onbekend".into(), ..rij() };
        let functie = plan.bezetting[0].functie.as_str();
        let niet = [
            Wijziging::fte(&plan.bezetting[0].code, &Waarde::vast(dec!(-1))),
            Wijziging::fte(&plan.bezetting[0].code, &Waarde::vast(dec!(900000))),
            Wijziging::zet(["bezetting", rij_code, "code"], &crate::plan::Aanstellingcode::from("anders")),
            Wijziging::erbij(&onbekend),
            Wijziging::eraf(["functies", functie]),
            Wijziging::eraf(["wijken", plan.wijken[0].code.as_str()]),
        ];
        for wijziging in &niet {
            assert!(!zeker(wijziging), "{wijziging:?}");
        }
    }
}
