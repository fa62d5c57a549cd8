//! Which of several words a wrong one was meant to be, for “bedoelde u …?”.

/// The candidate nearest to `gezocht`, when it is near enough to be a slip of the pen: at most one change for every
/// three characters, a swap of two neighbours being one change. Capitals do not count. The first of equals wins.
pub fn nabij<'a>(gezocht: &str, kandidaten: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lang = gezocht.chars().count();
    if lang > LANGSTE {
        return None;
    }
    let ruimte = lang.div_ceil(3);
    kandidaten
        .into_iter()
        .filter(|k| !k.is_empty() && k.chars().count() <= LANGSTE)
        .map(|k| (afstand(gezocht, k), k))
        .filter(|&(ver, k)| ver <= ruimte && ver < k.chars().count())
        .min_by_key(|&(ver, _)| ver)
        .map(|(_, k)| k)
}

/// Longer words are no slips of a code or a field, and the table grows with the square of their length.
const LANGSTE: usize = 64;

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
fn afstand(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    let mut eerder: Vec<usize> = Vec::new();
    let mut vorig: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut rij = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let mut beste = (vorig[j] + usize::from(x != y)).min(vorig[j + 1] + 1).min(rij[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && y == a[i - 1] {
                beste = beste.min(eerder[j - 1] + 1);
            }
            rij.push(beste);
        }
        eerder = std::mem::replace(&mut vorig, rij);
    }
    vorig[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let velden = ["inwoners", "leeftijd", "naam", "code"];
        assert_eq!(nabij("inwonrs", velden), Some("inwoners"));
        assert_eq!(nabij("laeftijd", velden), Some("leeftijd"));
        assert_eq!(nabij("Naam", velden), Some("naam"));
        assert_eq!(nabij("oppervlakte", velden), None);
        assert_eq!(nabij("x", velden), None);
    }
}
