//! Contradictions of the documents in words.

use super::datum::datum;
use super::eenheid::percentage;
use super::getal;
use crate::dekking::strijd::{Cijfer, Grootte, Strijd, Zegt, standpunt};
use crate::plan::Plan;

/// An amount as it stands in a sentence.
pub fn grootte(grootte: &Grootte) -> String {
    match grootte {
        Grootte::Euro(bedrag) => getal::euro(*bedrag),
        Grootte::Aantal(aantal) => getal::geheel(*aantal),
        Grootte::Procent(deel) => percentage(*deel),
        Grootte::Dag(dag) => datum(*dag),
    }
}

/// What the documents say and what it comes to, each in one cell: “2028: € 35.070.000; 2029: …”.
pub fn gesteld_en_berekend(cijfers: &[Cijfer]) -> [String; 2] {
    let met = |bij: &str, grootte: &Grootte| {
        let bedrag = self::grootte(grootte);
        if bij.is_empty() { bedrag } else { format!("{bij}: {bedrag}") }
    };
    let gesteld = cijfers.iter().filter_map(|c| c.gesteld.as_ref().map(|g| met(c.bij, g)));
    let berekend = cijfers.iter().map(|c| met(c.bij, &c.berekend));
    [gesteld.collect::<Vec<_>>().join("; "), berekend.collect::<Vec<_>>().join("; ")]
}

/// How a contradiction is known.
pub fn hoe(plan: &Plan, strijd: &Strijd) -> &'static str {
    match strijd.reken.map(|reken| reken(plan).is_empty()) {
        None => "vastgelegd",
        Some(false) => "berekend",
        Some(true) => "niet na te rekenen: de cijfers staan niet in het plan",
    }
}

/// The side that a plan takes; empty where it takes none.
pub fn kant(plan: &Plan, strijd: &Strijd) -> &'static str {
    standpunt(plan, strijd).map_or("", |s| s.kant.woord())
}

fn zegt(zegt: &Zegt) -> String {
    format!("{}, {}: “{}”", zegt.document, zegt.plaats, zegt.citaat)
}

/// Everything about a contradiction, a line each.
pub fn volledig(plan: &Plan, strijd: &Strijd) -> Vec<String> {
    let mut uit = vec![format!("{}: {}", strijd.nr, strijd.over), String::new(), zegt(&strijd.een)];
    uit.extend(strijd.ander.iter().map(zegt));
    let cijfers = strijd.reken.map(|reken| reken(plan)).unwrap_or_default();
    let [gesteld, berekend] = gesteld_en_berekend(&cijfers);
    uit.push(String::new());
    uit.extend(Some(gesteld).filter(|g| !g.is_empty()).map(|g| format!("Gesteld: {g}.")));
    uit.extend(Some(berekend).filter(|b| !b.is_empty()).map(|b| format!("Berekend: {b}.")));
    if cijfers.is_empty() {
        uit.push(format!("Dit is {}.", hoe(plan, strijd)));
    }
    uit.extend([strijd.gevolg.to_owned(), String::new()]);
    uit.push(match standpunt(plan, strijd) {
        Some(s) => format!("Dit plan gaat uit van {}: {}.", s.kant.woord(), s.motivatie.trim_end_matches('.')),
        None => "Dit plan heeft nog geen kant gekozen; a kiest er een, met een motivatie.".to_owned(),
    });
    uit
}
