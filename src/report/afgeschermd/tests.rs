//! What a file for others tells, held against what the plan holds.

mod totalen;

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::*;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::waarde::EIGEN;
use crate::plan::wijk::{Meting, Reeks};
use crate::plan::{Band, Scenario, Status, Vraagregel, Waarde, Wijk, Wijziging, Zet};
use crate::report::csv::{self, Profiel};
use crate::report::{json, lijst, plat};

/// A plan of five wijken in which nothing is measured yet.
fn plan() -> Plan {
    let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
    for wijk in &mut plan.wijken {
        wijk.vraag.clear();
    }
    for n in 2..5 {
        let mut wijk: Wijk = plan.wijken[0].clone();
        wijk.code = format!("WK01060{n}").as_str().into();
        wijk.naam = format!("Wijk {n}");
        for (b, buurt) in wijk.buurten.iter_mut().enumerate() {
            buurt.code = format!("BU01060{n}0{b}").as_str().into();
        }
        plan.buurtteams[0].werkgebied.push(wijk.code.clone());
        plan.wijken.push(wijk);
    }
    plan
}

fn meet(plan: &mut Plan, voorziening: usize, aantallen: &[i64]) {
    let code = plan.voorzieningen[voorziening].code.clone();
    for (wijk, &n) in plan.wijken.iter_mut().zip(aantallen).filter(|(_, n)| **n >= 0) {
        wijk.vraag.push(Meting { voorziening: code.clone(), volume: Waarde::vast(n.into()) });
    }
}

/// All that an export writes, in every form that a table has.
fn export(plan: &Plan) -> String {
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
    let afgeschermd = Afgeschermd::van(berekend);
    let mut tabellen = afgeschermd.berekend.met(lijst::alle);
    afgeschermd.merk(&mut tabellen);
    let mut uit = csv::voetnoten(&tabellen, Profiel::Nederlands).unwrap();
    for tabel in &tabellen {
        uit += &csv::schrijf(tabel, Profiel::Nederlands).unwrap();
        uit += &csv::schrijf(tabel, Profiel::Internationaal).unwrap();
        uit += &json::tekst(&json::los(tabel));
        uit += &plat::schrijf(tabel);
    }
    uit
}

fn verborgen(plan: &Plan) -> Vec<(Aantal, Reden)> {
    Afscherming::van(plan).verborgen.into_iter().collect()
}

/// What stands for the inloop in each wijk of the table of the demand.
fn volumes(plan: &Plan) -> Vec<String> {
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
    let afgeschermd = Afgeschermd::van(berekend);
    let mut tabellen = [afgeschermd.berekend.met(crate::report::vraag::tabel)];
    afgeschermd.merk(&mut tabellen);
    let van_inloop = tabellen[0].rijen.iter().filter(|rij| rij[2] == Cel::tekst("inloop"));
    van_inloop.map(|rij| csv::cel(&rij[5], Profiel::Nederlands)).collect()
}

#[test]
fn ten_is_shown_and_nine_is_not_and_a_second_is_hidden_with_it() {
    let met = |aantallen: &[i64]| {
        let mut plan = plan();
        meet(&mut plan, 1, aantallen);
        volumes(&plan)
    };
    assert_eq!(met(&[10, 44, 0, 30, 25]), ["10", "44", "0", "30", "25"]);
    assert_eq!(met(&[7, 44, 0, 30, 23]), ["<10", "44", "0", "30", "verborgen"]);
    let twee = ["<10", "44", "0", "verborgen", "verborgen"];
    assert_eq!(met(&[9, 44, 0, 30, 24]), twee, "of 33 with one from 15 to 25 only 8 and 9 are left");
    assert_eq!(met(&[9, 44, 3, 30, 25]), ["<10", "44", "<10", "30", "25"], "two hide each other");
    assert_eq!(met(&[1, 44, 1, 30, 23]), ["<10", "44", "<10", "30", "verborgen"], "not when two can only be 1 and 1");
    assert_eq!(met(&[9, -1, -1, -1, -1])[0], "<10");
}

