//! The presentation: its pages at two sizes, and the way along them.

use super::{Tafel, proefplan};
use crate::plan::codes::Locatiecode;
use crate::plan::notitie::{Notitie, Notitiecode, Onderwerp};
use crate::tui::scherm::Scherm;

const PAGINAS: [(&str, &str); 4] =
    [("p", "titel"), ("p<rechts>", "wijk"), ("p<end><links>", "geld"), ("p<end>", "bevindingen")];

#[test]
fn pages_at_80_by_24_and_160_by_48() {
    for (maat, naam_maat) in [((80, 24), "klein"), ((160, 48), "groot")] {
        for (toetsen, naam) in PAGINAS {
            let mut tafel = Tafel::nieuw(maat.0, maat.1);
            insta::assert_snapshot!(format!("presentatie_{naam_maat}_{naam}"), tafel.druk(toetsen).scherm());
        }
    }
}

#[test]
fn a_presenter_remote_walks_along_all_pages_and_esc_returns_to_where_one_was() {
    let mut tafel = Tafel::nieuw(80, 24);
    let voor = tafel.druk("3<omlaag><rechts>").scherm();
    let n = tafel.model.werk.plan.wijken.len() + 3;
    tafel.druk("<f5>").bevat(&format!("1 van {n}"));
    for i in 2..=n {
        tafel.druk("<pgdn>").bevat(&format!("{i} van {n}"));
    }
    tafel.druk("<pgdn>").bevat(&format!("{n} van {n}")).druk("<pgup>").bevat(&format!("{} van {n}", n - 1));
    tafel.druk("<esc>");
    assert_eq!(tafel.scherm(), voor);
    // Going on is going on where it was left: change something, and show it again.
    tafel.druk("+p").bevat(&format!("{} van {n}", n - 1)).druk("<home> ").bevat(&format!("2 van {n}"));
    let midden = tafel.vlak.width / 4;
    tafel.klik(midden, 10).bevat(&format!("1 van {n}")).klik(3 * midden, 10).bevat(&format!("2 van {n}"));
    tafel.druk("q");
    assert!(!tafel.gestopt && tafel.model.blik.scherm == Scherm::Formatie);
}

#[test]
fn band_and_year_work_on_a_page_and_the_page_follows_the_plan() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel
        .druk("p<rechts>b")
        .bevat("band hoog: veel druk")
        .druk("<rechts>")
        .bevat("3 van 6 · Proefstad 2028 · band hoog");
    let jaar = tafel.model.stand.jaar;
    tafel.druk("j<rechts><links>");
    assert_ne!(tafel.model.stand.jaar, jaar);
    let voor = tafel.scherm();
    tafel.druk(&format!("<esc>5{}p<rechts><links>", "+".repeat(60)));
    assert!(tafel.model.werk.gewijzigd);
    assert!(tafel.scherm() != voor, "{voor}\n{}", tafel.scherm());
    tafel
        .druk("?")
        .bevat("In de presentatie")
        .bevat("Volgende pagina")
        .druk("<esc>")
        .druk(":")
        .bevat("presentatie verlaten");
}

#[test]
fn a_wijk_is_reached_by_its_letter() {
    let mut tafel = Tafel::nieuw(80, 24);
    let naam = tafel.model.werk.plan.wijken[1].naam.clone();
    tafel.druk("pw").bevat("Naar welke pagina?").druk("b").bevat(&format!("▸B {naam}")).druk("<enter>");
    tafel.bevat_niet("Naar welke pagina?").bevat("3 van");
}

#[test]
fn notes_are_told_on_a_key_only_and_hidden_ones_never() {
    let mut plan = proefplan();
    let notitie = |code: &str, over, tekst: &str, verborgen| Notitie {
        code: Notitiecode::from(code),
        over,
        tekst: tekst.to_owned(),
        verborgen,
    };
    let locatie: Locatiecode = plan.locaties[0].code.clone();
    let wijk = plan.wijken.iter().position(|w| w.code == plan.locaties[0].wijk).unwrap();
    plan.notities = vec![
        notitie("n1", Onderwerp::Plan, "eerst de cijfers, dan de vragen", false),
        notitie("n2", Onderwerp::Plan, "de wethouder aarzelt", true),
        notitie("n3", Onderwerp::Locatie(locatie), "de sleutel ligt bij de buren", false),
    ];
    let mut tafel = Tafel::met(plan, 80, 24);
    tafel
        .druk("p")
        .bevat_niet("eerst de cijfers")
        .druk("n")
        .bevat("eerst de cijfers")
        .bevat("1 notitie die bij een presentatie");
    tafel
        .bevat_niet("wethouder")
        .bevat_niet("sleutel")
        .bevat("Kleinste herstel")
        .druk("<esc>")
        .bevat_niet("eerst de cijfers");
    for _ in 0..=wijk {
        tafel.druk("<rechts>");
    }
    tafel.druk("n").bevat("de sleutel ligt bij de buren").bevat_niet("eerst de cijfers");
}

#[test]
fn scenarios_and_besluiten_have_pages_of_their_own() {
    const PROEF: &str = "8nMeer jeugd<enter>3<omlaag><omlaag>++++++8nMinder plekken<enter>0";
    let besluit = "9a<end><enter>Begin in Noord<omlaag>De wachtlijst is daar het langst.<enter>";
    for (maat, naam_maat) in [((80, 24), "klein"), ((160, 48), "groot")] {
        let mut tafel = Tafel::nieuw(maat.0, maat.1);
        let n = tafel.model.werk.plan.wijken.len() + 6;
        tafel.druk(PROEF).druk(besluit).druk("p<end>").bevat(&format!("{n} van {n}"));
        insta::assert_snapshot!(format!("presentatie_{naam_maat}_besluiten"), tafel.scherm());
        tafel.druk("<links><links>").bevat("fte nodig");
        insta::assert_snapshot!(format!("presentatie_{naam_maat}_scenario"), tafel.scherm());
        // In a scenario the talk is of that one.
        tafel.druk("<esc>0p<end><links>").bevat(&format!("{} van {}", n - 2, n - 1));
    }
}
