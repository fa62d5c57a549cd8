//! [`Formulier`]: a form over any noun of the plan, drawn from its description. It works on a copy: nothing changes in
//! the plan before the whole is kept, as one wijziging. A list or a part in the noun opens as a page of its own.
//!
//! How a description becomes rows stands in [`bouwen`], what a row does in [`regel`], what can be chosen in [`keuzes`],
//! what a noun has of its own in [`haken`]. Keys and drawing are those of the popup, `layers::formulier`.

pub mod aanstelling;
pub mod antwoord;
pub mod bewaren;
pub mod blad;
pub mod bouwen;
mod enig;
pub mod haken;
pub mod ingangen;
pub mod keuzes;
pub mod klad;
mod meting;
pub mod oorsprong;
pub mod openen;
pub mod regel;
pub mod ter_plaatse;
pub mod volgen;
pub mod vullen;

use std::mem::discriminant;

use super::blik::veld::Veld;
use crate::plan::deel::vind::{bestemming, bij_pad, op_plek, vind};
use crate::plan::deel::{Blik, Blikmut, Deel, Inhoud, Soort};
use crate::plan::wijziging::Zaak;
use crate::plan::{Locatie, Notitie, Pad, Plan, Waar, codes};
use crate::text::aantal::hoofdletter;
use crate::text::zaak::{met_soort, naam, rij};
use crate::text::zoeken;
use antwoord::{Antwoord, Kies};
use blad::{Blad, ouder};
use bouwen::{Bladsoort, kaal, regels};
use regel::{Regel, Vraag};

/// An open list of answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lijst {
    /// What was typed to filter it.
    pub zoek: Veld,
    /// The selected line among those that are shown.
    pub keuze: usize,
}

/// A form that is being filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Formulier {
    /// What it is about.
    pub titel: String,
    /// The page that is shown.
    pub blad: Blad,
    /// The list of answers to the selected row, when it is open.
    pub lijst: Option<Lijst>,
    /// True for something that is not in the plan yet.
    pub nieuw: bool,
    /// What the planner may want to look at again.
    pub let_op: Option<String>,
    /// The pages below it.
    onder: Vec<Blad>,
    /// The way to the noun, or to its list for something new.
    waar: Waar,
    begin: Inhoud,
    zaak: Inhoud,
}

impl Formulier {
    /// A form of what stands at a place in the plan; none when nothing stands there.
    pub fn op(plan: &Plan, waar: Waar) -> Option<Self> {
        let zaak = vind(plan, &waar)?.inhoud();
        if !zaak.is_niets() {
            return Some(Self::met(plan, waar, zaak, false));
        }
        let leeg = (bestemming(&waar)?.aard.kern().leeg)();
        let mut formulier = Self::met(plan, waar, leeg, false);
        formulier.begin = zaak;
        Some(formulier)
    }

    /// A form of a noun of the plan.
    pub fn van<Z: Zaak>(plan: &Plan, zaak: &Z) -> Self {
        Self::met(plan, zaak.waar(), zaak.inhoud(), false)
    }

    /// A form of something that is not there yet, in this list.
    pub fn nieuw(plan: &Plan, lijst: Waar, zaak: Inhoud) -> Self {
        Self::met(plan, lijst, zaak, true)
    }

    /// A form of a noun that is not there yet.
    pub fn nieuwe<Z: Zaak>(plan: &Plan, zaak: &Z) -> Self {
        Self::nieuw(plan, Waar::nieuw([Z::LIJST]), zaak.inhoud())
    }

    fn met(plan: &Plan, waar: Waar, zaak: Inhoud, nieuw: bool) -> Self {
        let soort = Bladsoort { veld: bestemming(&waar).and_then(|daar| daar.veld), vers: nieuw };
        let blad = Blad::van(plan, &zaak, Pad::begin(), soort);
        let mut formulier = Self {
            titel: String::new(),
            blad,
            lijst: None,
            nieuw,
            let_op: if nieuw { None } else { haken::let_op(plan, &zaak, &zaak) },
            onder: Vec::new(),
            waar,
            begin: zaak.clone(),
            zaak,
        };
        formulier.titel = formulier.hoe_het_heet(plan);
        formulier
    }

