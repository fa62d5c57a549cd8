//! The goldens of the field, to nine decimals, as `reken` writes them for a plan that holds their inputs.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::plan::functie::{AanvullendeTaak, Omvang, OndersteunendeTaak, Werktijd};
use wijkplan::plan::prognose::{Jaarbevolking, PerLeeftijd};
use wijkplan::plan::verdeling::{Gewicht, Methode, Verdeeleenheid};
use wijkplan::plan::voorziening::{Inzet, Vorm};
use wijkplan::plan::wijk::{Leeftijden, Meting};
use wijkplan::plan::{Functie, Kerncijfer, Plan, Prognose, Voorziening, Vraagregel, Waarde};

use crate::{getal, klein, kolom, reken};

/// A plan of one wijk where nobody works, with the first functie and voorziening of the smallest plan to copy from.
fn kaal() -> (Plan, Functie, Voorziening) {
    let mut plan = klein();
    plan.wijken.truncate(1);
    plan.wijken[0].vraag.clear();
    plan.buurtteams.truncate(1);
    plan.buurtteams[0].werkgebied = vec![plan.wijken[0].code.clone()];
    plan.locaties.clear();
    plan.kanalen.clear();
    plan.begroting.initiatieven.clear();
    plan.overname.clear();
    plan.scenarios.clear();
    plan.besluiten.clear();
    plan.notities.clear();
    plan.open_punten.clear();
    plan.prognose = None;
    plan.basisjaar = plan.planjaren[0];
    let v = &mut plan.verdeling;
    (v.basis, v.correcties, v.uitzonderingen) = (Vec::new(), Vec::new(), Vec::new());
    v.gewichten = vec![Gewicht { naar: Kerncijfer::Inwoners, procent: dec!(100), toelichting: String::new() }];
    plan.organisaties.truncate(1);
    plan.organisaties[0].functies.clear();
    plan.organisaties[0].levering.clear();
    let mut functie = plan.functies.swap_remove(0);
    functie.aanvullend.clear();
    let mut voorziening = plan.voorzieningen.swap_remove(0);
    voorziening.vorm = Vorm::Individueel;
    (voorziening.fasering, voorziening.preventie) = (Vec::new(), Vec::new());
    voorziening.kan_ook.clear();
    voorziening.groei = Waarde::vast(dec!(0));
    plan.functies.clear();
    plan.voorzieningen.clear();
    (plan, functie, voorziening)
}

/// A functie with a code of its own, all of whose hours are work.
fn functie(voorbeeld: &Functie, code: &str, werktijd: &str) -> Functie {
    let mut functie = voorbeeld.clone();
    functie.code = code.into();
    functie.werktijd = werktijd.into();
    functie
}

/// A measured voorziening, done by one functie.
fn erbij(plan: &mut Plan, voorbeeld: &Voorziening, code: &str, volume: Decimal, uren: Decimal, functie: &str) {
    let mut v = voorbeeld.clone();
    v.code = code.into();
    v.vraag = Vraagregel::Gemeten;
    v.uren_per_eenheid = Waarde::vast(uren);
    v.inzet = vec![Inzet { functie: functie.into(), procent: Waarde::vast(dec!(100)) }];
    plan.wijken[0].vraag.push(Meting { voorziening: v.code.clone(), volume: Waarde::vast(volume) });
    plan.voorzieningen.push(v);
}

/// A row of the bezetting for the whole year.
fn zet(plan: &mut Plan, functie: &str, fte: Decimal) {
    let mut rij = klein().bezetting[0].clone();
    rij.code = functie.into();
    rij.functie = functie.into();
    rij.organisatie = plan.organisaties[0].code.clone();
    rij.plek = wijkplan::plan::Plek::Wijk(plan.wijken[0].code.clone());
    rij.fte = Waarde::vast(fte);
    rij.dienstverband = wijkplan::plan::Dienstverband::InDienst;
    (rij.vanaf, rij.tot_en_met) = (None, None);
    plan.bezetting.push(rij);
}

