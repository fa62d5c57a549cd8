//! Forms and the lists whose rows open them, by keys: nothing changes before the whole is kept, and one step takes it
//! back.

use jiff::civil::date;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::overname::Variant;
use crate::plan::waarde::EIGEN;
use crate::plan::{Dienstverband, Gebruik, Overname, Plan, Plek, Status, Waarde};

/// The small city with municipal staff to take over.
fn met_overname() -> Plan {
    let mut plan = proefplan();
    plan.overname.push(Overname {
        code: "overname".into(),
        vanuit: "Team Wmo".to_owned(),
        functie: "begeleider".into(),
        fte: Waarde::band(dec!(1), dec!(2), dec!(3)),
        variant: Variant::default(),
        datum: None,
        geplaatst: vec!["b3".into()],
        kosten_nu: None,
        werktijd_nu: None,
        herkomst: crate::plan::Herkomst::default(),
    });
    plan
}

#[test]
fn a_row_is_edited_whole_and_undone_in_one_step() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>e").bevat("Jeugd- en gezinswerker").bevat("▸ fte").bevat("2,4");
    tafel.druk("3<omlaag>1 jan 2028<omlaag>31-12-2029<omhoog><omhoog><omhoog>");
    tafel.bevat("▸ dienstverband").druk(" ").bevat("overgang van onderneming");
    tafel.druk("inhuur<enter>").bevat("▸ dienstverband").bevat("inhuur").bevat("eigen invoer (aanname)");
    assert_eq!(tafel.model.werk.plan, proefplan(), "nothing changes before it is kept");
    tafel.druk("<enter>").bevat("gewijzigd: dienstverband, fte, vanaf");
    let rij = &tafel.model.werk.plan.bezetting[3];
    assert_eq!((rij.fte.midden, rij.dienstverband), (dec!(3), Dienstverband::Inhuur));
    assert_eq!((rij.vanaf, rij.tot_en_met), (Some(date(2028, 1, 1)), Some(date(2029, 12, 31))));
    assert_eq!((rij.fte.status, rij.fte.toelichting.as_deref()), (Some(Status::Aanname), Some(EIGEN)));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
    assert!(!tafel.model.werk.gewijzigd);
}

#[test]
fn leaving_a_form_or_keeping_it_as_it_was_changes_nothing() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>e9<esc>").bevat("Nog niet opgeslagen").druk("w<enter>");
    assert!(tafel.model.blik.lagen.is_empty() && tafel.model.werk.plan == proefplan());
    tafel.druk("e<enter>").bevat("er is niets gewijzigd");
    tafel.druk("e<omhoog> inh<esc>").bevat("▸ dienstverband").bevat_niet("inhuur");
    tafel.druk("9<backspace><esc><esc>");
    assert!(tafel.model.werk.verloop.gedaan.is_empty());
}

#[test]
fn what_is_wrong_is_said_in_its_row_and_nothing_is_lost() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>e1,x").bevat("▲ ");
    tafel.druk("<ctrl+u>1,5<omlaag>31-2-2028").bevat("de dag 31-2-2028 bestaat niet");
    tafel.druk("<omlaag>1-1-2027<enter>").bevat("▸ vanaf").bevat("bestaat niet");
    tafel.druk("<ctrl+u>1-1-2028<enter>").bevat("▸ tot en met").bevat("ligt voor de eerste");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("<ctrl+u><enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(1.5));
}

#[test]
fn a_cell_with_several_rows_asks_which_and_the_team_of_a_wijk_opens_the_same() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag>e").bevat("welke bezettingsregel?").druk("<omlaag><enter>").bevat("▸ fte").bevat("1,4");
    tafel
        .druk("<esc>2<omlaag><omlaag><omlaag><enter><omlaag>e")
        .bevat("welke bezettingsregel?")
        .druk("<enter>")
        .bevat("▸ fte");
}

