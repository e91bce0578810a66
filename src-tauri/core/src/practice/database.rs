//! Opening the encrypted database: a writing connection, and a reading one beside it.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use super::keys::Key;
use crate::error::{Error, Result};

/// Opens (or makes) the database for writing.
///
/// # Errors
/// [`Error::NoCipher`], [`Error::PracticeDamaged`] where the key does not fit the file, or the database's own.
pub(super) fn open_for_writing(path: &Path, key: &Key, may_create: bool) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if may_create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, key)?;
    Ok(connection)
}

/// What a writing connection needs before its first change; only after the schema is known to be one of ours.
pub(super) fn prepare_for_writing(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    Ok(())
}

/// Opens the database for reading only.
pub(super) fn open_for_reading(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, key)?;
    connection.pragma_update(None, "query_only", "ON")?;
    Ok(connection)
}

fn unlock(connection: &Connection, key: &Key) -> Result<()> {
    // A wrong key is told by an error, and not on the terminal.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", key.hex().as_str()));
    connection.execute_batch(&statement)?;
    // On a build without SQLCipher the line above is ignored, and everything would be written in the clear.
    let cipher = connection.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0));
    if !cipher.is_ok_and(|version| !version.is_empty()) {
        return Err(Error::NoCipher);
    }
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    // What is sorted or rebuilt on the way stays in memory.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(|error| {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::PracticeDamaged,
            _ => error.into(),
        }
    })?;
    Ok(())
}
