//! Texts as a screen reader says them: signs that mean something by their look only become words.

/// Signs between words with what is said for them; the longer before the shorter.
const TEKENS: [(&str, &str); 13] = [
    (" · ", ", "),
    (" → ", " wordt "),
    (" – ", ", "),
    (" — ", ", "),
    (" × ", " maal "),
    (" ÷ ", " gedeeld door "),
    (" − ", " min "),
    (" + ", " plus "),
    (" = ", " is "),
    ("≥ ", "minstens "),
    ("≤ ", "hoogstens "),
    ("t/m", "tot en met"),
    ("w.v. ", "waarvan "),
];

/// Signs that say nothing.
const STIL: [char; 6] = ['●', '▲', '·', '─', '│', '▸'];

/// The text in words.
pub fn voorgelezen(tekst: &str) -> String {
    let mut uit = tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    for (teken, woord) in TEKENS {
        uit = uit.replace(teken, woord);
    }
    let tekens: Vec<char> = uit.chars().collect();
    let mut gezegd = String::with_capacity(uit.len());
    for (n, &teken) in tekens.iter().enumerate() {
        let cijfer = |index: Option<usize>| index.and_then(|i| tekens.get(i)).is_some_and(char::is_ascii_digit);
        let (na, voor) = (cijfer(Some(n + 1)), cijfer(n.checked_sub(1)));
        match teken {
            '–' if voor && na => gezegd.push_str(" tot "),
            '-' | '−' | '–' if na && begint(&tekens, n) => gezegd.push_str("min "),
            '>' if tekens.get(n + 1) == Some(&'-') => gezegd.push_str("meer dan "),
            '×' => gezegd.push_str(" maal "),
            t if STIL.contains(&t) => {}
            '<' if na => gezegd.push_str("minder dan "),
            '>' if na => gezegd.push_str("meer dan "),
            '…' => gezegd.push_str("..."),
            t => gezegd.push(t),
        }
    }
    gezegd.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentence with a full stop, unless it has its end.
pub fn punt(zin: &str) -> String {
    if zin.ends_with(['.', '?', '!']) { zin.to_owned() } else { format!("{zin}.") }
}

/// The heading of a column in words, and the unit that it gives its values.
pub fn kop(kop: &str) -> (String, &'static str) {
    let eenheden = [(" %", "%"), (" m", "meter")];
    let (zonder, eenheid) =
        eenheden.iter().find_map(|(eind, e)| Some((kop.strip_suffix(eind)?, *e))).unwrap_or((kop, ""));
    let gezegd = match (zonder.split_once('-'), zonder.strip_suffix('+')) {
        (Some((van, tot)), _) if cijfers(van) && cijfers(tot) => format!("{van} tot {tot} jaar"),
        (_, Some(vanaf)) if cijfers(vanaf) => format!("{vanaf} jaar en ouder"),
        _ => voorgelezen(zonder),
    };
    (gezegd, eenheid)
}

/// True where nothing stands before the sign that it could join: `-0,4`, but not `S2-4`.
fn begint(tekens: &[char], n: usize) -> bool {
    n.checked_sub(1).and_then(|i| tekens.get(i)).is_none_or(|t| t.is_whitespace() || ['(', '>'].contains(t))
}

fn cijfers(tekst: &str) -> bool {
    !tekst.is_empty() && tekst.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_become_words_and_names_stay() {
        for (tekst, gezegd) in [
            ("Overzicht · 2028 · bandbreedte midden", "Overzicht, 2028, bandbreedte midden"),
            ("fte: 1,2 → 1,6", "fte: 1,2 wordt 1,6"),
            ("-0,4", "min 0,4"),
            ("ratio <1,00", "ratio minder dan 1,00"),
            (">100,0 %", "meer dan 100,0 %"),
            ("verschil >-0,001", "verschil meer dan min 0,001"),
            ("flexfactor 0,6–0,7", "flexfactor 0,6 tot 0,7"),
            ("1 ÷ (1 − deel)", "1 gedeeld door (1 min deel)"),
            ("▲ tekort", "tekort"),
            ("jeugd-ggz in WK010600, S2-4, 25-jarigen", "jeugd-ggz in WK010600, S2-4, 25-jarigen"),
        ] {
            assert_eq!(voorgelezen(tekst), gezegd);
        }
    }

    #[test]
    fn headings_are_said_apart_from_their_unit() {
        for (k, gezegd) in [
            ("behoefte %", ("behoefte", "%")),
            ("% van de lumpsum", ("% van de lumpsum", "")),
            ("MFA m", ("MFA", "meter")),
            ("0-15", ("0 tot 15 jaar", "")),
            ("65+", ("65 jaar en ouder", "")),
            ("t/m", ("tot en met", "")),
            ("w.v. correctie", ("waarvan correctie", "")),
        ] {
            assert_eq!(kop(k), (gezegd.0.to_owned(), gezegd.1));
        }
    }
}
