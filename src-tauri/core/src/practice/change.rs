//! The one path of change: a transaction, a step of undo, and what changed. Forgetting is another path.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::hooks::Action;
use rusqlite::session::Session;
use serde::{Deserialize, Serialize};

use super::database::{WAITING, empty_log};
use super::opening::Practice;
use super::rewriting::owe;
use super::store;
use super::undo::{History, Step};
use crate::error::{Error, Result};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Message;

/// How long forgetting waits for a check or a backup that reads at the same time.
const MOMENT: Duration = Duration::from_millis(50);

/// What the steps are called by which a client came into the practice.
const MAKINGS: [&str; 2] = ["did-client-create", "did-client-bring-in"];

/// Whom a change is about. Forgetting something of a client drops the steps of undo that are about that client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The practice itself, or what is shared by all clients.
    Practice,
    /// One client.
    Client(ClientId),
    /// Several clients at once: forgetting something of any of them drops it.
    Everyone,
}

impl About {
    pub(super) fn touches(self, other: Self) -> bool {
        self == other || matches!((self, other), (Self::Everyone, Self::Client(_)) | (Self::Client(_), Self::Everyone))
    }
}

/// One visit of a field: what is typed is saved again and again while somebody is in it, and all of it is one step of undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Visit(pub u32);

/// How often each table has changed since the practice was opened: what is kept in memory asks here whether it is still true.
#[derive(Debug, Clone, Default)]
pub(super) struct Revisions(Arc<Mutex<Counted>>);

#[derive(Debug, Default)]
struct Counted {
    revisions: HashMap<String, u64>,
    /// Touched by the transaction that is under way.
    touched: HashSet<String>,
    /// A row was deleted since the database was written anew.
    removed: bool,
}

impl Revisions {
    pub(super) fn watch(&self, connection: &mut Connection) -> Result<()> {
        let revisions = self.clone();
        connection.update_hook(Some(move |action, _: &str, table: &str, _| {
            let mut counted = revisions.counted();
            counted.removed |= action == Action::SQLITE_DELETE;
            if !counted.touched.contains(table) {
                counted.touched.insert(table.to_owned());
            }
        }))?;
        Ok(())
    }

    /// Counts what was touched. Only after the commit: a reader that saw the new number before it would take the old rows for
    /// the new ones.
    pub(super) fn committed(&self) {
        let counted = &mut *self.counted();
        for table in counted.touched.drain() {
            *counted.revisions.entry(table).or_default() += 1;
        }
    }

    /// Whether a row was deleted since the database was written anew.
    pub(super) fn removed(&self) -> bool {
        self.counted().removed
    }

    /// The database was written anew.
    pub(super) fn rewritten(&self) {
        self.counted().removed = false;
    }

    fn of(&self, table: &str) -> u64 {
        self.counted().revisions.get(table).copied().unwrap_or(0)
    }

    fn all(&self) -> u64 {
        self.counted().revisions.values().sum()
    }

    fn counted(&self) -> MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Practice {
    /// Reads, on a connection that cannot write.
    ///
    /// # Errors
    /// What `read` gives.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let read = read(&self.reader());
        self.noticed(read)
    }

    /// One act of a person: `act` runs in one transaction and says what it did; it becomes one step of undo, unless nothing
    /// changed. An error takes everything back.
    ///
    /// # Errors
    /// What `act` gives, or the database's own.
    pub fn change<T>(&self, about: About, act: impl FnOnce(&Connection) -> Result<(T, Message)>) -> Result<T> {
        self.change_during(None, about, act)
    }

    /// As [`Practice::change`], during the visit of a field: together with the step before, if that is of the same visit, it
    /// is one step.
    ///
    /// # Errors
    /// What `act` gives, or the database's own.
    pub fn change_during<T>(
        &self,
        visit: Option<Visit>,
        about: About,
        act: impl FnOnce(&Connection) -> Result<(T, Message)>,
    ) -> Result<T> {
        self.change_of(visit, |connection| act(connection).map(|(value, what)| (value, what, about)))
    }

    /// As [`Practice::change_during`], where only the act itself shows whom it is about: somebody new.
    ///
    /// # Errors
    /// What `act` gives, or the database's own.
    pub fn change_of<T>(
        &self,
        visit: Option<Visit>,
        act: impl FnOnce(&Connection) -> Result<(T, Message, About)>,
    ) -> Result<T> {
        self.may_write()?;
        let changed = self.changed(visit, act);
        self.noticed(changed)
    }

    fn changed<T>(
        &self,
        visit: Option<Visit>,
        act: impl FnOnce(&Connection) -> Result<(T, Message, About)>,
    ) -> Result<T> {
        let mut writer = self.writer();
        let mut changeset = Vec::new();
        let (value, what, about) = {
            let transaction = writer.connection.unchecked_transaction()?;
            let mut session = Session::new(&writer.connection)?;
            session.attach(None::<&str>)?;
            let done = act(&writer.connection)?;
            session.changeset_strm(&mut changeset)?;
            if !changeset.is_empty() {
                store::count_change(&writer.connection)?;
            }
            transaction.commit()?;
            done
        };
        self.committed(&writer.connection);
        if !changeset.is_empty() {
            writer.undo.push(Step { number: 0, what, about, visit, changeset });
        }
        Ok(value)
    }

