//! What is typed and not confirmed: asked about before it is thrown away, and the same again after the program ended.

use super::{Tafel, proefplan};
use crate::plan::deel::Blik;
use crate::plan::deel::langs::langs;
use crate::plan::{Plan, Waar, exact};
use crate::text::zaak::plan_velden;
use crate::tui::blik::lagen::Laag;
use crate::tui::formulier::Formulier;
use crate::tui::formulier::antwoord::Antwoord;
use crate::tui::formulier::klad::Formulierklad;
use crate::tui::klad::Klad;

/// A draft as it stands on disk, read again.
fn op_schijf<T: serde::Serialize + serde::de::DeserializeOwned>(klad: &T) -> T {
    exact::ontleed(&exact::opties().to_string(klad).unwrap()).unwrap()
}

/// Another start on the same plan, with the draft of the first.
fn verder(tafel: &Tafel) -> Tafel {
    let klad = Klad::van(&tafel.model).expect("a draft");
    let mut later = Tafel::met(tafel.model.werk.basis().clone(), tafel.vlak.width, tafel.vlak.height);
    later.model.blik.scherm = tafel.model.blik.scherm;
    op_schijf(&klad).weer(&mut later.model);
    later
}

fn lagen(tafel: &Tafel) -> &[Laag] {
    &tafel.model.blik.lagen
}

#[test]
fn leaving_what_was_typed_asks_first_and_leaving_nothing_does_not() {
    // Where it is asked: how it opens and what is typed; and what is there again after "verder typen".
    for (toetsen, getypt) in [
        ("1<home>N", "Bellen met de school"),
        ("8n", "Meer jeugd in Peelo"),
        ("3<omlaag><omlaag>e", "12,5"),
        ("3<omlaag><omlaag><enter>", "12,25"),
        ("6x", "Pas vanaf 2029"),
        ("9a", "Geen besluit zonder geld"),
    ] {
        let mut tafel = Tafel::nieuw(100, 30);
        let voor = tafel.druk(toetsen).model.blik.lagen.len();
        assert!(voor > 0, "{toetsen} opens something");
        assert!(Klad::van(&tafel.model).is_none(), "{toetsen}: nothing was typed yet");
        tafel.druk("<esc>");
        assert!(lagen(&tafel).len() < voor, "{toetsen}: leaving it untouched asks nothing");
        tafel.druk(toetsen).druk(getypt).druk("<esc>").bevat("Nog niet opgeslagen").bevat("verder typen");
        tafel.druk("<esc>").bevat(getypt).bevat_niet("Nog niet opgeslagen");
        tafel.druk("<esc><enter>").bevat(getypt);
        tafel.druk("<esc>w<enter>").bevat_niet("Nog niet opgeslagen");
        assert!(lagen(&tafel).len() < voor, "{toetsen}: thrown away");
        assert!(Klad::van(&tafel.model).is_none() && tafel.model.werk.plan == proefplan());
    }
    // A search, and a few characters.
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("3/jeugd en gezin").druk("<esc>");
    assert!(lagen(&tafel).is_empty() && tafel.model.blik.filter().is_empty());
    tafel.druk(":formatie").druk("<esc>");
    assert!(lagen(&tafel).is_empty());
    tafel.druk("3<home><omlaag><omlaag><enter>2,5<esc>");
    assert!(lagen(&tafel).is_empty());
}

#[test]
fn what_was_typed_is_there_again_and_can_be_confirmed() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("1<home>NBellen met de school");
    let mut later = verder(&tafel);
    assert_eq!(lagen(&later), lagen(&tafel));
    later.druk(" op dinsdag<enter>");
    assert_eq!(later.model.werk.plan.notities[0].tekst, "Bellen met de school op dinsdag");
    assert!(Klad::van(&later.model).is_none(), "what was confirmed is no draft");

    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("9a").druk("Geen besluit zonder geld<omlaag>het potje is leeg");
    let klad = Klad::van(&tafel.model).unwrap();
    assert_eq!(klad.woorden(), "“Nieuw besluit”: u typte “Geen besluit zonder geld”");
    let mut later = verder(&tafel);
    assert_eq!(lagen(&later), lagen(&tafel));
    later.druk("<enter>");
    let besluit = &later.model.werk.plan.besluiten[0];
    assert_eq!((besluit.wat.as_str(), besluit.motivatie.as_str()), ("Geen besluit zonder geld", "het potje is leeg"));

    let mut tafel = Tafel::nieuw(160, 30);
    tafel.druk("8nMeer jeugd");
    verder(&tafel).druk(" in Peelo<enter>").bevat("scenario: Meer jeugd in Peelo");
}

