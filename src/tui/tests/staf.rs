//! Formatie and Verdeling as a planner uses them: what a change does to the hours, to the bottleneck and to the plus.

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::verdeling::Correctie;
use crate::plan::{Methode, Plan};
use crate::text::getal;
use crate::text::getoond::AFGEROND;
use crate::tui::blik::keuze::Toon;
use crate::tui::matrix::Matrix;

fn assen(breedte: u16, hoogte: u16) -> Tafel {
    Tafel::met(crate::store::ingebouwd().unwrap().plan, breedte, hoogte)
}

/// Assen, with the jeugd-ggz-behandelaar of a wijk selected on Formatie.
fn jeugd_ggz(breedte: u16, hoogte: u16, wijk: &str) -> Tafel {
    let mut tafel = assen(breedte, hoogte);
    tafel.druk("3");
    let plan = &tafel.model.werk.plan;
    tafel.model.blik.keuze.functie =
        plan.functies.iter().position(|f| f.code.as_str() == "jeugd-ggz-behandelaar").unwrap();
    tafel.model.blik.keuze.gebied = plan.wijken.iter().position(|w| w.naam == wijk).unwrap();
    tafel
}

#[test]
fn one_jeugd_ggz_behandelaar_less_shows_hours_bottleneck_and_finding_in_the_next_frame() {
    for (breedte, hoogte) in [(80, 24), (160, 48)] {
        let mut tafel = jeugd_ggz(breedte, hoogte, "Kloosterveen");
        let voor = tafel.scherm();
        tafel.bevat_niet("VD-1").bevat("0 uur niet");
        tafel.druk("----------");
        // On a wide screen pictures stand beside it.
        let links = tafel.scherm().lines().map(|r| r.chars().take(100).collect::<String>()).collect::<Vec<_>>();
        let gezegd = links.join(" ").replace(['│', ' '], "");
        tafel.bevat("VD-1").bevat("niet gedekt").bevat_niet(" 0 uur niet");
        assert!(gezegd.contains("erontbreektjeugd-ggz-behandelaar(buurtteam"), "{gezegd}");
        let stad = &tafel.model;
        let wijk = stad.blik.keuze.gebied;
        let vd1 = |b: &&crate::dekking::Bevinding| b.eis.id == "VD-1" && b.raakt(wijk);
        assert!(stad.stand.toetsing.bevindingen.iter().any(|b| vd1(&b)));
        tafel.druk("uuuuuuuuuu");
        tafel.model.blik.status = None;
        let na: Vec<String> = tafel.scherm().lines().map(str::to_owned).collect();
        // The hint bar has “opnieuw” now; all else is as it was.
        let voor: Vec<&str> = voor.lines().collect();
        assert_eq!(na[..na.len() - 1], voor[..voor.len() - 1]);
    }
}

#[test]
fn a_typed_value_does_the_same_as_ten_steps() {
    let mut met_stappen = jeugd_ggz(120, 40, "Kloosterveen");
    met_stappen.druk("----------");
    let mut getypt = jeugd_ggz(120, 40, "Kloosterveen");
    getypt.druk("<enter><ctrl+u>1,3<enter>").bevat("VD-1").bevat("niet gedekt");
    assert_eq!(getypt.model.stand.uitkomst, met_stappen.model.stand.uitkomst);
    getypt.druk("u").bevat_niet("VD-1");
}

#[test]
fn a_reader_of_wisn_finds_its_terms_and_the_rounding_with_the_result() {
    for (breedte, hoogte) in [(80, 24), (160, 48)] {
        let mut tafel = assen(breedte, hoogte);
        tafel.druk("3<omlaag>");
        for woord in [
            "beschikbare uren",
            "opslagfactor",
            "ondersteunend",
            "vaste taken",
            "in tienden, een half naar boven",
            "over: ",
        ] {
            tafel.bevat(woord);
        }
    }
}

#[test]
fn the_covered_share_is_that_of_the_asked_hours() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3nnnn").bevat("gedekt, % van de uren");
    assert_eq!(tafel.model.blik.toon, Toon::Gedekt);
    // Nobody in Zuid can do the work of a gezinswerker.
    tafel.bevat("0▁▲");
    tafel.druk("n").bevat("bezet, fte");
}

