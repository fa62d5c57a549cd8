//! The string literals of a Rust source that can reach a user: without comments, tests, and attributes that only the
//! compiler reads.

/// Each literal with its line; escapes and placeholders are taken out, because these are no words.
pub fn teksten(bron: &str) -> Vec<(usize, String)> {
    let zonder_tests = bron.split("#[cfg(test)]").next().unwrap_or_default();
    let tekens: Vec<char> = zonder_tests.chars().collect();
    let mut uit = Vec::new();
    let (mut n, mut regel) = (0, 1);
    let op = |i: usize| tekens.get(i).copied().unwrap_or('\0');
    while n < tekens.len() {
        match op(n) {
            '\n' => regel += 1,
            '/' if op(n + 1) == '/' => {
                while n < tekens.len() && op(n + 1) != '\n' {
                    n += 1;
                }
            }
            // What only the documentation of the code shows.
            '#' if tekens[n..].starts_with(&['#', '[', 'd', 'o', 'c']) => {
                while n < tekens.len() && op(n + 1) != '\n' {
                    n += 1;
                }
            }
            // A lifetime has no closing quote where a character has one.
            '\'' if op(n + 1) == '\\' => n += 3,
            '\'' if op(n + 2) == '\'' => n += 2,
            'r' if op(n + 1) == '#' && op(n + 2) == '"' => {
                let (begin, tekst) = (regel, n + 3);
                n = tekst;
                while n < tekens.len() && !(op(n) == '"' && op(n + 1) == '#') {
                    regel += usize::from(op(n) == '\n');
                    n += 1;
                }
                uit.push((begin, tekens[tekst..n].iter().collect()));
            }
            '"' => {
                let begin = regel;
                let voor: String = tekens[n.saturating_sub(10)..n].iter().collect();
                let mut tekst = String::new();
                n += 1;
                while n < tekens.len() && op(n) != '"' {
                    regel += usize::from(op(n) == '\n');
                    if op(n) == '\\' {
                        n += 1;
                        regel += usize::from(op(n) == '\n');
                        // `\u{1b}` is a sign, not a word.
                        if op(n) == 'u' {
                            while n < tekens.len() && op(n) != '}' {
                                n += 1;
                            }
                        }
                        tekst.push(' ');
                    } else {
                        tekst.push(op(n));
                    }
                    n += 1;
                }
                if !voor.ends_with("reason = ") && !voor.ends_with("serde(") && !voor.ends_with("_with = ") {
                    uit.push((begin, zonder_plaatsen(&tekst)));
                }
            }
            _ => {}
        }
        n += 1;
    }
    uit
}

/// The text without `{…}`.
fn zonder_plaatsen(tekst: &str) -> String {
    let mut uit = String::new();
    let mut diepte = 0_usize;
    for teken in tekst.chars() {
        match teken {
            '{' => diepte += 1,
            '}' => diepte = diepte.saturating_sub(1),
            t if diepte == 0 => uit.push(t),
            _ => {}
        }
    }
    uit
}
