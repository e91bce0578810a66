//! Who "them" is, where the client is asked whether she would write to them: the names stay in sight.

use serde::Serialize;

use super::console::Sight;
use crate::error::Result;
use crate::library::StepKind;
use crate::shortlist;

/// More names than this are no sight, but a list.
const AT_MOST: usize = 24;

/// The people that a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct Them {
    /// The first of them.
    pub names: Vec<String>,
    /// How many more there are.
    pub more: u32,
}

impl Sight<'_> {
    /// Those of the shortlist, else those who fit, in the step that asks about them; in every other step nobody.
    pub(super) fn them(&self) -> Result<Them> {
        if self.line().map(|line| line.step.kind) != Some(StepKind::Hesitation) {
            return Ok(Them::default());
        }
        let chosen = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        let (names, all): (Vec<String>, usize) = if chosen.is_empty() {
            self.among_fitting(|all| {
                (all.iter().take(AT_MOST).map(|(_, member)| member.person.name()).collect(), all.len())
            })?
        } else {
            let all = chosen.len();
            (chosen.into_iter().take(AT_MOST).map(|entry| entry.name).collect(), all)
        };
        let more = u32::try_from(all.saturating_sub(names.len())).unwrap_or(u32::MAX);
        Ok(Them { names, more })
    }
}
