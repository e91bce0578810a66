//! Backups: one file each, which holds the database and the keys it was made with, so that it opens on another machine with the
//! passphrase or the recovery code of that day. None counts that was not opened again after it was written.

mod container;
pub(super) mod finishing;
mod making;
mod naming;
mod restoring;
mod thinning;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime};

pub use naming::BackupName;
pub use restoring::{Contents, Look, replaced};
pub use thinning::{Keeping, due, going, kept};

use super::folder::{DATABASE, KEYS, backups_of};
use super::keys::Key;
use super::opening::Practice;
use super::stop::Stop;
use crate::error::{Error, Result};
pub(super) use making::of_stop;
use making::{Source, make, of_the_same, thin};

/// A backup that lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made, by the clock of the machine.
    pub made: NaiveDateTime,
    /// How large it is, in bytes.
    pub bytes: u64,
}

/// How many rows each table has.
pub type Rows = BTreeMap<String, u64>;

/// The backups beside the practice in `folder`, the newest first. What is not named as one is passed over.
#[must_use]
pub fn list(folder: &Path) -> Vec<Backup> {
    list_in(&backups_of(folder))
}

/// The backups in `folder` itself, of whichever practice, the newest first.
#[must_use]
pub fn list_in(folder: &Path) -> Vec<Backup> {
    let mut found: Vec<Backup> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = BackupName::parse(entry.file_name().to_str()?)?;
            let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some(Backup { path: entry.path(), made: name.made, bytes: about.len() })
        })
        .collect();
    found.sort_by(|one, other| (other.made, &other.path).cmp(&(one.made, &one.path)));
    found
}

impl Practice {
    /// Makes a backup at `now`, and lets the older ones go that the rule does not keep within `bytes_at_most`.
    ///
    /// # Errors
    /// [`crate::Error::PracticeDamaged`] where the practice is not whole, which is remembered; what the file system gives. No older one goes then.
    pub fn back_up(&self, now: NaiveDateTime, bytes_at_most: u64) -> Result<Backup> {
        self.back_up_until(&Stop::default(), now, bytes_at_most)
    }

    /// As [`Practice::back_up`], until it is stopped: then nothing of it is left.
    ///
    /// # Errors
    /// As [`Practice::back_up`]; [`crate::Error::Cancelled`].
    pub fn back_up_until(&self, stop: &Stop, now: NaiveDateTime, bytes_at_most: u64) -> Result<Backup> {
        self.may_write()?;
        self.check_of_the_day(stop, now.date())?;
        let (database, keys) = (self.folder().join(DATABASE), self.folder().join(KEYS));
        let folder = backups_of(self.folder());
        let source = Source { database: &database, key: self.key(), keys: &keys };
        let made = self.noticed(self.reading_aside(|| make(stop, &source, &folder, now)))?;
        thin(&list_in(&folder), now, bytes_at_most);
        Ok(made)
    }

    /// Makes a backup where one is due: `backed_up` is how many changes there were at the last one that this practice knows of. What
    /// was made, if anything was.
    ///
    /// # Errors
    /// As [`Practice::back_up`].
    pub fn back_up_if_due(
        &self,
        stop: &Stop,
        backed_up: Option<u64>,
        now: NaiveDateTime,
        bytes_at_most: u64,
    ) -> Result<Option<Backup>> {
        let last = list(self.folder()).first().map(|backup| backup.made);
        if !due(last, backed_up != Some(self.changes()), now) {
            return Ok(None);
        }
        self.back_up_until(stop, now, bytes_at_most).map(Some)
    }
}

/// On which day each of the backups beside the practice in `folder` goes by the rule, where Askwell is used every day; the newest first.
#[must_use]
pub fn days_of_going(folder: &Path, now: NaiveDateTime, bytes_at_most: u64) -> Vec<(Backup, NaiveDate)> {
    let found = list(folder);
    let known: Vec<Keeping> = found.iter().map(|b| Keeping { made: b.made, bytes: b.bytes }).collect();
    found.into_iter().zip(going(&known, now, bytes_at_most)).collect()
}

/// Deletes the backup of this name beside the practice in `folder`, for good.
///
/// # Errors
/// [`Error::Gone`] where there is none of that name; what the file system gives.
pub fn delete(folder: &Path, file: &str) -> Result<()> {
    let named = |backup: &Backup| backup.path.file_name().is_some_and(|name| name == file);
    let found = list(folder).into_iter().find(named).ok_or(Error::Gone("backup"))?;
    fs::remove_file(found.path).map_err(Error::file("deleting a backup"))
}

/// Copies a backup into a second folder as well, and lets the older ones of the same practice there go that the rule does not keep. Another
/// practice, of another computer perhaps, may have its copies in the same folder: they stay.
///
/// # Errors
/// What the file system gives, for a folder that is not there above all. The backup stays where it is.
pub fn copy_to(backup: &Backup, folder: &Path, now: NaiveDateTime, bytes_at_most: u64) -> Result<()> {
    making::copy_to(backup, folder)?;
    thin(&of_the_same(&backup.path, folder)?, now, bytes_at_most);
    Ok(())
}

/// The backup of a database of an older schema, before it is brought to the newest.
pub(super) fn before_migration(folder: &Path, key: &Key) -> Result<()> {
    let (database, keys) = (folder.join(DATABASE), folder.join(KEYS));
    // As it is now it has been since it was written last.
    let written = fs::metadata(&database).and_then(|found| found.modified()).map_err(Error::file("making a backup"))?;
    let written = DateTime::<Local>::from(written).naive_local();
    make(&Stop::default(), &Source { database: &database, key, keys: &keys }, &backups_of(folder), written).map(drop)
}
