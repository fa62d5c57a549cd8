//! Reading in a file of others: it is chosen, its preview is read, and only enter changes the plan.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Tafel;
use crate::plan::Plan;
use crate::plan::scenario::toepassen::nieuw;
use crate::store::ingebouwd;
use crate::tui::effect::{Effect, Inleeswerk};
use crate::tui::lezer::Lezer;
use crate::tui::message::Message;
use crate::tui::message::inlezen::Inleesdaad;
use crate::tui::update::update;

/// Carries out what is asked outside, as the shell does, until all of it is answered.
pub(super) fn buiten(tafel: &mut Tafel) {
    let mut lezer = Lezer::default();
    for effect in std::mem::take(&mut tafel.naar_buiten) {
        let Effect::Inlezen(werk) = effect else { continue };
        let (mut antwoord, sinds) = (lezer.doe(werk, &tafel.model.werk), Instant::now());
        while antwoord.is_none() {
            assert!(sinds.elapsed() < Duration::from_secs(60), "the thread answers");
            std::thread::yield_now();
            antwoord = lezer.antwoord();
        }
        tafel.naar_buiten.extend(update(&mut tafel.model, Message::Ingelezen(antwoord.unwrap())));
    }
    // What was answered can ask for more.
    if !tafel.naar_buiten.is_empty() {
        buiten(tafel);
    }
}

/// The example with borders from before those of the file.
fn plan() -> Plan {
    let mut plan = ingebouwd().unwrap().plan;
    plan.wijken.iter_mut().filter_map(|w| w.grens.as_mut()).for_each(|grens| grens.jaar = 2016);
    plan
}

fn tafel(breed: u16, hoog: u16) -> Tafel {
    Tafel::met(plan(), breed, hoog)
}

fn bestanden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bestanden/geojson")
}

/// Asks for a file and lets it be read.
pub(super) fn lees(tafel: &mut Tafel, pad: PathBuf) {
    tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(Inleesdaad::Lees(pad)));
    tafel.bevat("wordt gelezen");
    buiten(tafel);
}

#[test]
fn a_file_is_chosen_in_a_folder_read_and_carried_out_as_one_change() {
    let mut tafel = tafel(80, 24);
    tafel.druk(":inlezen<enter>");
    assert_eq!(tafel.naar_buiten, [Effect::Inlezen(Inleeswerk::Zoek(None))]);
    tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(Inleesdaad::Map(bestanden())));
    buiten(&mut tafel);
    tafel.bevat("Welk bestand inlezen?").bevat("▸assen_wijken_2020.geojson").bevat("een map hoger");
    tafel.druk("<enter>");
    buiten(&mut tafel);
    tafel
        .bevat("Inlezen: assen_wijken_2020.geojson")
        .bevat("grenzen van wijken (GeoJSON)")
        .bevat("Enter zet dit in het plan");
    // What is doubtful stands first, with what stood there and what comes.
    tafel.bevat("? gewijzigd Buitengebied").bevat("5.303 ha; Buitengebied");
    let was = tafel.model.werk.plan.clone();
    tafel.druk("<end><omhoog><home><enter>").bevat("ingelezen, [ctrl+g] toont wat veranderde");
    assert_eq!(tafel.genoteerd.len(), 1, "one change");
    assert_eq!(tafel.model.werk.plan.wijken[0].grens.as_ref().unwrap().jaar, 2020);
    // The next file is looked for where this one stood.
    tafel.naar_buiten.clear();
    tafel.druk("<ctrl+f>");
    assert_eq!(tafel.naar_buiten, [Effect::Inlezen(Inleeswerk::Zoek(Some(bestanden())))]);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, was);
}

