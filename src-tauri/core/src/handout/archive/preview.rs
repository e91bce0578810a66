//! What is in an archive that was read, before anything of it is stored.

use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::Serialize;

use super::gather::Record;
use super::pack::Archive;
use super::shape::{List, shape};
use crate::client;
use crate::error::Result;
use crate::practice::Practice;

/// What is in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ArchivePreview {
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// The name of the practice, where it is of a whole one.
    pub practice: Option<String>,
    /// Its clients.
    pub clients: Vec<ArchivedClient>,
    /// Companies about which something was taught: what this practice knows of them already stays as it is.
    pub companies: u32,
    /// What the coach changed of the library or added to it: what was changed here already stays as it is.
    pub library: u32,
    /// This practice has no clients yet: it takes the name, the coach's name and the booking link too.
    pub takes_settings: bool,
}

/// A client in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ArchivedClient {
    /// The name.
    pub name: String,
    /// How many people.
    pub people: u32,
    /// How many sessions.
    pub sessions: u32,
    /// Somebody of that name is here already. Both stay.
    pub already: bool,
}

impl Archive {
    /// What is in it, and what `practice` would take of it.
    ///
    /// # Errors
    /// The database's own.
    pub fn preview(&self, practice: &Practice) -> Result<ArchivePreview> {
        let here = [client::list(practice, "", false)?, client::list(practice, "", true)?].concat();
        let list = shape().lists.iter().find(|list| list.table == "client");
        let told = |client: &Record| {
            let name = text(list, client, "name");
            let already = here.iter().any(|row| row.name == name);
            ArchivedClient {
                people: many(list, client, "people"),
                sessions: many(list, client, "sessions"),
                already,
                name,
            }
        };
        let practice_list = shape().lists.iter().find(|list| list.name == "practice");
        Ok(ArchivePreview {
            made_on: self.0.made_on,
            practice: self.0.of("practice").first().map(|record| text(practice_list, record, "name")),
            clients: self.0.of("clients").iter().map(told).collect(),
            companies: count(self.0.of("companies").len()),
            library: count(self.0.of("library").len()),
            takes_settings: self.0.whole && here.is_empty(),
        })
    }
}

fn text(list: Option<&List>, record: &Record, name: &str) -> String {
    let at = list.and_then(|list| list.columns.iter().position(|column| column.name == name));
    match at.and_then(|at| record.cells.get(at)) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn many(list: Option<&List>, record: &Record, name: &str) -> u32 {
    let at = list.and_then(|list| list.lists.iter().position(|within| within.name == name));
    at.and_then(|at| record.lists.get(at)).map_or(0, |records| count(records.len()))
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
