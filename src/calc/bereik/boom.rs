//! The nearest of many directions without trying them all: a tree that halves them by one of the three axes in turn
//! (J. L. Bentley, 1975). It finds what trying all of them finds, the first of equals included.

use super::koorde;

/// Directions with their positions: the middle of each part halves it, and what lies before it on the axis of that part
/// stands before it.
pub(super) struct Boom(Vec<(usize, [f64; 3])>);

impl Boom {
    pub fn van(mut punten: Vec<(usize, [f64; 3])>) -> Self {
        halveer(&mut punten, 0);
        Self(punten)
    }

    /// The nearest: its [`koorde`] and its position.
    pub fn naaste(&self, vanaf: [f64; 3]) -> Option<(f64, usize)> {
        let mut beste = None;
        zoek(&self.0, 0, vanaf, &mut beste);
        beste
    }
}

fn halveer(punten: &mut [(usize, [f64; 3])], diepte: usize) {
    if punten.len() < 2 {
        return;
    }
    let (as_, midden) = (diepte % 3, punten.len() / 2);
    punten.select_nth_unstable_by(midden, |a, b| a.1[as_].total_cmp(&b.1[as_]));
    let (voor, na) = punten.split_at_mut(midden);
    halveer(voor, diepte + 1);
    halveer(&mut na[1..], diepte + 1);
}

fn zoek(punten: &[(usize, [f64; 3])], diepte: usize, vanaf: [f64; 3], beste: &mut Option<(f64, usize)>) {
    let midden = punten.len() / 2;
    let Some(&(plaats, daar)) = punten.get(midden) else { return };
    let hier = (koorde(vanaf, daar), plaats);
    if beste.is_none_or(|b| hier.0 < b.0 || (hier.0 <= b.0 && hier.1 < b.1)) {
        *beste = Some(hier);
    }
    let verschil = vanaf[diepte % 3] - daar[diepte % 3];
    let (voor, na) = (&punten[..midden], &punten[midden + 1..]);
    let (eerst, dan) = if verschil < 0.0 { (voor, na) } else { (na, voor) };
    zoek(eerst, diepte + 1, vanaf, beste);
    // A koorde is never less than the square along one axis, rounded as both are.
    if beste.is_none_or(|b| verschil * verschil <= b.0) {
        zoek(dan, diepte + 1, vanaf, beste);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_trying_all_finds_and_the_first_of_equals() {
        // Coarse steps, so that many are equally far.
        let punt = |n: usize| [(n * 7 % 11) as f64, (n * 5 % 7) as f64, (n * 3 % 5) as f64];
        for aantal in [0, 1, 2, 3, 10, 200] {
            let punten: Vec<_> = (0..aantal).map(|n| (n, punt(n))).collect();
            let boom = Boom::van(punten.clone());
            for n in 0..120 {
                let vanaf = [f64::from(n % 12) / 2.0, f64::from(n % 9) - 0.5, f64::from(n % 7)];
                let mut verwacht: Option<(f64, usize)> = None;
                for &(plaats, daar) in &punten {
                    let hier = koorde(vanaf, daar);
                    if verwacht.is_none_or(|v| hier < v.0) {
                        verwacht = Some((hier, plaats));
                    }
                }
                assert_eq!(boom.naaste(vanaf), verwacht, "{aantal} {vanaf:?}");
            }
        }
    }
}
