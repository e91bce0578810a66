//! Undo and redo: each change is kept as an SQLite changeset, whose inverse takes it back.

use std::collections::VecDeque;

use rusqlite::Connection;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, concat_strm, invert_strm};

use super::change::{About, Visit};
use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// How many bytes of changes are kept; the oldest steps go first. An import of 30,000 people is about 5 MB.
const BYTES_AT_MOST: usize = 256 * 1024 * 1024;

/// How many steps are kept.
const STEPS_AT_MOST: usize = 200;

/// What can be undone and redone now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// What the next undo takes back.
    pub undo: Option<Message>,
    /// What the next redo does again.
    pub redo: Option<Message>,
}

pub(super) struct Step {
    pub what: Message,
    pub about: About,
    pub visit: Option<Visit>,
    pub changeset: Vec<u8>,
}

/// The steps that were taken and those that were taken back. It lives as long as the practice is open.
#[derive(Default)]
pub(super) struct UndoStack {
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

impl UndoStack {
    pub(super) fn push(&mut self, step: Step) -> Result<()> {
        self.undone.clear();
        match self.done.pop_back_if(|last| step.visit.is_some() && last.visit == step.visit) {
            None => self.done.push_back(step),
            Some(last) => {
                let mut changeset = Vec::new();
                concat_strm(&mut last.changeset.as_slice(), &mut step.changeset.as_slice(), &mut changeset)?;
                // What was typed and taken back during one visit is nothing to undo.
                if !changeset.is_empty() {
                    self.done.push_back(Step { changeset, ..step });
                }
            }
        }
        while self.done.len() > 1 && (self.done.len() > STEPS_AT_MOST || self.bytes() > BYTES_AT_MOST) {
            self.done.pop_front();
        }
        Ok(())
    }

    fn bytes(&self) -> usize {
        self.done.iter().map(|s| s.changeset.len()).sum()
    }

    pub(super) fn history(&self) -> History {
        History { undo: self.done.back().map(|s| s.what.clone()), redo: self.undone.last().map(|s| s.what.clone()) }
    }

    /// Drops every step that holds something of what was forgotten.
    pub(super) fn purge(&mut self, about: About) {
        self.done.retain(|s| !s.about.touches(about));
        self.undone.retain(|s| !s.about.touches(about));
    }

    /// Takes the newest step back.
    pub(super) fn undo(&mut self, connection: &Connection) -> Result<Option<Message>> {
        let Some(step) = self.done.pop_back() else { return Ok(None) };
        let mut inverse = Vec::with_capacity(step.changeset.len());
        invert_strm(&mut step.changeset.as_slice(), &mut inverse)?;
        apply(connection, &inverse)?;
        let what = step.what.clone();
        self.undone.push(step);
        Ok(Some(what))
    }

    /// Does the step that was taken back last once more.
    pub(super) fn redo(&mut self, connection: &Connection) -> Result<Option<Message>> {
        let Some(step) = self.undone.pop() else { return Ok(None) };
        apply(connection, &step.changeset)?;
        let what = step.what.clone();
        self.done.push_back(step);
        Ok(Some(what))
    }
}

/// Applies a changeset in one transaction, or not at all.
fn apply(connection: &Connection, changeset: &[u8]) -> Result<()> {
    let transaction = connection.unchecked_transaction()?;
    let applied = connection.apply_strm(&mut &*changeset, None::<fn(&str) -> bool>, on_conflict);
    match applied {
        Ok(()) => Ok(transaction.commit()?),
        Err(_) => Err(Error::UndoRefused),
    }
}

fn on_conflict(kind: ConflictType, _: ChangesetItem) -> ConflictAction {
    match kind {
        // A cascade has already taken the row that this line would take.
        ConflictType::SQLITE_CHANGESET_NOTFOUND => ConflictAction::SQLITE_CHANGESET_OMIT,
        _ => ConflictAction::SQLITE_CHANGESET_ABORT,
    }
}
