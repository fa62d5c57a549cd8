//! The goldens of fair coverage that a plan can express, by `reken --tabel bezetting --formaat json`.

use std::fs;

use assert_cmd::cargo::cargo_bin_cmd;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::bouw::{Bouw, Voorziening, Waar};

/// `(wettelijk, [(uren, [bronnen])])`.
type Vraag = (bool, Vec<(u32, Vec<usize>)>);
/// `(naam, [uren per bron], [vraag], [(deel, [vragen])])`.
type Geval = (String, Vec<u32>, Vec<Vraag>, Vec<((u64, u64), Vec<usize>)>);

/// A golden as a plan of one wijk, where each source is a functie. A plan can express a demand of one part: its first
/// source is who is asked, the others can do it too. Several parts with people of their own it cannot, as `kan_ook` is of
/// a whole voorziening.
fn als_plan(aanbod: &[u32], vragen: &[Vraag]) -> Option<Bouw> {
    let niemand = aanbod.len();
    let voorzieningen = vragen
        .iter()
        .map(|(wettelijk, delen)| {
            let [(uren, wie)] = &delen[..] else { return None };
            let (eerste, ook) = wie.split_first().map_or((niemand, &[][..]), |(eerste, ook)| (*eerste, ook));
            Some(Voorziening {
                stad: false,
                wettelijk: *wettelijk,
                uren: vec![*uren],
                inzet: vec![(eerste, "100".to_owned())],
                kan_ook: ook.to_vec(),
            })
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Bouw {
        teams: vec![vec![0]],
        wijken: 1,
        functies: aanbod.len() + 1,
        voorzieningen,
        mensen: aanbod.iter().enumerate().map(|(f, &uren)| (Waar::Team(0), f, uren)).collect(),
        ..Bouw::default()
    })
}

fn rijen(bouw: &Bouw) -> Vec<Value> {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("plan.ron");
    fs::write(&pad, bouw.ron()).unwrap();
    let uit = cargo_bin_cmd!("wijkplan")
        .args(["reken", pad.to_str().unwrap(), "--tabel", "bezetting", "--formaat", "json"])
        .env("HOME", map.path())
        .assert()
        .success();
    let json: Value = serde_json::from_slice(&uit.get_output().stdout).unwrap();
    json["rijen"].as_array().unwrap().clone()
}

#[test]
fn goldens_through_a_plan_to_nine_decimals_in_any_order() {
    let gevallen: Vec<Geval> = ron::from_str(include_str!("../../src/calc/stroom/goud.ron")).unwrap();
    let mut gezien = 0;
    for (naam, aanbod, vragen, trappen) in gevallen {
        let Some(bouw) = als_plan(&aanbod, &vragen) else { continue };
        gezien += 1;
        for draai in [0, 1, 6] {
            let rijen = rijen(&Bouw { draai, ..bouw.clone() });
            let met_uren = vragen.iter().filter(|(_, delen)| delen[0].0 > 0).count();
            assert_eq!(rijen.len(), met_uren, "{naam}");
            for rij in rijen {
                let vraag: usize = rij["voorziening"].as_str().unwrap()[1..].parse().unwrap();
                let uren = vragen[vraag].1[0].0;
                let deel = trappen.iter().find(|(_, wie)| wie.contains(&vraag)).map_or((1, 1), |(deel, _)| *deel);
                let verwacht = Decimal::from(u64::from(uren) * deel.0) / Decimal::from(deel.1);
                let gedekt: Decimal = rij["gedekt"].to_string().parse().unwrap();
                assert_eq!(gedekt.normalize(), verwacht.round_dp(9).normalize(), "{naam}, vraag {vraag}");
            }
        }
    }
    assert_eq!(gezien, 14, "the other has parts with people of their own, and is tested at the function");
}
