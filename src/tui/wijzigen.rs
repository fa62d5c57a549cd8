//! Changing the plan: the only way in. Every [`Handeling`] goes through the [`Verloop`], so that it can be taken back,
//! and waits in [`Model::te_noteren`] until the shell has put it in the journal, which is before the next frame.

use super::model::Model;
use super::scenario::Verlaten;
use crate::dekking::Gevolg;
use crate::plan::verloop::Stap;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Handeling, Plan, Verloop, Weigering, Wijziging};
use crate::text;
use crate::text::bewaarfout::Bewaarfout;

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
    /// Changes the plan, computes what follows, keeps the way back, and says what changed. In a scenario it is the
    /// scenario that changes.
    pub fn wijzig(&mut self, wijziging: Wijziging) -> bool {
        self.verander(wijziging, Handeling::Doe)
    }

    /// A change that belongs to the one before it, such as the next step of a drag; they are undone together.
    pub fn vervolg(&mut self, wijziging: Wijziging) -> bool {
        self.verander(wijziging, Handeling::Vervolg)
    }

    fn verander(&mut self, wijziging: Wijziging, als: fn(Wijziging) -> Handeling) -> bool {
        self.sleep = false;
        let tekst = text::wijziging::wijziging(&self.plan, &wijziging);
        match self.op_basis(wijziging) {
            Ok(Some(wijziging)) => self.doe(als(wijziging), &tekst),
            Ok(None) => false,
            Err(weigering) => {
                self.weiger(&weigering);
                false
            }
        }
    }

    /// Changes the base plan, whatever scenario is shown.
    pub fn wijzig_basis(&mut self, wijziging: Wijziging) -> bool {
        let tekst = text::wijziging::wijziging(self.basis(), &wijziging);
        self.doe(Handeling::Doe(wijziging), &tekst)
    }

    /// Takes back the last change. It is worded as the change that this is, so that it cannot be read as done again.
    pub fn ongedaan(&mut self) {
        let Some(stap) = self.verloop.gedaan.last() else {
            return self.zeg("er is niets om ongedaan te maken");
        };
        let terug = stap.terug.clone();
        self.stap(Handeling::Terug, "teruggezet", &terug);
    }

    /// Does again what was taken back last.
    pub fn opnieuw(&mut self) {
        let Some(stap) = self.verloop.ongedaan.last() else {
            return self.zeg("er is niets om opnieuw te doen");
        };
        let heen = stap.heen.clone();
        self.stap(Handeling::Opnieuw, "opnieuw", &heen);
    }

    /// A step of undo or redo. In a scenario it is worded by what it does to what is shown, where that is anything.
    fn stap(&mut self, handeling: Handeling, hoe: &str, wijziging: &Wijziging) {
        let tekst = text::wijziging::wijziging(self.basis(), wijziging);
        let voor = self.actief.as_ref().map(|_| self.plan.clone());
        if !self.doe(handeling, &format!("{hoe}: {tekst}")) {
            return;
        }
        let (Some(voor), true) = (voor, self.actief.is_some()) else { return };
        let delen: Vec<Wijziging> =
            verschil(&voor, &self.plan).into_iter().filter(|deel| !deel.raakt_scenario()).collect();
        let waar = if wijziging.raakt_scenario() { "" } else { " in het basisplan" };
        if let (Some(status), false) = (&mut self.status, delen.is_empty()) {
            status.tekst = format!("{hoe}{waar}: {}", text::wijziging::wijziging(&voor, &Wijziging::Samen(delen)));
        }
    }

    /// Does it to the base plan; false when it was refused or changed nothing.
    fn doe(&mut self, handeling: Handeling, tekst: &str) -> bool {
        self.sleep = false;
        let vangnet = Vangnet::span(self.basis(), &self.verloop);
        let basis = self.actief.as_mut().map_or(&mut self.plan, |actief| &mut actief.basis);
        match self.verloop.pas_toe(basis, &handeling) {
            Ok(_) if *basis == vangnet.plan => {
                vangnet.terug(basis, &mut self.verloop);
                false
            }
            Ok(_) => {
                self.vangnet = Some(vangnet);
                self.te_noteren.push(handeling);
                let naam = self.actief.as_ref().map(|a| text::wijziging::scenarionaam(&self.plan, &a.code).to_owned());
                let verlaten = self.volg_basis();
                self.meld_wijziging(tekst);
                if let (Some(naam), Some(verlaten)) = (naam, verlaten) {
                    self.meld_verlaten(tekst, &naam, verlaten);
                }
                true
            }
            Err(weigering) => {
                self.weiger(&weigering);
                false
            }
        }
    }

    /// Says that what is shown is the base plan from now on. A scenario that was taken away knowingly is no fault.
    fn meld_verlaten(&mut self, tekst: &str, naam: &str, verlaten: Verlaten) {
        match verlaten {
            Verlaten::Weg => {
                if let Some(status) = &mut self.status {
                    status.tekst = format!("{tekst}; u ziet nu het basisplan");
                }
            }
            Verlaten::Botst => self
                .zeg_fout(format!("u ziet nu het basisplan: het scenario “{naam}” past er niet meer op na “{tekst}”")),
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
                    let basis = self.actief.as_mut().map_or(&mut self.plan, |actief| &mut actief.basis);
                    vangnet.terug(basis, &mut self.verloop);
                    self.volg_basis();
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
        let scenario = self.actief.take().map(|actief| actief.code);
        (self.plan, self.verloop) = (plan, verloop);
        self.varianten.take();
        self.schijf.stappen = 0;
        // A scenario that it does not have, or that does not fit it, is not shown any more; the header tells.
        if scenario.is_none() || self.wissel(scenario.as_ref()).is_err() {
            self.herbereken();
        }
    }

    /// Begins with the work of a crashed session, because the plan that was asked for cannot be opened.
    pub fn begin_uit_journaal(&mut self, verloop: Verloop, waarom: &str) {
        self.hersteld(self.basis().clone(), verloop);
        // Nothing of it stands in a plan that can be opened.
        self.schijf.plan = Plan { naam: String::new(), ..self.basis().clone() };
        self.gewijzigd = true;
        let uitleg = "Dit is uw werk van de vorige keer, uit het herstelbestand. Sla het op in een andere map.";
        super::vragen::bericht(self, "Het plan is niet te openen", &format!("{waarom}\n{uitleg}"));
    }

    /// Notes that the plan as it is now stands on disk.
    pub fn is_bewaard(&mut self) {
        self.schijf.plan = self.basis().clone();
        self.vergeet_jaren();
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
        self.zeg_fout(text::weigering::weigering(self.basis(), weigering));
    }

    /// Computes again and says what changed, with what became of the findings and of the hours that nobody can do.
    fn meld_wijziging(&mut self, tekst: &str) {
        let voor = self.herbereken();
        let gevolg = Gevolg::tussen((&voor.0, &voor.1), (&self.uitkomst, &self.toetsing));
        let staart = text::gevolg::gevolg(&gevolg);
        let waar = text::gevolg::waar(&self.plan, &gevolg.ongedekt_erbij);
        self.zeg(tekst);
        if let Some(status) = &mut self.status {
            (status.staart, status.waar) = (staart, waar);
        }
    }
}
