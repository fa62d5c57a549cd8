//! From the text of one file to a noun of the plan, or to a message that points at what does not fit.
//!
//! The RON reader gives the place where it stopped, serde the way down to it; this module makes of both the place
//! that a person would point at, and leaves the words to `text::ronfout`.

use std::ops::Range;

use ron::error::Position;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::bestand::Bestand;
use super::plaats::{
    byte_van, deel_tot, open_haak, regel_kolom, stuk_rond, tweede_sleutel, vind, vorig_stuk, waarde_einde,
};
use crate::plan::deel::{Aard, Soort};
use crate::plan::waarde::Vorm;
use crate::plan::{Pad, Stap, exact};
use crate::text::afbreken::kort;
use crate::text::melding::{AANGEHAALD, Melding, Regelplaats, Zin};
use crate::text::{cijferwoord, ronfout};

/// Reads a noun from a file.
///
/// # Errors
/// A message with the place of the first thing that does not fit.
pub fn ontleed<T: DeserializeOwned>(bestand: &Bestand) -> Result<T, Melding> {
    lees(&bestand.tekst).map_err(|fout| {
        let (zin, plek) = verklaar(&bestand.tekst, &fout);
        melding(bestand, zin, plek)
    })
}

/// A message about a piece of a file.
pub fn melding(bestand: &Bestand, zin: Zin, plek: Range<usize>) -> Melding {
    let tekst = &bestand.tekst;
    let (regel, kolom) = regel_kolom(tekst, plek.start);
    let bronregel = tekst.split('\n').nth(regel - 1).unwrap_or_default().trim_end_matches('\r').to_owned();
    let stuk = tekst.get(plek).unwrap_or_default();
    let lengte = stuk.lines().next().unwrap_or_default().trim_end().chars().count();
    Melding {
        wat: zin.wat,
        bestand: bestand.pad.display().to_string(),
        plaats: Some(Regelplaats { regel, kolom, bronregel, lengte }),
        herstel: zin.herstel,
    }
}

/// Why a text could not be read, with everything that is known about where.
struct Leesfout {
    code: ron::Error,
    /// The way down, as far as it is known, and whether that is all of it.
    pad: (Pad, bool),
    van: Position,
    tot: Position,
}

fn lees<T: DeserializeOwned>(tekst: &str) -> Result<T, Box<Leesfout>> {
    let fout = |fout: ron::error::SpannedError, pad| {
        Box::new(Leesfout { code: fout.code, pad, van: fout.span.start, tot: fout.span.end })
    };
    let heel = || (Pad::begin(), true);
    let opties = exact::opties();
    let mut lezer = ron::Deserializer::from_str_with_options(tekst, &opties).map_err(|e| fout(e, heel()))?;
    let gelezen = serde_path_to_error::deserialize(&mut lezer).map_err(|e| {
        let pad = pad_van(e.path());
        fout(lezer.span_error(e.into_inner()), pad)
    })?;
    lezer.end().map_err(|e| fout(lezer.span_error(e), heel()))?;
    Ok(gelezen)
}

/// The way that serde went. An enum variant is no step in a file, but the single value inside one is.
fn pad_van(pad: &serde_path_to_error::Path) -> (Pad, bool) {
    let mut stappen = Vec::new();
    let mut delen = pad.iter().peekable();
    while let Some(deel) = delen.next() {
        match deel {
            Segment::Seq { index } => stappen.push(Stap::Index(*index)),
            Segment::Map { key } => stappen.push(Stap::Veld(key.clone().into())),
            Segment::Enum { .. } => {
                if delen.peek().is_none() {
                    stappen.push(Stap::Index(0));
                }
            }
            Segment::Unknown => return (Pad(stappen), false),
        }
    }
    (Pad(stappen), true)
}

