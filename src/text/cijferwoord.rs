//! Words that look like a number and are none in a plan file, because of where a person puts points, commas and hyphens.
//! No advice here changes what may have been meant: where there are two readings, both are said.

use super::melding::Zin;

fn zin(wat: String, herstel: String) -> Zin {
    Zin { wat, herstel: Some(herstel) }
}

fn een_getal() -> String {
    "schrijf een getal met cijfers en ten hoogste één punt".to_owned()
}

/// A word of which the reader took the first half for a number.
pub fn los(woord: &str) -> Zin {
    if let Some(jaren) = van_tot(woord) {
        return zin(format!("“{woord}” is geen getal"), format!("schrijf de getallen apart: {jaren}"));
    }
    if !woord.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return zin(format!("“{woord}” is hier niet te lezen"), een_getal());
    }
    match zonder_groepen(woord, '.') {
        // One point may be either; more can only stand between groups.
        Some(heel) if woord.matches('.').count() == 1 => zin(
            format!(
                "hier hoort een geheel getal, en “{woord}” is in een plan {}, want een punt begint de decimalen",
                nederlands(woord)
            ),
            format!("schrijf {heel} als u dat bedoelt"),
        ),
        Some(heel) => zin(format!("“{woord}” heeft punten tussen de cijfers"), format!("schrijf {heel}")),
        None if woord.matches('.').count() > 1 => zin(format!("“{woord}” is hier niet te lezen"), een_getal()),
        None => zin(
            format!("hier hoort een geheel getal, maar er staat “{woord}”"),
            "schrijf een getal zonder punt en zonder decimalen".to_owned(),
        ),
    }
}

/// A number with a comma.
pub fn met_komma(woord: &str) -> Zin {
    let met_punt = |woord: &str| woord.replace(',', ".");
    if let Some((groepen, decimalen)) = woord.split_once(',')
        && let Some(heel) = zonder_groepen(groepen, '.')
    {
        return zin(
            format!("een getal heeft hier een punt voor de decimalen en niets tussen de duizendtallen: “{woord}”"),
            format!("schrijf {heel}.{decimalen}"),
        );
    }
    let wat = format!("een getal heeft hier een punt voor de decimalen, geen komma: “{woord}”");
    match zonder_groepen(woord, ',') {
        Some(heel) if woord.matches(',').count() > 1 => zin(wat, format!("schrijf {heel}")),
        Some(heel) => {
            let wat = format!(
                "een getal heeft hier een punt voor de decimalen, en een komma kan twee dingen zijn: “{woord}”"
            );
            zin(
                wat,
                format!("schrijf {heel} bij een komma tussen de duizendtallen, of {} bij decimalen", met_punt(woord)),
            )
        }
        // What is advised must be a number.
        None if met_punt(woord).matches('.').count() > 1 => {
            zin(format!("“{woord}” is hier niet te lezen"), een_getal())
        }
        None => zin(wat, format!("schrijf {}", met_punt(woord))),
    }
}

/// A number with blanks between its thousands; none where they stand elsewhere.
pub fn met_spaties(woord: &str) -> Option<Zin> {
    let (groepen, decimalen) = woord.split_once([',', '.']).map_or((woord, None), |(g, d)| (g, Some(d)));
    let heel = zonder_groepen(groepen, ' ')?;
    let heel = decimalen.map_or_else(|| heel.clone(), |decimalen| format!("{heel}.{decimalen}"));
    let wat = format!("een getal heeft hier niets tussen de duizendtallen: “{woord}”");
    Some(zin(wat, format!("schrijf {heel}")))
}

/// Where a number with commas ends that is read up to `eind`: behind every further group of three digits.
pub fn met_groepen(tekst: &str, mut eind: usize) -> usize {
    while let Some(groep) = tekst.get(eind..).and_then(|rest| rest.strip_prefix(',')) {
        if groep.chars().take_while(char::is_ascii_digit).count() != 3 {
            break;
        }
        eind += 4;
    }
    eind
}

