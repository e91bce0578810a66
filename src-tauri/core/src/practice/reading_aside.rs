//! Connections of our own beside the two of an open practice: a check looks at every page, a backup copies them. As long as one of them
//! reads, the log cannot be emptied; nobody waits for that. It is emptied when the last of them is done.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::opening::Practice;

/// Who reads beside the practice, and what is owed to those that forgot something meanwhile.
#[derive(Debug, Default)]
pub(super) struct ReadingAside {
    at_work: AtomicU32,
    /// The log is to be emptied: something was forgotten that stands in it.
    owed: AtomicBool,
}

impl ReadingAside {
    pub(super) fn is_at_work(&self) -> bool {
        self.at_work.load(Ordering::SeqCst) > 0
    }

    /// Remembers that the log is to be emptied; false where nobody is left to do it.
    pub(super) fn owes(&self) -> bool {
        self.owed.store(true, Ordering::SeqCst);
        self.is_at_work()
    }
}

impl Practice {
    /// Reads on a connection of its own, and then empties the log where that was not possible meanwhile.
    pub(super) fn reading_aside<T>(&self, read: impl FnOnce() -> T) -> T {
        let aside = self.aside_readers();
        aside.at_work.fetch_add(1, Ordering::SeqCst);
        let value = read();
        let others = aside.at_work.fetch_sub(1, Ordering::SeqCst) - 1;
        if others == 0 && aside.owed.swap(false, Ordering::SeqCst) {
            self.settle();
        }
        value
    }
}
