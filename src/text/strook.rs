//! The verdict strip in words: the answer, in which years and bands, and on how many eisen it rests. One for all screens,
//! reports and exports, in as many parts as there is room for.

use std::fmt::Write as _;

use super::aantal::{aantal, opsomming};
use super::{getal, namen, oordeel};
use crate::dekking::{EISEN, Ernst, Jaarverschil, Oordeel, Strook, Telling, Vonnis};
use crate::plan::Band;

/// The answer in words; what it depends on may still be computed.
pub const fn woord(vonnis: Option<Vonnis>) -> &'static str {
    match vonnis {
        Some(Vonnis::Dekkend) => "dekkend",
        Some(Vonnis::NogNietVastTeStellen) => "nog niet vast te stellen",
        Some(Vonnis::NietDekkend) => "niet dekkend",
        None => "wordt berekend",
    }
}

/// The sign of an answer.
pub const fn teken(vonnis: Option<Vonnis>) -> &'static str {
    match vonnis {
        Some(Vonnis::Dekkend) => oordeel::teken(Oordeel::Voldoet),
        Some(Vonnis::NogNietVastTeStellen) => "?",
        Some(Vonnis::NietDekkend) => oordeel::teken(Oordeel::Tekort),
        None => "…",
    }
}

/// In which years and band: “2028–2031, bandbreedte midden”.
pub fn waarin(strook: &Strook) -> String {
    format!("{}, bandbreedte {}", jaren(&getoetste_jaren(strook)), namen::band(strook.band))
}

/// The same in as few letters as can be read: “2028–31 midden”.
fn waarin_kort(strook: &Strook) -> String {
    let lang = jaren(&getoetste_jaren(strook));
    let kort = match lang.split_once('–') {
        Some((van, tot)) if van.get(..2) == tot.get(..2) => format!("{van}–{}", tot.get(2..).unwrap_or(tot)),
        _ => lang,
    };
    format!("{kort} {}", namen::band(strook.band))
}

fn getoetste_jaren(strook: &Strook) -> Vec<u16> {
    strook.getoetst().map(|(jaar, _)| jaar).collect()
}

/// Years in words: “2028–2031”, “2028 en 2030”.
pub fn jaren(jaren: &[u16]) -> String {
    match jaren {
        [] => String::new(),
        [enig] => getal::jaar(*enig),
        [eerste, .., laatste] if usize::from(laatste.saturating_sub(*eerste)) + 1 == jaren.len() => {
            format!("{}–{}", getal::jaar(*eerste), getal::jaar(*laatste))
        }
        _ => opsomming(&jaren.iter().map(|&j| getal::jaar(j)).collect::<Vec<_>>()),
    }
}

/// The causes of one year and band by their signs: “▲ 5 ! 9”; “…” while they are being computed.
pub fn oorzaken(telling: Option<&Telling>) -> String {
    let deel = |t: &Telling, ernst| format!("{} {}", oordeel::teken_van(ernst), t.aantal(ernst));
    telling
        .map_or_else(|| "…".to_owned(), |t| format!("{} {}", deel(t, Ernst::Blokkerend), deel(t, Ernst::Waarschuwing)))
}

/// What became of the years that are judged besides `jaar`, as far as these are known: “ · 2031: ▲ 6 → 7”, “ · 2031: 1
/// bevinding anders”; with `ook_erger`, also where the same findings are heavier or lighter. Of a year that was not in the
/// plan before, what it comes to.
pub fn andere_jaren(voor: &Strook, na: &Strook, jaar: u16, ook_erger: bool) -> String {
    let mut uit = String::new();
    for (ander, band) in na.getoetst().filter(|(ander, _)| *ander != jaar) {
        let Some(nu) = na.vak(ander, band) else { continue };
        let wat = match voor.vak(ander, band) {
            Some(toen) => verschil(toen, nu, ook_erger),
            None if !voor.jaren.contains(&ander) => Some(oorzaken(Some(nu))),
            None => None,
        };
        if let Some(wat) = wat {
            let _ = write!(uit, " · {}: {wat}", getal::jaar(ander));
        }
    }
    uit
}

fn verschil(toen: &Telling, nu: &Telling, ook_erger: bool) -> Option<String> {
    let geteld: Vec<String> = [Ernst::Blokkerend, Ernst::Waarschuwing]
        .into_iter()
        .filter(|&ernst| toen.aantal(ernst) != nu.aantal(ernst))
        .map(|ernst| format!("{} {} → {}", oordeel::teken_van(ernst), toen.aantal(ernst), nu.aantal(ernst)))
        .collect();
    if !geteld.is_empty() {
        return Some(geteld.join(" "));
    }
    let Jaarverschil { anders, erger, beter } = nu.sinds(toen);
    let kanten = [(anders, "anders", true), (erger, "erger", ook_erger), (beter, "beter", ook_erger)];
    let (n, hoe, _) = kanten.into_iter().find(|(n, _, telt)| *n > 0 && *telt)?;
    Some(format!("{} {hoe}", aantal(n as u64, "bevinding", "bevindingen")))
}

/// The blocking causes of every year and band: “blokkerend in 2028–2031: laag 2, 2, 3, 5; midden 5, 5, 7, 9; …”.
pub fn per_jaar(strook: &Strook) -> String {
    let band = |band: Band| {
        let getallen: Vec<String> = strook
            .jaren
            .iter()
            .map(|&jaar| strook.vak(jaar, band).map_or_else(|| "…".to_owned(), |t| t.blokkerend.to_string()))
            .collect();
        format!("{} {}", namen::band(band), getallen.join(", "))
    };
    format!("blokkerend in {}: {}", jaren(&strook.jaren), Band::ALLE.map(band).join("; "))
}

