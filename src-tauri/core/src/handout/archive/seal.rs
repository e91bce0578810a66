//! A passphrase over an archive, in the format of age: whoever has the passphrase opens it with any program that knows the format.

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::{DecryptError, decrypt, encrypt};
use unicode_normalization::UnicodeNormalization;

use super::pack::{damaged, refused};
use crate::error::{Error, Result};
use crate::practice::strength;

/// What a sealed file begins with.
const BEGINS: &[u8] = b"age-encryption.org/";
/// How much work a guess takes: scrypt with N = 2^18, a quarter of a gibibyte and about a second. A file that asks for more is not opened.
const WORK: u8 = 18;

pub(super) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINS)
}

/// `bytes` under `passphrase`.
///
/// # Errors
/// [`Error::Invalid`] where it is easy to guess.
pub(super) fn seal(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    if !strength(passphrase, &[]).enough {
        return Err(refused("passphrase-too-weak"));
    }
    let mut recipient = Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    encrypt(&recipient, bytes).map_err(|_| Error::Unexpected)
}

/// What lies under `passphrase`.
///
/// # Errors
/// [`Error::Invalid`]: the passphrase is another, or the file is damaged or cut off.
pub(super) fn open(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let mut identity = Identity::new(secret(passphrase));
    identity.set_max_work_factor(WORK);
    decrypt(&identity, bytes).map_err(|error| match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => refused("archive-passphrase-wrong"),
        DecryptError::NoMatchingKeys | DecryptError::ExcessiveWork { .. } | DecryptError::UnknownFormat => {
            refused("archive-sealed-otherwise")
        }
        _ => damaged(),
    })
}

/// The same on every keyboard, and without what is easily added at an edge.
fn secret(passphrase: &str) -> SecretString {
    SecretString::from(passphrase.trim().nfc().collect::<String>())
}
