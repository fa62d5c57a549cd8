//! What a change did to the findings, in words: the end of the line that says what changed.

use super::aantal::aantal;

/// As “ · 2 bevindingen minder”: how many came and how many went.
pub fn gevolg(erbij: usize, weg: usize) -> String {
    let telling = |n: usize| aantal(rust_decimal::Decimal::from(n), "bevinding", "bevindingen");
    match (erbij, weg) {
        (0, 0) => " · zelfde bevindingen".to_owned(),
        (0, weg) => format!(" · {} minder", telling(weg)),
        (erbij, 0) => format!(" · {} erbij", telling(erbij)),
        (erbij, weg) => format!(" · {} erbij, {weg} minder", telling(erbij)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_that_came_and_went_are_told_apart() {
        assert_eq!(gevolg(0, 0), " · zelfde bevindingen");
        assert_eq!(gevolg(1, 0), " · 1 bevinding erbij");
        assert_eq!(gevolg(0, 2), " · 2 bevindingen minder");
        assert_eq!(gevolg(2, 1), " · 2 bevindingen erbij, 1 minder");
    }
}
