//! Dates for a calendar, as an iCalendar file (RFC 5545).

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event as Entry, EventLike as _, Property};

use super::line::plain;
use super::vcard::property;

/// Where the numbers of revisions begin: early enough for every export, and late enough for them to fit into 31 bits for decades.
const FIRST_REVISION: DateTime<Utc> = match DateTime::from_timestamp(1_767_225_600, 0) {
    Some(start_of_2026) => start_of_2026,
    None => DateTime::UNIX_EPOCH,
};

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// In minutes.
    pub minutes: u32,
}

/// Something to remember on a day: at a time, or all day long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What makes it the same event in a later export: the same for the same thing, different for different ones, and telling nothing.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// When on that day, as a clock on the wall of the coach has it, and how long; `None`: all day.
    pub at: Option<(NaiveTime, Length)>,
    /// What stands in the calendar.
    pub title: String,
    /// More about it; empty if there is nothing more.
    pub notes: String,
}

/// `events` as a file for a calendar. An event that is exported again, at a later `now`, takes the place of the earlier one. What lasts
/// all day does not make the day look busy, and nothing rings. A time is written as the moment that it is by `moment`, the clock of the
/// coach's place, so that a calendar elsewhere has it right; where there is no such moment, the event lasts all day.
#[must_use]
pub fn ics(events: &[Event], now: DateTime<Utc>, moment: impl Fn(NaiveDateTime) -> Option<DateTime<Utc>>) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Calendar//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.extend(events.iter().map(|event| entry(event, now, &moment)));
    folded(&calendar.to_string()).into_bytes()
}

/// `file` with its long lines folded by our own rule: the library's can be an octet too long, and may part a line beside a space.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for (name, value) in file.replace("\r\n ", "").split_terminator("\r\n").filter_map(|line| line.split_once(':')) {
        property(&mut out, name, value);
    }
    out
}

fn entry(event: &Event, now: DateTime<Utc>, moment: &impl Fn(NaiveDateTime) -> Option<DateTime<Utc>>) -> Entry {
    let revision = u32::try_from((now - FIRST_REVISION).num_seconds()).unwrap_or_default();
    let mut entry = Entry::new();
    entry.uid(&event.uid).timestamp(now).last_modified(now).sequence(revision).summary(plain(&event.title).trim());
    let begins = event.at.and_then(|(time, length)| Some((moment(event.day.and_time(time))?, length)));
    if let Some((begins, length)) = begins {
        entry.starts(begins).ends(begins + TimeDelta::minutes(length.minutes.into()));
    } else {
        entry.starts(event.day).ends(event.day.succ_opt().unwrap_or(event.day)).add_property("TRANSP", "TRANSPARENT");
    }
    let notes = plain(&event.notes);
    if !notes.trim().is_empty() {
        entry.description(notes.trim());
    }
    entry.done()
}