/// What to say of the error, and the piece of the text to point at.
fn verklaar(tekst: &str, fout: &Leesfout) -> (Zin, Range<usize>) {
    use ron::Error as E;
    let van = byte_van(tekst, fout.van.line, fout.van.col);
    let tot = byte_van(tekst, fout.tot.line, fout.tot.col).max(van);
    let met = |plek: Range<usize>| {
        let stond = tekst.get(plek.clone()).unwrap_or_default();
        (ronfout::woorden(&fout.code, stond), plek)
    };
    match &fout.code {
        E::Message(_) | E::ExpectedRawValue => eigen_fout(tekst, fout, tot),
        // What is read as the name of the whole is its first field.
        E::ExpectedDifferentStructName { .. }
            if tekst.get(tot..).is_some_and(|na| na.trim_start().starts_with(':')) =>
        {
            (ronfout::haakje_vergeten(tekst.get(van..tot).unwrap_or_default()), van..tot)
        }
        E::NoSuchStructField { .. }
        | E::DuplicateStructField { .. }
        | E::NoSuchEnumVariant { .. }
        | E::ExpectedDifferentStructName { .. }
        | E::NoSuchExtension(_) => met(van..tot),
        E::IntegerOutOfBounds => met(stuk_rond(tekst, van).unwrap_or(van..tot)),
        E::MissingStructField { .. } => {
            let gevonden = vind(tekst, &fout.pad.0);
            let haak = gevonden.waarde.start;
            met(gevonden.sleutel.unwrap_or(haak..haak + 1))
        }
        E::Eof => match open_haak(tekst) {
            Some(haak) => {
                let zin = Zin { wat: "dit haakje wordt nergens gesloten".to_owned(), ..ronfout::woorden(&E::Eof, "") };
                (zin, haak..haak + 1)
            }
            None => met(tekst.trim_end().len()..tekst.len()),
        },
        E::InvalidEscape(_) | E::UnclosedBlockComment | E::ExceededRecursionLimit | E::ExpectedStringEnd => {
            let begin = tekst.get(..van).filter(|voor| voor.ends_with("/*")).map_or(van, |voor| voor.len() - 2);
            let (zin, _) = met(van..tot);
            (zin, begin..begin + 1)
        }
        E::ExpectedComma
        | E::ExpectedMapColon
        | E::ExpectedArrayEnd
        | E::ExpectedMapEnd
        | E::ExpectedStructLikeEnd
        | E::SuggestRawIdentifier(_)
        | E::InvalidIdentifier(_)
        | E::ExpectedIdentifier => los(tekst, van).unwrap_or_else(|| met(stuk_op(tekst, van))),
        E::ExpectedFloat | E::ExpectedInteger => met_punten(tekst, van).unwrap_or_else(|| met(stuk_op(tekst, van))),
        _ => met(stuk_op(tekst, van)),
    }
}

/// A number with a point between each group of thousands.
fn met_punten(tekst: &str, plek: usize) -> Option<(Zin, Range<usize>)> {
    let stuk = stuk_op(tekst, plek);
    let woord = tekst.get(stuk.clone())?;
    let punten = woord.matches('.').count() > 1 && woord.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    punten.then(|| (cijferwoord::los(woord), stuk))
}

/// A number with blanks between its thousands, of which the reader took the first for the whole.
fn met_spaties(tekst: &str, plek: usize) -> Option<(Zin, Range<usize>)> {
    let cijfer = |t: char| t.is_ascii_digit();
    let voor = tekst.get(..plek)?.trim_end_matches(' ');
    let begin = voor.trim_end_matches(cijfer).len();
    let rest = tekst.get(begin..)?;
    let heel = rest.find(|t| !cijfer(t) && t != ' ').unwrap_or(rest.len());
    let eind = rest.get(..heel)?.trim_end().len();
    let decimalen =
        rest.get(eind..)?.strip_prefix([',', '.']).map_or(0, |na| na.find(|t| !cijfer(t)).unwrap_or(na.len()));
    let eind = begin + eind + if decimalen > 0 { 1 + decimalen } else { 0 };
    Some((cijferwoord::met_spaties(tekst.get(begin..eind)?)?, begin..eind))
}

/// The piece that stands at `plek` or behind the blanks there, or the one character there when that is more than a line.
fn stuk_op(tekst: &str, plek: usize) -> Range<usize> {
    let wit = tekst.get(plek..).map_or(0, |t| t.len() - t.trim_start().len());
    let plek = if plek + wit < tekst.len() { plek + wit } else { plek };
    let eind = waarde_einde(tekst, plek);
    let stuk = tekst.get(plek..eind).unwrap_or_default();
    if !stuk.is_empty() && !stuk.contains('\n') {
        return plek..eind;
    }
    plek..plek + tekst.get(plek..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8)
}

