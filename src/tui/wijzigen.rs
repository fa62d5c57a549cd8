//! Changing the plan: the only way in. Every [`Handeling`] goes through the [`Verloop`], so that it can be taken back,
//! and waits in `Werk::te_noteren` until the shell has put it in the journal, which is before the next frame.

use std::sync::Arc;

use super::model::Model;
use super::stand::taak::Antwoord;
use super::werk::actief::Verlaten;
use super::werk::{Gedaan, Genoteerd};
use crate::calc::Uitkomst;
use crate::dekking::{Gevolg, Toetsing};
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Handeling, Plan, Verloop, Weigering, Wijziging};
use crate::text;
use crate::text::bewaarfout::Bewaarfout;

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
        self.blik.sleep = false;
        let tekst = text::wijziging::wijziging(&self.werk.plan, &wijziging);
        match self.werk.op_basis(wijziging) {
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
        let tekst = text::wijziging::wijziging(self.werk.basis(), &wijziging);
        self.doe(Handeling::Doe(wijziging), &tekst)
    }

    /// Takes back the last change. It is worded as the change that this is, so that it cannot be read as done again.
    pub fn ongedaan(&mut self) {
        let Some(stap) = self.werk.verloop.gedaan.last() else {
            return self.blik.zeg("er is niets om ongedaan te maken");
        };
        let terug = stap.terug.clone();
        self.stap(Handeling::Terug, "teruggezet", &terug);
    }

    /// Does again what was taken back last.
    pub fn opnieuw(&mut self) {
        let Some(stap) = self.werk.verloop.ongedaan.last() else {
            return self.blik.zeg("er is niets om opnieuw te doen");
        };
        let heen = stap.heen.clone();
        self.stap(Handeling::Opnieuw, "opnieuw", &heen);
    }

    /// A step of undo or redo. In a scenario it is worded by what it does to what is shown, where that is anything.
    fn stap(&mut self, handeling: Handeling, hoe: &str, wijziging: &Wijziging) {
        let tekst = text::wijziging::wijziging(self.werk.basis(), wijziging);
        let voor = self.werk.actief.as_ref().map(|_| self.werk.plan.clone());
        if !self.doe(handeling, &format!("{hoe}: {tekst}")) {
            return;
        }
        let (Some(voor), true) = (voor, self.werk.actief.is_some()) else { return };
        let delen: Vec<Wijziging> =
            verschil(&voor, &self.werk.plan).into_iter().filter(|deel| !deel.raakt_scenario()).collect();
        let waar = if wijziging.raakt_scenario() { "" } else { " in het basisplan" };
        if let (Some(status), false) = (&mut self.blik.status, delen.is_empty()) {
            status.tekst = format!("{hoe}{waar}: {}", text::wijziging::wijziging(&voor, &Wijziging::Samen(delen)));
        }
    }

    /// Does it to the base plan; false when it was refused or changed nothing.
    fn doe(&mut self, handeling: Handeling, tekst: &str) -> bool {
        self.blik.sleep = false;
        if self.werk.schijf.kijken {
            super::plannen::alleen_lezen(self);
            return false;
        }
        let teams = self.teams_voor(&handeling);
        match self.werk.doe(handeling) {
            Ok(Gedaan::Niets) => return false,
            Ok(Gedaan::Anders) => {
                let voor = self.na_wijziging();
                self.meld_wijziging(tekst, &voor);
                self.meld_teams(teams, tekst);
            }
            Ok(Gedaan::Verlaten(naam, waarom)) => {
                let voor = self.herbereken();
                self.meld_wijziging(tekst, &voor);
                self.meld_verlaten(tekst, &naam, waarom);
            }
            Err(weigering) => {
                self.weiger(&weigering);
                return false;
            }
        }
        true
    }

    /// Says that what is shown is the base plan from now on. A scenario that was taken away knowingly is no fault.
    fn meld_verlaten(&mut self, tekst: &str, naam: &str, verlaten: Verlaten) {
        match verlaten {
            Verlaten::Weg | Verlaten::Samengevoegd => {
                if let Some(status) = &mut self.blik.status {
                    status.tekst = format!("{tekst}; u ziet nu het basisplan");
                }
            }
            Verlaten::Botst => self
                .blik
                .zeg_fout(format!("u ziet nu het basisplan: het scenario “{naam}” past er niet meer op na “{tekst}”")),
        }
    }

    /// How the journal took the last change. One that would not read back is taken back; any other fault is a warning
    /// that stays until a change is safe again.
    pub fn genoteerd(&mut self, uitslag: Result<(), Bewaarfout>) {
        match self.werk.genoteerd(uitslag) {
            Genoteerd::Veilig | Genoteerd::Onveilig(_, true) => {}
            Genoteerd::Teruggenomen(fout) => {
                self.herbereken();
                self.blik.zeg_fout(fout.to_string());
            }
            Genoteerd::Onveilig(fout, false) => self.blik.zeg_fout(format!("{fout}; {}", fout.herstel())),
        }
    }

    /// Takes plan and verloop as a crashed session left them.
    pub fn hersteld(&mut self, plan: Plan, verloop: Verloop) {
        let scenario = self.werk.hersteld(plan, verloop);
        // A scenario that it does not have, or that does not fit it, is not shown any more; the header tells.
        if scenario.is_none() || self.wissel(scenario.as_ref()).is_err() {
            self.herbereken();
        }
    }

    /// Begins with what is left of a plan that cannot be opened; `waarom` tells why, and what this is.
    pub fn begin_uit_nood(&mut self, verloop: Verloop, waarom: &str) {
        self.hersteld(self.werk.basis().clone(), verloop);
        self.werk.is_nergens();
        super::vragen::bericht(self, "Het plan is niet te openen", waarom);
    }

    /// Notes that the plan as it is now stands on disk.
    pub fn is_bewaard(&mut self) {
        self.werk.is_bewaard();
        self.stand.vergeet_jaren();
        self.blik.sleep = false;
    }

    fn weiger(&mut self, weigering: &Weigering) {
        self.blik.zeg_fout(text::weigering::weigering(self.werk.basis(), weigering));
    }

    /// Says what changed, with what became of the findings and of the hours that nobody can do.
    fn meld_wijziging(&mut self, tekst: &str, voor: &(Arc<Uitkomst>, Toetsing)) {
        let gevolg = Gevolg::tussen((&voor.0, &voor.1), (&self.stand.uitkomst, &self.stand.toetsing));
        let staart = text::gevolg::gevolg(&gevolg);
        let waar = text::gevolg::waar(&self.werk.plan, &gevolg.ongedekt_erbij);
        self.blik.zeg(tekst);
        if let Some(status) = &mut self.blik.status {
            (status.staart, status.waar, status.jaren) = (staart, waar, Some(String::new()));
            status.jaar = self.stand.jaar;
        }
        self.meld_jaren();
    }

    /// Takes what was worked out, and says what of it was waited for; false when it is of another state of the plan.
    pub fn neem(&mut self, nummer: u64, antwoord: Antwoord) -> bool {
        let anders = self.stand.neem(nummer, antwoord);
        if anders {
            self.meld_jaren();
        }
        anders
    }

    /// Says what the last change did in the years that are not shown, once that is known.
    fn meld_jaren(&mut self) {
        let (stand, blik) = (&self.stand, &mut self.blik);
        let wacht = blik.status.as_mut().and_then(|status| status.jaren.as_mut().map(|jaren| (&status.staart, jaren)));
        if let (Some((staart, jaren)), Some(voor), true) = (wacht, &stand.voorheen, stand.strook.getoetst_bekend()) {
            let ook_erger = staart.contains(text::gevolg::ZELFDE);
            *jaren = text::strook::andere_jaren(voor, &stand.strook, stand.jaar, ook_erger);
        }
    }
}
