//! Two windows, another program and another computer on one plan: nothing is overwritten unseen.

use std::fs;
use std::path::Path;
use std::time::Duration;

use proptest::prelude::*;
use wijkplan::plan::wijziging::verschil::verschil;
use wijkplan::plan::{Handeling, Plan, Verloop, Wijziging};
use wijkplan::store::gewijzigd::Verandering;
use wijkplan::store::herstel::{Basisstand, zoek};
use wijkplan::store::sessie::Begin;
use wijkplan::store::{Opslag, Sessie, Staat, open, staat, versies};
use wijkplan::text::bewaarfout::Bewaarfout;
use wijkplan::text::schrijffout::Oorzaak;

use crate::{klein, kopie, tijdelijk};

fn begin(map: &Path, in_staat: &Path) -> (Plan, Begin) {
    Sessie::open(map, Some(Staat::in_map(in_staat)), staat::nu()).unwrap()
}

fn hernoem(begin: &mut Begin, plan: &mut Plan, verloop: &mut Verloop, naam: &str) {
    let handeling = Handeling::Doe(Wijziging::naam(naam));
    verloop.pas_toe(plan, &handeling).unwrap();
    begin.sessie.noteer(&handeling, staat::nu()).unwrap();
}

fn naam_op_schijf(map: &Path) -> String {
    open(map).unwrap().plan.naam
}

/// Puts a comment behind the row b1, and gives the text.
fn met_opmerking_bij_b1(pad: &Path) -> String {
    let tekst = fs::read_to_string(pad).unwrap();
    let rij = tekst.lines().find(|r| r.contains("\"b1\"")).unwrap();
    let met = tekst.replace(rij, &format!("{rij} // tot mei"));
    fs::write(pad, &met).unwrap();
    met
}

#[test]
fn comments_are_asked_about_once_and_kept_in_a_version() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let pad = map.path().join("plan.ron");
    let voor = met_opmerking_bij_b1(&pad);
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Nul");
    b.sessie.bewaar(&plan, &v, false, staat::nu()).unwrap();
    let voor = voor.replacen("\"Klein\"", "\"Nul\"", 1);
    assert_eq!(fs::read_to_string(&pad).unwrap(), voor, "all of it stays but the name");
    let eraf = Handeling::Doe(Wijziging::eraf(["bezetting", "b1"]));
    v.pas_toe(&mut plan, &eraf).unwrap();
    hernoem(&mut b, &mut plan, &mut v, "Een");
    let vraag = b.sessie.bewaar(&plan, &v, false, staat::nu()).unwrap_err();
    assert_eq!(vraag, Bewaarfout::Opmerkingen(vec![pad.clone()]), "the wijken are not touched");
    assert_eq!(fs::read_to_string(&pad).unwrap(), voor);
    b.sessie.bewaar(&plan, &v, true, staat::nu()).unwrap();
    hernoem(&mut b, &mut plan, &mut v, "Twee");
    b.sessie.bewaar(&plan, &v, false, staat::nu()).unwrap();
    let versies = versies::lijst(&Staat::in_map(in_staat.path()), b.sessie.opslag());
    assert_eq!(versies.iter().map(|v| v.met_opmerkingen).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(fs::read_to_string(versies[1].map.join("plan.ron")).unwrap(), voor);
    assert_eq!(naam_op_schijf(&versies[0].map), "Een");
    assert_eq!(naam_op_schijf(map.path()), "Twee");
}

#[test]
fn a_copy_of_a_wijk_that_came_from_outside_is_never_saved_beside_the_plan() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Mijn versie");
    let kopie = map.path().join("wijken/WK010600 - kopie.ron");
    fs::copy(map.path().join("wijken/WK010600.ron"), &kopie).unwrap();
    let gewijzigd = b.sessie.bewaar(&plan, &v, true, staat::nu()).unwrap_err();
    assert_eq!(gewijzigd, Bewaarfout::Gewijzigd(vec![kopie.clone()]));
    b.sessie.houd_eigen();
    let vreemd = b.sessie.bewaar(&plan, &v, true, staat::nu()).unwrap_err();
    assert_eq!(vreemd, Bewaarfout::Vreemd(vec![kopie.clone()]));
    fs::remove_file(&kopie).unwrap();
    let _ = b.sessie.bewaar(&plan, &v, true, staat::nu());
    b.sessie.houd_eigen();
    b.sessie.bewaar(&plan, &v, true, staat::nu()).unwrap();
    assert_eq!(naam_op_schijf(map.path()), "Mijn versie");
}

