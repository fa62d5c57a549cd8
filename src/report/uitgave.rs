//! [`Uitgave`]: the tables of a plan as they leave the program, for others or for the planner alone, with what must be said
//! about them. In which files they go is decided by who asks.

use super::afgeschermd::Afgeschermd;
use super::berekend::Berekend;
use super::gegevens;
use super::lijst;
use super::tabel::{Cel, Kolom, Tabel};
use super::werkboek::Voorregel;
use super::zicht::Zicht;
use crate::calc::afscherming::Afscherming;
use crate::plan::figuren::figuren;
use crate::plan::{Bron, Organisatiecode, Plan, Status};
use crate::text::aantal::aantal;
use crate::text::afscherming::{INTERN, hoeveel};
use crate::text::strook::jaren;
use crate::text::{datum, getal, namen};

/// The tables of a plan as they leave the program.
#[derive(Debug)]
pub struct Uitgave {
    /// The tables.
    pub tabellen: Vec<Tabel>,
    /// How much is hidden in them, in words; nothing where all is told.
    pub verborgen: Option<String>,
    /// What stands before them in a workbook.
    pub voorblad: Vec<Voorregel>,
    /// What they are of: the plan or a scenario of it.
    pub naam: String,
    /// The gemeente, year and band, and for whom they are.
    pub waarvan: String,
    /// The sources of the figures; none for what a partner gets.
    pub bronnen: Vec<Bron>,
}

impl Uitgave {
    /// Those for others, or all of it for the planner (`intern`); for one partner only what that partner gets.
    pub fn van(berekend: Berekend, partner: Option<&Organisatiecode>, intern: bool) -> Self {
        let tabellen = |berekend: &Berekend| match partner {
            Some(code) => berekend.met(|zicht| lijst::van_partner(zicht, code)).to_vec(),
            None => berekend.met(lijst::alle),
        };
        let (tabellen, berekend, verborgen) = if intern {
            let mut tabellen = tabellen(&berekend);
            tabellen.iter_mut().for_each(als_intern);
            (tabellen, berekend, None)
        } else {
            let afgeschermd = Afgeschermd::van(berekend);
            let mut tabellen = tabellen(&afgeschermd.berekend);
            afgeschermd.merk(&mut tabellen);
            let verborgen = afgeschermd.verbergt().then(|| hoeveel(&afgeschermd.afscherming));
            (tabellen, afgeschermd.berekend, verborgen)
        };
        let van_wie = if intern { INTERN.to_owned() } else { voor_anderen(verborgen.as_deref()) };
        let voorblad = berekend.met(|zicht| voorblad(zicht, &berekend.naam, &tabellen, &van_wie, partner.is_none()));
        let bronnen = if partner.is_none() { berekend.plan.bronnen.to_vec() } else { Vec::new() };
        let waarvan = waarvan(&berekend, &van_wie);
        Self { tabellen, verborgen, voorblad, naam: berekend.naam, waarvan, bronnen }
    }

    /// What the plan itself holds, to be changed and read in again. It is as the plan has it, so for the planner alone
    /// where the plan has small numbers (`intern`).
    pub fn gegevens(berekend: &Berekend, intern: bool) -> Self {
        let mut tabellen = gegevens::alle(&berekend.plan);
        if intern {
            tabellen.iter_mut().for_each(als_intern);
        }
        let van_wie = if intern { INTERN.to_owned() } else { voor_anderen(None) };
        let voorblad = berekend.met(|zicht| voorblad(zicht, &berekend.naam, &tabellen, &van_wie, true));
        let (naam, bronnen) = (berekend.naam.clone(), berekend.plan.bronnen.to_vec());
        Self { tabellen, verborgen: None, voorblad, naam, waarvan: waarvan(berekend, &van_wie), bronnen }
    }

    /// What stands before some tables for others, without what they do not tell.
    pub fn voorblad_bij(zicht: &Zicht<'_>, tabellen: &[Tabel]) -> Vec<Voorregel> {
        let verborgen = Afscherming::van(zicht.plan());
        let verborgen = (!verborgen.is_leeg()).then(|| hoeveel(&verborgen));
        voorblad(zicht, &zicht.plan().naam, tabellen, &voor_anderen(verborgen.as_deref()), false)
    }
}

