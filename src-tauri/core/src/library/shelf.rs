//! A shelf as it stands: what ships, with what the coach changed laid over it. Each act is one step of undo.

use std::collections::HashMap;

use rusqlite::Connection;
use serde::Serialize;

use super::item::{LibraryBody, LibraryKind};
use super::shipped::{self, Shipped};
use super::store::{self, Laid};
use crate::error::{Error, Result};
use crate::practice::{About, Practice, Visit};
use crate::vocabulary::texts::Message;

/// The most items on a shelf.
const ITEMS_AT_MOST: usize = 500;
/// What the key of an item of the coach's own begins with.
pub(super) const OWN: &str = "own-";

/// An item as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LibraryItem {
    /// Which item of its shelf.
    pub key: String,
    /// Its words.
    pub item: LibraryBody,
    /// It came with Askwell.
    pub shipped: bool,
    /// Its words differ from those that shipped.
    pub changed: bool,
    /// It is off.
    pub hidden: bool,
}

/// A shelf, in its order, what is off included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LibraryShelf {
    /// The items.
    pub items: Vec<LibraryItem>,
    /// Anything differs from what shipped: words, order, what is off, what was added.
    pub rearranged: bool,
}

/// An item that was just added, and its shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LibraryAdded {
    /// Which item.
    pub key: String,
    /// The shelf with it.
    pub shelf: LibraryShelf,
}

/// The shelf `kind`.
///
/// # Errors
/// The database's own.
pub fn read(practice: &Practice, kind: LibraryKind) -> Result<LibraryShelf> {
    practice.read(|c| shelf(c, kind))
}

/// One item.
///
/// # Errors
/// [`Error::Gone`].
pub fn item(practice: &Practice, kind: LibraryKind, key: &str) -> Result<LibraryItem> {
    let found = read(practice, kind)?.items.into_iter().find(|item| item.key == key);
    found.ok_or(Error::Gone("library item"))
}

pub(super) fn shelf(c: &Connection, kind: LibraryKind) -> Result<LibraryShelf> {
    let laid = store::laid(c, kind)?;
    let rearranged = !laid.is_empty();
    let mut over: HashMap<String, Laid> = laid.into_iter().map(|l| (l.key.clone(), l)).collect();
    let mut placed: Vec<(i64, LibraryItem)> = Vec::new();
    for (place, from) in (0_i64..).zip(shipped::shelf(kind)) {
        let laid = over.remove(&from.key);
        placed.push((laid.as_ref().and_then(|l| l.place).unwrap_or(place), laid_over(from, laid)));
    }
    let shipped = i64::try_from(placed.len()).unwrap_or(i64::MAX);
    let mut own: Vec<Laid> = over.into_values().collect();
    own.sort_by(|a, b| (a.place, &a.key).cmp(&(b.place, &b.key)));
    for laid in own {
        // An item without words is of a newer Askwell that ships more: it is passed over.
        let Some(body) = laid.body.filter(|body| body.kind() == kind) else { continue };
        let item = LibraryItem {
            key: laid.key,
            item: body,
            shipped: false,
            changed: false,
            hidden: laid.hidden == Some(true),
        };
        placed.push((laid.place.unwrap_or(shipped), item));
    }
    placed.sort_by_key(|(place, _)| *place);
    Ok(LibraryShelf { items: placed.into_iter().map(|(_, item)| item).collect(), rearranged })
}

fn laid_over(from: &Shipped, laid: Option<Laid>) -> LibraryItem {
    let hidden = laid.as_ref().and_then(|l| l.hidden).unwrap_or(from.off);
    let body = laid.and_then(|l| l.body).filter(|body| body.kind() == from.body.kind());
    let changed = body.as_ref().is_some_and(|body| *body != from.body);
    LibraryItem {
        key: from.key.clone(),
        item: body.unwrap_or_else(|| from.body.clone()),
        shipped: true,
        changed,
        hidden,
    }
}

/// Writes an item's words, as one step of undo for each visit of a field.
///
/// # Errors
/// [`Error::Invalid`] with the reason, [`Error::Gone`].
pub fn write(practice: &Practice, key: &str, body: &LibraryBody, visit: Option<Visit>) -> Result<LibraryShelf> {
    body.check()?;
    let kind = body.kind();
    practice.change_during(visit, About::Practice, |c| {
        be_there(c, kind, key)?;
        let ships = shipped::shelf(kind).iter().find(|s| s.key == key);
        // Words that are again those that ship are no change.
        store::write_body(c, kind, key, Some(body).filter(|body| ships.is_none_or(|s| s.body != **body)))?;
        done(c, kind, "did-library-write")
    })
}