#[test]
fn rows_are_added_copied_and_removed() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>a").bevat("Nieuwe bezettingsregel").bevat("▸ organisatie");
    tafel.druk("<enter>").bevat("▸ fte").bevat("typ een getal").druk("0<enter>").bevat("meer dan 0").druk("<ctrl+u>");
    tafel.druk("0,5<enter>").bevat("0,5 fte erbij");
    let plan = &tafel.model.werk.plan;
    let nieuw = plan.bezetting.last().unwrap();
    assert_eq!((nieuw.functie.as_str(), nieuw.organisatie.as_str()), ("gezinswerker", "jeugd"));
    assert_eq!((&nieuw.plek, nieuw.fte.status), (&Plek::Team("noord".into()), Some(Status::Aanname)));

    tafel
        .druk("e<omlaag><enter>")
        .bevat("0,5")
        .druk("<ctrl+n>")
        .bevat("Nieuwe bezettingsregel")
        .druk("<omhoog><omhoog> stad<enter>");
    tafel.bevat_niet("zoek: ");
    tafel.druk("<esc>w<enter>u");
    assert_eq!(tafel.model.werk.plan, proefplan());

    tafel.druk("e<ctrl+n><enter>");
    assert_eq!(tafel.model.werk.plan.bezetting.len(), 9);
    let bezetting = &tafel.model.werk.plan.bezetting;
    let kopie = bezetting.iter().find(|r| proefplan().bezetting.iter().all(|oud| oud.code != r.code)).unwrap();
    let oud = bezetting.iter().find(|r| kopie.code.as_str().starts_with(r.code.as_str())).unwrap();
    assert_eq!((oud.fte.midden, &oud.plek), (kopie.fte.midden, &kopie.plek));
    assert_ne!(oud.code, kopie.code);
    tafel.druk("ue<ctrl+d>").bevat("2,4 fte weg");
    assert_eq!(tafel.model.werk.plan.bezetting.len(), 7);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_row_that_is_gone_is_gone_from_the_overname_too() {
    let mut tafel = Tafel::met(met_overname(), 80, 24);
    tafel.druk("3<omlaag>e<omlaag><enter><ctrl+d>").bevat("Hier wordt het genoemd").bevat("Overname Team Wmo");
    tafel.druk("<enter>");
    assert_eq!(tafel.model.werk.plan, met_overname());
    tafel.druk("e<omlaag><enter><ctrl+d><omlaag><enter>");
    assert_eq!(tafel.model.werk.plan.bezetting.len(), 7);
    assert!(tafel.model.werk.plan.overname[0].geplaatst.is_empty());
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, met_overname());
}

#[test]
fn a_vacature_is_seen_and_filled_and_what_is_left_stays_one() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("V").bevat("Vacatures").bevat("Jeugd- en gezinswerker").bevat("1,0");
    tafel.druk("<enter>").bevat("▸ dienstverband").druk(" dienst<enter>");
    tafel.druk("<omlaag>0,6<enter>").bevat("0,4 fte blij");
    let rijen: Vec<_> =
        tafel.model.werk.plan.bezetting.iter().skip(7).map(|r| (r.fte.midden, r.dienstverband)).collect();
    assert_eq!(rijen, [(dec!(0.6), Dienstverband::InDienst), (dec!(0.4), Dienstverband::Vacature)]);
    tafel.bevat("Vacatures").bevat("0,4").druk("<esc>u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn overname_shows_who_has_no_place_and_is_edited_with_its_rows() {
    let mut tafel = Tafel::met(met_overname(), 120, 30);
    tafel
        .druk("1O")
        .bevat("Overname van gemeentelijk personeel")
        .bevat("Team Wmo")
        .bevat("! 0,6")
        .bevat("nog niet gekozen");
    tafel.druk("<enter>").bevat("1 / 2 / 3");
    tafel.druk("<omlaag><omlaag><omlaag> tijd<enter><omlaag>1-1-2028<omlaag>").bevat("▸ geplaatst");
    tafel.druk(" noord<omlaag> <enter><enter>");
    let overname = &tafel.model.werk.plan.overname[0];
    assert_eq!((overname.variant, overname.datum), (Variant::TijdelijkeDetachering, Some(date(2028, 1, 1))));
    assert_eq!(overname.geplaatst.len(), 2);
    assert_eq!(overname.fte, met_overname().overname[0].fte, "what was not touched stays to the byte");
    tafel.bevat("2: tijdelijke").druk("a").bevat("Nieuwe overname").druk("Team Jeugd<enter>").bevat("▸ fte");
    tafel.druk("4<enter>").bevat("Team Jeugd");
    assert_eq!(tafel.model.werk.plan.overname.len(), 2);
    tafel.druk("<esc>uu");
    assert_eq!(tafel.model.werk.plan, met_overname());
}

