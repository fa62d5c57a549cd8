//! From version 1 to 2: the 21 kinds of wijziging, with 102 fields of their own, become four, addressed by the way into
//! the plan. The fields had the names of the plan file in capitals; the values in them stay to the letter.

use crate::store::stukken::{Stuk, vervang};

/// A plan: its scenarios and besluiten hold wijzigingen.
pub(super) fn plan(tekst: &str) -> String {
    let heel = Stuk::van(tekst);
    let mut stukken = Vec::new();
    if let Some(versie) = heel.deel("versie") {
        stukken.push((versie.plek(), "2".to_owned()));
    }
    for lijst in ["scenarios", "besluiten"] {
        for (_, zaak) in heel.deel(lijst).map(Stuk::delen).unwrap_or_default() {
            stukken.extend(zaak.deel("wijzigingen").into_iter().flat_map(zetten));
        }
    }
    vervang(tekst, stukken)
}

/// A record of a journal.
pub(super) fn aantekening(tekst: &str) -> String {
    let heel = Stuk::van(tekst);
    let wijzigingen: Vec<Stuk<'_>> = match heel.naam() {
        "Handeling" => {
            let wat = heel.deel("wat").filter(|wat| matches!(wat.naam(), "Doe" | "Vervolg"));
            wat.and_then(|wat| wat.nummer(0)).into_iter().collect()
        }
        "Gedaan" | "Ongedaan" => {
            let stap = heel.nummer(0);
            [stap.and_then(|s| s.deel("heen")), stap.and_then(|s| s.deel("terug"))].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    };
    let nieuw = wijzigingen.into_iter().filter_map(|stuk| Some((stuk.plek(), wijziging(stuk)?)));
    vervang(tekst, nieuw.collect())
}

/// The wijzigingen in a list of zetten, each with what comes in its place.
fn zetten(lijst: Stuk<'_>) -> Vec<(std::ops::Range<usize>, String)> {
    let alle = lijst.delen().into_iter().flat_map(|(_, zet)| [zet.deel("doe"), zet.deel("terug")]).flatten();
    let anders = |stuk: Stuk<'_>| wijziging(stuk).map(|nieuw| (stuk.plek(), nieuw));
    alle.map(anders).collect::<Option<_>>().unwrap_or_default()
}

/// A wijziging; nothing when it is not one of version 1, which the reader then says.
fn wijziging(stuk: Stuk<'_>) -> Option<String> {
    let deel = |sleutel: &str| stuk.deel(sleutel).map(Stuk::tekst);
    let een = || stuk.nummer(0).map(Stuk::tekst);
    Some(match stuk.naam() {
        "Fte" => zet(&["\"bezetting\"", deel("aanstelling")?, "\"fte\""], deel("fte")?),
        "AanstellingErbij" => erbij("bezetting", deel("plaats")?, deel("rij")?),
        "AanstellingEraf" => eraf(&["\"bezetting\"", een()?]),
        "Voet" => zet(&["\"verdeling\"", "\"basis\"", deel("functie")?, "\"voet\""], deel("voet")?),
        "Per1000" => zet(&["\"verdeling\"", "\"basis\"", deel("functie")?, "\"per_1000\""], deel("per_1000")?),
        "Gewichten" => {
            let gewicht = |(_, paar): (&str, Stuk<'_>)| {
                let naar = format!("\"{}\"", paar.nummer(0)?.tekst());
                Some(zet(&["\"verdeling\"", "\"gewichten\"", &naar, "\"procent\""], paar.nummer(1)?.tekst()))
            };
            samen(&stuk.nummer(0)?.delen().into_iter().map(gewicht).collect::<Option<Vec<_>>>()?)
        }
        "Methode" => zet(&["\"verdeling\"", "\"methode\""], een()?),
        "Totaal" => zet(&["\"verdeling\"", "\"totaal\""], een()?),
        "Werkplekken" => zet(&["\"locaties\"", deel("locatie")?, "\"werkplekken\""], deel("werkplekken")?),
        "Gebruik" => zet(&["\"locaties\"", deel("locatie")?, "\"gebruik\""], deel("gebruik")?),
        "Centraal" => zet(&["\"locaties\"", deel("locatie")?, "\"centraal\""], deel("centraal")?),
        "LocatieErbij" => erbij("locaties", deel("plaats")?, deel("locatie")?),
        "LocatieEraf" => eraf(&["\"locaties\"", een()?]),
        "Naam" => zet(&["\"naam\""], een()?),
        "Samen" => {
            let delen = stuk.nummer(0)?.delen().into_iter();
            samen(&delen.map(|(_, deel)| wijziging(deel)).collect::<Option<Vec<_>>>()?)
        }
        "Figuur" => format!("Zet(waar:{},waarde:{})", deel("waar")?, deel("waarde")?),
        "Veld" => veld(stuk.nummer(0)?)?,
        "Erbij" => {
            let zaak = stuk.deel("zaak")?;
            erbij(lijst(zaak.naam())?, deel("plaats")?, &noun(zaak.nummer(0)?))
        }
        "Eraf" => {
            let zaak = stuk.nummer(0)?;
            eraf(&[&aangehaald(lijst(zaak.naam())?), zaak.nummer(0)?.tekst()])
        }
        "ZetErbij" => {
            let (scenario, rij) = (deel("scenario")?, stuk.deel("zet")?);
            let waar = format!("[\"scenarios\",{scenario},\"wijzigingen\"]");
            format!("Erbij(waar:{waar},plaats:{},rij:{})", deel("plaats")?, een_zet(rij)?)
        }
        "ZetEraf" => eraf(&["\"scenarios\"", deel("scenario")?, "\"wijzigingen\"", &aangehaald(deel("plaats")?)]),
        _ => return None,
    })
}

