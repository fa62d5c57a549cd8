//! Numbers as the Dutch write them, out and in. No other place formats a number or reads one that a person typed;
//! plan files have their own form ([`crate::plan::exact`]).
//!
//! Thousands are set apart by a point, decimals by a comma, a minus is the ASCII `-`, and rounding is half away from
//! zero. What does not exist or cannot be reached is a [`STREEP`].

use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;

use crate::plan::exact::{self, DECIMALEN, GROOTSTE};

/// Stands where there is no number.
pub const STREEP: &str = "–";

/// Most decimals that a [`Decimal`] has; no form shows more.
const MEESTE: u32 = 28;

/// Rounds half away from zero, as people do; `round_dp` alone would round half to even.
#[must_use]
pub fn rond(waarde: Decimal, decimalen: u32) -> Decimal {
    waarde.round_dp_with_strategy(decimalen, RoundingStrategy::MidpointAwayFromZero)
}

/// `1.234,56`: rounded to `decimalen`, at most 28, all of them shown.
pub fn getal(waarde: Decimal, decimalen: u32) -> String {
    let decimalen = decimalen.min(MEESTE);
    let rond = rond(waarde, decimalen);
    let schaal = rond.scale();
    let cijfers = format!("{:0>breedte$}", rond.mantissa().unsigned_abs(), breedte = schaal as usize + 1);
    let (geheel, breuk) = cijfers.split_at(cijfers.len() - schaal as usize);
    let min = if rond.is_sign_negative() && !rond.is_zero() { "-" } else { "" };
    let geheel = duizendtallen(geheel);
    if decimalen == 0 { format!("{min}{geheel}") } else { format!("{min}{geheel},{breuk:0<0$}", decimalen as usize) }
}

/// `1.235`: rounded to a whole number.
pub fn geheel(waarde: Decimal) -> String {
    getal(waarde, 0)
}

/// `1.234,5`: every decimal that the number has and no more, as it stands in a field to be changed; [`lees`] reads it
/// back the same.
pub fn volledig(waarde: Decimal) -> String {
    getal(waarde, waarde.normalize().scale())
}

/// `+0,6`, `-0,4` or `0,0`: a difference, with its sign.
pub fn verschil(waarde: Decimal, decimalen: u32) -> String {
    let tekst = getal(waarde, decimalen);
    if rond(waarde, decimalen) > Decimal::ZERO { format!("+{tekst}") } else { tekst }
}

/// `0,6 fte`.
pub fn fte(waarde: Decimal) -> String {
    format!("{} fte", getal(waarde, 1))
}

/// `1.509 uur`.
pub fn uren(waarde: Decimal, decimalen: u32) -> String {
    format!("{} uur", getal(waarde, decimalen))
}

/// `€ 1.234`.
pub fn euro(waarde: Decimal) -> String {
    format!("€ {}", geheel(waarde))
}

/// `€ 1.234,50`.
pub fn euro_cent(waarde: Decimal) -> String {
    format!("€ {}", getal(waarde, 2))
}

/// `€ 35,1 mln`, from an amount in euro.
pub fn euro_miljoen(waarde: Decimal) -> String {
    let miljoen = waarde.checked_div(Decimal::from(1_000_000)).unwrap_or_default();
    format!("€ {} mln", getal(miljoen, 1))
}

/// `12,5 %`, from a number of percents.
pub fn procent(waarde: Decimal, decimalen: u32) -> String {
    format!("{} %", getal(waarde, decimalen))
}

/// `0,97`: a ratio.
pub fn verhouding(waarde: Decimal) -> String {
    getal(waarde, 2)
}

/// `820 m`, and from one kilometre on `1,2 km`; a [`STREEP`] where there is no distance.
pub fn meter(afstand: f64) -> String {
    match Decimal::try_from(afstand) {
        Ok(m) if rond(m, 0).abs() < Decimal::ONE_THOUSAND => format!("{} m", geheel(m)),
        Ok(m) => format!("{} km", getal(m.checked_div(Decimal::ONE_THOUSAND).unwrap_or_default(), 1)),
        Err(_) => STREEP.to_owned(),
    }
}

/// A measure or chance that is no exact decimal, as [`getal`]; a [`STREEP`] where it is not a number or beyond the
/// range of [`Decimal`].
pub fn meting(waarde: f64, decimalen: u32) -> String {
    Decimal::try_from(waarde).map_or_else(|_| STREEP.to_owned(), |w| getal(w, decimalen))
}

