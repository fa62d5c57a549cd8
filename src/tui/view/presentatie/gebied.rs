//! The page of a wijk, or of what the city offers as a whole: how many findings, which causes and what would repair them,
//! what cannot be judged, its people and its places.

use std::collections::HashSet;

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::bevindingen::{per_oorzaak, telling};
use super::dia::{Blok, Cijfer, Dia, Maat, cijfers, kolommen, onder_kop, stijl, zin};
use crate::calc::Gids;
use crate::dekking::{Bevinding, Oordeel};
use crate::plan::Plan;
use crate::report::niet_ingevuld::Grond;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::getoond::Paar;
use crate::text::{getal, getoond, namen, oordeel, plek};
use crate::tui::message::soorten::Pagina;
use crate::tui::model::Model;
use crate::tui::view::ernst;
use crate::tui::view::vel::vul;

/// What the page of a gebied says.
pub fn dia(model: &Model, maat: Maat, gebied: usize) -> Dia {
    let lijst = model.op_pagina(Pagina::Gebied(gebied));
    let hier = model.stand.toetsing.oordeel_in(gebied);
    let kleur = stijl(model, hier);
    let kop = model.blik.thema.kop();
    let mut blokken = cijfers(&geteld(model, gebied), maat);
    let bevonden = per_oorzaak(model, &lijst, Some(gebied), maat);
    blokken.extend(onder_kop("Oorzaken, en wat ertegen helpt", kop, bevonden));
    blokken.extend(onder_kop("Nog niet te toetsen", kop, open(model, gebied, maat)));
    let jaar = getal::jaar(model.stand.jaar);
    let mensen = vec![kolommen(&mensen(model, gebied), maat.breedte)];
    blokken.extend(onder_kop(format!("Mensen in {jaar}: fte bezet van benodigd"), kop, mensen));
    if gebied < model.stad() {
        let locaties = vec![kolommen(&locaties(model, gebied), maat.breedte)];
        blokken.extend(onder_kop(format!("Locaties in {jaar}"), kop, locaties));
    }
    Dia {
        groot: (format!("{} {}", oordeel::teken(hier), hoofdletter(model.gebiedsnaam(gebied))), kleur),
        punt: (punt(model, hier, &lijst), kleur),
        blokken,
    }
}

/// “Tekort in 2028, bandbreedte midden: 2 blokkerende oorzaken en 1 waarschuwing.”
fn punt(model: &Model, hier: Oordeel, lijst: &[&Bevinding]) -> String {
    let waarin = format!("in {}, bandbreedte {}", getal::jaar(model.stand.jaar), namen::band(model.stand.band));
    match hier {
        Oordeel::NietVanToepassing => format!("Hier is {waarin} niets te toetsen."),
        Oordeel::Voldoet => format!("Voldoet {waarin}: alles wat hier is getoetst."),
        Oordeel::NogNiet(_) if lijst.is_empty() => format!("Hier is {waarin} nog niet alles te toetsen."),
        _ => format!("{} {waarin}: {}.", hoofdletter(oordeel::kort(hier)), telling(lijst)),
    }
}

/// The fte that are there; where nobody is filled in yet, that is not nought.
pub(super) fn bezet(plan: &Plan, fte: &Paar, waarin: &str) -> Cijfer {
    if Grond::Bezetting.is_leeg(plan) {
        return Cijfer::nieuw(getal::STREEP, "fte bezet: nog niet ingevuld");
    }
    Cijfer::nieuw(fte.is.tekst(), format!("fte bezet{waarin}{}", fte.slot()))
}

fn geteld(model: &Model, gebied: usize) -> Vec<Cijfer> {
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    let fte = getoond::nodig_en_er_is(uit.nodig(gebied), uit.er_is(gebied), plan.normen.afronding);
    let bekend = if uit.nodig_bekend(gebied) { "fte benodigd" } else { "fte benodigd, of meer" };
    let mut rij = vec![Cijfer::nieuw(fte.moet.tekst(), bekend), bezet(plan, &fte, "")];
    if !Grond::Bezetting.is_leeg(plan) {
        let ongedekt = uit.gedekt.ongedekt()[gebied];
        rij.push(Cijfer::nieuw(getal::uren_heel(ongedekt), "uur per jaar niet gedekt"));
    }
    let Some(wijk) = plan.wijken.get(gebied) else { return rij };
    let fte = |waarde| getoond::rond(waarde, 1).tekst();
    if !Grond::Verdeling.is_leeg(plan) {
        rij.push(Cijfer::nieuw(fte(uit.verdeling.basis[gebied]), "fte basisniveau"));
        rij.push(Cijfer::nieuw(fte(uit.verdeling.plus[gebied]), "fte wijkplus"));
    }
    let inwoners = getal::geheel(wijk.bevolking.inwoners.into());
    rij.push(Cijfer::nieuw(inwoners, format!("inwoners ({})", getal::jaar(wijk.bevolking.jaar))));
    rij
}

