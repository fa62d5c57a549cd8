//! The presentation: its pages at two sizes, and the way along them.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;

use super::{Tafel, proefplan};
use crate::dekking::Oordeel;
use crate::plan::codes::Locatiecode;
use crate::plan::notitie::{Notitie, Notitiecode, Onderwerp};
use crate::text::aantal::hoofdletter;
use crate::text::{bevinding, herstel};
use crate::tui::beeld::view;
use crate::tui::message::soorten::{Blad, Pagina};
use crate::tui::paginas::{naam, paginas};
use crate::tui::presentatie;
use crate::tui::scherm::Scherm;
use crate::tui::thema::Thema;
use crate::tui::view::presentatie::deel;

/// A scenario with a change of its own, one without, and a besluit.
const PROEF: &str = "8nMeer jeugd<enter>3<omlaag><omlaag>++++++8nMinder locaties<enter>00";
const BESLUIT: &str = "9a<end><enter>Begin in Noord<omlaag>De wachtlijst is daar het langst.<enter>";

fn proef((breedte, hoogte): (u16, u16)) -> Tafel {
    let mut tafel = Tafel::nieuw(breedte, hoogte);
    tafel.druk(PROEF).druk(BESLUIT).druk("p<home>");
    tafel
}

/// Every screen of a page, from its first part on; the presentation stays at the last.
fn schermen(tafel: &mut Tafel, pagina: Pagina) -> Vec<String> {
    // What is being worked out makes a page longer.
    presentatie::blader(&mut tafel.model, Blad::Naar(pagina));
    let mut uit = vec![tafel.scherm()];
    while deel(&tafel.model).0 + 1 < deel(&tafel.model).1 {
        tafel.druk("<rechts>");
        uit.push(tafel.scherm());
    }
    uit
}

const PAGINAS: [(Pagina, &str); 8] = [
    (Pagina::Titel, "titel"),
    (Pagina::Gebied(0), "wijk"),
    (Pagina::Gebied(2), "wijk_zonder_plek"),
    (Pagina::Gebied(3), "stedelijk"),
    (Pagina::Geld, "geld"),
    (Pagina::Scenario(0), "scenario"),
    (Pagina::Besluiten, "besluiten"),
    (Pagina::Bevindingen, "bevindingen"),
];
const MATEN: [((u16, u16), &str); 2] = [((80, 24), "klein"), ((160, 48), "groot")];

#[test]
fn pages_at_80_by_24_and_160_by_48() {
    for (maat, naam_maat) in MATEN {
        let mut tafel = proef(maat);
        for (pagina, naam) in PAGINAS {
            let delen = schermen(&mut tafel, pagina).join(&format!("\n{}\n", "=".repeat(maat.0.into())));
            insta::assert_snapshot!(format!("presentatie_{naam_maat}_{naam}"), delen);
        }
    }
}

