//! A practice: a folder with an encrypted database and its wrapped keys, opened by one Askwell at a time.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use super::as_found::AsFound;
use super::aside::{Aside, Found};
use super::backup::finishing;
use super::change::Revisions;
use super::condition::Condition;
use super::database::{empty_log, leave_log, look_through, open_for_reading, open_for_writing, prepare_for_writing};
use super::folder::{DATABASE, KEYS, LOG, NEW, RESTORING, has_bytes, sync_folder, write_whole};
use super::keys::{Key, KeyWraps};
use super::lock::Lock;
use super::migrations::{Origin, is_older, migrate};
use super::open_step::OpenStep;
use super::owner::{make_folder, tighten};
use super::place::Place;
use super::reading_aside::ReadingAside;
use super::recovery::RecoveryCode;
use super::rekeying::UNFINISHED;
use super::secret::OpenedBy;
use super::undo::UndoStack;
use super::unfinished::{self, Unfinished};
use super::{backup, secret, settings, store};
use crate::error::{Error, Result, tells_damage};

/// An open practice. Dropping it closes it and wipes its key; everything is in its database then, and nothing in a log beside it.
pub struct Practice {
    folder: PathBuf,
    // It goes first: only the last connection brings in the log, and this one cannot write.
    reader: Mutex<Connection>,
    writer: Mutex<Writer>,
    revisions: Revisions,
    open_step: OpenStep,
    key: Key,
    pub(super) opened_by: OpenedBy,
    condition: Condition,
    aside_readers: ReadingAside,
    place: Place,
    /// Held as long as the practice is open, so that no other Askwell opens it too.
    lock: Lock,
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
        folder.join(DATABASE).exists() || folder.join(KEYS).exists() || finishing::waits_in(folder)
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
        practice.hold_code(&code)?;
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
        // A restoring that a crash cut in two brings keys of its own.
        if finishing::waits_in(folder) {
            finishing::finish(folder, &Lock::take(folder)?)?;
        }
        let (key, by) = key_by(folder, secret)?;
        let mut practice = Self::open_with_key(folder, &key)?;
        practice.opened_by = by;
        Ok(practice)
    }

    /// Opens the practice in `folder` with its key.
    ///
    /// # Errors
    /// As [`Practice::unlock`], but for the secret.
    pub fn open_with_key(folder: &Path, key: &Key) -> Result<Self> {
        if finishing::waits_in(folder) {
            finishing::finish(folder, &Lock::take(folder)?)?;
        }
        // SQLite would delete the log beside an empty file.
        if fs::metadata(folder.join(DATABASE)).map_or(0, |found| found.len()) == 0 {
            return Err(Error::PracticeDamaged);
        }
        let lock = Lock::take(folder)?;
        let as_found = AsFound::look(folder);
        match Self::open(folder, key, &lock) {
            Ok(opened) => {
                // What a program that was ended in the middle has left here; `.tmp` is of versions before this.
                for prefix in [RESTORING, UNFINISHED, ".tmp"] {
                    unfinished::clear(folder, prefix);
                }
                tighten(folder);
                Ok(opened.held_by(lock, key))
            }
            Err(error) => {
                as_found.leave();
                lock.take_back();
                Err(if tells_damage(&error) { Error::PracticeDamaged } else { error })
            }
        }
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
        Lock::clear(folder);
        fs::remove_dir(folder).ok();
        let parent = folder.parent().unwrap_or(Path::new("."));
        make_folder(parent).map_err(Error::file("making the data folder"))?;
        unfinished::clear(parent, NEW);
        let laid = Unfinished::begin(NEW, parent).map_err(Error::file("making the practice's folder"))?;
        {
            let connection = open_for_writing(&laid.path().join(DATABASE), key, true)?;
            prepare_for_writing(&connection)?;
            migrate(&connection, Origin::New)?;
            lay(&connection)?;
            leave_log(&connection, false)?;
        }
        if let Some(wraps) = wraps {
            write_whole(&laid.path().join(KEYS), wraps)?;
        }
        tighten(laid.path());
        sync_folder(laid.path());
        fs::rename(laid.path(), folder).map_err(Error::file("moving the new practice into place"))?;
        drop(laid);
        sync_folder(parent);
        let lock = Lock::take(folder)?;
        Ok(Self::open(folder, key, &lock)?.held_by(lock, key))
    }

    /// Opens what lies in `folder`. Where that fails, the database and its log are as they were found.
    fn open(folder: &Path, key: &Key, lock: &Lock) -> Result<Opened> {
        let path = folder.join(DATABASE);
        // SQLite makes an empty log where there is none.
        let log = Some(folder.join(LOG)).filter(|log| log.exists());
        let mut connection = open_for_writing(&path, key, false)?;
        // Something is in it when the program did not come to its end.
        if log.as_deref().is_some_and(has_bytes) {
            look_through(&connection)?;
        }
        if lost_its_newest(&connection, lock.noted())? {
            let found: Vec<PathBuf> = log.into_iter().chain([path.clone()]).collect();
            Aside::beside(folder).keep(Found::NewestLost, &found)?;
        }
        if is_older(&connection)? {
            backup::before_migration(folder, key)?;
        }
        migrate(&connection, Origin::Found)?;
        prepare_for_writing(&connection)?;
        let revisions = Revisions::default();
        revisions.watch(&mut connection)?;
        let reader = open_for_reading(&path, key)?;
        let changes = store::changes(&connection)?;
        let open_step = OpenStep::new(folder, key)?;
        leave_log(&connection, false)?;
        Ok(Opened { folder: folder.to_owned(), connection, reader, revisions, open_step, changes })
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

    /// What has opened it.
    #[must_use]
    pub const fn opened_by(&self) -> OpenedBy {
        self.opened_by
    }

    /// What was found in the folder and did not fit.
    #[must_use]
    pub fn aside(&self) -> Aside {
        Aside::beside(&self.folder)
    }

    /// How many changes were ever kept: it only grows.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.lock.noted()
    }

    /// Brings everything into the database itself, so that a copy of that file holds it all. Where that fails, it is all in the log beside it.
    pub fn settle(&self) {
        let reader = self.reader();
        empty_log(&self.writer().connection).ok();
        drop(reader);
    }

    /// A change was committed: whoever keeps something in memory learns of it, and it is noted.
    pub(super) fn committed(&self, connection: &Connection) {
        self.revisions.committed();
        if let Ok(changes) = store::changes(connection) {
            self.lock.note(changes);
        }
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) const fn key(&self) -> &Key {
        &self.key
    }

    pub(super) const fn condition(&self) -> &Condition {
        &self.condition
    }

    pub(super) const fn aside_readers(&self) -> &ReadingAside {
        &self.aside_readers
    }

    pub(super) const fn place(&self) -> &Place {
        &self.place
    }

    pub(super) const fn revisions(&self) -> &Revisions {
        &self.revisions
    }
}

