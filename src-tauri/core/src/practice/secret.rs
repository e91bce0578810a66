//! What is typed at the door: the passphrase as it was typed, then without what a keyboard or a note may have added to it; or the
//! recovery code, however it was copied.

use zeroize::Zeroizing;

use super::keys::{Key, KeyWraps};
use super::recovery::{RecoveryCode, figures, seems_a_code};
use super::strength::is_lost_at_an_edge;
use crate::error::{Error, Result};

/// What has opened a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenedBy {
    /// A key that the program has.
    Key,
    /// The passphrase.
    Passphrase,
    /// What the computer's keychain holds.
    Keychain,
    /// The recovery code: a new passphrase is to be offered.
    RecoveryCode,
}

/// The key, opened by `secret`, and as what that was taken.
///
/// # Errors
/// [`Error::WrongSecret`]; [`Error::WrongCode`] for a code of another practice; [`Error::NotACode`] for half a code;
/// [`Error::KeysDamaged`].
pub(super) fn open(wraps: &KeyWraps, secret: &str) -> Result<(Key, OpenedBy)> {
    let mut refused = Error::WrongSecret;
    for passphrase in as_meant(secret) {
        match wraps.open_by_passphrase(&passphrase) {
            Ok(key) => return Ok((key, OpenedBy::Passphrase)),
            Err(error) => refused = error,
        }
    }
    let codes = RecoveryCode::within(secret);
    if codes.is_empty() {
        let half = matches!(refused, Error::WrongSecret) && seems_a_code(secret);
        return Err(if half { Error::NotACode } else { refused });
    }
    for code in codes {
        match wraps.open_by_recovery_code(code.letters()) {
            Err(Error::WrongSecret) => {}
            opened => return opened.map(|key| (key, OpenedBy::RecoveryCode)),
        }
    }
    Err(if figures(secret) > 0 { Error::WrongCode } else { Error::WrongSecret })
}

/// The passphrase as it was typed; without blanks and line ends at its edges; and with one plain blank between its words.
fn as_meant(secret: &str) -> Vec<Zeroizing<String>> {
    let trimmed = secret.trim_matches(is_lost_at_an_edge);
    let single = Zeroizing::new(trimmed.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut meant = vec![Zeroizing::new(secret.to_owned())];
    for other in [trimmed, &single] {
        if !other.is_empty() && !meant.iter().any(|known| **known == other) {
            meant.push(Zeroizing::new(other.to_owned()));
        }
    }
    meant
}
