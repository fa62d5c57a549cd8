//! [`Regel`]: a row of a form, and how its answer is put in the noun.

use super::antwoord::{self as a, Antwoord};
use crate::calc::afscherming::is_teken;
use crate::plan::bron::Broncode;
use crate::plan::controle::{Foutsoort, Planfout};
use crate::plan::deel::vind::{bij_pad, zet_bij_pad};
use crate::plan::deel::{Aard, Deel, Inhoud, Variant};
use crate::plan::grens::{Getalsoort, mag};
use crate::plan::{Herkomst, Kwaliteit, Pad, Plan, Punt, Status, Waarde};
use crate::text::maat::Maat;
use crate::text::{datum, getal, planfout};

/// What is wrong, and in which row.
pub type Bezwaar = (usize, String);

/// How an answer is read.
#[derive(Debug, Clone)]
pub enum Vraag {
    /// A text.
    Tekst {
        /// True when it may not be empty.
        verplicht: bool,
    },
    /// Texts on one line, with this between them.
    Teksten(char),
    /// The reason for what stands beside it.
    Motivatie,
    /// The years of the plan.
    Jaren,
    /// A whole number between two bounds.
    Geheel(u32, u32),
    /// A day.
    Datum,
    /// A figure.
    Cijfer {
        /// What it counts.
        soort: Option<Getalsoort>,
        /// What stands there when it is left empty; none where it must be known.
        leeg: Option<Inhoud>,
        /// True when a reason beside it says where it comes from.
        besloten: bool,
    },
    /// One of these values.
    Kies(Vec<Inhoud>),
    /// Some of these values.
    Meer(Vec<Inhoud>),
    /// One of several, each with rows of its own below it.
    Keuze(&'static [Variant]),
    /// The origin of a figure.
    Herkomst,
    /// The reasoning behind a figure.
    Toelichting,
    /// The source of a noun.
    Bron(Vec<Option<Broncode>>),
    /// How sure the figures of a noun are.
    Status(Vec<Option<Status>>),
    /// The reasoning behind the figures of a noun.
    Reden,
    /// A point: as it is, or one of these.
    Punt(Vec<Punt>),
    /// A point in degrees.
    Graden,
    /// How good a point is.
    Kwaliteit,
    /// It opens as a page of its own.
    Open,
}

/// A row of the form.
#[derive(Debug, Clone)]
pub struct Regel {
    /// Name of the field.
    pub naam: String,
    /// How to answer.
    pub uitleg: String,
    /// The unit behind a figure.
    pub eenheid: &'static str,
    /// The answer.
    pub inhoud: Antwoord,
    /// What is wrong with it.
    pub fout: Option<String>,
    /// True once the planner answered it, and not only what follows from another row.
    pub zelf: bool,
    /// The way to it within the noun.
    pub pad: Pad,
    /// How the answer is read.
    pub vraag: Vraag,
    /// True for what nobody filled in yet: it is looked at even when it is left as it is.
    pub(super) vers: bool,
    pub(super) begin: Antwoord,
    pub(super) aard: &'static Aard,
}

impl PartialEq for Regel {
    fn eq(&self, ander: &Self) -> bool {
        (&self.pad, &self.inhoud, &self.fout) == (&ander.pad, &ander.inhoud, &ander.fout)
    }
}

impl Regel {
    /// True when it says something else than in the beginning.
    pub fn anders(&self) -> bool {
        !self.inhoud.zelfde(&self.begin)
    }

    /// The name of the field of the noun in which it stands.
    pub fn veld(&self) -> &str {
        match self.pad.stappen().last() {
            Some(crate::plan::Stap::Veld(naam)) => naam,
            _ => "",
        }
    }

    /// Puts the answer in the noun.
    ///
    /// # Errors
    /// What is wrong with it, in one sentence without a full stop.
    pub fn zet(&self, plan: &Plan, zaak: &mut Inhoud) -> Result<(), String> {
        if let Some(waarde) = self.waarde(plan, zaak)? {
            zet_bij_pad(zaak.deel_mut(), &self.pad, &waarde).map_err(|_| PAST_NIET.to_owned())?;
        }
        Ok(())
    }