/// The key of the practice in `folder`, opened by its passphrase or by its recovery code.
fn key_by(folder: &Path, secret: &str) -> Result<(Key, OpenedBy)> {
    secret::open(&wraps_in(folder)?, secret)
}

/// The wrapped keys of the practice in `folder`.
pub(super) fn wraps_in(folder: &Path) -> Result<KeyWraps> {
    let json = fs::read(folder.join(KEYS)).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::KeysDamaged("not there"),
        _ => Error::file("reading the keys file")(error),
    })?;
    KeyWraps::from_json(&json)
}

/// What [`Practice::open`] has opened, before it holds the lock.
struct Opened {
    folder: PathBuf,
    connection: Connection,
    reader: Connection,
    revisions: Revisions,
    open_step: OpenStep,
    changes: u64,
}

impl Opened {
    fn held_by(self, lock: Lock, key: &Key) -> Practice {
        let Self { folder, connection, reader, revisions, open_step, changes } = self;
        lock.note(changes);
        let place = Place::of(folder.join(DATABASE));
        Practice {
            folder,
            reader: Mutex::new(reader),
            writer: Mutex::new(Writer { connection, undo: UndoStack::default() }),
            revisions,
            open_step,
            key: key.clone(),
            opened_by: OpenedBy::Key,
            condition: Condition::default(),
            aside_readers: ReadingAside::default(),
            place,
            lock,
        }
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        self.settle();
    }
}

/// Whether the database knows of fewer changes than were acknowledged.
fn lost_its_newest(connection: &Connection, noted: u64) -> Result<bool> {
    // Before schema 4 nothing was counted.
    let counts = connection.table_exists(None, "kept")?;
    Ok(counts && store::changes(connection)? < noted)
}
