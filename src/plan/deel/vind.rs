//! Finding a part by its [`Waar`] without a copy of the plan, and what can stand there.

use super::{Aard, Beschreven, Blik, Blikmut, Bouw, Deel, Inhoud, Ongepast, Rijen, Soort, Veld, langs};
use crate::plan::Plan;
use crate::plan::grens::Getalsoort;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::pad::{Pad, Stap};
use crate::plan::waar::Waar;
use crate::plan::waarde::{Last, Waarde};

/// The part at the end of a way.
pub fn vind<'p>(plan: &'p Plan, waar: &Waar) -> Option<&'p dyn Deel> {
    waar.0.iter().try_fold(plan as &dyn Deel, |deel, stap| verder(deel, stap))
}

/// The same, to change it. What is left out has no parts.
pub fn vind_mut<'p>(plan: &'p mut Plan, stappen: &[String]) -> Option<&'p mut dyn Deel> {
    stappen.iter().try_fold(plan as &mut dyn Deel, |deel, stap| verder_mut(deel, stap))
}

/// One step down.
pub fn verder<'d>(deel: &'d dyn Deel, stap: &str) -> Option<&'d dyn Deel> {
    match deel.blik() {
        Blik::Groep(groep) => groep.veld(stap),
        Blik::Rijen(rijen) => rijen.rij(rijen.plek(stap)?),
        Blik::Kaart(kaart) => kaart.get(&Kerncijfer::van_naam(stap)?).map(|w| w as &dyn Deel),
        _ => None,
    }
}

/// The same, to change it.
pub fn verder_mut<'d>(deel: &'d mut dyn Deel, stap: &str) -> Option<&'d mut dyn Deel> {
    match deel.blik_mut() {
        Blikmut::Groep(groep) => groep.veld_mut(stap),
        Blikmut::Rijen(rijen) => {
            let plaats = rijen.plek(stap)?;
            rijen.rij_mut(plaats)
        }
        Blikmut::Kaart(kaart) => kaart.get_mut(&Kerncijfer::van_naam(stap)?).map(|w| w as &mut dyn Deel),
        Blikmut::Heel => None,
    }
}

/// The figure at the end of a way, whichever way it works.
pub fn cijfer(plan: &Plan, waar: &Waar) -> Option<Waarde<Last>> {
    let deel = vind(plan, waar)?;
    match deel.blik() {
        Blik::Cijfer(_) | Blik::Getal(_) | Blik::Telling(_) => deel.inhoud().als_cijfer().cloned(),
        _ => None,
    }
}

/// What the figure at the end of a way counts.
pub fn getalsoort(plan: &Plan, waar: &Waar) -> Option<Getalsoort> {
    let (mut hier, mut soort, mut lijst) = (plan as &dyn Deel, None, None);
    for stap in &waar.0 {
        match hier.blik() {
            Blik::Groep(groep) => {
                let veld = groep.velden().iter().find(|v| v.naam == stap)?;
                soort = veld.soort.getalsoort(groep, lijst);
                lijst = langs::lijst(veld);
            }
            Blik::Kaart(_) => soort = Kerncijfer::van_naam(stap).map(langs::getalsoort),
            _ => {}
        }
        hier = verder(hier, stap)?;
    }
    soort
}

/// What can stand at the end of a way in any plan, and the last field on it.
#[derive(Debug, Clone, Copy)]
pub struct Bestemming {
    /// Its type.
    pub aard: &'static Aard,
    /// The last field on the way; none for the plan itself.
    pub veld: Option<&'static Veld>,
}

impl Bestemming {
    /// What a figure there counts, as far as that is known without a plan.
    pub fn getalsoort(&self) -> Option<Getalsoort> {
        match self.veld?.soort {
            Soort::Cijfer(soort) | Soort::CijferOfNul(soort) => Some(soort),
            Soort::Telling => Some(Getalsoort::Aantal),
            _ => None,
        }
    }
}

/// What can stand at the end of a way; nothing when no plan has it.
pub fn bestemming(waar: &Waar) -> Option<Bestemming> {
    let begin = Bestemming { aard: Plan::AARD, veld: None };
    waar.0.iter().try_fold(begin, |hier, stap| {
        let kies = |velden: &'static [Veld]| velden.iter().find(|v| v.naam == stap);
        let veld = |veld: &'static Veld| Bestemming { aard: veld.aard, veld: Some(veld) };
        match hier.aard.kern().bouw {
            Bouw::Groep(velden) => kies(velden).map(veld),
            Bouw::Keuze(varianten) => varianten.iter().find_map(|v| kies(v.velden)).map(veld),
            Bouw::Rijen(rij) => Some(Bestemming { aard: rij, ..hier }),
            Bouw::Kaart => {
                Kerncijfer::van_naam(stap).map(|_| Bestemming { aard: Option::<Waarde<Last>>::AARD, ..hier })
            }
            Bouw::Blad | Bouw::Misschien(_) => None,
        }
    })
}

