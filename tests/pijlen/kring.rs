//! Files that need each other in a circle. A file needs another when it names something of it: in a `use`, by a path from
//! `crate`, `super` or `self`, or by the name of a child module. Declaring a module is no need. Methods are not counted:
//! who calls one names its type.

use std::collections::{BTreeMap, BTreeSet};

use super::code;

type Pad = Vec<String>;

/// Which files of a room each of its files needs, by module path.
pub fn behoeften(kamer: &str) -> BTreeMap<Pad, BTreeSet<Pad>> {
    let bestanden: BTreeMap<Pad, String> = code(kamer)
        .into_iter()
        .map(|(pad, tekst)| {
            let tekst: String =
                tekst.lines().map(|r| r.split("// ").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
            (module(&pad), tekst)
        })
        .filter(|(module, _)| !module.contains(&"tests".to_owned()))
        .collect();
    let bekend: BTreeSet<&Pad> = bestanden.keys().collect();
    let thuis = |pad: &[String]| (1..=pad.len()).rev().map(|n| pad[..n].to_vec()).find(|p| bekend.contains(p));
    let mut uit = BTreeMap::new();
    for (zelf, tekst) in &bestanden {
        let (genoemd, rest) = uses(tekst);
        let mut paden: Vec<Pad> = genoemd.iter().map(|pad| volledig(zelf, &bekend, pad)).collect();
        paden.extend(losse_paden(&rest).iter().map(|pad| volledig(zelf, &bekend, pad)));
        for kind in bekend.iter().filter(|p| p.len() == zelf.len() + 1 && p.starts_with(zelf)) {
            if noemt(&rest, &format!("{}::", kind[zelf.len()])) {
                paden.push((*kind).clone());
            }
        }
        let nodig = paden.iter().filter_map(|pad| thuis(pad)).filter(|pad| pad != zelf).collect();
        uit.insert(zelf.clone(), nodig);
    }
    uit
}

/// The largest group of files that need each other in a circle; empty where no two do.
pub fn grootste(behoeften: &BTreeMap<Pad, BTreeSet<Pad>>) -> Vec<String> {
    let bereik = |van: &Pad| {
        let (mut gezien, mut nog) = (BTreeSet::new(), vec![van]);
        while let Some(pad) = nog.pop() {
            for naar in behoeften.get(pad).into_iter().flatten() {
                if gezien.insert(naar) {
                    nog.push(naar);
                }
            }
        }
        gezien
    };
    let alle: BTreeMap<&Pad, BTreeSet<&Pad>> = behoeften.keys().map(|pad| (pad, bereik(pad))).collect();
    let kring = |pad: &Pad| {
        let mee = alle[pad].iter().filter(|ander| alle[**ander].contains(pad));
        mee.map(|ander| ander.join("::")).collect::<Vec<String>>()
    };
    behoeften.keys().map(kring).max_by_key(Vec::len).unwrap_or_default()
}

fn module(pad: &std::path::Path) -> Pad {
    let delen: Vec<String> = pad.with_extension("").iter().map(|d| d.to_string_lossy().into_owned()).collect();
    let src = delen.iter().rposition(|d| d == "src").map_or(0, |i| i + 1);
    delen[src..].iter().filter(|d| *d != "mod").cloned().collect()
}

/// The paths of all `use`, and the text without them.
fn uses(tekst: &str) -> (Vec<String>, String) {
    let (mut paden, mut rest) = (Vec::new(), String::new());
    let mut over = tekst;
    while let Some(begin) = over.find("use ") {
        let los = over[..begin].chars().last().is_none_or(|c| c.is_whitespace() || c == ')');
        let Some(lengte) = over[begin..].find(';').filter(|_| los) else {
            rest.push_str(&over[..begin + 4]);
            over = &over[begin + 4..];
            continue;
        };
        rest.push_str(&over[..begin]);
        uitgeschreven(&over[begin + 4..begin + lengte], &mut paden);
        over = &over[begin + lengte + 1..];
    }
    rest.push_str(over);
    (paden, rest)
}

/// Each path of a `use`, without braces.
fn uitgeschreven(boom: &str, uit: &mut Vec<String>) {
    let boom = boom.trim();
    let Some((voor, rest)) = boom.split_once('{') else {
        let pad = boom.split(" as ").next().unwrap_or_default();
        return uit.push(pad.trim_end_matches("::self").trim().to_owned());
    };
    let mut diepte = 0;
    let binnen = rest.rsplit_once('}').map_or(rest, |(binnen, _)| binnen);
    let delen = binnen.split(|c: char| {
        diepte += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && diepte == 0
    });
    for deel in delen.map(str::trim).filter(|deel| !deel.is_empty()) {
        uitgeschreven(&format!("{voor}{deel}"), uit);
    }
}

/// Paths from `crate`, `super` or `self` outside a `use`.
fn losse_paden(tekst: &str) -> Vec<String> {
    let woorden = tekst.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let begint = |pad: &&str| ["crate::", "super::", "self::"].iter().any(|b| pad.starts_with(b));
    woorden.filter(begint).map(str::to_owned).collect()
}

fn volledig(zelf: &Pad, bekend: &BTreeSet<&Pad>, pad: &str) -> Pad {
    let mut stappen: Vec<String> = pad.split("::").map(str::to_owned).collect();
    let mut basis = match stappen[0].as_str() {
        "crate" => Vec::new(),
        "self" | "super" => zelf.clone(),
        eerste => {
            // A child module may be named without more.
            let kind: Pad = zelf.iter().cloned().chain([eerste.to_owned()]).collect();
            let basis = if bekend.contains(&kind) { zelf.clone() } else { vec!["elders".to_owned()] };
            return basis.into_iter().chain(stappen).collect();
        }
    };
    while stappen.first().is_some_and(|s| s == "super") {
        basis.pop();
        stappen.remove(0);
    }
    if stappen.first().is_some_and(|s| s == "crate" || s == "self") {
        stappen.remove(0);
    }
    basis.extend(stappen);
    basis
}

/// True where the text has this at the beginning of a word.
fn noemt(tekst: &str, wat: &str) -> bool {
    let woord = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    tekst.match_indices(wat).any(|(plek, _)| !tekst[..plek].chars().last().is_some_and(woord))
}
