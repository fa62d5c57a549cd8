//! Each check of a plan: the mistake that it is for, and the place where that is found.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::plan::controle::{Codesoort, Eenmalig, Foutsoort, Geheel, controleer};
use wijkplan::plan::figuren::figuren;
use wijkplan::plan::functie::{Omvang, OndersteunendeTaak};
use wijkplan::plan::grens::{Getalsoort, Grensfout};
use wijkplan::plan::prognose::Jaarbevolking;
use wijkplan::plan::voorziening::{Vorm, Vraagregel};
use wijkplan::plan::wijk::Leeftijden;
use wijkplan::plan::wijkgrens::Vlak;
use wijkplan::plan::{
    Buurtteam, Domein, Gebruik, Herkomst, Kerncijfer, Lijst, Pad, Plan, Plek, Prognose, Stap, Status, Waar, Waarde,
    Wijziging,
};

use crate::klein;

/// The mistakes after one change, each with its place in words.
fn na(wijzig: impl FnOnce(&mut Plan)) -> Vec<(String, Foutsoort)> {
    let mut plan = klein();
    wijzig(&mut plan);
    controleer(&plan).into_iter().map(|f| (f.pad.to_string(), f.soort)).collect()
}

#[track_caller]
fn geeft(plek: &str, soort: Foutsoort, wijzig: impl FnOnce(&mut Plan)) {
    assert_eq!(na(wijzig), [(plek.to_owned(), soort)]);
}

fn grens(soort: Getalsoort, waarde: Decimal) -> Foutsoort {
    Foutsoort::Grens(Grensfout { soort, waarde })
}

#[test]
fn smallest_plan_has_no_mistakes() {
    assert_eq!(na(|_| {}), []);
}

#[test]
fn version() {
    geeft("versie", Foutsoort::Versie(3), |p| {
        p.versie = 3;
        p.naam.clear();
    });
}

#[test]
fn codes_and_names() {
    let eerste = Pad::begin().met("functies").met(0).met("code");
    let dubbel = |soort, code: &str, eerste| Foutsoort::DubbeleCode { soort, code: code.to_owned(), eerste };
    let fouten = na(|p| p.functies[1].code = "begeleider".into());
    assert!(
        fouten.contains(&("functies[1].code".to_owned(), dubbel(Codesoort::Functie, "begeleider", eerste))),
        "{fouten:?}"
    );
    geeft("naam", Foutsoort::LeegVeld, |p| p.naam = "  ".to_owned());
    geeft("bezetting[0].code", Foutsoort::LeegVeld, |p| p.bezetting[0].code = "".into());
    geeft("gemeente.code", Foutsoort::Codevorm(Codesoort::Gemeente), |p| p.gemeente.code = "GM106".to_owned());
    let elders = Foutsoort::BuurtElders("WK010601".into());
    geeft("wijken[1].buurten[0].code", elders, |p| p.wijken[1].buurten[0].code = "BU01060001".into());
    let vorm = Foutsoort::Codevorm(Codesoort::Buurt);
    geeft("wijken[1].buurten[0].code", vorm, |p| p.wijken[1].buurten[0].code = "BU0106010".into());
    let eerste = Pad::begin().met("bezetting").met(0).met("code");
    geeft("bezetting[1].code", dubbel(Codesoort::Aanstelling, "b1", eerste), |p| p.bezetting[1].code = "b1".into());
}

#[test]
fn every_kind_of_code_may_stand_once() {
    fn dubbel<T: Clone>(lijst: &mut Lijst<T>) {
        let eerste = lijst[0].clone();
        lijst.push(eerste);
    }

    let mut gezien = BTreeSet::new();
    let fouten = na(|p| {
        dubbel(&mut p.bronnen);
        dubbel(&mut p.werktijden);
        dubbel(&mut p.functies);
        dubbel(&mut p.voorzieningen);
        dubbel(&mut p.organisaties);
        dubbel(&mut p.buurtteams);
        dubbel(&mut p.bezetting);
        dubbel(&mut p.locaties);
        dubbel(&mut p.wijken);
    });
    for (_, soort) in fouten {
        if let Foutsoort::DubbeleCode { soort, .. } = soort {
            gezien.insert(soort);
        }
    }
    assert_eq!(gezien.len(), 10, "{gezien:?}");
}