#[test]
fn a_draft_is_gone_on_with_in_the_scenario_in_which_it_was_begun() {
    let mut tafel = Tafel::nieuw(160, 30);
    tafel.druk("8nMeer jeugd<enter>3<omlaag><omlaag><enter>12,25");
    let mut later = verder(&tafel);
    later.druk("<enter>").bevat("scenario: Meer jeugd");
    assert_eq!(later.model.werk.scenario().unwrap().wijzigingen.len(), 1);
    assert_eq!(later.model.werk.basis().bezetting, proefplan().bezetting);
}

#[test]
fn a_page_below_comes_back_and_esc_there_goes_where_it_went() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("9aSamen<omlaag>daarom");
    // The rejected alternatives are a list on a page of its own; a row of it is another page.
    let plek = |tafel: &Tafel| match tafel.model.blik.lagen.last() {
        Some(Laag::Formulier(f)) => f.regel().map(|r| r.naam.clone()).unwrap_or_default(),
        _ => String::new(),
    };
    for _ in 0..10 {
        if plek(&tafel) == "afgewezen" {
            break;
        }
        tafel.druk("<omlaag>");
    }
    assert_eq!(plek(&tafel), "afgewezen");
    tafel.druk("<enter>aOveral tegelijk");
    let mut later = verder(&tafel);
    assert_eq!(lagen(&later), lagen(&tafel));
    for tafel in [&mut tafel, &mut later] {
        tafel
            .druk("<esc>")
            .bevat("Nog niet opgeslagen")
            .druk("w<enter>")
            .bevat_niet("Overal tegelijk")
            .bevat("afgewezen");
    }
    assert_eq!(lagen(&later), lagen(&tafel));
}

/// Every form of every noun of a plan, with something typed in its first row that takes it.
#[test]
fn every_form_can_be_written_down_and_filled_in_again() {
    let klein = crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan;
    let mut n = 0;
    for plan in [klein, proefplan()] {
        let mut waren = Vec::new();
        langs(&plan, &mut |plek| {
            if matches!(plek.deel.blik(), Blik::Groep(_)) && plek.deel.aard().naam != "Zet" {
                waren.push(Waar::van(&plan, &plek.pad()));
            }
        });
        for waar in waren {
            let Some(formulier) = Formulier::op(&plan, waar.clone()) else { continue };
            n += usize::from(heen_en_weer(&plan, formulier, &waar));
        }
        for veld in plan_velden().iter().filter(|v| v.aard.rij().is_some_and(|rij| !rij.velden().is_empty())) {
            let (lijst, leeg) = (Waar::nieuw([veld.naam]), (veld.aard.rij().unwrap().leeg)());
            n += usize::from(heen_en_weer(&plan, Formulier::nieuw(&plan, lijst.clone(), leeg), &lijst));
        }
    }
    assert!(n > 100, "{n}");
}

fn heen_en_weer(plan: &Plan, mut formulier: Formulier, waar: &Waar) -> bool {
    let Some(rij) = formulier.blad.regels.iter().position(|r| matches!(r.inhoud, Antwoord::Typ(_))) else {
        return false;
    };
    formulier.blad.keuze = rij;
    formulier.veld().unwrap().plak("7 dingen");
    formulier.beantwoord(plan);
    let klad = Formulierklad::van(&formulier).unwrap_or_else(|| panic!("{waar} cannot be written down"));
    let weer = op_schijf(&klad).weer(plan).unwrap_or_else(|| panic!("{waar} does not come back"));
    assert_eq!(weer, formulier, "{waar}");
    assert!(weer.is_gevuld(), "{waar}");
    true
}

#[test]
fn a_draft_of_what_is_gone_is_told_and_no_more() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("3<omlaag><omlaag>e12,5");
    let klad = Klad::van(&tafel.model).unwrap();
    let mut plan = proefplan();
    plan.bezetting.clear();
    let mut later = Tafel::met(plan, 100, 30);
    klad.weer(&mut later.model);
    later.bevat("past niet meer in het plan van nu");
    assert!(lagen(&later).is_empty());
}
