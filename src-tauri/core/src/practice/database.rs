//! Opening the encrypted database: a writing connection, and a reading one beside it.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use super::keys::Key;
use crate::error::{Error, Result};

/// How long whoever wants the file waits for another program that holds it.
pub(super) const WAITING: Duration = Duration::from_secs(5);

/// Opens (or makes) the database for writing.
///
/// # Errors
/// [`Error::NoCipher`], [`Error::PracticeDamaged`] where the key does not fit the file, or the database's own. What lies there is
/// as it was then, its log included.
pub(super) fn open_for_writing(path: &Path, key: &Key, may_create: bool) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if may_create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    // Until it is known to be whole: SQLite would merge the log into whatever lies there, and delete it, when this is closed.
    leave_log(&connection, true)?;
    unlock(&connection, key)?;
    Ok(connection)
}

/// Whether the write-ahead log is left as it is when the connection is closed.
pub(super) fn leave_log(connection: &Connection, leave: bool) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave)?;
    Ok(())
}

/// Looks at every page, those in the log included, and changes nothing.
///
/// # Errors
/// [`Error::PracticeDamaged`].
pub(super) fn look_through(connection: &Connection) -> Result<()> {
    let found = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    match found {
        Ok(word) if word == "ok" => Ok(()),
        Ok(_) => Err(Error::PracticeDamaged),
        Err(error) => Err(damaged_or(error)),
    }
}

/// As [`look_through`], and compares every index with its table: slow.
///
/// # Errors
/// [`Error::PracticeDamaged`].
pub(super) fn look_through_slowly(connection: &Connection) -> Result<()> {
    let found = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
    match found {
        Ok(word) if word == "ok" => Ok(()),
        Ok(_) => Err(Error::PracticeDamaged),
        Err(error) => Err(damaged_or(error)),
    }
}

/// Looks at the seal of every page of the file itself: what is wrong, a line each; empty where it is whole.
pub(super) fn whole(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check").map_err(damaged_or)?;
    let found = statement.query_map([], |row| row.get(0)).map_err(damaged_or)?;
    found.collect::<rusqlite::Result<_>>().map_err(damaged_or)
}

/// Brings everything that is in the log into the database. No reader may be at work.
///
/// # Errors
/// What the file system gives: then it is all in the log still.
pub(super) fn empty_log(connection: &Connection) -> Result<bool> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
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
    connection.busy_timeout(WAITING)?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    // What is sorted or rebuilt on the way stays in memory.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(damaged_or)?;
    Ok(())
}

fn damaged_or(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::PracticeDamaged,
        _ => error.into(),
    }
}
