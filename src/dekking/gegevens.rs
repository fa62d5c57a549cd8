//! GG: what the plan is counted with.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Gegeven, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::gaten::{Gat, gaten, nergens};
use crate::plan::kerncijfer::LEEFTIJDEN;
use crate::plan::{Kerncijfer, Niveau, Vraagregel};

pub(super) static EISEN: &[&Eis] = &[&BEKEND];

/// What is found of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feit {
    /// Those that a wijk does not have.
    CijfersOntbreken(Cijfers),
    /// Voorzieningen, by position, of which nothing tells the demand of a wijk.
    VraagOnbekend(Vec<usize>),
    /// Anything else that the plan does not say.
    Gat(Gat),
}

/// Key figures, each with the estimate that took its place.
type Cijfers = Vec<(Kerncijfer, Option<Decimal>)>;

static BEKEND: Eis = Eis {
    id: "GG-1",
    titel: "bekend is waarmee het plan rekent",
    been: Been::Gegevens,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S1",
        plaats: "verslag marktconsultatie 3, sturing",
        citaat: "Ten slotte werd data op wijkniveau genoemd als belangrijke informatiebron om gezamenlijk te bepalen \
                 wat nodig is.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    // What is estimated is worth a look; what is not known at all leaves the demand or the plus open. A key figure
    // that no wijk has is not filled in yet: there is nothing to judge.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let telt_iets = !plan.voorzieningen.is_empty() || !plan.verdeling.basis.is_empty();
        for plaats in (0..plan.wijken.len()).map(Plaats::Wijk).chain([Plaats::Stad]) {
            if telt_iets {
                toets.voldoet(plaats);
            } else {
                toets.nog_niet(plaats, Ontbreekt::Vraag);
            }
        }
        let mut per_wijk: Vec<(Ernst, Cijfers)> = vec![(Ernst::Aandacht, Vec::new()); plan.wijken.len()];
        let gaten = gaten(plan, gids, uitkomst);
        let nergens = nergens(plan, &gaten);
        let ergens_vraag = |v| (0..plan.wijken.len()).any(|w| uitkomst.vraag.bekend(w, v));
        let geen_vraag = !(0..plan.voorzieningen.len()).any(ergens_vraag);
        for gat in gaten {
            match &gat {
                Gat::Kerncijfer { cijfer, .. } if nergens.contains(cijfer) => continue,
                Gat::NietGemeten { voorziening, .. } if geen_vraag => {
                    if plan.voorzieningen[*voorziening].niveau != Niveau::Wijk {
                        let over = Over::Gegeven(Gegeven::Voorziening(*voorziening));
                        toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Vraag);
                    }
                    continue;
                }
                _ => {}
            }
            let ernst = if gat.is_open() { Ernst::Waarschuwing } else { Ernst::Aandacht };
            if let Gat::Kerncijfer { wijk, cijfer, kreeg, .. } = gat {
                let (zwaarst, cijfers) = &mut per_wijk[wijk];
                *zwaarst = ernst.max(*zwaarst);
                cijfers.push((cijfer, kreeg.waarde()));
            } else {
                let (over, maat) = maat(&gat);
                toets.vind_met(ernst, Plaats::Stad, over, maat, feit(Feit::Gat(gat)));
            }
        }
        for (wijk, (ernst, cijfers)) in per_wijk.into_iter().enumerate() {
            if cijfers.is_empty() {
                if !nergens.is_empty() {
                    let over = Over::Gegeven(Gegeven::Cijfers);
                    toets.nog_niet_over(Plaats::Wijk(wijk), over, Ontbreekt::Kerncijfer);
                }
                continue;
            }
            let maat = geen(cijfers.len().into(), Eenheid::Cijfer);
            let feit = feit(Feit::CijfersOntbreken(cijfers));
            toets.vind_met(ernst, Plaats::Wijk(wijk), Over::Gegeven(Gegeven::Cijfers), maat, feit);
        }
        for wijk in 0..plan.wijken.len() {
            vraag_onbekend(toets, wijk, &nergens, geen_vraag);
        }
    },
};

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Gegevens(feit)
}

/// So many that must not be there.
const fn geen(aantal: Decimal, eenheid: Eenheid) -> Maat {
    Maat::hoogstens(aantal, Decimal::ZERO, eenheid)
}

/// What a gap of the whole plan is about, and how much it leaves open.
fn maat(gat: &Gat) -> (Over, Maat) {
    let aantal = |n: usize, eenheid| geen(n.into(), eenheid);
    let (over, maat) = match gat {
        Gat::Kerncijfer { .. } => (Gegeven::Cijfers, aantal(1, Eenheid::Cijfer)),
        Gat::NietGemeten { voorziening, wijken } => {
            (Gegeven::Voorziening(*voorziening), aantal(wijken.len(), Eenheid::Meting))
        }
        Gat::Onverdeeld { voorziening, over, .. } => {
            (Gegeven::Voorziening(*voorziening), geen(over.abs(), Eenheid::Vraag))
        }
        Gat::Ongewogen { gewicht, fte } => (Gegeven::Gewicht(*gewicht), geen(*fte, Eenheid::FtePlus)),
        Gat::Doorgetrokken { uit, jaren, .. } => (Gegeven::Reeksen(*uit), aantal(jaren.len(), Eenheid::Planjaar)),
        Gat::FaseringVoorbij { uit, jaren, .. } => (Gegeven::Fasering(*uit), aantal(jaren.len(), Eenheid::Planjaar)),
        Gat::PrognoseZonderBasis => (Gegeven::Prognose, aantal(1, Eenheid::Planjaar)),
    };
    (Over::Gegeven(over), maat)
}

/// The demand of a wijk that nothing tells. A key figure that no wijk has, and demand of which the plan knows none at all, is
/// not filled in yet.
fn vraag_onbekend(toets: &mut Toets<'_, '_>, wijk: usize, nergens: &BTreeSet<Kerncijfer>, geen_vraag: bool) {
    let plan = toets.stand.plan;
    let leeg = |v: &usize| match &plan.voorzieningen[*v].vraag {
        Vraagregel::Gemeten => geen_vraag,
        Vraagregel::PerLeeftijd(_) => LEEFTIJDEN.iter().any(|cijfer| nergens.contains(cijfer)),
        regel => nergens.contains(&regel.groep()),
    };
    let (leeg, onbekend): (Vec<usize>, Vec<usize>) =
        onbekende_vraag(&toets.stand, wijk, true).into_iter().partition(leeg);
    if onbekend.is_empty() && !leeg.is_empty() {
        toets.nog_niet_over(Plaats::Wijk(wijk), Over::Gegeven(Gegeven::Vraag), Ontbreekt::DeelVanVraag);
    } else if !onbekend.is_empty() {
        let maat = geen(onbekend.len().into(), Eenheid::Voorziening);
        let feit = feit(Feit::VraagOnbekend(onbekend));
        let over = Over::Gegeven(Gegeven::Vraag);
        toets.vind_met(Ernst::Waarschuwing, Plaats::Wijk(wijk), over, maat, feit);
    }
}

/// The voorzieningen in the wijk, or those for the city and beyond, by position, of which nothing tells the demand of a
/// wijk.
pub(super) fn onbekende_vraag(stand: &Stand<'_>, wijk: usize, in_wijk: bool) -> Vec<usize> {
    let hier = stand.plan.voorzieningen.iter().enumerate().filter(|(_, v)| (v.niveau == Niveau::Wijk) == in_wijk);
    hier.map(|(v, _)| v).filter(|&v| !stand.uitkomst.vraag.bekend(wijk, v)).collect()
}
