//! Golden screens: the screens of the small city, at the smallest full size and at a large one.

use ratatui::buffer::Buffer;

use super::Tafel;
use crate::tui::beeld::view_bij_fout;
use crate::tui::scherm::Scherm;

#[test]
fn all_screens_at_80_by_24() {
    for (toets, naam) in SCHERMEN {
        let mut tafel = Tafel::nieuw(80, 24);
        insta::assert_snapshot!(format!("klein_{naam}"), tafel.druk(toets).scherm());
    }
}

#[test]
fn all_screens_at_160_by_48() {
    for (toets, naam) in SCHERMEN {
        let mut tafel = Tafel::nieuw(160, 48);
        insta::assert_snapshot!(format!("groot_{naam}"), tafel.druk(toets).scherm());
    }
}

const SCHERMEN: [(&str, &str); 9] = [
    ("<omlaag>", "overzicht"),
    ("2", "wijk"),
    ("3<rechts><omlaag>", "formatie"),
    ("4", "huisvesting"),
    ("5", "verdeling"),
    ("6/VD-2<enter><esc>", "dekking"),
    ("7<omlaag>+", "begroting"),
    (PROEF, "scenarios"),
    (VERSLAG, "besluiten"),
];

/// A besluit with its wijzigingen, two open points of which one is overdue, and a note.
const VERSLAG: &str = concat!(
    "3<omlaag><omlaag>++9a<enter>Meer jeugd in Noord<omlaag>De wachtlijst is daar het langst.<omlaag>wethouder, teamleiders",
    "<omlaag><omlaag><enter>ameer locaties<omlaag>te duur<enter><ctrl+s>",
    "<rechts>aWaar komt het team?<omlaag>Q44<omlaag>vastgoed<omlaag>1-9-2026<enter>",
    "aWie betaalt de overhead?<omlaag><omlaag><omlaag>1-1-2028<enter>",
    "1<omlaag>NBellen met de school<enter>9<links>",
);

/// Two scenarios with something in each, of which the second botst with the base.
const PROEF: &str =
    "8nMeer jeugd<enter>3<omlaag><omlaag>+++4<omlaag>c8nMinder locaties<enter>4<home>-04<home>+8<home><omlaag>";

#[test]
fn popups_at_80_by_24() {
    for (toetsen, naam) in [
        ("3?", "hulp"),
        (":opsl", "palet"),
        ("3<omlaag>+", "keuze"),
        ("3<enter>abc<enter>", "invoer"),
        ("3+q", "stoppen"),
        ("<omlaag>h", "herstel"),
        ("3<omlaag><omlaag>e3", "formulier"),
        ("3<omlaag><omlaag>e<omhoog> de", "antwoorden"),
        ("L<omlaag>", "levering"),
        ("U", "uitval"),
        ("U<omlaag><enter>", "uitval_partner"),
    ] {
        let mut tafel = Tafel::nieuw(80, 24);
        insta::assert_snapshot!(format!("venster_{naam}"), tafel.druk(toetsen).scherm());
    }
}

#[test]
fn forms_of_any_noun_at_both_sizes() {
    for (breedte, hoogte, maat) in [(80, 24, "klein"), (160, 48, "groot")] {
        for (toetsen, naam) in [
            (":functies<enter>", "lijst"),
            (":functies<enter><enter>", "functie"),
            (":normen bew<enter><omlaag>9", "normen"),
            (":voorziening Begeleiding<enter><enter><pgdn>", "voorziening"),
            (":functies<enter>d", "weghalen"),
            ("A", "alles"),
        ] {
            let mut tafel = Tafel::nieuw(breedte, hoogte);
            insta::assert_snapshot!(format!("{maat}_zaak_{naam}"), tafel.druk(toetsen).scherm());
        }
    }
}

#[test]
fn two_scenarios_side_by_side_at_both_sizes() {
    for (breedte, hoogte, naam) in [(80, 24, "klein_vergelijking"), (160, 48, "groot_vergelijking")] {
        let mut tafel = Tafel::nieuw(breedte, hoogte);
        insta::assert_snapshot!(naam, tafel.druk(PROEF).druk("v").scherm());
    }
    let mut tafel = Tafel::nieuw(80, 24);
    insta::assert_snapshot!("venster_botsing", tafel.druk(PROEF).druk("<omlaag>o").scherm());
}

#[test]
fn a_screen_that_is_too_small_says_so() {
    let mut tafel = Tafel::nieuw(59, 19);
    insta::assert_snapshot!("te_klein", tafel.scherm());
}

/// A fault of the program in the drawing of one screen leaves the others, and the keys.
#[test]
fn a_screen_that_cannot_be_drawn_says_so_and_the_others_are_drawn() {
    let mut tafel = Tafel::nieuw(80, 24);
    // What follows is that of a plan without this wijk.
    let erbij = tafel.model.werk.plan.wijken[0].clone();
    tafel.model.werk.plan.wijken.push(erbij);
    let mut beeld = |scherm| {
        tafel.model.blik.scherm = scherm;
        let mut buf = Buffer::empty(tafel.vlak);
        view_bij_fout(&tafel.model, &mut buf);
        buf.content().iter().map(ratatui::buffer::Cell::symbol).collect::<String>()
    };
    let stuk = beeld(Scherm::Overzicht);
    assert!(stuk.contains("Het scherm Overzicht is niet te tekenen") && stuk.contains("q stoppen"), "{stuk}");
    let heel = beeld(Scherm::Besluiten);
    assert!(heel.contains("Besluiten") && !heel.contains("niet te tekenen"), "{heel}");
}

/// A city of more than a hundred thousand has a total of seven signs.
#[test]
fn no_digit_of_the_inhabitants_of_a_large_city_is_cut_off() {
    let mut plan = crate::store::ingebouwd().unwrap().plan;
    plan.wijken[0].bevolking.inwoners = 1_161_735;
    let samen = crate::text::getal::geheel(plan.wijken.iter().map(|w| w.bevolking.inwoners).sum::<u32>().into());
    for (breed, hoog) in [(80, 40), (100, 40), (160, 48)] {
        Tafel::met(plan.clone(), breed, hoog).druk("<esc>1").bevat(&samen).bevat("1.161.735");
    }
}