    fn waarde(&self, plan: &Plan, zaak: &Inhoud) -> Result<Option<Inhoud>, String> {
        let getypt = self.inhoud.getypt();
        Ok(Some(match &self.vraag {
            Vraag::Open => return Ok(None),
            Vraag::Tekst { verplicht: true } | Vraag::Motivatie if getypt.is_empty() => return Err(self.leeg()),
            Vraag::Tekst { .. } | Vraag::Motivatie => self.aard.uit_tekst(getypt).ok_or(PAST_NIET)?,
            Vraag::Teksten(tussen) => {
                let delen: Vec<&str> = getypt.split(*tussen).map(str::trim).filter(|d| !d.is_empty()).collect();
                self.uit_ron(&ron::to_string(&delen).unwrap_or_default())?
            }
            Vraag::Jaren => self.uit_ron(&jaren(getypt)?)?,
            Vraag::Geheel(..) | Vraag::Datum if getypt.is_empty() => self.leeg_of_fout()?,
            Vraag::Geheel(van, tot) => {
                let getal: u32 = getypt.parse().map_err(|_| geheel(*van, *tot))?;
                if !(*van..=*tot).contains(&getal) {
                    return Err(geheel(*van, *tot));
                }
                self.uit_ron(&getal.to_string())?
            }
            Vraag::Datum => match datum::lees(getypt)? {
                Some(dag) => self.aard.uit_tekst(&dag.to_string()).ok_or(PAST_NIET)?,
                None => self.leeg_of_fout()?,
            },
            Vraag::Cijfer { soort, leeg, besloten } => self.cijfer(zaak, *soort, leeg.as_ref(), *besloten)?,
            Vraag::Kies(opties) => self.gekozen(opties)?.clone(),
            Vraag::Meer(opties) => {
                let gekozen = self.inhoud.alle().iter().filter_map(|&i| opties.get(i));
                let rijen: Result<Vec<String>, _> = gekozen.map(|i| i.deel().ron()).collect();
                self.uit_ron(&format!("[{}]", rijen.map_err(|_| PAST_NIET)?.join(",")))?
            }
            Vraag::Keuze(varianten) => {
                let nu = self.nu(zaak);
                let gekozen = self.gekozen(varianten)?;
                if variant(nu.as_ref()) == Some(gekozen.naam) {
                    return Ok(None);
                }
                (gekozen.leeg)()
            }
            Vraag::Herkomst | Vraag::Toelichting => {
                let Some(mut waarde) = self.nu(zaak).and_then(|i| i.als_cijfer().cloned()) else { return Ok(None) };
                match self.vraag {
                    Vraag::Herkomst => a::zet_herkomst(plan, &mut waarde, &self.inhoud),
                    _ => a::zet_toelichting(&mut waarde, &self.inhoud),
                }
                Inhoud::cijfer(waarde)
            }
            Vraag::Bron(_) | Vraag::Status(_) | Vraag::Reden => self.herkomst(zaak)?,
            Vraag::Punt(_) | Vraag::Graden | Vraag::Kwaliteit => self.punt(zaak)?,
        }))
    }

    /// What stands there now.
    fn nu(&self, zaak: &Inhoud) -> Option<Inhoud> {
        bij_pad(zaak.deel(), &self.pad).map(Deel::inhoud)
    }

