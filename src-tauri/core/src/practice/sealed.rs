//! Small files beside the database, sealed under keys of their own that are derived from the practice's.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::keys::{Key, random};
use crate::error::{Error, Result};

const NONCE: usize = 24;

/// Seals and opens what has one purpose: what was sealed for another does not open.
pub(super) struct Seal {
    cipher: XChaCha20Poly1305,
    purpose: &'static [u8],
}

impl Seal {
    pub(super) fn new(key: &Key, purpose: &'static [u8]) -> Result<Self> {
        Ok(Self { cipher: key.cipher_for(purpose)?, purpose })
    }

    /// `bytes` sealed: a nonce, and what it is for.
    pub(super) fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let nonce = random::<NONCE>()?;
        let sealed = self
            .cipher
            .encrypt(&XNonce::from(*nonce), Payload { msg: bytes, aad: self.purpose })
            .map_err(|_| Error::KeysDamaged("not sealed"))?;
        Ok([&nonce[..], &sealed[..]].concat())
    }

    /// What was sealed; `None` where it was not sealed so, or is damaged.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        self.cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: self.purpose }).ok()
    }
}