#[test]
fn what_is_published_or_marked_as_an_estimate_is_shown() {
    let met = |zet: fn(&mut Waarde)| {
        let mut plan = plan();
        meet(&mut plan, 1, &[7, 44, 30, 30, 25]);
        zet(&mut plan.wijken[0].vraag[0].volume);
        volumes(&plan)[0].clone()
    };
    assert_eq!(met(|_| {}), "<10", "of what nothing is said");
    assert_eq!(met(|w| w.status = Some(Status::Gemeten)), "<10");
    assert_eq!(met(|w| w.bron = Some("S2".into())), "<10", "a source without a licence");
    assert_eq!(met(|w| w.bron = Some("CBS".into())), "7");
    assert_eq!(met(|w| w.status = Some(Status::Geschat)), "7");
    assert_eq!(met(|w| w.status = Some(Status::Aanname)), "7");
    let getypt = met(|w| (w.status, w.toelichting) = (Some(Status::Aanname), Some(EIGEN.to_owned())));
    assert_eq!(getypt, "<10", "what is typed may have been measured");
}

/// A key figure of a buurt follows from that of its wijk, and that from the city.
#[test]
fn key_figures_of_buurten_and_wijken_hide_each_other() {
    let mut plan = plan();
    let reeks = |aantal: i64| Reeks {
        bron: "S2".into(),
        jaar: 2026,
        cijfers: [(Kerncijfer::Jeugdzorg, Waarde::vast(aantal.into()))].into(),
    };
    for (wijk, aantal) in plan.wijken.iter_mut().zip([40, 30, 25, 20, 33]) {
        wijk.kerncijfers.push(reeks(aantal));
    }
    let buurt = plan.wijken[0].buurten[0].clone();
    for (n, aantal) in [8, 32].into_iter().enumerate() {
        let mut nieuw = buurt.clone();
        nieuw.code = format!("BU010600{n:02}").as_str().into();
        nieuw.kerncijfers = vec![reeks(aantal)];
        plan.wijken[0].buurten.push(nieuw);
    }
    plan.wijken[0].buurten.remove(0);
    let cijfer = Kerncijfer::Jeugdzorg;
    let van_buurt = |buurt| Aantal::Buurt { wijk: 0, buurt, reeks: 0, cijfer };
    assert_eq!(verborgen(&plan), [(van_buurt(0), Reden::Klein), (van_buurt(1), Reden::Mee)]);
    // One that nothing can hide but the wijk itself, and then that wijk is one of two in the city.
    plan.wijken[0].buurten.pop();
    plan.wijken[0].kerncijfers.pop();
    plan.wijken[0].kerncijfers.push(reeks(8));
    let namen: Vec<Reden> = verborgen(&plan).into_iter().map(|(_, reden)| reden).collect();
    assert_eq!(namen, [Reden::Klein, Reden::Mee, Reden::Klein], "the wijk, the next smallest, the buurt");
    let uit = export(&plan);
    assert!(!uit.contains(";jeugdzorg;jongeren met jeugdzorg in natura;8;") && uit.contains("<10"));
}

#[test]
fn nothing_of_the_built_in_plan_is_hidden() {
    let plan = crate::store::ingebouwd().unwrap().plan;
    assert!(Afscherming::van(&plan).is_leeg());
    let berekend = Berekend::van("plan".to_owned(), plan.clone(), 2028, Band::Midden);
    let (was, na) = (berekend.plan.clone(), Afgeschermd::van(berekend));
    assert_eq!(na.berekend.plan, was);
    // The same figures of a source that nobody published.
    let mut eigen = plan;
    eigen.bronnen.iter_mut().for_each(|bron| bron.licentie.clear());
    let klein = |w: &Wijk| {
        w.kerncijfers.iter().flat_map(|r| &r.cijfers).any(|(k, w)| k.telt_ondersteuning() && w.midden < dec!(10))
    };
    assert_eq!(Afscherming::van(&eigen).is_leeg(), !eigen.wijken.iter().any(klein));
}

