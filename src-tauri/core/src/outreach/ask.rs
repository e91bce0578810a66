//! What was sent, as it was marked: never by Askwell itself. Each act is one step of undo.

use chrono::NaiveDate;
use serde::Serialize;

use super::store;
use crate::error::Result;
use crate::practice::{About, Practice};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{AskId, ClientId, PersonId, SessionId};

/// A message that the client sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Ask {
    /// Which one.
    pub id: AskId,
    /// To whom, where that person is on file.
    pub person: Option<PersonId>,
    /// In which session it was marked; `None`: between sessions.
    pub session: Option<SessionId>,
    /// To whom, by name.
    pub whom: String,
    /// The message, as it was then.
    pub words: String,
    /// On which day.
    pub sent_on: NaiveDate,
}

/// What the client sent, oldest first.
///
/// # Errors
/// The database's own.
pub fn list(practice: &Practice, client: ClientId) -> Result<Vec<Ask>> {
    practice.read(|c| store::asks(c, client))
}

/// Marks a message as sent. One that is marked already in the same session to the same person takes the new words.
///
/// # Errors
/// The database's own.
pub fn mark_sent(
    practice: &Practice,
    client: ClientId,
    (person, session): (Option<PersonId>, Option<SessionId>),
    (whom, words): (&str, &str),
    on: NaiveDate,
) -> Result<()> {
    practice.change(About::Client(client), |c| {
        let asks = store::asks(c, client)?;
        for before in asks.iter().filter(|ask| ask.session == session && ask.person == person) {
            store::delete(c, before.id)?;
        }
        store::insert(c, client, (person, session), (whom, words), on)?;
        Ok(((), Message::new("did-ask-sent")))
    })
}

/// Takes the mark away.
///
/// # Errors
/// The database's own.
pub fn not_sent(
    practice: &Practice,
    client: ClientId,
    (person, session): (Option<PersonId>, Option<SessionId>),
) -> Result<()> {
    practice.change(About::Client(client), |c| {
        for ask in store::asks(c, client)?.iter().filter(|ask| ask.session == session && ask.person == person) {
            store::delete(c, ask.id)?;
        }
        Ok(((), Message::new("did-ask-not-sent")))
    })
}
