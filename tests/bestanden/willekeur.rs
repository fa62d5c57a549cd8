//! What must hold for every file and every plan.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::plan::{Plan, Waarde, exact};
use wijkplan::store::{self, vorm};

use crate::{BESTANDEN, klein, kopie};

/// Opens whatever stands in a file; a refusal says why, in Dutch, with a place that is in the file.
fn open(bytes: &[u8]) {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("plan.ron");
    fs::write(&pad, bytes).unwrap();
    if let Err(fout) = store::open(&pad) {
        assert!(!fout.meldingen.is_empty());
        let regels = bytes.split(|&b| b == b'\n').count();
        assert!(fout.meldingen.iter().flat_map(|m| &m.plaats).all(|p| (1..=regels).contains(&p.regel)), "{fout}");
        let tekst = fout.to_string();
        for engels in ["xpected", "nvalid", "nknown", "nexpected", "failed to", "ermission", "No such"] {
            let uit_het_bestand = String::from_utf8_lossy(bytes).contains(engels);
            assert!(uit_het_bestand || !tekst.contains(engels), "{tekst}");
        }
    }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        r#"([(){}\[\]:,"'#/*\\b0-9.\n é]|naam|versie|Some\(|r#"|/\*|//|#!\[){0,80}"#.prop_map(String::into_bytes),
    ]
}

fn getal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_i64..999_999_999_999, 0_u32..=9).prop_map(|(n, schaal)| Decimal::new(n, schaal))
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(bytes in bytes()) {
        open(&bytes);
    }

    #[test]
    fn no_slip_in_a_good_file_makes_it_panic(
        welk in 0_usize..3,
        waar in any::<prop::sample::Index>(),
        weg in 0_usize..12,
        erbij in r#"[(){}\[\]:,"'#/*\\=\-b0-9.\n éa-c]{0,3}"#,
    ) {
        let map = kopie();
        let pad = map.path().join(BESTANDEN[welk]);
        let tekens: Vec<char> = fs::read_to_string(&pad).unwrap().chars().collect();
        let plek = waar.index(tekens.len());
        let rest = &tekens[(plek + weg).min(tekens.len())..];
        let tekst: String = tekens[..plek].iter().copied().chain(erbij.chars()).chain(rest.iter().copied()).collect();
        open(tekst.as_bytes());
        fs::write(&pad, tekst).unwrap();
        if let Err(fout) = store::open(map.path()) {
            prop_assert!(!fout.to_string().is_empty());
        }
    }

    #[test]
    fn written_plan_reads_back_the_same(
        naam in any::<String>(),
        toelichting in prop::option::of(any::<String>()),
        (laag, midden, hoog) in (getal(), getal(), getal()),
        fte in getal(),
        (lat, lon) in (any::<f64>(), -180.0..180.0),
        rijen in 0_usize..3,
    ) {
        prop_assume!(lat.is_finite());
        let mut plan = klein();
        plan.naam = naam.clone();
        plan.herkomst.toelichting = naam;
        plan.normen.ratio = Waarde::band(laag, midden, hoog);
        plan.normen.ratio.toelichting = toelichting;
        plan.locaties[0].kosten = Some(Waarde::vast(midden));
        plan.verdeling.correcties[0].fte = fte;
        plan.wijken[0].buurten[0].punt = Some(wijkplan::plan::Punt { lat, lon, kwaliteit: wijkplan::plan::Kwaliteit::Precies });
        plan.bezetting.truncate(rijen);
        plan.functies.truncate(rijen);
        let tekst = vorm::heel_ron(&plan).unwrap();
        let terug: Plan = exact::opties().from_str(&tekst).unwrap();
        prop_assert_eq!(&terug, &plan);
        prop_assert_eq!(vorm::heel_ron(&terug).unwrap(), tekst);
    }
}

/// A slip at every single place of the smallest plan, each in two ways.
#[test]
fn every_character_may_be_missing_or_wrong() {
    let tekst = fs::read_to_string(Path::new("tests/fouten/basis/plan.ron")).unwrap();
    for (plek, teken) in tekst.char_indices().step_by(7) {
        let (voor, na) = (&tekst[..plek], &tekst[plek + teken.len_utf8()..]);
        open(format!("{voor}{na}").as_bytes());
        open(format!("{voor}%{na}").as_bytes());
    }
}
