//! The verdict strip in words: the answer, in which years and bands, and on how many eisen it rests. One for all screens,
//! reports and exports, in as many parts as there is room for.

use std::fmt::Write as _;

use super::aantal::{aantal, opsomming};
use super::{getal, namen, oordeel};
use crate::dekking::{EISEN, Eisenstand, Ernst, Jaarverschil, Oordeel, Strook, Telling, Vonnis};
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
    format!("{} {}", jaren_kort(&jaren(&getoetste_jaren(strook))), namen::band(strook.band))
}

/// Years of one century as “2028–31”.
fn jaren_kort(lang: &str) -> String {
    match lang.split_once('–') {
        Some((van, tot)) if van.get(..2) == tot.get(..2) => format!("{van}–{}", tot.get(2..).unwrap_or(tot)),
        _ => lang.to_owned(),
    }
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
    format!("blokkerend in {}: {}", jaren(&strook.jaren), per_band(strook, |t| t.blokkerend).join("; "))
}

/// A count of every year, a band each: “laag 2, 2, 3, 5”.
fn per_band(strook: &Strook, tel: impl Fn(&Telling) -> usize) -> [String; 3] {
    Band::ALLE.map(|band| {
        let getal = |&jaar: &u16| strook.vak(jaar, band).map_or_else(|| "…".to_owned(), |t| tel(t).to_string());
        format!("{} {}", namen::band(band), strook.jaren.iter().map(getal).collect::<Vec<_>>().join(", "))
    })
}

/// The findings against one eis in every year and band, and which of these are judged.
pub fn van_eis(strook: &Strook, eis: &str) -> Vec<String> {
    let alle = format!("{}: {}", jaren(&strook.jaren), per_band(strook, |t| t.van_eis(eis)).join("; "));
    vec![alle, format!("getoetst: {}", waarin(strook))]
}

/// On how many eisen it rests: “25 eisen: 21 getoetst, 1 uit (VD-1), 3 nog niet te toetsen (TM-3, PE-4, BG-1)”.
pub fn eisen(strook: &Strook) -> String {
    let stand = strook.stand();
    let mut delen = vec![format!("{} getoetst", stand.getoetst)];
    for (ids, wat) in [(&stand.uit, "uit"), (&stand.open, "nog niet te toetsen"), (&stand.nvt, "niet van toepassing")] {
        if !ids.is_empty() {
            delen.push(format!("{} {wat} ({})", ids.len(), genoemd(ids)));
        }
    }
    if !stand.lichter.is_empty() {
        delen.push(format!("{} lichter gewogen ({})", stand.lichter.len(), stand.lichter.join(", ")));
    }
    format!("{}: {}", aantal(EISEN.len() as u64, "eis", "eisen"), delen.join(", "))
}

/// The names of eisen; of very many the first, and how many there are more.
fn genoemd(ids: &[&str]) -> String {
    const MEESTE: usize = 6;
    let meer = ids.len().saturating_sub(MEESTE);
    let namen = ids[..ids.len() - meer].join(", ");
    if meer == 0 { namen } else { format!("{namen} en nog {meer}") }
}

/// The same without names, with how many are not met: “21 van 25 eisen getoetst, 7 voldoen niet, 1 uit, 3 nog niet”.
fn eisen_kort(stand: &Eisenstand, niet: usize) -> String {
    let alle = if stand.getoetst == EISEN.len() { String::new() } else { format!("{} van ", stand.getoetst) };
    let mut uit = format!("{alle}{} eisen getoetst", EISEN.len());
    match niet {
        0 => {}
        1 => uit.push_str(", 1 voldoet niet"),
        n => {
            let _ = write!(uit, ", {n} voldoen niet");
        }
    }
    for (ids, wat) in [(&stand.uit, "uit"), (&stand.open, "nog niet"), (&stand.lichter, "lichter")] {
        if !ids.is_empty() {
            let _ = write!(uit, ", {} {wat}", ids.len());
        }
    }
    uit
}

/// What the answer rests on, in one line of at most `breedte` cells: the longest of its forms that fits.
pub fn rust(strook: &Strook, breedte: usize) -> String {
    let (eisenstand, niet) = (strook.stand(), strook.niet_voldaan());
    let (eisen, niet) = (eisen_kort(&eisenstand, niet), eisen_niet(&eisenstand, niet));
    let (lang, stand) = (per_jaar(strook), format!("{}/{} eisen", eisenstand.getoetst, EISEN.len()));
    let kort = per_jaar_kort(&lang);
    let jaren = jaren_kort(&jaren(&strook.jaren));
    let met_sleutel = format!("tekorten per jaar, {jaren}: {}", kort.trim_start_matches(TEKORT).trim_start());
    let vormen = [
        format!("{eisen} · {lang}"),
        format!("{eisen} · {met_sleutel}"),
        format!("{niet} · {met_sleutel}"),
        format!("{niet} · {}", kort.replacen(TEKORT, &format!("{TEKORT} {jaren}:"), 1)),
        format!("{niet} · {kort}"),
        met_sleutel,
        format!("{stand} · {kort}"),
        kort,
    ];
    // That all were judged is no news beside what is lacking.
    let alles = eisenstand.getoetst == EISEN.len();
    let vormen: Vec<String> = vormen.into_iter().filter(|vorm| !alles || !vorm.starts_with(&stand)).collect();
    passend(&vormen, breedte)
}