    fn hoe_het_heet(&self, plan: &Plan) -> String {
        let aard = self.begin.deel().aard();
        if self.nieuw {
            let soort = if self.begin.als::<Notitie>().is_some() {
                met_soort(plan, self.begin.deel())
            } else {
                kaal(aard).to_owned()
            };
            return format!("{} {soort}", if aard.de.starts_with("het ") { "Nieuw" } else { "Nieuwe" });
        }
        let zelf = match (self.waar.0.len(), self.begin.deel().blik(), self.blad.soort.veld) {
            (0 | 1, ..) => aard.kaal().to_owned(),
            (2, ..) if self.begin.als::<Locatie>().is_some() => naam(plan, self.begin.deel()),
            (2, ..) => met_soort(plan, self.begin.deel()),
            (_, Blik::Groep(groep), Some(veld)) => format!("{}: {}", veld.woord, rij(plan, veld, groep)),
            _ => crate::text::waar::waar(plan, &self.waar),
        };
        hoofdletter(zelf.trim_start_matches("het ").trim_start_matches("de "))
    }

    /// The title of the page: the noun, and how one came to be here.
    pub fn opschrift(&self, plan: &Plan) -> String {
        let bladen = self.onder.iter().skip(1).chain((!self.onder.is_empty()).then_some(&self.blad));
        let delen = bladen.map(|blad| blad.opschrift(plan, &self.zaak));
        std::iter::once(self.titel.clone()).chain(delen).collect::<Vec<_>>().join(" › ")
    }

    /// The way to it in the plan.
    pub fn waar(&self) -> Waar {
        self.waar.clone()
    }

    /// True when it can be taken out of the plan.
    pub fn kan_weg(&self) -> bool {
        let los = bestemming(&self.waar).is_some_and(|daar| daar.aard.mag_weg()) && !self.begin.is_niets();
        self.kan_gekopieerd() || (los && !self.nieuw && !self.is_dieper())
    }

    /// True when it stands in a list of the plan, in which there can be more of it.
    pub fn kan_gekopieerd(&self) -> bool {
        !self.nieuw && self.waar.0.len() > 1 && !self.is_dieper()
    }

    /// Begins at the row of the field with this name.
    #[must_use]
    pub fn bij(mut self, veld: &str) -> Self {
        self.blad.keuze = self.blad.regels.iter().position(|r| r.veld() == veld).unwrap_or(0);
        self
    }

    /// Opens the pages on the way to a field, and begins there.
    #[must_use]
    pub fn naar(mut self, plan: &Plan, velden: &[&str]) -> Self {
        for veld in velden {
            if self.opent() {
                self.open(plan);
            }
            self = self.bij(veld);
        }
        self
    }

    /// True on a page below the first.
    pub const fn is_dieper(&self) -> bool {
        !self.onder.is_empty()
    }

    /// True when the page is a list.
    pub fn is_rijen(&self) -> bool {
        matches!(bij_pad(self.zaak.deel(), &self.blad.pad).map(Deel::blik), Some(Blik::Rijen(_)))
    }

    /// The selected row.
    pub fn regel(&self) -> Option<&Regel> {
        self.blad.regels.get(self.blad.keuze)
    }

    /// True when the selected row has a list of answers.
    pub fn kiest(&self) -> bool {
        matches!(self.regel().map(|r| &r.inhoud), Some(Antwoord::Kies(_)))
    }

    /// True when the selected row opens as a page.
    pub fn opent(&self) -> bool {
        matches!(self.regel().map(|r| &r.inhoud), Some(Antwoord::Open(_)))
    }

    /// True when the selected row is a figure that has its origin on a page of its own.
    pub fn heeft_herkomst(&self) -> bool {
        let Some(regel) = self.regel() else { return false };
        let eigen = self.blad.regels.iter().any(|r| r.pad == regel.pad && matches!(r.vraag, Vraag::Herkomst));
        let er = matches!(bij_pad(self.zaak.deel(), &regel.pad).map(Deel::blik), Some(Blik::Cijfer(_)));
        er && !eigen && matches!(regel.vraag, Vraag::Cijfer { besloten: false, .. })
    }

    /// The answers of the selected row.
    pub fn kies(&mut self) -> Option<&mut Kies> {
        match self.blad.regels.get_mut(self.blad.keuze).map(|r| &mut r.inhoud) {
            Some(Antwoord::Kies(kies)) => Some(kies),
            _ => None,
        }
    }

    /// The line that is typed in: that of the open list or of the selected row.
    pub fn veld(&mut self) -> Option<&mut Veld> {
        if let Some(lijst) = &mut self.lijst {
            return Some(&mut lijst.zoek);
        }
        match self.blad.regels.get_mut(self.blad.keuze).map(|r| &mut r.inhoud) {
            Some(Antwoord::Typ(veld)) => Some(veld),
            _ => None,
        }
    }

    /// Positions of the answers of the selected row that the typed letters let through.
    pub fn getoond(&self) -> Vec<usize> {
        let (Some(Antwoord::Kies(kies)), Some(lijst)) = (self.regel().map(|r| &r.inhoud), &self.lijst) else {
            return Vec::new();
        };
        let past = |i: &usize| zoeken::past(&kies.opties[*i], lijst.zoek.tekst().trim());
        (0..kies.opties.len()).filter(past).collect()
    }

