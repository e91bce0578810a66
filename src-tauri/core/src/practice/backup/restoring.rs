//! Looking into a backup, and putting it in the place of what is there.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::Connection;

use super::container::Container;
use super::making::of_stop;
use super::{Rows, finishing};
use crate::error::{Error, Result, tells_damage};
use crate::practice::aside::{Aside, Found};
use crate::practice::database::{leave_log, look_through, open_for_reading, open_for_writing, whole};
use crate::practice::folder::{DATABASE, KEYS, LOG, RESTORING};
use crate::practice::keys::{Key, KeyWraps};
use crate::practice::lock::Lock;
use crate::practice::opening::Practice;
use crate::practice::owner::{make_folder, tighten};
use crate::practice::stop::Stop;
use crate::practice::unfinished::{self, Unfinished};
use crate::practice::{secret, store};

const DOING: &str = "restoring";
/// What is in a practice, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// How many changes it had ever kept.
    pub changes: u64,
    /// How many rows each table has.
    pub rows: Rows,
}

/// A backup that was opened and found whole, in a folder of its own for as long as it is looked at.
pub struct Look {
    /// It goes with the look.
    folder: Unfinished,
    /// Its keys, where they come along: those that lie there now do not open it with what was typed.
    wraps: Option<Vec<u8>>,
    contents: Contents,
}

impl std::fmt::Debug for Look {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Look(..)")
    }
}

impl Look {
    /// Opens the backup at `path` with the passphrase or the recovery code of its day, or with today's of the practice in `beside`. What it
    /// needs of disk lies in `beside` until it is dropped.
    ///
    /// # Errors
    /// [`Error::NoBackup`] where it is none or damaged, [`Error::WrongSecret`] and its like, [`Error::NewerSchema`], what the file system
    /// gives. Nothing is changed.
    pub fn by_secret(path: &Path, secret: &str, beside: &Path) -> Result<Self> {
        Self::by_secret_until(&Stop::default(), path, secret, beside)
    }

    /// As [`Look::by_secret`], until it is stopped: then nothing of it lies on the disk.
    ///
    /// # Errors
    /// As [`Look::by_secret`]; [`Error::Cancelled`].
    pub fn by_secret_until(stop: &Stop, path: &Path, secret: &str, beside: &Path) -> Result<Self> {
        let (mut container, _) = Container::open(path)?;
        let todays = fs::read(beside.join(KEYS)).ok().and_then(|json| key_in(&json, secret).ok());
        if let Some(key) = todays {
            match Self::into(stop, container, None, &key, beside) {
                // Today's may be another practice's.
                Err(error) if tells_damage(&error) => (container, _) = Container::open(path)?,
                look => return look,
            }
        }
        let wraps = container.keys()?.ok_or(Error::WrongSecret)?;
        let key = key_in(&wraps, secret)?;
        Self::into(stop, container, Some(wraps), &key, beside).map_err(no_backup)
    }

    /// Opens the backup at `path` with the key of the open `practice`, whose it is, until it is stopped.
    ///
    /// # Errors
    /// As [`Look::by_secret_until`].
    pub fn within(stop: &Stop, path: &Path, practice: &Practice) -> Result<Self> {
        let (container, _) = Container::open(path)?;
        Self::into(stop, container, None, practice.key(), practice.folder()).map_err(no_backup)
    }

    /// Opens the backup at `path` with a key of the caller's, beside the practice in `beside`.
    ///
    /// # Errors
    /// As [`Look::by_secret`].
    pub fn with_key(path: &Path, key: &Key, beside: &Path) -> Result<Self> {
        let (container, _) = Container::open(path)?;
        Self::into(&Stop::default(), container, None, key, beside).map_err(no_backup)
    }

