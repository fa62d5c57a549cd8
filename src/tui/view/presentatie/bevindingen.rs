//! The last page: all that is found, by cause, each with what would repair it and what follows from it. How a finding reads
//! on any page stands here.

use super::dia::{Blok, Dia, Maat, onder_kop, stijl, zin};
use crate::dekking::{Bevinding, EISEN, Ernst, Oordeel, Plaats};
use crate::text::aantal::{aantal, hoofdletter, opsomming};
use crate::text::{self, bevinding, getal, herstel, namen, oordeel, plek, vonnis};
use crate::tui::message::soorten::Pagina;
use crate::tui::model::Model;

/// What the page says.
pub fn dia(model: &Model, maat: Maat) -> Dia {
    let (strook, kop) = (&model.stand.strook, model.blik.thema.kop());
    let lijst = model.op_pagina(Pagina::Bevindingen);
    let mut blokken = per_oorzaak(model, &lijst, None, maat);
    blokken.extend(onder_kop("Nog niet te toetsen", kop, open(model, maat)));
    // That not every eis was judged belongs to what was found, or that looks better than it is.
    let rust = hoofdletter(&text::strook::eisen(strook));
    blokken.extend(onder_kop("Waar dit op rust", kop, vec![zin("", &rust, model.blik.thema.zwak(), maat.breedte)]));
    let waarin = format!("in {}, bandbreedte {}", getal::jaar(model.stand.jaar), namen::band(model.stand.band));
    let (groot, kleur) = match Ernst::ALLE.into_iter().find(|&ernst| model.stand.aantal(ernst) > 0) {
        Some(ernst) => {
            let n = model.stand.aantal(ernst);
            (format!("{} {n} {}", oordeel::teken_van(ernst), kort(ernst, n)), stijl(model, ernst))
        }
        None => (
            format!("{} {}", text::strook::teken(strook.vonnis()), text::strook::woord(strook.vonnis())),
            model.blik.thema.vonnis(strook.vonnis()),
        ),
    };
    let punt = if lijst.is_empty() {
        format!("Geen bevindingen {waarin}.")
    } else {
        format!("{} {waarin}.", hoofdletter(&telling(&lijst)))
    };
    Dia { groot: (groot, kleur), punt: (punt, kleur), blokken }
}

const fn kort(ernst: Ernst, n: usize) -> &'static str {
    match (ernst, n) {
        (Ernst::Blokkerend, _) => "blokkerend",
        (Ernst::Waarschuwing, 1) => "waarschuwing",
        (Ernst::Waarschuwing, _) => "waarschuwingen",
        (Ernst::Aandacht, 1) => "aandachtspunt",
        (Ernst::Aandacht, _) => "aandachtspunten",
    }
}

/// How many causes and consequences: “2 blokkerende oorzaken en 1 waarschuwing, met 3 gevolgen”.
pub fn telling(lijst: &[&Bevinding]) -> String {
    let oorzaken = |ernst| lijst.iter().filter(|b| b.is_oorzaak() && b.ernst == ernst).count();
    let gevolgen = lijst.iter().filter(|b| !b.is_oorzaak()).count();
    let geteld = Ernst::ALLE.map(|ernst| (ernst, oorzaken(ernst)));
    let gevolg = aantal(gevolgen as u64, "gevolg", "gevolgen");
    match (geteld.iter().all(|(_, n)| *n == 0), gevolgen) {
        (true, _) => format!("{gevolg} van oorzaken elders"),
        (false, 0) => vonnis::telling(&geteld),
        (false, _) => format!("{}, met {gevolg}", vonnis::telling(&geteld)),
    }
}

/// Findings in their order, each cause with what follows from it. On the page of a gebied a place is named only where it is
/// not that one alone.
pub fn per_oorzaak(model: &Model, lijst: &[&Bevinding], gebied: Option<usize>, maat: Maat) -> Vec<Blok> {
    let mut blokken: Vec<Blok> = Vec::new();
    for b in lijst {
        let blok = bevonden(model, b, gebied, maat);
        match blokken.last_mut() {
            Some(vorige) if !b.is_oorzaak() => vorige.extend(blok),
            _ => blokken.push(blok),
        }
    }
    blokken
}

/// A finding: a cause with its smallest repair and what that costs, or what follows from one.
fn bevonden(model: &Model, b: &Bevinding, gebied: Option<usize>, maat: Maat) -> Blok {
    let plan = &model.werk.plan;
    let gedeeld = matches!(b.plaats, Plaats::Team(_)) || b.gebieden.len() > 1 || gebied.is_none();
    let kern = bevinding::kern(plan, b);
    let tekst = if gedeeld { format!("{}: {kern}", hoofdletter(&plek::waar(plan, b))) } else { hoofdletter(&kern) };
    if !b.is_oorzaak() {
        return zin("  ↳ ", &format!("gevolg: {tekst}"), model.blik.thema.zwak(), maat.breedte);
    }
    let mut blok = zin(&format!("{} ", oordeel::teken_van(b.ernst)), &tekst, stijl(model, b.ernst), maat.breedte);
    let maatregel = match model.stand.bekend_herstel(b) {
        Some(gevonden) => model.bij_stand(|stand| herstel::met_prijs(stand, b, gevonden)),
        None => "een maatregel wordt gezocht …".to_owned(),
    };
    blok.extend(zin("  → ", &maatregel, model.blik.thema.kop(), maat.breedte));
    blok
}

/// What cannot be judged: each eis once, with in how many places.
fn open(model: &Model, maat: Maat) -> Vec<Blok> {
    let plan = &model.werk.plan;
    let per_eis = EISEN.iter().filter_map(|eis| {
        let hier: Vec<_> = model.stand.toetsing.open.iter().filter(|o| o.eis.id == eis.id).collect();
        let eerste = hier.first()?;
        let mut plaatsen: Vec<String> = hier.iter().map(|o| plek::van_bevinding(plan, o.plaats)).collect();
        plaatsen.dedup();
        let zin_van = format!("{}: {} ({})", eis.titel, oordeel::ontbreekt(eerste.ontbreekt), opsomming(&plaatsen));
        Some(zin("? ", &zin_van, stijl(model, Oordeel::NogNiet(eerste.ontbreekt)), maat.breedte))
    });
    per_eis.collect()
}