#[test]
fn references_lead_somewhere() {
    let onbekend = |soort, code: &str, nabij: Option<&str>| Foutsoort::Onbekend {
        soort,
        code: code.to_owned(),
        nabij: nabij.map(str::to_owned),
    };
    let functie = onbekend(Codesoort::Functie, "begelieder", Some("begeleider"));
    geeft("bezetting[0].functie", functie.clone(), |p| p.bezetting[0].functie = "begelieder".into());
    geeft("voorzieningen[0].inzet[0].functie", functie.clone(), |p| {
        p.voorzieningen[0].inzet[0].functie = "begelieder".into();
    });
    geeft("voorzieningen[0].kan_ook[0]", functie.clone(), |p| p.voorzieningen[0].kan_ook[0] = "begelieder".into());
    geeft("organisaties[0].functies[0]", functie.clone(), |p| p.organisaties[0].functies[0] = "begelieder".into());
    geeft("verdeling.basis[0].functie", functie, |p| p.verdeling.basis[0].functie = "begelieder".into());
    geeft("functies[0].werktijd", onbekend(Codesoort::Werktijd, "x", None), |p| p.functies[0].werktijd = "x".into());
    geeft("bezetting[0].plek[0]", onbekend(Codesoort::Buurtteam, "nord", Some("noord")), |p| {
        p.bezetting[0].plek = Plek::Team("nord".into());
    });
    let wijk = onbekend(Codesoort::Wijk, "WK010602", Some("WK010600"));
    geeft("bezetting[1].plek[0]", wijk.clone(), |p| p.bezetting[1].plek = Plek::Wijk("WK010602".into()));
    geeft("locaties[0].wijk", wijk.clone(), |p| p.locaties[0].wijk = "WK010602".into());
    geeft("verdeling.correcties[0].wijk", wijk.clone(), |p| p.verdeling.correcties[0].wijk = "WK010602".into());
    geeft("buurtteams[0].werkgebied[0]", wijk, |p| p.buurtteams[0].werkgebied[0] = "WK010602".into());
    geeft("bezetting[0].organisatie", onbekend(Codesoort::Organisatie, "zorg", None), |p| {
        p.bezetting[0].organisatie = "zorg".into();
    });
    geeft("wijken[0].vraag[0].voorziening", onbekend(Codesoort::Voorziening, "inlop", Some("inloop")), |p| {
        p.wijken[0].vraag[0].voorziening = "inlop".into();
    });
    let bron = onbekend(Codesoort::Bron, "CSB", Some("CBS"));
    geeft("wijken[0].bevolking.bron", bron.clone(), |p| p.wijken[0].bevolking.bron = "CSB".into());
    geeft("wijken[0].kerncijfers[0].bron", bron.clone(), |p| p.wijken[0].kerncijfers[0].bron = "CSB".into());
    geeft("wijken[0].buurten[0].kerncijfers[0].bron", bron.clone(), |p| {
        p.wijken[0].buurten[0].kerncijfers[0].bron = "CSB".into();
    });
    geeft("locaties[0].herkomst.bron", bron.clone(), |p| p.locaties[0].herkomst.bron = Some("CSB".into()));
    geeft("herkomst.bron", bron.clone(), |p| p.herkomst.bron = Some("CSB".into()));
    geeft("bezetting[0].fte.bron", bron, |p| p.bezetting[0].fte.bron = Some("CSB".into()));
}

#[test]
fn what_counts_once_stands_once() {
    let twee = |wat, eerste: Pad| Foutsoort::TweeKeer { wat, eerste };
    let pad = Pad::begin().met("begroting").met("lumpsum").met(0).met("jaar");
    geeft("begroting.lumpsum[1].jaar", twee(Eenmalig::Jaar, pad), |p| p.begroting.lumpsum[1].jaar = 2028);
    let pad = Pad::begin().met("verdeling").met("gewichten").met(0).met("naar");
    geeft("verdeling.gewichten[1].naar", twee(Eenmalig::Kerncijfer, pad), |p| {
        p.verdeling.gewichten[1].naar = Kerncijfer::WmoClienten;
    });
    let pad = Pad::begin().met("voorzieningen").met(0).met("inzet").met(0).met("functie");
    geeft("voorzieningen[0].inzet[1].functie", twee(Eenmalig::Functie, pad), |p| {
        p.voorzieningen[0].inzet[1].functie = "begeleider".into();
    });
    let pad = Pad::begin().met("buurtteams").met(0).met("werkgebied").met(0);
    geeft("buurtteams[0].werkgebied[1]", twee(Eenmalig::Wijk, pad), |p| {
        p.buurtteams[0].werkgebied = vec!["WK010601".into(), "WK010601".into()];
    });
}

