//! A practice: a folder with an encrypted database and its wrapped keys, opened by one Askwell at a time.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use super::change::Revisions;
use super::database::{open_for_reading, open_for_writing, prepare_for_writing};
use super::keys::{Key, KeyWraps};
use super::migrations::{Origin, migrate};
use super::open_step::OpenStep;
use super::recovery::RecoveryCode;
use super::undo::UndoStack;
use super::{secret, settings, store};
use crate::error::{Error, Result};

const DATABASE: &str = "practice.db";
const KEYS: &str = "keys.json";
const LOCK: &str = "lock";

/// An open practice. Dropping it closes it and wipes its key.
pub struct Practice {
    folder: PathBuf,
    writer: Mutex<Writer>,
    reader: Mutex<Connection>,
    revisions: Revisions,
    open_step: OpenStep,
    /// Held as long as the practice is open, so that no other Askwell opens it too.
    _lock: File,
}

pub(super) struct Writer {
    pub connection: Connection,
    pub undo: UndoStack,
}

impl std::fmt::Debug for Practice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Practice(..)")
    }
}

impl Practice {
    /// Whether there is a practice in `folder`, whole or damaged: nothing is ever made over it.
    #[must_use]
    pub fn stands_in(folder: &Path) -> bool {
        folder.join(DATABASE).exists() || folder.join(KEYS).exists()
    }

    /// Makes a new practice called `name` in `folder` with a random key, wrapped by `passphrase` and by the recovery code that
    /// is given back. The folder appears whole or not at all.
    ///
    /// # Errors
    /// [`Error::PracticeExists`], [`Error::Invalid`] for the name, or what the file system and the database give.
    pub fn create(folder: &Path, name: &str, passphrase: &str) -> Result<(Self, RecoveryCode)> {
        let name = settings::practice_name(name)?;
        let key = Key::random()?;
        let code = RecoveryCode::random()?;
        let wraps = KeyWraps::seal(&key, passphrase, code.letters())?.to_json()?;
        let practice = Self::lay_folder(folder, &key, Some(&wraps), |connection| store::christen(connection, &name))?;
        Ok((practice, code))
    }

    /// Makes a practice with a key of the caller's and no wraps: the sample practice, and programs that work on a practice
    /// of their own.
    ///
    /// # Errors
    /// As [`Practice::create`].
    pub fn create_with_key(folder: &Path, key: &Key) -> Result<Self> {
        Self::lay_folder(folder, key, None, |_| Ok(()))
    }

    /// Opens the practice in `folder` with its passphrase, or with its recovery code.
    ///
    /// # Errors
    /// [`Error::WrongSecret`], [`Error::KeysDamaged`], [`Error::PracticeDamaged`], [`Error::NewerSchema`], [`Error::InUse`].
    pub fn unlock(folder: &Path, secret: &str) -> Result<Self> {
        Self::open_with_key(folder, &key_by(folder, secret)?)
    }

    /// Opens the practice in `folder` with its key.
    ///
    /// # Errors
    /// As [`Practice::unlock`], but for the secret.
    pub fn open_with_key(folder: &Path, key: &Key) -> Result<Self> {
        let database = folder.join(DATABASE);
        if !database.is_file() {
            return Err(Error::PracticeDamaged);
        }
        let lock = take_lock(folder)?;
        Self::open(folder, key, lock)
    }

    /// Makes the folder beside its place, whole, and moves it there.
    fn lay_folder(
        folder: &Path,
        key: &Key,
        wraps: Option<&[u8]>,
        lay: impl FnOnce(&Connection) -> Result<()>,
    ) -> Result<Self> {
        if Self::stands_in(folder) {
            return Err(Error::PracticeExists);
        }
        // What an opening that failed may have left; a folder with anything else in it stays, and the moving fails.
        fs::remove_file(folder.join(LOCK)).ok();
        fs::remove_dir(folder).ok();
        let parent = folder.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(Error::file("making the data folder"))?;
        let laid = tempfile::Builder::new()
            .prefix(".new-practice-")
            .tempdir_in(parent)
            .map_err(Error::file("making the practice's folder"))?;
        {
            let connection = open_for_writing(&laid.path().join(DATABASE), key, true)?;
            prepare_for_writing(&connection)?;
            migrate(&connection, Origin::New)?;
            lay(&connection)?;
        }
        if let Some(wraps) = wraps {
            write_whole(&laid.path().join(KEYS), wraps)?;
        }
        sync_folder(laid.path());
        fs::rename(laid.path(), folder).map_err(Error::file("moving the new practice into place"))?;
        let _moved = laid.keep();
        sync_folder(parent);
        let lock = take_lock(folder)?;
        Self::open(folder, key, lock)
    }

    fn open(folder: &Path, key: &Key, lock: File) -> Result<Self> {
        let path = folder.join(DATABASE);
        let mut connection = open_for_writing(&path, key, false)?;
        migrate(&connection, Origin::Found)?;
        prepare_for_writing(&connection)?;
        let revisions = Revisions::default();
        revisions.watch(&mut connection)?;
        let reader = open_for_reading(&path, key)?;
        Ok(Self {
            folder: folder.to_owned(),
            writer: Mutex::new(Writer { connection, undo: UndoStack::default() }),
            reader: Mutex::new(reader),
            revisions,
            open_step: OpenStep::new(folder, key)?,
            _lock: lock,
        })
    }

    /// The folder in which the practice lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is not yet kept.
    #[must_use]
    pub const fn open_step(&self) -> &OpenStep {
        &self.open_step
    }

    /// Whether `secret` is the passphrase or the recovery code of this practice, which is open already.
    ///
    /// # Errors
    /// [`Error::WrongSecret`], [`Error::KeysDamaged`].
    pub fn recognises(&self, secret: &str) -> Result<()> {
        key_by(&self.folder, secret).map(|_| ())
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) const fn revisions(&self) -> &Revisions {
        &self.revisions
    }
}

/// The key of the practice in `folder`, opened by its passphrase or by its recovery code.
fn key_by(folder: &Path, secret: &str) -> Result<Key> {
    let json = fs::read(folder.join(KEYS)).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::KeysDamaged("not there"),
        _ => Error::file("reading the keys file")(error),
    })?;
    secret::open(&KeyWraps::from_json(&json)?, secret)
}

fn take_lock(folder: &Path) -> Result<File> {
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))
        .map_err(Error::file("opening the lock file"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::InUse),
        // Some network folders have no locks; the single window still guards against a second one.
        Err(TryLockError::Error(_)) => Ok(lock),
    }
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = File::create_new(path).map_err(Error::file("writing the keys file"))?;
    file.write_all(bytes).map_err(Error::file("writing the keys file"))?;
    file.sync_all().map_err(Error::file("writing the keys file"))
}

/// Makes a renaming durable; where a system cannot (Windows), the renaming itself must do.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().ok();
    }
}