fn werktijd(code: &str, contract: Decimal, aftrek: [Decimal; 4]) -> Werktijd {
    let [feestdagen, verlof, ziekte, scholing] = aftrek;
    Werktijd {
        code: code.into(),
        naam: code.to_owned(),
        contracturen: Waarde::vast(contract),
        uren_per_dag: Waarde::vast(dec!(7.2)),
        feestdagen: Waarde::vast(feestdagen),
        verlof: Waarde::vast(verlof),
        ziekteverzuim: Waarde::vast(ziekte),
        scholing: Waarde::vast(scholing),
        ondersteunend: Vec::new(),
        herkomst: wijkplan::plan::Herkomst::default(),
    }
}

/// `methoden.md` §1.1: the ABK-Kes manual of the Indonesian Ministry of Health, table 2 (WISN-based).
#[test]
fn available_working_time_of_the_abk_kes_manual() {
    let (mut plan, voorbeeld, _) = kaal();
    // Absence in days is no percentage; it stands with training.
    let rooster = |code: &str, dagen: Decimal, uur: Decimal| {
        werktijd(code, dagen * uur, [dec!(19) * uur, dec!(12) * uur, dec!(0), (dec!(5) + dec!(12)) * uur])
    };
    plan.werktijden = vec![rooster("vijf", dec!(260), dec!(5.25)), rooster("zes", dec!(312), dec!(4.375))].into();
    plan.functies = vec![functie(&voorbeeld, "vijf", "vijf"), functie(&voorbeeld, "zes", "zes")].into();
    plan.bezetting.clear();
    assert_eq!(kolom(&reken(&plan, "werktijd", 2028), "werktijd"), [dec!(1113), dec!(1155)]);
}

/// `methoden.md` §1.2: Cross River State, 196 facilities, doi 10.1186/s12960-021-00648-2: current and required staff.
#[test]
fn ratios_and_differences_of_cross_river_state() {
    let (mut plan, voorbeeld, voorziening) = kaal();
    plan.werktijden = vec![werktijd("jaar", dec!(1600), [dec!(0); 4])].into();
    plan.bezetting.clear();
    for (code, er_is, nodig) in
        [("nurses", dec!(79), dec!(209)), ("cho", dec!(808), dec!(1258)), ("jchew", dec!(258), dec!(203))]
    {
        plan.functies.push(functie(&voorbeeld, code, "jaar"));
        // So many units of the hours of one fte.
        erbij(&mut plan, &voorziening, code, nodig, dec!(1600), code);
        zet(&mut plan, code, er_is);
    }
    let tabel = reken(&plan, "formatie", 2028);
    assert_eq!(kolom(&tabel, "nodig"), [dec!(209), dec!(1258), dec!(203)]);
    assert_eq!(kolom(&tabel, "ratio"), [dec!(0.377990431), dec!(0.642289348), dec!(1.270935961)]);
    assert_eq!(kolom(&tabel, "verschil"), [dec!(-130), dec!(-450), dec!(55)]);
}