/// `2028`: a year has no thousands.
pub fn jaar(jaar: u16) -> String {
    jaar.to_string()
}

/// `1234,56`: every decimal, for a file that a Dutch spreadsheet opens.
pub fn csv(waarde: Decimal) -> String {
    csv_internationaal(waarde).replace('.', ",")
}

/// `1234.56`: every decimal, for a file that a program reads.
pub fn csv_internationaal(waarde: Decimal) -> String {
    exact::schrijf(waarde)
}

fn duizendtallen(cijfers: &str) -> String {
    let mut uit = String::with_capacity(cijfers.len() + cijfers.len() / 3);
    for (i, cijfer) in cijfers.chars().enumerate() {
        if i > 0 && (cijfers.len() - i).is_multiple_of(3) {
            uit.push('.');
        }
        uit.push(cijfer);
    }
    uit
}

/// Why a text is not read as a number; shown as what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Leesfout {
    /// Nothing there.
    #[error("er staat niets; schrijf een getal, zoals 1.234,5")]
    Leeg,
    /// No number at all.
    #[error("“{0}” is geen getal; schrijf cijfers met een komma voor de decimalen, zoals 1.234,5")]
    GeenGetal(String),
    /// A point before three digits that does not set thousands apart.
    #[error("“{0}” kan op twee manieren gelezen worden; schrijf een komma voor de decimalen, zoals 0,125")]
    Dubbelzinnig(String),
    /// Points that do not stand before every three digits.
    #[error("in “{0}” staan de punten niet om de drie cijfers; schrijf 1.234.567,8 of laat de punten weg")]
    Duizendtallen(String),
    /// A comma before a point.
    #[error(
        "in “{0}” zijn punt en komma verwisseld; schrijf de punt voor duizendtallen, de komma voor decimalen: 1.234,5"
    )]
    PuntNaKomma(String),
    /// More decimals than a plan holds.
    #[error("“{0}” heeft meer dan {DECIMALEN} decimalen; rond het getal af")]
    TeVeelDecimalen(String),
    /// Larger than a plan holds.
    #[error("“{0}” is groter dan één biljoen; zulke getallen rekent wijkplan niet")]
    TeGroot(String),
}

/// Reads a number that a person typed: `1,6`, `1.234,56`, `-0,5`, `12`, with blanks around it, and with `€` before it
/// or `€`, `%`, `fte` or `uur` after it. The unit is dropped: `12,5 %` is 12,5.
///
/// A point sets thousands apart, so `1.600` is sixteen hundred. A single point is read as a decimal comma where it can
/// be nothing else, as in `1.6` and `1.65`; before exactly three digits it never is. Nothing else is guessed. The
/// bounds are those of a plan file: at most 10¹² either way, at most nine decimals.
pub fn lees(tekst: &str) -> Result<Decimal, Leesfout> {
    let kaal = zonder_eenheid(tekst.trim());
    if kaal.is_empty() {
        return Err(if tekst.trim().is_empty() { Leesfout::Leeg } else { Leesfout::GeenGetal(aanhaling(tekst)) });
    }
    let (min, cijfers) = match kaal.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, kaal.strip_prefix('+').unwrap_or(kaal)),
    };
    let (geheel, breuk) = splits(cijfers).map_err(|reden| reden(aanhaling(tekst)))?;
    let breuk = breuk.trim_end_matches('0');
    if breuk.len() > DECIMALEN as usize {
        return Err(Leesfout::TeVeelDecimalen(aanhaling(tekst)));
    }
    // The only way to fail here is too many digits, as both parts are digits only.
    let waarde = Decimal::from_str_exact(&format!("{geheel}.{breuk}0"))
        .ok()
        .filter(|waarde| *waarde <= Decimal::from(GROOTSTE))
        .ok_or_else(|| Leesfout::TeGroot(aanhaling(tekst)))?
        .normalize();
    Ok(if min && !waarde.is_zero() { -waarde } else { waarde })
}

fn zonder_eenheid(tekst: &str) -> &str {
    if let Some(rest) = tekst.strip_prefix('€') {
        return rest.trim_start();
    }
    let einde = ["€", "%", "fte", "uur"].iter().find_map(|eenheid| {
        let (voor, na) = tekst.split_at_checked(tekst.len().checked_sub(eenheid.len())?)?;
        na.eq_ignore_ascii_case(eenheid).then_some(voor)
    });
    einde.unwrap_or(tekst).trim_end()
}

