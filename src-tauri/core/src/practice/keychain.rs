//! The practice remembered by the computer: its key wrapped once more, by a random secret that lies in the system's keychain. The keychain
//! holds that secret and not the key; without it the passphrase and the recovery code open as ever.

use std::path::Path;

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use super::keys::random;
use super::opening::{Practice, wraps_in};
use super::secret::OpenedBy;
use crate::error::{Error, Result};

/// The system's keychain. Each act may take as long as the system lets somebody think.
pub trait Keychain: Send + Sync {
    /// Keeps `secret` as `entry`, in place of what was kept so.
    ///
    /// # Errors
    /// Why not.
    fn put(&self, entry: &str, secret: &str) -> Result<(), KeychainFault>;
    /// What is kept as `entry`.
    ///
    /// # Errors
    /// Why not; [`KeychainFault::Empty`] where nothing is.
    fn get(&self, entry: &str) -> Result<Zeroizing<String>, KeychainFault>;
    /// Keeps nothing as `entry` any more; that nothing was is no fault.
    ///
    /// # Errors
    /// Why not.
    fn delete(&self, entry: &str) -> Result<(), KeychainFault>;
}

/// Why the keychain did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeychainFault {
    /// This computer has none, or none that is running.
    Absent,
    /// It is locked, or the person said no.
    Refused,
    /// It has not answered for a while.
    Silent,
    /// It holds nothing of this practice, or something else.
    Empty,
}

impl KeychainFault {
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Absent => "keychain-absent",
            Self::Refused => "keychain-refused",
            Self::Silent => "keychain-silent",
            Self::Empty => "keychain-empty",
        }
    }
}

impl Practice {
    /// Whether the keychain was to remember the practice in `folder`. Whether it does is known when it is asked.
    #[must_use]
    pub fn is_remembered(folder: &Path) -> bool {
        wraps_in(folder).is_ok_and(|wraps| wraps.keychain_entry().is_some())
    }

    /// Opens the practice in `folder` with what `keychain` holds.
    ///
    /// # Errors
    /// [`Error::Keychain`] where it does not open it, and then nothing was touched; as [`Practice::unlock`].
    pub fn unlock_by_keychain(folder: &Path, keychain: &dyn Keychain) -> Result<Self> {
        let wraps = wraps_in(folder)?;
        let entry = wraps.keychain_entry().ok_or(KeychainFault::Empty)?;
        let secret = keychain.get(entry)?;
        let key = wraps.open_by_keychain(&secret).map_err(|error| match error {
            Error::WrongSecret => KeychainFault::Empty.into(),
            other => other,
        })?;
        let mut practice = Self::open_with_key(folder, &key)?;
        practice.opened_by = OpenedBy::Keychain;
        Ok(practice)
    }

    /// Lets `keychain` open this practice from now on, by a new secret each time.
    ///
    /// # Errors
    /// [`Error::Keychain`]; what the file system gives. It is as it was then.
    pub fn remember_in(&self, keychain: &dyn Keychain) -> Result<()> {
        let wraps = wraps_in(self.folder())?;
        let before = wraps.keychain_entry().map(ToOwned::to_owned);
        let secret = Zeroizing::new(HEXLOWER.encode(random::<32>()?.as_ref()));
        let entry = format!("practice {}", HEXLOWER.encode(random::<8>()?.as_ref()));
        keychain.put(&entry, &secret)?;
        // One that takes a secret and does not give it back is none.
        let given_back = keychain.get(&entry);
        let kept = match given_back {
            Ok(again) if *again == *secret => {
                wraps.with_keychain(self.key(), &entry, &secret).and_then(|wraps| self.write_wraps(&wraps))
            }
            Ok(_) => Err(KeychainFault::Empty.into()),
            Err(fault) => Err(fault.into()),
        };
        // What opens nothing is not left in it.
        let left_over = if kept.is_ok() { before } else { Some(entry) };
        if let Some(left_over) = left_over {
            keychain.delete(&left_over).ok();
        }
        kept
    }

    /// No keychain opens this practice any more. The wrap goes first: an entry that the keychain would not give up opens nothing.
    ///
    /// # Errors
    /// What the file system gives: then all is as it was. [`Error::Keychain`] where only the entry is left.
    pub fn forget_in(&self, keychain: &dyn Keychain) -> Result<()> {
        let wraps = wraps_in(self.folder())?;
        let Some(entry) = wraps.keychain_entry().map(ToOwned::to_owned) else { return Ok(()) };
        self.write_wraps(&wraps.without_keychain())?;
        Ok(keychain.delete(&entry)?)
    }
}