/// `methoden.md` §1.3: the constructed Dutch team; every norm an assumption, every result an exact fraction.
#[test]
fn wisn_of_the_constructed_team() {
    let (mut plan, voorbeeld, voorziening) = kaal();
    let taak = |omvang| OndersteunendeTaak { naam: "taak".into(), omvang };
    let mut team = werktijd("team", dec!(1872), [dec!(43.2), dec!(158.4), dec!(6.5), dec!(40)]);
    team.ondersteunend = vec![
        taak(Omvang::UrenPerJaar(Waarde::vast(dec!(92)))),
        taak(Omvang::Procent(Waarde::vast(dec!(8)))),
        taak(Omvang::UrenPerWeek { uren: Waarde::vast(dec!(0.25)), weken: Waarde::vast(dec!(48)) }),
        taak(Omvang::Procent(Waarde::vast(dec!(5)))),
    ];
    plan.werktijden = vec![team].into();
    let mut f = functie(&voorbeeld, "team", "team");
    f.aanvullend =
        vec![AanvullendeTaak { naam: "posten".into(), personen: Waarde::vast(dec!(1)), uren: Waarde::vast(dec!(280)) }];
    plan.functies = vec![f].into();
    plan.bezetting.clear();
    for (code, volume, uren) in [
        ("vraagverheldering", dec!(420), dec!(4)),
        ("licht", dec!(260), dec!(18)),
        ("intensief", dec!(70), dec!(60)),
        ("groep", dec!(240), dec!(5)),
        ("signalering", dec!(300), dec!(1.5)),
        ("outreachend", dec!(180), dec!(3)),
    ] {
        erbij(&mut plan, &voorziening, code, volume, uren, "team");
    }
    zet(&mut plan, "team", dec!(10.6));
    let tijd = &reken(&plan, "werktijd", 2028)["rijen"][0];
    assert_eq!(getal(&tijd["werktijd"]), dec!(1508.72));
    assert_eq!(getal(&tijd["ondersteunend"]), dec!(19.893260512));
    assert_eq!(getal(&tijd["factor"]), dec!(1.248334418));
    for afronding in [wijkplan::plan::Afronding::Halverwege, wijkplan::plan::Afronding::NaarBoven] {
        plan.normen.afronding = afronding;
        let tabel = reken(&plan, "formatie", 2028);
        let rij = &tabel["rijen"][0];
        for (sleutel, verwacht) in [
            ("uren", dec!(12750)),
            ("dienst", dec!(8.450872263)),
            ("aanvullend", dec!(0.185587783)),
            ("exact", dec!(10.735102489)),
            ("nodig", dec!(10.735102489)),
            ("er_is", dec!(10.6)),
            ("verschil", dec!(-0.135102489)),
            ("ratio", dec!(0.987414886)),
        ] {
            assert_eq!(getal(&rij[sleutel]), verwacht, "{sleutel}");
        }
    }
    // A wijk that needs 10,735 fte has 98,7 % of it, whatever the rule by which that is shown.
    plan.normen.ratio = Waarde::vast(dec!(98.75));
    let telt = |plan: &Plan| {
        let rijen = reken(plan, "bevindingen", 2028);
        rijen["rijen"].as_array().unwrap().iter().filter(|r| r["eis"] == "VD-2").count()
    };
    assert_eq!(telt(&plan), 1);
    plan.normen.ratio = Waarde::vast(dec!(98.74));
    assert_eq!(telt(&plan), 0);
}

/// The unit that is split, and the table that shows it.
fn stap(eenheid: Verdeeleenheid) -> (Decimal, &'static str) {
    match eenheid {
        Verdeeleenheid::Fte => (dec!(0.1), "verdeling"),
        Verdeeleenheid::Euro => (dec!(1), "verdeling_euro"),
    }
}

/// A plan of wijken with so many inhabitants, over which so many units are split; their codes ascend.
fn met_wijken(votes: &[u32], eenheden: i64, eenheid: Verdeeleenheid, methode: Methode) -> Plan {
    let (mut plan, voorbeeld, _) = kaal();
    plan.functies = vec![voorbeeld].into();
    plan.bezetting.clear();
    let wijk = plan.wijken[0].clone();
    let kopie = |(i, &inwoners): (usize, &u32)| {
        let mut w = wijk.clone();
        w.code.0 = format!("WK0106{i:02}");
        w.naam = format!("Wijk {i}");
        w.bevolking.inwoners = inwoners;
        w.buurten.clear();
        w
    };
    plan.wijken = votes.iter().enumerate().map(kopie).collect();
    plan.buurtteams[0].werkgebied = plan.wijken.iter().map(|w| w.code.clone()).collect();
    let v = &mut plan.verdeling;
    (v.eenheid, v.methode) = (eenheid, methode);
    v.totaal = Waarde::vast(Decimal::from(eenheden) * stap(eenheid).0);
    plan
}

