//! The practice's settings: the coach's profile and the idle lock.

use serde::{Deserialize, Serialize};

use super::change::{About, Visit};
use super::opening::Practice;
use super::store;
use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// The practice's settings, as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Settings {
    /// What the coach calls the practice.
    pub practice_name: String,
    /// The coach's own name.
    pub coach_name: String,
    /// Where a client sets up a time: an `https` (or `http`) address, or empty.
    pub booking_link: String,
    /// After how many idle minutes the practice locks, 1 to 240; `None`: never.
    pub idle_lock_minutes: Option<u32>,
}

/// One field of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of `Settings` of that name")]
pub enum SettingsField {
    PracticeName,
    CoachName,
    BookingLink,
    IdleLockMinutes,
}

/// How long a name or link may be, in characters.
const LENGTH_AT_MOST: usize = 300;

/// The settings of `practice`.
///
/// # Errors
/// The database's own.
pub fn read(practice: &Practice) -> Result<Settings> {
    practice.read(store::settings)
}

/// Writes one field, as one step of undo for each visit of the field. An idle lock of "" or "never" is never.
///
/// # Errors
/// [`Error::Invalid`] with the reason: a link that is none, minutes out of range, too long.
pub fn write(practice: &Practice, field: SettingsField, value: &str, visit: Option<Visit>) -> Result<Settings> {
    let value = value.trim();
    practice.change_during(visit, About::Practice, |connection| {
        let mut settings = store::settings(connection)?;
        match field {
            SettingsField::PracticeName => settings.practice_name = practice_name(value)?,
            SettingsField::CoachName => settings.coach_name = bounded(value)?,
            SettingsField::BookingLink => settings.booking_link = link(value)?,
            SettingsField::IdleLockMinutes => settings.idle_lock_minutes = minutes(value)?,
        }
        store::write_settings(connection, &settings)?;
        Ok((settings, Message::new("did-settings")))
    })
}

/// The name as it will be kept.
///
/// # Errors
/// [`Error::Invalid`] where it is empty or too long.
pub fn practice_name(name: &str) -> Result<String> {
    if name.trim().is_empty() {
        return Err(Error::Invalid(Message::new("practice-name-needed")));
    }
    bounded(name.trim())
}

fn bounded(value: &str) -> Result<String> {
    if value.chars().count() > LENGTH_AT_MOST {
        return Err(Error::Invalid(Message::new("settings-too-long").with("most", LENGTH_AT_MOST)));
    }
    Ok(value.to_owned())
}

/// The address as it will be kept: `https`, `http`, or nothing.
///
/// # Errors
/// [`Error::Invalid`] where it is none.
pub fn link(value: &str) -> Result<String> {
    if value.is_empty() {
        return Ok(String::new());
    }
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let named = host.is_some_and(|h| {
        !h.is_empty() && !h.starts_with('/') && !h.chars().any(|c| c.is_whitespace() || c.is_control())
    });
    if named { bounded(value) } else { Err(Error::Invalid(Message::new("settings-link-invalid"))) }
}

fn minutes(value: &str) -> Result<Option<u32>> {
    if value.is_empty() || value == "never" {
        return Ok(None);
    }
    let minutes = value.parse().ok().filter(|m| (1..=240).contains(m));
    minutes.map(Some).ok_or_else(|| Error::Invalid(Message::new("settings-idle-invalid")))
}
