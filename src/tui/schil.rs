//! [`Schil`]: the shell around the model. It owns the session on disk, carries out effects, and looks now and then
//! whether someone else changed the files.

use std::collections::VecDeque;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::begin::{Opening, Wens};
use super::effect::{Akkoord, Eerdere, Effect, Herstelwijze, Planwerk};
use super::kladden::Kladden;
use super::lezer::Lezer;
use super::message::Message;
use super::message::plannen::{Bekend, Keus, Planantwoord, Plandaad};
use super::message::soorten::Vondst;
use super::model::Model;
use super::uiterlijk::Uiterlijk;
use super::zicht::Zicht;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Plan, Verloop};
use crate::store::gewijzigd::Verandering;
use crate::store::herstel::{Gevonden, Hersteld};
use crate::store::schrijven::{schrijf_alle, schrijf_nieuwe};
use crate::store::sessie::Begin;
use crate::store::versies::{self, Versie};
use crate::store::{self, Opslag, Sessie, herinnering, padaanvulling, recent, staat};
use crate::text::bewaarfout::{Bewaarfout, Houder, geleden};
use crate::text::schrijffout::Schrijffout;
use crate::text::start;
use crate::text::wijziging::wijziging;

/// How often the files on disk are looked at.
const PEILING: Duration = Duration::from_secs(1);

/// The shell.
#[derive(Debug)]
pub struct Schil {
    sessie: Sessie,
    bezet: Option<Houder>,
    vast: bool,
    /// True when every plan is opened to look at only.
    kijken: bool,
    gevonden: Vec<Gevonden>,
    kladden: Kladden,
    waarschuwingen: Vec<Bewaarfout>,
    gepeild: Instant,
    gezien: Verandering,
    /// What was looked at when that was last written.
    onthouden: Zicht,
    /// How it looked when that was last written.
    uiterlijk: Uiterlijk,
    /// What reads files of others.
    lezer: Lezer,
}

impl Schil {
    /// A shell around what a session began with; with `kijken`, every plan in it is opened to look at only.
    pub fn om(begin: Begin, kijken: bool) -> Self {
        let Begin { sessie, bezet, gevonden, vast, waarschuwingen } = begin;
        Self {
            sessie,
            bezet,
            vast,
            kijken,
            gevonden,
            kladden: Kladden::default(),
            waarschuwingen,
            gepeild: Instant::now(),
            gezien: Verandering::Geen,
            onthouden: Zicht::default(),
            uiterlijk: Uiterlijk::default(),
            lezer: Lezer::default(),
        }
    }

    /// The same around a plan that stands nowhere, because the one of this session cannot be computed.
    #[must_use]
    pub fn zonder_plek(self) -> Self {
        Self::om(Sessie::nergens(self.sessie.staat().cloned(), staat::nu()), self.kijken)
    }

    /// What was kept of the plan beside its files, the best first, each with what it is.
    pub fn kopieen(&self) -> Vec<(Plan, Verloop, String)> {
        let gevonden = self.gevonden.iter().map(|gevonden| {
            let Hersteld { plan, verloop, .. } = gevonden.speel();
            (plan, verloop, start::HERSTELBESTAND.to_owned())
        });
        let staat = self.sessie.staat();
        let versies = staat.map_or_else(Vec::new, |staat| versies::lijst(staat, self.opslag()));
        let versies = versies.into_iter().filter_map(|versie| {
            let plan = store::open(&versie.map).ok()?.plan;
            Some((plan, Verloop::default(), format!("de versie van {}", geleden(versie.op, staat::nu()))))
        });
        gevonden.chain(versies).collect()
    }

    /// Where the plan stands.
    pub fn opslag(&self) -> &Opslag {
        self.sessie.opslag()
    }

