//! Every table, in every year and band: a column that has a total adds up to it, as it is shown or with a footnote that
//! says what it adds up to. Nothing here uses how the program finds that out.

use rust_decimal::Decimal;
use wijkplan::plan::{Afronding, Band, Plan};
use wijkplan::report::post::Post;
use wijkplan::report::tabel::{Cel, Tabel};
use wijkplan::report::tekst::cel;
use wijkplan::store;
use wijkplan::text::getal;

use crate::{TRAAG, klein, tabellen};

/// Columns whose total is no sum of the rows: shares and averages of the whole, and what is only there as a total.
const GEEN_SOM: [(&str, &str); 16] = [
    // Products that one voorziening replaces share it; the total counts it once.
    ("scope", "fte_benodigd"),
    ("scope", "fte_gedekt"),
    ("scope", "euro"),
    ("huisvesting", "kosten_per_werkplek"),
    ("huisvesting", "kosten_per_inwoner"),
    ("toegang", "fte_per_1000"),
    ("toegang_buurten", "fte_per_1000"),
    ("overzicht", "ratio"),
    ("overzicht", "oordeel"),
    ("formatie", "ratio"),
    ("verdeling_euro", "per_inwoner"),
    ("bezetting", "deel"),
    ("vergelijking", "ratio"),
    ("vergelijking", "bereik"),
    ("vergelijking", "ratio_verschil"),
    ("vergelijking", "bereik_verschil"),
];

/// The number that a cell shows; what is only told to be more or less than nought counts as that.
fn getoond(cellen: &Cel) -> Option<Decimal> {
    cellen.waarde().map(|_| match cel(cellen) {
        rakelings if rakelings.starts_with(['<', '>']) => Decimal::ZERO,
        tekst => getal::lees(&tekst).unwrap_or_else(|_| panic!("geen getal: {tekst}")),
    })
}

/// Checks the columns of a table; how many had a total, and of how many a footnote tells that they do not add up.
fn controleer(tabel: &Tabel, waar: &str) -> (usize, usize) {
    let Some(totaal) = &tabel.totaal else {
        // Posts of a budget add up within a column; the table says so itself.
        return (0, 0);
    };
    let (mut kolommen, mut noten) = (0, 0);
    for (k, kolom) in tabel.kolommen.iter().enumerate() {
        if totaal[k].waarde().is_none() || GEEN_SOM.contains(&(tabel.naam, &kolom.sleutel)) {
            continue;
        }
        kolommen += 1;
        let exact: Decimal = tabel.rijen.iter().filter_map(|rij| rij[k].waarde()).sum();
        assert_eq!(Some(exact), totaal[k].waarde(), "{waar} {}: the parts are the total", kolom.sleutel);
        let som: Decimal = tabel.rijen.iter().filter_map(|rij| getoond(&rij[k])).sum();
        let noot = |n: &&String| n.to_lowercase().starts_with(&format!("{}: door afronding", kolom.kop.to_lowercase()));
        let noot = tabel.voetnoten.iter().find(noot);
        let telt = Some(som) == getoond(&totaal[k]);
        assert_eq!(noot.is_none(), telt, "{waar} {}: {som} and {} {noot:?}", kolom.sleutel, cel(&totaal[k]));
        if let Some(noot) = noot {
            noten += 1;
            let einde = format!("; het totaal is {}.", cel(&totaal[k]));
            let tot = noot.strip_suffix(&einde).unwrap_or_else(|| panic!("{waar}: {noot}"));
            assert_eq!(getal::lees(tot.rsplit(' ').next().unwrap()).unwrap(), som, "{waar}: {noot}");
        }
    }
    (kolommen, noten)
}

