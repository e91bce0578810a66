//! Everything of one client, or of the practice, as a file; and such a file taken in.

use std::path::PathBuf;
use std::sync::PoisonError;

use askwell_core::Error;
use askwell_core::handout::archive::{self, ArchivePreview, BroughtBack, Scope};
use askwell_core::handout::write_whole;
use askwell_core::practice::Zeroizing;
use askwell_core::vocabulary::ClientId;
use serde::Serialize;
use tauri::State;

use super::handout::Exported;
use crate::state::{Answer, AppState};

/// A file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ArchiveChosen {
    /// Where it lies; it is named when it is read.
    pub path: String,
    /// A passphrase opens it.
    pub sealed: bool,
}

/// Saves everything of `client`, or of the whole practice; sealed by a passphrase, or by none where that is empty.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_save(
    state: State<'_, AppState>,
    client: Option<ClientId>,
    passphrase: String,
    replace: bool,
) -> Answer<Option<Exported>> {
    let passphrase = Zeroizing::new(passphrase);
    let suggested = archive::archive_name(!passphrase.is_empty(), state.today(), &state.texts());
    state.save_then(&suggested, replace, |desk, texts, path, replace| {
        // What was said in a step that is open goes along.
        desk.conversation.keep_said(&desk.practice)?;
        let scope = client.map_or(Scope::Practice, Scope::Client);
        let seal = Some(passphrase.as_str()).filter(|passphrase| !passphrase.is_empty());
        let made = archive::archive_until(&desk.stop(), &desk.practice, scope, seal, texts, state.now())?;
        write_whole(path, &made.bytes, replace)?;
        Ok(Exported { path: path.display().to_string(), people: made.unfinished, missing: String::new() })
    })
}

/// Lets the person choose an archive.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_choose(state: State<'_, AppState>) -> Answer<Option<ArchiveChosen>> {
    state.ask_then(
        |desktop| desktop.choose_archive(),
        |_, _, path| Ok(ArchiveChosen { sealed: archive::is_sealed(&path)?, path: path.display().to_string() }),
    )
}

/// Reads the archive that was chosen: nothing of it is stored yet.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_read(state: State<'_, AppState>, path: String, passphrase: String) -> Answer<ArchivePreview> {
    let passphrase = Zeroizing::new(passphrase);
    state.with(|desk, _| {
        let seal = Some(passphrase.as_str()).filter(|passphrase| !passphrase.is_empty());
        let read = archive::read_file_until(&desk.stop(), &PathBuf::from(path), seal)?;
        let preview = read.preview(&desk.practice)?;
        *desk.archive.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
        Ok(preview)
    })
}

/// Takes in what was read, beside what is there.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_bring_in(state: State<'_, AppState>) -> Answer<BroughtBack> {
    state.with(|desk, _| {
        let stop = desk.stop();
        state.back_up_first(desk)?;
        // Stopped before it began: what was read can still be taken in.
        stop.go_on()?;
        let read = desk.archive.lock().unwrap_or_else(PoisonError::into_inner).take();
        let read = read.ok_or(Error::Stale)?;
        let done = archive::bring_in_until(&stop, &desk.practice, &read);
        if matches!(done, Err(Error::Cancelled)) {
            *desk.archive.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
        }
        done
    })
}

/// What was read is not taken in.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_drop(state: State<'_, AppState>) -> Answer<()> {
    state.with(|desk, _| {
        *desk.archive.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    })
}
