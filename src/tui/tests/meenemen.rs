//! Copying and exporting what is seen.

use super::Tafel;
use crate::report::lijst::TABELLEN;
use crate::report::tabel::Cel;
use crate::text::getal;
use crate::tui::effect::Effect;
use crate::tui::meenemen::blad;
use crate::tui::message::Message;
use crate::tui::scherm::Scherm;
use crate::tui::schil::exporteer;
use crate::tui::update::update;

impl Tafel {
    /// What was copied last.
    fn klembord(&mut self) -> String {
        match self.naar_buiten.pop() {
            Some(Effect::Kopieer(tekst)) => tekst,
            anders => panic!("niets gekopieerd: {anders:?}\n{}", self.scherm()),
        }
    }

    /// Writes what was to be exported, and gives what was said about it to the model.
    fn schrijf(&mut self) {
        let Some(Effect::Exporteer { bestanden, vervang, heel }) = self.naar_buiten.pop() else {
            panic!("geen export")
        };
        let uitslag = exporteer(&bestanden, vervang);
        update(&mut self.model, Message::Geexporteerd(uitslag, bestanden, heel));
    }
}

#[test]
fn the_cell_under_the_cursor_is_what_the_screen_shows() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3y").bevat("gekopieerd: ");
    let (functie, gebied) = (tafel.model.blik.keuze.functie, tafel.model.blik.keuze.gebied);
    let er_is = tafel.model.stand.uitkomst.bezetting.fte[(gebied, functie)];
    assert_eq!(tafel.klembord(), getal::csv(getal::rond(er_is, 9)));
    // Another figure on the screen is another figure on the clipboard.
    let nodig = tafel.model.stand.uitkomst.formatie[(gebied, functie)].fte;
    assert_ne!(nodig, er_is);
    assert_eq!(tafel.druk("ny").klembord(), getal::csv(getal::rond(nodig, 9)));
}

#[test]
fn where_only_a_row_is_selected_the_cell_is_chosen() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("y").bevat("welke cel kopiëren?").druk("<omlaag><omlaag><enter>");
    let inwoners = tafel.model.werk.plan.wijken[0].bevolking.inwoners;
    assert_eq!(tafel.klembord(), inwoners.to_string());
    tafel.bevat("inwoners)");
}

#[test]
fn a_row_and_a_table_have_tabs_and_decimal_commas() {
    let mut tafel = Tafel::nieuw(80, 24);
    let rij = tafel.druk("Y").klembord();
    assert!(rij.split('\t').nth(1) == Some(&tafel.model.werk.plan.wijken[0].naam) && !rij.contains('\n'), "{rij}");
    let tabel = tafel.druk("T").bevat("gekopieerd: de tabel").klembord();
    assert!(tabel.starts_with("code\twijk\tinwoners\tbenodigd\tbezet\t"), "{tabel}");
    assert_eq!(tabel.lines().count(), tafel.model.gebieden().len() + 1);
    let velden: Vec<usize> = tabel.lines().map(|r| r.split('\t').count()).collect();
    assert!(velden.iter().all(|n| *n == velden[0]), "{tabel}");
}

#[test]
fn what_the_filter_hides_is_not_copied() {
    let mut tafel = Tafel::nieuw(80, 24);
    let naam = tafel.model.werk.plan.wijken[1].naam.clone();
    let tabel = tafel.druk(&format!("/{naam}<enter>T")).klembord();
    assert!(tabel.lines().count() == 2 && tabel.contains(&naam), "{tabel}");
}

#[test]
fn a_table_that_no_clipboard_takes_is_refused() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.model.werk.plan.locaties[0].naam = "x".repeat(80_000);
    tafel.druk("4T").bevat("te groot voor het klembord").bevat("X");
    assert_eq!(tafel.naar_buiten, []);
}

