//! [`op_draden`]: the same work for each of a list, by a few threads that live as long as it takes. What comes out does
//! not depend on how many they are.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::{iter, thread};

use crate::calc::proef::proef;

/// What `f` gives for 0 up to `aantal`, in that order. Who calls works along; threads of their own, and no common pool,
/// so that nobody waits behind work that was given away before. What holds a fault is left to the caller, whose fault it
/// then is.
pub(super) fn op_draden<T: Send>(draden: usize, aantal: usize, f: impl Fn(usize) -> T + Sync) -> Vec<T> {
    if draden < 2 {
        return (0..aantal).map(f).collect();
    }
    let volgende = AtomicUsize::new(0);
    // From the last on: in a list that grew, what takes long stands behind.
    let neem = || aantal.checked_sub(volgende.fetch_add(1, Ordering::Relaxed) + 1);
    let mee = || iter::from_fn(neem).map(|nummer| (nummer, proef(|| f(nummer)))).collect::<Vec<_>>();
    let mut uit: Vec<Option<T>> = (0..aantal).map(|_| None).collect();
    thread::scope(|kring| {
        // A system that gives no thread leaves more to the caller.
        let anderen: Vec<_> =
            (1..draden).filter_map(|_| thread::Builder::new().spawn_scoped(kring, mee).ok()).collect();
        for nummer in iter::from_fn(neem) {
            uit[nummer] = Some(f(nummer));
        }
        for (nummer, deel) in anderen.into_iter().filter_map(|ander| ander.join().ok()).flatten() {
            uit[nummer] = deel;
        }
    });
    uit.into_iter().enumerate().map(|(nummer, uit)| uit.unwrap_or_else(|| f(nummer))).collect()
}

#[cfg(test)]
mod tests {
    use super::op_draden;

    #[test]
    fn any_number_of_threads_gives_the_same_in_the_same_order() {
        let wacht = |nummer: usize| {
            std::thread::sleep(std::time::Duration::from_micros(u64::from(nummer.is_multiple_of(7)) * 300));
            nummer * 3
        };
        for draden in 0..5 {
            let gezien: Vec<usize> = (0..40).map(|nummer| nummer * 3).collect();
            assert_eq!(op_draden(draden, 40, wacht), gezien, "{draden}");
        }
    }

    #[test]
    #[should_panic(expected = "de zevende")]
    fn a_panic_of_one_is_a_panic_of_all() {
        op_draden(3, 9, |nummer| assert!(nummer != 7, "de zevende"));
    }
}
