//! Keeping a practice safe while it is open: it is looked through once, backed up when that is due, and a second copy is made.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use askwell_core::Result;
use askwell_core::overview::Checked;
use askwell_core::practice::backup::{self, Backup};
use askwell_core::practice::{BackupChoices, Practice};
use chrono::NaiveDateTime;

use crate::state::{AppState, Desk, Kind};

/// After so many looks at which nothing had changed a practice is at rest: a minute or so.
const LOOKS_AT_REST: u32 = 3;

/// What is known of it.
#[derive(Default)]
pub struct Safe {
    /// It was looked through since it was opened.
    looked_through: AtomicBool,
    /// When it was looked through last, and whether it was whole.
    checked: Mutex<Option<Checked>>,
    /// The second folder could not be written to the last time.
    out_of_reach: AtomicBool,
    /// How many changes there were at the last look, and for how many looks there were no more.
    seen: AtomicU64,
    at_rest: AtomicU32,
    /// How many changes there were at the newest backup. Held while one is made: there is one at a time.
    backed_up: Mutex<Option<u64>>,
}

impl Safe {
    /// Whether the second folder could not be written to the last time.
    pub fn is_out_of_reach(&self) -> bool {
        self.out_of_reach.load(Ordering::Relaxed)
    }

    /// Notes whether the second folder could be written to.
    pub fn note_reached(&self, reached: bool) {
        self.out_of_reach.store(!reached, Ordering::Relaxed);
    }

    /// When the practice was looked through last since it was opened, and whether it was whole.
    pub fn checked(&self) -> Option<Checked> {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notes what was found when it was looked through.
    pub fn note_checked(&self, found: Checked) {
        *self.checked.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }

    /// What was forgotten leaves nothing: a practice that is too large to be written anew at once is when no session runs and nothing has
    /// changed for a while, or when it is closed.
    fn rewrite_when_at_rest(&self, desk: &Desk) {
        let changes = desk.practice.changes();
        let at_rest = self.seen.swap(changes, Ordering::Relaxed) == changes && !desk.conversation.runs();
        let looks = if at_rest { self.at_rest.fetch_add(1, Ordering::Relaxed) + 1 } else { 0 };
        self.at_rest.store(looks, Ordering::Relaxed);
        if looks >= LOOKS_AT_REST {
            // What a full disk refuses is owed on.
            desk.practice.rewrite_if_owed().ok();
        }
    }

    fn back_up(
        &self,
        practice: &Practice,
        choices: &BackupChoices,
        make: impl FnOnce(Option<u64>) -> Result<Option<Backup>>,
        now: NaiveDateTime,
    ) -> Result<()> {
        let mut backed_up = self.backed_up.lock().unwrap_or_else(PoisonError::into_inner);
        let changes = practice.changes();
        if let Some(made) = make(*backed_up)? {
            *backed_up = Some(changes);
            if let Some(folder) = &choices.folder {
                let copied = backup::copy_to(&made, folder, now, choices.bytes_at_most());
                self.out_of_reach.store(copied.is_err(), Ordering::Relaxed);
            }
        }
        Ok(())
    }
}

impl AppState {
    /// From time to time, where nobody waits: looks through a practice that was opened, and backs it up when that is due.
    pub fn keep_safe(&self) {
        let Some(desk) = self.open_desk().filter(|desk| desk.kind == Kind::Own) else { return };
        let before = (desk.practice.is_damaged(), desk.safe.is_out_of_reach());
        if !desk.safe.looked_through.swap(true, Ordering::Relaxed) {
            // What could not be looked at today is met when a backup is made.
            if let Ok(whole) = desk.practice.check() {
                desk.safe.note_checked(Checked { at: self.now().naive_local(), whole });
            }
        }
        let now = self.now().naive_local();
        let choices = BackupChoices::read(&self.folder);
        let stop = desk.stop();
        let due = |backed_up| desk.practice.back_up_if_due(&stop, backed_up, now, choices.bytes_at_most());
        // One that fails is due again the next time; that there is none is seen in the settings.
        desk.safe.back_up(&desk.practice, &choices, due, now).ok();
        desk.safe.rewrite_when_at_rest(&desk);
        if before != (desk.practice.is_damaged(), desk.safe.is_out_of_reach()) {
            self.notices.tell();
        }
    }

    /// Backs up what is open, at once: the coach asked, or much is about to change. The sample has no backups.
    pub fn back_up(&self, desk: &Desk) -> Result<()> {
        if desk.kind == Kind::Sample {
            return Ok(());
        }
        let now = self.now().naive_local();
        let choices = BackupChoices::read(&self.folder);
        let stop = desk.stop();
        let make = |_| desk.practice.back_up_until(&stop, now, choices.bytes_at_most()).map(Some);
        desk.safe.back_up(&desk.practice, &choices, make, now)
    }

    /// Backs up what is open before much of it changes, where anything has changed since the last time.
    pub fn back_up_first(&self, desk: &Desk) -> Result<()> {
        let backed_up = *desk.safe.backed_up.lock().unwrap_or_else(PoisonError::into_inner);
        if backed_up == Some(desk.practice.changes()) { Ok(()) } else { self.back_up(desk) }
    }
}
