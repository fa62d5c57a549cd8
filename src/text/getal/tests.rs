//! Numbers as a planner reads and types them.

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
                "€", "fte", "%", "€ 5 %", "€€ 5", "5 % fte", "inf", "NaN", "0x10", "١٢", "1..000", "5 kg", "−5", "½",
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
        prop_assert_eq!(volledig(w).replace('.', "").replace(',', "."), exact::schrijf(rond(w, DECIMALEN)));
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