    /// What the planner looked at the last time on this plan; from now on this plan is the one of the last time.
    pub fn zicht(&mut self, naam: &str) -> Zicht {
        let Some(staat) = self.sessie.staat() else { return Zicht::default() };
        // Both are a comfort: without them the next start is as the first.
        self.waarschuwingen.extend(recent::lijst(staat).err());
        let _ = recent::onthoud(staat, self.opslag(), naam, staat::nu());
        let gelezen = herinnering::zicht(staat, self.opslag()).unwrap_or_else(|fout| {
            self.waarschuwingen.push(fout);
            None
        });
        gelezen.unwrap_or_default()
    }

    /// How the screens looked the last time, on whichever plan.
    pub fn uiterlijk(&mut self) -> Uiterlijk {
        let Some(staat) = self.sessie.staat() else { return Uiterlijk::default() };
        let gelezen = herinnering::uiterlijk(staat).unwrap_or_else(|fout| {
            self.waarschuwingen.push(fout);
            None
        });
        self.uiterlijk = gelezen.unwrap_or_default();
        self.uiterlijk
    }

    /// Remembers that the plan stands here under this name.
    fn onthoud_plan(&self, model: &Model) {
        if let Some(staat) = self.sessie.staat() {
            let _ = recent::onthoud(staat, self.opslag(), &model.werk.basis().naam, staat::nu());
        }
    }

    /// Remembers what the planner looks at, where that is another thing than before.
    pub fn onthoud(&mut self, model: &Model) {
        let uiterlijk = Uiterlijk::van(model, self.uiterlijk);
        if let Some(staat) = self.sessie.staat().filter(|_| uiterlijk != self.uiterlijk) {
            let _ = herinnering::onthoud_uiterlijk(staat, &uiterlijk);
            self.uiterlijk = uiterlijk;
        }
        let nu = Zicht::van(model);
        if let Some(staat) = self.sessie.staat().filter(|_| nu != self.onthouden) {
            let _ = herinnering::onthoud_zicht(staat, self.opslag(), &nu);
            self.onthouden = nu;
        }
    }

    /// Notes that a key was pressed.
    pub fn toets(&mut self) {
        self.kladden.toets();
    }

    /// Keeps what is being typed, now and then.
    pub fn houd_klad_bij(&mut self, model: &Model) {
        self.kladden.houd_bij(self.sessie.staat(), self.sessie.opslag(), model);
    }

    /// Remembers all that outlives this window, which may be the last that is heard of it.
    pub fn neem_afscheid(&mut self, model: &Model) {
        self.onthoud(model);
        self.kladden.leg_vast(self.sessie.staat(), self.sessie.opslag(), model);
    }

    /// What the planner is to be told and asked at the start: the last one lies on top.
    pub fn begin(&mut self, model: &mut Model) {
        let mut berichten = vec![Message::Waarschuw(mem::take(&mut self.waarschuwingen))];
        if !self.kijken {
            self.kladden.zoek(self.sessie.staat(), self.sessie.opslag());
            berichten.extend(self.kladden.vondst());
        }
        berichten.extend(self.vondst(model.werk.basis()).map(Message::Gevonden));
        if let Some(houder) = self.bezet.take() {
            berichten.push(Message::Bezet(houder));
        } else if self.vast {
            berichten.extend(model.werk.pad().map(Message::Vast));
        }
        for bericht in berichten {
            self.verwerk(model, bericht);
        }
    }

    /// Handles a message and everything that follows from it; true when the program ends.
    pub fn verwerk(&mut self, model: &mut Model, bericht: Message) -> bool {
        let mut wachtrij = VecDeque::from(super::update::update(model, bericht));
        while let Some(effect) = wachtrij.pop_front() {
            let antwoord = match effect {
                Effect::Stop => return true,
                Effect::Plan(Planwerk::Open { keus, laten }) => self.open(model, keus, laten),
                Effect::Klad(keuze) => self.kladden.kies(keuze, self.sessie.staat(), self.sessie.opslag(), model),
                effect => self.voer_uit(effect, model),
            };
            if let Some(antwoord) = antwoord {
                wachtrij.extend(super::update::update(model, antwoord));
            }
        }
        false
    }