/// What is realised in each wijk of the second quarter, as a file for others tells it.
fn gerealiseerd(plan: &Plan, wat: &str) -> Vec<String> {
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
    let afgeschermd = Afgeschermd::van(berekend);
    let mut tabellen = [afgeschermd.berekend.met(crate::report::voortgang::tabel)];
    afgeschermd.merk(&mut tabellen);
    let rijen = tabellen[0].rijen.iter().filter(|rij| rij[4] == Cel::tekst(wat));
    rijen.map(|rij| csv::cel(&rij[6], Profiel::Nederlands)).collect()
}

#[test]
fn small_counts_of_a_realisatie_are_hidden_with_a_second_and_nothing_else_is() {
    let mut plan = plan();
    let leeg = crate::plan::Realisatie {
        wijk: None,
        jaar: 2028,
        tijdvak: crate::plan::Tijdvak::Kwartaal2,
        fte: Some(dec!(3)),
        uren: Some(dec!(7)),
        euro: Some(dec!(8)),
        clienten: None,
        wachtenden: None,
        bron: None,
        plaats: String::new(),
    };
    for (w, (clienten, wachtenden)) in [(7, 10), (44, 11), (0, 12), (30, 0), (23, 13)].into_iter().enumerate() {
        let wijk = Some(plan.wijken[w].code.clone());
        let (clienten, wachtenden) = (Some(clienten), Some(wachtenden));
        plan.realisatie.push(crate::plan::Realisatie { wijk, clienten, wachtenden, ..leeg.clone() });
    }
    assert_eq!(gerealiseerd(&plan, "cliënten"), ["<10", "44", "0", "30", "verborgen"]);
    assert_eq!(gerealiseerd(&plan, "wachtenden"), ["10", "11", "12", "0", "13"]);
    assert_eq!(gerealiseerd(&plan, "uren"), ["7"; 5], "hours are no people");
    // Another period is another sum, and what a scenario or a besluit would put there is hidden as well.
    plan.realisatie[4].tijdvak = crate::plan::Tijdvak::Kwartaal1;
    assert_eq!(gerealiseerd(&plan, "cliënten"), ["<10", "44", "0", "verborgen", "23"]);
    let met = |plan: &mut Plan, aantal: u32| {
        let mut rij = plan.realisatie[0].clone();
        rij.clienten = Some(aantal);
        let waar = crate::plan::wijziging::Zaak::waar(&rij);
        plan.scenarios.push(Scenario {
            code: "proef".into(),
            naam: "Proef".to_owned(),
            toelichting: String::new(),
            samengevoegd: None,
            wijzigingen: vec![Zet {
                doe: Wijziging::Zet { waar: waar.met("clienten"), waarde: (&Some(aantal)).into() },
                terug: Wijziging::erbij(&rij),
            }],
        });
        plan.realisatie[0].clienten = Some(aantal);
        let uit = Afscherming::van(plan).plan(plan);
        plan.scenarios.clear();
        (uit.realisatie.to_vec(), uit.scenarios.to_vec())
    };
    assert_eq!(met(&mut plan, 6), met(&mut plan, 8));
    assert_ne!(met(&mut plan, 60), met(&mut plan, 80));
}

