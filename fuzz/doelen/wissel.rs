//! Changes that leave a plan a plan for most of it: a number becomes another or one at the edge of something, a part is
//! taken away, doubled, moved or put where another stood, a text becomes one that hurts. Mostly they begin again at a plan
//! that opens, as what is refused teaches nothing of what is computed. Which change it is, is decided by the seed alone.

use std::fs;
use std::sync::LazyLock;

/// Plans that open, from which most others are made.
static GOED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let namen = ["dekkend", "klein", "basis"].map(|naam| format!("corpus/openen/{naam}.ron"));
    namen.iter().filter_map(|pad| fs::read_to_string(pad).ok()).collect()
});

/// Numbers at the edge of a bound of the plan, of a year, or of the types behind them.
const GETALLEN: [&str; 66] = [
    "0", "1", "2", "-1", "0.1", "-0.1", "0.000000001", "0.0000000001", "0.5", "0.05", "1.05", "9", "10", "11", "19",
    "20", "21", "24", "25", "50", "53", "99", "99.999999999", "100", "100.000000001", "101", "-50", "-51", "168", "365",
    "999", "1000", "1001", "2008", "2009", "2028", "2029", "2030", "2048", "2049", "2100", "8760", "8761", "9999",
    "10000", "10001", "65535", "65536", "99999.9", "100000", "-100000", "999999", "1000000", "9999999.999999999",
    "10000000", "10000001", "16777217", "4294967295", "4294967296", "999999999", "1000000000", "1000000000000",
    "9223372036854775807", "18446744073709551616", "79228162514264337593543950335", "1e30",
];

/// Texts that hurt somewhere.
const TEKSTEN: [&str; 20] = [
    "", " ", "a", "=1+1", "\\u{1b}]0;x\\u{7}", "\\u{202e}om", "\\u{9b}2J", "\\0", "\\n\\n", "a; b; c", "e\\u{301}",
    "日本語", "👩‍👩‍👧", "2028-02-29", "2027-02-29", "9999-12-31", "0001-01-01", "WK0363AA", "BU0363AA01", "(1, 2)",
];

/// A generator that is the same everywhere (xorshift).
struct Lot(u64);

impl Lot {
    fn tot(&mut self, grens: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % grens.max(1)
    }

    fn uit<'a, T: ?Sized>(&mut self, keuzes: &[&'a T]) -> &'a T {
        keuzes[self.tot(keuzes.len())]
    }
}

/// Pieces of a text, as byte ranges.
#[derive(Default)]
struct Stukken {
    getallen: Vec<(usize, usize)>,
    teksten: Vec<(usize, usize)>,
    namen: Vec<(usize, usize)>,
    /// What stands between two commas or brackets.
    delen: Vec<(usize, usize)>,
}

/// Changes the plan in `data`; none where this kind of change does not fit, or the bytes are no text.
pub fn wissel(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let mut lot = Lot(u64::from(seed) << 16 | 0x9E37);
    lot.tot(1);
    if lot.tot(16) == 0 {
        return None;
    }
    let mut tekst = match GOED.get(lot.tot(GOED.len() * 3 / 2)) {
        Some(goed) => goed.clone(),
        None => std::str::from_utf8(&data[..size]).ok()?.to_owned(),
    };
    for _ in 0..=lot.tot(4) {
        tekst = eens(&tekst, &mut lot)?;
    }
    (tekst.len() <= max_size.min(data.len())).then(|| {
        data[..tekst.len()].copy_from_slice(tekst.as_bytes());
        tekst.len()
    })
}