#[test]
fn what_a_kill_left_is_gone_at_the_next_start() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (_, b) = begin(map.path(), in_staat.path());
    let sleutel = staat::sleutel(b.sessie.opslag());
    drop(b);
    let resten = [
        map.path().join(".wijkplan-abc.tmp"),
        map.path().join("wijken/.wijkplan-def.tmp"),
        in_staat.path().join(".wijkplan-ghi.tmp"),
        in_staat.path().join("zicht/.wijkplan-jkl.tmp"),
        in_staat.path().join(format!("journaal/{sleutel}-mno.tmp")),
        in_staat.path().join(format!("slot/{sleutel}-pqr.leeft")),
        in_staat.path().join(format!("versies/{sleutel}/.bezig-stu/plan.ron")),
    ];
    for rest in &resten {
        fs::create_dir_all(rest.parent().unwrap()).unwrap();
        fs::write(rest, "half").unwrap();
    }
    let (_, _b) = begin(map.path(), in_staat.path());
    for rest in &resten {
        assert!(!rest.exists(), "{}", rest.display());
    }
    assert!(!in_staat.path().join(format!("versies/{sleutel}/.bezig-stu")).exists());
}

#[test]
fn a_conflict_copy_beside_the_plan_is_told() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let kopie = map.path().join("plan.sync-conflict-20270501-101010-ABC.ron");
    let tekst = fs::read_to_string(map.path().join("plan.ron")).unwrap();
    fs::write(&kopie, tekst.replacen("\"Klein\"", "\"Van de laptop\"", 1)).unwrap();
    let later = fs::metadata(map.path().join("plan.ron")).unwrap().modified().unwrap() + Duration::from_secs(60);
    fs::File::options().write(true).open(&kopie).unwrap().set_modified(later).unwrap();
    fs::write(map.path().join("plannen.ron"), "").unwrap();
    let (_, b) = begin(map.path(), in_staat.path());
    let verwacht = "naast het plan staat een conflictkopie: plan.sync-conflict-20270501-101010-ABC.ron; 1 regel is anders, \
                    te beginnen met “naam: \"Klein\",” en “naam: \"Van de laptop\",”; \
                    “plan.sync-conflict-20270501-101010-ABC.ron” is het laatst gewijzigd";
    assert_eq!(b.waarschuwingen.iter().map(ToString::to_string).collect::<Vec<_>>(), [verwacht]);
    drop(b);
    // Beside a plan in one file only what is certain is named: a person makes copies too.
    fs::remove_file(&kopie).unwrap();
    let een = map.path().join("assen.ron");
    fs::write(&een, wijkplan::store::vorm::heel_ron(&klein()).unwrap()).unwrap();
    for (naam, gezien) in [("assen - kopie.ron", 0), ("assen (conflicted copy 2027-05-01).ron", 1)] {
        fs::copy(&een, map.path().join(naam)).unwrap();
        let (_, b) = begin(&een, in_staat.path());
        assert_eq!(b.waarschuwingen.len(), gezien, "{naam}");
        assert!(b.waarschuwingen.iter().all(|fout| fout.to_string().contains("ze zeggen hetzelfde")));
    }
}

