//! Verklaring: one eis in full, over the years that are judged: what it asks and where that comes from, how it is met in
//! each year, band and gebied, and every finding with what would repair it. What the screen of an eis tells, without one.

use serde_json::{Value, json};

use super::bevindingen::{self, Regel};
use super::json;
use super::kleur::{verf, vet};
use super::tabel::Tabel;
use super::tekst::Stijl;
use super::toets::Toetsrapport;
use crate::dekking::{Eis, Oordeel, ernst, uit};
use crate::text::aantal::{aantal, hoofdletter, opsomming};
use crate::text::afbreken::{breedte, breek, zichtbaar};
use crate::text::eisblad::Eisblad;
use crate::text::voorlezen::{punt, voorgelezen};
use crate::text::{namen, norm, oordeel, plek, strook};

/// Width where no terminal says it, as of the toets.
const BREED: usize = 80;

/// One eis of a report.
#[derive(Debug, Clone, Copy)]
pub struct Verklaring<'r> {
    /// The report.
    pub rapport: &'r Toetsrapport<'r>,
    /// The eis.
    pub eis: &'static Eis,
}

impl Verklaring<'_> {
    /// The judgement over all years that are judged; none of an eis that is off.
    pub fn oordeel(&self) -> Option<Oordeel> {
        let aan = uit(self.rapport.plan(), self.eis).is_none();
        aan.then(|| self.rapport.zwaarst(|z| z.toetsing.oordeel_eis(self.eis)))
    }

    fn regels(&self) -> impl Iterator<Item = &Regel<'_>> {
        self.rapport.regels.iter().filter(|r| r.bevinding.eis.id == self.eis.id)
    }

    /// Its findings.
    pub fn bevindingen(&self) -> Tabel {
        bevindingen::tabel_van(&self.rapport.zicht, self.regels().cloned())
    }

    /// The answer in one sentence: “VD-1 genoeg uren: tekort in 2028–2031, bandbreedte midden”.
    fn antwoord(&self) -> String {
        let woord = self.oordeel().map_or_else(|| "telt niet mee".to_owned(), oordeel::woord);
        format!("{} {}: {woord} in {}", self.eis.id, self.eis.titel, strook::waarin(self.rapport.strook))
    }

    /// The parts below the answer, each with its heading.
    fn delen(&self) -> [(String, Vec<String>); 4] {
        let bevonden: Vec<String> = self.regels().flat_map(|r| self.bevinding(r)).collect();
        let kop = match self.regels().count() {
            0 => String::new(),
            n => aantal(n as u64, "bevinding", "bevindingen"),
        };
        let blad = Eisblad { stand: self.rapport.zicht.stand, toetsing: self.rapport.zicht.toetsing, eis: self.eis };
        [
            ("De eis".to_owned(), blad.vraagt()),
            ("Bevindingen per jaar en bandbreedte".to_owned(), strook::van_eis(self.rapport.strook, self.eis.id)),
            ("Waar".to_owned(), self.waar()),
            (kop, bevonden),
        ]
    }

    fn bevinding(&self, regel: &Regel<'_>) -> Vec<String> {
        let blad = Eisblad { stand: regel.zicht.stand, toetsing: regel.zicht.toetsing, eis: self.eis };
        blad.in_zinnen(regel.bevinding, &self.rapport.tekort(regel), Some(regel.herstel_in_woorden()))
    }

    /// The gebieden by their judgement, the heaviest first.
    fn waar(&self) -> Vec<String> {
        let plan = self.rapport.plan();
        let stad = plan.wijken.len();
        let mut per: Vec<(Oordeel, Vec<String>)> = Vec::new();
        for g in 0..=stad {
            let zegt_iets = if g == stad { self.eis.reikwijdte.stad() } else { self.eis.reikwijdte.wijk() };
            if !zegt_iets {
                continue;
            }
            let is = self.rapport.zwaarst(|z| z.toetsing.oordeel(self.eis, g));
            let naam = plek::van_gebied(plan, g).to_owned();
            match per.iter_mut().find(|(o, _)| *o == is) {
                Some((_, namen)) => namen.push(naam),
                None => per.push((is, vec![naam])),
            }
        }
        per.sort_by_key(|(is, _)| std::cmp::Reverse(*is));
        let regel = |(is, namen): (Oordeel, Vec<String>)| {
            format!("{} {}: {}", oordeel::teken(is), oordeel::woord(is), opsomming(&namen))
        };
        per.into_iter().map(regel).collect()
    }

    /// As text.
    pub fn tekst(&self, stijl: Stijl) -> String {
        let delen = self.delen();
        let gevuld = || delen.iter().filter(|(_, regels)| !regels.is_empty());
        let kop = self.rapport.zicht.titel(&zichtbaar(&self.rapport.plan().gemeente.naam));
        if stijl.plat {
            let mut uit = vec![punt(&self.antwoord()), punt(&kop)];
            for (kop, regels) in gevuld() {
                uit.extend([String::new(), format!("{kop}:")]);
                uit.extend(regels.iter().map(|r| punt(r)));
            }
            return uit.iter().map(|r| voorgelezen(&zichtbaar(r)) + "\n").collect();
        }
        let breed = stijl.breedte.unwrap_or(BREED).max(BREED);
        let is = self.oordeel().unwrap_or(Oordeel::NietVanToepassing);
        let mut uit: Vec<String> = breek(&format!("{} {}.", oordeel::teken(is), self.antwoord()), breed);
        if let Some(eerste) = uit.first_mut() {
            *eerste = verf(eerste, is, stijl.kleur);
        }
        uit.extend(breek(&kop, breed));
        for (kop, regels) in gevuld() {
            uit.extend([String::new(), vet(kop, stijl.kleur)]);
            uit.extend(regels.iter().flat_map(|regel| ingesprongen(regel, breed)));
        }
        uit.iter().map(|regel| regel.trim_end().to_owned() + "\n").collect()
    }

    /// As JSON; the same figures and words as the text.
    pub fn json(&self) -> Value {
        let (plan, eis, uitkomst) = (self.rapport.plan(), self.eis, self.rapport.zicht.stand.uitkomst);
        let jaren: Vec<u16> = self.rapport.strook.getoetst().map(|(jaar, _)| jaar).collect();
        json!({
            "rapport": "verklaring",
            "plan": plan.naam,
            "band": namen::band(uitkomst.band),
            "jaren": jaren,
            "eis": eis.id,
            "titel": eis.titel,
            "pijler": namen::been(eis.been),
            "ernst": namen::ernst(ernst(plan, eis)),
            "oordeel": self.oordeel().map(oordeel::woord),
            "norm": norm::norm(plan, eis, uitkomst.band),
            "norm_van": norm::stellers(plan, eis),
            "bron": {
                "document": eis.bron.document,
                "plaats": eis.bron.plaats,
                "gewicht": namen::gewicht(eis.bron.gewicht),
                "citaat": eis.bron.citaat,
            },
            "uit": uit(plan, eis).map(|uit| uit.motivatie.as_str()),
            "bevindingen": json::rijen(&self.bevindingen()),
        })
    }
}

/// A line two cells in, and its later lines two more; one that stands in itself keeps that.
fn ingesprongen(regel: &str, breed: usize) -> Vec<String> {
    let zin = regel.trim_start();
    let voor = 2 + breedte(regel) - breedte(zin);
    let regels = breek(&hoofdletter(&zichtbaar(zin)), breed.saturating_sub(voor + 2)).into_iter().enumerate();
    regels.map(|(n, r)| format!("{}{r}", " ".repeat(if n == 0 { voor } else { voor + 2 }))).collect()
}