/// Whose work is whose is a requirement (TM-8), and no mistake in the plan.
#[test]
fn two_teams_may_serve_one_wijk() {
    let mut plan = klein();
    let tweede = Buurtteam { code: "zuid".into(), domeinen: vec![Domein::Jeugd], ..plan.buurtteams[0].clone() };
    plan.buurtteams.push(tweede);
    assert_eq!(controleer(&plan), []);
}

#[test]
fn sums() {
    geeft("voorzieningen[0].inzet", Foutsoort::Aandelen(dec!(99.9)), |p| {
        p.voorzieningen[0].inzet[0].procent = Waarde::vast(dec!(74.9));
    });
    geeft("voorzieningen[0].inzet", Foutsoort::Aandelen(dec!(0)), |p| p.voorzieningen[0].inzet.clear());
    geeft("verdeling.gewichten", Foutsoort::Aandelen(dec!(90)), |p| p.verdeling.gewichten[1].procent = dec!(30));
    geeft("verdeling.correcties", Foutsoort::Correcties(dec!(0.1)), |p| p.verdeling.correcties[0].fte = dec!(0.3));
    geeft("verdeling.correcties[0].motivatie", Foutsoort::GeenMotivatie, |p| {
        p.verdeling.correcties[0].motivatie.clear();
    });
    let fouten = na(|p| {
        p.verdeling.correcties[0].fte = dec!(0.25);
        p.verdeling.correcties[1].fte = dec!(-0.25);
    });
    assert_eq!(fouten[0], ("verdeling.correcties[0].fte".to_owned(), Foutsoort::GeenTienden(dec!(0.25))));
    assert_eq!(fouten.len(), 2);
}

#[test]
fn working_hours() {
    geeft("werktijden[0].contracturen", Foutsoort::GeenWerkuren(dec!(-361.28)), |p| {
        p.werktijden[0].verlof = Waarde::band(dec!(158.4), dec!(158.4), dec!(2028.4));
    });
    let fouten = na(|p| {
        p.werktijden[0].ondersteunend =
            vec![OndersteunendeTaak { naam: "Alles".to_owned(), omvang: Omvang::Procent(Waarde::vast(dec!(95.5))) }];
    });
    assert_eq!(fouten, [("werktijden[0].ondersteunend".to_owned(), Foutsoort::Ondersteuning(dec!(95.5)))]);
}

#[test]
fn figures_lie_within_their_bounds() {
    geeft("bezetting[0].fte", grens(Getalsoort::Fte, dec!(-0.1)), |p| {
        p.bezetting[0].fte = Waarde::vast(dec!(-0.1));
    });
    geeft("begroting.overhead.hoog", grens(Getalsoort::Procent, dec!(101)), |p| {
        p.begroting.overhead = Waarde::band(dec!(1), dec!(2), dec!(101));
    });
    geeft("voorzieningen[1].vorm.grootte", grens(Getalsoort::Groepsgrootte, dec!(0)), |p| {
        let bijeenkomsten = Waarde::vast(dec!(40));
        p.voorzieningen[1].vorm = Vorm::Groep { grootte: Waarde::vast(dec!(0)), bijeenkomsten };
    });
    geeft("wijken[0].kerncijfers[0].cijfers.Bijstand", grens(Getalsoort::Aantal, dec!(-1)), |p| {
        p.wijken[0].kerncijfers[0].cijfers.insert(Kerncijfer::Bijstand, Waarde::vast(dec!(-1)));
    });
    let (laag, midden, hoog) = (dec!(3), dec!(2), dec!(4));
    geeft("normen.buurtteams", Foutsoort::Band { laag, midden, hoog }, |p| {
        p.normen.buurtteams = Waarde::band(laag, midden, hoog);
    });
}

#[test]
fn figures_have_an_origin() {
    let fouten = na(|p| {
        p.herkomst.status = None;
        p.verdeling.herkomst = Herkomst::default();
    });
    assert!(fouten.iter().all(|(_, soort)| *soort == Foutsoort::GeenHerkomst));
    assert!(fouten.iter().any(|(plek, _)| plek == "verdeling.gewichten[0].procent"));
    assert!(!fouten.iter().any(|(plek, _)| plek.ends_with("cijfers.Bijstand") || plek.contains("correcties")));
    assert!(!fouten.iter().any(|(plek, _)| plek == "normen.buurtteams" || plek.ends_with("spreekkamers[1]")));
}