#[test]
fn what_is_not_carried_out_leaves_everything_as_it_was() {
    let mut tafel = tafel(160, 48);
    lees(&mut tafel, bestanden().join("assen_wijken_2020.geojson"));
    tafel.druk("<esc>");
    assert!(tafel.model.blik.lagen.is_empty() && tafel.genoteerd.is_empty());
    // Enter on a file that says nothing new does nothing.
    let mut tafel = Tafel::met(ingebouwd().unwrap().plan, 160, 48);
    let was = tafel.model.werk.plan.clone();
    lees(&mut tafel, bestanden().join("assen_wijken_2024_gegeneraliseerd.geojson"));
    tafel
        .bevat("10 gelijk")
        .bevat("Er is niets in te lezen")
        .druk("<enter>")
        .bevat("Er is niets in te lezen")
        .druk("<esc>");
    assert_eq!((&tafel.model.werk.plan, tafel.genoteerd.len()), (&was, 0));
    // What was left before it was read is not shown any more.
    let pad = bestanden().join("assen_wijken_2020.geojson");
    tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(Inleesdaad::Lees(pad)));
    tafel.druk("<esc>");
    buiten(&mut tafel);
    assert!(tafel.model.blik.lagen.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_is_told_in_words() {
    let map = tempfile::tempdir().unwrap();
    for (naam, inhoud, woorden) in [
        ("half.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[", "regel 2, kolom "),
        ("client.csv", "naam;BSN\nA;123456782\n", "die is voor burgerservicenummers"),
        ("leeg.csv", "", "wijkplan leest CSV"),
    ] {
        let mut tafel = tafel(80, 24);
        let pad = map.path().join(naam);
        std::fs::write(&pad, inhoud).unwrap();
        lees(&mut tafel, pad);
        tafel.bevat("Niet ingelezen").bevat(woorden);
        assert!(tafel.genoteerd.is_empty());
    }
    let mut tafel = tafel(80, 24);
    let nergens = Inleesdaad::Map(map.path().join("nergens"));
    tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(nergens));
    buiten(&mut tafel);
    tafel.bevat("Deze map is niet te lezen");
}

#[test]
fn the_year_that_a_file_does_not_say_is_typed_in_the_preview() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("kaart.geojson");
    let zonder = std::fs::read_to_string(bestanden().join("assen_wijken_2020.geojson")).unwrap();
    std::fs::write(&pad, zonder.replace("\"jaar_grens\":2020", "\"x\":0").replace("wijken_2020", "wijken")).unwrap();
    let mut tafel = tafel(80, 24);
    lees(&mut tafel, pad);
    tafel.bevat("van welk jaar is niet bekend").bevat("[j] zegt");
    assert!(tafel.model.blik.lagen.len() == 1 && tafel.genoteerd.is_empty());
    tafel.druk("<enter>").bevat("Inlezen: kaart.geojson");
    tafel
        .druk("j")
        .bevat("Van welk jaar is dit bestand?")
        .druk("20<enter>")
        .bevat("typ een jaar van 1995 tot en met 2100");
    tafel.druk("23<enter>");
    // Until it is read anew, enter carries nothing out.
    tafel.druk("<enter>");
    assert!(tafel.genoteerd.is_empty());
    buiten(&mut tafel);
    tafel.bevat("jaar 2023 hebt u").bevat("Enter zet dit in het plan");
    tafel.druk("j").bevat("2023").druk("<esc><enter>").bevat("toont wat veranderde");
    assert_eq!(tafel.model.werk.plan.wijken[0].grens.as_ref().unwrap().jaar, 2023);
    // A file that says its year is not asked for it.
    lees(&mut tafel, bestanden().join("assen_wijken_2020.geojson"));
    tafel.druk("j").bevat("Inlezen: assen_wijken_2020");
}

#[test]
fn a_path_is_typed_straight_into_the_list_of_files() {
    for begin in ["/", "~"] {
        let mut tafel = tafel(80, 24);
        tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(Inleesdaad::Map(bestanden())));
        buiten(&mut tafel);
        tafel.druk(begin).druk("tmp").bevat("Welk bestand inlezen?").bevat(&format!("{begin}tmp"));
        tafel.bevat("Het pad van een bestand");
    }
    let mut tafel = tafel(80, 24);
    tafel.naar_buiten = update(&mut tafel.model, Message::Inlezen(Inleesdaad::Map(bestanden())));
    buiten(&mut tafel);
    update(&mut tafel.model, Message::Plak("/tmp/scholen.csv\n".to_owned()));
    let vervolg = std::mem::take(&mut tafel.model.blik.vervolg);
    for bericht in vervolg {
        update(&mut tafel.model, bericht);
    }
    tafel.bevat("/tmp/scholen.csv");
}

