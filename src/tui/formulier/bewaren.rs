//! Keeping what a form says: the wijziging that makes the plan so, and in which row stands what the plan does not take.

use super::regel::{Bezwaar, Regel, in_woorden};
use super::{Formulier, haken, meting};
use crate::plan::controle::Foutsoort;
use crate::plan::deel::vind::{bij_pad, vind, zet_bij_pad};
use crate::plan::deel::{Blik, Deel, Inhoud, Soort};
use crate::plan::wijziging::verschil::tussen;
use crate::plan::wijziging::{Bezwaar as Planbezwaar, hernoem};
use crate::plan::{Pad, Plan, Stap, Waar, Weigering, Wijziging};
use crate::text::weigering::weigering;

impl Formulier {
    /// What makes the plan as the form says it; none where nothing is otherwise.
    ///
    /// # Errors
    /// What is wrong, and in which row of the first page.
    pub fn wijziging(&mut self, plan: &Plan) -> Result<Option<Wijziging>, Bezwaar> {
        while self.is_dieper() {
            if !self.klaar(plan) {
                let rij = self.blad.keuze;
                let fout = self.blad.regels.get(rij).and_then(|r| r.fout.clone()).unwrap_or_default();
                return Err((rij, fout));
            }
        }
        let mut zaak = self.zaak.clone();
        self.blad.neem_over(plan, &mut zaak)?;
        meting::zonder_lege(plan, &self.begin, &mut zaak);
        let oud = (!self.nieuw).then_some(&self.begin);
        if oud == Some(&zaak) {
            return Ok(None);
        }
        if let Some((veld, fout)) = haken::bezwaar(plan, oud, &zaak) {
            return Err((self.rij_van(&[veld]), fout));
        }
        let wijziging = self.maak(plan, &zaak);
        let proef = wijziging.as_ref().map(|w| w.pas_toe(&mut plan.clone()));
        if let Some(Err(fout)) = proef {
            return Err(self.geweigerd(plan, &zaak, &fout));
        }
        Ok(wijziging)
    }

    fn maak(&self, plan: &Plan, zaak: &Inhoud) -> Option<Wijziging> {
        if self.nieuw {
            let mut delen = haken::erbij(plan, None, zaak);
            delen.push(self.toevoeging(plan, zaak));
            return samen(delen);
        }
        let mut delen = Vec::new();
        let (mut waar, mut oud) = (self.waar.clone(), self.begin.clone());
        match (sleutel(&waar, &oud), sleutel(&waar, zaak), code(&oud)) {
            (Some((_, was)), Some((lijst, wordt)), Some((veld, soort))) if was != wordt && lijst.0.len() == 1 => {
                delen.push(hernoem(plan, soort, &was, &wordt));
                waar = lijst.met(&wordt);
                let pad = Pad::begin().met(veld);
                let nieuw = bij_pad(zaak.deel(), &pad).map(Deel::inhoud);
                // Of the same kind as what stood there.
                let _ = nieuw.map(|nieuw| zet_bij_pad(oud.deel_mut(), &pad, &nieuw));
            }
            // A row that is about something else is another row.
            (Some((_, was)), Some((lijst, wordt)), _) if was != wordt => {
                delen.push(Wijziging::Eraf(self.waar.clone()));
                delen.push(Wijziging::Erbij { waar: lijst, plaats: None, rij: zaak.clone() });
                return samen(delen);
            }
            _ => {}
        }
        delen.extend(tussen(&waar, oud.deel(), zaak.deel()));
        delen.extend(haken::erbij(plan, Some(&self.begin), zaak));
        samen(delen)
    }

    /// Something new stands by its code; what keeps record stands in the order in which it came.
    fn toevoeging(&self, plan: &Plan, zaak: &Inhoud) -> Wijziging {
        let erbij = Wijziging::Erbij { waar: self.waar.clone(), plaats: None, rij: zaak.clone() };
        match erbij.is_verslag().then(|| vind(plan, &self.waar)).flatten().map(Deel::blik) {
            Some(Blik::Rijen(rijen)) => {
                Wijziging::Erbij { waar: self.waar.clone(), plaats: Some(rijen.aantal()), rij: zaak.clone() }
            }
            _ => erbij,
        }
    }

