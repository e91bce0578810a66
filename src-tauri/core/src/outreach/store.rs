//! The rows of what was sent.

use chrono::NaiveDate;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row, named_params};

use super::ask::Ask;
use crate::error::Result;
use crate::vocabulary::{AskId, ClientId, PersonId, SessionId};

fn ask(row: &Row<'_>) -> rusqlite::Result<Ask> {
    let sent_on: String = row.get("sent_on")?;
    Ok(Ask {
        id: row.get("id")?,
        person: row.get("person_id")?,
        session: row.get("session_id")?,
        whom: row.get("whom")?,
        words: row.get("words")?,
        sent_on: sent_on.parse().map_err(|_| FromSqlError::InvalidType)?,
    })
}

pub(super) fn asks(c: &Connection, client: ClientId) -> Result<Vec<Ask>> {
    let mut statement = c.prepare_cached(
        "SELECT id, person_id, session_id, whom, words, sent_on FROM ask WHERE client_id = :client ORDER BY id",
    )?;
    let rows = statement.query_map(named_params! { ":client": client }, ask)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(
    c: &Connection,
    client: ClientId,
    (person, session): (Option<PersonId>, Option<SessionId>),
    (whom, words): (&str, &str),
    on: NaiveDate,
) -> Result<()> {
    c.execute(
        "INSERT INTO ask (client_id, person_id, session_id, whom, words, sent_on)
         VALUES (:client, :person, :session, :whom, :words, :on)",
        named_params! {
            ":client": client,
            ":person": person,
            ":session": session,
            ":whom": whom,
            ":words": words,
            ":on": on.to_string(),
        },
    )?;
    Ok(())
}

/// Takes away the words of what was sent in a session; that it was sent stays.
pub(crate) fn forget_words(c: &Connection, session: SessionId) -> Result<()> {
    c.execute("UPDATE ask SET words = '' WHERE session_id = :session", named_params! { ":session": session })?;
    Ok(())
}

pub(super) fn delete(c: &Connection, id: AskId) -> Result<()> {
    c.execute("DELETE FROM ask WHERE id = :id", named_params! { ":id": id })?;
    Ok(())
}
