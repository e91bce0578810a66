//! The practice's key: 256 random bits, never stored in the clear, wrapped by the passphrase and by the recovery code (`keys.json`).

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Result};

/// The key of a practice's database: 32 bytes, wiped from memory when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    /// A key of these bytes: for the sample practice and for programs that have their own.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A new random key.
    ///
    /// # Errors
    /// [`Error::NoRandomness`] where the system has none.
    pub fn random() -> Result<Self> {
        Ok(Self(*random::<32>()?))
    }

    /// The bytes of the key, for whoever looks whether they are wiped.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key as SQLCipher takes a raw key: 64 hexadecimal digits.
    pub(super) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(&self.0))
    }

    /// A cipher for what lies beside the database, under a key of its own that is derived from this one.
    pub(super) fn cipher_for(&self, purpose: &[u8]) -> Result<XChaCha20Poly1305> {
        let derived = self.derived(purpose)?;
        Ok(XChaCha20Poly1305::new((&*derived).into()))
    }

    /// Tells one practice from another, in 16 hexadecimal digits; nothing leads back from it to the key.
    pub(super) fn mark(&self) -> Result<String> {
        Ok(HEXLOWER.encode(self.derived(MARK)?.first_chunk::<MARK_BYTES>().unwrap_or(&[0; MARK_BYTES])))
    }

    /// Another 32 bytes for one purpose: the key is random already, so the derivation is as cheap as it can be.
    fn derived(&self, purpose: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        let params = Params::new(8, 1, 1, Some(32)).map_err(|_| Error::KeysDamaged("cost"))?;
        let mut derived = Zeroizing::new([0_u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(&self.0, purpose, derived.as_mut())
            .map_err(|_| Error::KeysDamaged("derivation"))?;
        Ok(derived)
    }
}

/// What a mark is derived for.
const MARK: &[u8] = b"askwell practice mark 1";
/// How many bytes it has.
const MARK_BYTES: usize = 8;

/// `N` random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0_u8; N]);
    getrandom::fill(bytes.as_mut()).map_err(Error::NoRandomness)?;
    Ok(bytes)
}

/// What a wrap is opened with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum By {
    Passphrase,
    RecoveryCode,
    /// A random secret that lies in the keychain of the computer.
    Keychain,
    /// A kind that a later version adds: passed over.
    #[serde(other)]
    Later,
}

impl By {
    /// Bound into the seal, so that a wrap cannot be passed off as another kind.
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Passphrase => b"askwell practice key 1, by passphrase",
            Self::RecoveryCode => b"askwell practice key 1, by recovery code",
            Self::Keychain => b"askwell practice key 1, by keychain",
            Self::Later => b"",
        }
    }
}

/// Argon2id's cost. The shipped figures (64 MiB, 3 passes, 4 lanes) follow RFC 9106, section 4, second recommendation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

/// What a file may ask for at most, so that a tampered one cannot exhaust the machine.
const COST_AT_MOST: Cost = Cost { memory_kib: 256 * 1024, passes: 6, lanes: 8 };

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Wrap {
    by: By,
    argon2id: Cost,
    salt: String,
    nonce: String,
    sealed: String,
    /// What the secret is called in the keychain; empty for every other wrap.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    entry: String,
}

/// The contents of `keys.json`: the practice's key, wrapped more than once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeyWraps {
    format: u32,
    wraps: Vec<Wrap>,
}

const FORMAT: u32 = 1;

/// So many wraps a file may hold: each that is tried takes its time and memory.
const WRAPS_AT_MOST: usize = 8;

impl KeyWraps {
    /// `key`, wrapped by a passphrase and by the letters of a recovery code.
    ///
    /// # Errors
    /// [`Error::NoRandomness`] where the system has none.
    pub fn seal(key: &Key, passphrase: &str, recovery_letters: &str) -> Result<Self> {
        let wraps =
            vec![Wrap::seal(key, By::Passphrase, passphrase)?, Wrap::seal(key, By::RecoveryCode, recovery_letters)?];
        Ok(Self { format: FORMAT, wraps })
    }

    /// The same, with another passphrase in place of the one before.
    ///
    /// # Errors
    /// As [`KeyWraps::seal`].
    pub fn with_passphrase(self, key: &Key, passphrase: &str) -> Result<Self> {
        Ok(self.with(Wrap::seal(key, By::Passphrase, passphrase)?))
    }

    /// The same, with another recovery code in place of the one before.
    ///
    /// # Errors
    /// As [`KeyWraps::seal`].
    pub fn with_recovery_code(self, key: &Key, letters: &str) -> Result<Self> {
        Ok(self.with(Wrap::seal(key, By::RecoveryCode, letters)?))
    }

    /// The same, with `secret`, which the keychain holds as `entry`, in place of what it held before.
    pub(super) fn with_keychain(self, key: &Key, entry: &str, secret: &str) -> Result<Self> {
        Ok(self.with(Wrap { entry: entry.to_owned(), ..Wrap::seal(key, By::Keychain, secret)? }))
    }

