//! The rows of stories.

use chrono::{DateTime, Utc};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, named_params};

use super::story::{Story, StoryTime, Told};
use crate::error::Result;
use crate::vocabulary::{ClientId, SessionId, StoryId};

pub(super) fn stories(c: &Connection, client: ClientId) -> Result<Vec<Story>> {
    let mut statement =
        c.prepare_cached("SELECT id, words, first_said_at FROM story WHERE client_id = :client ORDER BY id")?;
    let rows = statement.query_map(named_params! { ":client": client }, |row| {
        let first: String = row.get("first_said_at")?;
        Ok(Story { id: row.get("id")?, words: row.get("words")?, first_said_at: moment(&first)?, times: Vec::new() })
    })?;
    let mut stories: Vec<Story> = rows.collect::<rusqlite::Result<_>>()?;
    for story in &mut stories {
        story.times = times(c, story.id)?;
    }
    Ok(stories)
}

fn times(c: &Connection, story: StoryId) -> Result<Vec<StoryTime>> {
    let mut statement = c.prepare_cached(
        "SELECT session_id, said_at, new_sentence, feel, sure_before, sure_after FROM story_time
          WHERE story_id = :story ORDER BY session_id DESC",
    )?;
    let rows = statement.query_map(named_params! { ":story": story }, |row| {
        let at: String = row.get("said_at")?;
        Ok(StoryTime {
            session: row.get("session_id")?,
            said_at: moment(&at)?,
            new_sentence: row.get("new_sentence")?,
            feel: row.get("feel")?,
            sure_before: row.get("sure_before")?,
            sure_after: row.get("sure_after")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(c: &Connection, client: ClientId, words: &str, at: DateTime<Utc>) -> Result<StoryId> {
    let id = c.query_row(
        "INSERT INTO story (client_id, words, first_said_at) VALUES (:client, :words, :at) RETURNING id",
        named_params! { ":client": client, ":words": words, ":at": at.to_rfc3339() },
        |row| row.get("id"),
    )?;
    Ok(id)
}

pub(super) fn tell(c: &Connection, story: StoryId, session: SessionId, told: &Told, at: DateTime<Utc>) -> Result<()> {
    c.execute(
        "INSERT INTO story_time (story_id, session_id, said_at, new_sentence, feel, sure_before, sure_after)
         VALUES (:story, :session, :at, :new_sentence, :feel, :before, :after)
         ON CONFLICT (story_id, session_id) DO UPDATE
            SET new_sentence = excluded.new_sentence, feel = excluded.feel, sure_before = excluded.sure_before, sure_after = excluded.sure_after",
        named_params! {
            ":story": story,
            ":session": session,
            ":at": at.to_rfc3339(),
            ":new_sentence": told.new_sentence,
            ":feel": told.feel,
            ":before": told.sure_before,
            ":after": told.sure_after,
        },
    )?;
    Ok(())
}

/// Takes away that `session` told any story but `kept`.
pub(super) fn untell(c: &Connection, session: SessionId, kept: Option<StoryId>) -> Result<()> {
    c.execute(
        "DELETE FROM story_time WHERE session_id = :session AND (:kept IS NULL OR story_id <> :kept)",
        named_params! { ":session": session, ":kept": kept },
    )?;
    Ok(())
}

/// Drops the client's stories that no session tells.
pub(super) fn drop_untold(c: &Connection, client: ClientId) -> Result<()> {
    c.execute(
        "DELETE FROM story WHERE client_id = :client AND id NOT IN (SELECT story_id FROM story_time)",
        named_params! { ":client": client },
    )?;
    Ok(())
}

fn moment(text: &str) -> rusqlite::Result<DateTime<Utc>> {
    let at = DateTime::parse_from_rfc3339(text).map_err(|_| FromSqlError::InvalidType)?;
    Ok(at.with_timezone(&Utc))
}
