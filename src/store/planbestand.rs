//! The reference of the plan file, from the description of the nouns. A test writes nothing but compares: the page in
//! `docs/` must be what stands here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::stukken::{Stuk, vervang};
use crate::calc::import::recept::Groep;
use crate::plan::VERSIE;
use crate::plan::deel::aard::Som;
use crate::plan::deel::{Aard, Bouw, Soort, Veld};
use crate::plan::grens::Getalsoort;
use crate::text::aantal::hoofdletter;
use crate::text::getal::geheel;
use crate::text::getalsoort::woorden;
use crate::text::onderdeel::{een_van, met_code};
use crate::text::recept;

const KOP: &str = "# Het planbestand

Gemaakt uit de beschrijving van de onderdelen (`src/plan/`). Een plan is een map met `plan.ron` en `wijken/*.ron`, of \
één `.ron`-bestand. Wie het met de hand bewerkt, vindt hier elk veld; een fout meldt wijkplan met bestand, regel en \
kolom.

Een getal staat zonder aanhalingstekens, met een punt voor de decimalen: `1234.5`. Waar hieronder *cijfer* staat, mag \
ook `(midden: 4, laag: 3, hoog: 6, bron: \"S2\", status: Geschat, toelichting: \"waarom\")`; alleen `midden` is nodig. \
Zonder eigen bron of status geldt de `herkomst` van het onderdeel, en anders die van het plan. Wat niet verplicht is, \
kunt u weglaten.
";

const WIJZIGINGEN: &str = "
## Wijzigingen

Een scenario en een besluit bestaan uit wijzigingen, elk als `(doe: …, terug: …)`: wat er verandert, en wat dat weer \
ongedaan maakt. Er zijn vier soorten. `waar` is de weg door het plan: velden bij hun naam, rijen bij hun code, naam of jaar.

```ron
Zet(waar: [\"bezetting\", \"b1\", \"fte\"], waarde: 2.5)
Erbij(waar: [\"begroting\", \"lumpsum\"], rij: (jaar: 2030, waarde: 36000000))
Eraf([\"voorzieningen\", \"licht\", \"kan_ook\", \"opbouwwerker\"])
Samen([Zet(…), Zet(…)])
```

Met `plaats: 0` in een `Erbij` staat de rij vooraan; zonder staat zij op volgorde van haar code.
";

const RECEPTEN: &str = "
## Recepten

Naast het plan, in de map `recepten`, kan per soort bestand van anderen een recept staan: als wat elke kolom wordt \
gelezen. `wijkplan import --als-recept` en het scherm *Inlezen* schrijven het; een bestand met dezelfde koppen leest \
wijkplan daarna vanzelf zo. Van twee recepten voor dezelfde koppen gaat het eerste bestand van de map voor.

```ron
(
    naam: \"Lijst van de gemeente\",
    soort: locaties,
    kolommen: [
        (kop: \"Object\", veld: \"naam\"),
        (kop: \"Contactnotitie\", veld: \"\"),
    ],
)
```

Een kolom zonder veld wordt niet gelezen. De velden per soort:

";

/// The page, in Markdown.
pub fn markdown() -> String {
    let mut uit = String::from(KOP);
    let _ = write!(
        uit,
        "\nDit is versie {VERSIE}. Een plan van een eerdere versie opent ook, en wordt in deze opgeslagen.\n"
    );
    let mut gehad = BTreeSet::new();
    Aard::alle(&mut |aard| {
        if !aard.naam.is_empty() && gehad.insert(aard.naam) {
            onderdeel(&mut uit, aard);
        }
    });
    uit.push_str(WIJZIGINGEN);
    recepten(&mut uit);
    uit
}

/// The files beside a plan that say how columns are read, with all that a column can be.
fn recepten(uit: &mut String) {
    uit.push_str(RECEPTEN);
    for groep in Groep::ALLE {
        let velden: Vec<String> = groep
            .velden()
            .into_iter()
            .map(|veld| match recept::veld(groep, veld.naam) {
                woord if woord == veld.naam => format!("`{woord}`"),
                woord => format!("`{}` ({woord})", veld.naam),
            })
            .collect();
        let _ = writeln!(uit, "* `{}` ({}): {}.", groep.naam(), recept::groep(groep), velden.join(", "));
    }
}

fn onderdeel(uit: &mut String, aard: &'static Aard) {
    match aard.bouw {
        Bouw::Groep(velden) => {
            let _ = write!(uit, "\n## {}\n\n", hoofdletter(aard.kaal()));
            rijen(uit, velden, &verplicht(aard));
        }
        Bouw::Keuze(varianten) if varianten.iter().any(|v| !v.velden.is_empty()) => {
            let _ = write!(uit, "\n## {}\n\nEen van:\n\n", hoofdletter(aard.kaal()));
            for variant in varianten {
                let vorm = match variant.velden {
                    [] => variant.naam.to_owned(),
                    [_] if !variant.stap.is_empty() => format!("{}(…)", variant.naam),
                    velden => {
                        let namen: Vec<String> = velden.iter().map(|v| format!("{}: …", v.naam)).collect();
                        format!("{}({})", variant.naam, namen.join(", "))
                    }
                };
                let _ = write!(uit, "* `{vorm}`: {}", variant.woord);
                for veld in variant.velden {
                    let _ = write!(uit, "; {}: {} ({})", veld.woord, veld.uitleg, soort(veld));
                }
                uit.push('\n');
            }
        }
        _ => {}
    }
}

