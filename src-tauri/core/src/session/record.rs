//! The one record of a session, which the client may see: read, searched and corrected. A correction is dated, and what stood before
//! stays in sight.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use rusqlite::Connection;
use serde::Serialize;

use super::answer::{HowSaid, bounded};
use super::answering::takes_message;
use super::commitment::Commitment;
use super::facts::{Facts, key};
use super::keep;
use super::meeting::Meeting;
use super::rehearsing::Practised;
use super::store::{self, StoredSession};
use crate::error::{Error, Result};
use crate::library::{Script, Takes};
use crate::outreach;
use crate::practice::{About, Practice};
use crate::rehearsal;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, SessionId, fold};

/// What an answer was corrected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Correction {
    /// The words.
    pub words: String,
    /// When, in the coach's own time.
    pub corrected_at: DateTime<FixedOffset>,
}

impl Correction {
    /// Nobody corrects to nothing: a correction without words is what is left of an answer that was struck out.
    const fn strikes_out(&self) -> bool {
        self.words.is_empty()
    }
}

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Said {
    /// In which step.
    pub step: String,
    /// The step's short name.
    pub step_title: String,
    /// To which question of it.
    pub question: String,
    /// The question as it was asked.
    pub question_text: String,
    /// What the question takes.
    pub takes: Takes,
    /// Her words, verbatim.
    pub words: String,
    /// Her number.
    pub number: Option<u32>,
    /// How it came.
    pub how: HowSaid,
    /// When, in the coach's own time.
    pub said_at: DateTime<FixedOffset>,
    /// What it was corrected to since, oldest first.
    pub corrections: Vec<Correction>,
    /// When it was struck out: nothing of it is left.
    pub struck_at: Option<DateTime<FixedOffset>>,
}

/// A session as a line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PastSession {
    /// Which session.
    pub id: SessionId,
    /// When it began, in the coach's own time.
    pub begun_at: DateTime<FixedOffset>,
    /// When it ended; `None`: it can be resumed.
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// How long it took, in minutes.
    pub minutes: u32,
    /// How many answers it holds.
    pub said: u32,
    /// The words that were searched for, in their place; else the first that were said.
    pub glimpse: String,
}

/// The record of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SessionRecord {
    /// Which session.
    pub id: SessionId,
    /// With whom.
    pub client: ClientId,
    /// When it began.
    pub begun_at: DateTime<FixedOffset>,
    /// When it ended; `None`: it can be resumed.
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// How long it was agreed to be.
    pub minutes: u32,
    /// How long it took.
    pub spent_minutes: u32,
    /// What was said, in the order of the script.
    pub said: Vec<Said>,
    /// What was practised, in the order in which it came.
    pub practised: Vec<Practised>,
    /// What she said she would do.
    pub commitments: Vec<Commitment>,
    /// When the two speak again, as it was said.
    pub next: String,
    /// The day that is meant.
    pub next_date: Option<NaiveDate>,
    /// The time, where one was said.
    pub next_time: Option<NaiveTime>,
}

/// How sure she was in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct SurePoint {
    /// In which session.
    pub session: SessionId,
    /// On which day.
    pub on: NaiveDate,
    /// Before, 0 to 10.
    pub before: Option<u32>,
    /// After.
    pub after: Option<u32>,
}

/// What was said, with the names of steps and the questions of `script`. Where something was practised in a step (`practised`), that tells
/// what was answered: the question to it is not told as said aloud.
pub(super) fn said(
    script: &Script,
    facts: &Facts,
    corrections: &[(String, String, Correction)],
    practised: &HashSet<String>,
    texts: &Texts,
) -> Vec<Said> {
    let one = |stored: &store::StoredAnswer| {
        let line = script.steps.iter().find(|line| line.key == stored.step);
        // A message that waits for somebody is an answer to the question that takes messages.
        let asked = stored.question.split_once('/').map_or(stored.question.as_str(), |(question, _)| question);
        let question = line.and_then(|line| line.step.questions.iter().find(|q| q.key == asked));
        let own = match stored.question.as_str() {
            key::RESOURCE => Some("session-said-resource"),
            key::SEVEN => Some("session-said-seven"),
            _ => None,
        };
        let text = question.map(|q| q.text.clone()).or_else(|| own.map(|key| texts.say(&Message::new(key))));
        let lines = if own == Some("session-said-seven") { Takes::Lines } else { Takes::Words };
        let of_this = corrections.iter().filter(|(step, q, _)| *step == stored.step && *q == stored.question);
        let (struck, corrections): (Vec<_>, Vec<_>) =
            of_this.map(|(_, _, correction)| correction.clone()).partition(Correction::strikes_out);
        Said {
            step: stored.step.clone(),
            step_title: line.map_or_else(String::new, |line| line.step.title.clone()),
            question: stored.question.clone(),
            question_text: text.unwrap_or_default(),
            // What was chosen is read as lines.
            takes: question.map_or(lines, |q| if q.takes == Takes::Choice { Takes::Lines } else { q.takes }),
            words: stored.answer.words.clone(),
            number: stored.answer.number,
            how: stored.answer.how,
            said_at: stored.answer.said_at,
            corrections,
            struck_at: struck.last().map(|correction| correction.corrected_at),
        }
    };
    let told = |said: &Said| said.takes != Takes::Reply || !said.words.is_empty() || !practised.contains(&said.step);
    facts.all().iter().filter(is_told).map(one).filter(told).collect()
}

