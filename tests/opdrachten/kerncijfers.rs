//! The open data of Assen, as it is read back.

use serde_json::Value;

use super::json;

fn waarde(tabel: &Value, code: &str, kerncijfer: &str) -> Value {
    let rij = tabel["rijen"].as_array().unwrap().iter().find(|r| r["code"] == code && r["kerncijfer"] == kerncijfer);
    rij.unwrap_or_else(|| panic!("{code} {kerncijfer}"))["waarde"].clone()
}

/// CBS 85984NED (2024) and 84799NED (2020).
#[test]
fn figures_of_the_city_and_its_wijken_are_those_of_cbs() {
    let t = json("reken --tabel kerncijfers");
    for (kerncijfer, getal) in [("inwoners", 69_700), ("wmo_clienten", 5_485), ("jeugdzorg", 2_330)] {
        assert_eq!(waarde(&t, "GM0106", kerncijfer), getal, "{kerncijfer}");
        let rijen = t["rijen"].as_array().unwrap().iter();
        let per_wijk = rijen.filter(|r| r["kerncijfer"] == kerncijfer && r["code"] != "GM0106");
        assert_eq!(per_wijk.map(|r| r["waarde"].as_u64().unwrap()).sum::<u64>(), getal, "{kerncijfer}");
    }
    for (code, inwoners) in [
        ("WK010600", 7_165),
        ("WK010601", 5_385),
        ("WK010602", 8_275),
        ("WK010603", 9_300),
        ("WK010604", 3_625),
        ("WK010605", 4_915),
        ("WK010606", 6_415),
        ("WK010607", 11_930),
        ("WK010608", 11_470),
        ("WK010699", 1_220),
    ] {
        assert_eq!(waarde(&t, code, "inwoners"), inwoners, "{code}");
    }
}

#[test]
fn every_known_figure_has_a_source_a_year_and_a_status() {
    let t = json("reken --tabel kerncijfers");
    for rij in t["rijen"].as_array().unwrap() {
        let bekend = !rij["waarde"].is_null();
        assert_eq!(bekend, rij["bron"].is_string() && rij["jaar"].is_u64() && rij["status"].is_string(), "{rij}");
    }
    let noten = t["voetnoten"].to_string();
    for nodig in ["CC BY 4.0", "CBS", "RIVM"] {
        assert!(noten.contains(nodig), "{nodig} {noten}");
    }
}

#[test]
fn there_are_109_buurten_with_a_point() {
    for tabel in ["buurten", "bereik"] {
        let t = json(&format!("reken --tabel {tabel}"));
        assert_eq!(t["rijen"].as_array().map(Vec::len), Some(109), "{tabel}");
        assert!(t["voetnoten"].to_string().contains("CC BY 4.0"), "{tabel}");
    }
    let t = json("reken --tabel buurten");
    let eerste = &t["rijen"][0];
    assert_eq!(eerste["code"], "BU01060000");
    assert!(eerste["lat"].as_f64().is_some_and(|g| (52.9..53.1).contains(&g)), "{eerste}");
}
