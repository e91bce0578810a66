//! Wrong passphrases are slowed, and never locked out for good. Pure: the time is an argument.

use chrono::{DateTime, FixedOffset, TimeDelta};

/// So many may be wrong at once: everybody mistypes.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: i64 = 30;

/// The guesses at one practice since the right one.
#[derive(Debug, Default)]
pub struct Guesses {
    wrong: u32,
    wait_until: Option<DateTime<FixedOffset>>,
}

impl Guesses {
    /// Begins a guess, which counts as a wrong one until it was weighed: of several that are sent at once, each is counted. Whether it is
    /// looked at: after three wrong ones one must wait, 1 second, 2, 4 and so on up to 30.
    pub fn begin(&mut self, now: DateTime<FixedOffset>) -> bool {
        if self.wait_seconds(now) > 0 {
            return false;
        }
        self.wrong = self.wrong.saturating_add(1);
        self.wait_until = self.wrong.checked_sub(FREE).map(|over| {
            let seconds = 1_i64.checked_shl(over).filter(|_| over < 5).unwrap_or(LONGEST);
            now + TimeDelta::seconds(seconds)
        });
        true
    }

    /// It was the right one: the next count begins anew.
    pub fn was_right(&mut self) {
        *self = Self::default();
    }

    /// A fault kept the last one from being weighed: it does not count.
    pub fn uncount(&mut self) {
        self.wrong = self.wrong.saturating_sub(1);
        self.wait_until = None;
    }

    /// How many seconds are left until a guess is looked at; 0: at once.
    #[must_use]
    pub fn wait_seconds(&self, now: DateTime<FixedOffset>) -> u32 {
        // A clock that was set back does not make anybody wait for longer.
        let left = self.wait_until.map(|until| until - now).filter(|left| *left <= TimeDelta::seconds(LONGEST));
        let whole = left.map_or(0, |left| left.num_milliseconds().max(0).unsigned_abs().div_ceil(1_000));
        u32::try_from(whole).unwrap_or(0)
    }
}