/// The words between what stands above and below every page, without figures and large letters.
fn woorden(schermen: &[String]) -> BTreeSet<String> {
    let lijf = |scherm: &String| {
        let regels: Vec<String> = scherm.lines().map(str::to_owned).collect();
        regels[2..regels.len() - 2].join(" ")
    };
    let alle = schermen.iter().map(lijf).collect::<Vec<_>>().join(" ");
    let is_woord = |w: &&str| w.chars().any(char::is_alphabetic) && *w != "vervolg";
    alle.split_whitespace()
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(is_woord)
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_small_screen_says_what_a_large_one_says() {
    let (mut smal, mut breed) = (proef(MATEN[0].0), proef(MATEN[1].0));
    for (pagina, titel) in PAGINAS {
        let [klein, groot] = [&mut smal, &mut breed].map(|tafel| woorden(&schermen(tafel, pagina)));
        // A page that goes on says so with its name.
        let kop = naam(&smal.model, pagina);
        let anders: Vec<_> = klein.symmetric_difference(&groot).filter(|w| !kop.contains(w.as_str())).collect();
        assert!(anders.is_empty(), "{titel}: {anders:?}");
    }
}

#[test]
fn every_page_tells_of_which_year_and_band_it_is_and_how_to_go_on() {
    for (maat, _) in MATEN {
        let mut tafel = proef(maat);
        let n = paginas(&tafel.model).len();
        for (i, pagina) in paginas(&tafel.model).into_iter().enumerate() {
            let titel = naam(&tafel.model, pagina);
            for scherm in schermen(&mut tafel, pagina) {
                let regels: Vec<&str> = scherm.lines().collect();
                assert!(regels[0].ends_with("2028 · bandbreedte midden"), "{scherm}");
                let onder = regels[regels.len() - 2];
                assert!(onder.contains(&format!("{} van {n} · ", i + 1)) && onder.contains(&titel), "{scherm}");
                let verder = if i + 1 < n { "[→] verder: " } else { "laatste pagina" };
                assert!(onder.contains(verder) || onder.contains("verder: deel"), "{scherm}");
            }
        }
    }
}

#[test]
fn nothing_is_green_over_a_plan_that_is_not_dekkend() {
    for thema in Thema::ALLE.into_iter().filter(|thema| *thema != Thema::Mono) {
        let groen = thema.oordeel(Oordeel::Voldoet).fg;
        assert!(groen.is_some());
        let mut tafel = proef((160, 48));
        tafel.model.blik.thema = thema;
        for pagina in paginas(&tafel.model) {
            schermen(&mut tafel, pagina);
            for deel in 0..deel(&tafel.model).1 {
                tafel.model.blik.deel = deel;
                let mut buf = Buffer::empty(tafel.vlak);
                view(&tafel.model, &mut buf);
                // The hints below belong to the program, not to the page.
                let cellen = buf.content().iter().take(160 * 46);
                assert!(cellen.clone().all(|cel| Some(cel.fg) != groen), "{}", naam(&tafel.model, pagina));
            }
        }
    }
}

#[test]
fn the_last_page_has_every_finding_with_its_repair_and_a_wijk_has_its_own() {
    let mut tafel = proef((80, 24));
    let glad = |schermen: Vec<String>| schermen.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    for pagina in paginas(&tafel.model) {
        let tekst = glad(schermen(&mut tafel, pagina));
        let (plan, lijst) = (&tafel.model.werk.plan, tafel.model.op_pagina(pagina));
        if !matches!(pagina, Pagina::Gebied(_) | Pagina::Bevindingen) {
            continue;
        }
        for b in lijst {
            let kern = hoofdletter(&bevinding::kern(plan, b));
            let gevonden = tekst.contains(&kern[kern.chars().next().map_or(0, char::len_utf8)..]);
            assert!(gevonden, "{kern}\n{tekst}");
            if b.is_oorzaak() {
                let herstel = tafel.model.stand.bekend_herstel(b).unwrap();
                let zin = tafel.model.bij_stand(|stand| herstel::met_prijs(stand, b, herstel));
                assert!(tekst.contains(&zin), "{zin}\n{tekst}");
            }
        }
    }
    let n = tafel.model.stand.toetsing.bevindingen.len();
    assert_eq!(tafel.model.op_pagina(Pagina::Bevindingen).len(), n);
    assert_eq!(paginas(&tafel.model).last(), Some(&Pagina::Bevindingen));
}

#[test]
fn a_presenter_remote_walks_along_all_pages_and_esc_returns_to_where_one_was() {
    let mut tafel = Tafel::nieuw(80, 24);
    let voor = tafel.druk("3<omlaag><rechts>").scherm();
    let n = tafel.model.werk.plan.wijken.len() + 4;
    tafel.druk("<f5>").bevat(&format!("1 van {n}"));
    let mut heen = vec![tafel.scherm()];
    loop {
        let scherm = tafel.druk("<pgdn>").scherm();
        if heen.last() == Some(&scherm) {
            break;
        }
        heen.push(scherm);
    }
    tafel.bevat(&format!("{n} van {n}")).bevat("dit is de laatste pagina");
    assert!(heen.len() >= n, "{}", heen.len());
    let mut terug = vec![tafel.scherm()];
    while terug.len() < heen.len() {
        terug.push(tafel.druk("<pgup>").scherm());
    }
    terug.reverse();
    assert!(heen == terug);
    tafel.druk("<pgup><pgdn><pgdn>");
    let hier = tafel.scherm();
    tafel.druk("<esc>");
    assert_eq!(tafel.scherm(), voor);
    // Going on is going on where it was left: change something, and show it again.
    tafel.druk("p");
    assert_eq!(tafel.scherm(), hier);
    tafel.druk("<home>").bevat(&format!("1 van {n}"));
    let midden = tafel.vlak.width / 4;
    tafel.klik(3 * midden, 10);
    assert!(tafel.scherm() != heen[0]);
    tafel.klik(midden, 10);
    assert!(tafel.scherm() == heen[0]);
    tafel.druk("q");
    assert!(!tafel.gestopt && tafel.model.blik.scherm == Scherm::Formatie);
}

#[test]
fn band_and_year_work_on_a_page_and_the_page_follows_the_plan() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("p<rechts>b").bevat("2028 · bandbreedte hoog").druk("<rechts>").bevat(" van 7");
    let jaar = tafel.model.stand.jaar;
    tafel.druk("j<rechts><links>");
    assert_ne!(tafel.model.stand.jaar, jaar);
    let voor = tafel.druk("<home><rechts><rechts>").scherm();
    tafel.druk("<esc>3<home>++++p<home><rechts><rechts>");
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
    ]
    .into();
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
        .bevat("Maatregel: ")
        .druk("<esc>")
        .bevat_niet("eerst de cijfers");
    presentatie::blader(&mut tafel.model, Blad::Naar(Pagina::Gebied(wijk)));
    tafel.druk("n").bevat("de sleutel ligt bij de buren").bevat_niet("eerst de cijfers");
}

#[test]
fn in_a_scenario_the_talk_is_of_that_one() {
    let mut tafel = proef((80, 24));
    let n = paginas(&tafel.model).len();
    tafel.druk("<esc>00p");
    assert_eq!(paginas(&tafel.model).len(), n - 1);
}

/// What many rows lack alike is said once on a page.
#[test]
fn what_is_lacking_is_said_once() {
    let mut plan = crate::store::ingebouwd().unwrap().plan;
    plan.functies.iter_mut().for_each(|f| f.bruto_loonkosten = None);
    let mut tafel = Tafel::met(plan, 160, 48);
    let open = tafel.model.stand.toetsing.open.iter().filter(|o| o.eis.id == "PE-3").count();
    assert!(open > 1, "{open}");
    tafel.druk("p");
    let mut keer = 0;
    for _ in 0..40 {
        let beeld = tafel.scherm();
        if beeld.contains("Stedelijk") {
            keer = keer.max(beeld.matches("bruto loonkosten van de functie ontbreken").count());
        }
        tafel.druk("<rechts>");
    }
    assert_eq!(keer, 1);
}
