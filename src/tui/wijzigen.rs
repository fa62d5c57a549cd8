//! Changing the plan: the only way in. Every [`Handeling`] goes through the [`Verloop`], so that it can be taken back,
//! and waits in [`Model::te_noteren`] until the shell has put it in the journal, which is before the next frame.

use super::model::Model;
use crate::dekking::{Bevinding, Ernst, Feit, Plaats};
use crate::plan::verloop::Stap;
use crate::plan::{Handeling, Plan, Verloop, Weigering, Wijziging};
use crate::text;
use crate::text::bewaarfout::Bewaarfout;
use crate::text::gevolg::Telling;

/// How to take back a change that turns out not to fit in the journal.
#[derive(Debug)]
pub struct Vangnet {
    plan: Plan,
    laatste: Option<Stap>,
    gedaan: usize,
    ongedaan: Vec<Stap>,
}

impl Vangnet {
    fn span(plan: &Plan, verloop: &Verloop) -> Self {
        let (laatste, gedaan) = (verloop.gedaan.last().cloned(), verloop.gedaan.len());
        Self { plan: plan.clone(), laatste, gedaan, ongedaan: verloop.ongedaan.clone() }
    }

    fn terug(self, plan: &mut Plan, verloop: &mut Verloop) {
        *plan = self.plan;
        verloop.gedaan.truncate(self.gedaan.saturating_sub(1));
        verloop.gedaan.extend(self.laatste);
        verloop.ongedaan = self.ongedaan;
    }
}

impl Model {
    /// Changes the plan, computes what follows, keeps the way back, and says what changed.
    pub fn wijzig(&mut self, wijziging: Wijziging) -> bool {
        let tekst = text::wijziging::wijziging(&self.plan, &wijziging);
        self.doe(Handeling::Doe(wijziging), &tekst)
    }

    /// A change that belongs to the one before it, such as the next step of a drag; they are undone together.
    pub fn vervolg(&mut self, wijziging: Wijziging) -> bool {
        let tekst = text::wijziging::wijziging(&self.plan, &wijziging);
        self.doe(Handeling::Vervolg(wijziging), &tekst)
    }

    /// Takes back the last change. It is worded as the change that this is, so that it cannot be read as done again.
    pub fn ongedaan(&mut self) {
        let Some(stap) = self.verloop.gedaan.last() else {
            return self.zeg("er is niets om ongedaan te maken");
        };
        let tekst = format!("teruggezet: {}", text::wijziging::wijziging(&self.plan, &stap.terug));
        self.doe(Handeling::Terug, &tekst);
    }

    /// Does again what was taken back last.
    pub fn opnieuw(&mut self) {
        let Some(stap) = self.verloop.ongedaan.last() else {
            return self.zeg("er is niets om opnieuw te doen");
        };
        let tekst = format!("opnieuw: {}", text::wijziging::wijziging(&self.plan, &stap.heen));
        self.doe(Handeling::Opnieuw, &tekst);
    }

    /// Does it; false when it was refused or changed nothing.
    fn doe(&mut self, handeling: Handeling, tekst: &str) -> bool {
        self.sleep = false;
        let vangnet = Vangnet::span(&self.plan, &self.verloop);
        match self.verloop.pas_toe(&mut self.plan, &handeling) {
            Ok(_) if self.plan == vangnet.plan => {
                vangnet.terug(&mut self.plan, &mut self.verloop);
                false
            }
            Ok(_) => {
                self.vangnet = Some(vangnet);
                self.te_noteren.push(handeling);
                self.meld_wijziging(tekst);
                true
            }
            Err(weigering) => {
                self.weiger(&weigering);
                false
            }
        }
    }

    /// How the journal took the last change. One that would not read back is taken back; any other fault is a warning
    /// that stays until a change is safe again.
    pub fn genoteerd(&mut self, uitslag: Result<(), Bewaarfout>) {
        let vangnet = self.vangnet.take();
        match uitslag {
            Ok(()) => self.schijf.onveilig = None,
            Err(fout @ Bewaarfout::NietTeBewaren) => {
                if let Some(vangnet) = vangnet {
                    vangnet.terug(&mut self.plan, &mut self.verloop);
                    self.herbereken();
                }
                self.zeg_fout(fout.to_string());
            }
            Err(fout) => {
                if self.schijf.onveilig.as_ref() != Some(&fout) {
                    self.zeg_fout(format!("{fout}; {}", fout.herstel()));
                }
                self.schijf.onveilig = Some(fout);
            }
        }
    }

    /// Takes plan and verloop as a crashed session left them.
    pub fn hersteld(&mut self, plan: Plan, verloop: Verloop) {
        (self.plan, self.verloop) = (plan, verloop);
        self.schijf.stappen = 0;
        self.herbereken();
    }

    /// Begins with the work of a crashed session, because the plan that was asked for cannot be opened.
    pub fn begin_uit_journaal(&mut self, verloop: Verloop, waarom: &str) {
        self.hersteld(self.plan.clone(), verloop);
        // Nothing of it stands in a plan that can be opened.
        self.schijf.plan = Plan { naam: String::new(), ..self.plan.clone() };
        self.gewijzigd = true;
        let uitleg = "Dit is uw werk van de vorige keer, uit het herstelbestand. Sla het op in een andere map.";
        super::vragen::bericht(self, "Het plan is niet te openen", &format!("{waarom}\n{uitleg}"));
    }

    /// Notes that the plan as it is now stands on disk.
    pub fn is_bewaard(&mut self) {
        self.schijf.plan = self.plan.clone();
        self.schijf.stappen = self.verloop.gedaan.len();
        self.sleep = false;
        self.gewijzigd = false;
        self.schijf.buiten = false;
    }

    /// Number of changes since the save, at least one where there are any.
    pub fn aantal_wijzigingen(&self) -> usize {
        self.schijf.stappen.abs_diff(self.verloop.gedaan.len()).max(usize::from(self.gewijzigd))
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
