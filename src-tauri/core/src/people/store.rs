//! The rows of people, of imports, and of what was said about companies.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::bring_in::BroughtIn;
use super::import::{self, Fields};
use super::{CompanySaid, Person, SaidLevel};
use crate::error::{Error, Result};
use crate::vocabulary::{ClientId, ImportId, Industries, Industry, Level, Levels, PersonId};

/// A person about to be stored.
pub(super) struct NewPerson<'a> {
    pub honorific: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub title: &'a str,
    pub company: &'a str,
    pub email: &'a str,
    pub profile_url: &'a str,
    pub connected_on: Option<NaiveDate>,
    /// The import that brings the person; `None`: entered by hand.
    pub import: Option<ImportId>,
    pub by_hand: Fields,
}

pub(super) fn insert(
    c: &Connection,
    client: ClientId,
    person: &NewPerson<'_>,
    now: DateTime<FixedOffset>,
) -> Result<PersonId> {
    let from_file = person.import.is_some();
    let mut statement = c.prepare_cached(
        "INSERT INTO person (client_id, import_id, honorific, first_name, last_name, title, company, email, profile_url, connected_on,
                             file_title, file_company, file_email, file_profile_url, by_hand, added_at)
         VALUES (:client, :import, :honorific, :first_name, :last_name, :title, :company, :email, :profile_url, :connected_on,
                 :file_title, :file_company, :file_email, :file_profile_url, :by_hand, :now)",
    )?;
    statement.execute(named_params! {
        ":client": client,
        ":import": person.import,
        ":honorific": person.honorific,
        ":first_name": person.first_name,
        ":last_name": person.last_name,
        ":title": person.title,
        ":company": person.company,
        ":email": person.email,
        ":profile_url": person.profile_url,
        ":connected_on": person.connected_on.map(|day| day.to_string()),
        ":file_title": if from_file { person.title } else { "" },
        ":file_company": if from_file { person.company } else { "" },
        ":file_email": if from_file { person.email } else { "" },
        ":file_profile_url": if from_file { person.profile_url } else { "" },
        ":by_hand": person.by_hand.bits(),
        ":now": now.with_timezone(&Utc).to_rfc3339(),
    })?;
    u32::try_from(c.last_insert_rowid()).map(PersonId).map_err(|_| Error::Gone("room for people"))
}

pub(super) fn insert_import(
    c: &Connection,
    client: ClientId,
    file_name: &str,
    now: DateTime<FixedOffset>,
) -> Result<ImportId> {
    let id = c.query_row(
        "INSERT INTO import (client_id, file_name, imported_at) VALUES (:client, :file_name, :now) RETURNING id",
        named_params! { ":client": client, ":file_name": file_name, ":now": now.with_timezone(&Utc).to_rfc3339() },
        |row| row.get("id"),
    )?;
    Ok(id)
}

pub(super) fn write_import(c: &Connection, id: ImportId, done: &BroughtIn, hidden: u32, unreadable: u32) -> Result<()> {
    c.execute(
        "UPDATE import SET added = :added, changed = :changed, unchanged = :unchanged, hidden = :hidden, unreadable = :unreadable
          WHERE id = :id",
        named_params! {
            ":id": id,
            ":added": done.added,
            ":changed": done.changed,
            ":unchanged": done.unchanged,
            ":hidden": hidden,
            ":unreadable": unreadable,
        },
    )?;
    Ok(())
}

const COLUMNS: &str =
    "id, client_id, honorific, first_name, last_name, title, company, email, profile_url, connected_on, file_title,
    file_company, file_email, file_profile_url, by_hand, said_level, said_not_levels, said_on";

