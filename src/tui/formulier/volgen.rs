//! The forms of what is followed: the nulmeting of a wijk with all its questions ready, the realisatie of a wijk in a
//! period, and a conversation about a period.

use super::Formulier;
use super::blad::Blad;
use super::meting::codes;
use crate::calc::voortgang::{Maat, Vergeleken};
use crate::plan::deel::{Beschreven as _, Inhoud};
use crate::plan::nulmeting::{Meetantwoord, gevraagd};
use crate::plan::periode::Bespreekstap;
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Bespreking, Meetvraag, Nulmeting, Pad, Periode, Plan, Realisatie, Tijdvak, Waar, Wijkcode};
use crate::report::{besprekingen, nulmeting as vragenlijst, voortgang};
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;

/// The nulmeting of the wijk of a row of its list, at the question of that row; of the selected wijk where there is none.
pub fn nulmeting(model: &mut Model, plaats: usize) {
    let plan = &model.werk.plan;
    let rij = vragenlijst::rijen(plan).get(plaats).map(|(wijk, vraag)| (wijk.code.clone(), vraag.code.to_owned()));
    let hier = || plan.wijken.get(model.blik.keuze.gebied).or_else(|| plan.wijken.first()).map(|w| w.code.clone());
    let (wijk, vraag) = match rij {
        Some((wijk, vraag)) => (Some(wijk), Some(vraag)),
        None => (hier(), None),
    };
    let Some(wijk) = wijk else {
        return model.blik.zeg_fout("dit plan heeft nog geen wijken; voeg ze toe in de map wijken");
    };
    let formulier = van_wijk(plan, &wijk, vraag.as_deref());
    model.blik.toon(formulier);
}

/// A question more, for every wijk; a plan without questions begins with those of S3, in the selected wijk.
pub fn nieuwe_vraag(model: &mut Model) {
    let plan = &model.werk.plan;
    if gevraagd(plan).is_empty() {
        return nulmeting(model, 0);
    }
    let formulier = Formulier::nieuwe(plan, &Meetvraag::leeg());
    model.blik.toon(formulier);
}

/// A form with every question of the plan, at one of them. What is not answered is left out again when it is kept.
fn van_wijk(plan: &Plan, wijk: &Wijkcode, vraag: Option<&str>) -> Formulier {
    let er_is = plan.nulmetingen.iter().find(|n| n.wijk == *wijk);
    let begin = er_is.cloned().unwrap_or_else(|| Nulmeting { wijk: wijk.clone(), ..Nulmeting::leeg() });
    let mut vol = begin.clone();
    for code in codes(plan) {
        let van = |a: &Meetantwoord| a.vraag.as_str().trim() == code;
        let beantwoord = gevraagd(plan).iter().any(|v| v.code == code && v.antwoord(&begin).is_some());
        if !vol.antwoorden.iter().any(van) && !beantwoord {
            vol.antwoorden.push(Meetantwoord { vraag: code.as_str().into(), ..Meetantwoord::leeg() });
        }
    }
    let plaats = vraag.and_then(|vraag| {
        let gevraagd = gevraagd(plan).into_iter().find(|v| v.code == vraag)?;
        let hier = gevraagd.antwoord(&begin).map(|antwoord| antwoord.vraag.as_str());
        vol.antwoorden.iter().position(|a| a.vraag.as_str() == hier.unwrap_or(vraag))
    });
    let waar = if er_is.is_some() { begin.waar() } else { Waar::nieuw([Nulmeting::LIJST]) };
    let formulier = Formulier::gevuld(plan, waar, &Inhoud::from(&begin), &Inhoud::from(&vol), er_is.is_none());
    let formulier = formulier.naar(plan, &["antwoorden", ""]);
    match plaats {
        Some(plaats) => formulier.in_rij(plan, plaats),
        None => formulier,
    }
}

impl Formulier {
    /// A form of a noun with more filled in than it has in the plan.
    fn gevuld(plan: &Plan, waar: Waar, begin: &Inhoud, vol: &Inhoud, nieuw: bool) -> Self {
        let mut formulier = Self::met(plan, waar, begin.clone(), nieuw);
        formulier.zaak = vol.clone();
        formulier.blad = Blad::van(plan, vol, Pad::begin(), formulier.blad.soort);
        formulier
    }

    /// Opens the row at a position of the page.
    #[must_use]
    fn in_rij(mut self, plan: &Plan, plaats: usize) -> Self {
        self.blad.keuze = plaats.min(self.blad.regels.len().saturating_sub(1));
        self.open(plan);
        self.bij("antwoord")
    }
}

