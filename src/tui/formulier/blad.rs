//! [`Blad`]: a page of a form: the rows of the noun, of a list in it or of one of its rows, and what was filled in.

use super::antwoord::{self, Antwoord};
use super::bouwen::{Bladsoort, regels};
use super::haken;
use super::regel::{Bezwaar, Regel, Vraag};
use crate::calc::afscherming::is_teken;
use crate::plan::deel::vind::bij_pad;
use crate::plan::deel::{Aard, Blik, Deel, Groep, Inhoud, Soort, Veld as Beschrijving};
use crate::plan::{Pad, Plan, Stap};
use crate::text::maat::{EEN_GETAL, meer_cellen};
use crate::text::zaak::sleutel;
use crate::tui::blik::veld::Veld;

/// A page of the form.
#[derive(Debug, Clone)]
pub struct Blad {
    /// Its rows.
    pub regels: Vec<Regel>,
    /// The selected row.
    pub keuze: usize,
    /// The way to what it shows, within the noun.
    pub(super) pad: Pad,
    pub(super) soort: Bladsoort,
    /// The noun when the page was opened.
    pub(super) voor: Inhoud,
}

impl PartialEq for Blad {
    fn eq(&self, ander: &Self) -> bool {
        (&self.regels, self.keuze, &self.pad) == (&ander.regels, ander.keuze, &ander.pad)
    }
}

/// The way to what a part stands in.
pub(super) fn ouder(pad: &Pad) -> Pad {
    Pad(pad.stappen().split_last().map(|(_, voor)| voor.to_vec()).unwrap_or_default())
}

impl Blad {
    pub(super) fn van(plan: &Plan, zaak: &Inhoud, pad: Pad, soort: Bladsoort) -> Self {
        Self { regels: regels(plan, zaak, &pad, soort), keuze: 0, pad, soort, voor: zaak.clone() }
    }

    /// Its rows once more, of the noun as it is now.
    pub(super) fn opnieuw(&mut self, plan: &Plan, zaak: &Inhoud) {
        self.regels = regels(plan, zaak, &self.pad, self.soort);
        self.keuze = self.keuze.min(self.regels.len().saturating_sub(1));
    }

    /// Says of pasted cells that the selected row, a figure, takes only one; false where they may be typed.
    pub fn weigert_cellen(&mut self, tekst: &str) -> bool {
        let Some(regel) = self.regels.get_mut(self.keuze) else { return false };
        let weigert = matches!(regel.vraag, Vraag::Cijfer { .. } | Vraag::Geheel(..)) && meer_cellen(tekst);
        if weigert {
            regel.fout = Some(EEN_GETAL.to_owned());
        }
        weigert
    }

    /// The rows below a choice that was made, new; the others stay as they are.
    pub(super) fn vernieuw(&mut self, plan: &Plan, zaak: &Inhoud, pad: &Pad, vers: bool) {
        let nieuwe = regels(plan, zaak, &self.pad, Bladsoort { vers: vers || self.soort.vers, ..self.soort });
        let onder = |r: &Regel| r.pad.stappen().starts_with(pad.stappen()) && r.pad != *pad;
        let oud = std::mem::take(&mut self.regels);
        let van_oud = |nieuw: Regel| {
            let zelfde = oud.iter().find(|r| r.pad == nieuw.pad && r.naam == nieuw.naam && !onder(r));
            zelfde.cloned().unwrap_or(nieuw)
        };
        self.regels = nieuwe.into_iter().map(van_oud).collect();
    }

    pub(super) fn opschrift(&self, plan: &Plan, zaak: &Inhoud) -> String {
        let Some(veld) = self.soort.veld else { return String::new() };
        match (bij_pad(zaak.deel(), &self.pad).map(Deel::blik), self.pad.stappen().last()) {
            (Some(Blik::Groep(groep)), Some(Stap::Index(_))) => naam_van_rij(plan, veld, groep),
            (_, Some(Stap::Index(_))) => "regel".to_owned(),
            _ => veld.woord.to_owned(),
        }
    }

