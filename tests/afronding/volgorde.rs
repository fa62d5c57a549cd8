//! The order of the lists of a plan decides nothing: the same figure for each key, to the last of nine decimals.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::TestRng;
use serde_json::Value;
use wijkplan::plan::Plan;
use wijkplan::store;

use crate::reken;

/// The tables, each with the columns that name a row. Who comes short in the flow is a matter of its own.
const TABELLEN: [(&str, &[&str]); 13] = [
    ("overzicht", &["code"]),
    ("kerncijfers", &["code", "kerncijfer"]),
    ("vraag", &["code", "voorziening"]),
    ("fasering", &["voorziening", "jaar"]),
    ("werktijd", &["functie"]),
    ("formatie", &["code", "functie"]),
    ("verdeling", &["code"]),
    ("verdeling_euro", &["code"]),
    ("aanstellingen", &["code"]),
    ("levering", &["organisatie", "functie"]),
    ("huisvesting", &["code"]),
    ("begroting", &["post"]),
    ("meerjarenbegroting", &["post"]),
];

static PLAN: LazyLock<Plan> = LazyLock::new(|| store::ingebouwd().unwrap().plan);

/// The rows of every table by their key, and its totals.
fn cijfers(plan: &Plan) -> BTreeMap<String, Value> {
    let mut uit = BTreeMap::new();
    for (naam, sleutels) in TABELLEN {
        let tabel = reken(plan, naam, 2028);
        for rij in tabel["rijen"].as_array().unwrap() {
            let sleutel: Vec<String> = sleutels.iter().map(|s| rij[*s].to_string()).collect();
            let mut rij = rij.clone();
            // Lists of names in a cell come in the order of the plan; the verdict is that of all eisen, the flow too.
            for veld in ["centrale_plek", "oordeel"] {
                rij.as_object_mut().unwrap().remove(veld);
            }
            let was = uit.insert(format!("{naam} {}", sleutel.join(" ")), rij);
            assert!(was.is_none(), "{naam} {sleutel:?} stands twice");
        }
        let mut totaal = tabel["totaal"].clone();
        if let Some(totaal) = totaal.as_object_mut() {
            totaal.remove("oordeel");
        }
        uit.insert(format!("{naam} totaal"), totaal);
    }
    uit
}

fn schud<T>(lijst: &mut [T], rng: &mut TestRng) {
    for i in (1..lijst.len()).rev() {
        lijst.swap(i, rng.random_range(0..=i));
    }
}

fn geschud(rng: &mut TestRng) -> Plan {
    let mut plan = PLAN.clone();
    schud(&mut plan.bronnen, rng);
    schud(&mut plan.werktijden, rng);
    schud(&mut plan.functies, rng);
    schud(&mut plan.voorzieningen, rng);
    schud(&mut plan.organisaties, rng);
    schud(&mut plan.buurtteams, rng);
    schud(&mut plan.bezetting, rng);
    schud(&mut plan.locaties, rng);
    schud(&mut plan.wijken, rng);
    for team in &mut plan.buurtteams {
        schud(&mut team.werkgebied, rng);
    }
    for v in &mut plan.voorzieningen {
        schud(&mut v.inzet, rng);
        schud(&mut v.kan_ook, rng);
    }
    for f in &mut plan.functies {
        schud(&mut f.aanvullend, rng);
    }
    for o in &mut plan.organisaties {
        schud(&mut o.levering, rng);
        schud(&mut o.functies, rng);
    }
    for w in &mut plan.wijken {
        schud(&mut w.buurten, rng);
        schud(&mut w.vraag, rng);
    }
    let v = &mut plan.verdeling;
    schud(&mut v.basis, rng);
    schud(&mut v.gewichten, rng);
    schud(&mut v.uitzonderingen, rng);
    schud(&mut v.correcties, rng);
    plan
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_list_of_the_plan_decides(plan in Just(()).prop_perturb(|(), mut rng| geschud(&mut rng))) {
        static EERST: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| cijfers(&PLAN));
        for (sleutel, cijfers) in cijfers(&plan) {
            prop_assert_eq!(Some(&cijfers), EERST.get(&sleutel), "{}", sleutel);
        }
    }
}