fn eens(tekst: &str, lot: &mut Lot) -> Option<String> {
    let stukken = stukken(tekst);
    let een_van = |lijst: &[(usize, usize)], lot: &mut Lot| lijst.get(lot.tot(lijst.len())).copied();
    let vervang = |(van, tot): (usize, usize), door: &str| format!("{}{door}{}", &tekst[..van], &tekst[tot..]);
    Some(match lot.tot(16) {
        0..=1 => vervang(een_van(&stukken.getallen, lot)?, lot.uit(&GETALLEN)),
        2..=4 => {
            let plek = een_van(&stukken.getallen, lot)?;
            vervang(plek, &ander_getal(&tekst[plek.0..plek.1], lot))
        }
        12..=15 => vervang(een_van(&stukken.teksten, lot)?, lot.uit(&TEKSTEN)),
        5 => {
            let (laag, midden, hoog) = (lot.uit(&GETALLEN), lot.uit(&GETALLEN), lot.uit(&GETALLEN));
            let plek = een_van(&stukken.getallen, lot)?;
            let midden = if lot.tot(2) == 0 { &tekst[plek.0..plek.1] } else { midden };
            vervang(plek, &format!("(midden: {midden}, laag: {laag}, hoog: {hoog})"))
        }
        6 => {
            let plek = een_van(&stukken.teksten, lot)?;
            let ander = een_van(&stukken.teksten, lot)?;
            let nieuw = match lot.tot(4) {
                0 => lot.uit(&TEKSTEN).to_owned(),
                1 => "lang ".repeat(lot.tot(2000)),
                _ => tekst[ander.0..ander.1].to_owned(),
            };
            vervang(plek, &nieuw)
        }
        7 => {
            let (plek, ander) = (een_van(&stukken.namen, lot)?, een_van(&stukken.namen, lot)?);
            vervang(plek, &tekst[ander.0..ander.1])
        }
        8 => vervang(een_van(&stukken.delen, lot)?, ""),
        9 => {
            let plek = een_van(&stukken.delen, lot)?;
            let deel = &tekst[plek.0..plek.1];
            vervang(plek, &vec![deel; 2 + lot.tot(3)].join(","))
        }
        10 => {
            let (plek, ander) = (een_van(&stukken.delen, lot)?, een_van(&stukken.delen, lot)?);
            vervang(plek, &tekst[ander.0..ander.1])
        }
        _ => {
            let (een, twee) = (een_van(&stukken.delen, lot)?, een_van(&stukken.delen, lot)?);
            let (een, twee) = if een < twee { (een, twee) } else { (twee, een) };
            if een.1 > twee.0 {
                return Some(vervang(een, &tekst[twee.0..twee.1]));
            }
            let stuk = |(van, tot): (usize, usize)| &tekst[van..tot];
            let (voor, tussen, na) = (&tekst[..een.0], &tekst[een.1..twee.0], &tekst[twee.1..]);
            [voor, stuk(twee), tussen, stuk(een), na].concat()
        }
    })
}

/// A number of the same kind as the one that stood there.
fn ander_getal(getal: &str, lot: &mut Lot) -> String {
    let (heel, deel) = getal.split_once('.').unwrap_or((getal, ""));
    let Ok(heel) = heel.parse::<i64>() else { return getal.to_owned() };
    let heel = match lot.tot(8) {
        0 => 0,
        1 => heel / 2,
        2 => heel.saturating_mul(2),
        3 => heel.saturating_mul(10),
        4 => heel.saturating_mul(1000),
        5 => heel.saturating_add(1),
        6 => heel.saturating_sub(1),
        _ => heel,
    };
    match (deel, lot.tot(4)) {
        (_, 0) => format!("{heel}.{}", lot.tot(1_000_000_000)),
        ("", _) => heel.to_string(),
        (deel, _) => format!("{heel}.{deel}"),
    }
}

fn stukken(tekst: &str) -> Stukken {
    let bytes = tekst.as_bytes();
    let mut uit = Stukken::default();
    let mut open = Vec::new();
    let mut n = 0;
    while n < bytes.len() {
        let begin = n;
        match bytes[n] {
            b'"' => {
                n += 1;
                while n < bytes.len() && bytes[n] != b'"' {
                    n += if bytes[n] == b'\\' { 2 } else { 1 };
                }
                let eind = n.min(bytes.len());
                if tekst.is_char_boundary(eind) {
                    uit.teksten.push((begin + 1, eind));
                }
                n = eind + 1;
            }
            b'/' if bytes.get(n + 1) == Some(&b'/') => {
                while n < bytes.len() && bytes[n] != b'\n' {
                    n += 1;
                }
            }
            b'(' | b'[' | b'{' => {
                n += 1;
                open.push(n);
            }
            teken @ (b',' | b')' | b']' | b'}') => {
                if let Some(van) = open.pop() {
                    if van < begin {
                        uit.delen.push((van, begin));
                    }
                    if teken == b',' {
                        open.push(begin + 1);
                    }
                }
                n += 1;
            }
            b'0'..=b'9' | b'-' => {
                n += 1;
                while n < bytes.len() && matches!(bytes[n], b'0'..=b'9' | b'.') {
                    n += 1;
                }
                uit.getallen.push((begin, n));
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                while n < bytes.len() && (bytes[n].is_ascii_alphanumeric() || bytes[n] == b'_') {
                    n += 1;
                }
                uit.namen.push((begin, n));
            }
            _ => n += 1,
        }
    }
    uit
}
