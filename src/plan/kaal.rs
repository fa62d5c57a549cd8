//! A text without what people write in several ways: capitals, accents, curly quotes.

/// Letters with a mark, by the letters that a planner types for them.
const LETTERS: [(&str, &str); 26] = [
    ("àáâãäåāăą", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĳ", "ij"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"),
    ("œ", "oe"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ß", "ss"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("‘’‚‛ʼ′`´", "'"),
    ("“”„″", "\""),
    ("‐‑–—", "-"),
];

/// A text as it is searched in: small letters without marks, straight quotes, plain spaces.
pub fn kaal(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    for teken in tekst.chars().flat_map(char::to_lowercase) {
        match teken {
            // An accent that stands behind its letter.
            '\u{300}'..='\u{36f}' => {}
            _ if teken.is_ascii() => uit.push(teken),
            _ if teken.is_whitespace() => uit.push(' '),
            _ => match LETTERS.iter().find(|(met, _)| met.contains(teken)) {
                Some((_, zonder)) => uit.push_str(zonder),
                None => uit.push(teken),
            },
        }
    }
    uit
}

/// The letters and digits of a text, as two names are held against each other: `Assen-Oost` is `assen oost`.
pub fn letters(tekst: &str) -> String {
    kaal(tekst).chars().filter(|teken| teken.is_alphanumeric()).collect()
}