#[test]
fn functies_are_sorted_by_name_shortage_and_ratio_and_the_selection_stays() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("3<omlaag>");
    let gekozen = tafel.model.blik.keuze.functie;
    let ordes = [("op naam", 1), ("grootste tekort eerst", 2), ("laagste ratio eerst", 2), ("zoals in het plan", 0)];
    for (orde, eerste) in ordes {
        tafel.druk("o").bevat(orde);
        assert_eq!(tafel.model.functies()[0], eerste);
        assert_eq!(tafel.model.blik.keuze.functie, gekozen);
    }
}

#[test]
fn a_filter_takes_a_domein_as_well_and_the_totals_are_of_what_is_shown() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3/wmo<enter>").bevat("Van de getoonde 1").bevat("Ambulant begeleider").bevat_niet("Opbouwwerker");
    let rij = getallen(&tafel.scherm(), "Ambulant begeleider");
    assert_eq!(getallen(&tafel.scherm(), "Van de getoonde 1"), rij);
    tafel.druk("<esc>").bevat("Samen");
}

#[test]
fn a_column_and_a_row_open_their_pedigree() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3k").bevat("Noord, alle functies").bevat("som van de functies").bevat("benodigd: ");
    tafel.druk("<esc>f").bevat("alle wijken en de stad").bevat("som van de wijken");
    tafel.druk("<esc>/gezin<enter>k").bevat("de getoonde functies");
}

#[test]
fn moving_a_weight_moves_the_plus_and_never_basis_or_total() {
    for stappen in 0..Methode::ALLE.len() {
        let mut tafel = assen(80, 24);
        tafel.druk("5").druk(&"m".repeat(stappen));
        assert_eq!(tafel.model.werk.plan.verdeling.methode, Methode::ALLE[stappen]);
        let voor = tafel.model.stand.uitkomst.verdeling.clone();
        for toetsen in ["<rechts>", "<rechts><rechts><rechts>", "<omlaag><links><links>", "<enter><ctrl+u>60<enter>"] {
            tafel.druk(toetsen).bevat("samen 100 %");
            let na = &tafel.model.stand.uitkomst.verdeling;
            assert_eq!((&na.basis, na.totaal), (&voor.basis, voor.totaal));
            assert_eq!(na.plus.iter().sum::<Decimal>(), voor.plus.iter().sum::<Decimal>());
        }
        assert_ne!(tafel.model.stand.uitkomst.verdeling.plus, voor.plus);
        tafel.druk("uuuuuuu");
        while tafel.model.werk.gewijzigd {
            tafel.druk("u");
        }
        tafel.bevat_niet("Δ  ");
    }
}

#[test]
fn what_changed_stands_beside_the_wijk_until_it_is_saved_or_undone() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("5").bevat_niet("     Δ ");
    tafel.druk("<enter><ctrl+u>97<enter>").bevat("     Δ ");
    let model = &tafel.model;
    let ijkpunt = crate::tui::ijkpunt::Ijkpunt::van(model);
    let verschillen = model
        .werk
        .plan
        .wijken
        .iter()
        .enumerate()
        .map(|(w, wijk)| model.stand.uitkomst.verdeling.samen(w) - ijkpunt.samen(&wijk.code).unwrap());
    let verschil = verschillen.max().unwrap();
    assert!(!verschil.is_zero());
    tafel.bevat(&format!("{} ", getal::verschil(verschil, 1)));
    tafel.druk("u").bevat_niet("     Δ ");
    tafel.druk("<end>+").bevat("(was 21,0)");
}

#[test]
fn each_weight_tells_what_it_gives_to_the_selected_wijk() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("5").bevat("wijk: Noord ([w]").bevat("fte");
    tafel = Tafel::nieuw(160, 48);
    tafel.druk("5").bevat("wijk: Noord ([w] volgende)").bevat("aandeel");
    tafel.druk("w").bevat("wijk: Zuid-Oost ([w] volgende)");
    tafel.druk("WW").bevat("wijk: Zuid-West ([w] volgende)");
    // 90 of 850 Wmo clients live in Zuid-West.
    tafel.bevat("10,6");
    tafel
        .druk("i")
        .bevat("aandeel 10,6 % × gewicht 50 %")
        .bevat("Afronding: Sainte-Laguë (eerlijk voor klein en groot)");
}