    /// Looks at all rows again after the planner answered the selected one.
    pub fn beantwoord(&mut self, plan: &Plan) {
        let keuze = self.blad.keuze;
        let Some(regel) = self.blad.regels.get_mut(keuze) else { return };
        regel.zelf = true;
        if let Vraag::Keuze(_) = regel.vraag {
            let (regel, pad) = (regel.clone(), regel.pad.clone());
            self.ander_soort(plan, &regel, &pad);
        }
        self.volg_antwoorden(plan);
    }

    /// Lets what follows from the answers follow them, and looks at all rows.
    fn volg_antwoorden(&mut self, plan: &Plan) {
        self.volg_code(plan);
        self.blad.volg();
        let mut proef = self.zaak.clone();
        self.blad.loop_na(plan, &mut proef);
        self.let_op = haken::let_op(plan, &self.begin, &proef);
    }

    /// Another of several: its rows take the place of those of the one before. What stood there when the page was
    /// opened comes back with it.
    fn ander_soort(&mut self, plan: &Plan, regel: &Regel, pad: &Pad) {
        let toen = bij_pad(self.blad.voor.deel(), pad).map(Deel::inhoud);
        let gekozen = match &regel.vraag {
            Vraag::Keuze(varianten) => varianten.get(regel.inhoud.gekozen()).map(|v| v.naam),
            _ => None,
        };
        let terug = toen.filter(|toen| regel::variant(Some(toen)) == gekozen);
        let kwam_terug = terug.is_some();
        let gezet = match terug {
            Some(toen) => crate::plan::deel::vind::zet_bij_pad(self.zaak.deel_mut(), pad, &toen).is_ok(),
            None => regel.zet(plan, &mut self.zaak).is_ok(),
        };
        if gezet {
            self.blad.vernieuw(plan, &self.zaak, pad, !kwam_terug);
        }
    }

    /// A code follows the name as long as nobody types one.
    fn volg_code(&mut self, plan: &Plan) {
        let [lijst] = &self.waar.0[..] else { return };
        if !self.nieuw || self.is_dieper() {
            return;
        }
        let van = |soort: fn(&Soort) -> bool| {
            let velden = self.begin.deel().aard().velden();
            velden.iter().find(|v| soort(&v.soort)).map(|v| v.naam)
        };
        let (naam, code) = (van(|s| matches!(s, Soort::Naam)), van(|s| matches!(s, Soort::Code(_))));
        let rijen = &mut self.blad.regels;
        let getypt = rijen.iter().find(|r| Some(r.veld()) == naam).map(|r| r.inhoud.getypt().to_owned());
        let leeg = match self.begin.deel().blik() {
            Blik::Groep(groep) => matches!(code.and_then(|c| groep.veld(c)).map(Deel::blik), Some(Blik::Code(""))),
            _ => false,
        };
        let vrij = rijen.iter_mut().find(|r| Some(r.veld()) == code && !r.zelf && leeg);
        if let (Some(naam), Some(rij)) = (getypt, vrij) {
            let gevolgd = if naam.is_empty() { String::new() } else { codes::naar_naam(plan, lijst, &naam) };
            rij.inhoud = Antwoord::tekst(gevolgd);
        }
    }

    /// Opens the selected row as a page of its own.
    pub fn open(&mut self, plan: &Plan) {
        let Some(regel) = self.regel().filter(|_| self.opent()) else { return };
        let veld = match bij_pad(self.zaak.deel(), &self.blad.pad).map(Deel::blik) {
            Some(Blik::Groep(groep)) => groep.velden().iter().find(|v| v.naam == regel.veld()),
            _ => self.blad.soort.veld,
        };
        let pad = regel.pad.clone();
        self.verder(plan, pad, Bladsoort { veld: veld.or(self.blad.soort.veld), vers: false });
    }

    /// Opens the origin of the selected figure.
    pub fn open_herkomst(&mut self, plan: &Plan) {
        let Some(regel) = self.regel().filter(|_| self.heeft_herkomst()).cloned() else { return };
        // What was typed counts already.
        if let Err(fout) = regel.zet(plan, &mut self.zaak) {
            self.blad.regels[self.blad.keuze].fout = Some(fout);
            return;
        }
        let veld = match bij_pad(self.zaak.deel(), &ouder(&regel.pad)).map(Deel::blik) {
            Some(Blik::Groep(groep)) => groep.velden().iter().find(|v| v.naam == regel.veld()),
            _ => self.blad.soort.veld,
        };
        self.verder(plan, regel.pad, Bladsoort { veld, vers: false });
    }

