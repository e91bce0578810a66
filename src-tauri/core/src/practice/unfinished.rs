//! What is being made beside its place, and what a program that was ended in the middle has left of that. Whose maker is still at work
//! is told by a lock, which ends with the program: nobody clears away another's.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

use super::owner::make_folder;

/// What the name of the file ends with that is locked while a folder is being filled.
const HELD: &str = ".held";

/// A folder that is being filled. It goes when this is dropped, or with [`clear`] where the program came to no end.
pub(crate) struct Unfinished {
    folder: PathBuf,
    /// Locked, beside the folder: that can be moved away.
    _held: NamedTempFile,
}

impl Unfinished {
    /// Begins one in `within`, with a name that begins with `prefix`.
    pub(crate) fn begin(prefix: &str, within: &Path) -> io::Result<Self> {
        let held = tempfile::Builder::new().prefix(prefix).suffix(HELD).tempfile_in(within)?;
        // Where there are no locks, nobody can take it either.
        held.as_file().try_lock().ok();
        let folder = held.path().with_extension("");
        make_folder(&folder)?;
        Ok(Self { folder, _held: held })
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// A file that is being written, locked until it has its name.
pub(crate) fn file(prefix: &str, suffix: &str, within: &Path) -> io::Result<NamedTempFile> {
    let file = tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(within)?;
    file.as_file().try_lock().ok();
    Ok(file)
}

/// Deletes in `within` what a name tells of that begins with `prefix`, where its maker is gone.
pub(crate) fn clear(within: &Path, prefix: &str) {
    clear_older(within, prefix, Duration::ZERO);
}

/// The same, of what was written so long `ago` at least: in a folder that another computer writes to as well, no lock tells of its maker.
pub(crate) fn clear_older(within: &Path, prefix: &str, ago: Duration) {
    for entry in fs::read_dir(within).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let Some(name) = name.to_str().filter(|name| name.starts_with(prefix)) else { continue };
        let written = entry.metadata().and_then(|about| about.modified()).ok();
        if !ago.is_zero() && written.and_then(|written| written.elapsed().ok()).is_none_or(|since| since < ago) {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => {
                let held = within.join(format!("{name}{HELD}"));
                if !held.exists() || is_free(&held) {
                    fs::remove_dir_all(&path).ok();
                    fs::remove_file(held).ok();
                }
            }
            Ok(kind) if kind.is_file() && is_free(&path) => drop(fs::remove_file(path)),
            _ => {}
        }
    }
}

/// Whether nobody holds the file. Where there are no locks, nobody knows.
fn is_free(path: &Path) -> bool {
    File::options().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
}
