//! The tables of a plan as a Frictionless Data Package: a CSV file each, and `datapackage.json` that says of each column
//! what it is, so that a program reads them without a person. Nothing of a clock goes in.

use serde_json::{Map, Value, json};

use super::csv::{self, Profiel};
use super::json;
use super::tabel::{Cel, Tabel};
use super::uitgave::Uitgave;
use crate::calc::afscherming::Reden;
use crate::plan::Bron;
use crate::text::afscherming::INTERN;

/// The name of the description.
pub const BESCHRIJVING: &str = "datapackage.json";

/// Each file by its name within the folder, the description first.
///
/// # Errors
/// None in practice: the bytes go to memory.
pub fn bestanden(uitgave: &Uitgave, intern: bool) -> Result<Vec<(String, Vec<u8>)>, ::csv::Error> {
    let achter = if intern { format!(" ({INTERN})") } else { String::new() };
    let pad = |tabel: &Tabel| format!("data/{}{achter}.csv", tabel.naam);
    let bronnen: Vec<Value> = uitgave.bronnen.iter().map(bron).collect();
    let delen: Vec<Value> = uitgave.tabellen.iter().map(|tabel| deel(tabel, &pad(tabel))).collect();
    let mut pakket = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": naam(&uitgave.naam),
        "title": uitgave.naam,
        "description": uitgave.waarvan,
        "sources": bronnen,
        "resources": delen,
    });
    if let Some(leeg) = pakket.as_object_mut().filter(|_| uitgave.bronnen.is_empty()) {
        leeg.remove("sources");
    }
    let mut uit = vec![(BESCHRIJVING.to_owned(), json::tekst(&pakket).into_bytes())];
    for tabel in &uitgave.tabellen {
        uit.push((pad(tabel), csv::schrijf(tabel, Profiel::Internationaal)?.into_bytes()));
    }
    Ok(uit)
}

/// Small letters, digits and hyphens.
fn naam(titel: &str) -> String {
    let delen: Vec<String> = crate::plan::kaal::kaal(titel)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|deel| !deel.is_empty())
        .map(str::to_owned)
        .collect();
    if delen.is_empty() { "plan".to_owned() } else { delen.join("-") }
}

/// A source, with the licence of what is public. That of one source is not that of the plan.
fn bron(bron: &Bron) -> Value {
    let mut uit = Map::new();
    let mut zet = |sleutel: &str, waarde: String| {
        if !waarde.is_empty() {
            uit.insert(sleutel.to_owned(), waarde.into());
        }
    };
    zet("title", bron.titel.clone());
    zet("code", bron.code.to_string());
    zet("version", bron.jaar.map(|jaar| jaar.to_string()).unwrap_or_default());
    zet("vindplaats", bron.vindplaats.clone());
    if bron.is_openbaar() {
        let open = bron.licentie.to_lowercase().replace('-', " ");
        let code = [("cc by sa 4", "CC-BY-SA-4.0"), ("cc by 4", "CC-BY-4.0"), ("cc0", "CC0-1.0")];
        let code = code.iter().find(|(begin, _)| open.starts_with(begin)).map(|(_, code)| *code);
        let licentie = match code {
            Some(code) => json!({ "name": code, "title": bron.licentie }),
            None => json!({ "title": bron.licentie }),
        };
        uit.insert("licenses".to_owned(), json!([licentie]));
    }
    Value::Object(uit)
}

fn deel(tabel: &Tabel, pad: &str) -> Value {
    let velden: Vec<Value> = (0..tabel.kolommen.len()).map(|k| veld(tabel, k)).collect();
    json!({
        "name": tabel.naam.replace('.', "-").to_lowercase(),
        "title": tabel.titel,
        "description": tabel.voetnoten.join(" "),
        "path": pad,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\n" },
        "schema": {
            "fields": velden,
            "missingValues": ["", Reden::Klein.teken(), Reden::Mee.teken()],
        },
    })
}

/// What a column is: what all its cells are, or else texts.
fn veld(tabel: &Tabel, kolom: usize) -> Value {
    let verborgen = |cel: &Cel| {
        matches!(cel, Cel::Leeg | Cel::Geen)
            || matches!(cel, Cel::Tekst(t) if t.is_empty() || [Reden::Klein.teken(), Reden::Mee.teken()].contains(&&**t))
    };
    let cellen = || tabel.rijen.iter().filter_map(|rij| rij.get(kolom)).filter(|cel| !verborgen(cel));
    let alle = |is: fn(&Cel) -> bool| cellen().next().is_some() && cellen().all(is);
    let soort = match () {
        () if alle(|cel| matches!(cel, Cel::Jaar(_))) => "year",
        () if alle(|cel| matches!(cel, Cel::JaNee(_))) => "boolean",
        () if alle(|cel| cel.waarde().is_some() || matches!(cel, Cel::Meter(_) | Cel::Jaar(_))) => "number",
        () => "string",
    };
    let Some(is) = tabel.kolommen.get(kolom) else { return Value::Null };
    let mut uit = Map::new();
    uit.insert("name".to_owned(), is.sleutel.as_str().into());
    uit.insert("title".to_owned(), is.kop.as_str().into());
    uit.insert("type".to_owned(), soort.into());
    if soort == "boolean" {
        uit.insert("trueValues".to_owned(), json!(["ja"]));
        uit.insert("falseValues".to_owned(), json!(["nee"]));
    }
    let mut eenheden: Vec<&str> = cellen().filter_map(eenheid).collect();
    eenheden.dedup();
    if let ([eenheid], "number") = (eenheden.as_slice(), soort) {
        uit.insert("unit".to_owned(), (*eenheid).into());
    }
    Value::Object(uit)
}