/// The digits of a number in groups of three, without the sign between the groups; none when it has no such groups.
fn zonder_groepen(woord: &str, teken: char) -> Option<String> {
    let (eerste, rest) = woord.strip_prefix('-').unwrap_or(woord).split_once(teken)?;
    let cijfers = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let goed = (1..=3).contains(&eerste.len())
        && cijfers(eerste)
        && !eerste.starts_with('0')
        && rest.split(teken).all(|groep| groep.len() == 3 && cijfers(groep));
    goed.then(|| woord.replace(teken, ""))
}

/// `2028-2031` as a list of its years; any other two numbers as those two.
fn van_tot(woord: &str) -> Option<String> {
    let (van, tot) = woord.split_once(['-', '–'])?;
    let cijfers = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !cijfers(van) || !cijfers(tot) {
        return None;
    }
    let jaren = match (van.parse::<u16>(), tot.parse::<u16>()) {
        (Ok(a), Ok(b)) if van.len() == 4 && a < b && b - a <= 20 => (a..=b).map(|j| j.to_string()).collect(),
        _ => vec![van.to_owned(), tot.to_owned()],
    };
    Some(jaren.join(", "))
}

/// A number of a plan file as the Dutch write it.
fn nederlands(woord: &str) -> String {
    woord.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_advice_changes_what_may_have_been_meant() {
        let regel = |zin: Zin| format!("{} | {}", zin.wat, zin.herstel.unwrap());
        let los = ["4.050", "1.234.567", "4.5", "1.2.3", "12a", "2028-2031", "3-4"].map(|w| regel(los(w)));
        let komma = ["15.000,50", "-15.000,50", "95,5", "1,500", "1,234,567", "0,125", "1.2.3,5"];
        let komma = komma.map(|w| regel(met_komma(w)));
        let spatie = ["15 000", "1 234 567,5"].map(|w| regel(met_spaties(w).unwrap()));
        assert_eq!(["1 2", "12 3456", "0 000"].map(|w| met_spaties(w).is_some()), [false; 3]);
        insta::assert_snapshot!([los.join("\n"), komma.join("\n"), spatie.join("\n")].join("\n"), @"
        hier hoort een geheel getal, en “4.050” is in een plan 4,05, want een punt begint de decimalen | schrijf 4050 als u dat bedoelt
        “1.234.567” heeft punten tussen de cijfers | schrijf 1234567
        hier hoort een geheel getal, maar er staat “4.5” | schrijf een getal zonder punt en zonder decimalen
        “1.2.3” is hier niet te lezen | schrijf een getal met cijfers en ten hoogste één punt
        “12a” is hier niet te lezen | schrijf een getal met cijfers en ten hoogste één punt
        “2028-2031” is geen getal | schrijf de getallen apart: 2028, 2029, 2030, 2031
        “3-4” is geen getal | schrijf de getallen apart: 3, 4
        een getal heeft hier een punt voor de decimalen en niets tussen de duizendtallen: “15.000,50” | schrijf 15000.50
        een getal heeft hier een punt voor de decimalen en niets tussen de duizendtallen: “-15.000,50” | schrijf -15000.50
        een getal heeft hier een punt voor de decimalen, geen komma: “95,5” | schrijf 95.5
        een getal heeft hier een punt voor de decimalen, en een komma kan twee dingen zijn: “1,500” | schrijf 1500 bij een komma tussen de duizendtallen, of 1.500 bij decimalen
        een getal heeft hier een punt voor de decimalen, geen komma: “1,234,567” | schrijf 1234567
        een getal heeft hier een punt voor de decimalen, geen komma: “0,125” | schrijf 0.125
        “1.2.3,5” is hier niet te lezen | schrijf een getal met cijfers en ten hoogste één punt
        een getal heeft hier niets tussen de duizendtallen: “15 000” | schrijf 15000
        een getal heeft hier niets tussen de duizendtallen: “1 234 567,5” | schrijf 1234567.5
        ");
    }

    #[test]
    fn groups_of_three_belong_to_one_number() {
        let tekst = "a: 1,234,567, b: 2,12,3";
        assert_eq!(&tekst[..met_groepen(tekst, 8)], "a: 1,234,567");
        assert_eq!(met_groepen(tekst, 18), 18);
    }
}