/// The plus of each wijk in units, and what the footnotes say.
fn verdeeld(plan: &Plan) -> (Vec<Decimal>, Vec<String>) {
    let (stap, naam) = stap(plan.verdeling.eenheid);
    let tabel = reken(plan, naam, 2028);
    let noten = tabel["voetnoten"].as_array().unwrap().iter().map(|n| n.as_str().unwrap().to_owned()).collect();
    (kolom(&tabel, "plus").into_iter().map(|plus| plus / stap).collect(), noten)
}

fn toegedeeld(votes: &[u32], eenheden: i64, eenheid: Verdeeleenheid, methode: Methode) -> (Vec<Decimal>, Vec<String>) {
    verdeeld(&met_wijken(votes, eenheden, eenheid, methode))
}

const SL: Methode = Methode::SainteLague;
const HAMILTON: Methode = Methode::GrootsteRest;
const DHONDT: Methode = Methode::DHondt;

/// `methoden.md` §4, every case that a plan can express: units as tenths of fte, weights as inhabitants.
#[test]
fn apportionments_by_all_methods() {
    let vs: &[u32] = &[
        630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533, 70_835,
        68_705, 68_446, 55_540,
    ];
    let zetels: &[i64] = &[11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1];
    let honikel: &[u32] = &[6100, 5000, 900];
    let electowiki: &[u32] = &[340_000, 280_000, 160_000, 60_000];
    let wikipedia: &[u32] = &[47_000, 16_000, 15_900, 12_000, 6_000, 3_100];
    let alabama: &[u32] = &[1500, 1500, 900, 500, 500, 200];
    let fte: &[u32] = &[14_210, 13_655, 12_470, 11_850, 9_806, 7_700];
    #[expect(clippy::type_complexity, reason = "a table of cases")]
    let gevallen: [(&[u32], i64, [&[i64]; 3]); 8] = [
        (vs, 60, [zetels; 3]),
        (honikel, 10, [&[5, 4, 1], &[6, 4, 0], &[5, 4, 1]]),
        (electowiki, 7, [&[3, 2, 1, 1], &[3, 3, 1, 0], &[3, 2, 1, 1]]),
        (wikipedia, 10, [&[5, 2, 1, 1, 1, 0], &[5, 2, 2, 1, 0, 0], &[4, 2, 2, 1, 1, 0]]),
        (alabama, 25, [&[7, 7, 4, 3, 3, 1], &[8, 8, 4, 2, 2, 1], &[8, 8, 4, 2, 2, 1]]),
        (alabama, 26, [&[8, 8, 5, 2, 2, 1]; 3]),
        (&[50, 30, 20], 7, [&[4, 2, 1]; 3]),
        (fte, 615, [&[125, 120, 110, 105, 87, 68], &[125, 121, 110, 105, 86, 68], &[125, 120, 110, 105, 87, 68]]),
    ];
    for (votes, eenheden, uitkomsten) in gevallen {
        for (methode, verwacht) in [HAMILTON, DHONDT, SL].into_iter().zip(uitkomsten) {
            let (delen, _) = toegedeeld(votes, eenheden, Verdeeleenheid::Fte, methode);
            let verwacht: Vec<Decimal> = verwacht.iter().map(|&v| v.into()).collect();
            assert_eq!(delen, verwacht, "{votes:?} {eenheden} {methode:?}");
        }
    }
    for methode in Methode::ALLE {
        let (delen, noten) = toegedeeld(&[1, 1, 1], 100, Verdeeleenheid::Fte, methode);
        assert_eq!(delen, [dec!(34), dec!(33), dec!(33)]);
        let zin = "Bij een gelijke aanspraak op de laatste tiende fte ging Wijk 0 vóór Wijk 1 en Wijk 2: de laagste CBS-code \
                   gaat voor.";
        assert!(noten.iter().any(|n| n == zin), "{noten:?}");
    }
}

/// Of equal claims the lowest CBS code goes first, wherever it stands in the plan; of euros too.
#[test]
fn a_tie_goes_by_code() {
    for eenheid in [Verdeeleenheid::Fte, Verdeeleenheid::Euro] {
        for methode in Methode::ALLE {
            let mut plan = met_wijken(&[1, 1, 1], 100, eenheid, methode);
            plan.wijken.rotate_left(1);
            assert_eq!(verdeeld(&plan).0, [dec!(33), dec!(33), dec!(34)], "{methode:?}");
        }
    }
}