/// What is wrong, still without the text to repeat.
type Reden = fn(String) -> Leesfout;

/// The digits before and after the decimal sign, both without any other sign.
fn splits(cijfers: &str) -> Result<(String, &str), Reden> {
    let is_cijfers = |deel: &str| !deel.is_empty() && deel.bytes().all(|b| b.is_ascii_digit());
    let (geheel, breuk) = match cijfers.split_once(',') {
        Some((_, breuk)) if breuk.contains('.') => return Err(Leesfout::PuntNaKomma),
        Some((geheel, breuk)) => (geheel, Some(breuk)),
        None => (cijfers, None),
    };
    let groepen: Vec<&str> = geheel.split('.').collect();
    if !groepen.iter().copied().chain(breuk).all(is_cijfers) {
        return Err(Leesfout::GeenGetal);
    }
    let om_de_drie =
        || groepen[0].len() <= 3 && !groepen[0].starts_with('0') && groepen[1..].iter().all(|g| g.len() == 3);
    match (groepen.as_slice(), breuk) {
        ([geheel], breuk) => Ok(((*geheel).to_owned(), breuk.unwrap_or(""))),
        ([geheel, decimalen], None) if decimalen.len() != 3 => Ok(((*geheel).to_owned(), decimalen)),
        (_, breuk) if om_de_drie() => Ok((groepen.concat(), breuk.unwrap_or(""))),
        ([_, _], None) => Err(Leesfout::Dubbelzinnig),
        _ => Err(Leesfout::Duizendtallen),
    }
}

