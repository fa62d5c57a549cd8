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

/// Who looks for what is due then knows when, and not how it is called.
#[test]
fn what_is_due_is_found_by_when_that_is() {
    let mut tafel = Tafel::met(crate::store::ingebouwd().unwrap().plan, 100, 40);
    tafel.druk(":januari 2027").bevat("Aanmelding voor de selectie");
    tafel.druk("<esc>:eind januari<enter>").bevat("[9 Besluiten]").bevat("Aanmelding voor de selectie");
}