#[test]
fn a_window_on_another_computer_is_seen_on_opening() {
    let (map, een, twee) = (kopie(), tijdelijk(), tijdelijk());
    let (_, hier) = begin(map.path(), een.path());
    assert_eq!(hier.waarschuwingen, []);
    let (_, daar) = begin(map.path(), twee.path());
    assert!(daar.bezet.is_none(), "it keeps nobody out");
    assert!(matches!(&daar.waarschuwingen[..], [Bewaarfout::OokElders(_, wie)] if wie.len() == 1));
    // A window of the same user knows it from the lock, and can only read.
    let (_, kijkt) = begin(map.path(), een.path());
    assert!(kijkt.bezet.is_some() && kijkt.waarschuwingen.is_empty());
    hier.sessie.sluit().unwrap();
    daar.sessie.sluit().unwrap();
    assert_eq!(begin(map.path(), twee.path()).1.waarschuwingen, []);
    drop(kijkt);
    assert_eq!(fs::read_dir(map.path()).unwrap().count(), 2, "no sign stays");
}

#[test]
fn a_failed_save_leaves_the_files_and_the_journal() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Bewaar mij");
    let vast = map.path().join("plan.ron");
    let rechten = fs::metadata(&vast).unwrap().permissions();
    let mut dicht = rechten.clone();
    dicht.set_readonly(true);
    fs::set_permissions(&vast, dicht).unwrap();
    let Err(Bewaarfout::Opslaan(fout)) = b.sessie.bewaar(&plan, &v, true, staat::nu()) else { panic!("it saved") };
    assert_eq!((fout.oorzaak, naam_op_schijf(map.path()).as_str()), (Oorzaak::AlleenLezen, "Klein"));
    drop(b);
    fs::set_permissions(&vast, rechten).unwrap();
    let (_, b) = begin(map.path(), in_staat.path());
    assert_eq!(b.gevonden[0].speel().plan, plan);
}

#[test]
fn a_plan_that_vanished_is_told_and_can_be_written_again_or_elsewhere() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let pad = map.path().join("plan");
    let (mut plan, _) = begin(map.path(), in_staat.path());
    fs::create_dir(&pad).unwrap();
    fs::copy(map.path().join("plan.ron"), pad.join("plan.ron")).unwrap();
    fs::rename(map.path().join("wijken"), pad.join("wijken")).unwrap();
    let (_, mut b) = begin(&pad, in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Zonder grond");
    fs::remove_dir_all(&pad).unwrap();
    assert_eq!(b.sessie.peil(), Verandering::Weg);
    assert!(matches!(b.sessie.bewaar(&plan, &v, true, staat::nu()), Err(Bewaarfout::Weg(_))));
    drop(b);

    let staat_map = Staat::in_map(in_staat.path());
    let gevonden = zoek(&staat_map, None).0.pop().unwrap();
    assert_eq!(gevonden.stand(None), Basisstand::Weg);
    assert!(gevonden.kop.plan.as_ref().is_some_and(|p| p.ends_with("plan")));
    let (hersteld, mut sessie) = Sessie::verdwenen(gevonden, staat_map.clone(), staat::nu());
    assert_eq!(hersteld.plan, plan);
    let weigering = sessie.bewaar(&plan, &hersteld.verloop, true, staat::nu()).unwrap_err();
    assert!(matches!(weigering, Bewaarfout::Opslaan(f) if f.oorzaak == Oorzaak::Ingebouwd));
    sessie.bewaar_als(&plan, &hersteld.verloop, &pad).unwrap();
    assert_eq!(open(&pad).unwrap().plan, plan);
    drop(sessie);
    assert!(zoek(&staat_map, None).0.is_empty());
}

