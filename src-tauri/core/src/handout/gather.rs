//! What an export is made of: the shortlist with what is known of each person.

use chrono::NaiveDate;
use serde::Serialize;

use super::column::Column;
use super::line::Line;
use super::pdf::About;
use crate::criteria;
use crate::error::{Error, Result};
use crate::people::{Member, Roster, Rosters};
use crate::practice::Practice;
use crate::shortlist::{self, Entry};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};

/// A column as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ColumnView {
    /// Which column.
    pub key: Column,
    /// Its name in words.
    pub label: String,
    /// Whether it is chosen unless one says otherwise.
    pub chosen: bool,
}

/// The columns that are offered, in their order.
#[must_use]
pub fn columns(texts: &Texts) -> Vec<ColumnView> {
    let view = |key: Column| ColumnView { key, label: texts.say(&key.message()), chosen: key.chosen_by_default() };
    Column::ALL.into_iter().map(view).collect()
}

/// The client's shortlist as lines of an export, in its order.
///
/// # Errors
/// The database's own.
pub fn lines(practice: &Practice, rosters: &Rosters, client: ClientId, texts: &Texts) -> Result<Vec<Line>> {
    let roster = rosters.of(practice, client)?;
    let entries = shortlist::read(practice, rosters, client)?.entries;
    Ok(entries
        .into_iter()
        .filter_map(|entry| Some(line(&roster, roster.member(entry.person)?, entry, texts)))
        .collect())
}

/// What stands above the client's shortlist on paper: whom she wants to meet, if she has agreed to it, and `today`.
///
/// # Errors
/// The database's own.
pub fn about(practice: &Practice, client: ClientId, today: NaiveDate, texts: &Texts) -> Result<About> {
    let sentence = match criteria::agreed(practice, client) {
        Ok(wish) => criteria::so_far(&wish, texts).map(|pieces| criteria::sentence(&pieces)),
        Err(Error::NotAgreed) => None,
        Err(error) => return Err(error),
    };
    Ok(About { sentence: sentence.unwrap_or_default(), day: texts.date(today, NaiveDate::MIN) })
}

/// How many people the lines are about.
#[must_use]
pub fn count(lines: &[Line]) -> u32 {
    u32::try_from(lines.len()).unwrap_or(u32::MAX)
}

fn line(roster: &Roster, member: &Member, entry: Entry, texts: &Texts) -> Line {
    let person = member.person.clone();
    let say = |key: String| texts.say(&Message::new(key));
    let industries: Vec<Arg> =
        roster.industries(member).0.iter().map(|i| Message::new(format!("industry-{}", i.key())).into()).collect();
    Line {
        first_name: person.first_name,
        last_name: person.last_name,
        title: person.title,
        company: person.company,
        email: person.email,
        profile_url: person.profile_url,
        connected_on: person.connected_on,
        level: roster.level(member).0.map(|level| say(format!("level-{}", level.key()))).unwrap_or_default(),
        industries: texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, industries))),
        tie: entry.tie.map(|tie| say(format!("tie-{}", tie.key()))).unwrap_or_default(),
        why: entry.why,
        notes: entry.notes,
    }
}