/// Whether an answer is something that she said, and no note of what she turned, marked or chose.
fn is_told(stored: &&store::StoredAnswer) -> bool {
    !matches!(stored.question.as_str(), key::TURNED | key::ADDRESSEE | key::WOULD_ASK | key::MEET_DAY)
}

/// The clients with whom a session was begun that has not ended.
///
/// # Errors
/// The database's own.
pub fn unended(practice: &Practice) -> Result<Vec<ClientId>> {
    practice.read(store::unended)
}

/// The client's sessions, newest first; those whose words hold every word of `search`.
///
/// # Errors
/// The database's own.
pub fn list(practice: &Practice, client: ClientId, search: &str) -> Result<Vec<PastSession>> {
    let wanted = fold(search);
    let wanted: Vec<&str> = wanted.split(' ').filter(|w| !w.is_empty()).collect();
    practice.read(|c| {
        let mut found = Vec::new();
        for stored in store::of_client(c, client)? {
            let facts = Facts::new(&stored.script, store::answers(c, stored.id)?, None);
            let corrected = store::corrections(c, stored.id)?.into_iter().map(|(_, _, correction)| correction.words);
            let practised = rehearsal::rounds(c, stored.id)?.into_iter().map(|(_, round)| round.words);
            let told: Vec<String> = facts.all().iter().filter(is_told).map(|a| a.answer.words.clone()).collect();
            let many = told.len();
            let words: Vec<String> = told.into_iter().chain(corrected).chain(practised).collect();
            let folded: Vec<String> = words.iter().map(|w| fold(w)).collect();
            if !wanted.iter().all(|word| folded.iter().any(|text| text.contains(word))) {
                continue;
            }
            let holds = |text: &String| wanted.iter().any(|word| text.contains(word));
            let at = folded.iter().position(holds).or_else(|| folded.iter().position(|text| !text.is_empty()));
            found.push(PastSession {
                id: stored.id,
                begun_at: stored.begun_at,
                ended_at: stored.ended_at,
                minutes: stored.spent.div_ceil(60),
                said: u32::try_from(many).unwrap_or(u32::MAX),
                glimpse: at.and_then(|at| words.get(at)).map_or_else(String::new, |words| glimpse(words)),
            });
        }
        Ok(found)
    })
}

/// The first line, at most 160 characters of it.
fn glimpse(words: &str) -> String {
    let line = words.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(160) {
        None => line.to_owned(),
        Some((end, _)) => format!("{}…", line.split_at(end).0),
    }
}

/// The record of one session, as far as it is kept.
///
/// # Errors
/// [`Error::Gone`].
pub fn read(practice: &Practice, session: SessionId, texts: &Texts) -> Result<SessionRecord> {
    practice.read(|c| {
        let stored = store::read(c, session)?;
        let facts = Facts::new(&stored.script, store::answers(c, session)?, None);
        let corrections = store::corrections(c, session)?;
        let mut commitments = store::commitments(c, stored.client)?;
        commitments.retain(|commitment| commitment.session == Some(session));
        let rounds = rehearsal::rounds(c, session)?;
        let steps = rounds.iter().map(|(step, _)| step.clone()).collect();
        let said = said(&stored.script, &facts, &corrections, &steps, texts);
        let practised = rounds.iter().map(|(_, round)| Practised::from(round)).collect();
        let StoredSession { id, client, begun_at, ended_at, minutes, spent, next, next_date, next_time, .. } = stored;
        Ok(SessionRecord {
            id,
            client,
            begun_at,
            ended_at,
            minutes,
            spent_minutes: spent.div_ceil(60),
            said,
            practised,
            commitments,
            next,
            next_date,
            next_time,
        })
    })
}

/// Corrects an answer that is kept: the new words are dated, and the old ones stay. One step of undo.
///
/// # Errors
/// [`Error::Gone`] where there is no such answer; [`Error::Invalid`] where the words are empty or too long, or the session has not
/// ended: there her words are still hers to change.
pub fn correct(
    practice: &Practice,
    session: SessionId,
    (step, question): (&str, &str),
    words: &str,
    texts: &Texts,
    now: DateTime<FixedOffset>,
) -> Result<SessionRecord> {
    let words = bounded(words)?.trim();
    if words.is_empty() {
        return Err(Error::Invalid(Message::new("session-correction-empty")));
    }
    let stored = ended(practice, session)?;
    practice.change(About::Client(stored.client), |c| {
        stands(c, session, (step, question))?;
        let correction = Correction { words: words.to_owned(), corrected_at: now };
        store::insert_correction(c, session, step, question, &correction)?;
        keep::follow(c, &stored, now)?;
        Ok(((), Message::new("did-session-correct")))
    })?;
    read(practice, session, texts)
}

