//! Changing the plan: the only way in, with the way back, and what it did to the findings in words.

use super::geschiedenis::Stap;
use super::model::Model;
use crate::dekking::{Bevinding, Ernst, Feit, Plaats};
use crate::plan::{Weigering, Wijziging};
use crate::text;
use crate::text::gevolg::Telling;

impl Model {
    /// Changes the plan, computes what follows, keeps the way back, and says what changed.
    pub fn wijzig(&mut self, wijziging: Wijziging) -> bool {
        let tekst = text::wijziging::wijziging(&self.plan, &wijziging);
        match wijziging.pas_toe(&mut self.plan) {
            Ok(terug) if terug == wijziging => false,
            Ok(terug) => {
                self.meld_wijziging(&tekst);
                self.geschiedenis.voeg_toe(Stap { heen: wijziging, terug, tekst });
                true
            }
            Err(weigering) => {
                self.weiger(&weigering);
                false
            }
        }
    }

    /// Takes back the last change. It is worded as the change that this is, so that it cannot be read as done again.
    pub fn ongedaan(&mut self) {
        let Some(stap) = self.geschiedenis.gedaan.pop() else {
            return self.zeg("er is niets om ongedaan te maken");
        };
        let tekst = text::wijziging::wijziging(&self.plan, &stap.terug);
        if let Err(weigering) = stap.terug.pas_toe(&mut self.plan) {
            return self.weiger(&weigering);
        }
        self.meld_wijziging(&format!("teruggezet: {tekst}"));
        self.geschiedenis.ongedaan.push(stap);
    }

    /// Does again what was taken back last.
    pub fn opnieuw(&mut self) {
        let Some(stap) = self.geschiedenis.ongedaan.pop() else {
            return self.zeg("er is niets om opnieuw te doen");
        };
        if let Err(weigering) = stap.heen.pas_toe(&mut self.plan) {
            return self.weiger(&weigering);
        }
        self.meld_wijziging(&format!("opnieuw: {}", stap.tekst));
        self.geschiedenis.gedaan.push(stap);
    }

    fn weiger(&mut self, weigering: &Weigering) {
        self.zeg_fout(text::weigering::weigering(weigering));
    }

    /// Computes again and says what changed, with what became of the findings.
    fn meld_wijziging(&mut self, tekst: &str) {
        let voor = std::mem::take(&mut self.bevindingen);
        self.herbereken();
        let anders =
            nieuwe(&voor, &self.bevindingen).next().is_some() || nieuwe(&self.bevindingen, &voor).next().is_some();
        self.zeg(tekst);
        let staart = text::gevolg::gevolg(&tellingen(&voor, &self.bevindingen), anders);
        if let Some(status) = &mut self.status {
            status.staart = staart;
        }
    }
}

/// Findings of each weight before and after, the heaviest first.
pub fn tellingen(voor: &[Bevinding], na: &[Bevinding]) -> [Telling; 3] {
    let tel = |lijst: &[Bevinding], ernst| lijst.iter().filter(|b| b.ernst == ernst).count();
    [Ernst::Blokkerend, Ernst::Waarschuwing, Ernst::Aandacht].map(|ernst| (ernst, tel(voor, ernst), tel(na, ernst)))
}

/// The findings of `na` that `voor` does not have, whatever their amounts.
pub fn nieuwe<'b>(voor: &[Bevinding], na: &'b [Bevinding]) -> impl Iterator<Item = &'b Bevinding> {
    let bekend: Vec<Kern> = voor.iter().map(kern).collect();
    na.iter().filter(move |b| !bekend.contains(&kern(b)))
}

/// What makes two findings the same one, whatever their amounts.
type Kern = (&'static str, Plaats, Ernst, Option<usize>);

fn kern(bevinding: &Bevinding) -> Kern {
    let onderwerp = match &bevinding.feit {
        Feit::OnderBasis { functie, .. } | Feit::OnderRatio { functie, .. } => Some(*functie),
        Feit::BasisWijktAf { uitzondering, .. } => Some(*uitzondering),
        Feit::NietGeplaatst { overname, .. } => Some(*overname),
        Feit::DetacheringTeLang { aanstelling, .. } => Some(*aanstelling),
        Feit::Ongedekt { voorziening, .. } => Some(*voorziening),
        Feit::DomeinOntbreekt { domein } => Some(*domein as usize),
        _ => None,
    };
    (bevinding.eis.id, bevinding.plaats, bevinding.ernst, onderwerp)
}
