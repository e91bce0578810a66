//! The core's one error type: rich inside, and without personal data. The shell maps it to a small `{code, message}`.

use std::io;

use crate::practice::KeychainFault;
use crate::vocabulary::texts::Message;

/// The core's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong. Nothing in it names a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error("database: {0}")]
    Database(rusqlite::Error),
    /// A file could not be read or written.
    #[error("{doing}: {source}")]
    File {
        /// What was being done, in a word for the log.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// Neither the passphrase nor the recovery code fits.
    #[error("the passphrase or recovery code does not fit")]
    WrongSecret,
    /// A recovery code that is whole and of another practice.
    #[error("the recovery code does not fit")]
    WrongCode,
    /// What seems to be a recovery code is none.
    #[error("neither a passphrase that fits nor a whole recovery code")]
    NotACode,
    /// `keys.json` is missing or cannot be understood.
    #[error("the keys file is missing or damaged: {0}")]
    KeysDamaged(&'static str),
    /// The database file is missing, damaged, or not one of Askwell's.
    #[error("the practice's database is missing or damaged")]
    PracticeDamaged,
    /// Nothing is written any more: damage was found in the database while it was open.
    #[error("the practice is damaged, and nothing is written any more")]
    StoppedWriting,
    /// The practice's files are not in their place any more: the folder was moved or deleted, or its disk pulled out.
    #[error("the practice's files are gone from their place")]
    FolderGone,
    /// The practice's folder or file may not be written.
    #[error("the practice's folder may not be written")]
    ReadOnly,
    /// A file is no backup, or is damaged.
    #[error("not a backup, or a damaged one")]
    NoBackup,
    /// The practice was written by a newer Askwell.
    #[error("schema {found} is newer than {known}, the newest that this version knows")]
    NewerSchema {
        /// The schema's number in the file.
        found: u32,
        /// The newest that is known here.
        known: u32,
    },
    /// This build's SQLite cannot encrypt.
    #[error("SQLite was built without SQLCipher")]
    NoCipher,
    /// There is a practice in that folder already.
    #[error("there is a practice in that folder already")]
    PracticeExists,
    /// Another Askwell has this practice open.
    #[error("the practice is open elsewhere")]
    InUse,
    /// No practice is open.
    #[error("no practice is open")]
    Locked,
    /// What was asked for is not there any more.
    #[error("{0} is not there any more")]
    Gone(&'static str),
    /// The criteria were not yet read back and agreed.
    #[error("the criteria are not agreed")]
    NotAgreed,
    /// What was confirmed is not what stands there now.
    #[error("it has changed since it was shown")]
    Stale,
    /// The stage no longer shows what was answered there, or no session is running.
    #[error("not on the stage")]
    NotOnStage,
    /// A file stands there already.
    #[error("a file of that name stands there already")]
    FileExists,
    /// Something that must not happen did; nothing was kept of it.
    #[error("unexpected")]
    Unexpected,
    /// The person stopped the work.
    #[error("cancelled")]
    Cancelled,
    /// An undo step no longer fits what is stored.
    #[error("the step cannot be undone any more")]
    UndoRefused,
    /// The system gave no random numbers.
    #[error("no random numbers: {0}")]
    NoRandomness(getrandom::Error),
    /// The computer's keychain did not do what it was asked.
    #[error("keychain: {0:?}")]
    Keychain(KeychainFault),
    /// What was entered cannot be taken; the message says why.
    #[error("invalid: {}", .0.key)]
    Invalid(Message),
}

impl Error {
    /// A file error met while `doing`.
    pub fn file(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { doing, source }
    }

    /// What to say to a person: what happened, what is safe, what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match self {
            Self::Database(error) if is_full(error) => "error-disk-full",
            Self::Database(error) if is_damage(error) => "error-practice-damaged",
            Self::Database(error) if is_held(error) => "error-practice-held",
            Self::Database(error) if is_read_only(error) => "error-practice-read-only",
            Self::Database(_) => "error-database",
            Self::File { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "error-disk-full",
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "error-no-permission",
                io::ErrorKind::NotFound => "error-file-not-found",
                _ => "error-file",
            },
            Self::WrongSecret => "error-wrong-secret",
            Self::WrongCode => "error-wrong-code",
            Self::NotACode => "error-not-a-code",
            Self::KeysDamaged(_) => "error-keys-damaged",
            Self::PracticeDamaged => "error-practice-damaged",
            Self::StoppedWriting => "error-stopped-writing",
            Self::FolderGone => "error-folder-gone",
            Self::ReadOnly => "error-practice-read-only",
            Self::NoBackup => "error-no-backup",
            Self::NewerSchema { .. } => "error-newer-schema",
            Self::NoCipher => "error-no-cipher",
            Self::PracticeExists => "error-practice-exists",
            Self::InUse => "error-in-use",
            Self::Locked => "error-locked",
            Self::Gone(_) => "error-gone",
            Self::NotAgreed => "error-not-agreed",
            Self::Stale => "error-stale",
            Self::NotOnStage => "error-not-on-stage",
            Self::FileExists => "error-file-exists",
            Self::Unexpected => "error-unexpected",
            Self::Cancelled => "error-cancelled",
            Self::UndoRefused => "error-undo-refused",
            Self::NoRandomness(_) => "error-no-randomness",
            Self::Keychain(fault) => fault.key(),
            Self::Invalid(message) => return message.clone(),
        };
        Message::new(key)
    }
}

impl From<KeychainFault> for Error {
    fn from(fault: KeychainFault) -> Self {
        Self::Keychain(fault)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        // What a row belongs to, a client or a person, was undone or removed meanwhile.
        match error.sqlite_error() {
            Some(code) if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::Gone("owner"),
            _ => Self::Database(error),
        }
    }
}

fn is_full(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error();
    // The index of the log grows at once by as much as it needs: where it cannot, there is no room.
    let index_cannot_grow = code.is_some_and(|code| code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
    index_cannot_grow || error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull)
}

/// Another program holds the file.
fn is_held(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, FileLockingProtocolFailed};
    matches!(error.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked | FileLockingProtocolFailed))
}

pub(crate) fn is_read_only(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{PermissionDenied, ReadOnly};
    matches!(error.sqlite_error_code(), Some(ReadOnly | PermissionDenied))
}

/// Whether something that was read or written is damaged.
pub(crate) fn tells_damage(error: &Error) -> bool {
    matches!(error, Error::PracticeDamaged) || matches!(error, Error::Database(error) if is_damage(error))
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase))
}
