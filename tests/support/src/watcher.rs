//! Somebody who follows long work, and may end it.

use std::cell::Cell;

use askwell_core::people::import::Watch;

/// Follows long work, sees that it never goes back, and ends it at the look of this number.
#[derive(Debug)]
pub struct Watcher {
    /// What was done last, and of how much.
    pub last: Cell<(u64, u64)>,
    /// How often it was asked whether to stop.
    pub looks: Cell<u32>,
    stop_at: u32,
}

impl Watcher {
    /// Ends it at the look of this number, from 1.
    #[must_use]
    pub const fn until(stop_at: u32) -> Self {
        Self { last: Cell::new((0, 0)), looks: Cell::new(0), stop_at }
    }
}

impl Watch for Watcher {
    fn done(&self, done: u64, total: u64) {
        assert!(done >= self.last.get().0 && done <= total, "{done} of {total} after {:?}", self.last.get());
        self.last.set((done, total));
    }

    fn cancelled(&self) -> bool {
        self.looks.set(self.looks.get() + 1);
        self.looks.get() >= self.stop_at
    }
}
