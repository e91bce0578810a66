//! The rows of criteria and of each yes to them.

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Criteria;
use super::agreement::{Agreement, How};
use crate::error::Result;
use crate::vocabulary::ClientId;

/// The client's criteria as they stand; nothing said where there are none.
pub(super) fn read(c: &Connection, client: ClientId) -> Result<Criteria> {
    let criteria = c
        .query_row("SELECT wishes FROM criteria WHERE client_id = :client", named_params! { ":client": client }, wishes)
        .optional()?;
    Ok(criteria.unwrap_or_default())
}

pub(super) fn write(c: &Connection, client: ClientId, criteria: &Criteria) -> Result<()> {
    c.execute(
        "INSERT INTO criteria (client_id, wishes) VALUES (:client, :wishes)
         ON CONFLICT (client_id) DO UPDATE SET wishes = excluded.wishes",
        named_params! { ":client": client, ":wishes": json(criteria)? },
    )?;
    Ok(())
}

pub(super) fn insert_agreement(
    c: &Connection,
    client: ClientId,
    criteria: &Criteria,
    sentence: &str,
    how: How,
    at: DateTime<Utc>,
) -> Result<()> {
    c.execute(
        "INSERT INTO agreement (client_id, wishes, sentence, how, said_at) VALUES (:client, :wishes, :sentence, :how, :at)",
        named_params! {
            ":client": client,
            ":wishes": json(criteria)?,
            ":sentence": sentence,
            ":how": how.key(),
            ":at": at.to_rfc3339(),
        },
    )?;
    Ok(())
}

/// Every yes of the client, newest first, with what it was said to.
pub(super) fn agreements(c: &Connection, client: ClientId) -> Result<Vec<(Agreement, Criteria)>> {
    let mut statement = c.prepare_cached(
        "SELECT id, wishes, sentence, how, said_at FROM agreement WHERE client_id = :client ORDER BY id DESC",
    )?;
    let rows = statement.query_map(named_params! { ":client": client }, |row| {
        let how: String = row.get("how")?;
        let at: String = row.get("said_at")?;
        let agreement = Agreement {
            id: row.get("id")?,
            sentence: row.get("sentence")?,
            how: How::from_key(&how).ok_or(FromSqlError::InvalidType)?,
            said_at: DateTime::parse_from_rfc3339(&at).map_err(|_| FromSqlError::InvalidType)?.with_timezone(&Utc),
        };
        Ok((agreement, wishes(row)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn wishes(row: &Row<'_>) -> rusqlite::Result<Criteria> {
    let json: String = row.get("wishes")?;
    serde_json::from_str(&json).map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(e)))
}

fn json(criteria: &Criteria) -> rusqlite::Result<String> {
    serde_json::to_string(criteria).map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))
}
