//! The rows of what the coach changed of the library.

use rusqlite::{Connection, named_params};

use super::carry::Carried;
use super::item::{LibraryBody, LibraryKind};
use crate::error::Result;

/// What lies over an item that ships, or an item of the coach's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Laid {
    pub key: String,
    /// `None`: the words are those that ship, or cannot be read.
    pub body: Option<LibraryBody>,
    /// `None`: as it ships.
    pub hidden: Option<bool>,
    /// `None`: where it ships.
    pub place: Option<i64>,
}

pub(super) fn laid(c: &Connection, kind: LibraryKind) -> Result<Vec<Laid>> {
    let mut statement =
        c.prepare_cached("SELECT key, body, hidden, place FROM library_item WHERE kind = :kind ORDER BY place, key")?;
    let rows = statement.query_map(named_params! { ":kind": kind.key() }, |row| {
        let body: Option<String> = row.get("body")?;
        Ok(Laid {
            key: row.get("key")?,
            body: body.and_then(|json| serde_json::from_str(&json).ok()),
            hidden: row.get("hidden")?,
            place: row.get("place")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lays words over an item, or takes them off. Only what is named here is written: a body that this version cannot read stays.
pub(super) fn write_body(c: &Connection, kind: LibraryKind, key: &str, body: Option<&LibraryBody>) -> Result<()> {
    let body = body.map(serde_json::to_string).transpose();
    let body = body.map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))?;
    c.execute(
        "INSERT INTO library_item (kind, key, body) VALUES (:kind, :key, :body)
         ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body",
        named_params! { ":kind": kind.key(), ":key": key, ":body": body },
    )?;
    sweep(c, kind)
}

/// Says whether an item is off; `None`: as it ships.
pub(super) fn write_hidden(c: &Connection, kind: LibraryKind, key: &str, hidden: Option<bool>) -> Result<()> {
    c.execute(
        "INSERT INTO library_item (kind, key, hidden) VALUES (:kind, :key, :hidden)
         ON CONFLICT (kind, key) DO UPDATE SET hidden = excluded.hidden",
        named_params! { ":kind": kind.key(), ":key": key, ":hidden": hidden },
    )?;
    sweep(c, kind)
}

/// Puts an item at a place of its shelf.
pub(super) fn write_place(c: &Connection, kind: LibraryKind, key: &str, place: i64) -> Result<()> {
    c.execute(
        "INSERT INTO library_item (kind, key, place) VALUES (:kind, :key, :place)
         ON CONFLICT (kind, key) DO UPDATE SET place = excluded.place",
        named_params! { ":kind": kind.key(), ":key": key, ":place": place },
    )?;
    Ok(())
}

/// Every item of a shelf that has a row, with its words as they are stored.
pub(super) fn bodies(c: &Connection, shelf: &str) -> Result<Vec<(String, Option<String>)>> {
    let mut statement = c.prepare_cached("SELECT key, body FROM library_item WHERE kind = :kind")?;
    let rows = statement.query_map(named_params! { ":kind": shelf }, |row| Ok((row.get("key")?, row.get("body")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(c: &Connection, item: Carried<'_>) -> Result<()> {
    c.execute(
        "INSERT INTO library_item (kind, key, body, hidden, place) VALUES (:kind, :key, :body, :hidden, :place)",
        named_params! {
            ":kind": item.shelf,
            ":key": item.key,
            ":body": item.body,
            ":hidden": item.hidden,
            ":place": item.place,
        },
    )?;
    Ok(())
}

/// Nothing is kept of nothing.
fn sweep(c: &Connection, kind: LibraryKind) -> Result<()> {
    c.execute(
        "DELETE FROM library_item WHERE kind = :kind AND body IS NULL AND hidden IS NULL AND place IS NULL",
        named_params! { ":kind": kind.key() },
    )?;
    Ok(())
}

pub(super) fn clear(c: &Connection, kind: LibraryKind, key: &str) -> Result<bool> {
    let cleared = c.execute(
        "DELETE FROM library_item WHERE kind = :kind AND key = :key",
        named_params! { ":kind": kind.key(), ":key": key },
    )?;
    Ok(cleared > 0)
}