fn open(model: &Model, gebied: usize, maat: Maat) -> Vec<Blok> {
    let gids = Gids::van(&model.werk.plan);
    let hier = model.stand.toetsing.open.iter().filter(|o| o.plaats.raakt(gebied, &gids));
    // Of many rows that lack the same it is said once.
    let mut gezegd = HashSet::new();
    hier.filter(|o| gezegd.insert((o.eis.id, o.ontbreekt)))
        .map(|o| {
            let kleur = stijl(model, Oordeel::NogNiet(o.ontbreekt));
            zin("? ", &format!("{}: {}", o.eis.titel, oordeel::ontbreekt(o.ontbreekt)), kleur, maat.breedte)
        })
        .collect()
}

/// Who works there, per functie, with the figures below each other: “▲ opbouwwerker     1,2  van 1,6”.
fn mensen(model: &Model, gebied: usize) -> Vec<(String, Style)> {
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst);
    let gids = Gids::van(plan);
    let rij = |f: usize| {
        let (nodig, er_is) = (uit.formatie[(gebied, f)], uit.bezetting.fte[(gebied, f)]);
        if nodig.fte.is_zero() && er_is.is_zero() && !nodig.onbekend {
            return None;
        }
        let cel = ernst::cel(model, &gids, f, gebied);
        let fte = getoond::nodig_en_er_is(nodig.fte, er_is, plan.normen.afronding);
        let van = if nodig.onbekend { "?".to_owned() } else { fte.moet.tekst() + fte.slot() };
        let naam = format!("{} {}", oordeel::teken(cel), plek::functie(plan, f));
        let is = if Grond::Bezetting.is_leeg(plan) { getal::STREEP.to_owned() } else { fte.is.tekst() };
        Some(([naam, is, van], stijl(model, cel)))
    };
    let rijen: Vec<_> = (0..plan.functies.len()).filter_map(rij).collect();
    if rijen.is_empty() {
        return vec![("nog niemand".to_owned(), Style::new())];
    }
    let naam = rijen.iter().map(|([naam, ..], _)| naam.width()).max().unwrap_or(0);
    let [is, van] = [1, 2].map(|k| onder_elkaar(rijen.iter().map(|(rij, _)| rij[k].as_str())));
    let getallen = is.into_iter().zip(van);
    let regel = |(([wie, ..], stijl), (is, van)): (&([String; 3], Style), (String, String))| {
        (format!("{}  {is} van {van}", vul(wie, naam, false)).trim_end().to_owned(), *stijl)
    };
    rijen.iter().zip(getallen).map(regel).collect()
}

/// Numbers on one width, with the commas below each other.
fn onder_elkaar<'g>(getallen: impl Iterator<Item = &'g str> + Clone) -> Vec<String> {
    let delen = getallen.map(|g| g.split_at(g.find(',').unwrap_or(g.len())));
    let heel = delen.clone().map(|(heel, _)| heel.width()).max().unwrap_or(0);
    let rest = delen.clone().map(|(_, rest)| rest.width()).max().unwrap_or(0);
    delen.map(|(h, r)| vul(h, heel, true) + &vul(r, rest, false)).collect()
}

/// Its places: “● Huis van Noord: huis van de wijk, 10 werkplekken”.
fn locaties(model: &Model, wijk: usize) -> Vec<(String, Style)> {
    let (plan, jaar) = (&model.werk.plan, model.stand.jaar);
    let hier = plan.locaties.iter().filter(|l| l.wijk == plan.wijken[wijk].code);
    let rij = |l: &crate::plan::Locatie| {
        let oordeel = ernst::gebruik(l, jaar);
        let mut delen = vec![namen::locatiesoort(l.soort).to_owned()];
        let werkplekken = l.werkplekken.bij(model.stand.band);
        if !werkplekken.is_zero() {
            delen.push(aantal(werkplekken, "werkplek", "werkplekken"));
        }
        if !l.gebruik.is_open() {
            delen.push(namen::gebruik(&l.gebruik));
        }
        (format!("{} {}: {}", oordeel::teken(oordeel), l.naam, delen.join(", ")), stijl(model, oordeel))
    };
    let rijen: Vec<_> = hier.map(rij).collect();
    let geen = if plan.locaties.is_empty() { "nog niet ingevuld" } else { "geen locatie in deze wijk" };
    if rijen.is_empty() { vec![(geen.to_owned(), Style::new())] } else { rijen }
}
