//! Storing what a file brought: one transaction, one step of undo.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::Person;
use super::import::{Field, Fields, Known, Plan, Quiet, Row, Sheet, Sign, Watch, Whom, plan};
use super::store::{self, NewPerson};
use crate::error::{Error, Result};
use crate::practice::{About, Practice};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{ClientId, PersonId};

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct BroughtIn {
    /// People who are new.
    pub added: u32,
    /// People about whom the file said something new.
    pub changed: u32,
    /// People about whom it said nothing new, repeated rows included.
    pub unchanged: u32,
}

/// What merging needs to know of the client's people.
///
/// # Errors
/// The database's own.
pub fn known(practice: &Practice, client: ClientId) -> Result<Vec<Known>> {
    let people = practice.read(|c| store::of_client(c, client))?;
    Ok(people.into_iter().map(store::as_known).collect())
}

/// What was said of the rows of a preview, by their indices in `sheet.rows`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answers<'a> {
    /// Of those that are asked about: the same person.
    pub same: &'a [usize],
    /// Of those that were taken for somebody by a sign that two can share: somebody else.
    pub apart: &'a [usize],
}

/// Stores what `sheet` brings. Rows that are asked about and not said to be the same person are somebody new. The plan is made anew
/// on what is stored at this moment. A sheet that says nothing new changes nothing and leaves no step of undo.
///
/// # Errors
/// [`Error::Stale`] where the plan is not the one that was `shown`; the database's own. Nothing is stored by half.
pub fn bring_in(
    practice: &Practice,
    client: ClientId,
    sheet: &Sheet,
    shown: Option<&Plan>,
    answers: Answers<'_>,
    now: DateTime<FixedOffset>,
) -> Result<BroughtIn> {
    bring_in_watched(practice, client, sheet, shown, answers, now, &Quiet)
}

/// As [`bring_in`], followed by `watch`, who may end it: then nothing was stored.
///
/// # Errors
/// As [`bring_in`]; [`Error::Cancelled`].
pub fn bring_in_watched(
    practice: &Practice,
    client: ClientId,
    sheet: &Sheet,
    shown: Option<&Plan>,
    answers: Answers<'_>,
    now: DateTime<FixedOffset>,
    watch: &dyn Watch,
) -> Result<BroughtIn> {
    practice.change(About::Client(client), |c| {
        let people = store::of_client(c, client)?;
        let known: Vec<Known> = people.iter().cloned().map(store::as_known).collect();
        let plan = plan(&known, sheet);
        let total = (plan.changed.len() + plan.ask.len() + plan.new.len()) as u64;
        let mut stored = 0;
        let mut go_on = || {
            watch.done(stored.min(total), total);
            stored += 1;
            if watch.cancelled() { Err(Error::Cancelled) } else { Ok(()) }
        };
        if shown.is_some_and(|shown| *shown != plan) {
            return Err(Error::Stale);
        }
        let (same, apart): (HashSet<usize>, HashSet<usize>) =
            (answers.same.iter().copied().collect(), answers.apart.iter().copied().collect());
        let parted = |row: usize, by: Sign| by.can_be_shared() && apart.contains(&row);
        let repeats = plan.repeats.iter().filter(|repeat| !parted(repeat.row, repeat.by)).count();
        let asked_within = plan.ask.iter().filter(|a| matches!(a.whom, Whom::Row(_)) && same.contains(&a.row)).count();

        let mut by_id: HashMap<PersonId, Person> = people.into_iter().map(|p| (p.id, p)).collect();
        let unchanged = count(plan.same.len() + repeats + asked_within);
        let mut done = BroughtIn { unchanged, ..BroughtIn::default() };
        let changed = plan.changed.iter().filter(|change| !parted(change.row, change.by));
        let asked = plan.ask.iter().filter_map(|ask| match ask.whom {
            Whom::Known(person) if same.contains(&ask.row) => Some((ask.row, person)),
            _ => None,
        });
        let updates = changed.map(|change| (change.row, change.person)).chain(asked);
        for (row, id) in updates {
            go_on()?;
            let (Some(row), Some(before)) = (sheet.rows.get(row), by_id.remove(&id)) else { continue };
            let after = merged(&before, row);
            if after == before {
                done.unchanged += 1;
            } else {
                store::write(c, &after)?;
                done.changed += 1;
            }
        }
        let parted_rows = plan.changed.iter().map(|change| (change.row, change.by));
        let parted_rows = parted_rows.chain(plan.repeats.iter().map(|repeat| (repeat.row, repeat.by)));
        let parted_rows = parted_rows.filter(|(row, by)| parted(*row, *by)).map(|(row, _)| row);
        let not_same = plan.ask.iter().map(|ask| ask.row).filter(|row| !same.contains(row));
        let mut new: Vec<usize> = plan.new.iter().copied().chain(not_same).chain(parted_rows).collect();
        // In the order of the file.
        new.sort_unstable();
        let new: Vec<&Row> = new.into_iter().filter_map(|row| sheet.rows.get(row)).collect();
        done.added = count(new.len());
        if done.added > 0 || done.changed > 0 {
            let import = store::insert_import(c, client, &sheet.file_name, now)?;
            for row in new {
                go_on()?;
                let person = NewPerson {
                    honorific: &row.honorific,
                    first_name: &row.first_name,
                    last_name: &row.last_name,
                    title: &row.title,
                    company: &row.company,
                    email: &row.email,
                    profile_url: &row.profile_url,
                    connected_on: row.connected_on,
                    import: Some(import),
                    by_hand: Fields::NONE,
                };
                store::insert(c, client, &person, now)?;
            }
            store::write_import(c, import, &done, count(sheet.hidden), count(sheet.unreadable.len()))?;
        }
        // Between the last row and the end of the transaction it can still be stopped.
        go_on()?;
        Ok((done, Message::new("did-import").with("added", done.added).with("changed", done.changed)))
    })
}

/// `person` with what `row` says: an empty field erases nothing, and what was entered or corrected by hand stays.
fn merged(person: &Person, row: &Row) -> Person {
    let taken = |field: Field, stands: &str, says: &str| {
        if says.is_empty() || person.by_hand.contains(field) { stands.to_owned() } else { says.to_owned() }
    };
    let said = |stands: &str, says: &str| if says.is_empty() { stands.to_owned() } else { says.to_owned() };
    Person {
        honorific: taken(Field::FirstName, &person.honorific, &row.honorific),
        first_name: taken(Field::FirstName, &person.first_name, &row.first_name),
        last_name: taken(Field::LastName, &person.last_name, &row.last_name),
        title: taken(Field::Title, &person.title, &row.title),
        company: taken(Field::Company, &person.company, &row.company),
        email: taken(Field::Email, &person.email, &row.email),
        profile_url: taken(Field::ProfileUrl, &person.profile_url, &row.profile_url),
        connected_on: if person.by_hand.contains(Field::ConnectedOn) {
            person.connected_on
        } else {
            row.connected_on.or(person.connected_on)
        },
        file_title: said(&person.file_title, &row.title),
        file_company: said(&person.file_company, &row.company),
        file_email: said(&person.file_email, &row.email),
        file_profile_url: said(&person.file_profile_url, &row.profile_url),
        ..person.clone()
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
