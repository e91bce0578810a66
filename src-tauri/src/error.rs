//! The small error of the outside: a code where the frontend acts on it, and a sentence for the person.

use askwell_core::Error;
use askwell_core::vocabulary::texts::Texts;
use serde::Serialize;

/// What the frontend tells apart. Everything else is `Other`, and only its sentence is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No practice is open: the first screen or the unlocking is shown.
    Locked,
    /// The passphrase or the code does not fit: the field is asked again.
    WrongSecret,
    /// A file stands there: the person is asked whether to replace it.
    Exists,
    /// The person stopped the work: nothing is said.
    Cancelled,
    /// What was confirmed has changed: the screen reads again.
    Stale,
    /// What was asked for is not there any more: the screen reads again.
    Gone,
    /// The stage does not show it any more: it asks anew what to show.
    NotOnStage,
    /// The criteria are not agreed: the way leads to the read-back.
    NotAgreed,
    /// What was entered cannot be taken: the sentence stands beside the field.
    Invalid,
    /// The practice's files are damaged: a backup is offered.
    Damaged,
    /// Everything else.
    Other,
}

/// A failure, as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Failure {
    /// What to do about it.
    pub code: Code,
    /// What happened, what is safe, what to do; in the language of the window.
    pub message: String,
}

impl Failure {
    /// The one place where the core's error becomes the small one.
    pub fn new(error: &Error, texts: &Texts) -> Self {
        let code = match error {
            Error::Locked => Code::Locked,
            Error::WrongSecret | Error::WrongCode | Error::NotACode => Code::WrongSecret,
            Error::FileExists => Code::Exists,
            Error::Cancelled => Code::Cancelled,
            Error::Stale => Code::Stale,
            Error::Gone(_) => Code::Gone,
            Error::NotOnStage => Code::NotOnStage,
            Error::NotAgreed => Code::NotAgreed,
            Error::Invalid(_) => Code::Invalid,
            Error::KeysDamaged(_) | Error::PracticeDamaged | Error::StoppedWriting => Code::Damaged,
            Error::Database(_)
            | Error::File { .. }
            | Error::NoBackup
            | Error::NewerSchema { .. }
            | Error::NoCipher
            | Error::PracticeExists
            | Error::InUse
            | Error::FolderGone
            | Error::ReadOnly
            | Error::Unexpected
            | Error::UndoRefused
            | Error::NoRandomness(_)
            | Error::Keychain(_) => Code::Other,
        };
        Self { code, message: texts.say(&error.message()) }
    }
}
