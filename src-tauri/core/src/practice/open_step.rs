//! What is not yet kept: the step that is open and the scratch pad. They lie sealed in a small file beside the database
//! (`open-step`), which no backup takes along, until they are kept or forgotten.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use zeroize::Zeroizing;

use super::aside::{Aside, Found};
use super::folder::sync_folder;
use super::keys::Key;
use super::sealed::Seal;
use super::unfinished;
use crate::error::{Error, Result};

const FILE: &str = "open-step";
/// What the name of a file begins with that is being written.
const UNFINISHED: &str = ".open-step-";
const PURPOSE: &[u8] = b"askwell open-step 1";
/// More than this is no file of ours.
const BYTES_AT_MOST: u64 = 64 * 1024 * 1024;

/// The sealed file. What [`OpenStep::write`] has taken is safe on disk when it returns.
pub struct OpenStep {
    path: PathBuf,
    aside: Aside,
    seal: Seal,
}

impl OpenStep {
    pub(super) fn new(folder: &Path, key: &Key) -> Result<Self> {
        // What a program that was ended in the middle of writing has left.
        unfinished::clear(folder, UNFINISHED);
        Ok(Self { path: folder.join(FILE), aside: Aside::beside(folder), seal: Seal::new(key, PURPOSE)? })
    }

    /// What is kept there; `None` where there is nothing. A file that cannot be opened is put aside, and counts as nothing.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::file("reading the open step")(error)),
        };
        let mut sealed = Vec::new();
        file.take(BYTES_AT_MOST).read_to_end(&mut sealed).map_err(Error::file("reading the open step"))?;
        match self.seal.open(&sealed) {
            Some(opened) => Ok(Some(Zeroizing::new(opened))),
            None => self.put_aside().map(|()| None),
        }
    }

    /// Puts a file that cannot be understood aside, and begins without one.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn put_aside(&self) -> Result<()> {
        self.aside.keep(Found::Unreadable, std::slice::from_ref(&self.path))?;
        fs::remove_file(&self.path).map_err(Error::file("putting the open step aside"))
    }

    /// Keeps a copy of the file aside: something in it belongs to a session that the practice does not know.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn copy_aside(&self) -> Result<()> {
        self.aside.keep(Found::UnknownSession, std::slice::from_ref(&self.path))
    }

    /// What was put aside and can be read, the oldest first.
    #[must_use]
    pub fn read_aside(&self) -> Vec<Zeroizing<Vec<u8>>> {
        let sealed = self.aside.files(FILE).into_iter().filter_map(|file| fs::read(file).ok());
        sealed.filter_map(|sealed| self.seal.open(&sealed).map(Zeroizing::new)).collect()
    }

    /// Keeps `open` in place of what was there, whole or not at all. Where something of it is to be forgotten (`forgets`), what was
    /// there is overwritten too: that takes the disk some time more.
    ///
    /// # Errors
    /// [`Error::Unexpected`] for what cannot be turned into bytes; what the file system gives. Then what was there is still there.
    pub fn write(&self, open: &impl Serialize, forgets: bool) -> Result<()> {
        let doing = "writing the open step";
        let bytes = Zeroizing::new(serde_json::to_vec(open).map_err(|_| Error::Unexpected)?);
        let sealed = self.seal.seal(&bytes)?;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let made = unfinished::file(UNFINISHED, "", folder);
        let mut file = made.map_err(|error| match error.kind() {
            ErrorKind::NotFound => Error::FolderGone,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
            _ => Error::file(doing)(error),
        })?;
        file.write_all(&sealed).map_err(Error::file(doing))?;
        file.as_file().sync_data().map_err(Error::file(doing))?;
        // Windows gives no file another's name while that is open.
        let wipes = forgets && !cfg!(windows);
        let before = if wipes { File::options().write(true).open(&self.path).ok() } else { None };
        file.persist(&self.path).map_err(|e| Error::file(doing)(e.error))?;
        sync_folder(folder);
        if let Some(before) = before {
            wipe(before);
        }
        Ok(())
    }

    /// Forgets what is there.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn forget(&self) -> Result<()> {
        forget(&self.path)
    }
}

pub(super) fn forget(path: &Path) -> Result<()> {
    if let Ok(file) = File::options().write(true).open(path) {
        wipe(file);
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file("forgetting the open step")(error)),
        _ => Ok(()),
    }
}

/// Overwrites what is not to be read again. A disk may keep an older copy all the same: what is there is sealed.
fn wipe(mut file: File) {
    let length = file.metadata().map_or(0, |m| m.len());
    let zeros = vec![0_u8; usize::try_from(length.min(BYTES_AT_MOST)).unwrap_or(0)];
    if file.seek(SeekFrom::Start(0)).is_ok() {
        file.write_all(&zeros).ok();
        file.sync_data().ok();
    }
}
