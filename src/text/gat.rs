//! What the plan does not say, in words: what was done with it instead, and how to mend it.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, kleine_letter, opsomming};
use super::{getal, kerncijfer, plek};
use crate::calc::gaten::{Gat, Waarom};
use crate::calc::kerncijfers::{self, Aantal};
use crate::plan::kerncijfer::{Noemer, Telling};
use crate::plan::{Band, Kerncijfer, Plan, Vraagregel};

/// Units of what a gap leaves open.
pub(super) const WIJK: &str = "wijk niet bekend";
pub(super) const WIJKEN: &str = "wijken niet bekend";
pub(super) const EENHEDEN: &str = "eenheden niet verdeeld";
pub(super) const PLUS: &str = "fte plus niet verdeeld";

/// One sentence with the place: what is not said, and what was done with it instead.
pub fn zin(plan: &Plan, gat: &Gat, band: Band) -> String {
    match gat {
        Gat::Kerncijfer { wijk, cijfer, kreeg, .. } => {
            let naam = plan.wijken.get(*wijk).map_or("", |w| w.naam.as_str());
            format!(
                "{naam} heeft geen cijfer voor {}; {}.",
                wat(*cijfer),
                in_plaats(plan, *wijk, *cijfer, *kreeg, band)
            )
        }
        _ => format!("{}.", super::aantal::hoofdletter(&kern(plan, gat))),
    }
}

/// The same without the place, as a finding.
pub fn kern(plan: &Plan, gat: &Gat) -> String {
    match gat {
        Gat::Kerncijfer { cijfer, kreeg, .. } => cijfers(&[(*cijfer, kreeg.waarde())]),
        Gat::NietGemeten { voorziening, wijken } => {
            let namen: Vec<String> =
                wijken.iter().filter_map(|&w| plan.wijken.get(w)).map(|w| w.naam.clone()).collect();
            format!(
                "de vraag naar {} telt alleen waar ze gemeten is, en dat is ze niet in {}; daar is ze niet te toetsen",
                plek::voorziening(plan, *voorziening),
                opsomming(&namen),
            )
        }
        Gat::Onverdeeld { voorziening, over, waarom } => onverdeeld(plan, *voorziening, *over, *waarom),
        Gat::Ongewogen { gewicht, fte: hoeveel } => {
            let gewicht = plan.verdeling.gewichten.get(*gewicht);
            let (naar, procent) = gewicht.map_or(("", Decimal::ZERO), |g| (kerncijfer::naam(g.naar), g.procent));
            format!(
                "{} % van de wijkplus ({}) is niet verdeeld: het cijfer “{naar}” is in alle wijken nul, of in een wijk \
                 onbekend en niet te schatten",
                getal::volledig(procent),
                fte(*hoeveel),
            )
        }
    }
}

/// Key figures that a wijk does not have, with what each is estimated at.
pub(super) fn cijfers(cijfers: &[(Kerncijfer, Option<Decimal>)]) -> String {
    let delen: Vec<String> = cijfers
        .iter()
        .map(|(cijfer, kreeg)| match kreeg {
            Some(kreeg) => format!("{} (geschat op {})", wat(*cijfer), rond(*kreeg)),
            None => format!("{} (niet te schatten)", wat(*cijfer)),
        })
        .collect();
    format!("geen cijfer voor {}", opsomming(&delen))
}

/// How much is left open, with its unit.
pub(super) fn hoeveel(gat: &Gat) -> (Decimal, &'static str) {
    match gat {
        Gat::Kerncijfer { .. } => (Decimal::ONE, "cijfer"),
        Gat::NietGemeten { wijken, .. } => (Decimal::from(wijken.len()), if wijken.len() == 1 { WIJK } else { WIJKEN }),
        Gat::Onverdeeld { over, .. } => (over.abs(), EENHEDEN),
        Gat::Ongewogen { fte, .. } => (*fte, PLUS),
    }
}

/// What would mend it.
pub(super) fn aanvullen(plan: &Plan, gat: &Gat) -> String {
    match gat {
        Gat::Kerncijfer { .. } => "zoek het cijfer op bij de bron, of vul een eigen aanname in".to_owned(),
        Gat::NietGemeten { .. } => {
            "vul het aantal per wijk in (0 als er geen vraag is), of kies een andere regel".to_owned()
        }
        Gat::Onverdeeld { voorziening, over, waarom } => {
            let eenheid = plan.voorzieningen.get(*voorziening).map_or("", |v| v.eenheid.as_str());
            match waarom {
                Waarom::MeerGemeten => {
                    format!(
                        "verhoog het totaal met {} {eenheid}, of verlaag wat gemeten is",
                        getal::volledig(over.abs())
                    )
                }
                Waarom::AllesGemeten => {
                    format!("verlaag het totaal met {} {eenheid}, of verhoog wat gemeten is", getal::volledig(*over))
                }
                Waarom::Nul | Waarom::Onbekend => "verdeel naar een ander kerncijfer, of vul dit cijfer in".to_owned(),
            }
        }
        Gat::Ongewogen { .. } => "geef dit gewicht aan een ander kerncijfer, of vul het cijfer in".to_owned(),
    }
}