#[test]
fn key_figures_that_are_followed_can_be() {
    let regel = |naar| Vraagregel::Verdeeld { totaal: Waarde::vast(dec!(10)), naar };
    let maat = Kerncijfer::AfstandSchool;
    geeft("voorzieningen[0].vraag.naar", Foutsoort::NietTelbaar(maat), |p| p.voorzieningen[0].vraag = regel(maat));
    let weg = Kerncijfer::Jeugdzorg;
    geeft("voorzieningen[0].vraag.naar", Foutsoort::NergensBekend(weg), |p| p.voorzieningen[0].vraag = regel(weg));
    geeft("verdeling.basis[0].van", Foutsoort::NergensBekend(weg), |p| p.verdeling.basis[0].van = weg);
    let in_reeks = Kerncijfer::Inwoners65Plus;
    geeft("wijken[0].kerncijfers[0].cijfers.Inwoners65Plus", Foutsoort::BevolkingInReeks(in_reeks), |p| {
        p.wijken[0].kerncijfers[0].cijfers.insert(in_reeks, Waarde::vast(dec!(90)));
    });
}

#[test]
fn years_and_days() {
    geeft("planjaren", Foutsoort::GeenPlanjaren, |p| p.planjaren.clear());
    geeft("planjaren", Foutsoort::NietOplopend, |p| p.planjaren = vec![2028, 2028]);
    let jaar = |jaar, van, tot_en_met| Foutsoort::Jaar { jaar, van, tot_en_met };
    geeft("planjaren[1]", jaar(2048, 2007, 2047), |p| p.planjaren = vec![2028, 2048]);
    geeft("basisjaar", jaar(1999, 2000, 2100), |p| p.basisjaar = 1999);
    geeft("begroting.lumpsum[0].jaar", jaar(2101, 2000, 2100), |p| p.begroting.lumpsum[0].jaar = 2101);
    // Prices are compounded from the prijspeil to each year of the plan.
    geeft("begroting.prijspeil", jaar(1, 2009, 2048), |p| p.begroting.prijspeil = Some(1));
    geeft("begroting.prijspeil", jaar(2008, 2009, 2048), |p| p.begroting.prijspeil = Some(2008));
    assert_eq!(na(|p| p.begroting.prijspeil = Some(2009)), []);
    geeft("bronnen[0].jaar", jaar(1899, 1900, 2100), |p| p.bronnen[0].jaar = Some(1899));
    geeft("wijken[1].bevolking.jaar", jaar(2204, 1900, 2100), |p| p.wijken[1].bevolking.jaar = 2204);
    geeft("wijken[0].kerncijfers[0].jaar", jaar(0, 1900, 2100), |p| p.wijken[0].kerncijfers[0].jaar = 0);
    let reeks = "wijken[0].buurten[0].kerncijfers[0].jaar";
    geeft(reeks, jaar(0, 1900, 2100), |p| p.wijken[0].buurten[0].kerncijfers[0].jaar = 0);
    geeft("locaties[1].gebruik[0]", jaar(24, 1900, 2100), |p| p.locaties[1].gebruik = Gebruik::Verkocht(24));
    geeft("prognose.jaren[0].jaar", jaar(27, 2000, 2100), |p| {
        let jaren = vec![Jaarbevolking { jaar: 27, leeftijd: Leeftijden::default() }];
        p.prognose = Some(Prognose { jaren, ..Prognose::default() });
    });
    let (vanaf, tot_en_met) = (jiff::civil::date(2028, 1, 1), jiff::civil::date(2027, 12, 31));
    geeft("bezetting[1].tot_en_met", Foutsoort::EindVoorBegin { vanaf, tot_en_met }, |p| {
        p.bezetting[1].tot_en_met = Some(tot_en_met);
    });
    geeft("locaties[0].opent", Foutsoort::DichtVoorOpen { opent: 2030, dicht: 2029 }, |p| {
        (p.locaties[0].opent, p.locaties[0].gebruik) = (Some(2030), Gebruik::Gesloten(2029));
    });
    let ver = jiff::civil::date(2101, 1, 1);
    let dag = Foutsoort::Datum { datum: ver, van: 1900, tot_en_met: 2100 };
    geeft("bezetting[1].tot_en_met", dag.clone(), |p| p.bezetting[1].tot_en_met = Some(ver));
    geeft("bezetting[0].vanaf", dag, |p| p.bezetting[0].vanaf = Some(ver));
    assert_eq!(na(|p| p.bezetting[1].tot_en_met = Some(jiff::civil::date(2100, 12, 31))), []);
}

