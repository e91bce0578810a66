//! Making a backup: a copy that was opened, looked through and counted before it gets its name.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::Connection;
use tempfile::{NamedTempFile, TempPath};

use super::container::{self, About, Container};
use super::thinning::{Keeping, kept};
use super::{Backup, BackupName, Rows, list_in};
use crate::error::{Error, Result};
use crate::practice::database::{look_through, open_for_reading, whole};
use crate::practice::folder::sync_folder;
use crate::practice::keys::{Key, KeyWraps};
use crate::practice::owner::make_folder;
use crate::practice::stop::Stop;
use crate::practice::{store, unfinished};

const DOING: &str = "making a backup";
/// What the name of a file begins with that is being written.
const UNFINISHED: &str = ".making-";
/// What was left unfinished for so long in a folder that others may use as well is finished by nobody.
const LONG_AGO: Duration = Duration::from_secs(24 * 60 * 60);
/// So often a copy is made anew because something was changed while it was made.
const TRIES: usize = 4;

/// Of what a backup is made.
pub(in crate::practice) struct Source<'a> {
    pub database: &'a Path,
    pub key: &'a Key,
    /// The file with the wrapped keys; it need not be there.
    pub keys: &'a Path,
}

/// Makes one of `source` in `folder`, at `now`. Where that fails nothing of it is left.
///
/// # Errors
/// [`Error::PracticeDamaged`] where the copy is not whole; what the file system gives.
pub(in crate::practice) fn make(stop: &Stop, source: &Source<'_>, folder: &Path, now: NaiveDateTime) -> Result<Backup> {
    make_folder(folder).map_err(Error::file(DOING))?;
    unfinished::clear(folder, UNFINISHED);
    let (copy, about) = copied(stop, source, folder).map_err(|error| of_stop(stop, error))?;
    let keys = fs::read(source.keys).ok().map(for_elsewhere);
    stop.go_on()?;
    let mut file = unfinished(folder)?;
    let mut database = File::open(&copy).map_err(Error::file(DOING))?;
    container::write(file.as_file_mut(), &about, keys.as_deref(), &mut database)?;
    drop((database, copy));
    let written = file.into_temp_path();
    stop.go_on()?;
    // What was written is read once more, to the last byte.
    Container::open(&written)?.0.database(&mut std::io::sink())?;
    stop.go_on()?;
    let named = settle(written, folder, now)?;
    Ok(named)
}

/// Copies the backup at `path` into another folder, whole or not at all.
///
/// # Errors
/// What the file system gives.
pub(in crate::practice) fn copy_to(backup: &Backup, folder: &Path) -> Result<Backup> {
    // Another computer may be writing into it at this very moment.
    unfinished::clear_older(folder, UNFINISHED, LONG_AGO);
    let file = unfinished(folder)?;
    let mut from = File::open(&backup.path).map_err(Error::file(DOING))?;
    std::io::copy(&mut from, &mut file.as_file()).map_err(Error::file(DOING))?;
    settle(file.into_temp_path(), folder, backup.made)
}

/// Deletes of the backups `found`, the newest first, those that the rule does not keep. Which could not be deleted stay for the next time.
pub(in crate::practice) fn thin(found: &[Backup], now: NaiveDateTime, bytes_at_most: u64) {
    let known: Vec<Keeping> = found.iter().map(|b| Keeping { made: b.made, bytes: b.bytes }).collect();
    for (backup, stays) in found.iter().zip(kept(&known, now, bytes_at_most)) {
        if !stays {
            fs::remove_file(&backup.path).ok();
        }
    }
}

/// The wrapped keys as they go along: what the keychain of this computer opens is of this computer.
fn for_elsewhere(json: Vec<u8>) -> Vec<u8> {
    let wraps = KeyWraps::from_json(&json).ok().filter(|wraps| wraps.keychain_entry().is_some());
    wraps.and_then(|wraps| wraps.without_keychain().to_json().ok()).unwrap_or(json)
}

/// A copy of the database as it is at one moment, looked through and counted, and what it says of itself.
fn copied(stop: &Stop, source: &Source<'_>, folder: &Path) -> Result<(TempPath, About)> {
    for last in (0..TRIES).map(|nth| nth + 1 == TRIES) {
        let path = unfinished(folder)?.into_temp_path();
        // SQLite makes the file itself.
        fs::remove_file(&path).map_err(Error::file(DOING))?;
        let mut original = open_for_reading(source.database, source.key)?;
        original.pragma_update(None, "query_only", "OFF")?;
        stop.within(&mut original)?;
        let before = counted(&original)?;
        original.execute("VACUUM INTO ?1", [path.to_string_lossy()])?;
        let mut copy = open_for_reading(&path, source.key)?;
        stop.within(&mut copy)?;
        if !whole(&copy)?.is_empty() {
            return Err(Error::PracticeDamaged);
        }
        look_through(&copy)?;
        let after = counted(&copy)?;
        let about = About::new(after.changes, after.schema, source.key.mark()?);
        // The copy is of one moment, the count of the original of another: only where nothing was changed between them they must agree.
        if before == after {
            return Ok((path, about));
        }
        if last && before.changes == after.changes {
            return Err(Error::PracticeDamaged);
        }
        if last {
            return Ok((path, about));
        }
    }
    Err(Error::Unexpected)
}

/// What a database says that was stopped in the middle.
pub(in crate::practice) fn of_stop(stop: &Stop, error: Error) -> Error {
    if stop.is_stopped() { Error::Cancelled } else { error }
}

#[derive(PartialEq, Eq)]
struct Count {
    changes: u64,
    schema: u32,
    rows: Rows,
}

fn counted(connection: &Connection) -> Result<Count> {
    // All of it at one moment.
    let transaction = connection.unchecked_transaction()?;
    let schema = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    // Before schema 4 nothing was counted.
    let changes = if transaction.table_exists(None, "kept")? { store::changes(&transaction)? } else { 0 };
    Ok(Count { changes, schema, rows: store::rows(&transaction)? })
}

fn unfinished(folder: &Path) -> Result<NamedTempFile> {
    unfinished::file(UNFINISHED, "", folder).map_err(Error::file(DOING))
}

/// Those of the backups in `folder` that are of the same practice as the one at `path`, the newest first. One that does not say whose it is
/// is nobody's.
pub(in crate::practice) fn of_the_same(path: &Path, folder: &Path) -> Result<Vec<Backup>> {
    let whose = |path: &Path| Container::open(path).map(|(_, about)| about.practice);
    let Some(ours) = whose(path)? else { return Ok(Vec::new()) };
    let same = |backup: &Backup| whose(&backup.path).is_ok_and(|whose| whose.as_ref() == Some(&ours));
    Ok(list_in(folder).into_iter().filter(same).collect())
}

/// Makes what was written durable, and gives it its name.
fn settle(written: TempPath, folder: &Path, made: NaiveDateTime) -> Result<Backup> {
    let durable = File::options().write(true).open(&written).and_then(|file| file.sync_all().map(|()| file));
    let bytes = durable.and_then(|file| file.metadata()).map_err(Error::file(DOING))?.len();
    let name = BackupName::at(made);
    let mut written = written;
    for nth in 0..1000 {
        let path: PathBuf = folder.join(name.file(nth));
        match written.persist_noclobber(&path) {
            Ok(()) => {
                sync_folder(folder);
                return Ok(Backup { path, made: name.made, bytes });
            }
            Err(refused) if refused.error.kind() == std::io::ErrorKind::AlreadyExists => written = refused.path,
            Err(refused) => return Err(Error::file(DOING)(refused.error)),
        }
    }
    Err(Error::FileExists)
}
