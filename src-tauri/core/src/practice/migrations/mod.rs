//! The schema, one file per step. A released file never changes: `tests/fixtures/schema` holds it frozen.

use rusqlite::Connection;

use crate::error::{Error, Result};

/// Every step, oldest first; the schema's number is how many were taken.
const STEPS: [&str; 5] = [
    include_str!("0001_the_house.sql"),
    include_str!("0002_the_session.sql"),
    include_str!("0003_if_they_say_no.sql"),
    include_str!("0004_what_trying_showed.sql"),
    include_str!("0005_hand_over_and_goodbye.sql"),
];

/// The newest schema that this version knows.
#[must_use]
pub fn newest() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Whether the database was made just now, or was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Just made: it has no schema yet.
    New,
    /// Found: without a schema it is damaged, and no empty practice is made in its place.
    Found,
}

/// Whether the database has an older schema than the newest.
pub(super) fn is_older(connection: &Connection) -> Result<bool> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((1..newest()).contains(&found))
}

/// Brings the database to the newest schema, all steps in one transaction: one that fails leaves what was found.
///
/// # Errors
/// [`Error::NewerSchema`] where the file is from a newer version, [`Error::PracticeDamaged`] where a found one is empty: both
/// are left as they are.
pub(super) fn migrate(connection: &Connection, origin: Origin) -> Result<()> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found == 0 && origin == Origin::Found {
        return Err(Error::PracticeDamaged);
    }
    if found > newest() {
        return Err(Error::NewerSchema { found, known: newest() });
    }
    if found == newest() {
        return Ok(());
    }
    let transaction = connection.unchecked_transaction()?;
    for (_, step) in (1_u32..).zip(STEPS).filter(|(number, _)| *number > found) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", newest())?;
    Ok(transaction.commit()?)
}