    fn gekozen<'o, T>(&self, opties: &'o [T]) -> Result<&'o T, String> {
        let gekozen = self.inhoud.alle().first().and_then(|&i| opties.get(i));
        gekozen.ok_or_else(|| format!("kies iets uit de lijst: {}", self.uitleg))
    }

    fn uit_ron(&self, tekst: &str) -> Result<Inhoud, String> {
        (self.aard.kern().lees)(tekst).map_err(|_| PAST_NIET.to_owned())
    }

    /// What is left out, where that may be.
    fn leeg_of_fout(&self) -> Result<Inhoud, String> {
        if self.aard.mag_weg() { Ok(Inhoud::niets()) } else { Err(self.leeg()) }
    }

    /// What to fill in where nothing stands.
    fn leeg(&self) -> String {
        match self.vraag {
            Vraag::Motivatie => "typ waarom; zonder motivatie kan niemand het uitleggen".to_owned(),
            Vraag::Geheel(1000.., _) => "typ een jaar, zoals 2028".to_owned(),
            Vraag::Datum => "typ een datum als 1-1-2028".to_owned(),
            _ => format!("“{}” is leeg; vul in {}", self.naam, self.uitleg),
        }
    }

    fn cijfer(
        &self,
        zaak: &Inhoud,
        soort: Option<Getalsoort>,
        leeg: Option<&Inhoud>,
        besloten: bool,
    ) -> Result<Inhoud, String> {
        let getypt = self.inhoud.getypt();
        if let (true, Some(leeg)) = (getypt.is_empty(), leeg) {
            return Ok(leeg.clone());
        }
        let nu = self.nu(zaak).and_then(|i| i.als_cijfer().cloned());
        if is_teken(getypt) {
            return nu.map(Inhoud::cijfer).ok_or_else(|| "hier staat nog geen getal; typ er een".to_owned());
        }
        let er_was = nu.is_some();
        let was = nu.unwrap_or_default();
        let maat = soort.map_or(Maat::Stuks { weinig: false }, Maat::van);
        let mut wordt = a::lees_figuur(&was, getypt, maat)?;
        let grens = [wordt.midden, wordt.laag, wordt.hoog].into_iter().find_map(|w| mag(soort?, w).err());
        if let Some(fout) = grens {
            return Err(in_woorden(Foutsoort::Grens(fout)));
        }
        if self.zonder_band() {
            if wordt.heeft_band() {
                return Err("typ één getal; dit cijfer heeft geen bandbreedte".to_owned());
            }
            if self.aard.kern().een == "een aantal" && !wordt.midden.fract().is_zero() {
                return Err("typ een heel getal".to_owned());
            }
            return Ok(Inhoud::cijfer(Waarde::vast(wordt.midden)));
        }
        if besloten {
            (wordt.bron, wordt.status) = (None, Some(Status::Besluit));
        } else if !er_was || !wordt.even_groot(&was) {
            wordt.wordt_eigen();
        }
        Ok(Inhoud::cijfer(wordt))
    }

    /// True for a figure that keeps neither band nor origin.
    fn zonder_band(&self) -> bool {
        self.aard.kern().naam != "Waarde"
    }

    fn herkomst(&self, zaak: &Inhoud) -> Result<Inhoud, String> {
        let mut herkomst = self.nu(zaak).and_then(|i| i.als::<Herkomst>().cloned()).unwrap_or_default();
        match &self.vraag {
            Vraag::Bron(bronnen) => herkomst.bron.clone_from(self.gekozen(bronnen)?),
            Vraag::Status(alle) => herkomst.status = *self.gekozen(alle)?,
            _ => self.inhoud.getypt().clone_into(&mut herkomst.toelichting),
        }
        Ok(Inhoud::from(&herkomst))
    }

    fn punt(&self, zaak: &Inhoud) -> Result<Inhoud, String> {
        let nu = self.nu(zaak).and_then(|i| i.als::<Punt>().copied());
        if let Vraag::Graden = self.vraag {
            if self.aard.mag_weg() && self.inhoud.getypt().trim().is_empty() {
                return Ok(Inhoud::niets());
            }
            let delen: Vec<f64> = self.inhoud.getypt().split('/').filter_map(graad).collect();
            let [lat, lon] = delen[..] else { return Err(GRADEN.to_owned()) };
            return Ok(Inhoud::from(&Punt { lat, lon, kwaliteit: Kwaliteit::Precies }));
        }
        let mut punt = nu.ok_or(PAST_NIET)?;
        match &self.vraag {
            Vraag::Punt(punten) => {
                if let Some(ander) = self.inhoud.gekozen().checked_sub(1).and_then(|i| punten.get(i)) {
                    punt = *ander;
                }
            }
            _ => punt.kwaliteit = *self.gekozen(&Kwaliteit::ALLE)?,
        }
        Ok(Inhoud::from(&punt))
    }
}

const PAST_NIET: &str = "dit past hier niet";
const GRADEN: &str = "typ breedte / lengte in graden, zoals 52,99 / 6,56";

fn graad(tekst: &str) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive as _;
    getal::lees(tekst).ok()?.to_f64()
}

/// The name of the choice that something is.
pub(super) fn variant(inhoud: Option<&Inhoud>) -> Option<&'static str> {
    match inhoud?.deel().blik() {
        crate::plan::deel::Blik::Groep(groep) => groep.variant().map(|v| v.naam),
        _ => None,
    }
}

fn geheel(van: u32, tot: u32) -> String {
    if van >= 1000 {
        format!("typ een jaar van {van} tot en met {tot}, zoals 2028")
    } else {
        format!("typ een heel getal van {van} tot en met {}", getal::geheel(tot.into()))
    }
}

/// A list of years as a plan file has it.
fn jaren(tekst: &str) -> Result<String, String> {
    let delen = tekst.split([',', ';', ' ']).map(str::trim).filter(|d| !d.is_empty());
    let jaren: Result<Vec<u16>, _> = delen.map(str::parse).collect();
    let jaren = jaren.map_err(|_| "typ jaren met komma's ertussen, zoals 2028, 2029".to_owned())?;
    Ok(format!("{jaren:?}"))
}

/// A mistake as a check of the whole plan says it: what is wrong, and how to mend it.
pub(super) fn in_woorden(soort: Foutsoort) -> String {
    let fout = Planfout { pad: Pad::begin(), soort };
    let zin = planfout::woorden(&fout, &|_| "een andere plaats".to_owned());
    match zin.herstel {
        Some(herstel) => format!("{}; {herstel}", zin.wat),
        None => zin.wat,
    }
}
