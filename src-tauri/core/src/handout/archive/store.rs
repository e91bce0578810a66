//! The rows of an archive: those of every table that `archive.toml` names, as they are. What is asked for by name here comes from that
//! file, which is part of the program, and never from an archive.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::shape::{Column, List};
use crate::error::{Error, Result};

/// A row: its number in the table, and what its columns hold.
pub(super) struct Row {
    pub id: i64,
    pub cells: Vec<Value>,
}

/// The rows of a list: those that belong to `owner`, or all of them.
pub(super) fn rows(c: &Connection, list: &List, owner: Option<i64>) -> Result<Vec<Row>> {
    let columns: Vec<&str> = list.columns.iter().map(Column::in_table).collect();
    let of = match (owner, &list.parent) {
        (Some(_), Some(parent)) => format!("WHERE {parent} = :owner"),
        (Some(_), None) => "WHERE rowid = :owner".to_owned(),
        (None, _) => "WHERE :owner IS NULL".to_owned(),
    };
    let sql = format!(
        "SELECT rowid AS row, {} FROM {} {of} ORDER BY {}",
        columns.join(", "),
        list.table,
        list.order.as_deref().unwrap_or("rowid")
    );
    let mut statement = c.prepare_cached(&sql)?;
    let rows = statement.query_map([owner], |row| {
        let cells = columns.iter().map(|column| row.get(*column)).collect::<rusqlite::Result<_>>()?;
        Ok(Row { id: row.get("row")?, cells })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds a row, and says under which number. One that is there already stays as it is.
pub(super) fn insert(c: &Connection, list: &List, owner: Option<i64>, cells: Vec<Value>) -> Result<i64> {
    let mut columns: Vec<&str> = list.columns.iter().map(Column::in_table).collect();
    let mut values = cells;
    if let (Some(parent), Some(owner)) = (&list.parent, owner) {
        columns.push(parent);
        values.push(Value::Integer(owner));
    }
    let places = vec!["?"; columns.len()].join(", ");
    // What belongs to one client can only stand twice in an archive that somebody has changed.
    let twice = if owner.is_none() { " ON CONFLICT DO NOTHING" } else { "" };
    let sql = format!("INSERT INTO {} ({}) VALUES ({places}){twice}", list.table, columns.join(", "));
    c.prepare_cached(&sql)?.execute(params_from_iter(values)).map_err(refused)?;
    Ok(c.last_insert_rowid())
}

/// Writes the one row of a table that always has one.
pub(super) fn write_only(c: &Connection, list: &List, cells: Vec<Value>) -> Result<()> {
    let columns: Vec<String> = list.columns.iter().map(|column| format!("{} = ?", column.in_table())).collect();
    let sql = format!("UPDATE {} SET {}", list.table, columns.join(", "));
    c.prepare_cached(&sql)?.execute(params_from_iter(cells)).map_err(refused)?;
    Ok(())
}

/// The table refuses what no cell shows: two answers to one question, say.
fn refused(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => super::pack::damaged(),
        _ => error.into(),
    }
}
