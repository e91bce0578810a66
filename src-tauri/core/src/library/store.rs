//! The rows of what the coach changed of the library.

use rusqlite::{Connection, named_params};

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

impl Laid {
    pub(super) fn nothing(key: &str) -> Self {
        Self { key: key.to_owned(), body: None, hidden: None, place: None }
    }
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

/// Keeps what lies over an item; nothing is kept of nothing.
pub(super) fn lay(c: &Connection, kind: LibraryKind, laid: &Laid) -> Result<()> {
    if *laid == Laid::nothing(&laid.key) {
        clear(c, kind, &laid.key)?;
        return Ok(());
    }
    let body = laid.body.as_ref().map(serde_json::to_string).transpose();
    let body = body.map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))?;
    c.execute(
        "INSERT INTO library_item (kind, key, body, hidden, place) VALUES (:kind, :key, :body, :hidden, :place)
         ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body, hidden = excluded.hidden, place = excluded.place",
        named_params! {
            ":kind": kind.key(),
            ":key": laid.key,
            ":body": body,
            ":hidden": laid.hidden,
            ":place": laid.place,
        },
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
