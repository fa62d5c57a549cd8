//! Besluiten, open points and notes by keys; eisen off and on.

use jiff::civil::date;

use super::{Tafel, proefplan};
use crate::plan::besluit::Alternatief;
use crate::plan::openpunt::Antwoord;
use crate::plan::{Onderwerp, Waar};

#[test]
fn a_besluit_covers_the_changes_since_the_save_and_is_one_step() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>+9").bevat("[9 Besluiten]").bevat("Nog geen besluiten");
    tafel.druk("a").bevat("1 wijziging sinds de laatste opslag").druk("<enter>").bevat("Nieuw besluit");
    tafel.druk("Meer jeugd<enter>").bevat("▸ motivatie").bevat("“motivatie” is leeg");
    tafel.druk("Wachtlijst<omlaag>wethouder, teamleiders<omlaag><omlaag>").bevat("▸ afgewezen");
    tafel.druk("<enter>ameer locaties<omlaag>te duur<enter>aniets doen<enter>").bevat("meer locaties").druk("<ctrl+s>");
    let besluit = &tafel.model.werk.plan.besluiten[0];
    assert_eq!((besluit.wat.as_str(), besluit.motivatie.as_str()), ("Meer jeugd", "Wachtlijst"));
    assert_eq!((besluit.rollen.len(), besluit.datum, besluit.wijzigingen.len()), (2, date(2026, 10, 12), 1));
    let afgewezen = |wat: &str, waarom: &str| Alternatief { wat: wat.to_owned(), waarom: waarom.to_owned() };
    assert_eq!(besluit.afgewezen, [afgewezen("meer locaties", "te duur"), afgewezen("niets doen", "")]);
    tafel.bevat("▸12-10-2026 Meer jeugd").bevat("Wachtlijst").bevat("(Voorbeeld Jeugd): 2,4 →").bevat("te duur");
    // What keeps record is no change to be covered.
    tafel.druk("k").bevat("1 wijziging sinds").druk("<esc>");
    tafel.druk("e").bevat("Besluit Meer jeugd").druk("<omlaag>Langste wachtlijst<enter>").bevat("Langste wachtlijst");
    tafel.druk("x").bevat("Nog geen besluiten").druk("u").bevat("Langste wachtlijst").druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_besluit_takes_wijzigingen_off_and_others_on() {
    let mut tafel = Tafel::nieuw(120, 30);
    tafel.druk("3<omlaag><omlaag>+4-9a<enter>Samen<omlaag>daarom<omlaag><omlaag><omlaag><omlaag>").bevat("2 gekozen");
    tafel.druk(" ").bevat("[x] ").druk(" <enter><enter>");
    assert_eq!(tafel.model.werk.plan.besluiten[0].wijzigingen.len(), 1);
    tafel.druk("k<enter>");
    assert_eq!(tafel.model.werk.plan.besluiten[0].wijzigingen.len(), 2, "what it covered already is not there twice");
    tafel.druk("k<enter>");
    assert_eq!(tafel.model.werk.plan.besluiten[0].wijzigingen.len(), 2);
}

#[test]
fn merging_a_scenario_ends_with_its_besluit() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8nMeer jeugd<enter>3<omlaag><omlaag>++8m").bevat("in het basisplan; [u] maakt dit ongedaan");
    tafel.bevat("Nieuw besluit").bevat("Meer jeugd").bevat("jeugd- en gezinswerker (Voorbeeld");
    tafel.druk("<omlaag>Afgesproken in de workshop<enter>9").bevat("12-10-2026 Meer jeugd").bevat("2,6 fte");
    let besluit = &tafel.model.werk.plan.besluiten[0];
    assert_eq!((besluit.wat.as_str(), besluit.wijzigingen.len()), ("Meer jeugd", 1));
    assert!(tafel.model.werk.plan.scenarios[0].samengevoegd.is_some());
    // Or not: esc keeps the merge and writes nothing.
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8nMeer jeugd<enter>3<omlaag><omlaag>++8m<esc>");
    assert!(tafel.model.werk.plan.besluiten.is_empty() && tafel.model.werk.plan.scenarios[0].samengevoegd.is_some());
    // An empty one has nothing to decide.
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8nMeer jeugd<enter>8m").bevat("Het scenario was leeg; er is niets gewijzigd.");
    assert!(tafel.model.blik.lagen.is_empty() && tafel.model.werk.plan.scenarios[0].samengevoegd.is_none());
}

