//! A plan of a gemeente from files, in words: which gemeente, what was made, and what was not read.

use super::aantal::{aantal, een_van, opsomming};
use super::melding::Zin;
use super::{getal, import};
use crate::calc::import::gemeente::Keuze;
use crate::calc::import::{Noot, Reden, Regel, Uitslag, Vangst};
use crate::calc::teams::Buren;
use crate::plan::{Gemeente, Kerncijfer, Plan};

/// The name of a team for these wijken, of which the first argument is the largest.
pub fn teamnaam(grootste: &str, wijken: &[&str]) -> String {
    match wijken {
        [een, ander] => format!("Buurtteam {een} en {ander}"),
        [_, _, ..] => format!("Buurtteam {grootste} en omgeving"),
        _ => format!("Buurtteam {grootste}"),
    }
}

/// What is said at a team that nobody chose yet.
pub fn voorgesteld(per_team: u32) -> String {
    format!("Voorstel: wijken samengevoegd tot ongeveer {} inwoners per team", getal::geheel(per_team.into()))
}

/// Most gemeenten that a sentence names.
const MEESTE: usize = 8;

fn genoemd(gemeenten: &[Gemeente]) -> Vec<String> {
    let mut namen: Vec<String> = gemeenten.iter().take(MEESTE).map(met_code).collect();
    let over = gemeenten.len().saturating_sub(MEESTE);
    namen.extend((over > 0).then(|| format!("nog {over}")));
    namen
}

fn met_code(gemeente: &Gemeente) -> String {
    format!("{} ({})", gemeente.naam, gemeente.code)
}

/// Why no gemeente was taken; nothing where one was.
pub fn geen_keuze(keuze: &Keuze, gevraagd: &str, gemeenten: &[Gemeente]) -> Option<Zin> {
    let staat_er = || match gemeenten {
        [] => "in deze bestanden staat geen gemeente met een code van het CBS".to_owned(),
        _ => format!("in deze bestanden staan {}", opsomming(&genoemd(gemeenten))),
    };
    let (wat, herstel) = match keuze {
        Keuze::Deze(_) => return None,
        Keuze::Meer(meer) => (
            format!("“{gevraagd}” kan {} zijn", een_van(&genoemd(meer))),
            format!("kies er een met haar code, zoals --gemeente {}", meer.first().map_or("", |g| g.code.as_str())),
        ),
        Keuze::Bedoeld(gemeente) => (
            format!("de gemeente “{gevraagd}” staat niet in deze bestanden"),
            format!("bedoelde u “{}” ({})?", gemeente.naam, gemeente.code),
        ),
        Keuze::Geen => (format!("de gemeente “{gevraagd}” staat niet in deze bestanden"), staat_er()),
    };
    Some(Zin { wat, herstel: Some(herstel) })
}

/// Several gemeenten are in the files, and none was asked for.
pub fn welke(gemeenten: &[Gemeente]) -> Zin {
    let wat = match gemeenten {
        [] => "in deze bestanden staat geen gemeente met een code van het CBS".to_owned(),
        _ => format!("in deze bestanden staan {}", aantal(gemeenten.len() as u64, "gemeente", "gemeenten")),
    };
    let herstel = match gemeenten {
        [] => "geef de Kerncijfers wijken en buurten van het CBS, met codes".to_owned(),
        _ => "zeg welke: --gemeente NAAM, of met haar code: --gemeente GM0153".to_owned(),
    };
    Zin { wat, herstel: Some(herstel) }
}

/// What was made, and from what.
pub fn gemaakt(plan: &Plan, buren: Buren) -> Vec<String> {
    let buurten = || plan.wijken.iter().flat_map(|w| &w.buurten);
    let inwoners: u32 = plan.wijken.iter().map(|w| w.bevolking.inwoners).sum();
    let mut uit = vec![format!(
        "{} en {} met samen {} ({})",
        aantal(plan.wijken.len() as u64, "wijk", "wijken"),
        aantal(buurten().count() as u64, "buurt", "buurten"),
        aantal(inwoners, "inwoner", "inwoners"),
        getal::jaar(plan.basisjaar)
    )];
    let met_punt = buurten().filter(|b| b.punt.is_some()).count();
    let met_grens = plan.wijken.iter().filter(|w| w.grens.is_some()).count();
    let met_cijfers = plan.wijken.iter().filter(|w| !w.kerncijfers.is_empty()).count();
    let deel = |n: usize, alle: usize, wat: &str| match n {
        0 => format!("{wat}: niet bekend"),
        n if n == alle => format!("{wat}: van alle {alle}"),
        n => format!("{wat}: van {n} van de {alle}"),
    };
    uit.push(deel(met_cijfers, plan.wijken.len(), "kerncijfers van wijken"));
    uit.push(deel(met_punt, buurten().count(), "punten van buurten"));
    uit.push(deel(met_grens, plan.wijken.len(), "grenzen van wijken"));
    let hoe = match buren {
        Buren::Grens => "naar hun grenzen",
        Buren::Punt => "naar waar de inwoners wonen",
        Buren::Code => "op volgorde van code, want grenzen of punten ontbreken",
    };
    uit.push(format!(
        "{} voorgesteld, buurwijken samengevoegd {hoe}",
        aantal(plan.buurtteams.len() as u64, "buurtteam", "buurtteams")
    ));
    uit.push(
        "normen, werktijden, functies en voorzieningen van het ingebouwde voorbeeld, gemarkeerd als aanname".to_owned(),
    );
    uit
}

