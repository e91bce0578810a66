//! Keeping the open step in the database, and what follows from it: the story, how it fared, when the two speak again.

use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;

use super::answer::{HowSaid, SessionAnswer};
use super::console::StepState;
use super::conversation::Conversation;
use super::facts::Facts;
use super::meeting::Meeting;
use super::open::{OfStep, Open, Unsettled};
use super::store::{self, StoredSession};
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::reframe;
use crate::rehearsal;
use crate::vocabulary::SessionId;

/// Keeps what stands in the open step.
pub(super) fn step(
    c: &Connection,
    stored: &StoredSession,
    open: &Open,
    state: StepState,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    if !open.step.is_empty() {
        said(c, stored.id, open)?;
        store::write_state(c, stored.id, &open.step, state)?;
    }
    store::write_place(c, stored.id, &open.step, open.clock.seconds())?;
    follow(c, stored, now)
}

/// Keeps what was said in the open step, what was practised included.
pub(super) fn said(c: &Connection, session: SessionId, open: &Open) -> Result<()> {
    store::write_answers(c, session, &open.step, &open.said)?;
    rehearsal::write_rounds(c, session, &open.step, &open.rounds)
}

impl Conversation {
    /// Keeps what was said in the open step of every session that has not ended, as it is when the step is left: for whoever makes a copy
    /// of the practice. The step stays open. What was set aside, the scratch pad, and what nobody has answered yet is not kept.
    ///
    /// # Errors
    /// The database's own.
    pub fn keep_said(&self, practice: &Practice) -> Result<()> {
        let opens = self.kept().opens.sessions.clone();
        for open in opens.iter().filter(|open| !open.aside && !open.step.is_empty()) {
            match practice.read(|c| store::read(c, open.session)) {
                Ok(stored) => practice.keep(stored.client, |c| said(c, open.session, open))?,
                // Its client was taken back meanwhile.
                Err(Error::Gone(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// What is kept of a step.
pub(super) fn of_step(c: &Connection, session: SessionId, step: &str) -> Result<OfStep> {
    let answers = store::answers(c, session)?.into_iter().filter(|answer| answer.step == step);
    let rounds = rehearsal::rounds(c, session)?.into_iter().filter(|(of, _)| of == step);
    Ok(OfStep {
        said: answers.map(|answer| (answer.question, answer.answer)).collect(),
        rounds: rounds.map(|(_, round)| round).collect(),
    })
}

/// Keeps what was written and has not settled when the session ends: a line joins the others, a text what stands there. What the coach
/// wrote in her name, and she has not answered, only where the coach says so (`coachs`).
pub(super) fn unsettled(
    c: &Connection,
    stored: &StoredSession,
    open: &Open,
    coachs: bool,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    let kept = |one: &Unsettled| coachs || one.how == HowSaid::Typed;
    for Unsettled { step, question, words, how } in open.unsettled().into_iter().filter(kept) {
        let before = store::answers(c, stored.id)?.into_iter().find(|a| a.step == step && a.question == question);
        let answer = match before {
            Some(before) => before.answer.joined_with(&words, how),
            None => SessionAnswer::new(words, how, now),
        };
        store::write_answer(c, stored.id, &step, &question, &answer)?;
    }
    Ok(())
}

/// What follows from the answers as they are kept now.
pub(super) fn follow(c: &Connection, stored: &StoredSession, now: DateTime<FixedOffset>) -> Result<()> {
    let facts = Facts::new(&stored.script, store::answers(c, stored.id)?, None);
    let facts = facts.corrected(&store::corrections(c, stored.id)?);
    let (sure_before, sure_after) = facts.sure_by(&stored.script);
    let told = reframe::Told {
        words: facts.story().unwrap_or_default().to_owned(),
        new_sentence: facts.now().unwrap_or_default().to_owned(),
        feel: facts.feel().unwrap_or_default().to_owned(),
        sure_before,
        sure_after,
    };
    reframe::record(c, stored.client, stored.id, &told, now.to_utc())?;
    // "Friday" is the one after the day on which it was said.
    store::write_next(c, stored.id, Meeting::of(&facts).as_ref())
}
