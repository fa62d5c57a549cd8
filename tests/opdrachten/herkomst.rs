//! `wijkplan reken --herkomst WAT`: the way of a figure to its sources, without a screen.

use super::{geweigerd, json, uitvoer};

#[test]
fn the_tree_ends_in_sources_and_says_the_figure_of_the_table() {
    let tekst = uitvoer("reken --herkomst fte/jeugd-ggz-behandelaar/lariks", 0);
    for staat_er in ["benodigd: jeugd-ggz-behandelaar in Lariks", "Kerncijfers wijken en buurten 2020", "aanname"] {
        assert!(tekst.contains(staat_er), "{staat_er}\n{tekst}");
    }
    // The root is the figure that the table of the chain gives.
    let boom = json("reken --herkomst fte/jeugd-ggz-behandelaar/WK010601");
    let formatie = json("reken --tabel formatie");
    let is_deze = |r: &&serde_json::Value| r["functie"] == "jeugd-ggz-behandelaar" && r["code"] == "WK010601";
    let cel = formatie["rijen"].as_array().unwrap().iter().find(is_deze).unwrap();
    assert_eq!(boom["rijen"][0]["waarde"], cel["nodig"], "{cel}");
}

/// Every kind of figure has a tree, by code and by name.
#[test]
fn every_kind_is_found_by_code_and_by_name() {
    for wat in [
        "fte/opbouwwerker/stedelijk",
        "uren/jeugd-ggz/Lariks",
        "volume/jeugd-ggz/lariks",
        "kerncijfer/wmo_clienten/peelo",
        "werktijd/Opbouwwerker",
        "kosten/opbouwwerker",
        "begroting/over-van-de-lumpsum",
        "prijzen",
    ] {
        assert!(uitvoer(&format!("reken --herkomst {wat}"), 0).starts_with("Herkomst: "), "{wat}");
    }
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let fout = geweigerd("reken --herkomst fte/jeugdggz-behandelaar/lariks");
    assert!(fout.contains("bedoelde u “jeugd-ggz-behandelaar”?"), "{fout}");
    assert!(
        geweigerd("reken --herkomst begroting/initiatieven").contains("bedoelde u “oormerk-inwonersinitiatieven”?")
    );
    let fout = geweigerd("reken --herkomst fte/opbouwwerker");
    assert!(fout.contains("schrijf --herkomst fte/FUNCTIE/WIJK"), "{fout}");
    let fout = geweigerd("reken --herkomst fet/a/b");
    assert!(fout.contains("bedoelde u “fte”?"), "{fout}");
    assert!(geweigerd("reken --herkomst prijzen --tabel vraag").contains("gaan niet samen"));
}