fn rijen(uit: &mut String, velden: &'static [Veld], verplicht: &BTreeSet<String>) {
    uit.push_str("| veld | betekenis | inhoud | verplicht |\n|---|---|---|---|\n");
    for veld in velden {
        let ja = if verplicht.contains(veld.naam) { "ja" } else { "" };
        let _ = writeln!(uit, "| `{}` | {} | {} | {ja} |", veld.naam, veld.uitleg, soort(veld));
    }
}

/// The fields without which the reader refuses it.
fn verplicht(aard: &Aard) -> BTreeSet<String> {
    let Ok(tekst) = (aard.leeg)().deel().ron() else { return BTreeSet::new() };
    let mut uit = BTreeSet::new();
    for (sleutel, waarde) in Stuk::van(&tekst).delen() {
        let begin = tekst[..waarde.plek().start].rfind(sleutel).unwrap_or(0);
        let eind = waarde.plek().end;
        let komma = usize::from(tekst[eind..].starts_with(','));
        let zonder = vervang(&tekst, vec![(begin..eind + komma, String::new())]);
        if (aard.lees)(&zonder).is_err() {
            uit.insert(sleutel.to_owned());
        }
    }
    uit
}

/// What can stand in a field.
fn soort(veld: &Veld) -> String {
    let rij = veld.aard.rij();
    match veld.soort {
        Soort::Code(_) => "tekst, in zijn soort één keer".to_owned(),
        Soort::Verwijzing(soort) | Soort::Los(soort) => {
            let code = format!("de code van {}", een(met_code(soort).0));
            if rij.is_some() { format!("lijst: {code}") } else { code }
        }
        Soort::Naam | Soort::Motivatie => "tekst, niet leeg".to_owned(),
        Soort::Tekst | Soort::LangeTekst => "tekst".to_owned(),
        Soort::JaNee => "`true` of `false`".to_owned(),
        Soort::Datum => "dag: `\"2028-01-01\"`".to_owned(),
        Soort::Jaar | Soort::Jaartal => "jaar".to_owned(),
        Soort::Planjaren => "lijst van jaren, oplopend: `[2028, 2029]`".to_owned(),
        Soort::Geheel(hoogst) => format!("geheel getal tot en met {}", geheel(hoogst.into())),
        Soort::Cijfer(soort) | Soort::CijferOfNul(soort) => cijfer(veld, soort),
        Soort::VanLijst => "cijfer, zoals de lijst telt".to_owned(),
        Soort::CijferVan(_) => "cijfer, zoals `eenheid` zegt".to_owned(),
        Soort::Telling => "geheel getal".to_owned(),
        Soort::Vast => format!("`{VERSIE}`"),
        Soort::Herkomst => "`(bron: \"S2\", status: Geschat, toelichting: \"…\")`".to_owned(),
        Soort::Punt => "`(lat: 53.0, lon: 6.56, kwaliteit: Straat)`".to_owned(),
        Soort::Omtrek => "`[[[(53.0, 6.5), (53.0, 6.6), (53.1, 6.6)]]]`".to_owned(),
        Soort::Deel | Soort::Gevolgd | Soort::Rijen(_) => deel(veld),
    }
}

fn cijfer(veld: &Veld, soort: Getalsoort) -> String {
    let (laagst, hoogst) = soort.grenzen();
    let tot = format!("{} tot en met {}", geheel(laagst.into()), geheel(hoogst.into()));
    // A plain number takes neither band nor origin.
    let wat = if veld.aard.kern().naam.is_empty() { "getal" } else { "cijfer" };
    format!("{wat}: {}, {tot}", woorden(soort).wat)
}

fn deel(veld: &Veld) -> String {
    let rij = veld.aard.rij();
    let aard = rij.unwrap_or(veld.aard).kern();
    let wat = match aard.bouw {
        Bouw::Keuze(varianten) if varianten.iter().all(|v| v.velden.is_empty()) => {
            let namen: Vec<String> = varianten.iter().map(|v| format!("`{}`", v.naam)).collect();
            een_van(&namen)
        }
        Bouw::Kaart => "`{Kerncijfer: cijfer, …}`".to_owned(),
        _ if aard.naam.is_empty() => "tekst".to_owned(),
        _ if aard.naam == "Zet" => "[wijzigingen](#wijzigingen)".to_owned(),
        _ => format!("[{}](#{})", aard.kaal(), aard.kaal().replace(' ', "-")),
    };
    let som = match veld.soort.lijst().and_then(|lijst| lijst.som) {
        Some(Som::Honderd(_)) => ", samen 100 %",
        Some(Som::Nul(_)) => ", samen nul",
        None => "",
    };
    if rij.is_some() { format!("lijst: {wat}{som}") } else { wat }
}

fn een(woord: &str) -> String {
    format!("een {woord}")
}
