//! When the two speak again: as it was said, the day and the time that are meant, and what the coach corrected about them.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::answer::SessionAnswer;
use super::commitment::on;
use super::conversation::{Conversation, Moment};
use super::facts::{Facts, key};
use super::store::StoredAnswer;
use crate::client::{self, When};
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::vocabulary::texts::{Message, Texts};

/// When the two speak again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Meeting {
    /// As it was said.
    pub words: String,
    /// The day that is meant, where one was understood or the coach has said it.
    pub day: Option<NaiveDate>,
    /// The time, where one was said.
    pub time: Option<NaiveTime>,
}

impl Meeting {
    /// What `facts` know of it; `None` where nothing was said.
    pub(super) fn of(facts: &Facts) -> Option<Self> {
        let meet = facts.answer(key::MEET)?;
        let understood = understood(meet);
        let notes = facts.all().iter().filter(|stored| stored.question == key::MEET_DAY);
        let corrected = notes.max_by_key(|stored| stored.answer.said_at).and_then(|note| correction(note, understood));
        let meant = corrected.unwrap_or(understood);
        // A day that is corrected keeps the time that was said.
        let time = meant.and_then(|meant| meant.time).or_else(|| understood?.time).filter(|_| meant.is_some());
        Some(Self { words: meet.words.clone(), day: meant.map(|meant| meant.day), time })
    }
}

impl Meeting {
    /// When that is, as it is said on `said_on`: "Friday, December 4 at 10:00 AM"; as it was said where no day is meant.
    #[must_use]
    pub fn said(&self, texts: &Texts, said_on: NaiveDate) -> String {
        self.day.map_or_else(|| self.words.clone(), |day| on(day, self.time, texts, said_on))
    }
}

/// What her words mean; of several lines, what was said last counts.
fn understood(meet: &SessionAnswer) -> Option<When> {
    let last = meet.words.lines().rfind(|line| !line.trim().is_empty())?;
    client::when(last, &meet.said_at)
}

/// The correction that `note` holds, as long as her words are understood as they were then: other words mean another day. The words
/// themselves are not in it.
fn correction(note: &StoredAnswer, understood: Option<When>) -> Option<Option<When>> {
    let (then, meant) = note.answer.words.split_once(' ')?;
    (then == written(understood)).then(|| read(meant))
}

fn written(when: Option<When>) -> String {
    match when {
        None => "-".to_owned(),
        Some(When { day, time: None }) => day.to_string(),
        Some(When { day, time: Some(time) }) => format!("{day}T{}", time.format("%H:%M")),
    }
}

fn read(written: &str) -> Option<When> {
    let (day, time) = written.split_once('T').map_or((written, None), |(day, time)| (day, Some(time)));
    Some(When { day: day.parse().ok()?, time: time.and_then(|time| NaiveTime::parse_from_str(time, "%H:%M").ok()) })
}

impl Conversation {
    /// The coach says which day is meant, and the time; without words, that none is.
    ///
    /// # Errors
    /// [`Error::Invalid`] where the words name no day; [`Error::Stale`] where the open step is not the one in which it was said.
    pub fn meets_on(&self, practice: &Practice, words: &str, now: Moment) -> Result<()> {
        let meant = if words.trim().is_empty() { None } else { Some(day(words, now)?) };
        self.act(practice, now, |open, _| {
            let meet = open.said.get(key::MEET).filter(|_| !open.aside).ok_or(Error::Stale)?;
            let understood = understood(meet);
            open.say(key::MEET_DAY, format!("{} {}", written(understood), written(meant)), now);
            Ok(())
        })
    }
}

/// The day that somebody types where a day is wanted.
pub(super) fn day(words: &str, now: Moment) -> Result<When> {
    client::when(words, &now).ok_or_else(|| Error::Invalid(Message::new("session-day-unknown")))
}