/// A scenario tells what it puts in the place of a count, and what was there.
#[test]
fn a_scenario_does_not_tell_what_the_table_hides() {
    let mut plan = plan();
    meet(&mut plan, 1, &[7, 44, 31, 33, 24]);
    let waar = ["wijken", "WK010600", "vraag", "inloop", "volume"];
    let zet = |aantal: Decimal| Wijziging::zet(waar, &Waarde::<crate::plan::waarde::Last>::vast(aantal));
    let mee = ["wijken", "WK010604", "vraag", "inloop", "volume"];
    let anders = Wijziging::zet(mee, &Waarde::<crate::plan::waarde::Last>::vast(dec!(23)));
    let terug = Wijziging::zet(mee, &Waarde::<crate::plan::waarde::Last>::vast(dec!(24)));
    plan.scenarios.push(Scenario {
        code: "proef".into(),
        naam: "Proef".to_owned(),
        toelichting: String::new(),
        samengevoegd: None,
        wijzigingen: vec![Zet { doe: zet(dec!(6)), terug: zet(dec!(7)) }, Zet { doe: anders, terug }],
    });
    let uit = export(&plan);
    plan.scenarios[0].wijzigingen[0] = Zet { doe: zet(dec!(3)), terug: zet(dec!(2)) };
    plan.wijken[0].vraag[0].volume = Waarde::vast(dec!(2));
    assert_eq!(export(&plan), uit);
    assert!(!uit.contains("past niet"), "and it still fits");
}

/// Reads in other counts of the inloop, with the record of it.
fn inlezen(plan: &mut Plan, naar: &[i64]) {
    let voor = plan.clone();
    for (wijk, &n) in plan.wijken.iter_mut().zip(naar) {
        let code = voor.voorzieningen[1].code.clone();
        wijk.vraag.retain(|m| m.voorziening != code);
        if n >= 0 {
            wijk.vraag.push(Meting { voorziening: code, volume: Waarde::vast(n.into()) });
        }
    }
    let delen = crate::plan::scenario::toepassen::anders(&voor, plan);
    let samen = Wijziging::Samen(delen);
    *plan = voor;
    let dag = jiff::civil::date(2026, 11, 3);
    let met = crate::plan::inlezing::met_inlezing(plan, samen, &["telling.csv".to_owned()], dag).unwrap();
    met.pas_toe(plan).unwrap();
}

/// What stands for the inloop in each wijk of the table of what was read in: was and is.
fn veranderd(plan: &Plan) -> Vec<(String, String)> {
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
    let afgeschermd = Afgeschermd::van(berekend);
    let mut tabellen = [afgeschermd.berekend.met(crate::report::watveranderde::tabel)];
    afgeschermd.merk(&mut tabellen);
    let ingelezen = tabellen[0].rijen.iter().filter(|rij| rij[6] == Cel::tekst("ingelezen"));
    let tekst = |cel: &Cel| csv::cel(cel, Profiel::Nederlands);
    ingelezen.map(|rij| (tekst(&rij[2]), tekst(&rij[3]))).collect()
}

/// A file that tells what stood there before hides that as well, and on both sides what it would follow from.
#[test]
fn what_was_read_in_hides_small_counts_on_both_sides() {
    let mut plan = plan();
    meet(&mut plan, 1, &[7, 44, 31, 33, 24]);
    inlezen(&mut plan, &[40, 44, 31, 3, 24]);
    let paar = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(veranderd(&plan), [paar("<10", "40"), paar("33", "<10")]);
    // 24 would tell both the 7 of before and the 3 of now to who knows the sums.
    assert_eq!(volumes(&plan), ["40", "44", "31", "<10", "verborgen"].map(str::to_owned));
    // Only the plan before has a small one: what it would follow from is hidden now too.
    let mut weg = self::plan();
    meet(&mut weg, 1, &[7, 44, 31, 33, 24]);
    inlezen(&mut weg, &[15, 44, 31, 33, 24]);
    assert_eq!(veranderd(&weg), [paar("<10", "15")]);
    assert_eq!(volumes(&weg), ["15", "44", "31", "33", "verborgen"].map(str::to_owned));
    // The plan itself and the screen tell all.
    let zelf = Berekend::van(String::new(), weg.clone(), 2028, Band::Midden).met(crate::report::watveranderde::tabel);
    assert!(zelf.rijen.iter().any(|rij| rij[2] == Cel::Aantal(dec!(7)) && rij[3] == Cel::Aantal(dec!(15))));
}

