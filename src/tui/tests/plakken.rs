//! What is typed and pasted: units, cells, text.

use ratatui::crossterm::event::Event;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::calc::Gids;
use crate::plan::{Dienstverband, Plan, Plek, Waarde};
use crate::tui::bewerken::formatie::{enige, rijen};
use crate::tui::bewerken::gedeeld;
use crate::tui::blik::lagen::Laag;

fn plak(tafel: &mut Tafel, tekst: &str) {
    tafel.event(&Event::Paste(tekst.to_owned()));
}

/// The plan in which the first two wijken have rows of their own for the first two functies.
fn plan_met_eigen_cellen() -> Plan {
    let mut plan = proefplan();
    let functies = [0, 1].map(|f| plan.functies[f].code.clone());
    let voorbeeld = plan.bezetting.iter().find(|r| r.dienstverband.telt()).unwrap().clone();
    plan.bezetting.retain(|r| !functies.contains(&r.functie));
    for (f, functie) in functies.iter().enumerate() {
        for w in 0..2 {
            let mut rij = voorbeeld.clone();
            (rij.code, rij.functie) = (format!("eigen-{f}-{w}").as_str().into(), functie.clone());
            (rij.plek, rij.fte) = (Plek::Wijk(plan.wijken[w].code.clone()), Waarde::vast(dec!(1.2)));
            (rij.vanaf, rij.tot_en_met) = (None, None);
            plan.bezetting.push(rij);
        }
    }
    plan
}

fn op_eigen_cellen(tafel: &mut Tafel, rechts: bool) -> [(usize, usize); 2] {
    tafel.druk("3");
    (tafel.model.blik.keuze.functie, tafel.model.blik.keuze.gebied) = (0, 0);
    [(0, 0), if rechts { (0, 1) } else { (1, 0) }]
}

fn fte(tafel: &Tafel, (functie, gebied): (usize, usize)) -> Decimal {
    let plan = &tafel.model.werk.plan;
    let gids = Gids::van(plan);
    enige(&rijen(plan, &gids, functie, gebied), tafel.model.stand.jaar).unwrap().fte.midden
}

#[test]
fn a_typed_number_with_another_unit_is_refused_where_it_was_typed() {
    let mut tafel = Tafel::met(plan_met_eigen_cellen(), 120, 40);
    let [cel, _] = op_eigen_cellen(&mut tafel, true);
    let voor = fte(&tafel, cel);
    tafel.druk("<enter>24 uur<enter>").bevat("hier staan fte en geen uren").bevat("0,667");
    tafel.druk("<ctrl+u>1.500<enter>").bevat("kan 1,5 of 1500 zijn");
    assert_eq!(fte(&tafel, cel), voor);
    tafel.druk("<ctrl+u>1,5 fte<enter>");
    assert_eq!(fte(&tafel, cel), dec!(1.5));
    // In a form as well.
    tafel.druk("e");
    tafel.model.blik.lagen.iter().for_each(|laag| assert!(matches!(laag, Laag::Formulier(_))));
    let fte_rij = |tafel: &Tafel| match tafel.model.blik.lagen.last() {
        Some(Laag::Formulier(f)) => f.blad.regels.iter().position(|r| r.veld() == "fte").unwrap(),
        _ => panic!("geen formulier"),
    };
    let rij = fte_rij(&tafel);
    if let Some(Laag::Formulier(f)) = tafel.model.blik.lagen.last_mut() {
        f.blad.keuze = rij;
    }
    tafel.druk("24 uur<enter>").bevat("hier staan fte en geen uren");
    plak(tafel.druk("<ctrl+u>"), "4\n5\n");
    tafel.bevat("hier past één getal");
    assert_eq!(fte(&tafel, cel), dec!(1.5));
}

