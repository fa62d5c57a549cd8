//! `wijkplan dokter`: what it finds, and that it leaves no trace in the plan.

use super::wijkplan;

fn dokter(plan: &str, omgeving: &[(&str, &str)]) -> (i32, serde_json::Value) {
    let staat = tempfile::tempdir().unwrap();
    let mut commando = wijkplan(["dokter", plan, "--formaat", "json"]);
    commando.env("WIJKPLAN_STAAT", staat.path()).env("LANG", "nl_NL.UTF-8").envs(omgeving.iter().copied());
    let uit = commando.output().unwrap();
    (uit.status.code().unwrap(), serde_json::from_slice(&uit.stdout).unwrap())
}

fn rij<'a>(tabel: &'a serde_json::Value, naam: &str) -> &'a serde_json::Value {
    tabel["rijen"].as_array().unwrap().iter().find(|r| r["onderdeel"] == naam).unwrap_or_else(|| panic!("{tabel}"))
}

#[test]
fn a_plan_that_opens_is_well_and_one_that_does_not_is_told() {
    let (code, tabel) = dokter("tests/klein", &[]);
    assert_eq!((code, rij(&tabel, "plan")["stand"].as_str()), (0, Some("goed")), "{tabel}");
    let (code, tabel) = dokter("tests/fouten", &[]);
    assert_eq!((code, rij(&tabel, "plan")["stand"].as_str()), (1, Some("fout")), "{tabel}");
}

#[test]
fn what_the_environment_says_is_told_with_what_to_do() {
    let (_, tabel) = dokter("tests/klein", &[("NO_COLOR", "1"), ("WIJKPLAN_STAT", "x"), ("LC_ALL", "C")]);
    assert_eq!(rij(&tabel, "kleuren")["bevonden"], "uit: NO_COLOR is gezet");
    assert_eq!(rij(&tabel, "omgevingsvariabelen")["advies"], "bedoelde u WIJKPLAN_STAAT?");
    assert!(rij(&tabel, "tekens")["advies"].as_str().unwrap().contains("UTF-8"), "{tabel}");
}

/// Where the settings are wrong, or the state folder is no folder, something does not work.
#[test]
fn settings_that_do_not_hold_and_a_state_that_cannot_be_kept_are_faults() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("i.ron");
    std::fs::write(&pad, "(thema: Paars)").unwrap();
    let (code, tabel) = dokter("tests/klein", &[("WIJKPLAN_INSTELLINGEN", pad.to_str().unwrap())]);
    assert_eq!((code, rij(&tabel, "instellingen")["stand"].as_str()), (1, Some("fout")), "{tabel}");
    let (code, tabel) = dokter("tests/klein", &[("WIJKPLAN_STAAT", pad.to_str().unwrap())]);
    assert_eq!((code, rij(&tabel, "map voor niet opgeslagen werk")["stand"].as_str()), (1, Some("fout")), "{tabel}");
}