/// In what a number is counted, where that is not told by its column.
const fn eenheid(cel: &Cel) -> Option<&'static str> {
    match cel {
        Cel::Fte(_) | Cel::Nodig(..) => Some("fte"),
        Cel::Uren(_) => Some("uren per jaar"),
        Cel::Euro(_) => Some("euro"),
        Cel::Procent(_) | Cel::Gehaald(..) => Some("procent"),
        Cel::Meter(_) => Some("meter"),
        Cel::Aantal(_) => Some("aantal"),
        Cel::Tekst(_)
        | Cel::Teken(..)
        | Cel::Ratio(..)
        | Cel::Getal(..)
        | Cel::Verschil(..)
        | Cel::Jaar(_)
        | Cel::Oordeel(_)
        | Cel::JaNee(_)
        | Cel::Geen
        | Cel::Leeg => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Band, Waarde};
    use crate::report::berekend::Berekend;
    use rust_decimal::Decimal;
    use rust_decimal_macros::dec;

    fn pakket(intern: bool) -> Vec<(String, Vec<u8>)> {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.wijken[0].vraag[0].volume = Waarde::vast(dec!(7));
        let berekend = Berekend::van(plan.naam.clone(), plan, 2028, Band::Midden);
        bestanden(&Uitgave::van(berekend, None, intern), intern).unwrap()
    }

    /// What a program that knows nothing of wijkplan does with it: read the description, and by it every cell.
    #[test]
    fn every_cell_is_what_the_description_says() {
        let alle = pakket(false);
        let beschrijving: Value = serde_json::from_slice(&alle[0].1).unwrap();
        assert_eq!(alle[0].0, BESCHRIJVING);
        let delen = beschrijving["resources"].as_array().unwrap();
        assert_eq!(delen.len() + 1, alle.len());
        let (mut getallen, mut verborgen) = (0, 0);
        for deel in delen {
            let pad = deel["path"].as_str().unwrap();
            let bytes = &alle.iter().find(|(naam, _)| naam == pad).unwrap().1;
            let mut lezer = ::csv::Reader::from_reader(bytes.as_slice());
            let velden = deel["schema"]["fields"].as_array().unwrap();
            let namen: Vec<&str> = velden.iter().map(|v| v["name"].as_str().unwrap()).collect();
            assert_eq!(lezer.headers().unwrap(), namen, "{pad}");
            let weg: Vec<&str> =
                deel["schema"]["missingValues"].as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect();
            for rij in lezer.records() {
                for (cel, veld) in rij.unwrap().iter().zip(velden) {
                    if weg.contains(&cel) {
                        verborgen += usize::from(!cel.is_empty());
                        continue;
                    }
                    match veld["type"].as_str().unwrap() {
                        "number" => {
                            getallen += 1;
                            assert!(cel.parse::<Decimal>().is_ok(), "{pad} {veld} {cel}");
                        }
                        "year" => assert!(cel.len() == 4 && cel.parse::<u16>().is_ok(), "{pad} {veld} {cel}"),
                        "boolean" => assert!(["ja", "nee"].contains(&cel), "{pad} {veld} {cel}"),
                        soort => assert_eq!(soort, "string"),
                    }
                }
            }
        }
        assert!(getallen > 500 && verborgen >= 2, "{getallen} {verborgen}");
        let vraag = delen.iter().find(|d| d["name"] == "vraag").unwrap();
        let volume = vraag["schema"]["fields"].as_array().unwrap().iter().find(|v| v["name"] == "volume").unwrap();
        assert_eq!(volume["type"], "number", "a hidden number leaves the others numbers");
        let bronnen = beschrijving["sources"].as_array().unwrap();
        assert!(bronnen.iter().all(|b| b["title"].is_string()));
        assert!(bronnen.iter().any(|b| b["licenses"][0]["name"] == "CC-BY-4.0"), "{bronnen:?}");
        assert!(beschrijving.get("licenses").is_none(), "the plan itself has none");
    }

    #[test]
    fn the_same_plan_gives_the_same_bytes_and_intern_says_so() {
        assert!(pakket(false) == pakket(false));
        let intern = pakket(true);
        assert!(intern[1..].iter().all(|(naam, _)| naam.contains(INTERN)), "{:?}", intern[1].0);
        let beschrijving = String::from_utf8(intern[0].1.clone()).unwrap();
        assert!(beschrijving.contains(INTERN) && !String::from_utf8_lossy(&pakket(false)[0].1).contains(INTERN));
    }
}
