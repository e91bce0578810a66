//! Where things lie on disk: the data folder, and in it a folder per practice.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::opening::Practice;
use super::unfinished;
use crate::error::{Error, Result};

/// The encrypted database of a practice.
pub(super) const DATABASE: &str = "practice.db";
/// Its write-ahead log.
pub(super) const LOG: &str = "practice.db-wal";
/// An index of the log, which SQLite makes and can make again.
pub(super) const LOG_INDEX: &str = "practice.db-shm";
/// The wrapped keys.
pub(super) const KEYS: &str = "keys.json";

/// Empty; it lies in the data folder once there was a practice of the coach's own.
const KNOWN: &str = "has-a-practice";
/// What the name of a folder begins with in which a new practice is made.
pub(super) const NEW: &str = ".new-practice-";
/// What the name of a folder begins with in which a backup is looked at.
pub(super) const RESTORING: &str = ".restoring-";
/// What the name of the preferences' file begins with while it is written.
pub(super) const PREFERENCES: &str = ".preferences-";

/// Where the backups of the practice in `folder` lie.
pub(super) fn backups_of(folder: &Path) -> PathBuf {
    folder.join("backups")
}

/// The name of the folder of the coach's own practice, within the data folder.
pub const fn own_folder_name() -> &'static str {
    "practice"
}

/// The name of the folder of the sample practice, within the data folder.
pub const fn sample_folder_name() -> &'static str {
    "sample"
}

/// The folder in which Askwell keeps everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The data folder: `override_by` (the value of `ASKWELL_DATA_DIR`) if there is one, else what the platform's convention
    /// says (`$XDG_DATA_HOME/askwell`, `~/Library/Application Support/askwell`, `%APPDATA%\askwell\data`).
    ///
    /// # Errors
    /// [`Error::File`] where the platform names no home.
    pub fn find(override_by: Option<PathBuf>) -> Result<Self> {
        if let Some(folder) = override_by.filter(|f| !f.as_os_str().is_empty()) {
            return Ok(Self(folder));
        }
        let dirs = directories::ProjectDirs::from("", "", "askwell");
        dirs.map(|d| Self(d.data_dir().to_owned()))
            .ok_or_else(|| Error::file("finding the data folder")(std::io::ErrorKind::NotFound.into()))
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The folder of the coach's own practice.
    #[must_use]
    pub fn own(&self) -> PathBuf {
        self.0.join(own_folder_name())
    }

    /// Notes that there is a practice of the coach's own, so that one that vanishes is missed.
    pub fn know_own(&self) {
        // One that cannot be noted is not missed: no more.
        File::create(self.0.join(KNOWN)).ok();
    }

    /// Where the coach's own practice lay, if it was there and its folder is gone.
    #[must_use]
    pub fn missing_own(&self) -> Option<PathBuf> {
        let own = self.own();
        (self.0.join(KNOWN).exists() && !Practice::stands_in(&own)).then_some(own)
    }

    /// Clears away what programs that were ended in the middle have left: never what another is still at.
    pub fn clear(&self) {
        for prefix in [NEW, ".new-sample-", PREFERENCES] {
            unfinished::clear(&self.0, prefix);
        }
        for practice in [self.own(), self.sample()] {
            unfinished::clear(&practice, RESTORING);
        }
    }

    /// The folder of the sample practice.
    #[must_use]
    pub fn sample(&self) -> PathBuf {
        self.0.join(sample_folder_name())
    }
}

pub(super) fn has_bytes(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.len() > 0)
}

pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let made = super::owner::options().write(true).create_new(true).open(path);
    let mut file = made.map_err(Error::file("writing a new file"))?;
    file.write_all(bytes).map_err(Error::file("writing a new file"))?;
    file.sync_all().map_err(Error::file("writing a new file"))
}

/// Makes a renaming durable; where a system cannot (Windows), the renaming itself must do.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().ok();
    }
}
