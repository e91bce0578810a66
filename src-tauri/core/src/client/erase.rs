//! Erasing a client for good. What else holds something of them is forgotten by `overview`, which looks across the others.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::{Client, store};
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Message;

/// That a client was erased. It says nothing about whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct ErasedOn {
    /// The day, in the coach's own time.
    pub day: NaiveDate,
}

/// Each time that a client was erased, the newest first.
///
/// # Errors
/// The database's own.
pub fn erasures(practice: &Practice) -> Result<Vec<ErasedOn>> {
    let days = practice.read(store::erasures)?;
    Ok(days.into_iter().map(|day| ErasedOn { day }).collect())
}

/// Whether `typed` is the client's name as it is shown. Case does not count, nor do blanks at its edges; several between two words
/// are one, as they are on the screen.
#[must_use]
pub fn is_named(client: &Client, typed: &str) -> bool {
    as_read(&client.name) == as_read(typed)
}

fn as_read(name: &str) -> String {
    let composed: String = name.nfc().collect::<String>().to_lowercase();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Deletes the client with everything that belongs to them, and notes the day. Part of the transaction of whoever forgets the rest.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where `typed` is not the name.
pub(crate) fn erase(c: &Connection, client: ClientId, typed: &str, now: DateTime<FixedOffset>) -> Result<()> {
    if !is_named(&store::read(c, client)?, typed) {
        return Err(Error::Invalid(Message::new("client-erase-name")));
    }
    store::delete(c, client)?;
    store::insert_erasure(c, now.date_naive())
}
