//! Backups: made, looked into, put in the place of what is there; and where they go.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use askwell_core::Error;
use askwell_core::practice::backup::{self, Contents, Look};
use askwell_core::practice::{BackupChoices, Shared, Zeroizing, mounts, shared_by};
use askwell_core::vocabulary::texts::Message;
use serde::Serialize;
use tauri::State;

use super::practice::{PracticeView, view};
use crate::state::{Answer, AppState, Kind};

/// The backups of the coach's own practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Backups {
    /// The newest first.
    pub backups: Vec<BackupLine>,
    /// How much room they may take together, in megabytes.
    pub megabytes: u32,
    /// A folder for a second copy of each.
    pub folder: Option<String>,
    /// The second folder could not be written to the last time.
    pub out_of_reach: bool,
    /// Who else has a hand in the folder in which the practice lies.
    pub shared: Option<Shared>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BackupLine {
    /// What the file is called.
    pub file: String,
    /// When it was made, by the clock of the machine: `2026-11-28T14:31:05`.
    pub made: String,
    /// How large it is, in kilobytes.
    pub kilobytes: u32,
    /// The day on which it goes by the rule, where Askwell is used every day: `2026-11-28`.
    pub goes: String,
}

/// What is in a backup, before it takes the place of what is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BackupLook {
    /// What it holds of each, and what there is now.
    pub held: Vec<Held>,
    /// How many changes were made since; `None` where that is not known, because nothing is open or it is another practice.
    pub changes_since: Option<u32>,
}

/// How many of something a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Held {
    /// Of what: the name of its table.
    pub what: String,
    /// In the backup.
    pub then: u32,
    /// Now; `None` where nothing is open.
    pub now: Option<u32>,
}

/// Of what a person wants to know how many there are.
const TOLD: [&str; 4] = ["client", "person", "session", "commitment"];
/// The least and the most room, in megabytes.
const ROOM: std::ops::RangeInclusive<u32> = 50..=1_000_000;

#[tauri::command(async)]
#[specta::specta]
pub fn backup_list(state: State<'_, AppState>) -> Answer<Backups> {
    state.answer(|_| Ok(backups(&state)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn backup_make(state: State<'_, AppState>) -> Answer<Backups> {
    state.with(|desk, _| state.back_up(desk))?;
    state.answer(|_| Ok(backups(&state)))
}

/// Looks into the backup of this name, or, without one, into a file that the person chooses. `secret` opens it; what is open opens its own
/// without.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_look(state: State<'_, AppState>, file: Option<String>, secret: String) -> Answer<Option<BackupLook>> {
    let secret = Zeroizing::new(secret);
    state.answer(|_| {
        let (own, stop) = (state.folder.own(), state.working.stop());
        let path = match file {
            None => state.desktop.choose_backup(),
            Some(file) => {
                let known = backup::list(&own).into_iter().map(|backup| backup.path);
                Some(known.into_iter().find(|path| path.ends_with(&file)).ok_or(Error::Gone("backup"))?)
            }
        };
        let Some(path) = path else { return Ok(None) };
        let desk = state.open_desk().filter(|desk| desk.kind == Kind::Own);
        let look = match &desk {
            Some(desk) if secret.is_empty() => Look::within(&stop, &path, &desk.practice)?,
            _ => state.guessed(|| Look::by_secret_until(&stop, &path, &secret, &own))?,
        };
        let now = desk.and_then(|desk| desk.practice.contents().ok());
        Ok(Some(looked(&state, look, now.as_ref())))
    })
}

/// What the backup is called that was opened from outside, where one was and it may be looked into now.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_offered(state: State<'_, AppState>) -> Option<String> {
    Some(state.offered()?.file_name()?.to_string_lossy().into_owned())
}

/// Looks into the backup that was opened from outside. Nothing is restored by that.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_look_offered(state: State<'_, AppState>, secret: String) -> Answer<BackupLook> {
    let secret = Zeroizing::new(secret);
    state.answer(|_| {
        let path = state.offered().ok_or(Error::Gone("backup"))?;
        let stop = state.working.stop();
        let look = state.guessed(|| Look::by_secret_until(&stop, &path, &secret, &state.folder.own()))?;
        let desk = state.open_desk().filter(|desk| desk.kind == Kind::Own);
        let now = desk.and_then(|desk| desk.practice.contents().ok());
        Ok(looked(&state, look, now.as_ref()))
    })
}

/// The backup that was opened from outside is not wanted.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_offered_drop(state: State<'_, AppState>) {
    state.offer_no_more();
}

