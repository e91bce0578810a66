//! What can be done with a shortlist.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::Connection;

use super::store::{self, StoredEntry};
use super::{Entry, EntryField, ShortlistView, Tie};
use crate::error::{Error, Result};
use crate::people::{self, Rosters};
use crate::practice::{About, Practice, Visit};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{ClientId, PersonId};

/// How long a text may be, in characters.
const TEXT_AT_MOST: usize = 20_000;
/// The highest aim.
const AIM_AT_MOST: u32 = 1_000;

/// The client's shortlist, in its order.
///
/// # Errors
/// The database's own.
pub fn read(practice: &Practice, rosters: &Rosters, client: ClientId) -> Result<ShortlistView> {
    read_at(practice, rosters, client, DateTime::<Utc>::MAX_UTC)
}

/// Those of the client's shortlist who were on it at a moment, in its order as it is now.
///
/// # Errors
/// The database's own.
pub fn read_at(practice: &Practice, rosters: &Rosters, client: ClientId, at: DateTime<Utc>) -> Result<ShortlistView> {
    let roster = rosters.of(practice, client)?;
    let (aim, mut entries) = practice.read(|c| Ok((store::aim(c, client)?, store::entries(c, client)?)))?;
    entries.retain(|stored| stored.added_at <= at);
    let entry = |stored: StoredEntry| {
        let person = &roster.member(stored.person)?.person;
        Some(Entry {
            person: person.id,
            name: person.name(),
            title: person.title.clone(),
            company: person.company.clone(),
            profile_url: person.profile_url.clone(),
            tie: stored.tie,
            why: stored.why,
            notes: stored.notes,
        })
    };
    Ok(ShortlistView { aim, entries: entries.into_iter().filter_map(entry).collect() })
}

/// Adds people at the end, as one step of undo; who is on it already stays where they are.
///
/// # Errors
/// The database's own.
pub fn add(practice: &Practice, client: ClientId, people: &[PersonId], now: DateTime<FixedOffset>) -> Result<u32> {
    practice.change(About::Client(client), |c| {
        let entries = store::entries(c, client)?;
        let mut here: HashSet<PersonId> = entries.iter().map(|e| e.person).collect();
        let mut place = entries.last().map_or(0, |e| e.place + 1);
        let mut added = 0_u32;
        for person in people {
            if here.insert(*person) && store::insert(c, client, *person, place, now)? {
                place += 1;
                added += 1;
            }
        }
        Ok((added, Message::new("did-shortlist-add").with("people", added)))
    })
}

/// Takes people off, as one step of undo.
///
/// # Errors
/// The database's own.
pub fn remove(practice: &Practice, client: ClientId, people: &[PersonId]) -> Result<u32> {
    practice.change(About::Client(client), |c| {
        let mut removed = 0_u32;
        for person in people {
            removed += u32::from(store::delete(c, client, *person)?);
        }
        Ok((removed, Message::new("did-shortlist-remove").with("people", removed)))
    })
}

/// Moves a person to the place `to` (0: the first), as one step of undo; beyond the end is the end.
///
/// # Errors
/// [`Error::Gone`] where the person is not on the list.
pub fn move_to(practice: &Practice, client: ClientId, person: PersonId, to: u32) -> Result<()> {
    practice.change(About::Client(client), |c| {
        let mut entries = store::entries(c, client)?;
        let from = entries.iter().position(|e| e.person == person).ok_or(Error::Gone("shortlist entry"))?;
        let moved = entries.remove(from);
        let to = usize::try_from(to).unwrap_or(usize::MAX).min(entries.len());
        entries.insert(to, moved);
        for (place, entry) in (0_u32..).zip(entries) {
            if entry.place != place {
                store::write(c, client, &StoredEntry { place, ..entry })?;
            }
        }
        Ok(((), Message::new("did-shortlist-move").with("name", people::name_of(c, person))))
    })
}

/// Writes one field of an entry, as one step of undo for each visit of the field. An empty or unknown tie is "not said".
///
/// # Errors
/// [`Error::Gone`], or [`Error::Invalid`] where the text is too long.
pub fn edit(
    practice: &Practice,
    client: ClientId,
    person: PersonId,
    field: EntryField,
    value: &str,
    visit: Option<Visit>,
) -> Result<()> {
    let value = value.trim();
    if value.chars().count() > TEXT_AT_MOST {
        return Err(Error::Invalid(Message::new("shortlist-too-long").with("most", TEXT_AT_MOST)));
    }
    practice.change_during(visit, About::Client(client), |c| {
        let entries = store::entries(c, client)?;
        let mut entry = entries.into_iter().find(|e| e.person == person).ok_or(Error::Gone("shortlist entry"))?;
        match field {
            EntryField::Tie => entry.tie = Tie::from_key(value),
            EntryField::Why => value.clone_into(&mut entry.why),
            EntryField::Notes => value.clone_into(&mut entry.notes),
        }
        store::write(c, client, &entry)?;
        let what = Message::new("did-shortlist-edit").with("field", Message::new(field.key()));
        Ok(((), what.with("name", people::name_of(c, person))))
    })
}

/// Sets the client's own aim, or takes it away.
///
/// # Errors
/// [`Error::Invalid`] where it is not from 1 to 1,000.
pub fn set_aim(practice: &Practice, client: ClientId, aim: Option<u32>) -> Result<()> {
    if aim.is_some_and(|aim| !(1..=AIM_AT_MOST).contains(&aim)) {
        return Err(Error::Invalid(Message::new("shortlist-aim-invalid").with("most", AIM_AT_MOST)));
    }
    practice.change(About::Client(client), |c| {
        store::write_aim(c, client, aim)?;
        Ok(((), Message::new("did-shortlist-aim")))
    })
}

/// How many people would be forgotten by [`forget_rest`].
///
/// # Errors
/// The database's own.
pub fn forget_rest_count(practice: &Practice, client: ClientId) -> Result<u32> {
    let chosen = practice.read(|c| store::entries(c, client))?.len();
    Ok(people::count(practice, client)?.saturating_sub(u32::try_from(chosen).unwrap_or(u32::MAX)))
}

/// Forgets everyone who is not on the shortlist: no undo, no trace; how many were forgotten.
///
/// # Errors
/// [`Error::Stale`] where it would not be the `expected` number of people that was confirmed: nobody is forgotten then. The
/// database's own.
pub fn forget_rest(practice: &Practice, rosters: &Rosters, client: ClientId, expected: u32) -> Result<u32> {
    let chosen = |c: &Connection| Ok(store::entries(c, client)?.into_iter().map(|e| e.person).collect());
    people::forget_except(practice, rosters, client, expected, chosen)
}
