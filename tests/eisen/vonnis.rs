//! The verdict over years and bands, and on how many requirements it rests.

use rust_decimal_macros::dec;
use wijkplan::calc;
use wijkplan::dekking::{EISEN, Ernst, Strook, Toetsing, Vonnis};
use wijkplan::plan::{Band, Plan, Waarde};
use wijkplan::text;

use super::gevallen::{NOOIT_GETOETST, OPEN, fte, zet_uit};
use super::{dekkend, na};

fn vonnis(plan: &Plan) -> Option<Vonnis> {
    Strook::van(plan, None, Band::Midden).vonnis()
}

#[test]
fn a_plan_is_dekkend_when_nothing_blocks_and_all_that_could_was_judged() {
    assert_eq!(vonnis(&dekkend()), Some(Vonnis::Dekkend));
    // What warns does not block.
    assert_eq!(vonnis(&na(|p| p.begroting.oormerk = Waarde::vast(dec!(0)))), Some(Vonnis::Dekkend));
    assert_eq!(vonnis(&na(|p| fte(p, "n2", dec!(1.89)))), Some(Vonnis::NietDekkend));
}

#[test]
fn what_could_block_and_is_off_or_open_leaves_it_undecided() {
    for eis in EISEN.iter() {
        let verwacht = if eis.ernst == Ernst::Blokkerend { Vonnis::NogNietVastTeStellen } else { Vonnis::Dekkend };
        assert_eq!(vonnis(&na(|p| zet_uit(p, eis.id))), Some(verwacht), "{} off", eis.id);
    }
    for (id, open) in OPEN {
        let Ok(wijzig) = open else { continue };
        let strook = Strook::van(&na(wijzig), None, Band::Midden);
        assert_ne!(strook.vonnis(), Some(Vonnis::Dekkend).filter(|_| blokkeert(id)), "{id} open");
        assert!(strook.stand().open.contains(id), "{id} open");
    }
    assert_eq!(vonnis(&na(|p| p.overname.clear())), Some(Vonnis::NogNietVastTeStellen));
    assert_eq!(vonnis(&na(|p| p.organisaties[0].levering.clear())), Some(Vonnis::Dekkend));
}

fn blokkeert(id: &str) -> bool {
    super::eis(id).ernst == Ernst::Blokkerend
}

#[test]
fn what_blocks_weighs_more_than_what_is_undecided() {
    let plan = na(|p| {
        fte(p, "n2", dec!(1.89));
        p.overname.clear();
        zet_uit(p, "TM-1");
    });
    assert_eq!(vonnis(&plan), Some(Vonnis::NietDekkend));
}

/// A plan that is short in 2029 only, or in one band only.
#[test]
fn the_verdict_is_that_of_the_years_and_the_band_that_are_judged() {
    let later = na(|p| p.locaties.iter_mut().for_each(|l| l.kosten = None));
    let later = Plan {
        begroting: {
            let mut b = later.begroting.clone();
            b.lumpsum[1].waarde = Waarde::vast(dec!(1));
            b
        },
        ..later
    };
    let in_jaar = |jaar| Strook::van(&later, jaar, Band::Midden).vonnis();
    assert_eq!(in_jaar(None), Some(Vonnis::NietDekkend));
    assert_eq!(in_jaar(Some(2028)), Some(Vonnis::Dekkend));
    assert_eq!(in_jaar(Some(2029)), Some(Vonnis::NietDekkend));

    let druk = na(|p| p.voorzieningen[1].uren_per_eenheid = Waarde::band(dec!(20), dec!(20), dec!(30)));
    let in_band = |band| Strook::van(&druk, None, band).vonnis();
    assert_eq!(in_band(Band::Midden), Some(Vonnis::Dekkend));
    assert_eq!(in_band(Band::Hoog), Some(Vonnis::NietDekkend));
}

/// What was not computed yet is never taken for good; what already blocks is known at once.
#[test]
fn a_verdict_that_is_being_computed_is_not_given() {
    let plan = dekkend();
    let mut strook = Strook::leeg(&plan, None, Band::Midden);
    assert_eq!((strook.vonnis(), strook.is_bekend()), (None, false));
    assert_eq!(text::strook::woord(strook.vonnis()), "wordt berekend");
    let mut stappen = 0;
    while strook.reken(&plan) {
        stappen += 1;
        // The years that are judged come first.
        assert_eq!(strook.vonnis().is_some(), stappen >= 2, "{stappen}");
    }
    assert_eq!((stappen, strook.is_bekend()), (6, true));
    assert_eq!(strook, Strook::van(&plan, None, Band::Midden));

    let kort = na(|p| fte(p, "n2", dec!(1.89)));
    let mut strook = Strook::leeg(&kort, None, Band::Midden);
    strook.reken(&kort);
    assert_eq!(strook.vonnis(), Some(Vonnis::NietDekkend));
}