#[test]
fn a_correction_needs_a_counterpart_and_a_motivation_and_stays_above_the_basis() {
    let mut tafel = Tafel::nieuw(100, 30);
    tafel.druk("5ww").bevat("wijk: Zuid-West ([w] volgende)");
    tafel.druk("c").bevat("Correctie op de wijkplus van Zuid-West");
    tafel.druk("<ctrl+u>-99<enter>").bevat("nooit onder haar basisniveau");
    tafel.druk("<ctrl+u>0,25<enter>").bevat("tienden van een fte");
    tafel.druk("<ctrl+u>99<enter>").bevat("geen andere wijk heeft");
    tafel.druk("<ctrl+u>0,4<enter>").bevat("Welke wijk levert 0,4 fte?").bevat("Noord: wijkplus 8,3 → 7,9");
    tafel.druk("<enter>").bevat("Waarom Zuid-West +0,4?");
    tafel.druk("<enter>").bevat("zonder motivatie");
    assert_eq!(tafel.model.werk.plan, proefplan());
    tafel.druk("Veel reistijd<enter>").bevat("Zuid-West +0,4 fte").bevat("Noord -0,4 fte").bevat("Veel reistijd");
    assert_eq!(correcties(&tafel.model.werk.plan), [("WK999901", dec!(-0.4)), ("WK999903", dec!(0.4))]);
    assert_eq!(tafel.model.stand.uitkomst.verdeling.correctie, [dec!(-0.4), dec!(0), dec!(0.4)]);
    assert_eq!(tafel.model.stand.uitkomst.verdeling.plus.iter().sum::<Decimal>(), dec!(15.3));
    // More of it from another wijk: the parts still cancel out, and each keeps its reason.
    tafel.druk("c<ctrl+u>0,6<enter>").druk("<omlaag><enter><ctrl+u>Ook fietsers<enter>");
    let som: Decimal = correcties(&tafel.model.werk.plan).iter().map(|(_, fte)| *fte).sum();
    assert_eq!((som, correcties(&tafel.model.werk.plan).len()), (dec!(0), 3));
    tafel.druk("uu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_correction_of_nothing_goes_away_without_a_question() {
    let mut plan = proefplan();
    let van = |w: usize, fte| Correctie { wijk: plan.wijken[w].code.clone(), fte, motivatie: "reistijd".to_owned() };
    plan.verdeling.correcties = vec![van(0, dec!(0.2)), van(1, dec!(-0.2))];
    let mut tafel = Tafel::met(plan, 100, 30);
    tafel.druk("5").bevat("Noord +0,2 fte: reistijd");
    tafel.druk("c<ctrl+u>0<enter>").bevat("Welke wijk krijgt 0,2 fte?");
    tafel.druk("<enter>");
    assert!(tafel.model.werk.plan.verdeling.correcties.is_empty() && tafel.model.blik.lagen.is_empty());
}

#[test]
fn a_method_that_matters_is_told() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("5");
    let keuze = crate::calc::methodekeuze::bereken(&tafel.model.stand.uitkomst.verdeling);
    assert!(!keuze.verschil().is_empty());
    tafel.bevat("een andere afronding verschuift");
    tafel.druk("i<pgdn>").bevat("D'Hondt");
}

#[test]
fn the_alabama_paradox_is_told_where_largest_remainder_would_show_it() {
    let mut plan = proefplan();
    let gids_plan = plan.clone();
    let gids = crate::calc::Gids::van(&gids_plan);
    let treft = (60..400).any(|tienden| {
        plan.verdeling.totaal = crate::plan::Waarde::vast(Decimal::new(tienden, 1));
        let verdeeld = crate::calc::verdeling::bereken(&plan, &gids, 2028, crate::plan::Band::Midden);
        !crate::calc::methodekeuze::bereken(&verdeeld).alabama.is_empty()
    });
    assert!(treft);
    let mut tafel = Tafel::met(plan, 80, 24);
    tafel.druk("5").bevat("Alabama-paradox");
}

fn correcties(plan: &Plan) -> Vec<(&str, Decimal)> {
    plan.verdeling.correcties.iter().map(|c| (c.wijk.as_str(), c.fte)).collect()
}

