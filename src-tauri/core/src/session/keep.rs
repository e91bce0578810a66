//! Keeping the open step in the database, and what follows from it: the story, how it fared, when the two speak again.

use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;

use super::console::StepState;
use super::facts::{Facts, key};
use super::open::Open;
use super::store::{self, StoredSession};
use crate::client;
use crate::error::Result;
use crate::reframe;

/// Keeps what stands in the open step.
pub(super) fn step(
    c: &Connection,
    stored: &StoredSession,
    open: &Open,
    state: StepState,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    if !open.step.is_empty() {
        store::write_answers(c, stored.id, &open.step, &open.said)?;
        store::write_state(c, stored.id, &open.step, state)?;
    }
    store::write_place(c, stored.id, &open.step, open.clock.seconds())?;
    follow(c, stored, now)
}

/// What follows from the answers as they are kept now.
pub(super) fn follow(c: &Connection, stored: &StoredSession, now: DateTime<FixedOffset>) -> Result<()> {
    let facts = Facts::new(&stored.script, store::answers(c, stored.id)?, None);
    let (sure_before, sure_after) = facts.sure_by(&stored.script);
    let told = reframe::Told {
        words: facts.story().unwrap_or_default().to_owned(),
        new_sentence: facts.now().unwrap_or_default().to_owned(),
        sure_before,
        sure_after,
    };
    reframe::record(c, stored.client, stored.id, &told, now.to_utc())?;
    let next = facts.words(key::MEET).unwrap_or_default();
    store::write_next(c, stored.id, next, client::understood(next, &now))
}
