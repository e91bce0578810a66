//! The script as a session takes it along: the steps that are on, in their order.

use serde::{Deserialize, Serialize};

use super::item::{LibraryBody, LibraryKind, ScriptStep};
use super::shelf;
use crate::error::Result;
use crate::practice::Practice;

/// The most steps that a session takes along.
pub const STEPS_AT_MOST: usize = 100;

/// A step with its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptLine {
    /// Which step.
    pub key: String,
    /// The step.
    pub step: ScriptStep,
}

/// The script of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Script {
    /// The steps, in their order; there may be none.
    pub steps: Vec<ScriptLine>,
    /// How many steps were left out, since a session takes at most a hundred along.
    pub left_out: u32,
}

/// The steps of the library that are on, at most a hundred; texts that are too long to be shown are cut.
///
/// # Errors
/// The database's own.
pub fn script(practice: &Practice) -> Result<Script> {
    let items = shelf::read(practice, LibraryKind::Step)?.items.into_iter().filter(|item| !item.hidden);
    let mut steps: Vec<ScriptLine> = items
        .filter_map(|item| match item.item {
            LibraryBody::Step(step) => Some(ScriptLine { key: item.key, step: step.cut() }),
            _ => None,
        })
        .collect();
    let left_out = u32::try_from(steps.len().saturating_sub(STEPS_AT_MOST)).unwrap_or(u32::MAX);
    steps.truncate(STEPS_AT_MOST);
    Ok(Script { steps, left_out })
}
