//! The rows of sessions.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::answer::{HowSaid, SessionAnswer};
use super::commitment::{Commitment, CommitmentState};
use super::console::StepState;
use super::meeting::Meeting;
use super::record::Correction;
use crate::client;
use crate::error::{Error, Result};
use crate::library::Script;
use crate::vocabulary::{ClientId, CommitmentId, SessionId};

/// A session as it is stored.
#[derive(Debug, Clone)]
pub(super) struct StoredSession {
    pub id: SessionId,
    pub client: ClientId,
    pub begun_at: DateTime<FixedOffset>,
    pub ended_at: Option<DateTime<FixedOffset>>,
    pub minutes: u32,
    pub spent: u32,
    pub script: Script,
    pub step: String,
    pub next: String,
    pub next_date: Option<NaiveDate>,
    pub next_time: Option<NaiveTime>,
}

/// An answer with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StoredAnswer {
    pub step: String,
    pub question: String,
    pub answer: SessionAnswer,
}

const SESSION: &str = "SELECT id, client_id, begun_at, ended_at, minutes, spent, script, left_out, step, next, next_date, next_time FROM session";

fn session(row: &Row<'_>) -> rusqlite::Result<StoredSession> {
    let script: String = row.get("script")?;
    let steps = serde_json::from_str(&script)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(e)))?;
    Ok(StoredSession {
        id: row.get("id")?,
        client: row.get("client_id")?,
        begun_at: moment(row, "begun_at")?,
        ended_at: optional_moment(row, "ended_at")?,
        minutes: row.get("minutes")?,
        spent: row.get("spent")?,
        script: Script { steps, left_out: row.get("left_out")? },
        step: row.get("step")?,
        next: row.get("next")?,
        next_date: day(row, "next_date")?,
        next_time: time(row, "next_time")?,
    })
}

pub(super) fn read(c: &Connection, id: SessionId) -> Result<StoredSession> {
    let sql = format!("{SESSION} WHERE id = :id");
    let found = c.prepare_cached(&sql)?.query_row(named_params! { ":id": id }, session).optional()?;
    found.ok_or(Error::Gone("session"))
}

/// The client's sessions, newest first.
pub(super) fn of_client(c: &Connection, client: ClientId) -> Result<Vec<StoredSession>> {
    let sql = format!("{SESSION} WHERE client_id = :client ORDER BY id DESC");
    let mut statement = c.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":client": client }, session)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The client's newest session.
pub(super) fn newest(c: &Connection, client: ClientId) -> Result<Option<SessionId>> {
    let sql = "SELECT max(id) AS newest FROM session WHERE client_id = :client";
    Ok(c.query_row(sql, named_params! { ":client": client }, |row| row.get("newest"))?)
}

pub(super) fn insert(
    c: &Connection,
    client: ClientId,
    script: &Script,
    minutes: u32,
    now: DateTime<FixedOffset>,
) -> Result<SessionId> {
    let steps =
        serde_json::to_string(&script.steps).map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))?;
    let id = c.query_row(
        "INSERT INTO session (client_id, begun_at, minutes, script, left_out)
         VALUES (:client, :now, :minutes, :script, :left_out) RETURNING id",
        named_params! {
            ":client": client,
            ":now": now.to_rfc3339(),
            ":minutes": minutes,
            ":script": steps,
            ":left_out": script.left_out,
        },
        |row| row.get("id"),
    )?;
    Ok(id)
}

pub(super) fn write_place(c: &Connection, id: SessionId, step: &str, spent: u32) -> Result<()> {
    c.execute(
        "UPDATE session SET step = :step, spent = :spent WHERE id = :id",
        named_params! { ":id": id, ":step": step, ":spent": spent },
    )?;
    Ok(())
}

pub(super) fn write_minutes(c: &Connection, id: SessionId, minutes: u32) -> Result<()> {
    c.execute(
        "UPDATE session SET minutes = :minutes WHERE id = :id",
        named_params! { ":id": id, ":minutes": minutes },
    )?;
    Ok(())
}

