//! `wijkplan reken [PLAN] --herkomst WAT`: where a figure comes from, down to its sources and aannames. WAT names the
//! kind of figure and of what, as `fte/jeugd-ggz-behandelaar/lariks`; codes and names both do.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::plan::Plan;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::nabij::nabij;
use crate::report::herkomst;
use crate::report::post::Post;
use crate::report::stamboom::{Stambomen, Tak};
use crate::text::afbreken::{kort, zichtbaar};
use crate::text::melding::AANGEHAALD;
use crate::text::{kerncijfer, plek};

/// How wide the tree is where no terminal says it.
const BREED: usize = 120;

/// A kind of figure that has a tree.
struct Soort {
    naam: &'static str,
    delen: &'static [Deel],
    uitleg: &'static str,
    bomen: fn(&Stambomen<'_>, &Plan, &[usize]) -> Vec<Tak>,
}

/// What a part of WAT names.
#[derive(Debug, Clone, Copy)]
enum Deel {
    Functie,
    /// A wijk, or the city.
    Gebied,
    Wijk,
    Voorziening,
    Locatie,
    Kerncijfer,
    Post,
}

/// All kinds.
static SOORTEN: [Soort; 9] = [
    Soort {
        naam: "fte",
        delen: &[Deel::Functie, Deel::Gebied],
        uitleg: "benodigde fte",
        bomen: |b, _, w| vec![b.nodig(w[1], w[0])],
    },
    Soort {
        naam: "uren",
        delen: &[Deel::Voorziening, Deel::Wijk],
        uitleg: "uren vraag",
        bomen: |b, _, w| vec![b.uren(w[1], w[0])],
    },
    Soort {
        naam: "volume",
        delen: &[Deel::Voorziening, Deel::Wijk],
        uitleg: "aantal cliënten, signalen of bijeenkomsten",
        bomen: |b, _, w| vec![b.volume(w[1], w[0])],
    },
    Soort {
        naam: "kerncijfer",
        delen: &[Deel::Kerncijfer, Deel::Wijk],
        uitleg: "kerncijfer van een wijk",
        bomen: |b, plan, w| vec![b.kerncijfer(&plan.wijken[w[1]], Kerncijfer::ALLE[w[0]])],
    },
    Soort {
        naam: "werktijd",
        delen: &[Deel::Functie],
        uitleg: "uren van één fte in een jaar",
        bomen: |b, _, w| vec![b.werktijd(w[0])],
    },
    Soort {
        naam: "kosten",
        delen: &[Deel::Functie],
        uitleg: "kosten van een functie in het jaar",
        bomen: |b, _, w| vec![b.kosten_van_functie(w[0])],
    },
    Soort {
        naam: "locatie",
        delen: &[Deel::Locatie],
        uitleg: "cijfers van een locatie en haar wijk",
        bomen: |b, _, w| b.plek(w[0]),
    },
    Soort {
        naam: "begroting",
        delen: &[Deel::Post],
        uitleg: "post van de begroting",
        bomen: |b, _, w| vec![b.post(Post::ALLE[w[0]])],
    },
    Soort { naam: "prijzen", delen: &[], uitleg: "prijzen sinds het prijspeil", bomen: |b, _, _| vec![b.prijzen()] },
];

impl Deel {
    const fn woord(self) -> &'static str {
        match self {
            Self::Functie => "FUNCTIE",
            Self::Gebied | Self::Wijk => "WIJK",
            Self::Voorziening => "VOORZIENING",
            Self::Locatie => "LOCATIE",
            Self::Kerncijfer => "KERNCIJFER",
            Self::Post => "POST",
        }
    }

    /// What it can be in a plan: a word to type, and a name, in the order of their positions.
    fn keuzen(self, plan: &Plan) -> Vec<(String, String)> {
        let paar = |code: &str, naam: &str| (code.to_owned(), zichtbaar(naam));
        let wijken = || plan.wijken.iter().map(|w| paar(w.code.as_str(), &w.naam));
        match self {
            Self::Functie => plan.functies.iter().map(|f| paar(f.code.as_str(), &f.naam)).collect(),
            Self::Gebied => wijken().chain([paar(plek::STEDELIJK, plek::STEDELIJK)]).collect(),
            Self::Wijk => wijken().collect(),
            Self::Voorziening => plan.voorzieningen.iter().map(|v| paar(v.code.as_str(), &v.naam)).collect(),
            Self::Locatie => plan.locaties.iter().map(|l| paar(l.code.as_str(), &l.naam)).collect(),
            Self::Kerncijfer => {
                Kerncijfer::ALLE.iter().map(|&k| (kerncijfer::sleutel(k), kerncijfer::naam(k).to_owned())).collect()
            }
            Self::Post => Post::ALLE
                .iter()
                .map(|p| (p.naam().replace(", ", "-").replace(' ', "-"), p.naam().to_owned()))
                .collect(),
        }
    }
}