/// The Alabama case by Sainte-Laguë: `1500 ÷ 15 = 900 ÷ 9 = 500 ÷ 5` is the claim on the last unit, and is told; with
/// shares of nine decimals it was settled by the ninth and not told.
#[test]
fn a_tie_between_fractions_is_told_with_its_wijken() {
    let (_, noten) = toegedeeld(&[1500, 1500, 900, 500, 500, 200], 25, Verdeeleenheid::Fte, SL);
    let zin = "Bij een gelijke aanspraak op de laatste tiende fte gingen Wijk 0 en Wijk 1 vóór Wijk 2, Wijk 3 en Wijk 4: de \
               laagste CBS-code gaat voor.";
    assert!(noten.iter().any(|n| n == zin), "{noten:?}");
    let (_, noten) = toegedeeld(&[1500, 1500, 900, 500, 500, 200], 25, Verdeeleenheid::Fte, HAMILTON);
    assert!(!noten.iter().any(|n| n.contains("gelijke aanspraak")), "{noten:?}");
}

/// € 35.070.000,00 in cents over nine wijken; a plan splits whole euros, so its euros stand for the cents.
#[test]
fn a_lumpsum_over_nine_wijken() {
    let votes = [7_000, 9_000, 4_500, 5_200, 6_100, 6_500, 7_800, 11_000, 12_591];
    let (delen, _) = toegedeeld(&votes, 3_507_000_000, Verdeeleenheid::Euro, HAMILTON);
    let verwacht: [i64; 9] = [
        352_254_954,
        452_899_227,
        226_449_613,
        261_675_109,
        306_965_031,
        327_093_886,
        392_512_663,
        553_543_499,
        633_606_018,
    ];
    assert_eq!(delen, verwacht.map(Decimal::from));
}

/// What is below a tenth of fte or a euro is not rounded up, and told.
#[test]
fn what_is_left_of_a_total_is_told() {
    for (totaal, zin) in [
        (dec!(1.25), "Van 1,25 fte is 1,2 fte verdeeld; 0,05 fte is minder dan een tiende en blijft over."),
        (dec!(1.3), ""),
    ] {
        let (mut plan, voorbeeld, _) = kaal();
        plan.functies = vec![voorbeeld].into();
        plan.bezetting.clear();
        plan.verdeling.totaal = Waarde::vast(totaal);
        let tabel = reken(&plan, "verdeling", 2028);
        let noten: Vec<&str> = tabel["voetnoten"].as_array().unwrap().iter().filter_map(|n| n.as_str()).collect();
        assert_eq!(kolom(&tabel, "plus"), [wijkplan::calc::afronding::naar_beneden(totaal, 1)]);
        assert_eq!(noten.iter().any(|n| n.contains("blijft over")), !zin.is_empty(), "{noten:?}");
        assert!(zin.is_empty() || noten.contains(&zin), "{noten:?}");
    }
}

/// Ten and a half clients stay ten and a half: 10,5 × 25 ÷ 75 and the rest, in whole hours nor whole clients.
#[test]
fn clients_of_the_city_are_not_rounded() {
    let mut plan = klein();
    plan.wijken[0].vraag.clear();
    plan.wijken[1].vraag.clear();
    let v = &mut plan.voorzieningen[0];
    v.vraag = Vraagregel::Verdeeld { totaal: Waarde::vast(dec!(10.5)), naar: Kerncijfer::Inwoners65Plus };
    (v.uren_per_eenheid, v.groei) = (Waarde::vast(dec!(2)), Waarde::vast(dec!(0)));
    v.fasering.clear();
    plan.wijken[0].bevolking.leeftijd.vanaf_65 = 100;
    plan.wijken[1].bevolking.leeftijd.vanaf_65 = 200;
    plan.voorzieningen.truncate(1);
    let tabel = reken(&plan, "vraag", 2028);
    assert_eq!(kolom(&tabel, "volume"), [dec!(3.5), dec!(7)]);
    assert_eq!(kolom(&tabel, "uren"), [dec!(7), dec!(14)]);
}