pub(super) fn write_next(c: &Connection, id: SessionId, next: Option<&Meeting>) -> Result<()> {
    c.execute(
        "UPDATE session SET next = :next, next_date = :date, next_time = :time WHERE id = :id",
        named_params! {
            ":id": id,
            ":next": next.map_or("", |next| &next.words),
            ":date": next.and_then(|next| next.day).map(|d| d.to_string()),
            ":time": next.and_then(|next| next.time).map(|t| t.format("%H:%M").to_string()),
        },
    )?;
    Ok(())
}

pub(super) fn write_end(c: &Connection, id: SessionId, now: DateTime<FixedOffset>) -> Result<()> {
    c.execute(
        "UPDATE session SET ended_at = :now WHERE id = :id",
        named_params! { ":id": id, ":now": now.to_rfc3339() },
    )?;
    Ok(())
}

/// Deletes a session with everything that was said in it.
pub(super) fn delete(c: &Connection, id: SessionId) -> Result<()> {
    c.execute("DELETE FROM session WHERE id = :id", named_params! { ":id": id })?;
    Ok(())
}

fn answer(row: &Row<'_>) -> rusqlite::Result<StoredAnswer> {
    let how: String = row.get("how")?;
    Ok(StoredAnswer {
        step: row.get("step")?,
        question: row.get("question")?,
        answer: SessionAnswer {
            words: row.get("words")?,
            number: row.get("number")?,
            how: HowSaid::from_key(&how).ok_or(FromSqlError::InvalidType)?,
            said_at: moment(row, "said_at")?,
        },
    })
}