#[test]
fn levering_stands_against_what_the_plan_asks() {
    let mut tafel = Tafel::nieuw(120, 30);
    tafel.druk("3L").bevat("Voorbeeld Jeugd").bevat("ingezet").bevat("4,5");
    tafel.druk("<end>d").bevat("hier staat niets in het plan om weg te halen");
    tafel.druk("<enter>").bevat("▸ fte").druk("<enter>").bevat("typ een getal");
    assert_eq!(tafel.model.werk.plan, proefplan(), "looking is not asserting");
    tafel.druk("4<omlaag><omlaag>gebeld<enter>").bevat("! -0,5");
    let levering = &tafel.model.werk.plan.organisaties[1].levering;
    assert_eq!((levering.len(), levering[0].fte.midden), (1, dec!(4)));
    assert_eq!(
        (levering[0].fte.status, levering[0].fte.toelichting.as_deref()),
        (Some(Status::Aanname), Some("gebeld"))
    );
    assert!(tafel.model.stand.toetsing.bevindingen.iter().any(|b| b.eis.id == "PE-4"));
    tafel.druk("<enter>5<enter>").bevat_niet("! -0,5").druk("<enter><ctrl+d><esc>");
    assert!(tafel.model.werk.plan.organisaties[1].levering.is_empty());
    tafel.druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_place_is_edited_added_and_removed() {
    let mut tafel = Tafel::nieuw(80, 30);
    tafel.druk("4e").bevat("Huis van Noord");
    tafel.druk("<omlaag><omlaag><omlaag><omlaag> geslo<enter><enter>").bevat("typ een jaar");
    tafel.druk("2030<omlaag><omlaag><omlaag>12<enter>");
    let plek = &tafel.model.werk.plan.locaties[0];
    assert_eq!((&plek.gebruik, plek.werkplekken.midden), (&Gebruik::Gesloten(2030), dec!(12)));
    assert_eq!(plek.werkplekken.status, Some(Status::Aanname));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("a").bevat("Nieuwe locatie").druk("<enter>").bevat("“naam” is leeg").druk("Kamer<omlaag> school<enter>");
    tafel
        .bevat("midden van buurt")
        .druk("<omlaag> zuid-w<enter>")
        .bevat("midden van buurt Westerrand in Zuid-West (benaderd)")
        .druk("<enter>");
    assert_eq!(tafel.model.blik.keuze.locatie, tafel.model.werk.plan.locaties.len() - 1, "what was added is selected");
    let nieuw = tafel.model.werk.plan.locaties.last().unwrap();
    assert_eq!((nieuw.naam.as_str(), nieuw.wijk.as_str()), ("Kamer", "WK999903"));
    assert_eq!(nieuw.punt.lat.to_string(), "52.992", "the stand-in for its place moves along with the wijk");
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_point_that_lies_in_another_wijk_is_pointed_out() {
    let mut tafel = Tafel::nieuw(80, 30);
    tafel.druk("4e<omlaag><omlaag>").bevat_niet("ligt het dichtst bij").druk(" zuid-w<enter>");
    tafel.bevat("! het punt ligt het dichtst bij buurt");
    tafel.druk("<omlaag> zuid-w<enter>").bevat_niet("ligt het dichtst bij").druk("<enter>");
    let plek = &tafel.model.werk.plan.locaties[0];
    assert_eq!((plek.wijk.as_str(), plek.punt.lat.to_string().as_str()), ("WK999903", "52.992"));
}

#[test]
fn an_added_row_is_selected_even_where_a_filter_would_hide_it() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3/gezin<enter>a<omhoog> opbouw<enter><omlaag><omlaag><omlaag><omlaag>0,5<enter>");
    let nieuw = tafel.model.werk.plan.bezetting.last().unwrap();
    let functie = tafel.model.werk.plan.functies.iter().position(|f| f.code == nieuw.functie).unwrap();
    assert_eq!((nieuw.functie.as_str(), tafel.model.blik.keuze.functie), ("opbouwwerker", functie));
    assert_eq!((tafel.model.blik.keuze.rij.as_ref(), tafel.model.blik.filter()), (Some(&nieuw.code), ""));
}

#[test]
fn an_exception_needs_a_motivation_and_is_made_changed_and_removed() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("5we").bevat("Nieuwe uitzondering").bevat("Zuid-Oost");
    tafel.druk("<omlaag><omlaag>2,5<enter>").bevat("▸ motivatie").bevat("zonder motivatie");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("Veel ouderen<enter>").bevat("Veel ouderen").druk("<esc>").bevat("≠ basis Zuid-Oost");
    let u = &tafel.model.werk.plan.verdeling.uitzonderingen[0];
    assert_eq!((u.wijk.as_str(), u.functie.as_str(), u.fte.midden), ("WK999902", "opbouwwerker", dec!(2.5)));
    tafel.druk("e<enter>").bevat("▸ fte").druk("2<enter><esc>");
    assert_eq!(tafel.model.werk.plan.verdeling.uitzonderingen[0].fte.midden, dec!(2));
    tafel
        .druk("ea")
        .druk("<omlaag><omlaag><omlaag>nog eens<enter>")
        .bevat("er al een uitzondering")
        .druk("<esc>w<enter>");
    tafel.druk("<enter><ctrl+d><esc>");
    assert!(tafel.model.werk.plan.verdeling.uitzonderingen.is_empty());
    tafel.druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_form_is_filled_in_with_the_mouse() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>e").klik_op("dienstverband").bevat("▸ dienstverband").klik_op("dienstverband");
    tafel.bevat("zoek: ").klik_op("vrijwillig").bevat_niet("zoek: ").bevat("vrijwillig").klik_op("enter opslaan");
    assert_eq!(tafel.model.werk.plan.bezetting[3].dienstverband, Dienstverband::Vrijwillig);
}

/// A point that is far from the wijk is told as soon as the form opens, and again when the place moves.
#[test]
fn a_place_far_from_its_wijk_is_told_in_its_form() {
    let mut tafel = Tafel::nieuw(100, 40);
    tafel.druk("4e").bevat_niet("hemelsbreed").druk("<esc>");
    let plek = tafel.model.blik.keuze.locatie;
    (tafel.model.werk.plan.locaties[plek].punt.lat, tafel.model.werk.plan.locaties[plek].punt.lon) = (52.09, 5.12);
    tafel.druk("e").bevat("! het punt ligt hemelsbreed 1").bevat("verder dan 15,0 km is zelden goed");
}
