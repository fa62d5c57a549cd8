//! Is the terminal light or dark? What is asked of it, and what its answer says. The keyboard keeps the answer apart from
//! what is typed.

/// Asks for the background (OSC 11).
pub const VRAAG: &str = "\x1b]11;?\x1b\\";

/// Whether the answer, such as `11;rgb:1234/5678/9abc`, is a light colour: black can be read on it better than white.
pub fn is_licht(antwoord: &str) -> Option<bool> {
    let delen = antwoord.strip_prefix("11;rgb")?.trim_start_matches('a').strip_prefix(':')?;
    let waarde = |deel: &str| {
        let meest = 16_u32.checked_pow(u32::try_from(deel.len()).ok()?)?.checked_sub(1).filter(|m| *m > 0)?;
        let deel = f64::from(u32::from_str_radix(deel, 16).ok()?) / f64::from(meest);
        Some(deel.powf(2.2))
    };
    let kleur: Vec<f64> = delen.split('/').take(3).map(waarde).collect::<Option<_>>()?;
    let [r, g, b] = kleur.try_into().ok()?;
    Some(0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_says_light_or_dark_and_what_is_none_says_nothing() {
        for (antwoord, licht) in [
            ("11;rgb:ffff/ffff/ffff", Some(true)),
            ("11;rgb:00/00/2a", Some(false)),
            ("11;rgba:1e1e/1e1e/1e1e/ffff", Some(false)),
            ("11;rgb:f/f/f", Some(true)),
            ("11;rgb:fdf6/e3e3", None),
            ("11;rgb:123456789/0/0", None),
            ("10;rgb:ffff/ffff/ffff", None),
            ("", None),
        ] {
            assert_eq!(is_licht(antwoord), licht, "{antwoord}");
        }
    }
}