/// Mistakes that the reader only notices some characters later: a number with a comma, a number or text that runs
/// on, a comma that is missing at the end of the line above.
fn los(tekst: &str, plek: usize) -> Option<(Zin, Range<usize>)> {
    let zin = |wat: String, herstel: &str| Zin { wat, herstel: Some(herstel.to_owned()) };
    let voor = tekst.get(..plek)?;
    let na = tekst.get(plek..)?;
    if let Some(stuk) = stuk_rond(tekst, plek) {
        // The reader took the first half for a number and stopped inside what a person sees as one word.
        let zin = cijferwoord::los(&tekst[stuk.clone()]);
        return Some((zin, stuk));
    }
    if let Some(gevonden) = met_spaties(tekst, plek) {
        return Some(gevonden);
    }
    let vorig = vorig_stuk(tekst, plek)?;
    let cijfer = |t: char| t.is_ascii_digit();
    if voor.ends_with(',') && na.starts_with(cijfer) {
        let getal = vorig_stuk(tekst, vorig.start)?;
        let eind = plek + na.find(|t| !cijfer(t)).unwrap_or(na.len());
        if getal.end == vorig.start && tekst[getal.clone()].ends_with(cijfer) {
            let eind = cijferwoord::met_groepen(tekst, eind);
            return Some((cijferwoord::met_komma(&tekst[getal.start..eind]), getal.start..eind));
        }
    }
    let stuk = &tekst[vorig.clone()];
    if stuk.starts_with('"') && stuk.contains('\n') {
        let wat = "deze tekst loopt door op de volgende regel".to_owned();
        return Some((zin(wat, "zet een \" aan het eind van de tekst"), vorig));
    }
    if tekst[vorig.end..plek].contains('\n') && !"([{,:".contains(stuk) {
        let wat = "na dit deel ontbreekt een komma".to_owned();
        return Some((zin(wat, "zet er een komma achter"), vorig));
    }
    None
}

/// An error that the plan itself gave while reading: a figure, a date or a key that stands twice.
fn eigen_fout(tekst: &str, fout: &Leesfout, tot: usize) -> (Zin, Range<usize>) {
    let zin = |wat: String, herstel: Option<&str>| Zin { wat, herstel: herstel.map(str::to_owned) };
    let (pad, heel) = &fout.pad;
    let gevonden = vind(tekst, pad);
    let deel = if *heel { None } else { deel_tot(tekst, gevonden.waarde.start, tot) };
    let plek = deel.unwrap_or(gevonden.waarde);
    let waarde = tekst.get(plek.clone()).unwrap_or_default();
    if let Some(dubbel) = waarde.starts_with('{').then(|| tweede_sleutel(tekst, plek.start)).flatten() {
        let wat = format!("“{}” staat in deze lijst twee keer", tekst[dubbel.clone()].trim_matches('"'));
        return (zin(wat, Some("haal een van de twee weg")), dubbel);
    }
    if let (ron::Error::Message(wat), true) = (&fout.code, ["Zet(", "Erbij("].iter().any(|w| waarde.starts_with(w))) {
        return (zin(wat.clone(), Some("een wijziging zet er neer wat daar in het plan zelf kan staan")), plek);
    }
    let lange_vorm = waarde.starts_with('(') || waarde.starts_with("Waarde");
    if let Some(Err(binnen)) = lange_vorm.then(|| lees::<Vorm>(waarde)) {
        let (zin, deel) = verklaar(waarde, &binnen);
        return (zin, plek.start + deel.start..plek.start + deel.end);
    }
    if let Some(Stap::Veld(veld)) = pad.stappen().last()
        && waarde.starts_with('"')
        && is_dag(veld)
    {
        let wat = format!("{waarde} is geen datum");
        return (zin(wat, Some("schrijf jaar-maand-dag tussen aanhalingstekens, zoals \"2028-01-31\"")), plek);
    }
    match exact::lees(waarde) {
        // What stood there may have a semicolon of its own, the advice has none.
        Err(uitleg) => match uitleg.replacen(waarde.trim(), &kort_aangehaald(waarde.trim()), 1).rsplit_once("; ") {
            Some((wat, herstel)) => (zin(wat.to_owned(), Some(herstel)), plek),
            None => (zin(uitleg, None), plek),
        },
        Ok(_) => (ronfout::woorden(&ron::Error::ExpectedRawValue, waarde), plek),
    }
}

/// True for the name of a field that holds a day.
fn is_dag(veld: &str) -> bool {
    let mut dag = false;
    Aard::alle(&mut |aard| {
        let velden = aard.velden().iter().chain(aard.varianten().iter().flat_map(|v| v.velden));
        dag |= velden.into_iter().any(|v| v.naam == veld && matches!(v.soort, Soort::Datum));
    });
    dag
}

/// A value in a few words, with the quotes that it has.
fn kort_aangehaald(waarde: &str) -> String {
    let kort = kort(waarde, AANGEHAALD);
    if kort.len() < waarde.len() && kort.starts_with('"') { format!("{kort}\"") } else { kort }
}
