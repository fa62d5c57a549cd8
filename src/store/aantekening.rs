//! The text of a journal: one line a record, each with its length and its vingerafdruk, so that a file that ends
//! anywhere is read up to its last whole record.
//!
//! ```text
//! wijkplan-journaal 2
//! 96 0f3a… Kop(plan:Some("/plannen/assen"),…)
//! 240871 77d0… Basis("// Een plan van wijkplan, …")
//! 71 b2c4… Handeling(op:"2027-05-11T09:30:00Z",wat:Doe(Zet(waar:["naam"],waarde:"Assen, variant 2")))
//! ```
//!
//! Not here: where the file stands and when it is written (`journaal`), and what follows from it (`herstel`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::migratie;
use super::vingerafdruk::Vingerafdruk;
use crate::plan::verloop::Stap;
use crate::plan::{Handeling, exact};
use crate::text::bewaarfout::{Bewaarfout, Houder};

/// Version of the journals that this program writes, and the newest that it reads.
pub const VERSIE: u32 = 2;

const MERK: &str = "wijkplan-journaal ";

/// One record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Aantekening {
    /// What the journal belongs to; the first record.
    Kop(Kop),
    /// The plan from which the journal starts, whole, as one text; the second record. So the plan can be restored also
    /// where the files were changed or are gone.
    Basis(String),
    /// A step that was done before the journal starts: known only so that undo reaches beyond it.
    Gedaan(Stap),
    /// A step that was taken back before the journal starts.
    Ongedaan(Stap),
    /// Something that the planner did.
    Handeling {
        /// When.
        op: Timestamp,
        /// What.
        wat: Handeling,
    },
}

/// What a journal belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kop {
    /// The absolute path of the plan, for people; none for the built-in plan.
    pub plan: Option<String>,
    /// The vingerafdruk of the canonical text of the plan from which the journal starts.
    pub basis: Vingerafdruk,
    /// Who wrote it.
    pub houder: Houder,
}

/// The first line.
pub fn begin() -> String {
    format!("{MERK}{VERSIE}\n")
}

/// The line of a record.
///
/// # Errors
/// [`Bewaarfout::NietTeBewaren`] when the record would not read back as itself, such as a figure with more decimals
/// than a plan may have.
pub fn regel(aantekening: &Aantekening) -> Result<String, Bewaarfout> {
    let tekst = exact::opties().to_string(aantekening).map_err(|_| Bewaarfout::NietTeBewaren)?;
    let terug = exact::ontleed::<Aantekening>(&tekst);
    if tekst.contains('\n') || !terug.is_ok_and(|terug| terug == *aantekening) {
        return Err(Bewaarfout::NietTeBewaren);
    }
    Ok(format!("{} {} {tekst}\n", tekst.len(), Vingerafdruk::van(tekst.as_bytes())))
}

/// What was read of a journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Gelezen {
    /// The whole records, in order.
    pub aantekeningen: Vec<Aantekening>,
    /// The number of bytes that they take, the first line included.
    pub goed_tot: usize,
    /// The version in which they stand.
    pub versie: u32,
}

/// Why some bytes are no journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeenJournaal {
    /// The first line is not that of a journal.
    Onbekend,
    /// The first line names a newer version.
    Nieuwer(u32),
}

/// Reads every whole record, up to the first that is not.
///
/// # Errors
/// When it is no journal, or one of a newer version.
pub fn lees(bytes: &[u8]) -> Result<Gelezen, GeenJournaal> {
    let (versie, mut goed_tot) = eerste_regel(bytes).ok_or(GeenJournaal::Onbekend)?;
    if versie > VERSIE {
        return Err(GeenJournaal::Nieuwer(versie));
    }
    let mut aantekeningen = Vec::new();
    while let Some((aantekening, lengte)) = bytes.get(goed_tot..).and_then(|rest| eerste(rest, versie)) {
        aantekeningen.push(aantekening);
        goed_tot += lengte;
    }
    Ok(Gelezen { aantekeningen, goed_tot, versie })
}

/// How many whole records stand behind a damaged one: what is lost with it.
pub fn heel_na(bytes: &[u8], versie: u32) -> usize {
    let mut regels = bytes.split_inclusive(|&b| b == b'\n');
    regels.next();
    regels.filter(|regel| eerste(regel, versie).is_some()).count()
}

fn eerste_regel(bytes: &[u8]) -> Option<(u32, usize)> {
    let rest = bytes.strip_prefix(MERK.as_bytes())?;
    let (getal, _) = tot(rest, b'\n', 10)?;
    Some((getal.parse().ok()?, MERK.len() + getal.len() + 1))
}