    fn into(stop: &Stop, mut container: Container, wraps: Option<Vec<u8>>, key: &Key, beside: &Path) -> Result<Self> {
        make_folder(beside).map_err(Error::file(DOING))?;
        unfinished::clear(beside, RESTORING);
        let folder = Unfinished::begin(RESTORING, beside).map_err(Error::file(DOING))?;
        let path = folder.path().join(DATABASE);
        let mut file = File::create_new(&path).map_err(Error::file(DOING))?;
        container.database(&mut file)?;
        stop.go_on()?;
        file.sync_all().map_err(Error::file(DOING))?;
        drop(file);
        let contents = looked_through(stop, &path, key)?;
        Ok(Self { folder, wraps, contents })
    }

    /// What is in it.
    #[must_use]
    pub const fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Puts it in the place of the practice in `folder`, which is closed; what was there is put aside, whole, and can be put back. What
    /// opened the look opens the practice from now on.
    ///
    /// # Errors
    /// [`Error::InUse`]; what the file system gives: then what was there is there still.
    pub fn restore(self, folder: &Path) -> Result<()> {
        let lock = Lock::take(folder)?;
        finishing::finish(folder, &lock)?;
        let found = [DATABASE, LOG, KEYS].map(|name| folder.join(name));
        if found.iter().any(|file| file.is_file()) {
            Aside::beside(folder).keep(Found::Replaced, &found)?;
        }
        finishing::decide(folder, self.folder.path(), self.wraps.as_deref(), self.contents.changes)?;
        finishing::finish(folder, &lock)?;
        tighten(folder);
        Ok(())
    }
}

/// What a backup has taken the place of, opened: with [`Look::restore`] it comes back.
///
/// # Errors
/// [`Error::Gone`] where nothing was; as [`Look::by_secret_until`].
pub fn replaced(stop: &Stop, folder: &Path, secret: &str) -> Result<Look> {
    let aside = Aside::beside(folder).newest(Found::Replaced).ok_or(Error::Gone("what was replaced"))?;
    let wraps = fs::read(aside.join(KEYS)).map_err(Error::file(DOING))?;
    let key = &key_in(&wraps, secret)?;
    unfinished::clear(folder, RESTORING);
    let laid = Unfinished::begin(RESTORING, folder).map_err(Error::file(DOING))?;
    for name in [DATABASE, LOG] {
        let from = aside.join(name);
        if from.is_file() {
            fs::copy(from, laid.path().join(name)).map_err(Error::file(DOING))?;
            stop.go_on()?;
        }
    }
    let path = laid.path().join(DATABASE);
    {
        // Closing it brings its log in.
        let mut connection = open_for_writing(&path, key, false)?;
        stop.within(&mut connection)?;
        look_through(&connection).map_err(|error| of_stop(stop, error))?;
        leave_log(&connection, false).map_err(|error| of_stop(stop, error))?;
    }
    let contents = looked_through(stop, &path, key)?;
    Ok(Look { folder: laid, wraps: Some(wraps), contents })
}

impl Practice {
    /// What is in it now, to be held against a backup.
    ///
    /// # Errors
    /// The database's own.
    pub fn contents(&self) -> Result<Contents> {
        self.read(|connection| Ok(Contents { changes: store::changes(connection)?, rows: store::rows(connection)? }))
    }
}

fn key_in(json: &[u8], secret: &str) -> Result<Key> {
    secret::open(&KeyWraps::from_json(json)?, secret).map(|(key, _)| key)
}

/// Of a backup damage says that it is none.
fn no_backup(error: Error) -> Error {
    if tells_damage(&error) { Error::NoBackup } else { error }
}

/// What is in the database at `path`, of which every page is whole.
fn looked_through(stop: &Stop, path: &Path, key: &Key) -> Result<Contents> {
    let mut connection = open_for_reading(path, key)?;
    stop.within(&mut connection)?;
    counted_whole(&connection).map_err(|error| of_stop(stop, error))
}

fn counted_whole(connection: &Connection) -> Result<Contents> {
    if !whole(connection)?.is_empty() {
        return Err(Error::PracticeDamaged);
    }
    look_through(connection)?;
    // Before schema 4 nothing was counted.
    let changes = if connection.table_exists(None, "kept")? { store::changes(connection)? } else { 0 };
    Ok(Contents { changes, rows: store::rows(connection)? })
}
