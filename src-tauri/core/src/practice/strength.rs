//! How hard a passphrase is to guess.

use crate::vocabulary::texts::Message;
use crate::vocabulary::unseen;

/// What is said about a passphrase while it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// 0 (at once) to 4 (not in a lifetime), as zxcvbn rates it.
    pub score: u8,
    /// Whether it will be taken: 3 or more.
    pub enough: bool,
    /// One line that helps.
    pub hint: Message,
}

/// Only so many characters are weighed: the rating takes longer than linear time.
const WEIGHED: usize = 100;

/// How hard `passphrase` is to guess for somebody who knows `own_words` (the practice's name).
#[must_use]
pub fn strength(passphrase: &str, own_words: &[&str]) -> Strength {
    let weighed: String = passphrase.chars().take(WEIGHED).collect();
    let score = u8::from(zxcvbn::zxcvbn(&weighed, own_words).score());
    let key = match score {
        _ if passphrase.starts_with(is_lost_at_an_edge) || passphrase.ends_with(is_lost_at_an_edge) => {
            "passphrase-hint-edge"
        }
        4 => "passphrase-hint-good",
        3 => "passphrase-hint-fair",
        _ if passphrase.chars().count() < 12 => "passphrase-hint-short",
        _ => "passphrase-hint-common",
    };
    Strength { score, enough: score >= 3, hint: Message::new(key) }
}

/// What is easily lost at the edge of a passphrase: it cannot be seen, and is not copied along.
pub(super) fn is_lost_at_an_edge(c: char) -> bool {
    c.is_whitespace() || c.is_control() || unseen(c)
}