#[test]
fn built_in_plan_is_kept_until_it_is_saved_in_a_folder() {
    let (map, in_staat) = (tijdelijk(), tijdelijk());
    let mut plan = klein();
    let staat_map = || Some(Staat::in_map(in_staat.path()));
    let mut b = Sessie::ingebouwd(&plan, staat_map(), staat::nu());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Eigen");
    drop(b);
    let mut b = Sessie::ingebouwd(&klein(), staat_map(), staat::nu());
    let gevonden = b.gevonden.pop().unwrap();
    assert_eq!(gevonden.stand(Some(&klein())), Basisstand::Gelijk);
    let hersteld = b.sessie.herstel(gevonden, Some(&klein())).unwrap();
    let doel = map.path().join("mijn-plan");
    b.sessie.bewaar_als(&hersteld.plan, &hersteld.verloop, &doel).unwrap();
    assert!(matches!(b.sessie.opslag(), Opslag::Map { .. }));
    assert_eq!(open(&doel).unwrap().plan, plan);
    let (_, tweede) = begin(&doel, in_staat.path());
    assert!(tweede.bezet.is_some(), "the lock went along");
    b.sessie.sluit().unwrap();
    assert!(Sessie::ingebouwd(&klein(), staat_map(), staat::nu()).gevonden.is_empty());
}

#[test]
fn a_crash_between_save_and_the_end_of_the_journal_offers_nothing() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    hernoem(&mut b, &mut plan, &mut Verloop::default(), "Opgeslagen");
    wijkplan::store::bewaar(&plan, b.sessie.opslag()).unwrap();
    drop(b);
    let (_, b) = begin(map.path(), in_staat.path());
    assert!(b.gevonden.is_empty() && b.waarschuwingen.is_empty());
    assert!(zoek(&Staat::in_map(in_staat.path()), None).0.is_empty());
}

#[test]
fn restoring_on_a_plan_that_changed_asks_before_it_overwrites() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Van mij");
    let eraf = Handeling::Doe(Wijziging::eraf(["bezetting", "b1"]));
    v.pas_toe(&mut plan, &eraf).unwrap();
    b.sessie.noteer(&eraf, staat::nu()).unwrap();
    drop(b);
    let mut ander = open(map.path()).unwrap();
    ander.plan.planjaren.pop();
    ander.plan.bezetting.remove(0);
    wijkplan::store::bewaar(&ander.plan, &ander.opslag).unwrap();

    let (op_schijf, mut b) = begin(map.path(), in_staat.path());
    let gevonden = b.gevonden.pop().unwrap();
    assert_eq!(gevonden.stand(Some(&op_schijf)), Basisstand::Gewijzigd);
    let hersteld = b.sessie.herstel(gevonden, Some(&op_schijf)).unwrap();
    assert_eq!(hersteld.plan, plan, "to the byte, whatever the files say");
    assert!(matches!(b.sessie.bewaar(&plan, &v, true, staat::nu()), Err(Bewaarfout::Gewijzigd(_))));
    drop(b);

    // The same changes on what the other made.
    let (op_schijf, mut b) = begin(map.path(), in_staat.path());
    let gevonden = b.gevonden.pop().unwrap();
    let hersteld = b.sessie.herstel_op(gevonden, &op_schijf).unwrap();
    assert_eq!((hersteld.plan.naam.as_str(), hersteld.plan.planjaren.len()), ("Van mij", 1));
    assert_eq!(hersteld.geweigerd.len(), 1, "b1 was gone already");
    drop(b);
    let (_, mut b) = begin(map.path(), in_staat.path());
    assert_eq!(b.gevonden.len(), 1);
    assert_eq!(b.gevonden.pop().unwrap().speel(), hersteld_zonder(&hersteld));
    b.sessie.bewaar(&hersteld.plan, &hersteld.verloop, true, staat::nu()).unwrap();
}

fn hersteld_zonder(h: &wijkplan::store::herstel::Hersteld) -> wijkplan::store::herstel::Hersteld {
    wijkplan::store::herstel::Hersteld { geweigerd: Vec::new(), ..h.clone() }
}

#[test]
fn undo_reaches_back_beyond_a_save_and_a_crash() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Een");
    b.sessie.bewaar(&plan, &v, true, staat::nu()).unwrap();
    hernoem(&mut b, &mut plan, &mut v, "Twee");
    drop(b);
    let (op_schijf, mut b) = begin(map.path(), in_staat.path());
    let mut h = b.sessie.herstel(b.gevonden.pop().unwrap(), Some(&op_schijf)).unwrap();
    for naam in ["Een", "Klein"] {
        assert!(h.verloop.pas_toe(&mut h.plan, &Handeling::Terug).unwrap());
        b.sessie.noteer(&Handeling::Terug, staat::nu()).unwrap();
        assert_eq!(h.plan.naam, naam);
    }
    drop(b);
    let (_, b) = begin(map.path(), in_staat.path());
    assert_eq!(b.gevonden[0].speel().plan.naam, "Klein");
}