/// The way by positions for a way by codes; nothing when nothing stands there.
pub fn pad(plan: &Plan, waar: &Waar) -> Option<Pad> {
    let mut stappen = Vec::with_capacity(waar.0.len());
    let mut hier: &dyn Deel = plan;
    for stap in &waar.0 {
        stappen.push(match hier.blik() {
            Blik::Rijen(rijen) => Stap::Index(rijen.plek(stap)?),
            Blik::Groep(groep) if groep.variant().is_some_and(|v| !v.stap.is_empty()) => Stap::Index(0),
            _ => Stap::Veld(stap.clone().into()),
        });
        hier = verder(hier, stap)?;
    }
    Some(Pad(stappen))
}

/// The part at the end of a way by positions, to change it.
pub fn op_plek<'d>(begin: &'d mut dyn Deel, pad: &Pad) -> Option<&'d mut dyn Deel> {
    pad.stappen().iter().try_fold(begin, |deel, stap| match (deel.blik_mut(), stap) {
        (Blikmut::Rijen(rijen), Stap::Index(plaats)) => rijen.rij_mut(*plaats),
        (Blikmut::Groep(groep), Stap::Veld(veld)) => groep.veld_mut(veld),
        (Blikmut::Groep(groep), Stap::Index(_)) => {
            let veld = groep.velden().first()?.naam;
            groep.veld_mut(veld)
        }
        (Blikmut::Kaart(kaart), Stap::Veld(naam)) => {
            kaart.get_mut(&Kerncijfer::van_naam(naam)?).map(|w| w as &mut dyn Deel)
        }
        _ => None,
    })
}

/// The part at the end of a way by positions.
pub fn bij_pad<'d>(begin: &'d dyn Deel, pad: &Pad) -> Option<&'d dyn Deel> {
    pad.stappen().iter().try_fold(begin, |deel, stap| match (deel.blik(), stap) {
        (Blik::Rijen(rijen), Stap::Index(plaats)) => rijen.rij(*plaats),
        (Blik::Groep(groep), Stap::Index(_)) => groep.veld(groep.velden().first()?.naam),
        (_, Stap::Veld(naam)) => verder(deel, naam),
        _ => None,
    })
}

/// Puts a value at the end of a way by positions; a figure of a map may come or go.
///
/// # Errors
/// When there is no such place, or the value is not of its kind.
pub fn zet_bij_pad(begin: &mut dyn Deel, pad: &Pad, waarde: &Inhoud) -> Result<(), Ongepast> {
    let (laatste, voor) = pad.stappen().split_last().ok_or(Ongepast)?;
    let ouder = op_plek(begin, &Pad(voor.to_vec())).ok_or(Ongepast)?;
    if let (Blikmut::Kaart(kaart), Stap::Veld(naam)) = (ouder.blik_mut(), laatste) {
        let cijfer = Kerncijfer::van_naam(naam).ok_or(Ongepast)?;
        if waarde.is_niets() {
            kaart.remove(&cijfer);
        } else {
            kaart.insert(cijfer, waarde.als_cijfer().cloned().ok_or(Ongepast)?);
        }
        return Ok(());
    }
    op_plek(ouder, &Pad(vec![laatste.clone()])).ok_or(Ongepast)?.zet(waarde)
}

/// The way by codes for a way by positions.
pub fn waar(plan: &Plan, pad: &Pad) -> Waar {
    met_sleutels(plan, pad, Rijen::sleutel)
}

/// The same with each row by what it would be known by alone. Rows of one key are not told apart, and so no list is
/// looked through: for who only needs the words.
pub fn waar_ongeteld(plan: &Plan, pad: &Pad) -> Waar {
    met_sleutels(plan, pad, Rijen::eigen)
}

fn met_sleutels(plan: &Plan, pad: &Pad, van: impl Fn(&dyn Rijen, usize) -> Option<String>) -> Waar {
    let mut waar = Vec::with_capacity(pad.stappen().len());
    let mut hier: Option<&dyn Deel> = Some(plan);
    for stap in pad.stappen() {
        let mut rij = None;
        let sleutel = match (stap, hier.map(Deel::blik)) {
            (Stap::Index(plaats), Some(Blik::Rijen(rijen))) => {
                rij = rijen.rij(*plaats);
                van(rijen, *plaats)
            }
            (Stap::Index(_), Some(Blik::Groep(groep))) => groep.velden().first().map(|v| v.naam.to_owned()),
            _ => None,
        };
        let sleutel = sleutel.unwrap_or_else(|| match stap {
            Stap::Veld(veld) => veld.clone().into_owned(),
            Stap::Index(plaats) => plaats.to_string(),
        });
        hier = rij.or_else(|| hier.and_then(|deel| verder(deel, &sleutel)));
        waar.push(sleutel);
    }
    Waar(waar)
}
