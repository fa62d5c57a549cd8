//! Clients and indicaties. No list of a gemeente was at hand: these are invented, by a generator that knows the sums.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::date;
use rust_decimal_macros::dec;

use super::*;
use crate::calc::afscherming::Afscherming;
use crate::calc::import::Reden;
use crate::calc::import::indicaties::deel_van_jaar;
use crate::plan::inlezing::met_inlezing;
use crate::plan::{Band, Status, Vraagregel, Waar};
use crate::report::berekend::Berekend;
use crate::report::tabel::Cel;
use crate::report::watveranderde;
use crate::store::vorm::heel_ron;
use crate::text::waar::waar;

fn alles() -> Plan {
    crate::store::open(Path::new("examples/twee-wijken")).unwrap().plan
}

fn vangst(plan: &Plan, tekst: &str) -> Vangst {
    import::lees(plan, &[van("indicaties.csv", tekst).unwrap()], import::Vraag::default()).unwrap()
}

/// A row: the position of the voorziening and of the wijk, how many, and in which of some months it ends.
type Rij = (usize, usize, u32, u8);

/// The list, by product and niveau and by code of the wijk.
fn lijst(plan: &Plan, rijen: &[Rij]) -> String {
    let mut uit = "productcode;niveau;wijk;aantal;einddatum\n".to_owned();
    for (v, w, aantal, maand) in rijen {
        let product = &plan.voorzieningen[*v].vervangt[0];
        let niveau = product.niveau.map(|n| n.to_string()).unwrap_or_default();
        let einde = einde(*maand);
        writeln!(uit, "{};{niveau};{};{aantal};{einde}", product.code, plan.wijken[*w].code).unwrap();
    }
    uit
}

fn einde(maand: u8) -> jiff::civil::Date {
    date(2027 + i16::from(maand / 12), i8::try_from(maand % 12).unwrap() + 1, 15)
}

/// The voorzieningen with a product that no other replaces.
fn met_product(plan: &Plan) -> Vec<usize> {
    let van = |n: usize| plan.voorzieningen[n].vervangt.first().map(|p| (p.code.clone(), p.niveau));
    let eigen = |n: &usize| {
        van(*n).is_some_and(|p| (0..plan.voorzieningen.len()).all(|m| m == *n || van(m).as_ref() != Some(&p)))
    };
    (0..plan.voorzieningen.len()).filter(eigen).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    /// The demand and the fasering are those of the list, added up by hand; undo gives the plan to the letter.
    #[test]
    fn demand_and_fasering_are_those_of_the_list(
        keuzen in proptest::collection::vec((0_usize..8, 0_usize..2, 1_u32..60, 0_u8..48), 1..30),
    ) {
        let plan = alles();
        let welke = met_product(&plan);
        let rijen: Vec<Rij> = keuzen.into_iter().map(|(v, w, n, m)| (welke[v % welke.len()], w, n, m)).collect();
        let vangst = vangst(&plan, &lijst(&plan, &rijen));
        prop_assert!(vangst.regels.iter().all(|r| r.uitslag == Uitslag::Gewijzigd), "{:?}", vangst.regels);
        prop_assert_eq!(vangst.regels.len(), rijen.len());
        let mut na = plan.clone();
        let namen = ["indicaties.csv".to_owned()];
        let met = met_inlezing(&plan, vangst.wijziging.clone().unwrap(), &namen, date(2026, 11, 3)).unwrap();
        let terug = met.pas_toe(&mut na).unwrap();
        let mut sommen: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        let mut einden: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for (v, w, n, m) in &rijen {
            *sommen.entry((*v, *w)).or_default() += n;
            einden.entry(*v).or_default().push((Decimal::from(*n), einde(*m)));
        }
        for ((v, w), som) in &sommen {
            let code = &plan.voorzieningen[*v].code;
            let meting = na.wijken[*w].vraag.iter().find(|m| m.voorziening == *code).unwrap();
            prop_assert_eq!(meting.volume.midden, Decimal::from(*som));
            prop_assert_eq!(meting.volume.status, Some(Status::Gemeten));
        }
        for (v, einden) in &einden {
            let fasering = &na.voorzieningen[*v].fasering;
            let mut vorige = Decimal::ZERO;
            for jaar in &plan.planjaren {
                let deel = fasering.iter().find(|f| f.jaar == *jaar).unwrap().waarde.midden;
                prop_assert_eq!(Some(deel), deel_van_jaar(einden, *jaar));
                prop_assert!(deel >= vorige && deel <= dec!(100), "who changed over stays");
                vorige = deel;
            }
        }
        // What changed tells each of them, and of which wijken the ends are.
        let tabel = Berekend::van("plan".to_owned(), na.clone(), 2028, Band::Midden).met(watveranderde::tabel);
        for ((v, w), som) in &sommen {
            let (wijk, code) = (na.wijken[*w].code.as_str(), na.voorzieningen[*v].code.as_str());
            let wat = Cel::tekst(waar(&na, &Waar::nieuw(["wijken", wijk, "vraag", code, "volume"])));
            let rij = tabel.rijen.iter().find(|rij| rij[0] == wat);
            prop_assert_eq!(rij.map(|rij| rij[3].clone()), Some(Cel::Aantal(Decimal::from(*som))), "{}", tabel.titel);
        }
        let deels = vangst.regels.iter().flat_map(|r| &r.redenen).filter(|r| matches!(r, Reden::FaseringDeels(1, 2)));
        let in_een = einden.keys().filter(|v| sommen.keys().filter(|(u, _)| u == *v).count() == 1).count();
        prop_assert_eq!(deels.count(), in_een);
        // A second time there is nothing to do.
        prop_assert_eq!(self::vangst(&na, &lijst(&plan, &rijen)).wijziging, None);
        // Counts under ten are in the plan, and in no file for others.
        let klein = sommen.values().filter(|som| (1..10).contains(*som)).count();
        prop_assert!(Afscherming::van(&na).verborgen.len() >= klein);
        terug.pas_toe(&mut na).unwrap();
        prop_assert_eq!(heel_ron(&na).unwrap(), heel_ron(&plan).unwrap());
    }
}

