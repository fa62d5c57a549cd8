//! Why the selected wijk gets what it gets: its basis, its plus indicator by indicator, the corrections and exceptions,
//! and what another method would give. As a text to read; the screen Verdeling shows the short of it.

use rust_decimal::Decimal;

use crate::calc::bijdrage;
use crate::calc::methodekeuze::{self, Methodekeuze};
use crate::calc::verdeling::Verdeeld;
use crate::plan::Plan;
use crate::report::voetnoot::{self, Over};
use crate::report::zicht::Zicht;
use crate::text::aantal::{aantal, fte, opsomming};
use crate::text::{getal, kerncijfer, namen};
use crate::tui::blik::lagen::Bericht;
use crate::tui::model::Model;
use crate::tui::{notities, onderwerpen};

/// The explanation; none where there are no wijken.
pub fn verdeling(model: &Model) -> Option<Bericht> {
    let (plan, uit) = (&model.werk.plan, &model.stand.uitkomst.verdeling);
    let mut regels = Vec::new();
    let mut titel = "Verdeling: toelichting".to_owned();
    if plan.wijken.is_empty() {
        return None;
    }
    if let Some(w) = model.wijk() {
        titel = format!("Verdeling: {}", plan.wijken[w].naam);
        regels.push(format!(
            "{}: {} = basisniveau {} + wijkplus {}",
            plan.wijken[w].naam,
            fte(uit.samen(w)),
            getal::getal(uit.basis[w], 1),
            getal::getal(uit.plus[w], 1),
        ));
        regels.push(String::new());
        regels.push(format!(
            "Wijkplus: aandeel in de behoefte {}",
            getal::procent(uit.behoefte[w] * Decimal::ONE_HUNDRED, 1)
        ));
        for (gewicht, deel) in plan.verdeling.gewichten.iter().zip(bijdrage::bereken(plan, uit, w, model.stand.band)) {
            regels.push(format!(
                "  {}: aandeel {} × gewicht {} % = {} → {}",
                kerncijfer::naam(gewicht.naar),
                getal::procent(deel.aandeel * Decimal::ONE_HUNDRED, 1),
                getal::volledig(gewicht.procent),
                getal::procent(deel.punten * Decimal::ONE_HUNDRED, 2),
                fte(deel.fte),
            ));
        }
        if !uit.correctie[w].is_zero() {
            regels.push(format!("  correctie met de hand: {} fte", getal::verschil(uit.correctie[w], 1)));
        }
    }
    let gaten = model
        .bij_stand(|stand| voetnoot::gaten(&Zicht { stand: *stand, toetsing: &model.stand.toetsing }, Over::Verdeling));
    if !gaten.is_empty() {
        regels.push(String::new());
        regels.extend(gaten);
    }
    for (kop, lijst) in
        [("Correcties", correcties(plan, uit)), ("Uitzonderingen op het basisniveau", uitzonderingen(plan))]
    {
        regels.push(String::new());
        regels.push(if lijst.is_empty() { format!("{kop}: geen") } else { format!("{kop}:") });
        regels.extend(lijst.into_iter().map(|r| format!("  {r}")));
    }
    regels.push(String::new());
    regels.extend(methoden(plan, &methodekeuze::bereken(uit)));
    regels.extend(notities::regels_bij(plan, &onderwerpen::van_regel(plan, model.blik.keuze.regel)));
    Some(Bericht::nieuw(titel, regels))
}

/// Each hand correction in a line, and why they do not count where they do not.
pub fn correcties(plan: &Plan, uit: &Verdeeld) -> Vec<String> {
    let vervalt = if uit.correctie_vervalt { " (niet toegepast)" } else { "" };
    let regel = |c: &crate::plan::verdeling::Correctie| {
        format!("{} {} fte{vervalt}: {}", wijknaam(plan, &c.wijk), getal::verschil(c.fte, 1), c.motivatie)
    };
    let mut regels: Vec<String> = plan.verdeling.correcties.iter().map(regel).collect();
    if uit.correctie_vervalt {
        regels.push("niet toegepast: de correcties brengen een wijk onder haar basisniveau".to_owned());
    }
    regels
}

/// Each exception to the basis in a line.
pub fn uitzonderingen(plan: &Plan) -> Vec<String> {
    let regel = |u: &crate::plan::verdeling::Uitzondering| {
        let functie = plan.functies.iter().find(|f| f.code == u.functie).map_or("", |f| f.naam.as_str());
        format!("{}, {functie}: {} ({})", wijknaam(plan, &u.wijk), fte(u.fte.midden), u.motivatie)
    };
    plan.verdeling.uitzonderingen.iter().map(regel).collect()
}

/// Whether the method matters, in one sentence; none where it does not.
pub fn methode_maakt_uit(keuze: &Methodekeuze) -> Option<String> {
    let anders = keuze.verschil();
    if anders.is_empty() {
        return None;
    }
    let wijken = aantal(anders.len() as u64, "wijk", "wijken");
    Some(format!("een andere afronding verschuift {wijken}, hooguit {}", fte(grootste(keuze))))
}

/// The largest difference that the choice of method makes to a wijk.
fn grootste(keuze: &Methodekeuze) -> Decimal {
    let verschil = |w: usize| {
        let van_wijk = || keuze.per_methode.iter().filter_map(move |(_, plus)| plus.get(w).copied());
        van_wijk().max().unwrap_or_default() - van_wijk().min().unwrap_or_default()
    };
    keuze.verschil().into_iter().map(verschil).max().unwrap_or_default()
}

/// What largest remainder would take away if there were a tenth more, in one sentence; none where it would not.
pub fn alabama(plan: &Plan, keuze: &Methodekeuze) -> Option<String> {
    let namen: Vec<String> = keuze.alabama.iter().filter_map(|&w| plan.wijken.get(w)).map(|w| w.naam.clone()).collect();
    if namen.is_empty() {
        return None;
    }
    let verliezen = if namen.len() == 1 { "verliest" } else { "verliezen" };
    Some(format!(
        "Alabama-paradox: met grootste rest {verliezen} {} 0,1 fte als er 0,1 fte méér te verdelen is",
        opsomming(&namen)
    ))
}

/// What each method gives the wijken that depend on it.
fn methoden(plan: &Plan, keuze: &Methodekeuze) -> Vec<String> {
    let nu = format!("Afronding: {}", namen::eerlijk(plan.verdeling.methode));
    let Some(zin) = methode_maakt_uit(keuze) else {
        let mut uit = vec![format!("{nu}; de andere geven hetzelfde.")];
        uit.extend(alabama(plan, keuze));
        return uit;
    };
    let mut uit = vec![format!("{nu}; {zin}. Wijkplus zonder correcties:")];
    for w in keuze.verschil() {
        let per = keuze.per_methode.iter().map(|(methode, plus)| {
            format!("{} {}", namen::methode(*methode), plus.get(w).map_or_else(String::new, |p| getal::getal(*p, 1)))
        });
        let naam = plan.wijken.get(w).map_or("", |w| w.naam.as_str());
        uit.push(format!("  {naam}: {}", per.collect::<Vec<_>>().join(" · ")));
    }
    uit.extend(alabama(plan, keuze));
    uit
}

fn wijknaam(plan: &Plan, code: &crate::plan::Wijkcode) -> String {
    plan.wijken.iter().find(|w| w.code == *code).map_or_else(|| code.to_string(), |w| w.naam.clone())
}
