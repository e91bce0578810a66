//! Undo and redo: each change is kept as an SQLite changeset, whose inverse takes it back.

use std::collections::VecDeque;

use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, concat_strm, invert_strm};
use rusqlite::{Connection, ErrorCode};

use super::change::{About, Visit};
use super::store;
use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// How many bytes of changes are kept; the oldest steps go first. An import of 30,000 people is about 5 MB.
const BYTES_AT_MOST: usize = 256 * 1024 * 1024;

/// How many steps are kept.
const STEPS_AT_MOST: usize = 200;

/// Steps that are taken back and not done again. A changeset brings rows back in any order; where the order in which they came counts and
/// is written nowhere else (the answers of a session), they are read in again instead.
const NOT_DONE_AGAIN: [&str; 1] = ["did-client-bring-in"];

/// What can be undone and redone now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// What the next undo takes back.
    pub undo: Option<Done>,
    /// What the next redo does again.
    pub redo: Option<Done>,
    /// Why there is nothing to undo, where there is nothing.
    pub nothing: Option<Nothing>,
}

/// Why there is nothing to undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// Nothing was done, or everything was taken back, since the practice was opened: what was done before stays.
    SinceOpened,
    /// The newest change was larger than what can be held in memory to take it back.
    TooLarge,
}

impl Nothing {
    /// What is said of it.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::SinceOpened => "undo-nothing",
            Self::TooLarge => "undo-too-large",
        })
    }
}

/// A step of undo, as it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// Tells it from every other step; it only grows.
    pub number: u32,
    /// What was done.
    pub what: Message,
    /// Whom it is about.
    pub about: About,
}

pub(super) struct Step {
    /// 0 until the stack has given it one.
    pub number: u32,
    pub what: Message,
    pub about: About,
    pub visit: Option<Visit>,
    pub changeset: Vec<u8>,
}

/// The steps that were taken and those that were taken back. It lives as long as the practice is open.
pub(super) struct UndoStack {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// The number of the newest step that was ever taken.
    newest: u32,
    /// How many bytes of changes are kept.
    bytes_at_most: usize,
    /// The newest change was larger than all that is kept.
    too_large: bool,
}

impl Default for UndoStack {
    fn default() -> Self {
        Self { done: VecDeque::new(), undone: Vec::new(), newest: 0, bytes_at_most: BYTES_AT_MOST, too_large: false }
    }
}

impl UndoStack {
    /// Keeps a step. One of the same visit, about the same and called the same becomes one with the step before.
    pub(super) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.newest += 1;
        let step = Step { number: self.newest, ..step };
        let joined = self.done.back().filter(|last| last.joins(&step)).and_then(|last| last.joined_with(&step));
        match joined {
            None => self.done.push_back(step),
            Some(changeset) => {
                self.done.pop_back();
                // What was typed and taken back during one visit is nothing to undo.
                if !changeset.is_empty() {
                    self.done.push_back(Step { changeset, ..step });
                }
            }
        }
        // A change that is larger than all that is kept cannot be taken back, nor can what was before it: it is told.
        self.too_large = false;
        while self.done.len() > STEPS_AT_MOST || self.bytes() > self.bytes_at_most {
            self.too_large = self.done.len() == 1;
            self.done.pop_front();
        }
    }

    fn bytes(&self) -> usize {
        self.done.iter().map(|s| s.changeset.len()).sum()
    }

    pub(super) fn history(&self) -> History {
        let undo = self.done.back().map(Step::told);
        let nothing = undo.is_none().then_some(if self.too_large { Nothing::TooLarge } else { Nothing::SinceOpened });
        History { undo, redo: self.undone.last().map(Step::told), nothing }
    }

    /// Keeps so many bytes of changes from now on.
    pub(super) const fn keep_at_most(&mut self, bytes: usize) {
        self.bytes_at_most = bytes;
    }

    pub(super) const fn newest(&self) -> u32 {
        self.newest
    }

    /// Drops every step that holds something of what was forgotten.
    pub(super) fn purge(&mut self, about: About) {
        self.done.retain(|s| !s.about.touches(about));
        self.undone.retain(|s| !s.about.touches(about));
    }

    /// Drops the steps about `about` that are called by one of `keys`.
    pub(super) fn leave_out(&mut self, about: About, keys: &[&str]) {
        let left_out = |s: &Step| s.about.touches(about) && keys.contains(&s.what.key.as_str());
        self.done.retain(|s| !left_out(s));
        self.undone.retain(|s| !left_out(s));
    }

    /// Takes the newest step back.
    pub(super) fn undo(&mut self, connection: &Connection) -> Result<Option<Message>> {
        let Some(step) = self.done.back() else { return Ok(None) };
        let mut inverse = Vec::with_capacity(step.changeset.len());
        invert_strm(&mut step.changeset.as_slice(), &mut inverse)?;
        let applied = apply(connection, &inverse);
        let Some(step) = self.done.pop_back_if(|_| is_over(&applied)) else { return applied.map(|()| None) };
        applied?;
        let what = step.what.clone();
        if NOT_DONE_AGAIN.contains(&what.key.as_str()) {
            self.undone.clear();
        } else {
            self.undone.push(step);
        }
        Ok(Some(what))
    }

    /// Does the step that was taken back last once more.
    pub(super) fn redo(&mut self, connection: &Connection) -> Result<Option<Message>> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        let applied = apply(connection, &step.changeset);
        let Some(step) = self.undone.pop_if(|_| is_over(&applied)) else { return applied.map(|()| None) };
        applied?;
        let what = step.what.clone();
        self.done.push_back(step);
        Ok(Some(what))
    }
}

impl Step {
    fn told(&self) -> Done {
        Done { number: self.number, what: self.what.clone(), about: self.about }
    }

    fn joins(&self, next: &Self) -> bool {
        // While a name is typed, each step tells it as it is then.
        next.visit.is_some() && self.visit == next.visit && self.about == next.about && self.what.key == next.what.key
    }

    fn joined_with(&self, next: &Self) -> Option<Vec<u8>> {
        let mut changeset = Vec::new();
        let both = concat_strm(&mut self.changeset.as_slice(), &mut next.changeset.as_slice(), &mut changeset);
        both.is_ok().then_some(changeset)
    }
}

/// Whether a step is done with: it was applied, or it never will be. After a full disk, say, it is kept for another try.
fn is_over(applied: &Result<()>) -> bool {
    matches!(applied, Ok(()) | Err(Error::UndoRefused))
}

/// Applies a changeset in one transaction, or not at all.
fn apply(connection: &Connection, changeset: &[u8]) -> Result<()> {
    let transaction = connection.unchecked_transaction()?;
    let applied = connection.apply_strm(&mut &*changeset, None::<fn(&str) -> bool>, on_conflict);
    match applied {
        Ok(()) => {
            store::count_change(connection)?;
            Ok(transaction.commit()?)
        }
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationAborted) => Err(Error::UndoRefused),
        Err(error) => Err(error.into()),
    }
}

fn on_conflict(kind: ConflictType, _: ChangesetItem) -> ConflictAction {
    match kind {
        // A cascade has already taken the row that this line would take.
        ConflictType::SQLITE_CHANGESET_NOTFOUND => ConflictAction::SQLITE_CHANGESET_OMIT,
        _ => ConflictAction::SQLITE_CHANGESET_ABORT,
    }
}