/// Shows the tree.
pub(super) fn voer_uit(invoer: &Invoer, wat: &str, weergave: Weergave) -> Result<Afloop, Fout> {
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| {
        let plan = zicht.plan();
        let (soort, welke) = lees(plan, wat)?;
        let bomen = (soort.bomen)(&Stambomen::van(plan, zicht.stand.uitkomst), plan, &welke);
        let tabel = herkomst::tabel(zicht, &bomen);
        let stijl = uitvoer::stijl(weergave);
        if weergave.formaat.unwrap_or_default() == Formaat::Tekst && !stijl.plat {
            return uitvoer::druk_af(&herkomst::tekst(&tabel, &bomen, stijl.breedte.unwrap_or(BREED)));
        }
        uitvoer::tabel(&tabel, zicht, weergave)
    })?;
    Ok(Afloop::Goed)
}

/// The kind and the positions of what is named.
fn lees(plan: &Plan, wat: &str) -> Result<(&'static Soort, Vec<usize>), Fout> {
    let mut woorden = wat.split('/');
    let eerste = woorden.next().unwrap_or_default();
    let soorten: Vec<(String, String)> = SOORTEN.iter().map(|s| (s.naam.to_owned(), s.naam.to_owned())).collect();
    let soort = &SOORTEN[kies(&soorten, eerste, "herkomst")?];
    let gegeven: Vec<&str> = woorden.collect();
    if gegeven.len() != soort.delen.len() {
        return Err(Fout::gebruik(
            format!("“--herkomst {}” noemt niet precies wat", kort(wat, AANGEHAALD)),
            format!("schrijf --herkomst {}", vorm(soort)),
        ));
    }
    let posities = soort.delen.iter().zip(gegeven).map(|(deel, woord)| kies(&deel.keuzen(plan), woord, deel.woord()));
    Ok((soort, posities.collect::<Result<_, _>>()?))
}

/// The position of the choice that a word names by its code or its name; capitals do not count.
fn kies(keuzen: &[(String, String)], woord: &str, wat: &str) -> Result<usize, Fout> {
    let zelfde = |ander: &str| ander.to_lowercase() == woord.to_lowercase();
    if let Some(positie) = keuzen.iter().position(|(code, naam)| zelfde(code) || zelfde(naam)) {
        return Ok(positie);
    }
    let alle = || keuzen.iter().flat_map(|(code, naam)| [code.as_str(), naam.as_str()]);
    let erin = || alle().find(|k| !woord.is_empty() && k.to_lowercase().contains(&woord.to_lowercase()));
    let mut hulp: Vec<String> = Vec::new();
    hulp.extend(nabij(woord, alle()).or_else(erin).map(|bedoeld| format!("bedoelde u “{bedoeld}”?")));
    let codes: Vec<&str> = keuzen.iter().map(|(code, _)| code.as_str()).collect();
    hulp.push(if codes.is_empty() {
        "het plan heeft er geen".to_owned()
    } else {
        format!("kies uit {}", codes.join(", "))
    });
    Err(Fout::Gebruik {
        wat: format!("“{}” is hier niet bekend ({})", kort(woord, AANGEHAALD), wat.to_lowercase()),
        hulp,
    })
}

/// How a kind is written.
fn vorm(soort: &Soort) -> String {
    std::iter::once(soort.naam).chain(soort.delen.iter().map(|d| d.woord())).collect::<Vec<_>>().join("/")
}

/// The list of kinds, for the help.
pub(super) fn uitleg() -> String {
    let regels: Vec<String> = SOORTEN.iter().map(|s| format!("  {:<28} {}", vorm(s), s.uitleg)).collect();
    format!(
        "Herkomst van een cijfer (WAT), met codes of namen; WIJK kan ook stedelijk zijn bij fte:\n{}",
        regels.join("\n")
    )
}

/// What can follow on what is typed of WAT, with what it means: the next part of each that fits.
pub(super) fn verder(plan: &Plan, begin: &str) -> Vec<(String, String)> {
    let (voor, deel) = begin.rsplit_once('/').map_or(("", begin), |(voor, deel)| (voor, deel));
    let diepte = if voor.is_empty() { 0 } else { voor.split('/').count() };
    let soort = SOORTEN.iter().find(|s| Some(s.naam) == voor.split('/').next());
    // A slash behind what has more parts, as behind a folder: the shell then waits for the rest.
    let eind = |nog: usize| if nog > 0 { "/" } else { "" };
    let keuzen: Vec<(String, String)> = match (diepte, soort) {
        (0, _) => SOORTEN.iter().map(|s| (format!("{}{}", s.naam, eind(s.delen.len())), s.uitleg.to_owned())).collect(),
        (n, Some(soort)) => {
            let hier = soort.delen.get(n - 1).map(|d| d.keuzen(plan)).unwrap_or_default();
            let eind = eind(soort.delen.len().saturating_sub(n));
            hier.into_iter().map(|(woord, uitleg)| (format!("{woord}{eind}"), uitleg)).collect()
        }
        (_, None) => Vec::new(),
    };
    let kop = if voor.is_empty() { String::new() } else { format!("{voor}/") };
    let past = |(woord, _): &(String, String)| woord.to_lowercase().starts_with(&deel.to_lowercase());
    keuzen.into_iter().filter(past).map(|(woord, uitleg)| (format!("{kop}{woord}"), uitleg)).collect()
}