#[test]
fn every_total_adds_up_as_it_is_shown_or_says_so() {
    let ingebouwd = store::ingebouwd().unwrap().plan;
    let mut geteld = (0, 0);
    let alle = |plan: &Plan, naam: &str, geteld: &mut (usize, usize)| {
        for &jaar in &plan.planjaren {
            for band in Band::ALLE {
                for tabel in tabellen(plan, jaar, band, &TRAAG) {
                    let (kolommen, noten) = controleer(&tabel, &format!("{naam} {jaar} {band:?} {}", tabel.naam));
                    *geteld = (geteld.0 + kolommen, geteld.1 + noten);
                }
            }
        }
    };
    alle(&ingebouwd, "ingebouwd", &mut geteld);
    // Those that are left out have no totals.
    let lang = tabellen(&klein(), 2028, Band::Midden, &[]);
    assert!(lang.iter().filter(|t| TRAAG.contains(&t.naam)).all(|t| t.totaal.is_none()));
    let mut naar_boven = klein();
    naar_boven.normen.afronding = Afronding::NaarBoven;
    alle(&naar_boven, "klein, naar boven", &mut geteld);
    // Both happen, or the test tells nothing.
    assert!(geteld.0 > 500 && geteld.1 > 50 && geteld.1 < geteld.0 / 2, "{geteld:?}");
}

/// Posts add up to the expenses, and these with what is left to the lumpsum, as shown or with a footnote for that year.
#[test]
fn the_budget_adds_up_as_it_is_shown_or_says_so() {
    let plan = store::ingebouwd().unwrap().plan;
    let mut noten = 0;
    for band in Band::ALLE {
        let alle = tabellen(&plan, plan.planjaren[0], band, &TRAAG);
        let tabel = alle.iter().find(|t| t.naam == "meerjarenbegroting").unwrap();
        for k in 2..tabel.kolommen.len() {
            let van = |posten: &[Post]| -> Decimal {
                let hoort = |rij: &&Vec<Cel>| posten.iter().any(|p| rij[0] == Cel::tekst(p.naam()));
                tabel.rijen.iter().filter(hoort).filter_map(|rij| getoond(&rij[k])).sum()
            };
            let noot = |wat: &str| {
                let begin = format!("{}, {wat}: door afronding", tabel.kolommen[k].kop);
                tabel.voetnoten.iter().any(|n| n.starts_with(&begin))
            };
            let lumpsum = van(&[Post::Lumpsum]);
            for (post, verwacht) in [
                (Post::Samen, van(&Post::UITGAVEN)),
                (Post::Over, lumpsum - van(&[Post::Samen])),
                (Post::MetVacatures, van(&[Post::Samen, Post::Vacatures])),
                (Post::OverMetVacatures, lumpsum - van(&[Post::MetVacatures])),
            ] {
                noten += usize::from(noot(post.naam()));
                assert_eq!(van(&[post]) == verwacht, !noot(post.naam()), "{:?}", tabel.voetnoten);
            }
        }
    }
    assert!(noten > 0);
}

/// What is needed minus what is there is, in each row, the difference as it is shown, or a footnote says in how many rows
/// it is not.
#[test]
fn a_difference_that_does_not_come_out_is_told() {
    let plan = store::ingebouwd().unwrap().plan;
    let alle = tabellen(&plan, 2028, Band::Midden, &TRAAG);
    let tabel = alle.iter().find(|t| t.naam == "overzicht").unwrap();
    let rijen = tabel.rijen.iter().chain(&tabel.totaal);
    let anders = rijen.filter(|rij| {
        let [nodig, er_is, verschil] = [3, 4, 5].map(|k| getoond(&rij[k]).unwrap());
        er_is - nodig != verschil
    });
    let anders = anders.count();
    assert!(anders > 0);
    let zin = format!(
        "Verschil = bezet − benodigd; in {anders} regel{} komt dat met de getoonde getallen door afronding niet precies uit.",
        if anders == 1 { "" } else { "s" }
    );
    assert!(tabel.voetnoten.contains(&zin), "{:?}", tabel.voetnoten);
}

/// No figure that is there reads as nought, in any table.
#[test]
fn what_is_there_does_not_read_as_nought() {
    let plan = store::ingebouwd().unwrap().plan;
    for band in Band::ALLE {
        for tabel in tabellen(&plan, 2031, band, &TRAAG) {
            for cellen in tabel.rijen.iter().chain(&tabel.totaal).flatten() {
                let Some(waarde) = cellen.waarde() else { continue };
                if waarde.abs() > Decimal::new(1, 9) {
                    let tekst = cel(cellen);
                    assert!(tekst.contains(|c: char| ('1'..='9').contains(&c)), "{}: {waarde} {tekst}", tabel.naam);
                }
            }
        }
    }
}
