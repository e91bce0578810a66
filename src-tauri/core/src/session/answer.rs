//! What was said to one question, in her words.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// How long an answer, a draft or the scratch pad may be, in characters.
pub(super) const WORDS_AT_MOST: usize = 20_000;

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HowSaid {
    /// She typed it on the stage.
    Typed,
    /// The coach typed it and offered it, and she took it on the stage.
    Accepted,
    /// She said it aloud.
    Aloud,
}

impl HowSaid {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::Accepted => "accepted",
            Self::Aloud => "aloud",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        [Self::Typed, Self::Accepted, Self::Aloud].into_iter().find(|how| how.key() == key)
    }
}

/// An answer. Without words and number it was said aloud, and nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SessionAnswer {
    /// Her words, verbatim; lines are joined by line breaks.
    pub words: String,
    /// Her number, 0 to 10.
    pub number: Option<u32>,
    /// How it came.
    pub how: HowSaid,
    /// When, in the coach's own time.
    pub said_at: DateTime<FixedOffset>,
}

impl SessionAnswer {
    pub(super) const fn new(words: String, how: HowSaid, said_at: DateTime<FixedOffset>) -> Self {
        Self { words, number: None, how, said_at }
    }

    /// The same answer with more lines below.
    pub(super) fn with_line(mut self, line: &str) -> Self {
        if !self.words.is_empty() {
            self.words.push('\n');
        }
        self.words.push_str(line);
        self
    }

    /// The same answer, and what was said besides: words that it holds already are not said twice, and words that go on from what
    /// stands there stand in its place. Nothing that stands is lost.
    pub(super) fn joined_with(self, words: &str, how: HowSaid) -> Self {
        let stands = self.words.trim();
        if stands.lines().any(|line| line == words) || stands == words {
            return self;
        }
        let open_end = stands.trim_end_matches(|c: char| !c.is_alphanumeric());
        let goes_on = words.strip_prefix(open_end).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        if goes_on {
            return Self { words: words.to_owned(), how, ..self };
        }
        Self { how, ..self.with_line(words) }
    }
}

/// One line of what was typed: a list of lines grows by one at a time.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// # Errors
/// [`Error::Invalid`] where it is longer than can be kept.
pub(super) fn bounded(words: &str) -> Result<&str> {
    if words.chars().nth(WORDS_AT_MOST).is_some() {
        return Err(Error::Invalid(Message::new("session-too-long").with("most", WORDS_AT_MOST)));
    }
    Ok(words)
}

/// # Errors
/// [`Error::Invalid`] where it is no number from 0 to 10.
pub(super) fn on_ruler(number: u32) -> Result<u32> {
    if number <= 10 { Ok(number) } else { Err(Error::Invalid(Message::new("session-ruler"))) }
}