/// What no single figure shows; the demand to the hour is held in `plan::wijziging::grenzen`.
#[test]
fn a_plan_as_a_whole_is_bounded() {
    let te_groot = |wat, is, hoogst| Foutsoort::TeGroot { wat, is, hoogst };
    // 10.000 participants in the second wijk and 44 in the first, 50.000 hours each; 140 clients of 18 hours that grow
    // by 1,5 % for two years; and 200 hours of regie in three gebieden.
    geeft("voorzieningen", te_groot(Geheel::Vraag, dec!(1004403197), 1_000_000_000), |p| {
        p.voorzieningen[1].uren_per_eenheid = Waarde::vast(dec!(10000));
        p.voorzieningen[1].vraag = Vraagregel::PerWijk(Waarde::vast(dec!(20044)));
        p.wijken[1].vraag.clear();
    });
    geeft("bezetting", te_groot(Geheel::Bezetting, dec!(1123202808), 1_000_000_000), |p| {
        p.bezetting[0].fte = Waarde::vast(dec!(100000));
        p.werktijden[0].contracturen = Waarde::vast(dec!(1872));
        for i in 0..5 {
            let mut rij = p.bezetting[0].clone();
            rij.code = format!("meer-{i}").as_str().into();
            p.bezetting.push(rij);
        }
    });
    geeft("wijken", te_groot(Geheel::Inwoners, dec!(100000001), 100_000_000), |p| {
        // Each at most ten million, all of them together one too many.
        let vol = p.wijken[0].buurten[0].clone();
        p.wijken[0].buurten = (0..11)
            .map(|i| {
                let mut buurt = vol.clone();
                buurt.code = format!("BU010600{i:02}").as_str().into();
                buurt.inwoners = if i == 10 { 0 } else { 10_000_000 };
                buurt
            })
            .collect();
        p.wijken[1].buurten[0].inwoners = 1;
    });
    geeft("planjaren", Foutsoort::TeVeelRijen { zijn: 21, hoogstens: 20 }, |p| p.planjaren = (2027..=2047).collect());
    let leeftijd = Leeftijden { vanaf_65: 10_000_001, ..Leeftijden::default() };
    geeft("prognose.jaren[0].leeftijd.vanaf_65", grens(Getalsoort::Aantal, dec!(10000001)), |p| {
        let jaren = vec![Jaarbevolking { jaar: 2027, leeftijd }];
        p.prognose = Some(Prognose { jaren, ..Prognose::default() });
    });
}

#[test]
fn places() {
    geeft("locaties[0].punt", Foutsoort::BuitenNederland, |p| p.locaties[0].punt.lat = 6.56);
    geeft("wijken[0].buurten[0].punt", Foutsoort::BuitenNederland, |p| {
        p.wijken[0].buurten[0].punt.as_mut().unwrap().lon = f64::NAN;
    });
    let fouten = na(|p| p.wijken.clear());
    assert!(fouten.contains(&("wijken".to_owned(), Foutsoort::GeenWijken)));
}

#[test]
fn borders() {
    let omtrek =
        |wijzig: fn(&mut Vec<Vlak>)| move |p: &mut Plan| wijzig(&mut p.wijken[0].grens.as_mut().unwrap().omtrek.0);
    let plek = "wijken[0].grens.omtrek";
    geeft(plek, Foutsoort::HalveOmtrek, omtrek(Vec::clear));
    geeft(plek, Foutsoort::HalveOmtrek, omtrek(|vlakken| vlakken.push(Vec::new())));
    geeft(plek, Foutsoort::HalveOmtrek, omtrek(|vlakken| vlakken[0][1].truncate(2)));
    geeft(plek, Foutsoort::OmtrekBuitenNederland, omtrek(|vlakken| vlakken[0][0][1] = (6.58, 52.98)));
    geeft(plek, Foutsoort::OmtrekBuitenNederland, omtrek(|vlakken| vlakken[0][0][2].1 = f64::INFINITY));
    let onbekend = na(|p| p.wijken[0].grens.as_mut().unwrap().herkomst.bron = Some("weg".into()));
    assert!(onbekend.iter().any(|(plek, fout)| {
        plek.starts_with("wijken[0].grens.herkomst")
            && matches!(fout, Foutsoort::Onbekend { soort: Codesoort::Bron, .. })
    }));
}