pub(super) fn of_client(c: &Connection, client: ClientId) -> Result<Vec<Person>> {
    let mut statement =
        c.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE client_id = :client ORDER BY id"))?;
    let people = statement.query_map(named_params! { ":client": client }, person)?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// A person's name in its parts, and the addresses.
pub(crate) struct NamedPerson {
    pub id: PersonId,
    pub honorific: String,
    pub first_name: String,
    pub last_name: String,
    pub addresses: [String; 4],
}

/// Everybody's names and addresses, of every client.
pub(crate) fn names(c: &Connection) -> Result<Vec<NamedPerson>> {
    let mut statement = c.prepare(
        "SELECT id, honorific, first_name, last_name, email, profile_url, file_email, file_profile_url FROM person ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(NamedPerson {
            id: row.get("id")?,
            honorific: row.get("honorific")?,
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            addresses: [
                row.get("email")?,
                row.get("profile_url")?,
                row.get("file_email")?,
                row.get("file_profile_url")?,
            ],
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn count(c: &Connection, client: ClientId) -> Result<u32> {
    let count = c.query_row(
        "SELECT count(*) AS people FROM person WHERE client_id = :client",
        named_params! { ":client": client },
        |row| row.get("people"),
    )?;
    Ok(count)
}

pub(super) fn read(c: &Connection, id: PersonId) -> Result<Person> {
    c.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE id = :id"))?
        .query_row(named_params! { ":id": id }, person)
        .optional()?
        .ok_or(Error::Gone("person"))
}

pub(super) fn write(c: &Connection, person: &Person) -> Result<()> {
    let mut statement = c.prepare_cached(
        "UPDATE person SET honorific = :honorific, first_name = :first_name, last_name = :last_name, title = :title, company = :company,
            email = :email, profile_url = :profile_url, connected_on = :connected_on, file_title = :file_title,
            file_company = :file_company, file_email = :file_email, file_profile_url = :file_profile_url, by_hand = :by_hand, said_level = :said_level,
            said_not_levels = :said_not_levels, said_on = :said_on
          WHERE id = :id",
    )?;
    statement.execute(named_params! {
        ":id": person.id,
        ":honorific": person.honorific,
        ":first_name": person.first_name,
        ":last_name": person.last_name,
        ":title": person.title,
        ":company": person.company,
        ":email": person.email,
        ":profile_url": person.profile_url,
        ":connected_on": person.connected_on.map(|day| day.to_string()),
        ":file_title": person.file_title,
        ":file_company": person.file_company,
        ":file_email": person.file_email,
        ":file_profile_url": person.file_profile_url,
        ":by_hand": person.by_hand.bits(),
        ":said_level": person.said.level.map(Level::key),
        ":said_not_levels": keys(person.said.not_levels.iter().map(Level::key)),
        ":said_on": person.said.on.map(|day| day.to_string()),
    })?;
    Ok(())
}

/// Deletes a client's person; whether there was one.
pub(super) fn delete(c: &Connection, client: ClientId, id: PersonId) -> Result<bool> {
    let deleted = c
        .prepare_cached("DELETE FROM person WHERE id = :id AND client_id = :client")?
        .execute(named_params! { ":id": id, ":client": client })?;
    Ok(deleted > 0)
}

/// Deletes the names of the files that a client's people came from.
pub(super) fn delete_imports(c: &Connection, client: ClientId) -> Result<()> {
    c.execute("DELETE FROM import WHERE client_id = :client", named_params! { ":client": client })?;
    c.execute("UPDATE person SET import_id = NULL WHERE client_id = :client", named_params! { ":client": client })?;
    Ok(())
}

pub(super) fn companies_said(c: &Connection) -> Result<HashMap<String, CompanySaid>> {
    let mut statement =
        c.prepare_cached("SELECT company_key, name, industries, not_industries, said_on FROM company_said")?;
    let said = statement.query_map([], |row| Ok((row.get("company_key")?, company_said(row)?)))?;
    Ok(said.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn write_company_said(c: &Connection, key: &str, said: &CompanySaid) -> Result<()> {
    c.execute(
        "INSERT INTO company_said (company_key, name, industries, not_industries, said_on)
         VALUES (:key, :name, :industries, :not_industries, :said_on)
         ON CONFLICT (company_key) DO UPDATE SET name = excluded.name, industries = excluded.industries,
            not_industries = excluded.not_industries, said_on = excluded.said_on",
        named_params! {
            ":key": key,
            ":name": said.name,
            ":industries": keys(said.industries.iter().map(Industry::key)),
            ":not_industries": keys(said.not_industries.iter().map(Industry::key)),
            ":said_on": said.on.to_string(),
        },
    )?;
    Ok(())
}

pub(super) fn delete_company_said(c: &Connection, key: &str) -> Result<()> {
    c.execute("DELETE FROM company_said WHERE company_key = :key", named_params! { ":key": key })?;
    Ok(())
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        client: row.get("client_id")?,
        honorific: row.get("honorific")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        title: row.get("title")?,
        company: row.get("company")?,
        email: row.get("email")?,
        profile_url: row.get("profile_url")?,
        connected_on: day(row, "connected_on")?,
        file_title: row.get("file_title")?,
        file_company: row.get("file_company")?,
        file_email: row.get("file_email")?,
        file_profile_url: row.get("file_profile_url")?,
        by_hand: Fields::from_bits(row.get("by_hand")?),
        said: SaidLevel {
            level: row.get_ref("said_level")?.as_str_or_null()?.and_then(Level::from_key),
            not_levels: row
                .get_ref("said_not_levels")?
                .as_str()?
                .split(' ')
                .filter_map(Level::from_key)
                .collect::<Levels>(),
            on: day(row, "said_on")?,
        },
    })
}

fn company_said(row: &Row<'_>) -> rusqlite::Result<CompanySaid> {
    let industries = |column: &str| -> rusqlite::Result<Industries> {
        Ok(row.get_ref(column)?.as_str()?.split(' ').filter_map(Industry::from_key).collect())
    };
    Ok(CompanySaid {
        name: row.get("name")?,
        industries: industries("industries")?,
        not_industries: industries("not_industries")?,
        on: day(row, "said_on")?.unwrap_or_default(),
    })
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|day| day.parse().ok()))
}

fn keys(keys: impl Iterator<Item = &'static str>) -> String {
    keys.collect::<Vec<_>>().join(" ")
}

/// What merging needs to know of a person.
pub(super) fn as_known(person: Person) -> import::Known {
    import::Known {
        id: person.id,
        first_name: person.first_name,
        last_name: person.last_name,
        title: person.title,
        company: person.company,
        email: person.email,
        profile_url: person.profile_url,
        connected_on: person.connected_on,
        file_title: person.file_title,
        file_company: person.file_company,
        file_email: person.file_email,
        file_profile_url: person.file_profile_url,
        by_hand: person.by_hand,
    }
}

/// Every company that anybody works for, of whatever client, as it is written.
pub(super) fn companies(c: &Connection) -> Result<Vec<String>> {
    let mut statement = c.prepare_cached("SELECT DISTINCT company FROM person WHERE company <> ''")?;
    let companies = statement.query_map([], |row| row.get("company"))?;
    Ok(companies.collect::<rusqlite::Result<_>>()?)
}
