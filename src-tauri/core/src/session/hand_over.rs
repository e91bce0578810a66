//! The stage handed over to the client: the way back needs the coach.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// A code has this many digits.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;
/// After so many guesses it waits.
const TRIES: u32 = 5;
/// How long it waits.
const WAIT: TimeDelta = TimeDelta::seconds(30);

/// What opens the way back: a short code for this once, if one was set, and in a practice of one's own always the passphrase. It
/// lives in memory only.
#[derive(Debug, Default)]
pub struct HandOver {
    code: Option<Zeroizing<String>>,
    guesses: u32,
    wait_until: Option<DateTime<FixedOffset>>,
}

impl HandOver {
    /// Hands over with `code` (4 to 12 digits, or empty for none).
    ///
    /// # Errors
    /// [`Error::Invalid`] for a code that is none, or where there is neither code nor passphrase.
    pub fn with(code: &str, has_passphrase: bool) -> Result<Self> {
        let code = code.trim();
        if code.is_empty() && has_passphrase {
            return Ok(Self::default());
        }
        let digits = code.chars().all(|c| c.is_ascii_digit());
        if !digits || !DIGITS.contains(&code.len()) {
            let (least, most) = (*DIGITS.start(), *DIGITS.end());
            return Err(Error::Invalid(Message::new("session-code").with("least", least).with("most", most)));
        }
        Ok(Self { code: Some(Zeroizing::new(code.to_owned())), ..Self::default() })
    }

    /// Begins a guess, which counts as a wrong one until it has been weighed: of several that are sent at once, each is counted. After
    /// five, half a minute must go by before the next is looked at; `None` while it waits.
    pub fn guess(&mut self, now: DateTime<FixedOffset>) -> Option<Guess> {
        if self.wait_seconds(now) > 0 {
            return None;
        }
        self.guesses += 1;
        self.wait_until = (self.guesses >= TRIES).then(|| now + WAIT);
        Some(Guess { code: self.code.clone() })
    }

    /// Takes a guess out of the count that a fault kept from being weighed. One at a code was weighed all the same.
    pub fn uncount(&mut self) {
        if self.code.is_none() {
            self.guesses = self.guesses.saturating_sub(1);
            self.wait_until = None;
        }
    }

    /// How many seconds are left until a guess is looked at again.
    #[must_use]
    pub fn wait_seconds(&self, now: DateTime<FixedOffset>) -> u32 {
        // A clock that was set back does not make anybody wait for longer.
        let left = self.wait_until.map(|until| until - now).filter(|left| *left <= WAIT);
        let whole = left.map_or(0, |left| left.num_milliseconds().max(0).unsigned_abs().div_ceil(1_000));
        u32::try_from(whole).unwrap_or(0)
    }
}

/// What became of a guess at the way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct WayBack {
    /// It is open: the coach is back.
    pub open: bool,
    /// How many seconds are left until the next guess is looked at; 0: it is looked at at once.
    pub wait_seconds: u32,
}

/// A guess that was counted, and is to be weighed: that takes a while, and nobody needs to hold anything meanwhile.
pub struct Guess {
    code: Option<Zeroizing<String>>,
}

impl Guess {
    /// Whether `secret` opens the way back; what is no code is shown to `passphrase`.
    ///
    /// # Errors
    /// What `passphrase` gives, but that it is the wrong one.
    pub fn weigh(&self, secret: &str, passphrase: impl FnOnce(&str) -> Result<()>) -> Result<bool> {
        if self.code.as_ref().is_some_and(|code| code.as_str() == secret.trim()) {
            return Ok(true);
        }
        match passphrase(secret) {
            Err(Error::WrongSecret) => Ok(false),
            weighed => weighed.map(|()| true),
        }
    }
}
