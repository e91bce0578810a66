//! The database written anew, so that nothing is left of what was forgotten. Where SQLite has moved rows from one page to another, it
//! leaves copies of them in the room that is free there, which no deleting overwrites.
//!
//! A small database is written anew at once. A larger one is noted as still to be written: in a file, so that a crash forgets nothing,
//! and whoever has the practice open does it when nobody waits.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use super::database::empty_log;
use super::folder::sync_folder;
use super::opening::Practice;
use crate::error::{Error, Result};

/// It is there as long as the database holds, or may hold, copies of what was forgotten. Nothing stands in it.
const OWED: &str = "to-rewrite";

/// A database of so many bytes is written anew at once: it takes less than a tenth of a second.
const AT_ONCE: u64 = 6 * 1024 * 1024;

/// And one of so many when the practice is closed: less than a second.
const AT_CLOSING: u64 = 48 * 1024 * 1024;

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
        let emptied = empty_log(&self.writer().connection)?;
        drop(reader);
        if !emptied {
            return Err(Error::InUse);
        }
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
        if wants && self.bytes().is_ok_and(|bytes| bytes <= AT_CLOSING) {
            self.rewrite().ok();
        }
    }

    /// Writes it anew at once, where that is soon done; else it is owed.
    pub(super) fn rewrite_if_soon_done(&self) {
        if self.bytes().is_ok_and(|bytes| bytes <= AT_ONCE) {
            // What a full disk refuses is owed on.
            self.rewrite_if_owed().ok();
        }
    }

    fn bytes(&self) -> Result<u64> {
        self.read(|connection| {
            let of = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
            let bytes = of("page_count")?.saturating_mul(of("page_size")?);
            Ok(u64::try_from(bytes).unwrap_or(u64::MAX))
        })
    }
}

/// Notes, before anything goes, that the practice in `folder` is to be written anew. Where that cannot be noted, it is forgotten as far as
/// it can be.
pub(super) fn owe(folder: &Path) {
    let path = folder.join(OWED);
    if !path.exists() && File::create(&path).and_then(|file| file.sync_all()).is_ok() {
        sync_folder(folder);
    }
}