#[test]
fn on_every_screen_the_selected_row_is_that_of_its_table() {
    for scherm in Scherm::ALLE {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.model.blik.scherm = scherm;
        tafel.druk("<omlaag>");
        let blad = blad(&tafel.model).unwrap();
        assert!(blad.tabel.rijen.iter().all(|r| r.len() == blad.tabel.kolommen.len()), "{scherm:?}");
        let keuze = &tafel.model.blik.keuze;
        let plan = &tafel.model.werk.plan;
        let naam = match scherm {
            Scherm::Overzicht | Scherm::Verdeling => plan.wijken[keuze.gebied].naam.clone(),
            Scherm::Formatie => plan.functies[keuze.functie].naam.clone(),
            Scherm::Huisvesting => plan.locaties[keuze.locatie].naam.clone(),
            Scherm::Dekking => crate::dekking::EISEN[keuze.eis].id.to_owned(),
            _ => continue,
        };
        let rij = &blad.tabel.rijen[blad.rij.unwrap()];
        assert!(rij.contains(&Cel::tekst(&naam)), "{scherm:?}: {naam} niet in {rij:?}");
    }
}

#[test]
fn every_block_of_wijk_has_as_many_rows_as_it_shows() {
    for (blok, wat) in crate::tui::posten::Blok::ALLE.into_iter().enumerate() {
        for stad in [false, true] {
            let mut tafel = Tafel::nieuw(80, 24);
            tafel.model.blik.scherm = Scherm::Wijk;
            tafel.model.blik.keuze.blok = blok;
            tafel.model.blik.keuze.gebied = if stad { tafel.model.stad() } else { 0 };
            let getoond = crate::tui::posten::posten(&tafel.model, wat).len();
            let blad = blad(&tafel.model).unwrap();
            assert_eq!(blad.tabel.rijen.len(), getoond, "{wat:?}, stad: {stad}");
        }
    }
}

#[test]
fn an_export_goes_to_the_file_that_was_named_and_replaces_nothing_unasked() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("mijn overzicht.csv");
    let mut tafel = Tafel::nieuw(160, 48);
    let typ = format!("X<end>{}{}<enter>", "<backspace>".repeat(80), pad.display());
    tafel.druk("X").bevat("overzicht-2028-midden.csv").druk("<esc>").druk(&typ);
    tafel.schrijf();
    tafel.bevat("geëxporteerd: ");
    let geschreven = std::fs::read_to_string(&pad).unwrap();
    assert!(geschreven.starts_with("\u{FEFF}code;wijk;inwoners;"), "{geschreven}");
    // A second time it asks; what is there stays until the planner says otherwise.
    std::fs::write(&pad, "van een ander").unwrap();
    tafel.druk(&typ).schrijf();
    tafel.bevat("bestaat al");
    assert_eq!(std::fs::read_to_string(&pad).unwrap(), "van een ander");
    tafel.druk("<omlaag><enter>").schrijf();
    assert_eq!(std::fs::read_to_string(&pad).unwrap(), geschreven);
}

#[test]
fn json_is_that_of_the_command_and_another_name_is_refused() {
    let mut tafel = Tafel::nieuw(80, 24);
    let veeg = "<backspace>".repeat(80);
    tafel.druk(&format!("6X{veeg}plan.ron<enter>")).bevat("laat de naam eindigen op .xlsx, .csv of .json");
    tafel.druk(&format!("{veeg}d.json<enter>"));
    let Some(Effect::Exporteer { bestanden, .. }) = tafel.naar_buiten.pop() else { panic!("geen export") };
    let json: serde_json::Value = serde_json::from_slice(&bestanden[0].1).unwrap();
    assert_eq!((&json["tabel"], &json["jaar"]), (&"dekking".into(), &2028.into()));
}

#[test]
fn a_comparison_and_a_list_are_taken_along_too() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("O").druk("T");
    assert!(tafel.klembord().starts_with("code\t"), "{}", tafel.scherm());
    tafel.druk("<esc>8n").druk("Proef<enter>v").druk("X<enter>");
    let Some(Effect::Exporteer { bestanden, .. }) = tafel.naar_buiten.pop() else { panic!("{}", tafel.scherm()) };
    let namen: Vec<_> = bestanden.iter().map(|(pad, _)| pad.display().to_string()).collect();
    assert_eq!(namen.len(), 4);
    assert!(namen.iter().any(|naam| naam.ends_with("-verschillen.csv")), "{namen:?}");
}

