//! Writing a file whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Error, Result};
use crate::practice::unfinished;

/// What the name of a file begins with that is being written.
const UNFINISHED: &str = ".askwell-";

/// `path` with the `ending` of its kind: where another was typed, or none, it is added. Case does not count, nor do blanks and dots at
/// the end, which some systems drop.
#[must_use]
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return path.to_owned() };
    let name = name.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let has = Path::new(name).extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    let named = if has { name.to_owned() } else { format!("{name}.{ending}") };
    path.with_file_name(named)
}

/// Writes `bytes` to `path`: first to a temporary file beside it, made safe on the disk, then renamed, so that nobody ever sees
/// half a file and a failure leaves nothing behind. A file that stands there already is replaced only if `replace`.
/// Only the present user of the machine may read it; one that is replaced keeps who may read it.
///
/// # Errors
/// [`Error::FileExists`] where something stands there and `replace` is false; [`Error::File`] where the folder is missing or
/// read-only, the disk is full, or `path` names no file.
pub fn write_whole(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    match write(path, bytes, replace) {
        Err(error) if !replace && error.kind() == ErrorKind::AlreadyExists => Err(Error::FileExists),
        // Only the kind: the error itself may hold the path, and a folder may bear a client's name.
        Err(error) => Err(Error::file("writing an export")(error.kind().into())),
        Ok(()) => Ok(()),
    }
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    if path.file_name().is_none() {
        return Err(ErrorKind::InvalidInput.into());
    }
    // Asked first for the sake of the answer: in a read-only folder, too, "there is one already" is what matters.
    if !replace && path.symlink_metadata().is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // What was left here by a program that was ended in the middle holds what was to leave, in the clear.
    unfinished::clear(folder, UNFINISHED);
    let mut file = unfinished::file(UNFINISHED, ".tmp", folder)?;
    file.write_all(bytes)?;
    if let (true, Ok(before)) = (replace, fs::metadata(path)) {
        file.as_file().set_permissions(before.permissions())?;
    }
    file.as_file().sync_all()?;
    if replace {
        file.persist(path)?;
    } else if let Err(refused) = file.persist_noclobber(path) {
        if refused.error.kind() == ErrorKind::AlreadyExists {
            return Err(refused.error);
        }
        reserve_then_rename(refused.file, path)?;
    }
    sync_folder(folder);
    Ok(())
}

/// Some file systems (memory sticks, network folders) cannot rename "unless it exists": there the name is taken by an empty
/// file first, which fails where there is one, and that is then replaced.
fn reserve_then_rename(file: NamedTempFile, path: &Path) -> io::Result<()> {
    drop(File::options().write(true).create_new(true).open(path)?);
    file.persist(path).map(drop).map_err(|refused| {
        // The empty file is ours. Where it cannot be taken away either, the first error is the one to tell.
        let _ = fs::remove_file(path);
        refused.error
    })
}

/// Makes the new name itself safe on the disk. Not every system can; the file is complete either way.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
