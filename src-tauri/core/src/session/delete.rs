//! Deleting a session for good: one that was begun by mistake, with everything that was said in it.

use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;
use serde::Serialize;

use super::commitment::Commitment;
use super::conversation::Conversation;
use super::open::Open;
use super::store::{self, StoredSession};
use crate::error::{Error, Result};
use crate::outreach;
use crate::practice::{About, Practice};
use crate::reframe;
use crate::rehearsal;
use crate::vocabulary::SessionId;
use crate::vocabulary::texts::Message;

/// What goes with a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SessionErasure {
    /// When it began, in the coach's own time.
    pub begun_at: DateTime<FixedOffset>,
    /// When it ended; `None`: it has not.
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// How many answers were given in it, those of its open step included.
    pub answers: u32,
    /// How many replies were practised.
    pub practised: u32,
    /// What was said in it that would be done.
    pub commitments: Vec<Commitment>,
    /// The stories that no other session tells.
    pub stories: Vec<String>,
    /// Messages that were marked as sent in it: their words go, that they were sent stays.
    pub messages: u32,
    /// What was put aside in the practice's folder: it may hold the session, and goes too.
    pub put_aside: u32,
    /// It is on the console: it can be deleted once it is left.
    pub on_console: bool,
}

/// What would go with `session`.
///
/// # Errors
/// [`Error::Gone`].
pub fn erasure(practice: &Practice, talk: &Conversation, session: SessionId) -> Result<SessionErasure> {
    let stored = practice.read(|c| store::read(c, session))?;
    let (kept, rounds) = practice.read(|c| Ok((store::answers(c, session)?, rehearsal::rounds(c, session)?)))?;
    let stories = reframe::list(practice, stored.client)?;
    let sent = outreach::list(practice, stored.client)?;
    let open = talk.open_of(session);
    let step = open.as_ref().map(|open| open.step.as_str());
    let answers = kept.iter().filter(|answer| Some(answer.step.as_str()) != step).count();
    let practised = rounds.iter().filter(|(of, _)| Some(of.as_str()) != step).count();
    let only_here = |story: &reframe::Story| story.times.iter().all(|time| time.session == session);
    Ok(SessionErasure {
        begun_at: stored.begun_at,
        ended_at: stored.ended_at,
        answers: count(answers + open.as_ref().map_or(0, |open| open.said.len())),
        practised: count(practised + open.as_ref().map_or(0, |open| open.rounds.len())),
        commitments: practice.read(|c| commitments(c, &stored))?,
        stories: stories.into_iter().filter(only_here).map(|story| story.words).collect(),
        messages: count(sent.iter().filter(|ask| ask.session == Some(session)).count()),
        put_aside: count(practice.aside().list().len()),
        on_console: talk.present() == Some(session),
    })
}

/// Deletes `session` for good, with everything that belongs to it: no undo, no trace in the file, its log, the steps of undo or the open
/// step. `commitments`: how many were shown to go with it.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where it is on the console; [`Error::Stale`] where other commitments would go than were shown:
/// nothing is deleted then. What the file system gives where the disk is too full to write the open step or the whole database anew: then
/// the session is gone; the open step follows when the practice is opened again, and copies of rows that SQLite had moved with
/// [`Practice::rewrite`].
pub fn delete(practice: &Practice, talk: &Conversation, session: SessionId, commitments: u32) -> Result<()> {
    if talk.present() == Some(session) {
        return Err(Error::Invalid(Message::new("session-delete-on-console")));
    }
    let stored = practice.read(|c| store::read(c, session))?;
    practice.forget(About::Client(stored.client), |c| {
        if count(self::commitments(c, &stored)?.len()) != commitments {
            return Err(Error::Stale);
        }
        store::forget_commitments(c, session)?;
        outreach::forget_words(c, session)?;
        reframe::record(c, stored.client, session, &reframe::Told::default(), stored.begun_at.to_utc())?;
        store::delete(c, session)?;
        // Last, so that nothing of it goes where the database refuses; before the end, so that no copy outlives the session.
        practice.aside().forget()
    })?;
    talk.forget(practice, &[session])?;
    practice.rewrite_if_owed()
}

impl Conversation {
    /// Forgets what is not yet kept of `sessions`, in memory and on disk: they are no more.
    ///
    /// # Errors
    /// What the file system gives: then it is forgotten with the next word, or when the practice is opened again.
    pub fn forget(&self, practice: &Practice, sessions: &[SessionId]) -> Result<()> {
        if !self.holds_any(sessions) {
            return Ok(());
        }
        self.change(practice, |opens| {
            opens.sessions.retain(|open| !sessions.contains(&open.session));
            opens.present = opens.present.filter(|present| !sessions.contains(present));
            Ok(())
        })
    }

    /// Whether something that is not yet kept belongs to one of `sessions`.
    #[must_use]
    pub fn holds_any(&self, sessions: &[SessionId]) -> bool {
        self.kept().opens.sessions.iter().any(|open| sessions.contains(&open.session))
    }

    /// What is not yet kept of `session`.
    fn open_of(&self, session: SessionId) -> Option<Open> {
        self.kept().opens.find(session).cloned()
    }
}

fn commitments(c: &Connection, stored: &StoredSession) -> Result<Vec<Commitment>> {
    let mut made = store::commitments(c, stored.client)?;
    made.retain(|commitment| commitment.session == Some(stored.id));
    Ok(made)
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