/// The numbers behind a name on the screen, up to the end of its frame.
fn getallen(scherm: &str, naam: &str) -> Vec<Decimal> {
    let regel = scherm
        .lines()
        .find_map(|r| r.split('│').find(|deel| deel.trim_start_matches([' ', '▸', '≈']).starts_with(naam)));
    let rest = regel.and_then(|r| r.split_once(naam)).map_or("", |(_, rest)| rest);
    // Behind a figure stands how far it is from what is needed.
    let cijfers = rest.split_whitespace().map(|woord| woord.trim_end_matches(|c: char| !c.is_ascii_digit()));
    cijfers.filter_map(|woord| getal::lees(woord).ok()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_pressed_the_totals_are_those_of_what_is_shown(
        formatie in "[-+nobjhg<>]{0,12}", verdeling in "[-+mwbg<>]{0,12}", filter in "(|gezin|wmo|e)",
    ) {
        let met_pijlen = |toetsen: &str| toetsen.replace('<', "{").replace('>', "<omlaag>").replace('{', "<rechts>");
        let mut tafel = Tafel::nieuw(160, 48);
        tafel.druk("3").druk(&met_pijlen(&formatie));
        tafel.model.blik.lagen.clear();
        tafel.druk("3/").druk(&filter).druk("<enter>");
        while tafel.model.blik.toon != Toon::Nodig {
            tafel.druk("n");
        }
        let scherm = tafel.scherm();
        let namen: Vec<String> =
            tafel.model.functies().into_iter().map(|f| tafel.model.werk.plan.functies[f].naam.clone()).collect();
        let alle = namen.len() == tafel.model.werk.plan.functies.len();
        let totaal = getallen(&scherm, if alle { "Samen" } else { "Van de getoonde" });
        let rijen: Vec<Vec<Decimal>> = namen.iter().map(|n| getallen(&scherm, n)).collect();
        let matrix = Matrix::van(&tafel.model.stand.uitkomst);
        let functies = tafel.model.functies();
        prop_assert_eq!(totaal.last(), Some(&getal::rond(matrix.alles(&functies).nodig, 1)), "\n{}", scherm);
        let mut telt = totaal.last() == Some(&rijen.iter().filter_map(|r| r.last()).sum());
        for (rij, &f) in rijen.iter().zip(&functies) {
            prop_assert_eq!(rij.last(), Some(&getal::rond(matrix.rij(f).nodig, 1)));
            let (samen, cellen) = rij.split_last().unwrap();
            telt &= *samen == cellen.iter().sum::<Decimal>();
        }
        // Where what is shown does not add up, it says so. (A column may not add up where the sums of rows do.)
        prop_assert!(telt || scherm.contains(AFGEROND), "\n{}", scherm);

        tafel.druk("5").druk(&met_pijlen(&verdeling));
        tafel.model.blik.lagen.clear();
        let scherm = tafel.scherm();
        let totaal = getallen(&scherm, "Samen");
        let wijken: Vec<Vec<Decimal>> =
            tafel.model.werk.plan.wijken.iter().map(|w| getallen(&scherm, &format!("{} ", w.naam))).collect();
        let kolom = |(k, som): (usize, &Decimal)| *som == wijken.iter().map(|w| w[k]).sum::<Decimal>();
        let telt = totaal.iter().enumerate().all(kolom) && totaal[0] + totaal[1] == totaal[2];
        prop_assert_eq!(telt, !scherm.contains("≈"), "\n{}", scherm);
    }
}

#[test]
fn the_total_can_be_given_in_euro_and_undone() {
    let mut tafel = Tafel::met(crate::store::ingebouwd().unwrap().plan, 80, 24);
    tafel.druk("5").bevat("samen 292,2 fte").druk("f").bevat("amen 27.973 × € 1.000").bevat("292,2 fte → € 27.97");
    let verdeling = tafel.model.werk.plan.verdeling.clone();
    assert_eq!(tafel.model.stand.uitkomst.verdeling.totaal, Decimal::new(2922, 1), "the same fte as before");
    tafel.druk("<end>-").bevat("(was 27.973)");
    assert_eq!(tafel.model.werk.plan.verdeling.totaal.midden, verdeling.totaal.midden - Decimal::from(10_000));
    tafel.druk("uu").bevat("samen 292,2 fte").bevat_niet("€ 1.000");
    tafel.druk("ff").bevat("samen 292,2 fte");
}