#[test]
fn in_a_scenario_it_is_the_scenario_that_changes() {
    let mut plan = plan();
    nieuw(&plan, "een".into(), "Andere grenzen".into()).pas_toe(&mut plan).unwrap();
    let mut tafel = Tafel::met(plan, 120, 40);
    tafel.model.wissel(Some(&"een".into())).unwrap();
    lees(&mut tafel, bestanden().join("assen_wijken_2020.geojson"));
    tafel.bevat("Enter zet dit in dit scenario").druk("<enter>");
    let jaar = |plan: &crate::plan::Plan| plan.wijken[0].grens.as_ref().unwrap().jaar;
    assert_eq!((jaar(&tafel.model.werk.plan), jaar(tafel.model.werk.basis())), (2020, 2016));
}

#[test]
fn who_only_looks_reads_the_preview_and_changes_nothing() {
    let mut tafel = tafel(80, 24);
    tafel.model.werk.schijf.kijken = true;
    let was = tafel.model.werk.plan.clone();
    lees(&mut tafel, bestanden().join("assen_wijken_2020.geojson"));
    tafel.druk("<enter>").bevat("alleen lezen");
    assert_eq!(tafel.model.werk.plan, was);
}

/// What was read in, what it did, and where it is seen: at once by its key, later by the palette, and not after undo.
#[test]
fn after_reading_in_a_key_shows_what_changed() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("indicaties.csv");
    std::fs::write(&pad, "voorziening;wijk;aantal;einddatum\njeugd-ggz;WK010600;31;30-6-2028\n").unwrap();
    let mut tafel = tafel(80, 24);
    let was = tafel.model.werk.plan.clone();
    lees(&mut tafel, pad.clone());
    tafel.druk("<enter>").bevat("ingelezen, [ctrl+g] toont wat veranderde");
    assert_eq!(tafel.genoteerd.len(), 1, "one change");
    tafel.druk("<ctrl+g>").bevat("Wat veranderde · indicaties.csv, ingelezen op").bevat("Bron van is:");
    // The outcomes stand below the figures, with what they are.
    tafel.druk("<end>");
    tafel.druk("<home><omlaag><omlaag><omlaag><omlaag><omlaag><omlaag>").bevat("hele stad");
    tafel.druk("<esc>");
    assert!(tafel.model.blik.lagen.is_empty());
    tafel.druk(":wat veranderde<enter>").bevat("indicaties.csv, ingelezen op").druk("<esc>");
    // Of several it is asked which, the last one first.
    std::fs::write(&pad, "voorziening;wijk;aantal;einddatum\njeugd-ggz;WK010600;44;30-6-2028\n").unwrap();
    let ander = map.path().join("nieuwer.csv");
    std::fs::copy(&pad, &ander).unwrap();
    lees(&mut tafel, ander);
    tafel
        .druk("<enter><ctrl+g>")
        .bevat("Wat veranderde: waarvan?")
        .bevat("▸nieuwer.csv")
        .druk("<enter>")
        .bevat("nieuwer.csv, ingelezen");
    tafel.druk("<esc>uu");
    assert_eq!(tafel.model.werk.plan, was);
    tafel.druk("<ctrl+g>");
    assert!(tafel.model.blik.lagen.is_empty(), "there is nothing to show");
}

#[test]
fn in_a_scenario_it_shows_what_the_scenario_does() {
    let mut plan = ingebouwd().unwrap().plan;
    nieuw(&plan, "een".into(), "Cijfers van de gemeente".into()).pas_toe(&mut plan).unwrap();
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("indicaties.csv");
    std::fs::write(&pad, "voorziening;wijk;aantal\njeugd-ggz;WK010600;31\n").unwrap();
    let mut tafel = Tafel::met(plan, 160, 48);
    tafel.model.wissel(Some(&"een".into())).unwrap();
    lees(&mut tafel, pad);
    tafel
        .druk("<enter><ctrl+g>")
        .bevat("Wat veranderde · scenario Cijfers van de gemeente")
        .bevat("Ambulante jeugd-ggz");
    assert!(tafel.model.werk.basis().inlezingen.is_empty(), "the scenario keeps what it does itself");
}
