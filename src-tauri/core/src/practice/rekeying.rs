//! Another passphrase, another recovery code; and the code that nobody has put in a safe place yet. The practice's key stays: whatever
//! its size, only its wraps are made anew.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use zeroize::Zeroizing;

use super::folder::{KEYS, sync_folder};
use super::keys::KeyWraps;
use super::open_step::forget;
use super::opening::{Practice, wraps_in};
use super::recovery::RecoveryCode;
use super::sealed::Seal;
use super::unfinished;
use crate::error::{Error, Result};

/// The recovery code until the coach has said that it is in a safe place: sealed, like everything.
const HELD: &str = "code-to-keep";
/// What the name of a file begins with that is being written.
pub(super) const UNFINISHED: &str = ".keys-";
const PURPOSE: &[u8] = b"askwell recovery code to keep 1";

impl Practice {
    /// Another passphrase in place of the one before. Backups that are there already open with the passphrase of their day.
    ///
    /// # Errors
    /// [`Error::KeysDamaged`]; what the file system gives: then the one before goes on to fit.
    pub fn change_passphrase(&self, passphrase: &str) -> Result<()> {
        let wraps = wraps_in(self.folder())?.with_passphrase(self.key(), passphrase)?;
        self.write_wraps(&wraps)
    }

    /// Another recovery code in place of the one before. It is held until it was put in a safe place.
    ///
    /// # Errors
    /// As [`Practice::change_passphrase`].
    pub fn renew_code(&self) -> Result<RecoveryCode> {
        let code = RecoveryCode::random()?;
        let wraps = wraps_in(self.folder())?.with_recovery_code(self.key(), code.letters())?;
        // Held first: between the two the old one fits, and nobody is without a code.
        self.hold_code(&code)?;
        self.write_wraps(&wraps)?;
        Ok(code)
    }

    /// The recovery code that nobody has put in a safe place yet; `None` where that is done.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn code_to_keep(&self) -> Result<Option<RecoveryCode>> {
        let sealed = match fs::read(self.held()) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            read => read.map_err(Error::file("reading the held code"))?,
        };
        let opened = Seal::new(self.key(), PURPOSE)?.open(&sealed).map(Zeroizing::new);
        let text = opened.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok().map(Zeroizing::new));
        let code = text.and_then(|text| RecoveryCode::within(&text).into_iter().next());
        // One that was held and never became the practice's own fits nothing: it is not shown.
        Ok(code.filter(|code| wraps_in(self.folder()).is_ok_and(|w| w.open_by_recovery_code(code.letters()).is_ok())))
    }

    /// The code is in a safe place: it is forgotten here.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn code_is_kept(&self) -> Result<()> {
        forget(&self.held())
    }

    /// Holds `code` until it was put in a safe place.
    pub(super) fn hold_code(&self, code: &RecoveryCode) -> Result<()> {
        let sealed = Seal::new(self.key(), PURPOSE)?.seal(code.letters().as_bytes())?;
        self.write_file(HELD, &sealed)
    }

    fn held(&self) -> PathBuf {
        self.folder().join(HELD)
    }

    pub(super) fn write_wraps(&self, wraps: &KeyWraps) -> Result<()> {
        self.write_file(KEYS, &wraps.to_json()?)
    }

    /// Writes a small file in place of what was there, whole or not at all.
    fn write_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let doing = "writing the keys";
        let folder = self.folder();
        let mut file = unfinished::file(UNFINISHED, "", folder).map_err(Error::file(doing))?;
        file.write_all(bytes).map_err(Error::file(doing))?;
        file.as_file().sync_all().map_err(Error::file(doing))?;
        file.persist(folder.join(name)).map_err(|error| Error::file(doing)(error.error))?;
        sync_folder(folder);
        Ok(())
    }
}
