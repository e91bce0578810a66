//! The database written anew, so that nothing is left of what was forgotten. Where SQLite has moved rows from one page to another, it
//! leaves copies of them in the room that is free there, which no deleting overwrites.
//!
//! A small database is written anew at once. A larger one is noted as still to be written: in a file, so that a crash forgets nothing,
//! and whoever has the practice open does it when nobody waits.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::folder::{DATABASE, sync_folder};
use super::opening::Practice;
use super::owner::options;
use crate::error::{Error, Result};

/// It is there as long as the database holds, or may hold, copies of what was forgotten. Nothing stands in it.
const OWED: &str = "to-rewrite";

/// A database of so many bytes is written anew at once: it takes less than a tenth of a second (*measured* on a busy 2-core machine, without
/// optimisation: 1.2 MB 24 to 43 ms, 6.3 MB 111 to 148 ms). A client with 1,000 people is about a quarter of a megabyte.
const AT_ONCE: u64 = 4 * 1024 * 1024;

/// And one of so many when the practice is closed: less than a second, for which the end of the program waits (25 MB 0.5 to 0.95 s, 50 MB 1.0 to
/// 1.3 s).
const AT_CLOSING: u64 = 16 * 1024 * 1024;

impl Practice {
    /// Writes the whole database anew. Takes time in proportion to its size, in which it can be read, and for a while as much room again.
    ///
    /// # Errors
    /// The database's own, such as a full disk: then everything is as it was. [`Error::InUse`] as in [`Practice::forget`].
    pub fn rewrite(&self) -> Result<()> {
        self.may_write()?;
        self.writer().connection.execute_batch("VACUUM")?;
        self.revisions().rewritten();
        // No reader may hold an older state of the log while it is emptied.
        let reader = self.reader();
        self.emptied(&self.writer().connection)?;
        drop(reader);
        match fs::remove_file(self.folder().join(OWED)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file("noting what was rewritten")(error)),
            _ => Ok(()),
        }
    }

    /// Whether copies of what was forgotten or removed may be left, until it is written anew.
    #[must_use]
    pub fn owes_rewriting(&self) -> bool {
        self.folder().join(OWED).exists()
    }

    /// Writes it anew where that is owed.
    ///
    /// # Errors
    /// As [`Practice::rewrite`]: it is owed on.
    pub fn rewrite_if_owed(&self) -> Result<()> {
        if self.owes_rewriting() { self.rewrite() } else { Ok(()) }
    }

    /// Before it is closed, when no undo brings back any more what was removed: writes it anew where that is owed or anything was removed,
    /// and soon done. In a large one what is owed is owed on.
    pub fn tidy(&self) {
        let wants = self.owes_rewriting() || self.revisions().removed();
        if wants && self.bytes() <= AT_CLOSING {
            self.rewrite().ok();
        }
    }

    /// Writes it anew at once, where that is soon done; else it is owed.
    pub(super) fn rewrite_if_soon_done(&self) {
        if self.bytes() <= AT_ONCE {
            // What a full disk refuses is owed on.
            self.rewrite_if_owed().ok();
        }
    }

    /// How large it is, but for what is in the log.
    fn bytes(&self) -> u64 {
        fs::metadata(self.folder().join(DATABASE)).map_or(u64::MAX, |found| found.len())
    }
}

/// Notes, before anything goes, that the practice in `folder` is to be written anew. Where that cannot be noted, it is forgotten as far as
/// it can be.
pub(super) fn owe(folder: &Path) {
    let path = folder.join(OWED);
    if !path.exists() && options().write(true).create_new(true).open(&path).and_then(|file| file.sync_all()).is_ok() {
        sync_folder(folder);
    }
}
