//! Reading one file as text: what kind of thing it is, how large, in which encoding. Not what it says.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::soort;
use crate::text::leesfout::{GROOTSTE_BESTAND, Leesfout};
use crate::text::melding::{Melding, Regelplaats};

/// The text of a file, with the name by which messages call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestand {
    /// Where it was read.
    pub pad: PathBuf,
    /// Its text, without a byte order mark.
    pub tekst: String,
}

/// Reads a file as text.
///
/// # Errors
/// A message when it is not there, no plain file, larger than [`GROOTSTE_BESTAND`], of another kind, empty or
/// not UTF-8.
pub fn lees(pad: &Path) -> Result<Bestand, Melding> {
    let bytes = lees_bytes(pad).map_err(|fout| melding(pad, &fout))?;
    if let Some(soort) = soort::herken(pad, &bytes) {
        return Err(melding(pad, &Leesfout::AndereSoort(soort)));
    }
    tekst_van(pad, bytes).map(|tekst| Bestand { pad: pad.to_owned(), tekst })
}

fn lees_bytes(pad: &Path) -> Result<Vec<u8>, Leesfout> {
    let gegevens = std::fs::metadata(pad).map_err(|e| Leesfout::from(&e))?;
    if gegevens.is_dir() {
        return Err(Leesfout::IsMap);
    }
    // A pipe or a device would block, or never end.
    if !gegevens.is_file() {
        return Err(Leesfout::GeenBestand);
    }
    if gegevens.len() > GROOTSTE_BESTAND {
        return Err(Leesfout::TeGroot(gegevens.len()));
    }
    let mut bytes = Vec::new();
    let open = File::open(pad).map_err(|e| Leesfout::from(&e))?;
    // The file may grow while it is read.
    open.take(GROOTSTE_BESTAND + 1).read_to_end(&mut bytes).map_err(|e| Leesfout::from(&e))?;
    let gelezen = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if gelezen > GROOTSTE_BESTAND {
        return Err(Leesfout::TeGroot(gelezen));
    }
    Ok(bytes)
}

/// The text of the bytes of a file.
///
/// # Errors
/// A message when they are no UTF-8 text, with the place of the first byte that is not.
pub fn tekst_van(pad: &Path, mut bytes: Vec<u8>) -> Result<String, Melding> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(melding(pad, &Leesfout::Utf16));
    }
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    if let Some(plek) = bytes.iter().position(|&b| b == 0) {
        return Err(op_byte(pad, &bytes, plek, &Leesfout::Nulbyte));
    }
    let tekst = String::from_utf8(bytes).map_err(|fout| {
        let plek = fout.utf8_error().valid_up_to();
        let bytes = fout.as_bytes();
        let byte = bytes.get(plek).copied().unwrap_or_default();
        let (letter, _, _) = encoding_rs::WINDOWS_1252.decode(std::slice::from_ref(&byte));
        let teken = letter.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
        op_byte(pad, bytes, plek, &Leesfout::GeenUtf8 { byte, teken })
    })?;
    if tekst.trim().is_empty() {
        return Err(melding(pad, &Leesfout::Leeg));
    }
    Ok(tekst)
}

/// A message about a file as a whole.
pub fn melding(pad: &Path, fout: &Leesfout) -> Melding {
    Melding {
        wat: fout.to_string(),
        bestand: pad.display().to_string(),
        plaats: None,
        herstel: fout.herstel().map(str::to_owned),
    }
}

/// A message about one byte of a file that may not be UTF-8; the line is shown as Windows-1252.
fn op_byte(pad: &Path, bytes: &[u8], plek: usize, fout: &Leesfout) -> Melding {
    let (voor, na) = bytes.split_at(plek.min(bytes.len()));
    let begin = voor.iter().rposition(|&b| b == b'\n').map_or(0, |n| n + 1);
    let rest = na.iter().position(|&b| b == b'\n').unwrap_or(na.len());
    let als_letters = |b: &[u8]| match std::str::from_utf8(b) {
        Ok(tekst) => tekst.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(b).0.into_owned(),
    };
    // What stands before the byte is good UTF-8, what comes after may be anything.
    let aanloop = als_letters(&voor[begin..]);
    let plaats = Regelplaats {
        regel: voor.split(|&b| b == b'\n').count(),
        kolom: 1 + aanloop.chars().count(),
        bronregel: format!("{aanloop}{}", als_letters(&na[..rest])),
        lengte: 1,
    };
    Melding { plaats: Some(plaats), ..melding(pad, fout) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn van(bytes: &[u8]) -> Result<String, Melding> {
        tekst_van(Path::new("plan.ron"), bytes.to_vec())
    }

    #[test]
    fn byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(van(b"\xEF\xBB\xBF(a: 1)").unwrap(), "(a: 1)");
    }

    #[test]
    fn first_byte_that_is_not_utf8_is_pointed_at() {
        let fout = van("(\n  naam: \"é ".bytes().chain(*b"caf\xE9\",\n)").collect::<Vec<_>>().as_slice()).unwrap_err();
        let plaats = fout.plaats.unwrap();
        assert_eq!((plaats.regel, plaats.kolom), (2, 15));
        assert_eq!(plaats.bronregel, "  naam: \"é café\",");
        assert!(fout.wat.contains("“é”"), "{}", fout.wat);
    }

    #[test]
    fn blanks_zeros_and_utf16_are_refused() {
        assert!(van(b" \n\t").unwrap_err().wat.contains("leeg"));
        assert!(van(b"").unwrap_err().wat.contains("leeg"));
        assert!(van(b"(a\0)").unwrap_err().wat.contains("nulbyte"));
        assert!(van(b"\xFF\xFE(\0").unwrap_err().wat.contains("UTF-16"));
    }
}