/// `methoden.md` §5: the four age groups of the golden in the first four of CBS, so that the sums are the same.
#[test]
fn six_years_of_an_ageing_city() {
    let bevolking: [[u32; 4]; 6] = [
        [12_800, 41_600, 11_300, 4_300],
        [12_700, 41_550, 11_450, 4_450],
        [12_600, 41_500, 11_600, 4_610],
        [12_510, 41_420, 11_750, 4_780],
        [12_430, 41_340, 11_880, 4_970],
        [12_360, 41_250, 12_000, 5_170],
    ];
    let leeftijd = |[a, b, c, d]: [u32; 4]| Leeftijden {
        van_0_tot_15: a,
        van_15_tot_25: b,
        van_25_tot_45: c,
        van_45_tot_65: d,
        vanaf_65: 0,
    };
    let (mut plan, voorbeeld, voorziening) = kaal();
    plan.werktijden = vec![werktijd("jaar", dec!(1600), [dec!(0); 4])].into();
    plan.functies = vec![functie(&voorbeeld, "f", "jaar")].into();
    plan.bezetting.clear();
    (plan.basisjaar, plan.planjaren) = (2026, (2026..=2031).collect());
    let jaren = (2026..).zip(bevolking).map(|(jaar, b)| Jaarbevolking { jaar, leeftijd: leeftijd(b) });
    plan.prognose = Some(Prognose { jaren: jaren.collect(), herkomst: plan.herkomst.clone() });
    plan.wijken[0].bevolking.leeftijd = leeftijd(bevolking[0]);
    let per_duizend = [dec!(98), dec!(31), dec!(64), dec!(212)];
    let rates = |telt: [bool; 4]| {
        let [a, b, c, d] = std::array::from_fn(|i| Waarde::vast(if telt[i] { per_duizend[i] } else { dec!(0) }));
        let vanaf_65 = Waarde::vast(dec!(0));
        PerLeeftijd { van_0_tot_15: a, van_15_tot_25: b, van_25_tot_45: c, van_45_tot_65: d, vanaf_65 }
    };
    // All clients, for an hour each; then those of each age, for the hours of that age.
    let uren = [dec!(22), dec!(26), dec!(18), dec!(20)];
    let delen = (0..4).map(|i| (format!("groep{i}"), std::array::from_fn(|k| k == i), uren[i]));
    for (code, telt, uur) in std::iter::once(("alle".to_owned(), [true; 4], dec!(1))).chain(delen) {
        let mut v = voorziening.clone();
        v.code.0 = code;
        v.vraag = Vraagregel::PerLeeftijd(rates(telt));
        v.uren_per_eenheid = Waarde::vast(uur);
        v.inzet = vec![Inzet { functie: "f".into(), procent: Waarde::vast(dec!(100)) }];
        plan.voorzieningen.push(v);
    }
    let tabel = reken(&plan, "fasering", 2026);
    let alle = kolom(&tabel, "uren");
    let (clienten, per_groep) = alle.split_at(6);
    assert_eq!(clienten, [dec!(4178.8), dec!(4208.85), dec!(4241.02), dec!(4275.36), dec!(4313.64), dec!(4354.07)]);
    let som = |jaar: usize| (0..4).map(|groep| per_groep[groep * 6 + jaar]).sum::<Decimal>();
    let verwacht = [dec!(92376), dec!(92928.9), dec!(93524.2), dec!(94159.28), dec!(94877.68), dec!(95640.46)];
    for (j, &verwacht) in verwacht.iter().enumerate() {
        assert_eq!(som(j), verwacht);
        // The same through the whole chain of the year.
        let vraag = reken(&plan, "vraag", plan.planjaren[j]);
        assert_eq!(kolom(&vraag, "uren")[1..].iter().sum::<Decimal>(), verwacht);
    }
}