/// The first record of `bytes` and the length of its line.
fn eerste(bytes: &[u8], versie: u32) -> Option<(Aantekening, usize)> {
    let (lengte, rest) = tot(bytes, b' ', 19)?;
    let (afdruk, rest) = tot(rest, b' ', 32)?;
    let aantal: usize = lengte.parse().ok()?;
    let tekst = rest.get(..aantal)?;
    if rest.get(aantal) != Some(&b'\n') || afdruk.parse() != Ok(Vingerafdruk::van(tekst)) {
        return None;
    }
    let aantekening = exact::ontleed(&migratie::aantekening(std::str::from_utf8(tekst).ok()?, versie)).ok()?;
    Some((aantekening, lengte.len() + afdruk.len() + aantal + 3))
}

/// The text before the first `teken`, at most `meest` bytes, and what comes after.
fn tot(bytes: &[u8], teken: u8, meest: usize) -> Option<(&str, &[u8])> {
    let eind = bytes.iter().take(meest + 1).position(|&b| b == teken)?;
    Some((std::str::from_utf8(&bytes[..eind]).ok()?, &bytes[eind + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::wijziging::verschil::verschil;
    use crate::plan::{Waarde, Wijziging};
    use rust_decimal_macros::dec;

    fn handeling(wat: Wijziging) -> Aantekening {
        Aantekening::Handeling { op: Timestamp::UNIX_EPOCH, wat: Handeling::Doe(wat) }
    }

    #[test]
    fn a_record_is_one_line_whatever_is_in_it() {
        let naam = "regel 1\nregel 2\r\t\" \\ {} 日本 \u{1b} r#\" \0";
        let a = handeling(Wijziging::naam(naam));
        let tekst = format!("{}{}", begin(), regel(&a).unwrap());
        assert_eq!(tekst.lines().count(), 2);
        let gelezen = lees(tekst.as_bytes()).unwrap();
        assert_eq!((gelezen.aantekeningen, gelezen.goed_tot), (vec![a], tekst.len()));
    }

    #[test]
    fn every_change_that_lies_between_two_plans_can_be_kept() {
        let klein = crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan;
        let assen = crate::store::ingebouwd().unwrap().plan;
        let heen = verschil(&klein, &assen);
        let terug = verschil(&assen, &klein);
        assert!(heen.len() > 100 && terug.len() > 100);
        for w in heen.into_iter().chain(terug) {
            let tekst = format!("{w:?}");
            assert!(regel(&handeling(w)).is_ok(), "{tekst}");
        }
    }

    #[test]
    fn what_would_not_read_back_is_refused_at_once() {
        let a = handeling(Wijziging::totaal(&Waarde::vast(dec!(0.12345678901))));
        assert_eq!(regel(&a), Err(Bewaarfout::NietTeBewaren));
    }

    #[test]
    fn a_changed_letter_ends_the_reading() {
        let regels: Vec<String> =
            ["een", "twee", "drie"].iter().map(|n| regel(&handeling(Wijziging::naam(n))).unwrap()).collect();
        let tekst = format!("{}{}", begin(), regels.concat().replace("twee", "tvee"));
        let gelezen = lees(tekst.as_bytes()).unwrap();
        assert_eq!(gelezen.aantekeningen.len(), 1);
        assert_eq!(gelezen.goed_tot, begin().len() + regels[0].len());
        assert_eq!(heel_na(&tekst.as_bytes()[gelezen.goed_tot..], gelezen.versie), 1);
    }

    #[test]
    fn other_files_and_later_versions_are_told_apart() {
        assert_eq!(lees(b""), Err(GeenJournaal::Onbekend));
        assert_eq!(lees(b"wijkplan-journaal 1"), Err(GeenJournaal::Onbekend));
        assert_eq!(lees(b"wijkplan-journaal 3\n"), Err(GeenJournaal::Nieuwer(3)));
        assert_eq!(lees(b"wijkplan-journaal 1\n").unwrap().aantekeningen, []);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(
            met_begin: bool,
            rest in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
            lijkt in "[0-9]{0,22} [0-9a-f]{0,33} (Handeling|Kop|Basis)?\\(.{0,40}\n?",
        ) {
            let begin = if met_begin { begin() } else { String::new() };
            for bytes in [[begin.as_bytes(), &rest].concat(), [begin.as_bytes(), lijkt.as_bytes()].concat()] {
                if let Ok(gelezen) = lees(&bytes) {
                    proptest::prop_assert!(gelezen.goed_tot <= bytes.len());
                }
            }
        }
    }
}
