//! An item of the library as an archive carries it from one practice to another.

use rusqlite::Connection;

use super::shelf::{OWN, next_own};
use super::store;
use crate::error::Result;

/// What lies over an item that ships, or an item of the coach's own, as it is stored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Carried<'a> {
    pub shelf: &'a str,
    pub key: &'a str,
    /// JSON; `None`: the words are those that ship.
    pub body: Option<&'a str>,
    pub hidden: Option<bool>,
    pub place: Option<i64>,
}

/// Lays an item where nothing lies yet. What lies there already stays; an item of the coach's own that only bears the same key as another
/// gets a key of its own.
///
/// # Errors
/// The database's own.
pub(crate) fn lay(c: &Connection, item: Carried<'_>) -> Result<()> {
    let here = store::bodies(c, item.shelf)?;
    let Some((_, body)) = here.iter().find(|(key, _)| key == item.key) else { return store::insert(c, item) };
    if !item.key.starts_with(OWN) || same(body.as_deref(), item.body) {
        return Ok(());
    }
    let key = next_own(here.iter().map(|(key, _)| key.as_str()));
    store::insert(c, Carried { key: &key, ..item })
}

/// Whether two items say the same, however it is written.
fn same(one: Option<&str>, other: Option<&str>) -> bool {
    let read = |body: Option<&str>| body.and_then(|json| serde_json::from_str::<serde_json::Value>(json).ok());
    read(one) == read(other)
}
