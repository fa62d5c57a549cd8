//! What a journal brings back: cut at any byte, and after any sequence of changes, saves and crashes.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::plan::deel::Inhoud;
use wijkplan::plan::{
    Aanstellingcode, Gebruik, Handeling, Kerncijfer, Locatiecode, Methode, Plan, Verloop, Waar, Waarde, Wijziging,
};
use wijkplan::store::herstel::zoek;
use wijkplan::store::sessie::Begin;
use wijkplan::store::{Sessie, Staat, staat, vorm};
use wijkplan::text::bewaarfout::Bewaarfout;

use crate::{klein, kopie, tijdelijk};

fn bytes(plan: &Plan) -> String {
    vorm::heel_ron(plan).unwrap()
}

fn begin(map: &Path, in_staat: &Path) -> (Plan, Begin) {
    Sessie::open(map, Some(Staat::in_map(in_staat)), staat::nu()).unwrap()
}

/// The one file in the room of the journals.
fn bestand(in_staat: &Path) -> PathBuf {
    let mut namen = fs::read_dir(in_staat.join("journaal")).unwrap().map(|d| d.unwrap().path());
    let naam = namen.next().unwrap();
    assert_eq!(namen.next(), None);
    naam
}

#[test]
fn a_damaged_record_in_the_middle_is_told_with_what_is_lost() {
    let in_staat = tijdelijk();
    let plan = klein();
    let mut sessie = Sessie::ingebouwd(&plan, Some(Staat::in_map(in_staat.path())), staat::nu()).sessie;
    for naam in ["een", "twee", "drie", "vier"] {
        sessie.noteer(&Handeling::Doe(Wijziging::naam(naam)), staat::nu()).unwrap();
    }
    drop(sessie);
    let pad = bestand(in_staat.path());
    let heel = fs::read_to_string(&pad).unwrap();
    fs::write(&pad, heel.replace("\"twee\"", "\"tvee\"")).unwrap();
    let begin = Sessie::ingebouwd(&plan, Some(Staat::in_map(in_staat.path())), staat::nu());
    assert_eq!(begin.waarschuwingen, [Bewaarfout::Beschadigd(pad.clone(), 3)]);
    assert_eq!(begin.gevonden[0].speel().plan.naam, "een");
    assert_eq!(fs::read_to_string(pad.with_extension("beschadigd")).unwrap(), heel.replace("\"twee\"", "\"tvee\""));
}

#[test]
fn cut_at_every_byte_it_gives_the_last_whole_change() {
    let in_staat = tijdelijk();
    let plan = klein();
    let mut sessie = Sessie::ingebouwd(&plan, Some(Staat::in_map(in_staat.path())), staat::nu()).sessie;
    let mut na = vec![bytes(&plan)];
    let (mut plan, mut verloop) = (plan, Verloop::default());
    let mut grenzen = Vec::new();
    for n in 0..4 {
        let handeling = if n == 2 { Handeling::Terug } else { Handeling::Doe(Wijziging::naam(&format!("é {n}"))) };
        verloop.pas_toe(&mut plan, &handeling).unwrap();
        sessie.noteer(&handeling, staat::nu()).unwrap();
        na.push(bytes(&plan));
        grenzen.push(fs::metadata(bestand(in_staat.path())).unwrap().len());
    }
    drop(sessie);
    let pad = bestand(in_staat.path());
    let heel = fs::read(&pad).unwrap();
    let eerste = usize::try_from(grenzen[0]).unwrap();
    let mut vorige = 0;
    // The plan inside is long; each of its bytes is as good as the next.
    let sneden = (0..200).chain((200..eerste - 300).step_by(193)).chain(eerste - 300..=heel.len());
    for tot in sneden {
        fs::write(&pad, &heel[..tot]).unwrap();
        let (gevonden, fouten) = zoek(&Staat::in_map(in_staat.path()), None);
        match gevonden.first() {
            None => assert_eq!(fouten.len(), 1, "cut at {tot}: said that it cannot be read"),
            Some(een) => {
                assert!(fouten.is_empty());
                let geheel = grenzen.iter().filter(|g| usize::try_from(**g).unwrap() <= tot).count();
                assert_eq!(een.handelingen.len(), geheel, "cut at {tot}");
                assert_eq!(bytes(&een.speel().plan), na[geheel], "cut at {tot}");
                vorige = geheel;
            }
        }
    }
    assert_eq!(vorige, 4);

    // Going on after a cut writes over the half record, and all is there the next time.
    fs::write(&pad, &heel[..heel.len() - 3]).unwrap();
    let gevonden = zoek(&Staat::in_map(in_staat.path()), None).0.remove(0);
    let mut journaal = gevonden.ga_door();
    for naam in ["korter", "en nog een die een stuk langer is dan wat er half stond"] {
        journaal.noteer(&Handeling::Doe(Wijziging::naam(naam)), staat::nu()).unwrap();
    }
    drop(journaal);
    let gevonden = zoek(&Staat::in_map(in_staat.path()), None).0.remove(0);
    assert_eq!(gevonden.handelingen.len(), 5);
    assert!(gevonden.speel().plan.naam.starts_with("en nog"));
}

