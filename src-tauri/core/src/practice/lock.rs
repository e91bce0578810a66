//! The file that one Askwell at a time holds. In it stands how many changes the practice has kept, as far as was acknowledged: a
//! database that knows fewer has lost its newest work.

use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::error::{Error, Result};

const FILE: &str = "lock";
/// So often the lock is asked for, and so long after each: whoever held it may be on the way out, and a program that was just started by
/// another thread has it for the moment until it runs.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_millis(30);

/// The held lock; it is let go when this is dropped.
pub(super) struct Lock {
    file: Mutex<File>,
    path: PathBuf,
    /// It was not there before.
    made: bool,
    noted: AtomicU64,
}

impl Lock {
    /// Takes the lock of the practice in `folder`.
    ///
    /// # Errors
    /// [`Error::InUse`], or what the file system gives.
    pub(super) fn take(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let made = !path.exists();
        let mut options = super::owner::options();
        options.create(true).truncate(false).read(true).write(true);
        let mut file = options.open(&path).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
            _ => Error::file("opening the lock file")(error),
        })?;
        for last in (0..TRIES).map(|nth| nth + 1 == TRIES) {
            match file.try_lock() {
                Err(TryLockError::WouldBlock) if last => return Err(Error::InUse),
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN),
                // Some network folders have no locks; the single window still guards against a second one.
                Ok(()) | Err(TryLockError::Error(_)) => break,
            }
        }
        let mut text = String::new();
        let read = (&mut file).take(64).read_to_string(&mut text);
        let noted = read.ok().and_then(|_| text.trim().parse().ok()).unwrap_or(0);
        Ok(Self { file: Mutex::new(file), path, made, noted: AtomicU64::new(noted) })
    }

    /// How many changes were noted; 0 where none were.
    pub(super) fn noted(&self) -> u64 {
        self.noted.load(Ordering::Relaxed)
    }

    /// Notes how many changes are kept. It is not waited for until that is on disk: a note that is too low says nothing wrong.
    pub(super) fn note(&self, changes: u64) {
        self.noted.store(changes, Ordering::Relaxed);
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        // Always as long, so that one number takes the place of another.
        if file.seek(SeekFrom::Start(0)).is_ok() {
            file.write_all(format!("{changes:020}\n").as_bytes()).ok();
        }
    }

    /// The practice could not be opened: nothing of the lock is left that was not there before.
    pub(super) fn take_back(self) {
        if self.made {
            std::fs::remove_file(&self.path).ok();
        }
    }

    /// What an opening that failed may have left in a folder.
    pub(super) fn clear(folder: &Path) {
        std::fs::remove_file(folder.join(FILE)).ok();
    }
}
