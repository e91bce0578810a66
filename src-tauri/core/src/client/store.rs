//! The rows of clients.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Client, ClientRow};
use crate::error::{Error, Result};
use crate::vocabulary::{ClientId, Level};

pub(super) fn insert(c: &Connection, name: &str, role: &str, now: DateTime<FixedOffset>) -> Result<ClientId> {
    let id = c.query_row(
        "INSERT INTO client (name, role, created_at) VALUES (:name, :role, :now) RETURNING id",
        named_params! { ":name": name, ":role": role, ":now": now.with_timezone(&Utc).to_rfc3339() },
        |row| row.get("id"),
    )?;
    Ok(id)
}

/// Whether there is any client, archived ones included.
pub(crate) fn has_any(c: &Connection) -> Result<bool> {
    Ok(c.query_row("SELECT EXISTS (SELECT 1 FROM client) AS any", [], |row| row.get("any"))?)
}

/// A client, what names them, and where they are reached.
type Named = (ClientId, [String; 2], [String; 2]);

/// The clients: what names each, and where each is reached.
pub(crate) fn names(c: &Connection) -> Result<Vec<Named>> {
    let mut statement = c.prepare("SELECT id, name, called, email, phone FROM client ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get("id")?, [row.get("name")?, row.get("called")?], [row.get("email")?, row.get("phone")?]))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn list(c: &Connection, archived: bool) -> Result<Vec<ClientRow>> {
    let mut statement =
        c.prepare("SELECT id, name, role, goal, archived_at FROM client WHERE (archived_at IS NOT NULL) = :archived")?;
    let rows = statement.query_map(named_params! { ":archived": archived }, |row| {
        Ok(ClientRow {
            id: row.get("id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            goal: row.get("goal")?,
            archived_on: day(row, "archived_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn read(c: &Connection, client: ClientId) -> Result<Client> {
    c.query_row(
        "SELECT id, name, called, pronoun, email, phone, role, level, goal, goal_by, goal_by_date, learn, tell, payer,
                notes_agreed, keep_until, archived_at
           FROM client WHERE id = :id",
        named_params! { ":id": client },
        |row| {
            Ok(Client {
                id: row.get("id")?,
                name: row.get("name")?,
                called: row.get("called")?,
                pronoun: row.get("pronoun")?,
                email: row.get("email")?,
                phone: row.get("phone")?,
                role: row.get("role")?,
                level: row.get::<_, Option<String>>("level")?.and_then(|key| Level::from_key(&key)),
                goal: row.get("goal")?,
                goal_by: row.get("goal_by")?,
                goal_by_date: row.get::<_, Option<String>>("goal_by_date")?.and_then(|day| day.parse().ok()),
                learn: row.get("learn")?,
                tell: row.get("tell")?,
                payer: row.get("payer")?,
                notes_agreed: row.get("notes_agreed")?,
                keep_until: row.get::<_, Option<String>>("keep_until")?.and_then(|day| day.parse().ok()),
                archived_on: day(row, "archived_at")?,
            })
        },
    )
    .optional()?
    .ok_or(Error::Gone("client"))
}

pub(super) fn write(c: &Connection, client: &Client) -> Result<()> {
    c.execute(
        "UPDATE client SET name = :name, called = :called, pronoun = :pronoun, email = :email, phone = :phone, role = :role,
            level = :level, goal = :goal, goal_by = :goal_by, goal_by_date = :goal_by_date, learn = :learn, tell = :tell,
            payer = :payer, notes_agreed = :notes_agreed, keep_until = :keep_until
          WHERE id = :id",
        named_params! {
            ":id": client.id,
            ":name": client.name,
            ":called": client.called,
            ":pronoun": client.pronoun,
            ":email": client.email,
            ":phone": client.phone,
            ":role": client.role,
            ":level": client.level.map(Level::key),
            ":goal": client.goal,
            ":goal_by": client.goal_by,
            ":goal_by_date": client.goal_by_date.map(|day| day.to_string()),
            ":learn": client.learn,
            ":tell": client.tell,
            ":payer": client.payer,
            ":notes_agreed": client.notes_agreed,
            ":keep_until": client.keep_until.map(|day| day.to_string()),
        },
    )?;
    Ok(())
}

pub(super) fn write_archived(c: &Connection, client: ClientId, at: Option<DateTime<FixedOffset>>) -> Result<()> {
    c.execute(
        "UPDATE client SET archived_at = :at WHERE id = :id",
        named_params! { ":id": client, ":at": at.map(|at| at.with_timezone(&Utc).to_rfc3339()) },
    )?;
    Ok(())
}

/// Deletes a client with everything that belongs to them.
pub(super) fn delete(c: &Connection, client: ClientId) -> Result<()> {
    c.execute("DELETE FROM client WHERE id = :id", named_params! { ":id": client })?;
    Ok(())
}

pub(super) fn insert_erasure(c: &Connection, on: NaiveDate) -> Result<()> {
    c.execute("INSERT INTO erasure (erased_on) VALUES (:on)", named_params! { ":on": on.to_string() })?;
    Ok(())
}

/// The days on which clients were erased, the newest first.
pub(super) fn erasures(c: &Connection) -> Result<Vec<NaiveDate>> {
    let mut statement = c.prepare("SELECT erased_on FROM erasure ORDER BY id DESC")?;
    let days = statement.query_map([], |row| row.get::<_, String>("erased_on"))?;
    Ok(days.collect::<rusqlite::Result<Vec<_>>>()?.iter().filter_map(|day| day.parse().ok()).collect())
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let at: Option<String> = row.get(column)?;
    Ok(at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.date_naive()))
}