#[test]
fn euros_as_the_screen_shows_them_in_thousands_are_asked_about() {
    let mut tafel = Tafel::nieuw(120, 40);
    let voor = tafel.model.werk.plan.clone();
    let lumpsum = |tafel: &mut Tafel| {
        tafel.druk("7");
        let regel = crate::report::post::Post::ALLE.iter().position(|p| *p == crate::report::post::Post::Lumpsum);
        tafel.model.blik.keuze.begroting = regel.unwrap();
        tafel.druk("<enter>");
    };
    lumpsum(&mut tafel);
    tafel.druk("35 fte<enter>").bevat("hier staan euro's en geen fte");
    let nu = match tafel.model.blik.lagen.last() {
        Some(Laag::Invoer(invoer)) => invoer.maat.unwrap().1,
        _ => panic!("geen invoer"),
    };
    let duizenden = (nu / dec!(1000)).trunc();
    tafel.druk(&format!("<ctrl+u>{duizenden}<enter>")).bevat("het scherm toont bedragen × € 1.000");
    assert_eq!(tafel.model.werk.plan, voor);
    tafel.druk("<ctrl+u>35,2 mln<enter>").bevat("klopt dat?").druk("<enter>").bevat("35.200.000");
}

#[test]
fn a_pasted_block_is_shown_first_and_then_one_change() {
    for rechts in [true, false] {
        let mut tafel = Tafel::met(plan_met_eigen_cellen(), 120, 40);
        let cellen = op_eigen_cellen(&mut tafel, rechts);
        let voor = cellen.map(|c| fte(&tafel, c));
        let tekst = if rechts { "4\t5,5\r\n" } else { "4\r\n5,5\r\n" };
        plak(&mut tafel, tekst);
        tafel.bevat("Plakken: 2 cellen").bevat("→ 4,0 fte").bevat("→ 5,5 fte");
        assert_eq!(cellen.map(|c| fte(&tafel, c)), voor, "nothing is filled before it was seen");
        tafel.druk("<esc>");
        assert_eq!(cellen.map(|c| fte(&tafel, c)), voor);
        plak(&mut tafel, tekst);
        tafel.druk("<enter>").bevat("2 cellen geplakt");
        assert_eq!(cellen.map(|c| fte(&tafel, c)), [dec!(4), dec!(5.5)]);
        tafel.druk("u");
        assert_eq!(cellen.map(|c| fte(&tafel, c)), voor);
        // One that is wrong fills none.
        plak(&mut tafel, &tekst.replace("5,5", "24 uur"));
        tafel.bevat("niets geplakt").bevat_niet("Plakken:");
        assert_eq!(cellen.map(|c| fte(&tafel, c)), voor);
    }
}

#[test]
fn cells_are_pasted_on_places_and_on_the_budget_and_nowhere_else() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("4");
    let [a, b] = [0, 1].map(|i| tafel.model.locaties()[i]);
    tafel.model.blik.keuze.locatie = a;
    plak(&mut tafel, "41\n42\n");
    tafel.bevat("41 werkplekken").druk("<enter>");
    let plekken = |tafel: &Tafel| [a, b].map(|l| tafel.model.werk.plan.locaties[l].werkplekken.midden);
    assert_eq!(plekken(&tafel), [dec!(41), dec!(42)]);
    tafel.druk("u");
    plak(&mut tafel, "4,5");
    tafel.bevat("werkplekken zijn hele getallen");
    tafel.druk("7");
    tafel.model.blik.keuze.begroting =
        crate::report::post::Post::ALLE.iter().position(|p| *p == crate::report::post::Post::Lumpsum).unwrap();
    plak(&mut tafel, "36 mln\t37.000.000");
    tafel.bevat("€ 36.000.000,00").bevat("€ 37.000.000,00").druk("<enter>");
    let jaren = tafel.model.werk.plan.planjaren.clone();
    for (jaar, waarde) in jaren.iter().zip([dec!(36_000_000), dec!(37_000_000)]) {
        let rij = tafel.model.werk.plan.begroting.lumpsum.iter().find(|r| r.jaar == *jaar).unwrap();
        assert_eq!(rij.waarde.midden, waarde, "{jaar}");
    }
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
    for scherm in ["1", "2", "5", "6", "8", "9"] {
        plak(tafel.druk(scherm), "4\n5\n");
        tafel.bevat("niets geplakt");
        assert!(tafel.model.blik.lagen.is_empty());
    }
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_pasted_text_keeps_all_its_words_apart() {
    let mut tafel = Tafel::nieuw(120, 40);
    let lang = "woord ".repeat(300);
    plak(tafel.druk("8n"), &format!("een\r\ntwee\ndrie\tvier\r\n{lang}\n"));
    let veld = tafel.model.blik.lagen.last_mut().and_then(Laag::veld).unwrap();
    assert_eq!(veld.tekst(), format!("een twee drie vier {lang}"));
    let voor = veld.tekst().to_owned();
    plak(&mut tafel, &"x".repeat(20_001));
    assert_eq!(tafel.model.blik.lagen.last_mut().and_then(Laag::veld).unwrap().tekst(), voor);
    tafel.bevat("niet geplakt: 20.001 tekens");
}