    /// Looks whether the files were changed by others, at most once a second; a message when that is another answer
    /// than before.
    pub fn peil(&mut self) -> Option<Message> {
        if self.gepeild.elapsed() < PEILING {
            return None;
        }
        self.gepeild = Instant::now();
        let nu = self.sessie.peil();
        (nu != self.gezien).then(|| {
            self.gezien = nu.clone();
            Message::Buiten(nu)
        })
    }

    /// What a file that was asked for would do, once it is read.
    pub fn gelezen(&mut self) -> Option<Message> {
        self.lezer.antwoord().map(Message::Ingelezen)
    }

    /// The planner stopped knowingly: nothing needs to be restored. A journal that cannot be removed is asked about at
    /// the next start.
    pub fn sluit(self) {
        let _ = self.sessie.sluit();
    }

    fn voer_uit(&mut self, effect: Effect, model: &Model) -> Option<Message> {
        Some(match effect {
            Effect::Stop | Effect::Klad(_) => return None,
            Effect::Plan(werk) => return self.plan(werk, model).map(Message::Plannen),
            Effect::Inlezen(werk) => return self.lezer.doe(werk, &model.werk).map(Message::Ingelezen),
            Effect::Noteer(handeling) => Message::Genoteerd(self.sessie.noteer(&handeling, staat::nu())),
            Effect::Bewaar(akkoord) => {
                let uitslag = self.bewaar(model, akkoord);
                if uitslag.is_ok() {
                    self.onthoud_plan(model);
                }
                Message::Bewaard(uitslag, akkoord)
            }
            Effect::BewaarIn(map) => {
                let uitslag = self.sessie.bewaar_als(model.werk.basis(), &model.werk.verloop, &map);
                if uitslag.is_ok() {
                    self.onthoud_plan(model);
                    self.onthouden = Zicht::default();
                }
                Message::Bewaard(self.bewaard(uitslag), Akkoord::default())
            }
            Effect::NeemOver => Message::Overgenomen(self.sessie.neem_over()),
            Effect::Herlees => {
                let gelezen = self.sessie.herlees().map(Box::new).map_err(|fout| fout.to_string());
                self.gezien = Verandering::Geen;
                Message::Gelezen(gelezen)
            }
            Effect::Vergelijk => {
                let pad = model.werk.pad().unwrap_or_default();
                Message::Verschil(store::open(&pad).map(|g| Box::new(g.plan)).map_err(|fout| fout.to_string()))
            }
            Effect::Versies => Message::Versies(self.versies(model.werk.basis())),
            Effect::Versie(eerdere) => {
                let gelezen = store::open(&eerdere.map).map(|g| Box::new(g.plan)).map_err(|fout| fout.to_string());
                Message::Versie(eerdere, gelezen)
            }
            // Nothing answers whether a terminal took it; one that is gone shows that at the next frame.
            Effect::Kopieer(tekst) => {
                let _ = super::terminal::kopieer(&tekst);
                return None;
            }
            Effect::Exporteer { bestanden, vervang, heel } => {
                Message::Geexporteerd(exporteer(&bestanden, vervang), bestanden, heel)
            }
            Effect::Herstel(hoe) => return self.herstel(hoe, model),
        })
    }