/// Of how many areas the code was changed, where there are any.
pub fn op_naam(vangst: &Vangst) -> Option<String> {
    let anders = |r: &&Regel| r.redenen.iter().any(|reden| matches!(reden, Reden::AndereCode(_)));
    let rijen = vangst.regels.iter().filter(anders).count() as u64;
    let is = if rijen == 1 { "is" } else { "zijn" };
    (rijen > 0).then(|| {
        format!("{} {is} gevonden op de naam, want hun code is sindsdien gewijzigd", aantal(rijen, "rij", "rijen"))
    })
}

/// Most rows that are named one by one.
const MEESTE_RIJEN: usize = 12;

/// What was not read, a line each; the rest as a number.
pub fn niet_gelezen(plan: &Plan, vangst: &Vangst) -> Vec<String> {
    let mut uit = Vec::new();
    for (nummer, bestand) in vangst.bestanden.iter().enumerate() {
        if bestand.noten.contains(&Noot::GeenJaar) {
            uit.push(format!("{}: van welk jaar de cijfers zijn, is niet bekend; geef het met --jaar", bestand.naam));
        }
        let gelezen = |uitslag: Uitslag| !matches!(uitslag, Uitslag::Geweigerd);
        if !vangst.regels.iter().any(|r| r.bestand == nummer && gelezen(r.uitslag)) {
            uit.push(format!("{}: niets van deze gemeente", bestand.naam));
        }
    }
    let geweigerd = || vangst.regels.iter().filter(|r| r.uitslag == Uitslag::Geweigerd);
    // A code that is no more says nothing else: those of a file are told together.
    for (nummer, bestand) in vangst.bestanden.iter().enumerate() {
        let weg: Vec<&Regel> = geweigerd().filter(|r| r.bestand == nummer && is_weg(r)).collect();
        if weg.is_empty() {
            continue;
        }
        let mut namen: Vec<String> = weg.iter().take(MEESTE).map(|r| r.naam.clone()).collect();
        namen.extend((weg.len() > MEESTE).then(|| format!("nog {}", weg.len() - MEESTE)));
        uit.push(format!(
            "{}: {} met een code die er in {} niet meer is: {}",
            bestand.naam,
            aantal(weg.len() as u64, "gebied", "gebieden"),
            getal::jaar(plan.basisjaar),
            opsomming(&namen)
        ));
    }
    let anders: Vec<&Regel> = geweigerd().filter(|r| !is_weg(r)).collect();
    let regel = |r: &&Regel| format!("{}: {}", r.naam, import::redenen(plan, r));
    uit.extend(anders.iter().take(MEESTE_RIJEN).map(regel));
    let over = anders.len().saturating_sub(MEESTE_RIJEN);
    uit.extend((over > 0).then(|| format!("en nog {}", aantal(over as u64, "rij", "rijen"))));
    uit
}

/// True for a row of a code that the plan does not have.
fn is_weg(regel: &Regel) -> bool {
    regel.redenen.iter().any(|reden| matches!(reden, Reden::Regio(_)))
}

/// The key figures that no wijk has and that voorzieningen follow.
pub fn onbekend(plan: &Plan) -> Vec<Kerncijfer> {
    let mut uit: Vec<Kerncijfer> = Vec::new();
    for voorziening in &plan.voorzieningen {
        let naar = voorziening.vraag.groep();
        let bekend =
            naar.is_bevolking() || plan.wijken.iter().any(|w| crate::plan::wijk::zoek(&w.kerncijfers, naar).is_some());
        if !bekend && !uit.contains(&naar) {
            uit.push(naar);
        }
    }
    uit
}

/// Why a plan cannot be made of these files.
pub fn fout(fout: &crate::calc::import::gemeente::Fout) -> Zin {
    use crate::calc::import::gemeente::Fout;
    let (wat, herstel) = match fout {
        Fout::Bestand(afwijzing) => return import::afwijzing(&afwijzing.waarom),
        Fout::GeenWijken => (
            "geen van deze bestanden zegt van de wijken van deze gemeente hoeveel inwoners er per leeftijd wonen",
            "geef de Kerncijfers wijken en buurten van het CBS, met codes, inwoners en leeftijdsgroepen",
        ),
        Fout::GeenJaar => {
            ("van welk jaar de inwoners zijn, zegt het bestand niet", "geef het jaar erbij, bijvoorbeeld --jaar 2024")
        }
    };
    Zin { wat: wat.to_owned(), herstel: Some(herstel.to_owned()) }
}
