//! Finding and reading back: filters, orders, the palette, what was said, and the eis behind a finding.

use super::{Tafel, proefplan};
use crate::dekking::{Been, EISEN};
use crate::plan::Plan;
use crate::tui::scherm::Scherm;

/// Names with accents, a curly quote and numbers.
fn plan() -> Plan {
    let mut plan = proefplan();
    let mut nog_een = plan.locaties[0].clone();
    nog_een.code = "nog-een".into();
    plan.locaties.push(nog_een);
    for (locatie, naam) in plan.locaties.iter_mut().zip(["Étage", "’t Zand", "Wijk 10", "Wijk 2"]) {
        locatie.naam = naam.to_owned();
    }
    plan.functies[0].naam = "zorgcoördinator".to_owned();
    plan
}

fn plekken(tafel: &Tafel) -> Vec<&str> {
    tafel.model.locaties().into_iter().map(|l| tafel.model.werk.plan.locaties[l].naam.as_str()).collect()
}

#[test]
fn a_search_knows_accents_and_quotes_in_every_column() {
    let mut tafel = Tafel::met(plan(), 120, 40);
    tafel.druk("4/etage<enter>");
    assert_eq!(plekken(&tafel), ["Étage"]);
    // What was searched for is replaced by what is typed.
    tafel.druk("/'t zand<enter>");
    assert_eq!(plekken(&tafel), ["’t Zand"]);
    let plek = &tafel.model.werk.plan.locaties[0];
    let soort = crate::text::namen::locatiesoort(plek.soort).to_uppercase();
    tafel.druk("/").druk(&soort).druk("<enter>");
    assert!(plekken(&tafel).contains(&"Étage"), "by soort");
    tafel.druk("<esc>3/coordinator<enter>");
    assert_eq!(tafel.model.functies(), [0]);
    tafel.druk("<esc>1/tekort<enter>").bevat("▲ tekort");
    assert!(!tafel.model.gebieden().is_empty());
    tafel.druk("<esc>").druk("?coordinator").bevat("Geen sneltoets");
    tafel.druk("<esc>:coordinator").bevat("▸functie zorgcoördinator");
}

#[test]
fn names_are_ordered_as_they_are_read() {
    let mut tafel = Tafel::met(plan(), 120, 40);
    tafel.druk("4o");
    let vier: Vec<&str> = ["Étage", "’t Zand", "Wijk 10", "Wijk 2"].to_vec();
    let orde: Vec<&str> = plekken(&tafel).into_iter().filter(|naam| vier.contains(naam)).collect();
    assert_eq!(orde, ["’t Zand", "Étage", "Wijk 2", "Wijk 10"]);
}

#[test]
fn the_palette_goes_to_where_something_is_seen() {
    let plan = plan();
    let tafel = |zoek: &str| {
        let mut tafel = Tafel::met(plan.clone(), 120, 40);
        tafel.druk("4/geen plek heet zo<enter>1:").druk(zoek).druk("<enter>");
        tafel
    };
    let mut t = tafel("wijk Zuid-West");
    assert_eq!((t.model.blik.scherm, t.model.blik.keuze.gebied), (Scherm::Wijk, 2));
    t.bevat("Zuid-West");
    // The filter that would hide it is gone.
    let mut t = tafel("’t Zand");
    assert_eq!((t.model.blik.scherm, t.model.blik.keuze.locatie), (Scherm::Huisvesting, 1));
    t.bevat("▸").bevat("’t Zand");
    let f = plan.functies.len() - 1;
    let t = tafel(&format!("functie {}", plan.functies[f].naam));
    assert_eq!((t.model.blik.scherm, t.model.blik.keuze.functie), (Scherm::Formatie, f));
    for (soort, naam) in [("organisatie", &plan.organisaties[1].naam), ("voorziening", &plan.voorzieningen[1].naam)] {
        let mut t = tafel(&format!("{soort} {naam}"));
        let scherm = t.scherm();
        assert!(scherm.lines().any(|r| r.contains('▸') && r.contains(naam.as_str())), "{scherm}");
    }
    let buurt = &plan.wijken[1].buurten[0].naam;
    let mut t = tafel(&format!("buurt {buurt}"));
    assert_eq!((t.model.blik.scherm, t.model.blik.keuze.gebied), (Scherm::Wijk, 1));
    t.bevat(buurt);
    let mut t = tafel("BR-1");
    assert_eq!(t.model.blik.scherm, Scherm::Dekking);
    assert_eq!(t.model.gekozen_eis().id, "BR-1");
    t.bevat("BR-1").bevat("Norm: ").bevat("Bron: ").bevat("Per wijk");
}

