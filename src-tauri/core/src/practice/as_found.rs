//! How SQLite's files were found, so that an opening that fails leaves them so.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::{LOG, LOG_INDEX, has_bytes};

/// Which of SQLite's files lay beside the database.
pub(super) struct AsFound {
    log: PathBuf,
    index: PathBuf,
    had: [bool; 2],
}

impl AsFound {
    pub(super) fn look(folder: &Path) -> Self {
        let (log, index) = (folder.join(LOG), folder.join(LOG_INDEX));
        Self { had: [log.exists(), index.exists()], log, index }
    }

    /// Takes away what the opening that failed has made: an empty log, and an index of the log.
    pub(super) fn leave(self) {
        let [had_log, had_index] = self.had;
        if !had_log && !has_bytes(&self.log) {
            fs::remove_file(&self.log).ok();
        }
        if !had_index {
            fs::remove_file(&self.index).ok();
        }
    }
}