/// Nor does it tell a small total of the city that stood there.
#[test]
fn a_small_total_that_was_read_in_is_hidden_too() {
    let plan = plan();
    let naar = Kerncijfer::WmoClienten;
    let totaal = |n: i64| {
        let mut totaal: Waarde = Waarde::vast(n.into());
        totaal.status = Some(Status::Gemeten);
        Vraagregel::Verdeeld { totaal, naar }
    };
    let met = |was: i64, is: i64| {
        let mut plan = plan.clone();
        plan.voorzieningen[0].vraag = totaal(was);
        let code = plan.voorzieningen[0].code.to_string();
        let Vraagregel::Verdeeld { totaal: nieuw, .. } = totaal(is) else { unreachable!() };
        let zet = Wijziging::zet(["voorzieningen", &code, "vraag", "totaal"], &nieuw);
        let dag = jiff::civil::date(2026, 11, 3);
        crate::plan::inlezing::met_inlezing(&plan, zet, &["t.csv".to_owned()], dag)
            .unwrap()
            .pas_toe(&mut plan)
            .unwrap();
        plan
    };
    assert_eq!(veranderd(&met(7, 25)), [("<10".to_owned(), "25".to_owned())]);
    assert_eq!(export(&met(7, 25)), export(&met(4, 25)));
    assert_eq!(export(&met(25, 7)), export(&met(25, 4)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Of what was read in: whichever small numbers stand behind the sign, before it or after, the files are the same.
    #[test]
    fn no_count_that_was_hidden_before_it_was_read_in_is_written(
        was in prop::collection::vec(0_i64..40, 5),
        is in prop::collection::vec(0_i64..40, 5),
        gelijk in prop::collection::vec(any::<bool>(), 5),
        anders in 1_i64..10,
        plaats in 0_usize..5,
    ) {
        let is: Vec<i64> = was.iter().zip(&is).zip(&gelijk).map(|((a, b), zelfde)| if *zelfde { *a } else { *b }).collect();
        let maak = |was: &[i64], is: &[i64]| {
            let mut plan = plan();
            meet(&mut plan, 1, was);
            inlezen(&mut plan, is);
            plan
        };
        let klein = |n: i64| (1..10).contains(&n);
        let (mut ander_was, mut ander_is) = (was.clone(), is.clone());
        if klein(was[plaats]) && was[plaats] != is[plaats] {
            ander_was[plaats] = anders;
        }
        if klein(is[plaats]) && was[plaats] != is[plaats] {
            ander_is[plaats] = anders;
        }
        // A count that became what it was is no longer told as changed: another file, and no count in it.
        prop_assume!(ander_was[plaats] != ander_is[plaats] || was[plaats] == is[plaats]);
        let (een, twee) = (maak(&was, &is), maak(&ander_was, &ander_is));
        let hoe = |plan: &Plan| {
            let nu = Afscherming::voor_anderen(plan);
            let eerder: Vec<_> = plan.inlezingen.iter().map(|i| nu.ervoor(plan, i).1.verborgen).collect();
            (nu.verborgen, eerder)
        };
        if hoe(&een) == hoe(&twee) {
            prop_assert_eq!(export(&een), export(&twee));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is read in the files, added up or subtracted: they are the same whichever small numbers stand behind the
    /// sign, so nothing in them can tell which. And who knows the true sum of a column is left with three or more
    /// possible values of each of them, tried out one by one, unless all that is not published is hidden.
    #[test]
    fn no_hidden_count_follows_from_what_is_written(
        inloop in prop::collection::vec(-1_i64..40, 5),
        licht in prop::collection::vec(0_i64..40, 5),
        andere in prop::collection::vec(1_i64..10, 10),
        open in prop::collection::vec(any::<bool>(), 10),
        alles_gemeten in any::<bool>(),
    ) {
        let mut plan = plan();
        meet(&mut plan, 1, &inloop);
        meet(&mut plan, 0, &licht);
        for (meting, open) in plan.wijken.iter_mut().flat_map(|w| &mut w.vraag).zip(&open) {
            meting.volume.bron = open.then(|| "CBS".into());
        }
        if alles_gemeten {
            let mut totaal: Waarde = Waarde::vast(licht.iter().sum::<i64>().into());
            totaal.status = Some(Status::Gemeten);
            plan.voorzieningen[0].vraag = Vraagregel::Verdeeld { totaal, naar: Kerncijfer::WmoClienten };
        }
        let wat = verborgen(&plan);
        // The same plan with other small numbers.
        let mut ander = plan.clone();
        for (aantal, nieuw) in wat.iter().filter(|(_, reden)| *reden == Reden::Klein).zip(andere) {
            if let (Aantal::Meting { wijk, rij }, _) = aantal {
                ander.wijken[*wijk].vraag[*rij].volume.midden = nieuw.into();
                ander.wijken[*wijk].vraag[*rij].volume.laag = nieuw.into();
                ander.wijken[*wijk].vraag[*rij].volume.hoog = nieuw.into();
            }
        }
        // That the counts are together what a total is, or not, is told: it is judged.
        let staat = |plan: &Plan| match &plan.voorzieningen[0].vraag {
            Vraagregel::Verdeeld { totaal, .. } => {
                let code = &plan.voorzieningen[0].code;
                let gemeten = plan.wijken.iter().flat_map(|w| &w.vraag).filter(|m| m.voorziening == *code);
                Some(totaal.midden.cmp(&gemeten.map(|m| m.volume.midden).sum::<Decimal>()))
            }
            _ => None,
        };
        if verborgen(&ander) == wat && staat(&ander) == staat(&plan) {
            prop_assert_eq!(export(&plan), export(&ander));
        }
        for code in ["inloop", "licht"] {
            kenner_van_de_som(&plan, &wat, code)?;
        }
    }
}

/// Tries all values that the hidden counts of a column can have when their sum is known.
fn kenner_van_de_som(plan: &Plan, wat: &[(Aantal, Reden)], code: &str) -> Result<(), TestCaseError> {
    let mut weg: Vec<(i64, Reden)> = Vec::new();
    let mut over = false;
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (r, meting) in wijk.vraag.iter().enumerate().filter(|(_, m)| m.voorziening.as_str() == code) {
            let aantal: i64 = meting.volume.midden.try_into().unwrap();
            match wat.iter().find(|(a, _)| *a == Aantal::Meting { wijk: w, rij: r }) {
                Some((_, reden)) => weg.push((aantal, *reden)),
                None => over |= meting.volume.bron.is_none() && aantal > 0,
            }
        }
    }
    let som: i64 = weg.iter().map(|(aantal, _)| aantal).sum();
    // What a reader takes for possible: of a small one its sign, of another that it rounds to what is shown.
    let kan = |(aantal, reden): (i64, Reden)| match reden {
        Reden::Klein => 1..=9,
        Reden::Mee => {
            let getoond = (aantal + 5) / 10 * 10;
            (getoond.max(10) - 5).max(10)..=getoond.max(10) + 5
        }
    };
    for (n, post) in weg.iter().enumerate().filter(|(_, (_, reden))| *reden == Reden::Klein) {
        let mut rest: std::collections::BTreeSet<i64> = [0].into();
        for (_, ander) in weg.iter().enumerate().filter(|(m, _)| *m != n) {
            rest = rest.iter().flat_map(|som| kan(*ander).map(move |v| som + v)).collect();
        }
        let mogelijk = kan(*post).filter(|v| rest.contains(&(som - v))).count();
        prop_assert!(mogelijk >= 3 || !over, "{code} {weg:?}");
    }
    Ok(())
}
