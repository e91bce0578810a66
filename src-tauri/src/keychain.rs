//! The keychain of the system: the Secret Service on Linux, the Keychain on macOS, the Credential Manager on Windows. Each act runs on a
//! thread of its own and is waited for so long and no longer: a keychain may ask somebody who is not there.

use std::sync::mpsc::channel;
use std::time::Duration;

use askwell_core::practice::{Keychain, KeychainFault, Zeroizing};

#[cfg(target_os = "linux")]
use crate::secret_service::Entry;
#[cfg(not(target_os = "linux"))]
use elsewhere::Entry;

/// A person may have to type the keychain's own password.
const PATIENCE: Duration = Duration::from_secs(60);

/// The system's.
pub struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn put(&self, entry: &str, secret: &str) -> Result<(), KeychainFault> {
        let secret = Zeroizing::new(secret.to_owned());
        patiently(entry, move |entry| entry.put(&secret))
    }

    fn get(&self, entry: &str) -> Result<Zeroizing<String>, KeychainFault> {
        patiently(entry, Entry::get)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainFault> {
        patiently(entry, Entry::delete)
    }
}

fn patiently<T: Send + 'static>(
    entry: &str,
    act: impl FnOnce(&Entry) -> Result<T, KeychainFault> + Send + 'static,
) -> Result<T, KeychainFault> {
    let entry = entry.to_owned();
    let (answer, answered) = channel();
    let at_work = std::thread::Builder::new().spawn(move || {
        answer.send(Entry::new(&entry).and_then(|entry| act(&entry))).ok();
    });
    at_work.map_err(|_| KeychainFault::Silent)?;
    answered.recv_timeout(PATIENCE).unwrap_or(Err(KeychainFault::Silent))
}

/// The keychains of macOS and Windows.
#[cfg(any(target_os = "macos", target_os = "windows"))]
mod elsewhere {
    use askwell_core::practice::{KeychainFault, Zeroizing};
    use keyring::Error;

    pub struct Entry(keyring::Entry);

    impl Entry {
        pub fn new(name: &str) -> Result<Self, KeychainFault> {
            keyring::Entry::new("askwell", name).map(Self).map_err(|error| fault(&error))
        }

        pub fn put(&self, secret: &str) -> Result<(), KeychainFault> {
            self.0.set_password(secret).map_err(|error| fault(&error))
        }

        pub fn get(&self) -> Result<Zeroizing<String>, KeychainFault> {
            self.0.get_password().map(Zeroizing::new).map_err(|error| fault(&error))
        }

        pub fn delete(&self) -> Result<(), KeychainFault> {
            match self.0.delete_credential() {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(error) => Err(fault(&error)),
            }
        }
    }

    /// Only why: what the system says may name an entry.
    fn fault(error: &Error) -> KeychainFault {
        match error {
            Error::NoDefaultStore | Error::NotSupportedByStore(_) | Error::PlatformFailure(_) => KeychainFault::Absent,
            Error::NoEntry | Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::Ambiguous(_) => {
                KeychainFault::Empty
            }
            _ => KeychainFault::Refused,
        }
    }
}

/// Systems of which no keychain is known.
#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
mod elsewhere {
    use askwell_core::practice::{KeychainFault, Zeroizing};

    pub struct Entry;

    impl Entry {
        pub fn new(_: &str) -> Result<Self, KeychainFault> {
            Err(KeychainFault::Absent)
        }

        pub fn put(&self, _: &str) -> Result<(), KeychainFault> {
            Err(KeychainFault::Absent)
        }

        pub fn get(&self) -> Result<Zeroizing<String>, KeychainFault> {
            Err(KeychainFault::Absent)
        }

        pub fn delete(&self) -> Result<(), KeychainFault> {
            Err(KeychainFault::Absent)
        }
    }
}
