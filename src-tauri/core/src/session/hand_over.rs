//! The stage handed over to the client: the way back needs the coach.

use chrono::{DateTime, FixedOffset, TimeDelta};
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
    /// five, half a minute must go by before the next is looked at.
    ///
    /// # Errors
    /// [`Error::Invalid`] while it waits.
    pub fn guess(&mut self, now: DateTime<FixedOffset>) -> Result<Guess> {
        // A clock that was set back does not make anybody wait for longer.
        if self.wait_until.is_some_and(|until| now < until && until - now <= WAIT) {
            return Err(Error::Invalid(Message::new("session-code-wait")));
        }
        self.guesses += 1;
        self.wait_until = (self.guesses >= TRIES).then(|| now + WAIT);
        Ok(Guess { code: self.code.clone() })
    }
}

/// A guess that was counted, and is to be weighed: that takes a while, and nobody needs to hold anything meanwhile.
pub struct Guess {
    code: Option<Zeroizing<String>>,
}

impl Guess {
    /// Whether `secret` opens the way back; what is no code is shown to `passphrase`.
    ///
    /// # Errors
    /// [`Error::WrongSecret`].
    pub fn weigh(&self, secret: &str, passphrase: impl FnOnce(&str) -> Result<()>) -> Result<()> {
        let fits = self.code.as_ref().is_some_and(|code| code.as_str() == secret.trim()) || passphrase(secret).is_ok();
        if fits { Ok(()) } else { Err(Error::WrongSecret) }
    }
}