    /// Why the plan does not take it, in the row where that can be mended, on whichever page that is.
    fn geweigerd(&mut self, plan: &Plan, zaak: &Inhoud, fout: &Weigering) -> Bezwaar {
        match fout {
            Weigering::PastNiet(bezwaren) => {
                let hier = self.waar_van(zaak);
                let in_deze = bezwaren.iter().find_map(|b| Some((b, binnen(&hier, b)?)));
                match in_deze {
                    Some((bezwaar, stappen)) => {
                        self.ga_naar(plan, &stappen);
                        (self.blad.keuze, in_woorden(bezwaar.soort.clone()))
                    }
                    None => (self.blad.keuze, weigering(plan, fout)),
                }
            }
            Weigering::BestaatAl(code) => {
                let velden = self.begin.deel().aard().velden();
                let eigen = velden.iter().find(|v| matches!(v.soort, Soort::Code(_))).or_else(|| velden.first());
                let soort = match eigen.map(|v| v.soort) {
                    Some(Soort::Code(_)) if self.waar.0.len() < 3 => weigering(plan, fout),
                    _ => format!("{} staat al in de lijst; open die rij", self.woord_van(plan, code)),
                };
                (self.rij_van(&[eigen.map_or("", |v| v.naam)]), soort)
            }
            _ => (self.blad.keuze, weigering(plan, fout)),
        }
    }

    fn woord_van(&self, plan: &Plan, sleutel: &str) -> String {
        self.blad.soort.veld.map_or_else(|| sleutel.to_owned(), |v| crate::text::zaak::sleutel(plan, v, sleutel))
    }

    /// The way to the noun as it would stand in the plan.
    fn waar_van(&self, zaak: &Inhoud) -> Waar {
        if !self.nieuw && sleutel(&self.waar, zaak).is_none() {
            return self.waar.clone();
        }
        let lijst = if self.nieuw { self.waar.clone() } else { ouder(&self.waar) };
        Wijziging::Erbij { waar: lijst, plaats: None, rij: zaak.clone() }.waar().unwrap_or_else(|| self.waar.clone())
    }

    /// Selects the row in which a part of the noun is filled in, and opens the pages on the way to it.
    fn ga_naar(&mut self, plan: &Plan, stappen: &[&str]) {
        self.blad.keuze = self.rij_van(stappen);
        let diepte = self.regel().map_or(0, |r| r.pad.stappen().len());
        let (Some([sleutel, rest @ ..]), true) = (stappen.get(diepte..), self.opent()) else { return };
        self.open(plan);
        let plaats = match bij_pad(self.zaak.deel(), &self.blad.pad).map(Deel::blik) {
            Some(Blik::Rijen(rijen)) => rijen.plek(sleutel),
            _ => return,
        };
        self.blad.keuze = plaats.unwrap_or(0);
        self.open(plan);
        for veld in rest {
            if let Some(rij) = self.blad.regels.iter().position(|r| r.veld() == *veld) {
                self.blad.keuze = rij;
            }
        }
    }

    /// The row in which a part of the noun is filled in.
    fn rij_van(&self, stappen: &[&str]) -> usize {
        let past = |regel: &Regel| {
            let van_rij = regel.pad.stappen().iter();
            van_rij.zip(stappen).take_while(|(stap, naam)| matches!(stap, Stap::Veld(v) if v == *naam)).count()
        };
        let beste = self.blad.regels.iter().enumerate().max_by_key(|(i, regel)| {
            let diepte = past(regel);
            (diepte, diepte == regel.pad.stappen().len(), std::cmp::Reverse(*i))
        });
        beste.filter(|(_, regel)| past(regel) > 0).map_or(self.blad.keuze, |(i, _)| i)
    }
}

/// The list in which a noun stands, and what it is known by there; none for a noun of which there is one.
fn sleutel(waar: &Waar, zaak: &Inhoud) -> Option<(Waar, String)> {
    let lijst = ouder(waar);
    let daar = Wijziging::Erbij { waar: lijst.clone(), plaats: None, rij: zaak.clone() }.waar()?;
    (daar != lijst).then(|| (lijst, daar.0.last().cloned().unwrap_or_default()))
}

fn ouder(waar: &Waar) -> Waar {
    Waar(waar.0.split_last().map(|(_, voor)| voor.to_vec()).unwrap_or_default())
}

/// The field with the code of a noun.
fn code(zaak: &Inhoud) -> Option<(&'static str, crate::plan::controle::Codesoort)> {
    zaak.deel().aard().velden().iter().find_map(|v| match v.soort {
        Soort::Code(soort) => Some((v.naam, soort)),
        _ => None,
    })
}

/// The way within the noun to what is wrong.
fn binnen<'b>(hier: &Waar, bezwaar: &'b Planbezwaar) -> Option<Vec<&'b str>> {
    let zonder = matches!(bezwaar.soort, Foutsoort::Versie(_));
    let rest = bezwaar.waar.0.strip_prefix(&hier.0[..]).filter(|_| !zonder)?;
    Some(rest.iter().map(String::as_str).collect())
}

/// Several changes as one; itself where there is one.
fn samen(mut delen: Vec<Wijziging>) -> Option<Wijziging> {
    if delen.len() > 1 { Some(Wijziging::Samen(delen)) } else { delen.pop() }
}