    /// Keeps what was said in a session, in one transaction. It is nobody's to undo: what the client said is hers. The making of the
    /// client can no longer be undone either, since that would take her words along.
    ///
    /// # Errors
    /// What `act` gives, or the database's own.
    pub fn keep<T>(&self, client: ClientId, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.may_write()?;
        let kept = self.kept(client, act);
        self.noticed(kept)
    }

    fn kept<T>(&self, client: ClientId, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = self.writer();
        let transaction = writer.connection.unchecked_transaction()?;
        let value = counted(&writer.connection, act)?;
        transaction.commit()?;
        self.committed(&writer.connection);
        writer.undo.leave_out(About::Client(client), &MAKINGS);
        Ok(value)
    }

    /// Forgets: what `act` deletes leaves nothing behind. No step of undo is made, the steps about the same are dropped,
    /// deleted cells are overwritten (secure delete), and the database is written anew: at once where that is soon done, else it is owed
    /// ([`Practice::rewrite_if_owed`]). The write-ahead log is emptied: at once, or where a check or a backup reads it just then, as soon as
    /// that is done.
    ///
    /// # Errors
    /// What `act` gives, or the database's own.
    pub fn forget<T>(&self, about: About, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.may_write()?;
        owe(self.folder());
        let forgotten = self.noticed(self.forgotten(about, act))?;
        self.rewrite_if_soon_done();
        Ok(forgotten)
    }

    fn forgotten<T>(&self, about: About, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        // No reader may hold an older state of the log while it is emptied.
        let reader = self.reader();
        let mut writer = self.writer();
        let transaction = writer.connection.unchecked_transaction()?;
        let value = counted(&writer.connection, act)?;
        transaction.commit()?;
        self.committed(&writer.connection);
        writer.undo.purge(about);
        self.emptied(&writer.connection)?;
        drop(reader);
        Ok(value)
    }

    /// Empties the log. Where a check or a backup of our own reads it at this moment, that does it at its end: a person waits for neither.
    pub(super) fn emptied(&self, connection: &Connection) -> Result<()> {
        let aside = self.aside_readers();
        let at_work = aside.is_at_work();
        if at_work {
            connection.busy_timeout(MOMENT)?;
        }
        let emptied = empty_log(connection);
        connection.busy_timeout(WAITING)?;
        // Whoever read a moment ago may be done by now.
        if emptied? || aside.owes() || (at_work && empty_log(connection)?) {
            return Ok(());
        }
        // Only a connection of somebody else's is left that can keep it from being emptied.
        Err(Error::InUse)
    }

    /// What can be undone and redone now.
    #[must_use]
    pub fn history(&self) -> History {
        self.writer().undo.history()
    }

    /// Keeps at most so many bytes of changes in memory, for taking back: 256 MiB, where nothing else is said.
    pub fn undo_at_most(&self, bytes: usize) {
        self.writer().undo.keep_at_most(bytes);
    }

    /// The number of the newest change that was ever made since the practice was opened: what is done from now on has a higher one.
    #[must_use]
    pub fn newest_change(&self) -> u32 {
        self.writer().undo.newest()
    }

    /// Takes the newest step back and says what it was; `None` where there is none.
    ///
    /// # Errors
    /// [`crate::Error::UndoRefused`] where the step no longer fits: it is dropped then. Any other error keeps it.
    pub fn undo(&self) -> Result<Option<Message>> {
        self.may_write()?;
        let writer = &mut *self.writer();
        let undone = writer.undo.undo(&writer.connection);
        self.committed(&writer.connection);
        self.noticed(undone)
    }

    /// Does the step that was taken back last once more; `None` where there is none.
    ///
    /// # Errors
    /// [`crate::Error::UndoRefused`] where the step no longer fits: it is dropped then. Any other error keeps it.
    pub fn redo(&self) -> Result<Option<Message>> {
        self.may_write()?;
        let writer = &mut *self.writer();
        let redone = writer.undo.redo(&writer.connection);
        self.committed(&writer.connection);
        self.noticed(redone)
    }

    /// A number that differs from an earlier one if anything at all has changed in between.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revisions().all()
    }

    /// A number that differs from an earlier one if any of `tables` has changed in between.
    #[must_use]
    pub fn revision_of(&self, tables: &[&str]) -> u64 {
        tables.iter().map(|t| self.revisions().of(t)).sum()
    }
}

/// Does `act`, and counts it where it has changed something.
fn counted<T>(connection: &Connection, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    let before = connection.total_changes();
    let value = act(connection)?;
    if connection.total_changes() != before {
        store::count_change(connection)?;
    }
    Ok(value)
}
