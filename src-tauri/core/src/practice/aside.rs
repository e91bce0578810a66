//! What was found and does not fit is put aside in the practice's folder, as it was, and told: never deleted by itself. It goes when
//! the coach says so.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::folder::{sync_folder, write_whole};
use super::owner::make_folder;
use crate::error::{Error, Result};

const FOLDER: &str = "put-aside";
/// Says why a find was put aside: the key of a [`Found`].
const WHY: &str = "why";
const DOING: &str = "putting aside what was found";

/// What was found that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// The database had lost its newest changes: its log is missing, or ends too early.
    NewestLost,
    /// What was open in a session cannot be read.
    Unreadable,
    /// What was open in a session that the practice does not know.
    UnknownSession,
    /// The practice as it was before a backup took its place.
    Replaced,
}

impl Found {
    const ALL: [Self; 4] = [Self::NewestLost, Self::Unreadable, Self::UnknownSession, Self::Replaced];

    const fn key(self) -> &'static str {
        match self {
            Self::NewestLost => "newest-lost",
            Self::Unreadable => "unreadable",
            Self::UnknownSession => "unknown-session",
            Self::Replaced => "replaced",
        }
    }

    fn of(folder: &Path) -> Option<Self> {
        let why = fs::read_to_string(folder.join(WHY)).ok()?;
        Self::ALL.into_iter().find(|found| found.key() == why.trim())
    }
}

/// The place for what does not fit.
#[derive(Debug, Clone)]
pub struct Aside(PathBuf);

impl Aside {
    pub(super) fn beside(practice: &Path) -> Self {
        Self(practice.join(FOLDER))
    }

    /// What was put aside and is there still, the oldest first.
    #[must_use]
    pub fn list(&self) -> Vec<Found> {
        self.folders().iter().filter_map(|folder| Found::of(folder)).collect()
    }

    /// Copies `files` to a place of their own, and says there why. What is not there is left out.
    pub(super) fn keep(&self, found: Found, files: &[PathBuf]) -> Result<()> {
        let number = self.folders().iter().filter_map(|folder| number(folder)).max().unwrap_or(0);
        let place = self.0.join((number + 1).to_string());
        make_folder(&place).map_err(Error::file(DOING))?;
        for file in files {
            let Some(name) = file.file_name().filter(|_| file.is_file()) else { continue };
            let copy = place.join(name);
            fs::copy(file, &copy).map_err(Error::file(DOING))?;
            // Windows makes a file durable only through a handle that may write.
            let copy = File::options().write(true).open(&copy).map_err(Error::file(DOING))?;
            copy.sync_all().map_err(Error::file(DOING))?;
        }
        // It comes last: a find without a reason was not put aside whole.
        write_whole(&place.join(WHY), found.key().as_bytes())?;
        sync_folder(&place);
        sync_folder(&self.0);
        Ok(())
    }

    /// The folder of the newest find of this kind.
    pub(super) fn newest(&self, kind: Found) -> Option<PathBuf> {
        self.folders().into_iter().rev().find(|folder| Found::of(folder) == Some(kind))
    }

    /// The files of this name that were put aside, the oldest first.
    pub(super) fn files(&self, name: &str) -> Vec<PathBuf> {
        self.folders().iter().map(|folder| folder.join(name)).filter(|file| file.is_file()).collect()
    }

    /// Deletes everything that was put aside, for good: the coach has said so.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn forget(&self) -> Result<()> {
        if self.0.exists() {
            fs::remove_dir_all(&self.0).map_err(Error::file("deleting what was put aside"))
        } else {
            Ok(())
        }
    }

    fn folders(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut folders: Vec<PathBuf> = entries.filter(|path| number(path).is_some()).collect();
        folders.sort_by_key(|path| number(path));
        folders
    }
}

fn number(folder: &Path) -> Option<u32> {
    folder.file_name()?.to_str()?.parse().ok()
}