#[test]
fn damage_in_the_middle_keeps_a_copy_of_the_rest() {
    let in_staat = tijdelijk();
    let mut sessie = Sessie::ingebouwd(&klein(), Some(Staat::in_map(in_staat.path())), staat::nu()).sessie;
    for naam in ["een", "twee", "drie"] {
        sessie.noteer(&Handeling::Doe(Wijziging::naam(naam)), staat::nu()).unwrap();
    }
    drop(sessie);
    let pad = bestand(in_staat.path());
    let tekst = fs::read_to_string(&pad).unwrap().replace("\"twee\"", "\"tvee\"");
    fs::write(&pad, &tekst).unwrap();
    let gevonden = zoek(&Staat::in_map(in_staat.path()), None).0.remove(0);
    assert_eq!(gevonden.speel().plan.naam, "een");
    assert_eq!(fs::read_to_string(pad.with_extension("beschadigd")).unwrap(), tekst);
}

fn decimaal() -> impl Strategy<Value = Decimal> {
    (0_i64..5_000_000, 0_u32..=9).prop_map(|(getal, schaal)| Decimal::new(getal, schaal))
}

fn waarde<W: wijkplan::plan::waarde::Werking + std::fmt::Debug>() -> impl Strategy<Value = Waarde<W>> {
    let extra = (proptest::option::of(".{0,12}"), any::<bool>());
    ([decimaal(), decimaal(), decimaal()], extra).prop_map(|(mut drie, (toelichting, vast))| {
        drie.sort();
        let mut waarde = if vast { Waarde::vast(drie[1]) } else { Waarde::band(drie[0], drie[1], drie[2]) };
        waarde.toelichting = toelichting;
        waarde
    })
}

/// Also changes that the plan refuses: they name what is not there.
fn wijziging() -> impl Strategy<Value = Wijziging> {
    let rij = || "b[1-4]".prop_map(|c: String| c.as_str().into());
    let plek = || prop_oneof![Just("huis"), Just("mfa"), Just("weg")].prop_map(Into::into);
    let functie = || prop_oneof![Just("opbouwwerker"), Just("begeleider")].prop_map(Into::into);
    let klein = klein();
    let (aanstelling, locatie) = (klein.bezetting[1].clone(), klein.locaties[1].clone());
    let losse = prop_oneof![
        (rij(), waarde()).prop_map(|(code, fte)| Wijziging::fte(&code, &fte)),
        ("b[1-4]", proptest::option::of(0_usize..4), waarde()).prop_map(move |(code, plaats, fte)| {
            let rij = wijkplan::plan::Aanstelling { code: code.as_str().into(), fte, ..aanstelling.clone() };
            Wijziging::Erbij { waar: Waar::nieuw(["bezetting"]), plaats, rij: Inhoud::van(&rij) }
        }),
        rij().prop_map(|code: Aanstellingcode| Wijziging::eraf(["bezetting", code.as_str()])),
        (functie(), waarde()).prop_map(|(functie, voet)| Wijziging::voet(&functie, &voet)),
        (functie(), waarde()).prop_map(|(functie, per_1000)| Wijziging::per_1000(&functie, &per_1000)),
        (0_i64..=1010).prop_map(|p| {
            let p = Decimal::new(p, 1);
            let rest = Decimal::ONE_HUNDRED - p;
            Wijziging::gewichten([(Kerncijfer::WmoClienten, p), (Kerncijfer::Inwoners65Plus, rest)])
        }),
        prop_oneof![Just(Methode::default()), Just(klein.verdeling.methode)].prop_map(Wijziging::methode),
        waarde().prop_map(|totaal| Wijziging::totaal(&totaal)),
        (plek(), waarde()).prop_map(|(locatie, werkplekken)| Wijziging::werkplekken(&locatie, &werkplekken)),
        (plek(), 2000_u16..2100).prop_map(|(locatie, jaar)| Wijziging::gebruik(&locatie, &Gebruik::Gesloten(jaar))),
        (plek(), any::<bool>()).prop_map(|(locatie, centraal)| Wijziging::centraal(&locatie, centraal)),
        (proptest::option::of(0_usize..4), any::<bool>(), -90.0..90.0_f64).prop_map(move |(plaats, weg, lat)| {
            let mut locatie = locatie.clone();
            locatie.code = if weg { "weg" } else { "mfa" }.into();
            locatie.punt.lat = lat;
            Wijziging::Erbij { waar: Waar::nieuw(["locaties"]), plaats, rij: Inhoud::van(&locatie) }
        }),
        plek().prop_map(|code: Locatiecode| Wijziging::eraf(["locaties", code.as_str()])),
        any::<String>().prop_map(|naam| Wijziging::naam(&naam)),
    ];
    losse.prop_recursive(2, 6, 3, |binnen| proptest::collection::vec(binnen, 0..3).prop_map(Wijziging::Samen))
}

