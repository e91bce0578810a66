//! Erasing a client for good: what will go, and the erasure itself. It leaves nothing, and nobody undoes it.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::client;
use crate::error::{Error, Result};
use crate::outreach;
use crate::people::{self, Rosters};
use crate::practice::{About, Found, Practice};
use crate::reframe;
use crate::session::{Conversation, commitments, records};
use crate::shortlist;
use crate::vocabulary::texts::Message;
use crate::vocabulary::{ClientId, SessionId};

/// What goes with a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Erasure {
    /// The name that is to be typed.
    pub name: String,
    /// People: each belongs to one client alone.
    pub people: u32,
    /// How many of them are on the shortlist.
    pub shortlisted: u32,
    /// Sessions, with everything that was said and practised in them.
    pub sessions: u32,
    /// Stories, with the sentences that came in their place.
    pub stories: u32,
    /// What the client said would be done.
    pub commitments: u32,
    /// Messages that were marked as sent.
    pub messages: u32,
    /// Words of a session that has not ended wait in the open step: they go too.
    pub open_step: bool,
    /// What was put aside in the practice's folder: whole copies, which may hold the client. They go too, with what they hold of others.
    pub put_aside: Vec<Found>,
    /// The client's session is on the console: nothing can be erased until it is left.
    pub in_session: bool,
}

/// A client who is no more. Whoever keeps copies of the practice elsewhere finds by it which of them hold something of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Which client; the number is never given again.
    pub client: ClientId,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// How many changes the practice had kept when it was done ([`Practice::changes`]): a copy that has kept fewer is from before.
    pub changes: u64,
}

/// What would go with `client`.
///
/// # Errors
/// [`Error::Gone`].
pub fn erasure(practice: &Practice, rosters: &Rosters, talk: &Conversation, client: ClientId) -> Result<Erasure> {
    let sessions = sessions(practice, client)?;
    Ok(Erasure {
        name: client::read(practice, client)?.name,
        people: people::count(practice, client)?,
        shortlisted: count(shortlist::read(practice, rosters, client)?.entries.len()),
        sessions: count(sessions.len()),
        stories: count(reframe::list(practice, client)?.len()),
        commitments: count(commitments::list(practice, client)?.len()),
        messages: count(outreach::list(practice, client)?.len()),
        open_step: talk.holds_any(&sessions),
        put_aside: practice.aside().list(),
        in_session: talk.present_with(practice, client)?.is_some(),
    })
}

/// Erases `client` for good with everything that belongs to them: no undo, no trace in the file, its log, the steps of undo, the open step
/// or what was put aside. `typed` is the client's name as it was typed. That a client was erased, and on which day, stays.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where the name is another, or the client's session is on the console: nothing is erased then.
/// [`Error::InUse`] where somebody else's connection kept the log from being emptied, and what the file system gives where the disk is
/// too full to write the open step or the whole database anew: then the client is erased; the open step follows when the practice is opened
/// again, and copies of rows that SQLite had moved with [`Practice::rewrite`].
pub fn erase(
    practice: &Practice,
    rosters: &Rosters,
    talk: &Conversation,
    client: ClientId,
    typed: &str,
    now: DateTime<FixedOffset>,
) -> Result<Erased> {
    if talk.present_with(practice, client)?.is_some() {
        return Err(Error::Invalid(Message::new("client-erase-in-session")));
    }
    let sessions = sessions(practice, client)?;
    let erased = practice.forget(About::Client(client), |c| {
        people::delete_all(c, client)?;
        client::erase(c, client, typed, now)?;
        // Last, so that nothing of it goes where the database refuses; before the end, so that no copy outlives the client.
        practice.aside().forget()
    });
    rosters.forget(client);
    if matches!(erased, Ok(()) | Err(Error::InUse)) {
        talk.forget(practice, &sessions)?;
    }
    erased?;
    practice.rewrite_if_owed()?;
    Ok(Erased { client, at: now, changes: practice.changes() })
}

fn sessions(practice: &Practice, client: ClientId) -> Result<Vec<SessionId>> {
    Ok(records::list(practice, client, "")?.into_iter().map(|session| session.id).collect())
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
