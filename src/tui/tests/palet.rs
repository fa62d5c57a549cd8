//! What the palette finds.

use super::Tafel;

/// A planner types what a figure is called, not in which list it stands.
#[test]
fn a_field_is_found_by_its_name_in_the_palette() {
    for (woord, lijst) in [
        ("fasering", "voorzieningen"),
        ("preventie", "voorzieningen"),
        ("inzet", "voorzieningen"),
        ("uren per eenheid", "voorzieningen"),
        ("groei", "voorzieningen"),
        ("buurten", "wijken"),
        ("kerncijfers", "wijken"),
        ("prijspeil", "begroting"),
        ("prijzen", "begroting"),
        ("werkgebied", "buurtteams"),
    ] {
        let mut tafel = Tafel::nieuw(100, 40);
        tafel.druk(&format!(":{woord}"));
        let scherm = tafel.scherm();
        let gekozen = scherm.lines().find(|r| r.contains('▸') && r.contains(woord)).unwrap_or_default();
        assert!(gekozen.contains(&format!("{woord}: bij {lijst}")), "{woord}: {scherm}");
    }
}
