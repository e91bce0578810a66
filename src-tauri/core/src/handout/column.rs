//! The columns of an exported shortlist.

use serde::{Deserialize, Serialize};

use crate::vocabulary::texts::Message;

/// What can be exported of a person, one column each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// First and last name in one.
    Name,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// The present role.
    Title,
    /// The present company.
    Company,
    /// E-mail address.
    Email,
    /// Address of the profile.
    Url,
    /// The day of connecting, as 2026-11-23: it sorts, and every import reads it.
    ConnectedOn,
    /// The level, in words.
    Level,
    /// The industries of the company, in words.
    Industries,
    /// How well known, in words.
    Tie,
    /// Why this person.
    Why,
    /// Notes.
    Notes,
}

impl Column {
    /// Every column, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Title,
        Self::Company,
        Self::Email,
        Self::Url,
        Self::ConnectedOn,
        Self::Level,
        Self::Industries,
        Self::Tie,
        Self::Why,
        Self::Notes,
    ];

    /// The key on the wire and in the catalogue of texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Email => "email",
            Self::Url => "url",
            Self::ConnectedOn => "connected_on",
            Self::Level => "level",
            Self::Industries => "industries",
            Self::Tie => "tie",
            Self::Why => "why",
            Self::Notes => "notes",
        }
    }

    /// The column with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Whether the column is ticked before anybody chose. What the person's own profile says is; what was said about the person in
    /// a session (how well known, why, notes) leaves the app only when asked for. The full name is not: it would repeat
    /// the first and last name, which an address book and our own import need apart.
    #[must_use]
    pub const fn chosen_by_default(self) -> bool {
        !matches!(self, Self::Name | Self::Tie | Self::Why | Self::Notes)
    }

    /// The column's name in words: the label of its tick box and its heading in a file. The English headings are among those that
    /// the import knows.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(format!("handout-column-{}", self.key()))
    }
}
