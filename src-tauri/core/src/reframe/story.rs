//! Stories over time. The same words are the same story, whatever their case and accents: one that comes back is known again.

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::Serialize;

use super::store;
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::vocabulary::{ClientId, SessionId, StoryId, fold};

/// A story, in her words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Story {
    /// Which story.
    pub id: StoryId,
    /// Her words, verbatim.
    pub words: String,
    /// When she said it first.
    pub first_said_at: DateTime<Utc>,
    /// Each time it came up, newest first.
    pub times: Vec<StoryTime>,
}

/// One time that a story came up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct StoryTime {
    /// In which session.
    pub session: SessionId,
    /// When.
    pub said_at: DateTime<Utc>,
    /// The sentence that came in its place; empty where none came.
    pub new_sentence: String,
    /// How it felt at the end; empty where nothing was said of it.
    pub feel: String,
    /// How sure she was that she could ask, 0 to 10, when the story was told.
    pub sure_before: Option<u32>,
    /// How sure she was at the end.
    pub sure_after: Option<u32>,
}

/// What a session tells of a story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The story; empty where none was told.
    pub words: String,
    /// The sentence that came in its place; empty where none came.
    pub new_sentence: String,
    /// How it feels at the end; empty where nothing was said of it.
    pub feel: String,
    /// How sure she was before, 0 to 10.
    pub sure_before: Option<u32>,
    /// How sure she was after.
    pub sure_after: Option<u32>,
}

/// The client's stories, the one that came up last first.
///
/// # Errors
/// The database's own.
pub fn list(practice: &Practice, client: ClientId) -> Result<Vec<Story>> {
    let mut stories = practice.read(|c| store::stories(c, client))?;
    stories
        .sort_by_key(|story| std::cmp::Reverse(story.times.first().map_or(story.first_said_at, |time| time.said_at)));
    Ok(stories)
}

/// The words of one of the client's stories.
///
/// # Errors
/// [`Error::Gone`], also for a story of somebody else.
pub fn words_of(practice: &Practice, client: ClientId, story: StoryId) -> Result<String> {
    let stories = practice.read(|c| store::stories(c, client))?;
    stories.into_iter().find(|s| s.id == story).map(|s| s.words).ok_or(Error::Gone("story"))
}

/// Keeps what `session` tells: the story of that session becomes the one in `told`, or none. A story that no session tells any more
/// goes. Part of the transaction of whoever keeps the session.
///
/// # Errors
/// The database's own.
pub fn record(c: &Connection, client: ClientId, session: SessionId, told: &Told, at: DateTime<Utc>) -> Result<()> {
    let words = told.words.trim();
    if words.is_empty() {
        store::untell(c, session, None)?;
        return store::drop_untold(c, client);
    }
    let folded = fold(words);
    let known = store::stories(c, client)?.into_iter().find(|story| fold(&story.words) == folded);
    let story = match known {
        Some(story) => story.id,
        None => store::insert(c, client, words, at)?,
    };
    store::untell(c, session, Some(story))?;
    store::tell(c, story, session, told, at)?;
    store::drop_untold(c, client)
}