#[test]
fn rows_without_a_wijk_are_a_total_of_the_city() {
    let plan = alles();
    let verdeeld = plan.voorzieningen.iter().find(|v| matches!(v.vraag, Vraagregel::Verdeeld { .. })).unwrap();
    let naam = &verdeeld.naam;
    let totaal = |plan: &Plan| {
        let v = plan.voorzieningen.iter().find(|v| v.code == verdeeld.code).unwrap();
        let Vraagregel::Verdeeld { totaal, .. } = &v.vraag else { panic!("{v:?}") };
        totaal.midden
    };
    let gelezen = vangst(&plan, &format!("voorziening;aantal\n{naam};150\n{naam};61\n"));
    let mut na = plan.clone();
    gelezen.wijziging.unwrap().pas_toe(&mut na).unwrap();
    assert_eq!(totaal(&na), dec!(211));
    let fasering = |plan: &Plan| plan.voorzieningen.iter().map(|v| v.fasering.clone()).collect::<Vec<_>>();
    assert_eq!(fasering(&na), fasering(&plan), "no end is given, so it is not known");
    // Where the demand is no total of the city, the wijk must be there.
    let gemeten = plan.voorzieningen.iter().find(|v| v.vraag == Vraagregel::Gemeten).unwrap();
    let geen = vangst(&plan, &format!("voorziening;aantal\n{};150\n", gemeten.code));
    assert!(matches!(geen.regels[0].redenen[..], [Reden::GeenTotaal(_)]) && geen.wijziging.is_none(), "{geen:?}");
}

#[test]
fn a_sum_of_which_a_part_is_not_known_is_not_taken_over() {
    let plan = alles();
    let v = &plan.voorzieningen[met_product(&plan)[0]];
    let (wijk, product) = (&plan.wijken[0].code, &v.vervangt[0].code);
    let kop = "productcode;wijk;aantal;einddatum";
    for (cel, dag) in [("<10", "2028-05-01"), ("1.234", "2028-05-01"), ("veel", ""), ("4", "ooit")] {
        let gelezen = vangst(&plan, &format!("{kop}\n{product};{wijk};30;2028-01-01\n{product};{wijk};{cel};{dag}\n"));
        assert!(gelezen.regels.iter().all(|r| r.uitslag == Uitslag::Geweigerd), "{cel}: {:?}", gelezen.regels);
        assert!(gelezen.regels[0].redenen.contains(&Reden::Onvolledig) && gelezen.wijziging.is_none(), "{gelezen:?}");
    }
    let vreemd = vangst(&plan, &format!("{kop}\nX99;{wijk};30;\n{product};Nergens;30;\n"));
    let redenen: Vec<_> = vreemd.regels.iter().flat_map(|r| &r.redenen).collect();
    assert!(matches!(redenen[..], [Reden::GeenVoorziening(_), Reden::Wijk(_)]), "{redenen:?}");
    assert_eq!(vreemd.wijziging, None);
    // What is of a person is refused before anything is read.
    let bestand = van("a.csv", format!("{kop};bsn\n{product};{wijk};1;2028-01-01;111222333\n")).unwrap();
    let fout = import::lees(&plan, &[bestand], import::Vraag::default()).unwrap_err();
    assert!(matches!(fout.waarom, import::Waarom::Persoonsgegevens(_)));
}

/// A list of some wijken only tells the fasering of all: that is doubtful, and said. A list of the city is of all.
#[test]
fn ends_of_some_wijken_only_are_doubtful() {
    let plan = alles();
    let v = plan.voorzieningen.iter().find(|v| matches!(v.vraag, Vraagregel::Verdeeld { .. })).unwrap().code.clone();
    let (een, twee) = (&plan.wijken[0].code, &plan.wijken[1].code);
    let redenen = |rijen: &str| {
        let vangst = vangst(&plan, &format!("voorziening;wijk;aantal;einddatum\n{rijen}"));
        let deels = |r: &&import::Regel| r.redenen.contains(&Reden::FaseringDeels(1, 2)) && r.is_twijfel();
        (vangst.regels.iter().filter(deels).count(), vangst.regels.iter().filter(|r| r.is_twijfel()).count())
    };
    assert_eq!(redenen(&format!("{v};{een};30;2028-05-01\n")), (1, 1));
    assert_eq!(redenen(&format!("{v};{een};30;2028-05-01\n{v};{twee};11;2028-05-01\n")), (0, 0));
    assert_eq!(redenen(&format!("{v};;30;2028-05-01\n")), (0, 0));
    assert_eq!(redenen(&format!("{v};{een};30;\n")), (0, 0), "no fasering follows");
}
