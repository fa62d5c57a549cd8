//! What is hidden beside a total that a file for others shows.

use super::*;

/// What stands for hidden counts must not make more, or less, of a total than the true ones do.
#[test]
fn a_total_that_holds_its_counts_holds_them_in_the_file_as_well() {
    let naar = Kerncijfer::WmoClienten;
    let bevindingen = |plan: &Plan| {
        let van = |plan: Plan| Berekend::van(plan.naam.clone(), plan, 2028, Band::Midden);
        let gaten = |b: &Berekend| {
            let alle = b.toetsing.bevindingen.iter().filter(|b| b.eis.id == "GG-1");
            alle.map(|b| b.sleutel.clone()).collect::<Vec<_>>()
        };
        (gaten(&van(plan.clone())), gaten(&Afgeschermd::van(van(plan.clone())).berekend))
    };
    // Smaller and larger than five on average; all wijken measured, or two of them not; less than the total, and more.
    let reeksen: [&[i64]; 5] =
        [&[7, 8, 31, 33, 24], &[1, 2, 2, 31, 44], &[9, 9, 9, 1, 12], &[7, 8, -1, 33, -1], &[1, 2, -1, 31, -1]];
    for aantallen in reeksen {
        let som: i64 = aantallen.iter().filter(|n| **n > 0).sum();
        for meer in [-7, -1, 0, 1, 3, 20] {
            let mut plan = plan();
            plan.voorzieningen[1].vraag = Vraagregel::Verdeeld { totaal: Waarde::vast((som + meer).into()), naar };
            meet(&mut plan, 1, aantallen);
            let (zelf, anderen) = bevindingen(&plan);
            assert_eq!(zelf, anderen, "{aantallen:?} of {}", som + meer);
        }
    }
}
