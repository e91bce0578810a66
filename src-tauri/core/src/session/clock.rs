//! How the time of a session goes: a pure function of moments that are handed in.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

/// A longer silence of the clock is a machine that slept or a program that ended: it is nobody's time in the session.
const LONGEST_GAP: TimeDelta = TimeDelta::minutes(3);

/// A clock that is a little ahead is set right all day long by the system: nobody needs to hear of it.
const SLEWED: TimeDelta = TimeDelta::seconds(30);

/// The time that was spent, and since when the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Timer {
    /// Milliseconds that the clock ran.
    spent: i64,
    /// When the clock was looked at last, while it runs.
    seen: Option<DateTime<FixedOffset>>,
    /// How often the clock was set back while it ran, since the practice was opened.
    #[serde(skip)]
    set_back: u32,
}

impl Timer {
    /// A clock that stands, after so many seconds.
    #[must_use]
    pub fn standing(seconds: u32) -> Self {
        Self { spent: i64::from(seconds) * 1_000, seen: None, set_back: 0 }
    }

    /// Looks at the clock: what has gone since the last look is added. A clock that was set back, and a gap of more than three
    /// minutes, add nothing.
    pub fn look(&mut self, now: DateTime<FixedOffset>) {
        if let Some(seen) = self.seen {
            let gone = now.signed_duration_since(seen);
            if gone > TimeDelta::zero() && gone <= LONGEST_GAP {
                self.spent = self.spent.saturating_add(gone.num_milliseconds());
            }
            if gone < -SLEWED {
                self.set_back = self.set_back.saturating_add(1);
            }
            self.seen = Some(now);
        }
    }

    /// Lets it run.
    pub fn run(&mut self, now: DateTime<FixedOffset>) {
        self.look(now);
        self.seen = Some(now);
    }

    /// Stops it.
    pub fn stop(&mut self, now: DateTime<FixedOffset>) {
        self.look(now);
        self.seen = None;
    }

    /// Stops it where it was last looked at: after a crash nobody knows how long it ran on.
    pub fn stop_where_it_was(&mut self) {
        self.seen = None;
    }

    /// Whether it runs.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.seen.is_some()
    }

    /// How often the clock was set back by more than half a minute while it ran.
    #[must_use]
    pub const fn set_back(&self) -> u32 {
        self.set_back
    }

    /// Whole seconds that it ran, as of the last look.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        u32::try_from(self.spent / 1_000).unwrap_or(0)
    }
}
