//! An archive taken into a practice, beside what is there: one transaction, one step of undo.

use std::collections::HashMap;

use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;

use super::gather::Record;
use super::pack::{Archive, damaged};
use super::shape::{List, shape};
use super::store;
use crate::client;
use crate::error::{Error, Result};
use crate::library::{self, Carried};
use crate::practice::{About, Practice, Stop};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Message;

/// What was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct BroughtBack {
    /// The clients, in the archive's order; each has a new number.
    pub clients: Vec<ClientId>,
}

/// Where records of one client went: by their list and the number that the archive gives them.
type Places<'a> = HashMap<(&'a str, u32), i64>;

/// Takes everything of `archive` into `practice`. A practice without clients takes the settings and the days of erasures too. What is here
/// already of the library and of companies stays; a client of the same name becomes a second one. Undo takes it back; to have it again it is
/// read again.
///
/// # Errors
/// [`Error::Invalid`] where the archive contradicts itself: nothing is stored then. The database's own.
pub fn bring_in(practice: &Practice, archive: &Archive) -> Result<BroughtBack> {
    bring_in_until(&Stop::default(), practice, archive)
}

/// As [`bring_in`], until it is stopped: then nothing was taken.
///
/// # Errors
/// As [`bring_in`]; [`Error::Cancelled`].
pub fn bring_in_until(stop: &Stop, practice: &Practice, archive: &Archive) -> Result<BroughtBack> {
    practice.change_of(None, |c| {
        let fresh = !client::has_any(c)?;
        let mut clients = Vec::new();
        for (list, records) in shape().lists.iter().zip(&archive.0.lists).filter(|(list, _)| fresh || !list.fresh) {
            for record in records {
                let id = top(stop, c, list, record)?;
                if list.table == "client" {
                    clients.push(ClientId(u32::try_from(id).map_err(|_| Error::Gone("room for clients"))?));
                }
            }
        }
        let about = match clients.as_slice() {
            [one] if !archive.0.whole => About::Client(*one),
            _ => About::Everyone,
        };
        let what = Message::new("did-client-bring-in").with("clients", clients.len());
        Ok((BroughtBack { clients }, what, about))
    })
}

/// Stores a record that belongs to none.
fn top(stop: &Stop, c: &Connection, list: &List, record: &Record) -> Result<i64> {
    match list.table.as_str() {
        "setting" => store::write_only(c, list, record.cells.clone()).map(|()| 0),
        "library_item" => library::lay(c, carried(&record.cells)?).map(|()| 0),
        _ => below(stop, c, list, None, record, &mut Places::new()),
    }
}

/// Stores a record and what belongs to it, and says where.
fn below<'a>(
    stop: &Stop,
    c: &Connection,
    list: &'a List,
    owner: Option<i64>,
    record: &Record,
    places: &mut Places<'a>,
) -> Result<i64> {
    stop.go_on()?;
    let columns = list.columns.iter().zip(&record.cells);
    let cells = columns.map(|(column, value)| match (&column.to, value) {
        (Some(to), Value::Integer(number)) => {
            let number = u32::try_from(*number).map_err(|_| damaged())?;
            places.get(&(to.as_str(), number)).map(|id| Value::Integer(*id)).ok_or_else(damaged)
        }
        (_, value) => Ok(value.clone()),
    });
    let id = store::insert(c, list, owner, cells.collect::<Result<_>>()?)?;
    if list.numbered && places.insert((list.name.as_str(), record.number), id).is_some() {
        return Err(damaged());
    }
    for (within, records) in list.lists.iter().zip(&record.lists) {
        for record in records {
            below(stop, c, within, Some(id), record, places)?;
        }
    }
    Ok(id)
}

/// An item of the library, as its list tells it.
fn carried(cells: &[Value]) -> Result<Carried<'_>> {
    match cells {
        [Value::Text(shelf), Value::Text(key), body, hidden, place] => Ok(Carried {
            shelf,
            key,
            body: match body {
                Value::Text(body) => Some(body),
                _ => None,
            },
            hidden: match hidden {
                Value::Integer(flag) => Some(*flag != 0),
                _ => None,
            },
            place: match place {
                Value::Integer(place) => Some(*place),
                _ => None,
            },
        }),
        _ => Err(damaged()),
    }
}
