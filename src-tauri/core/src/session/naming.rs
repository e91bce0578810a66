//! The names of those who fit, as she reads them: page by page, with what she would like to ask, and who is on the shortlist.

use std::collections::HashSet;
use std::ops::Range;

use serde::Serialize;

use super::answer::{HowSaid, SessionAnswer};
use super::console::{Sight, many};
use super::conversation::{Conversation, Moment};
use super::facts::key;
use super::open::Open;
use super::practising::Around;
use super::stage::Place;
use super::store::StoredSession;
use crate::criteria::Answer;
use crate::error::{Error, Result};
use crate::library::StepKind;
use crate::people::Member;
use crate::shortlist;
use crate::vocabulary::PersonId;

/// As many names as can be read on one page of a small stage.
const ON_A_PAGE: usize = 15;

/// Somebody who fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct StageName {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// She would like to ask this person.
    pub would_ask: bool,
    /// On the shortlist.
    pub listed: bool,
}

/// A page of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamesPage {
    pub names: Vec<StageName>,
    /// There is a page before this one.
    pub before: bool,
    /// There is a page after this one.
    pub after: bool,
}

/// What the coach sees of the names that she reads.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct NamesNow {
    /// Those on the page that stands on the stage.
    pub on_stage: Vec<PersonId>,
    /// Those whom she would like to ask.
    pub would_ask: Vec<PersonId>,
}

/// The page of `all` names that the one at `place` is on. The pages are as even as can be: sixteen names are two pages of eight.
fn page_with(place: usize, all: usize) -> Range<usize> {
    let pages = all.div_ceil(ON_A_PAGE).max(1);
    let size = all.div_ceil(pages).max(1);
    let first = place.min(all.saturating_sub(1)) / size * size;
    first..all.min(first + size)
}

impl Sight<'_> {
    /// The page of names that stands on the stage.
    pub(super) fn names(&self) -> Result<NamesPage> {
        let would_ask = self.open.would_ask();
        let chosen = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        let listed: HashSet<PersonId> = chosen.into_iter().map(|entry| entry.person).collect();
        let name = |member: &Member| StageName {
            person: member.person.id,
            name: member.person.name(),
            title: member.person.title.clone(),
            company: member.person.company.clone(),
            would_ask: would_ask.contains(&member.person.id),
            listed: listed.contains(&member.person.id),
        };
        self.among_fitting(|all| {
            let page = page_with(self.open.names_from, all.len());
            let (before, after) = (page.start > 0, page.end < all.len());
            let names = all.get(page).unwrap_or_default().iter().map(|(_, member)| name(member));
            NamesPage { names: names.collect(), before, after }
        })
    }

    /// The names as the coach sees them; `None` where the open step has none.
    pub(super) fn names_now(&self) -> Result<Option<NamesNow>> {
        if self.line().is_none_or(|line| line.step.kind != StepKind::WhoFits) {
            return Ok(None);
        }
        let roster = self.rosters.of(self.practice, self.stored.client)?;
        let would_ask = self.open.would_ask().into_iter().filter(|person| roster.member(*person).is_some());
        let on_stage = self.names()?.names.into_iter().map(|name| name.person);
        Ok(Some(NamesNow { on_stage: on_stage.collect(), would_ask: would_ask.collect() }))
    }
}

impl Open {
    /// Those whom she would like to ask, in the order in which she marked them.
    fn would_ask(&self) -> Vec<PersonId> {
        let words = self.said.get(key::WOULD_ASK).map_or("", |answer| answer.words.as_str());
        words.lines().filter_map(|line| line.parse().ok()).map(PersonId).collect()
    }
}

impl Conversation {
    /// She marks people whom she would like to ask, or takes the mark away. It is her answer: the coach's undo does not reach it.
    ///
    /// # Errors
    /// [`Error::NotOnStage`], also for somebody who is not among the names.
    pub fn stage_would_ask(
        &self,
        around: Around<'_>,
        at: Place<'_>,
        (people, on): (&[PersonId], bool),
        now: Moment,
    ) -> Result<()> {
        self.on_stage_with(around.practice, at, now, |open, _, stored| {
            reads_names(stored, at.step)?;
            let mut marked = open.would_ask();
            if on {
                let fits: HashSet<PersonId> = around.sight(stored, open).among_fitting(ids)?;
                if !people.iter().all(|person| fits.contains(person)) {
                    return Err(Error::NotOnStage);
                }
                let fresh: Vec<PersonId> = people.iter().copied().filter(|one| !marked.contains(one)).collect();
                marked.extend(fresh);
            } else {
                marked.retain(|person| !people.contains(person));
            }
            let words: Vec<String> = marked.iter().map(|person| person.0.to_string()).collect();
            if words.is_empty() {
                open.said.remove(key::WOULD_ASK);
            } else {
                let answer = SessionAnswer::new(words.join("\n"), HowSaid::Typed, now);
                open.said.insert(key::WOULD_ASK.to_owned(), answer);
            }
            Ok(())
        })
    }

    /// She turns to the page of names after this one, or back.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_names(&self, around: Around<'_>, at: Place<'_>, onward: bool, now: Moment) -> Result<()> {
        self.on_stage_with(around.practice, at, now, |open, _, stored| {
            reads_names(stored, at.step)?;
            let all = around.sight(stored, open).among_fitting(many)?;
            let page = page_with(open.names_from, all);
            open.names_from = if onward { page.end.min(all.saturating_sub(1)) } else { page.start.saturating_sub(1) };
            Ok(())
        })
    }

    /// The coach reads on in the list: the page with this person stands on the stage. For one who does not fit nothing is turned.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn show_names(&self, around: Around<'_>, step: &str, person: PersonId, now: Moment) -> Result<()> {
        self.in_step(around.practice, step, now, |open, stored| {
            let found = |all: &[(Answer, &Member)]| all.iter().position(|(_, member)| member.person.id == person);
            if let Some(place) = around.sight(stored, open).among_fitting(found)? {
                open.names_from = place;
            }
            Ok(())
        })
    }
}

fn ids(all: &[(Answer, &Member)]) -> HashSet<PersonId> {
    all.iter().map(|(_, member)| member.person.id).collect()
}

/// Only where names are read there is something to mark and to turn.
fn reads_names(stored: &StoredSession, step: &str) -> Result<()> {
    let line = stored.script.steps.iter().find(|line| line.key == step);
    if line.is_some_and(|line| line.step.kind == StepKind::WhoFits) { Ok(()) } else { Err(Error::NotOnStage) }
}
