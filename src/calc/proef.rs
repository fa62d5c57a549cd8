//! Trying a computation that may hold a fault of the program: one that does ends the trial and nothing more, so that no
//! plan locks its owner out.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static OP_PROEF: Cell<bool> = const { Cell::new(false) };
}

/// What `doe` gives, or none where it holds a fault.
pub fn proef<T>(doe: impl FnOnce() -> T) -> Option<T> {
    let was = OP_PROEF.replace(true);
    let uit = catch_unwind(AssertUnwindSafe(doe)).ok();
    OP_PROEF.set(was);
    uit
}

/// True while this thread tries something: a fault is not told as the end of the program then.
pub fn op_proef() -> bool {
    OP_PROEF.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_ends_the_trial_and_nothing_more() {
        assert_eq!(proef(|| assert!(op_proef())), Some(()));
        assert_eq!(proef(|| -> u8 { panic!("proef") }), None);
        assert!(!op_proef());
    }
}