/// Every answer of a session, in the order in which they were said.
pub(super) fn answers(c: &Connection, id: SessionId) -> Result<Vec<StoredAnswer>> {
    let mut statement = c.prepare_cached(
        "SELECT step, question, words, number, how, said_at FROM session_answer WHERE session_id = :id ORDER BY rowid",
    )?;
    let rows = statement.query_map(named_params! { ":id": id }, answer)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was said to `questions` in the client's sessions but one, as it was corrected since, oldest first.
pub(super) fn earlier(c: &Connection, client: ClientId, but: SessionId, questions: &[&str]) -> Result<Vec<String>> {
    let mut statement = c.prepare_cached(
        "SELECT a.question,
                coalesce((SELECT k.words FROM session_correction AS k
                           WHERE k.session_id = a.session_id AND k.step = a.step AND k.question = a.question
                           ORDER BY k.id DESC LIMIT 1), a.words) AS words
           FROM session_answer AS a JOIN session ON session.id = a.session_id
          WHERE session.client_id = :client AND a.session_id <> :but
          ORDER BY a.session_id, a.rowid",
    )?;
    let rows = statement.query_map(named_params! { ":client": client, ":but": but }, |row| {
        Ok((row.get::<_, String>("question")?, row.get::<_, String>("words")?))
    })?;
    let mut words = Vec::new();
    for row in rows {
        let (question, said) = row?;
        if questions.contains(&question.as_str()) && !said.trim().is_empty() {
            words.push(said);
        }
    }
    Ok(words)
}

/// The answers of one step are those given, and no others.
pub(super) fn write_answers(
    c: &Connection,
    id: SessionId,
    step: &str,
    said: &BTreeMap<String, SessionAnswer>,
) -> Result<()> {
    let before: Vec<StoredAnswer> = answers(c, id)?.into_iter().filter(|a| a.step == step).collect();
    for stored in before.iter().filter(|stored| !said.contains_key(&stored.question)) {
        c.execute(
            "DELETE FROM session_answer WHERE session_id = :id AND step = :step AND question = :question",
            named_params! { ":id": id, ":step": step, ":question": stored.question },
        )?;
    }
    for (question, answer) in said {
        if !before.iter().any(|stored| stored.question == *question && stored.answer == *answer) {
            write_answer(c, id, step, question, answer)?;
        }
    }
    Ok(())
}

pub(super) fn write_answer(
    c: &Connection,
    id: SessionId,
    step: &str,
    question: &str,
    answer: &SessionAnswer,
) -> Result<()> {
    c.execute(
        "INSERT INTO session_answer (session_id, step, question, words, number, how, said_at)
         VALUES (:id, :step, :question, :words, :number, :how, :at)
         ON CONFLICT (session_id, step, question) DO UPDATE
            SET words = excluded.words, number = excluded.number, how = excluded.how, said_at = excluded.said_at",
        named_params! {
            ":id": id,
            ":step": step,
            ":question": question,
            ":words": answer.words,
            ":number": answer.number,
            ":how": answer.how.key(),
            ":at": answer.said_at.to_rfc3339(),
        },
    )?;
    Ok(())
}

/// Takes away every word of one step, its corrections too.
pub(super) fn forget_step(c: &Connection, id: SessionId, step: &str) -> Result<()> {
    c.execute(
        "DELETE FROM session_answer WHERE session_id = :id AND step = :step",
        named_params! { ":id": id, ":step": step },
    )?;
    c.execute(
        "DELETE FROM session_correction WHERE session_id = :id AND step = :step",
        named_params! { ":id": id, ":step": step },
    )?;
    Ok(())
}

/// Takes away every answer to `question` of a session, as if it had never been there.
pub(super) fn delete_answers(c: &Connection, id: SessionId, question: &str) -> Result<()> {
    c.execute(
        "DELETE FROM session_answer WHERE session_id = :id AND question = :question",
        named_params! { ":id": id, ":question": question },
    )?;
    Ok(())
}

/// Takes away what was said to one question, and what it was corrected to; that it was answered stays.
pub(super) fn empty_answer(c: &Connection, id: SessionId, step: &str, question: &str) -> Result<()> {
    c.execute(
        "UPDATE session_answer SET words = '', number = NULL
          WHERE session_id = :id AND step = :step AND question = :question",
        named_params! { ":id": id, ":step": step, ":question": question },
    )?;
    c.execute(
        "DELETE FROM session_correction WHERE session_id = :id AND step = :step AND question = :question",
        named_params! { ":id": id, ":step": step, ":question": question },
    )?;
    Ok(())
}

pub(super) fn states(c: &Connection, id: SessionId) -> Result<BTreeMap<String, StepState>> {
    let mut statement = c.prepare_cached("SELECT step, state FROM session_step WHERE session_id = :id")?;
    let rows = statement.query_map(named_params! { ":id": id }, |row| {
        let state: String = row.get("state")?;
        Ok((row.get("step")?, StepState::from_key(&state)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what became of a step; an open one has no row.
pub(super) fn write_state(c: &Connection, id: SessionId, step: &str, state: StepState) -> Result<()> {
    if state == StepState::Open {
        c.execute(
            "DELETE FROM session_step WHERE session_id = :id AND step = :step",
            named_params! { ":id": id, ":step": step },
        )?;
        return Ok(());
    }
    c.execute(
        "INSERT INTO session_step (session_id, step, state) VALUES (:id, :step, :state)
         ON CONFLICT (session_id, step) DO UPDATE SET state = excluded.state",
        named_params! { ":id": id, ":step": step, ":state": state.key() },
    )?;
    Ok(())
}

pub(super) fn corrections(c: &Connection, id: SessionId) -> Result<Vec<(String, String, Correction)>> {
    let mut statement = c.prepare_cached(
        "SELECT step, question, words, corrected_at FROM session_correction WHERE session_id = :id ORDER BY id",
    )?;
    let rows = statement.query_map(named_params! { ":id": id }, |row| {
        let correction = Correction { words: row.get("words")?, corrected_at: moment(row, "corrected_at")? };
        Ok((row.get("step")?, row.get("question")?, correction))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert_correction(
    c: &Connection,
    id: SessionId,
    step: &str,
    question: &str,
    correction: &Correction,
) -> Result<()> {
    c.execute(
        "INSERT INTO session_correction (session_id, step, question, words, corrected_at)
         VALUES (:id, :step, :question, :words, :at)",
        named_params! {
            ":id": id,
            ":step": step,
            ":question": question,
            ":words": correction.words,
            ":at": correction.corrected_at.to_rfc3339(),
        },
    )?;
    Ok(())
}

fn commitment(row: &Row<'_>) -> rusqlite::Result<(ClientId, Commitment)> {
    let state: String = row.get("state")?;
    let (by, by_date, made_at): (String, _, _) = (row.get("by_when")?, day(row, "by_date")?, moment(row, "made_at")?);
    let commitment = Commitment {
        id: row.get("id")?,
        session: row.get("session_id")?,
        whom: row.get("whom")?,
        // Her words hold it, whatever day the coach has put in place of theirs.
        by_time: by_date.and_then(|_| client::hour(&by, &made_at)),
        by,
        by_date,
        sure: row.get("sure")?,
        state: CommitmentState::from_key(&state),
        made_at,
    };
    Ok((row.get("client_id")?, commitment))
}

const COMMITMENT: &str =
    "SELECT id, client_id, session_id, whom, by_when, by_date, sure, state, made_at FROM commitment";

pub(super) fn commitments(c: &Connection, client: ClientId) -> Result<Vec<Commitment>> {
    let sql = format!("{COMMITMENT} WHERE client_id = :client ORDER BY id");
    let mut statement = c.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":client": client }, commitment)?;
    Ok(rows.map(|row| row.map(|(_, commitment)| commitment)).collect::<rusqlite::Result<_>>()?)
}

pub(super) fn read_commitment(c: &Connection, id: CommitmentId) -> Result<(ClientId, Commitment)> {
    let sql = format!("{COMMITMENT} WHERE id = :id");
    let found = c.prepare_cached(&sql)?.query_row(named_params! { ":id": id }, commitment).optional()?;
    found.ok_or(Error::Gone("commitment"))
}

pub(super) fn insert_commitment(
    c: &Connection,
    client: ClientId,
    session: Option<SessionId>,
    whom: &str,
    now: DateTime<FixedOffset>,
) -> Result<CommitmentId> {
    let id = c.query_row(
        "INSERT INTO commitment (client_id, session_id, whom, made_at) VALUES (:client, :session, :whom, :now) RETURNING id",
        named_params! { ":client": client, ":session": session, ":whom": whom, ":now": now.to_rfc3339() },
        |row| row.get("id"),
    )?;
    Ok(id)
}

pub(super) fn write_commitment(c: &Connection, commitment: &Commitment) -> Result<()> {
    c.execute(
        "UPDATE commitment SET whom = :whom, by_when = :by, by_date = :date, sure = :sure, state = :state WHERE id = :id",
        named_params! {
            ":id": commitment.id,
            ":whom": commitment.whom,
            ":by": commitment.by,
            ":date": commitment.by_date.map(|d| d.to_string()),
            ":sure": commitment.sure,
            ":state": commitment.state.key(),
        },
    )?;
    Ok(())
}

/// Takes away what she said in this session that she would do.
pub(super) fn forget_commitments(c: &Connection, session: SessionId) -> Result<()> {
    c.execute("DELETE FROM commitment WHERE session_id = :session", named_params! { ":session": session })?;
    Ok(())
}

pub(super) fn delete_commitment(c: &Connection, id: CommitmentId) -> Result<()> {
    c.execute("DELETE FROM commitment WHERE id = :id", named_params! { ":id": id })?;
    Ok(())
}

fn moment(row: &Row<'_>, column: &str) -> rusqlite::Result<DateTime<FixedOffset>> {
    let text: String = row.get(column)?;
    Ok(DateTime::parse_from_rfc3339(&text).map_err(|_| FromSqlError::InvalidType)?)
}

fn optional_moment(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<DateTime<FixedOffset>>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()))
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveTime>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| NaiveTime::parse_from_str(&text, "%H:%M").ok()))
}

/// With whom a session was begun that has not ended.
pub(super) fn unended(c: &Connection) -> Result<Vec<ClientId>> {
    let mut statement =
        c.prepare("SELECT DISTINCT client_id FROM session WHERE ended_at IS NULL ORDER BY client_id")?;
    let clients = statement.query_map([], |row| row.get("client_id"))?;
    Ok(clients.collect::<rusqlite::Result<_>>()?)
}