#[test]
fn what_keeps_record_is_no_part_of_the_scenario_one_is_in() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8nMeer jeugd<enter>").bevat("Meer jeugd").druk("1<omlaag>NBellen<enter>");
    tafel.bevat("Meer jeugd");
    assert_eq!((tafel.model.werk.basis().notities.len(), tafel.model.werk.plan.notities.len()), (1, 1));
    assert!(tafel.model.werk.scenario().unwrap().wijzigingen.is_empty());
    tafel.druk("u");
    assert!(tafel.model.werk.plan.notities.is_empty());
}

#[test]
fn an_open_point_is_overdue_until_it_is_answered() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel
        .druk("9<rechts>a<enter>")
        .bevat("“vraag” is leeg")
        .druk("Waar komt het team?<omlaag>Q44<omlaag>vastgoed<omlaag>");
    tafel.druk("11-10-2026<enter>").bevat("▲ 1 te laat").bevat("▲ 11-10-2026 Q44").bevat("▲ te laat: 11-10-2026");
    tafel.druk("e<omlaag><omlaag><omlaag>12-10-2026<enter>").bevat_niet("te laat").bevat("? 12-10-2026 Q44");
    tafel.druk("e<omlaag><omlaag><omlaag><omlaag> beantw<enter>").bevat("beantwoord op");
    tafel.druk("<omlaag><omlaag>1-10-2026<enter>").bevat("▸ antwoord").bevat("“antwoord” is leeg");
    tafel.druk("In de school<enter>").bevat("● Q44").bevat("beantwoord: In de school");
    let datum = Some(date(2026, 10, 1));
    let antwoord = Antwoord::Beantwoord { antwoord: "In de school".to_owned(), datum };
    assert_eq!(tafel.model.werk.plan.open_punten[0].status, antwoord);
    tafel.model.blik.vandaag = date(2027, 1, 1);
    tafel.bevat_niet("te laat");
    tafel.druk("/xyz<enter>").bevat("Geen stuk gevonden met “xyz”").druk("<esc>").bevat("● Q44");
    tafel.druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn what_is_due_says_how_long_there_is_left_and_opens_over_any_screen() {
    let mut tafel = Tafel::nieuw(110, 30);
    tafel.druk("9<rechts><rechts><rechts>a").bevat("Nieuwe mijlpaal").druk("Aanmelding<omlaag>eind januari<omlaag>");
    tafel.druk("<omlaag>31-1-2027<omlaag>penvoerder<enter>").bevat("31-1-2027 (nog 111 dagen) Aanmelding");
    tafel.bevat("wanneer     eind januari").bevat_niet("voorbij");
    tafel.druk("1D").bevat("Mijlpalen").bevat("31-1-2027").bevat("111").druk("<enter>").bevat("Mijlpaal Aanmelding");
    tafel.druk("<esc><esc>9");
    tafel.model.blik.vandaag = date(2027, 2, 3);
    tafel.bevat("▲ 1 voorbij").bevat("3 dagen voorbij").bevat("voorbij, nog niet gedaan");
    tafel.druk("e").druk("<omlaag><omlaag><omlaag><omlaag><omlaag>ja<enter><ctrl+s>").bevat("● 31-1-2027 Aanmelding");
    tafel.bevat_niet("voorbij").druk("x").bevat("Geen mijlpalen").druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_contradiction_is_read_with_both_quotes_and_gets_a_side_with_a_motivation() {
    let mut tafel = Tafel::nieuw(110, 40);
    tafel.druk("Z").bevat("Tegenstrijdigheden").bevat("totaal van").druk("/planning<enter><enter>");
    tafel.bevat("Tegenstrijdigheid I14").bevat("“Eind augustus 2027.”").bevat("start: 1-3-2028").bevat("nog geen kant");
    tafel.druk("<esc>a").bevat("I14 planning").druk("tweede<enter><omlaag>De gunning is in september<enter>");
    let standpunt = &tafel.model.werk.plan.standpunten[0];
    assert_eq!((standpunt.strijd.as_str(), standpunt.kant), ("I14", crate::plan::standpunt::Kant::Tweede));
    tafel.druk("<enter>").bevat("Dit plan gaat uit van de tweede bron").bevat("De gunning is in september");
    tafel.druk("<esc>").druk("d<enter>");
    assert!(tafel.model.werk.plan.standpunten.is_empty());
}

#[test]
fn what_cannot_be_computed_is_ticked_off_in_the_list_of_eisen() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("Q").bevat("Eisenlijst").druk("/een klachtenregeling<enter>").bevat("? nog niet");
    tafel
        .druk("<enter>")
        .bevat("AF-1 een klachtenregeling")
        .druk("Voor alle partijen<omlaag>bijlage 3<omlaag>penvoerder");
    tafel.druk("<omlaag>ja<enter><ctrl+s>").bevat("Voor alle").bevat("penvoerder").bevat("voldoet");
    let af = &tafel.model.werk.plan.eisen_af[0];
    assert_eq!((af.eis.as_str(), af.bewijs.as_str(), af.af), ("AF-1", "bijlage 3", true));
    tafel.druk("<enter>").bevat("bijlage 3").druk("<esc><esc>u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_note_on_every_screen_is_about_what_is_selected_and_marks_it() {
    let plan = proefplan();
    let wijk = plan.wijken[0].code.clone();
    let figuur = |stappen: [&str; 4]| Onderwerp::Figuur(Waar::nieuw(stappen));
    let functie = plan.functies[0].code.as_str();
    let gevallen = [
        ("1<home>", Onderwerp::Wijk(wijk.clone()), " *"),
        ("2", Onderwerp::Wijk(wijk.clone()), " *"),
        ("3<home>", figuur(["wijken", wijk.as_str(), "functies", functie]), " *"),
        ("4<home>", Onderwerp::Locatie(plan.locaties[0].code.clone()), " *"),
        (
            "5<home>",
            Onderwerp::Figuur(Waar::nieuw([
                "verdeling",
                "gewichten",
                &format!("{:?}", plan.verdeling.gewichten[0].naar),
            ])),
            " *",
        ),
        ("6<home>", Onderwerp::Figuur(Waar::nieuw(["eisen_uit", crate::dekking::EISEN[0].id])), " *"),
        ("8", Onderwerp::Plan, "basisplan *"),
        ("9", Onderwerp::Plan, "Het plan: dit"),
    ];
    for (toetsen, over, merk) in gevallen {
        let mut tafel = Tafel::nieuw(100, 30);
        tafel.druk(toetsen).druk("N").bevat("Nieuwe notitie bij").druk("dit niet vergeten<enter>");
        assert_eq!(tafel.model.werk.plan.notities[0].over, over, "{toetsen}");
        tafel.bevat(merk);
        // Once more: the note that is there, to change or to take away.
        if toetsen != "9" {
            tafel.druk("N").bevat("▸dit niet vergeten").druk("<enter>").bevat("Notitie bij");
            tafel.druk("<ctrl+d>").bevat_niet(" *");
        }
        assert!(toetsen == "9" || tafel.model.werk.plan.notities.is_empty());
    }
}

#[test]
fn a_note_is_told_with_the_origin_and_the_explanation() {
    let mut tafel = Tafel::nieuw(100, 40);
    tafel.druk("3NGeteld in mei<enter>").bevat("* Geteld in mei").druk("i<end>").bevat("* Geteld in mei").druk("<esc>");
    tafel.druk("5NDe raad wil dit<enter>i<end>").bevat("* De raad wil dit").druk("<esc>");
    tafel.druk("6NVraag de inspectie<enter>").bevat("* Vraag de inspectie");
    tafel.druk("4NSleutel bij de buren<enter>").bevat("* Sleutel bij de buren");
    tafel.druk("2NBellen met de school<enter>").bevat("* Bellen met de school");
}

#[test]
fn an_eis_goes_off_with_a_motivation_and_on_again() {
    let mut tafel = Tafel::nieuw(100, 30);
    let voor = tafel.model.stand.toetsing.bevindingen.len();
    let met = tafel.model.stand.toetsing.bevindingen[0].eis;
    tafel.druk(&format!("6/{}<enter>x", met.id)).bevat(&format!("Waarom telt {} niet mee?", met.id));
    tafel.druk("  <enter>").bevat("typ waarom").druk("Pas vanaf 2029<enter>");
    tafel.bevat(&format!("{} uit: ", met.id)).bevat("telt in dit plan niet mee: ").bevat("Pas vanaf 2029");
    assert!(
        tafel.model.stand.toetsing.bevindingen.len() < voor
            && tafel.model.stand.toetsing.bevindingen.iter().all(|b| b.eis.id != met.id)
    );
    tafel.druk("x").bevat_niet("uit: ");
    assert_eq!(tafel.model.stand.toetsing.bevindingen.len(), voor);
    tafel.druk("uu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

/// A message is scrolled no further than its last line, so that the next key up moves it.
#[test]
fn a_message_ends_at_its_last_line() {
    let mut tafel = Tafel::nieuw(100, 24);
    tafel.druk("3i");
    let begin = tafel.scherm();
    tafel.druk("<end>");
    let einde = tafel.scherm();
    assert_ne!(begin, einde);
    tafel.druk("<omlaag>");
    assert_eq!(tafel.scherm(), einde);
    tafel.druk("<omhoog>");
    assert_ne!(tafel.scherm(), einde);
    tafel.druk("<home>");
    assert_eq!(tafel.scherm(), begin);
}
