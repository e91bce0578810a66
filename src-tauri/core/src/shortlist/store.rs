//! The rows of shortlists.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tie;
use crate::error::Result;
use crate::vocabulary::{ClientId, PersonId};

/// An entry as it is stored.
#[derive(Debug, Clone)]
pub(super) struct StoredEntry {
    pub person: PersonId,
    pub place: u32,
    pub tie: Option<Tie>,
    pub why: String,
    pub notes: String,
    pub added_at: DateTime<Utc>,
}

pub(super) fn entries(c: &Connection, client: ClientId) -> Result<Vec<StoredEntry>> {
    let mut statement = c.prepare_cached(
        "SELECT person_id, place, tie, why, notes, added_at FROM shortlist_entry WHERE client_id = :client ORDER BY place, person_id",
    )?;
    let entries = statement.query_map(named_params! { ":client": client }, |row| {
        let added_at: String = row.get("added_at")?;
        Ok(StoredEntry {
            person: row.get("person_id")?,
            place: row.get("place")?,
            tie: row.get_ref("tie")?.as_str_or_null()?.and_then(Tie::from_key),
            why: row.get("why")?,
            notes: row.get("notes")?,
            added_at: DateTime::parse_from_rfc3339(&added_at).map_err(|_| FromSqlError::InvalidType)?.to_utc(),
        })
    })?;
    Ok(entries.collect::<rusqlite::Result<_>>()?)
}

/// Everybody on a shortlist, of every client.
pub(crate) fn everybody(c: &Connection) -> Result<HashSet<PersonId>> {
    let mut statement = c.prepare("SELECT person_id FROM shortlist_entry")?;
    let people = statement.query_map([], |row| row.get("person_id"))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// Adds a person, if it is one of the client's; whether it was.
pub(super) fn insert(
    c: &Connection,
    client: ClientId,
    person: PersonId,
    place: u32,
    now: DateTime<FixedOffset>,
) -> Result<bool> {
    let added = c.execute(
        "INSERT INTO shortlist_entry (person_id, client_id, place, added_at)
         SELECT id, client_id, :place, :now FROM person WHERE id = :person AND client_id = :client",
        named_params! { ":client": client, ":person": person, ":place": place, ":now": now.with_timezone(&Utc).to_rfc3339() },
    )?;
    Ok(added > 0)
}

pub(super) fn delete(c: &Connection, client: ClientId, person: PersonId) -> Result<bool> {
    let deleted = c.execute(
        "DELETE FROM shortlist_entry WHERE person_id = :person AND client_id = :client",
        named_params! { ":client": client, ":person": person },
    )?;
    Ok(deleted > 0)
}

pub(super) fn write(c: &Connection, client: ClientId, entry: &StoredEntry) -> Result<()> {
    c.execute(
        "UPDATE shortlist_entry SET place = :place, tie = :tie, why = :why, notes = :notes
          WHERE person_id = :person AND client_id = :client",
        named_params! {
            ":client": client,
            ":person": entry.person,
            ":place": entry.place,
            ":tie": entry.tie.map(Tie::key),
            ":why": entry.why,
            ":notes": entry.notes,
        },
    )?;
    Ok(())
}

pub(super) fn aim(c: &Connection, client: ClientId) -> Result<Option<u32>> {
    let aim = c
        .query_row("SELECT aim FROM shortlist WHERE client_id = :client", named_params! { ":client": client }, |row| {
            row.get("aim")
        })
        .optional()?;
    Ok(aim.flatten())
}

pub(super) fn write_aim(c: &Connection, client: ClientId, aim: Option<u32>) -> Result<()> {
    c.execute(
        "INSERT INTO shortlist (client_id, aim) VALUES (:client, :aim) ON CONFLICT (client_id) DO UPDATE SET aim = excluded.aim",
        named_params! { ":client": client, ":aim": aim },
    )?;
    Ok(())
}
