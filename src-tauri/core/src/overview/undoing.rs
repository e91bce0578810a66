//! Where a step of undo acts: the coach is told before something changes that is out of sight.

use serde::Serialize;

use crate::practice::{About, Done};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Texts;

/// Where what was done can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum UndoPlace {
    /// The list of clients.
    Clients,
    /// What is known of a client.
    About,
    /// Whom she wants to meet.
    Criteria,
    /// Her people, and what is known of companies.
    People,
    /// Her shortlist.
    Shortlist,
    /// What she said she would do.
    Commitments,
    /// That a message was sent.
    Message,
    /// The record of a session.
    Record,
    /// The library.
    Library,
    /// The settings.
    Settings,
}

/// How the names of steps begin, by the place where they act; the first that fits counts.
const BEGINNINGS: [(&str, UndoPlace); 16] = [
    ("did-client-edit", UndoPlace::About),
    ("did-client-", UndoPlace::Clients),
    ("did-criteria", UndoPlace::Criteria),
    ("did-agree", UndoPlace::Criteria),
    ("did-people-", UndoPlace::People),
    ("did-person-", UndoPlace::People),
    ("did-import", UndoPlace::People),
    ("did-level", UndoPlace::People),
    ("did-company", UndoPlace::People),
    ("did-decide", UndoPlace::People),
    ("did-shortlist-", UndoPlace::Shortlist),
    ("did-commitment-", UndoPlace::Commitments),
    ("did-ask-", UndoPlace::Message),
    ("did-session-", UndoPlace::Record),
    ("did-library-", UndoPlace::Library),
    ("did-settings", UndoPlace::Settings),
];

impl UndoPlace {
    /// Where the step acts that is called `key`; `None` where nobody has said so.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        BEGINNINGS.iter().find(|(beginning, _)| key.starts_with(beginning)).map(|(_, place)| *place)
    }
}

/// A step that can be undone or redone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct UndoStep {
    /// Tells it from every other step.
    pub number: u32,
    /// What was done: "removed 3 people".
    pub what: String,
    /// Where it can be seen.
    pub place: UndoPlace,
    /// Whom it is about; `None`: it is of the practice, or of several.
    pub client: Option<ClientId>,
    /// It was done since the session on the console was begun or resumed.
    pub in_session: bool,
}

impl UndoStep {
    /// `done` in words. `since`: the newest change before the session on the console, where there is one.
    #[must_use]
    pub fn told(done: &Done, since: Option<u32>, texts: &Texts) -> Self {
        Self {
            number: done.number,
            what: texts.say(&done.what),
            place: UndoPlace::of(&done.what.key).unwrap_or(UndoPlace::Settings),
            client: match done.about {
                About::Client(client) => Some(client),
                About::Practice | About::Everyone => None,
            },
            in_session: since.is_some_and(|since| done.number > since),
        }
    }
}