#[test]
fn taking_the_plan_on_disk_can_be_undone_also_after_a_crash() {
    let (map, in_staat) = (kopie(), tijdelijk());
    let (mut plan, mut b) = begin(map.path(), in_staat.path());
    let mut v = Verloop::default();
    hernoem(&mut b, &mut plan, &mut v, "Van mij");
    let ander = open(map.path()).unwrap();
    let van_hen = Plan { naam: "Van hen".to_owned(), ..ander.plan };
    wijkplan::store::bewaar(&van_hen, &ander.opslag).unwrap();
    assert_eq!(b.sessie.peil(), Verandering::Gewijzigd(vec![map.path().join("plan.ron")]));
    let daar = b.sessie.herlees().unwrap();
    let handeling = Handeling::Doe(Wijziging::Samen(verschil(&plan, &daar)));
    v.pas_toe(&mut plan, &handeling).unwrap();
    b.sessie.noteer(&handeling, staat::nu()).unwrap();
    assert_eq!((&plan, b.sessie.peil()), (&van_hen, Verandering::Geen));
    hernoem(&mut b, &mut plan, &mut v, "Van ons");
    drop(b);
    let (op_schijf, mut b) = begin(map.path(), in_staat.path());
    let mut h = b.sessie.herstel(b.gevonden.pop().unwrap(), Some(&op_schijf)).unwrap();
    for naam in ["Van hen", "Van mij", "Klein"] {
        h.verloop.pas_toe(&mut h.plan, &Handeling::Terug).unwrap();
        assert_eq!(h.plan.naam, naam);
    }
}

#[test]
fn without_a_state_folder_the_work_goes_on_with_a_warning() {
    let map = kopie();
    met_opmerking_bij_b1(&map.path().join("plan.ron"));
    for staat_map in [None, Some(Staat::in_map(&map.path().join("plan.ron")))] {
        let (mut plan, mut b) = Sessie::open(map.path(), staat_map, staat::nu()).unwrap();
        assert!(!b.waarschuwingen.is_empty());
        plan.naam.push('!');
        plan.bezetting.retain(|rij| rij.code.as_str() != "b1");
        let handeling = Handeling::Doe(Wijziging::naam(&plan.naam));
        assert!(b.sessie.noteer(&handeling, staat::nu()).is_err());
        // The only copy of the comments would be lost, so that the first save is refused.
        if let Err(fout) = b.sessie.bewaar(&plan, &Verloop::default(), true, staat::nu()) {
            assert!(matches!(fout, Bewaarfout::Versie(_) | Bewaarfout::GeenStaat), "{fout:?}");
            wijkplan::store::bewaar(&plan, b.sessie.opslag()).unwrap();
            b.sessie.herlees().unwrap();
            plan.naam.push('!');
            let uitkomst = b.sessie.bewaar(&plan, &Verloop::default(), true, staat::nu()).unwrap();
            assert_eq!(uitkomst.waarschuwingen.len(), 1);
        }
        assert_eq!(naam_op_schijf(map.path()), plan.naam);
    }
}

/// One thing that happens to a plan that two windows of one user, one on another computer and an editor have open.
#[derive(Debug, Clone)]
enum Zet {
    Wijzig(usize),
    Bewaar(usize),
    HoudEigen(usize),
    NeemDieVanDeSchijf(usize),
    NeemOver(usize),
    Heropen(usize),
    Editor,
}

