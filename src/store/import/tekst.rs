//! The text of a file in any encoding that spreadsheets save: UTF-8 with or without mark, UTF-16, Windows-1252.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::text::leesfout::Leesfout;

/// A text, and in which letters it came.
#[derive(Debug)]
pub(super) struct Tekst<'b> {
    pub tekst: Cow<'b, str>,
    /// True where it was no Unicode.
    pub windows: bool,
}

/// The text of the bytes.
pub(super) fn lees(bytes: &[u8]) -> Result<Tekst<'_>, Leesfout> {
    let (tekst, windows) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => van_utf8(rest),
        [0xFF, 0xFE, rest @ ..] => (UTF_16LE.decode_without_bom_handling(rest).0, false),
        [0xFE, 0xFF, rest @ ..] => (UTF_16BE.decode_without_bom_handling(rest).0, false),
        bytes => van_utf8(bytes),
    };
    if tekst.contains('\0') {
        return Err(Leesfout::Nulbyte);
    }
    if tekst.trim().is_empty() { Err(Leesfout::Leeg) } else { Ok(Tekst { tekst, windows }) }
}

fn van_utf8(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(tekst) => (Cow::Borrowed(tekst), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}
