//! Marking several and changing them together.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::Tafel;
use crate::calc::Gids;
use crate::tui::bewerken::formatie::rijen;

/// The cells of Formatie with one row of the bezetting behind them, each another row.
fn losse_cellen(tafel: &Tafel) -> Vec<(usize, usize)> {
    let plan = &tafel.model.werk.plan;
    let gids = Gids::van(plan);
    let mut gezien = Vec::new();
    let mut uit = Vec::new();
    for f in 0..plan.functies.len() {
        for g in 0..=tafel.model.stad() {
            let hier = rijen(plan, &gids, f, g);
            if let [rij] = hier[..]
                && rij.dienstverband.telt()
                && !gezien.contains(&rij.code)
            {
                gezien.push(rij.code.clone());
                uit.push((f, g));
            }
        }
    }
    uit
}

fn merk(tafel: &mut Tafel, (functie, gebied): (usize, usize)) {
    (tafel.model.blik.keuze.functie, tafel.model.blik.keuze.gebied) = (functie, gebied);
    tafel.druk("<spatie>");
}

fn fte(tafel: &Tafel, (functie, gebied): (usize, usize)) -> Decimal {
    let gids = Gids::van(&tafel.model.werk.plan);
    rijen(&tafel.model.werk.plan, &gids, functie, gebied)[0].fte.midden
}

#[test]
fn marked_cells_change_together_and_are_undone_in_one_step() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3");
    let cellen: Vec<(usize, usize)> = losse_cellen(&tafel).into_iter().take(3).collect();
    assert_eq!(cellen.len(), 3);
    let voor: Vec<Decimal> = cellen.iter().map(|c| fte(&tafel, *c)).collect();
    for &cel in &cellen {
        merk(&mut tafel, cel);
    }
    tafel.bevat("3 cellen geselecteerd");
    assert_eq!(tafel.scherm().matches('✓').count(), 3, "{}", tafel.scherm());
    tafel.druk("+").bevat("3 bezettingsregels samen: ");
    for (cel, was) in cellen.iter().zip(&voor) {
        assert_eq!(fte(&tafel, *cel), was + dec!(0.1));
    }
    tafel.druk("<enter>").bevat("3 cellen geselecteerd: elk zoveel fte").druk("2,5<enter>");
    assert!(cellen.iter().all(|c| fte(&tafel, *c) == dec!(2.5)));
    tafel.druk("uu");
    let na: Vec<Decimal> = cellen.iter().map(|c| fte(&tafel, *c)).collect();
    assert_eq!(na, voor);
    tafel.druk("<esc>").bevat_niet("geselecteerd");
    assert!(!tafel.scherm().contains('✓'));
    // Without marks it is the selected cell again.
    tafel.druk("+");
    let anders = cellen.iter().zip(&voor).filter(|(c, was)| fte(&tafel, **c) != **was).count();
    assert_eq!(anders, 1);
}

#[test]
fn a_cell_without_one_single_row_is_named_and_nothing_changes() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3");
    let goed = losse_cellen(&tafel)[0];
    let gids = Gids::van(&tafel.model.werk.plan);
    let stad = tafel.model.stad();
    let alle = (0..tafel.model.werk.plan.functies.len()).flat_map(|f| (0..=stad).map(move |g| (f, g)));
    let leeg = alle.into_iter().find(|&(f, g)| rijen(&tafel.model.werk.plan, &gids, f, g).is_empty()).unwrap();
    drop(gids);
    merk(&mut tafel, goed);
    merk(&mut tafel, leeg);
    let voor = tafel.model.werk.plan.clone();
    tafel
        .druk("+")
        .bevat("niets gewijzigd, spatie haalt deze cel uit de selectie: ")
        .bevat("heeft geen bezettingsregel")
        .druk("<enter>")
        .bevat("niets gewijzigd");
    assert_eq!(tafel.model.werk.plan, voor);
    // The cell that is in the way is selected, so that the same key takes its mark away.
    tafel.druk("<spatie>+").bevat("1 bezettingsregel samen");
}

#[test]
fn places_are_marked_all_at_once_behind_a_filter() {
    let mut tafel = Tafel::nieuw(160, 48);
    let wijk = tafel.model.werk.plan.wijken[0].clone();
    let hier = |tafel: &Tafel| -> Vec<Decimal> {
        let plekken = tafel.model.werk.plan.locaties.iter().filter(|l| l.wijk == wijk.code);
        plekken.map(|l| l.werkplekken.midden).collect()
    };
    let elders: Vec<Decimal> = tafel.model.werk.plan.locaties.iter().map(|l| l.werkplekken.midden).collect();
    let voor = hier(&tafel);
    tafel.druk(&format!("4/{}<enter><ctrl+a>", wijk.naam));
    assert_eq!(tafel.model.gemerkt(), voor.len());
    tafel.druk("++");
    assert_eq!(hier(&tafel), voor.iter().map(|w| w + dec!(2)).collect::<Vec<_>>());
    tafel.druk("<enter>1,5<enter>").bevat("werkplekken zijn hele getallen").druk("<esc>uu");
    let nu: Vec<Decimal> = tafel.model.werk.plan.locaties.iter().map(|l| l.werkplekken.midden).collect();
    assert_eq!(nu, elders);
    // Marks go first, then the filter.
    tafel.druk("<esc>");
    assert!(tafel.model.gemerkt() == 0 && !tafel.model.blik.filter().is_empty());
}

#[test]
fn a_mark_on_what_is_gone_is_gone() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("4<spatie>");
    assert_eq!(tafel.model.gemerkt(), 1);
    tafel.druk("e<ctrl+d>");
    assert_eq!(tafel.model.gemerkt(), 0, "{}", tafel.scherm());
    tafel.druk("u").bevat_niet("✓");
}
