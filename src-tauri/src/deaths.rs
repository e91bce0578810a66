//! What is done about a page whose process has died: a pure function of where and when it died before.

use std::time::{Duration, Instant};

/// How long it is remembered where a page has died.
const REMEMBERED: Duration = Duration::from_secs(600);
/// Deaths within this time follow on each other, and each is answered later than the one before.
const ROW: Duration = Duration::from_secs(60);
/// How long a page that died is gone before it is loaded again; doubled for each death in a row.
const BREATH: Duration = Duration::from_millis(500);
/// How often it is doubled at most: one that dies at every start does not keep the machine busy.
const DOUBLED: u32 = 5;

/// Where and when the page of one window has died. A place is whatever tells one picture from another, and holds no name.
#[derive(Debug, Default)]
pub struct Deaths(Vec<(String, Instant)>);

/// How a page comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Back {
    /// After how long.
    pub after: Duration,
    /// At a safe place: where it was, it has died before.
    pub safe: bool,
}

impl Deaths {
    /// The page died at `place`.
    pub fn died(&mut self, place: &str, now: Instant) -> Back {
        self.0.retain(|(_, when)| now.saturating_duration_since(*when) < REMEMBERED);
        self.0.push((place.to_owned(), now));
        let in_a_row = self.0.iter().filter(|(_, when)| now.saturating_duration_since(*when) < ROW).count();
        let doubled = u32::try_from(in_a_row.saturating_sub(1)).unwrap_or(DOUBLED).min(DOUBLED);
        Back { after: BREATH * 2_u32.pow(doubled), safe: self.shuns(place, now) }
    }

    /// Whether `place` is one where the page has died twice within a short while.
    #[must_use]
    pub fn shuns(&self, place: &str, now: Instant) -> bool {
        let here = |(at, when): &&(String, Instant)| at == place && now.saturating_duration_since(*when) < REMEMBERED;
        self.0.iter().filter(here).count() >= 2
    }

    /// Everything is tried once more.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}