/// A realisatie more: of the gebied of a row of the voortgang, or of the selected one, in the period after the last.
pub fn realisatie(model: &mut Model, soort: Lijstsoort, plaats: usize) {
    let plan = &model.werk.plan;
    let rij = match soort {
        Lijstsoort::Voortgang => model.met_zicht(voortgang::regels).get(plaats).map(|regel| regel.realisatie),
        _ => Some(plaats),
    };
    let wijk = match rij.and_then(|rij| plan.realisatie.get(rij)) {
        Some(rij) => rij.wijk.clone(),
        None => plan.wijken.get(model.blik.keuze.gebied).map(|w| w.code.clone()),
    };
    let hier = plan.realisatie.iter().filter(|r| r.wijk == wijk).map(Realisatie::periode).max();
    let (jaar, tijdvak) = match hier {
        Some(laatste) => na(laatste.jaar, laatste.tijdvak),
        None => (model.stand.jaar, Tijdvak::Kwartaal1),
    };
    let nieuw = Realisatie { wijk, jaar, tijdvak, ..Realisatie::leeg() };
    let formulier = Formulier::nieuwe(plan, &nieuw).bij("fte");
    model.blik.toon(formulier);
}

/// The field of the figure of a row of the voortgang.
pub fn veld(model: &Model, plaats: usize) -> &'static str {
    match model.met_zicht(voortgang::regels).get(plaats).map(|regel| regel.maat) {
        Some(Maat::Fte) | None => "fte",
        Some(Maat::Uren) => "uren",
        Some(Maat::Euro) => "euro",
        Some(Maat::Clienten) => "clienten",
        Some(Maat::Wachtenden) => "wachtenden",
    }
}

/// The part of a year after this one, as long as it is.
fn na(jaar: u16, tijdvak: Tijdvak) -> (u16, Tijdvak) {
    let (begin, lengte) = tijdvak.maanden();
    let volgt = Tijdvak::ALLE.into_iter().find(|t| t.maanden() == (begin + lengte, lengte));
    let eerste = || Tijdvak::ALLE.into_iter().find(|t| t.maanden() == (1, lengte)).unwrap_or_default();
    volgt.map_or_else(|| (jaar.saturating_add(1), eerste()), |volgt| (jaar, volgt))
}

/// The conversation of a row of its list; one that was not held is new.
pub fn bespreking(model: &mut Model, plaats: usize) {
    let plan = &model.werk.plan;
    let Some((periode, stap)) = besprekingen::rijen(plan).get(plaats).copied() else { return };
    let er_is = besprekingen::gehouden(plan, periode, stap);
    let formulier = er_is.map_or_else(|| nieuw(plan, periode, stap), |er_is| Formulier::van(plan, er_is).bij("datum"));
    model.blik.toon(formulier);
}

/// A conversation more: the first that was not held of the periods that there are.
pub fn nieuwe_bespreking(model: &mut Model) {
    let plan = &model.werk.plan;
    let alle = besprekingen::rijen(plan);
    let nog = alle.iter().find(|(periode, stap)| besprekingen::gehouden(plan, *periode, *stap).is_none());
    let (periode, stap) = nog.copied().unwrap_or_else(|| {
        let (jaar, tijdvak) = match alle.last() {
            Some((laatste, _)) => na(laatste.jaar, laatste.tijdvak),
            None => (model.stand.jaar, Tijdvak::Kwartaal1),
        };
        (Periode { jaar, tijdvak }, Bespreekstap::Datadag)
    });
    let formulier = nieuw(plan, periode, stap);
    model.blik.toon(formulier);
}

fn nieuw(plan: &Plan, periode: Periode, stap: Bespreekstap) -> Formulier {
    let Periode { jaar, tijdvak } = periode;
    Formulier::nieuwe(plan, &Bespreking { jaar, tijdvak, stap, ..Bespreking::leeg() }).bij("datum")
}

/// The first row of a list that is about the selected wijk.
pub fn eerste_van_gebied(model: &Model, soort: Lijstsoort) -> usize {
    let plan = &model.werk.plan;
    let hier = plan.wijken.get(model.blik.keuze.gebied).map(|w| &w.code);
    let plaats = match soort {
        Lijstsoort::Nulmeting => vragenlijst::rijen(plan).iter().position(|(wijk, _)| Some(&wijk.code) == hier),
        Lijstsoort::Voortgang if !plan.realisatie.is_empty() => {
            let van = |regel: &Vergeleken| plan.realisatie[regel.realisatie].wijk.as_ref() == hier;
            model.met_zicht(voortgang::regels).iter().position(van)
        }
        _ => None,
    };
    plaats.unwrap_or(0)
}