/// Each answer leaves as many eisen as it says, and what falls short in a wijk is that of no other with such a name.
#[test]
fn the_eisen_that_are_chosen_are_those_that_stay() {
    let mut plan = proefplan();
    plan.wijken[1].naam = format!("{}erpark", plan.wijken[0].naam);
    let mut tafel = Tafel::met(plan, 120, 60);
    tafel.druk("6<home>");
    tafel.model.blik.keuze.gebied = 0;
    let hier = |tafel: &Tafel| -> Vec<usize> {
        let oordeel = |e: &usize| tafel.model.stand.toetsing.oordeel(EISEN[*e], 0);
        (0..EISEN.len()).filter(|e| oordeel(e).ernst().is_some()).collect()
    };
    tafel.druk("f<omlaag><omlaag><enter>");
    assert_eq!(tafel.model.eisen(), hier(&tafel));
    assert!(!hier(&tafel).is_empty() && hier(&tafel).len() < EISEN.len());
    tafel.druk("<esc>/pijler divers<enter>");
    let divers = (0..EISEN.len()).filter(|e| EISEN[*e].been == Been::Divers).collect::<Vec<_>>();
    assert_eq!(tafel.model.eisen(), divers);
    tafel.druk("<esc>f").bevat(&format!("pijler divers ({})", divers.len()));
}

#[test]
fn enter_on_a_finding_opens_its_eis() {
    let mut tafel = Tafel::nieuw(100, 60);
    tafel.druk("<enter>").bevat("[2 Wijk]").druk("1v").bevat("▸ ");
    let eis = tafel.model.gekozen_bevinding().unwrap().eis;
    tafel.druk("<enter>").bevat(&format!("{} {}", eis.id, eis.titel)).bevat("De eis").bevat("Bron: ").bevat("Per wijk");
    tafel.bevat("moet ").bevat(" Maatregel: ").druk("<esc><esc>");
    assert_eq!(tafel.model.blik.keuze.post, None);
    tafel
        .druk("2<end><enter><enter>")
        .bevat("De eis")
        .bevat("Per wijk")
        .druk("<esc>6/VD-2<enter><enter>")
        .bevat("De eis");
}

#[test]
fn what_was_said_can_be_read_in_full() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("B").bevat("Er is nog niets gemeld").druk("<esc>");
    tafel.druk("3<omlaag><omlaag>++u");
    let status = tafel.model.blik.status.clone().unwrap();
    tafel.druk("B").bevat("Berichten");
    let gezegd = &tafel.model.blik.gezegd;
    assert_eq!((gezegd.len(), gezegd.last()), (3, Some(&status)));
    let woorden = |tekst: &str| tekst.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    let scherm: String = tafel
        .scherm()
        .lines()
        .map(|r| r.trim_matches([' ', '│', '↓', '↑', '─', '┌', '┐', '└', '┘']))
        .collect::<Vec<_>>()
        .join(" ");
    assert!(woorden(&scherm).contains(&woorden(&status.tekst)), "{scherm}");
    tafel.druk("<esc>");
    for _ in 0..30 {
        tafel.druk("+");
    }
    tafel.druk("B");
    assert_eq!(tafel.model.blik.gezegd.len(), 20);
}

#[test]
fn shortened_changes_never_glue() {
    use crate::tui::view::vel::kort_wijziging;
    let twee = "Prognose Noord: inwoners: 8.000 → 8.100; Buurtteam Zuid, ambulant begeleider: 1,8 → 1,9 fte";
    for breedte in 10..90 {
        let kort = kort_wijziging(twee, breedte);
        assert!(kort == twee || !kort.contains("1,9") && !kort.contains("1,8"), "{breedte}: {kort}");
    }
    assert_eq!(kort_wijziging(twee, 50), "Prognose Noord: inwoners: 8.000 → 8.100; …");
    let een = "Buurtteam Zuid-Oost, ambulant begeleider (Voorbeeld Ambulant): 1,8 → 1,9 fte";
    assert!(kort_wijziging(een, 40).ends_with(": 1,8 → 1,9 fte"));
    let schuif = "Wijkplus: ouderen 20 → 25 %, jeugdzorg 30 → 28 %, inkomen 50 → 47 %";
    assert_eq!(kort_wijziging(schuif, 51), "Wijkplus: ouderen 20 → 25 %, jeugdzorg 30 → 28 %; …");
}

#[test]
fn a_drag_is_told_from_where_it_began() {
    let mut tafel = Tafel::nieuw(160, 48);
    let oud = tafel.model.werk.plan.verdeling.gewichten[0].procent;
    for procent in [10, 12, 35] {
        let bericht = crate::tui::message::Message::Schuif { gewicht: 0, procent, sleep: procent > 10 };
        crate::tui::update::update(&mut tafel.model, bericht);
    }
    tafel.druk("5u").bevat("teruggezet: Wijkplus: ");
    let tekst = tafel.model.blik.status.as_ref().unwrap().tekst.clone();
    assert!(tekst.contains(&format!(" 35 → {oud} %")) && tekst.matches(" 35 → ").count() == 1, "{tekst}");
    assert!(!tekst.contains("12 "), "{tekst}");
}

#[test]
fn the_answer_stays_in_sight_on_every_width() {
    for breedte in 60..170 {
        let mut tafel = Tafel::nieuw(breedte, 24);
        tafel.bevat("oordeel").bevat("tekort");
        let jaren: Vec<String> = tafel.model.werk.plan.planjaren.iter().map(ToString::to_string).collect();
        tafel.druk("7");
        if breedte >= 80 {
            for jaar in &jaren {
                tafel.bevat(jaar);
            }
        }
    }
}