/// A typed text as a message can repeat it: short, and without control characters that a terminal would obey.
fn aanhaling(tekst: &str) -> String {
    const LANGSTE: usize = 30;
    let mut tekens = tekst.trim().chars().map(|teken| if teken.is_control() { '\u{fffd}' } else { teken });
    let mut kort: String = tekens.by_ref().take(LANGSTE).collect();
    if tekens.next().is_some() {
        kort.push('…');
    }
    kort
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn numbers_in_dutch() {
        for (waarde, decimalen, tekst) in [
            (dec!(1234.56), 2, "1.234,56"),
            (dec!(-1234567.8), 1, "-1.234.567,8"),
            (dec!(999), 0, "999"),
            (dec!(1000), 0, "1.000"),
            (dec!(0.05), 2, "0,05"),
            (dec!(7), 2, "7,00"),
            (dec!(100000), 1, "100.000,0"),
            (dec!(-0.04), 1, "0,0"),
            (dec!(1.5), 40, "1,5000000000000000000000000000"),
            (Decimal::MAX, 0, "79.228.162.514.264.337.593.543.950.335"),
            (Decimal::MIN, 0, "-79.228.162.514.264.337.593.543.950.335"),
        ] {
            assert_eq!(getal(waarde, decimalen), tekst);
        }
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        for (waarde, decimalen, tekst) in [
            (dec!(1.999), 2, "2,00"),
            (dec!(2.345), 2, "2,35"),
            (dec!(0.5), 0, "1"),
            (dec!(2.5), 0, "3"),
            (dec!(-2.5), 0, "-3"),
            (dec!(10.65), 1, "10,7"),
            (dec!(10.6499), 1, "10,6"),
            (dec!(999.95), 1, "1.000,0"),
        ] {
            assert_eq!(getal(waarde, decimalen), tekst);
        }
    }

    #[test]
    fn numbers_with_their_unit() {
        assert_eq!(fte(dec!(0.55)), "0,6 fte");
        assert_eq!(uren(dec!(1508.72), 0), "1.509 uur");
        assert_eq!(uren(dec!(1.5), 1), "1,5 uur");
        assert_eq!(euro(dec!(1234.5)), "€ 1.235");
        assert_eq!(euro(dec!(-1234)), "€ -1.234");
        assert_eq!(euro_cent(dec!(1234.5)), "€ 1.234,50");
        assert_eq!(euro_miljoen(dec!(35_070_000)), "€ 35,1 mln");
        assert_eq!(euro_miljoen(dec!(-49_999)), "€ 0,0 mln");
        assert_eq!(procent(dec!(12.5), 1), "12,5 %");
        assert_eq!(verhouding(dec!(0.974)), "0,97");
        assert_eq!(jaar(2028), "2028");
        assert_eq!([verschil(dec!(0.6), 1), verschil(dec!(-0.4), 1), verschil(dec!(0.04), 1)], ["+0,6", "-0,4", "0,0"]);
    }

    #[test]
    fn distances_and_measures() {
        for (afstand, tekst) in [
            (819.5, "820 m"),
            (0.0, "0 m"),
            (-0.0, "0 m"),
            (999.4, "999 m"),
            (999.5, "1,0 km"),
            (1249.9, "1,2 km"),
            (1250.0, "1,3 km"),
            (1_234_567.0, "1.234,6 km"),
            (f64::INFINITY, STREEP),
            (f64::NAN, STREEP),
            (f64::MAX, STREEP),
        ] {
            assert_eq!(meter(afstand), tekst);
        }
        assert_eq!(meting(0.125, 2), "0,13");
        assert_eq!(meting(f64::NEG_INFINITY, 2), STREEP);
        assert_eq!(meting(f64::MIN_POSITIVE, 2), "0,00");
    }

    #[test]
    fn files_get_every_decimal_and_no_thousands() {
        assert_eq!(csv(dec!(-1234.560)), "-1234,56");
        assert_eq!(csv_internationaal(dec!(1234567.000000001)), "1234567.000000001");
        assert_eq!(csv(dec!(-0.0)), "0");
    }

    #[test]
    fn what_a_person_types() {
        for (tekst, waarde) in [
            ("1,6", dec!(1.6)),
            ("1.234,56", dec!(1234.56)),
            ("1234,56", dec!(1234.56)),
            ("-0,5", dec!(-0.5)),
            ("+3", dec!(3)),
            ("12", dec!(12)),
            ("  12 ", dec!(12)),
            ("\u{a0}12\t", dec!(12)),
            ("007", dec!(7)),
            ("00000000000000000000000000000000000000000007,5", dec!(7.5)),
            ("1.6", dec!(1.6)),
            ("0.25", dec!(0.25)),
            ("1234.5678", dec!(1234.5678)),
            ("1.600", dec!(1600)),
            ("12.345.678", dec!(12345678)),
            ("1,600", dec!(1.6)),
            ("12,5 %", dec!(12.5)),
            ("12,5%", dec!(12.5)),
            ("€ 1.234", dec!(1234)),
            ("€-1.234,50", dec!(-1234.5)),
            ("12 €", dec!(12)),
            ("0,6 fte", dec!(0.6)),
            ("0,6FTE", dec!(0.6)),
            ("1.509 uur", dec!(1509)),
            ("-0", dec!(0)),
            ("-0,00", dec!(0)),
            ("1,5000000000000", dec!(1.5)),
            ("1.000.000.000.000", dec!(1_000_000_000_000)),
            ("-1000000000000", dec!(-1_000_000_000_000)),
            ("0,123456789", dec!(0.123456789)),
        ] {
            assert_eq!(lees(tekst), Ok(waarde), "{tekst}");
        }
        assert!(!lees("-0").unwrap().is_sign_negative());
    }

    #[test]
    fn what_is_refused_says_why() {
        let fout: &[(Reden, &[&str])] = &[
            (
                Leesfout::GeenGetal,
                &[
                    "tien", "-", "+", ",", ".", ",5", "5,", "5.", ".5", "1e3", "1,2,3", "1 000", "1_000", "--1", "- 1",
                    "€", "fte", "%", "€ 5 %", "€€ 5", "5 % fte", "inf", "NaN", "0x10", "١٢", "1..000", "5 kg", "−5",
                    "½",
                ],
            ),
            (Leesfout::Dubbelzinnig, &["0.125", "1234.567", "-0.500", "00.125", "012.345"]),
            (Leesfout::Duizendtallen, &["1.2.3", "12.34,5", "1234.567,8", "1.234.56", "0.123.456", "0.125,5"]),
            (Leesfout::PuntNaKomma, &["1,234.56", "1,234,567.8", "1,2.3"]),
            (Leesfout::TeVeelDecimalen, &["0,1234567891", "1.1234567891"]),
            (Leesfout::TeGroot, &["1.000.000.000.000,1", "1000000000001", "-99999999999999999999999999999"]),
        ];
        for (verwacht, teksten) in fout {
            for tekst in *teksten {
                assert_eq!(lees(tekst), Err(verwacht((*tekst).to_owned())), "{tekst}");
            }
        }
        assert_eq!(lees(" \t"), Err(Leesfout::Leeg));
    }

    #[test]
    fn the_advice_in_a_message_is_itself_readable() {
        for fout in [
            Leesfout::Leeg,
            Leesfout::GeenGetal("x".into()),
            Leesfout::Dubbelzinnig("x".into()),
            Leesfout::Duizendtallen("x".into()),
            Leesfout::PuntNaKomma("x".into()),
        ] {
            let zin = fout.to_string();
            let voorbeeld = zin.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).max_by_key(|w| w.len());
            assert!(lees(voorbeeld.unwrap()).is_ok(), "{zin}");
        }
    }

    #[test]
    fn a_message_repeats_no_control_characters_and_no_novel() {
        let Err(Leesfout::GeenGetal(tekst)) = lees(&format!("\u{1b}[2J{}", "a".repeat(1000))) else { panic!() };
        assert_eq!(tekst, format!("\u{fffd}[2J{}…", "a".repeat(26)));
    }

    /// Any number that a plan can hold.
    fn waarde() -> impl Strategy<Value = Decimal> {
        (-1_000_000_000_000_000_i64..=1_000_000_000_000_000, 0_u32..=9)
            .prop_map(|(mantisse, schaal)| Decimal::new(mantisse, schaal))
            .prop_filter("at most 10¹²", |w| w.abs() <= Decimal::from(GROOTSTE))
    }

    fn elke() -> impl Strategy<Value = Decimal> {
        (any::<(u32, u32, u32)>(), any::<bool>(), 0_u32..=28)
            .prop_map(|((laag, midden, hoog), min, schaal)| Decimal::from_parts(laag, midden, hoog, min, schaal))
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(w in waarde(), decimalen in 0_u32..=9) {
            prop_assert_eq!(lees(&volledig(w)), Ok(w));
            prop_assert_eq!(lees(&csv(w)), Ok(w));
            prop_assert_eq!(lees(&getal(w, decimalen)), Ok(rond(w, decimalen)));
            prop_assert_eq!(lees(&fte(w)), Ok(rond(w, 1)));
            prop_assert_eq!(lees(&euro_cent(w)), Ok(rond(w, 2)));
            prop_assert_eq!(lees(&procent(w, decimalen)), Ok(rond(w, decimalen)));
            prop_assert_eq!(lees(&uren(w, decimalen)), Ok(rond(w, decimalen)));
            prop_assert_eq!(lees(&verschil(w, decimalen)), Ok(rond(w, decimalen)));
            prop_assert_eq!(exact::lees(&csv_internationaal(w)), Ok(w));
        }

        #[test]
        fn rounding_errs_half_a_unit_at_most(w in waarde(), decimalen in 0_u32..=9) {
            let verschil = (rond(w, decimalen) - w).abs();
            prop_assert!(verschil * Decimal::TWO <= Decimal::new(1, decimalen));
            prop_assert_eq!(rond(-w, decimalen), -rond(w, decimalen));
        }

        #[test]
        fn every_decimal_has_all_forms(w in elke(), decimalen in any::<u32>(), f in any::<f64>()) {
            for tekst in [getal(w, decimalen), volledig(w), euro_miljoen(w), verschil(w, decimalen), csv(w)] {
                prop_assert!(tekst.chars().any(|c| c.is_ascii_digit()));
            }
            meter(f);
            meting(f, decimalen);
            prop_assert_eq!(volledig(w).replace('.', "").replace(',', "."), exact::schrijf(w));
        }

        #[test]
        fn no_text_breaks_the_reader(
            vrij in any::<String>(),
            bijna in "[ €]?[-+]?[0-9.,]{0,12}( ?(%|fte|€|uur|x))?",
            lang in "[0-9]{25,60}(,[0-9]{1,40})?",
        ) {
            for tekst in [vrij, bijna, lang] {
                match lees(&tekst) {
                    Ok(w) => prop_assert_eq!(lees(&volledig(w)), Ok(w)),
                    Err(fout) => prop_assert!(!fout.to_string().is_empty()),
                }
            }
        }

        #[test]
        fn a_point_is_never_silently_the_other_thing(tekst in "[1-9][0-9]{0,5}\\.[0-9]{1,6}") {
            let (geheel, na) = tekst.split_once('.').unwrap();
            let verwacht: Option<Decimal> = match (geheel.len(), na.len()) {
                (1..=3, 3) => Some(format!("{geheel}{na}").parse().unwrap()),
                (_, 3) => None,
                _ => Some(tekst.parse().unwrap()),
            };
            prop_assert_eq!(lees(&tekst).ok(), verwacht);
        }
    }
}
