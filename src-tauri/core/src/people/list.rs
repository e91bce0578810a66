//! Everybody a client knows, by name: with criteria or without.

use serde::Serialize;

use super::{Member, Rosters};
use crate::error::Result;
use crate::practice::Practice;
use crate::vocabulary::texts::Texts;
use crate::vocabulary::{ClientId, Levels, PersonId, fold};

/// The most lines given at once.
const LIMIT_AT_MOST: u32 = 500;

/// A person as a line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct PersonLine {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// Levels and industries in a few words: "VP · pharma".
    pub summary: String,
}

/// A stretch of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PeoplePage {
    /// How many lines the whole list has.
    pub total: u32,
    /// The lines from `offset` on, at most `limit`.
    pub rows: Vec<PersonLine>,
}

/// The lines `offset..offset + limit` of a client's people whose name, title or company holds every word of `search`, by name. Of
/// somebody's levels those that were asked for come first.
///
/// # Errors
/// The database's own.
pub fn list(
    practice: &Practice,
    rosters: &Rosters,
    (client, asked_for): (ClientId, Levels),
    search: &str,
    (offset, limit): (u32, u32),
    texts: &Texts,
) -> Result<PeoplePage> {
    let roster = rosters.of(practice, client)?;
    let folded = fold(search);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let found = |member: &&Member| words.iter().all(|word| member.search_key.contains(word));
    let mut members: Vec<&Member> = roster.members().iter().filter(found).collect();
    members.sort_by(|a, b| a.name_key.cmp(&b.name_key));
    let line = |member: &&Member| PersonLine {
        person: member.person.id,
        name: member.person.name(),
        title: member.person.title.clone(),
        company: member.person.company.clone(),
        summary: texts.say(&roster.summary(member, asked_for)),
    };
    let stretch = members.iter().skip(usize::try_from(offset).unwrap_or(usize::MAX));
    let rows = stretch.take(usize::try_from(limit.min(LIMIT_AT_MOST)).unwrap_or(0)).map(line).collect();
    Ok(PeoplePage { total: u32::try_from(members.len()).unwrap_or(u32::MAX), rows })
}
