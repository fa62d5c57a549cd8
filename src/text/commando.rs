//! Commands as they can be typed over from a message.

use std::path::Path;

use super::afbreken::zichtbaar;

/// A path as one word of a command line: between quotes where a shell would take it for several, or for something else.
/// Double quotes do in every shell; where the path has what they do not keep, single quotes do in those of unix.
pub fn argument(pad: &Path) -> String {
    let tekst = zichtbaar(&pad.display().to_string());
    let gewoon = |t: char| t.is_alphanumeric() || "/\\._-+:,@%=".contains(t);
    let begin = tekst.strip_prefix("~/").unwrap_or(&tekst);
    if !begin.is_empty() && begin.chars().all(gewoon) {
        return tekst;
    }
    if tekst.contains(['"', '$', '`', '!']) || tekst.ends_with('\\') {
        return format!("'{}'", tekst.replace('\'', r"'\''"));
    }
    format!("\"{tekst}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word() {
        for (pad, woord) in [
            ("mijn-plan", "mijn-plan"),
            ("~/plannen/assen_2", "~/plannen/assen_2"),
            (r"C:\plannen\é", r"C:\plannen\é"),
            ("mijn plan", "\"mijn plan\""),
            ("a;b", "\"a;b\""),
            ("Jan's $plan", r"'Jan'\''s $plan'"),
            ("", "\"\""),
        ] {
            assert_eq!(argument(Path::new(pad)), woord);
        }
    }
}