    /// The same, without what the keychain opens.
    #[must_use]
    pub fn without_keychain(mut self) -> Self {
        self.wraps.retain(|wrap| wrap.by != By::Keychain);
        self
    }

    /// What the secret is called in the keychain, where one opens this.
    #[must_use]
    pub fn keychain_entry(&self) -> Option<&str> {
        self.wraps.iter().find(|wrap| wrap.by == By::Keychain).map(|wrap| wrap.entry.as_str())
    }

    pub(super) fn open_by_keychain(&self, secret: &str) -> Result<Key> {
        self.open(By::Keychain, secret)
    }

    fn with(mut self, wrap: Wrap) -> Self {
        self.wraps.retain(|known| known.by != wrap.by);
        self.wraps.push(wrap);
        self
    }

    /// The key, if `passphrase` fits.
    ///
    /// # Errors
    /// [`Error::WrongSecret`], or [`Error::KeysDamaged`].
    pub fn open_by_passphrase(&self, passphrase: &str) -> Result<Key> {
        self.open(By::Passphrase, passphrase)
    }

    /// The key, if the letters of the recovery code fit.
    ///
    /// # Errors
    /// [`Error::WrongSecret`], or [`Error::KeysDamaged`].
    pub fn open_by_recovery_code(&self, letters: &str) -> Result<Key> {
        self.open(By::RecoveryCode, letters)
    }

    /// Reads the contents of `keys.json`.
    ///
    /// # Errors
    /// [`Error::KeysDamaged`].
    pub fn from_json(json: &[u8]) -> Result<Self> {
        let wraps: Self = serde_json::from_slice(json).map_err(|_| Error::KeysDamaged("not readable"))?;
        if wraps.wraps.len() > WRAPS_AT_MOST {
            return Err(Error::KeysDamaged("too many wraps"));
        }
        if wraps.format == FORMAT { Ok(wraps) } else { Err(Error::KeysDamaged("unknown format")) }
    }

    /// The contents of `keys.json`.
    ///
    /// # Errors
    /// Never in practice; a serialiser's fault is reported as [`Error::KeysDamaged`].
    pub fn to_json(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).map_err(|_| Error::KeysDamaged("not writable"))
    }

    fn open(&self, by: By, secret: &str) -> Result<Key> {
        let mut refused = Error::KeysDamaged("no such wrap");
        for wrap in self.wraps.iter().filter(|w| w.by == by) {
            match wrap.open(secret) {
                Ok(key) => return Ok(key),
                // A damaged wrap does not stand in the way of the next.
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }
}

impl Wrap {
    fn seal(key: &Key, by: By, secret: &str) -> Result<Self> {
        let salt = random::<16>()?;
        let nonce = random::<24>()?;
        let cipher = cipher(secret, salt.as_ref(), COST)?;
        let sealed = cipher
            .encrypt(&XNonce::from(*nonce), Payload { msg: &key.0, aad: by.label() })
            .map_err(|_| Error::KeysDamaged("not sealed"))?;
        Ok(Self {
            by,
            argon2id: COST,
            salt: HEXLOWER.encode(salt.as_ref()),
            nonce: HEXLOWER.encode(nonce.as_ref()),
            sealed: HEXLOWER.encode(&sealed),
            entry: String::new(),
        })
    }

    fn open(&self, secret: &str) -> Result<Key> {
        let bytes = |text: &str| HEXLOWER.decode(text.as_bytes()).map_err(|_| Error::KeysDamaged("not hexadecimal"));
        let nonce: [u8; 24] = bytes(&self.nonce)?.try_into().map_err(|_| Error::KeysDamaged("nonce length"))?;
        let cipher = cipher(secret, &bytes(&self.salt)?, self.argon2id)?;
        let sealed = bytes(&self.sealed)?;
        let opened = cipher
            .decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: self.by.label() })
            .map_err(|_| Error::WrongSecret)?;
        let opened = Zeroizing::new(opened);
        let bytes: [u8; 32] = opened.as_slice().try_into().map_err(|_| Error::KeysDamaged("key length"))?;
        Ok(Key(bytes))
    }
}

fn cipher(secret: &str, salt: &[u8], cost: Cost) -> Result<XChaCha20Poly1305> {
    let within = cost.memory_kib <= COST_AT_MOST.memory_kib
        && cost.passes <= COST_AT_MOST.passes
        && cost.lanes <= COST_AT_MOST.lanes;
    if !within {
        return Err(Error::KeysDamaged("cost out of bounds"));
    }
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| Error::KeysDamaged("cost"))?;
    // The same words are the same whatever keyboard they were typed on: accents are composed.
    let composed = Zeroizing::new(secret.nfc().collect::<String>());
    let mut derived = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(composed.as_bytes(), salt, derived.as_mut())
        .map_err(|_| Error::KeysDamaged("derivation"))?;
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}
