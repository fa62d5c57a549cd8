//! GG: what the plan is counted with.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Gegeven, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::gaten::{Gat, gaten};
use crate::plan::{Kerncijfer, Niveau};

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
    // What is estimated is worth a look; what is not known at all leaves the demand or the plus open.
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
        for gat in gaten(plan, gids, uitkomst) {
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
        for (wijk, (ernst, cijfers)) in per_wijk.into_iter().enumerate().filter(|(_, (_, cijfers))| !cijfers.is_empty())
        {
            let maat = geen(cijfers.len().into(), Eenheid::Cijfer);
            let feit = feit(Feit::CijfersOntbreken(cijfers));
            toets.vind_met(ernst, Plaats::Wijk(wijk), Over::Gegeven(Gegeven::Cijfers), maat, feit);
        }
        for wijk in 0..plan.wijken.len() {
            vraag_onbekend(toets, wijk);
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

/// The demand of a wijk that nothing tells.
fn vraag_onbekend(toets: &mut Toets<'_, '_>, wijk: usize) {
    let onbekend = onbekende_vraag(&toets.stand, wijk, true);
    if !onbekend.is_empty() {
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
