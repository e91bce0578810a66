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

    /// The same answer with one more line below, which came so; what holds a line that she typed is known as hers.
    pub(super) fn with_line(mut self, line: &str, how: HowSaid) -> Self {
        self.how = if self.how == HowSaid::Typed && !self.words.is_empty() { self.how } else { how };
        if !self.words.is_empty() {
            self.words.push('\n');
        }
        self.words.push_str(line);
        self
    }

    /// Whether she typed what stands here, and it would be lost if `words` stood in its place.
    pub(super) fn stands_beside(&self, words: &str) -> bool {
        let (hers, words) = (one_line(&self.words), one_line(words));
        let bare = hers.trim_matches(|c: char| !c.is_alphanumeric());
        let hers = if bare.is_empty() { hers.as_str() } else { bare };
        let whole = |at: usize| !words.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let held = words.match_indices(hers).any(|(at, _)| whole(at));
        self.how == HowSaid::Typed && !hers.is_empty() && !held
    }

    /// The same answer, and what was said besides. Nothing that stands is lost, and what she typed stays known as hers.
    pub(super) fn joined_with(self, words: &str, how: HowSaid) -> Self {
        let how = if self.how == HowSaid::Typed { self.how } else { how };
        match joined(&self.words, words) {
            Some(words) => Self { words, how, ..self },
            None => self,
        }
    }
}

/// What stands, and what was said besides: words that it holds already are not said twice (`None`), and words that go on from what
/// stands there stand in its place.
pub(super) fn joined(before: &str, words: &str) -> Option<String> {
    let stands = before.trim();
    if stands.lines().any(|line| line == words) || stands == words {
        return None;
    }
    let open_end = stands.trim_end_matches(|c: char| !c.is_alphanumeric());
    let goes_on = words.strip_prefix(open_end).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    Some(if goes_on || before.is_empty() { words.to_owned() } else { format!("{before}\n{words}") })
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
