//! A scanner for RON that knows where values begin and end, and nothing of what they mean: strings, raw strings,
//! characters and nested comments are passed over whole. It keeps no stack, so nesting costs it nothing.

use std::ops::Range;

/// What a piece of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Soort {
    Open,
    Sluit,
    Dubbelepunt,
    Komma,
    /// A name, a number, a string or anything else that is one piece.
    Stuk,
}

/// Reads a text from `plek` on.
pub(super) struct Lezer<'a> {
    pub tekst: &'a str,
    pub plek: usize,
}

impl Lezer<'_> {
    /// Where the first value begins: behind blanks, comments and `#![…]` lines.
    pub fn begin(mut self) -> usize {
        loop {
            self.sla_wit_over();
            if !self.rest().starts_with(b"#![") {
                return self.plek;
            }
            self.plek += 2;
            self.sla_haken_over();
        }
    }

    /// Goes inside the brackets of a value, past its name and any `Some(`.
    pub fn open(&mut self) -> Option<()> {
        loop {
            let (soort, plek) = self.volgende()?;
            match soort {
                Soort::Open => {
                    return Some(());
                }
                Soort::Stuk if &self.tekst[plek.clone()] == "Some" => {
                    self.volgende().filter(|(s, _)| *s == Soort::Open)?;
                }
                Soort::Stuk => {}
                _ => return None,
            }
        }
    }

    /// The next part inside brackets: its key, if it has one, and where its value begins. Leaves the reader behind
    /// the part and its comma.
    pub fn onderdeel(&mut self) -> Option<(Option<Range<usize>>, usize)> {
        self.sla_wit_over();
        let begin = self.plek;
        let (soort, eerste) = self.volgende()?;
        if soort == Soort::Sluit {
            return None;
        }
        let na_eerste = self.plek;
        let met_sleutel = soort == Soort::Stuk && self.volgende().is_some_and(|(s, _)| s == Soort::Dubbelepunt);
        let (sleutel, waarde) = if met_sleutel {
            self.sla_wit_over();
            (Some(eerste), self.plek)
        } else {
            self.plek = na_eerste;
            (None, begin)
        };
        self.plek = waarde;
        self.sla_waarde_over();
        let voor_komma = self.plek;
        match self.volgende() {
            Some((Soort::Komma, _)) => {}
            _ => self.plek = voor_komma,
        }
        // A text that is no RON must not keep the reader on one place.
        if self.plek == begin { None } else { Some((sleutel, waarde)) }
    }

    /// To the end of one value: the comma or bracket that ends it stays unread.
    pub fn sla_waarde_over(&mut self) {
        let mut diepte = 0_usize;
        let mut eind = self.plek;
        while let Some((soort, plek)) = self.volgende() {
            match soort {
                Soort::Sluit | Soort::Komma if diepte == 0 => break,
                Soort::Open => diepte += 1,
                Soort::Sluit => diepte -= 1,
                _ => {}
            }
            eind = plek.end;
        }
        self.plek = eind;
    }

    fn sla_haken_over(&mut self) {
        let mut diepte = 0_usize;
        while let Some((soort, _)) = self.volgende() {
            match soort {
                Soort::Open => diepte += 1,
                Soort::Sluit => diepte = diepte.saturating_sub(1),
                _ => {}
            }
            if diepte == 0 {
                return;
            }
        }
    }

    fn rest(&self) -> &[u8] {
        self.tekst.as_bytes().get(self.plek..).unwrap_or_default()
    }

    /// The next piece that is no blank and no comment.
    pub fn volgende(&mut self) -> Option<(Soort, Range<usize>)> {
        self.sla_wit_over();
        let begin = self.plek;
        let rest = self.rest();
        let soort = match rest.first()? {
            b'(' | b'[' | b'{' => Soort::Open,
            b')' | b']' | b'}' => Soort::Sluit,
            b':' => Soort::Dubbelepunt,
            b',' => Soort::Komma,
            _ => Soort::Stuk,
        };
        self.plek += if soort == Soort::Stuk { stuk_lengte(rest) } else { 1 };
        Some((soort, begin..self.plek))
    }

    fn sla_wit_over(&mut self) {
        loop {
            let rest = self.rest();
            let lengte = if rest.starts_with(b"//") {
                rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len())
            } else if rest.starts_with(b"/*") {
                blok_lengte(rest)
            } else {
                self.tekst[self.plek..].chars().take_while(|t| t.is_whitespace()).map(char::len_utf8).sum()
            };
            if lengte == 0 {
                return;
            }
            self.plek += lengte;
        }
    }
}

/// Length of the block comment that `rest` begins with; such comments nest.
fn blok_lengte(rest: &[u8]) -> usize {
    let mut diepte = 0_usize;
    let mut n = 0;
    while n < rest.len() {
        if rest[n..].starts_with(b"/*") {
            diepte += 1;
            n += 2;
        } else if rest[n..].starts_with(b"*/") {
            diepte -= 1;
            n += 2;
            if diepte == 0 {
                return n;
            }
        } else {
            n += 1;
        }
    }
    rest.len()
}

/// Length of the string, character, name or number that `rest` begins with; at least one whole character.
fn stuk_lengte(rest: &[u8]) -> usize {
    let voor = usize::from(rest[0] == b'b');
    let kern = &rest[voor..];
    match kern.first() {
        Some(b'"') => return voor + aangehaald(kern, b'"'),
        Some(b'r') => {
            let hekjes = kern[1..].iter().take_while(|&&b| b == b'#').count();
            if kern.get(1 + hekjes) == Some(&b'"') {
                let eind = [&b"\""[..], &vec![b'#'; hekjes]].concat();
                let inhoud = 2 + hekjes;
                let lengte = kern[inhoud..].windows(eind.len()).position(|w| w == eind.as_slice());
                return lengte.map_or(rest.len(), |n| voor + inhoud + n + eind.len());
            }
        }
        Some(b'\'') => {
            let lengte = aangehaald(kern, b'\'');
            // No character is longer than '\u{10FFFF}'; a lone quote is just a quote.
            if lengte <= 12 {
                return voor + lengte;
            }
            return 1;
        }
        _ => {}
    }
    let los = |b: u8| b.is_ascii_whitespace() || b"()[]{}:,\"'".contains(&b);
    let lengte = rest.iter().skip(1).position(|&b| los(b) || b == b'/').map_or(rest.len(), |n| n + 1);
    lengte.max(1)
}

/// Length of a quoted piece with backslash escapes, both quotes included.
fn aangehaald(rest: &[u8], quote: u8) -> usize {
    let mut n = 1;
    while let Some(&b) = rest.get(n) {
        match b {
            b'\\' => n += 2,
            _ if b == quote => return n + 1,
            _ => n += 1,
        }
    }
    rest.len()
}