/// A field of the plan, of one of its parts, or of a noun.
fn veld(van: Stuk<'_>) -> Option<String> {
    let (mut waar, veld) = match van.naam() {
        "Plan" => (Vec::new(), van.nummer(0)?),
        deel @ ("Normen" | "Verdeling" | "Begroting") => (vec![aangehaald(&deel.to_lowercase())], van.nummer(0)?),
        zaak => (vec![aangehaald(lijst(zaak)?), van.nummer(0)?.tekst().to_owned()], van.nummer(1)?),
    };
    waar.push(aangehaald(&onderkast(veld.naam())));
    let stappen: Vec<&str> = waar.iter().map(String::as_str).collect();
    let waarde = veld.nummer(0)?;
    match veld.naam() {
        "Wijzigingen" => {
            let zetten: Option<Vec<String>> = waarde.delen().into_iter().map(|(_, z)| een_zet(z)).collect();
            Some(zet(&stappen, &format!("[{}]", zetten?.join(","))))
        }
        _ => Some(zet(&stappen, waarde.tekst())),
    }
}

/// A noun that is added; a scenario and a besluit hold wijzigingen themselves.
fn noun(zaak: Stuk<'_>) -> String {
    let stukken = zaak.deel("wijzigingen").map(zetten).unwrap_or_default();
    let begin = zaak.plek().start;
    let binnen = stukken.into_iter().map(|(plek, nieuw)| (plek.start - begin..plek.end - begin, nieuw));
    vervang(zaak.tekst(), binnen.collect())
}

fn een_zet(stuk: Stuk<'_>) -> Option<String> {
    Some(format!("(doe:{},terug:{})", wijziging(stuk.deel("doe")?)?, wijziging(stuk.deel("terug")?)?))
}

/// The list in which nouns of a kind stand.
fn lijst(zaak: &str) -> Option<&'static str> {
    Some(match zaak {
        "Bron" => "bronnen",
        "Werktijd" => "werktijden",
        "Functie" => "functies",
        "Voorziening" => "voorzieningen",
        "Organisatie" => "organisaties",
        "Buurtteam" => "buurtteams",
        "Aanstelling" => "bezetting",
        "Overname" => "overname",
        "Locatie" => "locaties",
        "Wijk" => "wijken",
        "EisUit" => "eisen_uit",
        "Scenario" => "scenarios",
        "Besluit" => "besluiten",
        "OpenPunt" => "open_punten",
        "Notitie" => "notities",
        _ => return None,
    })
}

fn zet(waar: &[&str], waarde: &str) -> String {
    format!("Zet(waar:[{}],waarde:{waarde})", waar.join(","))
}

fn erbij(lijst: &str, plaats: &str, rij: &str) -> String {
    format!("Erbij(waar:[\"{lijst}\"],plaats:{plaats},rij:{rij})")
}

fn eraf(waar: &[&str]) -> String {
    format!("Eraf([{}])", waar.join(","))
}

fn samen(delen: &[String]) -> String {
    format!("Samen([{}])", delen.join(","))
}

fn aangehaald(tekst: &str) -> String {
    format!("\"{tekst}\"")
}

/// `TotEnMet` as `tot_en_met`.
fn onderkast(naam: &str) -> String {
    let mut uit = String::new();
    for teken in naam.chars() {
        if teken.is_uppercase() && !uit.is_empty() {
            uit.push('_');
        }
        uit.extend(teken.to_lowercase());
    }
    uit
}