    fn verder(&mut self, plan: &Plan, pad: Pad, soort: Bladsoort) {
        let blad = Blad::van(plan, &self.zaak, pad, soort);
        self.onder.push(std::mem::replace(&mut self.blad, blad));
    }

    /// A row more in the list, filled in on a page of its own.
    pub fn rij_erbij(&mut self, plan: &Plan) {
        let Some(aard) = self.blad.soort.veld.and_then(|v| v.aard.rij()) else { return };
        self.voeg_in(plan, &(aard.leeg)(), true);
    }

    /// The selected row once more, to be filled in further.
    pub fn rij_kopie(&mut self, plan: &Plan) {
        let rij = self.regel().and_then(|r| bij_pad(self.zaak.deel(), &r.pad)).map(Deel::inhoud);
        if let Some(rij) = rij {
            self.voeg_in(plan, &rij, false);
        }
    }

    fn voeg_in(&mut self, plan: &Plan, rij: &Inhoud, vers: bool) {
        let voor = self.zaak.clone();
        let aantal = self.blad.regels.len();
        if let Some(Blikmut::Rijen(rijen)) = op_plek(self.zaak.deel_mut(), &self.blad.pad).map(Deel::blik_mut)
            && rijen.voeg_in(aantal, rij).is_ok()
        {
            let pad = self.blad.pad.met(aantal);
            self.verder(plan, pad, Bladsoort { veld: self.blad.soort.veld, vers });
            self.blad.voor = voor;
        }
    }

    /// Takes the selected row out of the list.
    pub fn rij_weg(&mut self, plan: &Plan) {
        let plaats = self.blad.keuze;
        if let Some(Blikmut::Rijen(rijen)) = op_plek(self.zaak.deel_mut(), &self.blad.pad).map(Deel::blik_mut)
            && rijen.haal_uit(plaats).is_some()
        {
            self.blad.opnieuw(plan, &self.zaak);
        }
    }

    /// Goes on to the page below with what was filled in; what is wrong is said in its row, and the page stays.
    pub fn klaar(&mut self, plan: &Plan) -> bool {
        let mut wordt = self.zaak.clone();
        let gelukt = self.blad.neem_over(plan, &mut wordt).and_then(|()| self.blad.eenmalig(plan, &wordt));
        if gelukt.is_ok() {
            self.zaak = wordt;
        }
        if let Err((rij, fout)) = gelukt {
            self.blad.keuze = rij;
            self.blad.regels[rij].fout = Some(fout);
            return false;
        }
        self.omlaag(plan);
        true
    }

    /// Goes back to the page below; what was filled in on this one is gone. False on the first page.
    pub fn terug(&mut self, plan: &Plan) -> bool {
        if self.onder.is_empty() {
            return false;
        }
        if !self.is_rijen() {
            self.zaak = self.blad.voor.clone();
        }
        self.omlaag(plan);
        true
    }

    fn omlaag(&mut self, plan: &Plan) {
        let Some(onder) = self.onder.pop() else { return };
        let van = std::mem::replace(&mut self.blad, onder);
        if self.is_rijen() {
            self.blad.opnieuw(plan, &self.zaak);
            return;
        }
        let vers = regels(plan, &self.zaak, &self.blad.pad, self.blad.soort);
        for nieuw in vers.into_iter().filter(|r| r.pad == van.pad) {
            if let Some(rij) = self
                .blad
                .regels
                .iter_mut()
                .find(|r| r.pad == nieuw.pad && discriminant(&r.vraag) == discriminant(&nieuw.vraag))
            {
                rij.zelf |= !rij.inhoud.zelfde(&nieuw.inhoud);
                rij.inhoud = nieuw.inhoud;
            }
        }
    }

    /// Goes on as a form of something new that is filled in the same.
    pub fn wordt_kopie(&mut self, plan: &Plan) {
        while self.is_dieper() {
            if !self.klaar(plan) {
                return;
            }
        }
        let Some((_, lijst)) = self.waar.0.split_last() else { return };
        self.waar = Waar(lijst.to_vec());
        self.nieuw = true;
        self.titel = self.hoe_het_heet(plan);
        let van_lijst = self.waar.0.first().cloned().unwrap_or_default();
        for rij in &mut self.blad.regels {
            let is_code = self
                .begin
                .deel()
                .aard()
                .velden()
                .iter()
                .any(|v| matches!(v.soort, Soort::Code(_)) && rij.pad == Pad::begin().met(v.naam));
            if is_code {
                rij.inhoud = Antwoord::tekst(codes::vrij(plan, &van_lijst, rij.inhoud.getypt()));
            }
        }
    }
}
