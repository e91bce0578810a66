//! A person being coached: name, role, goal and by when, who pays, what was agreed about notes, archive, erasure.

mod edit;
mod erase;
mod store;
mod when;

pub use edit::{archive, create, edit, list, read, restore};
pub(crate) use erase::erase;
pub use erase::{ErasedOn, erasures, is_named};
pub(crate) use store::{has_any, names};
pub use when::{When, hour, understood, when};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::vocabulary::{ClientId, Level};

/// A client, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Client {
    /// Which client.
    pub id: ClientId,
    /// The name.
    pub name: String,
    /// What the client likes to be called; empty: the first name.
    pub called: String,
    /// The pronoun, as the client says it; empty: none is used.
    pub pronoun: String,
    /// Where the client reads mail.
    pub email: String,
    /// The client's phone number, as it was given.
    pub phone: String,
    /// What the client does now.
    pub role: String,
    /// The client's own level now, where it was said.
    pub level: Option<Level>,
    /// The goal, in the client's own words.
    pub goal: String,
    /// By when, as it was said.
    pub goal_by: String,
    /// The day that `goal_by` was understood as.
    pub goal_by_date: Option<NaiveDate>,
    /// What the client would like to learn from those they meet.
    pub learn: String,
    /// What the client would tell about herself.
    pub tell: String,
    /// Who pays for the coaching.
    pub payer: String,
    /// What was agreed about notes.
    pub notes_agreed: String,
    /// Until when notes are kept, as it was agreed; `None`: nothing was. The app reminds of it, and never acts on it.
    pub keep_until: Option<NaiveDate>,
    /// The day on which the client was archived; `None`: present.
    pub archived_on: Option<NaiveDate>,
}

impl Client {
    /// What the client is called, by the coach and by Askwell: as it was said, else the first name.
    #[must_use]
    pub fn called_by(&self) -> &str {
        if !self.called.is_empty() {
            return &self.called;
        }
        // A title is no name to be called by.
        let named = |word: &&str| !word.ends_with('.');
        self.name.split_whitespace().find(named).unwrap_or(&self.name)
    }
}

/// A client as a line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientRow {
    /// Which client.
    pub id: ClientId,
    /// The name.
    pub name: String,
    /// What the client does now.
    pub role: String,
    /// The goal.
    pub goal: String,
    /// The day on which the client was archived; `None`: present.
    pub archived_on: Option<NaiveDate>,
}

/// A field of a client that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of `Client` of that name")]
pub enum ClientField {
    Name,
    Called,
    Pronoun,
    Email,
    Phone,
    Role,
    Level,
    Goal,
    GoalBy,
    Learn,
    Tell,
    Payer,
    NotesAgreed,
    KeepUntil,
}

impl ClientField {
    /// The key of the field's name in the catalogue.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Name => "client-field-name",
            Self::Called => "client-field-called",
            Self::Pronoun => "client-field-pronoun",
            Self::Email => "client-field-email",
            Self::Phone => "client-field-phone",
            Self::Role => "client-field-role",
            Self::Level => "client-field-level",
            Self::Goal => "client-field-goal",
            Self::GoalBy => "client-field-goal-by",
            Self::Learn => "client-field-learn",
            Self::Tell => "client-field-tell",
            Self::Payer => "client-field-payer",
            Self::NotesAgreed => "client-field-notes-agreed",
            Self::KeepUntil => "client-field-keep-until",
        }
    }
}
