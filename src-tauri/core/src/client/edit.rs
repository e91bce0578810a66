//! What can be done with clients.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use super::{Client, ClientField, ClientRow, store, when};
use crate::error::{Error, Result};
use crate::practice::{About, Practice, Visit};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{ClientId, Level, fold};

/// How long a field may be, in characters: a name, and a longer text.
const NAME_AT_MOST: usize = 200;
const TEXT_AT_MOST: usize = 20_000;
/// The years in which a day may lie that notes are kept until.
const YEARS: RangeInclusive<i32> = 1900..=2199;

/// The clients whose name, role or goal contains every word of `search`, by name; the archived ones, or the present ones.
///
/// # Errors
/// The database's own.
pub fn list(practice: &Practice, search: &str, archived: bool) -> Result<Vec<ClientRow>> {
    let wanted = fold(search);
    let mut rows = practice.read(|c| store::list(c, archived))?;
    rows.retain(|row| {
        let text = fold(&format!("{} {} {}", row.name, row.role, row.goal));
        wanted.split(' ').all(|word| text.contains(word))
    });
    rows.sort_by_cached_key(|row| (fold(&row.name), row.id));
    Ok(rows)
}

/// One client, whole.
///
/// # Errors
/// [`Error::Gone`].
pub fn read(practice: &Practice, client: ClientId) -> Result<Client> {
    practice.read(|c| store::read(c, client))
}

/// Adds a client.
///
/// # Errors
/// [`Error::Invalid`] where the name is empty or too long.
pub fn create(practice: &Practice, name: &str, role: &str, now: DateTime<FixedOffset>) -> Result<Client> {
    let name = checked_name(name)?;
    let role = bounded(role, NAME_AT_MOST)?;
    practice.change_of(None, |c| {
        let id = store::insert(c, &name, &role, now)?;
        let what = Message::new("did-client-create").with("name", name.clone());
        Ok((store::read(c, id)?, what, About::Client(id)))
    })
}

/// Writes one field, as one step of undo for each visit of the field. Until when notes are kept is a day as `2029-12-31`, or as it is
/// said; empty: none.
///
/// # Errors
/// [`Error::Gone`], or [`Error::Invalid`] where the value cannot be taken.
pub fn edit(
    practice: &Practice,
    client: ClientId,
    field: ClientField,
    value: &str,
    now: DateTime<FixedOffset>,
    visit: Option<Visit>,
) -> Result<Client> {
    practice.change_during(visit, About::Client(client), |c| {
        let mut edited = store::read(c, client)?;
        match field {
            ClientField::Name => edited.name = checked_name(value)?,
            ClientField::Called => edited.called = bounded(value, NAME_AT_MOST)?,
            ClientField::Pronoun => edited.pronoun = bounded(value, NAME_AT_MOST)?,
            ClientField::Email => edited.email = bounded(value, NAME_AT_MOST)?,
            ClientField::Phone => edited.phone = bounded(value, NAME_AT_MOST)?,
            ClientField::Role => edited.role = bounded(value, NAME_AT_MOST)?,
            ClientField::Level => edited.level = Level::from_key(value),
            ClientField::Goal => edited.goal = bounded(value, TEXT_AT_MOST)?,
            ClientField::GoalBy => {
                edited.goal_by = bounded(value, NAME_AT_MOST)?;
                edited.goal_by_date = when::understood(&edited.goal_by, &now);
            }
            ClientField::Learn => edited.learn = bounded(value, TEXT_AT_MOST)?,
            ClientField::Tell => edited.tell = bounded(value, TEXT_AT_MOST)?,
            ClientField::Payer => edited.payer = bounded(value, NAME_AT_MOST)?,
            ClientField::NotesAgreed => edited.notes_agreed = bounded(value, TEXT_AT_MOST)?,
            ClientField::KeepUntil => edited.keep_until = day(value, &now)?,
        }
        store::write(c, &edited)?;
        let what =
            Message::new("did-client-edit").with("field", Message::new(field.key())).with("name", edited.name.clone());
        Ok((edited, what))
    })
}

/// Puts a client away; nothing is lost.
///
/// # Errors
/// [`Error::Gone`].
pub fn archive(practice: &Practice, client: ClientId, now: DateTime<FixedOffset>) -> Result<Client> {
    set_archived(practice, client, Some(now), "did-client-archive")
}

/// Brings an archived client back.
///
/// # Errors
/// [`Error::Gone`].
pub fn restore(practice: &Practice, client: ClientId) -> Result<Client> {
    set_archived(practice, client, None, "did-client-restore")
}

fn set_archived(
    practice: &Practice,
    client: ClientId,
    at: Option<DateTime<FixedOffset>>,
    what: &str,
) -> Result<Client> {
    practice.change(About::Client(client), |c| {
        store::write_archived(c, client, at)?;
        let client = store::read(c, client)?;
        let what = Message::new(what).with("name", client.name.clone());
        Ok((client, what))
    })
}

fn checked_name(name: &str) -> Result<String> {
    if name.trim().is_empty() {
        return Err(Error::Invalid(Message::new("client-name-needed")));
    }
    bounded(name, NAME_AT_MOST)
}

/// A day that was agreed: it may have passed where it is written out.
fn day(value: &str, now: &DateTime<FixedOffset>) -> Result<Option<NaiveDate>> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let written = value.parse::<NaiveDate>().ok().filter(|day| YEARS.contains(&day.year()));
    let day = written.or_else(|| when::understood(value, now));
    day.map(Some).ok_or_else(|| Error::Invalid(Message::new("client-day-unknown")))
}

fn bounded(value: &str, most: usize) -> Result<String> {
    let value = value.trim();
    if value.chars().count() > most {
        return Err(Error::Invalid(Message::new("client-too-long").with("most", most)));
    }
    Ok(value.to_owned())
}
