//! The rows of what was practised.

use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row, named_params};

use super::draw::Met;
use super::round::Round;
use crate::error::Result;
use crate::vocabulary::{ClientId, ReplyKind, SessionId};

fn kind(row: &Row<'_>) -> rusqlite::Result<ReplyKind> {
    let key: String = row.get("kind")?;
    Ok(ReplyKind::from_key(&key).ok_or(FromSqlError::InvalidType)?)
}

fn round(row: &Row<'_>) -> rusqlite::Result<(String, Round)> {
    let round = Round {
        number: row.get("place")?,
        run: row.get("run")?,
        kind: kind(row)?,
        wording: row.get("wording")?,
        sender: row.get("sender")?,
        reply: row.get("reply")?,
        words: row.get("words")?,
        aloud: row.get("aloud")?,
        done: row.get("done")?,
    };
    Ok((row.get("step")?, round))
}

/// What was practised in a session, with the step it belongs to, in the order in which it came.
pub(crate) fn rounds(c: &Connection, session: SessionId) -> Result<Vec<(String, Round)>> {
    let mut statement = c.prepare_cached(
        "SELECT step, place, run, kind, wording, sender, reply, words, aloud, done FROM practised
          WHERE session_id = :session ORDER BY step, place",
    )?;
    let rows = statement.query_map(named_params! { ":session": session }, round)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was practised in one step is what is given, and nothing else.
pub(crate) fn write_rounds(c: &Connection, session: SessionId, step: &str, rounds: &[Round]) -> Result<()> {
    forget_step(c, session, step)?;
    let mut statement = c.prepare_cached(
        "INSERT INTO practised (session_id, step, place, run, kind, wording, sender, reply, words, aloud, done)
         VALUES (:session, :step, :place, :run, :kind, :wording, :sender, :reply, :words, :aloud, :done)",
    )?;
    for round in rounds {
        statement.execute(named_params! {
            ":session": session,
            ":step": step,
            ":place": round.number,
            ":run": round.run,
            ":kind": round.kind.key(),
            ":wording": round.wording,
            ":sender": round.sender,
            ":reply": round.reply,
            ":words": round.words,
            ":aloud": round.aloud,
            ":done": round.done,
        })?;
    }
    Ok(())
}

/// Takes away what was practised in one step.
pub(crate) fn forget_step(c: &Connection, session: SessionId, step: &str) -> Result<()> {
    c.execute(
        "DELETE FROM practised WHERE session_id = :session AND step = :step",
        named_params! { ":session": session, ":step": step },
    )?;
    Ok(())
}

/// The replies that the client has met in sessions other than `but`, or in other steps of it, oldest first.
pub(crate) fn met(c: &Connection, client: ClientId, but: (SessionId, &str)) -> Result<Vec<Met>> {
    let mut statement = c.prepare_cached(
        "SELECT practised.kind, practised.wording FROM practised JOIN session ON session.id = practised.session_id
          WHERE session.client_id = :client AND NOT (practised.session_id = :session AND practised.step = :step)
          ORDER BY practised.session_id, practised.step, practised.place",
    )?;
    let given = named_params! { ":client": client, ":session": but.0, ":step": but.1 };
    let rows = statement.query_map(given, |row| Ok(Met { kind: kind(row)?, key: row.get("wording")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
