//! Who uses a code, and another code for a noun: everywhere at once, also where a scenario, a besluit or a note names it.

use super::Wijziging;
use crate::plan::controle::Codesoort;
use crate::plan::controle::verwijzing;
use crate::plan::deel::langs::{Plek, langs, langs_deel};
use crate::plan::deel::vind::{bestemming, op_plek};
use crate::plan::deel::{Aard, Blik, Deel, Inhoud, Soort, Veld};
use crate::plan::waar::Waar;
use crate::plan::{Pad, Plan, Zet};

/// The parts of the plan that name the noun with this code.
pub fn gebruikers(plan: &Plan, soort: Codesoort, code: &str) -> Vec<Waar> {
    let mut uit = Vec::new();
    langs(plan, &mut |plek| {
        if verwijzing(plek) == Some((soort, code)) {
            uit.push(Waar::van(plan, &plek.pad()));
        }
    });
    uit
}

/// The wijziging that gives a noun another code, and names it so everywhere.
pub fn hernoem(plan: &Plan, soort: Codesoort, oud: &str, nieuw: &str) -> Wijziging {
    let naam = Naam { soort, oud, nieuw };
    let mut delen = Vec::new();
    langs(plan, &mut |plek| {
        if let Some(waarde) = naam.anders(plek) {
            delen.push((plek.pad(), waarde));
        }
    });
    // What stands deeper goes first: the way to it names the code that its row has now.
    delen.sort_by_key(|(pad, _)| std::cmp::Reverse(pad.stappen().len()));
    let zet = |(pad, waarde): (Pad, Inhoud)| Wijziging::Zet { waar: Waar::van(plan, &pad), waarde };
    Wijziging::Samen(delen.into_iter().map(zet).collect())
}

/// A wijziging of a scenario in which a noun has another code.
pub fn hernoem_zet(soort: Codesoort, oud: &str, nieuw: &str, zet: &Zet) -> Zet {
    let naam = Naam { soort, oud, nieuw };
    Zet { doe: naam.wijziging(&zet.doe), terug: naam.wijziging(&zet.terug) }
}

/// Another name for a noun.
#[derive(Clone, Copy)]
struct Naam<'n> {
    soort: Codesoort,
    oud: &'n str,
    nieuw: &'n str,
}

impl Naam<'_> {
    /// What stands at a place from then on, when that is something else than now.
    fn anders(self, plek: &Plek<'_, '_>) -> Option<Inhoud> {
        let eigen = match plek.veld.soort {
            Soort::Code(soort) | Soort::Verwijzing(soort) | Soort::Los(soort) => soort == self.soort,
            _ => false,
        };
        match plek.deel.blik() {
            Blik::Code(code) | Blik::Tekst(code) if eigen && code == self.oud => plek.deel.aard().uit_tekst(self.nieuw),
            Blik::Herkomst(herkomst) if self.is_bron(herkomst.bron.as_ref()) => {
                let mut herkomst = herkomst.clone();
                herkomst.bron = Some(self.nieuw.into());
                Some(herkomst.inhoud())
            }
            Blik::Cijfer(cijfer) if self.is_bron(cijfer.bron) => {
                let mut waarde = plek.deel.inhoud().als_cijfer()?.clone();
                waarde.bron = Some(self.nieuw.into());
                Some(Inhoud::cijfer(waarde))
            }
            Blik::Waar(waar) => Some(self.waar(waar)).filter(|nieuw| nieuw != waar).map(|nieuw| nieuw.inhoud()),
            Blik::Zet(zet) => {
                let nieuw = Zet { doe: self.wijziging(&zet.doe), terug: self.wijziging(&zet.terug) };
                (nieuw != *zet).then(|| nieuw.inhoud())
            }
            _ => None,
        }
    }

    fn is_bron(self, bron: Option<&crate::plan::Broncode>) -> bool {
        self.soort == Codesoort::Bron && bron.is_some_and(|bron| bron.as_str() == self.oud)
    }

    fn wijziging(self, wijziging: &Wijziging) -> Wijziging {
        match wijziging {
            Wijziging::Zet { waar, waarde } => {
                let veld = bestemming(waar).and_then(|daar| daar.veld);
                Wijziging::Zet { waar: self.waar(waar), waarde: self.inhoud(veld, waarde) }
            }
            Wijziging::Erbij { waar, plaats, rij } => {
                let veld = bestemming(waar).and_then(|daar| daar.veld);
                Wijziging::Erbij { waar: self.waar(waar), plaats: *plaats, rij: self.inhoud(veld, rij) }
            }
            Wijziging::Eraf(waar) => Wijziging::Eraf(self.waar(waar)),
            Wijziging::Samen(delen) => Wijziging::Samen(delen.iter().map(|deel| self.wijziging(deel)).collect()),
        }
    }

    /// A value of a wijziging, in which the noun may be named at any depth.
    fn inhoud(self, veld: Option<&'static Veld>, inhoud: &Inhoud) -> Inhoud {
        let Some(veld) = veld else { return inhoud.clone() };
        let mut nieuw = inhoud.clone();
        let mut delen = Vec::new();
        langs_deel(inhoud.deel(), veld, &mut |plek| {
            if let Some(waarde) = self.anders(plek) {
                delen.push((plek.pad(), waarde));
            }
        });
        for (pad, waarde) in delen {
            if let Some(deel) = op_plek(nieuw.deel_mut(), &pad) {
                // Of the same kind as what stood there.
                let _ = deel.zet(&waarde);
            }
        }
        nieuw
    }

    /// The way with the other name, where the way leads through the noun or through a row that is known by it.
    fn waar(self, waar: &Waar) -> Waar {
        let mut uit: Vec<String> = Vec::with_capacity(waar.0.len());
        for (diepte, stap) in waar.0.iter().enumerate() {
            let lijst = bestemming(&Waar(waar.0[..diepte].to_vec()));
            let rij = lijst.and_then(|daar| Some((daar.veld?, daar.aard.rij()?)));
            uit.push(rij.map_or_else(|| stap.clone(), |(veld, rij)| self.sleutel(stap, veld, rij)));
        }
        Waar(uit)
    }

    /// The key of a row, which is made of its first fields.
    fn sleutel(self, sleutel: &str, lijst: &Veld, rij: &Aard) -> String {
        let van = |soort: Soort| match soort {
            Soort::Code(soort) | Soort::Verwijzing(soort) | Soort::Los(soort) => soort == self.soort,
            _ => false,
        };
        match rij.velden() {
            [] if van(lijst.soort) && sleutel == self.oud => self.nieuw.to_owned(),
            [eerste, ..] if van(eerste.soort) && sleutel == self.oud => self.nieuw.to_owned(),
            velden => {
                let delen = sleutel.split(' ').enumerate().map(|(i, deel)| {
                    let hier = velden.get(i).is_some_and(|veld| van(veld.soort));
                    if hier && deel == self.oud { self.nieuw } else { deel }
                });
                delen.collect::<Vec<_>>().join(" ")
            }
        }
    }
}
