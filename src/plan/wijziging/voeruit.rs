//! Carrying out a wijziging, without looking at what it makes of the plan as a whole.

use super::{Weigering, Wijziging};
use crate::plan::Plan;
use crate::plan::deel::vind::{bestemming, pad, vind_mut, waar as waar_van};
use crate::plan::deel::{Aard, Blikmut, Deel, Inhoud, Ongepast, Rijen, Soort};
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::waar::Waar;

impl Wijziging {
    /// Applies the change and gives its inverse. When it cannot be, the plan is unchanged.
    pub(in crate::plan) fn voer_uit(&self, plan: &mut Plan) -> Result<Self, Weigering> {
        match self {
            Self::Zet { waar, waarde } => zet(plan, waar, waarde),
            Self::Erbij { waar, plaats, rij } => erbij(plan, waar, *plaats, rij),
            Self::Eraf(waar) => eraf(plan, waar),
            Self::Samen(delen) => samen(delen, plan),
        }
    }
}

fn bestaat_niet(waar: &Waar) -> Weigering {
    Weigering::BestaatNiet(waar.to_string())
}

impl From<Ongepast> for Weigering {
    fn from(_: Ongepast) -> Self {
        Self::Ongeldig
    }
}

fn zet(plan: &mut Plan, waar: &Waar, waarde: &Inhoud) -> Result<Wijziging, Weigering> {
    let vast = bestemming(waar).is_none_or(|daar| daar.veld.is_none_or(|veld| matches!(veld.soort, Soort::Vast)));
    // What is left out is known by its field; everything before it stands there.
    let (Some((laatste, voor)), false) = (waar.0.split_last(), vast) else { return Err(bestaat_niet(waar)) };
    let hier = pad(plan, waar);
    let ouder = vind_mut(plan, voor).ok_or_else(|| bestaat_niet(waar))?;
    let oud = vervang(ouder, laatste, waarde)?.ok_or_else(|| bestaat_niet(waar))?;
    // A row that gets another key is found by that key from then on.
    let daar = hier.map_or_else(|| waar.clone(), |hier| waar_van(plan, &hier));
    Ok(Wijziging::Zet { waar: daar, waarde: oud })
}

/// Replaces a part of `ouder` and gives what stood there; none when it has no such part.
fn vervang(ouder: &mut dyn Deel, stap: &str, waarde: &Inhoud) -> Result<Option<Inhoud>, Weigering> {
    let deel = match ouder.blik_mut() {
        Blikmut::Groep(groep) => groep.veld_mut(stap),
        Blikmut::Rijen(rijen) => {
            let Some(plaats) = rijen.plek(stap) else { return Ok(None) };
            // A row that is its own key, such as a functie in a list, stands there once.
            let nieuw = rijen.eigen_van(waarde)?;
            if let Some(nieuw) = nieuw.filter(|nieuw| rijen.plek(nieuw).is_some_and(|daar| daar != plaats)) {
                return Err(Weigering::BestaatAl(nieuw));
            }
            rijen.rij_mut(plaats)
        }
        Blikmut::Kaart(kaart) => {
            let Some(cijfer) = Kerncijfer::van_naam(stap) else { return Ok(None) };
            let mut nu = kaart.get(&cijfer).cloned();
            let oud = nu.inhoud();
            nu.zet(waarde)?;
            match nu {
                Some(nieuw) => kaart.insert(cijfer, nieuw),
                None => kaart.remove(&cijfer),
            };
            return Ok(Some(oud));
        }
        Blikmut::Heel => None,
    };
    let Some(deel) = deel else { return Ok(None) };
    let oud = deel.inhoud();
    deel.zet(waarde)?;
    Ok(Some(oud))
}

fn erbij(plan: &mut Plan, waar: &Waar, plaats: Option<usize>, rij: &Inhoud) -> Result<Wijziging, Weigering> {
    let eenmalig = bestemming(waar).is_some_and(|daar| {
        let per_rij = daar.veld.and_then(|veld| veld.soort.lijst()).is_some_and(|lijst| lijst.eenmalig.is_some());
        per_rij || daar.aard.rij().is_some_and(eigen_sleutel)
    });
    let rijen = lijst(plan, waar)?;
    let eigen = rijen.eigen_van(rij)?;
    if let Some(eigen) = eigen.as_ref().filter(|eigen| eenmalig && rijen.plek(eigen).is_some()) {
        return Err(Weigering::BestaatAl(eigen.clone()));
    }
    let plaats = plaats.unwrap_or_else(|| op_code(rijen, eigen.as_deref())).min(rijen.aantal());
    rijen.voeg_in(plaats, rij)?;
    let sleutel = rijen.sleutel(plaats).ok_or_else(|| bestaat_niet(waar))?;
    Ok(Wijziging::Eraf(waar.met(&sleutel)))
}

/// True for rows of which no two can have the same key: nouns with a code, and lists of codes, years and choices.
fn eigen_sleutel(rij: &'static Aard) -> bool {
    match rij.velden() {
        [] => true,
        velden => velden.iter().any(|veld| matches!(veld.soort, Soort::Code(_))),
    }
}

/// Behind the last row whose key comes before this one.
fn op_code(rijen: &dyn Rijen, eigen: Option<&str>) -> usize {
    let Some(eigen) = eigen else { return rijen.aantal() };
    let ervoor = |plaats: &usize| rijen.eigen(*plaats).is_some_and(|sleutel| sleutel.as_str() <= eigen);
    (0..rijen.aantal()).rev().find(ervoor).map_or(0, |plaats| plaats + 1)
}

fn eraf(plan: &mut Plan, waar: &Waar) -> Result<Wijziging, Weigering> {
    let (sleutel, voor) = waar.0.split_last().ok_or_else(|| bestaat_niet(waar))?;
    let van = Waar(voor.to_vec());
    let rijen = lijst(plan, &van).map_err(|_| bestaat_niet(waar))?;
    let plaats = rijen.plek(sleutel).ok_or_else(|| bestaat_niet(waar))?;
    let rij = rijen.haal_uit(plaats).ok_or_else(|| bestaat_niet(waar))?;
    Ok(Wijziging::Erbij { waar: van, plaats: Some(plaats), rij })
}

fn lijst<'p>(plan: &'p mut Plan, waar: &Waar) -> Result<&'p mut dyn Rijen, Weigering> {
    match vind_mut(plan, &waar.0).map(Deel::blik_mut) {
        Some(Blikmut::Rijen(rijen)) => Ok(rijen),
        _ => Err(bestaat_niet(waar)),
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