/// Strikes an answer out for good: the words, the number and what they were corrected to leave nothing behind, nor does what followed
/// from them; that something was struck out, and when, stays. It cannot be undone.
///
/// # Errors
/// [`Error::Gone`] where there is no such answer, or it was struck out already; [`Error::Invalid`] where the session has not ended.
pub fn strike_out(
    practice: &Practice,
    session: SessionId,
    (step, question): (&str, &str),
    texts: &Texts,
    now: DateTime<FixedOffset>,
) -> Result<SessionRecord> {
    let stored = ended(practice, session)?;
    practice.forget(About::Client(stored.client), |c| {
        stands(c, session, (step, question))?;
        store::empty_answer(c, session, step, question)?;
        if question == key::MEET {
            store::delete_answers(c, session, key::MEET_DAY)?;
        }
        let struck = Correction { words: String::new(), corrected_at: now };
        store::insert_correction(c, session, step, question, &struck)?;
        // What was marked as sent holds the same words.
        if takes_message(&stored, step) {
            outreach::forget_words(c, session)?;
        }
        keep::follow(c, &stored, now)
    })?;
    read(practice, session, texts)
}

/// A session that has ended: until then her words are hers to change.
fn ended(practice: &Practice, session: SessionId) -> Result<StoredSession> {
    let stored = practice.read(|c| store::read(c, session))?;
    if stored.ended_at.is_none() {
        return Err(Error::Invalid(Message::new("session-correction-open")));
    }
    Ok(stored)
}

/// Sees that there is such an answer, and that it was not struck out.
fn stands(c: &Connection, session: SessionId, (step, question): (&str, &str)) -> Result<()> {
    let answered = store::answers(c, session)?.iter().any(|a| a.step == step && a.question == question);
    let struck = |(of_step, of, correction): &(String, String, Correction)| {
        of_step == step && of == question && correction.strikes_out()
    };
    if !answered || store::corrections(c, session)?.iter().any(struck) {
        return Err(Error::Gone("answer"));
    }
    Ok(())
}

/// How sure she was, session by session, oldest first; sessions without a number are left out.
///
/// # Errors
/// The database's own.
pub fn sureness(practice: &Practice, client: ClientId) -> Result<Vec<SurePoint>> {
    practice.read(|c| {
        let mut points = Vec::new();
        for stored in store::of_client(c, client)?.into_iter().rev() {
            let facts = Facts::new(&stored.script, store::answers(c, stored.id)?, None);
            let (before, after) = facts.sure_by(&stored.script);
            if before.or(after).is_some() {
                points.push(SurePoint { session: stored.id, on: stored.begun_at.date_naive(), before, after });
            }
        }
        Ok(points)
    })
}

/// The day on which the two speak again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextDay {
    /// The session that first agreed on it.
    pub session: SessionId,
    /// When that began.
    pub begun_at: DateTime<FixedOffset>,
    /// The day, as the newest session that said so has it.
    pub day: NaiveDate,
    /// The time, where one was said.
    pub time: Option<NaiveTime>,
    /// How long the session that said so was agreed to be.
    pub minutes: u32,
}

/// When the two speak again, as the newest session that said so has it. A day that was still to come when a newer session began was
/// moved there: it is the same meeting.
///
/// # Errors
/// The database's own.
pub fn next_day(practice: &Practice, client: ClientId) -> Result<Option<NextDay>> {
    let sessions = practice.read(|c| store::of_client(c, client))?;
    let mut said = sessions.iter().filter(|stored| !stored.next.is_empty());
    let Some((newest, day)) = said.next().and_then(|stored| Some((stored, stored.next_date?))) else { return Ok(None) };
    let mut first = newest;
    for (earlier, their_day) in said.filter_map(|stored| Some((stored, stored.next_date?))) {
        if their_day <= first.begun_at.date_naive() {
            break;
        }
        first = earlier;
    }
    let (time, minutes) = (newest.next_time, newest.minutes);
    Ok(Some(NextDay { session: first.id, begun_at: first.begun_at, day, time, minutes }))
}

/// How many sessions there were, the newest that has not ended, and what the newest of them that said so says about the next.
///
/// # Errors
/// The database's own.
pub fn next_of(practice: &Practice, client: ClientId) -> Result<(u32, Option<SessionId>, Option<Meeting>)> {
    let sessions = practice.read(|c| store::of_client(c, client))?;
    let open = sessions.iter().find(|stored| stored.ended_at.is_none()).map(|stored| stored.id);
    let count = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
    let next = sessions.into_iter().find(|stored| !stored.next.is_empty());
    let next = next.map(|stored| Meeting { words: stored.next, day: stored.next_date, time: stored.next_time });
    Ok((count, open, next))
}
