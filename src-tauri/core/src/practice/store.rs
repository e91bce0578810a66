//! The practice's own rows.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, named_params};

use super::settings::Settings;
use crate::error::Result;

pub(super) fn settings(connection: &Connection) -> Result<Settings> {
    let settings = connection.query_row(
        "SELECT practice_name, coach_name, booking_link, idle_lock_minutes FROM setting WHERE id = 1",
        [],
        |row| {
            Ok(Settings {
                practice_name: row.get("practice_name")?,
                coach_name: row.get("coach_name")?,
                booking_link: row.get("booking_link")?,
                idle_lock_minutes: row.get("idle_lock_minutes")?,
            })
        },
    )?;
    Ok(settings)
}

pub(super) fn write_settings(connection: &Connection, settings: &Settings) -> Result<()> {
    connection.execute(
        "UPDATE setting SET practice_name = :practice_name, coach_name = :coach_name, booking_link = :booking_link,
            idle_lock_minutes = :idle_lock_minutes WHERE id = 1",
        named_params! {
            ":practice_name": settings.practice_name,
            ":coach_name": settings.coach_name,
            ":booking_link": settings.booking_link,
            ":idle_lock_minutes": settings.idle_lock_minutes,
        },
    )?;
    Ok(())
}

/// Gives a new practice its name, before there is anything to undo.
pub(super) fn christen(connection: &Connection, practice_name: &str) -> Result<()> {
    connection.execute(
        "UPDATE setting SET practice_name = :practice_name WHERE id = 1",
        named_params! { ":practice_name": practice_name },
    )?;
    Ok(())
}

/// How many changes were ever kept.
pub(super) fn changes(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("SELECT changes FROM kept", [], count)?)
}

/// Counts one more, in the transaction of the change itself.
pub(super) fn count_change(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("UPDATE kept SET changes = changes + 1 RETURNING changes", [], count)?)
}

/// How many rows each table has.
pub(super) fn rows(connection: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let counted = |name: String| {
        let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
        let rows: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        Ok((name, rows.try_into().unwrap_or(0)))
    };
    names.into_iter().map(counted).collect()
}

fn count(row: &Row<'_>) -> rusqlite::Result<u64> {
    row.get::<_, i64>("changes").map(|changes| changes.try_into().unwrap_or(0))
}