fn onverdeeld(plan: &Plan, voorziening: usize, over: Decimal, waarom: Waarom) -> String {
    let v = plan.voorzieningen.get(voorziening);
    let (naam, eenheid) = (plek::voorziening(plan, voorziening), v.map_or("", |v| v.eenheid.as_str()));
    let hoeveel = format!("{} {eenheid}", getal::volledig(over.abs()));
    let naar = match v.map(|v| &v.vraag) {
        Some(Vraagregel::Verdeeld { naar, .. }) => kerncijfer::naam(*naar),
        _ => "",
    };
    match waarom {
        Waarom::MeerGemeten => format!(
            "{naam}: er is {hoeveel} meer gemeten dan het totaal; wat de wijken vragen waar niet gemeten is, is niet \
             bekend"
        ),
        Waarom::AllesGemeten => {
            format!(
                "{naam}: alle wijken zijn gemeten en hebben samen {hoeveel} minder dan het totaal; die tellen niet mee"
            )
        }
        Waarom::Nul => format!(
            "{naam}: {hoeveel} niet verdeeld, want het cijfer “{naar}” is nul in alle wijken waar niet gemeten is; de \
             vraag is daar niet te toetsen"
        ),
        Waarom::Onbekend => format!(
            "{naam}: {hoeveel} niet verdeeld, want het cijfer “{naar}” is in een wijk onbekend en niet te schatten; de \
             vraag is niet te toetsen"
        ),
    }
}

/// What took the place of a figure of a wijk.
fn in_plaats(plan: &Plan, wijk: usize, cijfer: Kerncijfer, kreeg: Aantal, band: Band) -> String {
    match kreeg {
        Aantal::Geschat(aantal) => {
            format!("er is gerekend met {}, geschat: {}", rond(aantal), schatting(plan, wijk, cijfer, band))
        }
        Aantal::Bekend(_) | Aantal::Onbekend => "het is ook niet te schatten, want van geen andere wijk is te zeggen \
                                                 welk deel het is; wat ervan afhangt, is niet te toetsen"
            .to_owned(),
    }
}

/// How a figure of a wijk is estimated: “25 van 405 inwoners in de wijken waar het bekend is, maal 405 hier”.
pub fn schatting(plan: &Plan, wijk: usize, cijfer: Kerncijfer, band: Band) -> String {
    let Some(noemer) = cijfer.noemer() else { return String::new() };
    let hier = kerncijfers::noemers(plan, noemer, band).get(wijk).and_then(|n| n.waarde()).unwrap_or_default();
    let van = van_wie(noemer);
    if let Some(pct) = plan.wijken.get(wijk).and_then(|w| kerncijfers::cijfer(w, cijfer, band)) {
        return format!("{} % van {} {van}, een schatting", getal::volledig(pct), rond(hier));
    }
    let elders = kerncijfers::verhouding(plan, cijfer, band).unwrap_or_default();
    format!(
        "{} van de {} {van} in de wijken waar het bekend is, maal de {} hier",
        rond(elders.teller),
        rond(elders.noemer),
        rond(hier),
    )
}

fn van_wie(noemer: Noemer) -> &'static str {
    match noemer {
        Noemer::Cijfer(cijfer) => kerncijfer::naam(cijfer),
        Noemer::Jongeren => "inwoners tot 25 jaar",
        Noemer::Volwassenen => "inwoners vanaf 15 jaar",
    }
}

/// A key figure in a sentence. What the source gives as a percentage is counted with as a number.
fn wat(cijfer: Kerncijfer) -> String {
    let aantal = if cijfer.telling() == Telling::Aantal { "" } else { "het aantal " };
    format!("{aantal}{}", kleine_letter(kerncijfer::naam(cijfer)))
}

/// A number of people in at most one decimal: it is an estimate.
fn rond(aantal: Decimal) -> String {
    getal::volledig(getal::rond(aantal, 1))
}

/// What stands under a table of the demand of which so many cells are not known.
pub fn zonder_vraag(onbekend: usize) -> Option<String> {
    let keer = aantal(onbekend as u64, "keer", "keer");
    (onbekend > 0).then(|| format!("Een lege vraag is niet bekend; dat is {keer} zo, en de som telt die niet mee."))
}