/// A cell of a functie of which one row serves more wijken.
fn op_gedeelde_cel(tafel: &mut Tafel) -> String {
    tafel.druk("3");
    let plan = &tafel.model.werk.plan;
    let gids = Gids::van(plan);
    let (rij, van) = plan
        .bezetting
        .iter()
        .filter(|r| matches!(r.plek, Plek::Team(_)))
        .find_map(|r| {
            let van = gedeeld::van(plan, &gids, r)?;
            let functie = plan.functies.iter().position(|f| f.code == r.functie)?;
            let gebied = *gids.wijken_van(&r.plek).first()?;
            let hier = rijen(plan, &gids, functie, gebied);
            enige(&hier, tafel.model.stand.jaar).filter(|e| e.code == r.code)?;
            Some(((functie, gebied), van))
        })
        .unwrap();
    (tafel.model.blik.keuze.functie, tafel.model.blik.keuze.gebied) = rij;
    van.team
}

#[test]
fn a_cell_of_a_team_of_more_wijken_says_what_it_edits_before_and_after() {
    let mut tafel = Tafel::nieuw(160, 40);
    let team = op_gedeelde_cel(&mut tafel);
    tafel.druk("+");
    assert!(tafel.model.blik.status.as_ref().unwrap().tekst.ends_with("(hele team)"));
    tafel.druk("<enter>").bevat(&format!("Dit is de bezettingsregel van het hele {team}")[..40]);
    tafel.druk("2<enter>");
    assert!(tafel.model.blik.status.as_ref().unwrap().tekst.ends_with("(hele team)"));
    let voor = tafel.model.werk.plan.clone();
    plak(&mut tafel, "3");
    tafel.bevat("is een deel van");
    assert_eq!(tafel.model.werk.plan, voor);
}

#[test]
fn rows_that_follow_each_other_in_time_are_one_row_in_a_year() {
    let mut plan = plan_met_eigen_cellen();
    let jaren = plan.planjaren.clone();
    let (cel, code) = ((0, 0), plan.bezetting.iter().find(|r| r.code.as_str() == "eigen-0-0").unwrap().code.clone());
    let eerste = plan.bezetting.iter_mut().find(|r| r.code == code).unwrap();
    let mut daarna = eerste.clone();
    let jaar = |jaar: u16| i16::try_from(jaar).unwrap();
    eerste.tot_en_met = Some(jiff::civil::date(jaar(jaren[0]), 12, 31));
    daarna.code = "daarna".into();
    daarna.vanaf = Some(jiff::civil::date(jaar(jaren[1]), 1, 1));
    plan.bezetting.push(daarna);
    let mut tafel = Tafel::met(plan, 120, 40);
    tafel.druk("3");
    (tafel.model.blik.keuze.functie, tafel.model.blik.keuze.gebied) = cel;
    let van = |tafel: &Tafel, code: &str| {
        tafel.model.werk.plan.bezetting.iter().find(|r| r.code.as_str() == code).unwrap().fte.midden
    };
    let (voor, later) = (van(&tafel, code.as_str()), van(&tafel, "daarna"));
    tafel.druk("<spatie>+");
    assert_eq!((van(&tafel, code.as_str()), van(&tafel, "daarna")), (voor + dec!(0.1), later), "{}", tafel.scherm());
    tafel.druk("j+");
    assert_eq!((van(&tafel, code.as_str()), van(&tafel, "daarna")), (voor + dec!(0.1), later + dec!(0.1)));
}

