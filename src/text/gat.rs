//! What the plan does not say, in words: what was done with it instead, and how to mend it.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, kleine_letter, opsomming};
use super::{getal, kerncijfer, plek};
use crate::calc::gaten::{Gat, Reeks, Waarom};
use crate::calc::kerncijfers::{self, Aantal};
use crate::plan::kerncijfer::{Noemer, Telling};
use crate::plan::{Band, Kerncijfer, Plan, Vraagregel};

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

/// Key figures that no wijk has, in one sentence.
pub fn nergens(cijfers: impl IntoIterator<Item = Kerncijfer>) -> String {
    let namen: Vec<String> = cijfers.into_iter().map(wat).collect();
    format!("geen wijk heeft een cijfer voor {}; wat ervan afhangt, is niet te toetsen.", opsomming(&namen))
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
        Gat::Doorgetrokken { uit, jaren, reeksen } => format!(
            "doorgetrokken uit {uit} naar {}, want het plan geeft er dan geen cijfer voor: {}",
            jaren_in_woorden(jaren),
            reeksen_in_woorden(plan, reeksen),
        ),
        Gat::FaseringVoorbij { uit, jaren, voorzieningen } => format!(
            "de fasering van {} staat tot en met {uit} in het plan; in {} telt al het werk mee",
            opsomming(&voorzieningen.iter().map(|&v| plek::voorziening(plan, v)).collect::<Vec<_>>()),
            jaren_in_woorden(jaren),
        ),
        Gat::PrognoseZonderBasis => format!(
            "de prognose heeft geen cijfers van het basisjaar {}, dus niets groeit ermee; de groei per jaar van elke \
             voorziening telt",
            plan.basisjaar,
        ),
    }
}

fn jaren_in_woorden(jaren: &[u16]) -> String {
    opsomming(&jaren.iter().map(|j| getal::jaar(*j)).collect::<Vec<_>>())
}

/// The figures that are carried over, the prevention of several voorzieningen as one.
fn reeksen_in_woorden(plan: &Plan, reeksen: &[Reeks]) -> String {
    let preventie = reeksen.iter().filter_map(|r| if let Reeks::Preventie(v) = r { Some(*v) } else { None });
    let preventie: Vec<String> = preventie.map(|v| plek::voorziening(plan, v)).collect();
    let mut delen = Vec::new();
    if !preventie.is_empty() {
        delen.push(format!("de preventie bij {}", opsomming(&preventie)));
    }
    if reeksen.contains(&Reeks::Prognose) {
        delen.push("de prognose naar leeftijd (met de groei per jaar van de voorziening)".to_owned());
    }
    if reeksen.contains(&Reeks::Lumpsum) {
        delen.push(format!("de lumpsum ({})", per_jaar(plan.begroting.doortrekken.midden)));
    }
    delen.join("; ")
}

/// A percentage by which something changes each year.
pub fn per_jaar(procent: Decimal) -> String {
    if procent.is_zero() {
        "gelijk gebleven".to_owned()
    } else {
        format!("{} % per jaar", getal::verschil(procent, procent.normalize().scale()))
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
        Gat::Doorgetrokken { .. } => format!(
            "schrijf de doorgetrokken cijfers in het plan (lumpsum {}), of vul in wat u weet",
            per_jaar(plan.begroting.doortrekken.midden),
        ),
        Gat::FaseringVoorbij { .. } => "vul de fasering van het jaar in, als nog niet al het werk er is".to_owned(),
        Gat::PrognoseZonderBasis => format!("zet het jaar {} in de prognose", plan.basisjaar),
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
            "{naam}: het gemetene is {hoeveel} meer dan het totaal; wat de wijken vragen waar niet gemeten is, is niet \
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