/// A file of what is seen is for others; the clipboard and the screen are the planner's own.
#[test]
fn an_export_of_the_screen_hides_small_numbers_and_the_clipboard_does_not() {
    let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
    plan.wijken[0].vraag[0].volume = crate::plan::Waarde::vast(rust_decimal_macros::dec!(7));
    let mut tafel = Tafel::met(plan.clone(), 160, 48);
    tafel.model.blik.scherm = Scherm::Wijk;
    tafel.model.blik.keuze.blok = 2;
    let rij = |tekst: &str| tekst.lines().find(|r| r.contains("Inloop")).unwrap().to_owned();
    assert!(rij(&tafel.druk("T").klembord()).contains("\t7\t"));
    let veeg = "<backspace>".repeat(80);
    tafel.druk(&format!("X{veeg}vraag.csv<enter>"));
    let Some(Effect::Exporteer { bestanden, .. }) = tafel.naar_buiten.pop() else { panic!("geen export") };
    assert!(rij(std::str::from_utf8(&bestanden[0].1).unwrap()).contains(";<10;"));
    tafel.druk(&format!("X{veeg}vraag.json<enter>"));
    let Some(Effect::Exporteer { bestanden, .. }) = tafel.naar_buiten.pop() else { panic!("geen export") };
    let json = std::str::from_utf8(&bestanden[0].1).unwrap();
    assert!(json.contains("\"volume\": \"<10\"") && !json.contains("\"volume\": 7"), "{json}");
    assert_eq!(tafel.model.werk.plan, plan, "the plan itself is as it was");
    assert!(rij(&tafel.druk("T").klembord()).contains("\t7\t"));
}

/// What is seen as a workbook, and the whole plan: as a workbook, as a file a table, as itself.
#[test]
fn a_workbook_of_the_screen_and_of_the_whole_plan() {
    let map = tempfile::tempdir().unwrap();
    let mut tafel = Tafel::met(crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan, 160, 48);
    let veeg = "<backspace>".repeat(80);
    let pad = |naam: &str| map.path().join(naam).display().to_string();
    tafel.druk(&format!("X<end>{veeg}{}<enter>", pad("gezien.xlsx"))).schrijf();
    tafel.bevat("geëxporteerd: ");
    assert_eq!(bladen(&map.path().join("gezien.xlsx")), ["toelichting", "overzicht"]);
    for naam in ["heel.xlsx", "heel.ron", "map"] {
        update(&mut tafel.model, Message::ExporteerPlan);
        tafel.druk(&format!("<end>{veeg}{}<enter>", pad(naam))).schrijf();
        tafel.bevat("geëxporteerd: ");
    }
    let alle: Vec<_> = TABELLEN.iter().map(|t| t.naam).collect();
    assert_eq!(bladen(&map.path().join("heel.xlsx"))[1..], alle);
    assert_eq!(crate::store::open(&map.path().join("heel.ron")).unwrap().plan, tafel.model.werk.plan);
    assert_eq!(std::fs::read_dir(map.path().join("map")).unwrap().count(), alle.len() + 1);
    // Once more asks, and another name is that of the whole plan.
    update(&mut tafel.model, Message::ExporteerPlan);
    tafel.druk(&format!("<end>{veeg}{}<enter>", pad("heel.xlsx"))).schrijf();
    tafel.bevat("bestaat al").druk("<enter>").bevat("Het hele plan exporteren");
}

fn bladen(pad: &std::path::Path) -> Vec<String> {
    use calamine::Reader as _;
    calamine::open_workbook::<calamine::Xlsx<_>, _>(pad).unwrap().sheet_names()
}