#[test]
fn the_strip_says_where_it_holds_and_what_it_rests_on() {
    let plan = na(|p| {
        zet_uit(p, "VD-2");
        p.overname.clear();
    });
    let zinnen = |jaar, band| text::strook::zinnen(&Strook::van(&plan, jaar, band)).join("\n");
    let heel = zinnen(None, Band::Midden);
    let (zin, telling) = heel.rsplit_once('\n').unwrap();
    let open: Vec<&str> =
        EISEN.iter().map(|e| e.id).filter(|id| ["PE-1", "PE-5"].contains(id) || NOOIT_GETOETST.contains(id)).collect();
    let (alle, n) = (EISEN.len(), open.len());
    let getoetst = alle - n - 1;
    // Of many the first six are named.
    let rest = if n > 6 { format!(" en nog {}", n - 6) } else { String::new() };
    let namen = open.into_iter().take(6).collect::<Vec<_>>().join(", ");
    assert_eq!(
        telling,
        format!("{alle} eisen: {getoetst} getoetst, 1 uit (VD-2), {n} nog niet te toetsen ({namen}{rest})")
    );
    insta::assert_snapshot!(zin, @"
    nog niet vast te stellen in 2028–2029, bandbreedte midden
    wat kan blokkeren en uit staat of nog niet te toetsen is: PE-1
    blokkerend in 2028–2029: laag 0, 0; midden 0, 0; hoog 0, 0
    ");
    assert!(zinnen(Some(2029), Band::Hoog).starts_with("nog niet vast te stellen in 2029, bandbreedte hoog\n"));
}

/// One line has as much as fits, and always the answer and where it holds.
#[test]
fn the_strip_fits_in_what_there_is() {
    let plan = wijkplan::store::ingebouwd().unwrap().plan;
    let strook = Strook::van(&plan, None, Band::Midden);
    let nu = (2028, Band::Midden);
    let mut vorige = 0;
    for breedte in 30..200 {
        let regel = text::strook::regel(&strook, nu, breedte);
        assert!(regel.chars().count() <= breedte, "{breedte}: {regel}");
        assert!(regel.starts_with("▲ niet dekkend ") && regel.contains("2028–") && regel.contains("midden"), "{regel}");
        assert!(regel.chars().count() >= vorige, "{breedte}: {regel}");
        vorige = regel.chars().count();
    }
    let (telling, n, g) = (strook.vak(2028, Band::Midden).unwrap(), EISEN.len(), strook.stand().getoetst);
    let nu_geteld = format!("▲ {} ! {}", telling.blokkerend, telling.waarschuwing);
    let lang = format!("▲ niet dekkend 2028–31 midden · 2028: {nu_geteld} · {g}/{n} eisen");
    assert_eq!(text::strook::regel(&strook, nu, 62), lang);
    assert_eq!(text::strook::regel(&strook, nu, 51), format!("▲ niet dekkend 2028–31 midden 2028 {nu_geteld} {g}/{n}"));
    // That requirements were left out comes before how many causes there are.
    let mut zonder = plan.clone();
    for eis in ["VD-1", "BN-1b", "SC-1", "SV-3", "TM-3", "BG-1"] {
        zet_uit(&mut zonder, eis);
    }
    let strook = Strook::van(&zonder, None, Band::Midden);
    assert_eq!(text::strook::regel(&strook, nu, 42), "? nog niet vast te stellen 2028–31 midden");
    let g = strook.stand().getoetst;
    assert_eq!(text::strook::regel(&strook, nu, 49), format!("? nog niet vast te stellen 2028–31 midden {g}/{n}"));
}

/// The screen judges by several threads, everything else by one.
#[test]
fn judged_by_several_threads_a_plan_is_what_it_is_by_one() {
    let plan = wijkplan::store::ingebouwd().unwrap().plan;
    for band in Band::ALLE {
        let uitkomst = calc::bereken(&plan, 2028, band);
        let [een, samen] = [Toetsing::van(&plan, &uitkomst), Toetsing::samen(&plan, &uitkomst)];
        assert_eq!(format!("{samen:?}"), format!("{een:?}"), "{band:?}");
    }
}
