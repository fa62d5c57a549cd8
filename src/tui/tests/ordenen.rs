//! Ordering and filtering the rows of the tables.

use rust_decimal::Decimal;

use super::Tafel;
use crate::tui::blik::lagen::Laag;
use crate::tui::scherm::Scherm;
use crate::tui::zicht::Zicht;

#[test]
fn the_wijken_go_by_each_column_while_city_totals_and_selection_stay() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("<omlaag>");
    let gekozen = tafel.model.blik.keuze.gebied;
    let stad = tafel.model.stad();
    let samen = |tafel: &mut Tafel| tafel.scherm().lines().find(|r| r.contains("samen")).map(str::to_owned);
    let totalen = samen(&mut tafel);
    assert!(totalen.is_some());
    let nodig = |tafel: &Tafel| -> Vec<Decimal> {
        tafel.model.gebieden().iter().map(|&g| tafel.model.stand.uitkomst.nodig(g)).collect()
    };
    tafel.druk("ooo").bevat("▾benodigd").bevat("meeste fte benodigd eerst");
    let rij = nodig(&tafel);
    assert!(rij[..stad].windows(2).all(|p| p[0] >= p[1]), "{rij:?}");
    tafel.druk("d").bevat("▴benodigd").bevat("minste fte benodigd eerst");
    let rij = nodig(&tafel);
    assert!(rij[..stad].windows(2).all(|p| p[0] <= p[1]), "{rij:?}");
    assert_eq!(tafel.model.gebieden().last(), Some(&stad));
    assert_eq!(tafel.model.blik.keuze.gebied, gekozen);
    assert_eq!(samen(&mut tafel), totalen);
}

#[test]
fn a_click_on_a_heading_orders_by_it_and_a_second_one_turns_it() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("4").klik_op("werk spr.").bevat("▾werk").bevat("meeste werkplekken eerst");
    let plekken = |tafel: &Tafel| -> Vec<Decimal> {
        tafel.model.locaties().iter().map(|&l| tafel.model.werk.plan.locaties[l].werkplekken.midden).collect()
    };
    assert!(plekken(&tafel).windows(2).all(|p| p[0] >= p[1]));
    tafel.klik_op("werk spr.").bevat("▴werk");
    assert!(plekken(&tafel).windows(2).all(|p| p[0] <= p[1]));
}

#[test]
fn moving_follows_the_order_on_the_screen() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("od<home>");
    let orde = tafel.model.gebieden();
    for &gebied in &orde {
        assert_eq!(tafel.model.blik.keuze.gebied, gebied);
        tafel.druk("<omlaag>");
    }
    // On Verdeling the wijken have an order of their own, which w follows.
    tafel.druk("5oooo").bevat("meeste samen eerst");
    let orde = tafel.model.verdeelwijken();
    let samen = |w: usize| tafel.model.stand.uitkomst.verdeling.samen(w);
    assert!(orde.windows(2).all(|p| samen(p[0]) >= samen(p[1])));
    tafel.model.blik.keuze.gebied = orde[0];
    tafel.druk("w");
    assert_eq!(tafel.model.blik.keuze.gebied, orde[1]);
}

#[test]
fn the_heaviest_eis_stands_first() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("6o<home>").bevat("zwaarste eerst");
    let zwaarste = tafel.model.stand.toetsing.bevindingen.iter().map(|b| b.ernst).max();
    let eis = crate::dekking::EISEN[tafel.model.blik.keuze.eis].id;
    assert_eq!(
        tafel.model.stand.toetsing.bevindingen.iter().filter(|b| b.eis.id == eis).map(|b| b.ernst).max(),
        zwaarste
    );
}

#[test]
fn a_list_is_ordered_and_filtered_and_opens_the_row_that_is_seen() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("L");
    let lijst = |tafel: &Tafel| match tafel.model.blik.lagen.first() {
        Some(Laag::Lijst(lijst)) => lijst.clone(),
        anders => panic!("{anders:?}"),
    };
    let functie = |tafel: &Tafel, r: usize| {
        let tabel = lijst(tafel).soort.tabel(&tafel.model);
        let k = tabel.kolommen.iter().position(|k| k.sleutel == "functie").unwrap();
        crate::report::tekst::cel(&tabel.rijen[r][k])
    };
    tafel.druk("oo");
    let zo = lijst(&tafel);
    let rijen = zo.rijen(&zo.soort.tabel(&tafel.model));
    let namen: Vec<String> = rijen.iter().map(|&r| functie(&tafel, r).to_lowercase()).collect();
    assert!(namen.len() > 1 && namen.windows(2).all(|p| p[0] <= p[1]), "{namen:?}");
    let laatste = namen.last().unwrap().clone();
    tafel.druk("/").druk(&laatste).druk("<enter>").bevat("alleen met");
    let zo = lijst(&tafel);
    let over = zo.rijen(&zo.soort.tabel(&tafel.model));
    assert!(!over.is_empty() && over.contains(&zo.keuze));
    tafel.druk("/").druk("zzz").bevat("Geen rij gevonden met “zzz”").druk("<enter><enter>");
    assert_eq!(tafel.model.blik.lagen.len(), 1, "er is geen rij om te openen");
    // First the rows come back, then the list closes.
    tafel.druk("<esc>").bevat_niet("Geen rij gevonden met “zzz”");
    tafel.druk("<esc>");
    assert_eq!(tafel.model.blik.lagen.len(), 0);
    assert_eq!(tafel.model.blik.filter(), "");
}

#[test]
fn an_order_is_there_again_at_the_next_start() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("ood4o");
    let zicht = Zicht::van(&tafel.model);
    let mut later = Tafel::nieuw(120, 40);
    zicht.toon_in(&mut later.model);
    assert_eq!(later.model.blik.ordes, tafel.model.blik.ordes);
    later.model.blik.scherm = Scherm::Overzicht;
    later.bevat("▴inw.");
}

#[test]
fn verdeling_filters_its_wijken() {
    let mut tafel = Tafel::nieuw(160, 48);
    let naam = tafel.model.werk.plan.wijken[1].naam.clone();
    tafel.druk(&format!("5/{naam}<enter>"));
    assert_eq!((tafel.model.verdeelwijken(), tafel.model.blik.keuze.gebied), (vec![1], 1));
}