/// Adds an item of the coach's own at the end of its shelf.
///
/// # Errors
/// [`Error::Invalid`] with the reason.
pub fn add(practice: &Practice, body: &LibraryBody) -> Result<LibraryAdded> {
    body.check()?;
    let kind = body.kind();
    practice.change(About::Practice, |c| {
        let shelf = shelf(c, kind)?;
        if shelf.items.len() >= ITEMS_AT_MOST {
            return Err(Error::Invalid(Message::new("library-full").with("most", ITEMS_AT_MOST)));
        }
        let laid = store::laid(c, kind)?;
        let last = laid.iter().filter_map(|l| l.place).max().unwrap_or(0).max(ships(kind) - 1);
        let key = next_own(laid.iter().map(|l| l.key.as_str()));
        store::write_body(c, kind, &key, Some(body))?;
        store::write_hidden(c, kind, &key, Some(false))?;
        store::write_place(c, kind, &key, last + 1)?;
        let (shelf, what) = done(c, kind, "did-library-add")?;
        Ok((LibraryAdded { key, shelf }, what))
    })
}

/// Takes an item of the coach's own away.
///
/// # Errors
/// [`Error::Gone`], also for what ships: that can only be switched off.
pub fn remove(practice: &Practice, kind: LibraryKind, key: &str) -> Result<LibraryShelf> {
    practice.change(About::Practice, |c| {
        if !key.starts_with(OWN) || !store::clear(c, kind, key)? {
            return Err(Error::Gone("library item"));
        }
        done(c, kind, "did-library-remove")
    })
}

/// Switches an item off or on.
///
/// # Errors
/// [`Error::Gone`].
pub fn hide(practice: &Practice, kind: LibraryKind, key: &str, hidden: bool) -> Result<LibraryShelf> {
    practice.change(About::Practice, |c| {
        be_there(c, kind, key)?;
        let ships = shipped::shelf(kind).iter().find(|s| s.key == key);
        store::write_hidden(c, kind, key, Some(hidden).filter(|hidden| ships.is_none_or(|s| s.off != *hidden)))?;
        done(c, kind, if hidden { "did-library-hide" } else { "did-library-show" })
    })
}

/// Moves an item to the place `to` of its shelf (0: the first); beyond the end is the end.
///
/// # Errors
/// [`Error::Gone`].
pub fn move_to(practice: &Practice, kind: LibraryKind, key: &str, to: u32) -> Result<LibraryShelf> {
    practice.change(About::Practice, |c| {
        let mut keys: Vec<String> = shelf(c, kind)?.items.into_iter().map(|item| item.key).collect();
        let from = keys.iter().position(|k| k == key).ok_or(Error::Gone("library item"))?;
        let moved = keys.remove(from);
        keys.insert(usize::try_from(to).unwrap_or(usize::MAX).min(keys.len()), moved);
        for (place, key) in (0_i64..).zip(&keys) {
            store::write_place(c, kind, key, place)?;
        }
        done(c, kind, "did-library-move")
    })
}

/// Brings the words of an item back as they shipped, and switches it on or off as it shipped. Its place stays.
///
/// # Errors
/// [`Error::Gone`].
pub fn restore(practice: &Practice, kind: LibraryKind, key: &str) -> Result<LibraryShelf> {
    practice.change(About::Practice, |c| {
        if !shipped::shelf(kind).iter().any(|s| s.key == key) {
            return Err(Error::Gone("library item"));
        }
        store::write_body(c, kind, key, None)?;
        store::write_hidden(c, kind, key, None)?;
        done(c, kind, "did-library-restore")
    })
}

/// Brings the whole shelf back as it shipped. The coach's own items are not lost: they stand at the end, switched off.
///
/// # Errors
/// The database's own.
pub fn restore_all(practice: &Practice, kind: LibraryKind) -> Result<LibraryShelf> {
    practice.change(About::Practice, |c| {
        let mut place = ships(kind);
        for laid in store::laid(c, kind)? {
            if laid.key.starts_with(OWN) {
                store::write_hidden(c, kind, &laid.key, Some(true))?;
                store::write_place(c, kind, &laid.key, place)?;
                place += 1;
            } else {
                store::clear(c, kind, &laid.key)?;
            }
        }
        done(c, kind, "did-library-restore-all")
    })
}

/// The key of the next item of the coach's own on a shelf with these keys.
pub(super) fn next_own<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    let used = keys.filter_map(|key| key.strip_prefix(OWN)?.parse::<u32>().ok()).max().unwrap_or(0);
    format!("{OWN}{}", used.saturating_add(1))
}

fn ships(kind: LibraryKind) -> i64 {
    i64::try_from(shipped::shelf(kind).len()).unwrap_or(0)
}

/// # Errors
/// [`Error::Gone`] where no item has this key.
fn be_there(c: &Connection, kind: LibraryKind, key: &str) -> Result<()> {
    let ships = shipped::shelf(kind).iter().any(|s| s.key == key);
    let there = ships || store::laid(c, kind)?.iter().any(|l| l.key == key);
    if there { Ok(()) } else { Err(Error::Gone("library item")) }
}

fn done(c: &Connection, kind: LibraryKind, what: &str) -> Result<(LibraryShelf, Message)> {
    Ok((shelf(c, kind)?, Message::new(what)))
}