    /// Opens another plan in this window: it takes the place of this one when it can be opened, and not before. With
    /// `laten`, the journal of this one stays for the next time.
    fn open(&mut self, model: &mut Model, keus: Keus, laten: bool) -> Option<Message> {
        let staat = self.sessie.staat().cloned();
        let (pad, noem) = match keus {
            Keus::Voorbeeld => (None, false),
            Keus::Pad(pad) => (Some(pad), false),
            Keus::Nieuw(pad) => (Some(pad), true),
        };
        let hier = staat::plek(&Opslag::Bestand(pad.as_deref().map(store::laden::aangewezen).unwrap_or_default()));
        if pad.is_some() && hier == staat::plek(self.opslag()) && !model.werk.schijf.kijken {
            return Some(Message::Plannen(Planantwoord::NietGeopend(
                "Dit plan staat al open in dit venster.".to_owned(),
            )));
        }
        let opening = match &pad {
            Some(pad) => Opening::van(pad, staat, self.kijken && !noem),
            None => Opening::voorbeeld(staat, self.kijken),
        };
        let neergelegd =
            opening.map_err(|fout| fout.to_string()).and_then(|opening| opening.leg_neer(&Wens::default()));
        let (mut schil, mut ander) = match neergelegd {
            Ok(neergelegd) => neergelegd,
            Err(fout) => return Some(Message::Plannen(Planantwoord::NietGeopend(fout))),
        };
        self.neem_afscheid(model);
        (schil.kijken, schil.uiterlijk) = (self.kijken, self.uiterlijk);
        let oud = mem::replace(self, schil);
        if !laten {
            oud.sluit();
        }
        ander.stand.na(&model.stand);
        (ander.blik.maat, ander.blik.vandaag) = (model.blik.maat, model.blik.vandaag);
        (ander.blik.thema, ander.blik.inrichting) = (model.blik.thema, model.blik.inrichting.clone());
        ander.blik.kaartcijfer = model.blik.kaartcijfer;
        if ander.blik.status.is_none() {
            ander.blik.zeg(format!("“{}” is geopend", ander.werk.basis().naam));
        }
        *model = ander;
        self.begin(model);
        noem.then_some(Message::Plan(Plandaad::Hernoem))
    }

    /// Something else with plans as a whole.
    fn plan(&mut self, werk: Planwerk, model: &Model) -> Option<Planantwoord> {
        Some(match werk {
            Planwerk::Open { .. } => return None,
            Planwerk::Kijk => {
                self.gevonden.clear();
                self.kladden = Kladden::default();
                self.sessie.kijk_alleen();
                return None;
            }
            Planwerk::Zoek => {
                let (alle, onbewaard) = self.eerdere();
                Planantwoord::Eerdere(alle, onbewaard)
            }
            Planwerk::Maak { map, leeg } => {
                let gemaakt = store::schrijf_nieuw(&map, leeg).map_err(|fout| fout.melding().to_string());
                Planantwoord::Gemaakt(gemaakt.map(|()| heel(&map)))
            }
            Planwerk::Kopieer { map, naam } => {
                let kopie = Plan { naam: naam.clone(), ..model.werk.basis().clone() };
                let gedaan = store::bewaar_als(&kopie, &staat::uitgeschreven(&map));
                let gedaan = gedaan.and_then(|daar| store::recepten::neem_mee(self.sessie.opslag(), &daar));
                Planantwoord::Gekopieerd(gedaan.map(|()| heel(&map)).map_err(|fout| fout.melding().to_string()), naam)
            }
            Planwerk::VulAan(getypt, alles) => {
                let (tekst, namen) = padaanvulling::aangevuld(&getypt, alles);
                Planantwoord::Aangevuld(tekst, namen)
            }
        })
    }

    /// The plans of before but this one, and whether work lies beside the one that is built in.
    fn eerdere(&self) -> (Vec<Bekend>, bool) {
        let Some(staat) = self.sessie.staat() else { return (Vec::new(), false) };
        let (hier, nu) = (staat::plek(self.opslag()), staat::nu());
        let andere = recent::lijst(staat).unwrap_or_default().into_iter().filter(|r| Some(&r.plan) != hier.as_ref());
        let bekend = andere.map(|recent| Bekend {
            waar: staat::ingekort(&recent.plan).display().to_string(),
            naam: recent.naam,
            geleden: geleden(recent.op, nu),
            er_nog: recent.plan.exists(),
            onbewaard: store::herstel::ligt_er(staat, &Opslag::Bestand(recent.plan.clone())),
            pad: recent.plan,
        });
        (bekend.collect(), store::herstel::ligt_er(staat, &Opslag::Ingebouwd))
    }