/// How many are not met, or where not all were judged how many were: “7 van 22 eisen voldoen niet”, “19 van 22
/// eisen, 5 voldoen niet”.
fn eisen_niet(stand: &Eisenstand, niet: usize) -> String {
    let getoetst = stand.getoetst;
    match niet {
        0 => format!("{getoetst}/{} eisen", EISEN.len()),
        1 if getoetst < EISEN.len() => format!("{getoetst} van {} eisen, 1 voldoet niet", EISEN.len()),
        _ if getoetst < EISEN.len() => format!("{getoetst} van {} eisen, {niet} voldoen niet", EISEN.len()),
        1 => format!("1 van {getoetst} eisen voldoet niet"),
        _ => format!("{niet} van {getoetst} eisen voldoen niet"),
    }
}

const TEKORT: &str = oordeel::teken(Oordeel::Tekort);

/// [`per_jaar`] in short: “▲ laag 2/2/3/5 · midden 5/5/7/9 · hoog 31/33/40/52”.
fn per_jaar_kort(lang: &str) -> String {
    let getallen = lang.split_once(": ").map_or("", |(_, na)| na);
    format!("{TEKORT} {}", getallen.replace(", ", "/").replace("; ", " · "))
}

/// The first that fits, and else the last.
fn passend(vormen: &[String], breedte: usize) -> String {
    let past = vormen.iter().find(|vorm| super::afbreken::breedte(vorm) <= breedte);
    past.or(vormen.last()).cloned().unwrap_or_default()
}

/// The strip in one line of at most `breedte` cells, with the causes of one year and band: the longest of its forms that
/// fits, and else the shortest. That not every eis was judged is told before how many causes there are.
pub fn regel(strook: &Strook, moment: (u16, Band), breedte: usize) -> String {
    passend(&vormen(strook, moment).map(|vorm| vorm.zin), breedte)
}

/// A form of the strip, and whether it tells how many causes there are.
struct Vorm {
    zin: String,
    telling: bool,
}

/// The forms of [`regel`], the longest first; those that say no more than one before them are that one again.
fn vormen(strook: &Strook, (jaar, band): (u16, Band)) -> [Vorm; 8] {
    let vonnis = strook.vonnis();
    let antwoord = format!("{} {}", teken(vonnis), woord(vonnis));
    let (lang, kort) = (waarin(strook), waarin_kort(strook));
    let (nu, nu_kort) = (in_jaar(strook, jaar, band, ":"), in_jaar(strook, jaar, band, ""));
    let (stand, niet) = (strook.stand(), strook.niet_voldaan());
    let eisen_kort = eisen_kort(&stand, niet);
    let eisen = format!("{}/{}", stand.getoetst, EISEN.len());
    let alles = stand.getoetst == EISEN.len();
    let met = |zin: String| Vorm { zin, telling: true };
    let zonder = |zin: String| Vorm { zin, telling: false };
    [
        met(format!("{antwoord} in {lang} · {nu} · {eisen_kort} · {}", per_jaar(strook))),
        met(format!("{antwoord} in {lang} · {nu} · {eisen_kort}")),
        met(format!("{antwoord} {kort} · {nu} · {}", eisen_niet(&stand, niet))),
        met(format!("{antwoord} {kort} · {nu} · {eisen} eisen")),
        met(format!("{antwoord} {kort} {nu_kort} {eisen}")),
        met(if alles {
            format!("{antwoord} {kort} {nu_kort}")
        } else {
            format!("{antwoord} {kort} {} {eisen}", oorzaken(strook.vak(jaar, band)))
        }),
        zonder(if alles { format!("{antwoord} {kort}") } else { format!("{antwoord} {kort} {eisen}") }),
        zonder(format!("{antwoord} {kort}")),
    ]
}

/// Cells of the shortest form of [`regel`] that tells how many causes there are.
pub fn met_telling(strook: &Strook, moment: (u16, Band)) -> usize {
    let breedten = vormen(strook, moment).into_iter().filter(|vorm| vorm.telling);
    breedten.map(|vorm| super::afbreken::breedte(&vorm.zin)).min().unwrap_or(0)
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
