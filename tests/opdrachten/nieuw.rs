//! `nieuw --gemeente … --uit …`: a plan of a gemeente from files that anyone can download.

use std::fs;

use super::{geweigerd, pad, uitvoer};

const KWB: &str = "\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Codering (code)\";\
    \"Bevolking/Aantal inwoners (aantal)\";\"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)\"\r\n\
    \"Nederland\";\"Nederland\";\"NL00\";17942942;2714040;2202159;4586399;4763116;3677228\r\n\
    \"Proefstad (X.)\";\"Proefstad (X.)\";\"GM0999\";21011;3000;3000;6000;6000;3011\r\n\
    \"Wijk 00 Centrum\";\"Proefstad (X.)\";\"WK099900\";3000;400;500;1000;900;200\r\n\
    \"Markt\";\"Proefstad (X.)\";\"BU09990000\";3000;400;500;1000;900;200\r\n\
    \"Wijk 01 Noord\";\"Proefstad (X.)\";\"WK099901\";12000;2000;1500;3000;3500;2000\r\n\
    \"Polder\";\"Proefstad (X.)\";\"BU09990100\";12000;2000;1500;3000;3500;2000\r\n\
    \"Bergen (A.)\";\"Bergen (A.)\";\"GM0997\";5;0;0;0;5;0\r\n\
    \"Bergen\";\"Bergen (A.)\";\"WK099700\";5;0;0;0;5;0\r\n\
    \"Bergen (B.)\";\"Bergen (B.)\";\"GM0998\";5;0;0;0;5;0\r\n\
    \"Bergen\";\"Bergen (B.)\";\"WK099800\";5;0;0;0;5;0\r\n";

#[test]
fn a_plan_of_a_gemeente_tells_what_it_holds_and_what_to_fill_in_next() {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("kwb_2024.csv");
    fs::write(&bestand, KWB).unwrap();
    let plan = map.path().join("plan");
    let tekst = uitvoer(&format!("nieuw {} --gemeente proefstad --uit {}", pad(&plan), pad(&bestand)), 0);
    insta::assert_snapshot!(tekst.replace(pad(map.path()), "MAP"));
    let toets = uitvoer(&format!("toets {}", pad(&plan)), 1);
    assert!(toets.starts_with("? Nog niet vast te stellen in 2028–2031"), "{toets}");
    assert!(toets.contains("laag 0, 0, 0, 0; midden 0, 0, 0, 0; hoog 0, 0, 0, 0"), "{toets}");
    assert!(!toets.contains(" 0,0 fte"), "{toets}");
    // What the file does not tell is empty, and no nought.
    let json: serde_json::Value =
        serde_json::from_str(&uitvoer(&format!("reken {} --tabel buurten --formaat json", pad(&plan)), 0)).unwrap();
    assert!(json["rijen"][0]["lat"].is_null() && json["rijen"][0]["inwoners"] == 3_000, "{json}");
    // One team for so few, by the norm of the planner.
    let klein = map.path().join("klein");
    let opties = "--inwoners-per-team 20000";
    let tekst = uitvoer(&format!("nieuw {} --gemeente GM0999 {opties} --uit {}", pad(&klein), pad(&bestand)), 0);
    assert!(tekst.contains("1 buurtteam voorgesteld"), "{tekst}");
}

#[test]
fn a_gemeente_that_is_not_meant_by_its_name_is_asked_for() {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("kwb_2024.csv");
    fs::write(&bestand, KWB).unwrap();
    let plan = map.path().join("plan");
    for (naam, zegt) in [
        ("--gemeente Proefstda", "bedoelde u “Proefstad (X.)” (GM0999)?"),
        ("--gemeente Bergen", "“Bergen” kan Bergen (A.) (GM0997) of Bergen (B.) (GM0998) zijn"),
        ("--gemeente GM1234", "in deze bestanden staan Bergen (A.) (GM0997), Bergen (B.) (GM0998) en Proefstad"),
        ("--gemeente Zuidpool", "de gemeente “Zuidpool” staat niet in deze bestanden"),
        ("", "in deze bestanden staan 3 gemeenten"),
    ] {
        let fout = geweigerd(&format!("nieuw {} {naam} --uit {}", pad(&plan), pad(&bestand)));
        let plat = fout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plat.contains(zegt), "{naam}\n{fout}");
        assert!(!plan.exists(), "{naam}");
    }
    assert!(geweigerd(&format!("nieuw {} --gemeente Bergen", pad(&plan))).contains("--uit"));
    let leeg = geweigerd(&format!("nieuw {} --leeg --uit {}", pad(&plan), pad(&bestand)));
    assert!(leeg.contains("--leeg"), "{leeg}");
}
