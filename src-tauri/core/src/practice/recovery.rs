//! The recovery code: 160 random bits, written so that a person can copy them from paper.

use data_encoding::{BASE32_NOPAD, Encoding, Specification};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::keys::random;
use crate::error::Result;
use crate::vocabulary::{digit, unseen};

/// Crockford's alphabet: no I, L, O or U, so that nothing can be misread.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters a code has, and how many stand together.
const LETTERS: usize = 32;
const GROUP: usize = 4;

/// How many that may be meant are tried: each takes as long as a passphrase.
const AT_MOST: usize = 4;

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

    /// The codes that may be meant by what a person typed or pasted, the likeliest first. Whatever is no letter and no digit only parts
    /// them: dashes of every kind, blanks, quotation marks, what cannot be seen. Case and width do not count, and letters that are easily
    /// misread are taken for what they must be. What is written around a code, "Recovery code:" say, can look like a part of one: then
    /// there is more than one that may be meant. Empty where there is none.
    #[must_use]
    pub fn within(text: &str) -> Vec<Self> {
        let groups = groups(text);
        let mut found: Vec<(bool, Self)> = Vec::new();
        // A label is in front more often than behind.
        for start in (0..groups.len()).rev() {
            let (mut letters, mut in_fours) = (Zeroizing::new(String::with_capacity(LETTERS)), true);
            for group in groups.iter().skip(start) {
                if letters.len() >= LETTERS || !group.chars().all(|c| ALPHABET.contains(c)) {
                    break;
                }
                in_fours &= group.len() == GROUP;
                letters.push_str(group);
            }
            if letters.len() == LETTERS && !found.iter().any(|(_, code)| code.0 == letters) {
                found.push((in_fours, Self(letters)));
            }
        }
        found.sort_by_key(|(in_fours, _)| !in_fours);
        found.into_iter().take(AT_MOST).map(|(_, code)| code).collect()
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

/// Whether `text` seems to be a recovery code of which a part is missing or misread: short groups of capitals and digits.
pub(super) fn seems_a_code(text: &str) -> bool {
    let groups = groups(text);
    let letters: usize = groups.iter().map(|group| group.len()).sum();
    let in_fours = groups.iter().filter(|group| group.len() == GROUP).count();
    let figures = figures(text);
    let short = groups.iter().all(|group| group.len() <= 2 * GROUP);
    figures > 0 && ((in_fours >= 4 && short) || (groups.len() <= 2 && (24..=40).contains(&letters) && figures >= 3))
}

/// How many digits stand in `text` as it was typed. Words have few, and a code without any is one in a hundred thousand.
pub(super) fn figures(text: &str) -> usize {
    text.nfkc().filter(|c| c.is_numeric()).count()
}

/// The runs of letters and digits in `text`, in capitals; what cannot be seen parts nothing.
fn groups(text: &str) -> Vec<Zeroizing<String>> {
    let mut groups = vec![Zeroizing::new(String::new())];
    let text = unescaped(text);
    for c in text.nfkc().filter(|c| !unseen(*c)).map(plain) {
        // The long vowel of Japanese and the one of Chinese are dashes here.
        if c.is_alphanumeric() && !matches!(c, 'ー' | '一') {
            if let Some(group) = groups.last_mut() {
                group.push(c);
            }
        } else if groups.last().is_some_and(|group| !group.is_empty()) {
            groups.push(Zeroizing::new(String::new()));
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// `text` without the escapes of mail and of pages: "=2D" and "&#8209;" are dashes.
fn unescaped(text: &str) -> Zeroizing<String> {
    let plain = html_escape::decode_html_entities(text);
    Zeroizing::new(plain.replace("=2D", "-").replace("=\r\n", "").replace("=\n", ""))
}

/// A letter or digit as the code has it: a digit of any script, a letter of another script that looks like it, and what is easily
/// misread.
fn plain(c: char) -> char {
    /// What a Russian, Ukrainian or Greek keyboard has in place of our letters.
    const ALIKE: [(&str, &str); 2] = [("АВСЕНКМРТХУЅІЈОЗ", "ABCEHKMPTXYS1J03"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZH1KMN0PTYX")];
    let upper = c.to_uppercase().next().unwrap_or(c);
    match upper {
        'O' => '0',
        'I' | 'L' | '|' => '1',
        _ if upper.is_ascii() => upper,
        _ => {
            let twin =
                ALIKE.iter().find_map(|(theirs, ours)| ours.chars().nth(theirs.chars().position(|t| t == upper)?));
            twin.or_else(|| digit(c)).unwrap_or(upper)
        }
    }
}

fn alphabet() -> Encoding {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    specification.encoding().unwrap_or(BASE32_NOPAD)
}