#[test]
fn every_figure_is_shown_once_and_with_its_origin() {
    let plan = klein();
    let mut gezien = BTreeSet::new();
    figuren(&plan, &mut |f| assert!(gezien.insert(f.pad()), "{}", f.pad()));
    let mut statussen = Vec::new();
    figuren(&plan, &mut |f| {
        if f.pad().to_string() == "normen.buurtteams" || f.pad().to_string() == "normen.ratio" {
            statussen.push((f.herkomst().bron.map(|b| b.0), f.herkomst().status));
        }
    });
    assert_eq!(statussen, [(Some("S2".to_owned()), Some(Status::Besluit)), (None, Some(Status::Aanname))]);
}

/// Every number in the text of the plan is a figure, or one of the few things that are not.
#[test]
fn no_number_of_the_plan_is_overlooked() {
    let paden = |plan: &Plan| {
        let mut uit = BTreeSet::new();
        figuren(plan, &mut |f| _ = uit.insert(f.pad()));
        uit
    };
    let mut plan = klein();
    // A norm that is as the program gives it is not written: each gets a value of its own.
    let tekst = wijkplan::store::vorm::heel_ron(&plan).unwrap();
    for pad in paden(&plan) {
        if matches!(&pad.stappen()[0], Stap::Veld(veld) if *veld == "normen")
            && !wijkplan::store::plaats::vind(&tekst, &pad).volledig
        {
            Wijziging::figuur(Waar::van(&plan, &pad), Waarde::vast(dec!(1))).pas_toe(&mut plan).unwrap();
        }
    }
    let figuurpaden = paden(&plan);
    let tekst = wijkplan::store::vorm::heel_ron(&plan).unwrap();
    let mut getallen = 0;
    for pad in &figuurpaden {
        let gevonden = wijkplan::store::plaats::vind(&tekst, pad);
        assert!(gevonden.volledig, "{pad}");
        getallen += 1;
    }
    let velden: BTreeSet<String> = figuurpaden
        .iter()
        .filter_map(|p| {
            p.stappen().iter().rev().find_map(|s| if let Stap::Veld(v) = s { Some(v.to_string()) } else { None })
        })
        .collect();
    let geen_figuur = [
        "versie",
        "basisjaar",
        "jaar",
        "schaal",
        "niveau",
        "lat",
        "lon",
        "midden",
        "laag",
        "hoog",
        "afgerond_op",
        "opent",
        "prijspeil",
        "waarde",
        "verlenging",
        "clienten",
        "wachtenden",
    ];
    for regel in tekst.lines().filter(|r| !r.starts_with("//")) {
        for (n, _) in regel.match_indices(": ") {
            let naam = regel[..n].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
            if regel[n + 2..].starts_with(|c: char| c.is_ascii_digit() || c == '-') {
                assert!(velden.contains(naam) || geen_figuur.contains(&naam), "{naam} in {regel}");
            }
        }
    }
    assert!(getallen > 80, "{getallen}");
}

/// What is computed for every wijk, voorziening and functie together is bounded, also where each list by itself is short.
#[test]
fn combinations_of_wijken_voorzieningen_and_functies_are_bounded() {
    let mut plan = klein();
    let keer = |plan: &mut Plan, functies: usize| {
        plan.functies = vec![plan.functies[0].clone(); functies].into();
        plan.voorzieningen = vec![plan.voorzieningen[0].clone(); 100].into();
        plan.wijken = vec![plan.wijken[0].clone(); 200].into();
        let fouten = controleer(plan);
        fouten.into_iter().find(|f| matches!(f.soort, Foutsoort::TeGroot { wat: Geheel::Combinaties, .. }))
    };
    assert_eq!(keer(&mut plan, 100), None);
    let fout = keer(&mut plan, 101).unwrap();
    let zin = wijkplan::text::planfout::woorden(&fout, &|_| String::new());
    assert_eq!(fout.pad.to_string(), "voorzieningen");
    let wat =
        "wijken maal voorzieningen maal functies is 2.020.000, en wijkplan rekent met hoogstens 2.000.000 combinaties";
    assert_eq!(zin.wat, wat);
}