fn zet() -> impl Strategy<Value = Zet> {
    let wie = || 0_usize..3;
    prop_oneof![
        3 => wie().prop_map(Zet::Wijzig),
        6 => wie().prop_map(Zet::Bewaar),
        1 => wie().prop_map(Zet::HoudEigen),
        1 => wie().prop_map(Zet::NeemDieVanDeSchijf),
        1 => wie().prop_map(Zet::NeemOver),
        1 => wie().prop_map(Zet::Heropen),
        1 => Just(Zet::Editor),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_order_of_actions_overwrites_what_a_window_does_not_know(zetten in proptest::collection::vec(zet(), 1..40)) {
        let map = kopie();
        let staten = [tijdelijk(), tijdelijk()];
        let van = |wie: usize| staten[wie / 2].path();
        let op_schijf = || fs::read_to_string(map.path().join("plan.ron")).unwrap();
        let mut vensters: Vec<(Plan, Begin)> = (0..3).map(|wie| begin(map.path(), van(wie))).collect();
        prop_assert_eq!(vensters.iter().map(|v| v.1.bezet.is_some()).collect::<Vec<_>>(), [false, true, false]);
        // What each window last read, wrote, or was told of.
        let mut kent = vec![op_schijf(); 3];
        let mut gemeld = vec![None; 3];
        let mut eigenaar = 0;
        for (n, zet) in zetten.iter().enumerate() {
            match *zet {
                Zet::Wijzig(wie) => {
                    let (plan, b) = &mut vensters[wie];
                    hernoem(b, plan, &mut Verloop::default(), &format!("{wie} {n}"));
                }
                Zet::Bewaar(wie) => {
                    let voor = op_schijf();
                    let (plan, b) = &mut vensters[wie];
                    match b.sessie.bewaar(plan, &Verloop::default(), true, staat::nu()) {
                        Ok(_) => {
                            prop_assert_eq!(&voor, &kent[wie], "overwritten unseen");
                            prop_assert!(wie == 2 || wie == eigenaar, "saved without the lock");
                            prop_assert_eq!(naam_op_schijf(map.path()), plan.naam.as_str());
                            (kent[wie], gemeld[wie]) = (op_schijf(), None);
                        }
                        Err(fout) => {
                            prop_assert_eq!(&op_schijf(), &voor);
                            let verwacht = match fout {
                                Bewaarfout::Gewijzigd(_) => voor != kent[wie],
                                Bewaarfout::Bezet(..) | Bewaarfout::Overgenomen(..) => wie != 2 && wie != eigenaar,
                                _ => false,
                            };
                            prop_assert!(verwacht, "{:?}", fout);
                            if matches!(fout, Bewaarfout::Gewijzigd(_)) {
                                gemeld[wie] = Some(voor);
                            }
                        }
                    }
                }
                Zet::HoudEigen(wie) => {
                    vensters[wie].1.sessie.houd_eigen();
                    if let Some(tekst) = gemeld[wie].take() {
                        kent[wie] = tekst;
                    }
                }
                Zet::NeemDieVanDeSchijf(wie) => {
                    vensters[wie].0 = vensters[wie].1.sessie.herlees().unwrap();
                    (kent[wie], gemeld[wie]) = (op_schijf(), None);
                }
                Zet::NeemOver(wie) => {
                    vensters[wie].1.sessie.neem_over().unwrap();
                    if wie < 2 { eigenaar = wie; }
                }
                Zet::Heropen(wie) => {
                    let (_, weg) = vensters.remove(wie);
                    weg.sessie.sluit().unwrap();
                    let nieuw = begin(map.path(), van(wie));
                    if nieuw.1.bezet.is_none() && wie < 2 { eigenaar = wie; }
                    vensters.insert(wie, nieuw);
                    (kent[wie], gemeld[wie]) = (op_schijf(), None);
                }
                Zet::Editor => {
                    let tekst = op_schijf();
                    let regel = tekst.lines().find(|r| r.trim_start().starts_with("naam:")).unwrap();
                    fs::write(map.path().join("plan.ron"), tekst.replacen(regel, &format!("    naam: \"editor {n}\","), 1)).unwrap();
                }
            }
        }
    }
}
