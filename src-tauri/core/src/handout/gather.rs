//! What an export is made of: the shortlist with what is known of each person.

use serde::Serialize;

use super::column::Column;
use super::line::Line;
use crate::criteria;
use crate::error::Result;
use crate::people::{Member, Roster, Rosters};
use crate::practice::Practice;
use crate::shortlist::{self, Entry};
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};
use crate::vocabulary::{ClientId, Levels};

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
    let asked_for = criteria::levels_asked_for(practice, client)?;
    Ok(entries
        .into_iter()
        .filter_map(|entry| Some(line(&roster, roster.member(entry.person)?, entry, asked_for, texts)))
        .collect())
}

/// How many people the lines are about.
#[must_use]
pub fn count(lines: &[Line]) -> u32 {
    u32::try_from(lines.len()).unwrap_or(u32::MAX)
}

fn line(roster: &Roster, member: &Member, entry: Entry, asked_for: Levels, texts: &Texts) -> Line {
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
        level: if roster.level(member).0.is_some() {
            texts.say(&roster.levels_said(member, asked_for))
        } else {
            String::new()
        },
        industries: texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, industries))),
        tie: entry.tie.map(|tie| say(format!("tie-{}", tie.key()))).unwrap_or_default(),
        why: entry.why,
        notes: entry.notes,
    }
}