#[test]
fn cells_are_pasted_in_a_list_from_the_selected_row_down() {
    let mut tafel = Tafel::nieuw(120, 40);
    let fte = |tafel: &Tafel| {
        let rijen = tafel.model.werk.plan.bezetting.iter().filter(|r| r.dienstverband == Dienstverband::Vacature);
        rijen.map(|r| r.fte.midden).collect::<Vec<_>>()
    };
    let voor = fte(&tafel);
    assert_eq!(voor, [dec!(1)]);
    tafel.druk("V");
    plak(&mut tafel, "3,5");
    tafel.bevat("Plakken: 1 cel").bevat("→ 3,5 fte").druk("<esc>");
    assert_eq!(fte(&tafel), voor, "nothing is filled before it was seen");
    plak(&mut tafel, "fte\r\n3,5\r\n");
    tafel.druk("<enter>").bevat("1 cel geplakt");
    assert_eq!(fte(&tafel)[0], dec!(3.5));
    // What a form refuses is refused, and says where.
    plak(&mut tafel, "24 uur");
    tafel.bevat("niets geplakt, rij 1, kolom 1").bevat("hier staan fte en geen uren");
    plak(&mut tafel, "4\t5");
    tafel.bevat("zet boven elke kolom haar naam");
    plak(&mut tafel, &"4\n".repeat(voor.len() + 1));
    tafel.bevat("daar is geen rij meer");
    assert_eq!(fte(&tafel)[0], dec!(3.5));
}

#[test]
fn columns_of_a_list_are_filled_by_their_names() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk(":functies<enter>");
    let voor = tafel.model.werk.plan.functies.clone();
    let koppen = match tafel.model.blik.lagen.last() {
        Some(Laag::Lijst(lijst)) => lijst.soort.tabel(&tafel.model).kolommen,
        _ => panic!("geen lijst"),
    };
    plak(&mut tafel, "4\n5\n");
    tafel.bevat("zet de naam van de kolom erboven").bevat(&koppen[0].kop);
    plak(&mut tafel, &format!("{}\tniets\nA\tB\n", koppen[0].kop));
    tafel.bevat("“niets” is hier geen kolom");
    plak(&mut tafel, &format!("{}\nEerste\nTweede\n", koppen[0].kop));
    tafel.bevat("Plakken: 2 cellen").druk("<enter>");
    let namen = |tafel: &Tafel| tafel.model.werk.plan.functies.iter().map(|f| f.naam.clone()).collect::<Vec<_>>();
    assert_eq!(namen(&tafel)[..2], ["Eerste", "Tweede"]);
    tafel.druk("<esc>u");
    assert_eq!(tafel.model.werk.plan.functies, voor);
    // On the screen of places by the names of its columns too.
    tafel.druk("4");
    let eerste = tafel.model.locaties()[0];
    tafel.model.blik.keuze.locatie = eerste;
    plak(&mut tafel, "spreekkamers\tgroepsruimten\n7\t8\n");
    tafel.bevat("Plakken: 2 cellen").druk("<enter>");
    let plek = &tafel.model.werk.plan.locaties[eerste];
    assert_eq!((plek.spreekkamers.midden, plek.groepsruimten.midden), (dec!(7), dec!(8)));
    // Where nothing is typed, nothing is pasted, and it says so.
    plak(tafel.druk("6<enter>"), "tekst");
    tafel.bevat("niets geplakt: hier is geen veld");
}

/// What an export hid comes back with the rest of the table: the figure stays as it is.
#[test]
fn the_sign_of_a_hidden_number_leaves_the_figure_as_it_is() {
    let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
    plan.wijken[0].vraag[0].volume = crate::plan::Waarde::vast(dec!(7));
    let waar = crate::plan::Waar::nieuw(["wijken", "WK010600", "vraag", "inloop"]);
    for (cel, anders) in [("<10", false), (" < 10 ", false), ("verborgen", false), ("8", true)] {
        let mut formulier = crate::tui::formulier::Formulier::op(&plan, waar.clone()).unwrap();
        formulier.antwoord_op(&plan, "volume", cel.trim()).unwrap();
        assert_eq!(formulier.wijziging(&plan).unwrap().is_some(), anders, "{cel}");
    }
    let mut tafel = Tafel::nieuw(160, 48);
    let was = tafel.model.werk.plan.clone();
    tafel.druk("3");
    plak(&mut tafel, "<10\tverborgen");
    tafel.bevat("er stond niets anders");
    assert_eq!(tafel.model.werk.plan, was);
}