/// The gemeente, year and band of what was computed, and for whom it is.
fn waarvan(berekend: &Berekend, van_wie: &str) -> String {
    let uitkomst = &berekend.uitkomst;
    format!(
        "{}, {}, bandbreedte {}; {van_wie}. Een licentie die bij een bron staat, geldt voor de cijfers van die bron en niet \
         voor het plan.",
        berekend.plan.gemeente.naam,
        getal::jaar(uitkomst.jaar),
        namen::band(uitkomst.band)
    )
}

fn voor_anderen(verborgen: Option<&str>) -> String {
    verborgen.map_or_else(|| "voor anderen; er is niets verborgen".to_owned(), |v| format!("voor anderen, zonder {v}"))
}

/// Says above the rows that they are not for others: in a column of its own, so that the file can still be read.
fn als_intern(tabel: &mut Tabel) {
    tabel.kolommen.insert(0, Kolom::nieuw(INTERN, INTERN));
    tabel.rijen.iter_mut().chain(&mut tabel.totaal).for_each(|rij| rij.insert(0, Cel::Leeg));
}

/// What the tables are, of what and when, and where their figures come from; without `alles` nothing that a partner does
/// not get.
fn voorblad(zicht: &Zicht<'_>, naam: &str, tabellen: &[Tabel], van_wie: &str, alles: bool) -> Vec<Voorregel> {
    let plan = zicht.plan();
    let uitkomst = zicht.stand.uitkomst;
    let mut regels = vec![Voorregel::Kop(plan.naam.clone())];
    let mut regel = |wat: &str, is: String| regels.push(Voorregel::Rij(vec![Cel::tekst(wat), Cel::tekst(is)]));
    if naam != plan.naam {
        regel("plan of scenario", naam.to_owned());
    }
    regel("gemeente", format!("{} ({})", plan.gemeente.naam, plan.gemeente.code));
    regel("berekend voor", format!("{}, bandbreedte {}", getal::jaar(uitkomst.jaar), namen::band(uitkomst.band)));
    regel("jaren van het plan", jaren(&plan.planjaren));
    let dagen = [("gunning", plan.opdracht.gunning), ("start", plan.opdracht.start), ("tot en met", plan.opdracht.tot)];
    for (wat, dag) in dagen {
        if let Some(dag) = dag {
            regel(&format!("opdracht, {wat}"), datum::datum(dag));
        }
    }
    regel("voor wie", van_wie.to_owned());
    regel(
        "getallen",
        "In een cel staat het hele getal; alleen de opmaak rondt af. Een procent is 1, niet 0,01.".to_owned(),
    );
    regels.push(Voorregel::Kop("Bladen".to_owned()));
    regels.extend(tabellen.iter().map(|t| Voorregel::Rij(vec![Cel::tekst(t.naam), Cel::tekst(&t.titel)])));
    if alles {
        bronnen(plan, &mut regels);
    }
    let noten = || tabellen.iter().flat_map(|t| t.voetnoten.iter().map(move |noot| (t.naam, noot)));
    if noten().next().is_some() {
        regels.push(Voorregel::Kop("Voetnoten".to_owned()));
        regels.extend(noten().map(|(tabel, noot)| Voorregel::Rij(vec![Cel::tekst(tabel), Cel::tekst(noot)])));
    }
    regels
}

/// Where the figures come from, and which no document gives.
fn bronnen(plan: &Plan, regels: &mut Vec<Voorregel>) {
    regels.push(Voorregel::Kop("Bronnen".to_owned()));
    regels.extend(plan.bronnen.iter().map(|bron| {
        let jaar = bron.jaar.map(getal::jaar).unwrap_or_default();
        let delen = [&bron.titel, &jaar, &bron.vindplaats, &bron.licentie].map(String::as_str);
        let delen: Vec<&str> = delen.into_iter().filter(|deel| !deel.is_empty()).collect();
        Voorregel::Rij(vec![Cel::tekst(bron.code.as_str()), Cel::tekst(delen.join("; "))])
    }));
    let mut aannames = 0_u64;
    figuren(plan, &mut |figuur| aannames += u64::from(figuur.herkomst().status == Some(Status::Aanname)));
    regels.push(Voorregel::Kop("Aannames".to_owned()));
    let hoeveel = aantal(aannames, "cijfer", "cijfers");
    let zin = format!("{hoeveel} die geen document geeft; de tabel aannames noemt ze met hun redenering");
    regels.push(Voorregel::Rij(vec![Cel::tekst("aannames"), Cel::tekst(zin)]));
}
