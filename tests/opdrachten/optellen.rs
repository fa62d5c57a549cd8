//! Sums: what is split adds up again, in every year and band.

use rust_decimal::Decimal;
use serde_json::Value;

use super::json;

fn getal(waarde: &Value) -> Decimal {
    waarde.as_number().unwrap_or_else(|| panic!("geen getal: {waarde}")).to_string().parse().unwrap()
}

/// Of the rows of which it is known: what is not is in no total either.
fn som(tabel: &Value, veld: &str) -> Decimal {
    let bekend = |r: &&Value| !r[veld].is_null();
    tabel["rijen"].as_array().unwrap().iter().filter(bekend).map(|r| getal(&r[veld])).sum()
}

#[test]
fn basis_and_plus_over_the_wijken_are_the_total_to_the_tenth() {
    for band in ["laag", "midden", "hoog"] {
        for jaar in [2028, 2031] {
            let tabel = json(&format!("reken --tabel verdeling --band {band} --jaar {jaar}"));
            assert_eq!(tabel["band"], band);
            let totaal = &tabel["totaal"];
            for veld in ["basis", "plus", "samen", "waarvan_correctie", "inwoners"] {
                assert_eq!(som(&tabel, veld), getal(&totaal[veld]), "{veld} {band}");
            }
            assert_eq!(som(&tabel, "basis") + som(&tabel, "plus"), getal(&totaal["samen"]), "{band}");
            let tiende = |r: &Value| {
                getal(&r["samen"]).scale() <= 1 && getal(&r["basis"]) + getal(&r["plus"]) == getal(&r["samen"])
            };
            assert!(tabel["rijen"].as_array().unwrap().iter().all(tiende), "{tabel}");
            let noot = format!("Te verdelen over de wijken: {} fte", getal(&totaal["samen"])).replace('.', ",");
            let mut noten = tabel["voetnoten"].as_array().unwrap().iter().filter_map(Value::as_str);
            assert!(noten.any(|n| n.starts_with(&noot)), "{noot}: {tabel}");
        }
    }
}

#[test]
fn totals_of_the_tables_are_the_sums_of_their_rows() {
    for (tabel, velden) in [
        ("overzicht", &["nodig", "er_is", "verschil"][..]),
        ("formatie", &["uren", "exact", "nodig", "er_is", "vacature", "verschil"]),
        ("bezetting", &["gevraagd", "gedekt", "ongedekt"]),
        ("capaciteit", &["fte", "uren", "ingezet", "over"]),
        ("vraag", &["uren"]),
        ("huisvesting", &["fte", "werkplekken", "kosten", "locaties"]),
        ("aanstellingen", &["fte"]),
        ("overname", &["fte", "geplaatst", "zonder_plek"]),
        ("levering", &["gevraagd", "vacature"]),
    ] {
        let t = json(&format!("reken --tabel {tabel}"));
        for veld in velden {
            let verschil = (som(&t, veld) - getal(&t["totaal"][veld])).abs();
            // Hours are shown to nine decimals, so a sum of some hundred rows may differ in the seventh.
            assert!(verschil < Decimal::new(1, 6), "{tabel} {veld} {verschil}");
        }
    }
}

#[test]
fn staff_is_the_same_in_every_table() {
    let er_is = |tabel: &str| getal(&json(&format!("reken --tabel {tabel}"))["totaal"]["er_is"]);
    assert_eq!(er_is("overzicht"), er_is("formatie"));
    assert_eq!(getal(&json("reken --tabel aanstellingen")["totaal"]["telt"]), er_is("overzicht"));
    let levering = json("reken --tabel levering");
    let vervuld = getal(&levering["totaal"]["gevraagd"]) - getal(&levering["totaal"]["vacature"]);
    assert_eq!(vervuld, er_is("overzicht"));
}

#[test]
fn posts_of_the_budget_add_up_to_the_cent() {
    for band in ["laag", "midden", "hoog"] {
        let t = json(&format!("reken --tabel begroting --band {band}"));
        let rijen = t["rijen"].as_array().unwrap();
        let van =
            |soort: &str| -> Decimal { rijen.iter().filter(|r| r["soort"] == soort).map(|r| getal(&r["euro"])).sum() };
        let post = |naam: &str| getal(&rijen.iter().find(|r| r["post"] == naam).unwrap()["euro"]);
        let samen = post("uitgaven samen");
        assert_eq!(van("uitgave") + van("reservering"), samen, "{band}");
        assert_eq!(van("inkomst") - samen, post("over van de lumpsum"), "{band}");
        // The vacatures come on top, and what they leave is told apart.
        let met = post("uitgaven met vacatures");
        assert!(van("nog niet vervuld") > Decimal::ZERO, "{band}");
        assert_eq!(samen + van("nog niet vervuld"), met, "{band}");
        assert_eq!(van("inkomst") - met, post("over met vacatures"), "{band}");
    }
}

/// What the people do is what is covered: no hour is made or lost on the way, in any band.
#[test]
fn hours_flow_from_people_to_demand_without_loss() {
    for band in ["laag", "midden", "hoog"] {
        let gedekt = json(&format!("reken --tabel bezetting --band {band}"));
        let ploegen = json(&format!("reken --tabel ploegen --band {band}"));
        // Rows are written to nine decimals.
        let verschil = som(&gedekt, "gedekt") - som(&ploegen, "ingezet");
        assert!(verschil.abs() < Decimal::new(1, 6), "{band}: {verschil}");
        for rij in gedekt["rijen"].as_array().unwrap() {
            assert!(getal(&rij["gedekt"]) <= getal(&rij["gevraagd"]), "{rij}");
            assert_eq!(rij["knelpunt"].is_null(), getal(&rij["ongedekt"]).is_zero(), "{rij}");
        }
        for rij in ploegen["rijen"].as_array().unwrap() {
            assert!(getal(&rij["over"]) >= Decimal::ZERO && getal(&rij["over"]) <= getal(&rij["uren"]), "{rij}");
        }
    }
}
