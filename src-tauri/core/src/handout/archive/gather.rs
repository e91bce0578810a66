//! Everything that goes into an archive, read in one go.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

use super::shape::{In, List, shape};
use super::store;
use crate::error::{Error, Result};
use crate::people::industry::company_key;
use crate::practice::{Practice, Stop};
use crate::vocabulary::ClientId;

/// What an archive is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One client: with what was taught about the companies of the client's people.
    Client(ClientId),
    /// The whole practice: its name, its library as far as the coach changed it, what was taught about companies, and every client.
    Practice,
}

/// A record with what belongs to it, in the order of its list's shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Record {
    /// The number in its table; 0 in what was read from a file.
    pub id: i64,
    /// By which others refer to it, from 1; 0: none does.
    pub number: u32,
    pub cells: Vec<Value>,
    pub lists: Vec<Vec<Record>>,
}

/// All of an archive.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Content {
    pub made_on: NaiveDate,
    /// Of a whole practice, not of one client.
    pub whole: bool,
    /// The records of the lists, in the order of the shape.
    pub lists: Vec<Vec<Record>>,
}

impl Content {
    /// The records of the list called `name`.
    pub(super) fn of(&self, name: &str) -> &[Record] {
        let at = shape().lists.iter().position(|list| list.name == name);
        at.and_then(|at| self.lists.get(at)).map_or(&[], Vec::as_slice)
    }
}

/// The number of each record that others refer to, by its list and its place in the table.
type Numbers<'a> = HashMap<(&'a str, i64), u32>;

pub(super) fn gather(stop: &Stop, practice: &Practice, scope: Scope, made_on: NaiveDate) -> Result<Content> {
    practice.read(|c| {
        // What is changed meanwhile comes with the next archive, all of it.
        let _at_one_moment = c.unchecked_transaction()?;
        let lists = shape().lists.iter().map(|list| of_scope(stop, c, list, scope)).collect::<Result<Vec<_>>>()?;
        let mut content = Content { made_on, whole: scope == Scope::Practice, lists };
        if let Scope::Client(_) = scope {
            if content.of("clients").is_empty() {
                return Err(Error::Gone("client"));
            }
            only_their_companies(&mut content);
        }
        Ok(content)
    })
}

fn of_scope(stop: &Stop, c: &Connection, list: &List, scope: Scope) -> Result<Vec<Record>> {
    let owner = match scope {
        Scope::Client(_) if list.scope == In::Practice => return Ok(Vec::new()),
        Scope::Client(client) if list.table == "client" => Some(i64::from(client.0)),
        _ => None,
    };
    records(stop, c, list, owner, &mut Numbers::new())
}

fn records<'a>(
    stop: &Stop,
    c: &Connection,
    list: &'a List,
    owner: Option<i64>,
    numbers: &mut Numbers<'a>,
) -> Result<Vec<Record>> {
    let mut found = Vec::new();
    for (number, row) in (1_u32..).zip(store::rows(c, list, owner)?) {
        stop.go_on()?;
        let number = if list.numbered { number } else { 0 };
        if list.numbered {
            numbers.insert((&list.name, row.id), number);
        }
        let columns = list.columns.iter().zip(row.cells);
        let cells = columns.map(|(column, value)| match (&column.to, value) {
            (Some(to), Value::Integer(id)) => {
                numbers.get(&(to.as_str(), id)).map_or(Value::Null, |number| Value::Integer((*number).into()))
            }
            (_, value) => value,
        });
        let cells = cells.collect();
        let within = list.lists.iter().map(|within| records(stop, c, within, Some(row.id), numbers));
        found.push(Record { id: row.id, number, cells, lists: within.collect::<Result<_>>()? });
    }
    Ok(found)
}

/// Of what was taught about companies, one client's archive takes what is about those of the client's own people.
fn only_their_companies(content: &mut Content) {
    let theirs: HashSet<String> = content.of("clients").iter().flat_map(companies_of).collect();
    let at = shape().lists.iter().position(|list| list.name == "companies");
    if let Some(companies) = at.and_then(|at| content.lists.get_mut(at)) {
        companies.retain(|company| matches!(company.cells.first(), Some(Value::Text(key)) if theirs.contains(key)));
    }
}

fn companies_of(client: &Record) -> Vec<String> {
    let Some(clients) = shape().lists.iter().find(|list| list.name == "clients") else { return Vec::new() };
    let Some(at) = clients.lists.iter().position(|list| list.name == "people") else { return Vec::new() };
    let column = clients.lists.get(at).and_then(|people| people.columns.iter().position(|c| c.name == "company"));
    let people = client.lists.get(at).into_iter().flatten();
    let companies = people.filter_map(|person| match person.cells.get(column?) {
        Some(Value::Text(company)) => Some(company_key(company)),
        _ => None,
    });
    companies.collect()
}
