//! The smallest number of fte that takes a shortage of hours away, by trying: what people cover together follows from all
//! of them, so no formula for one functie gives it. Every functie of the bottleneck, and all who may do the work, are
//! tried.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Herstel;
use super::ruimte::{Ruimte, in_tienden};
use crate::calc::afronding::{TIENDE, deel, halverwege, procent};
use crate::calc::gedekt;
use crate::dekking::feiten::Ongedekt;
use crate::dekking::{Plaats, Stand};

/// A repair of more than so many times what is missing helps other work first, and is none.
const HOOGSTENS: Decimal = Decimal::TWO;
/// Tenths of fte that always are a sensible repair.
const WEINIG: u32 = 10;

/// The repair of hours of a voorziening that are not covered, by the functie of which fewest fte are enough.
pub(super) fn herstel(stand: &Stand<'_>, plaats: Plaats, feit: &Ongedekt) -> Herstel {
    let &Ongedekt { voorziening, gevraagd, ongedekt, functie, fte_samen, norm, .. } = feit;
    let gebied = match plaats {
        Plaats::Wijk(wijk) => wijk,
        Plaats::Stad | Plaats::Team(_) => stand.uitkomst.stad(),
    };
    let vraag = Vraag { waar: (gebied, voorziening), nu: gevraagd - ongedekt, doel: procent(norm) * gevraagd };
    let mut beste: Option<(u32, Ruimte)> = None;
    let mut kan = false;
    for f in functies(stand, vraag.waar, functie) {
        let mist = gedekt::in_fte(stand.uitkomst, f, vraag.doel - vraag.nu);
        let ruimte = Ruimte::van(stand, plaats, f, in_tienden(mist));
        if ruimte.rij.is_none() {
            continue;
        }
        kan = true;
        // A vacature was meant to be filled, whatever else it helps.
        let open: Decimal = ruimte.vacatures.iter().map(|&r| stand.plan.bezetting[r].fte.midden).sum();
        let grens = tienden(in_tienden(mist * HOOGSTENS).max(open)).max(WEINIG);
        let grens = beste.as_ref().map_or(grens, |(nu, _)| grens.min(nu - 1));
        if let Some(genoeg) = vraag.kleinste(stand, &ruimte, grens) {
            beste = Some((genoeg, ruimte));
            if genoeg == 1 {
                break;
            }
        }
    }
    if let Some((genoeg, ruimte)) = beste {
        return ruimte.herstel(stand, plaats, Decimal::from(genoeg) * TIENDE);
    }
    if !kan {
        return super::ruimte::meer_fte(stand, plaats, functie, fte_samen);
    }
    let taken = stand.uitkomst.gedekt.tekorten(gebied, voorziening).into_iter();
    let ontbreekt = taken.map(|t| (t.functie, gedekt::in_fte(stand.uitkomst, t.functie, t.ongedekt())));
    Herstel::NietMetEen { ontbreekt: ontbreekt.collect() }
}

/// Who could take the shortage away: the functie that lacks most first, then those of the bottleneck and all who may do
/// the work.
fn functies(stand: &Stand<'_>, (gebied, voorziening): (usize, usize), eerst: usize) -> Vec<usize> {
    let gedekt = &stand.uitkomst.gedekt;
    let tekorten = gedekt.tekorten(gebied, voorziening);
    let ook = stand.plan.voorzieningen[voorziening].kan_ook.iter().filter_map(|f| stand.gids.functies.get(f).copied());
    let betrokken = tekorten.into_iter().flat_map(|t| gedekt.betrokken(t));
    let mut uit = vec![eerst];
    for f in betrokken.chain(ook) {
        if !uit.contains(&f) {
            uit.push(f);
        }
    }
    uit
}

fn tienden(fte: Decimal) -> u32 {
    (fte / TIENDE).ceil().to_u32().unwrap_or(1).max(1)
}

/// The hours that must be covered.
struct Vraag {
    /// The gebied and voorziening.
    waar: (usize, usize),
    /// Hours covered now.
    nu: Decimal,
    /// Hours that are enough.
    doel: Decimal,
}

impl Vraag {
    /// The fewest tenths of fte that are enough, `hoogstens` at most; none where those are too few.
    ///
    /// More people never cover less. So the search keeps a number that is too few and one that is enough, tries where
    /// the norm would be if every tenth between them helped as much, and halves what that leaves large.
    fn kleinste(&self, stand: &Stand<'_>, ruimte: &Ruimte, hoogstens: u32) -> Option<u32> {
        let (mut te_weinig, mut daarmee) = (0, self.nu);
        let mut genoeg = hoogstens;
        let mut hiermee = if hoogstens == 0 { self.nu } else { self.met_meer(stand, ruimte, hoogstens) };
        if hiermee < self.doel {
            return None;
        }
        let mut halveer = false;
        while te_weinig + 1 < genoeg {
            let tussen = genoeg - te_weinig;
            let verder = deel(Decimal::from(tussen) * (self.doel - daarmee), hiermee - daarmee);
            let verder = verder.ceil().to_u32().unwrap_or(1);
            let poging = te_weinig + if halveer { tussen / 2 } else { verder.clamp(1, tussen - 1) };
            let uren = self.met_meer(stand, ruimte, poging);
            if uren >= self.doel {
                (genoeg, hiermee) = (poging, uren);
            } else {
                (te_weinig, daarmee) = (poging, uren);
            }
            halveer = (genoeg - te_weinig) * 2 > tussen;
        }
        Some(genoeg)
    }

    /// Hours covered with so many tenths of fte more.
    fn met_meer(&self, stand: &Stand<'_>, ruimte: &Ruimte, tienden: u32) -> Decimal {
        let mut per_rij = stand.uitkomst.bezetting.per_rij.clone();
        for (rij, fte) in ruimte.brengt(stand, Decimal::from(tienden) * TIENDE) {
            per_rij[rij] += halverwege(fte, 2);
        }
        gedekt::gedekt_met(stand.plan, stand.gids, stand.uitkomst, &per_rij, self.waar)
    }
}
