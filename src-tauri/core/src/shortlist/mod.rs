//! The chosen few, in order: how well known, why this person, notes; everything but the person is optional.

mod edit;
mod store;

pub(crate) use store::everybody;

pub use edit::{add, edit, forget_rest, forget_rest_count, move_to, read, read_at, remove, set_aim};

use serde::{Deserialize, Serialize};

use crate::vocabulary::PersonId;

/// How well client and person know each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// Well.
    Well,
    /// Somewhat.
    Somewhat,
    /// Barely.
    Barely,
}

impl Tie {
    /// Every tie, the closest first.
    pub const ALL: [Self; 3] = [Self::Well, Self::Somewhat, Self::Barely];

    /// The key used in the catalogue and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Somewhat => "somewhat",
            Self::Barely => "barely",
        }
    }

    /// The tie with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.key() == key)
    }
}

/// A person on the shortlist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct Entry {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub profile_url: String,
    /// How well known, where it was said.
    pub tie: Option<Tie>,
    /// Why this person.
    pub why: String,
    /// Notes.
    pub notes: String,
}

/// The shortlist, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShortlistView {
    /// The aim that the client set herself, if any: 1 to 1,000 people.
    pub aim: Option<u32>,
    /// The people.
    pub entries: Vec<Entry>,
}

/// A field of an entry that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of `Entry` of that name")]
pub enum EntryField {
    Tie,
    Why,
    Notes,
}

impl EntryField {
    /// The key of the field's name in the catalogue.
    const fn key(self) -> &'static str {
        match self {
            Self::Tie => "shortlist-field-tie",
            Self::Why => "shortlist-field-why",
            Self::Notes => "shortlist-field-notes",
        }
    }
}