#[derive(Debug, Clone)]
enum Zet {
    Handeling(Handeling),
    Bewaar,
    /// The window is gone without a word, and the plan is opened again.
    Crash,
}

fn zet() -> impl Strategy<Value = Zet> {
    prop_oneof![
        6 => wijziging().prop_map(|w| Zet::Handeling(Handeling::Doe(w))),
        2 => wijziging().prop_map(|w| Zet::Handeling(Handeling::Vervolg(w))),
        3 => Just(Zet::Handeling(Handeling::Terug)),
        2 => Just(Zet::Handeling(Handeling::Opnieuw)),
        1 => Just(Zet::Bewaar),
        2 => Just(Zet::Crash),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn undoing_all_gives_back_every_byte(zetten in proptest::collection::vec(zet(), 0..30)) {
        let mut plan = klein();
        let voor = bytes(&plan);
        let mut verloop = Verloop::default();
        for zet in &zetten {
            if let Zet::Handeling(handeling) = zet {
                let _ = verloop.pas_toe(&mut plan, handeling);
            }
        }
        let na = bytes(&plan);
        let mut stappen = 0;
        while verloop.pas_toe(&mut plan, &Handeling::Terug).unwrap() {
            stappen += 1;
        }
        prop_assert_eq!(bytes(&plan), voor);
        for _ in 0..stappen {
            prop_assert!(verloop.pas_toe(&mut plan, &Handeling::Opnieuw).unwrap());
        }
        prop_assert_eq!(bytes(&plan), na);
    }

    #[test]
    fn what_was_noted_is_what_comes_back(zetten in proptest::collection::vec(zet(), 1..25)) {
        let (map, in_staat) = (kopie(), tijdelijk());
        let (mut plan, mut nu) = begin(map.path(), in_staat.path());
        let mut verloop = Verloop::default();
        for zet in zetten.iter().chain([&Zet::Crash]) {
            match zet {
                Zet::Handeling(handeling) => {
                    if verloop.pas_toe(&mut plan, handeling) == Ok(true) {
                        nu.sessie.noteer(handeling, staat::nu()).unwrap();
                    }
                }
                Zet::Bewaar => {
                    // A plan without a name, for one, is written but does not open again.
                    if wijkplan::plan::controle::controleer(&plan).is_empty() {
                        prop_assert_eq!(nu.sessie.bewaar(&plan, &verloop, true, staat::nu()).unwrap().waarschuwingen, []);
                    }
                }
                Zet::Crash => {
                    drop(nu);
                    let (op_schijf, opnieuw) = begin(map.path(), in_staat.path());
                    nu = opnieuw;
                    prop_assert!(nu.bezet.is_none() && nu.waarschuwingen.is_empty());
                    let terug = match nu.gevonden.pop() {
                        None => {
                            verloop = Verloop::default();
                            op_schijf
                        }
                        Some(gevonden) => {
                            let hersteld = nu.sessie.herstel(gevonden, Some(&op_schijf)).unwrap();
                            prop_assert_eq!(&hersteld.verloop, &verloop);
                            prop_assert_eq!(hersteld.geweigerd, []);
                            hersteld.plan
                        }
                    };
                    prop_assert!(nu.gevonden.is_empty());
                    prop_assert_eq!(bytes(&terug), bytes(&plan));
                    plan = terug;
                }
            }
        }
    }
}
