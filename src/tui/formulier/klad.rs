//! [`Formulierklad`]: a form that is being filled in, as it can be written down and filled in again: the noun as far as it
//! was taken over, and per page what the planner answered. Answers are kept as they were typed or by the words that were
//! chosen, so that they find their rows again in a plan that others changed.

use serde::{Deserialize, Serialize};

use super::Formulier;
use super::antwoord::Antwoord;
use super::blad::{Blad, ouder};
use super::bouwen::Bladsoort;
use super::regel::Regel;
use crate::plan::deel::vind::{bestemming, bij_pad};
use crate::plan::deel::{Aard, Blik, Deel, Inhoud, Veld};
use crate::plan::{Pad, Plan, Stap, Waar};

/// A form, written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formulierklad {
    /// What it is about.
    pub titel: String,
    waar: Waar,
    nieuw: bool,
    begin: String,
    zaak: String,
    bladen: Vec<Bladklad>,
}

/// A page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Bladklad {
    pad: Pad,
    vers: bool,
    voor: String,
    keuze: usize,
    rijen: Vec<Rijklad>,
}

/// A row that the planner answered, or that stands there since an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Rijklad {
    pad: Pad,
    naam: String,
    zelf: bool,
    vers: bool,
    antwoord: Getypt,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Getypt {
    Typ(String),
    Kies(Vec<String>),
    Open,
}

impl Formulierklad {
    /// The form as it is filled in now; none where it cannot be written down.
    pub fn van(formulier: &Formulier) -> Option<Self> {
        let bladen = formulier.onder.iter().chain([&formulier.blad]);
        Some(Self {
            titel: formulier.titel.clone(),
            waar: formulier.waar.clone(),
            nieuw: formulier.nieuw,
            begin: formulier.begin.deel().ron().ok()?,
            zaak: formulier.zaak.deel().ron().ok()?,
            bladen: bladen.map(Bladklad::van).collect::<Option<_>>()?,
        })
    }

    /// What was typed first, to be recognised by.
    pub fn eerste(&self) -> Option<&str> {
        let rijen = self.bladen.iter().rev().flat_map(|blad| &blad.rijen);
        rijen.filter(|rij| rij.zelf).find_map(|rij| match &rij.antwoord {
            Getypt::Typ(tekst) => Some(tekst.trim()).filter(|tekst| !tekst.is_empty()),
            _ => None,
        })
    }

    /// The form again, filled in the same; none where the plan has no place for it any more.
    pub fn weer(&self, plan: &Plan) -> Option<Formulier> {
        let mut formulier = if self.nieuw {
            let rij = bestemming(&self.waar)?.aard.rij()?;
            Formulier::nieuw(plan, self.waar.clone(), lees(rij, &self.begin)?)
        } else {
            Formulier::op(plan, self.waar.clone())?
        };
        let (aard, soort) = (formulier.zaak.deel().aard(), formulier.blad.soort);
        for (diepte, blad) in self.bladen.iter().enumerate() {
            // What the planner left alone is as the plan has it now; a page shows what was there when that above it opened.
            if self.zaak != self.begin {
                formulier.zaak = lees(aard, self.bladen.get(diepte + 1).map_or(&self.zaak, |boven| &boven.voor))?;
            }
            if bij_pad(formulier.zaak.deel(), &blad.pad).is_none() {
                break;
            }
            if diepte == 0 {
                formulier.vul_blad(plan, blad, soort);
                continue;
            }
            let veld = veld_op(&formulier.zaak, &blad.pad).or(soort.veld);
            formulier.onder.push(formulier.blad.clone());
            formulier.vul_blad(plan, blad, Bladsoort { veld, vers: blad.vers });
            formulier.blad.voor = lees(aard, &blad.voor)?;
        }
        Some(formulier)
    }
}

impl Bladklad {
    fn van(blad: &Blad) -> Option<Self> {
        let rijen = blad.regels.iter().filter(|r| r.zelf || r.anders() || r.vers != blad.soort.vers);
        Some(Self {
            pad: blad.pad.clone(),
            vers: blad.soort.vers,
            voor: blad.voor.deel().ron().ok()?,
            keuze: blad.keuze,
            rijen: rijen.map(Rijklad::van).collect(),
        })
    }
}

impl Rijklad {
    fn van(regel: &Regel) -> Self {
        let antwoord = match &regel.inhoud {
            Antwoord::Typ(veld) => Getypt::Typ(veld.tekst().to_owned()),
            Antwoord::Kies(kies) => {
                Getypt::Kies(kies.aan.iter().filter_map(|&i| kies.opties.get(i).cloned()).collect())
            }
            Antwoord::Open(_) => Getypt::Open,
        };
        let Regel { pad, naam, zelf, vers, .. } = regel;
        Self { pad: pad.clone(), naam: naam.clone(), zelf: *zelf, vers: *vers, antwoord }
    }

    fn vul(&self, regel: &mut Regel) {
        (regel.zelf, regel.vers) = (self.zelf, self.vers);
        match (&mut regel.inhoud, &self.antwoord) {
            (Antwoord::Typ(veld), Getypt::Typ(tekst)) if veld.tekst() != tekst => veld.zet(tekst),
            (Antwoord::Kies(kies), Getypt::Kies(woorden)) => {
                kies.aan = woorden.iter().filter_map(|woord| kies.opties.iter().position(|o| o == woord)).collect();
            }
            _ => {}
        }
    }
}

impl Formulier {
    /// True when something was filled in, on whichever page.
    pub fn is_gevuld(&self) -> bool {
        let bladen = self.onder.iter().chain([&self.blad]);
        let antwoord = bladen.flat_map(|blad| &blad.regels).any(|r| r.zelf && r.anders());
        antwoord || (!self.begin.is_niets() && self.zaak != self.begin)
    }

    /// True when leaving the page would throw away what was filled in.
    pub fn verliest(&self) -> bool {
        if self.is_dieper() { self.blad.regels.iter().any(|r| r.zelf && r.anders()) } else { self.is_gevuld() }
    }

    /// Shows a page as it was filled in.
    fn vul_blad(&mut self, plan: &Plan, klad: &Bladklad, soort: Bladsoort) {
        self.blad = Blad::van(plan, &self.zaak, klad.pad.clone(), soort);
        for rij in &klad.rijen {
            if let Some(regel) = self.blad.regels.iter_mut().find(|r| r.pad == rij.pad && r.naam == rij.naam) {
                rij.vul(regel);
            }
        }
        self.blad.keuze = klad.keuze.min(self.blad.regels.len().saturating_sub(1));
        self.volg_antwoorden(plan);
    }
}

fn lees(aard: &'static Aard, tekst: &str) -> Option<Inhoud> {
    (aard.lees)(tekst).ok()
}

/// The field in which a part of the noun stands: the last that is named on the way to it.
fn veld_op(zaak: &Inhoud, pad: &Pad) -> Option<&'static Veld> {
    let stappen = pad.stappen();
    (1..=stappen.len()).rev().find_map(|tot| {
        let Stap::Veld(naam) = &stappen[tot - 1] else { return None };
        match bij_pad(zaak.deel(), &ouder(&Pad(stappen[..tot].to_vec()))).map(Deel::blik) {
            Some(Blik::Groep(groep)) => groep.velden().iter().find(|v| v.naam == naam),
            _ => None,
        }
    })
}
