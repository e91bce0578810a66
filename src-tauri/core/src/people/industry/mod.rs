//! What a company does, from its name: the company directory first, then words that say it. Not knowing is an honest answer.

mod directory;
mod key;
mod words;

pub use key::company_key;

use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industries, fold, words as words_of};

/// What the name of a company says about its industries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndustryFinding {
    /// The industries; empty where they are not known.
    pub industries: Industries,
    /// Why; `None` where they are not known.
    pub why: Option<IndustryWhy>,
}

/// Why a company counts as being in its industries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndustryWhy {
    /// It is in the company directory under this name.
    Directory(String),
    /// This word, or pair of words, stands in its name (folded).
    NameWord(String),
}

impl IndustryWhy {
    /// The reason in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Directory(name) => Message::new("why-directory").with("company", name.clone()),
            Self::NameWord(word) => Message::new("why-name-word").with("word", word.clone()),
        }
    }
}

/// The words of a name that are looked at; the rest may be anything. No name of a company needs more.
const WORDS_AT_MOST: usize = 12;
/// The characters of a name that are looked at, spaces included.
const LENGTH_AT_MOST: usize = 200;

/// The industries of the company with this name: of its first 12 words, as far as these have 200 characters.
#[must_use]
pub fn industries_of(company: &str) -> IndustryFinding {
    let key = beginning(company_key(company).split(' ')).join(" ");
    if let Some(listed) = directory::look_up(&key) {
        let why = Some(IndustryWhy::Directory(listed.name.clone()));
        return IndustryFinding { industries: listed.industries, why };
    }
    let folded = fold(company);
    let words = beginning(words_of(&folded));
    match words::said_by(&words) {
        Some((industries, word)) => IndustryFinding { industries, why: Some(IndustryWhy::NameWord(word)) },
        None => IndustryFinding { industries: Industries::NONE, why: None },
    }
}

/// The words that are looked at. What looks at them may take time in proportion to the square of their length.
fn beginning<'w>(words: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let mut length = 0;
    let fits = |word: &&str| {
        length += word.chars().take(LENGTH_AT_MOST).count() + 1;
        length <= LENGTH_AT_MOST + 1
    };
    words.take(WORDS_AT_MOST).take_while(fits).collect()
}

/// The industries that a folded word of a company's name may mean: enough to ask about the likeliest first, too little to know.
#[must_use]
pub fn may_mean(word: &str) -> Industries {
    words::may_mean(word)
}

/// The names in the company directory.
pub fn directory() -> impl Iterator<Item = &'static str> {
    directory::names()
}

/// What is wrong with the data files.
#[must_use]
pub fn faults() -> Vec<String> {
    directory::faults().into_iter().chain(words::faults()).collect()
}