    /// A figure that is set by hand is no longer that of its source, unless the planner says which source it has.
    pub(super) fn volg(&mut self) {
        let anders: Vec<Pad> = self
            .regels
            .iter()
            .filter(|r| matches!(r.vraag, Vraag::Cijfer { .. }) && r.anders() && !is_teken(r.inhoud.getypt()))
            .map(|r| r.pad.clone())
            .collect();
        for regel in &mut self.regels {
            if regel.zelf || !matches!(regel.vraag, Vraag::Herkomst | Vraag::Toelichting) {
                continue;
            }
            let anders = anders.contains(&regel.pad);
            regel.inhoud = match &regel.begin {
                Antwoord::Kies(kies) if anders => Antwoord::Kies(kies.met(antwoord::EIGEN)),
                Antwoord::Typ(_) if anders => Antwoord::Typ(Veld::default()),
                begin => begin.clone(),
            };
        }
    }

    /// Says in each row what is wrong with its answer, on its own, and lets the point of a place follow its wijk.
    pub(super) fn loop_na(&mut self, plan: &Plan, proef: &mut Inhoud) {
        for i in 0..self.regels.len() {
            if let Vraag::Punt(_) = self.regels[i].vraag {
                let nu =
                    regels(plan, proef, &self.pad, self.soort).into_iter().find(|r| matches!(r.vraag, Vraag::Punt(_)));
                if let Some(nu) = nu {
                    let gekozen = self.regels[i].inhoud.gekozen();
                    self.regels[i].inhoud = match &nu.inhoud {
                        Antwoord::Kies(kies) => Antwoord::Kies(kies.met(gekozen)),
                        ander => ander.clone(),
                    };
                    self.regels[i].begin = nu.begin;
                }
            }
            let regel = &self.regels[i];
            let fout = if regel.anders() { zet(plan, regel, proef).err() } else { None };
            self.regels[i].fout = fout;
        }
    }

    /// A list in which something may stand once refuses it a second time.
    pub(super) fn eenmalig(&self, plan: &Plan, zaak: &Inhoud) -> Result<(), Bezwaar> {
        let (Some(Stap::Index(plaats)), Some(veld)) = (self.pad.stappen().last(), self.soort.veld) else {
            return Ok(());
        };
        let code = |rij: &Aard| rij.velden().iter().any(|v| matches!(v.soort, Soort::Code(_)));
        let een = veld.soort.lijst().is_some_and(|l| l.eenmalig.is_some()) || veld.aard.rij().is_some_and(code);
        let Some(Blik::Rijen(rijen)) = bij_pad(zaak.deel(), &ouder(&self.pad)).map(Deel::blik).filter(|_| een) else {
            return Ok(());
        };
        let Some(eigen) = rijen.eigen(*plaats) else { return Ok(()) };
        let ander = (0..rijen.aantal()).any(|i| i != *plaats && rijen.eigen(i).as_ref() == Some(&eigen));
        if ander {
            return Err((0, format!("{} staat al in deze lijst; open die rij", sleutel(plan, veld, &eigen))));
        }
        Ok(())
    }

    /// Puts the answers in the noun: what is otherwise, so that the rest stays as it is to the byte; something new is
    /// looked at whole.
    pub(super) fn neem_over(&self, plan: &Plan, zaak: &mut Inhoud) -> Result<(), Bezwaar> {
        let mut wordt = zaak.clone();
        for (i, regel) in self.regels.iter().enumerate() {
            if regel.vers || regel.anders() {
                zet(plan, regel, &mut wordt).map_err(|fout| (i, fout))?;
            }
        }
        haken::afronden(&mut wordt, &self.pad);
        *zaak = wordt;
        Ok(())
    }
}

fn zet(plan: &Plan, regel: &Regel, zaak: &mut Inhoud) -> Result<(), String> {
    let voor = zaak.clone();
    regel.zet(plan, zaak)?;
    haken::na_antwoord(plan, &voor, zaak, &regel.pad);
    Ok(())
}

/// What a row is about, without its figures.
fn naam_van_rij(plan: &Plan, veld: &'static Beschrijving, groep: &dyn Groep) -> String {
    let eigen = match groep.velden().first().and_then(|v| groep.veld(v.naam)).map(Deel::blik) {
        Some(Blik::Tekst(tekst) | Blik::Code(tekst)) => tekst.to_owned(),
        Some(Blik::Geheel(getal)) => getal.to_string(),
        _ => String::new(),
    };
    let naam = sleutel(plan, veld, &eigen);
    if naam.is_empty() { "nieuw".to_owned() } else { naam }
}