/// Looks at what a backup took the place of.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_look_before(state: State<'_, AppState>, secret: String) -> Answer<BackupLook> {
    let secret = Zeroizing::new(secret);
    state.answer(|_| {
        let stop = state.working.stop();
        let look = state.guessed(|| backup::replaced(&stop, &state.folder.own(), &secret))?;
        let desk = state.open_desk().filter(|desk| desk.kind == Kind::Own);
        let now = desk.and_then(|desk| desk.practice.contents().ok());
        Ok(looked(&state, look, now.as_ref()))
    })
}

/// Deletes the backup of this name for good; a copy in the second folder stays.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_delete(state: State<'_, AppState>, file: String) -> Answer<Backups> {
    state.with(|desk, _| {
        // At the door nobody deletes anything, nor from the sample.
        if desk.kind != Kind::Own {
            return Err(Error::Locked);
        }
        backup::delete(desk.practice.folder(), &file)?;
        Ok(backups(&state))
    })
}

/// What was looked at takes the place of the practice; that is locked then.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_restore(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| {
        let look = state.look.lock().unwrap_or_else(PoisonError::into_inner).take();
        let look = look.ok_or(Error::Gone("backup"))?;
        state.close();
        state.wait_for_closing();
        look.restore(&state.folder.own())?;
        state.offer_no_more();
        view(&state)
    })
}

/// Nothing is restored: what was looked at goes from the disk.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_drop(state: State<'_, AppState>) {
    *state.look.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

#[tauri::command(async)]
#[specta::specta]
pub fn backup_room(state: State<'_, AppState>, megabytes: u32) -> Answer<Backups> {
    state.answer(|_| {
        if !ROOM.contains(&megabytes) {
            return Err(Error::Invalid(Message::new("backup-room-invalid").with("least", *ROOM.start())));
        }
        BackupChoices { megabytes, ..BackupChoices::read(&state.folder) }.write(&state.folder)?;
        Ok(backups(&state))
    })
}

/// Lets the person choose the second folder, and makes the first copy there at once: it is known then that it can be written.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_folder(state: State<'_, AppState>) -> Answer<Option<Backups>> {
    state.ask_then(
        |desktop| desktop.choose_folder(),
        |desk, _, folder| {
            let now = state.now().naive_local();
            let choices = BackupChoices { folder: Some(folder.clone()), ..BackupChoices::read(&state.folder) };
            state.back_up_first(desk)?;
            if let Some(newest) = backup::list(desk.practice.folder()).first() {
                backup::copy_to(newest, &folder, now, choices.bytes_at_most())?;
            }
            choices.write(&state.folder)?;
            Ok(backups(&state))
        },
    )
}

/// No second folder any more; what lies there stays.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_folder_forget(state: State<'_, AppState>) -> Answer<Backups> {
    state.answer(|_| {
        BackupChoices { folder: None, ..BackupChoices::read(&state.folder) }.write(&state.folder)?;
        Ok(backups(&state))
    })
}

fn backups(state: &AppState) -> Backups {
    let choices = BackupChoices::read(&state.folder);
    let (now, room) = (state.now().naive_local(), choices.bytes_at_most());
    let line = |(backup, goes): (backup::Backup, chrono::NaiveDate)| BackupLine {
        file: backup.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        made: backup.made.format("%Y-%m-%dT%H:%M:%S").to_string(),
        goes: goes.to_string(),
        kilobytes: backup.bytes.div_ceil(1000).try_into().unwrap_or(u32::MAX),
    };
    Backups {
        backups: backup::days_of_going(&state.folder.own(), now, room).into_iter().map(line).collect(),
        megabytes: choices.megabytes,
        folder: choices.folder.as_deref().map(|folder| PathBuf::from(folder).display().to_string()),
        out_of_reach: state.open_desk().is_some_and(|desk| desk.safe.is_out_of_reach()),
        shared: shared_by(&absolute(state.folder.path()), &mounts(), Path::exists),
    }
}

/// In full, links followed: a link into such a folder is in it.
fn absolute(folder: &Path) -> PathBuf {
    folder.canonicalize().or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_owned())
}

/// What is in it, told; it stays to be restored.
fn looked(state: &AppState, look: Look, now: Option<&Contents>) -> BackupLook {
    let then = look.contents();
    let rows =
        |contents: &Contents, what: &str| contents.rows.get(what).copied().unwrap_or(0).try_into().unwrap_or(u32::MAX);
    let told = BackupLook {
        held: TOLD
            .into_iter()
            .map(|what| Held { what: what.to_owned(), then: rows(then, what), now: now.map(|now| rows(now, what)) })
            .collect(),
        changes_since: now.and_then(|now| now.changes.checked_sub(then.changes)?.try_into().ok()),
    };
    *state.look.lock().unwrap_or_else(PoisonError::into_inner) = Some(look);
    told
}