/// On how many eisen it rests: “25 eisen: 21 getoetst, 1 uit (VD-1), 3 nog niet te toetsen (TM-3, PE-4, BG-1)”.
pub fn eisen(strook: &Strook) -> String {
    let stand = strook.stand();
    let mut delen = vec![format!("{} getoetst", stand.getoetst)];
    for (ids, wat) in [(&stand.uit, "uit"), (&stand.open, "nog niet te toetsen"), (&stand.nvt, "niet van toepassing")] {
        if !ids.is_empty() {
            delen.push(format!("{} {wat} ({})", ids.len(), ids.join(", ")));
        }
    }
    if !stand.lichter.is_empty() {
        delen.push(format!("{} lichter gewogen ({})", stand.lichter.len(), stand.lichter.join(", ")));
    }
    format!("{}: {}", aantal(EISEN.len() as u64, "eis", "eisen"), delen.join(", "))
}

/// The same without names: “21 van 25 eisen, 1 uit, 3 nog niet”.
fn eisen_kort(strook: &Strook) -> String {
    let stand = strook.stand();
    let mut uit = format!("{} van {} eisen", stand.getoetst, EISEN.len());
    for (ids, wat) in [(&stand.uit, "uit"), (&stand.open, "nog niet"), (&stand.lichter, "lichter")] {
        if !ids.is_empty() {
            let _ = write!(uit, ", {} {wat}", ids.len());
        }
    }
    uit
}

/// What the answer rests on, in one line of at most `breedte` cells: the longest of its forms that fits.
pub fn rust(strook: &Strook, breedte: usize) -> String {
    let (lang, kort, eisen) = (per_jaar(strook), per_jaar_kort(strook), eisen_kort(strook));
    let stand = format!("{}/{} eisen", strook.stand().getoetst, EISEN.len());
    passend(&[format!("{eisen} · {lang}"), format!("{eisen} · {kort}"), format!("{stand} · {kort}"), kort], breedte)
}

/// “▲ laag 2/2/3/5 · midden 5/5/7/9 · hoog 31/33/40/52”.
fn per_jaar_kort(strook: &Strook) -> String {
    let lang = per_jaar(strook);
    let getallen = lang.split_once(": ").map_or("", |(_, na)| na);
    format!("{} {}", oordeel::teken(Oordeel::Tekort), getallen.replace(", ", "/").replace("; ", " · "))
}

/// The first that fits, and else the last.
fn passend(vormen: &[String], breedte: usize) -> String {
    let past = vormen.iter().find(|vorm| super::afbreken::breedte(vorm) <= breedte);
    past.or(vormen.last()).cloned().unwrap_or_default()
}

/// The strip in one line of at most `breedte` cells, with the causes of one year and band: the longest of its forms that
/// fits, and else the shortest. That not every eis was judged is told before how many causes there are.
pub fn regel(strook: &Strook, (jaar, band): (u16, Band), breedte: usize) -> String {
    let vonnis = strook.vonnis();
    let antwoord = format!("{} {}", teken(vonnis), woord(vonnis));
    let (lang, kort) = (waarin(strook), waarin_kort(strook));
    let (nu, nu_kort) = (in_jaar(strook, jaar, band, ":"), in_jaar(strook, jaar, band, ""));
    let stand = strook.stand();
    let eisen = format!("{}/{}", stand.getoetst, EISEN.len());
    let zonder_alles = (stand.getoetst < EISEN.len()).then(|| format!("{antwoord} {kort} {eisen}"));
    let vormen: Vec<String> = [
        format!("{antwoord} in {lang} · {nu} · {} · {}", eisen_kort(strook), per_jaar(strook)),
        format!("{antwoord} in {lang} · {nu} · {}", eisen_kort(strook)),
        format!("{antwoord} {kort} · {nu} · {eisen} eisen"),
        format!("{antwoord} {kort} {nu_kort} {eisen}"),
    ]
    .into_iter()
    .chain(zonder_alles)
    .chain([format!("{antwoord} {kort} {nu_kort}"), format!("{antwoord} {kort}")])
    .collect();
    passend(&vormen, breedte)
}

/// The causes of one year, which is named where others are judged as well: “2028: ▲ 4 ! 10”.
fn in_jaar(strook: &Strook, jaar: u16, band: Band, na: &str) -> String {
    let nu = oorzaken(strook.vak(jaar, band));
    if strook.getoetst().count() > 1 { format!("{}{na} {nu}", getal::jaar(jaar)) } else { nu }
}

/// The answer with its sign and where it holds: “▲ niet dekkend in 2028–2031, bandbreedte midden”.
pub fn antwoord(strook: &Strook) -> String {
    format!("{} {}", teken(strook.vonnis()), in_woorden(strook))
}

fn in_woorden(strook: &Strook) -> String {
    format!("{} in {}", woord(strook.vonnis()), waarin(strook))
}

/// The strip in full, a sentence each and without signs: the answer, what it rests on, and what else there is.
pub fn zinnen(strook: &Strook) -> Vec<String> {
    let mut uit = vec![in_woorden(strook)];
    if strook.vonnis() == Some(Vonnis::NogNietVastTeStellen) {
        let ids: Vec<String> = strook.eisen(|t| &t.onbeslist).into_iter().map(str::to_owned).collect();
        uit.push(format!("wat kan blokkeren en uit staat of nog niet te toetsen is: {}", opsomming(&ids)));
    }
    uit.push(per_jaar(strook));
    uit.push(eisen(strook));
    uit
}