    fn bewaar(&mut self, model: &Model, akkoord: Akkoord) -> Result<(Opslag, Vec<Bewaarfout>), Bewaarfout> {
        if akkoord.overnemen {
            self.sessie.neem_over()?;
        }
        if akkoord.eigen {
            self.sessie.houd_eigen();
        }
        let uitslag = self.sessie.bewaar(model.werk.basis(), &model.werk.verloop, akkoord.opmerkingen, staat::nu());
        self.bewaard(uitslag)
    }

    fn bewaard(
        &mut self,
        uitslag: Result<store::sessie::Bewaard, Bewaarfout>,
    ) -> Result<(Opslag, Vec<Bewaarfout>), Bewaarfout> {
        let gelukt = uitslag?;
        self.gezien = Verandering::Geen;
        Ok((self.sessie.opslag().clone(), gelukt.waarschuwingen))
    }

    /// The earlier versions, and in how many things each differs from the plan as it is now.
    fn versies(&self, plan: &Plan) -> Vec<(Eerdere, Option<usize>)> {
        let Some(staat) = self.sessie.staat() else { return Vec::new() };
        let nu = staat::nu();
        let bekijk = |versie: Versie| {
            let verschillen = store::open(&versie.map).ok().map(|daar| verschil(plan, &daar.plan).len());
            (Eerdere { geleden: geleden(versie.op, nu), map: versie.map }, verschillen)
        };
        versies::lijst(staat, self.opslag()).into_iter().map(bekijk).collect()
    }

    /// What to ask about the first crashed session that is left.
    fn vondst(&self, op_schijf: &Plan) -> Option<Vondst> {
        let gevonden = self.gevonden.first()?;
        let mut toen = gevonden.speel();
        let laatste = toen.verloop.gedaan.last().map(|stap| stap.terug.clone()).and_then(|terug| {
            // The last change is worded on the plan before it.
            let heen = terug.pas_toe(&mut toen.plan).ok()?;
            Some(wijziging(&toen.plan, &heen))
        });
        Some(Vondst {
            aantal: gevonden.handelingen.len(),
            geleden: geleden(gevonden.laatst(), staat::nu()),
            laatste,
            stand: gevonden.stand(Some(op_schijf)),
            nog: self.gevonden.len() - 1,
        })
    }

    fn herstel(&mut self, hoe: Herstelwijze, model: &Model) -> Option<Message> {
        if self.gevonden.is_empty() {
            return None;
        }
        let gevonden = self.gevonden.remove(0);
        let hersteld = match hoe {
            Herstelwijze::Heel => self.sessie.herstel(gevonden, Some(&model.werk.schijf.plan)),
            Herstelwijze::OpNieuw => self.sessie.herstel_op(gevonden, &model.werk.schijf.plan),
            Herstelwijze::Laat => return self.vondst(&model.werk.schijf.plan).map(Message::Gevonden),
            Herstelwijze::Weg => {
                return match gevonden.gooi_weg() {
                    Ok(()) => self.vondst(&model.werk.schijf.plan).map(Message::Gevonden),
                    Err(fout) => Some(Message::Waarschuw(vec![fout])),
                };
            }
        };
        // What is restored now is the work of this session; other finds stay where they are for the next start.
        let nog = mem::take(&mut self.gevonden).len();
        Some(Message::Hersteld(hersteld.map(Box::new), nog))
    }
}

/// Writes files and tells their whole names.
pub(super) fn exporteer(bestanden: &[(PathBuf, Vec<u8>)], vervang: bool) -> Result<Vec<PathBuf>, Schrijffout> {
    if vervang {
        schrijf_alle(bestanden)?;
    } else {
        schrijf_nieuwe(bestanden)?;
    }
    Ok(bestanden.iter().map(|(pad, _)| heel(pad)).collect())
}

/// The whole path of what a person typed.
fn heel(pad: &Path) -> PathBuf {
    let pad = staat::uitgeschreven(pad);
    std::path::absolute(&pad).unwrap_or(pad)
}
