//! The recovery code: 160 random bits, written so that a person can copy them from paper.

use data_encoding::{BASE32_NOPAD, Encoding, Specification};
use zeroize::Zeroizing;

use super::keys::random;
use crate::error::Result;

/// Crockford's alphabet: no I, L, O or U, so that nothing can be misread.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters a code has, and how many stand together.
const LETTERS: usize = 32;
const GROUP: usize = 4;

/// A recovery code in its plain letters, wiped from memory when dropped.
#[derive(Debug, Clone)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    /// [`crate::Error::NoRandomness`] where the system has no random numbers.
    pub fn random() -> Result<Self> {
        Ok(Self(Zeroizing::new(alphabet().encode(random::<20>()?.as_ref()))))
    }

    /// The code within what a person typed: blanks and dashes do not count, nor does case, and letters that are easily
    /// misread are taken for what they must be. `None` where it cannot be a code.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let letters: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let fits = letters.len() == LETTERS && letters.chars().all(|c| ALPHABET.contains(c));
        fits.then(|| Self(Zeroizing::new(letters)))
    }

    /// The 32 letters, as they are put into the wrap.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// The code as it is shown: eight groups of four.
    #[must_use]
    pub fn shown(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(GROUP).map(|g| g.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

fn alphabet() -> Encoding {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    specification.encoding().unwrap_or(BASE32_NOPAD)
}
