//! Kinds of replies to a request, and of reasons for a no.

use serde::{Deserialize, Serialize};

/// What a reply comes to. METHOD.md, section D, numbers them 0 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// "Gladly. When?"
    Yes,
    /// No, and no reason.
    #[default]
    FlatNo,
    /// No time now.
    NoTime,
    /// The rules forbid it.
    Policy,
    /// Somebody else's field.
    WrongPerson,
    /// Passed on to a colleague.
    PassedOn,
    /// Sent to the openings on the site.
    SentToHr,
    /// In writing, or by other means.
    OtherFormat,
    /// Perhaps later.
    Maybe,
    /// Yes, on a condition.
    Conditional,
    /// Short-tempered.
    Annoyed,
    /// Nothing comes.
    Silence,
    /// Yes, and then cancelled.
    Cancels,
}

impl ReplyKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Yes,
        Self::FlatNo,
        Self::NoTime,
        Self::Policy,
        Self::WrongPerson,
        Self::PassedOn,
        Self::SentToHr,
        Self::OtherFormat,
        Self::Maybe,
        Self::Conditional,
        Self::Annoyed,
        Self::Silence,
        Self::Cancels,
    ];

    /// The key used in data files, in the catalogue and in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::FlatNo => "flat_no",
            Self::NoTime => "no_time",
            Self::Policy => "policy",
            Self::WrongPerson => "wrong_person",
            Self::PassedOn => "passed_on",
            Self::SentToHr => "sent_to_hr",
            Self::OtherFormat => "other_format",
            Self::Maybe => "maybe",
            Self::Conditional => "conditional",
            Self::Annoyed => "annoyed",
            Self::Silence => "silence",
            Self::Cancels => "cancels",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it is a yes.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Whether it comes to a no: answered, it turns like a page to the next name.
    #[must_use]
    pub const fn is_no(self) -> bool {
        matches!(
            self,
            Self::FlatNo
                | Self::NoTime
                | Self::Policy
                | Self::WrongPerson
                | Self::SentToHr
                | Self::Annoyed
                | Self::Silence
                | Self::Cancels
        )
    }
}

/// What a reason for a no is about; never about the one who asked. METHOD.md, section C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the kind of that name")]
pub enum ReasonKind {
    #[default]
    Time,
    Policy,
    RoleFit,
    Timing,
    Attention,
    Life,
    Relationship,
    Channel,
}

impl ReasonKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Time,
        Self::Policy,
        Self::RoleFit,
        Self::Timing,
        Self::Attention,
        Self::Life,
        Self::Relationship,
        Self::Channel,
    ];

    /// The key used in data files and in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Policy => "policy",
            Self::RoleFit => "role_fit",
            Self::Timing => "timing",
            Self::Attention => "attention",
            Self::Life => "life",
            Self::Relationship => "relationship",
            Self::Channel => "channel",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
